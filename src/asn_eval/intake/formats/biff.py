"""The records of an .xls workbook that tell what the reader library does not.

Number formats, error cells, formulas without a value, merged ranges, hidden
rows and columns, filters; from BIFF5 and BIFF8 streams. Cells themselves are
read by the reader library.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from asn_eval.intake.formats.extent import Extent
from asn_eval.intake.formats.found import Found, Scan, pack
from asn_eval.intake.formats.hiddencolumns import HiddenColumns
from asn_eval.intake.formats.percents import PERCENT_BUILT_IN, is_percent_format
from asn_eval.intake.grid import Traits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn_eval.intake.grid import Range

BIFF5: Final = 0x0500
BIFF8: Final = 0x0600

_BOF: Final = 0x0809
_EOF: Final = 0x000A
_FILEPASS: Final = 0x002F
_BOUNDSHEET: Final = 0x0085
_FORMAT: Final = 0x041E
_XF: Final = 0x00E0
_FORMULA: Final = 0x0006
_STRING: Final = 0x0207
_NUMBER: Final = 0x0203
_RK: Final = 0x027E
_MULRK: Final = 0x00BD
_BOOLERR: Final = 0x0205
_TEXTS: Final = (0x00FD, 0x0204, 0x00D6)
_ROW: Final = 0x0208
_COLINFO: Final = 0x007D
_MERGES: Final = 0x00E5
_FILTERMODE: Final = 0x009B

ERRORS: Final = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}
_WORKSHEET: Final = 0


class BiffError(ValueError):
    """The records of the workbook are damaged."""


class _Record(NamedTuple):
    kind: int
    start: int
    size: int


@dataclass(frozen=True)
class Globals:
    """What stands before the sheets: how they start, and which cell formats are percent."""

    starts: tuple[int, ...]
    percent_formats: frozenset[int]


@dataclass
class _Reading:
    found: Found = field(default_factory=Found)
    merges: list[Range] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    columns: HiddenColumns = field(default_factory=HiddenColumns)
    filtered: bool = False
    awaited: int = 0
    row: int = 0
    column: int = 0
    filled: int = 0

    def fill(self, row: int, column: int, cells: int = 1) -> None:
        """Note filled cells, the last of them at row and column (both from 0)."""
        self.row, self.column = max(self.row, row + 1), max(self.column, column + 1)
        self.filled += cells


def opening_of(head: bytes) -> tuple[int, bool]:
    """Return the version of a workbook, and whether it is encrypted, from its first records.

    Raises:
        BiffError: they are no workbook.

    """
    version, encrypted = 0, False
    try:
        for kind, at, _ in islice(_records(head, 0), _FIRST_RECORDS):
            if kind == _BOF and not version:
                version = _short(head, at)
            encrypted = encrypted or kind == _FILEPASS
    except (BiffError, struct.error):
        if not version:
            raise BiffError from None
    return version, encrypted


_FIRST_RECORDS: Final = 64


def read_globals(stream: bytes) -> Globals:
    """Read the records before the first sheet.

    Raises:
        BiffError: they are damaged.

    """
    version = 0
    starts: list[int] = []
    custom: dict[int, bool] = {}
    formats: list[int] = []
    for kind, at, size in _records(stream, 0):
        if kind == _BOF and not version:
            version = _short(stream, at)
        elif kind == _BOUNDSHEET and size > _SHORTEST_SHEET:
            starts.append(struct.unpack_from("<I", stream, at)[0])
        elif kind == _FORMAT and size > _SHORTEST_FORMAT:
            custom[_short(stream, at)] = _is_percent(stream[at + 2 : at + size], version)
        elif kind == _XF and size >= _SHORTEST_XF:
            formats.append(_short(stream, at + 2))
    percent = (i for i, code in enumerate(formats) if custom.get(code, code in PERCENT_BUILT_IN))
    return Globals(tuple(starts), frozenset(percent))


_SHORTEST_SHEET: Final = 6
_SHORTEST_FORMAT: Final = 4
_SHORTEST_XF: Final = 4


def _is_percent(text: bytes, version: int) -> bool:
    """Tell whether a FORMAT record's text, with its length in front, is a percent format."""
    if version < BIFF8:
        return is_percent_format(text[1:].decode("cp1252", "replace"))
    wide = text[2] & 1
    return is_percent_format(text[3:].decode("utf-16-le" if wide else "latin-1", "replace"))


def scan_sheet(stream: bytes, start: int, percent_formats: frozenset[int]) -> Scan:
    """Scan the records of one sheet.

    Raises:
        BiffError: they are damaged.

    """
    scan = _Reading()
    try:
        for record in _records(stream, start):
            handle = _HANDLERS.get(record.kind)
            if handle is not None:
                handle(scan, stream, record, percent_formats)
    except struct.error as error:
        raise BiffError from error
    hidden = np.unique(np.array(scan.rows, dtype=np.int32))
    traits = Traits(tuple(scan.merges), hidden, scan.columns.numbers, scan.filtered)
    return Scan(scan.found, traits, Extent((scan.row, scan.column), scan.filled))


def _records(stream: bytes, start: int) -> Iterator[_Record]:
    """Yield the records of one part of the workbook; charts inside it are passed over.

    Raises:
        BiffError: the part does not end where it should.

    """
    depth, at, end = 0, start, len(stream) - 4
    unpack = struct.Struct("<HH").unpack_from
    while at <= end:
        kind, size = unpack(stream, at)
        at += 4
        if kind == _BOF:
            depth += 1
        if depth == 1:
            yield _Record(kind, at, size)
        if kind == _EOF:
            depth -= 1
            if depth <= 0:
                return
        at += size
    raise BiffError


def _short(stream: bytes, at: int) -> int:
    number: int = struct.unpack_from("<H", stream, at)[0]
    return number


def _number(scan: _Reading, stream: bytes, record: _Record, percent: frozenset[int]) -> None:
    row, column, style = struct.unpack_from("<HHH", stream, record.start)
    scan.fill(row, column)
    if style in percent:
        scan.found.percent.append(pack(row + 1, column + 1))


def _text(scan: _Reading, stream: bytes, record: _Record, _percent: frozenset[int]) -> None:
    scan.fill(*struct.unpack_from("<HH", stream, record.start))


def _numbers(scan: _Reading, stream: bytes, record: _Record, percent: frozenset[int]) -> None:
    row, first = struct.unpack_from("<HH", stream, record.start)
    count = (record.size - 6) // 6
    scan.fill(row, first + count - 1, count)
    for i in range(count if percent else 0):
        if _short(stream, record.start + 4 + 6 * i) in percent:
            scan.found.percent.append(pack(row + 1, first + i + 1))


def _boolean(scan: _Reading, stream: bytes, record: _Record, _percent: frozenset[int]) -> None:
    row, column, _, value, is_error = struct.unpack_from("<HHHBB", stream, record.start)
    scan.fill(row, column)
    if is_error:
        scan.found.errors[pack(row + 1, column + 1)] = ERRORS.get(value, "#?")


def _formula(scan: _Reading, stream: bytes, record: _Record, percent: frozenset[int]) -> None:
    row, column, style, kind, _, value, _, _, marker, flags = struct.unpack_from(
        "<HHHBBBBHHH", stream, record.start
    )
    position = pack(row + 1, column + 1)
    scan.fill(row, column)
    if marker != _NOT_A_NUMBER:
        if style in percent:
            scan.found.percent.append(position)
        number = struct.unpack_from("<d", stream, record.start + 6)[0]
        # programs that do not calculate write a zero and ask for calculation on opening
        if flags & _CALCULATE_ON_LOAD and number == 0:
            scan.found.uncached.append(position)
    elif kind == _RESULT_ERROR:
        scan.found.errors[position] = ERRORS.get(value, "#?")
    elif kind == _RESULT_TEXT:
        # its text follows; until it does there is none
        scan.found.uncached.append(position)
        scan.awaited = position


_NOT_A_NUMBER: Final = 0xFFFF
_RESULT_TEXT: Final = 0
_RESULT_ERROR: Final = 2
_CALCULATE_ON_LOAD: Final = 0x0002


def _text_of_formula(
    scan: _Reading, _stream: bytes, _record: _Record, _percent: frozenset[int]
) -> None:
    if scan.awaited:
        scan.found.uncached.pop()
        scan.awaited = 0


def _row(scan: _Reading, stream: bytes, record: _Record, _percent: frozenset[int]) -> None:
    row, flags = struct.unpack_from("<H10xH", stream, record.start)
    if flags & _ROW_HIDDEN:
        scan.rows.append(row + 1)


_ROW_HIDDEN: Final = 0x0020


def _column(scan: _Reading, stream: bytes, record: _Record, _percent: frozenset[int]) -> None:
    first, last, _, _, flags = struct.unpack_from("<HHHHH", stream, record.start)
    if flags & 1:
        scan.columns.hide(first + 1, min(last, _LAST_COLUMN) + 1)


_LAST_COLUMN: Final = 255


def _merged(scan: _Reading, stream: bytes, record: _Record, _percent: frozenset[int]) -> None:
    count = min(_short(stream, record.start), (record.size - 2) // 8)
    for i in range(count):
        top, bottom, left, right = struct.unpack_from("<HHHH", stream, record.start + 2 + 8 * i)
        scan.merges.append((top + 1, left + 1, bottom + 1, right + 1))


def _filter(scan: _Reading, _stream: bytes, _record: _Record, _percent: frozenset[int]) -> None:
    scan.filtered = True


_HANDLERS: Final = {
    **dict.fromkeys(_TEXTS, _text),
    _NUMBER: _number,
    _RK: _number,
    _MULRK: _numbers,
    _BOOLERR: _boolean,
    _FORMULA: _formula,
    _STRING: _text_of_formula,
    _ROW: _row,
    _COLINFO: _column,
    _MERGES: _merged,
    _FILTERMODE: _filter,
}
