"""Padangsidempuan: individual and project targets, long feedback, training, innovation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pembuat.book import Cell, Column, Sheet, Signature, write_book
from pembuat.padangsidempuan_records import Record, records_of
from pembuat.people import dice

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pembuat.draws import Target

KOP: Final = ("PEMERINTAH KOTA PADANGSIDEMPUAN", "BADAN KEPEGAWAIAN DAERAH")
PERIOD: Final = "TRIWULAN III TAHUN 2025 (1 JULI s.d. 30 SEPTEMBER 2025)"
SIGNATURE: Final = Signature(
    "Padangsidempuan, 3 Oktober 2025",
    "Kepala Badan Kepegawaian Daerah,",
    "Lukman Hakim Harahap, M.Si.",
    "197007151995031999",
)


def make(folder: Path) -> None:
    """Write the Padangsidempuan example folder."""
    records = records_of(dice("padangsidempuan 2025-TW3"))
    write_book(folder / "target_individu_dan_proyek.xlsx", [target_sheet(records)])
    write_book(folder / "umpan_balik_360.xlsx", [feedback_sheet(records)])
    write_book(folder / "pelatihan.xlsx", [course_sheet(records)])
    write_book(folder / "inovasi.xlsx", [idea_sheet(records)])
    (folder / "asn-eval.yaml").write_text(
        "# Pegawai diperingkat di dalam unit kerjanya masing-masing.\n"
        "rubrik: padangsidempuan\nperiode: 2025-TW3\n",
        encoding="utf-8",
    )


def _numbers_of(row: Target) -> tuple[float, float, str, float]:
    return row.target, row.actual, row.unit, row.weight


def target_sheet(records: Sequence[Record]) -> Sheet:
    """Lay individual and project targets out in one list."""
    rows: list[list[Cell]] = []
    for number, record in enumerate(records, start=1):
        who = record.person
        head = (number, who.nip, who.name, who.post, who.unit)
        rows += [
            [*head, row.kind, row.name, row.aspect, row.polarity, *_numbers_of(row)]
            for row in record.targets
        ]
    columns = (
        Column("No.", 5, "center"),
        Column("NIP", 21, "text"),
        Column("Nama", 30),
        Column("Jabatan", 26),
        Column("Unit Kerja", 32),
        Column("Jenis Kinerja", 10, "center"),
        Column("Rencana Hasil Kerja", 34),
        Column("Aspek", 10, "center"),
        Column("Polarisasi", 10, "center"),
        Column("Target", 8, "number"),
        Column("Realisasi", 9, "number"),
        Column("Satuan", 11, "center"),
        Column("Bobot", 7, "center"),
    )
    kop = (*KOP, "REKAPITULASI HASIL KERJA INDIVIDU DAN PROYEK", PERIOD)
    return Sheet("Hasil Kerja", kop, columns, rows, 7, numbering=True, signature=SIGNATURE)


def feedback_sheet(records: Sequence[Record]) -> Sheet:
    """Lay the ratings out, one row per aspect, dates written with the month's name."""
    rows: list[list[Cell]] = []
    for record in records:
        for rating in record.ratings:
            day = f"{rating.date.day} September 2025"
            head = (record.person.nip, record.person.name, rating.rater, rating.role)
            rows += [[*head, aspect, answer, day] for aspect, answer in rating.answers.items()]
    columns = (
        Column("NIP", 21, "text"),
        Column("Nama", 30),
        Column("ID Penilai", 10, "center"),
        Column("Peran Penilai", 13, "center"),
        Column("Aspek Perilaku", 20),
        Column("Skor", 7, "center"),
        Column("Waktu Pengisian", 20, "center"),
    )
    kop = (*KOP, "UMPAN BALIK ATASAN, REKAN, DAN BAWAHAN", PERIOD)
    return Sheet("Umpan Balik", kop, columns, rows, 6)


def course_sheet(records: Sequence[Record]) -> Sheet:
    """Lay the training out; hours with a decimal comma as text where they are fractions."""
    rows: list[list[Cell]] = []
    for record in records:
        who = record.person
        rows += [
            [len(rows) + place, who.nip, who.name, name, f"{hours:g}".replace(".", ","), day]
            for place, (name, hours, day) in enumerate(record.courses, start=1)
        ]
    columns = (
        Column("No.", 5, "center"),
        Column("NIP", 21, "text"),
        Column("Nama", 30),
        Column("Nama Pelatihan", 38),
        Column("Jumlah JP", 10, "center"),
        Column("Tanggal", 13, "date"),
    )
    kop = (*KOP, "DAFTAR PELATIHAN DAN WORKSHOP", PERIOD)
    return Sheet("Pelatihan", kop, columns, rows, 6, signature=SIGNATURE)


def idea_sheet(records: Sequence[Record]) -> Sheet:
    """Lay the innovative programmes out with the points of the jury."""
    rows: list[list[Cell]] = []
    for record in records:
        if record.idea:
            name, reach, points, day = record.idea
            who = record.person
            rows.append([len(rows) + 1, who.nip, who.name, name, reach, points, day])
    columns = (
        Column("No.", 5, "center"),
        Column("NIP", 21, "text"),
        Column("Nama", 30),
        Column("Nama Inovasi", 30),
        Column("Tingkat Inovasi", 11, "center"),
        Column("Nilai Inovasi", 10, "rating"),
        Column("Tanggal", 13, "date"),
    )
    kop = (*KOP, "DAFTAR PROGRAM INOVATIF", PERIOD)
    return Sheet("Inovasi", kop, columns, rows, 6, signature=SIGNATURE)
