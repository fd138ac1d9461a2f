"""Percent of heads, compared exactly: no floats, so 70 percent of 50 is 35 and not a hair less."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_HUNDRED = 100


def exact_percent(percent: float) -> Fraction:
    """Take a percent as it was written, not as the float that stands for it.

    >>> exact_percent(33.3)
    Fraction(333, 10)
    """
    return Fraction(repr(percent))


def most_heads(percent: float, heads: int) -> int:
    """Count the heads that are at most so many percent: the largest k with k × 100 ≤ percent × n.

    >>> most_heads(70, 50), most_heads(70, 13), most_heads(10, 9)
    (35, 9, 0)
    """
    return int(exact_percent(percent) * heads // _HUNDRED)


def least_heads(percent: float, heads: int) -> int:
    """Count the heads that are at least so many percent: the smallest k with k × 100 ≥ percent × n.

    >>> least_heads(60, 50), least_heads(60, 13), least_heads(10, 9)
    (30, 8, 1)
    """
    return -int(-exact_percent(percent) * heads // _HUNDRED)


def largest_remainder(
    heads: int, percents: Sequence[float], *, first_wins: bool
) -> tuple[int, ...]:
    """Divide heads by percents that sum to 100, whole heads only.

    Formula: everybody gets the whole part of ``percent × heads / 100``; the heads
    that are left go one each to the largest remainders. Edges: of equal
    remainders the first in the list is served first, or the last.

    >>> largest_remainder(4, [33.3, 33.4, 33.3], first_wins=True)
    (1, 2, 1)
    """
    shares = [exact_percent(percent) * heads / _HUNDRED for percent in percents]
    given = [int(share) for share in shares]
    turn = 1 if first_wins else -1
    order = sorted(
        range(len(shares)), key=lambda index: (given[index] - shares[index], turn * index)
    )
    for index in order[: heads - sum(given)]:
        given[index] += 1
    return tuple(given)
