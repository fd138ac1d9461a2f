"""One pass over the ``content.xml`` of an .ods document, through expat.

It finds percent cells, error cells, formulas without a value, merged ranges,
hidden rows and columns, and how far each sheet is filled. A document type
declaration is refused: office programs write none, and entities live there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from xml.parsers import expat

import numpy as np

from asn_eval.intake.bounds import MIB
from asn_eval.intake.formats.found import ERROR_LENGTH, Found, pack
from asn_eval.intake.grid import SHEET_COLUMNS, SHEET_ROWS, Traits

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import IO

    from asn_eval.intake.grid import Range

_PIECE: Final = MIB
_TABLE: Final = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
_OFFICE: Final = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
_STYLE: Final = "urn:oasis:names:tc:opendocument:xmlns:style:1.0 "
_NUMBER: Final = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0 "
_CALC: Final = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 "
_PARAGRAPH: Final = "urn:oasis:names:tc:opendocument:xmlns:text:1.0 p"
_ROW: Final = f"{_TABLE}table-row"
_CELL: Final = f"{_TABLE}table-cell"
_CELLS: Final = frozenset({_CELL, f"{_TABLE}covered-table-cell"})
_ERROR: Final = re.compile(r"#(?:DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!)|Err:\d{3}")
_HIDDEN: Final = frozenset({"collapse", "filter"})


TOO_LONG: Final = "B115"
DAMAGED: Final = "B119"
DECLARES: Final = "B129"
TOO_MANY: Final = "B133"
"""Codes of the findings that end a scan."""


class OdsError(ValueError):
    """The document cannot be read; ``code`` and ``sheet`` are those of the finding."""

    def __init__(self, code: str, sheet: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.sheet = sheet


@dataclass
class OdsSheet:
    """What was found in a sheet; ``end`` is the last filled row and column."""

    name: str
    found: Found = field(default_factory=Found)
    merges: list[Range] = field(default_factory=list)
    hidden_rows: list[tuple[int, int]] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    filtered: bool = False
    end: tuple[int, int] = (0, 0)
    filled: int = 0

    def traits(self) -> Traits:
        """Return the traits of the sheet."""
        rows = [np.arange(first, last + 1, dtype=np.int32) for first, last in self.hidden_rows]
        hidden = np.concatenate(rows) if rows else np.empty(0, dtype=np.int32)
        return Traits(tuple(self.merges), hidden, tuple(self.hidden_columns), self.filtered)


def scan_content(stream: IO[bytes], bytes_limit: int, cells_limit: int) -> list[OdsSheet]:
    """Scan the sheets of a document, in order.

    Raises:
        OdsError: it is no XML, declares a document type (B129), is longer than
            allowed (B115), or more cells are filled than allowed (B133).

    """
    scanner = _Scanner(cells_limit)
    total = 0
    try:
        while piece := stream.read(_PIECE):
            total += len(piece)
            if total > bytes_limit:
                raise OdsError(TOO_LONG)
            scanner.parser.Parse(piece, False)  # noqa: FBT003 - positional only
        scanner.parser.Parse(b"", True)  # noqa: FBT003 - positional only
    except expat.ExpatError as error:
        raise OdsError(DAMAGED) from error
    return scanner.sheets


@dataclass(frozen=True, slots=True)
class _Cell:
    """The cell being read: where it lies, how often it is repeated, its kind."""

    column: int
    repeated: int
    kind: str
    percent: bool
    error: bool
    formula: bool


class _Scanner:
    """Handlers for expat; ``sheets`` are those seen so far."""

    def __init__(self, cells_limit: int) -> None:
        self.sheets: list[OdsSheet] = []
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self._starts = {
            f"{_NUMBER}percentage-style": self._percent_style,
            f"{_STYLE}style": self._cell_style,
            f"{_TABLE}table": self._table,
            f"{_TABLE}table-column": self._column,
            _ROW: self._row,
            _PARAGRAPH: self._paragraph,
            **dict.fromkeys(_CELLS, self._cell),
        }
        self._cells_limit = cells_limit
        self._percent_data: set[str] = set()
        self._data_of: dict[str, str] = {}
        self._depth = 0
        self._columns_seen = self._row_number = self._row_repeated = self._column_number = 0
        self._open: _Cell | None = None
        self._text: list[str] = []
        self._has_text = False

    def _doctype(self, *_declared: object) -> None:
        raise OdsError(DECLARES)

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        handle = self._starts.get(tag)
        if handle is not None:
            handle(attributes)

    def _percent_style(self, attributes: Mapping[str, str]) -> None:
        self._percent_data.add(attributes.get(f"{_STYLE}name", ""))

    def _cell_style(self, attributes: Mapping[str, str]) -> None:
        name = attributes.get(f"{_STYLE}name", "")
        self._data_of[name] = attributes.get(f"{_STYLE}data-style-name", "")

    def _table(self, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        # a table inside a cell belongs to the cell
        if self._depth == 1:
            self.sheets.append(OdsSheet(attributes.get(f"{_TABLE}name", "")))
            self._columns_seen = self._row_number = 0
            self._row_repeated = 1

    def _column(self, attributes: Mapping[str, str]) -> None:
        if self._depth != 1:
            return
        first = self._columns_seen + 1
        self._columns_seen += _count(attributes, "columns-repeated", SHEET_COLUMNS)
        if attributes.get(f"{_TABLE}visibility") in _HIDDEN:
            last = min(self._columns_seen, SHEET_COLUMNS)
            self.sheets[-1].hidden_columns.extend(range(first, last + 1))

    def _row(self, attributes: Mapping[str, str]) -> None:
        if self._depth != 1:
            return
        self._row_number += self._row_repeated if self._row_number else 1
        self._row_repeated = _count(attributes, "rows-repeated", SHEET_ROWS)
        self._column_number = 0
        visibility = attributes.get(f"{_TABLE}visibility")
        if visibility in _HIDDEN and self._row_number <= SHEET_ROWS:
            last = min(self._row_number + self._row_repeated - 1, SHEET_ROWS)
            self.sheets[-1].hidden_rows.append((self._row_number, last))
            self.sheets[-1].filtered |= visibility == "filter"

    def _cell(self, attributes: Mapping[str, str]) -> None:
        if self._depth != 1:
            return
        repeated = _count(attributes, "columns-repeated", SHEET_COLUMNS)
        first = self._column_number + 1
        self._column_number += repeated
        self._span(attributes, first)
        kind = attributes.get(f"{_OFFICE}value-type", "")
        style = attributes.get(f"{_TABLE}style-name", "")
        percent = kind == "percentage" or (
            kind == "float" and self._data_of.get(style) in self._percent_data
        )
        error = attributes.get(f"{_CALC}value-type") == "error"
        formula = f"{_TABLE}formula" in attributes
        self._open = _Cell(first, repeated, kind, percent, error, formula)
        self._text, self._has_text = [], False
        if error or formula:
            self.parser.CharacterDataHandler = self._text.append

    def _span(self, attributes: Mapping[str, str], column: int) -> None:
        wide = _count(attributes, "columns-spanned", SHEET_COLUMNS, "number-")
        high = _count(attributes, "rows-spanned", SHEET_ROWS, "number-")
        if wide > 1 or high > 1:
            row = self._row_number
            self.sheets[-1].merges.append((row, column, row + high - 1, column + wide - 1))

    def _paragraph(self, _attributes: Mapping[str, str]) -> None:
        self._has_text = True

    def _end(self, tag: str) -> None:
        if tag == f"{_TABLE}table":
            self._depth -= 1
        elif tag in _CELLS and self._depth == 1 and self._open is not None:
            self.parser.CharacterDataHandler = None
            self._close(self._open)
            self._open = None

    def _close(self, cell: _Cell) -> None:
        sheet = self.sheets[-1]
        if cell.formula and not cell.kind and not self._has_text:
            sheet.found.uncached.extend(self._positions(cell))
        if not cell.kind and not self._has_text:
            return
        sheet.filled += cell.repeated * self._row_repeated
        last = self._row_number + self._row_repeated - 1, cell.column + cell.repeated - 1
        sheet.end = max(sheet.end[0], last[0]), max(sheet.end[1], last[1])
        if sheet.filled > self._cells_limit:
            raise OdsError(TOO_MANY, sheet.name)
        if cell.percent:
            sheet.found.percent.extend(self._positions(cell))
        text = "".join(self._text).strip()[:ERROR_LENGTH]
        # Excel saves an error as the number 0, shown as the error
        if cell.error or _ERROR.fullmatch(text):
            sheet.found.errors.update(dict.fromkeys(self._positions(cell), text))

    def _positions(self, cell: _Cell) -> list[int]:
        """Return where a cell stands, as often as it is repeated."""
        rows = range(self._row_number, self._row_number + self._row_repeated)
        columns = range(cell.column, cell.column + cell.repeated)
        if len(rows) * len(columns) > self._cells_limit:
            raise OdsError(TOO_MANY, self.sheets[-1].name)
        return [pack(row, column) for row in rows for column in columns]


def _count(attributes: Mapping[str, str], name: str, most: int, prefix: str = "number-") -> int:
    """Return how often something is repeated: at least once, at most a whole sheet.

    >>> [_count({f"{_TABLE}number-x": written}, "x", 99) for written in ("7", "0", "-1", "1e9")]
    [7, 1, 1, 1]
    """
    written = attributes.get(f"{_TABLE}{prefix}{name}", "1")
    if not written.isascii() or not written.isdecimal():
        return 1
    return min(max(int(written[:10]), 1), most)
