"""Findings about rubrics and the other YAML files (K…, rubrik).

K501–K519 reading the file as YAML, K521–K538 its grammar, K541–K576 its sense,
K581–K591 settings and worked cases, K592–K599 working hours and calendars,
K600–K609 measures.
K610–K619 scores along curves, by formula, and relative to others.
K620–K628 combinations and adjustments (K626 and K627 are found while scoring).
K630–K639 ratings, predikat and their distribution.
K640–K649 what a rubric can never give or never uses.
K650–K659 conversions, the order of ranks, rankings of units.
K660–K669 rows scored one by one, and columns added up by factors.
K670–K678 criteria that exist for some people only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.findings.rubrics import (
    bench,
    combining,
    conversion,
    grading,
    grammar,
    measures,
    reading,
    results,
    rows,
    schedule,
    scopes,
    scores,
    sense,
    settings,
    sources,
)

if TYPE_CHECKING:
    from asn_eval.findings.model import Entry

ENTRIES: Final[tuple[Entry, ...]] = (
    *reading.ENTRIES,
    *grammar.ENTRIES,
    *sense.ENTRIES,
    *sources.ENTRIES,
    *results.ENTRIES,
    *settings.ENTRIES,
    *schedule.ENTRIES,
    *bench.ENTRIES,
    *measures.ENTRIES,
    *scores.ENTRIES,
    *combining.ENTRIES,
    *grading.ENTRIES,
    *conversion.ENTRIES,
    *rows.ENTRIES,
    *scopes.ENTRIES,
)
