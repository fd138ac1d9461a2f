"""How the sheets of a form print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

    from asn_eval.intake.forms.model import Form
    from asn_eval.language import Words

_A4: Final = 9
_LONGEST: Final = 80


def print_on_a4(sheet: Worksheet, form: Form, words: Words) -> None:
    """Print on A4 across, one page wide, with page numbers."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.7)
    sheet.fit_to_pages(1, 0)
    title, place = _plain(form.rubric.title), _plain(form.rubric.institution)
    sheet.set_header(f"&L{place}&R{_plain(form.period)}")
    page = words("Halaman {nomor} dari {jumlah}", nomor="&P", jumlah="&N")
    sheet.set_footer(f"&L{title}&R{page}")


def _plain(text: str) -> str:
    """Keep text from being read as a command of headers and footers."""
    return text[:_LONGEST].replace("&", "&&")
