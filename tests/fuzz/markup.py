"""Damage to XML and HTML, tag by tag."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Final

from fuzz.words import NUMBERS, harmful

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

_TAG: Final = re.compile(r"<[^<>]*>")
_ELEMENT: Final = re.compile(r"<([\w:.-]+)((?:\s[^<>]*?)?)(/?)>")
_ATTRIBUTE: Final = re.compile(r"""(?<=\s)([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')""")
_TEXT: Final = re.compile(r">([^<>]+)<")

_VALUES: Final = (
    *NUMBERS, "", "A0", "XFE1", "XFD1048576", "A1048577", "ZZZZZZ9", "A", "1", "A1:XFD1048576",
    "A1:A0", "B2:A1", "$A$1", "a1", "A1:B2:C3", "zz", "s", "str", "inlineStr", "e", "b", "n", "d",
    "99999", "true", "collapse", "filter", "float", "percentage", "date", "time", "string",
    "rId1", "rId2", "rId999", "../../x.xml", "/xl/workbook.xml", "worksheets/sheet1.xml",
    "1000000", "hidden", "veryHidden", "0.0%", "[Red]0", "@", "dd/mm/yyyy", "[h]:mm", "PT7H30M",
    "2025-07-01", "display:none", "x" * 2000,
)  # fmt: skip
_SNIPPETS: Final = (
    '<c r="XFE1"><v>1</v></c>', '<c r="A4000000000"><v>1</v></c>', "<c><v>1</v></c>",
    '<c r="B3" t="s"><v>99999</v></c>', '<c r="B4" t="e"><v>#N/A</v></c>',
    '<c r="C4"><f>A1</f></c>', '<c r="C5" t="d"><v>2025-99-99</v></c>', '<row r="0">', "<row>",
    '<row r="1048577"><c r="A1048577"><v>1</v></c></row>', '<dimension ref="A1:XFD1048576"/>',
    '<mergeCell ref="A1:XFD1048576"/>', '<mergeCell ref="C3:A1"/>', '<mergeCell ref="A4:C4"/>',
    '<!DOCTYPE x [<!ENTITY a "ha">]>', "&a;", "&#0;", "&#x110000;", "<![CDATA[x]]>", "<!--", "-->",
    "<?php echo 1 ?>", "</table>", "<table>", "<tr>", '<td colspan="16384">', "<td rowspan=999999>",
    "<td>" * 50, "<table><tr><td>" * 30, '<col hidden="1" min="1" max="4294967295"/>',
    '<table:table-row table:number-rows-repeated="1000000"/>',
    '<table:table-cell table:number-columns-repeated="99999" office:value-type="float"/>',
    "<table:covered-table-cell/>", '<sheet name="x" sheetId="9" r:id="rId1"/>',
    "<si><t>x</t></si>", "<is><t>x</t></is>", "<rPh><t>x</t></rPh>", "<br>", "<script>", "<style>",
    '<autoFilter ref="A1:Z9"><filterColumn colId="0"/></autoFilter>', "<t/>", "<v/>", "\0",
)  # fmt: skip
_MANY: Final = (2, 2, 3, 100, 3000)


def damage_markup(rng: random.Random, content: bytes) -> bytes:
    """Change one or a few tags, attributes or texts."""
    text = content.decode("utf-8", "surrogateescape")
    for _ in range(rng.choice((1, 1, 2, 5))):
        text = rng.choice(_WAYS)(rng, text)
    return text.encode("utf-8", "surrogateescape")


def _pick(rng: random.Random, pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return a random match, found from a random place so that long texts cost little."""
    start = rng.randrange(len(text) + 1)
    return pattern.search(text, start) or pattern.search(text)


def _put(text: str, match: re.Match[str], new: str, group: int = 0) -> str:
    return text[: match.start(group)] + new + text[match.end(group) :]


def _attribute(rng: random.Random, text: str) -> str:
    match = _pick(rng, _ATTRIBUTE, text)
    value = harmful(rng) if rng.random() < 0.1 else rng.choice(_VALUES)
    return _put(text, match, f'"{escape(value)}"', 2) if match else text


def _attribute_gone(rng: random.Random, text: str) -> str:
    match = _pick(rng, _ATTRIBUTE, text)
    return _put(text, match, "") if match else text


def _content(rng: random.Random, text: str) -> str:
    match = _pick(rng, _TEXT, text)
    new = harmful(rng)
    return _put(text, match, escape(new) if rng.random() < 0.9 else new, 1) if match else text


def _tag_gone(rng: random.Random, text: str) -> str:
    match = _pick(rng, _TAG, text)
    return _put(text, match, "") if match else text


def _snippet(rng: random.Random, text: str) -> str:
    match = _pick(rng, _TAG, text)
    new = rng.choice(_SNIPPETS)
    return _put(text, match, match[0] + new) if match else text + new


def _whole(rng: random.Random, text: str) -> tuple[int, int] | None:
    """Return where an element starts and ends."""
    match = _pick(rng, _ELEMENT, text)
    if match is None:
        return None
    closing = f"</{match[1]}>"
    end = match.end() if match[3] else text.find(closing, match.end())
    return (match.start(), end if match[3] else end + len(closing)) if end >= 0 else None


def _element_gone(rng: random.Random, text: str) -> str:
    span = _whole(rng, text)
    return text[: span[0]] + text[span[1] :] if span else text


def _element_again(rng: random.Random, text: str) -> str:
    span = _whole(rng, text)
    if span is None:
        return text
    element = text[slice(*span)]
    times = rng.choice(_MANY) if len(element) < 2000 else 2
    return text[: span[0]] + element * times + text[span[1] :]


def _element_moved(rng: random.Random, text: str) -> str:
    span, target = _whole(rng, text), _pick(rng, _TAG, text)
    if span is None or target is None:
        return text
    element = text[slice(*span)]
    return text[: target.end()] + element + text[target.end() :]


def _renamed(rng: random.Random, text: str) -> str:
    match, other = _pick(rng, _ELEMENT, text), _pick(rng, _ELEMENT, text)
    return _put(text, match, other[1], 1) if match and other else text


_WAYS: Final[tuple[Callable[[random.Random, str], str], ...]] = (
    _attribute, _attribute, _attribute, _attribute_gone, _content, _content, _tag_gone, _snippet,
    _snippet, _element_gone, _element_again, _element_moved, _renamed,
)  # fmt: skip
