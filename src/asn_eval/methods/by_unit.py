"""The value of a unit from those of its people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asn_eval.exact import round_half_away, significant
from asn_eval.methods.groups import group_count, group_sum

if TYPE_CHECKING:
    from numpy.typing import NDArray


def unit_means(
    unit: NDArray[np.int32], values: NDArray[np.float64], units: int, digits: int
) -> NDArray[np.float64]:
    """Take the mean of the known values of each unit.

    Formula: ``sum of values / number of known values``, rounded half away from
    zero at ``digits``. Shapes: (n,) each to (units,). Units: those of the values.
    Missing: NaN is no value; a unit without any has NaN. Edges: the order of
    people plays no part. Source: definition.

    >>> unit_means(np.array([0, 0, 1]), np.array([90.0, 85.5, np.nan]), 2, 2).tolist()
    [87.75, nan]
    """
    known = ~np.isnan(values)
    count = group_count(unit, known, units)
    total = group_sum(unit[known], values[known], units)
    means = np.divide(total, count, out=np.full(units, np.nan), where=count > 0)
    return round_half_away(significant(means), digits)


def unit_medians(
    unit: NDArray[np.int32], values: NDArray[np.float64], units: int, digits: int
) -> NDArray[np.float64]:
    """Take the median of the known values of each unit.

    Formula: of m values in order the middle one, or half the sum of the two in
    the middle, rounded half away from zero at ``digits``. Shapes: (n,) each to
    (units,). Units: those of the values. Missing: NaN is no value; a unit
    without any has NaN. Source: definition.

    >>> unit_medians(np.array([0, 0, 0, 0]), np.array([70.0, 90, 80, np.nan]), 1, 2).tolist()
    [80.0]
    """
    rows = np.flatnonzero(~np.isnan(values))
    rows = rows[np.lexsort((values[rows], unit[rows]))]
    count = np.bincount(unit[rows], minlength=units)
    some = np.flatnonzero(count)
    first = (np.cumsum(count) - count)[some]
    low, high = (rows[first + at] for at in ((count[some] - 1) // 2, count[some] // 2))
    medians = np.full(units, np.nan)
    medians[some] = (values[low] + values[high]) / 2
    return round_half_away(significant(medians), digits)
