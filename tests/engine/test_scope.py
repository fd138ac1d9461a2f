"""Criteria for some people only: who is scored by what, and what never stops anybody."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.domain.evaluation import Status
from asn_eval.domain.rubric import Missing, MissingPolicy
from asn_eval.domain.rules import Comparison, Condition
from asn_eval.domain.scope import Scope
from asn_eval.domain.specs import Cohort, CohortWay, Direction, RaterGroups, Sum, Value
from asn_eval.domain.tree import Combination, Combine
from asn_eval.engine import evaluate
from made import FAULT, Row, dataset, leaf, nip, node, rubric

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asn_eval.domain.evaluation import Dataset, Evaluation
    from asn_eval.domain.rubric import Criterion, Rubric

A, B, C = nip(1), nip(2), nip(3)
HEADS = Scope(only=(("jenis_jabatan", ("JPT", "Pengawas")),))
OTHERS = Scope(barred=(("jenis_jabatan", ("JPT", "Pengawas")),))
NOBODY = Scope(only=(("jenis_jabatan", ("Tiada",)),))
ALL = Scope(barred=(("jenis_jabatan", ("Tiada",)),))
REDISTRIBUTE = Missing(MissingPolicy.REDISTRIBUTE)
COLUMNS = ("alpa", "izin", "sakit", "cuti")


def _leaf(
    name: str, weight: float, scope: Scope | None = None, missing: Missing | None = None
) -> Criterion:
    made = leaf(f"kriteria.{name}", weight, Sum("disiplin", name), missing=missing)
    return replace(made, scope=scope)


def _points(name: str, weight: float, scope: Scope | None = None) -> Criterion:
    return replace(_leaf(name, weight, scope), in_points=True)


def _data(jobs: Mapping[str, str], rows: list[Row]) -> Dataset:
    made = dataset({"disiplin": rows})
    told = np.asarray([jobs.get(key, "") for key in made.people.key], dtype=object)
    attributes = {**made.people.attributes, "jenis_jabatan": told}
    return replace(made, people=replace(made.people, attributes=attributes))


def _score(rule: Rubric, job: str, **values: object) -> Evaluation:
    row = {"nip": A, **dict.fromkeys(COLUMNS), **values}
    return evaluate(rule, _data({A: job}, [row]), None)


def _codes(result: Evaluation) -> list[str]:
    return [item.code for item in result.findings if item.code not in {"O410", "O463"}]


RULE = rubric(_leaf("alpa", 30), _leaf("izin", 50), _leaf("sakit", 20, HEADS))


def test_the_remaining_weights_are_used_in_proportion() -> None:
    inside = _score(RULE, "pengawas", alpa=80, izin=90, sakit=60)
    outside = _score(RULE, "Pelaksana", alpa=80, izin=90, sakit=60)
    assert (inside.final[0], outside.final[0]) == (81, 86.25)
    assert outside.weight[0].tolist() == [0.375, 0.625, 0]
    assert np.isnan(outside.score[0, 2])
    assert np.isnan(outside.raw[0, 2])
    assert outside.status[0] == Status.SCORED
    assert _codes(outside) == []


def test_faults_and_gaps_of_what_does_not_apply_stop_nobody() -> None:
    for value in (FAULT, None):
        result = _score(RULE, "Pelaksana", alpa=80, izin=90, sakit=value)
        assert (result.final[0], _codes(result)) == (86.25, [])
    assert _score(RULE, "JPT", alpa=80, izin=90, sakit=FAULT).reason[0] == "O406"


def test_a_missing_table_stops_those_only_who_need_it() -> None:
    rule = rubric(_leaf("alpa", 80), replace(
        leaf("kriteria.n", 20, Value("proyek", "nilai")), scope=HEADS))  # fmt: skip
    assert _score(rule, "Pelaksana", alpa=80).final[0] == 80
    assert _score(rule, "JPT", alpa=80).reason[0] == "O407"


def test_it_is_not_provisional_and_not_missing_data() -> None:
    provisional = Missing(MissingPolicy.PROVISIONAL)
    rule = rubric(_leaf("alpa", 80), _leaf("izin", 20, HEADS, provisional), least_data=100)
    result = _score(rule, "Pelaksana", alpa=70)
    assert (result.status[0], result.low[0], result.high[0]) == (Status.SCORED, 70, 70)
    assert not result.filled.any()
    assert _score(replace(rule, least_data=0), "JPT", alpa=70).status[0] == Status.PROVISIONAL
    assert _score(rule, "JPT", alpa=70).reason[0] == "K627"


@pytest.mark.parametrize("missing", [MissingPolicy.ZERO, MissingPolicy.FIXED])
def test_no_stand_in_is_given_for_what_does_not_apply(missing: MissingPolicy) -> None:
    rule = rubric(_leaf("alpa", 80), _leaf("izin", 20, HEADS, Missing(missing, 10, ("naskah",))))
    assert _score(rule, "Pelaksana", alpa=70).final[0] == 70


def test_an_empty_attribute_is_a_reason_that_names_the_cell_to_fill() -> None:
    rows: list[Row] = [{"nip": A, "alpa": 80, "izin": 90, "sakit": None}]
    made = dataset({"disiplin": rows, "pegawai": [{"nip": A, "nama": "A", "jenis_jabatan": None}]})
    result = evaluate(RULE, made, None)
    assert result.reason[0] == "O460"
    [finding] = [item for item in result.findings if item.key == A]
    assert finding.slots == {"kolom": "jenis_jabatan", "kriteria": "Sakit"}
    assert (finding.place.file, finding.place.row, finding.place.column) == ("pegawai.xlsx", 2, 3)


def test_without_a_roster_the_reason_has_no_place() -> None:
    result = _score(RULE, "", alpa=80, izin=90)
    assert _codes(result) == ["O460"]
    assert result.findings[-1].place.file == ""
    assert result.cause[0].tolist() == ["", "", "O460"]


def test_a_person_without_any_criterion_is_told_so() -> None:
    rule = rubric(_leaf("alpa", 60, HEADS), _leaf("izin", 40, HEADS))
    result = _score(rule, "Pelaksana", alpa=1, izin=2)
    assert result.reason[0] == "O461"
    assert [dict(item.slots) for item in result.findings if item.code == "O461"] == [
        {"isian": "jenis_jabatan Pelaksana"}
    ]


SUM = Combination(Combine.SUM)


def _sum(*criteria: Criterion) -> Rubric:
    return rubric(*criteria, combine=SUM)


def test_points_of_what_does_not_apply_are_not_there_and_not_scaled_up() -> None:
    rule = _sum(_points("alpa", 60), _points("izin", 40, HEADS), _points("sakit", 40, OTHERS))
    result = _score(rule, "Pelaksana", alpa=30, izin=40, sakit=20)
    assert result.final[0] == 50
    assert result.weight[0].tolist() == [1, 0, 1]


def test_absent_points_are_spread_over_what_applies_only() -> None:
    rule = _sum(
        replace(_points("alpa", 20), missing=REDISTRIBUTE),
        _points("izin", 40),
        _points("cuti", 40, HEADS),
        _points("sakit", 40, OTHERS),
    )
    result = _score(rule, "Pelaksana", izin=20, sakit=20)
    assert result.final[0] == 50  # 40 of 80 points, scaled to 100
    assert result.weight[0].tolist() == [0, 1.25, 0, 1.25]


def test_somebody_whose_points_do_not_fill_the_sum_is_not_scored() -> None:
    rule = _sum(_points("alpa", 60), _points("izin", 40, HEADS))
    result = _score(rule, "Honorer", alpa=30)
    assert result.reason[0] == "O462"
    [finding] = [item for item in result.findings if item.code == "O462"]
    assert finding.slots == {"kriteria": "Rubrik uji", "isian": "jenis_jabatan Honorer"}


def test_a_node_of_which_nothing_applies_does_not_apply() -> None:
    below = node(
        "kriteria.a", 50,
        replace(_leaf("alpa", 100, HEADS), path="kriteria.a.kriteria.alpa"),
    )  # fmt: skip
    result = _score(rubric(below, _leaf("izin", 50)), "Pelaksana", izin=70)
    assert (result.final[0], result.weight[0].tolist()) == (70, [0, 0, 1])
    assert result.outside("kriteria.a").tolist() == [True]


@pytest.mark.parametrize(
    ("combine", "expected"),
    [
        (Combination(Combine.GEOMETRIC), 40),
        (Combination(Combine.HARMONIC), 32),
        (Combination(Combine.MEDIAN), 50),
        (Combination(Combine.MINIMUM), 20),
        (Combination(Combine.MAXIMUM), 80),
        (Combination(Combine.BEST, 1), 80),
        (Combination(Combine.DROP_LOWEST, 1), 80),
        (
            Combination(
                Combine.GATE,
                gate=Condition(criterion="kriteria.alpa", test=Comparison.AT_LEAST, limit=10),
            ),
            50,
        ),
    ],
)
def test_every_combination_leaves_it_out(combine: Combination, expected: float) -> None:
    rule = rubric(_leaf("alpa", 30), _leaf("izin", 30), _leaf("sakit", 40, HEADS), combine=combine)
    assert _score(rule, "Pelaksana", alpa=20, izin=80, sakit=1).final[0] == expected


def test_outsiders_have_no_say_in_a_relative_score() -> None:
    spec = Cohort(CohortWay.MIN_MAX, Direction.UP, 50, (0, 100))
    rule = rubric(
        _leaf("alpa", 50),
        replace(leaf("kriteria.b", 50, Sum("disiplin", "izin"), spec), scope=HEADS),
    )
    rows: list[Row] = [
        {"nip": who, "alpa": 50, "izin": value} for who, value in ((A, 0), (B, 10), (C, 99))
    ]
    result = evaluate(rule, _data({A: "JPT", B: "JPT", C: "Pelaksana"}, rows), None)
    assert result.score[:2, 1].tolist() == [0, 100]
    assert result.final[2] == 50


def test_short_rater_groups_and_weights_of_outsiders_are_not_told() -> None:
    spec = RaterGroups("feedback", "nilai", {"atasan": 50.0, "rekan": 50.0}, {"rekan": 3})
    rule = rubric(_leaf("alpa", 80), replace(leaf("kriteria.r", 20, spec), scope=HEADS))
    rows: list[Row] = [
        {"nip": A, "penilai": "P1", "peran": "atasan", "aspek": "K", "nilai": 3},
        {"nip": A, "penilai": "P2", "peran": "rekan", "aspek": "K", "nilai": 3},
    ]
    made = dataset({"disiplin": [{"nip": A, "alpa": 80}], "feedback": rows})
    for job, told in (("Pelaksana", []), ("JPT", ["O411"])):
        jobs = {**made.people.attributes, "jenis_jabatan": np.asarray([job], dtype=object)}
        result = evaluate(rule, replace(made, people=replace(made.people, attributes=jobs)), None)
        assert [code for code in _codes(result) if code == "O411"] == told


@pytest.mark.parametrize(
    ("jobs", "told"),
    [
        ({A: "JPT Pratama", B: "Pengawas"}, [("JPT", "JPT Pratama")]),
        ({A: "Pengawass", B: "JPT"}, [("Pengawas", "Pengawass")]),
        ({A: "Pelaksana", B: "Pengawas"}, []),
        ({A: "Pelaksana", B: "Guru"}, [("JPT, Pengawas", "Guru, Pelaksana")]),
        ({A: "JPT", B: "Pengawas"}, []),
        ({}, []),
    ],
)  # fmt: skip
def test_a_label_that_the_data_may_spell_otherwise_is_told(
    jobs: dict[str, str], told: list[tuple[str, str]]
) -> None:
    rows: list[Row] = [{"nip": who, "alpa": 1, "izin": 1, "sakit": 1} for who in (A, B)]
    result = evaluate(RULE, _data(jobs, rows), None)
    found = [item.slots for item in result.findings if item.code == "O463"]
    assert [(slots["nilai"], slots["ada"]) for slots in found] == told


KINDS = st.sampled_from(["JPT", "Pelaksana", "p.engawas", "Guru", ""])
VALUES = st.one_of(st.none(), st.floats(0, 100, allow_nan=False))
PERSON = st.tuples(KINDS, st.lists(VALUES, min_size=4, max_size=4))
COMBINES = st.sampled_from(
    [
        Combination(),
        SUM,
        Combination(Combine.MEDIAN),
        Combination(Combine.MINIMUM),
        Combination(Combine.MAXIMUM),
        Combination(Combine.BEST, 2),
        Combination(Combine.DROP_LOWEST, 1),
    ]
)
WEIGHTS = (10.0, 40.0, 20.0, 30.0)


def _rule(scopes: list[Scope | None], combine: Combination) -> Rubric:
    make = _points if combine.kind is Combine.SUM else _leaf
    missing = (None, REDISTRIBUTE, REDISTRIBUTE, REDISTRIBUTE)
    return rubric(
        *(
            replace(make(name, weight, scope), missing=policy or make(name, weight).missing)
            for name, weight, scope, policy in zip(COLUMNS, WEIGHTS, scopes, missing, strict=True)
        ),
        combine=combine,
    )


def _many(people: list[tuple[str, list[float | None]]], order: list[int]) -> Dataset:
    who = [nip(index) for index in range(len(people))]
    rows: list[Row] = [
        {"nip": who[index], **dict(zip(COLUMNS, people[index][1], strict=True))} for index in order
    ]
    return _data({one: kind for one, (kind, _) in zip(who, people, strict=True)}, rows)


CROWD = st.lists(PERSON, min_size=1, max_size=6)


@given(CROWD, COMBINES, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(
    people: list[tuple[str, list[float | None]]], combine: Combination, random: object
) -> None:
    order = list(range(len(people)))
    shuffled = order.copy()
    random.shuffle(shuffled)  # type: ignore[attr-defined] # hypothesis gives a Random
    rule = _rule([None, None, HEADS, OTHERS], combine)
    one, other = (evaluate(rule, _many(people, rows), None) for rows in (order, shuffled))
    assert np.array_equal(one.final, other.final, equal_nan=True)
    assert one.reason.tolist() == other.reason.tolist()


@given(CROWD, COMBINES)
def test_contributions_add_up_and_nobody_is_lost(
    people: list[tuple[str, list[float | None]]], combine: Combination
) -> None:
    rule = _rule([None, None, HEADS, OTHERS], combine)
    result = evaluate(rule, _many(people, list(range(len(people)))), None)
    assert sum(result.counts().values()) == len(people)
    for person in np.flatnonzero(~np.isnan(result.final)):
        parts = [Decimal(repr(float(part))) for part in result.contribution[person]]
        assert sum(parts) == Decimal(repr(float(result.exact[person])))
        outside = result.reach[person] == 2
        assert not result.weight[person][outside].any()


@given(CROWD, COMBINES)
def test_one_that_applies_to_all_equals_one_without_the_key(
    people: list[tuple[str, list[float | None]]], combine: Combination
) -> None:
    named = [(kind or "Guru", values) for kind, values in people]
    data = _many(named, list(range(len(named))))
    one = evaluate(_rule([ALL, None, None, ALL], combine), data, None)
    other = evaluate(_rule([None] * 4, combine), data, None)
    for name in ("final", "score", "weight", "contribution", "exact", "rank", "status"):
        assert np.array_equal(getattr(one, name), getattr(other, name), equal_nan=True), name
    assert one.reason.tolist() == other.reason.tolist()


@given(CROWD, COMBINES.filter(lambda item: item.kind is not Combine.SUM))
def test_one_that_applies_to_nobody_equals_a_rubric_without_it(
    people: list[tuple[str, list[float | None]]], combine: Combination
) -> None:
    named = [(kind or "Guru", values) for kind, values in people]
    data = _many(named, list(range(len(named))))
    whole = _rule([None, None, None, NOBODY], combine)
    less = replace(whole, criteria=whole.criteria[:3])
    one, other = evaluate(whole, data, None), evaluate(less, data, None)
    assert np.array_equal(one.final, other.final, equal_nan=True)
    assert np.array_equal(one.weight[:, :3], other.weight)
    assert one.reason.tolist() == other.reason.tolist()
