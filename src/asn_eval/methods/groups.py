"""Sums by group that do not depend on the order of the rows.

A value is split into its whole part and two slices of its fraction, of 26 and
27 bits. Each is a whole number, and sums of whole numbers below 2**53 are exact
in floats, in any order; only putting the three sums together rounds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_HIGH = 2.0**26
_LOW = 2.0**27


def group_sum(
    group: NDArray[np.intp] | NDArray[np.int32],
    values: NDArray[np.float64],
    size: int,
) -> NDArray[np.float64]:
    """Sum values by group.

    Formula: ``s[g] = sum of values[i] over group[i] == g``. Shapes: (r,), (r,)
    to (size,). NaN values are skipped; a group without rows gives 0.

    >>> group_sum(np.array([0, 1, 0]), np.array([0.25, 5.0, 0.5]), 2).tolist()
    [0.75, 5.0]
    """
    clean = np.nan_to_num(values, nan=0.0, posinf=np.inf, neginf=-np.inf)
    whole = np.floor(clean)
    fraction = (clean - whole) * _HIGH
    high = np.floor(fraction)
    low = np.rint((fraction - high) * _LOW)
    wholes, highs, lows = (
        np.bincount(group, weights=part, minlength=size) for part in (whole, high, low)
    )
    return np.asarray(wholes + (highs + lows / _LOW) / _HIGH)


def group_count(
    group: NDArray[np.intp] | NDArray[np.int32],
    counted: NDArray[np.bool_],
    size: int,
) -> NDArray[np.intp]:
    """Count the rows of each group that are marked. Shapes: (r,), (r,) to (size,)."""
    return np.bincount(group[counted], minlength=size)


def group_any(
    group: NDArray[np.intp] | NDArray[np.int32],
    marked: NDArray[np.bool_],
    size: int,
) -> NDArray[np.bool_]:
    """Tell for each group whether any of its rows is marked."""
    return group_count(group, marked, size) > 0
