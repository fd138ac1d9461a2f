"""A folder full of planted faults, each in a known cell, and the lists of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from pembuat.book import Cell, Formula, Notes, Sheet, write_book
from pembuat.people import dice
from pembuat.sibolga import attendance_sheet, feedback_sheets, ideas_sheet, target_sheet
from pembuat.sibolga_records import records_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from pembuat.sibolga_records import Record

_TARGET: Final = ("target_tw3.xlsx", "Rekap SKP")
_ATTENDANCE: Final = ("disiplin_tw3.xlsx", "Rekap Kehadiran")
_FEEDBACK: Final = ("feedback_tw3.xlsx", "Penilaian")
_SEED: Final = "sibolga salah"


@dataclass(frozen=True)
class Planted:
    """One planted fault: where the finding must stand, its code, and what was done."""

    file: str
    sheet: str
    cell: str
    code: str
    what: str


@dataclass(frozen=True)
class _Change:
    """A cell to overwrite: table, person, which of the person's rows, column, content.

    ``found_in`` is the column that the finding points at, when it is another.
    """

    place: tuple[str, str]
    person: int
    row: int
    column: str
    content: Cell
    code: str
    what: str
    found_in: str = ""


def make(folder: Path) -> None:
    """Write the faulty folder and its list for readers."""
    records = records_of(dice(_SEED), _PEOPLE, ties=(), short=0)
    sheets = {_TARGET: target_sheet(records), _ATTENDANCE: attendance_sheet(records)}
    ratings, notes = feedback_sheets(records)
    sheets[_FEEDBACK] = ratings
    for change in _changes(records):
        sheets[change.place] = _overwrite(sheets[change.place], _row(records, change), change)
    extra: dict[tuple[str, str], list[Sheet | Notes]] = {_FEEDBACK: [notes]}
    for place, sheet in sheets.items():
        write_book(folder / place[0], [sheet, *extra.get(place, [])])
    write_book(folder / "inovasi_tw3.xlsx", [ideas_sheet(records)])
    _write_odd_files(folder)
    (folder / "asn-eval.yaml").write_text(
        "# Folder ini sengaja salah; lihat DAFTAR-KESALAHAN.md.\n"
        "rubrik: sibolga\nperiode: 2025-TW3\n",
        encoding="utf-8",
    )
    (folder / "DAFTAR-KESALAHAN.md").write_text(_as_markdown(planted()), encoding="utf-8")


_PEOPLE: Final = 24


def planted() -> list[Planted]:
    """List every planted fault with the cell where it must be found."""
    records = records_of(dice(_SEED), _PEOPLE, ties=(), short=0)
    cells = [
        Planted(*change.place, _address(records, change), change.code, change.what)
        for change in _changes(records)
    ]
    doubts = [
        Planted(fault.file, fault.sheet, fault.cell, "O413", _OWNER)
        for fault in cells
        if fault.code in _NOT_ACCEPTED and fault.cell.startswith("B")
    ]
    return [*cells, *doubts, *_WITHOUT_CELL]


_OWNER: Final = "Pemilik baris tanpa NIP sah itu, yang datanya kini kurang"
_NOT_ACCEPTED: Final = {"S301", "S302", "S312"}
"""In the column of the NIP these leave a row without its owner, who is a finding too."""


_WITHOUT_CELL: Final = (
    Planted("", "", "", "O401", "Karena realisasi yang kosong itu orangnya tidak dinilai"),
    Planted("DAFTAR-KESALAHAN.md", "", "", "B123", "Berkas ini sendiri bukan buku kerja"),
    Planted("disiplin_tw3_salinan.xlsx", "", "", "B116", "Salinan yang isinya sama persis"),
    Planted("feedback_susulan.xlsx", "", "", "B103", "Halaman web yang diberi nama .xlsx"),
    Planted("inovasi_lama.xlsx", "", "", "B117", "Buku kerja kosong"),
    Planted("~$target_tw3.xlsx", "", "", "B101", "Berkas kunci: target_tw3.xlsx masih terbuka"),
)


def _changes(records: Sequence[Record]) -> list[_Change]:
    """List the cells to overwrite; every person carries one fault at most."""

    def nip(person: int) -> str:
        return records[person].person.nip

    target, days, ratings = _TARGET, _ATTENDANCE, _FEEDBACK
    odd_month = f"{nip(2)[:4]}13{nip(2)[6:]}"
    first = records[8].targets[0].name
    return [
        _Change(target, 1, 0, "B", float(nip(1)), "S301", "NIP tersimpan sebagai angka"),
        _Change(target, 2, 1, "B", odd_month, "S302", "Bulan lahir 13 di dalam NIP"),
        _Change(target, 3, 2, "B", None, "S312", "NIP kosong, padahal namanya ada"),
        _Change(target, 4, 0, "H", "1.234", "S303", "Angka rancu: seribu lebih atau satu koma?"),
        _Change(days, 5, 0, "L", "dua belas", "S304", "Bukan angka"),
        _Change(ratings, 6, 1, "G", 7, "S305", "Penilaian 7 pada skala 1–5"),
        _Change(ratings, 7, 0, "E", "Tetangga", "S306", "Peran penilai yang tidak dikenal"),
        _Change(target, 8, 1, "F", first, "S307", "Indikator yang sama ditulis dua kali", "B"),
        _Change(target, 9, 0, "I", Formula("=45+50", ""), "S308", "Rumus yang hasilnya belum ada"),
        _Change(target, 10, 1, "I", Formula("=1/0", "#DIV/0!"), "S309", "Sel berisi #DIV/0!"),
        _Change(target, 11, 0, "H", None, "S312", "Target kosong"),
        _Change(target, 12, 2, "I", None, "O416", "Realisasi kosong, jadi capaian tidak ada"),
        _Change(target, 13, 0, "H", 0, "S313", "Target nol"),
        _Change(ratings, 14, 2, "H", "31-09-2025", "S310", "Tanggal yang tidak ada di kalender"),
        _Change(days, 15, 0, "B", "Mangaraja Hutabarat", "O404", "Nama lain untuk NIP yang sama"),
        _Change(target, 16, 1, "K", "Tetap", "S306", "Polarisasi yang tidak dikenal"),
        _Change(days, 17, 0, "G", -1, "S305", "Hari alpa negatif"),
        _Change(days, 18, 0, "D", "Dinas Perikanan", "O405", "Unit kerja lain untuk NIP yang sama"),
    ]


def _address(records: Sequence[Record], change: _Change) -> str:
    return f"{change.found_in or change.column}{_row(records, change)}"


def _row(records: Sequence[Record], change: _Change) -> int:
    """Return the sheet row (1-based) that a change falls on."""
    before = records[: change.person]
    if change.place == _TARGET:
        return 8 + sum(len(record.targets) for record in before) + change.row
    if change.place == _ATTENDANCE:
        return 8 + change.person
    answers = sum(len(rating.answers) for record in before for rating in record.ratings)
    return 7 + answers + change.row


def _overwrite(sheet: Sheet, row: int, change: _Change) -> Sheet:
    first = sheet.header_row + (2 if sheet.numbering else 1)
    rows = [list(cells) for cells in sheet.rows]
    rows[row - first]["ABCDEFGHIJKLM".index(change.column)] = change.content
    return replace(sheet, rows=rows)


def _write_odd_files(folder: Path) -> None:
    """Write the files that are no usable workbooks."""
    (folder / "~$target_tw3.xlsx").write_bytes(b"\x0aOperator BKD".ljust(165, b" "))
    (folder / "feedback_susulan.xlsx").write_text(
        "<html><head><title>Sesi berakhir</title></head>"
        "<body><h1>Silakan masuk kembali</h1></body></html>\n",
        encoding="utf-8",
    )
    write_book(folder / "inovasi_lama.xlsx", [Notes("Sheet1", ())])
    copy = folder / "disiplin_tw3_salinan.xlsx"
    copy.write_bytes((folder / "disiplin_tw3.xlsx").read_bytes())


def _as_markdown(faults: Iterable[Planted]) -> str:
    rows = "\n".join(
        f"| {_file_of(fault)} | {_cell_of(fault)} | {fault.code} | {fault.what} |"
        for fault in faults
    )
    return (
        "# Daftar kesalahan yang sengaja ditanam\n\n"
        "Folder ini dipakai untuk berlatih: jalankan `asn-eval check examples/salah`, lalu\n"
        "cocokkan temuannya dengan daftar ini. Semua orang di dalamnya rekaan.\n\n"
        "| berkas | sel | kode | apa yang ditanam |\n|---|---|---|---|\n"
        f"{rows}\n"
    )


def _file_of(fault: Planted) -> str:
    return f"`{fault.file}`" if fault.file else "–"


def _cell_of(fault: Planted) -> str:
    return f"{fault.sheet}!{fault.cell}" if fault.sheet else "–"


def as_yaml(faults: Iterable[Planted]) -> str:
    """Write the faults for the tests, one flow mapping a line."""
    lines = [
        f'  - {{file: "{fault.file}", sheet: "{fault.sheet}", cell: "{fault.cell}",'
        f' code: {fault.code}, what: "{fault.what}"}}'
        for fault in faults
    ]
    return (
        "# Faults planted in examples/salah; written by examples/buat_contoh.py.\n"
        "faults:\n" + "\n".join(lines) + "\n"
    )
