"""Faults that only scoring can see: a divisor of zero, weights, days of another periode, gaps."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from asn_eval.origin import column_letter
from rusak.books import Expected, delete, records_of
from rusak.kind import Kind

if TYPE_CHECKING:
    from random import Random

    from rusak.books import Folder

_TARGETS: Final = ("target_a", "target_b")


def _zero_target(folder: Folder, random: Random) -> list[Expected]:
    record = random.choice(folder.records(*_TARGETS))
    record["Target"] = 0
    return [record.expect("S313", "Target")]


def _weights(folder: Folder, random: Random) -> list[Expected]:
    """The weights of a person miss 100; named is the first row of the person."""
    record = random.choice(folder.records(*_TARGETS))
    record["Bobot"] = random.randint(1, 20)
    first = next(other for other in folder.records(*_TARGETS) if other.nip == record.nip)
    return [first.expect("O417", "Bobot")]


def _another_period(folder: Folder, random: Random) -> list[Expected]:
    """Some innovations of another periode: one finding for the column of the sheet."""
    records = random.sample(folder.records("inovasi"), random.randint(1, 4))
    days = (dt.date(2025, 10, 1), dt.date(2025, 6, 30), dt.date(2052, 8, 17), dt.date(1925, 8, 1))
    for record in records:
        record["Tanggal"] = random.choice(days)
    sheet = records[0].sheet
    letter = column_letter(sheet.column("Tanggal"))
    return [Expected("O409", records[0].book.name, sheet.name, letter)]


def _no_result(folder: Folder, random: Random) -> list[Expected]:
    """An empty realisasi: the cell is named, and that the person has no score for it."""
    record = random.choice(folder.records(*_TARGETS))
    record["Realisasi"] = random.choice((None, "-"))
    return [record.expect("O416", "Realisasi"), Expected("O401")]


def _no_absences(folder: Folder, random: Random) -> list[Expected]:
    record = random.choice(folder.records("disiplin"))
    record["Alpa"] = None
    return [record.expect("O416", "Alpa"), Expected("O401")]


def _no_attendance(folder: Folder, random: Random) -> list[Expected]:
    """Nobody is lost: two criteria read attendance, and each says that it has no data."""
    record = random.choice(folder.records("disiplin"))
    delete(record)
    return [Expected("O401"), Expected("O401")]


def _few_peers(folder: Folder, random: Random) -> list[Expected]:
    """Two of three colleagues left: the group is short, and the result provisional."""
    record = random.choice(
        [one for one in folder.records("umpan_balik") if one["Peran"] == "rekan"]
    )
    delete(record)
    return [Expected("O411"), Expected("O408")]


def _old_sheet(folder: Folder, random: Random) -> list[Expected]:
    """Leave the hidden sheet of an earlier quarter in the workbook: read, said, and not counted."""
    book = folder.book(random.choice(_TARGETS))
    old = book.sheets[0].copy()
    old.name, old.hidden = "SKP TW II", True
    book.sheets.append(old)
    for record in records_of(book, 1):
        record["Tanggal"] = dt.date(2025, 5, random.randint(1, 28))
    letter = column_letter(old.column("Tanggal"))
    return [Expected("L207", book.name, old.name), Expected("O409", book.name, old.name, letter)]


KINDS: Final = tuple(
    Kind(name, injure, (), scored=True)
    for name, injure in (
        ("target-nol", _zero_target),
        ("bobot-tidak-seratus", _weights),
        ("periode-lain", _another_period),
        ("realisasi-kosong", _no_result),
        ("alpa-kosong", _no_absences),
        ("disiplin-tidak-ada", _no_attendance),
        ("rekan-kurang", _few_peers),
        ("lembar-lama-tersembunyi", _old_sheet),
    )
)
