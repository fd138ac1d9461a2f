"""The formula of a score along a fixed curve with one person's numbers."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from asn_eval.domain.specs.common import Direction
from asn_eval.reports.view_text import trimmed

if TYPE_CHECKING:
    from asn_eval.domain.specs import Brackets, Goalposts, Pieces, Points
    from asn_eval.language import Words

_PLACES = 9


def points_formula(spec: Points, words: Words, raw: float) -> str:
    """Write the line between the two points around the raw value."""
    first, last = spec.points[0].raw, spec.points[-1].raw
    inside = min(max(raw, first), last)
    one, other = next(
        (pair for pair in pairwise(spec.points) if inside <= pair[1].raw),
    )
    return _line(words, (raw, inside), (one.raw, other.raw), (one.score, other.score))


def goalposts_formula(spec: Goalposts, words: Words, raw: float) -> str:
    """Write the place of the raw value between the goalposts."""
    inside = min(max(raw, spec.low), spec.high)
    low, high = spec.scale
    ends = (low, high) if spec.direction is Direction.UP else (high, low)
    wrap = "ln" if spec.logarithm else ""
    return _line(words, (raw, inside), (spec.low, spec.high), ends, wrap)


def pieces_formula(spec: Pieces, words: Words, raw: float) -> str:
    """Write the band that was reached, and its line where it has one."""
    reached = [piece for piece in spec.pieces if piece.start <= round(raw, _PLACES)][-1]
    if reached.first.score == reached.last.score:
        value, start, score = (
            trimmed(words, number, _PLACES) for number in (raw, reached.start, reached.first.score)
        )
        return f"{value} ≥ {start} → {score}"
    sources = (reached.first.raw, reached.last.raw)
    return _line(words, (raw, raw), sources, (reached.first.score, reached.last.score))


def brackets_formula(spec: Brackets, words: Words, raw: float) -> str:
    """Write the part of the raw value in each bracket times its rate."""
    ends = [*(bracket.start for bracket in spec.brackets[1:]), raw]
    parts = [trimmed(words, spec.begin, _PLACES)]
    for bracket, end in zip(spec.brackets, ends, strict=True):
        if raw > bracket.start:
            part = min(raw, max(end, bracket.start)) - bracket.start
            parts.append(
                f"{trimmed(words, bracket.per, _PLACES)} × {trimmed(words, part, _PLACES)}"
            )
    return " + ".join(parts)


def _line(
    words: Words,
    value: tuple[float, float],
    source: tuple[float, float],
    target: tuple[float, float],
    wrap: str = "",
) -> str:
    """Write a straight line; ``value`` is the raw value and what is left of it inside."""
    raw, inside, start, end, low, high = (
        trimmed(words, number, _PLACES) for number in (*value, *source, *target)
    )
    clamped = f"[{raw} → {inside}]" if value[0] != value[1] else raw
    x, a, b = (f"{wrap}({part})" if wrap else part for part in (clamped, start, end))
    return f"{low} + ({x} - {a}) / ({b} - {a}) × ({high} - {low})"
