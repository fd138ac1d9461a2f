"""Invented people for the layouts: every NIP is possible, and ends in 990 to 999."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Person:
    """One invented civil servant; ``name`` carries titles, ``born_in`` is a town."""

    nip: str
    name: str
    unit: str
    post: str
    post_kind: str
    grade: str
    education: str
    born: dt.date
    born_in: str
    start: dt.date
    status: str

    @property
    def spaced_nip(self) -> str:
        """NIP as the official form spaces it: 19870123 201405 1 999."""
        return f"{self.nip[:8]} {self.nip[8:14]} {self.nip[14]} {self.nip[15:]}"

    @property
    def woman(self) -> bool:
        """Whether the NIP says P."""
        return self.nip[14] == "2"


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_MEN: Final = _words(
    "Abdul Agus Alfian Amran Asrul Baharudin Dahlan Darwis Eko Firman Gunawan Haris Idris "
    "Jefri Kasman Laode Mansur Mochtar Nasrun Oktavianus Paulus Rizal Sahrul Taufan Usman Wahyu"
)
_WOMEN: Final = _words(
    "Asni Betty Citra Darmawati Endang Fatmawati Grace Hasnawati Ismawati Jumiati Kartini "
    "Lilis Meity Nurlaila Olvie Patmawati Rahmi Santi Tuti Ulfa Vonny Wa Yanti Zulaeha"
)
_LAST: Final = _words(
    "Abidin Bakri Daud Efendi Fauzan Ginanjar Halim Irianto Junaedi Kamaruddin Lapasau Mokoginta "
    "Nurdin Oroh Pangaribuan Qodir Rauf Salim Tampubolon Umar Walangitan Yahya Zakaria Rumengan "
    "Sembiring Wowor Polii Hutajulu Lubis Karim Siregar Maramis Tanjung Simbolon Aritonang"
)
_TOWNS: Final = ("Manado", "Kendari", "Sibolga", "Banjarmasin", "Sumedang", "Kolaka", "Pandan")
_GRADES: Final = {
    "SMA": ("II/b", "II/c", "II/d"),
    "D-III": ("II/d", "III/a", "III/b"),
    "S-1": ("III/a", "III/b", "III/c", "III/d"),
    "S-2": ("III/d", "IV/a", "IV/b"),
}
_TITLES: Final = {"S-1": ("", ", S.Sos.", ", SE", ", S.Kom", ", ST"), "S-2": (", M.Si", ", MM")}
_POSTS: Final = (
    ("Kepala Subbagian Umum dan Kepegawaian", "Struktural"),
    ("Analis Sumber Daya Manusia Aparatur Ahli Pertama", "Fungsional"),
    ("Pranata Komputer Terampil", "Fungsional"),
    ("Penelaah Teknis Kebijakan", "Pelaksana"),
    ("Pengolah Data dan Informasi", "Pelaksana"),
    ("Pengadministrasi Perkantoran", "Pelaksana"),
)
_CONTRACT_GRADES: Final = {"SMA": "V", "D-III": "VII", "S-1": "IX", "S-2": "X"}
_FIRST_INVENTED: Final = 990


def dice(seed: str) -> random.Random:
    """Return a generator that always throws the same for a seed."""
    return random.Random(seed)


def invent(
    seed: str, count: int, units: tuple[str, ...], contract_share: float = 0
) -> list[Person]:
    """Invent people with distinct NIPs and names, in turn of the units.

    ``contract_share`` of them are PPPK, whose NIP carries 21 where that of a PNS
    carries the month of appointment.
    """
    rng = dice(seed)
    people: list[Person] = []
    taken: set[str] = set()
    while len(people) < count:
        person = _person(rng, units[len(people) % len(units)], rng.random() < contract_share)
        if not {person.nip, person.name} & taken:
            taken |= {person.nip, person.name}
            people.append(person)
    return people


def _person(rng: random.Random, unit: str, contract: bool) -> Person:  # noqa: FBT001 - private
    woman = rng.random() < 0.5
    born = dt.date(rng.randint(1968, 1997), rng.randint(1, 12), rng.randint(1, 28))
    start = dt.date(born.year + rng.randint(22, 23), rng.randint(1, 12), 1)
    if contract:
        start = dt.date(rng.choice((2022, 2023)), rng.randint(3, 12), 1)
    code = f"{start.year}21" if contract else f"{start:%Y%m}"
    education = rng.choice(("SMA", "D-III", "S-1", "S-1", "S-1", "S-2"))
    post, kind = rng.choice(_POSTS[1:] if contract else _POSTS)
    given = rng.choice(_WOMEN if woman else _MEN)
    middle = f" {rng.choice(_LAST)}" if rng.random() < 0.3 else ""
    name = f"{given}{middle} {rng.choice(_LAST)}"
    return Person(
        nip=f"{born:%Y%m%d}{code}{2 if woman else 1}{rng.randint(_FIRST_INVENTED, 999)}",
        name=name + rng.choice(_TITLES.get(education, ("",))),
        unit=unit,
        post=post,
        post_kind=kind,
        grade=_CONTRACT_GRADES[education] if contract else rng.choice(_GRADES[education]),
        education=education,
        born=born,
        born_in=rng.choice(_TOWNS),
        start=start,
        status="PPPK" if contract else "PNS",
    )
