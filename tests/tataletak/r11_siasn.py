"""Recipe 11: the SIASN export of 69 columns, with apostrophes and a swapped date column."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tataletak import siasn
from tataletak.draft import Draft
from tataletak.facts import FactKind
from tataletak.page import address
from tataletak.people import dice
from tataletak.recipe import Recipe
from tataletak.truth import Record, Truth
from tataletak.writers import write_xlsx

if TYPE_CHECKING:
    from pathlib import Path

    from tataletak.page import Written
    from tataletak.people import Person


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the heading stands, how headings drifted, whether Excel swapped the dates."""

    slug: str
    file: str
    sheet: str
    city: str
    units: tuple[str, ...]
    people: int
    head: int
    left: int
    user_heads: tuple[str, str]
    drifted: dict[str, str]
    swapped: bool


_AFTER: Final = siasn.HEADS.index("UNOR NAMA") + 1
_FIRST: Final = _Layout(
    "11-siasn", "DATA PEGAWAI SIASN JUNI 2026.xlsx", "Sheet1", "Kota Banjarmasin",
    ("SEKSI PENDAFTARAN", "BIDANG PELAYANAN", "SUBBAGIAN UMUM", "UPTD PARKIR"), 56, 1, 1,
    siasn.USER_HEADS, {}, swapped=True,
)  # fmt: skip
_SECOND: Final = _Layout(
    "11-siasn-b", "pegawai 2025-09.xlsx", "PNS DAN PPPK", "Kabupaten Tabalong",
    ("RSUD USMAN DUNDUNG", "PUSKESMAS MURUNG", "SDN KELUA 3"), 31, 3, 2, ("UNOR (2)", "UNOR (1)"),
    {"NIP BARU": "NIP", "TMT GOLONGAN": "TMT GOLONGAN (MM-DD-YYYY)"}, swapped=False,
)  # fmt: skip


def make(folder: Path) -> Recipe:
    """Heading in row 1; TMT CPNS has day and month swapped wherever both readings exist."""
    return _make(folder, _FIRST)


def make_b(folder: Path) -> Recipe:
    """Heading in row 3 from column B, drifted headings, TMT CPNS right."""
    return _make(folder, _SECOND)


def _make(folder: Path, layout: _Layout) -> Recipe:
    draft = Draft.named(layout.sheet)
    heads = (*siasn.HEADS[:_AFTER], *layout.user_heads, *siasn.HEADS[_AFTER:])
    if layout.head > 1:
        draft.title(1, layout.left, f"DATA PEGAWAI {layout.city.upper()}")
    shown = tuple(layout.drifted.get(head, head) for head in heads)
    draft.page.put_row(layout.head, shown, layout.left)
    people = siasn.mixed_staff(layout.slug, layout.people, layout.units)
    places = {head: layout.left + offset for offset, head in enumerate(heads)}
    rng = dice(layout.slug)
    records = []
    for number, person in enumerate(people, start=1):
        cells = siasn.row_of(person, rng, number, layout.city)
        if layout.swapped:
            cells["TMT CPNS"] = siasn.as_excel_took_it(person.start)
        cells[layout.user_heads[0]] = layout.city
        cells[layout.user_heads[1]] = person.unit.split()[0]
        records.append(_record(draft, layout.head + number, places, cells, person))
    columns = {name: places[head] for name, head in siasn.FIELDS.items()}
    used = set(siasn.FIELDS.values())
    unmapped = [text for head, text in zip(heads, shown, strict=True) if head not in used]
    draft.table("pegawai", (layout.head,), records, columns, unmapped)
    _facts(draft, layout, records, places)
    path = write_xlsx(folder / layout.file, (draft.page,))
    return Recipe(
        11,
        layout.slug,
        "SIASN: 69 columns, apostrophes, swapped dates",
        (path,),
        "2026",
        Truth((draft.truth(layout.file),)),
    )


def _record(
    draft: Draft, row: int, places: dict[str, int], cells: dict[str, Written], person: Person
) -> Record:
    for head, value in cells.items():
        draft.page.put(row, places[head], value)
    fields = {
        name: draft.cell(row, places[head], cells[head])
        for name, head in sorted(siasn.FIELDS.items())
    }
    fields["tmt_cpns"] = fields["tmt_cpns"]._replace(value=person.start)
    return Record(row, fields)


def _facts(draft: Draft, layout: _Layout, records: list[Record], places: dict[str, int]) -> None:
    for head in ("NIK", "NPWP NOMOR", "BPJS"):
        column = places[head]
        cells = [address(record.row, column) for record in records]
        bare = sum(draft.page.cells[record.row, column] == "'" for record in records)
        words = f"{head}: every cell begins with an apostrophe, some hold nothing else"
        draft.fact(FactKind.APOSTROPHE, cells, words, only_apostrophe=bare)
    cells = [
        record.fields["tmt_cpns"].at
        for record in records
        if isinstance(record.fields["tmt_cpns"].raw, dt.date)
        and record.fields["tmt_cpns"].raw != record.fields["tmt_cpns"].value
    ]
    if layout.swapped:
        draft.fact(
            FactKind.DATES_SWAPPED, cells, "TMT CPNS against the NIP", both_readings=len(cells)
        )
