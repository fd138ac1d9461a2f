"""How a sheet prints: paper, scale, repeated headings, header and footer."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from asn_eval.reports.safe import sheet_text

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

    from asn_eval.reports.view_model import View

_A4: Final = 9
_HEADER_LIMIT: Final = 80
_PAGE_WIDTH: Final = 210.0
"""Characters of column width that stay readable on an A4 page across."""


def print_set_up(
    view: View, sheet: Worksheet, repeat: tuple[int, int] | None = None, width: float = 0
) -> None:
    """Print on A4 across, with headings, page numbers and stamp.

    The rows ``repeat`` stand on every page. A table ``width`` characters wide
    is shrunk to a page, or to as many as keep it readable.
    """
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.7)
    sheet.fit_to_pages(max(math.ceil(width / _PAGE_WIDTH), 1), 0)
    sheet.print_across()
    if repeat is not None:
        sheet.repeat_rows(*repeat)
    stamp = "&C&B&KA32020SIMULASI" if view.simulation else ""
    sheet.set_header(f"&L{_plain(view.institution)}{stamp}&R{_plain(view.period)}")
    words = view.words
    page = words("Halaman {nomor} dari {jumlah}", nomor="&P", jumlah="&N")
    sheet.set_footer(f"&L{_plain(view.rules.id)}&C{page}&Rasn-eval {_plain(view.facts.version)}")


def _plain(text: str) -> str:
    """Keep text from being read as a command of headers and footers."""
    return sheet_text(text)[:_HEADER_LIMIT].replace("&", "&&")
