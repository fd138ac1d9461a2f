"""A score by formula: its sentence, and its working with one person's number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.reports.view_text import RULE_TEXT, safe, trimmed

if TYPE_CHECKING:
    from asn_eval.domain.specs import Formula
    from asn_eval.language import Words

_PLACES = 9


def formula_sentence(words: Words, spec: Formula) -> str:
    """Quote the formula with its named numbers, and say what it may give."""
    return words(
        "Skor menurut rumus {rumus}, x ialah ukurannya{tetapan}; hasil di luar {bawah} sampai "
        "{atas} berarti pegawai tidak dinilai.",
        rumus=safe(spec.text, RULE_TEXT),
        tetapan=_constants(words, spec),
        bawah=trimmed(words, spec.low),
        atas=trimmed(words, spec.high),
    )


def formula_working(spec: Formula, words: Words, raw: float) -> str:
    """Write the formula and the numbers that stood in it."""
    return words(
        "{rumus} dengan x = {x}{tetapan}",
        rumus=safe(spec.text, RULE_TEXT),
        x=trimmed(words, raw, _PLACES),
        tetapan=_constants(words, spec),
    )


def _constants(words: Words, spec: Formula) -> str:
    return "".join(f", {name} = {trimmed(words, value, _PLACES)}" for name, value in spec.constants)
