"""What the reader library does not tell about an .xlsb workbook."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from asn_eval.errors import IOFault
from asn_eval.findings import Finding
from asn_eval.intake.formats.pieces import UNPACKING_FAULTS, too_much_unpacked
from asn_eval.intake.formats.scanned import ScannedDetails
from asn_eval.intake.formats.xlsbrecords import percent_styles_in, scan_sheet, sheets_in
from asn_eval.origin import Place

if TYPE_CHECKING:
    from asn_eval.intake.bounds import Limits
    from asn_eval.intake.formats.found import Scan
    from asn_eval.intake.formats.package import Package
    from asn_eval.intake.grid import SheetInfo


class XlsbDetails(ScannedDetails):
    """See :class:`asn_eval.intake.formats.workbook.Details`.

    Raises on making: ``EOFError`` or ``struct.error`` when the list of sheets or
    the styles are damaged.
    """

    def __init__(self, package: Package, name: str, limits: Limits) -> None:
        super().__init__(name, limits)
        self._package = package
        targets = package.targets()
        sheets = sheets_in(package.read(package.workbook))
        self._parts = {sheet: targets.get(relation, "") for sheet, relation in sheets}
        self._percent_styles = percent_styles_in(package.read(package.styles))

    @property
    def has_percent(self) -> bool:
        """Tell whether any cell style of the workbook is a percent format."""
        return bool(self._percent_styles)

    def _scan_sheet(self, sheet: SheetInfo) -> Scan:
        place, limit = Place(self._name, sheet.name), self._limits.unpacked_bytes
        try:
            with self._package.open(self._parts.get(sheet.name, "")) as stream:
                content = stream.read(limit + 1)
            if len(content) > limit:
                raise IOFault([too_much_unpacked(place, limit)])
            return scan_sheet(content, self._percent_styles)
        except (*UNPACKING_FAULTS, struct.error) as error:
            raise IOFault([Finding("B118", place)]) from error
