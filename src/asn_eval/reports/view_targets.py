"""Sentences of the measures that hold realisasi against a target."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.domain import specs
from asn_eval.reports.view_scores import score_sentence
from asn_eval.reports.view_text import trimmed
from asn_eval.reports.view_where import conditions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from asn_eval.language import Words

    Targets = specs.Achievement | specs.Progress | specs.RowScores


def _achievement(words: Words, spec: specs.Achievement) -> str:
    return _achieved(words, spec)


def _progress(words: Words, spec: specs.Progress) -> str:
    text = words(
        "Kemajuan: capaian pada bulan terakhir dikurangi capaian pada bulan pertama, "
        "bulan menurut kolom {kolom}",
        kolom=spec.date,
    )
    return f"{text}; {_achieved(words, spec)}"


def _achieved(words: Words, spec: Targets) -> str:
    return "".join(
        (
            words(
                "Rata-rata capaian {realisasi} terhadap {target} (persen) di tabel {tabel}",
                realisasi=spec.actual,
                target=spec.target,
                tabel=spec.table,
            ),
            _range(words, spec),
            words(", tertimbang kolom {kolom}", kolom=spec.weight) if spec.weight else "",
            _direction(words, spec),
            _row_bounds(words, spec),
        )
    )


def _range(words: Words, spec: Targets) -> str:
    """Say how a target that is a range counts, when the rubric knows ranges."""
    if not spec.target_low:
        return ""
    return words(
        ", atau terhadap rentang {bawah} sampai {atas} (di dalamnya 100, di atasnya dibagi batas "
        "atas, di bawahnya dibagi batas bawah)",
        bawah=spec.target_low,
        atas=spec.target_high,
    )


def _direction(words: Words, spec: Targets) -> str:
    if spec.polarity:
        return words(", arah menurut kolom {kolom}", kolom=spec.polarity)
    if spec.direction is specs.Direction.DOWN:
        return words(", makin kecil makin baik")
    return words(", makin besar makin baik")


def _row_bounds(words: Words, spec: Targets) -> str:
    low = trimmed(words, spec.floor)
    if spec.cap is None:
        return words(", tiap baris sedikitnya {bawah}", bawah=low)
    return words(
        ", tiap baris dibatasi {bawah} sampai {atas}", bawah=low, atas=trimmed(words, spec.cap)
    )


def _row_scores(words: Words, spec: specs.RowScores) -> str:
    """Say how one row is scored, by which rows, and how the rows become one number."""
    told = [
        words(
            "Tiap baris tabel {tabel} dinilai sendiri menurut capaian {realisasi} terhadap "
            "{target} (persen)",
            tabel=spec.table,
            realisasi=spec.actual,
            target=spec.target,
        ),
        _range(words, spec),
        _direction(words, spec),
        _row_bounds(words, spec),
        ".",
    ]
    if spec.digits is not None:
        told.append(
            words(" Capaian itu dibulatkan {n} angka di belakang koma dahulu.", n=spec.digits)
        )
    told += _entries(words, spec)
    return f"{''.join(told)} {_mean_of_rows(words, spec)}"


def _entries(words: Words, spec: specs.RowScores) -> Iterator[str]:
    for index, item in enumerate(spec.scores):
        sentence = score_sentence(words, item.score)
        if item.where:
            which = conditions(words, item.where)
            yield words(" Baris dengan {syarat}: {kalimat}", syarat=which, kalimat=sentence)
        elif index:
            yield words(" Baris lainnya: {kalimat}", kalimat=sentence)
        else:
            yield f" {sentence}"


def _mean_of_rows(words: Words, spec: specs.RowScores) -> str:
    if spec.by:
        return words(
            "Nilai baris dirata-ratakan dahulu per {kolom}, lalu antar-{kolom}", kolom=spec.by
        )
    if spec.weight:
        return words("Nilai baris dirata-ratakan, tertimbang kolom {kolom}", kolom=spec.weight)
    return words("Nilai baris dirata-ratakan")


TARGETS: Final[Mapping[type, Callable[..., str]]] = {
    specs.Achievement: _achievement,
    specs.Progress: _progress,
    specs.RowScores: _row_scores,
}
