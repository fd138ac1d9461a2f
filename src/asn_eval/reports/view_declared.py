"""Declared follow-up, safeguards and areas to improve, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.domain.rubric import Standing
from asn_eval.reports.view_grades import condition_text
from asn_eval.reports.view_measures import where_clause
from asn_eval.reports.view_model import Declared
from asn_eval.reports.view_rubric import quotes, standing_word
from asn_eval.reports.view_text import RULE_TEXT, listed, safe, trimmed

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from asn_eval.domain.rubric import FollowUp, Improvement, RaterGap, Rubric
    from asn_eval.language import Words


def follow_ups(
    words: Words, rubric: Rubric, follow: NDArray[np.bool_] | None = None
) -> tuple[Declared, ...]:
    """Put the declared follow-ups into words, with the number of persons."""
    return tuple(
        Declared(
            kind=safe(item.kind),
            title=safe(item.text, RULE_TEXT),
            condition=_when(words, rubric, item),
            count=_persons(follow, index),
            number=words.number(max(_persons(follow, index), 0)),
            basis=quotes(words, rubric, item.basis),
            standing=standing_word(words, item.standing),
            verified=item.standing is Standing.VERIFIED,
        )
        for index, item in enumerate(rubric.follow_ups)
    )


def safeguards(
    words: Words, rubric: Rubric, flags: NDArray[np.bool_] | None = None
) -> tuple[Declared, ...]:
    """Put the declared safeguards into words, with the number of persons flagged."""
    return tuple(
        Declared(
            kind=words("pengaman"),
            title=safe(item.title, RULE_TEXT),
            condition=_gap(words, item),
            count=_persons(flags, index),
            number=words.number(max(_persons(flags, index), 0)),
            basis=quotes(words, rubric, item.basis),
            standing=standing_word(words, item.standing),
            verified=item.standing is Standing.VERIFIED,
        )
        for index, item in enumerate(rubric.rater_gaps)
    )


def improvement_sentence(words: Words, item: Improvement) -> str:
    """Say which labels are named as areas to improve."""
    text = words(
        "Paling banyak {jumlah} {menurut} dengan rata-rata {kolom} di bawah {batas}",
        jumlah=words.number(item.most),
        menurut=item.by,
        kolom=item.column,
        batas=trimmed(words, item.below),
    )
    return text + where_clause(words, item.where)


def _persons(marks: NDArray[np.bool_] | None, index: int) -> int:
    """Count the persons marked; -1 when a rubric is shown without a result."""
    return -1 if marks is None else int(marks[:, index].sum())


def _when(words: Words, rubric: Rubric, item: FollowUp) -> str:
    parts = [condition_text(words, rubric, condition) for condition in item.conditions]
    return words("Bila {syarat}.", syarat=listed(words, parts))


def _gap(words: Words, item: RaterGap) -> str:
    return words(
        "Bila rata-rata {kolom} dari {kelompok} berselisih lebih dari {batas} dengan {lain}. "
        "Penanda untuk diperiksa orang; tidak pernah mengubah nilai.",
        kolom=item.column,
        kelompok=item.group,
        batas=trimmed(words, item.limit),
        lain=listed(words, item.others),
    )
