"""Attendance: minutes late and early, levels, working days, runs of absence.

Times are minutes from midnight of the day a shift begins; NaN is a scan that is
not there. One entry per person and day; no function cares about their order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

DAY: Final = 1440.0
_EPOCH_WEEKDAY: Final = 3
"""1970-01-01, day 0 of ``datetime64``, was a Thursday."""

_NOTHING: Final = np.int8(0)
_BREAK: Final = np.int8(1)
_ABSENT: Final = np.int8(2)
_UNKNOWN: Final = np.int8(3)


def on_shift(
    clock: NDArray[np.float64], expected: NDArray[np.float64], overnight: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """Put clock times on the time line of the shift that they belong to.

    Formula: overnight ``t + 1440 * round((expected - t) / 1440)``, the reading
    nearest to the expected time; other shifts ``t``. Shapes: (n,), (n,), (n,) to
    (n,). Units: minutes. Missing: NaN stays NaN; without an expected time the
    clock stays as it is. Edges: exactly 12 hours away counts as later. Source:
    definition.

    >>> night = np.array([True, True])
    >>> on_shift(np.array([1157.0, 458.0]), np.array([1140.0, 1860.0]), night).tolist()
    [1157.0, 1898.0]
    """
    days = np.floor((expected - clock) / DAY + 0.5)
    return np.where(overnight & ~np.isnan(days), clock + DAY * days, clock)


def minutes_late(
    arrival: NDArray[np.float64],
    start: NDArray[np.float64],
    tolerance: float = 0.0,
    *,
    whole: bool = True,
) -> NDArray[np.float64]:
    """Count the minutes after the start of work.

    Formula: ``d = arrival - start``; 0 when ``d <= tolerance``, else ``d``, or
    ``d - tolerance`` unless ``whole``. Shapes: (n,), (n,) to (n,). Units:
    minutes. Missing: NaN when either time is. Edges: exactly the tolerance is
    not late. Source: the rubric's ``toleransi``.

    >>> late = minutes_late(np.array([455.0, 465.0]), np.array([450.0, 450.0]), 5.0)
    >>> late.tolist()
    [0.0, 15.0]
    """
    return _beyond(arrival - start, tolerance, whole=whole)


def minutes_early(
    departure: NDArray[np.float64],
    end: NDArray[np.float64],
    tolerance: float = 0.0,
    *,
    whole: bool = True,
) -> NDArray[np.float64]:
    """Count the minutes before the end of work.

    Formula: ``d = end - departure``, then as for lateness. Shapes: (n,), (n,) to
    (n,). Units: minutes. Missing: NaN when either time is. Edges: exactly the
    tolerance is not early. Source: the rubric's ``toleransi``.

    >>> minutes_early(np.array([950.0, 970.0]), np.array([960.0, 960.0])).tolist()
    [10.0, 0.0]
    """
    return _beyond(end - departure, tolerance, whole=whole)


def _beyond(minutes: NDArray[np.float64], tolerance: float, *, whole: bool) -> NDArray[np.float64]:
    counted = minutes if whole else minutes - tolerance
    return np.where(np.isnan(minutes), np.nan, np.where(minutes <= tolerance, 0.0, counted))


def level_of(
    minutes: NDArray[np.float64], bounds: Sequence[float], *, closed: bool
) -> NDArray[np.int8]:
    """Grade minutes into levels (TL1 to TL4, PSW1 to PSW4).

    Formula: the number of bounds reached: ``m >= b`` when ``closed``, else
    ``m > b``. Shapes: (n,) to (n,), 0 is no level. Units: minutes; bounds
    ascend. Missing: NaN has no level. Edges: minutes of 0 or less have no level,
    whatever the bounds. Source: the rubric's ``tingkat``.

    >>> level_of(np.array([0.0, 1.0, 30.0, 31.0, 91.0]), [1, 31, 61, 91], closed=True).tolist()
    [0, 1, 1, 2, 4]
    >>> level_of(np.array([0.0, 30.0, 30.5]), [0, 30, 60, 90], closed=False).tolist()
    [0, 1, 2]
    """
    steps = np.asarray(bounds, dtype=np.float64)
    reached = np.searchsorted(steps, minutes, side="right" if closed else "left")
    counted = ~np.isnan(minutes) & (minutes > 0)
    return np.where(counted, reached, 0).astype(np.int8)


def weekday(days: NDArray[np.datetime64]) -> NDArray[np.int64]:
    """Return the day of the week, Monday 0 to Sunday 6.

    Formula: ``(days since 1970-01-01 + 3) mod 7``. Shapes: (n,) to (n,). Missing:
    NaT gives a meaningless day; mask it before. Source: the Gregorian calendar.

    >>> weekday(np.array(["2022-10-01", "2022-10-03"], dtype="datetime64[D]")).tolist()
    [5, 0]
    """
    return np.asarray((days.astype(np.int64) + _EPOCH_WEEKDAY) % 7)


def working_days(
    days: NDArray[np.datetime64], weekdays: Sequence[bool], off: NDArray[np.datetime64]
) -> NDArray[np.bool_]:
    """Tell which days are working days.

    Formula: ``weekdays[weekday] and day not in off``. Shapes: (n,), 7 truths
    Monday first, (m,) to (n,). Missing: NaT is no working day. Source: the
    rubric; Perpres 21/2023 names five days, the calendar its holidays.

    >>> month = np.arange("2022-10-01", "2022-10-15", dtype="datetime64[D]")
    >>> none = np.zeros(0, dtype="datetime64[D]")
    >>> int(working_days(month, [True] * 5 + [False] * 2, none).sum())
    10
    """
    known = ~np.isnat(days)
    table = np.asarray(weekdays, dtype=np.bool_)
    return (
        known & table[weekday(np.where(known, days, np.datetime64(0, "D")))] & ~np.isin(days, off)
    )


def expected_days(
    person: NDArray[np.int32],
    working: NDArray[np.bool_],
    excluded: NDArray[np.bool_],
    people: int,
) -> NDArray[np.int64]:
    """Count the working days that each person owes.

    Formula: entries with ``working and not excluded``, by person. Shapes: (n,),
    (n,), (n,) to (people,). Units: days. Source: the rubric's ``dikecualikan``.

    >>> owed = np.array([True, True, True])
    >>> sick = np.array([False, True, False])
    >>> expected_days(np.array([0, 0, 1], dtype=np.int32), owed, sick, 2).tolist()
    [1, 1]
    """
    counted = person[working & ~excluded]
    return np.bincount(counted, minlength=people).astype(np.int64)


def running_absence(
    person: NDArray[np.int32],
    day: NDArray[np.datetime64],
    absent: NDArray[np.bool_],
    breaks: NDArray[np.bool_],
    unknown: NDArray[np.bool_],
) -> NDArray[np.float64]:
    """Count, for each day, the consecutive working days absent up to it.

    Formula: by person in order of day, the number of absent days since the last
    day that breaks; 0 on a day that is not absent. Shapes: (n,) each, to (n,).
    Units: days. Missing: a day that is ``unknown``, and an absent day after one
    without a break between, is NaN. Edges: days that are neither absent nor
    breaking (weekends, holidays, excused days where the rubric says so) leave
    the run as it is. Source: PP 94/2021, "10 hari kerja terus-menerus".

    >>> days = np.arange("2022-10-06", "2022-10-12", dtype="datetime64[D]")
    >>> away = np.array([True, True, False, False, True, True])
    >>> none = np.zeros(6, dtype=bool)
    >>> running_absence(np.zeros(6, dtype=np.int32), days, away, none, none).tolist()
    [1.0, 2.0, 0.0, 0.0, 3.0, 4.0]
    """
    order = np.lexsort((day, person))
    kind = np.select([unknown, absent, breaks], [_UNKNOWN, _ABSENT, _BREAK], _NOTHING)[order]
    who = person[order]
    first = np.ones(len(who), dtype=np.bool_)
    first[1:] = who[1:] != who[:-1]
    at = np.arange(len(who))
    # A run begins anew at the first day of a person and after each breaking day.
    fresh = np.maximum.accumulate(np.where(first | (kind == _BREAK), at, 0))
    counted = np.concatenate(([0], np.cumsum(kind == _ABSENT)))
    run = (counted[1:] - counted[fresh]).astype(np.float64)
    doubt = np.concatenate(([0], np.cumsum(kind == _UNKNOWN)))
    run[(doubt[1:] - doubt[fresh]) > 0] = np.nan
    run[(kind != _ABSENT) & (kind != _UNKNOWN)] = 0.0
    run[kind == _UNKNOWN] = np.nan
    back = np.empty(len(run))
    back[order] = run
    return back
