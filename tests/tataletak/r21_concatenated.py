"""Recipe 21: lists of units put under each other, each numbered from 1 again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tataletak.draft import Draft
from tataletak.facts import FactKind
from tataletak.people import invent
from tataletak.recipe import Recipe
from tataletak.truth import Record, Truth
from tataletak.writers import write_xlsx

if TYPE_CHECKING:
    from pathlib import Path

    from tataletak.people import Person

_HEADS: Final = ("NO", "NAMA", "NIP", "PANGKAT/\nGOLONGAN", "JABATAN", "UNIT KERJA")
_COLUMNS: Final = {"nama": 2, "nip": 3, "golongan": 4, "jabatan": 5, "unit": 6}
_SIZES: Final = (14, 9, 17, 6)
_UNITS: Final = ("UPTD Damkar", "UPTD Pasar", "UPTD Terminal", "UPTD Kebersihan")


def make(folder: Path) -> Recipe:
    """The headings come again above each list."""
    return _make(folder, "21-gabungan", "data pegawai gabungan.xlsx", again=True)


def make_b(folder: Path) -> Recipe:
    """The headings stand once; only the numbering starts again."""
    return _make(folder, "21-gabungan-b", "daftar_uptd.xlsx", again=False)


def _make(folder: Path, slug: str, file: str, *, again: bool) -> Recipe:
    draft = Draft.named("Gabungan")
    stock = iter(invent(slug, sum(_SIZES), ("",)))
    row, restarts, heads = 1, [], []
    lists: list[list[Record]] = []
    for unit, size in zip(_UNITS, _SIZES, strict=True):
        if again or row == 1:
            draft.page.put_row(row, _HEADS)
            heads.append(row)
            lists.append([])
            row += 1
        restarts.append(f"A{row}")
        for number in range(1, size + 1):
            lists[-1].append(_record(draft, row, number, unit, next(stock)))
            row += 1
    for head, records in zip(heads, lists, strict=True):
        draft.table("pegawai", (head,), records, _COLUMNS, ("NO",))
    draft.fact(FactKind.NUMBERING_RESTARTS, restarts[1:], "numbered from 1 again")
    path = write_xlsx(folder / file, (draft.page,))
    return Recipe(
        21,
        slug,
        "Lists under each other, numbering restarts",
        (path,),
        "2025",
        Truth((draft.truth(file),)),
    )


def _record(draft: Draft, row: int, number: int, unit: str, person: Person) -> Record:
    draft.page.put(row, 1, number)
    words = (person.name, person.nip, person.grade, person.post, unit)
    fields = {
        name: draft.cell(row, column, word)
        for (name, column), word in zip(_COLUMNS.items(), words, strict=True)
    }
    return Record(row, dict(sorted(fields.items())))
