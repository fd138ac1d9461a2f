"""What recipes 3 and 4 share: sections of monthly discipline, two heading rows each, no NIP."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.domain.mapping import SheetRule
from tataletak.draft import Draft, told
from tataletak.people import dice
from tataletak.truth import Reason, Record

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

    from tataletak.page import Written
    from tataletak.people import Person

_BEFORE: Final = (
    "No", "Nama Pegawai", "Gol/Ruang", "Jabatan", "Ess", "Kelas Jabatan", "JHK",
    "TARGET CAP. PEN. DISIPLIN KERJA",
)  # fmt: skip
_CODES: Final = (
    "TMK1", "TMK2", "TMK3", "PKSW1", "PKSW2", "PKSW3", "HUKDIS", "S", "I", "TK", "MTTI", "SIDAK",
    "KENEG", "TL", "DISP", "TB", "C", "TLP", "TLS",
)  # fmt: skip
_FIELDS: Final = {
    "tl1": "TMK1", "tl2": "TMK2", "tl3": "TMK3", "psw1": "PKSW1", "psw2": "PKSW2",
    "psw3": "PKSW3", "sakit": "S", "izin": "I", "alpa": "TK", "dinas_luar": "TL", "cuti": "C",
}  # fmt: skip
_WIDTH: Final = len(_BEFORE) + len(_CODES) + 1


def rule(file: str) -> SheetRule:
    """Return what a user says about the codes of this office."""
    columns = {f"Keterangan › {code}": name for name, code in _FIELDS.items()}
    return SheetRule(file=file, table="disiplin", columns=columns)


def section(draft: Draft, row: int, people: Sequence[Person], workdays: int, seed: str) -> int:
    """Write heading, people and subtotal from a row on; return the row after them."""
    _heading(draft, row)
    rng = dice(seed)
    records = [
        _record(draft, rng, row + 1 + number, number, person, workdays)
        for number, person in enumerate(people, start=1)
    ]
    end = row + 2 + len(people)
    _subtotal(draft, end, records)
    places = {name: _column(code) for name, code in _FIELDS.items()}
    rest = [f"Keterangan › {code}" for code in _CODES if code not in _FIELDS.values()]
    draft.table(
        "disiplin",
        (row, row + 1),
        records,
        {"nama": 2, "jabatan": 4, "hari_kerja": 7, **places},
        ("No", "Gol/Ruang", "Ess", "Kelas Jabatan", _BEFORE[-1], *rest, "% H"),
    )
    return end + 1


def _column(code: str) -> int:
    return len(_BEFORE) + 1 + _CODES.index(code)


def _heading(draft: Draft, row: int) -> None:
    page = draft.page
    for column, text in enumerate(_BEFORE, start=1):
        page.put(row, column, text)
        page.merge(row, column, row + 1, column)
    page.put(row, len(_BEFORE) + 1, "Keterangan")
    page.merge(row, len(_BEFORE) + 1, row, _WIDTH - 1)
    page.put_row(row + 1, _CODES, len(_BEFORE) + 1)
    page.put(row, _WIDTH, "% H")
    page.merge(row, _WIDTH, row + 1, _WIDTH)


def _record(
    draft: Draft, rng: random.Random, row: int, number: int, person: Person, workdays: int
) -> Record:
    chief = person.post_kind == "Struktural"
    grade_class = 9 if chief else rng.randint(5, 8)
    draft.page.put_row(row, (number, None, person.grade, None, "IV" if chief else "-", grade_class))
    draft.page.put(row, 8, 60)
    counts = {code: rng.choice((0, 0, 0, 0, 1, 2)) for code in _FIELDS.values()}
    counts["TK"] = rng.choice((0, 0, 0, 0, 0, 0, 1, 5))
    fields = {
        "nama": draft.cell(row, 2, person.name),
        "nip": told(person.nip),
        "jabatan": draft.cell(row, 4, person.post),
        "hari_kerja": draft.cell(row, 7, workdays),
    }
    for name, code in _FIELDS.items():
        written: Written = counts[code] or None
        fields[name] = draft.cell(row, _column(code), written)
    lost = sum(counts[f"TMK{level}"] * level for level in (1, 2, 3)) + 10 * counts["TK"]
    draft.page.put(row, _WIDTH, max(0, 100 - lost))
    return Record(row, dict(sorted(fields.items())))


def _subtotal(draft: Draft, row: int, records: Sequence[Record]) -> None:
    draft.drop(row, Reason.SUBTOTAL, ("JUMLAH",), 2)
    for name, code in _FIELDS.items():
        total = sum(float(str(record.fields[name].value or 0)) for record in records)
        draft.page.put(row, _column(code), total)
