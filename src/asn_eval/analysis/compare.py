"""Two evaluations of the same people side by side: who moved, and how far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.domain.evaluation import Evaluation


@dataclass(frozen=True)
class Movement:
    """How ranks and predikat changed from one evaluation to another.

    ``common`` are positions of persons ranked in both. ``shift`` (m,): places
    gained, positive is up (old rank minus new rank). ``mean_shift``: mean
    absolute shift. ``unchanged``: persons of ``common`` with the same rank.
    ``transitions`` (B + 1, B + 1): persons by old and new band, the
    last row and column for those without a predikat. ``old`` and ``new`` are
    the evaluations. ``flipped`` are positions whose band differs.
    """

    old: Evaluation
    new: Evaluation
    common: NDArray[np.intp]
    shift: NDArray[np.int32]
    mean_shift: float
    unchanged: int
    transitions: NDArray[np.intp]
    flipped: NDArray[np.intp]

    def movers(self, most: int) -> NDArray[np.intp]:
        """Positions of the persons who moved most, larger shifts first."""
        moved = np.flatnonzero(self.shift != 0)
        order = np.lexsort([self.common[moved], -np.abs(self.shift[moved])])
        return self.common[moved[order[:most]]]


def compare(old: Evaluation, new: Evaluation) -> Movement:
    """Compare two evaluations of the same people.

    Raises:
        ValueError: the two are not about the same people in the same order.

    """
    if not np.array_equal(old.people.key, new.people.key):
        message = "the two evaluations are not about the same people"
        raise ValueError(message)
    common = np.flatnonzero((old.rank > 0) & (new.rank > 0))
    shift = (old.rank[common] - new.rank[common]).astype(np.int32)
    size = len(old.rubric.bands) + 1
    names = [band.name for band in old.rubric.bands]
    new_names = [band.name for band in new.rubric.bands]
    position = np.asarray(
        [*(names.index(name) if name in names else size - 1 for name in new_names), size - 1]
    )
    before = np.where(old.band < 0, size - 1, old.band)
    after = position[new.band]
    transitions = np.bincount(before * size + after, minlength=size * size).reshape(size, size)
    return Movement(
        old=old,
        new=new,
        common=common,
        shift=shift,
        mean_shift=float(np.abs(shift).mean()) if len(shift) else 0.0,
        unchanged=int((shift == 0).sum()),
        transitions=transitions,
        flipped=np.flatnonzero(before != after),
    )
