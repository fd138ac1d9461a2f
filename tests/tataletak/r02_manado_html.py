"""Recipe 2: a month of clock times as a web page named .xls, a cell for each day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asn_eval.domain.mapping import SheetRule
from tataletak.calendar_words import SHORT_DAYS, days_of, free, named
from tataletak.draft import Draft, told
from tataletak.facts import FactKind
from tataletak.people import dice, invent
from tataletak.recipe import Recipe
from tataletak.truth import Record, Truth
from tataletak.writers import write_html

if TYPE_CHECKING:
    import random
    from pathlib import Path

    from tataletak.people import Person
    from tataletak.truth import Cell

_HEADS: Final = ("NO", "Nama Pegawai Negeri Sipil", "NIP")
_NO_CHECK_OUT: Final = "00:00"
_CODES: Final = {"A": "alpa", "-": "kosong"}


@dataclass(frozen=True, slots=True)
class _Layout:
    """The month, and whether its name stands in the table or above it."""

    slug: str
    file: str
    unit: str
    month: dt.date
    people: int
    titled: bool
    spaced: bool


_FIRST: Final = _Layout(
    "02-manado-html", "absensi_dinsos_09_2024.xls", "DINAS SOSIAL", dt.date(2024, 9, 1), 32,
    titled=True, spaced=False,
)  # fmt: skip
_SECOND: Final = _Layout(
    "02-manado-html-b", "LAPORAN ABSEN.xls", "KECAMATAN MAPANGET", dt.date(2024, 11, 1), 18,
    titled=False, spaced=True,
)  # fmt: skip


def make(folder: Path) -> Recipe:
    """Titles in the table's first rows; the month begins on a Sunday: Mg 01."""
    return _make(folder, _FIRST)


def make_b(folder: Path) -> Recipe:
    """The month stands outside the table and begins on a Friday: Jm 01; NIP spaced."""
    return _make(folder, _SECOND)


def _make(folder: Path, layout: _Layout) -> Recipe:
    draft = Draft.named("Tabel 1")
    head = 1
    width = len(_HEADS) + len(days_of(layout.month))
    if layout.titled:
        draft.title(1, 1, "DAFTAR HADIR PEGAWAI NEGERI SIPIL")
        draft.title(2, 1, layout.unit, unit=layout.unit)
        draft.title(3, 1, f"BULAN {named(layout.month).upper()}", periode=f"{layout.month:%Y-%m}")
        for row in (1, 2, 3):
            draft.page.merge(row, 1, row, width)
        head = 4
    draft.page.put_row(head, _HEADS)
    heads = {}
    for day in days_of(layout.month):
        text = f"{SHORT_DAYS[day.weekday()]} {day.day:02d}"
        at = draft.page.put(head, len(_HEADS) + day.day, text)
        heads[day] = told(day)._replace(at=at, raw=text)
    rng = dice(layout.slug)
    records: list[Record] = []
    for number, person in enumerate(invent(layout.slug, layout.people, (layout.unit,)), start=1):
        row = head + number
        draft.page.put(row, 1, number)
        nip = person.spaced_nip if layout.spaced else person.nip
        common = {
            "nama": draft.cell(row, 2, person.name),
            "nip": draft.cell(row, 3, nip, person.nip),
        }
        for day, tanggal in heads.items():
            times = _day(draft, rng, row, day, person)
            records.append(Record(row, {**common, **times, "tanggal": tanggal}))
    draft.table("disiplin", (head,), records, {"nama": 2, "nip": 3}, ("NO",))
    path = folder / layout.file
    month = None if layout.titled else layout.month
    above = "" if layout.titled else f"<h3>Laporan Absen {layout.unit} {named(layout.month)}</h3>"
    write_html(path, (draft.page,), above)
    return Recipe(
        2,
        layout.slug,
        "Manado: web page named .xls, clock times per day",
        (path,),
        f"{layout.month:%Y-%m}",
        Truth((draft.truth(layout.file),)),
        (SheetRule(file=layout.file, values={"absen": _CODES}, month=month),),
    )


def _day(
    draft: Draft, rng: random.Random, row: int, day: dt.date, person: Person
) -> dict[str, Cell]:
    """Write a day's cell; return what it says: times in and out, or a code."""
    column = len(_HEADS) + day.day
    throw = rng.random()
    if free(day) or throw < 0.04:
        text, word = ("-", None) if free(day) else ("A", "alpa")
        cell = draft.cell(row, column, text, word)
        silent = cell._replace(value=None)
        return {"absen": cell, "masuk": silent, "pulang": silent}
    came = f"07:{rng.randint(5, 59):02d}" if rng.random() < 0.9 else f"08:{rng.randint(0, 59):02d}"
    left = f"16:{rng.randint(0, 45):02d}" if throw < 0.93 else _NO_CHECK_OUT
    cell = draft.cell(row, column, f"{came} - {left}", "hadir")
    if left == _NO_CHECK_OUT:
        draft.fact(FactKind.NO_CHECK_OUT, (cell.at,), "no check-out", nip=person.nip)
    gone = None if left == _NO_CHECK_OUT else left
    return {"absen": cell, "masuk": cell._replace(value=came), "pulang": cell._replace(value=gone)}
