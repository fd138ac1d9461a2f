"""Forty invented people of four offices; no two NIPs are alike."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import product
from random import Random
from typing import Final

FIRST: Final = ("Adi", "Bunga", "Cahya", "Damar", "Eka", "Fajar", "Gita", "Hadi")
LAST: Final = ("Lubis", "Siregar", "Wijaya", "Harahap", "Saragih")
UNITS: Final = ("Dinas Kesehatan", "Dinas Pendidikan", "Badan Keuangan", "Dinas Sosial")
JOBS: Final = ("Guru Ahli Muda", "Analis Kebijakan", "Perawat Terampil", "Pengelola Data")
_LEAST_APART: Final = 6
_SEED: Final = 41


@dataclass(frozen=True)
class Person:
    """What a roster says of somebody; the NIP says the same."""

    nip: str
    name: str
    unit: str
    job: str
    born: dt.date
    sex: str
    appointed: dt.date
    status: str


def people() -> tuple[Person, ...]:
    """Make the people; the same ones every time."""
    random = Random(_SEED)
    made: list[Person] = []
    for number, (last, first) in enumerate(product(LAST, FIRST)):
        person = _person(random, number, f"{first} {last}")
        while any(apart(person.nip, other.nip) < _LEAST_APART for other in made):
            person = _person(random, number, person.name)
        made.append(person)
    return tuple(made)


def _person(random: Random, number: int, name: str) -> Person:
    born = dt.date(random.randint(1966, 1996), random.randint(1, 12), random.randint(1, 28))
    appointed = dt.date(born.year + random.randint(22, 28), random.randint(1, 12), 1)
    pppk = number % 5 == 0
    part = f"{random.randint(21, 24)}" if pppk else f"{appointed.month:02d}"
    sex = random.choice("LP")
    tail = f"{'LP'.index(sex) + 1}{random.randint(990, 999)}"
    return Person(
        f"{born:%Y%m%d}{appointed.year}{part}{tail}",
        name,
        UNITS[number // 10],
        random.choice(JOBS),
        born,
        sex,
        appointed,
        "PPPK" if pppk else "PNS",
    )


def apart(one: str, other: str) -> int:
    """Count the characters in which two NIPs differ."""
    return sum(a != b for a, b in zip(one, other, strict=True))
