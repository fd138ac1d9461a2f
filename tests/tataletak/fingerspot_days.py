"""A person's day as the fingerprint machine of recipe 1 writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tataletak.calendar_words import free

if TYPE_CHECKING:
    import datetime as dt
    import random

    from tataletak.page import Written
    from tataletak.people import Person

_START: Final = 7 * 60 + 30
_END: Final = 16 * 60


def day_of(rng: random.Random, number: int, person: Person, day: dt.date) -> dict[str, Written]:
    """Return heading → cell of a person's day."""
    cells: dict[str, Written] = {
        "Emp No.": str(number),
        "No. ID": str(100 + number),
        "NIK": person.nip,
        "Nama": person.name,
        "Tanggal": f"{day.month}/{day.day}/{day.year}",
        "Departemen": person.unit,
    }
    if free(day):
        return cells
    cells |= {"Jam Kerja": "Pagi", "Jam Masuk": "07:30", "Jam Pulang": "16:00", "Normal": "1"}
    if rng.random() < 0.05:
        return {**cells, "Absent": "True"}
    came = _START + rng.choice((-18, -9, -4, 0, 0, 3, 13, 41))
    left = _END + rng.choice((0, 2, 9, 21, -14))
    cells |= {"Scan Masuk": _clock(came), "Scan Pulang": _clock(left), "Riil": "1"}
    if came > _START:
        cells["Terlambat"] = _clock(came - _START)
    if left < _END:
        cells["Plg. Cepat"] = _clock(_END - left)
    worked = _clock(left - came)
    return cells | {
        "Jml Jam Kerja": worked,
        "Jml Kehadiran": worked,
        "Waktu Scan": f"{_clock(came)} {_clock(left)}",
    }


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
