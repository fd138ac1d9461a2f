"""How children become a parent: combinations, adjustments, and the steps they leave.

A node's value is the sum of the contributions of its children plus the changes
of its steps, in this order: what a combination adds that no single child
carries, each row of the adjustments, the cut at the scale, the rounding.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from asn_eval.domain.rules import Condition, Standing


class Combine(StrEnum):
    """How children become the value of their node."""

    WEIGHTED_MEAN = "rata_tertimbang"
    SUM = "jumlah"
    GEOMETRIC = "geometrik"
    HARMONIC = "harmonik"
    MEDIAN = "median"
    MINIMUM = "minimum"
    MAXIMUM = "maksimum"
    BEST = "terbaik"
    DROP_LOWEST = "buang_terendah"
    GATE = "gerbang"


UNWEIGHTED: Final = frozenset({Combine.MEDIAN, Combine.MINIMUM, Combine.MAXIMUM})
"""Combinations in which a weight would say nothing."""

POSITIVE_ONLY: Final = frozenset({Combine.GEOMETRIC, Combine.HARMONIC})
"""Combinations that have no value when a child is 0 or less."""

WITH_REST: Final = frozenset({*POSITIVE_ONLY, Combine.GATE})
"""Combinations whose value is not the sum of weight times child."""


@dataclass(frozen=True, slots=True)
class Combination:
    """A combination with what it needs.

    ``count``: how many children terbaik keeps or buang_terendah drops; of equal
    ones the first of the rubric is taken, or the last when ``last``. ``gate``:
    the condition of gerbang; where it does not hold the node is ``otherwise``.
    """

    kind: Combine = Combine.WEIGHTED_MEAN
    count: int = 0
    last: bool = False
    gate: Condition | None = None
    otherwise: float = 0.0


MEAN: Final = Combination()


class Effect(StrEnum):
    """What a row of adjustments does to a value."""

    ADD = "tambah"
    TAKE = "kurang"
    TIMES = "kali"
    AT_MOST = "paling_tinggi"
    AT_LEAST = "paling_rendah"
    BECOMES = "menjadi"


@dataclass(frozen=True, slots=True)
class Adjustment:
    """One row of a decision table; it applies when all conditions hold."""

    id: str
    title: str
    conditions: tuple[Condition, ...]
    effect: Effect
    amount: float
    basis: tuple[str, ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class Adjustments:
    """An ordered decision table; only the first row that applies counts, or all of them."""

    first_only: bool
    rows: tuple[Adjustment, ...]


class StepKind(StrEnum):
    """What changed a node's value after its children were added up."""

    COMBINATION = "gabungan"
    GATE = "gerbang"
    ADJUSTMENT = "penyesuaian"
    SCALE = "skala"
    ROUNDING = "pembulatan"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a criterion, or of the final value when ``path`` is ""."""

    path: str
    kind: StepKind
    row: Adjustment | None = None
