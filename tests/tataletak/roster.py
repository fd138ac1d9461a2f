"""The extra pegawai workbook of a folder whose layout has no NIP."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tataletak.draft import Draft
from tataletak.truth import Record
from tataletak.writers import write_xlsx

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tataletak.people import Person
    from tataletak.truth import SheetTruth

FILE: Final = "pegawai.xlsx"
_COLUMNS: Final = {"nip": 2, "nama": 3, "unit": 4, "jabatan": 5, "golongan": 6, "status": 7}


def write_roster(folder: Path, people: Sequence[Person]) -> tuple[Path, SheetTruth]:
    """Write the people as a plain list, NIP as text."""
    draft = Draft.named("Pegawai")
    heads = ("NO", "NIP", "NAMA", "UNIT KERJA", "JABATAN", "GOLONGAN", "STATUS")
    draft.page.put_row(1, heads)
    records = []
    for number, person in enumerate(people, start=1):
        row = number + 1
        draft.page.put(row, 1, number)
        words = (person.nip, person.name, person.unit, person.post, person.grade, person.status)
        fields = {
            name: draft.cell(row, column, word)
            for (name, column), word in zip(_COLUMNS.items(), words, strict=True)
        }
        records.append(Record(row, fields))
    draft.table("pegawai", (1,), records, _COLUMNS, ("NO",))
    path = write_xlsx(folder / FILE, (draft.page,))
    return path, draft.truth(FILE)
