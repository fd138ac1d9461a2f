"""Products of decimals, freed from the dust of binary arithmetic."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

DIGITS: Final = 14
"""Significant digits that are kept; a float has at least fifteen."""

_LARGEST: Final = 1e14
"""From here on every digit that is kept is a whole one."""

_POWERS: Final = np.asarray([float(f"1e{places}") for places in range(23)])
"""The powers of ten that floats hold exactly; a computed power may be off by a bit."""


def significant(values: ArrayLike) -> NDArray[np.float64]:
    """Clean numbers to fourteen significant digits.

    Sums of scores live on a grid of fixed steps; products of amounts have no
    such grid, and 0.8765 of 123,456,789 is off by more than nine places allow.
    Formula: ``rint(x * 10**k) / 10**k`` with k so that fourteen digits stay.
    Shapes: any, kept. NaN and infinities stay, and so does what is 1e14 or more.

    >>> significant([0.1 + 0.2, 1.005 * 1e8, float("nan"), 0]).tolist()
    [0.3, 100500000.0, nan, 0.0]
    """
    numbers = np.asarray(values, dtype=np.float64)
    magnitude = np.abs(numbers)
    usual = (magnitude >= 10.0**-DIGITS) & (magnitude < _LARGEST)
    kept = np.where(usual, magnitude, 1.0)
    places = DIGITS - 1 - np.floor(np.log10(kept)).astype(np.intp)
    scale = _POWERS[np.clip(places, 0, len(_POWERS) - 1)]
    return np.where(usual, np.copysign(np.rint(kept * scale) / scale, numbers), numbers)
