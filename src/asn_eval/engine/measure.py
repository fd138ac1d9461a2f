"""Stage 1, measure: tables to one raw value per person and leaf criterion."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.specs import Days
from asn_eval.engine.rows import Selection, select
from asn_eval.engine.units import by_unit
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
    """How a leaf was measured: the rows that were read and what they gave.

    ``owner`` (n,): whose records are a person's, as numbered in the selection's
    table: the person's own, or those of the person's unit; -1 for nobody's.
    """

    selection: Selection
    measured: Measured
    owner: NDArray[np.int32]

    def rows_of(self, person: int) -> NDArray[np.intp]:
        """Return the positions of a person's records in the selection."""
        return np.flatnonzero(self.selection.table.person == self.owner[person])


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
    table = dataset.table(spec.table) if spec else None
    if spec is None or table is None or not _has_columns(table, spec):
        absent = leaf.optional and table is None
        return _nobody(people, "" if absent else NO_SOURCE)
    if isinstance(spec, Days) and not spec.until and spec.last is None:
        return _nobody(people, NO_PERIOD)
    if spec.table not in dataset.units:
        owner = np.arange(people, dtype=np.int32)
        return _measured(table, leaf, spec, period, _Owners(owner, people))
    units = by_unit(table, dataset.people)
    return _measured(units.table, leaf, spec, period, _Owners(units.unit, units.units))


def _nobody(people: int, code: str) -> LeafMeasure:
    cause = np.full(people, code, dtype=object)
    nothing = np.full(people, np.nan)
    return LeafMeasure(nothing, cause, None, nothing)


@dataclass(frozen=True)
class _Owners:
    """Who owns the records: by person the position of the owner, and how many there are."""

    of_person: NDArray[np.int32]
    count: int


def _measured(
    table: Table, leaf: Criterion, spec: MeasureSpec, period: Period | None, owners: _Owners
) -> LeafMeasure:
    """Measure every owner of records, and give each person what its owner got."""
    selection = select(table, value_columns(spec), spec.where, period, owners.count, spec.exclude)
    measured = measure(selection.table, spec, owners.count)
    cause = np.full(owners.count, "", dtype=object)
    for fault in measured.faults:
        cause[selection.table.person[fault.rows]] = fault.code
    cause[measured.impossible & (cause == "")] = FAULTY
    cause[selection.blocked] = FAULTY
    unrounded = np.where(cause == "", measured.raw, np.nan)
    raw = rounded(unrounded, leaf.raw_digits)
    owner = owners.of_person
    # The last entry is that of a person whose unit has no record.
    return LeafMeasure(
        np.append(raw, np.nan)[owner],
        np.append(cause, "")[owner],
        Working(selection, measured, owner),
        np.append(unrounded, np.nan)[owner],
    )


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
