"""Times in cells: Excel times, fractions of a day, and texts, to minutes.

A time is never a decimal number: ``7.5`` is refused, because half past seven
and seven minutes past five would look alike to whoever reads it so.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from asn_eval.intake.grid import Value

NO_SCAN: Final = 999.0
"""What some machines write where nothing was scanned."""

_HOUR: Final = 60
_DAY: Final = 1440
_SECOND: Final = 86_400
_SERIALS: Final = (20_000.0, 60_000.0)
_TIME: Final = re.compile(
    r"(?<!\d)(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?![\d:.])\s*([ap]m)?", re.IGNORECASE
)
_BETWEEN: Final = " \t\r\n\u00a0-–—→~>/,;|"
_DURATION: Final = re.compile(r"(\d{1,3})[:.](\d{2})(?:[:.](\d{2}))?")


class Scans(NamedTuple):
    """First and last time of a cell in minutes, None where there is no scan.

    ``either``: the one time there is may be the first or the last.
    """

    first: float | None
    last: float | None
    either: bool = False


def read_scans_of(value: Value) -> Scans | None:
    """Read the times of one cell in the order they stand; None when it holds none.

    Midnight sharp is what machines write for "no scan". A dash before or after a
    single time says which of the two is missing.

    >>> read_scans_of("07:31 - 16:16"), read_scans_of("07:39 - 00:00")
    (Scans(first=451.0, last=976.0, either=False), Scans(first=459.0, last=None, either=False))
    >>> read_scans_of("07:31"), read_scans_of(0.3125), read_scans_of(7.31)
    (Scans(first=451.0, last=None, either=True), Scans(first=450.0, last=None, either=True), None)
    """
    if isinstance(value, str):
        return _scans_in(value)
    minutes = minutes_of(value)
    if minutes is None:
        return None
    return Scans(minutes or None, None, either=minutes > 0)


def _scans_in(text: str) -> Scans | None:
    found = list(_TIME.finditer(text))
    rest = _TIME.sub(" ", text).strip(_BETWEEN)
    times = [_minutes(*match.groups()) for match in found]
    if not times or rest or any(minutes is None for minutes in times):
        return None
    if len(times) > 1:
        return Scans(times[0] or None, times[-1] or None)
    before, after = text[: found[0].start()].strip(), text[found[0].end() :].strip()
    only = times[0] or None
    if before or after:
        return Scans(None, only) if before else Scans(only, None)
    return Scans(only, None, either=only is not None)


def minutes_of(value: Value) -> float | None:
    """Read a cell as one time of day; None when it is none.

    >>> minutes_of(dt.time(7, 31)), minutes_of("07.31.30"), minutes_of(45900.5), minutes_of(999.0)
    (451.0, 451.5, 720.0, None)
    """
    if isinstance(value, dt.datetime):
        value = value.time()
    if isinstance(value, dt.time):
        return value.hour * _HOUR + value.minute + value.second / _HOUR
    if isinstance(value, dt.timedelta):
        minutes = value.total_seconds() / _HOUR
        return minutes if 0 <= minutes < _DAY else None
    if type(value) is float:
        return _fraction(value)
    if isinstance(value, str) and (match := _TIME.fullmatch(value.strip())):
        return _minutes(*match.groups())
    return None


def _fraction(number: float) -> float | None:
    """Read a fraction of a day; a serial number of a date counts by its fraction."""
    if _SERIALS[0] <= number <= _SERIALS[1]:
        number %= 1
    if not 0 <= number < 1:
        return None
    return round(number * _SECOND) % _SECOND / _HOUR


def _minutes(hour: str, minute: str, second: str | None, half: str | None) -> float | None:
    hours, minutes, seconds = int(hour), int(minute), int(second or 0)
    if half:
        if not 1 <= hours <= _HOUR // 5:
            return None
        hours = hours % 12 + (12 if half.casefold() == "pm" else 0)
    if hours * _HOUR >= _DAY or minutes >= _HOUR or seconds >= _HOUR:
        return None
    return hours * _HOUR + minutes + seconds / _HOUR


def duration_of(value: Value) -> float | None:
    """Read a duration in minutes: ``00:13`` is thirteen, never 0.13; None when it is none.

    A plain number is no duration, for it does not say of what unit.

    >>> duration_of("00:13"), duration_of(dt.timedelta(hours=1, minutes=30)), duration_of(13.0)
    (13.0, 90.0, None)
    """
    if isinstance(value, dt.timedelta):
        return value.total_seconds() / _HOUR
    if isinstance(value, dt.time):
        return minutes_of(value)
    match = _DURATION.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None or int(match[2]) >= _HOUR or int(match[3] or 0) >= _HOUR:
        return None
    return int(match[1]) * _HOUR + int(match[2]) + int(match[3] or 0) / _HOUR
