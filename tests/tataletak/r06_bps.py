"""Recipe 6: a sheet for each person, three heading rows, a month that crosses months."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asn_eval.domain.mapping import SheetRule
from tataletak.bps_days import Day, day_of
from tataletak.calendar_words import DAYS, MONTHS
from tataletak.draft import Draft, told
from tataletak.facts import FactKind
from tataletak.people import dice, invent
from tataletak.recipe import Recipe
from tataletak.roster import write_roster
from tataletak.truth import Reason, Record, Truth
from tataletak.writers import write_xlsx

if TYPE_CHECKING:
    import random
    from pathlib import Path

    from tataletak.page import Written
    from tataletak.people import Person
    from tataletak.truth import Cell

_BANDS: Final = ("1 - 30", "31 - 60", "61 - 90", "> 90/ Tdk Absen")
_LEVELS: Final = tuple(f"{kind}{level}" for kind in ("tl", "psw") for level in range(1, 5))
_PLACES: Final = {
    "tanggal": 0, "masuk": 2, "terlambat_menit": 3, "pulang": 5, "pulang_cepat_menit": 6,
    **{name: 7 + position for position, name in enumerate(_LEVELS)}, "absen": 15,
}  # fmt: skip
"""Field → offset from the first column."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """The span of days, where the heading stands, how days and clock times are written."""

    slug: str
    file: str
    units: tuple[str, ...]
    first: dt.date
    last: dt.date
    people: int
    head: int
    left: int
    point: str
    numbers: bool
    """Tanggal is the number of the day only."""


_FIRST: Final = _Layout(
    "06-bps", "Rekap Presensi 23 Mei - 22 Juni 2021.xlsx", ("Seksi Statistik Sosial", "Umum"),
    dt.date(2021, 5, 23), dt.date(2021, 6, 22), 21, 4, 1, ":", numbers=False,
)  # fmt: skip
_SECOND: Final = _Layout(
    "06-bps-b", "presensi_agustus.xlsx", ("Seksi Produksi", "Seksi Distribusi"),
    dt.date(2022, 8, 1), dt.date(2022, 8, 31), 14, 6, 2, ".", numbers=True,
)  # fmt: skip


def make(folder: Path) -> Recipe:
    """Rows 4 to 6 are the heading; 23 May to 22 June; days are Excel dates."""
    return _make(folder, _FIRST)


def make_b(folder: Path) -> Recipe:
    """Rows 6 to 8 from column B; a calendar month; Tanggal is 1 to 31, times like 07.31."""
    return _make(folder, _SECOND)


def _make(folder: Path, layout: _Layout) -> Recipe:
    people = invent(layout.slug, layout.people, layout.units)
    rng = dice(layout.slug)
    drafts = [_sheet(layout, rng, person, number) for number, person in enumerate(people)]
    path = write_xlsx(folder / layout.file, [draft.page for draft in drafts])
    roster, roster_truth = write_roster(folder, people)
    values: dict[str, dict[str, str | float | None]] = {
        **{name: {"v": 1.0, "-": None} for name in _LEVELS},
        "terlambat_menit": {"999": None, "-": None},
        "pulang_cepat_menit": {"999": None, "-": None},
        "masuk": {"-": None},
        "pulang": {"-": None},
        "absen": {"v": "alpa", "-": "kosong"},
    }
    month = layout.first if layout.numbers else None
    return Recipe(
        6,
        layout.slug,
        "BPS: a sheet per person, 999 for no scan, night shift",
        (path, roster),
        f"{layout.last:%Y-%m}",
        Truth((*(draft.truth(layout.file) for draft in drafts), roster_truth)),
        (SheetRule(file=layout.file, table="disiplin", values=values, month=month),),
        tuple(people),
    )


def _sheet(layout: _Layout, rng: random.Random, person: Person, number: int) -> Draft:
    draft = Draft.named(person.name.partition(",")[0][:31])
    left, head = layout.left, layout.head
    draft.title(head - 3, left, "Bulan:")
    draft.title(head - 3, left + 1, _span(layout), periode=f"{layout.last:%Y-%m}")
    draft.title(head - 2, left, "Nama:")
    draft.title(head - 2, left + 1, person.name, nama=person.name)
    name = draft.titles["nama"]
    _heading(draft, layout)
    row = head + 3
    records, day = [], layout.first
    while day <= layout.last:
        told_day = day_of(rng, day, layout.point, night=number == 2)
        who = {"nama": name, "nip": told(person.nip)}
        records.append(_record(draft, layout, row, day, told_day, who))
        row, day = row + 1, day + dt.timedelta(days=1)
    draft.drop(row, Reason.FOOTER, ("Jumlah",), left)
    for level in _LEVELS:
        total = sum(record.fields[level].value == 1.0 for record in records)
        at = draft.page.put(row, left + _PLACES[level], total)
        draft.fact(FactKind.FOOTER_AGREES, (at,), level, written=total, counted=total)
    columns = {field: left + offset for field, offset in _PLACES.items()}
    heads = range(head, head + 3)
    draft.table(
        "disiplin", heads, records, columns,
        ("Hari", "Absen › Pertengahan › Pukul", "Tidak Absen Jam Kedua"),
    )  # fmt: skip
    return draft


def _span(layout: _Layout) -> str:
    first, last = layout.first, layout.last
    end = f"{MONTHS[last.month - 1]} {last.year}"
    if first.month == last.month:
        return end
    return f"{first.day} {MONTHS[first.month - 1]} - {last.day} {end}"


def _heading(draft: Draft, layout: _Layout) -> None:
    page, row, left = draft.page, layout.head, layout.left
    for offset, text in ((0, "Tanggal"), (1, "Hari"), (15, "Tidak Absen"),
                         (16, "Tidak Absen Jam Kedua")):  # fmt: skip
        page.put(row, left + offset, text)
        page.merge(row, left + offset, row + 2, left + offset)
    for offset, width, text in ((2, 5, "Absen"), (7, 4, "TL"), (11, 4, "PSW")):
        page.put(row, left + offset, text)
        page.merge(row, left + offset, row, left + offset + width - 1)
    page.put(row + 1, left + 2, "Datang")
    page.merge(row + 1, left + 2, row + 1, left + 3)
    page.put(row + 1, left + 4, "Pertengahan")
    page.put(row + 1, left + 5, "Pulang")
    page.merge(row + 1, left + 5, row + 1, left + 6)
    page.put_row(row + 2, ("Pukul", "Telat (mnt)", "Pukul", "Pukul", "Kurang (mnt)"), left + 2)
    for start in (7, 11):
        for offset, text in enumerate(_BANDS, start=start):
            page.put(row + 1, left + offset, text)
            page.merge(row + 1, left + offset, row + 2, left + offset)


def _record(
    draft: Draft, layout: _Layout, row: int, date: dt.date, day: Day, who: dict[str, Cell]
) -> Record:
    left = layout.left
    draft.page.put(row, left + 1, DAYS[date.weekday()])
    draft.page.put(row, left + 4, day.middle)
    draft.page.put(row, left + 16, "-")
    written_day: Written = date.day if layout.numbers else date
    fields = {**who, "tanggal": draft.cell(row, left, written_day, date)}
    for name, (written, value) in day.fields.items():
        fields[name] = draft.cell(row, left + _PLACES[name], written, value)
    for name in ("terlambat_menit", "pulang_cepat_menit"):
        if fields[name].raw == 999:
            draft.fact(FactKind.NO_SCAN, (fields[name].at,), "999 stands for no scan")
    if day.night:
        cells = (fields["masuk"].at, fields["pulang"].at)
        draft.fact(FactKind.NIGHT_SHIFT, cells, "from evening to the next morning")
    return Record(row, dict(sorted(fields.items())))
