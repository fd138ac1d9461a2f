"""From the grammar of the tree to criteria, combinations, adjustments and conditions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asn_eval.domain import rubric as domain
from asn_eval.domain import tree
from asn_eval.domain.scope import Scope
from asn_eval.rubric import grammar
from asn_eval.rubric.build_grades import build_bands
from asn_eval.rubric.build_measures import build_measure
from asn_eval.rubric.build_scores import build_score
from asn_eval.rubric.build_where import build_where
from asn_eval.rubric.grounded import ids
from asn_eval.rubric.references import limit_of, path_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

AnyCriterion = grammar.NodeModel | grammar.LeafModel
AnyCondition = grammar.GradeCondition | grammar.ScoreCondition | grammar.RawCondition
AnyCombine = str | grammar.BestModel | grammar.DropModel | grammar.GateModel

_LAST: Final = "terakhir"


@dataclass(frozen=True)
class Top:
    """How the main criteria become the final value."""

    combine: tree.Combination
    adjustments: tree.Adjustments | None


def build_criteria(model: grammar.RubricModel) -> tuple[domain.Criterion, ...]:
    """Return the main criteria with all below them."""
    scale = (model.scale.low, model.scale.high)
    return _criteria(model.criteria, "kriteria", _Frame(_paths(model), scale))


def build_top(model: grammar.RubricModel) -> Top:
    """Return what turns the main criteria into the final value."""
    paths = _paths(model)
    return Top(_combination(model.combine, paths), _adjustments(model.adjustments, paths))


def build_condition(model: AnyCondition, paths: tuple[str, ...]) -> domain.Condition:
    """Return a condition with the full path of its criterion."""
    if isinstance(model, grammar.GradeCondition):
        return domain.Condition(grades=tuple(model.grades))
    test, limit = limit_of(model)
    raw = isinstance(model, grammar.RawCondition)
    return domain.Condition(
        criterion=path_of(model.criterion, paths), raw=raw, test=test, limit=limit
    )


def kind_of(model: AnyCombine) -> tree.Combine:
    """Return the kind of a ``gabung``, whichever way it is written."""
    match model:
        case grammar.BestModel():
            return tree.Combine.BEST
        case grammar.DropModel():
            return tree.Combine.DROP_LOWEST
        case grammar.GateModel():
            return tree.Combine.GATE
        case _:
            return tree.Combine(model)


def _paths(model: grammar.RubricModel) -> tuple[str, ...]:
    return tuple(_walk(model.criteria, "kriteria"))


def _walk(models: Mapping[str, AnyCriterion], parent: str) -> Iterable[str]:
    for name, model in models.items():
        path = f"{parent}.{name}"
        yield path
        if isinstance(model, grammar.NodeModel):
            yield from _walk(model.children, f"{path}.kriteria")


@dataclass(frozen=True)
class _Frame:
    """What every criterion is built within: the paths of all, and the scale."""

    paths: tuple[str, ...]
    scale: tuple[float, float]


def _criteria(
    models: Mapping[str, AnyCriterion], parent: str, frame: _Frame
) -> tuple[domain.Criterion, ...]:
    return tuple(
        _criterion(name, model, f"{parent}.{name}", frame) for name, model in models.items()
    )


def _criterion(name: str, model: AnyCriterion, path: str, frame: _Frame) -> domain.Criterion:
    standing = domain.Standing(model.standing)
    weight = model.points if model.points is not None else model.weight or 0.0
    in_points = model.points is not None
    if isinstance(model, grammar.NodeModel):
        return domain.Criterion(
            id=name,
            path=path,
            title=model.title,
            weight=weight,
            basis=ids(model.basis),
            standing=standing,
            children=_criteria(model.children, f"{path}.kriteria", frame),
            combine=_combination(model.combine, frame.paths),
            in_points=in_points,
            adjustments=_adjustments(model.adjustments, frame.paths),
            digits=model.digits,
            least_data=model.least_data,
            rating=build_bands(model.rating or ()),
            scope=scope_of(model),
        )
    scale = (0.0, weight) if in_points else frame.scale
    return domain.Criterion(
        id=name,
        path=path,
        title=model.title,
        weight=weight,
        basis=ids(model.basis),
        standing=standing,
        measure=build_measure(model.measure, scale),
        score=build_score(model.score, scale),
        missing=_missing(model.missing),
        optional=model.source == "opsional",
        unit=model.unit,
        in_points=in_points,
        rating=build_bands(model.rating or ()),
        raw_digits=model.rounding.raw if model.rounding else None,
        score_digits=model.rounding.score if model.rounding else None,
        scope=scope_of(model),
    )


def scope_of(model: AnyCriterion | grammar.ConversionModel) -> Scope | None:
    """Return for whom a criterion or a conversion exists, None for everybody."""
    if model.only is None and model.barred is None:
        return None
    return Scope(build_where(model.only or {}), build_where(model.barred or {}))


def _missing(model: str | grammar.FixedModel | grammar.UnitMedianModel) -> domain.Missing:
    if isinstance(model, grammar.FixedModel):
        return domain.Missing(domain.MissingPolicy.FIXED, model.value, ids(model.basis))
    if isinstance(model, grammar.UnitMedianModel):
        return domain.Missing(domain.MissingPolicy.UNIT_MEDIAN, least=model.least)
    return domain.Missing(domain.MissingPolicy(model))


def _combination(model: AnyCombine, paths: tuple[str, ...]) -> tree.Combination:
    kind = kind_of(model)
    match model:
        case grammar.BestModel() | grammar.DropModel():
            return tree.Combination(kind, model.count, model.ties == _LAST)
        case grammar.GateModel():
            gate = build_condition(model.condition, paths)
            return tree.Combination(kind, gate=gate, otherwise=model.otherwise)
        case _:
            return tree.Combination(kind)


def _adjustments(
    model: grammar.AdjustmentsModel | None, paths: tuple[str, ...]
) -> tree.Adjustments | None:
    if model is None:
        return None
    rows = tuple(_adjustment(name, row, paths) for name, row in model.rows.items())
    return tree.Adjustments(model.policy == "pertama", rows)


def _adjustment(
    name: str, model: grammar.AdjustmentModel, paths: tuple[str, ...]
) -> tree.Adjustment:
    ((effect, amount),) = [
        (key, value) for key, value in model.effects().items() if value is not None
    ]
    return tree.Adjustment(
        id=name,
        title=model.title,
        conditions=tuple(build_condition(condition, paths) for condition in model.conditions),
        effect=tree.Effect(effect),
        amount=amount,
        basis=ids(model.basis),
        standing=domain.Standing(model.standing),
    )
