"""How a measured value becomes a score, as sentences for people; one function per method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.domain import specs
from asn_eval.domain.rubric import MissingPolicy
from asn_eval.reports.view_text import trimmed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from asn_eval.domain.rubric import Missing
    from asn_eval.language import Words


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
    steps = [
        words("mulai {mulai} → {skor}", mulai=trimmed(words, s.start), skor=trimmed(words, s.score))
        for s in spec.steps
    ]
    return words("Tangga skor: {daftar}.", daftar="; ".join(steps))


def _deduction(words: Words, spec: specs.Deduction) -> str:
    return words(
        "Skor {awal} dikurangi {per} untuk tiap satuan, paling rendah {bawah}.",
        awal=trimmed(words, spec.start),
        per=trimmed(words, spec.per),
        bawah=trimmed(words, spec.floor),
    )


_SCORES: Mapping[type, Callable[..., str]] = {
    specs.AsIs: _as_is,
    specs.Linear: _linear,
    specs.Capped: _capped,
    specs.Steps: _steps,
    specs.Deduction: _deduction,
}
