"""Open a workbook and read its sheets into grids, through python-calamine.

Runs in a worker process only: the reader library may abort the process on a
damaged file. What it reports as an error becomes a finding here.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import BadZipFile

import python_calamine as calamine

from asn_eval.findings import Finding
from asn_eval.intake.bounds import Limits
from asn_eval.intake.columns import columns_of
from asn_eval.intake.grid import Grid, SheetInfo
from asn_eval.intake.package import Package
from asn_eval.intake.rawscan import SheetMarks
from asn_eval.origin import Place

if TYPE_CHECKING:
    from pathlib import Path

_SHEET_ROWS: Final = 1_048_576
_SHEET_COLUMNS: Final = 16_384
_FAULTS: Final = (calamine.CalamineError, BadZipFile, OSError, ValueError, OverflowError)


def open_book(path: Path, name: str, limits: Limits | None = None) -> CalamineBook | Finding:
    """Open a workbook; ``name`` is what places call it.

    Contents decide, not the file's ending. A workbook that the reader library
    refuses is a finding.
    """
    try:
        content = path.read_bytes()
    except OSError:
        return Finding("B112", Place(name))
    try:
        book = calamine.load_workbook(BytesIO(content))
        package = Package(path)
    except _FAULTS:
        return Finding("B119", Place(name))
    if not book.sheets_metadata:
        return Finding("B119", Place(name))
    return CalamineBook(book, package, name, limits or Limits())


class CalamineBook:
    """An opened workbook; see :class:`asn_eval.intake.grid.Book`."""

    def __init__(
        self, book: calamine.CalamineWorkbook, package: Package, name: str, limits: Limits
    ) -> None:
        self._book = book
        self._package = package
        self._name = name
        self._limits = limits
        self._parts = package.sheet_parts()
        self._percent_styles = package.percent_styles()
        self._sheets = tuple(
            SheetInfo(i, sheet.name, sheet.visible is calamine.SheetVisibleEnum.Visible)
            for i, sheet in enumerate(book.sheets_metadata)
            if sheet.typ is calamine.SheetTypeEnum.WorkSheet
        )

    @property
    def sheets(self) -> tuple[SheetInfo, ...]:
        """Return the worksheets in order (chart sheets left out)."""
        return self._sheets

    @property
    def has_percent(self) -> bool:
        """Tell whether any cell style of the workbook is a percent format."""
        return bool(self._percent_styles)

    def grid(self, sheet: SheetInfo) -> Grid | Finding:
        """Read a sheet; one that the reader library refuses is a finding."""
        try:
            content = self._book.get_sheet_by_index(sheet.index)
            # a lone cell far below costs nothing to load but 4 billion empty rows to walk
            if content.end and (content.end[0] >= _SHEET_ROWS or content.end[1] >= _SHEET_COLUMNS):
                return Finding("B118", Place(self._name, sheet.name))
            rows, columns, head = columns_of(content.iter_rows())
        except _FAULTS:
            return Finding("B118", Place(self._name, sheet.name))
        first_column = content.start[1] + 1 if content.start else 1
        return Grid(sheet.name, sheet.visible, first_column, rows, head, columns)

    def marks(self, sheet: SheetInfo) -> SheetMarks:
        """Return the marks of a sheet; nothing is scanned until they are asked."""
        part = self._parts.get(sheet.name, "")
        return SheetMarks(
            lambda: self._package.open(part),
            self._percent_styles,
            Place(self._name, sheet.name),
            self._limits.unpacked_bytes,
        )
