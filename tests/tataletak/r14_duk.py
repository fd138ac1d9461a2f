"""Recipe 14: a seniority list (DUK) with a numbering row; name and NIP share a cell."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asn_eval.domain.mapping import IGNORED, SheetRule
from tataletak.draft import Draft
from tataletak.people import invent
from tataletak.recipe import Recipe
from tataletak.truth import Reason, Record, Truth
from tataletak.writers import write_xlsx

if TYPE_CHECKING:
    from pathlib import Path

    from tataletak.people import Person

_BEFORE: Final = ("No DUK", "Nama Pegawai/NIP", "Gol Ruang/TMT")
_JABATAN: Final = ("Ess", "TMT Eselon", "TMT Jabatan")
_AFTER: Final = (
    "Masa Kerja",
    "Pendidikan dan Pelatihan",
    "Lama Jam",
    "Pendidikan Terakhir",
    "Tempat & Tgl Lahir",
)
_COLUMNS: Final = len(_BEFORE) + len(_JABATAN) + len(_AFTER)
_RANKS: Final = {
    "IV/b": "IV/b", "IV/a": "IV/a", "III/d": "III/d", "III/c": "III/c", "III/b": "III/b",
    "III/a": "III/a", "II/d": "II/d", "II/c": "II/c", "II/b": "II/b",
}  # fmt: skip
"""Grades from the highest: a DUK is ordered by them."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the heading stands and whose list it is."""

    slug: str
    file: str
    unit: str
    year: int
    head: int
    left: int
    people: int
    spaced: bool


_FIRST: Final = _Layout(
    "14-duk", "DUK 2023.xlsx", "Dinas Perindustrian dan Perdagangan", 2023, 6, 1, 34, spaced=True
)
_SECOND: Final = _Layout(
    "14-duk-b", "duk_kelurahan.xlsx", "Kelurahan Balongsari", 2024, 8, 2, 22, spaced=False
)


def make(folder: Path) -> Recipe:
    """Rows 6 and 7 are the heading, row 8 counts 1 2 3 … as numbers."""
    return _make(folder, _FIRST)


def make_b(folder: Path) -> Recipe:
    """Two rows lower, one column to the right, NIP without spaces."""
    return _make(folder, _SECOND)


def _make(folder: Path, layout: _Layout) -> Recipe:
    draft = Draft.named("DUK")
    _heading(draft, layout)
    order = list(_RANKS)
    people = sorted(
        invent(layout.slug, layout.people, (layout.unit,)),
        key=lambda person: (order.index(person.grade), person.start),
    )
    records = [
        _record(draft, layout, number, person) for number, person in enumerate(people, start=1)
    ]
    _signature(draft, records[-1].row + 3, people[0], layout)
    left = layout.left
    draft.table(
        "pegawai",
        (layout.head, layout.head + 1),
        records,
        {"nama": left + 1, "nip": left + 1, "golongan": left + 2, "pendidikan": left + 9},
        (
            "No DUK",
            *(f"Jabatan › {text}" for text in _JABATAN),
            *_AFTER[:3],
            _AFTER[4],
        ),
    )
    path = write_xlsx(folder / layout.file, (draft.page,))
    return Recipe(
        14,
        layout.slug,
        "DUK: numbering row, name and NIP in one cell",
        (path,),
        str(layout.year),
        Truth((draft.truth(layout.file),)),
        (SheetRule(file=layout.file, split={"Gol Ruang/TMT": ("golongan", IGNORED)}),),
    )


def _heading(draft: Draft, layout: _Layout) -> None:
    page, row, left = draft.page, layout.head, layout.left
    draft.title(row - 5, left, "DAFTAR URUT KEPANGKATAN (DUK) PEGAWAI NEGERI SIPIL")
    page.merge(row - 5, left, row - 5, left + _COLUMNS - 1)
    draft.title(row - 4, left, layout.unit.upper(), unit=layout.unit)
    draft.title(row - 3, left, f"KEADAAN 31 DESEMBER {layout.year}", periode=str(layout.year))
    for offset, text in enumerate(_BEFORE):
        page.put(row, left + offset, text)
        page.merge(row, left + offset, row + 1, left + offset)
    page.put(row, left + 3, "Jabatan")
    page.merge(row, left + 3, row, left + 5)
    page.put_row(row + 1, _JABATAN, left + 3)
    for offset, text in enumerate(_AFTER, start=6):
        page.put(row, left + offset, text)
        page.merge(row, left + offset, row + 1, left + offset)
    draft.drop(row + 2, Reason.NUMBERING, tuple(range(1, _COLUMNS + 1)), left)


def _record(draft: Draft, layout: _Layout, number: int, person: Person) -> Record:
    row, left = layout.head + 2 + number, layout.left
    nip = person.spaced_nip if layout.spaced else person.nip
    both = f"{person.name}\n{nip}"
    reached = dt.date(min(person.start.year + 12, layout.year), 4, 1)
    served = layout.year - person.start.year
    chief = person.post_kind == "Struktural"
    page = draft.page
    page.put(row, left, number)
    fields = {
        "golongan": draft.cell(row, left + 2, f"{person.grade}\n{reached:%d-%m-%Y}", person.grade),
        "nama": draft.cell(row, left + 1, both, person.name),
        "nip": draft.cell(row, left + 1, both, person.nip),
        "pendidikan": draft.cell(row, left + 9, person.education),
    }
    eselon = ("IV.a", f"{reached:%d-%m-%Y}") if chief else ("-", "-")
    page.put_row(row, (*eselon, f"{reached:%d-%m-%Y}", f"{served} Th 3 Bln"), left + 3)
    page.put(row, left + 7, "Diklat PIM IV" if chief else "Prajabatan")
    page.put(row, left + 8, 285 if chief else 174)
    page.put(row, left + 10, f"{person.born_in}, {person.born:%d-%m-%Y}")
    return Record(row, fields)


def _signature(draft: Draft, row: int, head: Person, layout: _Layout) -> None:
    lines = ("Mengetahui,", f"Kepala {layout.unit}", head.name, f"NIP. {head.spaced_nip}")
    for offset, text in zip((0, 1, 5, 6), lines, strict=True):
        draft.drop(row + offset, Reason.SIGNATURE, (text,), layout.left + 8)
