"""Percent cells, error cells and formulas without a value of an .xlsx sheet."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Final

from asn_eval.intake.formats.found import ERROR_LENGTH, Found

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asn_eval.intake.formats.pieces import Cell, Piece

_TYPE: Final = re.compile(rb"""\st\s*=\s*["'](\w+)["']""")
_STYLE: Final = re.compile(rb"""\ss\s*=\s*["']0*(\d+)["']""")
_ERROR_HINT: Final = re.compile(rb"""t\s*=\s*["']e["']""")


def found_in(pieces: Iterable[Piece], percent_styles: frozenset[int]) -> Found:
    """Collect the cells that matter from the pieces of a sheet.

    ``percent_styles`` are positions in the workbook's ``cellXfs``. A formula
    that gave empty text (``t="str"`` with an empty ``<v>``) has a value.
    """
    found = Found()
    for piece in pieces:
        _scan(piece, percent_styles, found)
    return found


def _scan(piece: Piece, percent_styles: frozenset[int], found: Found) -> None:
    """Add what one piece holds to what was found before it."""
    _scan_errors(piece, found)
    _scan_formulas(piece, found)
    if percent_styles:
        _scan_percent(piece, percent_styles, found)


def _scan_errors(piece: Piece, found: Found) -> None:
    for hint in _ERROR_HINT.finditer(piece.xml):
        cell = piece.cell_around(hint.start())
        kind = _TYPE.search(cell.tag) if cell else None
        if cell and kind and kind[1] == b"e":
            value = _value_of(cell.body, piece.prefix) or b""
            text = unescape(value.decode("utf-8", "replace"))[:ERROR_LENGTH]
            found.errors[piece.packed_position(cell)] = text


def _scan_formulas(piece: Piece, found: Found) -> None:
    prefix = piece.prefix
    # a formula that a filled <v> follows is passed over at once: they may be a million
    suspect = re.compile(
        rb"<%bf(?=[\s/>])[^<>]*+>(?:[^<]*+</%bf>)?+(?!<%bv>[^<])" % (prefix, prefix, prefix)
    )
    before = 0
    for hint in suspect.finditer(piece.xml):
        # not beyond the formula before: of two in one cell, the first has told
        start = piece.xml.rfind(b"<" + piece.prefix + b"c", before, hint.start())
        before = hint.start()
        cell = piece.cell_around(start + 1) if start >= 0 else None
        if cell and _is_uncached(cell, piece.prefix):
            found.uncached.append(piece.packed_position(cell))


def _is_uncached(cell: Cell, prefix: bytes) -> bool:
    """Tell whether a formula cell has no value to read."""
    value = _value_of(cell.body, prefix)
    kind = _TYPE.search(cell.tag)
    if value is not None and kind and kind[1] == b"str":
        return False
    return not value and (b"<" + prefix + b"is>") not in cell.body


def _value_of(body: bytes, prefix: bytes) -> bytes | None:
    """Return the text of a cell's ``<v>``; None when it has none."""
    match = re.search(
        rb"<" + prefix + rb"v(?:\s[^<>]*)?(?:/>|>([^<]*)</" + prefix + rb"v\s*>)", body
    )
    return None if match is None else match[1] or b""


def _scan_percent(piece: Piece, percent_styles: frozenset[int], found: Found) -> None:
    wanted = {str(style).encode() for style in percent_styles}
    for cell in _styled(piece, wanted):
        style = _STYLE.search(cell.tag)
        if cell.body and (style[1] if style else b"0") in wanted:
            found.percent.append(piece.packed_position(cell))


def _styled(piece: Piece, wanted: set[bytes]) -> Iterator[Cell]:
    """Yield the cells that may have one of the wanted styles."""
    hints = rb"""s\s*=\s*["']0*(?:%b)["']""" % b"|".join(sorted(wanted))
    if b"0" in wanted:
        # a cell that names no style has the first one
        hints = rb"(?<=<%bc)[\s>]" % piece.prefix
    for hint in re.finditer(hints, piece.xml):
        cell = piece.cell_around(hint.start())
        if cell:
            yield cell
