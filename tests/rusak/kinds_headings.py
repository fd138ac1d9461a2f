"""Headings: renamed, doubled, gone, or moved with the whole table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rusak.books import (
    Expected,
    Record,
    heading_cell,
    heading_row,
    records_of,
)
from rusak.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from rusak.books import Cell, Folder
    from rusak.kind import Injure

_EVERY: Final = (".xls", ".ods", ".csv")

_REQUIRED: Final = (
    ("target_a", "Realisasi"),
    ("target_b", "Target"),
    ("target_a", "Indikator"),
    ("umpan_balik", "Peran"),
    ("umpan_balik", "Nilai"),
    ("umpan_balik", "Aspek"),
)
"""Fields without which the sheet is no table; the other sheet still gives the table."""

_READ: Final = (("disiplin", "Alpa"), ("target_a", "Bobot"), ("target_b", "Polarisasi"))
"""Fields that the rubric reads and a table may lack."""

_NUMBERS: Final = frozenset({"Alpa", "Bobot"})

_RATED: Final = (("umpan_balik", "NIP"), ("umpan_lebar", "NIP"))
"""Where no name stands beside the NIP."""

_STEMS: Final = (
    "pegawai", "target_a", "target_b", "disiplin", "umpan_balik", "umpan_lebar", "inovasi",
)  # fmt: skip


def _heading(code: str, fields: tuple[tuple[str, str], ...], new: Callable[[str], Cell]) -> Injure:
    """Change the heading of a field; the finding names the row of headings."""

    def injure(folder: Folder, random: Random) -> list[Expected]:
        stem, heading = random.choice(fields)
        book = folder.book(stem)
        sheet = book.sheets[0]
        sheet.headings[sheet.column(heading) - 1] = new(heading)
        return [heading_row(book, code)] if code else []

    return injure


def _read_heading_changed(folder: Folder, random: Random) -> list[Expected]:
    """Change the heading of a field that the rubric reads: lost, and numbers are left unused."""
    stem, heading = random.choice(_READ)
    book = folder.book(stem)
    sheet = book.sheets[0]
    column = sheet.column(heading)
    sheet.headings[column - 1] = "Kolom Satu"
    lost = [heading_row(book, "L203")]
    return [*lost, heading_cell(book, "L224", column)] if heading in _NUMBERS else lost


def _no_column(code: str, fields: tuple[tuple[str, str], ...]) -> Injure:
    """Delete a column."""

    def injure(folder: Folder, random: Random) -> list[Expected]:
        stem, heading = random.choice(fields)
        book = folder.book(stem)
        sheet = book.sheets[0]
        at = sheet.column(heading) - 1
        for row in sheet.rows:
            del row[at : at + 1]
        return [heading_row(book, code)]

    return injure


def _two_for_one(folder: Folder, random: Random) -> list[Expected]:
    """Head another column as one that is needed: the second of the two is named."""
    book = folder.book(random.choice(("target_a", "target_b")))
    sheet = book.sheets[0]
    wanted, other = random.choice((("Target", "Satuan"), ("Realisasi", "Satuan")))
    at = sheet.column(other)
    sheet.headings[at - 1] = wanted
    second = len(sheet.headings) - sheet.headings[::-1].index(wanted)
    return [heading_cell(book, "L202", second)]


def _no_nip_column(folder: Folder, random: Random) -> list[Expected]:
    """Delete the column of NIPs where names stand: people are then told by name, which is said."""
    book = folder.book(random.choice(("target_a", "target_b", "disiplin")))
    sheet = book.sheets[0]
    at = sheet.column("NIP") - 1
    for row in sheet.rows:
        del row[at : at + 1]
    return [heading_row(book, "O432")]


def _no_headings(folder: Folder, random: Random) -> list[Expected]:
    """Delete the row of headings."""
    book = folder.book(random.choice(("target_a", "target_b")))
    sheet = book.sheets[0]
    del sheet.rows[sheet.head - 1]
    return [Expected("L206", book.name)]


def _columns_shuffled(folder: Folder, random: Random) -> list[Expected]:
    """Put the columns into another order: what a column is stands in its heading."""
    sheet = folder.book(random.choice(_STEMS)).sheets[0]
    order = random.sample(range(1, len(sheet.headings)), len(sheet.headings) - 1)
    for row in sheet.rows[sheet.head - 1 :]:
        row[1:] = [row[at] if at < len(row) else None for at in order]
    return []


def _second_absence(folder: Folder, random: Random) -> list[Expected]:
    """Head another column as one that the rubric reads: neither is read, the second is named."""
    book = folder.book("disiplin")
    sheet = book.sheets[0]
    at = sheet.column(random.choice(("Izin", "Sakit", "Cuti")))
    sheet.headings[at - 1] = random.choice(("Alpa", "Mangkir", "TK"))
    return [heading_cell(book, "L202", at)]


def _roster_without(heading: str, code: str) -> Injure:
    """Take a column out of the roster; without NIP it is no table, and its file is named."""

    def injure(folder: Folder, random: Random) -> list[Expected]:
        del random
        book = folder.book("pegawai")
        sheet = book.sheets[0]
        at = sheet.column(heading) - 1
        for row in sheet.rows:
            del row[at : at + 1]
        return [heading_row(book, code) if heading == "Nama" else Expected(code, book.name)]

    return injure


def _pushed_right(folder: Folder, random: Random) -> list[Expected]:
    """Begin the table in column C, with one fault in it, so that its letter is asked for."""
    record = random.choice(folder.records("disiplin"))
    for row in record.sheet.rows:
        row[:0] = [None, None]
    record["Alpa"] = "nihil"
    return [Record(record.book, record.sheet, record.row).expect("S304", "Alpa")]


def _merged_title(folder: Folder, random: Random) -> list[Expected]:
    """Push the table down by lines of a letterhead: every place moves, and nothing is wrong."""
    sheet = folder.book(random.choice(_STEMS)).sheets[0]
    lines: list[list[Cell]] = [["PEMERINTAH KOTA CONTOH"], ["Jalan Contoh Nomor 1"], []]
    lines = lines[: random.randint(1, 3)]
    sheet.rows[:0] = lines
    sheet.head += len(lines)
    return []


def _headings_swapped(folder: Folder, random: Random) -> list[Expected]:
    """Head the names as NIP and the NIPs as names: no row tells who it is about."""
    book = folder.book(random.choice(("target_a", "target_b", "disiplin", "inovasi")))
    sheet = book.sheets[0]
    records = list(records_of(book))
    nip, name = sheet.column("NIP"), sheet.column("Nama")
    sheet.headings[nip - 1], sheet.headings[name - 1] = "Nama", "NIP"
    return [record.expect("S302") for record in records]


KINDS: Final = (
    Kind("judul-nip-nama-tertukar", _headings_swapped, _EVERY),
    Kind("judul-diganti", _heading("L201", _REQUIRED, lambda _: "Kolom Satu"), _EVERY),
    Kind("judul-dikosongkan", _heading("L201", _REQUIRED[:3], lambda _: None), _EVERY),
    Kind("judul-dibaca-diganti", _read_heading_changed, _EVERY),
    Kind("judul-kata-lain", _heading("", _REQUIRED, lambda old: f"\n{old.upper()}  (isi)"), _EVERY),
    Kind("judul-ganda", _two_for_one, _EVERY),
    Kind("kolom-wajib-dihapus", _no_column("L201", _REQUIRED), _EVERY),
    Kind("kolom-dibaca-dihapus", _no_column("L203", _READ), _EVERY),
    Kind("kolom-nip-dihapus", _no_nip_column, _EVERY),
    Kind("baris-judul-dihapus", _no_headings, _EVERY),
    Kind("kolom-diacak", _columns_shuffled, _EVERY),
    Kind("judul-alpa-ganda", _second_absence, _EVERY),
    Kind("pegawai-tanpa-nama", _roster_without("Nama", "L201"), _EVERY),
    Kind("pegawai-tanpa-nip", _roster_without("NIP", "L206"), _EVERY),
    Kind("penilaian-tanpa-nip", _no_column("L201", _RATED), _EVERY),
    Kind("kop-surat", _merged_title, _EVERY),
    Kind("tabel-digeser", _pushed_right, _EVERY),
)
