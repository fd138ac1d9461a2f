"""Scoring: values within the scale, steps in order, ranges with something in them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from asn_eval.documents.document import Problem
from asn_eval.documents.scalars import number
from asn_eval.rubric import grammar
from asn_eval.rubric.lint import curves
from asn_eval.rubric.lint.met import met
from asn_eval.rubric.lint.numbers import outside, reversed_pair
from asn_eval.rubric.lint.tree import bounds_of, leaves, scored

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn_eval.documents.document import Path
    from asn_eval.rubric.build_scores import AnyScore
    from asn_eval.rubric.grammar import RubricModel


_PERCENT = frozenset({"%", "persen"})
"""Units that make a raw value a percentage."""


def within_scale(model: RubricModel) -> Iterator[Problem]:
    """Check that every score a method can give lies on the scale."""
    for path, leaf in leaves(model):
        bounds = bounds_of(path, model)
        for key, value, place in _values(leaf.score, (*path, "nilai")):
            yield from outside(key, value, bounds, place)
        if isinstance(leaf.missing, grammar.FixedModel):
            place = (*path, "kosong", "nilai_tetap")
            yield from outside("nilai_tetap", leaf.missing.value, bounds, place)


def _values(score: AnyScore, path: Path) -> Iterator[tuple[str, float, Path]]:
    match score:
        case grammar.LinearModel():
            for index, value in enumerate(score.target):
                yield "ke", value, (*path, "ke", index)
        case grammar.CappedModel():
            yield "batas", score.cap, (*path, "batas")
            yield "bawah", score.floor, (*path, "bawah")
        case grammar.StepsModel():
            for index, step in enumerate(score.steps):
                yield "nilai", step.score, (*path, "pita", index, "nilai")
        case grammar.DeductionModel():
            yield "awal", score.start, (*path, "awal")
            yield "bawah", score.floor, (*path, "bawah")
        case _:
            yield from curves.values(score, path)


def ranges(model: RubricModel) -> Iterator[Problem]:
    """Check that ranges have a lower and a higher end, and that a deduction deducts."""
    for here, score in scored(model):
        match score:
            case grammar.LinearModel(source=[low, high]):
                yield from reversed_pair(("dari[1]", low), ("dari[2]", high), (*here, "dari"))
            case grammar.CappedModel(cap=cap, floor=floor):
                yield from reversed_pair(("bawah", floor), ("batas", cap), here)
            case grammar.DeductionModel():
                yield from _deduction(score, here)
    for path, leaf in leaves(model):
        if isinstance(leaf.measure, grammar.Targets) and leaf.measure.cap is not None:
            floor = leaf.measure.floor
            place = (*path, "ukur", "atas")
            yield from reversed_pair(("bawah", floor), ("atas", leaf.measure.cap), place)


def _deduction(score: grammar.DeductionModel, path: Path) -> Iterator[Problem]:
    yield from reversed_pair(("bawah", score.floor), ("awal", score.start), path)
    if score.per <= 0:
        yield Problem("K560", (*path, "per"), {"nilai": number(score.per)})


def steps(model: RubricModel) -> Iterator[Problem]:
    """Check that steps rise by ``mulai`` and move in the declared direction."""
    for path, score in scored(model):
        if isinstance(score, grammar.StepsModel):
            yield from _steps(score, (*path, "pita"))


def _steps(score: grammar.StepsModel, path: Path) -> Iterator[Problem]:
    for index, (before, after) in enumerate(pairwise(score.steps), start=1):
        if after.start <= before.start:
            slots = {"mulai": number(after.start), "sebelum": number(before.start)}
            yield Problem("K555", (*path, index, "mulai"), slots)
        change = after.score - before.score
        if change < 0 if score.direction == "naik" else change > 0:
            slots = {
                "arah": score.direction,
                "nilai": number(after.score),
                "sebelum": number(before.score),
            }
            yield Problem("K556", (*path, index, "nilai"), slots)


def first_step(model: RubricModel) -> Iterator[Problem]:
    """Check that the first step covers the lowest raw value that can occur."""
    for path, score, (low, _) in met(model):
        if isinstance(score, grammar.StepsModel):
            start = min(step.start for step in score.steps)
            slots = {"mulai": number(start), "terendah": number(low or 0.0)}
            place = (*path, "pita", 0, "mulai")
            if low is not None and start > low:
                yield Problem("K557", place, slots)
            elif low == start and score.bound == "tidak_termasuk":
                yield Problem("K613", place, slots)


def percentages(model: RubricModel) -> Iterator[Problem]:
    """Check that a deduction of percentages says what they are percentages of."""
    for path, leaf in leaves(model):
        score = leaf.score
        percent = leaf.unit.strip().casefold() in _PERCENT
        if isinstance(score, grammar.DeductionModel) and percent and score.share is None:
            slots = {"satuan": leaf.unit}
            yield Problem("K614", (*path, "nilai"), slots, at_key=True)
