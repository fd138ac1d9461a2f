"""Recipe 22: headings and values with spaces at their ends and line breaks within."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tataletak.draft import Draft
from tataletak.people import invent
from tataletak.recipe import Recipe
from tataletak.truth import Record, Truth
from tataletak.writers import write_xlsx

if TYPE_CHECKING:
    from pathlib import Path

_FILE: Final = "TEMPLATE DATA PEGAWAI SEKOLAH.xlsx"
_HEADS: Final = (
    "NIK", "Nama Pegawai ", "NIP ", "Jenjang", "Unit Kerja\n", "Kecamatan", "NPSN", "Jabatan \n",
    "Golongan\nRuang", "Status Kepegawaian ", "Tanggal Lahir \n(yyyy-mm-dd)", " Nomor Handphone",
)  # fmt: skip
_COLUMNS: Final = {"nama": 2, "nip": 3, "unit": 5, "jabatan": 8, "golongan": 9, "status": 10}
_SCHOOLS: Final = ("SDN Gayamsari 02", "SMPN 47", "SDN Tandang 04")


def make(folder: Path) -> Recipe:
    """The heading "NIP " ends in a space; some values do as well."""
    draft = Draft.named("Data")
    draft.page.put_row(1, _HEADS)
    records = []
    for number, person in enumerate(invent("22-judul", 27, _SCHOOLS), start=1):
        row = number + 1
        end = " " if number % 4 == 0 else ""
        level = person.unit[:3].removesuffix("N")
        draft.page.put_row(row, (f"{number:016d}", None, None, level))
        draft.page.put_row(row, ("Gayamsari", f"{20300000 + number}"), 6)
        draft.page.put(row, 11, f"{person.born:%Y-%m-%d}")
        words = (person.name, person.nip, person.unit, person.post, person.grade, person.status)
        fields = {
            name: draft.cell(row, column, f"{word}{end}", word)
            for (name, column), word in zip(_COLUMNS.items(), words, strict=True)
        }
        records.append(Record(row, dict(sorted(fields.items()))))
    unmapped = [head for column, head in enumerate(_HEADS, 1) if column not in _COLUMNS.values()]
    draft.table("pegawai", (1,), records, _COLUMNS, unmapped)
    path = write_xlsx(folder / _FILE, (draft.page,))
    return Recipe(
        22,
        "22-judul",
        "Headings with spaces and line breaks",
        (path,),
        "2025",
        Truth((draft.truth(_FILE),)),
    )
