"""The one rounding function: against decimal arithmetic, at the edges, on the grid."""

from __future__ import annotations

import math
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.exact import exact_sum, quantize, round_half_away, round_one

NINE = Decimal(1).scaleb(-9)


@pytest.mark.parametrize(
    ("value", "digits", "expected"),
    [
        (76.5, 0, 77.0),
        (2.675, 2, 2.68),
        (90.5, 0, 91.0),
        (-2.675, 2, -2.68),
        (-0.4, 0, -0.0),
        (0.7 * 82.5 + 0.3 * 107.5, 2, 90.0),
        (0.7 * 3, 1, 2.1),
        (1e10 + 0.125, 2, 1e10 + 0.13),
        (1e308, 2, 1e308),
        (-(2.0**53), 9, -(2.0**53)),
        (math.inf, 2, math.inf),
    ],
)
def test_half_goes_away_from_zero_on_the_decimal_value(
    value: float, digits: int, expected: float
) -> None:
    assert round_one(value, digits) == expected


@given(st.decimals(-9_000_000, 9_000_000, places=9), st.integers(0, 9))
def test_it_agrees_with_decimal_arithmetic(value: Decimal, digits: int) -> None:
    # a float holds 15 to 17 digits: only values whose nine places it can hold are meant
    cleaned = Decimal(repr(float(value))).quantize(NINE)
    expected = cleaned.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)
    if abs(value) < 100_000:
        assert round_one(float(value), digits) == float(expected)


@given(st.floats(-1e5, 1e5), st.integers(0, 9))
def test_rounding_twice_changes_nothing(value: float, digits: int) -> None:
    once = round_one(value, digits)
    assert round_one(once, digits) == once


@pytest.mark.parametrize("digits", [-7, 10])
def test_digits_beyond_the_clean_places_are_refused(digits: int) -> None:
    with pytest.raises(ValueError, match="digits"):
        round_half_away(1.0, digits)


@pytest.mark.parametrize(
    ("value", "digits", "expected"),
    [(1250, -2, 1300), (1249.999999999999, -1, 1250), (-35, -1, -40), (12_345_678, -6, 12_000_000)],
)
def test_digits_below_zero_round_to_tens_and_hundreds(
    value: float, digits: int, expected: float
) -> None:
    assert round_one(value, digits) == expected


def test_nan_stays_nan_in_both_paths() -> None:
    assert np.isnan(round_half_away([math.nan, 1e12], 2)[0])


@given(st.lists(st.floats(0, 100), min_size=1, max_size=20), st.randoms())
def test_a_sum_on_the_grid_is_exact_and_order_free(values: list[float], random: object) -> None:
    parts = quantize(values)
    total = exact_sum(parts)
    assert Fraction(Decimal(repr(float(total)))) == sum(
        Fraction(Decimal(repr(part))) for part in parts.tolist()
    )
    shuffled = parts.tolist()
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives random.Random
    assert exact_sum(shuffled) == total
