"""Sibolga: what is recorded about the invented people of the quarter."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pembuat.draws import (
    Attendance,
    HasPerson,
    Rating,
    Target,
    actual_of,
    attendance,
    duration_of,
    share_records,
    star,
)
from pembuat.names import SIBOLGA
from pembuat.people import Person, Unit, chance, make_people

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

UNITS: Final = (
    Unit("Dinas Pendidikan", ("Guru Ahli Pertama", "Guru Ahli Muda", "Guru Ahli Madya")),
    Unit("Dinas Kesehatan", ("Perawat Terampil", "Bidan Mahir", "Pengadministrasi Kesehatan")),
    Unit(
        "Dinas Kependudukan dan Pencatatan Sipil",
        ("Operator Layanan Operasional", "Pengolah Data Kependudukan"),
    ),
    Unit("Kecamatan Sibolga Kota", ("Kepala Seksi Pelayanan Umum", "Pengadministrasi Umum")),
)
_TOO_BUSY: Final = -0.8
"""People below this level have no innovations."""
_TEACHING: Final = ("Metode pengajaran", "Interaksi dengan siswa", "Kerja sama")
_OFFICE: Final = ("Kerja sama", "Tanggung jawab", "Pelayanan")
_PROJECTS: Final = (
    "Antrean Daring Puskesmas",
    "Kelas Literasi Pesisir",
    "Akta Sekali Datang",
    "Peta Digital Lingkungan",
    "Arsip Tanpa Kertas",
    "Bimbingan Belajar Sore",
    "Layanan Jemput Berkas",
)


@dataclass(frozen=True)
class Record(HasPerson):
    """Everything recorded about one person in the quarter."""

    targets: tuple[Target, ...]
    attendance: Attendance
    ratings: tuple[Rating, ...]
    ideas: tuple[tuple[str, str, dt.date], ...]


def records_of(
    rng: random.Random,
    count: int,
    ties: Sequence[tuple[int, int]] = ((5, 9), (20, 33)),
    short: float = 0.06,
) -> list[Record]:
    """Invent people and what was recorded about them.

    ``ties`` names pairs with equal records; ``short`` is the share of people
    whom too few colleagues rate.
    """
    people = make_people(rng, SIBOLGA, UNITS, count)
    records = [_record(rng, person, short) for person in people]
    return share_records(records, ties)


def _record(rng: random.Random, person: Person, short: float) -> Record:
    ideas = rng.choices((0, 1, 2), (70, 22, 8))[0] if person.level > _TOO_BUSY else 0
    return Record(
        person,
        _targets(rng, person),
        attendance(rng, person, 64),
        tuple(_ratings(rng, person, short)),
        tuple(
            (name, rng.choice(("Unit", "Kota")), _day(rng)) for name in rng.sample(_PROJECTS, ideas)
        ),
    )


def _day(rng: random.Random) -> dt.date:
    return dt.date(2025, rng.randint(7, 9), rng.randint(1, 30))


def _targets(rng: random.Random, person: Person) -> tuple[Target, ...]:
    def up(name: str, unit: str, target: int, weight: int) -> Target:
        return Target(name, unit, target, actual_of(rng, person, target, 0.96, 0.05), weight)

    if person.post.startswith("Guru"):
        return (
            up("Jam tatap muka terlaksana", "jam", 240, 50),
            up("Perangkat ajar tersusun", "dokumen", 12, 30),
            up("Siswa mencapai ketuntasan belajar", "siswa", 96, 20),
        )
    days = rng.choice((3, 5, 7))
    slow = Target(
        "Rata-rata lama penyelesaian layanan",
        "hari",
        days,
        round(duration_of(rng, person, days * 10, 1.02) / 10, 1),
        30,
        "turun",
    )
    return (
        up("Permohonan layanan diselesaikan", "berkas", rng.choice((120, 180, 240)), 50),
        slow,
        up("Laporan kegiatan disampaikan", "laporan", 12, 20),
    )


def _ratings(rng: random.Random, person: Person, short: float) -> list[Rating]:
    aspects = _TEACHING if person.post.startswith("Guru") else _OFFICE
    peers = 2 if chance(rng, short) else rng.choice((3, 3, 4))
    bent = {aspect: rng.choice((-0.6, 0, 0, 0.2)) for aspect in aspects}

    def rating(rater: str, role: str, mean: float) -> Rating:
        answers = {aspect: star(rng, person, mean + bent[aspect]) for aspect in aspects}
        return Rating(rater, role, answers, dt.date(2025, 9, rng.randint(15, 30)))

    boss = rating(f"AT-{rng.randint(1, 9):02d}", "Atasan", 4.1)
    codes = rng.sample(range(1, 80), peers)
    return [boss, *(rating(f"RK-{code:02d}", "Rekan", 4.1) for code in codes)]
