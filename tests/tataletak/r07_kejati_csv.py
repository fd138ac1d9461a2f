"""Recipe 7: a month of attendance as CSV, with footer, a destroyed NIP and 120 empty columns."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tataletak import kejati
from tataletak.calendar_words import named
from tataletak.draft import Draft
from tataletak.facts import FactKind
from tataletak.recipe import Recipe
from tataletak.roster import write_roster
from tataletak.truth import Record, Truth
from tataletak.writers import write_csv

if TYPE_CHECKING:
    from pathlib import Path

_EMPTY_COLUMNS: Final = 120


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the heading stands and what is special."""

    slug: str
    file: str
    month: dt.date
    units: tuple[str, ...]
    people: int
    head: int
    first_text: str
    spaced: bool
    holidays: tuple[int, ...]


_FIRST: Final = _Layout(
    "07-kejati-csv", "Absensi Oktober 2021.csv", dt.date(2021, 10, 1),
    ("Kejaksaan Tinggi", "Kejari Kolaka", "Kejari Muna", "Cabjari Sa’dan"), 52, 1, "okNo",
    spaced=False, holidays=(20,),
)  # fmt: skip
_SECOND: Final = _Layout(
    "07-kejati-csv-b", "absen_sept.csv", dt.date(2021, 9, 1),
    ("Bidang Pembinaan", "Bidang Pidana Umum", "Bidang Pengawasan"), 33, 4, "No",
    spaced=True, holidays=(),
)  # fmt: skip


def make(folder: Path) -> Recipe:
    """Heading in rows 1 and 2, first heading "okNo", 31 days."""
    return _make(folder, _FIRST)


def make_b(folder: Path) -> Recipe:
    """Title above, NIP spaced, a month of 30 days under 31 day columns: day 31 says nothing."""
    return _make(folder, _SECOND)


def _make(folder: Path, layout: _Layout) -> Recipe:
    draft = Draft.named(layout.file.removesuffix(".csv"))
    month = layout.month
    if layout.head > 1:
        draft.title(1, 1, "REKAPITULASI ABSENSI PEGAWAI")
        draft.title(2, 1, f"BULAN {named(month).upper()}", periode=f"{month:%Y-%m}")
    kejati.heading(draft, layout.head, layout.first_text)
    each = kejati.attendance(layout.slug, month, layout.people, layout.units, layout.holidays)
    records: list[Record] = []
    aside: list[Record] = []
    for number, attended in enumerate(each, start=1):
        row = layout.head + 1 + number
        nip = attended.person.spaced_nip if layout.spaced else attended.person.nip
        if number == 10:
            nip = kejati.DESTROYED
        made = kejati.person_row(draft, row, layout.head, number, attended, nip, month)
        (aside if number == 10 else records).extend(made)
    kejati.footer(draft, layout.head + 2 + len(each), each, each)
    draft.fact(
        FactKind.UNKNOWN_WORD, (), "UNDANGAN, ISOMAN and an empty cell need a mapping",
    )  # fmt: skip
    unmapped = (layout.first_text, "Golongan", "Eselon")
    heads = (layout.head, layout.head + 1)
    draft.table("disiplin", heads, records, kejati.columns(), unmapped, aside)
    path = folder / layout.file
    width = len(kejati.HEADS) + kejati.DAY_COLUMNS + _EMPTY_COLUMNS
    write_csv(path, draft.page, ";", "cp1252", width)
    people = tuple(attended.person for attended in each)
    roster, roster_truth = write_roster(folder, people)
    return Recipe(
        7,
        layout.slug,
        "Kejati: CSV with words per day and a footer",
        (path, roster),
        f"{month:%Y-%m}",
        Truth((draft.truth(layout.file), roster_truth)),
        (kejati.rule(layout.file, month),),
        people,
    )
