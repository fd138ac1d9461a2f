"""Nodes that are not plain means: steps add up, conditions, faults, bounds, medians."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.analysis import explain
from asn_eval.domain.evaluation import Dataset, Evaluation, Status
from asn_eval.domain.rubric import (
    Comparison,
    Condition,
    Criterion,
    Missing,
    MissingPolicy,
    Ranking,
    Rubric,
    Standing,
)
from asn_eval.domain.specs import Sum
from asn_eval.domain.tree import (
    Adjustment,
    Adjustments,
    Combination,
    Combine,
    Effect,
    StepKind,
)
from asn_eval.engine import evaluate
from asn_eval.engine.leaves import unit_median
from made import dataset, leaf, nip, node, rubric

A, B, C, D = nip(1), nip(2), nip(3), nip(4)
REDISTRIBUTE = Missing(MissingPolicy.REDISTRIBUTE)
FIELDS = ("alpa", "izin", "sakit", "cuti")


def _leaf(name: str, weight: float, missing: Missing | None = None) -> Criterion:
    return leaf(f"kriteria.n.kriteria.{name}", weight, Sum("disiplin", name), missing=missing)


def _node(combine: Combination, *children: Criterion, **changes: object) -> Criterion:
    children = children or (_leaf("alpa", 50), _leaf("izin", 30), _leaf("sakit", 20))
    return replace(node("kriteria.n", 100, *children), combine=combine, **changes)  # type: ignore[arg-type]


def _data(*rows: dict[str, float | str | None]) -> Dataset:
    names = [A, B, C, D]
    plain: dict[str, float | str | None] = dict.fromkeys(FIELDS)
    return dataset(
        {"disiplin": [{"nip": who, **plain, **row} for who, row in zip(names, rows, strict=False)]}
    )


def _score(rule: Rubric, *rows: dict[str, float | str | None]) -> Evaluation:
    return evaluate(rule, _data(*rows), None)


def _row(effect: Effect, amount: float, *conditions: Condition, name: str = "x") -> Adjustment:
    return Adjustment(name, name, conditions, effect, amount, ("naskah",), Standing.ILLUSTRATION)


def _adds_up(result: Evaluation, person: int = 0) -> None:
    """Contributions of children plus changes of steps are the node, as decimals."""
    rule = result.rubric
    values = {
        path: float(result.score[person, index]) for index, path in enumerate(result.nodes)
    } | {"": float(result.exact[person])}
    for parent in (*rule.nodes(), rule.root()):
        if parent.children and not np.isnan(values[parent.path]):
            given = [
                result.contribution[person, result.node_index(child.path)]
                for child in parent.children
            ]
            changes = [
                result.steps[person, index]
                for index, step in enumerate(rule.steps())
                if step.path == parent.path
            ]
            shown = sum(Decimal(repr(float(part))) for part in [*given, *changes])
            assert shown == Decimal(repr(values[parent.path]))


_COMBINATIONS = [
    Combination(kind, 1, gate=_gate, otherwise=12.5)
    for kind in Combine
    for _gate in [
        Condition(criterion="kriteria.n.kriteria.alpa", test=Comparison.AT_LEAST, limit=50)
        if kind is Combine.GATE
        else None
    ]
]
scores = st.floats(0.5, 100, allow_nan=False)


@given(
    st.sampled_from(_COMBINATIONS),
    st.lists(st.one_of(st.none(), scores), min_size=3, max_size=3),
    st.sampled_from([None, 0, 1, 2]),
)
def test_contributions_and_steps_add_up_to_the_last_digit(
    combine: Combination, values: list[float | None], digits: int | None
) -> None:
    children = [_leaf(name, 100 / 3, REDISTRIBUTE) for name in FIELDS[:3]]
    rows = Adjustments(first_only=False, rows=(_row(Effect.TIMES, 1 / 3), _row(Effect.ADD, 0.7)))
    top = _node(combine, *children, adjustments=rows, digits=digits)
    result = _score(rubric(top, adjustments=rows), dict(zip(FIELDS, values, strict=False)))
    _adds_up(result)


def test_a_geometric_node_shows_the_rest_as_one_step() -> None:
    result = _score(
        rubric(_node(Combination(Combine.GEOMETRIC))), {"alpa": 81, "izin": 16, "sakit": 16}
    )
    assert result.exact[0] == 36
    assert result.contribution[0, 1:].tolist() == [40.5, 4.8, 3.2]
    assert result.steps.tolist() == [[-12.5]]


@pytest.mark.parametrize(
    ("kind", "code"), [(Combine.GEOMETRIC, "K626"), (Combine.DROP_LOWEST, "K627")]
)
def test_a_node_that_cannot_have_a_value_says_why(kind: Combine, code: str) -> None:
    children = [_leaf(name, 50, REDISTRIBUTE) for name in FIELDS[:2]]
    result = _score(rubric(_node(Combination(kind, 1), *children)), {"alpa": 0}, {"izin": 5})
    assert result.reason[0] == code
    assert next(item.key for item in result.findings if item.code == code) == A
    assert result.status[0] == Status.NOT_SCORED
    assert np.isnan(result.exact[0])


def test_a_fault_of_absence_comes_before_that_of_a_node() -> None:
    result = _score(rubric(_node(Combination(Combine.GEOMETRIC))), {"alpa": 0, "izin": 5})
    assert result.reason[0] == "O401"


@pytest.mark.parametrize(("alpa", "expected"), [(50, 39), (49.994, 12.5), (49.996, 38.998)])
def test_a_gate_is_judged_on_what_the_reader_sees(alpa: float, expected: float) -> None:
    gate = next(item for item in _COMBINATIONS if item.kind is Combine.GATE)
    result = _score(rubric(_node(gate)), {"alpa": alpa, "izin": 40, "sakit": 10})
    assert result.exact[0] == expected
    _adds_up(result)


@pytest.mark.parametrize(
    ("effect", "amount", "expected"),
    [
        (Effect.ADD, 5, 65),
        (Effect.TAKE, 5, 55),
        (Effect.TIMES, 0.5, 30),
        (Effect.AT_MOST, 59, 59),
        (Effect.AT_MOST, 61, 60),
        (Effect.AT_LEAST, 61, 61),
        (Effect.AT_LEAST, 59, 60),
        (Effect.BECOMES, 12, 12),
        (Effect.ADD, 50, 100),
        (Effect.TAKE, 70, 0),
    ],
)
def test_each_effect_and_the_cut_at_the_scale(
    effect: Effect, amount: float, expected: float
) -> None:
    rows = Adjustments(first_only=True, rows=(_row(effect, amount),))
    result = _score(
        rubric(_node(Combination(), adjustments=rows)), {"alpa": 60, "izin": 60, "sakit": 60}
    )
    assert result.final[0] == expected
    _adds_up(result)


@pytest.mark.parametrize(("first_only", "expected"), [(True, 50), (False, 40)])
def test_the_hit_policy_decides_how_many_rows_apply(*, first_only: bool, expected: float) -> None:
    absent = Condition(
        criterion="kriteria.n.kriteria.izin", raw=True, test=Comparison.BELOW, limit=61
    )
    never = Condition(
        criterion="kriteria.n.kriteria.izin", raw=True, test=Comparison.BELOW, limit=60
    )
    rows = Adjustments(
        first_only,
        (
            _row(Effect.BECOMES, 1, never),
            _row(Effect.TAKE, 10, absent),
            _row(Effect.TAKE, 10, Condition(grades=("Cukup",))),
        ),
    )
    rule = rubric(_node(Combination()), adjustments=rows)
    names = [band.name for band in rule.bands]
    assert "Cukup" in names
    result = _score(rule, {"alpa": 60, "izin": 60, "sakit": 60})
    assert result.final[0] == expected
    assert [step.kind for step in rule.steps()] == [StepKind.ADJUSTMENT] * 3 + [StepKind.SCALE]


def test_predikat_and_rank_see_the_adjusted_and_rounded_value() -> None:
    rows = Adjustments(
        first_only=True,
        rows=(
            _row(
                Effect.AT_MOST,
                50,
                Condition(
                    criterion="kriteria.n.kriteria.sakit",
                    raw=True,
                    test=Comparison.AT_LEAST,
                    limit=90,
                ),
            ),
        ),
    )
    rule = rubric(
        _node(Combination(), digits=0),
        adjustments=rows,
        ranking=Ranking(tie_breaks=("kriteria.n",)),
    )
    result = _score(
        rule, {"alpa": 90, "izin": 90, "sakit": 90}, {"alpa": 80.3, "izin": 80.3, "sakit": 80.3}
    )
    assert result.final.tolist() == [50, 80]
    assert result.rank.tolist() == [2, 1]
    assert result.score[:, 0].tolist() == [90, 80]
    assert result.band[0] > result.band[1]


@pytest.mark.parametrize(("least", "scored"), [(70, True), (70.001, False)])
def test_a_node_needs_its_share_of_data(least: float, *, scored: bool) -> None:
    inner = replace(
        node("kriteria.n.kriteria.m", 60, _leaf("alpa", 50, REDISTRIBUTE), _leaf("izin", 50)),
        least_data=0,
    )
    rule = rubric(_node(Combination(), inner, _leaf("sakit", 40), least_data=least))
    result = _score(rule, {"izin": 80, "sakit": 70})
    assert (result.reason[0] == "") is scored
    if not scored:
        assert result.reason[0] == "K627"


def test_a_filled_gap_is_not_data() -> None:
    rule = rubric(_leaf("alpa", 60), _leaf("izin", 40, Missing(MissingPolicy.ZERO)), least_data=61)
    result = _score(rule, {"alpa": 80})
    assert result.reason[0] == "K627"


def test_bounds_of_a_provisional_value_go_through_the_whole_tree() -> None:
    provisional = Missing(MissingPolicy.PROVISIONAL)
    children = (_leaf("alpa", 50), _leaf("izin", 50, provisional))
    plain = _score(rubric(_node(Combination(), *children, digits=0)), {"alpa": 81})
    assert (plain.low[0], plain.final[0], plain.high[0]) == (41, 81, 91)
    geometric = _score(rubric(_node(Combination(Combine.GEOMETRIC), *children)), {"alpa": 81})
    assert (geometric.low[0], geometric.final[0], geometric.high[0]) == (0, 81, 90)
    raw = Condition(criterion="kriteria.n.kriteria.izin", test=Comparison.AT_LEAST, limit=50)
    punished = Adjustments(first_only=True, rows=(_row(Effect.BECOMES, 7, raw),))
    turned = _score(rubric(_node(Combination(), *children), adjustments=punished), {"alpa": 81})
    assert (turned.low[0], turned.high[0]) == (7, 40.5)


def test_points_are_added_and_cut_at_what_a_child_can_give() -> None:
    children = [
        replace(_leaf("alpa", 60), in_points=True),
        replace(_leaf("izin", 40, REDISTRIBUTE), in_points=True, digits=1),
    ]
    rule = rubric(*children, combine=Combination(Combine.SUM))
    result = _score(rule, {"alpa": 50, "izin": 30.25}, {"alpa": 70, "izin": 10}, {"alpa": 30})
    assert result.final.tolist() == [80.3, 70, 50]
    assert result.weight[2].tolist() == [pytest.approx(100 / 60), 0]
    assert result.score[0].tolist() == [50, 30.3]


def test_a_gap_may_take_the_median_of_the_unit() -> None:
    median = Missing(MissingPolicy.UNIT_MEDIAN, least=2)
    rule = rubric(_leaf("alpa", 50), _leaf("izin", 50, median))
    gaps = (60.0, 90.0, None, None)
    rows: list[dict[str, float | str | None]] = [{"alpa": 80.0, "izin": gap} for gap in gaps]
    data = _data(*rows)
    units = np.asarray(["Dinas A", "Dinas A", "Dinas A", "Dinas B"], dtype=object)
    people = replace(data.people, attributes={**data.people.attributes, "unit": units})
    result = evaluate(rule, replace(data, people=people), None)
    assert result.score[:3, 1].tolist() == [60, 90, 75]
    assert result.filled[:, 1].tolist() == [False, False, True, False]
    assert result.reason.tolist() == ["", "", "", "O401"]


@given(st.lists(st.tuples(st.sampled_from("AB"), scores), min_size=1, max_size=8))
def test_the_unit_median_is_the_median(pairs: list[tuple[str, float]]) -> None:
    unit = np.asarray([name for name, _ in pairs], dtype=object)
    value = np.asarray([score for _, score in pairs])
    found = unit_median(value, unit, 1)
    for name in set(unit):
        expected = np.median(value[unit == name])
        assert found[unit == name] == pytest.approx(expected, abs=1e-9)


def test_explain_walks_from_the_sum_to_the_value() -> None:
    rows = Adjustments(first_only=True, rows=(_row(Effect.TAKE, 2, name="terlambat"),))
    rule = rubric(_node(Combination(Combine.HARMONIC), digits=1), adjustments=rows)
    data = _data({"alpa": 80, "izin": 40, "sakit": 20})
    result = evaluate(rule, data, None)
    told = explain(result, data, 0)
    (line,) = told.nodes
    assert [step.step.kind for step in line.steps] == [StepKind.COMBINATION, StepKind.ROUNDING]
    assert line.steps[0].before == sum(child.contribution for child in line.children)
    assert line.steps[-1].after == line.score
    assert [step.after for step in told.steps] == [told.steps[0].before - 2] * 2
    assert told.steps[-1].after == result.exact[0]
