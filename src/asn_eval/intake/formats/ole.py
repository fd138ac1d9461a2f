"""The compound file (OLE) around an .xls workbook: its streams, and nothing else.

The reader library follows chains of sectors without end on a damaged file, so
every chain is walked here first, each sector at most once.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator
    from mmap import mmap

    from numpy.typing import NDArray

MAGIC: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_HEADER: Final = 512
_ENTRY: Final = 128
_HIGHEST: Final = 0xFFFFFFFA
"""Sector numbers from here on mean something else: free, end of chain, table."""

_HEADER_TABLE: Final = 109
_SHIFTS: Final = (7, 16)
_MINI_SHIFT: Final = 6
_STREAM: Final = 2
_NO_ENTRY: Final = 0xFFFFFFFF


class OleError(ValueError):
    """The compound file is damaged."""


@dataclass(frozen=True)
class _Entry:
    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int


class Compound:
    """A compound file, held as bytes or mapped; what it hands out is copied.

    Raises on opening: :class:`OleError`, also when a chain of sectors loops.
    """

    def __init__(self, content: bytes | mmap) -> None:
        if len(content) < _HEADER or content[: len(MAGIC)] != MAGIC:
            raise OleError
        self._content = content
        shift = struct.unpack_from("<H", content, 30)[0]
        if not _SHIFTS[0] <= shift <= _SHIFTS[1]:
            raise OleError
        self._sector = 1 << shift
        self._table = self._read_table()
        first_directory, self._cutoff, first_mini = (
            struct.unpack_from("<I", content, at)[0] for at in (48, 56, 60)
        )
        self._entries = _entries(self._read(first_directory))
        self._mini_table: list[int] = _numbers(self._read(first_mini)).tolist()
        if not self._entries:
            raise OleError
        root = self._entries[0]
        self._mini = self._read(root.start)[: root.size]
        self._streams = {
            entry.name.casefold(): entry for entry in self._children(root) if entry.kind == _STREAM
        }
        self._check_chains()

    @property
    def names(self) -> frozenset[str]:
        """Return the names of the streams at the root, in lower case."""
        return frozenset(self._streams)

    def stream(self, name: str, most: int = 1 << 32) -> bytes:
        """Return a stream at the root, or its start; b"" when there is none of that name."""
        entry = self._streams.get(name.casefold())
        if entry is None:
            return b""
        if entry.size < self._cutoff:
            size = 1 << _MINI_SHIFT
            starts = [number * size for number in _chain(self._mini_table, entry.start)]
            return b"".join(self._mini[at : at + size] for at in starts)[: entry.size]
        return self._read(entry.start, most)[: entry.size]

    def _read_table(self) -> list[int]:
        """Read which sector follows which."""
        in_header = _numbers(self._content[76 : 76 + 4 * _HEADER_TABLE])
        sectors: list[int] = in_header[in_header < _HIGHEST].tolist()
        following, seen = struct.unpack_from("<I", self._content, 68)[0], set[int]()
        while following < _HIGHEST:
            if following in seen:
                raise OleError
            seen.add(following)
            numbers = _numbers(self._at(following))
            if not len(numbers):
                raise OleError
            sectors += numbers[:-1][numbers[:-1] < _HIGHEST].tolist()
            following = int(numbers[-1])
        if len(set(sectors)) < len(sectors):
            raise OleError
        table: list[int] = _numbers(b"".join(map(self._at, sectors))).tolist()
        return table

    def _at(self, sector: int) -> bytes:
        start = (sector + 1) * self._sector
        return self._content[start : start + self._sector]

    def _read(self, first: int, most: int = 1 << 32) -> bytes:
        """Read a chain of sectors, or as many as hold ``most`` bytes."""
        sectors = _chain(self._table, first)[: -(-most // self._sector)]
        return b"".join(map(self._at, sectors))

    def _children(self, parent: _Entry) -> Iterator[_Entry]:
        """Yield the entries of a folder, each once."""
        waiting, seen = [parent.child], set[int]()
        while waiting:
            number = waiting.pop()
            if number == _NO_ENTRY:
                continue
            if number in seen or number >= len(self._entries):
                raise OleError
            seen.add(number)
            entry = self._entries[number]
            waiting += (entry.left, entry.right)
            yield entry

    def _check_chains(self) -> None:
        """Walk every stream's chain, those in folders too.

        A sector belongs to one chain, so together they are no longer than the table.
        """
        steps = len(self._table)
        for entry in self._entries:
            if entry.kind == _STREAM and entry.size >= self._cutoff:
                steps -= len(_chain(self._table, entry.start))
        if steps < 0:
            raise OleError


def _numbers(content: bytes) -> NDArray[np.uint32]:
    return np.frombuffer(content, "<u4", len(content) // 4)


def _chain(table: list[int], first: int) -> list[int]:
    """Follow a chain from its first sector to its end.

    Raises:
        OleError: the chain loops, or leads out of the file.

    """
    sectors: list[int] = []
    while first < _HIGHEST:
        if first >= len(table) or len(sectors) >= len(table):
            raise OleError
        sectors.append(first)
        first = table[first]
    return sectors


def _entries(directory: bytes) -> list[_Entry]:
    return [_entry(directory, at) for at in range(0, len(directory) - _ENTRY + 1, _ENTRY)]


def _entry(directory: bytes, at: int) -> _Entry:
    length, kind, _, left, right, child = struct.unpack_from("<HBBIII", directory, at + 64)
    start, size = struct.unpack_from("<II", directory, at + 116)
    name = directory[at : at + min(max(length - 2, 0), 64)].decode("utf-16-le", "replace")
    return _Entry(name, kind, left, right, child, start, size)
