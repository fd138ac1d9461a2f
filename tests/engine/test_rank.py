"""Ranks by definition: persons strictly better + 1, within groups, ties declared."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.domain.evaluation import shared_place
from asn_eval.domain.rubric import Ranking, Ties
from asn_eval.domain.specs import Sum
from asn_eval.engine import evaluate
from asn_eval.engine.grade import grade
from asn_eval.engine.rank import groups_of, rank, reading_order, shown_ranks
from made import BANDS, dataset, leaf, nip, rubric

values = st.one_of(st.just(float("nan")), st.sampled_from([60.0, 70.0, 80.0, 90.0]))


@given(st.lists(st.tuples(st.integers(0, 2), values, values), min_size=1, max_size=12))
def test_competition_rank_is_the_number_of_strictly_better_plus_one(
    people: list[tuple[int, float, float]],
) -> None:
    group = np.asarray([item[0] for item in people], dtype=np.int32)
    keys = [np.asarray([item[k] for item in people]) for k in (1, 2)]
    got = rank(group, keys, Ties.COMPETITION)
    order = [(item[0], item[1], -1.0 if np.isnan(item[2]) else item[2]) for item in people]
    for index, (own_group, value, tie) in enumerate(order):
        if np.isnan(value):
            assert got[index] == 0
            continue
        better = sum(
            other[0] == own_group and (other[1], other[2]) > (value, tie)
            for other in order
            if not np.isnan(other[1])
        )
        assert got[index] == better + 1


@pytest.mark.parametrize(
    ("ties", "expected"),
    [
        (Ties.COMPETITION, [1, 2, 2, 4]),
        (Ties.MODIFIED, [1, 3, 3, 4]),
        (Ties.DENSE, [1, 2, 2, 3]),
        (Ties.FRACTIONAL, [1, 2.5, 2.5, 4]),
    ],
)
def test_tie_conventions(ties: Ties, expected: list[float]) -> None:
    scores = np.array([90.0, 80, 80, 70])
    assert shown_ranks(scores, ties).tolist() == expected


def test_scores_equal_on_paper_tie() -> None:
    rows = [
        {"nip": nip(1), "alpa": 0.7 * 3},
        {"nip": nip(2), "alpa": 2.1},
        {"nip": nip(3), "alpa": 1.0},
    ]
    rule = rubric(leaf("kriteria.x", 100, Sum("disiplin", "alpa")))
    assert evaluate(rule, dataset({"disiplin": rows}), None).rank.tolist() == [1, 1, 3]


def test_tie_breaks_decide_in_their_order_and_groups_are_apart() -> None:
    rows = [
        {"nip": nip(1), "alpa": 50, "izin": 90},
        {"nip": nip(2), "alpa": 90, "izin": 50},
        {"nip": nip(3), "alpa": 70, "izin": 70},
        {"nip": nip(4), "alpa": 10, "izin": 10},
    ]
    units = {nip(1): "B", nip(2): "B", nip(3): "A", nip(4): "A"}
    criteria = (
        leaf("kriteria.a", 50, Sum("disiplin", "alpa")),
        leaf("kriteria.i", 50, Sum("disiplin", "izin")),
    )
    data = dataset({"disiplin": rows}, units)
    together = rubric(*criteria, ranking=Ranking((), Ties.COMPETITION, ("kriteria.a",)))
    result = evaluate(together, data, None)
    assert result.rank.tolist() == [3, 1, 2, 4]
    assert result.order.tolist() == [1, 2, 0, 3]
    assert result.unit_rank.tolist() == [2, 1, 1, 2]
    apart = rubric(*criteria, ranking=Ranking(("unit", "nama"), Ties.COMPETITION, ()))
    grouped = evaluate(apart, data, None)
    assert grouped.rank.tolist() == [1, 1, 1, 1]
    assert grouped.group_labels[0].startswith("A › ")


def test_nobody_ranked_means_no_ranks() -> None:
    empty = np.full(2, np.nan)
    ranks = rank(np.zeros(2, np.int32), [empty], Ties.COMPETITION)
    assert ranks.tolist() == [0, 0]
    assert reading_order(np.zeros(2, np.int32), ranks).tolist() == [0, 1]


def test_without_groups_everybody_is_in_one() -> None:
    group, labels = groups_of(dataset({}, also=[nip(1)]).people, ())
    assert (group.tolist(), labels) == ([0], ("",))


def test_a_band_begins_at_its_lower_bound() -> None:
    finals = np.array([100.0, 90.0, 89.99, 60.0, 59.99, 0.0, -1.0, np.nan])
    assert grade(finals, BANDS).tolist() == [0, 0, 1, 2, 3, 3, -1, -1]


@given(st.lists(st.tuples(st.integers(0, 2), values), min_size=1, max_size=12))
def test_the_conventions_agree_about_who_takes_which_places(
    people: list[tuple[int, float]],
) -> None:
    group = np.asarray([item[0] for item in people], dtype=np.int32)
    final = np.asarray([item[1] for item in people])
    first, last = (rank(group, [final], ties) for ties in (Ties.COMPETITION, Ties.MODIFIED))
    known = first > 0
    shared = shared_place(first, group)
    assert np.array_equal(np.isnan(shared), ~known)
    assert (shared[known] == (first[known] + last[known]) / 2).all()
    for one in np.unique(group[known]):
        size = int((known & (group == one)).sum())
        assert shared[known & (group == one)].sum() == size * (size + 1) / 2


def test_places_that_are_shared_are_shown_within_group_and_unit() -> None:
    rows = [{"nip": nip(at), "alpa": value} for at, value in enumerate([90, 80, 80, 80])]
    units = {nip(0): "A", nip(1): "A", nip(2): "B", nip(3): "B"}
    rule = rubric(
        leaf("kriteria.x", 100, Sum("disiplin", "alpa")), ranking=Ranking(ties=Ties.FRACTIONAL)
    )
    got = evaluate(rule, dataset({"disiplin": rows}, units), None)
    assert got.shown_rank().tolist() == [1, 3, 3, 3]
    assert got.shown_unit_rank().tolist() == [1, 2, 1.5, 1.5]
