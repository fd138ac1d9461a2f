"""The hours that hold for each entry: by weekday, special time, shift, or its own row."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from asn_eval.domain.schedule import DAY
from asn_eval.methods.attendance import weekday, working_days

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asn_eval.domain.schedule import Hours, Schedule
    from asn_eval.intake.attendance.entries import Entries


class Due(NamedTuple):
    """When work is due, (n,) each: start and end in minutes, whether it is a working day."""

    start: NDArray[np.float64]
    end: NDArray[np.float64]
    working: NDArray[np.bool_]
    known: NDArray[np.bool_]
    """Whether the calendar of the day's year is known."""


def due(entries: Entries, schedule: Schedule) -> Due:
    """Find the hours and the working days of entries."""
    hours = usual_hours(entries.day, schedule)
    shifts = [shift.hours for shift in schedule.shifts]
    by_shift = entries.shift >= 0
    if shifts:
        hours = np.where(by_shift[:, None], _table(shifts)[entries.shift], hours)
    if schedule.rows_own:
        hours = np.where(by_shift[:, None], hours, _own(entries))
    every = np.array([*(shift.any_day for shift in schedule.shifts), False])
    calendar = is_working(entries.day, schedule)
    return Due(
        hours[:, 0],
        hours[:, 1],
        calendar | every[entries.shift],
        np.isin(years_of(entries.day), schedule.years),
    )


def usual_hours(days: NDArray[np.datetime64], schedule: Schedule) -> NDArray[np.float64]:
    """Return start and end by day, (n, 2), without shifts."""
    which = weekday(days)
    hours = _table(schedule.hours)[which]
    for regime in schedule.regimes:
        special = _table(regime.hours)[which]
        for span in regime.spans:
            inside = (days >= np.datetime64(span.first)) & (days <= np.datetime64(span.last))
            hours = np.where(inside[:, None], special, hours)
    return hours


def is_working(days: NDArray[np.datetime64], schedule: Schedule) -> NDArray[np.bool_]:
    """Tell which days are working days of the calendar."""
    off = np.array([item.day for item in schedule.days_off], dtype="datetime64[D]")
    return working_days(days, schedule.weekdays, off)


def years_of(days: NDArray[np.datetime64]) -> NDArray[np.int64]:
    """Return the year of each day."""
    return days.astype("datetime64[Y]").astype(np.int64) + 1970


def _own(entries: Entries) -> NDArray[np.float64]:
    """Return the rows' own hours; an end that is not after the start is on the next day."""
    end = np.where(entries.end <= entries.start, entries.end + DAY, entries.end)
    known = ~np.isnan(entries.start) & ~np.isnan(end)
    return np.where(known[:, None], np.column_stack([entries.start, end]), np.nan)


def _table(hours: Sequence[Hours]) -> NDArray[np.float64]:
    return np.array([(item.start, item.end) for item in hours], dtype=np.float64)
