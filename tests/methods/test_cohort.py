"""Scores relative to others: published ranks and deviations, and who changes whom."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.domain.specs import Cohort, CohortWay, Direction
from asn_eval.methods import score
from asn_eval.methods.cohort import ranks, spread_of

# OECD/JRC Handbook 2008, table 15: mean years of schooling in 23 countries
SCHOOLING = np.array([
    10.0, 12.0, 11.4, 9.5, 10.8, 9.4, 9.4, 11.6, 10.9, 7.1, 10.2, 11.9,
    9.4, 9.3, 11.7, 8.4, 7.9, 9.6, 7.3, 7.2, 9.5, 9.1, 7.1,
])  # fmt: skip
RANKS = [15, 23, 19, 12, 17, 9, 9, 20, 18, 1, 16, 22, 9, 8, 21, 6, 5, 14, 4, 3, 12, 7, 1]
DEVIATIONS = [
    0.26, 1.52, 1.14, -0.06, 0.76, -0.12, -0.12, 1.27, 0.83, -1.58, 0.38, 1.46,
    -0.12, -0.19, 1.33, -0.76, -1.08, 0, -1.46, -1.52, -0.06, -0.31, -1.58,
]  # fmt: skip
SPANS = [
    0.59, 1, 0.88, 0.49, 0.76, 0.47, 0.47, 0.92, 0.78, 0, 0.63, 0.98,
    0.47, 0.45, 0.94, 0.27, 0.16, 0.51, 0.04, 0.02, 0.49, 0.41, 0,
]  # fmt: skip
MIN_MAX = Cohort(CohortWay.MIN_MAX, Direction.UP, 50, (0, 100))
Z = replace(MIN_MAX, way=CohortWay.Z, middle=0, per=1)
EVERY = [MIN_MAX, Z, *(replace(MIN_MAX, way=w) for w in (CohortWay.PERCENTILE, CohortWay.RANK))]
raws = st.lists(st.floats(-1e4, 1e4).map(lambda x: round(x, 3)), min_size=1, max_size=12)


def test_ties_share_the_lowest_rank() -> None:
    assert ranks(SCHOOLING).tolist() == RANKS


def test_the_deviation_is_that_of_a_sample() -> None:
    assert score(SCHOOLING, Z).tolist() == pytest.approx(DEVIATIONS, abs=0.0051)
    assert spread_of(SCHOOLING).size == 23


def test_the_lowest_and_the_highest_are_the_ends_of_the_scale() -> None:
    got = score(SCHOOLING, replace(MIN_MAX, scale=(0, 1)))
    assert (got.min(), got.max()) == (0, 1)
    assert got.tolist() == pytest.approx(SPANS, abs=0.0051)


def test_a_percentile_counts_the_others_and_a_rank_counts_all() -> None:
    values = np.array([3.0, 1, 2, 2, np.nan])
    percentile, rank = (score(values, spec) for spec in EVERY[2:])
    assert percentile[:4].tolist() == pytest.approx([100, 0, 100 / 3, 100 / 3])
    assert rank[:4].tolist() == [100, 25, 50, 50]
    assert np.isnan(percentile[4])
    assert np.isnan(rank[4])


@pytest.mark.parametrize("spec", EVERY)
def test_one_person_or_equal_people_get_the_declared_score(spec: Cohort) -> None:
    assert score(np.array([7.0]), spec)[0] == 50
    assert score(np.array([0.3, 0.1 + 0.2]), spec).tolist() == [50, 50]
    assert math.isnan(score(np.array([np.nan]), spec)[0])
    assert spread_of(np.array([7.0])).deviation == 0


@given(raws, st.sampled_from(EVERY))
def test_whoever_does_better_never_scores_lower(values: list[float], spec: Cohort) -> None:
    at = np.sort(np.array(values))
    assert (np.diff(score(at, spec)) >= -1e-9).all()
    down = replace(spec, direction=Direction.DOWN)
    assert (np.diff(score(at, down)) <= 1e-9).all()


@given(raws, st.randoms(), st.sampled_from(EVERY))
def test_the_order_of_people_does_not_matter(
    values: list[float], random: object, spec: Cohort
) -> None:
    order = list(range(len(values)))
    random.shuffle(order)  # type: ignore[attr-defined]  # hypothesis gives random.Random
    whole = score(np.array(values), spec)
    assert score(np.array(values)[order], spec).tolist() == whole[order].tolist()


@given(raws, st.integers(0, 4), st.sampled_from(EVERY))
def test_somebody_without_a_raw_value_changes_nobody(
    values: list[float], absent: int, spec: Cohort
) -> None:
    alone = score(np.array(values), spec)
    padded = score(np.array([*values, *[math.nan] * absent]), spec)
    assert padded[: len(values)].tolist() == alone.tolist()
