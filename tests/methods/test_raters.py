"""Rater groups: weights, minimum counts, pooling, anonymity, self ratings."""

from __future__ import annotations

import numpy as np
import pytest

from asn_eval.domain.specs import RaterGroups, Shortfall
from asn_eval.methods import Measured, measure
from made import nip, table

A, B = nip(1), nip(2)


def _rate(ratings: list[tuple[str, str | None, float | None]], spec: RaterGroups) -> Measured:
    rows = [
        {"nip": A, "peran": role, "penilai": rater, "aspek": "Kerja sama", "nilai": value}
        for role, rater, value in ratings
    ]
    return measure(table("feedback", rows, [A, B]), spec, 2)


def _spec(**changes: object) -> RaterGroups:
    weights = {"atasan": 60.0, "rekan": 20.0, "bawahan": 20.0}
    return RaterGroups("feedback", "nilai", **({"weights": weights} | changes))  # type: ignore[arg-type]  # a test's shorthand


FULL = [("atasan", "p", 90.0), ("rekan", "q", 80.0), ("rekan", "r", 84.0), ("bawahan", "s", 75.0)]


def test_groups_are_averaged_then_weighed() -> None:
    got = _rate(list(FULL), _spec())
    assert got.raw[0] == pytest.approx(85.4, abs=1e-12)  # case F360-4
    assert np.isnan(got.raw[1])
    assert got.groups is not None
    assert got.groups.means[0].tolist() == [90, 82, 75]


def test_an_empty_group_gives_its_weight_to_the_others() -> None:
    got = _rate(list(FULL[:3]), _spec())
    assert got.raw[0] == pytest.approx(88.0, abs=1e-12)  # case F360-5: 75/25
    assert got.groups is not None
    assert got.groups.shares[0].tolist() == [0.75, 0.25, 0.0]
    assert [(item.group, item.people.tolist()) for item in got.shortages] == [("bawahan", [0])]


def test_a_group_below_its_minimum_fails_when_the_rubric_says_so() -> None:
    spec = _spec(least={"rekan": 3}, shortfall=Shortfall.FAIL)
    assert np.isnan(_rate(list(FULL), spec).raw[0])


def test_short_groups_pool_when_together_they_are_enough() -> None:
    spec = _spec(least={"rekan": 3, "bawahan": 3}, shortfall=Shortfall.MERGE)
    got = _rate(list(FULL), spec)
    assert got.raw[0] == pytest.approx(0.6 * 90 + 0.4 * (80 + 84 + 75) / 3, abs=1e-12)
    assert got.weight.sum() == pytest.approx(1)


def test_a_pool_that_is_still_short_gives_its_weight_away() -> None:
    spec = _spec(least={"rekan": 4, "bawahan": 3}, shortfall=Shortfall.MERGE)
    assert _rate(list(FULL), spec).raw[0] == 90


def test_a_pool_counts_as_one_group() -> None:
    enough = _spec(least={"rekan": 3, "bawahan": 3}, shortfall=Shortfall.MERGE, least_groups=2)
    too_few = _spec(least={"rekan": 3, "bawahan": 3}, shortfall=Shortfall.MERGE, least_groups=3)
    assert not np.isnan(_rate(list(FULL), enough).raw[0])
    assert np.isnan(_rate(list(FULL), too_few).raw[0])


def test_fewer_groups_than_required_is_absent() -> None:
    assert np.isnan(_rate([("atasan", "p", 90.0)], _spec(least_groups=2)).raw[0])


def test_self_ratings_and_empty_ratings_never_count() -> None:
    got = _rate([*FULL, ("diri", "a", 100.0), ("rekan", "t", None)], _spec())
    assert got.raw[0] == pytest.approx(85.4, abs=1e-12)
    assert got.weight[-2:].tolist() == [0, 0]


def test_one_rater_with_many_aspects_is_one_rater() -> None:
    rows = [
        {"nip": A, "peran": "rekan", "penilai": "q", "aspek": aspect, "nilai": 80}
        for aspect in ("a", "b", "c")
    ]
    spec = RaterGroups("feedback", "nilai", {"rekan": 100.0}, least={"rekan": 2})
    assert np.isnan(measure(table("feedback", rows, [A, B]), spec, 2).raw[0])


def test_anonymous_raters_are_counted_by_answers_on_one_aspect() -> None:
    rows = [
        {"nip": A, "peran": "rekan", "aspek": aspect, "nilai": 80} for aspect in ("a", "a", "b")
    ]
    answers = table("feedback", rows, [A, B])
    two = RaterGroups("feedback", "nilai", {"rekan": 100.0}, least={"rekan": 2})
    three = RaterGroups("feedback", "nilai", {"rekan": 100.0}, least={"rekan": 3})
    assert measure(answers, two, 2).raw[0] == 80
    assert np.isnan(measure(answers, three, 2).raw[0])
