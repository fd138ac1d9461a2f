"""What people read, as frozen values already worded and formatted.

Every face (page, Markdown, console) fills itself from these, decides nothing
and computes nothing, so the faces cannot disagree. Texts are safe to show but
not escaped: escaping is the business of each face. ``share`` fields are shares
of 1 for the length of a bar; the text to read stands beside them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asn_eval.domain.evaluation import Evaluation
    from asn_eval.language import Words
    from asn_eval.reports.facts import RunFacts


@dataclass(frozen=True)
class Headline:
    """The first screen in four sentences."""

    answer: str
    who: str
    how_well: str
    how_sure: tuple[str, ...]


@dataclass(frozen=True)
class Count:
    """A labelled number; ``sign`` is what stands before it in a sum."""

    label: str
    number: str
    value: int
    sign: str = ""


@dataclass(frozen=True)
class GradeShare:
    """One predikat and how many persons have it."""

    name: str
    limit: str
    count: int
    number: str
    percent: str
    share: float


@dataclass(frozen=True)
class UnitRow:
    """One unit compared with the others; positions are shares of the scale."""

    name: str
    persons: str
    scored: int
    median: str
    lowest: str
    highest: str
    grades: tuple[str, ...]
    small: bool
    at_median: float
    at_lowest: float
    at_highest: float


@dataclass(frozen=True)
class CriterionRow:
    """One criterion over all persons scored."""

    depth: int
    title: str
    weight: str
    effective: str
    mean: str
    lowest: str
    highest: str
    ceiling: str
    missing: str


@dataclass(frozen=True)
class Example:
    """One finding of a group: where, about whom, what stands there, what should."""

    place: str
    found: str
    expected: str
    who: str
    link: str


@dataclass(frozen=True)
class FindingGroup:
    """All findings of one code; ``examples`` are the first of them."""

    code: str
    severity: str
    level: str
    title: str
    count: int
    number: str
    remedy: str
    why: str
    examples: tuple[Example, ...]
    rest: str


@dataclass(frozen=True)
class SheetRow:
    """What became of one sheet, or of one table of it; ``assumed`` was taken for granted."""

    file: str
    sheet: str
    table: str
    header_row: str
    records: str
    mapped: tuple[tuple[str, str], ...]
    unmapped: tuple[str, ...]
    dropped: tuple[str, ...]
    assumed: tuple[str, ...]
    reason: str


@dataclass(frozen=True)
class SourceRow:
    """An input file and the hash of its bytes."""

    file: str
    size: str
    sha256: str


@dataclass(frozen=True)
class PresenceRow:
    """Persons found in exactly these tables, by what became of them."""

    marks: tuple[bool, ...]
    total: str
    scored: str
    provisional: str
    not_scored: str


@dataclass(frozen=True)
class NotScored:
    """A person without a score, and why."""

    link: str
    nip: str
    name: str
    unit: str
    code: str
    reason: str


@dataclass(frozen=True)
class Reconciliation:
    """In which sources everybody is; the sum that shows nobody was lost."""

    tables: tuple[str, ...]
    rows: tuple[PresenceRow, ...]
    total: PresenceRow
    sentence: str
    not_scored: tuple[NotScored, ...]
    not_scored_rest: str


@dataclass(frozen=True)
class Quote:
    """A basis: its words and how far it has been verified."""

    title: str
    quote: str
    source: str
    standing: str
    verified: bool


@dataclass(frozen=True)
class RuleLine:
    """One criterion in plain sentences."""

    depth: int
    title: str
    path: str
    weight: str
    sentences: tuple[str, ...]
    basis: tuple[Quote, ...]
    standing: str
    verified: bool
    rating: str = ""
    scope: str = ""


@dataclass(frozen=True)
class Declared:
    """A declared follow-up or safeguard: when it applies, and to how many."""

    kind: str
    title: str
    condition: str
    count: int
    number: str
    basis: tuple[Quote, ...]
    standing: str
    verified: bool


@dataclass(frozen=True)
class AreaRow:
    """A label that persons should work on, and how many."""

    item: str
    label: str
    number: str
    count: int
    mean: str
    advice: str


@dataclass(frozen=True)
class RuleBook:
    """The rubric in words; ``bands_title`` says how predikat are read."""

    id: str
    title: str
    notes: str
    sentences: tuple[str, ...]
    lines: tuple[RuleLine, ...]
    bands: tuple[tuple[str, str], ...]
    bands_title: str
    bands_standing: str
    bands_verified: bool
    illustrative: str


@dataclass(frozen=True)
class PersonRow:
    """One line of the ranking."""

    link: str
    rank: str
    nip: str
    name: str
    unit: str
    group: str
    criteria: tuple[str, ...]
    final: str
    grade: str
    status: str
    level: str
    conversions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ranking:
    """Lines of the ranking: ``rows`` are the first in reading order.

    ``top`` has the best ranks, those of all groups side by side; ``bottom`` the
    last ranks where everybody is ranked together. ``ranked`` persons have a rank.
    """

    criteria: tuple[str, ...]
    grouped: str
    rows: tuple[PersonRow, ...]
    top: tuple[PersonRow, ...]
    bottom: tuple[PersonRow, ...]
    ranked: int
    total: int
    note: str
    conversions: tuple[str, ...] = ()


@dataclass(frozen=True)
class SpreadRow:
    """One group held against the pattern of its organisation predikat."""

    label: str
    pattern: str
    persons: str
    heads: int
    verdict: str
    broken: bool
    grades: tuple[str, ...]
    counts: tuple[int, ...]
    rules: str
    moves: str
    targets: str


@dataclass(frozen=True)
class ConversionRow:
    """One conversion over all persons scored: how many have it, and what they come to."""

    id: str
    title: str
    persons: str
    without: str
    provisional: str
    total: str
    lowest: str
    highest: str


@dataclass(frozen=True)
class UnitRankRow:
    """One unit of the ranking of units; ``reason`` says why it has no rank."""

    rank: str
    name: str
    value: str
    persons: str
    reason: str


@dataclass(frozen=True)
class View:
    """Everything a reader sees; ``evaluation`` feeds the data of the page."""

    words: Words
    facts: RunFacts
    evaluation: Evaluation
    title: str
    simulation: str
    institution: str
    period: str
    headline: Headline
    counts: tuple[Count, ...]
    severities: tuple[Count, ...]
    grades: tuple[GradeShare, ...]
    units: tuple[UnitRow, ...]
    units_note: str
    criteria: tuple[CriterionRow, ...]
    findings: tuple[FindingGroup, ...]
    sheets: tuple[SheetRow, ...]
    sources: tuple[SourceRow, ...]
    reconciliation: Reconciliation
    rules: RuleBook
    follow_ups: tuple[Declared, ...]
    safeguards: tuple[Declared, ...]
    areas: tuple[AreaRow, ...]
    ranking: Ranking
    spread: tuple[SpreadRow, ...] = ()
    conversions: tuple[ConversionRow, ...] = ()
    unit_ranks: tuple[UnitRankRow, ...] = ()
    unit_value: str = ""
