"""Feedback sheets with one column per aspect: which columns hold ratings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.exact import Reading, parse_number
from asn_eval.intake.headings import Lookup, fold, path_keys
from asn_eval.intake.plain import is_blank
from asn_eval.intake.recognise import Clash

if TYPE_CHECKING:
    from asn_eval.intake.grid import GridColumn, Value
    from asn_eval.intake.layout.view import View

_NO_ASPECT: Final = frozenset({
    "no", "nomor", "no urut", "nomor urut", "umur", "usia", "tahun", "predikat", "peringkat",
    "ranking", "rank", "nik", "no hp", "no id", "id", "skor akhir", "nilai akhir", "nilai total",
    "jumlah nilai", "rata2", "masa kerja", "kelas jabatan",
})  # fmt: skip
_NO_ASPECT_STARTS: Final = ("rata rata", "rerata", "total", "jumlah", "nilai akhir", "skor total")
_ENOUGH: Final = 0.5


@dataclass(frozen=True, slots=True)
class Ratings:
    """Grid columns of ratings: with a heading, without one, and headings used twice."""

    named: tuple[int, ...]
    nameless: tuple[int, ...]
    clashes: tuple[Clash, ...]


def rating_columns(view: View, lookup: Lookup) -> Ratings:
    """Find the number columns that no field of the feedback table claims."""
    named: dict[str, int] = {}
    nameless: list[int] = []
    clashes: list[Clash] = []
    for index, (heading, column) in enumerate(zip(view.headings, view.columns, strict=True)):
        if any(key in lookup for key in path_keys(column.path)) or _no_aspect(heading):
            continue
        if not _mostly_numbers(column.cells):
            continue
        if not fold(heading):
            nameless.append(index)
        elif fold(heading) in named:
            clashes.append(Clash("aspek", named[fold(heading)], index))
        else:
            named[fold(heading)] = index
    twice = {clash.first for clash in clashes}
    kept = tuple(index for index in named.values() if index not in twice)
    return Ratings(kept, tuple(nameless), tuple(clashes))


def _no_aspect(heading: str) -> bool:
    folded = fold(heading)
    return folded in _NO_ASPECT or any(
        folded == start or folded.startswith(start + " ") for start in _NO_ASPECT_STARTS
    )


def _mostly_numbers(column: GridColumn) -> bool:
    if column.numbers is not None:
        return bool((~np.isnan(column.numbers)).any())
    codes, values = column.as_codes(0)
    counts = np.bincount(codes[codes >= 0], minlength=len(values))
    filled = numeric = 0
    for code in np.flatnonzero(counts).tolist():
        if not is_blank(values[code]):
            filled += counts[code]
            numeric += counts[code] if holds_number(values[code]) else 0
    return bool(filled) and numeric / filled >= _ENOUGH


def holds_number(value: Value) -> bool:
    """Tell whether a cell is a number, or a text that reads as one."""
    if isinstance(value, str):
        return not is_blank(value) and parse_number(value).state is not Reading.NOT_A_NUMBER
    return type(value) is float
