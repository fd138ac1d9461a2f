"""Cells merged down over several rows: the key of all of them, never a number.

A merged NIP, name or indicator speaks for every row that it covers. A merged
number does not: a target merged over three rows is one target, not three.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.intake.grid import GridColumn
from asn_eval.language import translatable

if TYPE_CHECKING:
    from collections.abc import Collection

    from numpy.typing import NDArray

    from asn_eval.intake.layout.merges import Merges
    from asn_eval.intake.layout.view import View, ViewColumn

FILLED: Final = translatable("sel gabungan berlaku untuk semua barisnya")
REPEATING: Final = translatable("sel kosong mengulang sel di atasnya, menurut pemetaan")


def fill_merged(view: View, positions: Collection[int], merges: Merges, shift: int) -> View:
    """Fill merged cells down in some columns; ``shift`` is the grid's first sheet column."""
    columns = list(view.columns)
    filled: list[tuple[str, str]] = []
    for position in sorted(positions):
        column = columns[position]
        if column.rows is not None or not column.column:
            continue
        source = np.arange(len(view), dtype=np.int32)
        for first, last in merges.downward(column.column - shift):
            top, bottom = first + 1 - view.first_row, last + 1 - view.first_row
            if 0 <= top < len(view):
                source[top : bottom + 1] = top
        if (source != np.arange(len(view))).any():
            columns[position] = _from_rows(column, source, view.rows)
            filled.append((FILLED, column.heading))
    return view.with_columns(columns, *filled) if filled else view


def fill_down(view: View, positions: Collection[int]) -> View:
    """Let empty cells repeat the filled one above, as a mapping says."""
    columns = list(view.columns)
    for position in positions:
        column = columns[position]
        codes, _ = column.cells.as_codes(0)
        own = np.arange(len(view), dtype=np.int32)
        source = np.maximum.accumulate(np.where(codes >= 0, own, 0)).astype(np.int32)
        columns[position] = _from_rows(column, source, view.rows)
    told = [(REPEATING, view.columns[position].heading) for position in sorted(positions)]
    return view.with_columns(columns, *told)


def _from_rows(
    column: ViewColumn, source: NDArray[np.int32], rows: NDArray[np.int32]
) -> ViewColumn:
    codes, values = column.cells.as_codes(0)
    cells = GridColumn(None, codes[source], values)
    own = (rows if column.rows is None else column.rows)[source]
    return replace(column, cells=cells, rows=own)
