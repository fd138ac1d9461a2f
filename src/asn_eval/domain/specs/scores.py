"""Specs of the scores: a raw value to the rubric's scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from asn_eval.domain.specs.cohort import Cohort
from asn_eval.domain.specs.curves import Brackets, Goalposts, Pieces, Points
from asn_eval.domain.specs.formula import Formula

if TYPE_CHECKING:
    from asn_eval.domain.specs.common import Direction


@dataclass(frozen=True, slots=True)
class AsIs:
    """The raw value is already on the scale; clamped to it."""


@dataclass(frozen=True, slots=True)
class Linear:
    """Straight line from one range to another, clamped at both ends."""

    source: tuple[float, float]
    target: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Capped:
    """Percent of a target read as points, at most ``cap``, at least ``floor``."""

    cap: float
    floor: float = 0.0


@dataclass(frozen=True, slots=True)
class Step:
    """One step: from ``start`` on the score is ``score``."""

    start: float
    score: float


@dataclass(frozen=True, slots=True)
class Steps:
    """Step table by lower bound; values below the first step are a fault.

    ``closed``: a value exactly on the lower bound of a step belongs to it, else
    to the step before.
    """

    steps: tuple[Step, ...]
    direction: Direction
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Deduction:
    """``start - per * raw``, at least ``floor``.

    At most ``most`` is deducted. ``share`` (percent) is the part of the whole
    that a percentage is deducted from; None where the raw value is no percentage.
    """

    start: float
    per: float
    floor: float = 0.0
    most: float | None = None
    share: float | None = None


ScoreSpec = (
    AsIs
    | Linear
    | Capped
    | Steps
    | Deduction
    | Points
    | Goalposts
    | Pieces
    | Brackets
    | Cohort
    | Formula
)
