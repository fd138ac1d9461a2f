"""What each day was: present, away for a reason, absent, or impossible to tell."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.schedule import DAY, Presence
from asn_eval.intake.attendance.entries import Remark
from asn_eval.intake.attendance.hours import due, years_of
from asn_eval.methods.attendance import on_shift

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from asn_eval.domain.schedule import Schedule
    from asn_eval.intake.attendance.entries import Entries
    from asn_eval.intake.attendance.hours import Due

MANY: Final = 5
"""From this many persons on, a day without anybody is a machine that was off, not an absence."""


@dataclass(frozen=True)
class Judged:
    """Entries with a verdict on each, (n,) each.

    ``presence`` is never UNSAID on a working day unless ``faulty``; ``timed``:
    present with a scan on a working day; ``arrival`` and ``departure`` are
    minutes of the shift.
    """

    entries: Entries
    due: Due
    presence: NDArray[np.int8]
    faulty: NDArray[np.bool_]
    timed: NDArray[np.bool_]
    arrival: NDArray[np.float64]
    departure: NDArray[np.float64]
    remarks: tuple[Remark, ...]


@dataclass
class Desk:
    """Collects what is wrong while the entries are judged."""

    entries: Entries
    blocks: Sequence[Mapping[str, int]]
    faulty: NDArray[np.bool_]
    remarks: list[Remark] = field(default_factory=list)

    def group(self, code: str, chosen: NDArray[np.bool_], name: str, *, fatal: bool = True) -> None:
        """Make one remark of all chosen entries, at the first of them."""
        if not np.any(chosen):
            return
        if fatal:
            self.faulty |= chosen
        first = self._first(chosen)
        slots = {"jumlah": str(int(np.count_nonzero(chosen)))}
        slots["tanggal"] = str(self.entries.day[first])
        self.remarks.append(self._remark(code, first, name, slots, one=False))

    def by_day(
        self, code: str, chosen: NDArray[np.bool_], name: str, *, fatal: bool = True
    ) -> None:
        """Make one remark for each date."""
        for day in np.unique(self.entries.day[chosen]):
            self.group(code, chosen & (self.entries.day == day), name, fatal=fatal)

    def each(self, code: str, chosen: NDArray[np.bool_], name: str) -> None:
        """Make a remark of every chosen entry, with its times."""
        self.faulty |= chosen
        for entry in np.flatnonzero(chosen).tolist():
            times = (self.entries.first[entry], self.entries.last[entry])
            slots = dict(zip(("masuk", "pulang"), map(clock_text, times), strict=True))
            self.remarks.append(self._remark(code, entry, name, slots, one=True))

    def _first(self, chosen: NDArray[np.bool_]) -> int:
        places = np.flatnonzero(chosen)
        order = np.lexsort((self.entries.row[places], self.entries.block[places]))
        return int(places[order[0]])

    def _remark(
        self, code: str, entry: int, name: str, slots: Mapping[str, str], *, one: bool
    ) -> Remark:
        block = self.blocks[int(self.entries.block[entry])]
        last = name == "pulang" and not np.isnan(self.entries.last[entry])
        row = self.entries.last_row[entry] if last else self.entries.row[entry]
        person = int(self.entries.person[entry]) if one else -1
        return Remark(code, int(row), block.get(name, 0), slots, person)


def clock_text(minutes: float) -> str:
    """Write minutes as a time of day, a dash where there is none.

    >>> clock_text(451.5), clock_text(1898.0), clock_text(float("nan"))
    ('07:31', '07:38', '–')
    """
    if np.isnan(minutes):
        return "–"
    hours, rest = divmod(int(minutes) % DAY, 60)
    return f"{hours:02d}:{rest:02d}"


def judge(entries: Entries, schedule: Schedule, blocks: Sequence[Mapping[str, int]]) -> Judged:
    """Judge every entry; what the rubric leaves open is a remark and faulty."""
    work = due(entries, schedule)
    presence = entries.presence.copy()
    desk = Desk(entries, blocks, (presence == Presence.FAULTY) & (work.working | ~work.known))
    scanned = ~np.isnan(entries.first) | ~np.isnan(entries.last)
    for year in np.unique(years_of(entries.day[~work.known])):
        desk.group("S321", ~work.known & (years_of(entries.day) == year), "tanggal")
    working = work.working & work.known
    _contradictions(desk, presence, scanned, working)
    unsaid = presence == Presence.UNSAID
    presence[unsaid & scanned] = Presence.PRESENT
    silent = unsaid & ~scanned & working
    silent &= ~_quiet(desk, silent)
    if schedule.no_record is None:
        desk.by_day("S323", silent & ~entries.extra, "hadir")
        desk.group("S324", silent & entries.extra, "tanggal")
    else:
        presence[silent] = schedule.no_record
    timed = (presence == Presence.PRESENT) & scanned & working & ~desk.faulty
    desk.group("S332", timed & np.isnan(work.start), "masuk")
    arrival, departure = _times(entries, work)
    backwards = timed & (departure < arrival)
    desk.each("S327", backwards, "pulang")
    if schedule.missing_in is None:
        desk.group("S325", timed & np.isnan(arrival), "masuk")
    if schedule.missing_out is None:
        desk.group("S326", timed & np.isnan(departure), "pulang")
    timed &= ~desk.faulty
    return Judged(
        entries, work, presence, desk.faulty, timed, arrival, departure, tuple(desk.remarks)
    )


def _contradictions(
    desk: Desk,
    presence: NDArray[np.int8],
    scanned: NDArray[np.bool_],
    working: NDArray[np.bool_],
) -> None:
    """Report codes that the scans or the calendar deny."""
    absent, off = presence == Presence.ABSENT, presence == Presence.OFF
    desk.each("S328", absent & scanned, "hadir")
    known = ~desk.faulty
    desk.by_day("S329", absent & ~scanned & ~working & known, "hadir", fatal=False)
    desk.by_day("S330", off & working, "hadir")


def _quiet(desk: Desk, silent: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Report working days on which none of many persons has a record; no rule counts them."""
    entries = desk.entries
    if len(np.unique(entries.person)) < MANY:
        return np.zeros(len(entries), dtype=np.bool_)
    quiet = silent & ~np.isin(entries.day, entries.day[~silent])
    desk.by_day("S334", quiet, "tanggal")
    return quiet


def _times(entries: Entries, work: Due) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return arrival and departure in minutes of the shift.

    A single scan that may be either is the one whose due time is nearer.
    """
    overnight = work.end > DAY
    arrival = on_shift(entries.first, work.start, overnight)
    leaving = on_shift(entries.first, work.end, overnight)
    late = entries.either & (np.abs(leaving - work.end) < np.abs(arrival - work.start))
    departure = np.where(late, leaving, on_shift(entries.last, work.end, overnight))
    return np.where(late, np.nan, arrival), departure
