"""Distinct cell values of attendance, each read once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from asn_eval.domain.schedule import Presence
from asn_eval.intake.attendance.clock import NO_SCAN, Scans, minutes_of, read_scans_of
from asn_eval.intake.attendance.words import DEFAULT, code_of, told_codes
from asn_eval.intake.plain import is_blank
from asn_eval.intake.records import used

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from asn_eval.domain.schedule import Schedule
    from asn_eval.intake.attendance.entries import Coded
    from asn_eval.intake.grid import Value

_NONE = Scans(None, None)


class DayValue(NamedTuple):
    """What one distinct value says of a day.

    ``silent``: a mapping says that it says nothing. ``blank``: the cell is empty.
    """

    presence: Presence
    scans: Scans = _NONE
    silent: bool = False
    blank: bool = False


class Read(NamedTuple):
    """Cells of a column as arrays, (n,) each."""

    presence: NDArray[np.int8]
    first: NDArray[np.float64]
    last: NDArray[np.float64]
    either: NDArray[np.bool_]
    silent: NDArray[np.bool_]
    blank: NDArray[np.bool_]


class DayReader:
    """Reads day cells; a value that was seen before is not read again."""

    def __init__(self, schedule: Schedule, told: Mapping[str, str | float | None]) -> None:
        self._schedule = schedule
        self._told = told_codes(told)
        self._seen: dict[tuple[type, Value], DayValue] = {}

    @property
    def empty(self) -> DayValue:
        """What an empty cell says."""
        return (self._said("") or DayValue(Presence.UNSAID))._replace(blank=True)

    def value(self, value: Value) -> DayValue:
        """Read one distinct value."""
        key = (type(value), value)
        if key not in self._seen:
            self._seen[key] = self._read(value)
        return self._seen[key]

    def column(self, cells: Coded) -> Read:
        """Read a column: what each of its cells says."""
        table = [DayValue(Presence.UNSAID)] * len(cells.values)
        for code in used(cells.codes, len(cells.values)):
            table[code] = self.value(cells.values[code])
        return _gathered([*table, self.empty], cells.codes)

    def _said(self, code: str) -> DayValue | None:
        if code not in self._told:
            return None
        presence = self._told[code]
        if presence is None:
            return DayValue(Presence.UNSAID, silent=True)
        return DayValue(presence)

    def _read(self, value: Value) -> DayValue:
        code = code_of(value)
        if (said := self._said(code)) is not None:
            return said
        scans = read_scans_of(value)
        if no_scan(value) or scans == _NONE:
            return self.empty
        if value is True:
            return DayValue(Presence.PRESENT)
        if scans is not None:
            return DayValue(Presence.UNSAID, _clean(scans, self._schedule))
        return DayValue(DEFAULT.get(code, Presence.FAULTY))


def no_scan(value: Value) -> bool:
    """Tell whether a cell is empty or holds what machines write for "no scan"."""
    return is_blank(value) or value == NO_SCAN or code_of(value) == f"{NO_SCAN:g}"


def _clean(scans: Scans, schedule: Schedule) -> Scans:
    """Drop seconds where they do not count; two scans that are one become one."""
    first, last = (cut(minutes, schedule) for minutes in scans[:2])
    if first is not None and last is not None and 0 <= last - first <= schedule.double_scan:
        return Scans(first, None, either=True)
    return Scans(first, last, scans.either)


def cut(minutes: float | None, schedule: Schedule) -> float | None:
    """Read a time to the full minute unless seconds count."""
    return minutes if minutes is None or schedule.seconds else float(minutes // 1)


def _gathered(table: list[DayValue], codes: NDArray[np.int32]) -> Read:
    """Spread what distinct values say over the cells; the last entry is the empty cell."""
    first = [np.nan if item.scans.first is None else item.scans.first for item in table]
    last = [np.nan if item.scans.last is None else item.scans.last for item in table]
    return Read(
        np.array([item.presence for item in table], dtype=np.int8)[codes],
        np.array(first, dtype=np.float64)[codes],
        np.array(last, dtype=np.float64)[codes],
        np.array([item.scans.either for item in table], dtype=np.bool_)[codes],
        np.array([item.silent for item in table], dtype=np.bool_)[codes],
        np.array([item.blank for item in table], dtype=np.bool_)[codes],
    )


def read_clock(
    cells: Coded | None, count: int, schedule: Schedule
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Read a column of single times: minutes (count,), NaN without a scan; and unreadable ones.

    Midnight sharp and 999 stand for "no scan".
    """
    if cells is None:
        return np.full(count, np.nan), np.zeros(count, dtype=np.bool_)
    minutes = np.full(len(cells.values) + 1, np.nan)
    unread = np.zeros(len(cells.values) + 1, dtype=np.bool_)
    for code in used(cells.codes, len(cells.values)):
        value = cells.values[code]
        if no_scan(value):
            continue
        read = cut(minutes_of(value), schedule)
        unread[code] = read is None
        minutes[code] = read or np.nan
    return minutes[cells.codes], unread[cells.codes]
