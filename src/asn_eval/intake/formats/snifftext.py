"""A look at what is neither zip nor compound file: a table as text, or what it is instead."""

from __future__ import annotations

import mmap
import re
from typing import TYPE_CHECKING, Final

from asn_eval.findings import Finding
from asn_eval.intake.formats.encoding import text_of
from asn_eval.intake.formats.errorpage import has_error_message, is_fatal
from asn_eval.intake.formats.kinds import Kind, Look

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.origin import Place

_SAMPLE: Final = 65_536
_CONVERTED_OLE: Final = (
    # the first bytes of a compound file: not UTF-8 and replaced, or taken for Latin-1
    b"\xef\xbf\xbd\xef\xbf\xbd\x11\xef\xbf\xbd",
    b"\xc3\x90\xc3\x8f\x11\xc3\xa0",
    b"??\x11?",
)
_BASE64: Final = (b"UEsDB", b"0M8R4KGxGuE")
_REPLACED: Final = b"\xef\xbf\xbd"
_MOST_REPLACED: Final = 0.02
_CONFLICT: Final = (b"<<<<<<< ", b"\n<<<<<<< ", b"\n>>>>>>> ")

_TABLE: Final = re.compile(rb"<\0?t\0?a\0?b\0?l\0?e[\s\0>]", re.IGNORECASE)
_FIRST_TAG: Final = re.compile(
    r"<(?:!doctype\s+html|!--|/?(?:html|head|body|meta|link|style|script|title|frameset|table|"
    r"thead|tbody|tr|td|th|br|hr|center|div|span|p|b|i|font|form|h[1-6])\b)",
    re.IGNORECASE,
)
_WEB: Final = re.compile(r"<(?:!doctype\s+html|html|head|body|frameset)\b", re.IGNORECASE)
_JSON: Final = re.compile(r"""\{\s*["}]|\[\s*["{\[]""")
_XML: Final = (
    ("urn:schemas-microsoft-com:office:spreadsheet", "B104", "XML Spreadsheet 2003"),
    ("<office:document", "B104", "ODS (FODS)"),
)


def look_at_text(path: Path, head: bytes, size: int, place: Place) -> Look | Finding:
    """Return the format of a text file, or why it may not be read.

    Raises:
        OSError: the file cannot be read.

    """
    text = text_of(head)
    if head.startswith((*_CONVERTED_OLE, *_BASE64)):
        return Finding("B127", place)
    if not _is_text(text):
        return Finding("B127" if _is_replaced(head) else "B109", place)
    with (
        path.open("rb") as stream,
        mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as content,
    ):
        at_start, inside, end = _CONFLICT
        begun = head.startswith(at_start) or content.find(inside) >= 0
        if begun and content.find(end) >= 0:
            return Finding("B107", place)
        has_table = bool(_TABLE.search(content))
    kind = _kind_of(text.lstrip(), place, has_table=has_table)
    return kind if isinstance(kind, Finding) else Look(kind, size)


def was_converted(path: Path) -> bool:
    """Tell whether a damaged archive went through a conversion of texts.

    Packed bytes are never UTF-8 over some length; those that are have been made so.

    Raises:
        OSError: the file cannot be read.

    """
    with path.open("rb") as stream:
        sample = stream.read(_SAMPLE)
    # the sample may end inside a character
    text = sample.decode("utf-8", "replace").rstrip("\ufffd")
    whole = text.encode() == sample[: len(text.encode())]
    return _is_replaced(sample) or (whole and not sample.isascii() and len(sample) > _LEAST_SAMPLE)


_LEAST_SAMPLE: Final = 256


def _is_replaced(sample: bytes) -> bool:
    return sample.count(_REPLACED) * len(_REPLACED) > _MOST_REPLACED * len(sample)


def _is_text(text: str) -> bool:
    """Tell whether a text is free of control characters that no text has."""
    return not any(character < " " and character not in "\t\r\n\f\v\x1a" for character in text)


def _kind_of(text: str, place: Place, *, has_table: bool) -> Kind | Finding:
    if fault := _other_format(text, place):
        return fault
    if is_fatal(text) or (has_error_message(text) and not has_table):
        return Finding("B128", place)
    if has_table and (text.startswith("<") or _TABLE.search(text.encode())):
        return Kind.PAGE
    if _FIRST_TAG.match(text) or _WEB.search(text):
        return Finding("B103", place)
    return Finding("B108", place, {"jenis": "XML"}) if text.startswith("<?xml") else Kind.TEXT


def _other_format(text: str, place: Place) -> Finding | None:
    if _JSON.match(text):
        return Finding("B108", place, {"jenis": "JSON"})
    marks = _XML if text.startswith("<?xml") else ()
    for mark, code, name in marks:
        if mark in text:
            return Finding(code, place, {"format": name})
    return None
