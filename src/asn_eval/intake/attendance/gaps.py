"""Working days that no row of a log speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.schedule import Presence
from asn_eval.intake.attendance.entries import entries
from asn_eval.intake.attendance.hours import is_working

if TYPE_CHECKING:
    import datetime as dt

    from numpy.typing import NDArray

    from asn_eval.domain.schedule import Schedule
    from asn_eval.intake.attendance.entries import Entries


def days_between(span: tuple[dt.date, dt.date]) -> NDArray[np.datetime64]:
    """Return the days from the first to the last, both included."""
    first, last = (np.datetime64(day, "D") for day in span)
    return np.arange(first, last + np.timedelta64(1, "D"), dtype="datetime64[D]")


def silent_days(
    known: Entries,
    schedule: Schedule,
    span: tuple[dt.date, dt.date] | None,
    doubtful: NDArray[np.int32],
) -> Entries:
    """Make an entry for each person and working day without one.

    The days are those of ``span``, else from the first to the last of the log; of
    a log longer than any periode, those of the months that it speaks of.
    A person on a shift that works on any day owes no day of the calendar. The
    days of ``doubtful`` persons, who have a row whose date could not be read,
    are faulty: that row may speak of any of them.
    """
    if not len(known):
        return known
    days = _days(known, span)
    days = days[is_working(days, schedule)]
    people, at = np.unique(known.person, return_inverse=True)
    heard = np.zeros((len(people), len(days)), dtype=np.bool_)
    inside = np.isin(known.day, days)
    heard[at[inside], np.searchsorted(days, known.day[inside])] = True
    heard[_on_any_day(known, schedule, len(people), at)] = True
    who, when = np.nonzero(~heard)
    row, block = _first_rows(known, len(people), at)
    unsure = np.isin(people[who], doubtful)
    presence = np.where(unsure, Presence.FAULTY, Presence.UNSAID)
    return entries(
        people[who],
        days[when],
        row[who],
        block=block[who],
        presence=presence.astype(np.int8),
        extra=np.ones(len(who), dtype=np.bool_),
    )


def _days(known: Entries, span: tuple[dt.date, dt.date] | None) -> NDArray[np.datetime64]:
    if span is not None and (span[1] - span[0]).days < _LONGEST:
        return days_between(span)
    days = np.arange(known.day.min(), known.day.max() + np.timedelta64(1, "D"))
    if len(days) <= _LONGEST:
        return days
    # one date of a wrong year must not make thousands of days that nobody worked
    spoken_of = np.unique(known.day.astype("datetime64[M]"))
    return days[np.isin(days.astype("datetime64[M]"), spoken_of)]


_LONGEST: Final = 366
"""Days of the longest periode; in a log that reaches further, only its own months count."""


def _on_any_day(
    known: Entries, schedule: Schedule, people: int, at: NDArray[np.intp]
) -> NDArray[np.bool_]:
    every = np.array([*(shift.any_day for shift in schedule.shifts), False])
    return np.bincount(at[every[known.shift]], minlength=people) > 0


def _first_rows(
    known: Entries, people: int, at: NDArray[np.intp]
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Return the first row of each person, and its block."""
    order = np.lexsort((known.row, known.block, at))
    first = order[np.searchsorted(at[order], np.arange(people))]
    return known.row[first], known.block[first]
