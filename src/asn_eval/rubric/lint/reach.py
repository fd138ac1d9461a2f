"""Warnings about scores that nobody can reach, and ratings that are cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.documents.document import Problem
from asn_eval.documents.scalars import number
from asn_eval.rubric import grammar
from asn_eval.rubric.lint import curves
from asn_eval.rubric.lint.raw_range import is_rating, raw_range
from asn_eval.rubric.lint.tree import bounds_of, leaves

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn_eval.rubric.build_measures import AnyMeasure
    from asn_eval.rubric.build_scores import AnyScore
    from asn_eval.rubric.grammar import RubricModel
    from asn_eval.rubric.lint.raw_range import Range


def top(model: RubricModel) -> Iterator[Problem]:
    """Warn when even the best raw value does not give the top of the scale.

    An author who means it says so with ``puncak``, and is held to that number.
    """
    for path, leaf in leaves(model):
        best = _best(leaf.score, _range(leaf.measure, model.rating))
        most = bounds_of(path, model)[1] if leaf.top is None else leaf.top
        if best is not None and (best < most or (leaf.top is not None and best > most)):
            slots = {"tertinggi": number(best), "maksimal": number(most)}
            yield Problem("K575", (*path, "nilai"), slots, at_key=True)


def _best(score: AnyScore, raw: Range) -> float | None:
    _, high = raw
    match score:
        case grammar.AsIsModel():
            return high
        case grammar.LinearModel():
            return _best_linear(score, raw)
        case grammar.CappedModel():
            return score.cap if high is None else min(score.cap, high)
        case grammar.StepsModel():
            return max(step.score for step in score.steps)
        case grammar.DeductionModel():
            return score.start
        case _:
            return curves.best(score)


def _best_linear(score: grammar.LinearModel, raw: Range) -> float:
    (low, high), (first, last) = score.source, score.target
    if low >= high:
        return max(first, last)  # reported as an empty range
    ends = [
        source if end is None else min(max(end, low), high)
        for end, source in zip(raw, (low, high), strict=True)
    ]
    return max(first + (end - low) / (high - low) * (last - first) for end in ends)


def cut_ratings(model: RubricModel) -> Iterator[Problem]:
    """Warn when a straight line does not span the rating scale."""
    for path, leaf in leaves(model):
        column = getattr(leaf.measure, "column", "")
        rated = is_rating(leaf.measure.table, column) and leaf.measure.method != "jumlah"
        if model.rating and rated and isinstance(leaf.score, grammar.LinearModel):
            low, high = leaf.score.source
            if low > model.rating.low or high < model.rating.high:
                slots = {
                    "dari": f"[{number(low)}, {number(high)}]",
                    "minimal": number(model.rating.low),
                    "maksimal": number(model.rating.high),
                }
                yield Problem("K574", (*path, "nilai", "dari"), slots)


def best_of(leaf: grammar.LeafModel, rating: grammar.RangeModel | None) -> float | None:
    """Give the highest score that a leaf can measure; None where nothing bounds it."""
    if isinstance(leaf.score, grammar.DeductionModel) and leaf.score.start <= leaf.score.floor:
        return None  # reported as an empty range
    return _best(leaf.score, _range(leaf.measure, rating))


def _range(measure: AnyMeasure, rating: grammar.RangeModel | None) -> Range:
    """Give the range of a raw value; the mean of rows reaches the best score of a row."""
    if not isinstance(measure, grammar.RowScoresModel):
        return raw_range(measure, rating)
    tops = [_best(item.score, (measure.floor, measure.cap)) for item in measure.scores]
    known = [top for top in tops if top is not None]
    return None, max(known) if len(known) == len(tops) else None
