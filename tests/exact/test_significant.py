"""Numbers freed from binary dust: fourteen significant digits, whatever their size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.exact import significant

if TYPE_CHECKING:
    from decimal import Decimal


@pytest.mark.parametrize(
    ("value", "clean"),
    [
        (0.1 + 0.2, 0.3),
        (-(0.1 + 0.2), -0.3),
        (0.8765 * 123_456_789.0, 108_209_875.5585),
        (1e15 + 1, 1e15 + 1),
        (3e-15, 3e-15),
        (0.0, 0.0),
        (float("inf"), float("inf")),
    ],
)
def test_a_number_is_cleaned(value: float, clean: float) -> None:
    assert float(significant(value)) == clean


def test_nan_stays_and_shapes_are_kept() -> None:
    kept = significant([[1.0, np.nan], [0.1 + 0.2, 4.0]])
    assert kept.shape == (2, 2)
    assert np.isnan(kept[0, 1])
    assert kept[1].tolist() == [0.3, 4.0]


@given(st.decimals(min_value="1e-6", max_value="9e12", places=None, allow_nan=False))
def test_a_decimal_of_few_digits_survives_a_bit_either_way(number: Decimal) -> None:
    short = float(f"{number:.11e}")
    for near in (short, np.nextafter(short, 0), np.nextafter(short, np.inf)):
        assert float(significant(near)) == short


@given(st.floats(min_value=1e-10, max_value=1e13))
def test_cleaning_is_close_and_done_once(number: float) -> None:
    clean = float(significant(number))
    assert abs(clean - number) <= 6e-14 * number
    assert float(significant(clean)) == clean
