"""Achievement of targets, and its progress over time.

Source of the row formulas: PermenPANRB 8/2021 (normal: realisasi/target; the
smaller the better: 1 + (1 - realisasi/target)); caps are the rubric's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.specs import Achievement, Direction, Progress, RowScores
from asn_eval.methods.groups import group_any, group_sum
from asn_eval.methods.measured import Measured, RowFault, gaps_of
from asn_eval.methods.targets import divisors_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.domain.tables import Table

Targets = Achievement | Progress | RowScores


def achievement(table: Table, spec: Achievement, people: int) -> Measured:
    """Average the achievement of a person's targets, in percent.

    Formula by row: ``c = 100 * actual / target`` when more is better,
    ``c = 100 * (2 - actual / target)`` when less is better; then clamped to
    ``[floor, cap]``. A row that fills ``target_low`` and ``target_high`` has a
    range for its target: above it, its upper end is the target, below it the
    lower end, and inside it c is 100. By person: ``raw = sum(w * c) / sum(w)``
    with w the weight column, or 1. Units: percent. Missing: no row, or any row
    without actual, target, direction or weight, or with one end of a range only,
    is absent. Edges: the ends belong to the range; a target of 0 is a fault
    (S313), and so are weights that sum to 0, and a range whose lower end lies
    above its upper one (K607). Source: PermenPANRB 8/2021, p. 100.

    """
    rows = achieved_rows(table, spec)
    raw, share, impossible = weighted_mean(table.person, rows.value, rows.weight, people)
    impossible |= group_any(table.person, rows.wrong, people)
    raw[impossible] = np.nan
    declared = declared_weights(table, spec, people)
    return Measured(raw, rows.value, share, impossible, declared, rows.faults, rows.gaps)


def progress(table: Table, spec: Progress, people: int) -> Measured:
    """Take the achievement of the last month minus that of the first.

    Formula: ``raw = A(last) - A(first)`` with A the achievement over the rows
    of one calendar month. Units: percent points. Missing: fewer than two
    months with data, or a row without a date, is absent. Edges: as
    :func:`achievement`. Source: definition.
    """
    rows = achieved_rows(table, spec)
    months, dated = _months(table, spec.date)
    first = np.full(people, np.iinfo(np.int64).max)
    last = np.full(people, np.iinfo(np.int64).min)
    np.minimum.at(first, table.person[dated], months[dated])
    np.maximum.at(last, table.person[dated], months[dated])
    ends = []
    for end in (first, last):
        inside = dated & (months == end[table.person])
        weight = np.where(inside, rows.weight, 0.0)
        ends.append(weighted_mean(table.person, rows.value, weight, people))
    raw = ends[1][0] - ends[0][0]
    raw[(first >= last) | group_any(table.person, ~dated, people)] = np.nan
    impossible = group_any(table.person, rows.wrong, people)
    raw[impossible] = np.nan
    share = np.where(first[table.person] == last[table.person], 0.0, ends[1][1] - ends[0][1])
    return Measured(raw, rows.value, share, impossible, faults=rows.faults, gaps=rows.gaps)


@dataclass(frozen=True)
class AchievedRows:
    """Clamped achievement and weight of each row, and what is wrong with them."""

    value: NDArray[np.float64]
    weight: NDArray[np.float64]
    wrong: NDArray[np.bool_]
    faults: tuple[RowFault, ...]
    gaps: tuple[RowFault, ...]


def achieved_rows(table: Table, spec: Targets) -> AchievedRows:
    """Give the achievement of each row, NaN where it cannot be computed."""
    actual = table.columns[spec.actual].numbers()
    divisors = divisors_of(table, spec, actual)
    down = _is_down(table, spec)
    share = np.where(divisors.inside, 1.0, actual / divisors.by)
    percent = 100.0 * np.where(down == 1.0, 2.0 - share, share)
    percent[np.isnan(down)] = np.nan
    value = np.clip(percent, spec.floor, np.inf if spec.cap is None else spec.cap)
    gaps = gaps_of(table, filter(None, [spec.actual, spec.polarity, spec.weight]))
    return AchievedRows(
        np.asarray(value),
        row_weights(table, spec),
        divisors.wrong,
        divisors.faults,
        gaps + divisors.gaps,
    )


def declared_weights(table: Table, spec: Targets, people: int) -> NDArray[np.float64] | None:
    """Sum the declared weights by person; None when the rule uses none, or only some rows."""
    if not spec.weight or spec.where or spec.exclude:
        return None
    return group_sum(table.person, row_weights(table, spec), people)


def _is_down(table: Table, spec: Targets) -> NDArray[np.float64]:
    """Give 1 where less is better, 0 where more is, NaN where it is not said."""
    if not spec.polarity:
        return np.full(len(table), float(spec.direction is Direction.DOWN))
    column = table.columns[spec.polarity]
    meaning = np.asarray([float(label == Direction.DOWN) for label in column.labels] + [np.nan])
    return meaning[column.codes()]


def row_weights(table: Table, spec: Targets) -> NDArray[np.float64]:
    """Give the weight of each row: its cell, or 1 where no column weighs."""
    if not spec.weight:
        return np.ones(len(table))
    return table.columns[spec.weight].numbers()


def weighted_mean(
    person: NDArray[np.int32],
    value: NDArray[np.float64],
    weight: NDArray[np.float64],
    people: int,
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.bool_]]:
    """Give the mean by person, each row's share of it, and where weights are 0."""
    counted = weight != 0
    incomplete = group_any(person, np.isnan(weight) | (counted & np.isnan(value)), people)
    rows = np.bincount(person[counted], minlength=people)
    total = group_sum(person, weight, people)
    listed = np.bincount(person, minlength=people) > 0
    weightless = listed & ~incomplete & (total == 0)
    usable = (rows > 0) & ~incomplete & ~weightless
    raw = np.full(people, np.nan)
    above = group_sum(person, np.where(counted, weight * value, 0.0), people)
    raw[usable] = above[usable] / total[usable]
    below = np.where(total == 0, 1.0, total)[person]
    return raw, np.nan_to_num(weight) / below, weightless


def _months(table: Table, name: str) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Give the months since 1970 of each row, and which rows have a date."""
    dates = np.asarray(table.columns[name].values).astype("datetime64[M]")
    return dates.astype(np.int64), ~np.isnat(dates)
