"""The rows that a measure used, with their cells, as an explanation shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.analysis.working import scored_line
from asn_eval.engine import key_of
from asn_eval.methods import value_columns

if TYPE_CHECKING:
    from asn_eval.analysis.working import ScoredLine
    from asn_eval.domain.evaluation import Dataset
    from asn_eval.domain.specs import MeasureSpec
    from asn_eval.domain.tables import Table
    from asn_eval.engine import Working
    from asn_eval.origin import Place

_DESCRIBING: Final = ("indikator", "nama_kegiatan", "aspek")
"""Columns that say what a row is about; shown with the cells that were computed on."""


@dataclass(frozen=True)
class CellLine:
    """One cell that was read: its place, field and value as text."""

    place: Place
    field: str
    value: str


@dataclass(frozen=True)
class RowLine:
    """One row that a measure used: where its person stands, cells, value, weight.

    ``scored`` only where the rule scores every row on its own.
    """

    place: Place
    cells: tuple[CellLine, ...]
    value: float
    weight: float
    scored: ScoredLine | None = None


def rows_of(
    measure: MeasureSpec | None, working: Working | None, alone: Dataset
) -> tuple[RowLine, ...]:
    """List the rows that a measure used of one person's data; none when it read nothing."""
    table = alone.table(measure.table) if measure else None
    if working is None or measure is None or table is None:
        return ()
    names = dict.fromkeys([*_DESCRIBING, *value_columns(measure)])
    shown = [name for name in names if name in table]
    return tuple(
        RowLine(
            place=table.place(row, key_of(table)),
            cells=tuple(cell(table, row, name) for name in shown),
            value=float(working.measured.value[index]),
            weight=float(working.measured.weight[index]),
            scored=scored_line(measure, working.measured, index),
        )
        for index, row in enumerate(working.selection.rows.tolist())
    )


def cell(table: Table, row: int, name: str) -> CellLine:
    """Read one cell of a table back as text."""
    column = table.columns[name]
    if column.labels:
        code = int(column.codes()[row])
        value = column.labels[code] if code >= 0 else ""
    elif bool(column.empty()[row]):
        value = ""
    else:
        held = column.values[row]
        value = f"{held:.12g}" if isinstance(held, np.floating) else str(held)
    return CellLine(table.place(row, name), name, value)
