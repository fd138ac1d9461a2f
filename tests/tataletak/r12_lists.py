"""Recipes 12 and 13: a list behind a pivot sheet; a list under an active filter."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from asn_eval.domain.mapping import IGNORED, SheetRule
from tataletak import siasn
from tataletak.draft import Draft
from tataletak.facts import FactKind
from tataletak.recipe import Recipe
from tataletak.truth import Record, Truth
from tataletak.writers import write_xlsx

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tataletak.people import Person

_UNITS: Final = ("PUSKESMAS TERMINAL", "PUSKESMAS KARANG MEKAR", "SEKRETARIAT", "BIDANG SDK")
_HEADS: Final = (
    "NO", "NIP", "NAMA", "GOL AKHIR NAMA", "TMT GOLONGAN (MM-DD-YYYY)", "JENIS JABATAN NAMA",
    "JABATAN NAMA", "TINGKAT PENDIDIKAN NAMA", "STATUS CPNS PNS",
)  # fmt: skip
_FIELDS: Final = {
    "nip": 2, "nama": 3, "golongan": 4, "jenis_jabatan": 6, "jabatan": 7, "pendidikan": 8,
    "status": 9,
}  # fmt: skip


def make_12(folder: Path) -> Recipe:
    """The first sheet counts people by unit; the list stands on the second."""
    slug, file = "12-pivot", "REKAP PEGAWAI DINKES 2026-01.xlsx"
    people = siasn.mixed_staff(slug, 42, _UNITS)
    draft = Draft.named("DATA")
    records = _list(draft, people, ("UNOR(2)", "UNOR(1)"), "DINAS KESEHATAN")
    unmapped = (_HEADS[0], _HEADS[4], "UNOR(2)")
    draft.table("pegawai", (1,), records, {**_FIELDS, "unit": 11}, unmapped)
    pivot = Draft.named("Sheet1")
    counts = Counter((person.unit, person.status) for person in people)
    statuses = sorted({person.status for person in people})
    page = pivot.page
    page.put_row(1, ("KEDUDUKAN HUKUM NAMA", "Aktif"))
    page.put_row(3, ("Count of NIP", "Column Labels"))
    page.put_row(4, ("Row Labels", *statuses, "Grand Total"))
    for row, unit in enumerate((*sorted(_UNITS), "Grand Total"), start=5):
        per = [
            sum(count for (where, what), count in counts.items()
                if what == status and unit in {where, "Grand Total"})
            for status in statuses
        ]  # fmt: skip
        page.put_row(row, (unit, *(count or None for count in per), sum(per)))
    path = write_xlsx(folder / file, (pivot.page, draft.page))
    columns = {"UNOR(1)": "unit", "UNOR(2)": IGNORED}
    return Recipe(
        12,
        slug,
        "A pivot sheet first, the list second",
        (path,),
        "2026-01",
        Truth((pivot.truth(file), draft.truth(file))),
        (SheetRule(file=file, sheet="Sheet1", ignore=True), SheetRule(file=file, columns=columns)),
    )


def make_13(folder: Path) -> Recipe:
    """Rows that the filter on STATUS CPNS PNS hides are people as well."""
    slug, file = "13-saringan", "DATA ASN KOTA.xlsx"
    people = siasn.mixed_staff(slug, 60, _UNITS)
    draft = Draft.named("ASN")
    records = _list(draft, people, ("SKPD", "UNOR NAMA"), "DINAS KESEHATAN")
    page = draft.page
    page.filter = (1, 1, len(people) + 1, 11)
    page.filtered = (9, 'x == "PNS"')
    page.hidden_rows |= {record.row for record in records if record.fields["status"].value != "PNS"}
    hidden = [f"A{row}" for row in sorted(page.hidden_rows)]
    draft.fact(FactKind.FILTER, ("I1",), "only PNS are shown", shown="PNS")
    draft.fact(FactKind.HIDDEN, hidden, "rows hidden by the filter")
    draft.table("pegawai", (1,), records, {**_FIELDS, "unit": 11}, (_HEADS[0], _HEADS[4], "SKPD"))
    path = write_xlsx(folder / file, (page,))
    return Recipe(
        13,
        slug,
        "An active filter hides people",
        (path,),
        "2026",
        Truth((draft.truth(file),)),
    )


def _list(
    draft: Draft, people: Sequence[Person], unit_heads: tuple[str, str], above: str
) -> list[Record]:
    """Write a list with heading in row 1; the second unit column names the person's unit."""
    draft.page.put_row(1, (*_HEADS, *unit_heads))
    records = []
    for number, person in enumerate(people, start=1):
        row = number + 1
        since = f"{person.start:%m-%d-%Y}"
        draft.page.put_row(row, (number, None, None, None, since))
        draft.page.put(row, 10, above)
        words = (
            person.nip, person.name, person.grade, person.post_kind, person.post,
            person.education, person.status,
        )  # fmt: skip
        fields = {
            name: draft.cell(row, column, word)
            for (name, column), word in zip(_FIELDS.items(), words, strict=True)
        }
        fields["unit"] = draft.cell(row, 11, person.unit)
        records.append(Record(row, dict(sorted(fields.items()))))
    return records
