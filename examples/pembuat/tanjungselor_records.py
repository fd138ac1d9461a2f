"""Tanjungselor: what is recorded about the invented people of the quarter."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pembuat.draws import HasPerson, Rating, Target, actual_of, duration_of, share_records, star
from pembuat.names import BULUNGAN
from pembuat.people import Person, Unit, chance, make_people

if TYPE_CHECKING:
    import random

UNITS: Final = (
    Unit(
        "Dinas Pekerjaan Umum dan Penataan Ruang",
        ("Analis Infrastruktur", "Pengawas Lapangan", "Pengolah Data"),
        public=False,
    ),
    Unit("Dinas Perhubungan", ("Penguji Kendaraan Bermotor", "Pengatur Lalu Lintas")),
    Unit("Dinas Penanaman Modal dan Pelayanan Terpadu", ("Analis Perizinan", "Petugas Loket")),
    Unit("Kecamatan Tanjung Selor", ("Kepala Seksi Pelayanan", "Pengadministrasi Umum")),
)
QUESTIONS: Final = ("Waktu penyelesaian", "Kompetensi pelaksana", "Perilaku pelaksana")
_MONTHS: Final = (dt.date(2025, 7, 31), dt.date(2025, 8, 31), dt.date(2025, 9, 30))


@dataclass(frozen=True)
class Record(HasPerson):
    """Everything recorded about one person in the quarter."""

    targets: tuple[Target, ...]
    ratings: tuple[Rating, ...]


def records_of(rng: random.Random) -> list[Record]:
    """Invent people and what was recorded about them; two pairs tie."""
    people = make_people(rng, BULUNGAN, UNITS, 52)
    records = [Record(person, _targets(rng, person), _ratings(rng, person)) for person in people]
    return share_records(records, [(2, 8), (26, 40)])


def _targets(rng: random.Random, person: Person) -> tuple[Target, ...]:
    target = rng.choice((20, 30, 40, 60))
    gain = rng.gauss(0.02, 0.05)
    months = _MONTHS[-1:] if chance(rng, 0.06) else _MONTHS
    rows = [
        Target(
            "Dokumen atau pekerjaan selesai",
            "buah",
            target,
            actual_of(rng, person, target, 0.95 + gain * place, 0.03),
            10,
            aspect="Kuantitas",
            date=day,
        )
        for place, day in enumerate(months)
    ]
    rows.append(
        Target(
            "Hasil lolos pemeriksaan mutu",
            "%",
            95,
            min(actual_of(rng, person, 95, 0.98, 0.03), 100),
            20,
            aspect="Kualitas",
            date=_MONTHS[-1],
        )
    )
    return (*rows, *_time_and_money(rng, person))


def _time_and_money(rng: random.Random, person: Person) -> list[Target]:
    days = rng.choice((20, 30, 45))
    last = _MONTHS[-1]
    rows = [
        Target(
            "Lama penyelesaian pekerjaan",
            "hari",
            days,
            duration_of(rng, person, days, 1.03),
            10,
            "turun",
            "Waktu",
            date=last,
        )
    ]
    if chance(rng, 0.25 if person.public else 0.7):
        budget = rng.choice((120, 185, 240))
        spent = max(duration_of(rng, person, budget, 0.98), round(budget * 0.8))
        rows.append(
            Target("Biaya pekerjaan", "juta rupiah", budget, spent, 10, "turun", "Biaya", date=last)
        )
    return rows


def _ratings(rng: random.Random, person: Person) -> tuple[Rating, ...]:
    count = rng.choice((4, 5, 6, 7)) if person.public else 0
    bent = {question: rng.choice((-0.4, 0, 0, 0.2)) for question in QUESTIONS}
    return tuple(
        Rating(
            f"R-{code:03d}",
            "Masyarakat",
            {question: star(rng, person, 3.25 + bent[question], 1, 4) for question in QUESTIONS},
            dt.date(2025, rng.randint(7, 9), rng.randint(1, 30)),
            rng.choice(("", "", "", "Pelayanan baik", "Mohon antrean dipercepat")),
        )
        for code in rng.sample(range(1, 400), count)
    )
