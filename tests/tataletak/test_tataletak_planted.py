"""What was planted in single fixtures, counted again from the files."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from asn_eval.origin import column_letter
from tataletak import r08_kejati_xlsx, r09_tpp, r12_lists, r17_skm_coded, r20_refused
from tataletak.facts import FactKind
from tataletak.reopen import reopen

if TYPE_CHECKING:
    from pathlib import Path

    from tataletak.recipe import Maker, Recipe


def made_by(maker: Maker, folder: Path) -> tuple[Recipe, dict[str, dict[str, Any]]]:
    """Write one fixture, and open its first file."""
    recipe = maker(folder)
    return recipe, reopen(recipe.files[0])


def test_survey_index_is_on_the_boundary(tmp_path: Path) -> None:
    """Recomputed from the sheet: below 88.31 unrounded, 88.31 at two places."""
    recipe, sheets = made_by(r17_skm_coded.make, tmp_path)
    cells = sheets["Data_Survei_Mentah"]
    columns = [
        [value for at, value in cells.items() if at.startswith(letter) and at[1:] != "1"]
        for letter in "FGHIJKLMN"
    ]
    index = Fraction(25, 9) * sum(Fraction(round(sum(c)), len(c)) for c in columns)
    assert Fraction("88.305") <= index < Fraction("88.31")
    assert any(len(column) < 45 for column in columns)
    (fact,) = recipe.truth.of(recipe.files[0].name, "Data_Survei_Mentah").facts
    assert fact.values == {"rounded": 88.31, "unrounded": pytest.approx(float(index))}


def test_old_footer_still_counts_who_was_deleted(tmp_path: Path) -> None:
    """Recounted from the sheet: some totals are one too high, none differs by more."""
    recipe, sheets = made_by(r08_kejati_xlsx.make, tmp_path)
    cells, (truth,) = sheets["DESEMBER"], recipe.truth.sheets
    off = {fact.cells[0] for fact in truth.facts if fact.kind is FactKind.FOOTER_OFF}
    (table,) = truth.tables
    found = set()
    for dropped in truth.dropped:
        label = str(cells[f"B{dropped.row}"])
        if label == "TOTAL":
            continue
        for day in range(1, 32):
            letters = column_letter(6 + day)
            days = [cells.get(f"{letters}{row}") for row in range(3, table.last_row + 1)]
            difference = cells[f"{letters}{dropped.row}"] - days.count(
                label.removeprefix("JUMLAH ")
            )
            assert difference in {0, 1}
            found |= {f"{letters}{dropped.row}"} if difference else set()
    assert found == off
    assert 15 <= len(off) <= 25
    numbers = [cells[f"A{row}"] for row in range(3, table.last_row + 1)]
    assert numbers[0] == 2
    assert 22 not in numbers
    assert numbers.count(23) == 2


def test_formulas_have_no_value_and_columns_are_hidden(tmp_path: Path) -> None:
    recipe, sheets = made_by(r09_tpp.make, tmp_path)
    (truth,) = recipe.truth.sheets
    sheet = load_workbook(recipe.files[0])["TPP"]
    (formulas,) = [fact for fact in truth.facts if fact.kind is FactKind.NO_CACHED_VALUE]
    written = [
        cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"
    ]
    assert sorted(written) == sorted(formulas.cells)
    assert not set(written) & set(sheets["TPP"])
    hidden = [letter for letter, shape in sheet.column_dimensions.items() if shape.hidden]
    assert set(hidden) <= set(truth.hidden_columns)
    assert {merged.coord for merged in sheet.merged_cells.ranges} >= {"A5:A7", "J5:M5", "K6:K7"}


def test_filter_is_active_and_hides_rows(tmp_path: Path) -> None:
    recipe, _ = made_by(r12_lists.make_13, tmp_path)
    (truth,) = recipe.truth.sheets
    sheet = load_workbook(recipe.files[0])["ASN"]
    hidden = tuple(row for row, shape in sheet.row_dimensions.items() if shape.hidden)
    assert hidden == truth.hidden_rows
    assert hidden
    assert sheet.auto_filter.ref == "A1:K61"
    assert truth.count == 60, "hidden people count"


def test_refused_files_are_what_they_are_called(tmp_path: Path) -> None:
    recipe = r20_refused.make(tmp_path)
    size = {path.name: path.stat().st_size for path in recipe.files}
    assert size["Absensi Mei.xlsx"] == 0
    assert size["~$Absensi Juni.xlsx"] == 165
    assert reopen(tmp_path / "Absensi April.xlsx") == {"Sheet1": {}}
    for name in ("pegawai_lama.xls", "pegawai_baru.xlsx"):
        with pytest.raises(Exception):  # noqa: B017, PT011 - two libraries, any of their errors
            CalamineWorkbook.from_path(str(tmp_path / name))
    for name in ("absen_juli.csv", "absen_agustus.xls"):
        text = (tmp_path / name).read_text("utf-8")
        assert all(mark in text for mark in ("\n<<<<<<< HEAD", "\n=======", "\n>>>>>>> "))
