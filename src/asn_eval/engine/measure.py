"""Stage 1, measure: tables to one raw value per person and leaf criterion."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.specs import Days
from asn_eval.engine.rows import Selection, select
from asn_eval.exact import round_half_away
from asn_eval.methods import Measured, columns_of, measure, value_columns

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.domain.evaluation import Dataset
    from asn_eval.domain.period import Period
    from asn_eval.domain.rubric import Criterion
    from asn_eval.domain.specs import MeasureSpec
    from asn_eval.domain.tables import Table

FAULTY = "O406"
"""Reason when a needed cell is faulty; the cell has a finding of its own."""

NO_SOURCE = "O407"
"""Reason when no sheet gives the table, or the column, that a criterion needs."""


NO_PERIOD = "O410"
"""Reason when days are counted to the end of a periode that nobody named."""


@dataclass(frozen=True)
class Working:
    """How a leaf was measured: the rows that were read and what they gave."""

    selection: Selection
    measured: Measured


@dataclass(frozen=True)
class LeafMeasure:
    """One leaf measured: raw values (n,), why they are missing, and the working.

    ``cause`` (n,): finding code where the value is impossible, "" elsewhere.
    ``working`` is None when no sheet gives the table or a column that is read.
    ``unrounded`` (n,) is ``raw`` before the rounding that the leaf declares.
    """

    raw: NDArray[np.float64]
    cause: NDArray[np.object_]
    working: Working | None
    unrounded: NDArray[np.float64]


def measure_leaf(leaf: Criterion, dataset: Dataset, period: Period | None) -> LeafMeasure:
    """Measure one leaf for everybody."""
    people = len(dataset.people)
    spec = _within(leaf.measure, period)
    table = dataset.tables.get(spec.table) if spec else None
    if spec is None or table is None or not _has_columns(table, spec):
        absent = leaf.optional and table is None
        cause = np.full(people, "" if absent else NO_SOURCE, dtype=object)
        nothing = np.full(people, np.nan)
        return LeafMeasure(nothing, cause, None, nothing)
    if isinstance(spec, Days) and not spec.until and spec.last is None:
        cause = np.full(people, NO_PERIOD, dtype=object)
        nothing = np.full(people, np.nan)
        return LeafMeasure(nothing, cause, None, nothing)
    selection = select(table, value_columns(spec), spec.where, period, people, spec.exclude)
    measured = measure(selection.table, spec, people)
    cause = np.full(people, "", dtype=object)
    for fault in measured.faults:
        cause[selection.table.person[fault.rows]] = fault.code
    cause[measured.impossible & (cause == "")] = FAULTY
    cause[selection.blocked] = FAULTY
    unrounded = np.where(cause == "", measured.raw, np.nan)
    raw = rounded(unrounded, leaf.raw_digits)
    return LeafMeasure(raw, cause, Working(selection, measured), unrounded)


def rounded(values: NDArray[np.float64], digits: int | None) -> NDArray[np.float64]:
    """Round where the leaf says so; None leaves the values as they are."""
    return values if digits is None else round_half_away(values, digits)


def _within(spec: MeasureSpec | None, period: Period | None) -> MeasureSpec | None:
    """Give a measure that counts to the end of the periode its last day."""
    if isinstance(spec, Days) and period is not None:
        return replace(spec, last=period.last)
    return spec


def _has_columns(table: Table, spec: MeasureSpec) -> bool:
    return all(name in table for name in columns_of(spec))
