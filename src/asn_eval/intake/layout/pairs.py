"""Two rows a person: the name in one row, the NIP in the same column below it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.intake.grid import GridColumn
from asn_eval.intake.layout.view import taken
from asn_eval.intake.plain import is_blank
from asn_eval.language import translatable

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.intake.grid import Value
    from asn_eval.intake.layout.view import View, ViewColumn

PAIRED: Final = translatable("dua baris seorang: nama, lalu NIP")
_LEAST_PAIRS: Final = 2
_SHARE: Final = 0.6
_LEAST_DIGITS: Final = 9


@dataclass(frozen=True)
class _Kinds:
    """By row of a column: is it a name, is it a NIP."""

    name: NDArray[np.bool_]
    nip: NDArray[np.bool_]


def paired(view: View, position: int, *, declared: bool) -> View:
    """Turn two rows a person into one; the view itself when persons take one row.

    ``position`` is the column that holds names and NIPs. The second row goes;
    columns that only it fills are taken from it, and what it says beside the
    first row becomes a column of its own. A NIP without a name above it, and a
    name without a NIP below it, stay as rows of their own: nobody is lost.
    """
    kinds = _kinds(view.columns[position].cells)
    couple = np.zeros(len(view), dtype=np.bool_)
    couple[:-1] = kinds.name[:-1] & kinds.nip[1:]
    pairs = int(np.count_nonzero(couple))
    least = 1 if declared else max(_LEAST_PAIRS, _SHARE * np.count_nonzero(kinds.nip))
    if pairs < least:
        return view
    seconds = np.zeros(len(view), dtype=np.bool_)
    seconds[1:] = couple[:-1]
    kept = np.flatnonzero(~seconds)
    below = np.where(couple[kept], kept + 1, -1)
    alone = kinds.nip[kept] & ~couple[kept]
    columns: list[ViewColumn] = []
    for place, column in enumerate(view.columns):
        if place == position:
            columns += _name_and_nip(column, kept, below, alone, view.rows)
        else:
            columns += _either_row(column, kept, below, view.rows)
    told = view.with_columns(columns, (PAIRED, view.columns[position].heading))
    return replace(told, own_rows=view.rows[kept])


def _kinds(column: GridColumn) -> _Kinds:
    codes, values = column.as_codes(0)
    nips = np.array([*(_is_nip(value) for value in values), False])
    names = np.array([*(_is_name(value) for value in values), False])
    return _Kinds(names[codes], nips[codes])


def _is_nip(value: Value) -> bool:
    if not isinstance(value, str):
        return type(value) is float and value >= 10.0**_LEAST_DIGITS
    digits = sum(map(str.isdigit, value))
    letters = sum(map(str.isalpha, value))
    return digits >= _LEAST_DIGITS and letters <= len("NIPPPK")


def _is_name(value: Value) -> bool:
    return isinstance(value, str) and any(map(str.isalpha, value)) and not _is_nip(value)


def _name_and_nip(
    column: ViewColumn,
    kept: NDArray[np.intp],
    below: NDArray[np.intp],
    alone: NDArray[np.bool_],
    rows: NDArray[np.int32],
) -> list[ViewColumn]:
    """Make the columns nama and nip of one column; ``below`` is -1 where there is no NIP row."""
    codes, values = column.cells.as_codes(0)
    names = np.where(alone, np.int32(-1), codes[kept])
    source = np.where(alone, kept, below)
    nips = np.where(source >= 0, codes[source], np.int32(-1))
    at = rows[np.where(source >= 0, source, kept)]
    return [
        replace(column, path=("Nama",), cells=GridColumn(None, names, values), rows=None),
        replace(column, path=("NIP",), cells=GridColumn(None, nips, values), rows=at),
    ]


def _either_row(
    column: ViewColumn,
    kept: NDArray[np.intp],
    below: NDArray[np.intp],
    rows: NDArray[np.int32],
) -> list[ViewColumn]:
    """Take a column from the first rows, or from the second, or make two of it."""
    upper = replace(column, cells=taken(column.cells, kept), rows=_at(column.rows, kept))
    has_second = below >= 0
    if not (has_second & _filled(column.cells)[below]).any():
        return [upper]
    codes, values = column.cells.as_codes(0)
    lower = GridColumn(None, np.where(has_second, codes[below], np.int32(-1)), values)
    at = rows[np.where(has_second, below, kept)]
    if not (_filled(upper.cells) & has_second).any():
        return [replace(column, cells=lower, rows=at)]
    return [upper, replace(column, path=(*column.path, "2"), cells=lower, rows=at)]


def _at(rows: NDArray[np.int32] | None, kept: NDArray[np.intp]) -> NDArray[np.int32] | None:
    return None if rows is None else rows[kept]


def _filled(column: GridColumn) -> NDArray[np.bool_]:
    codes, values = column.as_codes(0)
    known = np.array([*(not is_blank(value) for value in values), False])
    return np.asarray(known[codes])
