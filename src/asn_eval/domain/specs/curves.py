"""Specs of scores by points, goalposts and bands, all fixed beforehand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asn_eval.domain.specs.common import Direction


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a broken line: at ``raw`` the score is ``score``."""

    raw: float
    score: float


@dataclass(frozen=True, slots=True)
class Points:
    """Broken line through points; outside them the end holds, or it is a fault."""

    points: tuple[Point, ...]
    clamp: bool


@dataclass(frozen=True, slots=True)
class Goalposts:
    """Fixed worst and best raw value, read as the ends of ``scale``; clamped.

    ``logarithm`` measures distances between raw values by their logarithm.
    """

    low: float
    high: float
    direction: Direction
    scale: tuple[float, float]
    logarithm: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """One band: from ``start`` on, the line through two points (raw, score).

    A band with one score for all has both points at that score.
    """

    start: float
    first: Point
    last: Point


@dataclass(frozen=True, slots=True)
class Pieces:
    """Bands by lower bound, each with a line of its own; below the first is a fault."""

    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Bracket:
    """Above ``start`` every unit of the raw value adds ``per`` points."""

    start: float
    per: float


@dataclass(frozen=True, slots=True)
class Brackets:
    """Cumulative brackets: the part of the raw value in each counts at its own rate."""

    begin: float
    brackets: tuple[Bracket, ...]
