"""Columns added up, each by a factor of its own, and units counted off sums."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asn_eval.exact import PLACES, exact_sum, quantize, round_half_away
from asn_eval.methods.groups import group_any, group_sum
from asn_eval.methods.measured import Measured, Part, gaps_of
from asn_eval.methods.measures import filled, without_rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from asn_eval.domain.specs import Equivalent, WeightedSum
    from asn_eval.domain.tables import Table


def weighted_sum(table: Table, spec: WeightedSum, people: int) -> Measured:
    """Add up columns, each times its factor, and units counted off sums of columns.

    Formula: ``raw = sum over factors of factor * sum(x) + sum over equivalents of
    times * n`` with ``n = sum(columns) / per``, of which only whole units count
    where the rest is dropped. Units: those that the factors lead to. Missing: no
    row gives ``no_rows`` (absent when that is None); an empty cell of any column
    counts as ``empty_cell``, or makes the sum absent when that is None. Edges:
    sums are taken over all rows of the person before units are counted, and a
    quotient is cleaned to nine places before its rest is dropped, so that 450
    minutes are one day however they were added. Source: tables of deductions of
    TPP rules; KMK 5/KMK.01/2022 for minutes that make a day.
    """
    numbers = {name: filled(table, name, spec.empty_cell) for name in spec.columns()}
    sums = {name: group_sum(table.person, values, people) for name, values in numbers.items()}
    parts = [Part(sums[name], quantize(factor * sums[name])) for name, factor in spec.factors]
    parts += [_equivalent(item, sums) for item in spec.equivalents]
    raw = exact_sum([part.given for part in parts], axis=0)
    raw[group_any(table.person, np.any(np.isnan(list(numbers.values())), axis=0), people)] = np.nan
    raw = without_rows(raw, table, spec.no_rows)
    gaps = () if spec.empty_cell is not None else gaps_of(table, spec.columns())
    value, weight = _of_rows(spec, numbers), np.ones(len(table))
    possible = np.zeros(people, dtype=bool)
    return Measured(raw, value, weight, possible, gaps=gaps, parts=tuple(parts))


def _equivalent(item: Equivalent, sums: Mapping[str, NDArray[np.float64]]) -> Part:
    total = np.sum([sums[name] for name in item.columns], axis=0)
    units = total / item.per
    if item.whole:
        units = np.floor(round_half_away(units, PLACES))
    return Part(total, quantize(item.times * units))


def _of_rows(spec: WeightedSum, numbers: Mapping[str, NDArray[np.float64]]) -> NDArray[np.float64]:
    """Give what each row leads to, before anything short of a whole unit is dropped."""
    given = [factor * numbers[name] for name, factor in spec.factors]
    given += [
        item.times * numbers[name] / item.per for item in spec.equivalents for name in item.columns
    ]
    return np.asarray(np.sum(given, axis=0))
