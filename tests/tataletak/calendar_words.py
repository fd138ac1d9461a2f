"""Indonesian words for days and months, as the layouts write them."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import datetime as dt

MONTHS: Final = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
DAYS: Final = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
"""From Monday, as ``date.weekday`` counts."""

SHORT_DAYS: Final = ("Sn", "Sl", "Rb", "Km", "Jm", "Sb", "Mg")


def days_of(month: dt.date) -> tuple[dt.date, ...]:
    """Return the days of a month, given by any of its days."""
    last = calendar.monthrange(month.year, month.month)[1]
    return tuple(month.replace(day=day) for day in range(1, last + 1))


def free(day: dt.date) -> bool:
    """Whether a day is a Saturday or Sunday."""
    return day.weekday() >= 5


def named(month: dt.date) -> str:
    """Return month and year in words: Juni 2021."""
    return f"{MONTHS[month.month - 1]} {month.year}"
