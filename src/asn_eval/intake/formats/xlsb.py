"""What the reader library does not tell about an .xlsb workbook."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from asn_eval.errors import IOFault
from asn_eval.findings import Finding
from asn_eval.intake.formats.blanks import without_false_values
from asn_eval.intake.formats.extent import extent_fault
from asn_eval.intake.formats.found import LazyMarks, Scan
from asn_eval.intake.formats.pieces import UNPACKING_FAULTS, too_much_unpacked
from asn_eval.intake.formats.xlsbrecords import percent_styles_in, scan_sheet, sheets_in
from asn_eval.origin import Place

if TYPE_CHECKING:
    from asn_eval.intake.bounds import Limits
    from asn_eval.intake.formats.package import Package
    from asn_eval.intake.grid import Grid, SheetInfo, Traits


class XlsbDetails:
    """See :class:`asn_eval.intake.formats.workbook.Details`.

    Raises on making: ``EOFError`` or ``struct.error`` when the list of sheets or
    the styles are damaged.
    """

    def __init__(self, package: Package, name: str, limits: Limits) -> None:
        self._package = package
        self._name = name
        self._limits = limits
        targets = package.targets()
        sheets = sheets_in(package.read(package.workbook))
        self._parts = {sheet: targets.get(relation, "") for sheet, relation in sheets}
        self._percent_styles = percent_styles_in(package.read(package.styles))
        self._scans: dict[int, Scan] = {}

    @property
    def has_percent(self) -> bool:
        """Tell whether any cell style of the workbook is a percent format."""
        return bool(self._percent_styles)

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
            place, limit = Place(self._name, sheet.name), self._limits.unpacked_bytes
            try:
                with self._package.open(self._parts.get(sheet.name, "")) as stream:
                    content = stream.read(limit + 1)
                if len(content) > limit:
                    raise IOFault([too_much_unpacked(place, limit)])
                self._scans[sheet.index] = scan_sheet(content, self._percent_styles)
            except (*UNPACKING_FAULTS, struct.error) as error:
                raise IOFault([Finding("B118", place)]) from error
        return self._scans[sheet.index]
