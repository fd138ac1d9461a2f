"""What is in a fixture: the right answer, written down by who made the file.

Everything is plain, frozen and in sheet order, so that a reader's result can be
compared field by field: :meth:`Truth.flat` gives one sorted row per value.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from tataletak.facts import Fact

Plain: TypeAlias = "str | float | bool | dt.date | None"
"""What a cell or a field holds; a day with a time is a ``datetime``."""


class Cell(NamedTuple):
    """What a field should hold, the sheet cell that says it, and what stands in that cell.

    ``value`` is typed as the field is (NIP and words as text, numbers as float,
    days as ``date``, categories as the canonical word); None: the cell says
    nothing. ``at`` is an address such as ``C11``; "" when no cell of the sheet
    says it (a NIP from the roster, a constant of the mapping). ``raw`` is the
    cell as the file holds it.
    """

    value: Plain
    at: str
    raw: Plain


class Flat(NamedTuple):
    """One value of one record, with everything that finds it."""

    file: str
    sheet: str
    table: str
    row: int
    at: str
    field: str
    value: Plain


@dataclass(frozen=True, slots=True)
class Record:
    """One record of a standard table.

    ``row`` is its first sheet row, ``span`` how many rows it takes (2: name, then
    NIP). In a day matrix one sheet row gives one record per day, in a grid one per
    person and competency.
    """

    row: int
    fields: Mapping[str, Cell]
    span: int = 1

    @property
    def nip(self) -> str:
        """The NIP of the person the record is about; "" in a table of units."""
        cell = self.fields.get("nip")
        return str(cell.value) if cell and cell.value else ""

    def values(self) -> dict[str, Plain]:
        """Return the field values, without where they stand."""
        return {name: cell.value for name, cell in self.fields.items()}


class Reason(StrEnum):
    """Why a row with something in it is no record."""

    TITLE = "title"
    NUMBERING = "numbering"
    BLANK = "blank"
    SUBTOTAL = "subtotal"
    FOOTER = "footer"
    LEGEND = "legend"
    SIGNATURE = "signature"
    SECTION = "section"
    REPEATED = "repeated heading"
    PRENUMBERED = "prenumbered empty"
    OTHER = "other"


@dataclass(frozen=True, slots=True, order=True)
class Dropped:
    """A sheet row that is no record."""

    row: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class TableTruth:
    """A table of a sheet: its standard name, its headings, its records.

    ``header_rows`` are sheet rows, ascending. ``columns`` gives the sheet letter of
    each field that a column of its own holds; ``unmapped`` are flattened headings
    of columns that no field takes. ``set_aside`` are records of a person whose NIP
    is destroyed: they belong to nobody until somebody says whose they are.
    """

    table: str
    header_rows: tuple[int, ...]
    records: tuple[Record, ...]
    set_aside: tuple[Record, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    unmapped: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """Number of records that count."""
        return len(self.records)

    @property
    def first_row(self) -> int:
        """First sheet row of a record."""
        return min(record.row for record in (*self.records, *self.set_aside))

    @property
    def last_row(self) -> int:
        """Last sheet row of a record."""
        every = (*self.records, *self.set_aside)
        return max(record.row + record.span - 1 for record in every)

    @property
    def persons(self) -> tuple[str, ...]:
        """The NIPs, sorted; empty for a table of units."""
        return tuple(sorted({record.nip for record in self.records} - {""}))


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file or sheet must not be read; ``code`` if the catalogue has one today."""

    words: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class SheetTruth:
    """What is on one sheet.

    ``sheet`` is the name of the file without ending for CSV, ``Tabel 1`` for a web
    page, "" for a refused file.

    ``titles`` are values that hold for the whole sheet and the cells that say them:
    unit, periode (``2021-10``), nama of a sheet about one person …
    A sheet without table and without refusal is rightly not a table (a pivot, a
    page of instructions).
    """

    file: str
    sheet: str
    tables: tuple[TableTruth, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    titles: Mapping[str, Cell] = field(default_factory=dict)
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    refusal: Refusal | None = None

    @property
    def count(self) -> int:
        """Number of records of all tables."""
        return sum(table.count for table in self.tables)


@dataclass(frozen=True, slots=True)
class Truth:
    """What is in all files of a recipe, in file and sheet order; the roster's too."""

    sheets: tuple[SheetTruth, ...]

    def of(self, file: str, sheet: str = "") -> SheetTruth:
        """Return what is on a sheet; without a sheet name, the file's only entry."""
        found = [each for each in self.sheets if each.file == file and sheet in {"", each.sheet}]
        (only,) = found
        return only

    def flat(self) -> list[Flat]:
        """Return every value of every record that counts, sorted by where it stands."""
        return sorted(self._flat(), key=lambda row: (*row[:4], row.field, row.at))

    def _flat(self) -> Iterator[Flat]:
        for sheet in self.sheets:
            for table in sheet.tables:
                for record in table.records:
                    for name, cell in record.fields.items():
                        yield Flat(
                            sheet.file,
                            sheet.sheet,
                            table.table,
                            record.row,
                            cell.at,
                            name,
                            cell.value,
                        )
