"""What can come out at all: the highest final value, and predikat nobody can get."""

from __future__ import annotations

from decimal import ROUND_CEILING, Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from asn_eval.documents.document import Problem
from asn_eval.documents.scalars import number
from asn_eval.rubric.grammar import FixedModel, LeafModel, NodeModel
from asn_eval.rubric.lint.reach import best_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from asn_eval.rubric.grammar import RubricModel
    from asn_eval.rubric.lint.tree import AnyCriterion

_DROPS: Final = ("bagi_ulang", "sementara")
_MEANS: Final = frozenset({"rata_tertimbang"})
"""Ways to combine whose value the weighted mean of the best scores bounds."""


def unreachable(model: RubricModel) -> Iterator[Problem]:
    """Check that the best result reaches the lower bound of every predikat."""
    means = _is_mean(model)
    best = best_value(model.criteria, model) if means else model.scale.high
    for index, band in enumerate(model.bands):
        if band.start is not None and best < band.start <= model.scale.high:
            slots = {"nama": band.name, "mulai": number(band.start), "tertinggi": number(best)}
            yield Problem("K640", ("predikat", index, "mulai"), slots)


def empty(model: RubricModel) -> Iterator[Problem]:
    """Check that some value with the digits of the rubric falls into every predikat.

    A predikat holds the values from its own bound up to, not including, that of
    the predikat above. With two digits nothing lies between 90.001 and 90.004.
    """
    digits = model.rounding.digits
    for index, (upper, lower) in enumerate(pairwise(model.bands), start=1):
        if upper.start is None or lower.start is None:
            continue  # a matrix decides, or a check of its own reports it
        if lower.start < upper.start and _first(lower.start, digits) >= _first(upper.start, digits):
            slots = {
                "nama": lower.name,
                "mulai": number(lower.start),
                "mulai_atas": number(upper.start),
                "angka": str(digits),
            }
            yield Problem("K641", ("predikat", index, "mulai"), slots)


def _first(start: float, digits: int) -> Decimal:
    """Give the lowest value with so many digits that is not below a bound."""
    return Decimal(repr(start)).quantize(Decimal(1).scaleb(-digits), rounding=ROUND_CEILING)


def best_value(children: Mapping[str, AnyCriterion], model: RubricModel) -> float:
    """Bound the value of a level from above.

    The weighted mean of the best scores; where a criterion can drop out or weights
    are not usable, the highest of them, which the mean never exceeds.
    """
    best = {name: best_of_criterion(child, model) for name, child in children.items()}
    weights = {name: child.weight or 0.0 for name, child in children.items()}
    if any(_can_drop(child) for child in children.values()) or min(weights.values()) <= 0:
        return max(best.values())
    total = sum(weights.values())
    return round(sum(weights[name] * value for name, value in best.items()) / total, 9)


def best_of_criterion(criterion: AnyCriterion, model: RubricModel) -> float:
    """Bound the score of one criterion from above; the top of the scale if unknown."""
    if isinstance(criterion, NodeModel):
        return best_value(criterion.children, model) if _is_mean(criterion) else model.scale.high
    best = best_of(criterion, model.rating)
    top = model.scale.high if best is None else min(max(best, model.scale.low), model.scale.high)
    stand_in = criterion.missing.value if isinstance(criterion.missing, FixedModel) else top
    return max(top, stand_in)


def _is_mean(level: RubricModel | NodeModel) -> bool:
    """Tell whether the weighted mean bounds the value of a level: nothing is added to it."""
    plain = isinstance(level.combine, str) and level.combine in _MEANS
    return plain and level.adjustments is None


def _can_drop(criterion: AnyCriterion) -> bool:
    """Tell whether a criterion can be left out; a node is when all below it are."""
    if criterion.only or criterion.barred:
        return True
    if isinstance(criterion, LeafModel):
        return criterion.missing in _DROPS
    return all(_can_drop(child) for child in criterion.children.values())
