"""Measures: value, sum, count, ratio.

Each takes the selected rows of a table (period and filter already applied)
and gives one raw value per person. An empty cell makes a sum, value or ratio
absent: missing is never zero unless the rubric says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.exact import round_half_away
from asn_eval.methods.groups import group_any, group_sum
from asn_eval.methods.measured import Measured, RowFault, gaps_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.domain.specs import Count, Ratio, Sum, Value
    from asn_eval.domain.tables import Table

_CLEAN: Final = 9
"""Places that a value is cleaned to before it is compared with a limit."""


def value(table: Table, spec: Value, people: int) -> Measured:
    """Take the only value of a column.

    Formula: ``raw = x``. Units: those of the column. Missing: no row or an
    empty cell is absent. Edges: more than one row is a fault (S316), because
    choosing one would be a guess. Source: definition.
    """
    numbers = table.columns[spec.column].numbers()
    rows_of = np.bincount(table.person, minlength=people)
    several = rows_of > 1
    raw = np.full(people, np.nan)
    raw[table.person] = numbers
    raw[several] = np.nan
    surplus = np.flatnonzero(several[table.person] & _repeated(table.person))
    faults = (RowFault("S316", spec.column, surplus),) if len(surplus) else ()
    gaps = gaps_of(table, [spec.column])
    return Measured(raw, numbers, np.ones(len(table)), several, faults=faults, gaps=gaps)


def total(table: Table, spec: Sum, people: int) -> Measured:
    """Sum a column.

    Formula: ``raw = sum(x)``. Units: those of the column. Missing: no row gives
    ``no_rows`` (absent when that is None); an empty cell counts as
    ``empty_cell``, or makes the sum absent when that is None. Edges: sums are
    exact and order-free. Source: definition.
    """
    numbers = filled(table, spec.column, spec.empty_cell)
    raw = group_sum(table.person, numbers, people)
    raw[group_any(table.person, np.isnan(numbers), people)] = np.nan
    raw = without_rows(raw, table, spec.no_rows)
    gaps = () if spec.empty_cell is not None else gaps_of(table, [spec.column])
    return Measured(raw, numbers, np.ones(len(table)), np.zeros(people, bool), gaps=gaps)


def count(table: Table, spec: Count, people: int) -> Measured:
    """Count the rows, or those whose column passes the limit.

    Formula: ``raw = number of rows``, with a condition of those with
    ``x >= at_least`` or ``x < below``. Units: rows. Missing: no row gives
    ``no_rows`` (absent when that is None); rows of which none passes give 0; an
    empty cell of the tested column makes the count absent. Edges: x is compared
    after rounding to nine places. Source: definition.
    """
    passes = _passes(table, spec)
    ones = np.ones(len(table))
    raw = group_sum(table.person, np.where(passes == 1, ones, 0.0), people)
    raw[group_any(table.person, np.isnan(passes), people)] = np.nan
    raw = without_rows(raw, table, spec.no_rows)
    weight = np.nan_to_num(passes)
    gaps = gaps_of(table, [spec.column] if spec.column else [])
    possible = np.zeros(people, bool)
    return Measured(raw, ones, weight, possible, gaps=gaps, picks=bool(spec.column))


def _passes(table: Table, spec: Count) -> NDArray[np.float64]:
    """Give 1 for the rows that count, 0 for the others, NaN where it cannot be told."""
    if not spec.column:
        return np.ones(len(table))
    tested = round_half_away(table.columns[spec.column].numbers(), _CLEAN)
    passes = tested < spec.below if spec.below is not None else tested >= (spec.at_least or 0.0)
    return np.where(np.isnan(tested), np.nan, passes.astype(np.float64))


def ratio(table: Table, spec: Ratio, people: int) -> Measured:
    """Divide the sum of columns by the sum of another, in percent.

    Formula: ``raw = 100 * sum(numerator + plus...) / sum(denominator)``. Units:
    percent. Missing: no row, or an empty denominator, is absent; an empty cell
    of the numerator counts as ``empty_cell``, or makes the ratio absent when
    that is None. Edges: a denominator of 0 is a fault (S313). Source: definition.
    """
    above_names = (spec.numerator, *spec.plus)
    over = [filled(table, name, spec.empty_cell) for name in above_names]
    numerator = np.sum(over, axis=0)
    denominator = table.columns[spec.denominator].numbers()
    empty = np.isnan(numerator) | np.isnan(denominator)
    absent = group_any(table.person, empty, people)
    absent |= np.bincount(table.person, minlength=people) == 0
    above = group_sum(table.person, numerator, people)
    below = group_sum(table.person, denominator, people)
    impossible = ~absent & (below == 0)
    raw = np.full(people, np.nan)
    usable = ~absent & ~impossible
    raw[usable] = 100.0 * above[usable] / below[usable]
    blamed = np.flatnonzero(impossible[table.person])
    faults = (RowFault("S313", spec.denominator, blamed),) if len(blamed) else ()
    needed = () if spec.empty_cell is not None else above_names
    gaps = gaps_of(table, [*needed, spec.denominator])
    weight = np.divide(100.0, below, out=np.zeros(people), where=below != 0)[table.person]
    return Measured(raw, numerator, weight, impossible, faults=faults, gaps=gaps)


def filled(table: Table, name: str, empty_cell: float | None) -> NDArray[np.float64]:
    """Give a column with the declared value in its empty cells; faults stay NaN."""
    column = table.columns[name]
    if empty_cell is None:
        return column.numbers()
    return np.where(column.empty() & ~column.faulty, empty_cell, column.numbers())


def without_rows(
    raw: NDArray[np.float64], table: Table, no_rows: float | None
) -> NDArray[np.float64]:
    """Give persons without rows the declared value, or none."""
    none = np.bincount(table.person, minlength=len(raw)) == 0
    return np.where(none, np.nan if no_rows is None else no_rows, raw)


def _repeated(person: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Mark every row but the first of each person."""
    first = np.unique(person, return_index=True)[1]
    repeated = np.ones(len(person), dtype=bool)
    repeated[first] = False
    return repeated
