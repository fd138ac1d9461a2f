"""A sheet with one row per person and day: date, first and last scan, codes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.schedule import Presence
from asn_eval.intake.attendance.derive import LEAVING, derive
from asn_eval.intake.attendance.entries import Coded, Days, Entries, entries, joined
from asn_eval.intake.attendance.gaps import silent_days
from asn_eval.intake.attendance.unread import Tally
from asn_eval.intake.attendance.values import DayReader, read_clock
from asn_eval.intake.attendance.words import folded
from asn_eval.intake.plain import as_text, is_blank
from asn_eval.intake.records import used

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from asn_eval.domain.schedule import Schedule
    from asn_eval.intake.attendance.entries import Remark

_ARRIVING: Final = ("masuk", "terlambat_menit", "tl1", "tl2", "tl3", "tl4")
_NOT: Final = frozenset({"false", "0", "tidak", "no"})


@dataclass(frozen=True)
class DayLog:
    """A log at its record rows, (r,); a column that the sheet lacks is None.

    ``person``, ``row`` (1-based sheet rows) and ``day`` (NaT where the date could
    not be read: such rows are left out, the date column reports them, and the
    person's days without a row are faulty, because one of them may be it).
    ``first`` and ``last`` are scans; ``scans`` is a column with all scans of a
    day in one cell; ``status`` holds codes, or codes and times; ``absent`` is a
    flag column such as ``Absent``, in which a mark means that the person was not
    there. ``shift`` names shifts; ``start`` and ``end`` are the row's own hours.
    ``columns`` are the sheet columns (1-based) by these names, ``day`` included.
    """

    person: NDArray[np.int32]
    row: NDArray[np.int32]
    day: NDArray[np.datetime64]
    columns: Mapping[str, int]
    first: Coded | None = None
    last: Coded | None = None
    scans: Coded | None = None
    status: Coded | None = None
    absent: Coded | None = None
    shift: Coded | None = None
    start: Coded | None = None
    end: Coded | None = None
    told: Mapping[str, str | float | None] = field(default_factory=dict)


def read_log(log: DayLog, schedule: Schedule, span: tuple[dt.date, dt.date] | None = None) -> Days:
    """Read a log: one record per row, and one per working day without a row.

    ``span``: first and last day that the log answers for; without it, the first
    and last day in it.
    """
    remarks: list[Remark] = []
    dated = ~np.isnat(log.day)
    known = _entries(log, schedule, remarks).take(dated)
    blocks = (sources_of(log.columns),)
    if len(known):
        known = joined(known, silent_days(known, schedule, span, log.person[~dated]))
    return derive(known, schedule, blocks, remarks)


def sources_of(columns: Mapping[str, int]) -> dict[str, int]:
    """Say for each field of ``disiplin`` which sheet column gave it."""
    day = columns.get("day", 0)
    scans = columns.get("scans", 0)
    first = columns.get("first", scans) or day
    last = columns.get("last", scans) or first
    said = columns.get("status", 0) or columns.get("absent", 0) or first
    sources = dict.fromkeys(("hari_kerja", "tanggal"), day)
    sources |= dict.fromkeys(
        ("hadir", "alpa", "izin", "sakit", "cuti", "dinas_luar", "alpa_beruntun"), said
    )
    return sources | dict.fromkeys(_ARRIVING, first) | dict.fromkeys(LEAVING, last)


def _entries(log: DayLog, schedule: Schedule, remarks: list[Remark]) -> Entries:
    """Read every column of the log; unreadable cells are remarks and make a day faulty."""
    count = len(log.row)
    presence = np.full(count, Presence.UNSAID, dtype=np.int8)
    times = [_clock(log, name, schedule, remarks) for name in ("first", "last", "start", "end")]
    first, last, start, end = (minutes for minutes, _ in times)
    either = np.zeros(count, dtype=np.bool_)
    for name in ("scans", "status"):
        cells: Coded | None = getattr(log, name)
        if cells is None:
            continue
        read = DayReader(schedule, log.told).column(cells)
        tally = Tally("S322")
        tally.add(cells, read.presence == Presence.FAULTY, log.row, log.columns[name])
        remarks += tally.remarks()
        presence = np.where(read.presence == Presence.UNSAID, presence, read.presence)
        either |= np.isnan(first) & np.isnan(last) & read.either
        first = np.where(np.isnan(first), read.first, first)
        last = np.where(np.isnan(last), read.last, last)
    flagged = _flags(log.absent, count)
    presence = np.where(flagged & (presence == Presence.UNSAID), Presence.ABSENT, presence)
    shift, strange = _shifts(log, schedule, remarks)
    unread = np.any([unread for _, unread in times], axis=0) | strange
    presence = np.where(unread, Presence.FAULTY, presence).astype(np.int8)
    return entries(
        log.person, log.day.astype("datetime64[D]"), log.row,
        first=first, last=last, either=either, presence=presence,
        shift=shift, start=start, end=end,
    )  # fmt: skip


def _clock(
    log: DayLog, name: str, schedule: Schedule, remarks: list[Remark]
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    cells: Coded | None = getattr(log, name)
    minutes, unread = read_clock(cells, len(log.row), schedule)
    if cells is not None:
        tally = Tally("S333")
        tally.add(cells, unread, log.row, log.columns[name])
        remarks += tally.remarks()
    return minutes, unread


def _flags(cells: Coded | None, count: int) -> NDArray[np.bool_]:
    """Return which cells of a flag column hold a mark."""
    if cells is None:
        return np.zeros(count, dtype=np.bool_)
    table = np.zeros(len(cells.values) + 1, dtype=np.bool_)
    for code in used(cells.codes, len(cells.values)):
        value = cells.values[code]
        table[code] = not is_blank(value) and folded(as_text(value)) not in _NOT
    return table[cells.codes]


def _shifts(
    log: DayLog, schedule: Schedule, remarks: list[Remark]
) -> tuple[NDArray[np.int32], NDArray[np.bool_]]:
    """Find the shift of each row; an unknown name is a remark, without shifts none is asked."""
    cells = log.shift
    if cells is None or not schedule.shifts:
        return np.full(len(log.row), -1, dtype=np.int32), np.zeros(len(log.row), dtype=np.bool_)
    known = {
        folded(label): index
        for index, shift in enumerate(schedule.shifts)
        for label in shift.labels
    }
    table = np.full(len(cells.values) + 1, -1, dtype=np.int32)
    for code in used(cells.codes, len(cells.values)):
        if not is_blank(cells.values[code]):
            table[code] = known.get(folded(as_text(cells.values[code])), -2)
    found = table[cells.codes]
    strange = found == -2  # noqa: PLR2004 - the mark given two lines above
    tally = Tally("S331", {"dikenal": ", ".join(known)})
    tally.add(cells, strange, log.row, log.columns["shift"])
    remarks += tally.remarks()
    return np.where(strange, -1, found).astype(np.int32), strange
