"""Recipes 9 and 10: an allowance list (TPP) with a heading of three rows and hidden columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asn_eval.domain.mapping import SheetRule
from tataletak import tpp_columns as tpp
from tataletak.draft import Draft, told
from tataletak.facts import FactKind
from tataletak.page import Formula, address
from tataletak.people import dice, invent
from tataletak.recipe import Recipe
from tataletak.truth import Reason, Record, Truth
from tataletak.writers import write_xlsx

if TYPE_CHECKING:
    import random
    from pathlib import Path

    from tataletak.page import Written
    from tataletak.people import Person

_FIRST_ROW: Final = 8
_REALISED: Final = "Disiplin dan Produktivitas › Penilaian Kinerja"


@dataclass(frozen=True, slots=True)
class _Layout:
    """Whose list it is, whether numbers are stored beside formulas, how it ends."""

    number: int
    slug: str
    file: str
    sheet: str
    unit: str
    people: int
    cached: bool
    prenumbered: int
    hidden: tuple[str, ...]


_EMPTY: Final = _Layout(
    9, "09-tpp-rumus", "TPP DINAS PERPUSTAKAAN FEBRUARI 2023.xlsx", "TPP", "DINAS PERPUSTAKAAN",
    28, cached=False, prenumbered=0,
    hidden=("KELAS", "Beban Kerja", "Prestasi Kerja", "Kondisi Kerja", "Kelangkaan Profesi"),
)  # fmt: skip
_FILLED: Final = _Layout(
    10, "10-tpp-nilai", "TPP KECAMATAN BANJARMASIN TENGAH.xlsx", "Februari 2023",
    "KECAMATAN BANJARMASIN TENGAH", 23, cached=True, prenumbered=12,
    hidden=("Basic TPP", "Pagu TPP ASN"),
)  # fmt: skip


def make(folder: Path) -> Recipe:
    """Formulas without stored values, one of them in the column that a rule reads."""
    return _make(folder, _EMPTY)


def make_10(folder: Path) -> Recipe:
    """A list of people: stored values, rows with a number only, a total without a label."""
    return _make(folder, _FILLED)


def _make(folder: Path, layout: _Layout) -> Recipe:
    draft = Draft.named(layout.sheet)
    width = len(tpp.HEADS)
    draft.title(1, 1, "DAFTAR PEMBAYARAN TAMBAHAN PENGHASILAN PEGAWAI")
    draft.title(2, 1, layout.unit, unit=layout.unit)
    months = "BULAN FEBRUARI 2023 UNTUK KINERJA JANUARI 2023"
    draft.title(3, 1, months, periode="2023-01")
    draft.fact(FactKind.TWO_MONTHS, ("A3",), "paid in February for January", periode="2023-01")
    for row in (1, 2, 3):
        draft.page.merge(row, 1, row, width)
    tpp.write_heading(draft.page, 5)
    draft.page.hidden_columns |= {tpp.column(head) for head in layout.hidden}
    rng = dice(layout.slug)
    people = invent(layout.slug, layout.people, (layout.unit,))
    records = [
        _record(draft, layout, rng, number, person) for number, person in enumerate(people, start=1)
    ]
    _below(draft, layout, people[0])
    _table(draft, layout, records)
    if not layout.cached:
        cells = sorted((at for at, value in draft.page.cells.items() if isinstance(value, Formula)))
        addresses = [address(*at) for at in cells]
        draft.fact(FactKind.NO_CACHED_VALUE, addresses, "formulas without value", "S308")
    hidden = [address(5, column) for column in sorted(draft.page.hidden_columns)]
    draft.fact(FactKind.HIDDEN, hidden, "hidden columns")
    path = write_xlsx(folder / layout.file, (draft.page,))
    return Recipe(
        layout.number,
        layout.slug,
        "Banjarmasin TPP: three heading rows, hidden columns",
        (path,),
        "2023-01",
        Truth((draft.truth(layout.file),)),
        () if layout.cached else (_rule(layout.file),),
    )


def _rule(file: str) -> SheetRule:
    """Return what a user says who rates by the column Penilaian Kinerja."""
    return SheetRule(
        file=file,
        table="target",
        columns={_REALISED: "realisasi"},
        constants={"indikator": "Penilaian Kinerja", "target": 100.0},
    )


def _table(draft: Draft, layout: _Layout, records: list[Record]) -> None:
    """With a rule the list gives target; as it stands it is a list of people."""
    columns = {"nip": 3, "nama": 2, "jabatan": 5}
    if layout.cached:
        columns |= {"golongan": 4, "jenis_jabatan": 6}
    else:
        columns["realisasi"] = tpp.column("Penilaian Kinerja")
    used = set(columns.values())
    unmapped = [head for at, head in enumerate(tpp.flattened(), start=1) if at not in used]
    draft.table("pegawai" if layout.cached else "target", (5, 6, 7), records, columns, unmapped)


def _record(
    draft: Draft, layout: _Layout, rng: random.Random, number: int, person: Person
) -> Record:
    row = _FIRST_ROW - 1 + number
    minutes = rng.randint(5200, 7600)
    cells = tpp.row_of(person, number, row, minutes, rng.randint(88, 100))
    for head, value in cells.items():
        draft.page.put(row, tpp.column(head), _stored(value, cached=layout.cached))
    fields = {
        "nip": draft.cell(row, 3, person.nip),
        "nama": draft.cell(row, 2, person.name),
        "jabatan": draft.cell(row, 5, person.post),
    }
    if layout.cached:
        fields["golongan"] = draft.cell(row, 4, person.grade)
        fields["jenis_jabatan"] = draft.cell(row, 6, person.post_kind)
    else:
        rated = tpp.column("Penilaian Kinerja")
        written = _stored(cells["Penilaian Kinerja"], cached=False)
        fields["realisasi"] = draft.cell(row, rated, written)
        fields |= {"indikator": told("Penilaian Kinerja"), "target": told(100.0)}
    return Record(row, dict(sorted(fields.items())))


def _stored(value: Written, *, cached: bool) -> Written:
    if isinstance(value, Formula):
        return value.result if cached else Formula(value.text)
    return value


def _below(draft: Draft, layout: _Layout, head: Person) -> None:
    last = _FIRST_ROW - 1 + layout.people
    for offset in range(1, layout.prenumbered + 1):
        draft.drop(last + offset, Reason.PRENUMBERED, (layout.people + offset,))
    row = last + layout.prenumbered + 1
    draft.drop(row, Reason.FOOTER, () if layout.cached else ("JUMLAH",), 2)
    for head_text in tpp.SUMMED:
        column = tpp.column(head_text)
        letters = address(_FIRST_ROW, column), address(last, column)
        total = sum(
            float(str(value))
            for line in range(_FIRST_ROW, last + 1)
            if not isinstance(value := draft.page.cells[line, column], Formula)
        )
        formula = Formula(f"=SUM({letters[0]}:{letters[1]})", total)
        at = draft.page.put(row, column, _stored(formula, cached=layout.cached))
        if layout.cached:
            draft.fact(FactKind.FOOTER_AGREES, (at,), head_text, written=total, counted=total)
    lines = ("Mengetahui,", "Pengguna Anggaran", head.name, f"NIP. {head.spaced_nip}")
    for offset, text in zip((2, 3, 7, 8), lines, strict=True):
        draft.drop(row + offset, Reason.SIGNATURE, (text,), tpp.column("PPh 21"))
