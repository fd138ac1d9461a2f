"""The sentence of the measure that adds up columns by factors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.domain import specs
from asn_eval.reports.view_stand_in import stand_in_cell, stand_in_rows
from asn_eval.reports.view_text import listed, trimmed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from asn_eval.language import Words

_PLACES: Final = 9


def _weighted_sum(words: Words, spec: specs.WeightedSum) -> str:
    parts = [f"{name} × {trimmed(words, factor, _PLACES)}" for name, factor in spec.factors]
    text = words(
        "Jumlah kolom kali faktornya di tabel {tabel}: {daftar}",
        tabel=spec.table,
        daftar=listed(words, parts),
    )
    text += "".join(_equivalent(words, item) for item in spec.equivalents)
    return text + stand_in_rows(words, spec.no_rows) + stand_in_cell(words, spec.empty_cell)


def _equivalent(words: Words, item: specs.Equivalent) -> str:
    slots = {
        "kolom": " + ".join(item.columns),
        "per": trimmed(words, item.per, _PLACES),
        "kali": trimmed(words, item.times, _PLACES),
    }
    if item.whole:
        return words(
            "; ditambah {kali} untuk tiap {per} utuh dari jumlah {kolom}, sisanya dibuang", **slots
        )
    return words(
        "; ditambah {kali} untuk tiap {per} dari jumlah {kolom}, pecahannya ikut dihitung", **slots
    )


FACTORS: Final[Mapping[type, Callable[..., str]]] = {specs.WeightedSum: _weighted_sum}
