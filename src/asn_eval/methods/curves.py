"""Scores along fixed curves: points, goalposts, bands with lines, cumulative brackets.

Every function is ``f(raw, spec) -> score`` over an array; NaN stays NaN.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.specs.common import Direction
from asn_eval.exact import PLACES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.domain.specs.curves import Brackets, Goalposts, Pieces, Points


def points(raw: NDArray[np.float64], spec: Points) -> NDArray[np.float64]:
    """Interpolate between the two nearest points.

    Formula: ``s = y[k] + (x - x[k]) / (x[k+1] - x[k]) * (y[k+1] - y[k])`` for
    the points ``(x, y)`` around x. Units: raw to points. Missing: NaN stays NaN.
    Edges: outside the first and last point their score holds, or there is none
    (a fault, S315) as the rubric says; x is compared after rounding to nine
    places. Source: definition; linear-average scales of OpenFisca.

    >>> from asn_eval.domain.specs import Point, Points
    >>> line = Points((Point(0, 0), Point(1, 0.1), Point(2, 0.4)), clamp=True)
    >>> points(np.array([1.5, 9.0]), line).tolist()
    [0.25, 0.4]
    """
    at = np.asarray([point.raw for point in spec.points], dtype=np.float64)
    score = np.asarray([point.score for point in spec.points], dtype=np.float64)
    value = np.interp(raw, at, score)
    if spec.clamp:
        return value
    clean = np.round(raw, PLACES)
    return np.where((clean < at[0]) | (clean > at[-1]), np.nan, value)


def goalposts(raw: NDArray[np.float64], spec: Goalposts) -> NDArray[np.float64]:
    """Place the raw value between a fixed worst and best one.

    Formula: ``t = (f(clip(x, low, high)) - f(low)) / (f(high) - f(low))``, or
    ``1 - t`` when less is better; ``s`` runs from one end of the rubric's scale
    to the other with it. ``f`` is the natural logarithm where ``logarithm`` is
    ``ya``, x itself otherwise. Units: raw to points. Missing: NaN stays NaN.
    Source: COINr n_goalpost; goalposts of the HDI.

    >>> from asn_eval.domain.specs import Direction, Goalposts
    >>> goalposts(np.array([1.0, 11.0]), Goalposts(0, 10, Direction.DOWN, (0, 1))).tolist()
    [0.9, 0.0]
    """
    inside = np.clip(raw, spec.low, spec.high)
    low, high = spec.low, spec.high
    if spec.logarithm:
        inside, low, high = np.log(inside), float(np.log(low)), float(np.log(high))
    share = (inside - low) / (high - low)
    if spec.direction is Direction.DOWN:
        share = 1.0 - share
    return np.asarray(spec.scale[0] + share * (spec.scale[1] - spec.scale[0]))


def pieces(raw: NDArray[np.float64], spec: Pieces) -> NDArray[np.float64]:
    """Follow the line of the band that the raw value falls into.

    Formula: ``s = c + (x - a) / (b - a) * (d - c)`` of the last band with
    ``start <= x``, whose line runs from ``(a, c)`` to ``(b, d)``; a band with one
    score gives that. The lower bound belongs to its band. Units: raw to points.
    Missing: NaN stays NaN, and so does a value below the first band (a fault,
    S315). Edges: x is compared after rounding to nine places. Source:
    PermenPANRB 8/2021, nilai capaian IKI.

    >>> from asn_eval.domain.specs import Piece, Pieces, Point
    >>> bands = Pieces((Piece(80, Point(80, 70), Point(99, 89)),))
    >>> pieces(np.array([98.0, 79.0]), bands).tolist()
    [88.0, nan]
    """
    starts = np.asarray([piece.start for piece in spec.pieces], dtype=np.float64)
    found = np.searchsorted(starts, np.round(raw, PLACES), side="right") - 1
    line = np.asarray(
        [
            (piece.first.raw, piece.last.raw, piece.first.score, piece.last.score)
            for piece in spec.pieces
        ],
        dtype=np.float64,
    )
    first, last, low, high = line[np.maximum(found, 0)].T
    value = low + (raw - first) / (last - first) * (high - low)
    return np.where(found < 0, np.nan, value)


def brackets(raw: NDArray[np.float64], spec: Brackets) -> NDArray[np.float64]:
    """Add up the parts of the raw value in each bracket, each at its own rate.

    Formula: ``s = begin + sum over k of per[k] * (min(x, start[k+1]) - start[k])``
    over the brackets that x reaches into. Units: raw units to points. Missing:
    NaN stays NaN. Edges: nothing counts below the first bracket. Source: marginal
    rate scales of OpenFisca.

    >>> from asn_eval.domain.specs import Bracket, Brackets
    >>> scale = Brackets(0, (Bracket(0, 0.1), Bracket(1, 0.3), Bracket(2, 0.2)))
    >>> brackets(np.array([1.0, 2.5]), scale).tolist()
    [0.1, 0.5]
    """
    starts = np.asarray([bracket.start for bracket in spec.brackets], dtype=np.float64)
    rates = np.asarray([bracket.per for bracket in spec.brackets], dtype=np.float64)
    widths = np.append(np.diff(starts), np.inf)
    parts = np.clip(raw[:, np.newaxis] - starts, 0.0, widths)
    return np.asarray(spec.begin + (parts * rates).sum(axis=1))
