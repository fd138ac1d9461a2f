"""Sentences of the measures that pick rows by their value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.domain import specs
from asn_eval.reports.view_stand_in import least_rows
from asn_eval.reports.view_text import listed, safe, trimmed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from asn_eval.language import Words


def _median(words: Words, spec: specs.Median) -> str:
    text = words("Nilai tengah kolom {kolom} di tabel {tabel}", kolom=spec.column, tabel=spec.table)
    return text + least_rows(words, spec.least)


def _largest(words: Words, spec: specs.Largest) -> str:
    return words("Nilai terbesar kolom {kolom} di tabel {tabel}", **_place(spec))


def _smallest(words: Words, spec: specs.Smallest) -> str:
    return words("Nilai terkecil kolom {kolom} di tabel {tabel}", **_place(spec))


def _place(spec: specs.Largest | specs.Smallest | specs.CategoryMap) -> dict[str, str]:
    return {"kolom": spec.column, "tabel": spec.table}


def _map(words: Words, spec: specs.CategoryMap) -> str:
    shares = [f"{safe(label)} → {trimmed(words, value)}" for label, value in spec.values.items()]
    return "".join(
        (
            words("Isi kolom {kolom} di tabel {tabel} dibaca sebagai angka", **_place(spec)),
            f": {listed(words, shares)}",
            _other(words, spec.other),
            _pick(words, spec.pick),
        )
    )


def _other(words: Words, other: float | None) -> str:
    if other is None:
        return words("; isi lain adalah kesalahan data")
    return words("; isi lain → {nilai}", nilai=trimmed(words, other))


def _pick(words: Words, pick: specs.Pick) -> str:
    match pick:
        case specs.Pick.ONE:
            return words("; semua baris seorang harus memberi angka yang sama")
        case specs.Pick.LARGEST:
            return words("; dari beberapa baris diambil yang terbesar")
        case specs.Pick.SMALLEST:
            return words("; dari beberapa baris diambil yang terkecil")


PICKED: Final[Mapping[type, Callable[..., str]]] = {
    specs.Median: _median,
    specs.Largest: _largest,
    specs.Smallest: _smallest,
    specs.CategoryMap: _map,
}
