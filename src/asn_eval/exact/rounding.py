"""The one rounding function, and the arithmetic grid that sums are exact on.

Binary floats lie at the edges: ``0.7 * 82.5 + 0.3 * 107.5`` is
``89.99999999999999``. Two rules make the numbers honest:

* ``quantize`` puts every score and every contribution on a decimal grid of
  1e-12. On that grid sums are sums of whole numbers, so the contributions of
  the children of a node add up to the node to the last digit, whoever adds.
* ``round_half_away`` rounds to nine places first, then half away from zero at
  the digits that the rubric names. It is the only function that rounds a
  score.
"""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

GRID = 1e12
"""Steps per unit of the summation grid: 1e-12."""

PLACES = 9
"""Decimal places that a value is cleaned to before it is rounded."""

COARSEST = -6
"""The fewest digits that can be named: whole millions."""

_WHOLE_FLOATS = 9.0e6
"""Below this magnitude a value times 1e9 is a whole number a float can hold."""

_NO_FRACTIONS = 2.0**53
"""From here on every float is a whole number."""


def quantize(values: ArrayLike) -> NDArray[np.float64]:
    """Put values on the grid of 1e-12.

    Formula: ``rint(x * 1e12) / 1e12``. Shapes: any, kept. NaN stays NaN.

    >>> quantize([1 / 3]).tolist()
    [0.333333333333]
    """
    return np.rint(np.asarray(values, dtype=np.float64) * GRID) / GRID


def exact_sum(values: ArrayLike, axis: int = -1) -> NDArray[np.float64]:
    """Sum along an axis as whole steps of 1e-12, skipping NaN.

    The result does not depend on the order of the addends as long as sums stay
    below 9,000 (scores do). An axis of NaN only gives 0.

    >>> exact_sum([0.1, 0.2, float("nan")]).tolist()
    0.3
    """
    steps = np.rint(np.asarray(values, dtype=np.float64) * GRID)
    return np.asarray(np.nansum(steps, axis=axis) / GRID)


def round_half_away(values: ArrayLike, digits: int) -> NDArray[np.float64]:
    """Round to nine places, then half away from zero at ``digits`` places.

    Formula: ``sign(x) * floor(|x| * 10**digits + 1/2) / 10**digits`` on the
    decimal value of x at nine places. Shapes: any, kept. NaN and infinities
    stay as they are. ``digits`` is -6 to 9; -2 rounds to whole hundreds.

    >>> round_half_away([2.675, -0.5, 0.7 * 82.5 + 0.3 * 107.5], 2).tolist()
    [2.68, -0.5, 90.0]
    >>> round_half_away(76.5, 0).tolist()
    77.0
    >>> round_half_away([1250.0, -1249.0], -2).tolist()
    [1300.0, -1200.0]
    """
    if not COARSEST <= digits <= PLACES:
        message = f"digits must be {COARSEST} to {PLACES}, not {digits}"
        raise ValueError(message)
    numbers = np.asarray(values, dtype=np.float64)
    magnitude = np.abs(numbers)
    small = magnitude < _WHOLE_FLOATS
    steps = np.rint(np.where(small, magnitude, 0.0) * 10.0**PLACES).astype(np.int64)
    coarse = 10 ** (PLACES - digits)
    whole = (steps + coarse // 2) // coarse
    # Dividing by 0.01 is not multiplying by 100: whole steps are scaled by whole numbers.
    scaled = whole / 10.0**digits if digits >= 0 else whole * 10.0**-digits
    rounded = np.copysign(scaled, numbers)
    if small.all():
        return np.asarray(rounded)
    return np.asarray(np.where(small, rounded, _round_large(numbers, digits)))


def _round_large(numbers: NDArray[np.float64], digits: int) -> NDArray[np.float64]:
    """Round what does not fit the whole-number path, one by one, in decimal."""

    def one(value: float) -> float:
        if not np.isfinite(value) or abs(value) >= _NO_FRACTIONS:
            return value
        fine = Decimal(value).quantize(Decimal(1).scaleb(-PLACES), rounding=ROUND_HALF_EVEN)
        return float(fine.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP))

    flat = [one(value) if abs(value) >= _WHOLE_FLOATS else value for value in numbers.ravel()]
    return np.asarray(flat, dtype=np.float64).reshape(numbers.shape)


def round_one(value: float, digits: int) -> float:
    """Round one number; see :func:`round_half_away`.

    >>> round_one(90.5, 0)
    91.0
    """
    return float(round_half_away(value, digits))
