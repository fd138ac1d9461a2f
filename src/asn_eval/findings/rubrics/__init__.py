"""Findings about rubrics and the other YAML files (K…, rubrik).

K501–K519 reading the file as YAML, K521–K538 its grammar, K541–K576 its sense,
K581–K591 settings and worked cases, K592–K599 working hours and calendars,
K630–K639 ratings, predikat and their distribution.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.findings.rubrics import (
    grading,
    grammar,
    reading,
    results,
    schedule,
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
    *grading.ENTRIES,
)
