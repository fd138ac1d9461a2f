"""Is a sheet with NIP and names a roster, or a table whose headings nobody knows.

Every table has NIP and names, so a survey with strange headings looks like a
list of employees. Taken for one it would seem to list everybody many times,
and the advice to delete rows would destroy it.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.nip import check_many
from asn_eval.intake.headings import fold, path_keys
from asn_eval.intake.recognise import PERSONAL
from asn_eval.intake.records import used

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asn_eval.intake.headings import Lookup
    from asn_eval.intake.layout.view import View
    from asn_eval.intake.recognise import Fit

_EVERYWHERE: Final = frozenset({"nip", "nama"})
_SAYS_NOTHING: Final = frozenset({
    "no", "nomor", "no urut", "nomor urut", "ket", "keterangan", "catatan",
})  # fmt: skip
_OTHER_TABLES: Final = frozenset({
    "realisasi", "target", "capaian", "indikator", "nilai", "skor", "rating", "jawaban", "aspek",
    "penilai", "responden", "alpa", "alpha", "mangkir", "hadir", "kehadiran", "absen",
    "terlambat", "keterlambatan",
})  # fmt: skip
"""Words that head columns of other tables than the roster."""

_MOST_REPEATED: Final = 0.1
_ALIKE: Final = 0.75
_LEAST_LETTERS: Final = 4


def strange_headings(view: View, fit: Fit, lookup: Lookup) -> tuple[str, ...]:
    """Return the headings that keep a sheet from being a roster; none when it is one.

    A roster lists everybody once, and has another field of its own or no more
    unknown columns than known ones; none of these speaks of another table.
    """
    strange = tuple(
        heading
        for heading, column in zip(view.headings, view.columns, strict=True)
        if heading
        and not column.constant
        and not any(key in lookup for key in path_keys(column.path))
        and fold(heading) not in _SAYS_NOTHING
    )
    if not strange:
        return ()
    listed = bool(fit.columns.keys() - _EVERYWHERE) or len(strange) <= len(fit.columns)
    foreign = any(word in _OTHER_TABLES for heading in strange for word in fold(heading).split())
    if listed and not foreign and _once_each(view, fit):
        return ()
    return strange


def _once_each(view: View, fit: Fit) -> bool:
    """Tell whether hardly any accepted NIP comes twice; one repetition is always allowed."""
    codes, values = view.columns[fit.columns["nip"]].cells.as_codes(0)
    texts = [code for code in used(codes, len(values)) if isinstance(values[code], str)]
    check = check_many([str(values[code]) for code in texts])
    counts = np.bincount(codes[codes >= 0], minlength=len(values))[texts]
    rows = int(counts[check.good].sum())
    repeated = rows - len(set(check.normal[check.good].tolist()))
    return repeated <= max(1.0, _MOST_REPEATED * rows)


def nearest_fields(headings: Sequence[str], known: Mapping[str, Lookup]) -> str:
    """Write which field of which table each heading may have meant, "–" when none is near.

    >>> nearest_fields(["Jawabn", "Warna"], {"feedback": {"jawaban": ("nilai", 3)}})
    'Jawabn → nilai (feedback)'
    """
    meant = {heading: _nearest(fold(heading), known) for heading in headings}
    return ", ".join(f"{heading} → {near}" for heading, near in meant.items() if near) or "–"


def _nearest(heading: str, known: Mapping[str, Lookup]) -> str:
    """Return the field whose heading is most like one, or is part of it; "" when none is.

    Fields of persons are left out: the sheet was already found to be no roster.
    """
    fields: dict[str, str] = {}
    for table, lookup in known.items():
        for words, (name, _) in lookup.items():
            if table != "pegawai" and name not in PERSONAL:
                fields.setdefault(words, f"{name} ({table})")
    likeness = {words: SequenceMatcher(None, heading, words).ratio() for words in fields}
    best = max(likeness, key=lambda words: likeness[words])
    if likeness[best] >= _ALIKE:
        return fields[best]
    inside = [
        words for words in fields if len(words) >= _LEAST_LETTERS and f" {words} " in f" {heading} "
    ]
    return fields[max(inside, key=len)] if inside else ""
