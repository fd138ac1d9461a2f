"""What follows from a result: declared follow-up, areas to improve, safeguards.

None of this changes a score; each is a flag or a list for a person to act on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.evaluation import Areas
from asn_eval.domain.labels import fold
from asn_eval.engine.holds import CLEAN, holds
from asn_eval.engine.rows import select
from asn_eval.exact import round_half_away
from asn_eval.methods.groups import group_count, group_sum

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from asn_eval.domain.evaluation import Dataset
    from asn_eval.domain.period import Period
    from asn_eval.domain.rubric import Improvement, RaterGap, Rubric


def follow_ups(
    rubric: Rubric,
    band: NDArray[np.int32],
    scores: Mapping[str, NDArray[np.float64]],
    raws: Mapping[str, NDArray[np.float64]],
) -> NDArray[np.bool_]:
    """Apply the declared conditions: (n, F), all conditions of one must hold.

    Scores are compared as the reader sees them, rounded to the rubric's
    digits. A person without a predikat gets no follow-up.
    """
    result = np.zeros((len(band), len(rubric.follow_ups)), dtype=bool)
    for index, item in enumerate(rubric.follow_ups):
        applies = band >= 0
        for condition in item.conditions:
            applies &= holds(rubric, condition, band, scores, raws)
        result[:, index] = applies
    return result


def areas_to_improve(rubric: Rubric, dataset: Dataset, period: Period | None) -> Areas:
    """Find for each person the lowest labels below the declared limit.

    Formula: the mean of the column by person and label over the rows that pass
    the filter; labels with at least ``least`` filled rows and a mean below
    ``below``, lowest first, at most ``most``.
    """
    found = [
        _areas_of(index, item, dataset, period) for index, item in enumerate(rubric.improvements)
    ]
    if not found:
        found = [_no_areas()]
    person = np.concatenate([part.person for part in found])
    order = np.argsort(person, kind="stable")
    return Areas(
        person[order],
        np.concatenate([part.item for part in found])[order],
        np.concatenate([part.label for part in found])[order],
        np.concatenate([part.mean for part in found])[order],
        np.concatenate([part.count for part in found])[order],
    )


def _no_areas() -> Areas:
    whole = np.zeros(0, dtype=np.int32)
    return Areas(whole, whole, np.zeros(0, dtype=object), np.zeros(0), whole)


def _areas_of(index: int, item: Improvement, dataset: Dataset, period: Period | None) -> Areas:
    table = dataset.tables.get(item.table)
    if table is None or item.by not in table or item.column not in table:
        return _no_areas()
    people = len(dataset.people)
    rows = select(table, (item.by, item.column), item.where, period, people).table
    labels, code = _folded_labels(rows.columns[item.by].labels, rows.columns[item.by].codes())
    numbers = rows.columns[item.column].numbers()
    counted = ~np.isnan(numbers) & (code >= 0)
    width = max(len(labels), 1)
    key = rows.person[counted].astype(np.intp) * width + code[counted]
    keys, place = np.unique(key, return_inverse=True)
    counts = group_count(place, np.ones(len(place), dtype=bool), len(keys))
    means = group_sum(place, numbers[counted], len(keys)) / np.maximum(counts, 1)
    means = round_half_away(means, CLEAN)
    low = np.flatnonzero((means < item.below) & (counts >= item.least))
    low = low[np.lexsort([keys[low] % width, means[low], keys[low] // width])]
    low = low[_place_within(keys[low] // width) < item.most]
    named = np.empty(len(low), dtype=object)
    named[:] = [labels[position] for position in (keys[low] % width).tolist()]
    return Areas(
        (keys[low] // width).astype(np.int32),
        np.full(len(low), index, dtype=np.int32),
        named,
        means[low],
        counts[low].astype(np.int32),
    )


def _folded_labels(
    labels: tuple[str, ...], codes: NDArray[np.int32]
) -> tuple[list[str], NDArray[np.int32]]:
    """Merge labels that differ only in case or spaces; the first spelling is kept."""
    first: dict[str, int] = {}
    merged: list[str] = []
    position = []
    for label in labels:
        folded = fold(label)
        if folded not in first:
            first[folded] = len(merged)
            merged.append(label)
        position.append(first[folded])
    return merged, np.asarray([*position, -1], dtype=np.int32)[codes]


def _place_within(person: NDArray[np.intp]) -> NDArray[np.intp]:
    """Give each entry its position from 0 in its run of equal persons."""
    if not len(person):
        return np.zeros(0, dtype=np.intp)
    start = np.flatnonzero(np.r_[True, person[1:] != person[:-1]])
    lengths = np.diff(np.r_[start, len(person)])
    return np.arange(len(person)) - np.repeat(start, lengths)


def rater_gaps(rubric: Rubric, dataset: Dataset, period: Period | None) -> NDArray[np.bool_]:
    """Flag persons whom one rater group rates far from the others: (n, G)."""
    flags = np.zeros((len(dataset.people), len(rubric.rater_gaps)), dtype=bool)
    for index, item in enumerate(rubric.rater_gaps):
        flags[:, index] = _gap(item, dataset, period)
    return flags


def _gap(item: RaterGap, dataset: Dataset, period: Period | None) -> NDArray[np.bool_]:
    people = len(dataset.people)
    table = dataset.tables.get(item.table)
    if table is None or item.column not in table:
        return np.zeros(people, dtype=bool)
    own, others = (
        _mean_of(item, groups, dataset, period) for groups in ((item.group,), item.others)
    )
    gap = round_half_away(np.abs(own - others), CLEAN)
    return np.asarray(gap > item.limit)


def _mean_of(
    item: RaterGap, groups: tuple[str, ...], dataset: Dataset, period: Period | None
) -> NDArray[np.float64]:
    people = len(dataset.people)
    table = dataset.tables[item.table]
    rows = select(table, (item.column,), (("peran", groups),), period, people).table
    numbers = rows.columns[item.column].numbers()
    counts = group_count(rows.person, ~np.isnan(numbers), people)
    sums = group_sum(rows.person, numbers, people)
    mean = np.full(people, np.nan)
    np.divide(sums, counts, out=mean, where=counts > 0)
    return mean
