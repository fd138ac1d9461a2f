"""How a criterion is measured, as sentences for people; one function per method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.domain import specs
from asn_eval.reports.view_text import listed, safe, trimmed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from asn_eval.language import Words


def measure_sentence(words: Words, spec: specs.MeasureSpec) -> str:
    """Say in one sentence what is measured."""
    return _MEASURES[type(spec)](words, spec) + where_clause(words, spec.where)


def where_clause(words: Words, where: specs.Where) -> str:
    """Say which rows count; "" when all do."""
    if not where:
        return "."
    parts = [
        words("{kolom} = {nilai}", kolom=name, nilai=" / ".join(map(safe, labels)))
        for name, labels in where
    ]
    return words(", hanya baris dengan {syarat}.", syarat=listed(words, parts))


def _value(words: Words, spec: specs.Value) -> str:
    return words("Nilai kolom {kolom} di tabel {tabel}", kolom=spec.column, tabel=spec.table)


def _sum(words: Words, spec: specs.Sum) -> str:
    text = words("Jumlah kolom {kolom} di tabel {tabel}", kolom=spec.column, tabel=spec.table)
    return text + _no_rows(words, spec.no_rows) + _empty_cell(words, spec.empty_cell)


def _count(words: Words, spec: specs.Count) -> str:
    text = words("Banyaknya baris di tabel {tabel}", tabel=spec.table)
    return text + _no_rows(words, spec.no_rows)


def _empty_cell(words: Words, value: float | None) -> str:
    """Say what an empty cell counts as, when the rubric says so."""
    if value is None:
        return ""
    return words(" (sel kosong: {nilai})", nilai=trimmed(words, value))


def _no_rows(words: Words, value: float | None) -> str:
    if value is None:
        return ""
    return words(" (tanpa baris: {nilai})", nilai=trimmed(words, value))


def _mean(words: Words, spec: specs.Mean) -> str:
    text = words("Rata-rata kolom {kolom} di tabel {tabel}", kolom=spec.column, tabel=spec.table)
    if spec.least > 1:
        text += words(" (sedikitnya {jumlah} baris)", jumlah=words.number(spec.least))
    return text


def _ratio(words: Words, spec: specs.Ratio) -> str:
    text = words(
        "100 × jumlah {pembilang} ÷ jumlah {penyebut} di tabel {tabel}",
        pembilang=" + ".join((spec.numerator, *spec.plus)),
        penyebut=spec.denominator,
        tabel=spec.table,
    )
    return text + _empty_cell(words, spec.empty_cell)


def _achievement(words: Words, spec: specs.Achievement) -> str:
    return _achieved(words, spec)


def _progress(words: Words, spec: specs.Progress) -> str:
    text = words(
        "Kemajuan: capaian pada bulan terakhir dikurangi capaian pada bulan pertama, "
        "bulan menurut kolom {kolom}",
        kolom=spec.date,
    )
    return f"{text}; {_achieved(words, spec)}"


def _achieved(words: Words, spec: specs.Achievement | specs.Progress) -> str:
    return "".join(
        (
            words(
                "Rata-rata capaian {realisasi} terhadap {target} (persen) di tabel {tabel}",
                realisasi=spec.actual,
                target=spec.target,
                tabel=spec.table,
            ),
            words(", tertimbang kolom {kolom}", kolom=spec.weight) if spec.weight else "",
            _direction(words, spec),
            _row_bounds(words, spec),
        )
    )


def _direction(words: Words, spec: specs.Achievement | specs.Progress) -> str:
    if spec.polarity:
        return words(", arah menurut kolom {kolom}", kolom=spec.polarity)
    if spec.direction is specs.Direction.DOWN:
        return words(", makin kecil makin baik")
    return words(", makin besar makin baik")


def _row_bounds(words: Words, spec: specs.Achievement | specs.Progress) -> str:
    low = trimmed(words, spec.floor)
    if spec.cap is None:
        return words(", tiap baris sedikitnya {bawah}", bawah=low)
    return words(
        ", tiap baris dibatasi {bawah} sampai {atas}", bawah=low, atas=trimmed(words, spec.cap)
    )


def _rater_groups(words: Words, spec: specs.RaterGroups) -> str:
    text = words(
        "Rata-rata kolom {kolom} di tabel {tabel} menurut kelompok penilai: {kelompok}",
        kolom=spec.column,
        tabel=spec.table,
        kelompok=_shares(words, spec.weights),
    )
    least = [
        words("{kelompok} {jumlah}", kelompok=name, jumlah=words.number(count))
        for name, count in spec.least.items()
    ]
    if least:
        text += words("; paling sedikit penilai: {daftar}", daftar=listed(words, least))
    if spec.least_groups > 1:
        text += words("; sedikitnya {jumlah} kelompok", jumlah=words.number(spec.least_groups))
    return text + _shortfall(words, spec.shortfall)


def _shares(words: Words, weights: Mapping[str, float]) -> str:
    return listed(words, [f"{name} {trimmed(words, share)}%" for name, share in weights.items()])


def _shortfall(words: Words, shortfall: specs.Shortfall) -> str:
    match shortfall:
        case specs.Shortfall.MERGE:
            return words("; kelompok yang kurang penilai digabung")
        case specs.Shortfall.DROP:
            return words("; bobot kelompok yang kurang penilai dibagi ke kelompok lain")
        case specs.Shortfall.FAIL:
            return words("; kelompok yang kurang penilai membuat nilainya kosong")


_MEASURES: Mapping[type, Callable[..., str]] = {
    specs.Value: _value,
    specs.Sum: _sum,
    specs.Count: _count,
    specs.Mean: _mean,
    specs.Ratio: _ratio,
    specs.Achievement: _achievement,
    specs.Progress: _progress,
    specs.RaterGroups: _rater_groups,
}
