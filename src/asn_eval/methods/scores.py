"""Scores: from a raw value to the rubric's scale.

Every function is ``f(raw, spec) -> score`` over an array; NaN stays NaN.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.domain.specs import AsIs, Capped, Deduction, Linear, Steps


def as_is(raw: NDArray[np.float64], spec: AsIs) -> NDArray[np.float64]:  # noqa: ARG001 - every score method takes its spec
    """Take the raw value as the score.

    Formula: ``s = x``; the pipeline keeps it within the scale. Units: points.
    Missing: NaN stays NaN. Source: definition.
    """
    return raw.copy()


def linear(raw: NDArray[np.float64], spec: Linear) -> NDArray[np.float64]:
    """Follow a straight line from one range to another, clamped at both ends.

    Formula: ``s = c + (clip(x, a, b) - a) / (b - a) * (d - c)`` for
    ``source = (a, b)`` and ``target = (c, d)``; a > b reverses the direction.
    Units: raw to points. Missing: NaN stays NaN. Source: goalposts as in COINr
    and the HDI.

    >>> from asn_eval.domain.specs import Linear
    >>> linear(np.array([1.0, 3.0, 9.0]), Linear((1, 5), (0, 100))).tolist()
    [0.0, 50.0, 100.0]
    """
    start, end = spec.source
    low, high = spec.target
    inside = np.clip(raw, min(start, end), max(start, end))
    return np.asarray(low + (inside - start) / (end - start) * (high - low))


def capped(raw: NDArray[np.float64], spec: Capped) -> NDArray[np.float64]:
    """Read a percentage of a target as points.

    Formula: ``s = clip(x, floor, cap)``. Units: percent to points. Missing: NaN
    stays NaN. Source: caps as in PP 30/2019 practice; the number is the rubric's.
    """
    return np.clip(raw, spec.floor, spec.cap)


def steps(raw: NDArray[np.float64], spec: Steps) -> NDArray[np.float64]:
    """Look the score up in a step table by lower bound.

    Formula: ``s = score[k]`` for the last k with ``start[k] <= x``, or with
    ``start[k] < x`` where the bound does not belong to its step. Units: raw to
    points. Missing: NaN stays NaN, and so does a value below the first step (a
    fault, S315). Edges: x is compared
    after rounding to nine places, so that 0.1 + 0.2 reaches a step at 0.3.
    Source: definition.

    >>> from asn_eval.domain.specs import Direction, Step, Steps
    >>> table = Steps((Step(0, 100), Step(1, 90), Step(3, 70)), Direction.DOWN)
    >>> steps(np.array([0.0, 2.0, 3.0]), table).tolist()
    [100.0, 90.0, 70.0]
    """
    starts = np.asarray([step.start for step in spec.steps], dtype=np.float64)
    scores = np.asarray([*(step.score for step in spec.steps), np.nan], dtype=np.float64)
    side: Literal["left", "right"] = "right" if spec.closed else "left"
    found = np.searchsorted(starts, np.round(raw, 9), side=side) - 1
    found[np.isnan(raw)] = -1
    return scores[found]


def deduction(raw: NDArray[np.float64], spec: Deduction) -> NDArray[np.float64]:
    """Deduct a fixed number of points per unit.

    Formula: ``s = max(floor, start - min(most, per * x * share / 100))``; without
    ``most`` there is no such cap, and ``share`` is 100 where it is not said. Units:
    raw units to points. Missing: NaN stays NaN. Source: definition; ``share`` as in
    TPP rules, where a percentage is of the whole or of the discipline share.
    """
    share = 1.0 if spec.share is None else spec.share / 100.0
    taken = spec.per * raw * share
    if spec.most is not None:
        taken = np.minimum(taken, spec.most)
    return np.maximum(spec.start - taken, spec.floor)
