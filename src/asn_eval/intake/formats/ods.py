"""What the reader library does not tell about an .ods document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

from asn_eval.findings import Finding
from asn_eval.intake.bounds import MIB
from asn_eval.intake.formats.blanks import without_false_values
from asn_eval.intake.formats.extent import Extent, extent_fault
from asn_eval.intake.formats.found import LazyMarks
from asn_eval.intake.formats.odsscan import TOO_LONG, TOO_MANY, OdsError, OdsSheet, scan_content
from asn_eval.intake.formats.pieces import UNPACKING_FAULTS
from asn_eval.origin import Place

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.intake.bounds import Limits
    from asn_eval.intake.grid import Grid, SheetInfo, Traits

_CONTENT: Final = "content.xml"
_NOTHING: Final = OdsSheet("")


def ods_details(path: Path, name: str, limits: Limits) -> OdsDetails | Finding:
    """Scan a document before the reader library expands what it repeats."""
    try:
        with ZipFile(path) as package, package.open(_CONTENT) as stream:
            sheets = scan_content(stream, limits.unpacked_bytes, limits.cells)
    except OdsError as error:
        return _fault(error, name, limits)
    except UNPACKING_FAULTS:
        return Finding("B119", Place(name))
    for sheet in sheets:
        extent = Extent(sheet.end, sheet.filled)
        fault = extent_fault(Place(name, sheet.name), extent, limits)
        if fault:
            return fault
    return OdsDetails(sheets)


def _fault(error: OdsError, name: str, limits: Limits) -> Finding:
    slots = {}
    if error.code == TOO_LONG:
        slots = {"batas": str(limits.unpacked_bytes // MIB)}
    elif error.code == TOO_MANY:
        slots = {"isi": f"> {limits.cells}", "batas": str(limits.cells)}
    return Finding(error.code, Place(name, error.sheet), slots)


class OdsDetails:
    """See :class:`asn_eval.intake.formats.workbook.Details`."""

    def __init__(self, sheets: list[OdsSheet]) -> None:
        self._sheets = {sheet.name: sheet for sheet in sheets}

    @property
    def has_percent(self) -> bool:
        """Tell whether any cell of the document is a percentage."""
        return any(sheet.found.percent for sheet in self._sheets.values())

    def fault(self, _sheet: SheetInfo) -> None:
        """Return nothing: all sheets were looked at when the document was opened."""

    def corrected(self, grid: Grid, sheet: SheetInfo) -> Grid:
        """Return a grid without errors and uncalculated formulas that came as numbers."""
        return without_false_values(grid, self._of(sheet).found)

    def marks(self, sheet: SheetInfo) -> LazyMarks:
        """Return the marks of a sheet."""
        return LazyMarks(lambda: self._of(sheet).found)

    def traits(self, sheet: SheetInfo) -> Traits:
        """Return the traits of a sheet."""
        return self._of(sheet).traits()

    def _of(self, sheet: SheetInfo) -> OdsSheet:
        return self._sheets.get(sheet.name, _NOTHING)
