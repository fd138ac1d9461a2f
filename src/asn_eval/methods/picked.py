"""Measures that pick rows by their value: median, largest, smallest, map of labels.

An empty cell says nothing and is skipped; a person without a filled cell has no
value. Where several rows share the value that counts, each carries its part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.labels import squeezed
from asn_eval.domain.specs import Pick
from asn_eval.methods.groups import group_any, group_count
from asn_eval.methods.measured import Measured, faults_at, gaps_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.domain.specs import CategoryMap, Largest, Median, Smallest
    from asn_eval.domain.tables import Table
    from asn_eval.methods.measured import RowFault


def median(table: Table, spec: Median, people: int) -> Measured:
    """Take the middle of the values of a column.

    Formula: with the m filled values in order, ``raw = x[(m + 1) / 2]`` when m
    is odd, else ``raw = (x[m / 2] + x[m / 2 + 1]) / 2``. Units: those of the
    column. Missing: empty cells are skipped; fewer than ``least`` filled rows is
    absent. Source: definition.
    """
    numbers = table.columns[spec.column].numbers()
    filled = ~np.isnan(numbers)
    rows = np.flatnonzero(filled)
    rows = rows[np.lexsort((numbers[rows], table.person[rows]))]
    counts = group_count(table.person, filled, people)
    who = np.flatnonzero(counts >= max(spec.least, 1))
    first = (np.cumsum(counts) - counts)[who]
    middle = [rows[first + at] for at in ((counts[who] - 1) // 2, counts[who] // 2)]
    raw = np.full(people, np.nan)
    raw[who] = (numbers[middle[0]] + numbers[middle[1]]) / 2
    weight = np.zeros(len(table))
    for half in middle:
        weight[half] += 0.5
    return _picked(table, spec.column, raw, numbers, weight)


def largest(table: Table, spec: Largest, people: int) -> Measured:
    """Take the largest value of a column.

    Formula: ``raw = max(x)``. Units: those of the column. Missing: empty cells
    are skipped; no filled row is absent. Source: definition.
    """
    numbers = table.columns[spec.column].numbers()
    raw, weight = _extreme(table.person, numbers, people)
    return _picked(table, spec.column, raw, numbers, weight)


def smallest(table: Table, spec: Smallest, people: int) -> Measured:
    """Take the smallest value of a column.

    Formula: ``raw = min(x)``. Units: those of the column. Missing: empty cells
    are skipped; no filled row is absent. Source: definition.
    """
    numbers = table.columns[spec.column].numbers()
    raw, weight = _extreme(table.person, -numbers, people)
    return _picked(table, spec.column, 0.0 - raw, numbers, weight)


def category_map(table: Table, spec: CategoryMap, people: int) -> Measured:
    """Read a label as the number that the rubric gives it.

    Formula: ``raw = values[label]``, or ``other`` for a label that is not
    listed; of several rows the one that ``pick`` says. Units: those of the
    rubric. Missing: empty cells are skipped; no filled row is absent. Edges:
    labels are compared without case, spaces and full stops; a label that is not
    listed is a fault (K605) unless ``other`` is a number; with ``satu``, rows
    that give different numbers are a fault (S316). Source: definition.
    """
    column = table.columns[spec.column]
    numbers, strange = _mapped(column.labels, spec)
    numbers, strange = numbers[column.codes()], strange[column.codes()]
    high, weight = _extreme(table.person, numbers, people)
    low, low_weight = _extreme(table.person, -numbers, people)
    low = 0.0 - low
    raw = high
    if spec.pick is Pick.SMALLEST:
        raw, weight = low, low_weight
    torn = (high > low) & (spec.pick is Pick.ONE)
    unknown = group_any(table.person, strange, people)
    raw = np.where(torn | unknown, np.nan, raw)
    faults = faults_at("K605", spec.column, strange, quoted=True)
    faults += faults_at("S316", spec.column, torn[table.person] & ~np.isnan(numbers))
    return _picked(table, spec.column, raw, numbers, weight, torn | unknown, faults)


def _mapped(
    labels: tuple[str, ...], spec: CategoryMap
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Give the number of each label, the empty one last, and which labels are not known."""
    known = {squeezed(label): number for label, number in spec.values.items()}
    other = np.nan if spec.other is None else spec.other
    numbers = [known.get(squeezed(label), other) for label in labels]
    strange = [spec.other is None and squeezed(label) not in known for label in labels]
    return np.asarray([*numbers, np.nan]), np.asarray([*strange, False])


def _extreme(
    person: NDArray[np.int32], numbers: NDArray[np.float64], people: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Give the largest number by person, NaN without any, and each row's part in it."""
    filled = ~np.isnan(numbers)
    best = np.full(people, -np.inf)
    np.maximum.at(best, person[filled], numbers[filled])
    chosen = filled & (numbers == best[person])
    counts = group_count(person, chosen, people)
    raw = np.where(counts > 0, best, np.nan)
    return raw, np.where(chosen, 1.0 / np.maximum(counts, 1)[person], 0.0)


def _picked(
    table: Table,
    column: str,
    raw: NDArray[np.float64],
    value: NDArray[np.float64],
    weight: NDArray[np.float64],
    impossible: NDArray[np.bool_] | None = None,
    faults: tuple[RowFault, ...] = (),
) -> Measured:
    if impossible is None:
        impossible = np.zeros(len(raw), dtype=bool)
    gaps = gaps_of(table, [column])
    return Measured(raw, value, weight, impossible, faults=faults, gaps=gaps, picks=True)
