"""One view of an evaluation, worded and formatted once for every face."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.evaluation import Status
from asn_eval.domain.period import PeriodKind
from asn_eval.findings import Severity
from asn_eval.language import month_names
from asn_eval.reports.facts import RunFacts
from asn_eval.reports.view_conversion import conversion_rows
from asn_eval.reports.view_criteria import area_rows, criterion_rows
from asn_eval.reports.view_declared import follow_ups, safeguards
from asn_eval.reports.view_distribution import spread_rows
from asn_eval.reports.view_findings import finding_groups, severity_counts
from asn_eval.reports.view_model import Count, GradeShare, Headline, View
from asn_eval.reports.view_people import near_limits, ranking
from asn_eval.reports.view_rubric import rule_book
from asn_eval.reports.view_sources import reconciliation, sheet_rows, source_rows
from asn_eval.reports.view_text import DASH, RULE_TEXT, fixed, safe, trimmed
from asn_eval.reports.view_unit_ranking import unit_rank_rows, value_heading
from asn_eval.reports.view_units import UNITS, grade_shares, unit_rows

if TYPE_CHECKING:
    from asn_eval.domain.evaluation import Evaluation
    from asn_eval.domain.period import Period
    from asn_eval.language import Words

__all__ = ["RunFacts", "View", "build_view"]

NEAR: Final = 0.5
"""Points from a predikat limit within which a person counts as near it."""


def build_view(evaluation: Evaluation, words: Words, facts: RunFacts) -> View:
    """Word and format everything people read about an evaluation.

    Pure and vectorised: only the first lines of long lists become strings.
    """
    rubric = evaluation.rubric
    grades = grade_shares(words, evaluation)
    severities = severity_counts(words, evaluation.findings)
    counts = _counts(words, evaluation)
    units = unit_rows(words, evaluation)
    return View(
        words=words,
        facts=facts,
        evaluation=evaluation,
        title=words("Rekapitulasi Penilaian Kinerja Pegawai"),
        simulation=_simulation(words, facts),
        institution=safe(rubric.institution),
        period=period_text(words, evaluation.period),
        headline=_headline(words, evaluation, grades, severities),
        counts=counts,
        severities=severities,
        grades=grades,
        units=units[:UNITS],
        units_note=_units_note(words, len(units)),
        criteria=criterion_rows(words, evaluation),
        findings=finding_groups(words, evaluation.findings, evaluation.people),
        sheets=sheet_rows(words, evaluation.sheets),
        sources=source_rows(words, evaluation.sources),
        reconciliation=reconciliation(words, evaluation),
        rules=rule_book(words, rubric),
        follow_ups=follow_ups(words, rubric, evaluation.follow),
        safeguards=safeguards(words, rubric, evaluation.flags),
        areas=area_rows(words, evaluation),
        ranking=ranking(words, evaluation),
        spread=spread_rows(words, evaluation),
        conversions=conversion_rows(words, evaluation),
        unit_ranks=unit_rank_rows(words, evaluation),
        unit_value=value_heading(words, rubric.unit_ranking) if rubric.unit_ranking else "",
    )


def period_text(words: Words, period: Period | None) -> str:
    """Write a periode out.

    >>> from asn_eval.domain.period import parse_period
    >>> from asn_eval.language import Words
    >>> period_text(Words(), parse_period("2025-TW3")), period_text(Words(), None)
    ('Triwulan III 2025', 'Semua data, tanpa periode')
    """
    if period is None:
        return words("Semua data, tanpa periode")
    roman = ("", "I", "II", "III", "IV")
    match period.kind:
        case PeriodKind.YEAR:
            return words("Tahun {tahun}", tahun=period.year)
        case PeriodKind.HALF:
            return words("Semester {ke} {tahun}", ke=roman[period.part], tahun=period.year)
        case PeriodKind.QUARTER:
            return words("Triwulan {ke} {tahun}", ke=roman[period.part], tahun=period.year)
        case PeriodKind.MONTH:
            return f"{month_names(words.lang)[period.part - 1]} {period.year}"


def _simulation(words: Words, facts: RunFacts) -> str:
    """Say that a run is a simulation, and with which settings; "" when official."""
    if not facts.simulation:
        return ""
    if not facts.settings:
        return words("SIMULASI: bukan hasil resmi.")
    return words(
        "SIMULASI: bukan hasil resmi. Aturan diubah: {daftar}.",
        daftar=safe("; ".join(facts.settings), RULE_TEXT),
    )


def _counts(words: Words, evaluation: Evaluation) -> tuple[Count, ...]:
    """Persons seen, and the three numbers that add up to them."""
    tally = evaluation.counts()
    labels = {
        Status.SCORED: words("dinilai"),
        Status.PROVISIONAL: words("dinilai sementara"),
        Status.NOT_SCORED: words("tidak dinilai"),
    }
    seen = len(evaluation.people)
    parts = [
        Count(label, words.number(tally[status]), tally[status], "=" if not status else "+")
        for status, label in labels.items()
    ]
    return (Count(words("pegawai terlihat"), words.number(seen), seen), *parts)


def _units_note(words: Words, units: int) -> str:
    if units <= UNITS:
        return ""
    return words(
        "{tampil} dari {semua} unit; daftar lengkap di hasil.xlsx.",
        tampil=words.number(UNITS),
        semua=words.number(units),
    )


def _headline(
    words: Words,
    evaluation: Evaluation,
    grades: tuple[GradeShare, ...],
    severities: tuple[Count, ...],
) -> Headline:
    final = evaluation.final[~np.isnan(evaluation.final)]
    median = fixed(words, float(np.median(final)), evaluation.rubric.digits) if len(final) else DASH
    most = max(grades, key=lambda grade: grade.count)
    who = words(
        "{dinilai} dari {semua} pegawai mendapat nilai",
        dinilai=words.number(len(final)),
        semua=words.number(len(evaluation.people)),
    )
    how_well = (
        words(
            "nilai tengah {median}, predikat terbanyak {predikat} ({persen})",
            median=median,
            predikat=most.name,
            persen=most.percent,
        )
        if len(final)
        else words("belum ada nilai yang dapat dihitung")
    )
    return Headline(
        answer=words("{siapa}; {seberapa_baik}.", siapa=who, seberapa_baik=how_well),
        who=who,
        how_well=how_well,
        how_sure=_how_sure(words, evaluation, severities),
    )


def _how_sure(
    words: Words, evaluation: Evaluation, severities: tuple[Count, ...]
) -> tuple[str, ...]:
    """Say how complete the data are; nothing that is not computed."""
    tally = evaluation.counts()
    return (
        _faults_sentence(words, severities),
        _provisional_sentence(words, evaluation, tally[Status.PROVISIONAL]),
        words("{jumlah} pegawai tidak dinilai.", jumlah=words.number(tally[Status.NOT_SCORED]))
        if tally[Status.NOT_SCORED]
        else words("Semua pegawai yang terlihat mendapat nilai."),
        _near_sentence(words, evaluation),
    )


def _near_sentence(words: Words, evaluation: Evaluation) -> str:
    """Say how many stand near a limit, or that limits of the value decide nothing."""
    matrix = evaluation.rubric.matrix
    if matrix is not None:
        return safe(matrix.note, RULE_TEXT)
    return words(
        "{jumlah} pegawai berada dalam {jarak} poin dari batas predikat.",
        jumlah=words.number(near_limits(evaluation, NEAR)),
        jarak=trimmed(words, NEAR),
    )


def _faults_sentence(words: Words, severities: tuple[Count, ...]) -> str:
    by_level = {item.sign: item for item in severities}
    errors, warnings = by_level[Severity.ERROR], by_level[Severity.WARNING]
    if not errors.value and not warnings.value:
        return words("Tidak ada galat atau peringatan pada data.")
    return words(
        "{galat} galat dan {peringatan} peringatan pada data.",
        galat=errors.number,
        peringatan=warnings.number,
    )


def _provisional_sentence(words: Words, evaluation: Evaluation, count: int) -> str:
    if not count:
        return words("Tidak ada nilai sementara.")
    rows = evaluation.status == Status.PROVISIONAL
    widest = float((evaluation.high[rows] - evaluation.low[rows]).max())
    return words(
        "{jumlah} nilai sementara karena data belum lengkap; rentang terlebarnya {lebar} poin.",
        jumlah=words.number(count),
        lebar=fixed(words, widest, evaluation.rubric.digits),
    )
