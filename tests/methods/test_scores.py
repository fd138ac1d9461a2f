"""Scores by definition: bounds, monotony, closed sides, published numbers."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.domain.specs import AsIs, Capped, Deduction, Direction, Linear, Step, Steps
from asn_eval.methods import score

numbers = st.floats(-1e6, 1e6, allow_nan=False)


def test_goalposts_clamp_in_both_directions() -> None:
    # COINr tests/testthat/test-normalise.R (n_funcs): 0.1, 1, 0 upwards; 0.9, 1, 0 downwards
    up = score(np.array([1.0, 11, -1]), Linear((0, 10), (0, 1)))
    down = score(np.array([1.0, -1, 11]), Linear((10, 0), (0, 1)))
    assert up.tolist() == pytest.approx([0.1, 1, 0])
    assert down.tolist() == pytest.approx([0.9, 1, 0])


@given(numbers, numbers)
def test_linear_is_monotone_and_stays_within_its_target(one: float, other: float) -> None:
    spec = Linear((1, 5), (0, 100))
    low, high = score(np.array(sorted([one, other])), spec).tolist()
    assert 0 <= low <= high <= 100


@given(numbers)
def test_a_deduction_never_falls_below_its_floor(raw: float) -> None:
    assert score(np.array([raw]), Deduction(100, 0.25, 10))[0] >= 10


def test_steps_belong_to_their_lower_bound() -> None:
    spec = Steps((Step(0, 100), Step(1, 90), Step(3, 70)), Direction.DOWN)
    assert score(np.array([0, 0.999, 1, 2.999, 3, 99]), spec).tolist() == [
        100, 100, 90, 90, 70, 70,
    ]  # fmt: skip


def test_a_value_below_the_first_step_has_no_score() -> None:
    assert np.isnan(score(np.array([0.5]), Steps((Step(1, 90),), Direction.UP))[0])


def test_a_binary_neighbour_of_a_bound_reaches_it() -> None:
    assert score(np.array([0.1 + 0.2]), Steps((Step(0, 1), Step(0.3, 2)), Direction.UP))[0] == 2
    assert score(np.array([0.7 * 3]), Steps((Step(0, 1), Step(2.1, 2)), Direction.UP))[0] == 2


@pytest.mark.parametrize(
    "spec",
    [
        AsIs(),
        Capped(100),
        Linear((0, 1), (0, 100)),
        Deduction(100, 1),
        Steps((Step(0, 1),), Direction.UP),
    ],
)
def test_absent_stays_absent(spec: AsIs | Capped | Linear | Deduction | Steps) -> None:
    assert np.isnan(score(np.array([np.nan]), spec)[0])


def test_a_percentage_is_read_as_points_within_its_cap() -> None:
    assert score(np.array([-5.0, 87.5, 150]), Capped(120)).tolist() == [0, 87.5, 120]


def test_the_side_of_a_bound_is_declared_and_one_float_beside_it_is_on_it() -> None:
    table = (Step(0, 100), Step(3, 70))
    on = [np.nextafter(3, 0), 3.0, np.nextafter(3, 9)]
    beside = [3 - 1e-6, 3 + 1e-6]
    for closed, scores in ((True, [70, 70, 70]), (False, [100, 100, 100])):
        spec = Steps(table, Direction.DOWN, closed=closed)
        assert score(np.array(on), spec).tolist() == scores
        assert score(np.array(beside), spec).tolist() == [100, 70]
    assert np.isnan(score(np.array([0.0]), Steps(table, Direction.DOWN, closed=False))[0])


def test_a_percentage_is_deducted_from_the_whole_or_from_a_share() -> None:
    # TPP-1 and TPP-3, Tulang Bawang: 0.5 % and 1.25 % of the 40 % discipline share
    share = Deduction(100, 1, share=40)
    assert score(np.array([0.5, 1.25]), share).tolist() == pytest.approx([99.8, 99.5])
    # TPP-8, Kemenkeu 2013: percent of the whole, at most 100 % in a month
    whole = Deduction(100, 1, most=100, share=100)
    assert score(np.array([10.25, 130]), whole).tolist() == pytest.approx([89.75, 0])


@given(numbers)
def test_never_more_than_the_cap_is_deducted(raw: float) -> None:
    assert score(np.array([raw]), Deduction(100, 2.5, most=30))[0] >= 70
