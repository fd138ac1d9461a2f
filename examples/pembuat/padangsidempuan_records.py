"""Padangsidempuan: what is recorded about the invented people of the quarter."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pembuat.draws import (
    HasPerson,
    Rating,
    Target,
    actual_of,
    bounded,
    duration_of,
    share_records,
    star,
)
from pembuat.names import ANGKOLA
from pembuat.people import Person, Unit, chance, make_people

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

UNITS: Final = (
    Unit("Dinas Pendidikan", ("Guru Ahli Muda", "Analis Kurikulum", "Pengolah Data Pendidikan")),
    Unit("Dinas Kesehatan", ("Perawat Mahir", "Bidan Terampil", "Pengadministrasi Kesehatan")),
    Unit("Dinas Pekerjaan Umum", ("Perencana Ahli Pertama", "Pengawas Lapangan")),
    Unit("Kecamatan Padangsidempuan Utara", ("Kepala Seksi Pelayanan", "Pengadministrasi Umum")),
    Unit("Sekretariat Daerah", ("Kepala Subbagian Umum", "Pengelola Keuangan")),
)
_TEAM: Final = ("Kerja sama tim", "Komunikasi tim")
_SKILLS: Final = ("Kompetensi teknis", "Teknologi informasi")
_COURSES: Final = (
    "Aplikasi Perkantoran",
    "Pelayanan Publik Prima",
    "Pengelolaan Arsip Digital",
    "Penyusunan Anggaran Berbasis Kinerja",
    "Keamanan Data Pemerintah",
)
_PROJECTS: Final = (
    "Drainase Kota",
    "Rehabilitasi Sekolah",
    "Gedung Puskesmas",
    "Jalan Lingkungan",
)
_IDEAS: Final = (
    "Kelas Digital Terbuka",
    "Posyandu Keliling",
    "Peta Jalan Lingkungan",
    "Surat Sehari",
)


@dataclass(frozen=True)
class Record(HasPerson):
    """Everything recorded about one person in the quarter."""

    targets: tuple[Target, ...]
    ratings: tuple[Rating, ...]
    courses: tuple[tuple[str, float, dt.date], ...]
    idea: tuple[str, str, float, dt.date] | None


def records_of(rng: random.Random) -> list[Record]:
    """Invent people and what was recorded about them; two pairs tie."""
    people = make_people(rng, ANGKOLA, UNITS, 60)
    return share_records([_record(rng, person) for person in people], [(1, 6), (26, 31)])


def _record(rng: random.Random, person: Person) -> Record:
    count = rng.choices((0, 1, 2), (18, 52, 30))[0]
    courses = tuple(
        (
            name,
            rng.choice((2, 2.5, 3, 4, 6, 8)),
            dt.date(2025, rng.randint(7, 9), rng.randint(1, 30)),
        )
        for name in rng.sample(_COURSES, count)
    )
    idea = None
    if chance(rng, 0.35 + 0.1 * person.level):
        points = round(bounded(80 + 6 * person.level + rng.gauss(0, 5), 50, 98), 1)
        day = dt.date(2025, rng.randint(7, 9), rng.randint(1, 30))
        idea = (rng.choice(_IDEAS), rng.choice(("Unit", "Kota")), points, day)
    return Record(person, _targets(rng, person), _ratings(rng, person), courses, idea)


def _targets(rng: random.Random, person: Person) -> tuple[Target, ...]:
    papers, days = rng.choice((12, 24, 40)), rng.choice((5, 7, 10))
    done = actual_of(rng, person, papers, 0.95, 0.06)
    accepted = min(actual_of(rng, person, 90, 0.97, 0.05), 100)
    taken = duration_of(rng, person, days, 1.03)
    more, less = ("Naik", "Kuantitas", "Individu"), ("Turun", "Waktu", "Individu")
    good = ("Naik", "Kualitas", "Individu")
    rows = [
        Target("Dokumen kerja diselesaikan", "dokumen", papers, done, 50, *more),
        Target("Hasil kerja diterima tanpa revisi", "%", 90, accepted, 30, *good),
        Target("Lama penyelesaian tugas", "hari", days, taken, 20, *less),
    ]
    if chance(rng, 0.45):
        rows += _project(rng, person)
    return tuple(rows)


def _project(rng: random.Random, person: Person) -> list[Target]:
    name = rng.choice(_PROJECTS)
    days, budget = rng.choice((45, 60, 90)), rng.choice((150, 240, 375))
    taken, spent = duration_of(rng, person, days, 1.02), duration_of(rng, person, budget, 1.0)
    time, money = ("Turun", "Waktu", "Proyek"), ("Turun", "Biaya", "Proyek")
    rows = [Target(f"Proyek {name}", "hari", days, taken, 50, *time)]
    if chance(rng, 0.85):
        rows.append(Target(f"Proyek {name}", "juta rupiah", budget, spent, 50, *money))
    return rows


def _ratings(rng: random.Random, person: Person) -> tuple[Rating, ...]:
    bent = {aspect: rng.choice((-0.8, 0, 0, 0)) for aspect in _SKILLS}

    def rating(rater: str, role: str, mean: float, aspects: Sequence[str]) -> Rating:
        answers = {aspect: star(rng, person, mean + bent.get(aspect, 0)) for aspect in aspects}
        return Rating(rater, role, answers, dt.date(2025, 9, rng.randint(10, 30)))

    rows = [rating(f"A{rng.randint(1, 15):02d}", "Atasan", 4.1, (*_TEAM, *_SKILLS))]
    peers = rng.choice((2, 3, 3, 3))
    codes = rng.sample(range(1, 70), peers)
    rows += [rating(f"R{code:02d}", "Rekan", 4.15, (*_TEAM, _SKILLS[0])) for code in codes]
    staff = rng.choice((0, 0, 1, 3))
    rows += [
        rating(f"B{code:02d}", "Bawahan", 4.2, _TEAM) for code in rng.sample(range(1, 50), staff)
    ]
    return tuple(rows)
