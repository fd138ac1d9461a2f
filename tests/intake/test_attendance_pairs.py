"""A day with two columns, coming and leaving: read together, each number from its own cell."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import openpyxl
import pytest

from asn_eval.intake.options import IntakeOptions
from asn_eval.intake.parts import read_part
from asn_eval.origin import column_letter
from intake.attendance_sheets import FIVE_DAYS
from intake.books import BUDI, RINA, SITI, Cell

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from asn_eval.intake.blocks import SheetTable
    from asn_eval.intake.parts import WorkbookPart

_DAYS = 7
STRICT = replace(FIVE_DAYS, missing_in=None, missing_out=None)


def _part(folder: Path, rows: Sequence[Sequence[Cell]], *, swapped: bool = False) -> WorkbookPart:
    """Write a sheet of seven days, Monday 1 to Sunday 7 September 2025, and read it."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Absen"
    sheet["A1"] = "Bulan: September 2025"
    for column, text in enumerate(("NIP", "Nama"), start=1):
        sheet.cell(3, column, text)
        sheet.merge_cells(start_row=3, end_row=4, start_column=column, end_column=column)
    for day in range(_DAYS):
        sheet.cell(3, 3 + 2 * day, f"{day + 1:02d}")
        sheet.merge_cells(start_row=3, end_row=3, start_column=3 + 2 * day, end_column=4 + 2 * day)
        for place, text in enumerate(("Pulang", "Masuk") if swapped else ("Masuk", "Pulang")):
            sheet.cell(4, 3 + 2 * day + place, text)
    for number, row in enumerate(rows, start=5):
        for column, value in enumerate(row, start=1):
            sheet.cell(number, column).value = value  # type: ignore[assignment] # any cell
    path = folder / "absen.xlsx"
    book.save(path)
    return read_part(path, path.name, IntakeOptions(schedule=STRICT))


def _told(table: SheetTable, person: int, name: str) -> list[float]:
    of_person = table.row == 5 + person
    return [float(value) for value in table.columns[name].numbers()[of_person]]


def _cell(table: SheetTable, record: int, name: str) -> str:
    block = table.blocks[int(table.block[record])]
    return f"{column_letter(block.columns[name])}{table.row[record]}"


def _whole(*first: Cell) -> list[Cell]:
    """Return a week: the first cells as given, the other days from eight to four."""
    rest = ["07:30", "16:00"] * _DAYS
    return [*first, *rest[len(first) : 10], None, None, None, None]


def test_both_scans_of_a_day_are_read(tmp_path: Path) -> None:
    part = _part(tmp_path, [[BUDI, "Budi", *_whole("08:00", "16:00", "07:20", "15:00")]])
    (table,) = part.tables
    assert part.findings == ()
    assert _told(table, 0, "terlambat_menit")[:3] == [30, 0, 0]
    assert _told(table, 0, "pulang_cepat_menit")[:3] == [0, 60, 0]
    assert (_cell(table, 0, "terlambat_menit"), _cell(table, 0, "masuk")) == ("C5", "C5")
    assert (_cell(table, 1, "pulang_cepat_menit"), _cell(table, 1, "pulang")) == ("F5", "F5")
    assert _cell(table, 1, "hadir") == "E5"


def test_leaving_may_stand_first(tmp_path: Path) -> None:
    row = [BUDI, "Budi", *["16:00", "08:00"] * 5, None, None, None, None]
    (table,) = _part(tmp_path, [row], swapped=True).tables
    assert set(_told(table, 0, "terlambat_menit")) == {30}
    assert (_cell(table, 0, "masuk"), _cell(table, 0, "pulang")) == ("D5", "C5")


def test_a_code_in_either_column_or_in_both_counts_once(tmp_path: Path) -> None:
    rows = [
        [BUDI, "Budi", *_whole("S", None)],
        [SITI, "Siti", *_whole(None, "S")],
        [RINA, "Rina", *_whole("S", "S")],
    ]
    part = _part(tmp_path, rows)
    (table,) = part.tables
    assert part.findings == ()
    assert [_told(table, person, "sakit")[0] for person in range(3)] == [1, 1, 1]


def test_two_codes_of_one_day_are_a_fault_at_the_second(tmp_path: Path) -> None:
    part = _part(tmp_path, [[BUDI, "Budi", *_whole("S", "DL")]])
    (finding,) = part.findings
    assert (finding.code, finding.place.cell) == ("S322", "D5")
    assert part.tables[0].columns["sakit"].faulty.tolist()[0]


@pytest.mark.parametrize(("pair", "code"), [(("07:30", None), "S326"), ((None, "16:00"), "S325")])
def test_a_scan_that_is_missing_is_named(
    tmp_path: Path, pair: tuple[Cell, Cell], code: str
) -> None:
    part = _part(tmp_path, [[BUDI, "Budi", *_whole(*pair)]])
    assert [finding.code for finding in part.findings] == [code]
