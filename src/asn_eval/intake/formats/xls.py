"""What the reader library does not tell about an .xls workbook (BIFF5, BIFF8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.errors import IOFault
from asn_eval.findings import Finding
from asn_eval.intake.formats.biff import BiffError, Globals, read_globals, scan_sheet
from asn_eval.intake.formats.scanned import ScannedDetails
from asn_eval.origin import Place

if TYPE_CHECKING:
    from asn_eval.intake.bounds import Limits
    from asn_eval.intake.formats.found import Scan
    from asn_eval.intake.grid import SheetInfo


class XlsDetails(ScannedDetails):
    """See :class:`asn_eval.intake.formats.workbook.Details`.

    ``stream`` holds the records of the workbook. Raises on making:
    :class:`asn_eval.intake.formats.biff.BiffError`.
    """

    def __init__(self, stream: bytes, name: str, limits: Limits) -> None:
        super().__init__(name, limits)
        self._stream = stream
        self._globals: Globals = read_globals(stream)

    @property
    def has_percent(self) -> bool:
        """Tell whether any cell style of the workbook is a percent format."""
        return bool(self._globals.percent_formats)

    def _scan_sheet(self, sheet: SheetInfo) -> Scan:
        try:
            start = self._globals.starts[sheet.index]
            return scan_sheet(self._stream, start, self._globals.percent_formats)
        except (BiffError, IndexError) as error:
            raise IOFault([Finding("B118", Place(self._name, sheet.name))]) from error
