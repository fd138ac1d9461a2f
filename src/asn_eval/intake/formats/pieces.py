"""A sheet's XML streamed from the zip in pieces that end at a row.

Each piece is searched for the few cells or rows that matter; the millions that
do not are never looked at one by one.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple
from zipfile import BadZipFile

from asn_eval.errors import IOFault
from asn_eval.findings import Finding
from asn_eval.intake.bounds import MIB
from asn_eval.intake.formats.found import pack, position_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import IO

    from asn_eval.origin import Place

_PIECE: Final = 4 * MIB
_LONGEST_ROW: Final = 64 * MIB
_ADDRESS: Final = re.compile(rb"""\sr\s*=\s*["']\$?([A-Za-z]{1,3})\$?(\d{1,7})["']""")
ROW_NUMBER: Final = re.compile(rb"""\sr\s*=\s*["'](\d{1,7})["']""")
_PREFIX: Final = re.compile(rb"<((?:\w+:)?)worksheet[\s>]")
_HEAD_BYTES: Final = 4096
_LONGEST_TAG: Final = 4096
"""Bytes of the tag of a row or a cell; of an office program it has a tenth of that."""

_ENTITY: Final = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#\w{1,8});)")
"""An entity that XML does not know; the reader library reads ``1&a;`` as 1."""


class Cell(NamedTuple):
    """A cell of the XML: its tag's attributes, what it holds, where it starts."""

    tag: bytes
    body: bytes
    start: int


@dataclass(frozen=True)
class Piece:
    """Whole rows of a sheet; ``row_before`` is the number of the row before them."""

    xml: bytes
    prefix: bytes
    row_before: int

    def cell_around(self, offset: int) -> Cell | None:
        """Return the cell whose start tag holds an offset; None when none does."""
        start, end = self._tag_around(offset)
        opening = b"<" + self.prefix + b"c"
        tag = self.xml[start:end]
        if start < 0 or end < 0 or not tag.startswith(opening) or tag[len(opening) :][:1].isalnum():
            return None
        if tag.endswith(b"/"):
            return Cell(tag, b"", start)
        # a cell that is not closed ends where the next one starts
        after = self._after_cell.search(self.xml, end)
        closed = after is not None and after[0][1:2] == b"/"
        return Cell(tag, self.xml[end + 1 : after.start()] if after and closed else b"", start)

    def _tag_around(self, offset: int) -> tuple[int, int]:
        """Return where the tag that holds an offset starts and ends, -1 for none.

        Looked for near by, or one tag of many megabytes would be walked again for
        each of its attributes.
        """
        start = self.xml.rfind(b"<", max(offset - _LONGEST_TAG, 0), offset)
        return start, self.xml.find(b">", offset, offset + _LONGEST_TAG)

    @cached_property
    def _after_cell(self) -> re.Pattern[bytes]:
        return re.compile(rb"</%bc>|<%bc[\s/>]" % (self.prefix, self.prefix))

    def packed_position(self, cell: Cell) -> int:
        """Return row and column of a cell in one number; counted when not written."""
        written = _ADDRESS.search(cell.tag)
        if written:
            return pack(int(written[2]), column_number(written[1]))
        return self._counted.get(cell.start, 0)

    def row_around(self, offset: int) -> int:
        """Return the number of the row whose start tag holds an offset; 0 when none does."""
        start, end = self._tag_around(offset)
        tag = self.xml[start:end]
        if start < 0 or end < 0 or not re.match(rb"<%brow\s" % self.prefix, tag):
            return 0
        written = ROW_NUMBER.search(tag)
        return int(written[1]) if written else position_of(self._counted[start])[0]

    @property
    def last_row(self) -> int:
        """Return the number of the last row of the piece."""
        start = self.xml.rfind(b"<" + self.prefix + b"row")
        written = ROW_NUMBER.search(self.xml[start : self.xml.find(b">", start)])
        return int(written[1]) if start >= 0 and written else self._counted[_LAST_ROW]

    @cached_property
    def _counted(self) -> dict[int, int]:
        """Positions of all rows and cells by offset: as written, else one after the one before."""
        positions: dict[int, int] = {}
        row, column = self.row_before, 0
        tags = re.compile(rb"<" + self.prefix + rb"(row|c)(?=[\s/>])[^>]*")
        for tag in tags.finditer(self.xml):
            if tag[1] == b"row":
                number = ROW_NUMBER.search(tag[0])
                row, column = int(number[1]) if number else row + 1, 0
            else:
                address = _ADDRESS.search(tag[0])
                column = column_number(address[1]) if address else column + 1
            positions[tag.start()] = pack(row, column)
        return positions | {_LAST_ROW: row}


_LAST_ROW: Final = -1


def pieces_of(open_part: Callable[[], IO[bytes]], limit: int, place: Place) -> Iterator[Piece]:
    """Cut a sheet into pieces that end where a row ends.

    Raises:
        IOFault: the sheet cannot be unpacked, unpacks to more than ``limit``
            bytes, or has a row longer than any real one.

    """
    try:
        with open_part() as stream:
            yield from _cut(stream, limit, place)
    except UNPACKING_FAULTS as error:
        raise IOFault([Finding("B118", place)]) from error


UNPACKING_FAULTS: Final = (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, KeyError)
"""What reading a part of a damaged zip may raise."""


def _cut(stream: IO[bytes], limit: int, place: Place) -> Iterator[Piece]:
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
        piece = Piece(data[: cut + len(closing)], prefix, row)
        rest, row = data[cut + len(closing) :], piece.last_row
        yield _known(piece, place)
    yield _known(Piece(rest, prefix, row), place)


def _known(piece: Piece, place: Place) -> Piece:
    """Return a piece in which every entity is one of XML's own."""
    if _ENTITY.search(piece.xml):
        raise IOFault([Finding("B118", place)])
    return piece


def too_much_unpacked(place: Place, limit: int) -> Finding:
    """Return the finding for contents that unpack to more than a bound."""
    return Finding("B115", place, {"batas": str(limit // MIB)})


def column_number(letters: bytes) -> int:
    """Return the 1-based number of a column's letters.

    >>> column_number(b"A"), column_number(b"xfd")
    (1, 16384)
    """
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number
