"""Values of units: means and medians, whatever the order of their people."""

from __future__ import annotations

import statistics
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.exact import round_one
from asn_eval.methods import unit_means, unit_medians

if TYPE_CHECKING:
    from random import Random

CENTS = st.one_of(st.none(), st.integers(0, 10_000))
PEOPLE = st.lists(st.tuples(st.integers(0, 3), CENTS), max_size=12)


def _arrays(people: list[tuple[int, int | None]]) -> tuple[np.ndarray, np.ndarray]:
    units = np.asarray([unit for unit, _ in people], dtype=np.int32)
    values = [np.nan if cents is None else cents / 100 for _, cents in people]
    return units, np.asarray(values, dtype=np.float64)


@given(PEOPLE)
def test_values_are_those_of_exact_arithmetic(people: list[tuple[int, int | None]]) -> None:
    units, values = _arrays(people)
    means, medians = (of(units, values, 4, 2) for of in (unit_means, unit_medians))
    for unit in range(4):
        known = [Fraction(cents, 100) for at, cents in people if at == unit and cents is not None]
        if not known:
            assert np.isnan([means[unit], medians[unit]]).all()
            continue
        mean, median = sum(known) / len(known), statistics.median(known)
        # Half up at two places, in whole numbers.
        assert means[unit] == float(Fraction(int(mean * 100 + Fraction(1, 2)), 100))
        assert medians[unit] == float(Fraction(int(median * 100 + Fraction(1, 2)), 100))


@given(PEOPLE, st.randoms(use_true_random=False))
def test_order_plays_no_part_and_bounds_hold(
    people: list[tuple[int, int | None]], chance: Random
) -> None:
    shuffled = list(people)
    chance.shuffle(shuffled)
    for of in (unit_means, unit_medians):
        first, second = (of(*_arrays(given_), 4, 2) for given_ in (people, shuffled))
        np.testing.assert_array_equal(first, second)
        for unit in range(4):
            known = [cents / 100 for at, cents in people if at == unit and cents is not None]
            if known:
                assert round_one(min(known), 2) <= first[unit] <= round_one(max(known), 2)
