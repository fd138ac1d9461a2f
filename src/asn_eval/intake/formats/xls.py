"""What the reader library does not tell about an .xls workbook (BIFF5, BIFF8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.errors import IOFault
from asn_eval.findings import Finding
from asn_eval.intake.formats.biff import BiffError, Globals, read_globals, scan_sheet
from asn_eval.intake.formats.found import Found, LazyMarks
from asn_eval.origin import Place

if TYPE_CHECKING:
    from asn_eval.intake.grid import SheetInfo, Traits


class XlsDetails:
    """See :class:`asn_eval.intake.formats.workbook.Details`.

    ``stream`` holds the records of the workbook. Raises on making:
    :class:`asn_eval.intake.formats.biff.BiffError`.
    """

    def __init__(self, stream: bytes, name: str) -> None:
        self._stream = stream
        self._name = name
        self._globals: Globals = read_globals(stream)
        self._scans: dict[int, tuple[Found, Traits]] = {}

    @property
    def has_percent(self) -> bool:
        """Tell whether any cell style of the workbook is a percent format."""
        return bool(self._globals.percent_formats)

    def fault(self, _sheet: SheetInfo) -> None:
        """Return nothing: a sheet of this format cannot grow beyond what is allowed."""

    def marks(self, sheet: SheetInfo) -> LazyMarks:
        """Return the marks of a sheet; nothing is scanned until they are asked."""
        return LazyMarks(lambda: self._scan(sheet)[0])

    def traits(self, sheet: SheetInfo) -> Traits:
        """Find the traits of a sheet by one scan of its records."""
        return self._scan(sheet)[1]

    def _scan(self, sheet: SheetInfo) -> tuple[Found, Traits]:
        if sheet.index not in self._scans:
            try:
                start = self._globals.starts[sheet.index]
                scan = scan_sheet(self._stream, start, self._globals.percent_formats)
            except (BiffError, IndexError) as error:
                raise IOFault([Finding("B118", Place(self._name, sheet.name))]) from error
            self._scans[sheet.index] = scan
        return self._scans[sheet.index]
