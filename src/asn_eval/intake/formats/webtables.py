"""The tables of a web page as rows of text; nothing is fetched, nothing is run.

Only the tags that make tables are understood; the rest of a page may be as
broken as exports are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from asn_eval.intake.formats.webtokens import tokens_of
from asn_eval.intake.grid import SHEET_COLUMNS, SHEET_ROWS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asn_eval.intake.grid import Range

_LONGEST_TEXT: Final = 32_767
"""Characters of a cell, as in Excel."""

_CELLS: Final = frozenset({"td", "th"})
_BREAKS: Final = frozenset({"br", "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6"})
_SPACES: Final = re.compile(r"[ \t\r\n\f]+")
_AROUND_BREAK: Final = re.compile(r" *\v[ \v]*")
_UNSEEN: Final = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_SUBSTANTIAL: Final = 2
DEEPEST: Final = 200
"""Tables inside one another; the text of each is text of all around it."""


class TooManyCellsError(Exception):
    """The tables of a page hold more cells than are allowed."""


class TooDeepError(Exception):
    """The tables of a page stand in one another deeper than is allowed."""


@dataclass
class WebTable:
    """A table: rows of text, ragged; merged ranges and hidden rows, 1-based."""

    inner: bool = False
    rows: list[list[str]] = field(default_factory=list)
    merges: list[Range] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)

    @property
    def width(self) -> int:
        """Return the length of the longest row."""
        return max(map(len, self.rows), default=0)

    @property
    def filled(self) -> int:
        """Return the number of cells that hold text."""
        return sum(1 for row in self.rows for text in row if text)


def tables_in(page: str, most_cells: int) -> list[WebTable]:
    """Return the tables of a page that hold text, in order.

    A table inside a cell is text of that cell; one of two rows and two columns
    or more is a table of its own, too.

    Raises:
        TooManyCellsError: together they have more cells than allowed.
        TooDeepError: they stand in one another deeper than allowed.

    """
    reader = _Reader(most_cells)
    reader.read(page)
    return [
        table
        for table in reader.tables
        if table.filled and not (table.inner and min(len(table.rows), table.width) < _SUBSTANTIAL)
    ]


@dataclass
class _Open:
    """A table being read.

    ``reach`` tells by column down to which row a cell spans; ``at`` is the
    column of the open cell, and ``parts`` its text, None between cells.
    """

    table: WebTable
    reach: dict[int, int] = field(default_factory=dict)
    column: int = 0
    at: int = 0
    parts: list[str] | None = None

    def end_cell(self) -> None:
        """Write the open cell's text into its row."""
        if self.parts is not None:
            self.table.rows[-1][self.at] = _plain("".join(self.parts))
            self.parts = None


class _Reader:
    def __init__(self, most_cells: int) -> None:
        self.tables: list[WebTable] = []
        self._stack: list[_Open] = []
        self._left = most_cells

    def read(self, page: str) -> None:
        """Take a page; what it leaves open is closed."""
        for tag, text, attributes in tokens_of(page):
            if tag == "table":
                self._start_table()
            elif not self._stack:
                continue
            elif not tag:
                _append(self._stack[-1], text.replace("\v", " "))
            elif tag[0] == "/":
                self._end(tag[1:])
            else:
                self._start(tag, attributes)
        while self._stack:
            self._end_table()

    def _start_table(self) -> None:
        if len(self._stack) >= DEEPEST:
            raise TooDeepError
        table = WebTable(inner=bool(self._stack))
        self._stack.append(_Open(table))
        self.tables.append(table)

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        here = self._stack[-1]
        if tag == "tr":
            self._start_row(here, attributes)
        elif tag in _CELLS:
            self._start_cell(here, attributes)
        elif tag in _BREAKS:
            _append(here, "\v")

    def _end(self, tag: str) -> None:
        here = self._stack[-1]
        if tag in _CELLS or tag == "tr":
            here.end_cell()
        elif tag == "table":
            self._end_table()
        elif tag in _BREAKS:
            _append(here, "\v")

    def _start_row(self, here: _Open, attributes: Mapping[str, str]) -> None:
        here.end_cell()
        here.table.rows.append([])
        here.column = 0
        if len(here.table.rows) > SHEET_ROWS:
            raise TooManyCellsError
        if _UNSEEN.search(attributes.get("style", "")) or "hidden" in attributes:
            here.table.hidden_rows.append(len(here.table.rows))

    def _start_cell(self, here: _Open, attributes: Mapping[str, str]) -> None:
        here.end_cell()
        if not here.table.rows:
            here.table.rows.append([])
        row, cells = len(here.table.rows), here.table.rows[-1]
        column = here.column
        while here.reach.get(column, 0) >= row:
            column += 1
        wide = _count(attributes.get("colspan", ""), SHEET_COLUMNS)
        high = _count(attributes.get("rowspan", ""), SHEET_ROWS)
        after = column + wide
        self._left -= after - here.column
        if self._left < 0 or after > SHEET_COLUMNS:
            raise TooManyCellsError
        cells.extend([""] * (after - len(cells)))
        if high > 1:
            here.reach.update(dict.fromkeys(range(column, after), row + high - 1))
        if wide > 1 or high > 1:
            here.table.merges.append((row, column + 1, row + high - 1, after))
        here.column, here.at, here.parts = after, column, []

    def _end_table(self) -> None:
        closed = self._stack.pop()
        closed.end_cell()
        if self._stack:
            lines = ("\t".join(filter(None, row)) for row in closed.table.rows)
            _append(self._stack[-1], "\v".join(["", *lines, ""])[:_LONGEST_TEXT])


def _append(here: _Open, text: str) -> None:
    if here.parts is not None:
        here.parts.append(text)


def _plain(text: str) -> str:
    """Return a cell's text as a browser shows it: single spaces, breaks as line ends."""
    single = _AROUND_BREAK.sub("\n", _SPACES.sub(" ", text))
    return single.strip(" \n")[:_LONGEST_TEXT]


def _count(written: str, most: int) -> int:
    """Return a span: at least one, at most a whole sheet.

    >>> _count("3", 100), _count("", 100), _count("0", 100), _count("9999999", 100)
    (3, 1, 1, 100)
    """
    digits = written.strip()
    if not (digits.isascii() and digits.isdecimal()):
        return 1
    return min(max(int(digits[:10]), 1), most)
