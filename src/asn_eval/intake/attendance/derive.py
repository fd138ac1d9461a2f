"""Judged days to the fields of ``disiplin``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.fields import DISIPLIN, Kind
from asn_eval.domain.schedule import DAY, EXCUSED, LEVELS, Presence
from asn_eval.domain.tables import Column
from asn_eval.intake.attendance.entries import Days
from asn_eval.intake.attendance.judge import clock_text, judge
from asn_eval.intake.texts import relabel
from asn_eval.methods.attendance import level_of, minutes_early, minutes_late, running_absence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from asn_eval.domain.schedule import Missing, Schedule, Steps
    from asn_eval.intake.attendance.entries import Entries, Remark
    from asn_eval.intake.attendance.judge import Judged

_COUNTED: Final = {
    "alpa": Presence.ABSENT,
    "izin": Presence.PERMIT,
    "sakit": Presence.SICK,
    "cuti": Presence.LEAVE,
    "dinas_luar": Presence.DUTY,
}

LEAVING: Final = ("pulang", "pulang_cepat_menit", *(f"psw{i + 1}" for i in range(LEVELS)))
"""Fields that the last scan of a day gives."""


def derive(
    entries: Entries,
    schedule: Schedule,
    blocks: Sequence[Mapping[str, int]],
    remarks: Sequence[Remark] = (),
) -> Days:
    """Derive one record per person and day.

    A day off without scans gives no record. A faulty day has a record with
    nothing in it, so that it counts neither as present nor as absent.
    """
    entries = entries.take(np.lexsort((entries.day, entries.person)))
    judged = judge(entries, schedule, blocks)
    values = _values(judged, schedule)
    scanned = ~np.isnan(entries.first) | ~np.isnan(entries.last)
    kept = judged.due.working | scanned | judged.faulty
    order = np.flatnonzero(kept)
    columns = {name: _number(name, array, judged) for name, array in values.items()}
    columns["tanggal"] = _dates(entries)
    if np.any(scanned):
        columns["masuk"] = _clock("masuk", judged.arrival, judged)
        columns["pulang"] = _clock("pulang", judged.departure, judged)
    fields = [item.name for item in DISIPLIN.fields if item.name in columns]
    return Days(
        person=entries.person[order],
        row=entries.row[order],
        block=entries.block[order],
        columns={name: columns[name].take(order) for name in fields},
        blocks=tuple(blocks),
        remarks=(*remarks, *judged.remarks),
    )


def _values(judged: Judged, schedule: Schedule) -> dict[str, NDArray[np.float64]]:
    """Compute the number fields, (n,) each; faulty days are blanked later."""
    values: dict[str, NDArray[np.float64]] = {}
    presence = judged.presence.copy()
    if np.any(~np.isnan(judged.entries.first) | ~np.isnan(judged.entries.last)):
        values = _late_and_early(judged, presence, schedule)
    working = judged.due.working
    owed = working & ~np.isin(presence, schedule.excluded)
    here = working & np.isin(presence, [Presence.PRESENT, *schedule.as_present])
    counts = {name: working & (presence == word) for name, word in _COUNTED.items()}
    flags = {"hari_kerja": owed, "hadir": here} | counts
    values |= {name: flag.astype(np.float64) for name, flag in flags.items()}
    values["alpa_beruntun"] = _runs(judged, presence, schedule)
    return values


def _late_and_early(
    judged: Judged, presence: NDArray[np.int8], schedule: Schedule
) -> dict[str, NDArray[np.float64]]:
    """Compute minutes and levels; mark as absent the days whose missing scan counts so."""
    allowed = schedule.tolerance
    late = minutes_late(judged.arrival, judged.due.start, allowed.late, whole=allowed.whole)
    early = minutes_early(judged.departure, judged.due.end, allowed.early, whole=allowed.whole)
    no_in = judged.timed & np.isnan(judged.arrival)
    no_out = judged.timed & np.isnan(judged.departure)
    for policy, missing in ((schedule.missing_in, no_in), (schedule.missing_out, no_out)):
        if policy is not None and policy.absent:
            presence[missing] = Presence.ABSENT
    here = judged.timed & (presence == Presence.PRESENT)
    coming = _minutes(late, here, no_in, schedule.missing_in)
    going = _minutes(early, here, no_out, schedule.missing_out)
    return (
        {"terlambat_menit": coming, "pulang_cepat_menit": going}
        | _levels("tl", coming, schedule.late, schedule.missing_in, no_in & here)
        | _levels("psw", going, schedule.early, schedule.missing_out, no_out & here)
    )


def _minutes(
    counted: NDArray[np.float64],
    here: NDArray[np.bool_],
    missing: NDArray[np.bool_],
    policy: Missing | None,
) -> NDArray[np.float64]:
    """Give the minutes of each day: 0 where nobody is late, a missing scan as declared."""
    stood = np.nan if policy is None or policy.minutes is None else policy.minutes
    return np.where(here, np.where(missing, stood, counted), 0.0)


def _levels(
    name: str,
    minutes: NDArray[np.float64],
    steps: Steps | None,
    policy: Missing | None,
    missing: NDArray[np.bool_],
) -> dict[str, NDArray[np.float64]]:
    """Give the four levels; none when the rubric knows none."""
    stood = policy.level if policy else 0
    if steps is None and not stood:
        return {}
    level = np.zeros(len(minutes), dtype=np.int8)
    if steps is not None:
        level = level_of(minutes, steps.bounds, closed=steps.closed)
    level = np.where(missing, np.int8(stood), level)
    return {f"{name}{i}": (level == i).astype(np.float64) for i in range(1, LEVELS + 1)}


def _runs(judged: Judged, presence: NDArray[np.int8], schedule: Schedule) -> NDArray[np.float64]:
    """Count the run of working days absent up to each day."""
    working = judged.due.working
    excused = np.isin(presence, EXCUSED)
    breaks = working & ((presence == Presence.PRESENT) | (excused & schedule.run_breaks))
    absent = working & (presence == Presence.ABSENT) & ~judged.faulty
    entries = judged.entries
    return running_absence(entries.person, entries.day, absent, breaks, judged.faulty)


def _rows(name: str, entries: Entries) -> NDArray[np.int32] | None:
    """Return the sheet rows of a field's cells where they are not the record's own."""
    rows = entries.last_row if name in LEAVING else entries.row
    rows = np.where(entries.extra, np.int32(0), rows).astype(np.int32)
    return None if np.array_equal(rows, entries.row) else rows


def _number(name: str, values: NDArray[np.float64], judged: Judged) -> Column:
    faulty = judged.faulty
    if name == "alpa_beruntun":
        faulty = faulty | np.isnan(values)
    shown = np.where(faulty, np.nan, values)
    return Column(name, Kind.NUMBER, shown, faulty, rows=_rows(name, judged.entries))


def _dates(entries: Entries) -> Column:
    sound = np.zeros(len(entries), dtype=np.bool_)
    rows = _rows("tanggal", entries)
    return Column("tanggal", Kind.DATE, entries.day.astype("datetime64[D]"), sound, rows=rows)


def _clock(name: str, minutes: NDArray[np.float64], judged: Judged) -> Column:
    """Write times as text; days without one are empty."""
    known = ~np.isnan(minutes)
    codes = np.where(known, np.where(known, minutes, 0.0) % DAY, DAY).astype(np.int32)
    seen = np.bincount(codes, minlength=DAY + 1) > 0
    labels, table = relabel([clock_text(i) if i < DAY and seen[i] else "" for i in range(DAY + 1)])
    sound = np.zeros(len(minutes), dtype=np.bool_)
    rows = _rows(name, judged.entries)
    return Column(name, Kind.TEXT, table[codes], sound, labels, rows)
