"""Rows that are no records, among the records and below them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.origin import column_letter
from rusak.books import (
    Expected,
    Formula,
    Sheet,
    renumber,
)
from rusak.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from rusak.books import Cell, Folder
    from rusak.kind import Injure

_EVERY: Final = (".xls", ".ods", ".csv")

_PERSONAL: Final = (
    ("pegawai", ("NIP", "Nama", "Unit Kerja", "Jabatan")),
    ("target_a", ("NIP", "Nama", "Unit Kerja")),
    ("disiplin", ("NIP", "Nama", "Unit Kerja", "Hari Kerja")),
    ("umpan_balik", ("NIP", "Penilai", "Peran")),
)
"""Headings under which no name of a thing stands that may begin with any word."""

_STEMS: Final = (
    "pegawai", "target_a", "target_b", "disiplin", "umpan_balik", "umpan_lebar", "inovasi",
)  # fmt: skip


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


def _rows_shuffled(folder: Folder, random: Random) -> list[Expected]:
    """Sort the rows by something else, and number them again."""
    sheet = folder.book(random.choice(_STEMS)).sheets[0]
    body = sheet.rows[sheet.head :]
    random.shuffle(body)
    sheet.rows[sheet.head :] = body
    renumber(sheet)
    return []


def _numbering(folder: Folder, random: Random) -> list[Expected]:
    """Number the columns below the headings."""
    sheet = folder.book(random.choice(_STEMS)).sheets[0]
    count = range(1, len(sheet.headings) + 1)
    style = random.choice(("{}", "({})"))
    numbered: list[Cell] = [style.format(number) for number in count]
    sheet.rows.insert(sheet.head, numbered if style != "{}" else list(count))
    return []


def _numbering_again(folder: Folder, random: Random) -> list[Expected]:
    """Print headings and numbers of columns again in the middle, as on every page."""
    sheet = folder.book(random.choice(_STEMS)).sheets[0]
    at = random.randint(sheet.head + 1, len(sheet.rows) - 1)
    numbered: list[Cell] = list(range(1, len(sheet.headings) + 1))
    sheet.rows[at:at] = [list(sheet.headings), numbered]
    return []


def _total_elsewhere(folder: Folder, random: Random) -> list[Expected]:
    """Write the word for a total under a heading of the person, and more words behind it."""
    stem, headings = random.choice(_PERSONAL)
    sheet = folder.book(stem).sheets[0]
    made: list[Cell] = [None] * len(sheet.headings)
    made[sheet.column(random.choice(headings)) - 1] = random.choice(
        ("Jumlah", "Jumlah pegawai: 40", "Total keseluruhan", "Rata-rata kota")
    )
    numbers = [row[-1] for row in sheet.rows if row and isinstance(row[-1], (int, float))]
    made[-1] = sum(numbers) if numbers else 100
    sheet.rows.append(made)
    return []


def _signature_at_left(folder: Folder, random: Random) -> list[Expected]:
    """Let somebody sign in the column of the NIPs, right below the table."""
    sheet = folder.book(random.choice(_STEMS)).sheets[0]
    for line in ("Mengetahui,", "Kepala Dinas,", "Dr. Zainal Tanjung", "NIP. 196801021993031999"):
        sheet.rows.append([None, line])
    return []


def _summary(folder: Folder, random: Random) -> list[Expected]:
    """Count people by office below the table."""
    sheet = folder.book(random.choice(_STEMS)).sheets[0]
    sheet.rows += [
        [], [None, "REKAP PER UNIT"], ["No", "Unit Kerja", "Jumlah Pegawai"],
        [1, "Dinas Kesehatan", 10], [2, "Badan Keuangan", 10],
    ]  # fmt: skip
    return []


def _key_beside(folder: Folder, random: Random) -> list[Expected]:
    """Explain the codes in a small table beside the large one."""
    sheet = folder.book(random.choice(_STEMS)).sheets[0]
    for at, told in enumerate((("Kode", "Arti"), ("H", "Hadir"), ("S", "Sakit"), ("TK", "Alpa"))):
        sheet.rows[sheet.head - 1 + at] += [None, None, *told]
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


KINDS: Final = (
    Kind("judul-berulang", _row(lambda sheet, *_: list(sheet.headings)), _EVERY),
    Kind("baris-jumlah", _row(_total, below=True), _EVERY),
    Kind("baris-jumlah-di-tengah", _row(_total), _EVERY),
    Kind("baris-kosong", _row(lambda *_: []), _EVERY),
    Kind("subjudul", _row(lambda *_: [None, "BIDANG UMUM"])),
    Kind("penomoran-kolom", _numbering, _EVERY),
    Kind("penomoran-di-tengah", _numbering_again, _EVERY),
    Kind("jumlah-di-kolom-lain", _total_elsewhere, _EVERY),
    Kind("tanda-tangan-kiri", _signature_at_left, _EVERY),
    Kind("rekap-di-bawah", _summary, _EVERY),
    Kind("kode-di-samping", _key_beside, _EVERY),
    Kind("tanda-tangan", _signature, _EVERY),
    Kind("jumlah-rumus", _row(_total_of_formulas, below=True)),
    Kind("keterangan-di-bawah", _legend, _EVERY),
    Kind("blok-per-unit", _blocks, _EVERY),
    Kind("baris-diacak", _rows_shuffled, _EVERY),
)
