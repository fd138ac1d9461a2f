"""Who moved between two evaluations, by definition."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.analysis import compare
from asn_eval.domain.rubric import Band, Criterion, Ranking
from asn_eval.domain.specs import Sum
from asn_eval.engine import evaluate
from made import Row, dataset, leaf, nip, rubric

if TYPE_CHECKING:
    from asn_eval.domain.evaluation import Evaluation

BOTH = [
    leaf("kriteria.a", 60, Sum("disiplin", "alpa")),
    leaf("kriteria.i", 40, Sum("disiplin", "izin")),
]
TURNED = [
    leaf("kriteria.a", 40, Sum("disiplin", "alpa")),
    leaf("kriteria.i", 60, Sum("disiplin", "izin")),
]
cells = st.lists(st.tuples(st.integers(0, 100), st.integers(0, 100)), min_size=1, max_size=9)


def _evaluate(
    values: list[tuple[int, int]], criteria: list[Criterion], **changes: object
) -> Evaluation:
    rows: list[Row] = [
        {"nip": nip(index), "alpa": one, "izin": two} for index, (one, two) in enumerate(values)
    ]
    return evaluate(rubric(*criteria, **changes), dataset({"disiplin": rows}), None)


@given(cells)
def test_a_rule_compared_with_itself_moves_nobody(values: list[tuple[int, int]]) -> None:
    same = compare(_evaluate(values, BOTH), _evaluate(values, BOTH))
    assert same.mean_shift == 0
    assert same.unchanged == len(values)
    assert not len(same.flipped)
    assert not len(same.movers(5))


@given(cells)
def test_shifts_are_old_rank_minus_new_and_transitions_count_everybody(
    values: list[tuple[int, int]],
) -> None:
    old, new = _evaluate(values, BOTH), _evaluate(values, TURNED)
    moved = compare(old, new)
    assert moved.shift.tolist() == (old.rank - new.rank).tolist()
    assert moved.mean_shift == pytest.approx(abs(old.rank - new.rank).mean())
    assert moved.transitions.sum() == len(values)
    off_diagonal = moved.transitions.sum() - moved.transitions.trace()
    assert off_diagonal == len(moved.flipped) == (old.band != new.band).sum()
    shifts = [abs(int(old.rank[i]) - int(new.rank[i])) for i in moved.movers(9)]
    assert shifts == sorted(shifts, reverse=True)


def test_a_published_rank_shift_table_has_the_same_sign_convention() -> None:
    # COINr adjustments vignette: Portugal 27 -> 17 is +10, Malta 10 -> 19 is -9
    values = [(index, 0) for index in range(3)]
    old = _evaluate(values, BOTH)
    new = _evaluate(list(reversed(values)), BOTH)
    assert compare(old, new).shift.tolist() == [2, 0, -2]


def test_bands_are_matched_by_name_and_a_dropped_one_means_none() -> None:
    values = [(95, 95), (10, 10)]
    fewer = _evaluate(values, BOTH, bands=(Band("Baik", 75), Band("Kurang", 0)))
    moved = compare(_evaluate(values, BOTH), fewer)
    assert moved.transitions[0, 1] == 1  # Sangat Baik became Baik
    assert moved.transitions[3, 3] == 1


def test_other_people_cannot_be_compared() -> None:
    with pytest.raises(ValueError, match="same people"):
        compare(_evaluate([(1, 1)], BOTH), _evaluate([(1, 1), (2, 2)], BOTH))


def test_nobody_ranked_means_no_shift() -> None:
    empty = leaf("kriteria.a", 100, Sum("pelatihan", "jam"))
    nobody = _evaluate([(1, 1)], [empty], ranking=Ranking())
    assert compare(nobody, nobody).mean_shift == 0
