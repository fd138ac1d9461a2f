"""What recipes 7 and 8 share: a month of words per day, one column for each day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from asn_eval.domain.mapping import SheetRule
from tataletak.calendar_words import days_of, free
from tataletak.draft import Draft, told
from tataletak.facts import FactKind
from tataletak.people import dice, invent
from tataletak.truth import Reason, Record

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

    from tataletak.people import Person
    from tataletak.truth import Cell

HEADS: Final = ("No", "Nama", "NIP", "Satker", "Golongan", "Eselon")
CANONICAL: Final = {
    "WFO": "hadir",
    "DINAS LUAR": "dinas_luar",
    "UNDANGAN": "dinas_luar",
    "SAKIT": "sakit",
    "IJIN": "izin",
    "CUTI": "cuti",
    "ISOMAN": "sakit",
    "LIBUR": "libur",
    "WEEKEND": "libur",
    "": "alpa",
}
"""Word of a day → what it means; an empty cell is TIDAK ABSEN."""

FOOTER: Final = ("WFO", "DINAS LUAR", "UNDANGAN", "SAKIT", "IJIN", "CUTI")
DAY_COLUMNS: Final = 31
DESTROYED: Final = "1,97101E+17"


@dataclass(frozen=True, slots=True)
class Attended:
    """A person and the words of each day of the month."""

    person: Person
    words: tuple[str, ...]


def attendance(
    seed: str, month: dt.date, count: int, units: tuple[str, ...], holidays: Sequence[int]
) -> list[Attended]:
    """Invent people and their month; the tenth is born in January 1971."""
    people = invent(seed, count, units)
    people[9] = replace(
        people[9], nip="197101141994031993", born=dt.date(1971, 1, 14), name="Ma’ruf Daud, S.Sos."
    )
    rng = dice(f"{seed} hari")
    return [Attended(person, _month(rng, month, holidays)) for person in people]


def _month(rng: random.Random, month: dt.date, holidays: Sequence[int]) -> tuple[str, ...]:
    away = rng.choice(("", "CUTI", "ISOMAN")) if rng.random() < 0.2 else ""
    start = rng.randint(4, 20)
    words = []
    for day in days_of(month):
        if free(day):
            words.append("WEEKEND")
        elif day.day in holidays:
            words.append("LIBUR")
        elif away and start <= day.day < start + 6:
            words.append(away)
        else:
            words.append(
                rng.choices(
                    ("WFO", "DINAS LUAR", "UNDANGAN", "SAKIT", "IJIN", ""), (82, 6, 2, 3, 2, 5)
                )[0]
            )
    return tuple(words)


def heading(draft: Draft, row: int, first_text: str) -> None:
    """Write both heading rows."""
    days = tuple(f"{day:02d}" for day in range(1, DAY_COLUMNS + 1))
    draft.page.put_row(row, (first_text, *HEADS[1:], *days))
    draft.page.put_row(row + 1, ("Status Absen",) * DAY_COLUMNS, len(HEADS) + 1)


def person_row(
    draft: Draft, row: int, head: int, number: int, each: Attended, nip: str, month: dt.date
) -> list[Record]:
    """Write a person's row; return a record for each day of the month."""
    person = each.person
    draft.page.put(row, 1, number)
    destroyed = nip == DESTROYED
    common: dict[str, Cell] = {
        "nama": draft.cell(row, 2, person.name),
        "nip": draft.cell(row, 3, nip, None if destroyed else person.nip),
        "unit": draft.cell(row, 4, person.unit),
    }
    draft.page.put(row, 5, person.grade)
    draft.page.put(row, 6, "IV.a" if person.post_kind == "Struktural" else "-")
    if destroyed:
        draft.fact(
            FactKind.NIP_DESTROYED, (f"C{row}",), "NIP as a number with exponent", nip=person.nip
        )
    records = []
    for day, word in zip(days_of(month), each.words, strict=True):
        column = len(HEADS) + day.day
        at = draft.page.put(head, column, f"{day.day:02d}")
        told_day = told(day)._replace(at=at, raw=f"{day.day:02d}")
        absen = draft.cell(row, column, word or None, CANONICAL[word])
        records.append(Record(row, {"absen": absen, **common, "tanggal": told_day}))
    return records


def footer(draft: Draft, row: int, counted: Sequence[Attended], listed: Sequence[Attended]) -> None:
    """Write the totals of ``counted``; where ``listed`` gives another number, say so."""
    totals = [0] * DAY_COLUMNS
    for offset, word in enumerate(FOOTER):
        draft.drop(row + offset, Reason.FOOTER, (f"JUMLAH {word}",), 2)
        for day in range(len(counted[0].words)):
            written = sum(each.words[day] == word for each in counted)
            real = sum(each.words[day] == word for each in listed)
            totals[day] += real
            at = draft.page.put(row + offset, len(HEADS) + 1 + day, written)
            kind = FactKind.FOOTER_AGREES if written == real else FactKind.FOOTER_OFF
            draft.fact(kind, (at,), f"JUMLAH {word}", written=written, counted=real)
    draft.drop(row + len(FOOTER), Reason.FOOTER, ("TOTAL",), 2)
    for day in range(len(counted[0].words)):
        draft.page.put(row + len(FOOTER), len(HEADS) + 1 + day, totals[day])


def columns() -> dict[str, int]:
    """Return where the fields of a person stand."""
    return {"nama": 2, "nip": 3, "unit": 4}


def rule(file: str, month: dt.date) -> SheetRule:
    """Return what a user says about the words, and which month the days are of."""
    return SheetRule(file=file, values={"absen": dict(CANONICAL)}, month=month)
