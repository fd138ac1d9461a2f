"""Recipe 1: the export of a fingerprint machine, a row for each person and day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from asn_eval.domain.mapping import SheetRule
from tataletak.calendar_words import days_of
from tataletak.draft import Draft, told
from tataletak.facts import FactKind
from tataletak.fingerspot_days import day_of
from tataletak.page import address
from tataletak.people import dice, invent
from tataletak.recipe import Recipe
from tataletak.roster import write_roster
from tataletak.truth import Record, SheetTruth, Truth
from tataletak.writers import write_xls, write_xlsx

if TYPE_CHECKING:
    from pathlib import Path

    from tataletak.page import Written
    from tataletak.people import Person

_SHORT: Final = (
    "No. ID", "Nama", "Tanggal", "Jam Kerja", "Jam Masuk", "Jam Pulang", "Scan Masuk",
    "Scan Pulang", "Terlambat", "Plg. Cepat", "Absent", "Lembur", "Jml Jam Kerja",
    "Jml Kehadiran", "Waktu Scan",
)  # fmt: skip
_LONG: Final = (
    "Emp No.", "No. ID", "NIK", "Nama", "Auto-Assign", "Tanggal", "Jam Kerja", "Jam Masuk",
    "Jam Pulang", "Scan Masuk", "Scan Pulang", "Normal", "Riil", "Terlambat", "Plg. Cepat",
    "Absent", "Lembur", "Jml Jam Kerja", "Pengecualian", "Harus C/In", "Harus C/Out",
    "Departemen", "Hari Normal", "Akhir Pekan", "Hari Libur", "Jml Kehadiran",
    "Lembur Hari Normal", "Lembur Akhir Pekan", "Lembur Hari Libur",
)  # fmt: skip
_FIELDS: Final = {
    "nip": "NIK",
    "nama": "Nama",
    "unit": "Departemen",
    "tanggal": "Tanggal",
    "masuk": "Scan Masuk",
    "pulang": "Scan Pulang",
    "absen": "Absent",
}


@dataclass(frozen=True, slots=True)
class _Layout:
    """Short or long form, the month, and whether it is saved as Excel 97–2003."""

    slug: str
    file: str
    heads: tuple[str, ...]
    head: int
    month: dt.date
    units: tuple[str, ...]
    people: int
    old: bool


_FIRST: Final = _Layout(
    "01-fingerspot", "Laporan Detail 12-2023.xls", _SHORT, 1, dt.date(2023, 12, 1),
    ("Kelurahan Aek Habil",), 22, old=True,
)  # fmt: skip
_SECOND: Final = _Layout(
    "01-fingerspot-b", "scanlog februari.xlsx", _LONG, 3, dt.date(2024, 2, 1),
    ("Puskesmas Sambas", "Puskesmas Pelabuhan"), 25, old=False,
)  # fmt: skip


def make(folder: Path) -> Recipe:
    """The short form as .xls: no NIP (a roster has it), dates month first as text."""
    return _make(folder, _FIRST)


def make_b(folder: Path) -> Recipe:
    """The long form as .xlsx under a title; the column NIK holds the NIP."""
    return _make(folder, _SECOND)


def _make(folder: Path, layout: _Layout) -> Recipe:
    draft = Draft.named("Sheet1")
    if layout.head > 1:
        title = f"Laporan Detail Harian {layout.month:%m/%Y}"
        draft.title(1, 1, title, periode=f"{layout.month:%Y-%m}")
    draft.page.put_row(layout.head, layout.heads)
    people = invent(layout.slug, layout.people, layout.units)
    rng = dice(layout.slug)
    records: list[Record] = []
    for number, person in enumerate(people, start=1):
        for day in days_of(layout.month):
            row = layout.head + 1 + len(records)
            records.append(
                _record(draft, layout, row, day_of(rng, number, person, day), person, day)
            )
    columns = {
        name: layout.heads.index(head) + 1 for name, head in _FIELDS.items() if head in layout.heads
    }
    unmapped = [head for head in layout.heads if head not in _FIELDS.values()]
    draft.table("disiplin", (layout.head,), records, columns, unmapped)
    dates = (records[0].fields["tanggal"].at, records[-1].fields["tanggal"].at)
    draft.fact(FactKind.MONTH_FIRST, dates, "month/day/year as text")
    _durations(draft, layout, records)
    write = write_xls if layout.old else write_xlsx
    files = [write(folder / layout.file, (draft.page,))]
    sheets: list[SheetTruth] = [draft.truth(layout.file)]
    roster = () if "NIK" in layout.heads else tuple(people)
    if roster:
        path, truth = write_roster(folder, roster)
        files.append(path)
        sheets.append(truth)
    return Recipe(
        1,
        layout.slug,
        "Fingerspot: a row per person and day",
        tuple(files),
        f"{layout.month:%Y-%m}",
        Truth(tuple(sheets)),
        (_rule(layout),),
        roster,
    )


def _rule(layout: _Layout) -> SheetRule:
    columns = {"Absent": "absen"}
    if "NIK" in layout.heads:
        columns["NIK"] = "nip"
    return SheetRule(
        file=layout.file, table="disiplin", columns=columns, values={"absen": {"True": "alpa"}}
    )


def _record(
    draft: Draft, layout: _Layout, row: int, cells: dict[str, Written], person: Person, day: dt.date
) -> Record:
    for column, head in enumerate(layout.heads, start=1):
        draft.page.put(row, column, cells.get(head))
    absent = "alpa" if "Absent" in cells else None
    known: dict[str, Any] = {
        **cells,
        "Tanggal": day,
        "Absent": absent,
    }
    fields = {"nip": told(person.nip)}
    for name, head in _FIELDS.items():
        if head in layout.heads:
            column = layout.heads.index(head) + 1
            value = known.get(head)
            fields[name] = draft.cell(row, column, cells.get(head), value)
    return Record(row, dict(sorted(fields.items())))


def _durations(draft: Draft, layout: _Layout, records: list[Record]) -> None:
    """Say where minutes lost stand as hours and minutes, and how many there are."""
    for head in ("Terlambat", "Plg. Cepat"):
        column = layout.heads.index(head) + 1
        cells = {
            address(record.row, column): str(draft.page.cells[record.row, column])
            for record in records
            if (record.row, column) in draft.page.cells
        }
        minutes = sum(int(text[:2]) * 60 + int(text[3:]) for text in cells.values())
        draft.fact(FactKind.DURATIONS, cells, f"{head} as hh:mm", minutes=minutes)
