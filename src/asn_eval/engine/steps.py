"""What changes the value of a criterion after its children: adjustments, cut, rounding.

Shapes: n persons; each step of a criterion gives one column of changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.tree import Effect, StepKind
from asn_eval.engine.grade import grade
from asn_eval.engine.holds import holds
from asn_eval.exact import quantize, round_half_away

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.domain.rubric import Criterion, Rubric
    from asn_eval.domain.rules import Condition
    from asn_eval.domain.tree import Adjustment

    Values = NDArray[np.float64]
    Marks = NDArray[np.bool_]


@dataclass(frozen=True)
class Known:
    """What conditions may test while the tree grows: scores so far and raw values, by path."""

    rubric: Rubric
    scores: dict[str, Values]
    raws: dict[str, Values]

    def meets(self, conditions: tuple[Condition, ...], value: Values) -> Marks:
        """Tell who meets all conditions; a predikat is that of ``value`` (n,)."""
        meets = np.ones(len(value), dtype=bool)
        for condition in conditions:
            band = _band(self.rubric, value) if condition.grades else _NO_BAND
            meets &= holds(self.rubric, condition, band, self.scores, self.raws)
        return meets


_NO_BAND = np.zeros(0, dtype=np.int32)


def _band(rubric: Rubric, value: Values) -> NDArray[np.int32]:
    return grade(round_half_away(value, rubric.digits), rubric.bands)


def take_steps(
    known: Known, node: Criterion, plain: Values, combined: Values
) -> tuple[Values, Values]:
    """Take the steps of one criterion in order: its value (n,) and the changes (n, steps).

    ``plain`` (n,): the sum of the contributions. ``combined`` (n,): the value of
    the combination. Changes lie on the grid, so ``plain`` plus all changes is the
    value exactly; a value of NaN is left alone and has changes of 0.
    """
    value, before = plain, combined
    taken = np.zeros(len(plain), dtype=bool)
    changes = np.zeros((len(plain), len(node.steps())))
    for index, step in enumerate(node.steps()):
        if step.kind in {StepKind.COMBINATION, StepKind.GATE}:
            after = combined
        elif step.row is not None:
            applies = known.meets(step.row.conditions, before) & ~taken
            after = np.where(applies, _effect(step.row, value), value)
            taken |= applies & _closes(node)
        elif step.kind is StepKind.SCALE:
            after = np.clip(value, *known.rubric.bounds(node))
        else:
            after = round_half_away(value, node.digits or 0)
        after = quantize(after)
        changes[:, index] = np.nan_to_num(quantize(after - value))
        value = after
    return value, changes


def _closes(node: Criterion) -> bool:
    """Tell whether a row that applies ends the table."""
    return node.adjustments is not None and node.adjustments.first_only


def _effect(row: Adjustment, value: Values) -> Values:
    amount = row.amount
    match row.effect:
        case Effect.ADD:
            return value + amount
        case Effect.TAKE:
            return value - amount
        case Effect.TIMES:
            return value * amount
        case Effect.AT_MOST:
            return np.minimum(value, amount)
        case Effect.AT_LEAST:
            return np.maximum(value, amount)
        case _:
            return np.where(np.isnan(value), np.nan, amount)
