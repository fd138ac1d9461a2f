"""Scores relative to the people who are scored together.

The only methods by which adding or removing one person changes the scores of
others; a rubric must ask for them by name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.specs.cohort import Cohort, CohortWay
from asn_eval.domain.specs.common import Direction
from asn_eval.exact import PLACES

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray


@dataclass(frozen=True)
class Spread:
    """What a cohort is like: how many, lowest, highest, mean, sample deviation."""

    size: int
    low: float
    high: float
    mean: float
    deviation: float


def spread_of(raw: NDArray[np.float64]) -> Spread:
    """Describe the raw values that are there, in an order that people do not decide.

    Formula: ``deviation = sqrt(sum((x - mean)**2) / (n - 1))`` (ddof = 1).
    Shapes: (n,). Missing: NaN is left out. Edges: one value has deviation 0.
    Source: OECD/JRC Handbook 2008, table 15.
    """
    known = np.sort(raw[~np.isnan(raw)])
    deviation = float(known.std(ddof=1)) if len(known) > 1 else 0.0
    return Spread(len(known), float(known[0]), float(known[-1]), float(known.mean()), deviation)


def ranks(raw: NDArray[np.float64]) -> NDArray[np.float64]:
    """Count the persons strictly below, plus one; equal values share the lowest rank.

    Formula: ``r = 1 + number of x[j] < x[i]``. Shapes: (n,) without NaN. Source:
    ties = min as in the OECD/JRC Handbook 2008, table 15.

    >>> ranks(np.array([7.1, 9.4, 7.1, 12.0])).tolist()
    [1.0, 3.0, 1.0, 4.0]
    """
    return np.asarray(np.searchsorted(np.sort(raw), raw, side="left") + 1.0, dtype=np.float64)


def cohort(raw: NDArray[np.float64], spec: Cohort) -> NDArray[np.float64]:
    """Place every raw value among those of the people scored together.

    Formula: ``minmaks``: ``t = (x - min) / (max - min)``; ``persentil``:
    ``t = (r - 1) / (n - 1)``; ``peringkat``: ``t = r / n``, where r counts the
    persons strictly below plus one; the score runs with t from one end of the
    rubric's scale to the other. ``z``: ``s = middle + per * (x - mean) / sd`` with
    the sample standard deviation. Less is better: of -x. Units: raw to points.
    Missing: NaN stays NaN and does not count as a person. Edges: for one person,
    or when all are equal to nine places, ``s = same``. Source: COINr n_minmax,
    n_zscore, n_prank, n_rank; OECD/JRC Handbook 2008, table 15.

    >>> from asn_eval.domain.specs import Cohort, CohortWay, Direction
    >>> least = Cohort(CohortWay.MIN_MAX, Direction.DOWN, 50, (0, 100))
    >>> cohort(np.array([2.0, np.nan, 4.0, 3.0]), least).tolist()
    [100.0, nan, 0.0, 50.0]
    """
    sign = -1.0 if spec.direction is Direction.DOWN else 1.0
    value = np.full(raw.shape, np.nan)
    known = ~np.isnan(raw)
    clean = sign * np.round(raw[known], PLACES)
    if len(clean) and clean.min() < clean.max():
        value[known] = _WAYS[spec.way](clean, spec)
    else:
        value[known] = spec.same
    return value


def _min_max(known: NDArray[np.float64], spec: Cohort) -> NDArray[np.float64]:
    return _on_scale((known - known.min()) / (known.max() - known.min()), spec)


def _z(known: NDArray[np.float64], spec: Cohort) -> NDArray[np.float64]:
    spread = spread_of(known)
    return spec.middle + spec.per * (known - spread.mean) / spread.deviation


def _percentile(known: NDArray[np.float64], spec: Cohort) -> NDArray[np.float64]:
    return _on_scale((ranks(known) - 1.0) / (len(known) - 1.0), spec)


def _rank(known: NDArray[np.float64], spec: Cohort) -> NDArray[np.float64]:
    return _on_scale(ranks(known) / len(known), spec)


def _on_scale(share: NDArray[np.float64], spec: Cohort) -> NDArray[np.float64]:
    low, high = spec.scale
    return low + share * (high - low)


_WAYS: Final[dict[CohortWay, Callable[[NDArray[np.float64], Cohort], NDArray[np.float64]]]] = {
    CohortWay.MIN_MAX: _min_max,
    CohortWay.Z: _z,
    CohortWay.PERCENTILE: _percentile,
    CohortWay.RANK: _rank,
}
