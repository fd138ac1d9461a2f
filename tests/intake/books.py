"""Workbooks of invented people for the tests of intake, and how they are read."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final, NamedTuple

from openpyxl import Workbook

from asn_eval.findings import message_of
from asn_eval.intake.options import IntakeOptions
from asn_eval.intake.parts import read_part
from asn_eval.language import Lang

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from asn_eval.findings import Finding
    from asn_eval.intake.parts import WorkbookPart


class Shown(NamedTuple):
    """A cell with a number format of its own."""

    value: float
    format: str


Cell = str | float | bool | dt.date | dt.datetime | dt.time | Shown | None

BUDI: Final = "198701232014051999"
SITI: Final = "199102282024212998"
ANDI: Final = "197208131994021997"
RINA: Final = "198506142010012996"

TARGET_HEAD: Final = ("NIP", "Nama", "Indikator", "Target", "Realisasi", "Bobot", "Polarisasi")
DISIPLIN_HEAD: Final = ("NIP", "Nama", "Hari Kerja", "Hadir", "Alpa")
FEEDBACK_HEAD: Final = ("NIP", "Penilai", "Peran", "Aspek", "Nilai")
RATED: Final = IntakeOptions(rating_range=(1, 5))


def write(path: Path, rows: Sequence[Sequence[Cell]], sheet: str = "Data") -> Path:
    """Write one sheet."""
    return write_sheets(path, {sheet: rows})


def write_sheets(
    path: Path, sheets: Mapping[str, Sequence[Sequence[Cell]]], hidden: Iterable[str] = ()
) -> Path:
    """Write several sheets; ``hidden`` names those that are hidden."""
    book = Workbook()
    del book[book.sheetnames[0]]
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row, cells in enumerate(rows, start=1):
            for column, cell in enumerate(cells, start=1):
                value = cell.value if isinstance(cell, Shown) else cell
                made = sheet.cell(row, column, value)
                if isinstance(cell, Shown):
                    made.number_format = cell.format
        sheet.sheet_state = "hidden" if name in set(hidden) else "visible"
    book.save(path)
    return path


def read(
    folder: Path,
    rows: Sequence[Sequence[Cell]],
    options: IntakeOptions | None = None,
    sheet: str = "Data",
) -> WorkbookPart:
    """Write one sheet and read it back as the worker does, in this process."""
    path = write(folder / "data.xlsx", rows, sheet)
    return read_part(path, path.name, options or IntakeOptions())


def found(findings: Iterable[Finding]) -> list[tuple[str, str]]:
    """Return code and cell of findings, in order of place."""
    ordered = sorted(findings, key=lambda finding: (finding.place, finding.code))
    return [(finding.code, finding.place.cell) for finding in ordered]


def words(finding: Finding) -> tuple[str, str]:
    """Return what was found, in both languages."""
    return message_of(finding, Lang.ID).found, message_of(finding, Lang.EN).found
