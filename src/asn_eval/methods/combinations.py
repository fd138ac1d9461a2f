"""Combinations: the values of children to the value of their node.

Shapes: n persons, k children in the order of the rubric. ``values`` (n, k) in
points, ``weights`` (k,), or (n, k) with 0 where a child does not exist for the
person, ``kept`` (n, k): False where a child drops out, for lack of data or
because it does not exist. A kept child that is NaN makes the node NaN. Every function gives
effective weights; where weight times child does not add up to the value, it
gives the value too, and the difference is one line of the explanation.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.domain.tree import Combination

    Values = NDArray[np.float64]
    Marks = NDArray[np.bool_]


@dataclass(frozen=True)
class Combined:
    """Effective weights (n, k), and the value (n,) where weights alone do not give it.

    ``fault`` (n,): a child has a value that this combination cannot take, or
    too few children are left.
    """

    share: Values
    value: Values | None = None
    fault: Marks | None = None


def weighted_mean(values: Values, weights: Values, kept: Marks, spec: Combination) -> Combined:  # noqa: ARG001 - one signature for the table
    """Take the mean of the children by weight.

    Formula: ``sum(w * s) / sum(w)``. Units: points. Missing: a child that drops
    out leaves its weight to the others. Edges: no child left gives weights of
    0. Source: definition.
    """
    kept_weights = np.where(kept, weights, 0.0)
    total = kept_weights.sum(axis=1, keepdims=True)
    share = np.divide(kept_weights, total, out=np.zeros(kept.shape), where=total > 0)
    return Combined(share)


def total(values: Values, weights: Values, kept: Marks, spec: Combination) -> Combined:  # noqa: ARG001 - one signature for the table
    """Add the points of the children up; a weight is the most points of its child.

    Formula: ``sum(s) * sum(w of all) / sum(w of the children left)``. Units:
    points. Missing: the points of a child that drops out are spread over the
    others by one factor; one that does not exist has none. Edges: with all
    children the factor is exactly 1. Source: definition.
    """
    left = np.where(kept, weights, 0.0).sum(axis=1, keepdims=True)
    all_points = weights.sum(axis=-1, keepdims=True)
    factor = np.divide(all_points, left, out=np.zeros(left.shape), where=left > 0)
    factor[kept.all(axis=1)] = 1.0
    return Combined(np.where(kept, factor, 0.0))


def geometric(values: Values, weights: Values, kept: Marks, spec: Combination) -> Combined:
    """Take the weighted geometric mean: a low child cannot be made up for.

    Formula: ``exp(sum(w * ln(s)) / sum(w))``. Units: points. Missing: as in the
    weighted mean. Edges: a child of 0 or less is a fault, never 0 and never
    NaN in silence. Source: COINr a_gmean; OECD/JRC Handbook 2008, p. 103.
    """
    mean, taken, fault = _positive(values, weights, kept, spec)
    value = np.exp((mean.share * np.log(taken)).sum(axis=1))
    return Combined(mean.share, np.where(fault, np.nan, value), fault)


def harmonic(values: Values, weights: Values, kept: Marks, spec: Combination) -> Combined:
    """Take the weighted harmonic mean: the lowest child weighs most.

    Formula: ``sum(w) / sum(w / s)``. Units: points. Missing: as in the weighted
    mean. Edges: a child of 0 or less is a fault. Source: COINr a_hmean.
    """
    mean, taken, fault = _positive(values, weights, kept, spec)
    inverse = (mean.share / taken).sum(axis=1)
    value = np.divide(1.0, inverse, out=np.full(len(inverse), np.nan), where=inverse != 0)
    return Combined(mean.share, np.where(fault, np.nan, value), fault)


def _positive(
    values: Values, weights: Values, kept: Marks, spec: Combination
) -> tuple[Combined, Values, Marks]:
    """Give the weights, values that a logarithm can take, and who has one it cannot."""
    low = kept & (values <= 0)
    taken = np.where(kept & ~low, values, 1.0)
    faulty = np.asarray(low.any(axis=1))
    return weighted_mean(values, weights, kept, spec), taken, faulty


def median(values: Values, weights: Values, kept: Marks, spec: Combination) -> Combined:  # noqa: ARG001 - one signature for the table
    """Take the middle child, or the mean of the two in the middle.

    Formula: sorted ``s``; of c children ``(s[(c - 1) // 2] + s[c // 2]) / 2``.
    Units: points. Missing: a child that drops out is not counted. Edges: of
    equal children the first of the rubric stands first. Source: definition;
    Moodle's corrected example (70, 25 and 100 give 70).
    """
    order = _rising(values, kept)
    count = kept.sum(axis=1)
    share = np.zeros(kept.shape)
    person = np.arange(len(kept))
    for place in ((count - 1) // 2, count // 2):
        share[person, order[person, np.maximum(place, 0)]] += np.where(count > 0, 0.5, 0.0)
    return Combined(share)


def minimum(values: Values, weights: Values, kept: Marks, spec: Combination) -> Combined:  # noqa: ARG001 - one signature for the table
    """Take the lowest child.

    Formula: ``min(s)``. Units: points. Missing: a child that drops out is not
    counted. Edges: of equal children the first of the rubric is named. Source:
    definition.
    """
    return Combined(_only(_rising(values, kept)[:, 0], kept))


def maximum(values: Values, weights: Values, kept: Marks, spec: Combination) -> Combined:  # noqa: ARG001 - one signature for the table
    """Take the highest child.

    Formula: ``max(s)``. Units: points. Missing: a child that drops out is not
    counted. Edges: of equal children the first of the rubric is named. Source:
    definition.
    """
    return Combined(_only(_rising(-values, kept)[:, 0], kept))


def best(values: Values, weights: Values, kept: Marks, spec: Combination) -> Combined:
    """Take the weighted mean of the best n children.

    Formula: ``sum(w * s) / sum(w)`` over the n highest ``s``. Units: points.
    Missing: a child that drops out is not counted; fewer than n are all taken.
    Edges: of equal children the first or the last of the rubric is taken, as
    the rubric says. Source: Moodle apply_limit_rules (keep highest).
    """
    chosen = kept & (_places(-values, kept, last=spec.last) < spec.count)
    return weighted_mean(values, weights, chosen, spec)


def drop_lowest(values: Values, weights: Values, kept: Marks, spec: Combination) -> Combined:
    """Drop the lowest n children, then take the weighted mean of the others.

    Formula: ``sum(w * s) / sum(w)`` without the n lowest ``s``. Units: points.
    Missing: a child without data drops out besides and is not one of the n.
    Edges: of equal children the first or the last of the rubric is dropped, as
    the rubric says; when nothing is left that is a fault. Source: Moodle
    apply_limit_rules (drop lowest); canvas-lms issue 166.
    """
    chosen = kept & (_places(values, kept, last=spec.last) >= spec.count)
    nothing = np.asarray(kept.any(axis=1) & ~chosen.any(axis=1))
    mean = weighted_mean(values, weights, chosen, spec)
    return Combined(mean.share, fault=nothing)


def _rising(values: Values, kept: Marks) -> NDArray[np.intp]:
    """Order the children of each person, lowest first, those that drop out last."""
    return np.argsort(np.where(kept, values, np.inf), axis=1, kind="stable")


def _places(values: Values, kept: Marks, *, last: bool) -> NDArray[np.intp]:
    """Give each child its place from the lowest; of equal ones the last goes first if so."""
    turned = slice(None, None, -1 if last else 1)
    order = _rising(values[:, turned], kept[:, turned])
    places = np.empty_like(order)
    np.put_along_axis(places, order, np.arange(order.shape[1])[None, :], axis=1)
    return places[:, turned]


def _only(child: NDArray[np.intp], kept: Marks) -> Values:
    """Give the whole weight to one child of each person."""
    share = np.zeros(kept.shape)
    share[np.arange(len(kept)), child] = 1.0
    return np.where(kept, share, 0.0)
