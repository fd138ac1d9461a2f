"""Which branches of a rubric its worked cases reach, and which no case reaches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.analysis.branches import Way, can_be_absent, measure_branches, score_branches
from asn_eval.domain.scope import Reach, scoped
from asn_eval.engine import in_period, measure_leaf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from asn_eval.domain.evaluation import Dataset, Evaluation
    from asn_eval.domain.rubric import Criterion


_NO_DATA: Final = "O456"
"""Why a conversion has no value where data is absent, not at fault."""


@dataclass(frozen=True, slots=True)
class Branch:
    """One way that a rubric can go.

    ``path`` is where the file says so, ``name`` what it is about (an id or a
    predikat), ``limit`` the number at which it begins, None without one.
    """

    path: tuple[str | int, ...]
    way: Way
    name: str
    limit: float | None = None


Traced = tuple[Branch, bool]
"""A branch, and whether one case takes it."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many branches there are, and those that no case takes, in file order of rules."""

    total: int
    missed: tuple[Branch, ...]

    @property
    def percent(self) -> float:
        """Share of the branches that some case takes, in percent; 100 for none at all."""
        return 100.0 if not self.total else 100 * (1 - len(self.missed) / self.total)


def coverage(runs: Iterable[tuple[Evaluation, Dataset]]) -> Coverage:
    """Collect the branches over the runs of all cases; a branch counts once."""
    taken: dict[Branch, bool] = {}
    for evaluation, dataset in runs:
        for branch, here in trace(evaluation, dataset):
            taken[branch] = taken.get(branch, False) or here
    return Coverage(len(taken), tuple(branch for branch, here in taken.items() if not here))


def trace(evaluation: Evaluation, dataset: Dataset) -> Iterator[Traced]:
    """Yield every branch of the rubric with whether the only person of a run takes it."""
    for walk in WALKS:
        yield from walk(evaluation, dataset)


def _periods(evaluation: Evaluation, _: Dataset) -> Iterator[Traced]:
    for index, kind in enumerate(evaluation.rubric.period_kinds):
        here = evaluation.period is not None and evaluation.period.kind is kind
        yield Branch(("periode", index), Way.PERIOD, kind.value), here


def _validity(evaluation: Evaluation, _: Dataset) -> Iterator[Traced]:
    rubric, period = evaluation.rubric, evaluation.period
    inside = period is not None and period.first >= rubric.valid_from
    if inside and period is not None and rubric.valid_to is not None:
        inside = period.last <= rubric.valid_to
    yield Branch(("berlaku",), Way.VALID, "berlaku"), inside


def _rounding(evaluation: Evaluation, _: Dataset) -> Iterator[Traced]:
    exact, final = evaluation.exact[0], evaluation.final[0]
    branch = Branch(("pembulatan", "nilai_akhir"), Way.ROUNDED, "nilai_akhir")
    yield branch, bool(exact != final and not np.isnan(final))


def _leaves(evaluation: Evaluation, dataset: Dataset) -> Iterator[Traced]:
    for index, leaf in enumerate(evaluation.rubric.leaves()):
        there = not evaluation.outside(leaf.path)[0]
        for branch, here in _leaf(leaf, index, evaluation, dataset):
            yield branch, here and there


def _leaf(
    leaf: Criterion, index: int, evaluation: Evaluation, dataset: Dataset
) -> Iterator[Traced]:
    yield from _measured(leaf, evaluation, dataset)
    yield from _scored(leaf, float(evaluation.raw[0, index]))
    if leaf.measure and can_be_absent(leaf.measure):
        absent = np.isnan(evaluation.raw[0, index]) and evaluation.cause[0, index] == ""
        yield Branch((*_path(leaf), "kosong"), Way.MISSING, leaf.id), bool(absent)


def _scopes(evaluation: Evaluation, _: Dataset) -> Iterator[Traced]:
    for node in scoped(evaluation.rubric):
        state = evaluation.reach[0, evaluation.node_index(node.path)]
        key = "berlaku_bagi" if node.scope and node.scope.only else "kecuali_bagi"
        path = (*_path(node), key)
        yield Branch(path, Way.APPLIES, node.id), bool(state == Reach.APPLIES)
        yield Branch(path, Way.OUTSIDE, node.id), bool(state == Reach.OUTSIDE)


def _measured(leaf: Criterion, evaluation: Evaluation, dataset: Dataset) -> Iterator[Traced]:
    if leaf.measure is None:
        return
    path = (*_path(leaf), "ukur")
    found = measure_leaf(leaf, dataset, evaluation.period)
    working, raw = found.working, float(found.raw[0])
    if leaf.measure.where:
        inside = int(in_period(dataset.tables[leaf.measure.table], evaluation.period).sum())
        left = working is not None and len(working.selection.rows) < inside
        yield Branch((*path, "saring"), Way.FILTERED, leaf.id), left
    for item in measure_branches(leaf.measure):
        here = working is not None and item.takes(working, raw)
        yield Branch((*path, *item.below), item.way, leaf.id, item.limit), here


def _scored(leaf: Criterion, raw: float) -> Iterator[Traced]:
    if leaf.score is None:
        return
    for item in score_branches(leaf.score):
        here = not np.isnan(raw) and item.takes(raw)
        yield Branch((*_path(leaf), "nilai", *item.below), item.way, leaf.id, item.limit), here


def _path(leaf: Criterion) -> tuple[str, ...]:
    return tuple(leaf.path.split("."))


def _bands(evaluation: Evaluation, _: Dataset) -> Iterator[Traced]:
    for index, band in enumerate(evaluation.rubric.bands):
        branch = (
            Branch(("predikat", index), Way.MATRIX, band.name)
            if evaluation.rubric.matrix
            else Branch(("predikat", index), Way.BAND, band.name, band.start)
        )
        yield branch, int(evaluation.band[0]) == index


def _follow_ups(evaluation: Evaluation, _: Dataset) -> Iterator[Traced]:
    scored = int(evaluation.band[0]) >= 0
    for index, item in enumerate(evaluation.rubric.follow_ups):
        path, holds = ("tindak_lanjut", item.id), bool(evaluation.follow[0, index])
        yield Branch(path, Way.HOLDS, item.id), holds
        yield Branch(path, Way.HOLDS_NOT, item.id), scored and not holds


def _flags(evaluation: Evaluation, _: Dataset) -> Iterator[Traced]:
    for index, gap in enumerate(evaluation.rubric.rater_gaps):
        yield Branch(("pengaman", gap.id), Way.FLAGGED, gap.id), bool(evaluation.flags[0, index])


def _areas(evaluation: Evaluation, _: Dataset) -> Iterator[Traced]:
    for index, item in enumerate(evaluation.rubric.improvements):
        named = bool((evaluation.areas.item == index).any())
        yield Branch(("perbaikan", item.id), Way.NAMED, item.id), named


def _conversions(evaluation: Evaluation, _: Dataset) -> Iterator[Traced]:
    found, rubric = evaluation.conversions, evaluation.rubric
    if found is None:
        return
    starts = np.cumsum([0, *(len(item.factors) for item in rubric.conversions)])
    for index, item in enumerate(rubric.conversions):
        value, cause = float(found.value[0, index]), found.cause[0, index]
        factors = found.factor[0, starts[index] : starts[index + 1]]
        scored, lacking = int(evaluation.band[0]) >= 0, bool(np.isnan(factors).any())
        yield Branch(("konversi", item.id), Way.USED, item.id), scored and not lacking
        read = [leaf.measure for leaf in rubric.converting() if leaf.id == item.id]
        if any(measure and can_be_absent(measure) for measure in read):
            absent = scored and lacking and (cause == _NO_DATA or not np.isnan(value))
            yield Branch(("konversi", item.id, "kosong"), Way.MISSING, item.id), absent


WALKS: Final[tuple[Callable[[Evaluation, Dataset], Iterator[Traced]], ...]] = (
    _validity,
    _periods,
    _rounding,
    _leaves,
    _scopes,
    _bands,
    _follow_ups,
    _areas,
    _flags,
    _conversions,
)
"""Every part of a rubric that branches; a new kind of rule adds its walk here."""
