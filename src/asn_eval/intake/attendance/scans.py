"""A machine log with one row per scan: scans to days, days to records."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.schedule import DAY, Presence
from asn_eval.intake.attendance.clock import minutes_of
from asn_eval.intake.attendance.derive import derive
from asn_eval.intake.attendance.entries import Coded, Days, Entries, entries, joined
from asn_eval.intake.attendance.gaps import silent_days
from asn_eval.intake.attendance.hours import usual_hours
from asn_eval.intake.attendance.log import sources_of
from asn_eval.intake.attendance.unread import Tally
from asn_eval.intake.attendance.words import folded
from asn_eval.intake.dates import Pair, read_date
from asn_eval.intake.plain import as_text, is_blank
from asn_eval.intake.records import used

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from asn_eval.domain.schedule import Schedule
    from asn_eval.intake.attendance.entries import Remark
    from asn_eval.intake.grid import Value

IN: Final = 0
OUT: Final = 1
_NO_STATE: Final = -1
_STATES: Final = {
    "c/in": IN, "in": IN, "check in": IN, "checkin": IN, "masuk": IN, "scan masuk": IN, "0": IN,
    "c/out": OUT, "out": OUT, "check out": OUT, "checkout": OUT, "pulang": OUT, "keluar": OUT,
    "scan pulang": OUT, "1": OUT,
}  # fmt: skip
_LONGEST_SHIFT: Final = 16 * 60.0
"""A leaving scan belongs to the last arrival if that lies at most this far back."""


@dataclass(frozen=True)
class ScanLog:
    """A machine log at its record rows, (r,): who, when, and in or out if it says so.

    ``stamp`` holds date and time in one cell. ``columns``: sheet columns
    (1-based) under ``stamp`` and ``state``. ``month_first``: how the caller reads
    text dates that go both ways.
    """

    person: NDArray[np.int32]
    row: NDArray[np.int32]
    stamp: Coded
    columns: Mapping[str, int]
    state: Coded | None = None
    month_first: bool = False


def read_scans(
    log: ScanLog, schedule: Schedule, span: tuple[dt.date, dt.date] | None = None
) -> Days:
    """Read a machine log: one record per person and day with a scan, and per silent working day.

    The first scan of a day is the arrival, the last the departure; each number
    cites the row of its scan.
    """
    stamps, remarks = _stamps(log)
    states = _states(log)
    sound = ~np.isnan(stamps)
    known = group_scans(log.person[sound], stamps[sound], states[sound], log.row[sound], schedule)
    column = log.columns["stamp"]
    blocks = (sources_of({"day": column, "scans": column}),)
    if len(known):
        lost = log.person[~sound]
        known = _doubted(known, lost)
        known = joined(known, silent_days(known, schedule, span, lost))
    return derive(known, schedule, blocks, remarks)


def _doubted(known: Entries, lost: NDArray[np.int32]) -> Entries:
    """Make faulty the days that a scan with an unreadable time may belong to.

    A day with arrival and departure stands; one without may lack just that scan.
    """
    whole = ~np.isnan(known.first) & ~np.isnan(known.last)
    unsure = np.isin(known.person, lost) & ~whole
    presence = np.where(unsure, Presence.FAULTY, known.presence).astype(np.int8)
    return replace(known, presence=presence)


def group_scans(
    person: NDArray[np.int32],
    stamp: NDArray[np.float64],
    state: NDArray[np.int8],
    row: NDArray[np.int32],
    schedule: Schedule,
) -> Entries:
    """Group scans into days, (n,) arrays to one entry per person and day.

    ``stamp``: minutes since 1970. A scan belongs to its date; a leaving scan
    belongs to the day of the last arrival if that is at most 16 hours back, so
    that a shift over midnight stays with the day it began; so does every scan
    where the usual hours themselves reach over midnight. Where the machine
    does not say in or out, the first scan is the arrival and the last the
    departure; a single one may be either.
    """
    order = np.lexsort((row, stamp, person))
    person, row, state = person[order], row[order], state[order]
    stamp = stamp[order] if schedule.seconds else np.floor(stamp[order])
    day = _day_of(person, stamp, state, schedule)
    # A leaving scan that went back a day may stand behind scans of its own date.
    order = np.lexsort((row, stamp, day, person))
    person, stamp, state, row, day = (
        person[order], stamp[order], state[order], row[order], day[order]
    )  # fmt: skip
    start = np.ones(len(day), dtype=np.bool_)
    start[1:] = (person[1:] != person[:-1]) | (day[1:] != day[:-1])
    group = np.cumsum(start) - 1
    count = int(group[-1]) + 1 if len(group) else 0
    first = _pick(group, count, state != OUT, last=False)
    last = _pick(group, count, state != IN, last=True)
    heads = np.flatnonzero(start)
    single = (first == last) | (first < 0) | (last < 0)
    either = single & (state[heads] == _NO_STATE) & (first >= 0) & (last >= 0)
    gap = np.where((first >= 0) & (last >= 0), stamp[last] - stamp[first], np.inf)
    either |= ~single & (gap <= schedule.double_scan)
    last = np.where(either, -1, last)
    midnight = day[heads] * DAY
    return entries(
        person[heads],
        day[heads].astype("datetime64[D]"),
        np.where(first >= 0, row[first], row[last]).astype(np.int32),
        first=np.where(first >= 0, (stamp[first] - midnight) % DAY, np.nan),
        last=np.where(last >= 0, (stamp[last] - midnight) % DAY, np.nan),
        either=either,
        last_row=np.where(last >= 0, row[last], row[first]).astype(np.int32),
    )


def _day_of(
    person: NDArray[np.int32],
    stamp: NDArray[np.float64],
    state: NDArray[np.int8],
    schedule: Schedule,
) -> NDArray[np.int64]:
    """Return the day (since 1970) of each scan; scans are sorted by person and time."""
    own = _date_of(stamp, schedule)
    at = np.arange(len(stamp))
    arrival = np.maximum.accumulate(np.where(state == IN, at, -1)) if len(at) else at
    near = (arrival >= 0) & (person[arrival] == person)
    near &= (stamp - stamp[arrival]) <= _LONGEST_SHIFT
    return np.where((state == OUT) & near, own[arrival], own)


def _date_of(stamp: NDArray[np.float64], schedule: Schedule) -> NDArray[np.int64]:
    """Return the date of each scan, or the day before when its usual hours reach over midnight.

    Then the days part half way between the end of one and the start of the next.
    """
    date = np.floor(stamp / DAY).astype(np.int64)
    today = usual_hours(date.astype("datetime64[D]"), schedule)
    before = usual_hours((date - 1).astype("datetime64[D]"), schedule)[:, 1] - DAY
    parting = np.where(before > 0, (before + today[:, 0]) / 2, 0.0)
    return np.where(stamp - date * DAY < parting, date - 1, date)


def _pick(
    group: NDArray[np.int64], count: int, wanted: NDArray[np.bool_], *, last: bool
) -> NDArray[np.int64]:
    """Return the first or last wanted scan of each group, -1 where there is none."""
    found = np.full(count, -1, dtype=np.int64)
    at = np.flatnonzero(wanted)
    at = at if last else at[::-1]
    found[group[at]] = at
    return found


def _stamps(log: ScanLog) -> tuple[NDArray[np.float64], list[Remark]]:
    """Read date and time of each row in minutes since 1970; unreadable ones are remarks."""
    values = log.stamp.values
    table = np.full(len(values) + 1, np.nan)
    for code in used(log.stamp.codes, len(values)):
        table[code] = _stamp(values[code], month_first=log.month_first)
    stamps = table[log.stamp.codes]
    tally = Tally("S333")
    tally.add(log.stamp, np.isnan(stamps), log.row, log.columns["stamp"])
    return stamps, tally.remarks()


def _stamp(value: Value, *, month_first: bool) -> float:
    day = read_date(value)
    if isinstance(day, Pair):
        day = day.day(month_first=month_first)
    text = value.strip().partition(" ")[2] if isinstance(value, str) else value
    minutes = minutes_of(text.partition(" GMT")[0] if isinstance(text, str) else text)
    if day is None or minutes is None:
        return float("nan")
    return (day - dt.date(1970, 1, 1)).days * DAY + minutes


def _states(log: ScanLog) -> NDArray[np.int8]:
    """Read in and out; a word that is neither says nothing."""
    cells = log.state
    if cells is None:
        return np.full(len(log.row), _NO_STATE, dtype=np.int8)
    table = np.full(len(cells.values) + 1, _NO_STATE, dtype=np.int8)
    for code in used(cells.codes, len(cells.values)):
        if not is_blank(cells.values[code]):
            table[code] = _STATES.get(folded(as_text(cells.values[code])), _NO_STATE)
    return table[cells.codes]
