"""Criteria over all persons, and areas to improve by label."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asn_eval.reports.view_combining import weight_text
from asn_eval.reports.view_model import AreaRow, CriterionRow
from asn_eval.reports.view_text import DASH, coded, fixed, safe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from asn_eval.domain.evaluation import Evaluation
    from asn_eval.domain.rubric import Criterion
    from asn_eval.language import Words


def criterion_rows(words: Words, evaluation: Evaluation) -> tuple[CriterionRow, ...]:
    """Describe each criterion over the persons who have a final value."""
    ranked = ~np.isnan(evaluation.final)
    owners = [ranked & ~evaluation.outside(path) for path in evaluation.nodes]
    scores, weights = evaluation.score, evaluation.weight
    return tuple(
        _row(
            words,
            evaluation,
            node,
            depth,
            scores[owners[index], index],
            weights[owners[index], index],
        )
        for index, (node, depth) in enumerate(_with_depth(evaluation))
    )


def _with_depth(evaluation: Evaluation) -> Iterator[tuple[Criterion, int]]:
    depth = {node.path: 0 for node in evaluation.rubric.criteria}
    for node in evaluation.rubric.nodes():
        depth.update({child.path: depth[node.path] + 1 for child in node.children})
        yield node, depth[node.path]


def _row(
    words: Words,
    evaluation: Evaluation,
    node: Criterion,
    depth: int,
    score: NDArray[np.float64],
    weight: NDArray[np.float64],
) -> CriterionRow:
    digits = evaluation.rubric.digits
    known = score[~np.isnan(score)]
    some = len(known) > 0
    return CriterionRow(
        depth=depth,
        title=safe(node.title),
        weight=weight_text(words, node),
        effective=words.percent(float(weight.mean()), 1) if len(weight) else DASH,
        mean=fixed(words, float(known.mean()), digits) if some else DASH,
        lowest=fixed(words, float(known.min()), digits) if some else DASH,
        highest=fixed(words, float(known.max()), digits) if some else DASH,
        ceiling=words.percent(float((known >= evaluation.rubric.bounds(node)[1]).mean()), 1)
        if some
        else DASH,
        missing=_missing(words, evaluation, node),
    )


def _missing(words: Words, evaluation: Evaluation, node: Criterion) -> str:
    """Share of all persons seen who have no measured value; only for a leaf.

    Persons for whom the criterion does not exist are counted apart.
    """
    outside = evaluation.outside(node.path)
    number = words.number(int(outside.sum()))
    apart = words("tidak berlaku bagi {jumlah} orang", jumlah=number) if outside.any() else ""
    if not node.is_leaf or outside.all():
        return apart or DASH
    raw = evaluation.raw[~outside, evaluation.leaves.index(node.path)]
    share = words.percent(float(np.isnan(raw).mean()), 1)
    return f"{share}; {apart}" if apart else share


def area_rows(words: Words, evaluation: Evaluation) -> tuple[AreaRow, ...]:
    """Count persons by area to improve; the most frequent area first."""
    areas = evaluation.areas
    labels, code = coded(areas.label)
    if not labels:
        return ()
    joined = areas.item.astype(np.int64) * len(labels) + code
    keys, place = np.unique(joined, return_inverse=True)
    counts = np.bincount(place, minlength=len(keys))
    means = np.bincount(place, weights=areas.mean, minlength=len(keys)) / counts
    order = np.lexsort([keys, -counts, keys // len(labels)])
    return tuple(
        _area(
            words,
            evaluation,
            int(keys[k]) // len(labels),
            labels[int(keys[k]) % len(labels)],
            (int(counts[k]), float(means[k])),
        )
        for k in order.tolist()
    )


def _area(
    words: Words, evaluation: Evaluation, item: int, label: str, figures: tuple[int, float]
) -> AreaRow:
    rule = evaluation.rubric.improvements[item]
    count, mean = figures
    advice = {" ".join(key.casefold().split()): text for key, text in rule.advice.items()}
    return AreaRow(
        item=safe(rule.title),
        label=label,
        number=words.number(count),
        count=count,
        mean=words.number(mean, 2),
        advice=safe(advice.get(" ".join(label.casefold().split()), "")),
    )
