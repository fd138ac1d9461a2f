"""How one row was scored on its own, and how columns were added up by factors."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from asn_eval.reports.arithmetic import formula, plain

if TYPE_CHECKING:
    from asn_eval.analysis.rows import RowLine
    from asn_eval.analysis.working import PartLine, ScoredLine
    from asn_eval.language import Words


def row_score_sentence(row: RowLine, words: Words, place: str, cells: str) -> str:
    """Say on one line what a row achieved, how that became points, and what they weigh."""
    told = f"{place}: {cells}"
    scored = row.scored
    if scored is None or math.isnan(scored.achieved):
        return told + words(" → tanpa capaian")
    told += f" → {_achieved(scored, words)}"
    if scored.score is None:
        return told + words("; tidak ada entri nilai yang cocok")
    if math.isnan(row.value):
        return told + words("; di luar aturan nilainya")
    told += f"; {formula(scored.score, words, scored.clean)} → {plain(words, row.value)}"
    return told if row.weight == 1 else f"{told} × {plain(words, row.weight)}"


def _achieved(scored: ScoredLine, words: Words) -> str:
    achieved = plain(words, scored.achieved)
    if scored.digits is None:
        return words("capaian {x}%", x=achieved)
    return words(
        "capaian {x}% dibulatkan {n} angka menjadi {y}%",
        x=achieved,
        n=scored.digits,
        y=plain(words, scored.clean),
    )


def row_score_json(row: RowLine) -> dict[str, float | None]:
    """Give the achievement of a row before and after rounding; nothing for other measures."""
    if row.scored is None:
        return {}
    numbers = {"capaian": row.scored.achieved, "capaian_dibulatkan": row.scored.clean}
    return {name: None if math.isnan(value) else value for name, value in numbers.items()}


def part_sentence(part: PartLine, words: Words) -> str:
    """Say on one line what columns sum to, what it is multiplied or counted by, and the rest."""
    told = f"{' + '.join(part.columns)}: {plain(words, part.total)}"
    if part.per is not None:
        told += f" ÷ {plain(words, part.per)}"
        units = part.given / part.factor
        if part.whole:
            rest = plain(words, part.total - units * part.per)
            told += words(" = {n} utuh, sisa {sisa} dibuang;", n=plain(words, units), sisa=rest)
    return f"{told} × {plain(words, part.factor)} = {plain(words, part.given)}"


def part_json(parts: tuple[PartLine, ...]) -> dict[str, Any]:
    """Give the parts of a sum by factors; nothing for other measures."""
    if not parts:
        return {}
    listed = [
        {
            "kolom": list(part.columns),
            "jumlah": part.total,
            "faktor": part.factor,
            "per": part.per,
            "pecahan_dibuang": part.whole,
            "hasil": part.given,
        }
        for part in parts
    ]
    return {"bagian": listed}
