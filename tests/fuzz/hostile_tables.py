"""Sound workbooks whose cells hold what no office wrote on purpose."""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

import xlsxwriter

from fuzz.words import harmful
from intake.books import ANDI, BUDI, RINA, SITI

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

_PEOPLE: Final = (
    (BUDI, "Budi Santosa"), (SITI, "Siti Aminah"), (ANDI, "Andi Wijaya"), (RINA, "Rina Marpaung"),
)  # fmt: skip
_HEADINGS: Final[dict[str, tuple[str, ...]]] = {
    "target": (
        "NIP", "Nama", "Unit Kerja", "Indikator", "Satuan", "Target", "Realisasi", "Bobot",
        "Polarisasi", "Aspek", "Tanggal", "Jabatan",
    ),
    "disiplin": (
        "NIP", "Nama", "Unit", "Hari Kerja", "Hadir", "Alpa", "Izin", "Sakit", "Cuti",
        "Terlambat (menit)", "Apel", "Hukuman",
    ),
    "absen": ("NIP", "Nama", "Tanggal", "Jam Masuk", "Jam Pulang", "Keterangan"),
    "matriks": ("NO", "NIP", "NAMA", *map(str, range(1, 32)), "JML"),
    "feedback": ("NIP", "Nama", "Penilai", "Peran", "Aspek", "Nilai", "Komentar", "Waktu"),
    "grid": (
        "Timestamp", "Nama Penilai", "Kerja sama [1. Budi Santosa]", "Kerja sama [2. Siti Aminah]",
        "Integritas [1. Budi Santosa]", "Integritas [2. Siti Aminah]",
    ),
    "pegawai": (
        "NIP", "Nama", "Unit Kerja", "Jabatan", "Jenis Jabatan", "Golongan", "Pendidikan",
        "TMT CPNS", "Status", "Tanggal Lahir",
    ),
    "pelatihan": ("NIP", "Nama Kegiatan", "Jam", "Tanggal"),
    "layanan": ("Unit", *(f"U{i}" for i in range(1, 10)), "Tanggal", "Saran"),
    "bulanan": (
        "NIP", "Nama", "Indikator", "Target Januari", "Realisasi Januari", "Target Februari",
        "Realisasi Februari",
    ),
    "iku": ("Nama", "Indikator Kinerja", "Target", "TW I", "TW II", "TW III", "Realisasi", "%"),
}  # fmt: skip
_USUAL: Final = {
    "Satuan": "Dokumen", "Polarisasi": "naik", "Aspek": "kuantitas", "Peran": "rekan",
    "Unit": "Dinas A", "Unit Kerja": "Dinas A", "Indikator": "Laporan", "Status": "PNS",
    "Golongan": "III/a", "Tanggal": dt.date(2025, 9, 1), "Jam Masuk": "07:30",
    "Jam Pulang": "16:00", "Penilai": SITI, "Nama Penilai": "Siti Aminah",
}  # fmt: skip
_HOSTILE: Final = (0.0, 0.02, 0.1, 0.5)
"""Share of hostile cells, one of these for a sheet."""

_FORMULAS: Final = 0.2
"""Share of the workbooks in which text that looks like a formula is one."""


def hostile_folder(rng: random.Random) -> dict[str, bytes]:
    """Make one to four workbooks of one or a few sheets."""
    count = rng.choice((1, 1, 2, 4))
    return {f"buku{i}.xlsx": _workbook(rng) for i in range(count)}


def _workbook(rng: random.Random) -> bytes:
    made = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_urls": False,
        "nan_inf_to_errors": True,
        "strings_to_formulas": rng.random() < _FORMULAS,
        "default_date_format": "dd/mm/yyyy",
    }
    with xlsxwriter.Workbook(made, options) as book:
        book.set_properties({"created": dt.datetime(2025, 1, 2)})  # noqa: DTZ001 - no zone in a book
        percent = book.add_format({"num_format": "0.0%"})
        for number in range(rng.choice((1, 1, 1, 3))):
            _fill(rng, book.add_worksheet(f"Lembar {number}"), percent)
    return made.getvalue()


def _fill(rng: random.Random, sheet: Any, percent: Any) -> None:  # noqa: ANN401 - XlsxWriter has no types
    headings = list(_HEADINGS[rng.choice(list(_HEADINGS))])
    share = rng.choice(_HOSTILE)
    if rng.random() < share:
        headings[rng.randrange(len(headings))] = harmful(rng)[:200]
    if rng.random() < 0.2:
        rng.shuffle(headings)
    first = rng.choice((0, 0, 2, 5))
    for row in range(first):
        title = _hostile_cell(rng) if rng.random() < share else f"DAFTAR {row}"
        _write(sheet, row, 0, title, None)
    for column, heading in enumerate(headings):
        sheet.write_string(first, column, heading)
    for row in range(first + 1, first + 1 + rng.choice((1, 6, 12, 40, 300))):
        for column, cell in enumerate(_record(rng, headings)):
            shape = percent if rng.random() < share / 4 else None
            held = _hostile_cell(rng) if rng.random() < share else cell
            _write(sheet, row, column, held, shape)
    _lay_out(rng, sheet, first)


def _lay_out(rng: random.Random, sheet: Any, first: int) -> None:  # noqa: ANN401
    """Hide a row, merge some cells."""
    if rng.random() < 0.1:
        sheet.set_row(first + 2, None, None, {"hidden": True})
    if rng.random() < 0.2:
        row = first + rng.randrange(4)
        sheet.merge_range(row, 0, row + rng.randrange(3), 1 + rng.randrange(3), harmful(rng)[:99])


def _record(rng: random.Random, headings: Sequence[str]) -> list[object]:
    nip, name = rng.choice(_PEOPLE)
    row: list[object] = []
    for heading in headings:
        if heading == "NIP":
            row.append(nip)
        elif heading in {"Nama", "NAMA"}:
            row.append(name)
        elif heading.isdecimal():
            row.append(rng.choice(("H", "H", "S", "DL", "", "07:31 16:02")))
        else:
            row.append(_USUAL.get(heading, rng.randrange(1, 6)))
    return row


def _hostile_cell(rng: random.Random) -> object:
    match rng.randrange(8):
        case 0:
            return rng.choice((0, -1, 1e308, -1e308, 5e-324, 1e17, 198701232014051999, 2.5, 1e9))
        case 1:
            return rng.choice((True, False, None))
        case 2:
            day = dt.datetime(1900, 1, 1) + dt.timedelta(seconds=rng.random() * 2.5e11)  # noqa: DTZ001
            return rng.choice((day, day.date(), day.time()))
        case 3:
            return dt.timedelta(hours=rng.random() * 50)
        case _:
            return harmful(rng)


def _write(sheet: Any, row: int, column: int, cell: object, shape: Any) -> None:  # noqa: ANN401
    if isinstance(cell, str) and not cell.startswith("="):
        sheet.write_string(row, column, cell[:32767], shape)
    elif isinstance(cell, str):
        sheet.write(row, column, cell[:255], shape)
    elif cell is not None:
        sheet.write(row, column, cell, shape)
