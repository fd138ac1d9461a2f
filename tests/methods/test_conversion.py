"""The product of a conversion: printed examples, ties, order, monotony, missing factors."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.methods import product

AMOUNTS = st.decimals(min_value=0, max_value=50_000_000, places=0)
SHARES = st.decimals(min_value=0, max_value=150, places=2)


@pytest.mark.parametrize(
    ("factors", "expected"),
    [
        ((1.5, 12.5, 12), 18.75),  # AK-1, printed
        ((1.0, 12.5, 2), 2.08),  # AK-2, printed
        ((0.75, 25, 12), 18.75),  # AK-5
        ((0.5, 3.75, 12), 1.88),  # AK-7, 1.875 half up
        ((1.0, 37.5, 12), 37.5),  # Ahli Madya, Baik
    ],
)
def test_angka_kredit(factors: tuple[float, ...], expected: float) -> None:
    assert product(np.array([factors]), [1, 1, 12], 2).tolist() == [expected]


def test_a_missing_factor_leaves_nothing_and_nobody_else_is_touched() -> None:
    got = product(np.array([[1.0, np.nan], [2.0, 3.0]]), [1, 1], 0)
    assert np.isnan(got[0])
    assert got[1] == 6


def test_nobody_has_no_product() -> None:
    assert product(np.empty((0, 2)), [1, 100], 0).shape == (0,)


@given(SHARES, AMOUNTS, st.integers(-3, 2))
def test_a_product_is_that_of_decimals(share: Decimal, amount: Decimal, digits: int) -> None:
    exact = share * amount / 100
    step = Decimal(1).scaleb(-digits)
    expected = float((exact / step).quantize(Decimal(1), ROUND_HALF_UP) * step)
    got = product(np.array([[float(share), float(amount)]]), [100, 1], digits)
    assert got.tolist() == [expected]


@given(st.lists(st.tuples(SHARES, AMOUNTS), min_size=1, max_size=8))
def test_people_do_not_touch_one_another(rows: list[tuple[Decimal, Decimal]]) -> None:
    table = np.array(rows, dtype=np.float64)
    together = product(table, [100, 1], 2)
    alone = [float(product(row[None, :], [100, 1], 2)[0]) for row in table]
    assert together.tolist() == alone
    assert product(table[::-1], [100, 1], 2)[::-1].tolist() == alone


@given(st.tuples(SHARES, SHARES), AMOUNTS)
def test_more_of_a_factor_is_never_less(shares: tuple[Decimal, Decimal], amount: Decimal) -> None:
    low, high = sorted(map(float, shares))
    got = product(np.array([[low, float(amount)], [high, float(amount)]]), [100, 1], 0)
    assert got[0] <= got[1]
