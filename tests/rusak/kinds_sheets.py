"""Sheets and parts of them that nobody sees, that come twice, or that hold nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rusak.books import (
    Expected,
    Sheet,
    heading_cell,
    heading_row,
    records_of,
)
from rusak.kind import Kind

if TYPE_CHECKING:
    from random import Random

    from rusak.books import Book, Folder

_EVERY: Final = (".xls", ".ods", ".csv")

_STEMS: Final = (
    "pegawai", "target_a", "target_b", "disiplin", "umpan_balik", "umpan_lebar", "inovasi",
)  # fmt: skip


def _hidden_row(folder: Folder, random: Random) -> list[Expected]:
    """Hide some rows, as a filter does: they count, and the first is named."""
    record = random.choice(folder.records(*_STEMS))
    hidden = {record.row, min(record.row + 3, len(record.sheet.rows))}
    record.sheet.hidden_rows |= hidden
    return [Expected("L212", record.book.name, record.sheet.name, str(min(hidden)))]


def _hidden_column(folder: Folder, random: Random) -> list[Expected]:
    book = folder.book(random.choice(_STEMS))
    sheet = book.sheets[0]
    column = random.randint(sheet.column("NIP"), len(sheet.headings))
    sheet.hidden_columns.add(column)
    return [heading_cell(book, "L213", column)]


def _hidden_number_column(folder: Folder, random: Random) -> list[Expected]:
    """A hidden column that no field is read from is nobody's business."""
    sheet = folder.book(random.choice(_STEMS)).sheets[0]
    sheet.hidden_columns.add(sheet.column("No"))
    return []


def _hidden_sheet(folder: Folder, random: Random) -> list[Expected]:
    """Hide the sheet of the data behind a cover."""
    book = folder.book(random.choice(_STEMS))
    book.sheets[0].hidden = True
    book.sheets.append(Sheet("Sampul", 1, [["Laporan triwulan III"]]))
    return [Expected("L207", book.name, book.sheets[0].name)]


def _sheet_twice(folder: Folder, random: Random) -> list[Expected]:
    """Copy a sheet within its workbook: every record of the copy repeats one.

    Attendance has no dates, so that the two sheets cannot be told apart either.
    """
    book = folder.book(random.choice(("target_a", "target_b", "disiplin", "umpan_balik")))
    return _copied(book, book, at=1)


def _edited_copy(folder: Folder, random: Random) -> list[Expected]:
    """Save a workbook again under another name after changing one number."""
    book = folder.book(random.choice(("target_b", "disiplin")))
    other = book.copy()
    other.name = f"zz_{book.name}"
    folder.books[other.name] = other
    other.sheets.clear()
    found = _copied(book, other, at=0)
    record = random.choice(list(records_of(other)))
    heading = "Alpa" if "Alpa" in record else "Realisasi"
    record[heading] = 1 if record[heading] != 1 else 2
    return found


def _copied(book: Book, into: Book, at: int) -> list[Expected]:
    sheet = book.sheets[0].copy()
    if into is book:
        sheet.name = f"{sheet.name} (2)"
    elif book.name.endswith(".csv"):
        # the only sheet of a text file is called as the file
        sheet.name = into.name.removesuffix(".csv")
    into.sheets.append(sheet)
    found = [record.expect("S307") for record in records_of(into, at)]
    if book.name.startswith("disiplin"):
        found.append(Expected("O414", into.name, sheet.name))
    return found


def _notes(folder: Folder, random: Random) -> list[Expected]:
    """Add a sheet of notes, and one that is empty: neither is a table, and neither is a fault."""
    book = folder.book(random.choice(_STEMS))
    book.sheets.append(Sheet("Catatan", 1, [["Catatan"], ["Data sementara, lihat surat edaran"]]))
    book.sheets.append(Sheet("Sheet3", 1, []))
    return []


def _headings_only(folder: Folder, random: Random) -> list[Expected]:
    """Empty a table: the headings stand there, and nothing below them.

    A wide sheet of feedback is left out: it is known by the numbers in its columns.
    """
    book = folder.book(random.choice(("target_a", "target_b", "umpan_balik")))
    sheet = book.sheets[0]
    del sheet.rows[sheet.head :]
    return [heading_row(book, "L209")]


KINDS: Final = (
    Kind("baris-tersembunyi", _hidden_row, (".xls",)),
    Kind("kolom-tersembunyi", _hidden_column, (".xls",)),
    Kind("kolom-nomor-tersembunyi", _hidden_number_column, (".xls",)),
    Kind("lembar-tersembunyi", _hidden_sheet, (".xls",)),
    Kind("lembar-disalin", _sheet_twice, (".xls", ".ods")),
    Kind("berkas-disalin-lalu-diubah", _edited_copy, _EVERY),
    Kind("lembar-catatan", _notes, (".xls", ".ods")),
    Kind("tabel-tanpa-baris", _headings_only, _EVERY),
)
