"""Relative scores in the pipeline: who counts as a peer, and who is changed by whom."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from rich.console import Console

from asn_eval.analysis import explain
from asn_eval.domain.specs import Cohort, CohortWay, Direction, Sum
from asn_eval.engine import evaluate
from asn_eval.language import Words
from asn_eval.reports.explained import show_explanation
from asn_eval.reports.view_scores import score_sentence
from made import Row, dataset, leaf, nip, rubric

if TYPE_CHECKING:
    from asn_eval.domain.evaluation import Dataset

A, B, C, D = (nip(number) for number in range(1, 5))
MIN_MAX = Cohort(CohortWay.MIN_MAX, Direction.UP, 50, (0, 100))


def _data(*values: float | None) -> Dataset:
    rows: list[Row] = [
        {"nip": who, "alpa": value} for who, value in zip((A, B, C, D), values, strict=False)
    ]
    return dataset({"disiplin": rows})


def _said(spec: Cohort, data: Dataset, person: int = 0) -> str:
    evaluation = evaluate(
        rubric(leaf("kriteria.a", 100, Sum("disiplin", "alpa"), spec)), data, None
    )
    stream = io.StringIO()
    screen = Console(file=stream, width=300, markup=False, highlight=False)
    show_explanation(screen, evaluation, explain(evaluation, data, person), Words())
    return stream.getvalue()


def test_adding_a_person_changes_others_only_where_the_rubric_asks_for_it() -> None:
    relative = leaf("kriteria.r", 50, Sum("disiplin", "alpa"), MIN_MAX)
    fixed = leaf("kriteria.f", 50, Sum("disiplin", "alpa"))
    rule = rubric(relative, fixed)
    few, more = (
        evaluate(rule, _data(0, 50, 100), None),
        evaluate(rule, _data(0, 50, 100, 200), None),
    )
    assert few.score[:, 0].tolist() == [0, 50, 100]
    assert more.score[:, 0].tolist() == [0, 25, 50, 100]
    assert more.score[:3, 1].tolist() == few.score[:, 1].tolist()


def test_persons_who_are_not_identified_or_have_no_value_are_no_peers() -> None:
    rule = rubric(leaf("kriteria.r", 100, Sum("disiplin", "alpa"), MIN_MAX))
    data = _data(0, 50, 100, None)
    identified = np.asarray([True, True, False, True])
    code = np.asarray(["", "", "B203", ""], dtype=object)
    doubted = replace(data, people=replace(data.people, identified=identified, identity_code=code))
    got = evaluate(rule, doubted, None)
    assert got.final[:2].tolist() == [0, 100]
    assert got.reason.tolist() == ["", "", "B203", "O401"]
    assert "S315" not in [item.code for item in got.findings]


@pytest.mark.parametrize(
    ("spec", "expected"),
    [
        (MIN_MAX, "0 + (20 - 0) / (80 - 0) × (100 - 0) → nilai 25"),
        (replace(MIN_MAX, direction=Direction.DOWN), "(20 - 80) / (0 - 80) × (100 - 0) → nilai 75"),
        (replace(MIN_MAX, way=CohortWay.PERCENTILE), "0 + 1 / (3 - 1) × (100 - 0) → nilai 50"),
        (replace(MIN_MAX, way=CohortWay.RANK), "0 + 2 / 3 × (100 - 0) → nilai 66,6"),
        (
            replace(MIN_MAX, way=CohortWay.RANK, direction=Direction.DOWN),
            "0 + 2 / 3 × (100 - 0) → nilai 66,6",
        ),
        (
            replace(MIN_MAX, way=CohortWay.Z, middle=60, per=10),
            "60 + 10 × (20 - 33,333333333) / 41,633319989 → nilai 56,797",
        ),
        (
            replace(MIN_MAX, way=CohortWay.Z, middle=60, per=10, direction=Direction.DOWN),
            "60 - 10 × (20 - 33,333333333) / 41,633319989 → nilai 63,202",
        ),
    ],
)
def test_the_explanation_shows_the_others_as_numbers(spec: Cohort, expected: str) -> None:
    assert expected in _said(spec, _data(20, 0, 80))
    assert "RELATIF terhadap pegawai lain" in score_sentence(Words(), spec)


def test_equal_people_are_said_to_be_equal() -> None:
    assert "semua 2 orang sama → nilai 50" in _said(MIN_MAX, _data(20, 20))
