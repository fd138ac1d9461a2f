"""The record rows of one sheet, and who each of them is about."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.findings import Finding
from asn_eval.origin import Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from asn_eval.intake.grid import Grid, GridColumn, Value
    from asn_eval.intake.header import Header
    from asn_eval.intake.options import IntakeOptions
    from asn_eval.intake.rawscan import SheetMarks
    from asn_eval.intake.recognise import Fit


@dataclass(frozen=True)
class Identity:
    """Who each record is about: ``codes`` (n,) int32 into ``keys``.

    A key is the NIP, or for a NIP that was rejected "?" with what stood there
    and the name; ``rejected`` holds the finding code of a rejected one, "" of
    the others.
    """

    codes: NDArray[np.int32]
    keys: tuple[str, ...]
    rejected: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """A recognised sheet at work: grid, headings, fit and record rows.

    ``index`` (n,) are array indices of the record rows. ``has_percent`` says
    whether any cell of the workbook may be shown as percent.
    """

    file: str
    grid: Grid
    header: Header
    fit: Fit
    index: NDArray[np.intp]
    marks: SheetMarks
    options: IntakeOptions
    has_percent: bool = True
    identity: Identity | None = field(default=None)

    def column(self, position: int) -> int:
        """Return the 1-based sheet column of a grid column."""
        return self.grid.first_column + position

    def place(self, record: int, position: int) -> Place:
        """Return the cell of a record in a grid column."""
        return Place(self.file, self.grid.sheet, int(self.index[record]) + 1, self.column(position))

    def heading_place(self, position: int) -> Place:
        """Return the heading cell of a grid column."""
        return Place(self.file, self.grid.sheet, self.header.row, self.column(position))

    def finding(self, code: str, record: int, position: int, slots: Mapping[str, str]) -> Finding:
        """Make a finding at a cell, about the person of its record."""
        key = self.identity.keys[self.identity.codes[record]] if self.identity else ""
        return Finding(code, self.place(record, position), dict(slots), key)

    def cell(self, record: int, position: int) -> Value | None:
        """Return what stands in a cell."""
        return self.grid.columns[position].cell(int(self.index[record]))

    def percent_records(self, position: int) -> NDArray[np.bool_]:
        """Tell by record which cells of a grid column are shown as percent."""
        if not self.has_percent:
            return np.zeros(len(self.index), dtype=np.bool_)
        rows = self.marks.percent_rows(self.column(position))
        return np.isin(self.index + 1, rows)

    def coded(self, position: int) -> tuple[NDArray[np.int32], tuple[Value, ...]]:
        """Return a column at the record rows as codes and distinct values."""
        column = self.grid.columns[position]
        start = self.header.row
        codes, values = column.as_codes(start)
        return codes[self.index - start], values

    def strays(self, column: GridColumn) -> dict[int, Value]:
        """Return by record the cells of a number column that are no numbers."""
        rows = sorted(row for row in column.others if row >= self.header.row)
        spots = np.searchsorted(self.index, rows).tolist()
        return {
            record: column.others[row]
            for row, record in zip(rows, spots, strict=True)
            if record < len(self.index) and self.index[record] == row
        }


def used(codes: NDArray[np.int32], count: int) -> list[int]:
    """Return which of ``count`` codes occur, ascending; the empty cell (-1) is left out."""
    found: list[int] = np.flatnonzero(np.bincount(codes + 1, minlength=count + 1)[1:]).tolist()
    return found
