"""Follow-ups that can never hold: conditions that exclude one another or the scale."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asn_eval.documents.document import Problem
from asn_eval.documents.scalars import number
from asn_eval.domain.rubric import Comparison
from asn_eval.rubric.grammar import GradeCondition, LeafModel, RawCondition
from asn_eval.rubric.lint.attain import best_of_criterion
from asn_eval.rubric.lint.raw_range import raw_range
from asn_eval.rubric.lint.tree import dotted, follow_ups, nodes
from asn_eval.rubric.references import limit_of, matching, short_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn_eval.documents.document import Path
    from asn_eval.rubric.grammar import FollowUpModel, RubricModel, ScoreCondition
    from asn_eval.rubric.lint.raw_range import Range
    from asn_eval.rubric.lint.tree import AnyCriterion


class _Bounds(NamedTuple):
    """What a number has to be at least and below, with what says so."""

    low: float | None
    high: float | None
    said: tuple[str, ...]


def conditions(model: RubricModel) -> Iterator[Problem]:
    """Check that the conditions of a follow-up can hold together."""
    for path, item in follow_ups(model):
        yield from _grades(item, path)
        yield from _limits(item, path, model)


def _grades(item: FollowUpModel, path: Path) -> Iterator[Problem]:
    left: set[str] | None = None
    said: list[str] = []
    for index, condition in enumerate(item.conditions):
        if isinstance(condition, GradeCondition):
            said.append(f"predikat [{', '.join(condition.grades)}]")
            left = set(condition.grades) if left is None else left & set(condition.grades)
            if not left:
                yield _problem(path, index, said)
                return


def _limits(item: FollowUpModel, path: Path, model: RubricModel) -> Iterator[Problem]:
    known = {dotted(place): node for place, node in nodes(model)}
    found: dict[tuple[str, bool], _Bounds] = {}
    for index, condition in enumerate(item.conditions):
        if isinstance(condition, GradeCondition):
            continue
        names = matching(condition.criterion, known)
        raw = isinstance(condition, RawCondition)
        if len(names) != 1 or _misplaced(condition, known[names[0]], model):
            continue  # reported by a check of its own
        key = (names[0], raw)
        before = found.get(key, _Bounds(None, None, ()))
        found[key] = _tightened(before, condition, short_name(names[0]))
        if _excluded(found[key], _range(known[names[0]], model, raw=raw)):
            yield _problem(path, index, found[key].said)
            return


def _misplaced(
    condition: ScoreCondition | RawCondition, node: AnyCriterion, model: RubricModel
) -> bool:
    """Tell whether a condition asks for a raw value of a node, or lies off the scale."""
    if isinstance(condition, RawCondition):
        return not isinstance(node, LeafModel)
    return not model.scale.low <= limit_of(condition)[1] <= model.scale.high


def _tightened(bounds: _Bounds, condition: ScoreCondition | RawCondition, name: str) -> _Bounds:
    test, limit = limit_of(condition)
    low, high, said = bounds
    if test is Comparison.AT_LEAST:
        low = limit if low is None else max(low, limit)
        return _Bounds(low, high, (*said, f"{name} ≥ {number(limit)}"))
    high = limit if high is None else min(high, limit)
    return _Bounds(low, high, (*said, f"{name} < {number(limit)}"))


def _range(node: AnyCriterion, model: RubricModel, *, raw: bool) -> Range:
    """Give the lowest and highest value that a condition can meet."""
    if raw and isinstance(node, LeafModel):
        return raw_range(node.measure, model.rating)
    return model.scale.low, best_of_criterion(node, model)


def _excluded(bounds: _Bounds, possible: Range) -> bool:
    (low, high, _), (least, most) = bounds, possible
    return (
        (low is not None and high is not None and low >= high)
        or (low is not None and most is not None and low > most)
        or (high is not None and least is not None and high <= least)
    )


def _problem(path: Path, index: int, said: tuple[str, ...] | list[str]) -> Problem:
    slots = {"nama": str(path[-1]), "syarat": "; ".join(said)}
    return Problem("K649", (*path, "jika", index), slots)
