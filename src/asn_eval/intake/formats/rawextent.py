"""What the start of an XML part declares, and how far an .xlsx sheet is really filled."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asn_eval.findings import Finding
from asn_eval.intake.formats.extent import Extent
from asn_eval.intake.formats.pieces import column_number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asn_eval.intake.formats.pieces import Piece
    from asn_eval.origin import Place

_DIMENSION: Final = re.compile(
    rb"""<(?:\w+:)?dimension\s[^>]*?ref\s*=\s*["'](?:[A-Z]{1,3}\d{1,7}:)?([A-Z]{1,3})(\d{1,7})["']"""
)
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")


def fault_in_head(head: bytes, place: Place, damaged: str) -> Finding | None:
    """Return why a part may not be read, from its start.

    A document type is refused (entities live there). UTF-16 is refused with the
    code ``damaged``: the reader library takes it for an empty part.
    """
    if b"<!DOCTYPE" in head.upper():
        return Finding("B129", place)
    return Finding(damaged, place) if head.startswith(_WIDE) else None


def declared_cells(head: bytes) -> int:
    """Return how many cells a sheet says that it reaches over; 0 when it does not say.

    >>> declared_cells(b'<worksheet><dimension ref="A1:XFD1048576"/>')
    17179869184
    """
    found = _DIMENSION.search(head)
    return column_number(found[1]) * int(found[2]) if found else 0


def extent_of(pieces: Iterable[Piece]) -> Extent:
    """Measure the filled cells of a sheet."""
    last_row = filled = 0
    letters: set[bytes] = set()
    for piece in pieces:
        cells = re.findall(
            rb"""<%bc\s(?>[^<>]*?\br\s*=\s*["']([A-Za-z]{1,3})(\d{1,7})["'])[^<>]*+>\s*+"""
            rb"""<%b(?:v|is|f)\b""" % (piece.prefix, piece.prefix),
            piece.xml,
        )
        if cells:
            filled += len(cells)
            letters.update(letter for letter, _ in cells)
            last_row = max(last_row, int(cells[-1][1]))
    return Extent((last_row, max(map(column_number, letters), default=0)), filled)
