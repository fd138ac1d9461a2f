"""What the reader library does not tell about an .xls workbook (BIFF5, BIFF8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.errors import IOFault
from asn_eval.findings import Finding
from asn_eval.intake.formats.biff import BiffError, Globals, read_globals, scan_sheet
from asn_eval.intake.formats.blanks import without_false_values
from asn_eval.intake.formats.extent import extent_fault
from asn_eval.intake.formats.found import LazyMarks, Scan
from asn_eval.origin import Place

if TYPE_CHECKING:
    from asn_eval.intake.bounds import Limits
    from asn_eval.intake.grid import Grid, SheetInfo, Traits


class XlsDetails:
    """See :class:`asn_eval.intake.formats.workbook.Details`.

    ``stream`` holds the records of the workbook. Raises on making:
    :class:`asn_eval.intake.formats.biff.BiffError`.
    """

    def __init__(self, stream: bytes, name: str, limits: Limits) -> None:
        self._stream = stream
        self._name = name
        self._limits = limits
        self._globals: Globals = read_globals(stream)
        self._scans: dict[int, Scan] = {}

    @property
    def has_percent(self) -> bool:
        """Tell whether any cell style of the workbook is a percent format."""
        return bool(self._globals.percent_formats)

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
            try:
                start = self._globals.starts[sheet.index]
                scan = scan_sheet(self._stream, start, self._globals.percent_formats)
            except (BiffError, IndexError) as error:
                raise IOFault([Finding("B118", Place(self._name, sheet.name))]) from error
            self._scans[sheet.index] = scan
        return self._scans[sheet.index]
