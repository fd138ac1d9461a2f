"""How a measured value becomes a score, as sentences for people; one function per method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.domain import specs
from asn_eval.domain.rubric import MissingPolicy
from asn_eval.reports.view_cohort import cohort_sentence
from asn_eval.reports.view_curves import (
    brackets_sentence,
    goalposts_sentence,
    pieces_sentence,
    points_sentence,
)
from asn_eval.reports.view_formula import formula_sentence
from asn_eval.reports.view_text import trimmed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from asn_eval.domain.rubric import Criterion, Missing
    from asn_eval.language import Words


_WHOLE = 100


def score_sentence(words: Words, spec: specs.ScoreSpec) -> str:
    """Say in one sentence how the measured value becomes a score."""
    return _SCORES[type(spec)](words, spec)


def missing_sentence(words: Words, missing: Missing) -> str:
    """Say in one sentence what happens to a person without data."""
    match missing.policy:
        case MissingPolicy.FAIL:
            return words("Tanpa data: pegawai tidak dinilai.")
        case MissingPolicy.ZERO:
            return words("Tanpa data: skor 0.")
        case MissingPolicy.REDISTRIBUTE:
            return words("Tanpa data: bobotnya dibagi ke kriteria lain yang setingkat.")
        case MissingPolicy.PROVISIONAL:
            return words(
                "Tanpa data: bobotnya dibagi ke kriteria lain, dan nilai akhir bersifat sementara."
            )
        case MissingPolicy.FIXED:
            return words("Tanpa data: skor {nilai}.", nilai=trimmed(words, missing.value))
        case MissingPolicy.UNIT_MEDIAN:
            return words(
                "Tanpa data: median skor di unitnya, bila sedikitnya {n} rekan punya skor; jika "
                "tidak, pegawai tidak dinilai. Nilainya bergantung pada rekan seunit.",
                n=missing.least,
            )


def rounding_sentences(words: Words, node: Criterion) -> tuple[str, ...]:
    """Say which numbers of a criterion are rounded, and when; () for none."""
    told = []
    if node.raw_digits is not None:
        told.append(
            words("Ukuran dibulatkan {n} angka di belakang koma dahulu.", n=node.raw_digits)
        )
    if node.score_digits is not None:
        told.append(words("Skornya dibulatkan {n} angka di belakang koma.", n=node.score_digits))
    return tuple(told)


def _as_is(words: Words, _spec: specs.AsIs) -> str:
    return words("Nilai itu langsung menjadi skor.")


def _linear(words: Words, spec: specs.Linear) -> str:
    return words(
        "Rentang {a} sampai {b} diubah lurus menjadi skor {c} sampai {d}.",
        a=trimmed(words, spec.source[0]),
        b=trimmed(words, spec.source[1]),
        c=trimmed(words, spec.target[0]),
        d=trimmed(words, spec.target[1]),
    )


def _capped(words: Words, spec: specs.Capped) -> str:
    return words(
        "Persen dibaca sebagai skor, paling rendah {bawah} dan paling tinggi {atas}.",
        bawah=trimmed(words, spec.floor),
        atas=trimmed(words, spec.cap),
    )


def _steps(words: Words, spec: specs.Steps) -> str:
    numbers = [(trimmed(words, s.start), trimmed(words, s.score)) for s in spec.steps]
    steps = [
        words("mulai {mulai} → {skor}", mulai=start, skor=score)
        if spec.closed
        else words("di atas {mulai} → {skor}", mulai=start, skor=score)
        for start, score in numbers
    ]
    return words("Tangga skor: {daftar}.", daftar="; ".join(steps))


def _deduction(words: Words, spec: specs.Deduction) -> str:
    told = [
        words(
            "Skor {awal} dikurangi {per} untuk tiap satuan, paling rendah {bawah}.",
            awal=trimmed(words, spec.start),
            per=trimmed(words, spec.per),
            bawah=trimmed(words, spec.floor),
        )
    ]
    if spec.share is not None:
        told.append(
            words("Persennya dari bagian {bagian}% saja.", bagian=trimmed(words, spec.share))
            if spec.share < _WHOLE
            else words("Persennya dari keseluruhan.")
        )
    if spec.most is not None:
        told.append(words("Potongan paling banyak {banyak}.", banyak=trimmed(words, spec.most)))
    return " ".join(told)


_SCORES: Mapping[type, Callable[..., str]] = {
    specs.AsIs: _as_is,
    specs.Linear: _linear,
    specs.Capped: _capped,
    specs.Steps: _steps,
    specs.Deduction: _deduction,
    specs.Points: points_sentence,
    specs.Goalposts: goalposts_sentence,
    specs.Pieces: pieces_sentence,
    specs.Brackets: brackets_sentence,
    specs.Cohort: cohort_sentence,
    specs.Formula: formula_sentence,
}
