"""A workbook opened through python-calamine, whatever its format.

Runs in a worker process only: the reader library may abort the process on a
damaged file. What it reports as an error becomes a finding here.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final, Protocol
from zipfile import BadZipFile

import python_calamine as calamine

from asn_eval.findings import Finding
from asn_eval.intake.columns import columns_of
from asn_eval.intake.grid import SHEET_COLUMNS, SHEET_ROWS, Grid, SheetInfo
from asn_eval.origin import Place

if TYPE_CHECKING:
    from asn_eval.intake.grid import Marks, Traits

_FAULTS: Final = (calamine.CalamineError, BadZipFile, OSError, ValueError, OverflowError)

_MOST_SHEETS: Final = 500
"""Sheets of a workbook; a hostile list names one part thousands of times."""


class Details(Protocol):
    """What the reader library does not tell about a workbook, by format."""

    @property
    def has_percent(self) -> bool:
        """Tell whether any cell style of the workbook is a percent format."""

    def fault(self, sheet: SheetInfo) -> Finding | None:
        """Return why a sheet may not be loaded; None when it may."""

    def corrected(self, grid: Grid, sheet: SheetInfo) -> Grid:
        """Return a grid without the values that the reader library made up."""

    def marks(self, sheet: SheetInfo) -> Marks:
        """Return the marks of a sheet."""

    def traits(self, sheet: SheetInfo) -> Traits:
        """Find the traits of a sheet."""


def load(content: bytes, name: str) -> calamine.CalamineWorkbook | Finding:
    """Load a workbook; one that the reader library refuses is a finding."""
    try:
        book = calamine.load_workbook(BytesIO(content))
    except calamine.PasswordError:
        return Finding("B105", Place(name))
    except _FAULTS:
        return Finding("B119", Place(name))
    sheets = len(book.sheets_metadata)
    if sheets > _MOST_SHEETS:
        slots = {"jumlah": str(sheets), "batas": str(_MOST_SHEETS)}
        return Finding("B137", Place(name), slots)
    return book if sheets else Finding("B119", Place(name))


class CalamineBook:
    """An opened workbook; see :class:`asn_eval.intake.grid.Book`."""

    def __init__(self, book: calamine.CalamineWorkbook, details: Details, name: str) -> None:
        self._book = book
        self._details = details
        self._name = name
        self._traits: dict[int, Traits] = {}
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
        return self._details.has_percent

    @property
    def remarks(self) -> tuple[Finding, ...]:
        """Return nothing: a workbook says what it is."""
        return ()

    def grid(self, sheet: SheetInfo) -> Grid | Finding:
        """Read a sheet; one that the reader library refuses is a finding."""
        if fault := self._details.fault(sheet):
            return fault
        try:
            content = self._book.get_sheet_by_index(sheet.index)
            # a lone cell far below costs nothing to load but 4 billion empty rows to walk
            if content.end and (content.end[0] >= SHEET_ROWS or content.end[1] >= SHEET_COLUMNS):
                return Finding("B118", Place(self._name, sheet.name))
            rows, columns, head = columns_of(content.iter_rows())
        except _FAULTS:
            return Finding("B118", Place(self._name, sheet.name))
        first_column = content.start[1] + 1 if content.start else 1
        grid = Grid(sheet.name, sheet.visible, first_column, rows, head, columns)
        return self._details.corrected(grid, sheet)

    def marks(self, sheet: SheetInfo) -> Marks:
        """Return the marks of a sheet; nothing is scanned until they are asked."""
        return self._details.marks(sheet)

    def traits(self, sheet: SheetInfo) -> Traits:
        """Return the traits of a sheet; see :meth:`asn_eval.intake.grid.Book.traits`."""
        if sheet.index not in self._traits:
            self._traits[sheet.index] = self._details.traits(sheet)
        return self._traits[sheet.index]
