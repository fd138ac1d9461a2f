"""A rubric as frozen values: the criteria tree, bands, ranking, follow-up.

The YAML that users write is read in ``asn_eval.rubric``; names here are code
names, the translation stands there. Specs of methods are plain dataclasses;
the functions that carry them out stand in ``asn_eval.methods``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from asn_eval.domain.conversion import MeasuredFactor
from asn_eval.domain.rules import Comparison, Condition, Standing
from asn_eval.domain.tree import MEAN, WITH_REST, Combine, Step, StepKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from asn_eval.domain.conversion import Conversion
    from asn_eval.domain.distribution import Distribution
    from asn_eval.domain.period import PeriodKind
    from asn_eval.domain.schedule import Schedule
    from asn_eval.domain.scope import Scope
    from asn_eval.domain.specs import MeasureSpec, ScoreSpec
    from asn_eval.domain.tree import Adjustments, Combination
    from asn_eval.domain.units import UnitRanking

__all__ = [
    "Band",
    "Basis",
    "Comparison",
    "Condition",
    "Criterion",
    "FollowUp",
    "Improvement",
    "Missing",
    "MissingPolicy",
    "Ranking",
    "RaterGap",
    "Rubric",
    "Standing",
    "Ties",
]


@dataclass(frozen=True, slots=True)
class Basis:
    """A legal or documentary basis that rules point at by id."""

    id: str
    title: str
    quote: str
    source: str
    standing: Standing


class MissingPolicy(StrEnum):
    """What happens to a person for whom a criterion has no data."""

    FAIL = "gagal"
    ZERO = "nol"
    REDISTRIBUTE = "bagi_ulang"
    FIXED = "nilai_tetap"
    PROVISIONAL = "sementara"
    UNIT_MEDIAN = "median_unit"


@dataclass(frozen=True, slots=True)
class Missing:
    """The missing-data policy of one leaf.

    ``value`` only for nilai_tetap; ``least`` colleagues only for median_unit.
    """

    policy: MissingPolicy
    value: float = 0.0
    basis: tuple[str, ...] = ()
    least: int = 1


@dataclass(frozen=True, slots=True)
class Criterion:
    """A node of the criteria tree; a leaf has measure, score and missing.

    ``path`` is the dotted address used by ``--set``, e.g.
    ``kriteria.perilaku.kriteria.rekan``. ``weight`` is in percent of the
    parent; the weights of the children of a node sum to 100. A leaf whose
    source is ``optional`` is absent for everybody when no sheet gives its table;
    without that word a missing table means that nobody can be scored. The raw
    value is rounded to ``raw_digits`` before it is scored, and the score to
    ``score_digits``; None leaves it as it is. ``rating`` are bands of the
    criterion's own, highest first, () for none.

    Below a node that adds points up, ``weight`` is the most points this
    criterion can give and ``in_points`` is True; below median, minimum and
    maksimum it is 0. ``digits``: places the value is rounded to, None for none.
    ``least_data``: percent of the weight below that must be measured. ``scope``:
    for whom the criterion exists, None for everybody.
    """

    id: str
    path: str
    title: str
    weight: float
    basis: tuple[str, ...]
    standing: Standing
    children: tuple[Criterion, ...] = ()
    combine: Combination = MEAN
    measure: MeasureSpec | None = None
    score: ScoreSpec | None = None
    missing: Missing | None = None
    unit: str = ""
    optional: bool = False
    raw_digits: int | None = None
    score_digits: int | None = None
    in_points: bool = False
    adjustments: Adjustments | None = None
    digits: int | None = None
    least_data: float = 0.0
    rating: tuple[Band, ...] = ()
    scope: Scope | None = None

    @property
    def is_leaf(self) -> bool:
        """Tell whether this criterion is measured rather than combined."""
        return not self.children

    def steps(self) -> tuple[Step, ...]:
        """Return what may change the value after the children were added up, in order."""
        found = []
        if self.combine.kind in WITH_REST:
            shut = self.combine.kind is Combine.GATE
            found.append(Step(self.path, StepKind.GATE if shut else StepKind.COMBINATION))
        if self.adjustments:
            rows = self.adjustments.rows
            found += [Step(self.path, StepKind.ADJUSTMENT, row) for row in rows]
            found.append(Step(self.path, StepKind.SCALE))
        if self.digits is not None:
            found.append(Step(self.path, StepKind.ROUNDING))
        return tuple(found)

    def walk(self) -> Iterator[Criterion]:
        """Yield this criterion and all below it, parents first."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Band:
    """A predikat and the lowest final value that earns it; NaN where a matrix decides."""

    name: str
    start: float


class Ties(StrEnum):
    """Rank conventions for equal values."""

    COMPETITION = "kompetisi"
    DENSE = "padat"
    MODIFIED = "modifikasi"
    FRACTIONAL = "urut_rata"


@dataclass(frozen=True, slots=True)
class Ranking:
    """Groups ranked apart, tie convention, and tie-break criteria by id.

    ``grade_first``: a better predikat stands above any value; else the value decides.
    """

    groups: tuple[str, ...] = ()
    ties: Ties = Ties.COMPETITION
    tie_breaks: tuple[str, ...] = ()
    grade_first: bool = False


@dataclass(frozen=True, slots=True)
class GradeMatrix:
    """Predikat from two ratings: ``cells[rating of row][rating of column]``.

    ``row`` and ``column`` are paths of rated criteria. ``note`` says what the
    final value is worth where the regulation knows none.
    """

    row: str
    column: str
    cells: Mapping[str, Mapping[str, str]]
    note: str
    basis: tuple[str, ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class Requirement:
    """What a predikat needs besides its bound; without it the next lower one holds.

    A condition may test a raw value that is no criterion: ``measured`` are the
    leaves that give these values, outside the tree and without weight.
    """

    grade: str
    conditions: tuple[Condition, ...]
    measured: tuple[Criterion, ...]
    basis: tuple[str, ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A declared follow-up: applies when every condition holds."""

    id: str
    kind: str
    text: str
    conditions: tuple[Condition, ...]
    basis: tuple[str, ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class Improvement:
    """Areas to improve: aspects of a table whose mean lies below a limit.

    Of the rows of ``table`` that pass ``where``, the mean of ``column`` per
    person and label of ``by``; at most ``most`` lowest labels below ``below``
    are named, with ``advice`` by label.
    """

    id: str
    title: str
    table: str
    column: str
    by: str
    below: float
    most: int
    where: tuple[tuple[str, tuple[str, ...]], ...]
    least: int
    advice: Mapping[str, str]
    basis: tuple[str, ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class RaterGap:
    """A safeguard: flag persons whom one rater group rates far from the others.

    Flag when ``|mean(group) - mean(others)| > limit`` in the unit of
    ``column``. A flag is for a person to judge and never changes a score.
    """

    id: str
    title: str
    table: str
    column: str
    group: str
    others: tuple[str, ...]
    limit: float
    basis: tuple[str, ...]
    standing: Standing


@dataclass(frozen=True)
class Rubric:
    """One complete rule: everything needed to turn tables into a ranking."""

    id: str
    title: str
    institution: str
    valid_from: dt.date
    valid_to: dt.date | None
    period_kinds: tuple[PeriodKind, ...]
    bases: Mapping[str, Basis]
    scale_low: float
    scale_high: float
    digits: int
    criteria: tuple[Criterion, ...]
    bands: tuple[Band, ...]
    bands_standing: Standing
    ranking: Ranking
    follow_ups: tuple[FollowUp, ...] = ()
    improvements: tuple[Improvement, ...] = ()
    rater_gaps: tuple[RaterGap, ...] = ()
    aliases: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    rating_low: float | None = None
    rating_high: float | None = None
    notes: str = ""
    schedule: Schedule | None = None
    combine: Combination = MEAN
    adjustments: Adjustments | None = None
    least_data: float = 0.0
    matrix: GradeMatrix | None = None
    requirements: tuple[Requirement, ...] = ()
    distribution: Distribution | None = None
    conversions: tuple[Conversion, ...] = ()
    unit_ranking: UnitRanking | None = None

    def root(self) -> Criterion:
        """Return the final value as the node above the main criteria; its path is ""."""
        return Criterion(
            id="",
            path="",
            title=self.title,
            weight=100.0,
            basis=(),
            standing=self.bands_standing,
            children=self.criteria,
            combine=self.combine,
            adjustments=self.adjustments,
            least_data=self.least_data,
        )

    def steps(self) -> tuple[Step, ...]:
        """Every step of every criterion in the order of the file, the final value last."""
        return tuple(step for node in (*self.nodes(), self.root()) for step in node.steps())

    def bounds(self, node: Criterion) -> tuple[float, float]:
        """Lowest and highest value of a criterion: 0 to the nearest points, else the scale."""
        above = [item for item in self.nodes() if f"{node.path}.".startswith(f"{item.path}.")]
        points = [item.weight for item in above if item.in_points]
        return (0.0, points[-1]) if points else (self.scale_low, self.scale_high)

    def nodes(self) -> tuple[Criterion, ...]:
        """Every criterion, parents before children, in the order of the file."""
        return tuple(node for top in self.criteria for node in top.walk())

    def leaves(self) -> tuple[Criterion, ...]:
        """Every measured criterion in the order of the file."""
        return tuple(node for node in self.nodes() if node.is_leaf)

    def rated(self) -> tuple[Criterion, ...]:
        """Every criterion with ratings of its own, in the order of the file."""
        return tuple(node for node in self.nodes() if node.rating)

    def required(self) -> tuple[Criterion, ...]:
        """Every measure that only a requirement of a predikat reads."""
        return tuple(leaf for item in self.requirements for leaf in item.measured)

    def converting(self) -> tuple[Criterion, ...]:
        """Every measure that a conversion reads, as a leaf outside the tree."""
        return tuple(
            Criterion(
                id=item.id,
                path=f"konversi.{item.id}.kali.{index}",
                title=item.title,
                weight=0.0,
                basis=item.basis,
                standing=item.standing,
                measure=factor.measure,
            )
            for item in self.conversions
            for index, factor in enumerate(item.factors)
            if isinstance(factor, MeasuredFactor)
        )

    def tables(self) -> tuple[str, ...]:
        """Names of the tables the rubric reads, in the order of first use."""
        after = (leaf.measure.table for leaf in self.converting() if leaf.measure)
        return tuple(dict.fromkeys([*self.deciding_tables(), *after]))

    def deciding_tables(self) -> tuple[str, ...]:
        """Names of the tables that a result comes from; those of conversions are not."""
        measured = (*self.leaves(), *self.required())
        wanted = [leaf.measure.table for leaf in measured if leaf.measure]
        wanted += [item.table for item in self.improvements]
        wanted += [item.table for item in self.rater_gaps]
        return tuple(dict.fromkeys(wanted))

    def optional_tables(self) -> tuple[str, ...]:
        """Names of the tables that only optional leaves measure."""
        needed = {
            leaf.measure.table for leaf in self.leaves() if leaf.measure and not leaf.optional
        }
        return tuple(name for name in self.tables() if name not in needed)
