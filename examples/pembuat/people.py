"""Invented civil servants: names, valid NIPs that no real person holds, units, posts."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pembuat.names import NameStock

_FIRST_INVENTED: Final = 990
"""NIP sequence numbers from here to 999 mark invented people."""

_FAR_BEHIND: Final = {7: -3.6, 19: -5.6}
"""Two people of every folder are far behind, so that the lowest predikat occur."""

_GRADES: Final = {
    "SLTA": ("II/b", "II/c", "II/d"),
    "Diploma III": ("II/d", "III/a"),
    "S-1": ("III/a", "III/b", "III/c", "III/d"),
    "S-2": ("III/c", "III/d", "IV/a", "IV/b"),
}


@dataclass(frozen=True)
class Unit:
    """A unit of the government: its name, its posts, and whether it serves the public."""

    name: str
    posts: tuple[str, ...]
    public: bool = True


@dataclass(frozen=True)
class Person:
    """One invented civil servant.

    ``level`` is the hidden quality that all generated data lean on, about
    standard normal; ``public`` tells whether citizens meet this person.
    """

    nip: str
    name: str
    unit: str
    post: str
    post_kind: str
    grade: str
    education: str
    start: dt.date
    status: str
    level: float
    public: bool

    @property
    def spaced_nip(self) -> str:
        """NIP with the spaces of the official form: 19870123 201405 1 999."""
        return f"{self.nip[:8]} {self.nip[8:14]} {self.nip[14]} {self.nip[15:]}"


def dice(seed: str) -> random.Random:
    """Return a generator that always throws the same for a seed."""
    return random.Random(seed)  # noqa: S311 - invented data, not secrets


def chance(rng: random.Random, share: float) -> bool:
    """Throw once: True in ``share`` of the throws."""
    return rng.random() < share


def make_people(
    rng: random.Random,
    stock: NameStock,
    units: Sequence[Unit],
    count: int,
    contract_share: float = 0,
) -> list[Person]:
    """Invent ``count`` people with distinct NIPs and names, spread over the units.

    ``contract_share`` of them are PPPK, whose NIP carries 21 where that of a
    PNS carries the month of appointment.
    """
    people: list[Person] = []
    taken: set[str] = set()
    while len(people) < count:
        person = _person(rng, stock, units[len(people) % len(units)], contract_share)
        if person.nip not in taken and person.name not in taken:
            taken |= {person.nip, person.name}
            people.append(person)
    for position, level in _FAR_BEHIND.items():
        people[position] = replace(people[position], level=level)
    return sorted(people, key=lambda person: (person.unit, person.name))


def _person(rng: random.Random, stock: NameStock, unit: Unit, contract_share: float) -> Person:
    woman = chance(rng, 0.5)
    contract = chance(rng, contract_share)
    birth = dt.date(rng.randint(1968, 1997), rng.randint(1, 12), rng.randint(1, 28))
    start = dt.date(birth.year + rng.randint(22, 27), rng.randint(1, 12), 1)
    if contract:
        start = dt.date(rng.randint(2021, 2024), 1, 1)
    code = f"{start.year}21" if contract else f"{start:%Y%m}"
    sequence = rng.randint(_FIRST_INVENTED, 999)
    education = rng.choice(("SLTA", "Diploma III", "S-1", "S-1", "S-1", "S-2"))
    post = rng.choice(unit.posts)
    if contract and _post_kind(post) == "Pengawas":
        post = unit.posts[-1]  # PPPK do not lead a section
    return Person(
        nip=f"{birth:%Y%m%d}{code}{2 if woman else 1}{sequence}",
        name=_name(rng, stock, education, woman=woman),
        unit=unit.name,
        post=post,
        post_kind=_post_kind(post),
        grade="IX" if contract else rng.choice(_GRADES[education]),
        education=education,
        start=start,
        status="PPPK" if contract else "PNS",
        level=max(-2.4, min(2.2, rng.gauss(0, 1))),
        public=unit.public and chance(rng, 0.85),
    )


def _name(rng: random.Random, stock: NameStock, education: str, *, woman: bool) -> str:
    given = rng.choice(stock.women if woman else stock.men)
    if chance(rng, stock.family_share):
        last = rng.choice(stock.family)
        middle = f" {rng.choice(stock.second)}" if not woman and chance(rng, 0.25) else ""
    else:
        last = rng.choice(stock.second)
        middle = ""
    title = {"S-1": rng.choice(("", ", S.Sos.", ", S.E.", ", S.H.")), "S-2": ", M.Si."}
    return f"{given}{middle} {last}{title.get(education, '')}"


def _post_kind(post: str) -> str:
    if post.startswith(("Kepala Seksi", "Kepala Subbagian", "Lurah")):
        return "Pengawas"
    if post.startswith(("Guru", "Perawat", "Bidan", "Analis", "Perencana")):
        return "Fungsional"
    return "Pelaksana"
