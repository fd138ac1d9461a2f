"""The whole pipeline as one pure function: measure, score, combine, grade, rank."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.evaluation import Evaluation, Status
from asn_eval.engine.calibrate import calibrate
from asn_eval.engine.combine import LeafScores, Tree, combine, score_leaves
from asn_eval.engine.distribution import check_distribution, distribution_remarks
from asn_eval.engine.follow import areas_to_improve, follow_ups, rater_gaps
from asn_eval.engine.grade import grade_people, without_rating
from asn_eval.engine.measure import measure_leaf
from asn_eval.engine.rank import groups_of, rank, reading_order
from asn_eval.engine.remarks import (
    NO_DATA,
    NO_RATING,
    group_remarks,
    leaf_remarks,
    period_remarks,
    rating_remarks,
)
from asn_eval.exact import round_half_away

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.domain.evaluation import Dataset, People
    from asn_eval.domain.period import Period
    from asn_eval.domain.rubric import Rubric

ONLY_IN_ROSTER = "O403"


def evaluate(rubric: Rubric, dataset: Dataset, period: Period | None) -> Evaluation:
    """Score, grade and rank everybody in the dataset.

    Pure: the same arguments give the same result, whatever the order of the
    rows in the inputs. Everybody in ``dataset.people`` ends with exactly one
    status. Findings of the dataset come first, then those of scoring.
    """
    leaves = rubric.leaves()
    measures = [measure_leaf(leaf, dataset, period) for leaf in leaves]
    raw = np.column_stack([item.raw for item in measures])
    cause = np.column_stack([item.cause for item in measures])
    scores = score_leaves(rubric, raw, cause)
    tree = combine(rubric, scores.score, scores.spread)
    verdict = _verdict(rubric, dataset.people, scores, tree)
    ranks = _ranks(rubric, dataset.people, verdict.final, tree)
    paths = tuple(node.path for node in rubric.nodes())
    named_scores = {path: tree.score[:, index] for index, path in enumerate(paths)}
    named_raws = {leaf.path: raw[:, index] for index, leaf in enumerate(leaves)}
    asked = {leaf.path: measure_leaf(leaf, dataset, period).raw for leaf in rubric.required()}
    grades = grade_people(rubric, verdict.final, named_scores, named_raws | asked)
    band, decided = calibrate(rubric, dataset.people, grades.band, dataset.decisions.calibrations)
    spread = check_distribution(rubric, dataset.people, band, dataset.decisions.organisation)
    remarks = [
        finding
        for index, (leaf, item) in enumerate(zip(leaves, measures, strict=True))
        for finding in leaf_remarks(leaf, index, item, scores, dataset)
    ]
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
        sources=dataset.sources,
        sheets=dataset.sheets,
        findings=(
            *dataset.findings,
            *period_remarks(rubric, dataset, period),
            *group_remarks(rubric, dataset.people),
            *remarks,
            *rating_remarks(rubric, dataset.people, verdict.reason, grades.ratings),
            *decided,
            *distribution_remarks(rubric, spread),
        ),
    )


@dataclass(frozen=True)
class _Verdict:
    """Final values and status by person."""

    exact: NDArray[np.float64]
    final: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    status: NDArray[np.int8]
    reason: NDArray[np.object_]


def _verdict(rubric: Rubric, people: People, scores: LeafScores, tree: Tree) -> _Verdict:
    reason = _reasons(rubric, people, scores, tree)
    scored = reason == ""
    exact = np.where(scored, tree.exact, np.nan)
    final = round_half_away(exact, rubric.digits)
    provisional = scores.provisional.any(axis=1) & scored
    status = np.full(len(people), Status.NOT_SCORED, dtype=np.int8)
    status[scored] = Status.SCORED
    status[provisional] = Status.PROVISIONAL
    low, high = final.copy(), final.copy()
    if provisional.any():
        for bound, value in ((low, rubric.scale_low), (high, rubric.scale_high)):
            bound[provisional] = _bound(rubric, scores, value)[provisional]
    return _Verdict(exact, final, low, high, status, reason)


def _bound(rubric: Rubric, scores: LeafScores, value: float) -> NDArray[np.float64]:
    """Give the final value if every provisional gap turned out to be ``value``."""
    assumed = np.where(scores.provisional, value, scores.score)
    tree = combine(rubric, assumed, scores.spread & ~scores.provisional)
    return round_half_away(tree.exact, rubric.digits)


def _reasons(rubric: Rubric, people: People, scores: LeafScores, tree: Tree) -> NDArray[np.object_]:
    """Give the code why a person is not scored, "" for those who are.

    Order: who the person is, then faults in needed cells by leaf, then absence,
    then a rating without which the matrix gives no predikat.
    """
    reason = np.full(len(people), "", dtype=object)
    reason[without_rating(rubric, tree.score)] = NO_RATING
    reason[np.isnan(tree.exact) | scores.failed.any(axis=1)] = NO_DATA
    for column in reversed(range(scores.cause.shape[1])):
        causes = scores.cause[:, column]
        reason = np.where(causes != "", causes, reason)
    reason[~people.has_data()] = ONLY_IN_ROSTER
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


def _ranks(rubric: Rubric, people: People, final: NDArray[np.float64], tree: Tree) -> _Ranks:
    paths = [node.path for node in rubric.nodes()]
    ties = [tree.score[:, paths.index(path)] for path in rubric.ranking.tie_breaks]
    keys = [final, *(round_half_away(tie, rubric.digits) for tie in ties)]
    group, labels = groups_of(people, rubric.ranking.groups)
    units, _ = groups_of(people, ("unit",))
    return _Ranks(
        rank=rank(group, keys, rubric.ranking.ties),
        group=group,
        labels=labels,
        unit_rank=rank(units, keys, rubric.ranking.ties),
    )
