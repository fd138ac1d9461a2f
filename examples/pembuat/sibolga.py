"""Sibolga: SKP with a numbering row, spaced NIPs in the attendance recap, long feedback."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pembuat.book import Cell, Column, Notes, Sheet, Signature, write_book
from pembuat.draws import Target, dash
from pembuat.people import dice
from pembuat.sibolga_records import Record, records_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

KOP: Final = ("PEMERINTAH KOTA SIBOLGA", "BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA")
PERIOD: Final = "PERIODE: TRIWULAN III TAHUN 2025"
SIGNATURE: Final = Signature(
    "Sibolga, 3 Oktober 2025",
    "Kepala BKPSDM Kota Sibolga,",
    "Drs. Parlindungan Situmeang, M.Si.",
    "196904121994031997",
)
CONFIG: Final = "# Pengaturan folder contoh ini; lihat rubriknya di rubrics/sibolga/kinerja.yaml\n"


def make(folder: Path) -> None:
    """Write the Sibolga example folder."""
    records = records_of(dice("sibolga 2025-TW3"), 56)
    write_book(folder / "target_tw3.xlsx", [target_sheet(records)])
    write_book(folder / "disiplin_tw3.xlsx", [attendance_sheet(records)])
    write_book(folder / "feedback_tw3.xlsx", [*feedback_sheets(records)])
    write_book(folder / "inovasi_tw3.xlsx", [ideas_sheet(records)])
    (folder / "asn-eval.yaml").write_text(
        f"{CONFIG}rubrik: sibolga\nperiode: 2025-TW3\n", encoding="utf-8"
    )


def _target_cells(row: Target) -> tuple[Cell, ...]:
    amounts = (row.target, row.actual, row.weight)
    return row.name, row.unit, *amounts, row.polarity.capitalize()


def target_sheet(records: Sequence[Record]) -> Sheet:
    """Lay the targets out: one row per indicator, a numbering row below the header."""
    rows: list[list[Cell]] = []
    for number, record in enumerate(records, start=1):
        who = record.person
        rows += [
            [number, who.nip, who.name, who.unit, who.post, *_target_cells(row)]
            for row in record.targets
        ]
    columns = (
        Column("No.", 5, "center"),
        Column("NIP", 21, "text"),
        Column("Nama Pegawai", 32),
        Column("Unit Kerja", 34),
        Column("Jabatan", 28),
        Column("Indikator Kinerja Individu (IKI)", 36),
        Column("Satuan", 10, "center"),
        Column("Target", 9, "number"),
        Column("Realisasi", 10, "number"),
        Column("Bobot\n(%)", 8, "number"),
        Column("Polarisasi", 11, "center"),
    )
    kop = (*KOP, "REKAPITULASI CAPAIAN SASARAN KINERJA PEGAWAI", PERIOD)
    return Sheet("Rekap SKP", kop, columns, rows, 6, numbering=True, signature=SIGNATURE)


def attendance_sheet(records: Sequence[Record]) -> Sheet:
    """Lay the attendance recap out; NIPs with the spaces of the official form."""
    rows: list[list[Cell]] = []
    for number, record in enumerate(records, start=1):
        who, days = record.person, record.attendance
        excused = (dash(count) for count in (days.leave, days.sick, days.holiday, days.trip))
        counts = (days.workdays, days.present, days.absent, *excused, days.late, dash(days.early))
        rows.append([number, who.name, who.spaced_nip, who.unit, *counts])
    headings = ("Jml. Hari Kerja", "Hadir", "Alpa", "Izin", "Sakit", "Cuti", "Dinas Luar")
    columns = (
        Column("No", 5, "center"),
        Column("Nama Pegawai", 32),
        Column("NIP", 23, "text"),
        Column("Unit Kerja", 34),
        *(Column(heading, 9, "center") for heading in headings),
        Column("Terlambat\n(menit)", 11, "center"),
        Column("Pulang Cepat\n(menit)", 12, "center"),
    )
    kop = (*KOP, "REKAPITULASI KEHADIRAN PEGAWAI", PERIOD)
    return Sheet("Rekap Kehadiran", kop, columns, rows, 7, signature=SIGNATURE)


def feedback_sheets(records: Sequence[Record]) -> tuple[Sheet, Notes]:
    """Lay the ratings out, one row per aspect, dates as text; and instructions."""
    rows: list[list[Cell]] = []
    for record in records:
        for rating in record.ratings:
            head = (record.person.nip, record.person.name, rating.rater, rating.role)
            rows += [
                [len(rows) + place, *head, aspect, answer, f"{rating.date:%d-%m-%Y}"]
                for place, (aspect, answer) in enumerate(rating.answers.items(), start=1)
            ]
    columns = (
        Column("No", 5, "center"),
        Column("NIP yang Dinilai", 21, "text"),
        Column("Nama yang Dinilai", 32),
        Column("Kode Penilai", 12, "center"),
        Column("Hubungan", 11, "center"),
        Column("Aspek yang Dinilai", 24),
        Column("Nilai", 7, "center"),
        Column("Tanggal", 12, "center"),
    )
    kop = (*KOP, "PENILAIAN ATASAN LANGSUNG DAN REKAN KERJA", PERIOD)
    notes = Notes(
        "Petunjuk",
        (
            "PETUNJUK PENGISIAN",
            "1. Setiap pegawai dinilai oleh satu atasan langsung dan paling sedikit tiga rekan.",
            "2. Angka penilaian: 1 sangat kurang, 2 kurang, 3 cukup, 4 baik, 5 sangat baik.",
            "3. Penilai ditulis dengan kode supaya tidak dikenali oleh yang dinilai.",
        ),
    )
    return Sheet("Penilaian", kop, columns, rows, 6), notes


def ideas_sheet(records: Sequence[Record]) -> Sheet:
    """Lay the innovations out; real date cells."""
    rows: list[list[Cell]] = []
    for record in records:
        who = record.person
        rows += [
            [len(rows) + place, who.nip, who.name, who.unit, *idea]
            for place, idea in enumerate(record.ideas, start=1)
        ]
    columns = (
        Column("No", 5, "center"),
        Column("NIP", 21, "text"),
        Column("Nama", 32),
        Column("Unit Kerja", 34),
        Column("Judul Inovasi", 32),
        Column("Tingkat", 10, "center"),
        Column("Tanggal", 13, "date"),
    )
    kop = (*KOP, "DAFTAR INOVASI PEGAWAI", PERIOD)
    return Sheet("Inovasi", kop, columns, rows, 6, signature=SIGNATURE)
