"""Specs of the measures: table rows to one raw value per person."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from asn_eval.domain.specs.common import Filtered
from asn_eval.domain.specs.dated import Days, Latest, LongestRun
from asn_eval.domain.specs.elements import Elements
from asn_eval.domain.specs.factors import WeightedSum
from asn_eval.domain.specs.picked import CategoryMap, Largest, Median, Smallest
from asn_eval.domain.specs.rows import RowScores

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asn_eval.domain.specs.common import Direction, Where


@dataclass(frozen=True, slots=True)
class Value(Filtered):
    """The only value of a column for the person; several rows are a fault."""

    table: str
    column: str
    where: Where = ()


@dataclass(frozen=True, slots=True)
class Sum(Filtered):
    """Sum of a column over the person's rows; ``empty_cell`` stands for an empty one."""

    table: str
    column: str
    where: Where = ()
    no_rows: float | None = None
    empty_cell: float | None = None


@dataclass(frozen=True, slots=True)
class Count(Filtered):
    """Number of the person's rows, or of those whose ``column`` passes one limit."""

    table: str
    where: Where = ()
    no_rows: float | None = None
    column: str = ""
    at_least: float | None = None
    below: float | None = None


@dataclass(frozen=True, slots=True)
class Mean(Filtered):
    """Mean of a column over the person's rows, by ``weight``; ``least`` rows needed."""

    table: str
    column: str
    where: Where = ()
    least: int = 1
    weight: str = ""


@dataclass(frozen=True, slots=True)
class Ratio(Filtered):
    """100 times the sum of one column over the sum of another, in percent.

    ``plus`` names further columns added to the numerator; ``empty_cell`` stands
    for an empty cell of the numerator.
    """

    table: str
    numerator: str
    denominator: str
    plus: tuple[str, ...] = ()
    where: Where = ()
    empty_cell: float | None = None


@dataclass(frozen=True, slots=True)
class Achievement(Filtered):
    """Achievement of targets in percent, by row, then (weighted) mean by person.

    ``target_low`` and ``target_high`` name the columns of a target that is a
    range; a row that fills both has no single target.
    """

    table: str
    actual: str
    target: str
    polarity: str = ""
    direction: Direction | None = None
    weight: str = ""
    cap: float | None = None
    floor: float = 0.0
    where: Where = ()
    target_low: str = ""
    target_high: str = ""


@dataclass(frozen=True, slots=True)
class Progress(Filtered):
    """Achievement in the last month with data minus that in the first, in points."""

    table: str
    actual: str
    target: str
    date: str
    polarity: str = ""
    direction: Direction | None = None
    weight: str = ""
    cap: float | None = None
    floor: float = 0.0
    where: Where = ()
    target_low: str = ""
    target_high: str = ""


class Shortfall(StrEnum):
    """What happens to a rater group with fewer raters than its minimum."""

    MERGE = "gabung"
    DROP = "bagi_ulang"
    FAIL = "gagal"


@dataclass(frozen=True, slots=True)
class RaterGroups(Filtered):
    """Weighted mean of the mean rating by rater group.

    ``weights`` in percent by group, summing to 100. A group counts when it has
    at least ``least[group]`` ratings-givers (default 1). ``shortfall`` says
    what becomes of the weight of a group that does not; fewer than
    ``least_groups`` groups left means that the measure is absent. Self ratings
    (``diri``) never count: they are shown only.
    """

    table: str
    column: str
    weights: Mapping[str, float]
    least: Mapping[str, int] = field(default_factory=dict)
    shortfall: Shortfall = Shortfall.DROP
    least_groups: int = 1
    where: Where = ()


MeasureSpec = (
    Value
    | Sum
    | Count
    | Mean
    | Ratio
    | Achievement
    | Progress
    | RaterGroups
    | Median
    | Largest
    | Smallest
    | CategoryMap
    | Latest
    | LongestRun
    | Days
    | Elements
    | RowScores
    | WeightedSum
)
