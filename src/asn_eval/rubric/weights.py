"""The two obvious ways to make weights sum to 100 again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

WHOLE: Final = 100.0
"""What the weights of the children of a node sum to, in percent."""

_STEPS: Final = 100
"""Proposed weights are whole hundredths of a percent."""


def one_change(weights: Mapping[str, float], kept: Collection[str] = ()) -> dict[str, float]:
    """Change only the largest weight that is not ``kept``.

    Falls back to :func:`rescaled` when that weight alone cannot take the
    difference and stay above zero.

    >>> one_change({"disiplin": 30, "kualitas": 50, "inovasi": 25}, kept=["disiplin"])
    {'kualitas': 45.0}
    """
    free = {name: weight for name, weight in weights.items() if name not in kept}
    if free:
        largest = max(free, key=lambda name: free[name])
        wanted = round(free[largest] + WHOLE - sum(weights.values()), 9)
        if wanted > 0:
            return {largest: wanted}
    return rescaled(weights, kept)


def rescaled(weights: Mapping[str, float], kept: Collection[str] = ()) -> dict[str, float]:
    """Scale all weights that are not ``kept`` by one factor, in hundredths of a percent.

    What rounding leaves over goes to the largest remainders, so that the sum is
    exactly 100. When the kept weights leave no room, all weights are scaled.

    >>> rescaled({"a": 1, "b": 1, "c": 1})
    {'a': 33.34, 'b': 33.33, 'c': 33.33}
    >>> rescaled({"disiplin": 30, "kualitas": 50, "inovasi": 25}, kept=["disiplin"])
    {'kualitas': 46.67, 'inovasi': 23.33}
    """
    free = {name: weight for name, weight in weights.items() if name not in kept}
    room = WHOLE - sum(weight for name, weight in weights.items() if name in kept)
    units = round(room * _STEPS)
    if units < len(free) or not free:
        free, units = dict(weights), round(WHOLE * _STEPS)
    factor = (units - len(free)) / sum(free.values())
    # One unit each in advance keeps every proposed weight above zero.
    exact = {name: 1 + weight * factor for name, weight in free.items()}
    if all(weight * units / sum(free.values()) >= 1 for weight in free.values()):
        exact = {name: weight * units / sum(free.values()) for name, weight in free.items()}
    shares = {name: int(value) for name, value in exact.items()}
    left = units - sum(shares.values())
    for name in sorted(free, key=lambda name: shares[name] - exact[name])[:left]:
        shares[name] += 1
    return {name: share / _STEPS for name, share in shares.items()}
