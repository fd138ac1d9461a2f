"""The catalogue as one table, and how a finding becomes sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.findings import (
    attendance,
    cells,
    commands,
    conversion,
    copies,
    distribution,
    files,
    formats,
    health,
    identity,
    layout,
    mapping,
    people,
    rubrics,
    runs,
    scopes,
    scoring,
    sheets,
)
from asn_eval.language import Lang

if TYPE_CHECKING:
    from asn_eval.findings.model import Entry, Finding, Text

_ROOMS: Final = (
    files,
    formats,
    copies,
    sheets,
    layout,
    health,
    cells,
    attendance,
    identity,
    people,
    scoring,
    scopes,
    distribution,
    conversion,
    rubrics,
    mapping,
    runs,
    commands,
)

CATALOGUE: Final[dict[str, Entry]] = {
    entry.code: entry for room in _ROOMS for entry in room.ENTRIES
}
"""Every finding code, in the order of the anatomy of an input."""


def entry_of(finding: Finding) -> Entry:
    """Return the catalogue entry of a finding; an unknown code is a defect."""
    return CATALOGUE[finding.code]


def message_of(finding: Finding, lang: Lang) -> Text:
    """Fill the sentences of a finding; a slot that is missing is a defect."""
    entry = entry_of(finding)
    text = entry.id if lang is Lang.ID else entry.en
    slots = finding.slots
    return type(text)(
        title=text.title,
        found=text.found.format_map(slots),
        expected=text.expected.format_map(slots),
        remedy=text.remedy.format_map(slots),
        why=text.why,
    )
