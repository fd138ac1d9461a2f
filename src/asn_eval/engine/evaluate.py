"""The whole pipeline as one pure function: measure, score, combine, grade, rank."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.evaluation import Evaluation, Status
from asn_eval.domain.fields import UNIT_TABLES
from asn_eval.engine.calibrate import calibrate
from asn_eval.engine.combine import Tree, combine
from asn_eval.engine.convert import Outcome, convert
from asn_eval.engine.convert_remarks import conversion_remarks
from asn_eval.engine.distribution import check_distribution, distribution_remarks
from asn_eval.engine.follow import areas_to_improve, follow_ups, rater_gaps
from asn_eval.engine.grade import grade_people, without_rating
from asn_eval.engine.leaves import LeafScores, by_column, score_leaves
from asn_eval.engine.measure import measure_leaf
from asn_eval.engine.rank import grade_key, groups_of, rank, reading_order
from asn_eval.engine.remarks import (
    NO_DATA,
    NO_RATING,
    group_remarks,
    leaf_remarks,
    node_remarks,
    period_remarks,
    rating_remarks,
)
from asn_eval.engine.scope import NOTHING, UNKNOWN, Scoped, scope_of
from asn_eval.engine.scope_remarks import scope_remarks
from asn_eval.engine.unit_rank import rank_units, unit_remarks
from asn_eval.exact import round_half_away

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.domain.evaluation import Dataset, People
    from asn_eval.domain.period import Period
    from asn_eval.domain.rubric import Rubric

ONLY_IN_ROSTER = "O403"

_ABOUT_ALL: Final = frozenset({"pegawai", *UNIT_TABLES})
"""Tables that give data about whoever is listed in the roster."""


def evaluate(rubric: Rubric, dataset: Dataset, period: Period | None) -> Evaluation:
    """Score, grade and rank everybody in the dataset.

    Pure: the same arguments give the same result, whatever the order of the
    rows in the inputs. Everybody in ``dataset.people`` ends with exactly one
    status. Findings of the dataset come first, then those of scoring.
    """
    leaves = rubric.leaves()
    scope = scope_of(rubric, dataset.people)
    measures = [scope.limited(leaf, measure_leaf(leaf, dataset, period)) for leaf in leaves]
    raw = by_column([item.raw for item in measures])
    cause = by_column([item.cause for item in measures])
    scores = score_leaves(
        rubric,
        raw,
        cause,
        dataset.people.attribute("unit"),
        counted(dataset.people),
        scope.leaves_outside(),
    )
    tree = combine(rubric, scores.score, scores.spread, raw, scope.outside)
    known = dataset.people.has_data(roster=not _ABOUT_ALL.isdisjoint(rubric.deciding_tables()))
    verdict = _verdict(scope, dataset.people, known, scores, tree, raw)
    paths = tuple(node.path for node in rubric.nodes())
    named_scores = {path: tree.score[:, index] for index, path in enumerate(paths)}
    named_raws = {leaf.path: raw[:, index] for index, leaf in enumerate(leaves)}
    asked = {leaf.path: measure_leaf(leaf, dataset, period).raw for leaf in rubric.required()}
    grades = grade_people(rubric, verdict.final, named_scores, named_raws | asked)
    band, decided = calibrate(rubric, dataset.people, grades.band, dataset.decisions.calibrations)
    ranks = _ranks(rubric, dataset.people, verdict.final, band, tree)
    spread = check_distribution(rubric, dataset.people, band, dataset.decisions.organisation)
    remarks = [
        finding
        for index, (leaf, item) in enumerate(zip(leaves, measures, strict=True))
        for finding in leaf_remarks(
            leaf, index, item, scores, dataset.people, dataset.people.identified & known
        )
    ]
    units = rank_units(rubric, dataset.people.attribute("unit"), verdict.final)
    converted = convert(rubric, dataset, period, Outcome(verdict.exact, verdict.final, band))
    return Evaluation(
        rubric=rubric,
        period=period,
        people=dataset.people,
        nodes=paths,
        leaves=tuple(leaf.path for leaf in leaves),
        raw=raw,
        cause=scores.cause,
        filled=scores.filled | scores.spread,
        score=tree.score,
        weight=tree.weight,
        contribution=tree.contribution,
        steps=tree.steps,
        exact=verdict.exact,
        final=verdict.final,
        low=verdict.low,
        high=verdict.high,
        band=band,
        given_band=grades.band,
        plain_band=grades.plain,
        ratings=grades.ratings,
        status=verdict.status,
        reason=verdict.reason,
        rank=ranks.rank,
        group=ranks.group,
        group_labels=ranks.labels,
        unit_rank=ranks.unit_rank,
        follow=follow_ups(rubric, _settled(verdict, band), named_scores, named_raws),
        flags=rater_gaps(rubric, dataset, period),
        areas=areas_to_improve(rubric, dataset, period),
        order=reading_order(ranks.group, ranks.rank),
        distribution=spread,
        conversions=converted.result if converted else None,
        units=units,
        sources=dataset.sources,
        sheets=dataset.sheets,
        findings=(
            *dataset.findings,
            *period_remarks(rubric, dataset, period),
            *group_remarks(rubric, dataset.people),
            *remarks,
            *node_remarks(rubric, tree, dataset.people),
            *scope_remarks(scope, tree, dataset, known),
            *rating_remarks(rubric, dataset.people, verdict.reason, grades.ratings),
            *decided,
            *distribution_remarks(rubric, spread),
            *unit_remarks(rubric, units, dataset.people),
            *(conversion_remarks(rubric, converted, dataset.people, remarks) if converted else ()),
        ),
    )


def counted(people: People) -> NDArray[np.bool_]:
    """Tell who stands in the cohort of a relative score: identified, with data."""
    return people.identified & people.has_data()


@dataclass(frozen=True)
class _Verdict:
    """Final values and status by person."""

    exact: NDArray[np.float64]
    final: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    status: NDArray[np.int8]
    reason: NDArray[np.object_]


def _verdict(
    scope: Scoped,
    people: People,
    known: NDArray[np.bool_],
    scores: LeafScores,
    tree: Tree,
    raw: NDArray[np.float64],
) -> _Verdict:
    rubric = scope.rubric
    reason = _reasons(scope, people, known, scores, tree)
    lacking = without_rating(rubric, tree.score)
    reason[(reason == "") & lacking] = NO_RATING
    scored = reason == ""
    exact = np.where(scored, tree.exact, np.nan)
    final = round_half_away(exact, rubric.digits)
    provisional = scores.provisional.any(axis=1) & scored
    status = np.full(len(people), Status.NOT_SCORED, dtype=np.int8)
    status[scored] = Status.SCORED
    status[provisional] = Status.PROVISIONAL
    low, high = final.copy(), final.copy()
    if provisional.any():
        ends = [_bound(scope, scores, raw, place)[provisional] for place in (0, 1)]
        # A decision table may turn more data into less: the bounds are told in order.
        low[provisional], high[provisional] = np.minimum(*ends), np.maximum(*ends)
    return _Verdict(exact, final, low, high, status, reason)


def _bound(
    scope: Scoped, scores: LeafScores, raw: NDArray[np.float64], place: int
) -> NDArray[np.float64]:
    """Give the final value if every provisional gap were 0 (place 0) or full (place 1).

    Where a combination has no value for 0, the bound is the end of the scale.
    """
    rubric = scope.rubric
    ends = np.asarray([rubric.bounds(leaf)[place] for leaf in rubric.leaves()])
    assumed = np.where(scores.provisional, ends, scores.score)
    left = scores.spread & ~scores.provisional
    tree = combine(rubric, assumed, left, raw, scope.outside)
    bound = round_half_away(tree.exact, rubric.digits)
    return np.where(np.isnan(bound), rubric.bounds(rubric.root())[place], bound)


def _reasons(
    scope: Scoped, people: People, known: NDArray[np.bool_], scores: LeafScores, tree: Tree
) -> NDArray[np.object_]:
    """Give the code why a person is not scored, "" for those who are.

    Order: who the person is, then which criteria exist for them, faults in needed
    cells by leaf, then absence, then nodes that cannot have a value.
    """
    reason = np.full(len(people), "", dtype=object)
    failed = scores.failed.any(axis=1)
    reason[np.isnan(tree.exact) | failed] = NO_DATA
    for fault in reversed(tree.faults):
        reason[fault.people & ~failed] = fault.code
    for column in reversed(range(scores.cause.shape[1])):
        causes = scores.cause[:, column]
        reason = np.where(causes != "", causes, reason)
    reason[scope.nothing] = NOTHING
    reason[scope.unknown] = UNKNOWN
    reason[~known] = ONLY_IN_ROSTER
    return np.where(people.identified, reason, people.identity_code)


def _settled(verdict: _Verdict, band: NDArray[np.int32]) -> NDArray[np.int32]:
    """Give the predikat that follow-up may build on: none while it is provisional."""
    return np.where(verdict.status == Status.SCORED, band, -1).astype(np.int32)


@dataclass(frozen=True)
class _Ranks:
    rank: NDArray[np.int32]
    group: NDArray[np.int32]
    labels: tuple[str, ...]
    unit_rank: NDArray[np.int32]


def _ranks(
    rubric: Rubric,
    people: People,
    final: NDArray[np.float64],
    band: NDArray[np.int32],
    tree: Tree,
) -> _Ranks:
    """Rank by the decided predikat where the rubric puts it first, then value and tie-breaks."""
    paths = [node.path for node in rubric.nodes()]
    ties = [tree.score[:, paths.index(path)] for path in rubric.ranking.tie_breaks]
    keys = [final, *(round_half_away(tie, rubric.digits) for tie in ties)]
    if rubric.ranking.grade_first:
        keys.insert(0, grade_key(final, band))
    group, labels = groups_of(people, rubric.ranking.groups)
    units, _ = groups_of(people, ("unit",))
    return _Ranks(
        rank=rank(group, keys, rubric.ranking.ties),
        group=group,
        labels=labels,
        unit_rank=rank(units, keys, rubric.ranking.ties),
    )
