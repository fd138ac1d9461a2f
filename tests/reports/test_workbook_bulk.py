"""Rows poured into a workbook: where they land, and what they equal."""

from __future__ import annotations

import io
import math
from typing import TYPE_CHECKING

import numpy as np
import openpyxl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.reports.workbook_bulk import Rows, number_cells, pour, text_cells

if TYPE_CHECKING:
    from pathlib import Path

PART = "xl/worksheets/sheet1.xml"


def layout(width: int, *, pattern: bool = True) -> io.BytesIO:
    """Make a workbook with headings in row 2, a pattern in row 3 and a foot in row 9."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Data")
        look = book.add_format({"num_format": "0.00"})
        for place in range(width):
            sheet.write_string(1, place, f"Judul {place}")
            if pattern:
                sheet.write_number(2, place, 0, look if place else None)
    return target


def poured(rows: Rows, path: Path, width: int) -> list[tuple[object, ...]]:
    pour(layout(width), path, {PART: rows})
    sheet = openpyxl.load_workbook(path)["Data"]
    return list(sheet.iter_rows(values_only=True))


def test_rows_take_the_place_of_the_pattern(tmp_path: Path) -> None:
    columns = (tuple(text_cells(["a", "", "c"])), tuple(number_cells([1.5, math.nan, 3])))
    rows = poured(Rows(3, columns), tmp_path / "x.xlsx", 2)
    assert rows[1:] == [("Judul 0", "Judul 1"), ("a", 1.5), (None, None), ("c", 3)]


def test_cells_take_the_format_of_the_pattern(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    pour(layout(2), path, {PART: Rows(3, (number_cells([1, 2]), number_cells([3, 4])))})
    sheet = openpyxl.load_workbook(path)["Data"]
    assert [cell.number_format for cell in sheet[4]] == ["General", "0.00"]


def test_heights_are_those_given(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    pour(layout(1), path, {PART: Rows(3, (number_cells([1, 2]),), (30.0, 45.5))})
    sheet = openpyxl.load_workbook(path)["Data"]
    assert [sheet.row_dimensions[row].height for row in (3, 4)] == [30.0, 45.5]


def test_many_rows_are_poured_in_order(tmp_path: Path) -> None:
    values = np.random.default_rng(1).uniform(-1e6, 1e6, 10_001)
    rows = poured(Rows(3, (number_cells(values),)), tmp_path / "x.xlsx", 1)
    assert [row[0] for row in rows[2:]] == values.tolist()


def test_no_rows_leave_no_pattern(tmp_path: Path) -> None:
    rows = poured(Rows(3, ([], [])), tmp_path / "x.xlsx", 2)
    assert rows == [(None, None), ("Judul 0", "Judul 1")]


@pytest.mark.parametrize("pattern", [True, False])
def test_a_pattern_of_another_width_is_refused(tmp_path: Path, pattern: bool) -> None:  # noqa: FBT001 - a parameter
    rows = Rows(3, (number_cells([1]),))
    with pytest.raises(ValueError, match=r"pattern row 3 has [02] cells, not 1"):
        pour(layout(2, pattern=pattern), tmp_path / "x.xlsx", {PART: rows})


def test_more_rows_than_a_sheet_holds_are_refused(tmp_path: Path) -> None:
    rows = Rows(3, ([">"] * 1_048_575,))
    with pytest.raises(ValueError, match="1048575 rows do not fit"):
        pour(layout(1), tmp_path / "x.xlsx", {PART: rows})


@given(st.lists(st.floats(allow_infinity=False), max_size=20))
def test_numbers_keep_all_their_digits(values: list[float]) -> None:
    for value, body in zip(values, number_cells(values), strict=True):
        text = body.removeprefix("><v>").removesuffix("</v>")
        assert body == ">" if math.isnan(value) else float(text) == value


def test_negative_zero_is_zero() -> None:
    assert number_cells([-0.0]) == ["><v>0</v>"]


def test_white_space_at_the_ends_of_a_text_is_kept() -> None:
    assert text_cells([" a"]) == [' t="inlineStr"><is><t xml:space="preserve"> a</t></is>']
