"""The distribution of predikat held against its pattern, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.domain.distribution import Verdict
from asn_eval.reports.view_model import SpreadRow
from asn_eval.reports.view_text import DASH, safe

if TYPE_CHECKING:
    from asn_eval.domain.distribution import GroupCheck
    from asn_eval.domain.evaluation import Evaluation
    from asn_eval.domain.rubric import Rubric
    from asn_eval.language import Words

_ORDER: Final = (
    Verdict.BROKEN,
    Verdict.IMPOSSIBLE,
    Verdict.UNDECLARED,
    Verdict.COUNTED,
    Verdict.KEPT,
)
"""Groups that need a look come first; equal ones keep the order of their names."""


def spread_rows(words: Words, evaluation: Evaluation) -> tuple[SpreadRow, ...]:
    """Word every group that was checked, those that do not comply first."""
    groups = sorted(evaluation.distribution, key=lambda group: _ORDER.index(group.verdict))
    return tuple(_row(words, evaluation, group) for group in groups)


def _row(words: Words, evaluation: Evaluation, group: GroupCheck) -> SpreadRow:
    shares = (
        f"{words.number(heads)} ({words.percent(heads / group.persons, 1)})"
        for heads in group.counts
    )
    return SpreadRow(
        label=safe(group.label or evaluation.rubric.institution),
        pattern=safe(group.pattern) or DASH,
        persons=words.number(group.persons),
        heads=group.persons,
        verdict=verdict_text(words, group.verdict, _least(evaluation.rubric)),
        broken=group.verdict in (Verdict.BROKEN, Verdict.IMPOSSIBLE),
        grades=tuple(shares),
        counts=group.counts,
        rules="; ".join(
            words(
                "{aturan}: ternyata {jumlah}, boleh {boleh}",
                aturan=safe(rule.rule),
                jumlah=words.number(rule.heads),
                boleh=_allowed(words, rule.least, rule.most),
            )
            for rule in group.rules
            if not rule.kept
        ),
        moves="; ".join(safe(move) for move in group.moves),
        targets=" · ".join(
            f"{safe(band.name)} {words.number(heads)}"
            for band, heads in zip(evaluation.rubric.bands, group.targets, strict=False)
        ),
    )


def _allowed(words: Words, least: int, most: int) -> str:
    if least >= most:
        return words.number(most)
    return words(
        "{sedikit} sampai {banyak}", sedikit=words.number(least), banyak=words.number(most)
    )


def _least(rubric: Rubric) -> int:
    return rubric.distribution.least if rubric.distribution else 0


def verdict_text(words: Words, verdict: Verdict, least: int) -> str:
    """Say what a check came to; groups below ``least`` persons are only counted."""
    match verdict:
        case Verdict.KEPT:
            return words("sesuai pola")
        case Verdict.BROKEN:
            return words("tidak sesuai pola")
        case Verdict.IMPOSSIBLE:
            return words("tidak sesuai; dengan jumlah orang ini tidak ada sebaran yang sesuai")
        case Verdict.COUNTED:
            return words("hanya dihitung: kurang dari {n} orang", n=words.number(least))
        case Verdict.UNDECLARED:
            return words("predikat organisasi belum dinyatakan")
