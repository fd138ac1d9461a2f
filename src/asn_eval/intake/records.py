"""The record rows of one area, and who each of them is about."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.findings import Finding
from asn_eval.origin import Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from asn_eval.domain.mapping import SheetRule
    from asn_eval.intake.grid import GridColumn, Marks, Value
    from asn_eval.intake.layout.view import View
    from asn_eval.intake.options import IntakeOptions
    from asn_eval.intake.recognise import Fit


@dataclass(frozen=True)
class Identity:
    """Who each record is about: ``codes`` (n,) int32 into ``keys``.

    A key is the NIP; for a NIP that was rejected "?" with what stood there and
    the name; for a record without a NIP column "@" with name and unit.
    ``rejected`` holds the finding code of a rejected one, "" of the others.
    """

    codes: NDArray[np.int32]
    keys: tuple[str, ...]
    rejected: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """A recognised area at work: its columns, fit and record rows.

    ``index`` (n,) are array indices of the record rows. ``has_percent`` says
    whether any cell of the workbook may be shown as percent; ``rule`` is what a
    mapping says of the sheet.
    """

    file: str
    view: View
    fit: Fit
    index: NDArray[np.intp]
    marks: Marks
    options: IntakeOptions
    has_percent: bool = True
    rule: SheetRule | None = None
    identity: Identity | None = field(default=None)

    @property
    def name(self) -> str:
        """The name of the sheet."""
        return self.view.sheet

    def column(self, position: int) -> int:
        """Return the 1-based sheet column of a position, 0 when it has none."""
        return self.view.columns[position].column

    def rows(self, position: int) -> NDArray[np.int32]:
        """Return by record the sheet row of its cell in a column."""
        own = self.view.columns[position].rows
        if own is None:
            return self.view.rows[self.index]
        return own[self.index]

    def own_rows(self, position: int) -> NDArray[np.int32] | None:
        """Return :meth:`rows` where they are not those of the area."""
        return None if self.view.columns[position].rows is None else self.rows(position)

    def place(self, record: int, position: int) -> Place:
        """Return the cell of a record in a column."""
        row = int(self.rows(position)[record])
        return Place(self.file, self.name, row, self.column(position) if row else 0)

    def area_place(self, index: int, position: int) -> Place:
        """Return the cell at an array index of the area, record or not."""
        own = self.view.columns[position].rows
        row = int((self.view.rows if own is None else own)[index])
        return Place(self.file, self.name, row, self.column(position) if row else 0)

    def column_place(self, row: int, position: int) -> Place:
        """Return the cell of a sheet row in a column."""
        return Place(self.file, self.name, row, self.column(position))

    def heading_place(self, position: int) -> Place:
        """Return the heading cell of a column."""
        column = self.view.columns[position]
        return Place(self.file, self.name, column.heading_row, column.column)

    def finding(self, code: str, record: int, position: int, slots: Mapping[str, str]) -> Finding:
        """Make a finding at a cell, about the person of its record."""
        key = self.identity.keys[self.identity.codes[record]] if self.identity else ""
        return Finding(code, self.place(record, position), dict(slots), key)

    def cell(self, record: int, position: int) -> Value | None:
        """Return what stands in a cell."""
        return self.view.cell(int(self.index[record]), position)

    def percent_records(self, position: int) -> NDArray[np.bool_]:
        """Tell by record which cells of a column are shown as percent."""
        if not self.has_percent or not self.column(position):
            return np.zeros(len(self.index), dtype=np.bool_)
        return np.isin(self.rows(position), self.marks.percent_rows(self.column(position)))

    def coded(self, position: int) -> tuple[NDArray[np.int32], tuple[Value, ...]]:
        """Return a column at the record rows as codes and distinct values."""
        codes, values = self.view.columns[position].cells.as_codes(0)
        return codes[self.index], values

    def strays(self, column: GridColumn) -> dict[int, Value]:
        """Return by record the cells of a number column that are no numbers."""
        rows = sorted(column.others)
        spots = np.searchsorted(self.index, rows).tolist()
        return {
            record: column.others[row]
            for row, record in zip(rows, spots, strict=True)
            if record < len(self.index) and self.index[record] == row
        }

    def decimal(self, name: str) -> str:
        """Return the declared decimal mark for a field."""
        rule = self.rule
        told = (rule.decimals.get(name) or rule.decimal) if rule else ""
        return told or self.options.decimal

    def date_order(self, name: str, said: str) -> str:
        """Return the order of text dates for a field.

        What a mapping says comes first, then what the heading itself ``said``,
        then what the folder declares.
        """
        rule = self.rule
        told = (rule.date_orders.get(name) or rule.date_order) if rule else ""
        return told or said or self.options.date_order


def used(codes: NDArray[np.int32], count: int) -> list[int]:
    """Return which of ``count`` codes occur, ascending; the empty cell (-1) is left out."""
    found: list[int] = np.flatnonzero(np.bincount(codes + 1, minlength=count + 1)[1:]).tolist()
    return found
