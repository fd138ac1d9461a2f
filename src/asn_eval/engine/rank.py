"""Stage 5, rank: competition ranks within the groups that the rubric declares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.evaluation import shared_place
from asn_eval.domain.rubric import Ties

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asn_eval.domain.evaluation import People


UNKNOWN: Final = "–"
"""Label of the group of persons for whom a declared group is not known."""


def rank(
    group: NDArray[np.int32], keys: Sequence[NDArray[np.float64]], ties: Ties
) -> NDArray[np.int32]:
    """Rank persons within their group, higher keys first.

    Formula: ``rank = persons of the group strictly better + 1`` (kompetisi), or
    ``distinct better values + 1`` (padat), or ``persons better or equal`` (modifikasi).
    Those who share a mean place (urut_rata) are ranked as in kompetisi here;
    :func:`shared_place` gives the place that is shown. ``keys`` are compared in turn; a NaN
    in a later key counts as lowest. Persons with NaN in the first key have no
    rank (0). Shapes: (n,) each to (n,).

    >>> scores = np.array([80.0, 90.0, 80.0, 70.0])
    >>> rank(np.zeros(4, np.int32), [scores], Ties.COMPETITION).tolist()
    [2, 1, 2, 4]
    """
    ranks = np.zeros(len(group), dtype=np.int32)
    ranked = np.flatnonzero(~np.isnan(keys[0]))
    if not len(ranked):
        return ranks
    falling = [np.nan_to_num(-key[ranked], nan=np.inf) for key in keys]
    order = np.lexsort(np.stack([*reversed(falling), group[ranked].astype(np.float64)]))
    groups = group[ranked][order]
    new_group = np.r_[True, groups[1:] != groups[:-1]]
    changed = new_group.copy()
    for key in falling:
        changed[1:] |= key[order][1:] != key[order][:-1]
    place = np.arange(len(order))
    start = np.maximum.accumulate(np.where(new_group, place, 0))
    if ties is Ties.DENSE:
        steps = np.cumsum(changed)
        within = steps - steps[start]
    elif ties is Ties.MODIFIED:
        within = _last_of_run(changed, place) - start
    else:
        within = np.maximum.accumulate(np.where(changed, place, 0)) - start
    ranks[ranked[order]] = within + 1
    return ranks


def grade_key(final: NDArray[np.float64], band: NDArray[np.int32]) -> NDArray[np.float64]:
    """Give a key by which a better predikat ranks higher, NaN where there is no value.

    Formula: ``-band``, positions counted from the best. Shapes: (n,) each.

    >>> grade_key(np.array([70.0, 95.0, np.nan]), np.array([0, 2, -1])).tolist()
    [0.0, -2.0, nan]
    """
    return np.where(np.isnan(final), np.nan, 0.0 - band)


def shown_ranks(
    values: NDArray[np.float64], ties: Ties, band: NDArray[np.int32] | None = None
) -> NDArray[np.float64]:
    """Give the ranks of one group as readers see them, NaN where there is no value.

    With ``band`` (n,), positions of predikat from the best, they decide first.

    >>> shown_ranks(np.array([90.0, 80, 80, 70]), Ties.FRACTIONAL).tolist()
    [1.0, 2.5, 2.5, 4.0]
    >>> shown_ranks(np.array([90.0, 80]), Ties.COMPETITION, np.array([1, 0])).tolist()
    [2.0, 1.0]
    """
    together = np.zeros(len(values), dtype=np.int32)
    keys = [values] if band is None else [grade_key(values, band), values]
    ranks = rank(together, keys, ties)
    if ties is Ties.FRACTIONAL:
        return shared_place(ranks, together)
    return np.where(ranks > 0, ranks, np.nan)


def _last_of_run(changed: NDArray[np.bool_], place: NDArray[np.intp]) -> NDArray[np.intp]:
    """Give each entry the place of the last of its run; a run begins where ``changed``."""
    ends = np.r_[changed[1:], True]
    return np.asarray(np.minimum.accumulate(np.where(ends, place, len(place))[::-1])[::-1])


def groups_of(people: People, names: Sequence[str]) -> tuple[NDArray[np.int32], tuple[str, ...]]:
    """Give each person's ranking group and the labels of the groups, sorted."""
    if not names:
        return np.zeros(len(people), dtype=np.int32), ("",)
    # A dash sorts after every letter: persons without a group are read last.
    parts = [np.where(part == "", UNKNOWN, part) for part in map(people.attribute, names)]
    joined = parts[0].copy()
    for part in parts[1:]:
        joined = joined + " › " + part
    labels, group = np.unique(joined.astype(str), return_inverse=True)
    return group.astype(np.int32), tuple(labels.tolist())


def reading_order(group: NDArray[np.int32], ranks: NDArray[np.int32]) -> NDArray[np.int32]:
    """Order persons for reading: by group and rank, then those without a rank.

    Equal ranks, and those without one, keep the order of the persons.
    """
    unranked = ranks == 0
    return np.lexsort([ranks, np.where(unranked, 0, group), unranked]).astype(np.int32)
