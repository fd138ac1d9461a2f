"""The rows below the headings of a sheet, seen row by row and all at once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.intake.plain import filled_ones, is_blank

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.intake.grid import Grid, GridColumn, Value
    from asn_eval.intake.header import Header
    from asn_eval.intake.recognise import Fit

_LEAST_NIP_DIGITS: Final = 6


class Mark(IntEnum):
    """What stands in the NIP cell of a row."""

    EMPTY = 0
    NIP = 1
    PREFIXED = 2
    OTHER = 3


@dataclass(frozen=True)
class Area:
    """The rows below the headings, one array entry per row.

    ``others`` counts the mapped cells filled besides the NIP, ``any`` says
    whether any cell of the row is filled, ``mark`` is of :class:`Mark`.
    """

    grid: Grid
    start: int
    nip: int
    name: int
    heading: str
    mapped: frozenset[int]
    mark: NDArray[np.int8]
    others: NDArray[np.int32]
    any: NDArray[np.bool_]

    def cells(self, row: int) -> list[Value | None]:
        """Return all cells of a row."""
        return [column.cell(self.start + row) for column in self.grid.columns]


def area_below(grid: Grid, header: Header, fit: Fit) -> Area:
    """Look at the rows below the headings of a sheet that fits a table."""
    start = header.row
    mapped = frozenset(fit.columns.values()) | frozenset(fit.aspects)
    nip, name = fit.columns["nip"], fit.columns.get("nama", -1)
    filled = [_filled(column, start) for column in grid.columns]
    others = np.zeros(grid.rows - start, dtype=np.int32)
    for index in mapped - {nip}:
        others += filled[index]
    mark = _marks(grid.columns[nip], start)
    touched = np.logical_or.reduce(filled)
    return Area(grid, start, nip, name, header.headings[nip], mapped, mark, others, touched)


def _filled(column: GridColumn, start: int) -> NDArray[np.bool_]:
    if column.numbers is not None:
        filled = ~np.isnan(column.numbers[start:])
        for index, cell in column.others.items():
            if index >= start:
                filled[index - start] = not is_blank(cell)
        return np.asarray(filled)
    known = np.array([*filled_ones(column.values), False])
    return np.asarray(known[column.codes_from(start)])


def _marks(column: GridColumn, start: int) -> NDArray[np.int8]:
    codes, values = column.as_codes(start)
    known = np.array([*(_mark(value) for value in values), Mark.EMPTY], dtype=np.int8)
    return np.asarray(known[codes])


def _mark(value: Value) -> Mark:
    if isinstance(value, str) and value.isdigit() and len(value) >= _LEAST_NIP_DIGITS:
        return Mark.NIP
    if is_blank(value):
        return Mark.EMPTY
    if isinstance(value, float):
        return Mark.NIP if value >= 10.0**_LEAST_NIP_DIGITS else Mark.OTHER
    if not isinstance(value, str) or sum(map(str.isdigit, value)) < _LEAST_NIP_DIGITS:
        return Mark.OTHER
    return Mark.PREFIXED if value.lstrip()[:3].upper() == "NIP" else Mark.NIP
