"""Scores along fixed curves: published numbers, closed sides, monotony, order of people."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.domain.specs import (
    Bracket,
    Brackets,
    Direction,
    Goalposts,
    Piece,
    Pieces,
    Point,
    Points,
    ScoreSpec,
    Step,
    Steps,
)
from asn_eval.methods import score

numbers = st.floats(-1e6, 1e6, allow_nan=False)
SKP = Pieces(
    (
        Piece(0, Point(0, 0), Point(59, 49)),
        Piece(60, Point(60, 50), Point(79, 69)),
        Piece(80, Point(80, 70), Point(99, 89)),
        Piece(100, Point(100, 109), Point(101, 109)),
        Piece(101, Point(101, 110), Point(110, 120)),
        Piece(111, Point(111, 120), Point(112, 120)),
    )
)
LINE = Points((Point(0, 0), Point(1, 10), Point(3, 70), Point(10, 100)), clamp=True)
CURVES: list[ScoreSpec] = [
    LINE,
    Goalposts(0, 10, Direction.UP, (0, 100)),
    Goalposts(1, 10, Direction.UP, (0, 100), logarithm=True),
    SKP,
    Brackets(0, (Bracket(0, 2), Bracket(5, 1))),
]


def one(raw: float, spec: ScoreSpec) -> float:
    return float(score(np.array([raw]), spec)[0])


def test_three_kinds_of_scales_are_three_methods() -> None:
    # openfisca-core tests/core/tax_scales: single amount, marginal amount, linear average
    base = np.array([1.0, 8, 10])
    single = Steps((Step(0, 0), Step(6, 0.23), Step(9, 0.29)), Direction.UP)
    summed = Steps((Step(0, 0), Step(6, 0.23), Step(9, 0.52)), Direction.UP)
    assert score(base, single).tolist() == [0, 0.23, 0.29]
    assert score(base, summed).tolist() == [0, 0.23, 0.52]
    wanted = [0.1, 0.25, 0.4, 0.5]
    rates = Brackets(0, (Bracket(0, 0.1), Bracket(1, 0.3), Bracket(2, 0.2)))
    assert score(np.array([1, 1.5, 2, 2.5]), rates).tolist() == pytest.approx(wanted, abs=1e-9)
    line = Points((Point(0, 0), Point(1, 0.1), Point(2, 0.4)), clamp=False)
    assert score(np.array([1, 1.5, 2]), line).tolist() == pytest.approx(wanted[:3], abs=1e-9)


def test_goalposts_clamp_in_both_directions() -> None:
    # COINr tests/testthat/test-normalise.R (n_funcs)
    up, down = (Goalposts(0, 10, way, (0, 1)) for way in (Direction.UP, Direction.DOWN))
    assert score(np.array([1.0, 11, -1]), up).tolist() == pytest.approx([0.1, 1, 0], abs=1e-12)
    assert score(np.array([1.0, -1, 11]), down).tolist() == pytest.approx([0.9, 1, 0], abs=1e-12)


@pytest.mark.parametrize(
    ("life", "expected", "attained", "income", "hdi"),
    [(71.5, 12.9, 8.0, 11256, 0.707), (71.7, 13.6, 8.2, 11459, 0.718)],
)
def test_goalposts_give_the_published_index_of_indonesia(
    life: float, expected: float, attained: float, income: float, hdi: float
) -> None:
    # hdr.undp.org: goalposts, logarithm of income; published for 2018 and 2019
    unit, way = (0.0, 1.0), Direction.UP
    health = one(life, Goalposts(20, 85, way, unit))
    schooling = one(expected, Goalposts(0, 18, way, unit)) / 2
    schooling += one(attained, Goalposts(0, 15, way, unit)) / 2
    wealth = one(income, Goalposts(100, 75000, way, unit, logarithm=True))
    assert math.cbrt(health * schooling * wealth) == pytest.approx(hdi, abs=0.0006)


def test_a_logarithm_never_meets_zero() -> None:
    assert one(0, Goalposts(1, 10, Direction.UP, (0, 100), logarithm=True)) == 0


@pytest.mark.parametrize(
    ("achieved", "expected"),
    [(98, 88), (90, 80), (60, 50), (30, 30 / 59 * 49), (100, 109), (101, 110), (110, 120)],
)  # fmt: skip
def test_bands_follow_the_regulation(achieved: float, expected: float) -> None:
    # PermenPANRB 8/2021 p. 93: nilai capaian IKI
    assert one(achieved, SKP) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("start", [60.0, 80.0, 100.0])
def test_a_bound_belongs_to_its_band_also_one_float_beside_it(start: float) -> None:
    on = one(start, SKP)
    for beside in (math.nextafter(start, 0), math.nextafter(start, 999)):
        assert one(beside, SKP) == pytest.approx(on, abs=1e-9)
    assert one(start - 1e-6, SKP) != pytest.approx(on, abs=1e-7)


def test_below_the_first_band_there_is_no_score() -> None:
    assert math.isnan(one(-1, SKP))


def test_outside_the_points_the_end_holds_or_there_is_no_score() -> None:
    strict = Points(LINE.points, clamp=False)
    assert [one(-1, LINE), one(11, LINE)] == [0, 100]
    assert math.isnan(one(-1, strict))
    assert math.isnan(one(10.1, strict))
    assert one(math.nextafter(10, 11), strict) == 100
    assert one(math.nextafter(0, -1), strict) == 0


def test_nothing_counts_below_the_first_bracket() -> None:
    assert one(3, Brackets(10, (Bracket(5, 2),))) == 10


@given(numbers, numbers, st.sampled_from([curve for curve in CURVES if curve is not SKP]))
def test_a_rising_curve_never_falls(first: float, second: float, spec: ScoreSpec) -> None:
    low, high = score(np.array(sorted([first, second])), spec).tolist()
    assert low <= high + 1e-9


@given(st.lists(numbers, min_size=1, max_size=9), st.randoms(), st.sampled_from(CURVES))
def test_nobody_s_score_depends_on_the_others(
    raws: list[float], random: object, spec: ScoreSpec
) -> None:
    order = list(range(len(raws)))
    random.shuffle(order)  # type: ignore[attr-defined]  # hypothesis gives random.Random
    whole = score(np.array(raws), spec)
    mixed = score(np.array(raws)[order], spec)
    assert np.array_equal(whole[order], mixed, equal_nan=True)


@pytest.mark.parametrize("spec", [*CURVES, Points(LINE.points, clamp=False)])
def test_absent_stays_absent(spec: ScoreSpec) -> None:
    assert math.isnan(one(math.nan, spec))
