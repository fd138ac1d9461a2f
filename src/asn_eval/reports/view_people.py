"""The first lines of the ranking, as static text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.evaluation import Status
from asn_eval.domain.scope import Reach
from asn_eval.reports.view_conversion import conversion_heading, person_amounts
from asn_eval.reports.view_model import PersonRow, Ranking
from asn_eval.reports.view_scope import not_applicable
from asn_eval.reports.view_sources import reason_text
from asn_eval.reports.view_text import fixed, listed, safe, trimmed

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.domain.evaluation import Evaluation
    from asn_eval.language import Words

STATIC_ROWS: Final = 100
"""Lines of the ranking that stand in the page without the script."""

TOP: Final = 20
BOTTOM: Final = 5
"""Lines of both ends of the ranking, for the faces that show no more."""


def ranking(words: Words, evaluation: Evaluation, most: int = STATIC_ROWS) -> Ranking:
    """Format the first lines of the ranking in reading order, its top and its bottom."""
    total = len(evaluation.people)
    first = evaluation.order[:most]
    top, bottom, ranked = _ends(evaluation)
    shown = evaluation.shown_rank()
    return Ranking(
        criteria=tuple(safe(node.title) for node in evaluation.rubric.criteria),
        grouped=_grouped(words, evaluation),
        rows=tuple(person_row(words, evaluation, person, shown) for person in first.tolist()),
        top=tuple(person_row(words, evaluation, person, shown) for person in top),
        bottom=tuple(person_row(words, evaluation, person, shown) for person in bottom),
        ranked=ranked,
        total=total,
        note=words(
            "{tampil} baris pertama dari {semua}; daftar lengkap di peringkat.csv dan hasil.xlsx.",
            tampil=words.number(len(first)),
            semua=words.number(total),
        )
        if total > len(first)
        else "",
        conversions=tuple(conversion_heading(item) for item in evaluation.rubric.conversions),
    )


def _ends(evaluation: Evaluation) -> tuple[list[int], list[int], int]:
    """Find the best ranks of all groups, and the last where there is one group."""
    order = evaluation.order[evaluation.rank[evaluation.order] > 0]
    by_rank = order[np.argsort(evaluation.rank[order], kind="stable")]
    last = order[-BOTTOM:] if len(evaluation.group_labels) == 1 else order[:0]
    return by_rank[:TOP].tolist(), last.tolist(), len(order)


def _grouped(words: Words, evaluation: Evaluation) -> str:
    groups = evaluation.rubric.ranking.groups
    return words("Peringkat per {kelompok}", kelompok=listed(words, groups)) if groups else ""


def person_row(
    words: Words, evaluation: Evaluation, person: int, shown: NDArray[np.float64]
) -> PersonRow:
    """Format one line of the ranking; ``shown`` are the ranks as readers see them."""
    people, rubric = evaluation.people, evaluation.rubric
    tops = [evaluation.nodes.index(node.path) for node in rubric.criteria]
    rank = int(evaluation.rank[person])
    status = Status(int(evaluation.status[person]))
    return PersonRow(
        link=safe(people.key[person]),
        rank=trimmed(words, shown[person], 1),
        nip=safe(people.nip[person]),
        name=safe(people.attribute("nama")[person]) or words("(tanpa nama)"),
        unit=safe(people.attribute("unit")[person]) or words("(unit tidak diketahui)"),
        group=safe(evaluation.group_labels[int(evaluation.group[person])]) if rank else "",
        criteria=tuple(
            not_applicable(words)
            if evaluation.reach[person, top] == Reach.OUTSIDE
            else fixed(words, float(evaluation.score[person, top]), rubric.digits)
            for top in tops
        ),
        final=fixed(words, float(evaluation.final[person]), rubric.digits),
        grade=grade_text(words, evaluation, person),
        status=_status(words, evaluation, person, status),
        level=status.name.lower(),
        conversions=person_amounts(words, evaluation, person),
    )


def grade_text(words: Words, evaluation: Evaluation, person: int) -> str:
    """Name a person's predikat, with that before calibration where one was decided."""
    bands = evaluation.rubric.bands
    band, given = int(evaluation.band[person]), int(evaluation.given_band[person])
    if band < 0:
        return words("tidak dinilai")
    if band == given:
        return safe(bands[band].name)
    return words(
        "{sesudah} (dikalibrasi dari {sebelum})",
        sesudah=safe(bands[band].name),
        sebelum=safe(bands[given].name),
    )


def _status(words: Words, evaluation: Evaluation, person: int, status: Status) -> str:
    digits = evaluation.rubric.digits
    match status:
        case Status.SCORED:
            return ""
        case Status.PROVISIONAL:
            return words(
                "sementara, antara {rendah} dan {tinggi}",
                rendah=fixed(words, float(evaluation.low[person]), digits),
                tinggi=fixed(words, float(evaluation.high[person]), digits),
            )
        case Status.NOT_SCORED:
            return reason_text(words, str(evaluation.reason[person]))


def near_limits(evaluation: Evaluation, margin: float) -> int:
    """Count persons whose final value lies within ``margin`` of a predikat limit.

    The lower bound of the lowest predikat decides nothing and does not count.
    """
    limits = np.asarray([band.start for band in evaluation.rubric.bands[:-1]])
    final = evaluation.final[~np.isnan(evaluation.final)]
    if not len(limits) or not len(final):
        return 0
    distance = np.abs(final[:, None] - limits[None, :]).min(axis=1)
    return int((np.round(distance, 9) <= margin).sum())
