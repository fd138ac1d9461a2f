"""What the reader library does not tell about an .xlsx or .xlsm workbook.

Macros are never looked at: only the parts of sheets, texts and styles are read.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from asn_eval.errors import IOFault
from asn_eval.findings import Finding
from asn_eval.intake.formats.extent import extent_fault, is_sparse
from asn_eval.intake.formats.found import LazyMarks
from asn_eval.intake.formats.pieces import UNPACKING_FAULTS, pieces_of
from asn_eval.intake.formats.rawextent import declared_cells, extent_of, fault_in_head
from asn_eval.intake.formats.rawscan import found_in
from asn_eval.intake.formats.rawtraits import has_criteria, traits_of
from asn_eval.origin import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn_eval.intake.bounds import Limits
    from asn_eval.intake.formats.package import Package
    from asn_eval.intake.formats.pieces import Piece
    from asn_eval.intake.grid import Grid, SheetInfo, Traits


_LEAST_BYTES: Final = 60


class XlsxDetails:
    """See :class:`asn_eval.intake.formats.workbook.Details`."""

    def __init__(self, package: Package, name: str, limits: Limits) -> None:
        self._package = package
        self._name = name
        self._limits = limits
        self._parts = package.sheet_parts()
        self._percent_styles = package.percent_styles()

    @property
    def has_percent(self) -> bool:
        """Tell whether any cell style of the workbook is a percent format."""
        return bool(self._percent_styles)

    def fault(self, sheet: SheetInfo) -> Finding | None:
        """Return why a sheet may not be loaded; a false claim of its size is no reason."""
        place = Place(self._name, sheet.name)
        try:
            head = self._package.head(self._part(sheet))
        except UNPACKING_FAULTS:
            return Finding("B118", place)
        if fault := fault_in_head(head, place, "B118"):
            return fault
        declared = declared_cells(head)
        # a filled cell takes more bytes than these, so enough of them are filled
        most_filled = self._package.size(self._part(sheet)) // _LEAST_BYTES
        if declared <= self._limits.cells and not is_sparse(declared, most_filled):
            return None
        return extent_fault(place, extent_of(self._pieces(sheet)), self._limits)

    def corrected(self, grid: Grid, _sheet: SheetInfo) -> Grid:
        """Return the grid: errors and formulas without a value come as empty cells."""
        return grid

    def marks(self, sheet: SheetInfo) -> LazyMarks:
        """Return the marks of a sheet; nothing is scanned until they are asked."""
        return LazyMarks(lambda: found_in(self._pieces(sheet), self._percent_styles))

    def traits(self, sheet: SheetInfo) -> Traits:
        """Find the traits of a sheet by one scan of its XML."""
        traits = traits_of(self._pieces(sheet))
        return replace(traits, filtered=traits.filtered or self._has_filtered_table(sheet))

    def _has_filtered_table(self, sheet: SheetInfo) -> bool:
        try:
            tables = map(self._package.read, self._package.table_parts(self._part(sheet)))
            return any(map(has_criteria, tables))
        except UNPACKING_FAULTS as error:
            raise IOFault([Finding("B118", Place(self._name, sheet.name))]) from error

    def _part(self, sheet: SheetInfo) -> str:
        return self._parts.get(sheet.name, "")

    def _pieces(self, sheet: SheetInfo) -> Iterator[Piece]:
        place = Place(self._name, sheet.name)
        return pieces_of(
            lambda: self._package.open(self._part(sheet)), self._limits.unpacked_bytes, place
        )


def fault_in_parts(package: Package, name: str) -> Finding | None:
    """Look at the parts that the reader library reads on opening.

    Raises:
        BadZipFile, zlib.error: the shared texts are damaged. The reader library
            stops before the checksum.

    """
    for part in (package.workbook, package.styles, package.strings):
        if fault := fault_in_head(package.head(part), Place(name), "B119"):
            return fault
    package.verify(package.strings)
    return None
