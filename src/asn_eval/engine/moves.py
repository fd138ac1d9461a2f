"""The fewest persons to move so that every limit on sets of predikat holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Positions = frozenset[int]
    Limits = Mapping[Positions, tuple[int, int]]


@dataclass(frozen=True)
class _Settled:
    """A set whose parts are settled: its cheapest total, and the least and most it can be."""

    total: int
    least: int
    most: int
    parts: tuple[Positions, ...]


def fewest_moves(
    counts: Sequence[int], limits: Iterable[tuple[Positions, tuple[int, int]]]
) -> tuple[int, ...] | None:
    """Give the heads nearest to ``counts`` that keep every limit, None when none do.

    Formula: minimise ``sum |x[i] - counts[i]| / 2`` with ``sum x = sum counts`` and
    ``least <= sum of x over a set <= most``. Sets are nested or apart, as the
    linter demands, so the cost of a set as a function of its total is
    ``constant + |total - cheapest|`` between its bounds, and one pass up and one
    down give the optimum. Edges: what is left open is filled from the best
    predikat down and emptied from the worst up.

    >>> fewest_moves([16, 34, 0], [(frozenset({2}), (1, 50))])
    (16, 33, 1)
    """
    heads = sum(counts)
    merged = _merged(len(counts), heads, limits)
    settled: dict[Positions, _Settled] = {}
    loose: list[Positions] = []
    for members in sorted(merged, key=lambda item: (len(item), sorted(item))):
        parts = tuple(sorted((part for part in loose if part < members), key=min))
        start = [settled[part] for part in parts] or [
            _Settled(counts[position], 0, heads, ()) for position in members
        ]
        least = max(merged[members][0], sum(part.least for part in start))
        most = min(merged[members][1], sum(part.most for part in start))
        if least > most:
            return None
        cheapest = min(max(sum(part.total for part in start), least), most)
        settled[members] = _Settled(cheapest, least, most, parts)
        loose = [part for part in loose if part not in parts] + [members]
    return _handed_down(settled, frozenset(range(len(counts))), heads)


def _merged(size: int, heads: int, limits: Iterable[tuple[Positions, tuple[int, int]]]) -> Limits:
    """Put together the limits on the same set; single predikat and the whole have their own."""
    merged = {frozenset({position}): (0, heads) for position in range(size)}
    everybody = frozenset(range(size))
    for members, (least, most) in [(everybody, (heads, heads)), *limits]:
        low, high = merged.get(members, (0, heads))
        merged[members] = (max(low, least), min(high, most))
    return merged


def _handed_down(
    settled: Mapping[Positions, _Settled], whole: Positions, heads: int
) -> tuple[int, ...]:
    """Give each set its total, the parts as near to their cheapest as can be."""
    result = [0] * len(whole)
    waiting = [(whole, heads)]
    while waiting:
        members, total = waiting.pop()
        parts = settled[members].parts
        if not parts:
            result[min(members)] = total
            continue
        given = {part: settled[part].total for part in parts}
        open_ = total - sum(given.values())
        for part in parts if open_ > 0 else parts[::-1]:
            room = (settled[part].most if open_ > 0 else settled[part].least) - given[part]
            step = min(room, open_) if open_ > 0 else max(room, open_)
            given[part] += step
            open_ -= step
        waiting.extend(given.items())
    return tuple(result)
