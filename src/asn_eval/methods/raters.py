"""Rating by rater groups: means by group, minimum counts, what short groups do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.specs import RaterGroups, Shortfall
from asn_eval.methods.groups import group_count, group_sum
from asn_eval.methods.measured import GroupMeans, Measured, Shortage

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.domain.tables import Table


def rater_groups(table: Table, spec: RaterGroups, people: int) -> Measured:
    """Weigh the mean ratings of the rater groups.

    Formula: ``raw = sum(v[g] * mean[g])`` with ``mean[g]`` over all filled
    ratings of group g and ``v`` the effective shares, which sum to 1. Units:
    those of the rating. Shapes: groups in the order of ``spec.weights``.

    A group counts when it has at least its minimum of raters (1 if not said):
    the distinct named raters plus the largest number of anonymous ratings on
    one aspect. What a short group does is ``spec.shortfall``: ``bagi_ulang``
    spreads its weight over the groups that count, in proportion; ``gabung``
    pools all short groups with their weights into one group, which counts when
    it reaches the largest of their minimums, and otherwise spreads; ``gagal``
    makes the value absent. Missing: fewer than ``least_groups`` groups (a pool
    counts as one) is absent. Edges: ``diri`` never counts. Source: definition.
    """
    names = tuple(spec.weights)
    group, counted = _group_of_rows(table, names, spec.column)
    tally = _tally(table, group, counted, spec, people)
    full = tally.raters >= tally.least
    pool = _pool(tally, full, spec.shortfall)
    share = _shares(full | pool, np.asarray([spec.weights[name] for name in names]))
    rating = _rating_weights(tally, share, pool)
    absent = full.sum(axis=1) + pool.any(axis=1) < max(spec.least_groups, 1)
    if spec.shortfall is Shortfall.FAIL:
        absent |= ~full.all(axis=1)
    padded = np.column_stack([rating, np.zeros(people)])
    return Measured(
        raw=np.where(absent, np.nan, (rating * tally.sums).sum(axis=1)),
        value=table.columns[spec.column].numbers(),
        weight=np.where(counted, padded[table.person, group], 0.0),
        impossible=np.zeros(people, bool),
        shortages=_shortages(names, tally, full),
        groups=GroupMeans(_divide(tally.sums, tally.counts), share, tally.raters, tally.least),
    )


@dataclass(frozen=True)
class _Tally:
    """Ratings by person and group (n, G): raters, ratings, their sum; minimum (G,)."""

    raters: NDArray[np.intp]
    counts: NDArray[np.intp]
    sums: NDArray[np.float64]
    least: NDArray[np.intp]


def _divide(above: NDArray[np.float64], below: NDArray[np.intp]) -> NDArray[np.float64]:
    """Divide where there is something to divide by; NaN elsewhere."""
    out = np.full(above.shape, np.nan)
    np.divide(above, below, out=out, where=below > 0)
    return out


def _group_of_rows(
    table: Table, names: tuple[str, ...], column: str
) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """Give each row's group position, and whether its rating counts."""
    role = table.columns["peran"]
    position = [names.index(label) if label in names else len(names) for label in role.labels]
    group = np.asarray([*position, len(names)], dtype=np.intp)[role.codes()]
    counted = (group < len(names)) & ~np.isnan(table.columns[column].numbers())
    return group, counted


def _tally(
    table: Table,
    group: NDArray[np.intp],
    counted: NDArray[np.bool_],
    spec: RaterGroups,
    people: int,
) -> _Tally:
    """Count raters and ratings by person and group."""
    names = tuple(spec.weights)
    slots = len(names) + 1  # the last slot takes rows of no group
    key = table.person.astype(np.intp) * slots + group
    size = people * slots
    ratings = np.where(counted, table.columns[spec.column].numbers(), 0.0)

    shape = (people, slots)
    return _Tally(
        raters=_raters(table, key, counted, size).reshape(shape)[:, :-1],
        counts=group_count(key, counted, size).reshape(shape)[:, :-1],
        sums=group_sum(key, ratings, size).reshape(shape)[:, :-1],
        least=np.asarray([max(spec.least.get(name, 1), 1) for name in names]),
    )


def _raters(
    table: Table, key: NDArray[np.intp], counted: NDArray[np.bool_], size: int
) -> NDArray[np.intp]:
    """Count raters by key: distinct names plus the most anonymous answers on an aspect."""
    named = np.full(len(table), -1, dtype=np.int64)
    if "penilai" in table:
        named = table.columns["penilai"].codes().astype(np.int64)
    known = counted & (named >= 0)
    # sorted by hand: numpy's own way for whole numbers takes ten times as long here
    pairs = np.sort(key[known] * (named.max(initial=0) + 1) + named[known])
    pairs = pairs[np.diff(pairs, prepend=-1) != 0]
    raters = np.bincount(pairs // (named.max(initial=0) + 1), minlength=size)
    unknown = counted & (named < 0)
    if not unknown.any():
        return raters
    aspect = table.columns["aspek"]
    width = len(aspect.labels) + 1
    answers, tally = np.unique(
        key[unknown] * width + aspect.codes()[unknown] + 1, return_counts=True
    )
    most = np.zeros(size, dtype=np.intp)
    np.maximum.at(most, answers // width, tally)
    return raters + most


def _pool(tally: _Tally, full: NDArray[np.bool_], shortfall: Shortfall) -> NDArray[np.bool_]:
    """Mark the short groups that together reach the largest of their minimums."""
    if shortfall is not Shortfall.MERGE:
        return np.zeros(full.shape, dtype=bool)
    short = ~full
    needed = np.where(short, tally.least, 0).max(axis=1, initial=0)
    together = np.where(short, tally.raters, 0).sum(axis=1)
    return np.asarray(short & (together >= needed)[:, None])


def _shares(counting: NDArray[np.bool_], nominal: NDArray[np.float64]) -> NDArray[np.float64]:
    """Spread the weights over the groups that count; they sum to 1, or to 0 if none does."""
    kept = np.where(counting, nominal, 0.0)
    total = kept.sum(axis=1, keepdims=True)
    return np.nan_to_num(kept / np.where(total > 0, total, 1.0))


def _rating_weights(
    tally: _Tally, share: NDArray[np.float64], pool: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """Give the weight of one rating by group; in a pool every rating weighs the same."""
    pool_share = np.where(pool, share, 0.0).sum(axis=1, keepdims=True)
    pool_count = np.where(pool, tally.counts, 0).sum(axis=1, keepdims=True)
    single = np.nan_to_num(_divide(share, tally.counts))
    return np.where(pool, np.nan_to_num(_divide(pool_share, pool_count)), single)


def _shortages(
    names: tuple[str, ...], tally: _Tally, full: NDArray[np.bool_]
) -> tuple[Shortage, ...]:
    """Name the groups that were short, for persons who have ratings at all."""
    rated = tally.raters.any(axis=1)
    found = []
    for position, name in enumerate(names):
        short = np.flatnonzero(rated & ~full[:, position])
        if len(short):
            found.append(Shortage(name, int(tally.least[position]), short))
    return tuple(found)
