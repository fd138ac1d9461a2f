"""Sums by group: exact, whatever the order."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.methods.groups import group_any, group_count, group_sum

rows = st.lists(st.tuples(st.integers(0, 2), st.floats(-1e6, 1e9)), min_size=1, max_size=40)


@given(rows, st.randoms())
def test_a_sum_does_not_depend_on_the_order_and_is_exact(
    listed: list[tuple[int, float]], shuffler: object
) -> None:
    def summed(pairs: list[tuple[int, float]]) -> list[float]:
        group = np.asarray([pair[0] for pair in pairs])
        return list(group_sum(group, np.asarray([pair[1] for pair in pairs]), 3))

    first = summed(listed)
    shuffler.shuffle(listed)  # type: ignore[attr-defined]  # hypothesis gives random.Random
    assert summed(listed) == first
    for group in range(3):
        exact = math.fsum(value for own, value in listed if own == group)
        assert math.isclose(first[group], exact, rel_tol=1e-15, abs_tol=1e-13)


def test_empty_values_are_skipped_and_marks_are_counted() -> None:
    group = np.asarray([0, 0, 1])
    assert group_sum(group, np.asarray([1.5, np.nan, np.nan]), 2).tolist() == [1.5, 0.0]
    marked = np.asarray([True, True, False])
    assert group_count(group, marked, 2).tolist() == [2, 0]
    assert group_any(group, marked, 2).tolist() == [True, False]
