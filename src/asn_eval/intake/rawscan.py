"""What the reader library does not tell: percent cells, error cells, formulas without value.

The sheet's XML is streamed from the zip in pieces that end at a row, and each
piece is searched for the few cells that matter; the millions that do not are
never looked at one by one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from html import unescape
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from asn_eval.errors import IOFault
from asn_eval.findings import Finding
from asn_eval.intake.bounds import MIB

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import IO

    from numpy.typing import NDArray

    from asn_eval.intake.grid import Position
    from asn_eval.origin import Place

_PIECE: Final = 4 * MIB
_LONGEST_ROW: Final = 64 * MIB
_COLUMN_BITS: Final = 15
_COLUMN_MASK: Final = (1 << _COLUMN_BITS) - 1
_ADDRESS: Final = re.compile(rb"""\sr\s*=\s*["']\$?([A-Za-z]{1,3})\$?(\d{1,7})["']""")
_ROW_NUMBER: Final = re.compile(rb"""\sr\s*=\s*["'](\d{1,7})["']""")
_TYPE: Final = re.compile(rb"""\st\s*=\s*["'](\w+)["']""")
_STYLE: Final = re.compile(rb"""\ss\s*=\s*["'](\d+)["']""")
_ERROR_HINT: Final = re.compile(rb"""t\s*=\s*["']e["']""")
_STYLE_HINT: Final = re.compile(rb"""s\s*=\s*["'](\d+)["']""")
_PREFIX: Final = re.compile(rb"<((?:\w+:)?)worksheet[\s>]")
_HEAD_BYTES: Final = 4096


class _Cell(NamedTuple):
    """A cell of the XML: its tag's attributes, what it holds, where it starts."""

    tag: bytes
    body: bytes
    start: int


@dataclass
class _Found:
    percent: list[int] = field(default_factory=list)
    errors: dict[int, str] = field(default_factory=dict)
    uncached: list[int] = field(default_factory=list)


class SheetMarks:
    """The marks of one sheet; the sheet is scanned once, when first asked.

    ``percent_styles`` are positions in the workbook's ``cellXfs``; ``limit``
    bounds the bytes the sheet may unpack to. Every method raises ``IOFault``
    when the sheet is longer than that.
    """

    def __init__(
        self,
        open_part: Callable[[], IO[bytes]],
        percent_styles: frozenset[int],
        place: Place,
        limit: int,
    ) -> None:
        self._open_part = open_part
        self._percent_styles = percent_styles
        self._place = place
        self._limit = limit
        self._scanned: _Found | None = None

    def percent(self) -> frozenset[Position]:
        """Return the non-empty cells shown as percent."""
        return frozenset(map(_position, self._found().percent))

    def percent_rows(self, column: int) -> NDArray[np.int32]:
        """Return the sheet rows of the percent cells of a sheet column, ascending."""
        packed = np.array(self._found().percent, dtype=np.int64)
        rows = packed[(packed & _COLUMN_MASK) == column] >> _COLUMN_BITS
        return np.unique(rows).astype(np.int32)

    def errors(self) -> Mapping[Position, str]:
        """Return the error cells and their text, such as ``#DIV/0!``."""
        return {_position(packed): text for packed, text in self._found().errors.items()}

    def uncached(self) -> frozenset[Position]:
        """Return the formula cells without a calculated value.

        A formula that gave empty text (``t="str"`` with an empty ``<v>``) has one.
        """
        return frozenset(map(_position, self._found().uncached))

    def _found(self) -> _Found:
        if self._scanned is None:
            found = _Found()
            with self._open_part() as stream:
                for piece in _pieces(stream, self._limit, self._place):
                    _scan(piece, self._percent_styles, found)
            self._scanned = found
        return self._scanned


@dataclass(frozen=True)
class _Piece:
    """Whole rows of a sheet; ``row_before`` is the number of the row before them."""

    xml: bytes
    prefix: bytes
    row_before: int

    def cell_around(self, offset: int) -> _Cell | None:
        """Return the cell whose start tag holds an offset; None when none does."""
        start = self.xml.rfind(b"<", 0, offset)
        opening = b"<" + self.prefix + b"c"
        end = self.xml.find(b">", offset)
        tag = self.xml[start:end]
        if start < 0 or end < 0 or not tag.startswith(opening) or tag[len(opening) :][:1].isalnum():
            return None
        if tag.endswith(b"/"):
            return _Cell(tag, b"", start)
        closing = self.xml.find(b"</" + self.prefix + b"c>", end)
        return _Cell(tag, self.xml[end + 1 : max(closing, end + 1)], start)

    def packed_position(self, cell: _Cell) -> int:
        """Return row and column of a cell in one number; counted when not written."""
        written = _ADDRESS.search(cell.tag)
        if written:
            return _pack(int(written[2]), _column_number(written[1]))
        return self._counted[cell.start]

    @property
    def last_row(self) -> int:
        """Return the number of the last row of the piece."""
        start = self.xml.rfind(b"<" + self.prefix + b"row")
        written = _ROW_NUMBER.search(self.xml[start : self.xml.find(b">", start)])
        return int(written[1]) if start >= 0 and written else self._counted[_LAST_ROW]

    @cached_property
    def _counted(self) -> dict[int, int]:
        """Positions of all cells by offset: as written, else one after the one before."""
        positions: dict[int, int] = {}
        row, column = self.row_before, 0
        tags = re.compile(rb"<" + self.prefix + rb"(row|c)(?=[\s/>])[^>]*")
        for tag in tags.finditer(self.xml):
            if tag[1] == b"row":
                number = _ROW_NUMBER.search(tag[0])
                row, column = int(number[1]) if number else row + 1, 0
            else:
                address = _ADDRESS.search(tag[0])
                column = _column_number(address[1]) if address else column + 1
                positions[tag.start()] = _pack(row, column)
        return positions | {_LAST_ROW: row}


_LAST_ROW: Final = -1


def _pieces(stream: IO[bytes], limit: int, place: Place) -> Iterator[_Piece]:
    """Cut a sheet into pieces that end where a row ends.

    Raises:
        IOFault: the sheet unpacks to more than ``limit`` bytes, or a row is
            longer than any real one.

    """
    rest, row, total = stream.read(_HEAD_BYTES), 0, _HEAD_BYTES
    opening = _PREFIX.search(rest)
    prefix = opening[1] if opening else b""
    closing = b"</" + prefix + b"row>"
    while more := stream.read(_PIECE):
        total += len(more)
        data = rest + more
        if total > limit or len(data) > _LONGEST_ROW:
            raise IOFault([too_much_unpacked(place, limit)])
        cut = data.rfind(closing)
        if cut < 0:
            rest = data
            continue
        piece = _Piece(data[: cut + len(closing)], prefix, row)
        rest, row = data[cut + len(closing) :], piece.last_row
        yield piece
    yield _Piece(rest, prefix, row)


def too_much_unpacked(place: Place, limit: int) -> Finding:
    """Return the finding for contents that unpack to more than a bound."""
    return Finding("B115", place, {"batas": str(limit // MIB)})


def _scan(piece: _Piece, percent_styles: frozenset[int], found: _Found) -> None:
    """Add what one piece holds to what was found before it."""
    _scan_errors(piece, found)
    _scan_formulas(piece, found)
    if percent_styles:
        _scan_percent(piece, percent_styles, found)


def _scan_errors(piece: _Piece, found: _Found) -> None:
    for hint in _ERROR_HINT.finditer(piece.xml):
        cell = piece.cell_around(hint.start())
        kind = _TYPE.search(cell.tag) if cell else None
        if cell and kind and kind[1] == b"e":
            value = _value_of(cell.body, piece.prefix) or b""
            text = unescape(value.decode("utf-8", "replace"))[:_ERROR_LENGTH]
            found.errors[piece.packed_position(cell)] = text


_ERROR_LENGTH: Final = 32


def _scan_formulas(piece: _Piece, found: _Found) -> None:
    prefix = piece.prefix
    # a formula that a filled <v> follows is passed over at once: they may be a million
    suspect = re.compile(
        rb"<%bf(?=[\s/>])[^>]*+>(?:[^<]*+</%bf>)?+(?!<%bv>[^<])" % (prefix, prefix, prefix)
    )
    for hint in suspect.finditer(piece.xml):
        start = piece.xml.rfind(b"<" + piece.prefix + b"c", 0, hint.start())
        cell = piece.cell_around(start + 1)
        if cell and _is_uncached(cell, piece.prefix):
            found.uncached.append(piece.packed_position(cell))


def _is_uncached(cell: _Cell, prefix: bytes) -> bool:
    """Tell whether a formula cell has no value to read."""
    value = _value_of(cell.body, prefix)
    kind = _TYPE.search(cell.tag)
    if value is not None and kind and kind[1] == b"str":
        return False
    return not value and (b"<" + prefix + b"is>") not in cell.body


def _value_of(body: bytes, prefix: bytes) -> bytes | None:
    """Return the text of a cell's ``<v>``; None when it has none."""
    match = re.search(
        rb"<" + prefix + rb"v(?:\s[^>]*)?(?:/>|>([^<]*)</" + prefix + rb"v\s*>)", body
    )
    return None if match is None else match[1] or b""


def _scan_percent(piece: _Piece, percent_styles: frozenset[int], found: _Found) -> None:
    wanted = {str(style).encode() for style in percent_styles}
    for hint in _STYLE_HINT.finditer(piece.xml):
        if hint[1] in wanted:
            cell = piece.cell_around(hint.start())
            style = _STYLE.search(cell.tag) if cell else None
            if cell and cell.body and style and style[1] in wanted:
                found.percent.append(piece.packed_position(cell))


def _column_number(letters: bytes) -> int:
    """Return the 1-based number of a column's letters.

    >>> _column_number(b"A"), _column_number(b"xfd")
    (1, 16384)
    """
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number & _COLUMN_MASK


def _pack(row: int, column: int) -> int:
    return (row << _COLUMN_BITS) | column


def _position(packed: int) -> Position:
    return packed >> _COLUMN_BITS, packed & _COLUMN_MASK
