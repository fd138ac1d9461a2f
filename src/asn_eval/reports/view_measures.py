"""How a criterion is measured, as sentences for people; one function per method."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.domain import specs
from asn_eval.domain.fields import UNIT_TABLES
from asn_eval.reports.view_dated import DATED
from asn_eval.reports.view_factors import FACTORS
from asn_eval.reports.view_picked import PICKED
from asn_eval.reports.view_stand_in import least_rows, stand_in_cell, stand_in_rows
from asn_eval.reports.view_targets import TARGETS
from asn_eval.reports.view_text import listed, trimmed
from asn_eval.reports.view_where import conditions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from asn_eval.language import Words


def measure_sentence(words: Words, spec: specs.MeasureSpec) -> str:
    """Say in one sentence what is measured."""
    text = _MEASURES[type(spec)](words, spec)
    if spec.table in UNIT_TABLES:
        text += words(", dihitung per unit dan berlaku bagi semua pegawai unit itu")
    return text + _left_out(words, spec.exclude) + where_clause(words, spec.where)


def where_clause(words: Words, where: specs.Where) -> str:
    """Say which rows count; "." when all do."""
    if not where:
        return "."
    return words(", hanya baris dengan {syarat}.", syarat=conditions(words, where))


def _left_out(words: Words, exclude: specs.Where) -> str:
    """Say which rows are left out; "" when none are."""
    if not exclude:
        return ""
    return words(", tanpa baris dengan {syarat}", syarat=conditions(words, exclude, any_of=True))


def _value(words: Words, spec: specs.Value) -> str:
    return words("Nilai kolom {kolom} di tabel {tabel}", kolom=spec.column, tabel=spec.table)


def _sum(words: Words, spec: specs.Sum) -> str:
    text = words("Jumlah kolom {kolom} di tabel {tabel}", kolom=spec.column, tabel=spec.table)
    return text + stand_in_rows(words, spec.no_rows) + stand_in_cell(words, spec.empty_cell)


def _count(words: Words, spec: specs.Count) -> str:
    text = words("Banyaknya baris di tabel {tabel}", tabel=spec.table)
    return text + _tested(words, spec) + stand_in_rows(words, spec.no_rows)


def _tested(words: Words, spec: specs.Count) -> str:
    """Say which rows are counted, when the rubric tests a column."""
    if spec.below is not None:
        limit = trimmed(words, spec.below)
        return words(" yang {kolom}-nya kurang dari {batas}", kolom=spec.column, batas=limit)
    if spec.at_least is not None:
        limit = trimmed(words, spec.at_least)
        return words(" yang {kolom}-nya paling sedikit {batas}", kolom=spec.column, batas=limit)
    return ""


def _mean(words: Words, spec: specs.Mean) -> str:
    text = words("Rata-rata kolom {kolom} di tabel {tabel}", kolom=spec.column, tabel=spec.table)
    if spec.weight:
        text += words(", tertimbang kolom {kolom}", kolom=spec.weight)
    return text + least_rows(words, spec.least)


def _ratio(words: Words, spec: specs.Ratio) -> str:
    text = words(
        "100 × jumlah {pembilang} ÷ jumlah {penyebut} di tabel {tabel}",
        pembilang=" + ".join((spec.numerator, *spec.plus)),
        penyebut=spec.denominator,
        tabel=spec.table,
    )
    return text + stand_in_cell(words, spec.empty_cell)


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


def _elements(words: Words, spec: specs.Elements) -> str:
    if spec.shares:
        pairs = zip(spec.columns, spec.shares, strict=True)
        parts = [f"{name} × {trimmed(words, share, _PLACES)}" for name, share in pairs]
        text = words("Jumlah rata-rata unsur kali bobotnya: {daftar}", daftar=listed(words, parts))
    else:
        names = listed(words, spec.columns)
        text = words("Rata-rata dari rata-rata unsur {daftar}, sama berat", daftar=names)
    return text + words(" di tabel {tabel}", tabel=spec.table)


_PLACES: Final = 9

_MEASURES: Mapping[type, Callable[..., str]] = {
    specs.Value: _value,
    specs.Sum: _sum,
    specs.Count: _count,
    specs.Mean: _mean,
    specs.Ratio: _ratio,
    specs.RaterGroups: _rater_groups,
    specs.Elements: _elements,
    **PICKED,
    **DATED,
    **TARGETS,
    **FACTORS,
}
