"""Sentences of the measures that follow dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.domain import specs
from asn_eval.reports.view_stand_in import stand_in_cell, stand_in_rows
from asn_eval.reports.view_text import trimmed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from asn_eval.language import Words


def _latest(words: Words, spec: specs.Latest) -> str:
    return words(
        "Nilai kolom {kolom} di tabel {tabel} pada {tanggal} terakhir dalam periode",
        kolom=spec.column,
        tabel=spec.table,
        tanggal=spec.date,
    )


def _run(words: Words, spec: specs.LongestRun) -> str:
    text = words(
        "Catatan berturut-turut terbanyak di tabel {tabel}, menurut {tanggal}, yang {kolom}-nya "
        "paling sedikit {batas}",
        tabel=spec.table,
        tanggal=spec.date,
        kolom=spec.column,
        batas=trimmed(words, spec.at_least),
    )
    stand_ins = stand_in_rows(words, spec.no_rows) + stand_in_cell(words, spec.empty_cell)
    return text + _gap(words, spec.gap) + stand_ins


def _gap(words: Words, gap: int | None) -> str:
    if gap is None:
        return words("; hari tanpa catatan tidak memutus")
    return words("; putus bila jarak dua catatan lebih dari {jumlah} hari", jumlah=str(gap))


def _days(words: Words, spec: specs.Days) -> str:
    if spec.until:
        return words(
            "Hari kalender dari {sejak} sampai {sampai} di tabel {tabel}",
            sejak=spec.since,
            sampai=spec.until,
            tabel=spec.table,
        )
    return words(
        "Hari kalender dari {sejak} di tabel {tabel} sampai hari terakhir periode",
        sejak=spec.since,
        tabel=spec.table,
    )


DATED: Final[Mapping[type, Callable[..., str]]] = {
    specs.Latest: _latest,
    specs.LongestRun: _run,
    specs.Days: _days,
}
