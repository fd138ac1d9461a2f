"""From the grammar to the domain: a linted model becomes a :class:`Rubric`.

Names of criteria in rules (tie-breaks, conditions) become full paths here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.domain import rubric as domain
from asn_eval.domain.period import PeriodKind
from asn_eval.domain.units import UnitRanking
from asn_eval.rubric.build_conversion import build_conversion
from asn_eval.rubric.build_grades import (
    build_bands,
    build_distribution,
    build_matrix,
    build_requirement,
)
from asn_eval.rubric.build_schedule import build_schedule
from asn_eval.rubric.build_tree import build_condition, build_criteria, build_top
from asn_eval.rubric.build_where import build_where
from asn_eval.rubric.grounded import ids
from asn_eval.rubric.references import path_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asn_eval.rubric import grammar
    from asn_eval.rubric.grammar_schedule import CalendarModel


def build_rubric(
    model: grammar.RubricModel, calendars: Sequence[CalendarModel] = ()
) -> domain.Rubric:
    """Return the rubric that a linted model describes, with the calendars it names."""
    criteria = build_criteria(model)
    paths = tuple(node.path for top in criteria for node in top.walk())
    top = build_top(model)
    rating = model.rating
    return domain.Rubric(
        id=model.id,
        title=model.title,
        institution=model.institution,
        valid_from=model.validity.start,
        valid_to=model.validity.end,
        period_kinds=tuple(PeriodKind(kind) for kind in model.period_kinds),
        bases={name: _basis(name, basis) for name, basis in model.bases.items()},
        scale_low=model.scale.low,
        scale_high=model.scale.high,
        digits=model.rounding.digits,
        criteria=criteria,
        bands=build_bands(model.bands),
        bands_standing=domain.Standing(model.bands_standing),
        ranking=_ranking(model.ranking, paths),
        follow_ups=tuple(_follow_up(*item, paths) for item in model.follow_ups.items()),
        improvements=tuple(_improvement(*item) for item in model.improvements.items()),
        rater_gaps=tuple(_rater_gap(*item) for item in model.rater_gaps.items()),
        aliases={table: _aliases(fields) for table, fields in model.aliases.items()},
        rating_low=rating.low if rating else None,
        rating_high=rating.high if rating else None,
        notes=model.notes,
        schedule=build_schedule(model.schedule, calendars) if model.schedule else None,
        combine=top.combine,
        adjustments=top.adjustments,
        least_data=model.least_data,
        matrix=build_matrix(model.matrix, paths) if model.matrix else None,
        distribution=build_distribution(model.distribution) if model.distribution else None,
        conversions=tuple(
            build_conversion(*item, (model.scale.low, model.scale.high))
            for item in model.conversions.items()
        ),
        unit_ranking=_unit_ranking(model.unit_ranking) if model.unit_ranking else None,
        requirements=tuple(
            build_requirement(*item, paths, (model.scale.low, model.scale.high))
            for item in model.requirements.items()
        ),
    )


def _aliases(fields: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(headings) for name, headings in fields.items()}


def _basis(name: str, model: grammar.BasisModel) -> domain.Basis:
    standing = domain.Standing(model.standing)
    return domain.Basis(name, model.title, model.quote, model.source, standing)


def _ranking(model: grammar.RankingModel, paths: tuple[str, ...]) -> domain.Ranking:
    breaks = tuple(path_of(name, paths) for name in model.tie_breaks)
    return domain.Ranking(
        groups=tuple(model.groups),
        ties=domain.Ties(model.ties),
        tie_breaks=breaks,
        grade_first=model.first == "predikat",
    )


def _unit_ranking(model: grammar.UnitRankingModel) -> UnitRanking:
    return UnitRanking(
        median=model.value == "median",
        least=model.least,
        digits=model.digits,
        basis=ids(model.basis),
        standing=domain.Standing(model.standing),
    )


def _follow_up(name: str, model: grammar.FollowUpModel, paths: tuple[str, ...]) -> domain.FollowUp:
    return domain.FollowUp(
        id=name,
        kind=model.kind,
        text=model.text,
        conditions=tuple(build_condition(condition, paths) for condition in model.conditions),
        basis=ids(model.basis),
        standing=domain.Standing(model.standing),
    )


def _improvement(name: str, model: grammar.ImprovementModel) -> domain.Improvement:
    return domain.Improvement(
        id=name,
        title=model.title,
        table=model.table,
        column=model.column,
        by=model.by,
        below=model.below,
        most=model.most,
        where=build_where(model.where),
        least=model.least,
        advice=dict(model.advice),
        basis=ids(model.basis),
        standing=domain.Standing(model.standing),
    )


def _rater_gap(name: str, model: grammar.RaterGapModel) -> domain.RaterGap:
    return domain.RaterGap(
        id=name,
        title=model.title,
        table=model.table,
        column=model.column,
        group=model.group,
        others=tuple(model.others),
        limit=model.limit,
        basis=ids(model.basis),
        standing=domain.Standing(model.standing),
    )
