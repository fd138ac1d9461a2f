"""Combining up the tree: weights, missing-data policies, contributions that add up."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.domain.evaluation import Evaluation, Status
from asn_eval.domain.rubric import Criterion, Missing, MissingPolicy
from asn_eval.domain.specs import Sum
from asn_eval.engine import evaluate
from made import dataset, leaf, nip, node, rubric

A, B = nip(1), nip(2)


def _leaf(name: str, weight: float, missing: Missing | None = None, parent: str = "") -> Criterion:
    path = f"kriteria.{parent}{name}"
    return leaf(path, weight, Sum("disiplin", name), missing=missing)


def _score(criteria: list[Criterion], **values: float | None) -> Evaluation:
    everything = {"nip": A, "alpa": None, "izin": None, "sakit": None, "cuti": None, **values}
    return evaluate(rubric(*criteria), dataset({"disiplin": [everything]}), None)


REDISTRIBUTE = Missing(MissingPolicy.REDISTRIBUTE)
PROVISIONAL = Missing(MissingPolicy.PROVISIONAL)


def test_a_weighted_mean_up_a_tree() -> None:
    tree = node(
        "kriteria.a", 60,
        _leaf("alpa", 25, parent="a.kriteria."),
        _leaf("izin", 75, parent="a.kriteria."),
    )  # fmt: skip
    result = _score([tree, _leaf("sakit", 40)], alpa=80, izin=60, sakit=90)
    assert result.final[0] == 0.6 * (0.25 * 80 + 0.75 * 60) + 0.4 * 90
    assert result.score[0].tolist() == [65, 80, 60, 90]
    assert result.contribution[0].tolist() == [39, 20, 45, 36]


def test_redistributed_weights_go_to_the_siblings() -> None:
    result = _score([_leaf("alpa", 60), _leaf("izin", 20), _leaf("sakit", 20, REDISTRIBUTE)],
                    alpa=90, izin=82)  # fmt: skip
    assert result.final[0] == 88.0  # 60/20 becomes 75/25
    assert result.weight[0].tolist() == [0.75, 0.25, 0.0]
    assert result.status[0] == Status.SCORED
    assert result.filled[0].tolist() == [False, False, True]


def test_a_node_whose_children_all_drop_out_drops_out_itself() -> None:
    tree = node(
        "kriteria.a", 60,
        _leaf("alpa", 25, REDISTRIBUTE, "a.kriteria."),
        _leaf("izin", 75, REDISTRIBUTE, "a.kriteria."),
    )  # fmt: skip
    result = _score([tree, _leaf("sakit", 40)], sakit=90)
    assert result.final[0] == 90
    assert result.weight[0, 0] == 0


def test_a_person_for_whom_everything_drops_out_is_not_scored() -> None:
    result = _score([_leaf("alpa", 50, REDISTRIBUTE), _leaf("izin", 50, REDISTRIBUTE)])
    assert result.status[0] == Status.NOT_SCORED
    assert result.reason[0] == "O401"
    assert np.isnan(result.final[0])


@pytest.mark.parametrize(
    ("missing", "expected"),
    [
        (Missing(MissingPolicy.ZERO), 45.0),
        (Missing(MissingPolicy.FIXED, 60, ("naskah",)), 75.0),
    ],
)
def test_a_policy_may_stand_in_for_absent_data(missing: Missing, expected: float) -> None:
    result = _score([_leaf("alpa", 50), _leaf("izin", 50, missing)], alpa=90)
    assert result.final[0] == expected
    assert result.filled[0].tolist() == [False, True]


def test_gagal_means_not_scored_with_a_finding_at_the_empty_cell() -> None:
    result = _score([_leaf("alpa", 50), _leaf("izin", 50)], alpa=90)
    assert result.reason[0] == "O401"
    cell, person = result.findings[1:]
    assert (cell.code, cell.place.row, cell.slots["kolom"]) == ("O416", 2, "izin")
    assert (person.code, person.key) == ("O401", A)


def test_a_provisional_score_carries_its_bounds() -> None:
    result = _score([_leaf("alpa", 70), _leaf("izin", 30, PROVISIONAL)], alpa=80)
    assert result.status[0] == Status.PROVISIONAL
    assert (result.low[0], result.final[0], result.high[0]) == (56, 80, 86)
    assert [item.code for item in result.findings] == ["O410", "O416", "O408"]


def test_a_leaf_without_a_rule_for_its_score_is_a_defect() -> None:
    broken = Criterion("x", "kriteria.x", "X", 100, (), rubric().bases["naskah"].standing,
                       measure=Sum("disiplin", "alpa"))  # fmt: skip
    with pytest.raises(ValueError, match=r"kriteria\.x"):
        _score([broken], alpa=1)


weights = st.lists(st.integers(1, 100), min_size=2, max_size=4)
scores = st.floats(0, 100, allow_nan=False)


@given(weights, st.lists(st.one_of(st.none(), scores), min_size=4, max_size=4))
def test_contributions_add_up_to_the_last_digit(
    parts: list[int], values: list[float | None]
) -> None:
    names = ["alpa", "izin", "sakit", "cuti"][: len(parts)]
    criteria = [
        _leaf(name, 100 * part / sum(parts), REDISTRIBUTE)
        for name, part in zip(names, parts, strict=True)
    ]
    result = _score(criteria, **dict(zip(names, values, strict=False)))
    if result.status[0] == Status.SCORED:
        shown = [Decimal(repr(value)) for value in result.contribution[0].tolist()]
        assert sum(shown) == Decimal(repr(float(result.exact[0])))
        assert sum(map(Fraction, result.weight[0].tolist())) == pytest.approx(1, abs=1e-12)


@given(st.lists(scores, min_size=3, max_size=3), st.sampled_from([0, 1, 2]), scores)
def test_a_better_score_never_lowers_the_result(
    values: list[float], which: int, better: float
) -> None:
    names = ["alpa", "izin", "sakit"]
    criteria = [_leaf("alpa", 50), _leaf("izin", 30), _leaf("sakit", 20)]
    before = _score(criteria, **dict(zip(names, values, strict=True)))
    values[which] = max(values[which], better)
    after = _score(criteria, **dict(zip(names, values, strict=True)))
    assert after.final[0] >= before.final[0]
    assert before.final[0] <= max(before.raw[0]) + 0.005
