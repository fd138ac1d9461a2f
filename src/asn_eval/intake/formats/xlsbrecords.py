"""The binary records inside the parts of an .xlsb workbook.

A record is a number for its kind and a length, each of a few bytes with seven
bits that count, then its content.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.intake.formats.biff import ERRORS
from asn_eval.intake.formats.extent import Extent
from asn_eval.intake.formats.found import Found, Scan, pack
from asn_eval.intake.formats.hiddencolumns import HiddenColumns
from asn_eval.intake.formats.percents import PERCENT_BUILT_IN, is_percent_format
from asn_eval.intake.grid import Traits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn_eval.intake.grid import Range

_ROW: Final = 0
_NUMBERS: Final = frozenset({2, 5, 9})
_ERROR_CELLS: Final = frozenset({3, 11})
_FILLED: Final = frozenset(range(2, 12))
_FORMAT: Final = 44
_CELL_FORMAT: Final = 47
_COLUMN: Final = 60
_SHEET: Final = 156
_FILTER_COLUMN: Final = 163
_MERGE: Final = 176
_CELL_FORMATS: Final = 617
_CELL_FORMATS_END: Final = 618

_COUNTED: Final = 0x7F
_MORE: Final = 0x80
_STYLE_MASK: Final = 0xFFFFFF
_ROW_HIDDEN: Final = 0x10


def records(content: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield kind, start and end of every record.

    Raises:
        EOFError: the last record is cut off.

    >>> list(records(bytes([0x81, 0x01, 2, 7, 8, 0x05, 0x80, 0x00])))
    [(129, 3, 5), (5, 8, 8)]

    """
    at, size = 0, len(content)
    while at < size:
        kind = content[at]
        at += 1
        if kind & _MORE and at < size:
            kind = (kind & _COUNTED) | ((content[at] & _COUNTED) << 7)
            at += 1
        length = shift = 0
        for byte in content[at : at + 4]:
            length |= (byte & _COUNTED) << shift
            shift += 7
            at += 1
            if not byte & _MORE:
                break
        if at + length > size:
            raise EOFError
        yield kind, at, at + length
        at += length


def sheets_in(workbook: bytes) -> list[tuple[str, str]]:
    """Return name and relation of every sheet, in order.

    Raises:
        EOFError, struct.error: the part is damaged.

    """
    sheets = []
    for kind, start, _ in records(workbook):
        if kind == _SHEET:
            relation, after = _text(workbook, start + 8)
            sheets.append((_text(workbook, after)[0], relation))
    return sheets


def percent_styles_in(styles: bytes) -> frozenset[int]:
    """Return the positions of the cell formats that show percent.

    Raises:
        EOFError, struct.error: the part is damaged.

    """
    custom: dict[int, bool] = {}
    formats: list[int] = []
    inside = False
    for kind, start, _ in records(styles):
        if kind == _FORMAT:
            number = struct.unpack_from("<H", styles, start)[0]
            custom[number] = is_percent_format(_text(styles, start + 2)[0])
        elif kind in {_CELL_FORMATS, _CELL_FORMATS_END}:
            inside = kind == _CELL_FORMATS
        elif kind == _CELL_FORMAT and inside:
            formats.append(struct.unpack_from("<H", styles, start + 2)[0])
    return frozenset(
        i for i, number in enumerate(formats) if custom.get(number, number in PERCENT_BUILT_IN)
    )


def _text(content: bytes, start: int) -> tuple[str, int]:
    """Return a text with its length in front, and where it ends."""
    end = start + 4 + 2 * struct.unpack_from("<I", content, start)[0]
    return content[start + 4 : end].decode("utf-16-le", "replace"), end


@dataclass
class _Reading:
    found: Found = field(default_factory=Found)
    merges: list[Range] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    columns: HiddenColumns = field(default_factory=HiddenColumns)
    filtered: bool = False
    row: int = 0
    column: int = 0
    filled: int = 0


def scan_sheet(content: bytes, percent_styles: frozenset[int]) -> Scan:
    """Scan the records of a sheet.

    Raises:
        EOFError, struct.error: the part is damaged.

    """
    scan = _Reading()
    row = 0
    for kind, start, _ in records(content):
        if kind == _ROW:
            row = 1 + int(struct.unpack_from("<I", content, start)[0])
            if content[start + 11 : start + 12] and content[start + 11] & _ROW_HIDDEN:
                scan.rows.append(row)
        elif kind in _FILLED:
            _take_cell(scan, row, kind, content[start : start + 9], percent_styles)
        elif kind >= _COLUMN:
            _lay_out(scan, kind, content, start)
    hidden = np.unique(np.array(scan.rows, dtype=np.int64)).astype(np.int32)
    traits = Traits(tuple(scan.merges), hidden, scan.columns.numbers, scan.filtered)
    return Scan(scan.found, traits, Extent((scan.row, scan.column), scan.filled))


def _take_cell(
    scan: _Reading, row: int, kind: int, cell: bytes, percent_styles: frozenset[int]
) -> None:
    """Take a cell that holds something: its column, its style, an error if it is one."""
    column, style = struct.unpack_from("<II", cell)
    scan.row, scan.column = max(scan.row, row), max(scan.column, column + 1)
    scan.filled += 1
    if kind in _NUMBERS and style & _STYLE_MASK in percent_styles:
        scan.found.percent.append(pack(row, column + 1))
    elif kind in _ERROR_CELLS:
        scan.found.errors[pack(row, column + 1)] = ERRORS.get(cell[-1], "#?")


def _lay_out(scan: _Reading, kind: int, content: bytes, start: int) -> None:
    """Take a record that stands outside the rows."""
    if kind == _COLUMN:
        first, last, _, _, flags = struct.unpack_from("<IIIIH", content, start)
        if flags & 1:
            scan.columns.hide(first + 1, last + 1)
    elif kind == _MERGE:
        top, bottom, left, right = struct.unpack_from("<IIII", content, start)
        scan.merges.append((top + 1, left + 1, bottom + 1, right + 1))
    elif kind == _FILTER_COLUMN:
        scan.filtered = True
