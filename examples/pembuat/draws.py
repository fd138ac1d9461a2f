"""Draws that several makers share: achievements, ratings, attendance."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeVar

from pembuat.people import chance

if TYPE_CHECKING:
    import datetime as dt
    import random
    from collections.abc import Mapping, Sequence

    from pembuat.people import Person

Record = TypeVar("Record", bound="HasPerson")

_OFTEN_ABSENT: Final = -1.3
"""People below this level are absent without leave more than once."""


@dataclass(frozen=True)
class HasPerson:
    """Anything generated for one person."""

    person: Person


@dataclass(frozen=True)
class Target:
    """One row of a target sheet."""

    name: str
    unit: str
    target: float
    actual: float
    weight: float
    polarity: str = "naik"
    aspect: str = ""
    kind: str = ""
    date: dt.date | None = None


@dataclass(frozen=True)
class Rating:
    """The answers of one rater about one person, by aspect; None is not answered."""

    rater: str
    role: str
    answers: Mapping[str, float | None]
    date: dt.date
    remark: str = ""


@dataclass(frozen=True)
class Attendance:
    """A recap of attendance over the period."""

    workdays: int
    present: int
    absent: int
    leave: int
    sick: int
    holiday: int
    trip: int
    late: int
    early: int


def bounded(value: float, low: float, high: float) -> float:
    """Keep a value within bounds."""
    return max(low, min(high, value))


def actual_of(rng: random.Random, person: Person, target: float, base: float, spread: float) -> int:
    """Draw what was done of a target: about ``base`` of it, more for a higher level."""
    return max(0, round(target * (base + 0.06 * person.level + rng.gauss(0, spread))))


def duration_of(rng: random.Random, person: Person, target: float, base: float) -> int:
    """Draw how long something took (or cost) against its target; less for a higher level."""
    return max(1, round(target * (base - 0.07 * person.level + rng.gauss(0, 0.06))))


def star(rng: random.Random, person: Person, mean: float, low: int = 1, high: int = 5) -> int:
    """Draw a whole rating on a scale around ``mean``."""
    return round(bounded(mean + 0.55 * person.level + rng.gauss(0, 0.5), low, high))


def attendance(rng: random.Random, person: Person, workdays: int) -> Attendance:
    """Draw a recap: absence is rare, and more frequent at a low level."""
    absent = 0
    if person.level < _OFTEN_ABSENT:
        absent = rng.choice((2, 3, 4, 5, 8))
    elif chance(rng, 0.2):
        absent = rng.choice((1, 1, 2, 3))
    leave, sick = rng.choice((0, 0, 0, 1)), rng.choice((0, 0, 1, 2))
    holiday, trip = rng.choice((0, 0, 2, 3)), rng.choice((0, 0, 0, 2, 4))
    late = max(0, round(26 - 17 * person.level + rng.gauss(0, 16)))
    present = workdays - absent - leave - sick - holiday - trip
    early = rng.choice((0, 0, 0, 5, 12))
    return Attendance(workdays, present, absent, leave, sick, holiday, trip, late, early)


def dash(number: float) -> str | float:
    """Write nothing as the dash that recaps use."""
    return number or "-"


def share_records(records: Sequence[Record], pairs: Sequence[tuple[int, int]]) -> list[Record]:
    """Give some persons the very records of another, so that ties occur."""
    result = list(records)
    for source, copy in pairs:
        result[copy] = replace(result[source], person=result[copy].person)
    return result
