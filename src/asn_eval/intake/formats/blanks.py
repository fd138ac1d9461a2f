"""Cells that hold a number which is none: emptied, so that they are seen as gaps.

An error that Excel saves as .ods, and a formula that an exporting program never
calculated, both come as 0 from the reader library.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.intake.formats.found import position_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asn_eval.intake.formats.found import Found
    from asn_eval.intake.grid import Grid, GridColumn


def without_false_values(grid: Grid, found: Found) -> Grid:
    """Empty the cells that hold an error or a formula without a value."""
    rows_by_column: defaultdict[int, list[int]] = defaultdict(list)
    for packed in (*found.errors, *found.uncached):
        row, column = position_of(packed)
        at = column - grid.first_column
        if row <= grid.rows and 0 <= at < len(grid.columns):
            rows_by_column[at].append(row - 1)
    if not rows_by_column:
        return grid
    columns = list(grid.columns)
    head = [list(row) for row in grid.head]
    for at, rows in rows_by_column.items():
        columns[at] = _emptied(columns[at], rows)
        for row in rows:
            if row < len(head):
                head[row][at] = None
    return replace(grid, columns=tuple(columns), head=tuple(map(tuple, head)))


def _emptied(column: GridColumn, rows: Iterable[int]) -> GridColumn:
    at = np.fromiter(rows, dtype=np.intp)
    if column.numbers is not None:
        numbers = column.numbers.copy()
        numbers[at] = np.nan
        emptied = set(at.tolist())
        others = {row: cell for row, cell in column.others.items() if row not in emptied}
        return replace(column, numbers=numbers, others=others)
    codes = column.codes_from(0).copy()
    codes[at] = -1
    return replace(column, codes=codes)
