"""Tanjungselor: targets by month, a survey with one column per question, a roster."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pembuat.book import Cell, Column, Notes, Sheet, Signature, write_book
from pembuat.people import Person, dice
from pembuat.tanjungselor_records import QUESTIONS, Record, records_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pembuat.draws import Rating, Target

KOP: Final = ("PEMERINTAH KABUPATEN BULUNGAN", "BADAN KEPEGAWAIAN DAN PENGEMBANGAN SDM")
PERIOD: Final = "PERIODE: TRIWULAN III TAHUN 2025"
SIGNATURE: Final = Signature(
    "Tanjung Selor, 6 Oktober 2025",
    "Kepala BKPSDM,",
    "Norhayati Lahang, M.Si.",
    "197102111996032998",
)


def make(folder: Path) -> None:
    """Write the Tanjungselor example folder."""
    records = records_of(dice("tanjungselor 2025-TW3"))
    write_book(folder / "data_pegawai.xlsx", [roster_sheet([record.person for record in records])])
    write_book(folder / "progres_kinerja.xlsx", [target_sheet(records)])
    write_book(folder / "survei_kepuasan.xlsx", [*survey_sheets(records)])
    (folder / "asn-eval.yaml").write_text(
        "# Survei hanya memuat jawaban yang menyebut nama petugas.\n"
        "rubrik: tanjungselor\nperiode: 2025-TW3\n",
        encoding="utf-8",
    )


def _post_of(who: Person) -> tuple[str, str, str, str]:
    return who.unit, who.post, who.post_kind, who.grade


def roster_sheet(people: Sequence[Person]) -> Sheet:
    """Lay the roster out as an export of the personnel system: header in row 1."""
    rows: list[list[Cell]] = [
        [who.nip, who.name, *_post_of(who), who.education, who.start, who.status] for who in people
    ]
    columns = (
        Column("NIP BARU", 21, "text"),
        Column("NAMA", 32),
        Column("UNOR NAMA", 42),
        Column("JABATAN NAMA", 28),
        Column("JENIS JABATAN NAMA", 20),
        Column("GOL AKHIR NAMA", 16),
        Column("TINGKAT PENDIDIKAN NAMA", 24),
        Column("TMT CPNS", 13, "date"),
        Column("STATUS CPNS PNS", 17),
    )
    return Sheet("Data", (), columns, rows, 1)


def _target_cells(row: Target) -> tuple[Cell, ...]:
    amounts = (row.unit, row.target, row.actual, row.weight)
    return row.name, row.aspect, row.polarity.capitalize(), *amounts, row.date


def target_sheet(records: Sequence[Record]) -> Sheet:
    """Lay the progress out by month; the month is a real date cell."""
    rows: list[list[Cell]] = []
    for record in records:
        who = record.person
        rows += [
            [len(rows) + place, who.nip, who.name, *_target_cells(row)]
            for place, row in enumerate(record.targets, start=1)
        ]
    columns = (
        Column("NO", 5, "center"),
        Column("NIP", 21, "text"),
        Column("NAMA ASN", 30),
        Column("INDIKATOR KINERJA", 32),
        Column("ASPEK", 11, "center"),
        Column("ARAH", 8, "center"),
        Column("SATUAN", 12, "center"),
        Column("TARGET", 9, "number"),
        Column("REALISASI", 11, "number"),
        Column("BOBOT", 8, "center"),
        Column("BULAN", 17, "month"),
    )
    kop = (*KOP, "LAPORAN PROGRES KINERJA PEGAWAI", PERIOD)
    return Sheet("Progres", kop, columns, rows, 6, numbering=True, signature=SIGNATURE)


def _rating_cells(rating: Rating) -> tuple[Cell, ...]:
    answers = (rating.answers[question] for question in QUESTIONS)
    return rating.rater, rating.role, *answers, rating.remark or "-", f"{rating.date:%d-%m-%Y}"


def survey_sheets(records: Sequence[Record]) -> tuple[Notes, Sheet]:
    """Lay the survey out, one column per question, after a sheet of explanations."""
    rows: list[list[Cell]] = []
    for record in records:
        who = record.person
        rows += [
            [len(rows) + place, who.nip, who.name, *_rating_cells(rating)]
            for place, rating in enumerate(record.ratings, start=1)
        ]
    columns = (
        Column("No", 5, "center"),
        Column("NIP yang Dinilai", 21, "text"),
        Column("Nama yang Dinilai", 30),
        Column("Responden", 11, "center"),
        Column("Peran", 12, "center"),
        *(Column(question, 14, "center") for question in QUESTIONS),
        Column("Saran", 28),
        Column("Tanggal", 12, "center"),
    )
    kop = (*KOP, "SURVEI KEPUASAN MASYARAKAT TERHADAP PETUGAS", PERIOD)
    notes = Notes(
        "Keterangan",
        (
            "Jawaban: 1 tidak baik, 2 kurang baik, 3 baik, 4 sangat baik.",
            "Hanya jawaban yang menyebut nama petugas yang dimuat di sini.",
            "Survei tentang unit pelayanan disimpan terpisah dan tidak dibebankan kepada orang.",
        ),
    )
    return notes, Sheet("Jawaban", kop, columns, rows, 6)
