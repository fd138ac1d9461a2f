"""Measures that follow dates: the latest value, the longest run, calendar days.

A row without a date has no place in an order of dates, so that it makes the
value absent: another row might be the latest, or the run longer or shorter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.exact import round_half_away
from asn_eval.methods.groups import group_any, group_count, group_sum
from asn_eval.methods.measured import Measured, faults_at, gaps_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.domain.specs import Days, Latest, LongestRun
    from asn_eval.domain.tables import Table
    from asn_eval.methods.measured import RowFault

_CLEAN: Final = 9
"""Places that a value is cleaned to before it is compared with a limit."""

_BEFORE: Final = np.iinfo(np.int64).min
"""Before any date; also how numpy writes that there is none."""


def latest(table: Table, spec: Latest, people: int) -> Measured:
    """Take the value of the row with the latest date.

    Formula: ``raw = x[i]`` with ``date[i] = max(date)``. Units: those of the
    column. Missing: an empty cell in that row is absent, the row before never
    stands in; no row, or a row without a date, is absent. Edges: rows of the
    same latest date with different values are a fault (K606). Source: definition.
    """
    numbers = table.columns[spec.column].numbers()
    day = _days(table, spec.date)
    dated = day > _BEFORE
    last = np.full(people, _BEFORE)
    np.maximum.at(last, table.person, day)
    on_last = dated & (day == last[table.person])
    filled = on_last & ~np.isnan(numbers)
    high, low = np.full(people, -np.inf), np.full(people, np.inf)
    np.maximum.at(high, table.person[filled], numbers[filled])
    np.minimum.at(low, table.person[filled], numbers[filled])
    torn = high > low
    absent = group_any(table.person, (on_last & ~filled) | ~dated, people)
    raw = np.where((high == low) & ~absent, high, np.nan)
    counts = np.maximum(group_count(table.person, on_last, people), 1)
    return Measured(
        raw=raw,
        value=numbers,
        weight=np.where(on_last, 1.0 / counts[table.person], 0.0),
        impossible=torn,
        faults=faults_at("K606", spec.date, filled & torn[table.person], quoted=True),
        gaps=gaps_of(table, [spec.date]) + _gaps_among(table, spec.column, on_last),
        picks=True,
    )


def longest_run(table: Table, spec: LongestRun, people: int) -> Measured:
    """Count the longest run of records in order of date that reach a limit.

    Formula: records of a person in order of date; a run are neighbours with
    ``x >= at_least`` and, where ``gap`` is a number, at most that many days
    apart; ``raw = records in the longest run``. Only records are counted: a
    weekend, a holiday or a lost day without a record neither counts nor breaks,
    unless ``gap`` says so. Units: records. Missing: no row gives ``no_rows``
    (absent when that is None); an empty cell counts as ``empty_cell``, or makes
    the run absent when that is None; a row without a date is absent. Edges: x is
    compared after rounding to nine places; two records of one date are a fault
    (K606). Source: PP 94/2021, ten working days in a row.
    """
    column = table.columns[spec.column]
    numbers = column.numbers()
    if spec.empty_cell is not None:
        numbers = np.where(column.empty() & ~column.faulty, spec.empty_cell, numbers)
    day = _days(table, spec.date)
    order = np.lexsort((day, table.person))
    person, day = table.person[order], day[order]
    reached = round_half_away(numbers, _CLEAN)[order] >= spec.at_least
    same = np.diff(person, prepend=-1) == 0
    apart = np.diff(day, prepend=0)
    twice = same & (apart == 0) & (day > _BEFORE)
    joined = same & (apart <= spec.gap) if spec.gap is not None else same
    length, weight = _longest(person, reached, joined, people)
    torn = group_any(person, twice, people)
    absent = group_any(table.person, np.isnan(numbers), people)
    absent |= group_any(person, day == _BEFORE, people)
    length[np.bincount(person, minlength=people) == 0] = _or_nan(spec.no_rows)
    gaps = gaps_of(table, [spec.date])
    gaps += () if spec.empty_cell is not None else gaps_of(table, [spec.column])
    return Measured(
        raw=np.where(absent | torn, np.nan, length),
        value=np.ones(len(table)),
        weight=_back(weight, order),
        impossible=torn,
        faults=faults_at("K606", spec.date, _back(1.0 * twice, order) > 0, quoted=True),
        gaps=gaps,
        picks=True,
    )


def days(table: Table, spec: Days, people: int) -> Measured:
    """Count the calendar days from one date to another.

    Formula: ``raw = until - since``, where the last day of the periode stands
    for ``until`` when no column does; from a day to itself is 0. Units: calendar
    days. Missing: no row, or an empty date, is absent. Edges: several rows are a
    fault (S316); a first date after the second is a fault (K608). Source:
    definition.
    """
    start = np.asarray(table.columns[spec.since].values).astype("datetime64[D]")
    end = np.full(len(table), np.datetime64(spec.last or "NaT", "D"))
    if spec.until:
        end = np.asarray(table.columns[spec.until].values).astype("datetime64[D]")
    known = ~np.isnat(start) & ~np.isnat(end)
    span = np.where(known, (end - start).astype(np.int64), np.nan).astype(np.float64)
    backwards = known & (span < 0)
    rows_of = np.bincount(table.person, minlength=people)
    impossible = (rows_of > 1) | group_any(table.person, backwards, people)
    usable = known & ~impossible[table.person]
    raw = np.full(people, np.nan)
    raw[table.person[usable]] = span[usable]
    faults = faults_at("K608", spec.since, backwards, quoted=True)
    faults += faults_at("S316", spec.since, (rows_of > 1)[table.person])
    gaps = gaps_of(table, filter(None, (spec.since, spec.until)))
    return Measured(raw, span, np.ones(len(table)), impossible, faults=faults, gaps=gaps)


def _days(table: Table, name: str) -> NDArray[np.int64]:
    """Give the days since 1970 of each row, ``_BEFORE`` where there is no date."""
    return np.asarray(table.columns[name].values).astype("datetime64[D]").astype(np.int64)


def _gaps_among(table: Table, name: str, chosen: NDArray[np.bool_]) -> tuple[RowFault, ...]:
    """List the chosen rows whose cell is empty."""
    column = table.columns[name]
    return faults_at("O401", name, chosen & column.empty() & ~column.faulty)


def _longest(
    person: NDArray[np.int32],
    reached: NDArray[np.bool_],
    joined: NDArray[np.bool_],
    people: int,
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Give the longest run by person and mark the records of the first such run.

    Records are sorted by person; ``joined``: not too far from the record before,
    which is of the same person.
    """
    before = np.concatenate(([False], reached[:-1]))[: len(reached)]
    run = np.cumsum(reached & ~(joined & before)) - 1
    starts = np.flatnonzero(reached & ~(joined & before))
    lengths = group_sum(run[reached], np.ones(int(reached.sum())), len(starts))
    longest = np.zeros(people)
    np.maximum.at(longest, person[starts], lengths)
    best = np.flatnonzero(lengths == longest[person[starts]])
    _, first = np.unique(person[starts][best], return_index=True)
    return longest, (reached & np.isin(run, best[first])).astype(np.float64)


def _back(sorted_rows: NDArray[np.float64], order: NDArray[np.intp]) -> NDArray[np.float64]:
    """Put what was computed in order of date back to the order of the rows."""
    rows = np.empty_like(sorted_rows)
    rows[order] = sorted_rows
    return rows


def _or_nan(number: float | None) -> float:
    return np.nan if number is None else number
