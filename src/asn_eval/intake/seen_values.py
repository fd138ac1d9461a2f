"""Values that a field does not know, counted, so that a person can give them a meaning."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from asn_eval.domain.fields import Kind
from asn_eval.domain.mapping import ATTENDANCE
from asn_eval.domain.survey import SeenValue
from asn_eval.exact import Reading, parse_number
from asn_eval.intake.body import find_body
from asn_eval.intake.categories import lookup_of
from asn_eval.intake.headings import fold
from asn_eval.intake.plain import as_text
from asn_eval.intake.recognise import ALL_TABLES
from asn_eval.intake.seen import tells_of_a_person

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from asn_eval.domain.fields import Field
    from asn_eval.intake.grid import GridColumn, Value
    from asn_eval.intake.layout.view import View
    from asn_eval.intake.recognise import Fit

_MOST: Final = 30
"""Distinct values listed for a field; a field with more of them is no category."""

_LONGEST: Final = 40
_TIMES: Final = re.compile(r"\d{1,2}[:.]\d{2}(?!\d)")
_TITLED: Final = re.compile(r"\b(?:Drs?|Dra|Ir|Hj?|SE|SH|S|M)\. ?[A-Z]")
"""How a person's name begins or ends: Drs. …, … S.E., … M.Si."""

_PERSONS: Final = ("nama", "penilai", "nip")
ATTENDANCE_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "hadir": ("h", "hadir", "wfo", "masuk"),
    "alpa": ("a", "tk", "alpa", "alpha", "mangkir", "tanpa keterangan", "tidak absen"),
    "izin": ("i", "izin", "ijin"),
    "sakit": ("s", "sakit"),
    "cuti": ("c", "cuti"),
    "dinas_luar": ("dl", "dinas luar", "d luar", "tugas luar"),
    "libur": ("l", "libur", "weekend"),
}
"""Usual words of attendance, only ever proposed."""

_MEANINGS: Final = {word: name for name, words in ATTENDANCE_WORDS.items() for word in words}


class Unknown(NamedTuple):
    """Values by field, and how many further ones each field has."""

    values: Mapping[str, tuple[SeenValue, ...]]
    more: Mapping[str, int]


def unknown_values(view: View, fit: Fit, days: Sequence[int]) -> Unknown:
    """Count what category and number columns hold that they do not know, and codes of days.

    Left out: times, and any text that also stands in a column of names or NIPs.
    """
    rows = find_body(view, fit).index
    counted: dict[str, Counter[str]] = {}
    for field in ALL_TABLES[fit.table].fields:
        position = fit.columns.get(field.name)
        if position is not None and field.kind in {Kind.CATEGORY, Kind.NUMBER}:
            found = _counts([view.columns[position].cells], rows)
            counted[field.name] = _not_known(field, found)
    if days:
        found = _counts([view.columns[position].cells for position in days], rows)
        counted[ATTENDANCE] = Counter({t: n for t, n in found.items() if not _TIMES.match(t)})
    persons = _persons(view, rows, fit)
    values: dict[str, tuple[SeenValue, ...]] = {}
    more: dict[str, int] = {}
    for name, counts in counted.items():
        shown = [item for item in _sorted(counts) if _may_show(item[0], persons)]
        if len(shown) <= _MOST:
            values[name] = tuple(SeenValue(t, n, _meaning(name, t)) for t, n in shown)
        else:
            more[name] = len(shown)
    return Unknown({name: seen for name, seen in values.items() if seen}, more)


def _counts(columns: Iterable[GridColumn], rows: NDArray[np.intp]) -> Counter[str]:
    """Count the cells of columns by their text; times and dates are no codes."""
    counts: Counter[str] = Counter()
    for column in columns:
        every, values = column.as_codes(0)
        codes = every[rows]
        numbers = np.bincount(codes[codes >= 0], minlength=len(values))
        for code in np.flatnonzero(numbers).tolist():
            if text := _text(values[code]):
                counts[text] += int(numbers[code])
    return counts


def _text(value: Value) -> str:
    if isinstance(value, (dt.date, dt.time, dt.timedelta)):
        return ""
    return as_text(value) or str(value).strip()


def _not_known(field: Field, counts: Counter[str]) -> Counter[str]:
    if field.kind is Kind.NUMBER:
        return Counter(
            {
                text: count
                for text, count in counts.items()
                if parse_number(text).state is Reading.NOT_A_NUMBER and not _TIMES.match(text)
            }
        )
    known = lookup_of(field)
    return Counter(
        {text: count for text, count in counts.items() if as_text(text) and fold(text) not in known}
    )


def _persons(view: View, rows: NDArray[np.intp], fit: Fit) -> frozenset[str]:
    positions = [fit.columns[name] for name in _PERSONS if name in fit.columns]
    counts = _counts([view.columns[position].cells for position in positions], rows)
    return frozenset(map(fold, counts))


def _may_show(text: str, persons: frozenset[str]) -> bool:
    named = (fold(text) in persons and bool(fold(text))) or bool(_TITLED.search(text))
    return not named and not tells_of_a_person(text) and len(text) <= _LONGEST


def _sorted(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _meaning(field: str, text: str) -> str:
    if field != ATTENDANCE:
        return ""
    return _MEANINGS.get(fold(text), "" if fold(text) else "kosong")
