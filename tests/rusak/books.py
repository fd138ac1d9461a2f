"""Workbooks in memory: sheets of cells that a fault can change and a writer can write."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from asn_eval.origin import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Formula(str):
    """A formula whose result nobody has stored."""

    __slots__ = ()


class Error(str):
    """An error value such as ``#N/A``."""

    __slots__ = ()


class Percent(float):
    """A number shown as percent."""


Cell = str | float | bool | dt.date | None


class Expected(NamedTuple):
    """A finding that a fault implies: its code and the place that it names."""

    code: str
    file: str = ""
    sheet: str = ""
    cell: str = ""


class Absent(LookupError):
    """What a fault wants to change is not there: an earlier fault of a combination took it."""


@dataclass
class Sheet:
    """A sheet with its headings in row ``head`` (1-based) and records below them."""

    name: str
    head: int
    rows: list[list[Cell]]
    hidden: bool = False
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)

    @property
    def headings(self) -> list[Cell]:
        """The row of headings, itself."""
        return self.rows[self.head - 1] if len(self.rows) >= self.head else []

    def column(self, heading: str) -> int:
        """Return the 1-based column of a heading."""
        if heading not in self.headings:
            raise Absent(heading)
        return self.headings.index(heading) + 1

    def copy(self) -> Sheet:
        """Return a sheet that can be changed alone."""
        return Sheet(
            self.name, self.head, [list(row) for row in self.rows], self.hidden,
            set(self.hidden_rows), set(self.hidden_columns),
        )  # fmt: skip


@dataclass
class Book:
    """A workbook by name; ``bytes_done`` changes its bytes once it is written."""

    name: str
    sheets: list[Sheet]
    bytes_done: Callable[[bytes], bytes] | None = None

    def copy(self) -> Book:
        """Return a workbook that can be changed alone."""
        return Book(self.name, [sheet.copy() for sheet in self.sheets], self.bytes_done)


@dataclass
class Folder:
    """Workbooks by name, and other files as bytes."""

    books: dict[str, Book]
    files: dict[str, bytes] = field(default_factory=dict)

    def copy(self) -> Folder:
        """Return a folder that can be changed alone."""
        return Folder({name: book.copy() for name, book in self.books.items()}, dict(self.files))

    def book(self, stem: str) -> Book:
        """Return a workbook by the name of its file without the ending."""
        for name, book in self.books.items():
            if name.rpartition(".")[0] == stem:
                return book
        raise Absent(stem)

    def records(self, *stems: str) -> list[Record]:
        """Return the records of the first sheets of some workbooks: rows with a NIP in them."""
        found = [record for stem in stems for record in records_of(self.book(stem))]
        if not found:
            raise Absent(stems)
        return found


@dataclass(frozen=True)
class Record:
    """A row of a sheet that is about a person."""

    book: Book
    sheet: Sheet
    row: int

    def __getitem__(self, heading: str) -> Cell:
        return self.sheet.rows[self.row - 1][self.sheet.column(heading) - 1]

    def __setitem__(self, heading: str, cell: Cell) -> None:
        self.sheet.rows[self.row - 1][self.sheet.column(heading) - 1] = cell

    def __contains__(self, heading: str) -> bool:
        return heading in self.sheet.headings

    def expect(self, code: str, heading: str = "NIP") -> Expected:
        """Expect a finding at a cell of the row."""
        place = Place(self.book.name, self.sheet.name, self.row, self.sheet.column(heading))
        return Expected(code, place.file, place.sheet, place.cell)

    @property
    def nip(self) -> str:
        """The NIP of the row."""
        return str(self["NIP"])


def records_of(book: Book, at: int = 0) -> Iterator[Record]:
    """Give the rows of a sheet that hold a NIP of 18 digits."""
    if len(book.sheets) <= at or "NIP" not in book.sheets[at].headings:
        return
    sheet = book.sheets[at]
    column = sheet.column("NIP") - 1
    for row, cells in enumerate(sheet.rows[sheet.head :], start=sheet.head + 1):
        nip = cells[column] if len(cells) > column else None
        if type(nip) is str and len(nip) == 18 and nip.isdigit():
            yield Record(book, sheet, row)


def renumber(sheet: Sheet) -> None:
    """Number the rows anew, as somebody does who hides that a row is gone or was added."""
    numbered = [row for row in sheet.rows[sheet.head :] if row and isinstance(row[0], int)]
    for number, row in enumerate(numbered, start=1):
        row[0] = number


def delete(record: Record) -> None:
    """Delete a row."""
    del record.sheet.rows[record.row - 1]
    renumber(record.sheet)


def heading_row(book: Book, code: str, at: int = 0) -> Expected:
    """Expect a finding about the headings of a sheet as a whole: it names their row."""
    sheet = book.sheets[at]
    return Expected(code, book.name, sheet.name, str(sheet.head))


def heading_cell(book: Book, code: str, column: int, at: int = 0) -> Expected:
    """Expect a finding at one heading of a sheet."""
    sheet = book.sheets[at]
    place = Place(book.name, sheet.name, sheet.head, column)
    return Expected(code, book.name, sheet.name, place.cell)
