"""Typed records in columns; every record knows its file, sheet and row.

A table is columnar. Text, categories and NIPs are codes into a tuple of
labels (-1 is empty), numbers are float64 (NaN is empty), dates are
``datetime64[D]`` (NaT is empty). A cell that could not be read is empty *and*
marked in ``faulty``: a fault is not an absence.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.fields import Kind
from asn_eval.origin import Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray


def _nobody() -> NDArray[np.int32]:
    return np.zeros(0, dtype=np.int32)


@dataclass(frozen=True)
class Column:
    """One field of a table, one entry per record.

    ``values``: int32 codes for NIP, text and category; float64 for numbers;
    datetime64[D] for dates. ``faulty``: bool, True where the cell held
    something that could not be read, or that a finding of severity galat
    rejects.
    ``rows``: int32, the sheet row of each cell where that is not the record's
    own row: the second row of a person, a fact above the table, the last scan
    of a day. 0 means that no cell says it.
    """

    name: str
    kind: Kind
    values: NDArray[np.int32] | NDArray[np.float64] | NDArray[np.datetime64]
    faulty: NDArray[np.bool_]
    labels: tuple[str, ...] = ()
    rows: NDArray[np.int32] | None = None

    def text(self) -> NDArray[np.object_]:
        """Labels by record, "" where empty; only for coded columns."""
        table = np.empty(len(self.labels) + 1, dtype=object)
        table[:] = [*self.labels, ""]
        return table[self.values.astype(np.int32)]

    def numbers(self) -> NDArray[np.float64]:
        """Values of a number column, NaN where empty or faulty."""
        return np.asarray(self.values, dtype=np.float64)

    def codes(self) -> NDArray[np.int32]:
        """Codes of a NIP, text or category column, -1 where empty or faulty."""
        return np.asarray(self.values, dtype=np.int32)

    def empty(self) -> NDArray[np.bool_]:
        """Return True where the cell is empty or could not be read."""
        if self.kind is Kind.NUMBER:
            return np.isnan(self.values)
        if self.kind is Kind.DATE:
            return np.isnat(self.values)
        return self.codes() < 0

    def take(self, rows: NDArray[np.intp] | NDArray[np.bool_]) -> Column:
        """Return the column for some of the records."""
        own = None if self.rows is None else self.rows[rows]
        return replace(self, values=self.values[rows], faulty=self.faulty[rows], rows=own)


@dataclass(frozen=True)
class Block:
    """A rectangle of one sheet that became records of a table.

    ``columns`` says which sheet column (1-based) fed which field and under
    which heading. In a feedback sheet with one column per aspect each aspect
    column is a block of its own, all with the same rows.
    """

    file: str
    sheet: str
    header_row: int
    columns: Mapping[str, int]
    headings: Mapping[str, str]


@dataclass(frozen=True)
class Table:
    """Records of one standard table.

    ``block`` (int32) and ``row`` (int32, 1-based sheet row) lead from record to
    cell. ``person`` (int32) is the position of the record's person in
    :class:`~asn_eval.domain.evaluation.People`. ``doubtful`` (int32, sorted) are
    positions of persons who may own a record whose NIP was not accepted: their
    records here may not be all, so nothing can be measured for them.
    """

    name: str
    columns: Mapping[str, Column]
    block: NDArray[np.int32]
    row: NDArray[np.int32]
    person: NDArray[np.int32]
    blocks: tuple[Block, ...]
    doubtful: NDArray[np.int32] = field(default_factory=_nobody)

    def __len__(self) -> int:
        """Return the number of records."""
        return len(self.row)

    def __contains__(self, name: str) -> bool:
        """Tell whether a sheet gave this field."""
        return name in self.columns

    def take(self, rows: NDArray[np.intp] | NDArray[np.bool_]) -> Table:
        """Return the table with some of the records."""
        columns = {name: column.take(rows) for name, column in self.columns.items()}
        return Table(
            self.name,
            columns,
            self.block[rows],
            self.row[rows],
            self.person[rows],
            self.blocks,
            self.doubtful,
        )

    def place(self, record: int, name: str) -> Place:
        """Return the cell that gave a field of a record."""
        block = self.blocks[int(self.block[record])]
        rows = self.columns[name].rows if name in self.columns else None
        row = int((self.row if rows is None else rows)[record])
        return Place(block.file, block.sheet, row, block.columns.get(name, 0) if row else 0)


@dataclass(frozen=True)
class Source:
    """An input file as it was read: its name and what its bytes were."""

    file: str
    sha256: str
    size: int


@dataclass(frozen=True)
class SheetUse:
    """What became of one sheet; shown to the user and recorded.

    ``table`` is "" when the sheet was not used, and ``reason`` says why.
    ``mapped`` pairs each recognised heading with its field in sheet order,
    ``unmapped`` lists headings no field claims, ``dropped`` counts rows left
    out by reason. A sheet of several tables has several uses; ``area`` tells
    their cells, such as ``A9:K40``. ``assumed`` are habits that were recognised
    (two rows a person, a column for each month), each with a detail; ``hidden``
    counts hidden rows and columns that were read all the same.
    """

    file: str
    sheet: str
    table: str
    header_row: int
    records: int
    mapped: tuple[tuple[str, str], ...] = ()
    unmapped: tuple[str, ...] = ()
    dropped: Mapping[str, int] = field(default_factory=dict)
    reason: str = ""
    area: str = ""
    assumed: tuple[tuple[str, str], ...] = ()
    hidden: Mapping[str, int] = field(default_factory=dict)
