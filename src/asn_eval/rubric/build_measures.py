"""From the grammar of measures to their specs."""

from __future__ import annotations

from dataclasses import replace

from asn_eval.domain import specs
from asn_eval.rubric import grammar
from asn_eval.rubric.build_dated import DatedModel, build_dated
from asn_eval.rubric.build_factors import build_factors
from asn_eval.rubric.build_picked import PickedModel, build_picked
from asn_eval.rubric.build_rows import build_rows
from asn_eval.rubric.build_where import build_where

PlainModel = (
    grammar.ValueModel
    | grammar.SumModel
    | grammar.CountModel
    | grammar.MeanModel
    | grammar.RatioModel
    | grammar.AchievementModel
    | grammar.ProgressModel
    | grammar.RaterGroupsModel
)
AnyMeasure = (
    PlainModel
    | PickedModel
    | DatedModel
    | grammar.ElementsModel
    | grammar.RowScoresModel
    | grammar.WeightedSumModel
)


def build_measure(model: AnyMeasure, scale: tuple[float, float]) -> specs.MeasureSpec:
    """Return the spec of an ``ukur``; ``scale`` is the rubric's."""
    if isinstance(model, DatedModel):
        spec = build_dated(model)
    elif isinstance(model, PickedModel):
        spec = build_picked(model)
    elif isinstance(model, grammar.ElementsModel):
        spec = _elements(model)
    elif isinstance(model, grammar.RowScoresModel):
        spec = build_rows(model, scale)
    elif isinstance(model, grammar.WeightedSumModel):
        spec = build_factors(model)
    else:
        spec = _of_method(model)
    return replace(spec, exclude=build_where(model.exclude)) if model.exclude else spec


def _of_method(model: PlainModel) -> specs.MeasureSpec:
    where = build_where(model.where)
    spec: specs.MeasureSpec
    match model:
        case grammar.ValueModel():
            spec = specs.Value(model.table, model.column, where)
        case grammar.SumModel():
            spec = specs.Sum(model.table, model.column, where, model.no_rows, model.empty_cell)
        case grammar.CountModel():
            spec = _count(model)
        case grammar.MeanModel():
            spec = specs.Mean(model.table, model.column, where, model.least, model.weight or "")
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


def _elements(model: grammar.ElementsModel) -> specs.Elements:
    """Turn percents into shares in the order of the columns."""
    given = {} if isinstance(model.shares, str) else model.shares
    return specs.Elements(
        table=model.table,
        columns=tuple(model.columns),
        shares=tuple(given[name] / 100 for name in model.columns) if given else (),
        where=build_where(model.where),
    )


def _count(model: grammar.CountModel) -> specs.Count:
    plain = specs.Count(model.table, build_where(model.where), model.no_rows)
    if model.condition is None:
        return plain
    tested = model.condition
    return replace(plain, column=tested.column, at_least=tested.at_least, below=tested.below)


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
        target_low=model.target_low or "",
        target_high=model.target_high or "",
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
        target_low=plain.target_low,
        target_high=plain.target_high,
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
