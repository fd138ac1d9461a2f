"""Feedback: the columns of a wide sheet, and raters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rusak.books import Record, heading_cell, renumber
from rusak.clean import ASPECTS
from rusak.kind import Kind

if TYPE_CHECKING:
    from random import Random

    from rusak.books import Expected, Folder

_EVERY: Final = (".xls", ".ods", ".csv")


def _nameless_aspect(folder: Folder, random: Random) -> list[Expected]:
    """Clear the heading of a column of ratings."""
    book = folder.book("umpan_lebar")
    column = book.sheets[0].column(random.choice(ASPECTS))
    book.sheets[0].headings[column - 1] = None
    return [heading_cell(book, "L208", column)]


def _aspect_twice(folder: Folder, random: Random) -> list[Expected]:
    """Head two columns of ratings alike: the second of them is named."""
    book = folder.book("umpan_lebar")
    sheet = book.sheets[0]
    one, other = sorted(sheet.column(aspect) for aspect in random.sample(ASPECTS, 2))
    sheet.headings[other - 1] = sheet.headings[one - 1]
    return [heading_cell(book, "L202", other)]


def _rater_twice(folder: Folder, random: Random) -> list[Expected]:
    """Let one respondent answer twice: each aspect of the second form repeats the first."""
    sheet = folder.book("umpan_lebar").sheets[0]
    record = random.choice(folder.records("umpan_lebar"))
    sheet.rows.append(list(sheet.rows[record.row - 1]))
    renumber(sheet)
    copy = Record(record.book, sheet, len(sheet.rows))
    return [copy.expect("S307")] * len(ASPECTS)


def _same_aspect(folder: Folder, random: Random) -> list[Expected]:
    """Let a rater rate an aspect again that is written in other letters."""
    record = random.choice(folder.records("umpan_balik"))
    record.sheet.rows.append(list(record.sheet.rows[record.row - 1]))
    renumber(record.sheet)
    again = Record(record.book, record.sheet, len(record.sheet.rows))
    again["Aspek"] = f" {str(record['Aspek']).upper()}"
    return [again.expect("S307")]


def _raters_by_nip(folder: Folder, random: Random) -> list[Expected]:
    """Tell the raters by their NIPs: they are told as raters, not as people to score."""
    sheet = folder.book("umpan_balik").sheets[0]
    for record in folder.records("umpan_balik"):
        record["Penilai"] = f"19680102199303{random.randint(1, 2)}{random.randint(990, 999)}"
    sheet.headings[sheet.column("Penilai") - 1] = "NIP Penilai"
    return []


def _anonymous(folder: Folder, random: Random) -> list[Expected]:
    """Without the code of a rater nothing can be compared; that is allowed."""
    random.choice(folder.records("umpan_balik"))["Penilai"] = None
    return []


def _unanswered(folder: Folder, random: Random) -> list[Expected]:
    """A question may stay unanswered."""
    record = random.choice(folder.records("umpan_lebar"))
    record[random.choice(ASPECTS)] = random.choice((None, "-"))
    return []


KINDS: Final = (
    Kind("aspek-tanpa-judul", _nameless_aspect, _EVERY),
    Kind("aspek-judul-ganda", _aspect_twice, _EVERY),
    Kind("penilai-dua-kali", _rater_twice, _EVERY),
    Kind("aspek-diulang-huruf-lain", _same_aspect, _EVERY),
    Kind("penilai-ber-nip", _raters_by_nip, _EVERY),
    Kind("penilai-anonim", _anonymous, _EVERY),
    Kind("aspek-tidak-dijawab", _unanswered, _EVERY),
)
