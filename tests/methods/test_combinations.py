"""Combinations: published numbers, ties, children that drop out, what adds up."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.domain.tree import UNWEIGHTED, WITH_REST, Combination, Combine
from asn_eval.methods import Combined, combine
from asn_eval.methods.registry import COMBINATIONS

NAN = float("nan")


def _one(
    values: list[float],
    kind: Combine,
    weights: list[float] | None = None,
    kept: list[bool] | None = None,
    spec: Combination | None = None,
) -> Combined:
    marks = np.asarray([kept or [True] * len(values)])
    parts = np.asarray(weights or [1.0] * len(values))
    return combine(np.asarray([values]), parts, marks, spec or Combination(kind))


def _value(found: Combined, values: list[float]) -> float:
    if found.value is not None:
        return float(found.value[0])
    return float((found.share[0] * np.nan_to_num(values)).sum())


@pytest.mark.parametrize(
    ("weights", "expected"), [([1, 1, 1], 1.8171205928321397), ([1, 1, 2], 2.0597671439071177)]
)
def test_geometric_mean_as_in_coinr(weights: list[float], expected: float) -> None:
    values = [1.0, 2.0, 3.0]
    found = _value(_one(values, Combine.GEOMETRIC, weights), values)
    assert found == pytest.approx(expected, abs=1e-12)


def test_harmonic_mean_as_in_coinr() -> None:
    values = [1.0, 2.0, 3.0]
    found = _value(_one(values, Combine.HARMONIC, [2, 1, 1]), values)
    assert found == pytest.approx(1.4117647058823528, abs=1e-12)


@pytest.mark.parametrize("kind", [Combine.GEOMETRIC, Combine.HARMONIC])
@pytest.mark.parametrize("low", [-1.0, 0.0])
def test_a_child_of_nothing_or_less_is_a_fault(kind: Combine, low: float) -> None:
    found = _one([1.0, 2.0, low], kind)
    assert found.fault is not None
    assert found.value is not None
    assert (bool(found.fault[0]), math.isnan(found.value[0])) == (True, True)
    dropped = _one([1.0, 2.0, low], kind, kept=[True, True, False])
    assert dropped.fault is not None
    assert not dropped.fault[0]


@pytest.mark.parametrize(
    ("values", "arithmetic", "geometric"),
    [([21, 1, 1, 1], 6, 2.14), ([6, 6, 6, 6], 6, 6), ([21, 2, 1, 1], 6.25, 2.54)],
)
def test_compensation_as_in_the_oecd_handbook(
    values: list[float], arithmetic: float, geometric: float
) -> None:
    assert _value(_one(values, Combine.WEIGHTED_MEAN), values) == arithmetic
    found = _value(_one(values, Combine.GEOMETRIC), values)
    assert math.floor(found * 100 + 1e-9) / 100 == geometric  # the book truncates


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (Combine.MEDIAN, 70),
        (Combine.MINIMUM, 25),
        (Combine.MAXIMUM, 100),
        (Combine.WEIGHTED_MEAN, 62.5),
    ],
)
def test_strategies_as_in_moodle(kind: Combine, expected: float) -> None:
    values = [70.0, 25.0, 100.0]
    assert _value(_one(values, kind, [10, 5, 3]), values) == pytest.approx(expected, abs=1e-12)


def test_an_even_median_is_the_mean_of_the_middle_two() -> None:
    values = [10.0, 40.0, 20.0, 90.0]
    assert _one(values, Combine.MEDIAN).share.tolist() == [[0, 0.5, 0.5, 0]]
    assert _value(_one(values, Combine.MEDIAN), values) == 30
    assert _one(values, Combine.MEDIAN, kept=[False] * 4).share.tolist() == [[0, 0, 0, 0]]


def test_points_are_added_and_those_of_a_gap_spread() -> None:
    values = [70.0, 20.0, 10.0]
    assert _value(_one(values, Combine.SUM, [100, 80, 10]), values) == 100
    gap = _one([70.0, NAN, 10.0], Combine.SUM, [100, 80, 20], [True, False, True])
    assert gap.share.tolist() == [[200 / 120, 0, 200 / 120]]
    nobody = _one([NAN, NAN, NAN], Combine.SUM, kept=[False, False, False])
    assert nobody.share.tolist() == [[0, 0, 0]]


@pytest.mark.parametrize(
    ("spec", "kept"),
    [
        (Combination(Combine.DROP_LOWEST, 2), [1, 3]),
        (Combination(Combine.BEST, 1), [1]),
        (Combination(Combine.DROP_LOWEST, 5), []),
        (Combination(Combine.BEST, 5), [0, 1, 2, 3]),
    ],
)
def test_limits_as_in_moodle(spec: Combination, kept: list[int]) -> None:
    found = _one([5.374, 9.4743, 2.5474, 7.3754], spec.kind, spec=spec)
    assert np.flatnonzero(found.share[0]).tolist() == kept
    if spec.kind is Combine.DROP_LOWEST:
        assert found.fault is not None
        assert bool(found.fault[0]) is (not kept)


@pytest.mark.parametrize(("last", "expected"), [(True, 33.3), (False, 25.0)])
def test_the_rubric_says_which_of_equal_children_is_dropped(*, last: bool, expected: float) -> None:
    values = [100.0, 0.0, 0.0]
    spec = Combination(Combine.DROP_LOWEST, 1, last)
    found = _one(values, spec.kind, [10, 20, 30], spec=spec)
    assert _value(found, values) == pytest.approx(expected, abs=0.05)


def test_the_rubric_says_which_of_equal_children_is_taken() -> None:
    for last, taken in ((False, [0, 1]), (True, [1, 2])):
        spec = Combination(Combine.BEST, 2, last)
        assert np.flatnonzero(_one([50.0, 50.0, 50.0], spec.kind, spec=spec).share[0]).tolist() == (
            taken
        )


def test_of_equal_children_the_first_is_named() -> None:
    for kind in (Combine.MINIMUM, Combine.MAXIMUM):
        assert _one([50.0, 50.0], kind).share.tolist() == [[1, 0]]
        assert _one([50.0, 50.0], kind, kept=[False, False]).share.tolist() == [[0, 0]]


positive = st.floats(0.5, 100).map(lambda value: round(value, 3))
_SPECS = [
    Combination(kind, 1) if kind in {Combine.BEST, Combine.DROP_LOWEST} else Combination(kind)
    for kind in Combine
    if kind is not Combine.SUM
]


@given(
    st.sampled_from(_SPECS),
    st.lists(st.tuples(positive, st.integers(1, 100)), min_size=2, max_size=5),
)
def test_a_combination_lies_between_its_children_in_any_order(
    spec: Combination, pairs: list[tuple[float, int]]
) -> None:
    values, weights = [value for value, _ in pairs], [float(weight) for _, weight in pairs]
    value = _value(_one(values, spec.kind, weights, spec=spec), values)
    assert min(values) - 1e-9 <= value <= max(values) + 1e-9
    scaled = [weight * 7 for weight in weights]
    again = _value(_one(values, spec.kind, scaled, spec=spec), values)
    assert again == pytest.approx(value, rel=1e-12)
    distinct = len(set(values)) == len(values)
    if distinct or spec.kind not in {Combine.BEST, Combine.DROP_LOWEST}:
        turned = _value(_one(values[::-1], spec.kind, weights[::-1], spec=spec), values[::-1])
        assert turned == pytest.approx(value, rel=1e-12)


@given(
    st.sampled_from([spec for spec in _SPECS if spec.kind is not Combine.DROP_LOWEST]),
    st.lists(positive, min_size=2, max_size=5),
    st.integers(0, 4),
    positive,
)
def test_a_better_child_never_lowers_the_node(
    spec: Combination, values: list[float], which: int, better: float
) -> None:
    raised = list(values)
    raised[which % len(values)] = max(raised[which % len(values)], better)
    before, after = (_value(_one(row, spec.kind, spec=spec), row) for row in (values, raised))
    assert after >= before - 1e-9


@given(st.sampled_from(_SPECS), st.lists(positive, min_size=2, max_size=5))
def test_weights_are_shares_of_one(spec: Combination, values: list[float]) -> None:
    share = _one(values, spec.kind, spec=spec).share[0]
    assert sum(map(Fraction, share.tolist())) == pytest.approx(1, abs=1e-12)


def test_every_combination_is_carried_out_and_sorted_by_what_it_needs() -> None:
    assert set(COMBINATIONS) == set(Combine)
    assert not UNWEIGHTED & WITH_REST
