"""A sheet as columns of plain cells, before anybody knows what it means.

This is the seam between opening a file (the package ``formats``) and
understanding it: everything above it is about headings and fields, everything
below about zip, XML, records of bytes and the reader library.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from asn_eval.findings import Finding

Value: TypeAlias = str | float | bool | dt.date | dt.datetime | dt.time | dt.timedelta
"""What a cell may hold; an empty cell is ``None`` (never ``""``)."""

Position: TypeAlias = tuple[int, int]
"""Sheet row and sheet column of a cell, both 1-based."""

Range: TypeAlias = tuple[int, int, int, int]
"""First row, first column, last row, last column of a range, all 1-based and inclusive."""

SHEET_ROWS: Final = 1_048_576
SHEET_COLUMNS: Final = 16_384
"""How far a sheet of any office program reaches."""

HEAD_ROWS: Final = 64
"""How many rows of a sheet are also kept as plain rows, for the header search."""


@dataclass(frozen=True)
class GridColumn:
    """One sheet column; array index i is sheet row i + 1.

    It comes in one of two shapes, chosen for speed only; neither loses a cell:

    - numbers: ``numbers`` is float64, NaN where the cell is empty or no number;
      the few cells that are no numbers (headings, a stray "n/a") are in
      ``others`` by array index.
    - coded: ``codes`` is int32 into ``values``, -1 where the cell is empty;
      ``values`` are distinct by type and value (``True`` and ``1.0`` are two).
    """

    numbers: NDArray[np.float64] | None
    codes: NDArray[np.int32] | None
    values: tuple[Value, ...] = ()
    others: Mapping[int, Value] = field(default_factory=dict)

    def __len__(self) -> int:
        """Return the number of sheet rows."""
        held = self.codes if self.numbers is None else self.numbers
        return 0 if held is None else len(held)

    def cell(self, index: int) -> Value | None:
        """Return the cell at an array index, None when it is empty."""
        if self.numbers is not None:
            number = float(self.numbers[index])
            return self.others.get(index) if np.isnan(number) else number
        code = -1 if self.codes is None else int(self.codes[index])
        return None if code < 0 else self.values[code]

    def as_numbers(self, start: int) -> tuple[NDArray[np.float64], dict[int, Value]]:
        """Return the cells from array index ``start`` on as numbers and the rest.

        Shapes: float64 (rows - start), NaN where empty or no number; the second
        part maps positions *in that array* to the cells that are no numbers.
        """
        if self.numbers is not None:
            others = {i - start: cell for i, cell in sorted(self.others.items()) if i >= start}
            return self.numbers[start:], others
        codes = self.codes_from(start)
        table = np.full(len(self.values) + 1, np.nan)
        plain = [type(value) is float for value in self.values]
        table[:-1][plain] = [value for value in self.values if type(value) is float]
        strange = np.array([*(not is_number for is_number in plain), False])
        where = np.flatnonzero(strange[codes])
        return table[codes], {int(i): self.values[codes[i]] for i in where}

    def as_codes(self, start: int) -> tuple[NDArray[np.int32], tuple[Value, ...]]:
        """Return the cells from array index ``start`` on as codes and values.

        Shapes: int32 (rows - start), -1 where empty. Values may include some
        that occur only above ``start``.
        """
        if self.numbers is None:
            return self.codes_from(start), self.values
        tail = self.numbers[start:]
        filled = ~np.isnan(tail)
        distinct, inverse = np.unique(tail[filled], return_inverse=True)
        codes = np.full(len(tail), -1, dtype=np.int32)
        codes[filled] = inverse
        values: list[Value] = [float(number) for number in distinct]
        for index, cell in sorted(self.others.items()):
            if index >= start:
                codes[index - start] = len(values)
                values.append(cell)
        return codes, tuple(values)

    def codes_from(self, start: int) -> NDArray[np.int32]:
        """Return the codes of a coded column from array index ``start`` on."""
        return np.empty(0, dtype=np.int32) if self.codes is None else self.codes[start:]


@dataclass(frozen=True)
class Grid:
    """The used part of one sheet.

    ``first_column`` is the 1-based sheet column of ``columns[0]``; ``rows`` counts
    sheet rows from row 1, leading empty ones included. ``head`` repeats the
    first rows (at most :data:`HEAD_ROWS`) as plain cells, one entry per column.
    """

    sheet: str
    visible: bool
    first_column: int
    rows: int
    head: tuple[tuple[Value | None, ...], ...]
    columns: tuple[GridColumn, ...]


class Marks(Protocol):
    """What the reader library does not tell about a sheet's cells.

    Found by scanning the sheet when first asked, so ask only when it matters.
    Positions are (sheet row, sheet column), 1-based. Each may raise ``IOFault``
    when the sheet turns out to be damaged or longer than is allowed.
    """

    def percent(self) -> frozenset[Position]:
        """Return the cells shown as percent; their value is a share of 1."""

    def percent_rows(self, column: int) -> NDArray[np.int32]:
        """Return the sheet rows of the percent cells of a sheet column, ascending."""

    def errors(self) -> Mapping[Position, str]:
        """Return the cells that hold an error value, such as ``#DIV/0!``."""

    def uncached(self) -> frozenset[Position]:
        """Return the formula cells that carry no calculated value."""


@dataclass(frozen=True, eq=False)
class Traits:
    """How a sheet is laid out and shown, beyond its cells.

    ``merges`` are the merged ranges in the order of the file; ``hidden_rows``
    (n,) are sheet rows, ascending; ``hidden_columns`` sheet columns, ascending,
    also beyond the used part. ``filtered`` says that a filter with a criterion
    is active. What a format cannot say is empty.
    """

    merges: tuple[Range, ...] = ()
    hidden_rows: NDArray[np.int32] = field(default_factory=lambda: np.empty(0, dtype=np.int32))
    hidden_columns: tuple[int, ...] = ()
    filtered: bool = False


@dataclass(frozen=True, slots=True)
class SheetInfo:
    """A worksheet of a book: its position in the book, name and visibility."""

    index: int
    name: str
    visible: bool


class Book(Protocol):
    """An opened file; made by ``asn_eval.intake.formats.opening.open_book``."""

    @property
    def sheets(self) -> tuple[SheetInfo, ...]:
        """Return the worksheets in order (chart sheets left out)."""

    @property
    def has_percent(self) -> bool:
        """Tell whether any cell style of the workbook is a percent format (cheap)."""

    @property
    def remarks(self) -> tuple[Finding, ...]:
        """Return what was assumed when opening, such as the encoding of a text file."""

    def grid(self, sheet: SheetInfo) -> Grid | Finding:
        """Read a sheet; a sheet that cannot be read is a finding."""

    def marks(self, sheet: SheetInfo) -> Marks:
        """Return the marks of a sheet; nothing is scanned until they are asked."""

    def traits(self, sheet: SheetInfo) -> Traits:
        """Return the traits of a sheet, found by one cheap scan and then kept.

        Raises:
            IOFault: the sheet is damaged or longer than is allowed.

        """
