"""What a sheet says once above a table, or by its name: unit, person, month.

A fact is a label and a value: ``Unit Kerja : Dinas X`` in one cell, or the value
in one of the next cells of the row. Only labels of a closed list count. A month
counts where exactly one is told; a title that names two names the evaluated one
after "untuk kinerja", else neither is taken.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final, TypeAlias

from asn_eval.intake.dates import MONTHS
from asn_eval.intake.headings import fold
from asn_eval.intake.layout.view import Fact
from asn_eval.intake.plain import is_blank

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asn_eval.intake.grid import Value

_LABELS: Final[dict[str, tuple[str, ...]]] = {
    "nip": ("nip", "nip pegawai", "nip nipppk", "nomor induk pegawai"),
    "nama": ("nama", "nama pegawai", "nama lengkap"),
    "unit": (
        "unit kerja", "unit", "opd", "skpd", "perangkat daerah", "satuan kerja", "satker",
        "nama opd", "nama unit", "unor", "unit organisasi", "dept", "departemen",
    ),
    "jabatan": ("jabatan",),
    "bulan": ("bulan", "periode", "masa penilaian", "periode penilaian", "bulan tahun"),
    "tanggal": ("tanggal", "tgl", "hari tanggal"),
}  # fmt: skip
_UNIT_STARTS: Final = frozenset({
    "dinas", "badan", "bagian", "kecamatan", "kelurahan", "uptd", "upt", "puskesmas", "rsud",
    "sekretariat", "inspektorat", "bidang", "seksi", "subbagian", "satuan", "sd", "smp", "sdn",
    "smpn", "kantor", "balai", "satpol", "staf",
})  # fmt: skip
_UNIT_ALONE: Final = frozenset({"rsud", "inspektorat", "setda", "setwan"})
_FIELD_OF: Final = {label: name for name, labels in _LABELS.items() for label in labels}
_REACH: Final = 3
_MONTH: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
_SPAN: Final = re.compile(
    rf"(\d{{1,2}})(?: ({_MONTH}))?(?: (\d{{4}}))? ?(?:s d|sd|sampai|sampai dengan|–|-|~)? ?"
    rf"(\d{{1,2}}) ({_MONTH}) (\d{{4}})"
)
_ONE_MONTH: Final = re.compile(rf"\b({_MONTH})(?: (?:tahun )?(\d{{4}}))?\b")
_EVALUATED: Final = re.compile(rf"\bkinerja (?:bulan )?({_MONTH})(?: (?:tahun )?(\d{{4}}))?\b")
_ISO_MONTH: Final = re.compile(r"\b(\d{4}) (\d{1,2})\b")

Row: TypeAlias = "tuple[int, Sequence[Value | None]]"


def facts_in(rows: Sequence[Row], first_column: int) -> tuple[Fact, ...]:
    """Collect the facts of rows (sheet row, cells); the later one of a field counts."""
    found: dict[str, Fact] = {}
    for number, cells in rows:
        for fact in _facts_of_row(number, cells, first_column):
            found[fact.field] = fact
    return tuple(found.values())


def _facts_of_row(number: int, cells: Sequence[Value | None], first_column: int) -> Iterator[Fact]:
    for place, cell in enumerate(cells):
        if not isinstance(cell, str):
            continue
        label, colon, rest = cell.partition(":")
        name = _FIELD_OF.get(fold(label))
        if name is None:
            continue
        if rest.strip():
            yield Fact(name, rest.strip(), number, first_column + place, cell.strip())
            continue
        value = _value_right(cells, place, colon=bool(colon))
        if value is not None:
            where, told = value
            yield Fact(name, told, number, first_column + where, fold(label))


def _value_right(
    cells: Sequence[Value | None], place: int, *, colon: bool
) -> tuple[int, Value] | None:
    """Return the value beside a label; without any colon between them there is none."""
    for where in range(place + 1, min(place + 1 + _REACH, len(cells))):
        cell = cells[where]
        if is_blank(cell) or cell is None:
            continue
        if isinstance(cell, str):
            text = cell.strip()
            colon = colon or text.startswith(":")
            text = text.removeprefix(":").strip()
            if not text:
                continue
            return (where, text) if colon else None
        return (where, cell) if colon else None
    return None


def section_of(rows: Sequence[Row], first_column: int) -> Fact | None:
    """Return the unit that the lone title right above a section's headings names."""
    for number, cells in reversed(rows):
        filled = [(place, cell) for place, cell in enumerate(cells) if not is_blank(cell)]
        if len(filled) == 1 and isinstance(filled[0][1], str):
            place, text = filled[0][0], " ".join(filled[0][1].split())
            if names_unit(text):
                return Fact("unit", text, number, first_column + place, text)
    return None


def names_unit(text: str) -> bool:
    """Tell whether a title is the name of a unit, by how it begins.

    >>> names_unit("DINAS KESEHATAN"), names_unit("Rekap")
    (True, False)
    """
    first, _, rest = fold(text).partition(" ")
    return first in _UNIT_ALONE or (first in _UNIT_STARTS and bool(rest))


def month_of(text: str) -> dt.date | None:
    """Return the first day of the one month that a text tells with its year.

    >>> month_of("BULAN FEBRUARI 2023 UNTUK KINERJA JANUARI 2023")
    datetime.date(2023, 1, 1)
    >>> month_of("Periode: September 2025"), month_of("Juli s.d. September 2025")
    (datetime.date(2025, 9, 1), None)
    """
    folded = fold(text)
    evaluated = _EVALUATED.search(folded)
    found = [evaluated] if evaluated else list(_ONE_MONTH.finditer(folded))
    years = {match[2] for match in found if match[2]}
    months = {MONTHS[match[1]] for match in found}
    if len(months) == 1 and len(years) == 1:
        return dt.date(int(years.pop()), months.pop(), 1)
    iso = _ISO_MONTH.findall(folded) if not months else []
    if len(set(iso)) == 1 and 1 <= int(iso[0][1]) <= _MONTHS_A_YEAR:
        return dt.date(int(iso[0][0]), int(iso[0][1]), 1)
    return None


_MONTHS_A_YEAR: Final = 12


def days_of(text: str) -> tuple[dt.date, dt.date] | None:
    """Return first and last day that a text tells; None when it tells no span of days.

    >>> days_of("23 Mei - 22 Juni 2021")
    (datetime.date(2021, 5, 23), datetime.date(2021, 6, 22))
    """
    match = _SPAN.search(fold(text))
    if match is None:
        return None
    last_month, last_year = MONTHS[match[5]], int(match[6])
    first_month = MONTHS[match[2]] if match[2] else last_month
    first_year = int(match[3]) if match[3] else last_year - (first_month > last_month)
    try:
        first = dt.date(first_year, first_month, int(match[1]))
        last = dt.date(last_year, last_month, int(match[4]))
    except ValueError:
        return None
    return (first, last) if first <= last else None
