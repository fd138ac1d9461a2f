"""A table area of a sheet: headings, the rows below them, and the cell of each value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.intake.grid import GridColumn

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from asn_eval.intake.grid import Grid, Value

ARROW: Final = " › "
"""Between the parts of a heading that stands in several rows."""


@dataclass(frozen=True)
class ViewColumn:
    """A column of an area.

    ``path`` are the parts of its heading from the top row down; ``cells`` hold
    the rows below the headings. ``column`` is the sheet column (0: no column
    says it), ``heading_row`` the sheet row of the lowest part of the heading.
    ``rows`` (n,) int32 are the sheet rows of the cells where they are not those
    of the area: the second row of a person, a fact above the table; 0 where no
    cell says the value. ``constant``: the same is said of every row. ``places``
    are sheet row and column of each part of the path. ``written`` are the cells as
    they stand, where a mapping said what they mean.
    """

    path: tuple[str, ...]
    cells: GridColumn
    column: int
    heading_row: int
    rows: NDArray[np.int32] | None = None
    constant: bool = False
    places: tuple[tuple[int, int], ...] = ()
    written: GridColumn | None = None

    @cached_property
    def heading(self) -> str:
        """The heading in one line: ``Group › Field``."""
        return ARROW.join(self.path)

    def place_of(self, part: str) -> tuple[int, int]:
        """Return sheet row and column of a part of the heading."""
        for text, place in zip(self.path, self.places, strict=False):
            if text == part:
                return place
        return self.heading_row, self.column


@dataclass(frozen=True, slots=True)
class Fact:
    """Something said once, outside the rows: a field, its value and the cell that says it."""

    field: str
    value: Value
    row: int
    column: int
    label: str


@dataclass(frozen=True)
class View:
    """One area of a sheet: the headings and every row that they speak for.

    ``header_rows`` are sheet rows (ascending, 1-based), ``first_row`` is the sheet
    row of array index 0 of every column.
    ``title`` is the text above the headings, ``facts`` what it says; ``assumed``
    are the habits that were recognised, as words for the user, with a detail.
    ``repeated`` are array indices of rows that only repeat the headings.
    ``own_rows`` (n,) are the sheet rows where they do not simply follow
    ``first_row``: rows were taken together.
    """

    sheet: str
    visible: bool
    header_rows: tuple[int, ...]
    first_row: int
    columns: tuple[ViewColumn, ...]
    title: str = ""
    facts: tuple[Fact, ...] = ()
    assumed: tuple[tuple[str, str], ...] = ()
    repeated: frozenset[int] = frozenset()
    own_rows: NDArray[np.int32] | None = None

    def __len__(self) -> int:
        """Return the number of rows below the headings."""
        return len(self.columns[0].cells) if self.columns else 0

    @property
    def header_row(self) -> int:
        """Return the sheet row of the lowest heading row, 0 when there is none."""
        return self.header_rows[-1] if self.header_rows else 0

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """The headings in one line each."""
        return tuple(column.heading for column in self.columns)

    @cached_property
    def rows(self) -> NDArray[np.int32]:
        """The sheet row of each array index."""
        if self.own_rows is not None:
            return self.own_rows
        return np.arange(self.first_row, self.first_row + len(self), dtype=np.int32)

    def cell(self, index: int, position: int) -> Value | None:
        """Return what stands at an array index of a column."""
        return self.columns[position].cells.cell(index)

    def with_columns(self, columns: Sequence[ViewColumn], *assumed: tuple[str, str]) -> View:
        """Return the area with other columns, and what was assumed to make them."""
        return replace(self, columns=tuple(columns), assumed=(*self.assumed, *assumed))


def sliced(column: GridColumn, start: int, stop: int) -> GridColumn:
    """Return the cells from array index ``start`` to before ``stop``."""
    if column.numbers is None:
        return GridColumn(None, column.codes_from(start)[: stop - start], column.values)
    others = {row - start: cell for row, cell in column.others.items() if start <= row < stop}
    return GridColumn(column.numbers[start:stop], None, others=others)


def taken(column: GridColumn, index: NDArray[np.intp]) -> GridColumn:
    """Return the cells at some array indices, in that order."""
    if column.numbers is None:
        return GridColumn(None, column.codes_from(0)[index], column.values)
    at = {row: place for place, row in enumerate(index.tolist())}
    others = {at[row]: cell for row, cell in column.others.items() if row in at}
    return GridColumn(column.numbers[index], None, others=others)


def constant(value: Value, count: int) -> GridColumn:
    """Return a column that says the same in every row."""
    return GridColumn(None, np.zeros(count, dtype=np.int32), (value,))


def coded(values: Sequence[Value | None]) -> GridColumn:
    """Return a coded column of plain values, one by one."""
    numbers: dict[tuple[type, Value], int] = {}
    codes = [
        -1 if value is None else numbers.setdefault((type(value), value), len(numbers))
        for value in values
    ]
    return GridColumn(None, np.array(codes, dtype=np.int32), tuple(value for _, value in numbers))


def row_of(grid: Grid, index: int) -> tuple[Value | None, ...]:
    """Return the plain cells of a sheet row by array index."""
    if index < len(grid.head):
        return grid.head[index]
    return tuple(column.cell(index) for column in grid.columns)


def mapped_values(column: GridColumn, table: Mapping[int, Value | None]) -> GridColumn:
    """Return a coded column in which some codes say something else (None: nothing)."""
    values = list(column.values)
    codes = column.codes_from(0)
    for code, value in table.items():
        if value is None:
            codes = np.where(codes == code, np.int32(-1), codes)
        else:
            values[code] = value
    return GridColumn(None, np.asarray(codes, dtype=np.int32), tuple(values))
