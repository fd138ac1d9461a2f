"""Sentences and arithmetic of scores relative to the people scored together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.specs.cohort import Cohort, CohortWay
from asn_eval.domain.specs.common import Direction
from asn_eval.reports.view_text import safe, trimmed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asn_eval.domain.rubric import Rubric
    from asn_eval.language import Words

_PLACES = 9


def cohort_sentence(words: Words, spec: Cohort) -> str:
    """Say how the people scored together decide about the score."""
    better = (
        words("makin besar makin baik")
        if spec.direction is Direction.UP
        else words("makin kecil makin baik")
    )
    how = {
        CohortWay.MIN_MAX: words("letaknya antara yang terendah dan yang tertinggi"),
        CohortWay.Z: words(
            "{tengah} pada rata-rata, {per} untuk tiap simpangan baku",
            tengah=trimmed(words, spec.middle),
            per=trimmed(words, spec.per),
        ),
        CohortWay.PERCENTILE: words("bagian orang lain yang berada di bawahnya"),
        CohortWay.RANK: words("peringkatnya dibagi banyaknya orang"),
    }[spec.way]
    return words(
        "RELATIF terhadap pegawai lain yang dinilai bersama: {cara}, {arah}; bila semua sama, "
        "skor {sama}.",
        cara=how,
        arah=better,
        sama=trimmed(words, spec.same),
    )


def cohort_titles(words: Words, rubric: Rubric) -> tuple[str, ...]:
    """Warn in one sentence which criteria depend on other people; () for none."""
    titles = [safe(leaf.title) for leaf in rubric.leaves() if isinstance(leaf.score, Cohort)]
    if not titles:
        return ()
    return (
        words(
            "Kriteria {daftar} dinilai relatif terhadap pegawai lain: skor seseorang dapat "
            "berubah bila orang lain ditambah, dihapus, atau datanya berubah.",
            daftar=", ".join(titles),
        ),
    )


def cohort_formula(spec: Cohort, words: Words, raw: float, peers: Sequence[float]) -> str:
    """Write the place of a raw value among those of all people scored together."""
    values = np.round(np.sort(np.asarray(peers, dtype=np.float64)), _PLACES)
    if values[0] == values[-1]:
        return words("semua {n} orang sama", n=len(values))
    value, low, high = (trimmed(words, x, _PLACES) for x in (raw, values[0], values[-1]))
    worst, best = (low, high) if spec.direction is Direction.UP else (high, low)
    below = int((values < round(raw, _PLACES)).sum())
    if spec.direction is Direction.DOWN:
        below = int((values > round(raw, _PLACES)).sum())
    bottom, top = (trimmed(words, end, _PLACES) for end in spec.scale)
    span = f"{bottom} + %s × ({top} - {bottom})"
    match spec.way:
        case CohortWay.MIN_MAX:
            return span % f"({value} - {worst}) / ({best} - {worst})"
        case CohortWay.PERCENTILE:
            return span % f"{below} / ({len(values)} - 1)"
        case CohortWay.RANK:
            return span % f"{below + 1} / {len(values)}"
        case CohortWay.Z:
            mean, deviation = (
                trimmed(words, x, _PLACES) for x in (values.mean(), values.std(ddof=1))
            )
            middle, per = (trimmed(words, x, _PLACES) for x in (spec.middle, spec.per))
            sign = "+" if spec.direction is Direction.UP else "-"
            return f"{middle} {sign} {per} × ({value} - {mean}) / {deviation}"
