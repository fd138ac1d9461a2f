"""Details of a workbook of records: what one scan of a sheet tells, each sheet scanned once."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from asn_eval.errors import IOFault
from asn_eval.intake.formats.blanks import without_false_values
from asn_eval.intake.formats.extent import extent_fault
from asn_eval.intake.formats.found import LazyMarks
from asn_eval.origin import Place

if TYPE_CHECKING:
    from asn_eval.findings import Finding
    from asn_eval.intake.bounds import Limits
    from asn_eval.intake.formats.found import Scan
    from asn_eval.intake.grid import Grid, SheetInfo, Traits


class ScannedDetails(ABC):
    """See :class:`asn_eval.intake.formats.workbook.Details`; a format says how it scans a sheet."""

    def __init__(self, name: str, limits: Limits) -> None:
        self._name = name
        self._limits = limits
        self._scans: dict[int, Scan] = {}

    @abstractmethod
    def _scan_sheet(self, sheet: SheetInfo) -> Scan:
        """Scan a sheet.

        Raises:
            IOFault: the sheet is damaged or longer than is allowed.

        """

    def fault(self, sheet: SheetInfo) -> Finding | None:
        """Return why a sheet may not be loaded; None when it may."""
        try:
            extent = self._scan(sheet).extent
        except IOFault as fault:
            return fault.findings[0]
        return extent_fault(Place(self._name, sheet.name), extent, self._limits)

    def corrected(self, grid: Grid, sheet: SheetInfo) -> Grid:
        """Return a grid without errors and uncalculated formulas that came as numbers."""
        return without_false_values(grid, self._scan(sheet).found)

    def marks(self, sheet: SheetInfo) -> LazyMarks:
        """Return the marks of a sheet; nothing is scanned until they are asked."""
        return LazyMarks(lambda: self._scan(sheet).found)

    def traits(self, sheet: SheetInfo) -> Traits:
        """Find the traits of a sheet by one scan of its records."""
        return self._scan(sheet).traits

    def _scan(self, sheet: SheetInfo) -> Scan:
        if sheet.index not in self._scans:
            self._scans[sheet.index] = self._scan_sheet(sheet)
        return self._scans[sheet.index]
