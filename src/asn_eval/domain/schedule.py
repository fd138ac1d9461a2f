"""When work is due, and what lateness and absence count as, as a rubric declares it.

Minutes are counted from midnight of the day on which a shift begins, so that a
shift from 19.00 to 07.00 ends at minute 1860. Nothing here has a default that
decides about a person: what the rubric leaves open is None, and a day that
needs it is a finding.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import datetime as dt

DAY: Final = 1440
"""Minutes of a day."""

WEEKDAYS: Final = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
"""Days of the week as rubrics name them, Monday first as NumPy counts them."""

LEVELS: Final = 4
"""TL1 to TL4 and PSW1 to PSW4."""


class Presence(IntEnum):
    """What a cell says about a person's day, apart from times."""

    FAULTY = -2
    UNSAID = -1
    PRESENT = 0
    ABSENT = 1
    PERMIT = 2
    SICK = 3
    LEAVE = 4
    DUTY = 5
    OFF = 6


WORDS: Final[dict[str, Presence]] = {
    "hadir": Presence.PRESENT,
    "alpa": Presence.ABSENT,
    "izin": Presence.PERMIT,
    "sakit": Presence.SICK,
    "cuti": Presence.LEAVE,
    "dinas_luar": Presence.DUTY,
    "libur": Presence.OFF,
}
"""The canonical words of attendance, as mappings and rubrics write them."""

EXCUSED: Final = (Presence.PERMIT, Presence.SICK, Presence.LEAVE, Presence.DUTY)
"""Days away for a recognised reason."""


class OffKind(StrEnum):
    """Why a day of the calendar is off."""

    NATIONAL = "libur_nasional"
    JOINT_LEAVE = "cuti_bersama"
    LOCAL = "libur_setempat"


@dataclass(frozen=True, slots=True)
class DayOff:
    """A day of the calendar on which nobody has to work, with its source."""

    day: dt.date
    name: str
    kind: OffKind
    source: str


@dataclass(frozen=True, slots=True)
class Hours:
    """Start and end of a working day in minutes; ``end`` > 1440 is the next day."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Span:
    """Days from ``first`` to ``last``, both included."""

    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True)
class Regime:
    """Hours of a named time of the year (Ramadan), by day of the week."""

    name: str
    spans: tuple[Span, ...]
    hours: tuple[Hours, ...]


@dataclass(frozen=True, slots=True)
class Shift:
    """A shift, known by the texts a ``Jam Kerja`` column gives it.

    ``any_day``: a day with this shift is a working day, weekend or not.
    """

    name: str
    labels: tuple[str, ...]
    hours: Hours
    any_day: bool = False


@dataclass(frozen=True, slots=True)
class Tolerance:
    """Minutes that do not count; ``whole``: past them all minutes count, not the rest."""

    late: float = 0.0
    early: float = 0.0
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Steps:
    """Where the levels 1 to 4 of lateness or early leave begin, in minutes.

    ``closed``: the bound itself belongs to its level (31 is TL2 from ``31``);
    else only more than it does (30 is TL1, 30.5 is TL2 from ``30``).
    """

    bounds: tuple[float, ...]
    closed: bool


@dataclass(frozen=True, slots=True)
class Missing:
    """What a missing scan counts as: a level, an absence, or nothing.

    ``level`` is 1 to 4, or 0 for none; ``minutes`` are the minutes it stands for,
    None when the rule gives none.
    """

    level: int = 0
    absent: bool = False
    minutes: float | None = None


@dataclass(frozen=True)
class Schedule:
    """The working calendar and the hours of a rubric.

    ``weekdays`` holds seven truths, Monday first; ``hours`` the usual hours by
    day of the week. ``years`` are the years whose holidays are known.
    ``rows_own``: a row's own Jam Masuk and Jam Pulang decide. ``seconds``:
    seconds count; otherwise times are read to the full minute.
    ``double_scan``: scans closer than this many minutes are one.
    ``no_record`` says what a working day without any record counts as.
    ``excluded`` leave the number of working days; ``as_present`` count as hadir
    besides presence itself. ``run_breaks``: an excused day ends a run of absence.
    """

    weekdays: tuple[bool, ...]
    hours: tuple[Hours, ...]
    years: tuple[int, ...]
    days_off: tuple[DayOff, ...] = ()
    regimes: tuple[Regime, ...] = ()
    shifts: tuple[Shift, ...] = ()
    rows_own: bool = False
    tolerance: Tolerance = field(default_factory=Tolerance)
    late: Steps | None = None
    early: Steps | None = None
    seconds: bool = False
    double_scan: float = 0.0
    no_record: Presence | None = None
    missing_in: Missing | None = None
    missing_out: Missing | None = None
    excluded: tuple[Presence, ...] = ()
    as_present: tuple[Presence, ...] = ()
    run_breaks: bool = True
    basis: tuple[str, ...] = ()
    calendars: tuple[str, ...] = ()
