"""Sheets of attendance: written as workbooks, read as the worker reads them, derived."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from asn_eval.domain.schedule import Hours, Missing, Presence, Schedule, Shift, Steps
from asn_eval.findings import Finding, message_of
from asn_eval.intake.attendance import (
    Coded,
    DayColumn,
    DayLog,
    Days,
    Matrix,
    ScanLog,
    read_log,
    read_matrix,
    read_scans,
)
from asn_eval.intake.dates import Pair, read_date
from asn_eval.intake.formats.opening import open_book
from asn_eval.language import Lang
from asn_eval.origin import Place
from intake.books import Cell, write

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from asn_eval.intake.grid import Grid

OFFICE: Final = Hours(450, 960)
NIGHT: Final = Shift("malam", ("Malam",), Hours(1140, 1860), any_day=True)
FIVE_DAYS: Final = Schedule(
    weekdays=(True,) * 5 + (False,) * 2,
    hours=(OFFICE,) * 7,
    years=(2022, 2025),
    late=Steps((1, 31, 61, 91), closed=True),
    early=Steps((1, 31, 61, 91), closed=True),
    missing_in=Missing(level=4, minutes=91),
    missing_out=Missing(level=4, minutes=91),
)
LENIENT: Final = replace(FIVE_DAYS, no_record=Presence.ABSENT)


@dataclass(frozen=True)
class Opened:
    """A sheet that was written and read back, with its heading row."""

    grid: Grid
    header: int

    @property
    def row(self) -> NDArray[np.int32]:
        return np.arange(self.header + 1, self.grid.rows + 1, dtype=np.int32)

    def coded(self, heading: str) -> Coded:
        column = self.grid.columns[self.position(heading)]
        return Coded(*column.as_codes(self.header))

    def position(self, heading: str) -> int:
        headings = [str(cell) for cell in self.grid.head[self.header - 1]]
        return headings.index(heading)

    def column(self, heading: str) -> int:
        return self.grid.first_column + self.position(heading)

    def person(self, heading: str = "Nama") -> NDArray[np.int32]:
        return self.coded(heading).codes

    def days(self, heading: str, *, month_first: bool = False) -> NDArray[np.datetime64]:
        cells = self.coded(heading)
        read = [read_date(value) for value in cells.values]
        found = [
            item.day(month_first=month_first) if isinstance(item, Pair) else item for item in read
        ]
        table = np.array([*(day or "NaT" for day in found), "NaT"], dtype="datetime64[D]")
        return table[cells.codes]


def opened(folder: Path, rows: Sequence[Sequence[Cell]], header: int = 1) -> Opened:
    book = open_book(write(folder / "absensi.xlsx", rows), "absensi.xlsx")
    assert not isinstance(book, Finding)
    grid = book.grid(book.sheets[0])
    assert not isinstance(grid, Finding)
    return Opened(grid, header)


def matrix(
    folder: Path,
    rows: Sequence[Sequence[Cell]],
    dates: Mapping[str, dt.date],
    schedule: Schedule = FIVE_DAYS,
    told: Mapping[str, str | float | None] | None = None,
) -> Days:
    """Read a sheet of day columns; ``dates`` says which heading is which day."""
    sheet = opened(folder, rows)
    days = tuple(
        DayColumn(day, sheet.column(heading), sheet.coded(heading))
        for heading, day in dates.items()
    )
    return read_matrix(Matrix(sheet.person(), sheet.row, days, told or {}), schedule)


LOG_FIELDS: Final = {
    "Scan Masuk": "first",
    "Scan Pulang": "last",
    "Waktu Scan": "scans",
    "Status": "status",
    "Absent": "absent",
    "Jam Kerja": "shift",
    "Jam Masuk": "start",
    "Jam Pulang": "end",
}


def log(
    folder: Path,
    rows: Sequence[Sequence[Cell]],
    schedule: Schedule = FIVE_DAYS,
    span: tuple[dt.date, dt.date] | None = None,
) -> Days:
    """Read a sheet of rows per day, whose text dates are month/day/year."""
    sheet = opened(folder, rows)
    names = {str(cell): field for cell, field in LOG_FIELDS.items() if cell in rows[0]}
    columns = {field: sheet.column(heading) for heading, field in names.items()}
    cells: dict[str, Any] = {field: sheet.coded(heading) for heading, field in names.items()}
    made = DayLog(
        sheet.person(),
        sheet.row,
        sheet.days("Tanggal", month_first=True),
        columns | {"day": sheet.column("Tanggal")},
        **cells,
    )
    return read_log(made, schedule, span)


def scans(
    folder: Path,
    rows: Sequence[Sequence[Cell]],
    schedule: Schedule = FIVE_DAYS,
    span: tuple[dt.date, dt.date] | None = None,
) -> Days:
    """Read a machine log with columns Nama, Waktu and perhaps State."""
    sheet = opened(folder, rows)
    columns = {"stamp": sheet.column("Waktu")}
    state = None
    if "State" in rows[0]:
        state, columns = sheet.coded("State"), columns | {"state": sheet.column("State")}
    made = ScanLog(sheet.person(), sheet.row, sheet.coded("Waktu"), columns, state)
    return read_scans(made, schedule, span)


def told(days: Days, name: str) -> list[Any]:
    """Return a field by record, None where it is empty or faulty."""
    column = days.columns[name]
    if column.labels or name in {"masuk", "pulang"}:
        return [text or None for text in column.text().tolist()]
    return [None if np.isnan(value) else value for value in column.numbers().tolist()]


def dates(days: Days) -> list[dt.date]:
    """Return the day of each record."""
    return [day.item() for day in days.columns["tanggal"].values]


def cell(days: Days, record: int, name: str) -> str:
    """Return the cell that a number of a record cites, "" when none says it."""
    rows = days.columns[name].rows
    row = int((days.row if rows is None else rows)[record])
    column = days.blocks[int(days.block[record])][name]
    return Place("absensi.xlsx", "Data", row, column).cell if row else ""


def remarks(days: Days) -> list[tuple[str, str]]:
    """Return code and cell of the remarks; every one of them has its sentences."""
    for remark in days.remarks:
        for lang in Lang:
            assert message_of(Finding(remark.code, slots=remark.slots), lang).found
    found = [
        (item.code, Place("absensi.xlsx", "Data", item.row, item.column).cell)
        for item in days.remarks
    ]
    return sorted(found)
