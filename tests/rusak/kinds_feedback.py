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
    Kind("penilai-anonim", _anonymous, _EVERY),
    Kind("aspek-tidak-dijawab", _unanswered, _EVERY),
)
