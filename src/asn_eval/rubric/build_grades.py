"""From the grammar to the domain: bands, ratings, the matrix, what a predikat requires."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.documents.organisation import organisation_of
from asn_eval.domain import rubric as domain
from asn_eval.domain.distribution import Distribution, Pattern, Share, ShareRule
from asn_eval.rubric import grammar
from asn_eval.rubric.build_measures import build_measure
from asn_eval.rubric.grounded import ids
from asn_eval.rubric.references import limit_of, path_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_PRESENCE: Final = {"ada": Share.SOME, "tidak_ada": Share.NONE}

AnyTest = grammar.ScoreCondition | grammar.RawCondition | grammar.MeasuredCondition


def build_bands(
    models: Iterable[grammar.BandModel | grammar.RatingModel],
) -> tuple[domain.Band, ...]:
    """Build predikat or ratings; one without a bound starts nowhere (NaN)."""
    return tuple(
        domain.Band(item.name, float("nan") if item.start is None else item.start)
        for item in models
    )


def build_matrix(model: grammar.MatrixModel, paths: Sequence[str]) -> domain.GradeMatrix:
    """Build the matrix, its criteria by their paths."""
    return domain.GradeMatrix(
        row=path_of(model.row, paths),
        column=path_of(model.column, paths),
        cells={row: dict(cells) for row, cells in model.cells.items()},
        note=model.note,
        basis=ids(model.basis),
        standing=domain.Standing(model.standing),
    )


def build_requirement(
    name: str,
    model: grammar.RequirementModel,
    paths: Sequence[str],
    scale: tuple[float, float],
) -> domain.Requirement:
    """Build what one predikat requires, and the measures that only this reads."""
    built = [_test(name, index, item, paths, scale) for index, item in enumerate(model.conditions)]
    return domain.Requirement(
        grade=name,
        conditions=tuple(condition for condition, _ in built),
        measured=tuple(leaf for _, leaf in built if leaf),
        basis=ids(model.basis),
        standing=domain.Standing(model.standing),
    )


def _test(
    name: str, index: int, model: AnyTest, paths: Sequence[str], scale: tuple[float, float]
) -> tuple[domain.Condition, domain.Criterion | None]:
    test, limit = limit_of(model)
    if isinstance(model, grammar.MeasuredCondition):
        path = f"syarat_predikat.{name}.jika.{index}"
        leaf = domain.Criterion(
            id=name,
            path=path,
            title=name,
            weight=0,
            basis=(),
            standing=domain.Standing.UNVERIFIED,
            measure=build_measure(model.measure, scale),
            optional=True,
        )
        return domain.Condition(criterion=path, raw=True, test=test, limit=limit), leaf
    raw = isinstance(model, grammar.RawCondition)
    path = path_of(model.criterion, paths)
    return domain.Condition(criterion=path, raw=raw, test=test, limit=limit), None


def build_distribution(model: grammar.DistributionModel) -> Distribution:
    """Build the patterns of distribution."""
    return Distribution(
        by_unit=model.group == "unit",
        least=model.least,
        organisation=organisation_of(model.organisation),
        patterns={name: _pattern(name, item) for name, item in model.patterns.items()},
        basis=ids(model.basis),
        standing=model.standing,
    )


def _pattern(name: str, model: grammar.PatternModel) -> Pattern:
    target = model.target
    return Pattern(
        name=name,
        rules=tuple(build_share_rule(rule) for rule in model.rules),
        targets=dict(target.percents) if target else {},
        best_first=target is None or target.ties == "terbaik",
    )


def build_share_rule(model: grammar.ShareRuleModel) -> ShareRule:
    """Build one rule; the grammar has seen to it that it has one operator."""
    names = tuple(model.grades)
    if model.presence is not None:
        return ShareRule(names, _PRESENCE[model.presence])
    if model.at_most is not None:
        return ShareRule(names, Share.AT_MOST, model.at_most)
    return ShareRule(names, Share.AT_LEAST, model.at_least or 0.0)
