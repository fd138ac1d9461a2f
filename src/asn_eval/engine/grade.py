"""Stage 4, grade: the rounded value to a predikat."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asn_eval.domain.rubric import Band


def grade(final: NDArray[np.float64], bands: Sequence[Band]) -> NDArray[np.int32]:
    """Give the position of each value's band, -1 where there is no value.

    Formula: the band with the largest ``start <= final``; bands are listed
    highest first and their lower bound belongs to them. Shapes: (n,) to (n,).

    >>> from asn_eval.domain.rubric import Band
    >>> grade(np.array([90.0, 89.99]), [Band("Sangat Baik", 90), Band("Baik", 0)]).tolist()
    [0, 1]
    """
    starts = np.asarray([band.start for band in reversed(bands)], dtype=np.float64)
    found = np.searchsorted(starts, final, side="right") - 1
    outside = np.isnan(final) | (found < 0)
    return np.where(outside, -1, len(starts) - 1 - found).astype(np.int32)
