"""Text from strangers, made harmless for spreadsheets and CSV files.

Names, units and cell values come from foreign files. Two dangers are dealt
with here, in one place: characters that a file cannot hold or that lie about
what is written (control characters, invisible direction marks), and text that
a spreadsheet takes for a formula. What a person would read is kept; what no
one could see is shown.
"""

from __future__ import annotations

import re
from typing import Final

CELL_LIMIT: Final = 32_767
"""Longest text that a cell of a workbook holds, in UTF-16 units."""

_ELLIPSIS: Final = "…"
_SPACES: Final = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
_UNSHOWN: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_FORMULA_SIGNS: Final = frozenset("=+-@＝＋－＠")
_ESCAPED_CHARACTER: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def visible(text: str) -> str:
    r"""Show what could not be seen, on one line.

    Tabs and line ends become a space. Control characters, direction marks, half
    characters and code points that XML forbids become their code point in
    brackets, so that two names that differ in an invisible mark look different.

    >>> visible("Siti \u202egnp.exe"), visible("dua\nbaris\x00")
    ('Siti ⟨U+202E⟩gnp.exe', 'dua baris⟨U+0000⟩')
    """
    if text.isascii() and text.isprintable():
        return text
    return _UNSHOWN.sub(_shown, _SPACES.sub(" ", text))


def _shown(match: re.Match[str]) -> str:
    return f"⟨U+{ord(match[0]):04X}⟩"


def csv_text(text: str) -> str:
    r"""Make text safe for a CSV file that a spreadsheet will open.

    Text that begins like a formula (``= + - @`` after optional white space)
    gets a leading apostrophe, which spreadsheets read as "this is text".

    >>> csv_text("=1+1"), csv_text("\t@SUM(A1)"), csv_text("Budi")
    ("'=1+1", "' @SUM(A1)", 'Budi')
    """
    shown = visible(text)
    return "'" + shown if shown.lstrip()[:1] in _FORMULA_SIGNS else shown


def cell_text(text: str) -> str:
    """Make text safe for a cell that is written as text, never as a formula.

    Nothing is put before it: a text cell is not calculated. Text longer than a
    cell holds is cut and ends in "…".

    >>> cell_text("=1+1"), len(cell_text("x" * 40_000))
    ('=1+1', 32767)
    """
    shown = visible(text)
    if 2 * len(shown) <= CELL_LIMIT or _utf16_length(shown) <= CELL_LIMIT:
        return shown
    units = shown.encode("utf-16-le")[: 2 * (CELL_LIMIT - 1)]
    return units.decode("utf-16-le", errors="ignore") + _ELLIPSIS


def _utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def xml_text(text: str) -> str:
    """Write a cell's text as the content of an XML element of a workbook.

    ``_x0041_`` means one escaped character to a spreadsheet, so an underscore
    that would begin such an escape is escaped itself.

    >>> xml_text("<b> & _x0041_")
    '&lt;b&gt; &amp; _x005F_x0041_'
    """
    shown = cell_text(text)
    if "_x" in shown:
        shown = _ESCAPED_CHARACTER.sub("_x005F_", shown)
    return shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def sheet_text(text: str) -> str:
    """Make text safe to hand to XlsxWriter.

    XlsxWriter takes a text of the form ``<r>…</r>`` for ready-made XML; a space
    at its end keeps it text.

    >>> sheet_text("<r><t>x</t></r>")
    '<r><t>x</t></r> '
    """
    shown = cell_text(text)
    return shown + " " if shown.startswith("<r>") and shown.endswith("</r>") else shown
