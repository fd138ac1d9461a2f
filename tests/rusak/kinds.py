"""Every kind of fault, by family."""

from __future__ import annotations

from typing import Final

from rusak import (
    kinds_dates,
    kinds_feedback,
    kinds_files,
    kinds_headings,
    kinds_nip,
    kinds_numbers,
    kinds_people,
    kinds_roster,
    kinds_rows,
    kinds_scored,
    kinds_sheets,
    kinds_words,
)

KINDS: Final = (
    *kinds_nip.KINDS,
    *kinds_roster.KINDS,
    *kinds_people.KINDS,
    *kinds_numbers.KINDS,
    *kinds_dates.KINDS,
    *kinds_words.KINDS,
    *kinds_feedback.KINDS,
    *kinds_headings.KINDS,
    *kinds_rows.KINDS,
    *kinds_sheets.KINDS,
    *kinds_files.KINDS,
    *kinds_scored.KINDS,
)
