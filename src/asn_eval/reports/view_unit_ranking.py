"""The ranking of units in words: the rule, each unit's line, and the unit of a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.reports.view_conversion import rounding_text
from asn_eval.reports.view_model import UnitRankRow
from asn_eval.reports.view_sources import reason_text
from asn_eval.reports.view_text import fixed, safe, trimmed

if TYPE_CHECKING:
    from asn_eval.domain.evaluation import Evaluation
    from asn_eval.domain.rubric import Rubric
    from asn_eval.domain.units import UnitRanking, UnitStanding
    from asn_eval.language import Words


def value_heading(words: Words, rule: UnitRanking) -> str:
    """Head the column of values of units."""
    return words("Nilai tengah") if rule.median else words("Rata-rata")


def unit_ranking_sentence(words: Words, rubric: Rubric, standing: str) -> str:
    """Say how units are ranked; "" where they are not."""
    rule = rubric.unit_ranking
    if rule is None:
        return ""
    told = {
        "bulat": rounding_text(words, rule.digits),
        "n": words.number(rule.least),
        "dasar": "; ".join(safe(rubric.bases[name].title) for name in rule.basis),
        "sifat": standing,
    }
    if rule.median:
        return words(
            "Unit diperingkat menurut nilai tengah dari nilai akhir pegawainya, {bulat}; "
            "unit dengan kurang dari {n} orang dinilai tampil tanpa peringkat. Dasar: {dasar}. "
            "[{sifat}]",
            **told,
        )
    return words(
        "Unit diperingkat menurut rata-rata nilai akhir pegawainya, {bulat}; unit dengan kurang "
        "dari {n} orang dinilai tampil tanpa peringkat. Dasar: {dasar}. [{sifat}]",
        **told,
    )


def unit_rank_rows(words: Words, evaluation: Evaluation) -> tuple[UnitRankRow, ...]:
    """Word every unit in reading order; () where units are not ranked."""
    rule = evaluation.rubric.unit_ranking
    if rule is None:
        return ()
    return tuple(
        UnitRankRow(
            rank=trimmed(words, item.rank, 1),
            name=safe(item.name) or words("(unit tidak diketahui)"),
            value=fixed(words, item.value, max(rule.digits, 0)),
            persons=_size(words, item),
            reason=reason_text(words, item.reason) if item.reason else "",
        )
        for item in evaluation.units
    )


def person_unit(words: Words, evaluation: Evaluation, person: int) -> str:
    """Say where the unit of a person stands; "" where units are not ranked."""
    rule = evaluation.rubric.unit_ranking
    name = evaluation.people.attribute("unit")[person]
    item = next((unit for unit in evaluation.units if unit.name == name), None)
    if rule is None or item is None:
        return ""
    slots = {
        "unit": safe(item.name) or words("(unit tidak diketahui)"),
        "judul": value_heading(words, rule),
        "nilai": fixed(words, item.value, max(rule.digits, 0)),
        "ukuran": _size(words, item),
    }
    if item.reason:
        sebab = reason_text(words, item.reason)
        return words(
            "{unit}: {judul} {nilai}, {ukuran} dinilai, tanpa peringkat ({sebab})",
            sebab=sebab,
            **slots,
        )
    return words(
        "{unit}: {judul} {nilai}, {ukuran} dinilai, peringkat {r} di antara unit",
        r=trimmed(words, item.rank, 1),
        **slots,
    )


def _size(words: Words, item: UnitStanding) -> str:
    return words(
        "{dinilai} dari {semua}",
        dinilai=words.number(item.scored),
        semua=words.number(item.people),
    )
