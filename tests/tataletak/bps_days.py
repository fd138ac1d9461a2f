"""A day of recipe 6: clock times, minutes, the bands they fall in, as they are written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tataletak.calendar_words import free

if TYPE_CHECKING:
    import datetime as dt
    import random

    from tataletak.page import Written
    from tataletak.truth import Plain

_NO_SCAN: Final = 999
_START: Final = 7 * 60 + 30
_END: Final = 16 * 60
_EMPTY: Final = ("-", None)


@dataclass(frozen=True, slots=True)
class Day:
    """Field → what is written and what it means; the scan of midday; whether by night."""

    fields: dict[str, tuple[Written, Plain]]
    middle: str
    night: bool = False


def day_of(rng: random.Random, date: dt.date, point: str, *, night: bool) -> Day:
    """Invent a day; ``point`` stands between hours and minutes."""
    if night and date.day % 4 == 0:
        return _times(19 * 60 + 17, 7 * 60 + 38, 0, 0, point, night=True)
    if free(date):
        return Day(_marks(None, None, absent=False) | _no_times(), "-")
    throw = rng.random()
    if throw < 0.03:
        return Day(_marks(3, 3, absent=True) | _no_times(_NO_SCAN), "-")
    came = _START + rng.choice((-20, -11, -6, -3, 0, 4, 17, 38, 75, 130))
    left = _END + rng.choice((1, 2, 6, 15, 31, 0, -12, -45))
    if throw < 0.07:
        return _times(came, None, max(0, came - _START), _NO_SCAN, point)
    return _times(came, left, max(0, came - _START), max(0, _END - left), point)


def _times(
    came: int, left: int | None, late: int, early: int, point: str, *, night: bool = False
) -> Day:
    clock = {"masuk": _clock(came, point), "pulang": _clock(left, point)}
    minutes: dict[str, tuple[Written, Plain]] = {
        "terlambat_menit": _minutes(late),
        "pulang_cepat_menit": _minutes(early),
    }
    middle = "-" if night else f"12{point}{came % 60:02d}"
    marks = _marks(_band(late), _band(early), absent=False)
    return Day(clock | minutes | marks, middle, night)


def _clock(minute: int | None, point: str) -> tuple[Written, Plain]:
    if minute is None:
        return _EMPTY
    return f"{minute // 60:02d}{point}{minute % 60:02d}", f"{minute // 60:02d}:{minute % 60:02d}"


def _minutes(count: int) -> tuple[Written, Plain]:
    if count == _NO_SCAN:
        return _NO_SCAN, None
    return (count, float(count)) if count else _EMPTY


def _no_times(minutes: int = 0) -> dict[str, tuple[Written, Plain]]:
    return {
        "masuk": _EMPTY,
        "pulang": _EMPTY,
        "terlambat_menit": _minutes(minutes),
        "pulang_cepat_menit": _minutes(minutes),
    }


def _band(minutes: int) -> int | None:
    return min((minutes - 1) // 30, 3) if minutes else None


def _marks(
    late: int | None, early: int | None, *, absent: bool
) -> dict[str, tuple[Written, Plain]]:
    marks: dict[str, tuple[Written, Plain]] = {"absen": ("v", "alpa") if absent else _EMPTY}
    for kind, band in (("tl", late), ("psw", early)):
        for level in range(4):
            marks[f"{kind}{level + 1}"] = ("v", 1.0) if band == level else _EMPTY
    return marks
