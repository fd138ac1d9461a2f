"""The rows that a measure used, with their cells, as an explanation shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.specs import RowScores
from asn_eval.engine import key_of
from asn_eval.methods import value_columns

if TYPE_CHECKING:
    from asn_eval.domain.evaluation import Dataset
    from asn_eval.domain.specs import MeasureSpec, ScoreSpec
    from asn_eval.domain.tables import Table
    from asn_eval.engine import Working
    from asn_eval.methods import Measured
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
class PartLine:
    """One part of a sum by factors: its columns and their total, and what that gives.

    ``per`` is what the total is counted by, None where it is only multiplied;
    ``whole`` says that what is short of a unit is dropped.
    """

    columns: tuple[str, ...]
    total: float
    factor: float
    given: float
    per: float | None = None
    whole: bool = False


@dataclass(frozen=True)
class ScoredLine:
    """How one row was scored: percent achieved, as it was scored, by which method.

    ``digits`` are those it was rounded to, None where it was not. ``score`` is
    None where no entry of the rule fits the row.
    """

    achieved: float
    clean: float
    digits: int | None
    score: ScoreSpec | None


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
            scored=_scored(measure, working.measured, index),
        )
        for index, row in enumerate(working.selection.rows.tolist())
    )


def _scored(spec: MeasureSpec, measured: Measured, row: int) -> ScoredLine | None:
    if measured.scored is None or not isinstance(spec, RowScores):
        return None
    entry = int(measured.scored.entry[row])
    return ScoredLine(
        float(measured.scored.achieved[row]),
        float(measured.scored.clean[row]),
        spec.digits,
        spec.scores[entry].score if entry >= 0 else None,
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
