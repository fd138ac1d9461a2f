"""The structure of a sheet: headings, rows that are no records, hidden parts, sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.origin import column_letter
from rusak.books import (
    Expected,
    Formula,
    Record,
    Sheet,
    heading_cell,
    heading_row,
    records_of,
    renumber,
)
from rusak.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from rusak.books import Book, Cell, Folder
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


def _row(
    make: Callable[[Sheet, list[list[Cell]], Random], list[Cell]], *, below: bool = False
) -> Injure:
    """Put a row that is no record among the records, or below them: dropped and counted."""

    def injure(folder: Folder, random: Random) -> list[Expected]:
        book = folder.book(random.choice(_STEMS))
        sheet = book.sheets[0]
        last = len(sheet.rows)
        at = last if below else random.randint(sheet.head + 1, last - 1)
        sheet.rows.insert(at, make(sheet, sheet.rows[sheet.head : at], random))
        return []

    return injure


def _total(sheet: Sheet, above: list[list[Cell]], random: Random) -> list[Cell]:
    """Add up, or average, what stands above."""
    word = random.choice(("Jumlah", "TOTAL", "Jumlah Total", "Rata-rata"))
    made: list[Cell] = [word, None, None]
    for at in range(3, len(sheet.headings)):
        numbers = [row[at] for row in above if len(row) > at and type(row[at]) is int]
        whole = sum(int(str(number)) for number in numbers)
        mean = whole / len(numbers) if numbers else None
        made.append(mean if word == "Rata-rata" else whole if numbers else None)
    return made


def _total_of_formulas(sheet: Sheet, above: list[list[Cell]], random: Random) -> list[Cell]:
    """Add up by formulas that nobody has calculated: the row is dropped all the same."""
    del above
    last = len(sheet.rows)
    word = random.choice(("Jumlah", "TOTAL"))
    sums = (Formula(f"=SUM({column_letter(at)}4:{column_letter(at)}{last})") for at in range(4, 7))
    return [word, None, None, *sums]


def _legend(folder: Folder, random: Random) -> list[Expected]:
    """Explain the columns below the table."""
    sheet = folder.book(random.choice(_STEMS)).sheets[0]
    sheet.rows.append([])
    for line in ("Keterangan:", "TK = tanpa keterangan", "DL = dinas luar", "*) angka sementara"):
        sheet.rows.append([line])
    return []


def _blocks(folder: Folder, random: Random) -> list[Expected]:
    """Give each office a block of its own, with its name and the headings above it."""
    sheet = folder.book(random.choice(("disiplin", "target_a", "pegawai"))).sheets[0]
    at = sheet.column("Unit Kerja") - 1
    body = sheet.rows[sheet.head :]
    for later in range(len(body) - 1, 0, -1):
        if body[later][at] != body[later - 1][at]:
            body[later:later] = [[], [body[later][at]], list(sheet.headings)]
    sheet.rows[sheet.head :] = body
    return []


def _columns_shuffled(folder: Folder, random: Random) -> list[Expected]:
    """Put the columns into another order: what a column is stands in its heading."""
    sheet = folder.book(random.choice(_STEMS)).sheets[0]
    order = random.sample(range(1, len(sheet.headings)), len(sheet.headings) - 1)
    for row in sheet.rows[sheet.head - 1 :]:
        row[1:] = [row[at] if at < len(row) else None for at in order]
    return []


def _rows_shuffled(folder: Folder, random: Random) -> list[Expected]:
    """Sort the rows by something else, and number them again."""
    sheet = folder.book(random.choice(_STEMS)).sheets[0]
    body = sheet.rows[sheet.head :]
    random.shuffle(body)
    sheet.rows[sheet.head :] = body
    renumber(sheet)
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


def _numbering(folder: Folder, random: Random) -> list[Expected]:
    """Number the columns below the headings."""
    sheet = folder.book(random.choice(_STEMS)).sheets[0]
    count = range(1, len(sheet.headings) + 1)
    style = random.choice(("{}", "({})"))
    numbered: list[Cell] = [style.format(number) for number in count]
    sheet.rows.insert(sheet.head, numbered if style != "{}" else list(count))
    return []


def _signature(folder: Folder, random: Random) -> list[Expected]:
    """Let the head of the office sign below the table, with a NIP that is no record."""
    sheet = folder.book(random.choice(_STEMS)).sheets[0]
    wide = len(sheet.headings) - 3
    for line in (
        None, "Kota Contoh, 3 Oktober 2025", "Kepala Dinas,", None, "Dr. Zainal Tanjung, M.Si.",
        "NIP. 196801021993031999",
    ):  # fmt: skip
        sheet.rows.append([*[None] * wide, line])
    return []


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


def _merged_title(folder: Folder, random: Random) -> list[Expected]:
    """Push the table down by lines of a letterhead: every place moves, and nothing is wrong."""
    sheet = folder.book(random.choice(_STEMS)).sheets[0]
    lines: list[list[Cell]] = [["PEMERINTAH KOTA CONTOH"], ["Jalan Contoh Nomor 1"], []]
    lines = lines[: random.randint(1, 3)]
    sheet.rows[:0] = lines
    sheet.head += len(lines)
    return []


def _pushed_right(folder: Folder, random: Random) -> list[Expected]:
    """Begin the table in column C, with one fault in it, so that its letter is asked for."""
    record = random.choice(folder.records("disiplin"))
    for row in record.sheet.rows:
        row[:0] = [None, None]
    record["Alpa"] = "nihil"
    return [Record(record.book, record.sheet, record.row).expect("S304", "Alpa")]


KINDS: Final = (
    Kind("judul-diganti", _heading("L201", _REQUIRED, lambda _: "Kolom Satu"), _EVERY),
    Kind("judul-dikosongkan", _heading("L201", _REQUIRED[:3], lambda _: None), _EVERY),
    Kind("judul-dibaca-diganti", _heading("L203", _READ, lambda _: "Kolom Satu"), _EVERY),
    Kind("judul-kata-lain", _heading("", _REQUIRED, lambda old: f"\n{old.upper()}  (isi)"), _EVERY),
    Kind("judul-ganda", _two_for_one, _EVERY),
    Kind("kolom-wajib-dihapus", _no_column("L201", _REQUIRED), _EVERY),
    Kind("kolom-dibaca-dihapus", _no_column("L203", _READ), _EVERY),
    Kind("kolom-nip-dihapus", _no_nip_column, _EVERY),
    Kind("baris-judul-dihapus", _no_headings, _EVERY),
    Kind("baris-tersembunyi", _hidden_row, (".xls",)),
    Kind("kolom-tersembunyi", _hidden_column, (".xls",)),
    Kind("kolom-nomor-tersembunyi", _hidden_number_column, (".xls",)),
    Kind("lembar-tersembunyi", _hidden_sheet, (".xls",)),
    Kind("judul-berulang", _row(lambda sheet, *_: list(sheet.headings)), _EVERY),
    Kind("baris-jumlah", _row(_total, below=True), _EVERY),
    Kind("baris-jumlah-di-tengah", _row(_total), _EVERY),
    Kind("baris-kosong", _row(lambda *_: []), _EVERY),
    Kind("subjudul", _row(lambda *_: [None, "BIDANG UMUM"])),
    Kind("penomoran-kolom", _numbering, _EVERY),
    Kind("tanda-tangan", _signature, _EVERY),
    Kind("lembar-disalin", _sheet_twice, (".xls", ".ods")),
    Kind("berkas-disalin-lalu-diubah", _edited_copy, _EVERY),
    Kind("lembar-catatan", _notes, (".xls", ".ods")),
    Kind("tabel-tanpa-baris", _headings_only, _EVERY),
    Kind("jumlah-rumus", _row(_total_of_formulas, below=True)),
    Kind("keterangan-di-bawah", _legend, _EVERY),
    Kind("blok-per-unit", _blocks, _EVERY),
    Kind("kolom-diacak", _columns_shuffled, _EVERY),
    Kind("baris-diacak", _rows_shuffled, _EVERY),
    Kind("judul-alpa-ganda", _second_absence, _EVERY),
    Kind("pegawai-tanpa-nama", _roster_without("Nama", "L201"), _EVERY),
    Kind("pegawai-tanpa-nip", _roster_without("NIP", "L206"), _EVERY),
    Kind("penilaian-tanpa-nip", _no_column("L201", _RATED), _EVERY),
    Kind("kop-surat", _merged_title, _EVERY),
    Kind("tabel-digeser", _pushed_right, _EVERY),
)
