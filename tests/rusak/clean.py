"""The clean folder: what an office hands in when nothing is wrong with it."""

from __future__ import annotations

import datetime as dt
from itertools import count
from random import Random
from typing import TYPE_CHECKING, Final

from rusak.books import Book, Folder, Sheet
from rusak.people import UNITS, people

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rusak.books import Cell
    from rusak.people import Person

TARGETS: Final = ("target_a", "target_b")
"""Each gives two of the four offices."""

ASPECTS: Final = ("Kerja Sama", "Komunikasi", "Pelayanan")
_SEED: Final = 42
_WORK: Final = (
    ("Berkas layanan selesai", "berkas", "naik", 40),
    ("Laporan bulanan terkirim", "laporan", "naik", 35),
    ("Lama proses berkas", "hari", "turun", 25),
)


def clean_folder(ending: str = ".xlsx", every: int = 1) -> Folder:
    """Make the folder anew, its workbooks with an ending; the same cells every time.

    A text file has one sheet, which is called as the file. ``every`` 2 takes
    every second person.
    """
    random, everybody = Random(_SEED), people()[::every]
    first = [person for person in everybody if person.unit in UNITS[:2]]
    second = [person for person in everybody if person.unit in UNITS[2:]]
    made = {
        "pegawai": _roster(everybody),
        "target_a": _targets(random, first),
        "target_b": _targets(random, second),
        "disiplin": _attendance(random, everybody),
        "umpan_balik": _ratings(random, everybody),
        "umpan_lebar": _wide_ratings(random, everybody[::2]),
        "inovasi": _innovations(random, everybody[::3]),
    }
    if ending == ".csv":
        for stem, sheet in made.items():
            sheet.name = stem
    return Folder({f"{stem}{ending}": Book(f"{stem}{ending}", [made[stem]]) for stem in made})


def _sheet(name: str, title: str, headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Sheet:
    numbers = count(1)
    body: list[list[Cell]] = [[next(numbers), *row] for row in rows]
    return Sheet(name, 3, [[title], [], ["No", *headings], *body])


def _roster(everybody: Sequence[Person]) -> Sheet:
    headings = (
        "NIP", "Nama", "Unit Kerja", "Jabatan", "Tanggal Lahir", "Jenis Kelamin", "TMT CPNS",
        "Status",
    )  # fmt: skip
    rows = [
        (one.nip, one.name, one.unit, one.job, one.born, one.sex, one.appointed, one.status)
        for one in everybody
    ]
    return _sheet("Pegawai", "DAFTAR PEGAWAI KOTA CONTOH", headings, rows)


def _targets(random: Random, persons: Sequence[Person]) -> Sheet:
    headings = (
        "NIP", "Nama", "Unit Kerja", "Indikator", "Satuan", "Target", "Realisasi", "Bobot",
        "Polarisasi", "Tanggal",
    )  # fmt: skip
    rows: list[tuple[Cell, ...]] = []
    for one in persons:
        for task, unit, polarity, weight in _WORK:
            target = random.randint(20, 90)
            done = random.randint(target // 2, target + 9)
            day = _day(random)
            rows.append(
                (one.nip, one.name, one.unit, task, unit, target, done, weight, polarity, day)
            )
    return _sheet("SKP", "REKAPITULASI SKP TRIWULAN III 2025", headings, rows)


def _attendance(random: Random, everybody: Sequence[Person]) -> Sheet:
    headings = (
        "NIP", "Nama", "Unit Kerja", "Hari Kerja", "Hadir", "Alpa", "Izin", "Sakit", "Cuti",
        "Dinas Luar", "Terlambat (menit)",
    )  # fmt: skip
    rows: list[tuple[Cell, ...]] = []
    for one in everybody:
        absent = [random.randint(0, 4) for _ in range(5)]
        working = random.randint(62, 66)
        present = working - sum(absent) - random.randint(0, 2)
        rows.append(
            (one.nip, one.name, one.unit, working, present, *absent, random.randint(0, 300))
        )
    return _sheet("Rekap", "REKAPITULASI KEHADIRAN TRIWULAN III 2025", headings, rows)


def _ratings(random: Random, everybody: Sequence[Person]) -> Sheet:
    rows: list[tuple[Cell, ...]] = []
    for one in everybody:
        raters = [("atasan", "A1"), ("atasan", "A2"), *(("rekan", f"R{i}") for i in range(3))]
        for role, rater in raters:
            code = f"{rater}-{one.nip[2:8]}"
            rows.append(
                (one.nip, code, role, random.choice(ASPECTS), random.randint(1, 5), _day(random))
            )
    headings = ("NIP", "Penilai", "Peran", "Aspek", "Nilai", "Waktu")
    return _sheet("Penilaian", "UMPAN BALIK TRIWULAN III 2025", headings, rows)


def _wide_ratings(random: Random, persons: Sequence[Person]) -> Sheet:
    rows: list[tuple[Cell, ...]] = [
        (one.nip, f"B-{number:03d}", "bawahan", *(random.randint(1, 5) for _ in ASPECTS))
        for number, one in enumerate(persons)
    ]
    headings = ("NIP", "Penilai", "Peran", *ASPECTS)
    return _sheet("Formulir", "FORMULIR BAWAHAN TRIWULAN III 2025", headings, rows)


def _innovations(random: Random, persons: Sequence[Person]) -> Sheet:
    ideas = ("Loket antrean daring", "Arsip digital", "Peta layanan", "Kartu kendali")
    rows = [
        (one.nip, one.name, f"{ideas[number % len(ideas)]} {number + 1}", _day(random))
        for number, one in enumerate(persons)
    ]
    headings = ("NIP", "Nama", "Nama Kegiatan", "Tanggal")
    return _sheet("Inovasi", "DAFTAR INOVASI TRIWULAN III 2025", headings, rows)


def _day(random: Random) -> dt.date:
    """Return a day of the third quarter of 2025."""
    return dt.date(2025, 7, 1) + dt.timedelta(random.randint(0, 91))
