"""From the grammar of measures to their specs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.domain import specs
from asn_eval.rubric import grammar

if TYPE_CHECKING:
    from collections.abc import Mapping

AnyMeasure = (
    grammar.ValueModel
    | grammar.SumModel
    | grammar.CountModel
    | grammar.MeanModel
    | grammar.RatioModel
    | grammar.AchievementModel
    | grammar.ProgressModel
    | grammar.RaterGroupsModel
)


def build_where(where: Mapping[str, list[str]]) -> specs.Where:
    """Row filters in the order of the file."""
    return tuple((name, tuple(labels)) for name, labels in where.items())


def build_measure(model: AnyMeasure) -> specs.MeasureSpec:
    """Return the spec of an ``ukur``."""
    where = build_where(model.where)
    spec: specs.MeasureSpec
    match model:
        case grammar.ValueModel():
            spec = specs.Value(model.table, model.column, where)
        case grammar.SumModel():
            spec = specs.Sum(model.table, model.column, where, model.no_rows, model.empty_cell)
        case grammar.CountModel():
            spec = specs.Count(model.table, where, model.no_rows)
        case grammar.MeanModel():
            spec = specs.Mean(model.table, model.column, where, model.least)
        case grammar.RatioModel():
            plus = tuple(model.plus)
            spec = specs.Ratio(
                model.table, model.numerator, model.denominator, plus, where, model.empty_cell
            )
        case grammar.RaterGroupsModel():
            spec = _rater_groups(model)
        case _:
            spec = _targets(model)
    return spec


def _targets(
    model: grammar.AchievementModel | grammar.ProgressModel,
) -> specs.Achievement | specs.Progress:
    plain = specs.Achievement(
        table=model.table,
        actual=model.actual,
        target=model.target,
        polarity=model.polarity or "",
        direction=specs.Direction(model.direction) if model.direction else None,
        weight=model.weight or "",
        cap=model.cap,
        floor=model.floor,
        where=build_where(model.where),
    )
    if isinstance(model, grammar.AchievementModel):
        return plain
    return specs.Progress(
        table=plain.table,
        actual=plain.actual,
        target=plain.target,
        date=model.date,
        polarity=plain.polarity,
        direction=plain.direction,
        weight=plain.weight,
        cap=plain.cap,
        floor=plain.floor,
        where=plain.where,
    )


def _rater_groups(model: grammar.RaterGroupsModel) -> specs.RaterGroups:
    return specs.RaterGroups(
        table=model.table,
        column=model.column,
        weights=dict(model.weights),
        least=dict(model.least),
        shortfall=specs.Shortfall(model.shortfall),
        least_groups=model.least_groups,
        where=build_where(model.where),
    )
