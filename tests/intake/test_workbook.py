"""Opening workbooks: what the reader library tells, and how it becomes a grid."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

import numpy as np
import pytest
import xlsxwriter
from python_calamine import load_workbook

from asn_eval.findings import Finding, message_of
from asn_eval.intake.columns import columns_of
from asn_eval.intake.formats.opening import open_book
from asn_eval.intake.formats.workbook import CalamineBook
from asn_eval.intake.grid import HEAD_ROWS, Grid, GridColumn, SheetInfo
from asn_eval.language import Lang
from asn_eval.origin import Place
from intake.raw_xlsx import number_cell, sheet_xml, write_xlsx

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.intake.grid import Value

_YES: Final = True
_DAY: Final = dt.date(2025, 8, 17)


def _book(path: Path) -> CalamineBook:
    book = open_book(path, path.name)
    assert isinstance(book, CalamineBook)
    return book


def _grid(path: Path) -> Grid:
    book = _book(path)
    grid = book.grid(book.sheets[0])
    assert isinstance(grid, Grid)
    return grid


def _column(*cells: object) -> GridColumn:
    rows, columns, _ = columns_of([[cell] for cell in cells])
    assert rows == len(cells)
    return columns[0]


def _cells(column: GridColumn) -> list[Value | None]:
    return [column.cell(i) for i in range(len(column))]


@pytest.fixture
def typed(tmp_path: Path) -> Path:
    """Return a workbook with one cell of every kind, starting at C4."""
    path = tmp_path / "jenis.xlsx"
    book = xlsxwriter.Workbook(path)
    day = book.add_format({"num_format": "dd-mm-yyyy"})
    percent = book.add_format({"num_format": "0.0%"})
    sheet = book.add_worksheet("Jenis")
    sheet.write_string("C4", "NIP")
    sheet.write_string("C5", " 198701232010011990 ")
    sheet.write_number("D5", 5)
    sheet.write_datetime("E5", dt.datetime(2025, 8, 17), day)  # noqa: DTZ001 - cells have no zone
    sheet.write_number("F5", 45886.5, day)
    sheet.write_boolean("G5", boolean=True)
    sheet.write_number("D6", 0.875, percent)
    sheet.write_formula("E6", "=1/0", None, "#DIV/0!")
    sheet.write_formula("F6", "=1+1", None, "")
    sheet.write_formula("G6", "=1+1", None, 2)
    sheet.write_blank("Z99", None, day)
    book.add_worksheet("Kosong")
    book.add_worksheet("Tersembunyi").hide()
    chart = book.add_chart({"type": "line"})
    chart.add_series({"values": "=Jenis!$D$5:$D$6"})
    book.add_chartsheet("Grafik").set_chart(chart)
    book.close()
    return path


def test_reader_library_tells_what_we_build_on(typed: Path) -> None:
    sheet = load_workbook(typed).get_sheet_by_index(0)
    assert (sheet.start, sheet.end) == ((3, 2), (5, 6))
    assert list(sheet.iter_rows()) == [
        ["", "", "", "", ""],
        ["", "", "", "", ""],
        ["", "", "", "", ""],
        ["NIP", "", "", "", ""],
        [" 198701232010011990 ", 5.0, _DAY, dt.datetime(2025, 8, 17, 12), True],  # noqa: DTZ001
        ["", 0.875, "", "", 2.0],
    ]
    kinds = [type(cell) for cell in list(sheet.iter_rows())[4]]
    assert kinds == [str, float, dt.date, dt.datetime, bool]


def test_grid_counts_rows_from_row_one_and_columns_from_the_first_used(typed: Path) -> None:
    grid = _grid(typed)
    assert (grid.sheet, grid.rows, grid.first_column, len(grid.columns)) == ("Jenis", 6, 3, 5)
    assert grid.head[3] == ("NIP", None, None, None, None)
    assert [len(column) for column in grid.columns] == [6] * 5
    assert grid.columns[1].cell(5) == 0.875
    assert grid.columns[2].cell(4) == _DAY


def test_sheets_are_the_worksheets_with_their_visibility(typed: Path) -> None:
    assert _book(typed).sheets == (
        SheetInfo(0, "Jenis", visible=True),
        SheetInfo(1, "Kosong", visible=True),
        SheetInfo(2, "Tersembunyi", visible=False),
    )


def test_empty_sheet_has_no_rows(typed: Path) -> None:
    book = _book(typed)
    grid = book.grid(book.sheets[1])
    assert grid == Grid("Kosong", visible=True, first_column=1, rows=0, head=(), columns=())


def test_percent_styles_are_noticed(typed: Path, tmp_path: Path) -> None:
    assert _book(typed).has_percent
    path = write_xlsx(tmp_path / "biasa.xlsx", "", {"xl/styles.xml": None})
    assert not _book(path).has_percent


def test_numbers_stay_numbers_with_their_heading_aside() -> None:
    column = _column("Nilai", 4.0, "", 3.5, "n/a", 5.0)
    assert column.numbers is not None
    assert np.array_equal(column.numbers, [np.nan, 4, np.nan, 3.5, np.nan, 5], equal_nan=True)
    assert column.others == {0: "Nilai", 4: "n/a"}
    assert _cells(column) == ["Nilai", 4.0, None, 3.5, "n/a", 5.0]


def test_whole_numbers_of_older_formats_are_numbers() -> None:
    column = _column("Nilai", 4, 3.5, 5)
    assert [type(cell) for cell in _cells(column)] == [str, float, float, float]
    coded = _column(*["a"] * 100, 4, 4.0, _YES)
    assert [(type(v), v) for v in coded.values] == [(str, "a"), (float, 4.0), (bool, _YES)]


def test_text_is_coded_and_one_true_and_1_are_three_values() -> None:
    column = _column("a", "1", 1.0, _YES, "", "a", not _YES, 0.0)
    assert column.codes is not None
    assert column.codes.tolist() == [0, 1, 2, 3, -1, 0, 4, 5]
    assert [(type(v), v) for v in column.values] == [
        (str, "a"), (str, "1"), (float, 1.0), (bool, _YES), (bool, not _YES), (float, 0.0),
    ]  # fmt: skip


def test_column_that_turns_to_text_late_loses_nothing() -> None:
    numbers = [float(i % 7) for i in range(5000)]
    cells = ["Kepala", *numbers, "", True, *(f"teks {i}" for i in range(100)), 3.0]
    column = _column(*cells)
    assert column.codes is not None
    assert _cells(column) == [None if cell == "" else cell for cell in cells]


def test_numbers_that_are_none_become_text() -> None:
    column = _column(1.0, float("nan"), float("inf"), 2.0, 3.0)
    assert column.others == {1: "nan", 2: "inf"}
    coded = _column("a", "b", float("-inf"), 2.0)
    assert _cells(coded) == ["a", "b", "-inf", 2.0]


@pytest.mark.parametrize("rows", [3, HEAD_ROWS + 5])
def test_both_views_of_a_column_agree_with_its_cells(rows: int) -> None:
    texts = _column("Judul", *(["x", 2.0, "", "2"] * rows))
    numbers = _column("Judul", *([1.0, 2.0, ""] * rows), "n/a")
    assert (texts.numbers, numbers.codes) == (None, None)
    for column in (texts, numbers):
        cells = _cells(column)[1:]
        plain, others = column.as_numbers(1)
        codes, values = column.as_codes(1)
        assert [None if c < 0 else values[c] for c in codes] == cells
        rebuilt = [others.get(i, None if np.isnan(n) else n) for i, n in enumerate(plain)]
        assert rebuilt == cells


def test_head_is_the_first_rows_only(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{i}">{number_cell(f"B{i}", i)}</row>' for i in range(1, 101))
    grid = _grid(write_xlsx(tmp_path / "panjang.xlsx", rows))
    assert (len(grid.head), grid.rows) == (HEAD_ROWS, 100)
    assert grid.head[-1] == (float(HEAD_ROWS),)


def test_rows_and_cells_without_addresses_are_counted(tmp_path: Path) -> None:
    rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c/><c><v>3</v></c></row>'
    grid = _grid(write_xlsx(tmp_path / "tanpa_alamat.xlsx", rows))
    assert grid.head == ((1.0, 2.0), (None, None), (None, 3.0))


_SHARED: Final = '<row r="1"><c r="A1" t="s"><v>99</v></c></row>'


@pytest.mark.parametrize(
    ("rows", "parts"),
    [
        (_SHARED, {}),
        (_SHARED, {"xl/sharedStrings.xml": None}),
        ("", {"xl/worksheets/sheet1.xml": "<<<&&& \x00 <c r="}),
        ("", {"xl/worksheets/sheet1.xml": sheet_xml(number_cell("A1"))[:-30]}),
        ("", {"xl/worksheets/sheet1.xml": None}),
        (f'<row r="0">{number_cell("A0")}</row>', {}),
        (f'<row r="4000000000">{number_cell("A4000000000")}</row>', {}),
        (f'<row r="1">{number_cell("XFE1")}</row>', {}),
    ],
    ids=[
        "string out of range", "no strings", "no XML", "cut", "no part", "row 0", "far row", "XFE",
    ],
)  # fmt: skip
def test_damaged_sheet_is_a_finding_at_the_sheet(
    tmp_path: Path, rows: str, parts: dict[str, str | None]
) -> None:
    book = _book(write_xlsx(tmp_path / "rusak.xlsx", rows, parts))
    finding = book.grid(book.sheets[0])
    assert finding == Finding("B118", Place("rusak.xlsx", "Data & Nilai"))
    assert "rusak" in message_of(finding, Lang.ID).found
    assert "cannot be read" in message_of(finding, Lang.EN).found


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"])
@pytest.mark.parametrize("text", [None, "", "<<<&&& bukan xml"])
def test_damaged_workbook_is_a_finding_of_the_file(
    tmp_path: Path, part: str, text: str | None
) -> None:
    finding = open_book(write_xlsx(tmp_path / "rusak.xlsx", "", {part: text}), "a.xlsx")
    if (part, text) == ("xl/workbook.xml", None):
        assert finding == Finding("B110", Place("a.xlsx"))
        return
    assert finding == Finding("B119", Place("a.xlsx"))
    assert "Susunan buku kerja" in message_of(finding, Lang.ID).found
    assert "structure" in message_of(finding, Lang.EN).found


def test_file_that_vanished_is_a_finding(tmp_path: Path) -> None:
    assert open_book(tmp_path / "hilang.xlsx", "h.xlsx") == Finding("B112", Place("h.xlsx"))


def test_content_decides_not_the_ending(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "data.xls", f'<row r="1">{number_cell("A1", 7)}</row>')
    assert _grid(path).head == ((7.0,),)
