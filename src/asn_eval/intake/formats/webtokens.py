"""A web page as tags and texts, in one pass whatever the page holds.

``html.parser`` takes quadratic time for pages of unfinished tags (40 KB: half a
minute), and what it makes of broken pages changes with Python's patch version.
Only what tables need is told apart here.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_TAG: Final = re.compile(r"<(/?)([A-Za-z][^\s/>]*+)")
_ATTRIBUTE: Final = re.compile(
    # a quote that is never closed belongs to the word after it, as in Jum'at
    r"""[\s/]*+(?P<name>[^\s/>][^\s/>=]*+)"""
    r"""(?:\s*+=\s*+(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^\s>]*+)))?+"""
)
_END: Final = re.compile(r"[\s/]*+>")
_RAW: Final = frozenset({"script", "style"})


class Token(NamedTuple):
    """A start tag with its attributes, an end tag ("/td"), or a text (no tag)."""

    tag: str
    text: str = ""
    attributes: Mapping[str, str] = {}


def tokens_of(page: str) -> Iterator[Token]:
    """Yield the tags and texts of a page; comments, scripts and styles are left out.

    >>> [token.tag or token.text for token in tokens_of("<td>1 &lt; 2<!-- x --></td>")]
    ['td', '1 < 2', '/td']
    """
    at, never = 0, set[str]()
    while (start := page.find("<", at)) >= 0:
        if start > at:
            yield Token("", unescape(page[at:start]))
        tag = _TAG.match(page, start)
        if tag is None:
            at = _after_remark(page, start, never)
            if at <= start:
                at = start + 1
                yield Token("", "<")
            continue
        end, attributes = _attributes(page, tag.end())
        if end < 0:
            # a tag without end reaches to the end of the page: what is in it is shown
            yield Token("", unescape(page[start:]))
            return
        name = tag[2].lower()
        yield Token(tag[1] + name, attributes=attributes)
        at = end
        if name in _RAW and not tag[1]:
            at = _after_raw(page, end, name, never)
    if at < len(page):
        yield Token("", unescape(page[at:]))


def _attributes(page: str, at: int) -> tuple[int, Mapping[str, str]]:
    """Return where a tag ends, -1 when it does not, and its attributes."""
    found: dict[str, str] = {}
    while (end := _END.match(page, at)) is None:
        attribute = _ATTRIBUTE.match(page, at)
        if attribute is None:
            return -1, {}
        value = attribute["double"] or attribute["single"] or attribute["bare"] or ""
        found.setdefault(attribute["name"].lower(), unescape(value))
        at = attribute.end()
    return end.end(), found


def _after_remark(page: str, start: int, never: set[str]) -> int:
    """Return where a comment or declaration ends; -1 when it is none or has no end."""
    if page.startswith("<!--", start):
        # <!--> and <!---> are whole comments
        return _after(page, start + 2, "-->", never)
    if page[start + 1 : start + 2] in {"!", "?", "/"}:
        return _after(page, start, ">", never)
    return -1


def _after_raw(page: str, start: int, name: str, never: set[str]) -> int:
    """Return where the end tag of a script or style starts; ``start`` when there is none."""
    closing = f"</{name}"
    if closing in never:
        return start
    found = re.compile(closing, re.IGNORECASE).search(page, start)
    if found is None:
        never.add(closing)
        return start
    return found.start()


def _after(page: str, start: int, mark: str, never: set[str]) -> int:
    """Return where a mark ends; marks that were not found are in ``never`` and not sought again."""
    found = -1 if mark in never else page.find(mark, start)
    if found < 0:
        never.add(mark)
        return -1
    return found + len(mark)
