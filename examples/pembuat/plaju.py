"""Plaju, one month: apostrophe NIPs, percent cells, wide feedback with decimal commas."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pembuat.book import Cell, Column, Sheet, Signature, write_book
from pembuat.draws import (
    Attendance,
    HasPerson,
    Rating,
    Target,
    actual_of,
    attendance,
    bounded,
    dash,
    share_records,
)
from pembuat.names import PALEMBANG
from pembuat.people import Person, Unit, dice, make_people

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence
    from pathlib import Path

_POSTS: Final = ("Pengadministrasi Umum", "Operator Layanan Operasional", "Penata Layanan")
UNITS: Final = (
    Unit("Kantor Kecamatan Plaju", ("Kepala Seksi Pemerintahan", *_POSTS)),
    Unit("Kelurahan Plaju Ulu", ("Lurah", *_POSTS)),
    Unit("Kelurahan Plaju Ilir", ("Lurah", *_POSTS)),
    Unit("Kelurahan Talang Putri", ("Lurah", *_POSTS), public=False),
)
KOP: Final = ("PEMERINTAH KOTA PALEMBANG", "KECAMATAN PLAJU")
PERIOD: Final = "BULAN: SEPTEMBER 2025"
SIGNATURE: Final = Signature(
    "Palembang, 2 Oktober 2025",
    "Camat Plaju,",
    "Masagus Fauzi Zulkarnain, S.E.",
    "197508172000121996",
)
_SKILLS: Final = ("Kompetensi teknis", "Kompetensi komunikasi")
_CONDUCT: Final = ("Orientasi pelayanan", "Kerja sama")
_WEAK: Final = -0.7
"""Citizens are less content with people below this level."""
_WORKDAYS: Final = 22
_WORK: Final = (
    ("Surat keterangan diterbitkan", "surat", (60, 80, 120)),
    ("Kunjungan pembinaan RT/RW", "kunjungan", (8, 10, 16)),
    ("Data penduduk dimutakhirkan", "KK", (150, 200, 250)),
    ("Laporan bulanan disusun", "laporan", (2, 4)),
)


@dataclass(frozen=True)
class Record(HasPerson):
    """Everything recorded about one person in the month."""

    targets: tuple[Target, ...]
    attendance: Attendance
    ratings: tuple[Rating, ...]


def make(folder: Path) -> None:
    """Write the Plaju example folder."""
    rng = dice("plaju 2025-09")
    people = make_people(rng, PALEMBANG, UNITS, 48)
    records = share_records([_record(rng, person) for person in people], [(3, 14), (18, 30)])
    write_book(folder / "capaian_september.xlsx", [target_sheet(records)])
    write_book(folder / "absensi_september.xlsx", [attendance_sheet(records)])
    write_book(folder / "umpan_balik_september.xlsx", [feedback_sheet(records)])
    (folder / "asn-eval.yaml").write_text(
        "# Plaju menilai setiap bulan; di angkanya koma adalah tanda desimal.\n"
        "rubrik: plaju\nperiode: 2025-09\ndesimal: koma\n",
        encoding="utf-8",
    )


def _record(rng: random.Random, person: Person) -> Record:
    return Record(
        person,
        _targets(rng, person),
        attendance(rng, person, _WORKDAYS),
        tuple(_ratings(rng, person)),
    )


def _targets(rng: random.Random, person: Person) -> tuple[Target, ...]:
    chosen = rng.sample(_WORK, 3)
    weights = rng.choice(((0.5, 0.3, 0.2), (0.4, 0.4, 0.2)))
    rows = []
    for (name, unit, sizes), weight in zip(chosen, weights, strict=True):
        target = rng.choice(sizes)
        rows.append(Target(name, unit, target, actual_of(rng, person, target, 0.895, 0.06), weight))
    return tuple(rows)


def _ratings(rng: random.Random, person: Person) -> list[Rating]:
    def points(mean: float) -> float:
        value = mean + 7 * person.level + rng.gauss(0, 3)
        return round(bounded(value, 30, 99) * 2) / 2

    day = dt.date(2025, 9, 29)
    boss: dict[str, float | None] = {aspect: points(79) for aspect in (*_SKILLS, *_CONDUCT)}
    ratings = [Rating(f"ATS{rng.randint(1, 4)}", "Atasan", boss, day)]
    for code in rng.sample(range(1, 60), rng.choice((1, 2, 2, 3))):
        conduct: dict[str, float | None] = {aspect: points(79) for aspect in _CONDUCT}
        ratings.append(Rating(f"REK{code:02d}", "Rekan", conduct, day))
    citizens = rng.choice((2, 3, 4, 5)) if person.public else 0
    for code in rng.sample(range(1, 90), citizens):
        mean = 62 if person.level < _WEAK else 79
        answer: dict[str, float | None] = {"Orientasi pelayanan": points(mean)}
        remark = rng.choice(("", "", "Terima kasih, cepat", "Tolong loket ditambah"))
        ratings.append(Rating(f"WRG{code:02d}", "Masyarakat", answer, day, remark))
    return ratings


def _head(who: Person) -> tuple[str, str]:
    return f"'{who.nip}", who.name


def _target_cells(row: Target) -> tuple[Cell, ...]:
    return row.name, row.unit, row.target, row.actual, row.weight


def _day_counts(days: Attendance) -> tuple[Cell, ...]:
    excused = (days.trip, days.leave, days.sick, days.holiday)
    return days.workdays, days.present, *excused, dash(days.absent)


def target_sheet(records: Sequence[Record]) -> Sheet:
    """Lay the targets out; weights are percent-formatted cells."""
    rows: list[list[Cell]] = []
    for record in records:
        who = record.person
        rows += [
            [len(rows) + place, *_head(who), who.unit, *_target_cells(row)]
            for place, row in enumerate(record.targets, start=1)
        ]
    columns = (
        Column("No. Urut", 7, "center"),
        Column("NIP Baru", 22, "text"),
        Column("Nama Lengkap", 32),
        Column("Unit Kerja", 26),
        Column("Uraian Kegiatan", 32),
        Column("Satuan", 11, "center"),
        Column("Target", 9, "number"),
        Column("Realisasi", 10, "number"),
        Column("Bobot", 8, "percent"),
    )
    kop = (*KOP, "CAPAIAN KINERJA BULANAN PEGAWAI", PERIOD)
    return Sheet("Capaian", kop, columns, rows, 5, signature=SIGNATURE)


def attendance_sheet(records: Sequence[Record]) -> Sheet:
    """Lay the attendance recap of the month out, with a numbering row."""
    rows: list[list[Cell]] = []
    for number, record in enumerate(records, start=1):
        who, days = record.person, record.attendance
        rows.append([number, *_head(who), who.unit, *_day_counts(days)])
    columns = (
        Column("No. Urut", 7, "center"),
        Column("NIP Baru", 22, "text"),
        Column("Nama Lengkap", 32),
        Column("Unit Kerja", 26),
        *(Column(heading, 7, "center") for heading in ("JHK", "H", "DL", "I", "S", "C", "TK")),
    )
    kop = (*KOP, "REKAP KEHADIRAN PEGAWAI", PERIOD)
    return Sheet("Rekap Absensi", kop, columns, rows, 7, numbering=True, signature=SIGNATURE)


def feedback_sheet(records: Sequence[Record]) -> Sheet:
    """Lay the ratings out, one column per aspect; fractions are text with a comma."""
    rows: list[list[Cell]] = []
    for record in records:
        who = record.person
        rows += [
            [len(rows) + place, *_head(who), *_rating_cells(rating)]
            for place, rating in enumerate(record.ratings, start=1)
        ]
    columns = (
        Column("No. Urut", 7, "center"),
        Column("NIP Baru", 22, "text"),
        Column("Nama Lengkap", 32),
        Column("Kode Penilai", 10, "center"),
        Column("Unsur Penilai", 12, "center"),
        *(Column(aspect, 13, "center") for aspect in (*_SKILLS, *_CONDUCT)),
        Column("Saran", 26),
        Column("Tanggal", 13, "date"),
    )
    kop = (*KOP, "UMPAN BALIK ATASAN, REKAN KERJA, DAN MASYARAKAT", PERIOD)
    return Sheet("Umpan Balik", kop, columns, rows, 6)


def _rating_cells(rating: Rating) -> tuple[Cell, ...]:
    aspects = (*_SKILLS, *_CONDUCT)
    answers = (_shown(aspect, rating.answers.get(aspect)) for aspect in aspects)
    return rating.rater, rating.role, *answers, rating.remark or None, rating.date


def _shown(aspect: str, answer: float | None) -> Cell:
    """Show an answer as this sheet does: "-" for none, text with a comma in one column."""
    if answer is None:
        return "-"
    if aspect == "Orientasi pelayanan":
        return f"{answer:.1f}".replace(".", ",")
    return answer
