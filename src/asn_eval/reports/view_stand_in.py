"""What a measure needs, and what stands in where data is absent, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.reports.view_text import trimmed

if TYPE_CHECKING:
    from asn_eval.language import Words


def stand_in_cell(words: Words, value: float | None) -> str:
    """Say what an empty cell counts as, when the rubric says so."""
    if value is None:
        return ""
    return words(" (sel kosong: {nilai})", nilai=trimmed(words, value))


def stand_in_rows(words: Words, value: float | None) -> str:
    """Say what a person without rows gets, when the rubric says so."""
    if value is None:
        return ""
    return words(" (tanpa baris: {nilai})", nilai=trimmed(words, value))


def least_rows(words: Words, least: int) -> str:
    """Say how many filled rows are needed, when one is not enough."""
    return words(" (sedikitnya {jumlah} baris)", jumlah=words.number(least)) if least > 1 else ""
