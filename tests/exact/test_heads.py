"""Heads and percents are compared exactly, and whole heads are divided by largest remainder."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.exact import exact_percent, largest_remainder, least_heads, most_heads

percents = st.decimals(0, 100, places=2).map(float)
heads = st.integers(0, 2000)


@given(percents, heads)
def test_limits_are_the_last_heads_that_keep_them(percent: float, count: int) -> None:
    exact = Fraction(str(percent))
    most, least = most_heads(percent, count), least_heads(percent, count)
    assert most * 100 <= exact * count < (most + 1) * 100
    assert (least - 1) * 100 < exact * count <= least * 100


@pytest.mark.parametrize("count", [50, 100, 350, 1000])
def test_exactly_at_the_percent_still_keeps_it(count: int) -> None:
    assert most_heads(70, count) == least_heads(70, count) == count * 7 // 10
    assert exact_percent(0.1) == Fraction(1, 10)


@given(
    parts=st.lists(st.integers(0, 1000), min_size=1, max_size=6).filter(any),
    count=heads,
    first=st.booleans(),
)
def test_all_heads_are_given_and_nobody_is_a_whole_head_off(
    *, parts: list[int], count: int, first: bool
) -> None:
    shares = [round(100 * part / sum(parts), 2) for part in parts]
    shares[0] = float(100 - sum(map(exact_percent, shares[1:])))
    if shares[0] < 0:
        return
    given_ = largest_remainder(count, shares, first_wins=first)
    assert sum(given_) == count
    for share, number in zip(shares, given_, strict=True):
        assert abs(number - exact_percent(share) * count / 100) < 1


@pytest.mark.parametrize(("first", "expected"), [(True, (1, 1, 0)), (False, (0, 1, 1))])
def test_equal_remainders_go_by_the_declared_rule(
    *, first: bool, expected: tuple[int, ...]
) -> None:
    assert largest_remainder(2, [25, 50, 25], first_wins=first) == expected
