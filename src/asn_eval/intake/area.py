"""The rows below the headings of an area, seen row by row and all at once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.intake.plain import filled_ones, is_blank

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from asn_eval.intake.grid import GridColumn, Value
    from asn_eval.intake.layout.view import View
    from asn_eval.intake.recognise import Fit

_LEAST_NIP_DIGITS: Final = 6
_TITLES: Final = frozenset({
    "indikator", "nama_kegiatan", "aspek", "jenis", "satuan", "komentar", "saran",
})  # fmt: skip


class Mark(IntEnum):
    """What stands in the key cell of a row; of a key that is no NIP, only whether it is filled."""

    EMPTY = 0
    NIP = 1
    PREFIXED = 2
    OTHER = 3


@dataclass(frozen=True)
class Area:
    """The rows below the headings, one array entry per row.

    ``key`` is the position of the column that says who or what a row is about
    (-1 where no column does, and any filled cell makes a record); ``by_nip``
    and ``by_day`` tell that it holds NIPs or dates. ``others`` counts the mapped
    cells filled besides it, ``any`` says whether any cell of the row is filled,
    ``mark`` is of :class:`Mark`, ``dated`` tells which rows hold a date at all.
    ``titles`` are the columns of names of things, such as an indikator, which may
    begin with any word. Columns of constants count for nothing.
    """

    view: View
    key: int
    by_nip: bool
    name: int
    heading: str
    mapped: frozenset[int]
    mark: NDArray[np.int8]
    others: NDArray[np.int32]
    any: NDArray[np.bool_]
    by_day: bool = False
    dated: NDArray[np.bool_] | None = None
    titles: frozenset[int] = frozenset()

    def cells(self, row: int) -> list[Value | None]:
        """Return all cells of a row, constants left out."""
        columns = self.view.columns
        return [None if column.constant else column.cells.cell(row) for column in columns]

    def rows_where(self, wanted: Callable[[str], bool]) -> NDArray[np.bool_]:
        """Mark the rows with a text of a kind; each distinct text is asked once."""
        found = np.zeros(len(self.view), dtype=np.bool_)
        for column in self.view.columns:
            cells = column.cells
            if cells.numbers is not None:
                for index, cell in cells.others.items():
                    found[index] |= isinstance(cell, str) and wanted(cell)
            elif not column.constant:
                asked = [isinstance(value, str) and wanted(value) for value in cells.values]
                found |= np.array([*asked, False])[cells.codes_from(0)]
        return found


def area_below(view: View, fit: Fit) -> Area:
    """Look at the rows below the headings of an area that fits a table."""
    mapped = frozenset(place for place in fit.taken if not view.columns[place].constant)
    key = _anchor(fit, mapped)
    by_nip = key >= 0 and fit.columns.get("nip") == key
    by_day = key >= 0 and fit.columns.get("tanggal") == key
    filled = [_filled(column.cells) for column in view.columns]
    others = np.zeros(len(view), dtype=np.int32)
    for index in mapped - {key}:
        others += filled[index]
    if by_nip:
        mark = _marks(view.columns[key].cells)
    else:
        present = filled[key] if key >= 0 else others > 0
        if by_day:
            present = present & _numbered(view.columns[key].cells)
        mark = np.where(present, np.int8(Mark.OTHER), np.int8(Mark.EMPTY))
    told = zip(filled, view.columns, strict=True)
    own = [cells for cells, column in told if not column.constant]
    touched = np.logical_or.reduce(own) if own else np.zeros(len(view), dtype=np.bool_)
    name = fit.columns.get("nama", -1)
    heading = view.headings[key] if key >= 0 else ""
    day = fit.columns.get("tanggal", -1)
    dated = _numbered(view.columns[day].cells) & filled[day] if day in mapped else None
    titles = frozenset(place for field, place in fit.columns.items() if field in _TITLES)
    return Area(
        view, key, by_nip, name, heading, mapped, mark, others, touched, by_day, dated, titles
    )


def _anchor(fit: Fit, mapped: frozenset[int]) -> int:
    """Return the column whose filled cell makes a row a record."""
    for name in (fit.key, "nama", "unit", "tanggal"):
        place = fit.columns.get(name, -1)
        if place in mapped:
            return place
    return -1


def _numbered(column: GridColumn) -> NDArray[np.bool_]:
    """Mark the cells that hold a digit: a date does, a title does not."""
    codes, values = column.as_codes(0)
    told = [not isinstance(value, str) or any(map(str.isdigit, value)) for value in values]
    return np.asarray(np.array([*told, False])[codes])


def _filled(column: GridColumn) -> NDArray[np.bool_]:
    if column.numbers is not None:
        filled = ~np.isnan(column.numbers)
        for index, cell in column.others.items():
            filled[index] = not is_blank(cell)
        return np.asarray(filled)
    known = np.array([*filled_ones(column.values), False])
    return np.asarray(known[column.codes_from(0)])


def _marks(column: GridColumn) -> NDArray[np.int8]:
    codes, values = column.as_codes(0)
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
