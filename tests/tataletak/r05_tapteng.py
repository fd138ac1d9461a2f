"""Recipe 5: a monthly recap with two rows for each person, name above NIP."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tataletak.calendar_words import named
from tataletak.draft import Draft
from tataletak.people import dice, invent
from tataletak.recipe import Recipe
from tataletak.truth import Reason, Record, Truth
from tataletak.writers import write_xlsx

if TYPE_CHECKING:
    import random
    from pathlib import Path

    from tataletak.people import Person

_ABSENCES: Final = ("H", "S", "I", "DL", "C", "TB", "A", "DIK")
_FIELDS: Final = {
    "hadir": 0, "sakit": 1, "izin": 2, "dinas_luar": 3, "cuti": 4, "alpa": 6,
}  # fmt: skip
"""Field → position among the columns of "Tidak Masuk Kantor"."""

_LEGEND: Final = (
    "Keterangan :",
    "H : Hadir",
    "S : Sakit",
    "I : Izin",
    "DL : Dinas Luar",
    "C : Cuti",
    "TB : Tugas Belajar",
    "A : Alpa",
    "DIK : Diklat",
)


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where things stand, and how an empty count is written."""

    slug: str
    file: str
    sheet: str
    unit: str
    month: dt.date
    workdays: int
    people: int
    head: int
    left: int
    empty: str | None
    spaced: bool
    merged: bool


_FIRST: Final = _Layout(
    "05-tapteng", "Rekap Absen Juni 2021.xlsx", "Juni", "Badan Kepegawaian Daerah",
    dt.date(2021, 6, 1), 21, 26, 9, 1, "-", spaced=False, merged=False,
)  # fmt: skip
_SECOND: Final = _Layout(
    "05-tapteng-b", "REKAP KEHADIRAN KEC. BADIRI.xlsx", "Rekap", "Kecamatan Badiri",
    dt.date(2022, 3, 1), 22, 21, 12, 2, None, spaced=True, merged=True,
)  # fmt: skip


def make(folder: Path) -> Recipe:
    """Rows 9 and 10 are the heading; "-" is no count; NIP without spaces."""
    return _make(folder, _FIRST)


def make_b(folder: Path) -> Recipe:
    """Three rows lower, one column to the right, counts left blank, NIP spaced, cells merged."""
    return _make(folder, _SECOND)


def _make(folder: Path, layout: _Layout) -> Recipe:
    draft = Draft.named(layout.sheet)
    _titles(draft, layout)
    _heading(draft, layout)
    rng = dice(layout.slug)
    people = invent(layout.slug, layout.people, (layout.unit,))
    records = [
        _record(draft, layout, rng, number, person) for number, person in enumerate(people, start=1)
    ]
    left = layout.left
    places = {name: left + 7 + position for name, position in _FIELDS.items()}
    draft.table(
        "disiplin",
        (layout.head, layout.head + 1),
        records,
        {"nip": left + 1, "nama": left + 1, "jabatan": left + 3, "hari_kerja": left + 4, **places},
        (
            "No", "Golongan", "Jumlah Apel › Pagi", "Jumlah Apel › Sore",
            "Tidak Masuk Kantor › TB", "Tidak Masuk Kantor › DIK", "Keterangan",
        ),
    )  # fmt: skip
    _below(draft, layout, records[-1].row + 3, people[0])
    path = write_xlsx(folder / layout.file, (draft.page,))
    return Recipe(
        5,
        layout.slug,
        "Tapteng: two rows for each person",
        (path,),
        f"{layout.month:%Y-%m}",
        Truth((draft.truth(layout.file),)),
    )


def _titles(draft: Draft, layout: _Layout) -> None:
    top, left = layout.head - 4, layout.left
    draft.title(top - 3, left, "PEMERINTAH KABUPATEN TAPANULI TENGAH")
    draft.title(top, left, "Rekapitulasi Kehadiran PNS")
    draft.page.merge(top, left, top, left + 15)
    draft.title(top + 1, left + 3, "Unit Kerja")
    draft.title(top + 1, left + 4, f": {layout.unit}", unit=layout.unit)
    draft.title(top + 2, left + 3, "Periode")
    draft.title(top + 2, left + 4, f": {named(layout.month)}", periode=f"{layout.month:%Y-%m}")


def _heading(draft: Draft, layout: _Layout) -> None:
    page, row, left = draft.page, layout.head, layout.left
    for offset, text in enumerate(("No", "Nama/NIP", "Golongan", "Jabatan", "Jumlah Hari Kerja")):
        page.put(row, left + offset, text)
        page.merge(row, left + offset, row + 1, left + offset)
    page.put(row, left + 5, "Jumlah Apel")
    page.merge(row, left + 5, row, left + 6)
    page.put(row, left + 7, "Tidak Masuk Kantor")
    page.merge(row, left + 7, row, left + 14)
    page.put_row(row + 1, ("Pagi", "Sore", *_ABSENCES), left + 5)
    page.put(row, left + 15, "Keterangan")
    page.merge(row, left + 15, row + 1, left + 15)


def _record(
    draft: Draft, layout: _Layout, rng: random.Random, number: int, person: Person
) -> Record:
    row, left = layout.head + 2 * number, layout.left
    days = [0, *(rng.choice((0, 0, 0, 0, 1, 2)) for _ in range(4)), 0, 0, rng.choice((0, 0, 0, 3))]
    days[6] = rng.choice((0, 0, 0, 0, 0, 1, 4))
    if number == 7:
        days = [0, 0, 0, 0, 0, layout.workdays, 0, 0]  # away for study all month
    days[0] = layout.workdays - sum(days)
    draft.page.put(row, left, number)
    draft.page.put(row, left + 2, person.grade)
    nip = person.spaced_nip if layout.spaced else person.nip
    fields = {
        "nama": draft.cell(row, left + 1, person.name),
        "nip": draft.cell(row + 1, left + 1, f"NIP. {nip}", person.nip),
        "jabatan": draft.cell(row, left + 3, person.post),
        "hari_kerja": draft.cell(row, left + 4, layout.workdays),
    }
    draft.page.put(row, left + 5, max(0, days[0] - rng.randint(0, 3)))
    draft.page.put(row, left + 6, max(0, days[0] - rng.randint(0, 5)))
    at = {position: name for name, position in _FIELDS.items()}
    for position, count in enumerate(days):
        written = count or layout.empty
        cell = draft.cell(row, left + 7 + position, written, float(count) if count else None)
        if position in at:
            fields[at[position]] = cell
    if number == 7:
        draft.page.put(row, left + 15, "Tugas Belajar")
    if layout.merged:
        for column in (left, *range(left + 2, left + 16)):
            draft.page.merge(row, column, row + 1, column)
    return Record(row, dict(sorted(fields.items())), span=2)


def _below(draft: Draft, layout: _Layout, row: int, head: Person) -> None:
    left = layout.left
    for offset, text in enumerate(_LEGEND):
        draft.drop(row + offset, Reason.LEGEND, (text,), left + 1)
    row += 2
    lines = ("Mengetahui,", f"Kepala {layout.unit}", head.name, f"NIP. {head.spaced_nip}")
    for offset, text in zip((0, 1, 9, 10), lines, strict=True):
        if offset >= len(_LEGEND) - 2:
            draft.drop(row + offset, Reason.SIGNATURE)
        draft.page.put(row + offset, left + 9, text)
