"""Times and codes in single cells: what is read, and what is refused."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from asn_eval.domain.schedule import Presence, Schedule
from asn_eval.intake.attendance.clock import duration_of, minutes_of, read_scans_of
from asn_eval.intake.attendance.judge import clock_text
from asn_eval.intake.attendance.values import DayReader
from asn_eval.intake.attendance.words import DEFAULT, told_codes
from intake.attendance_sheets import FIVE_DAYS

if TYPE_CHECKING:
    from asn_eval.intake.grid import Value


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("07:31 - 16:16", (451, 976, False)),
        ("07:39 - 00:00", (459, None, False)),
        ("00:00 - 16:16", (None, 976, False)),
        ("07:31 -", (451, None, False)),
        ("- 16:16", (None, 976, False)),
        ("19:17 → 07:38", (1157, 458, False)),
        ("07:31", (451, None, True)),
        ("07.31", (451, None, True)),
        ("7:31:30", (451.5, None, True)),
        ("07:31\n12:02\n16:16", (451, 976, False)),
        ("07:31 12:02 13:01 16:16", (451, 976, False)),
        ("07:31; 16:16", (451, 976, False)),
        ("4:16 PM", (976, None, True)),
        ("12:05 am", (5, None, True)),
        (dt.time(7, 31), (451, None, True)),
        (dt.datetime.fromisoformat("2025-09-01T07:31"), (451, None, True)),
        (dt.timedelta(hours=7, minutes=31), (451, None, True)),
        (451 / 1440, (451, None, True)),
        (45901 + 451 / 1440, (451, None, True)),
        (dt.time(0, 0), (None, None, False)),
        ("00:00 - 00:00", (None, None, False)),
    ],
)
def test_times_are_read_in_the_order_they_stand(
    value: Value, wanted: tuple[float | None, float | None, bool]
) -> None:
    assert read_scans_of(value) == wanted


@pytest.mark.parametrize(
    "value",
    ["DL 07:31", "07:31 s.d. besok", "25:00", "07:61", "7:31:75", "13:05 pm", "0:05 am", 7.31,
     999.0, 7.0, True, dt.date(2025, 9, 1), dt.timedelta(hours=-1), dt.timedelta(days=2),
     "07:31:22:11"],
)  # fmt: skip
def test_what_is_no_time_is_never_made_one(value: Value) -> None:
    """7.31 as a number is seven hours and eighteen minutes to one, 07:31 to another."""
    assert read_scans_of(value) is None


@pytest.mark.parametrize(
    ("value", "minutes"),
    [
        ("00:13", 13),
        ("01:30:30", 90.5),
        ("120:00", 7200),
        (dt.timedelta(minutes=13), 13),
        (dt.time(0, 13), 13),
        ("13", None),
        (0.13, None),
        ("00:75", None),
        ("00:13:75", None),
    ],
)
def test_a_duration_is_minutes_and_never_a_decimal(value: Value, minutes: float | None) -> None:
    assert duration_of(value) == minutes


def test_times_written_back_are_times_of_day() -> None:
    assert [clock_text(minutes) for minutes in (0, 1439, 1440)] == ["00:00", "23:59", "00:00"]


def _said(value: Value, schedule: Schedule = FIVE_DAYS, **told: str | float | None) -> Presence:
    return DayReader(schedule, told).value(value).presence


@pytest.mark.parametrize(
    ("value", "presence"),
    [
        ("H", Presence.PRESENT), ("HADIR", Presence.PRESENT), ("WFO", Presence.PRESENT),
        ("WFH", Presence.PRESENT), ("v", Presence.PRESENT), (True, Presence.PRESENT),
        ("DL", Presence.DUTY), ("DINAS LUAR", Presence.DUTY), ("UNDANGAN", Presence.DUTY),
        ("TB", Presence.DUTY), ("S", Presence.SICK), ("SAKIT", Presence.SICK),
        ("ISOMAN", Presence.SICK), ("I", Presence.PERMIT), ("IJIN", Presence.PERMIT),
        ("IZIN", Presence.PERMIT), ("C", Presence.LEAVE), ("CUTI", Presence.LEAVE),
        ("CT", Presence.LEAVE), ("A", Presence.ABSENT), ("ALPA", Presence.ABSENT),
        ("TK", Presence.ABSENT), ("LIBUR", Presence.OFF), ("WEEKEND", Presence.OFF),
        ("-", Presence.UNSAID), (999.0, Presence.UNSAID), ("999", Presence.UNSAID),
        (" dinas   luar ", Presence.DUTY), ("X", Presence.FAULTY), (7.31, Presence.FAULTY),
        (False, Presence.FAULTY), (1.0, Presence.FAULTY),
    ],
)  # fmt: skip
def test_codes_say_what_offices_mean_by_them(value: Value, presence: Presence) -> None:
    assert _said(value) == presence


def test_a_mapping_overrides_every_code_even_the_dash_and_the_empty_cell() -> None:
    told = {
        "X": "alpa",
        "-": "libur",
        "h": "dinas_luar",
        "": "alpa",
        "1": "hadir",
        "Z": None,
        "Q": "?",
    }
    assert told_codes(told)["x"] is Presence.ABSENT
    reader = DayReader(FIVE_DAYS, told)
    said = {value: reader.value(value).presence for value in ("x", "-", "H", 1.0, "q")}
    assert said == {
        "x": Presence.ABSENT, "-": Presence.OFF, "H": Presence.DUTY, 1.0: Presence.PRESENT,
        "q": Presence.FAULTY,
    }  # fmt: skip
    assert reader.empty.presence is Presence.ABSENT
    assert reader.value(999.0).presence is Presence.ABSENT
    assert reader.value("z").silent


def test_default_codes_are_written_as_they_are_looked_up() -> None:
    assert all(code == " ".join(code.casefold().split()) for code in DEFAULT)


def test_scans_close_together_are_one_where_the_rubric_says_so() -> None:
    assert DayReader(FIVE_DAYS, {}).value("07:31 - 07:33").scans == (451, 453, False)
    close = Schedule(FIVE_DAYS.weekdays, FIVE_DAYS.hours, (2025,), double_scan=5)
    assert DayReader(close, {}).value("07:31 - 07:33").scans == (451, None, True)


def test_seconds_count_only_where_the_rubric_says_so() -> None:
    assert DayReader(FIVE_DAYS, {}).value("07:31:40").scans.first == 451
    exact = Schedule(FIVE_DAYS.weekdays, FIVE_DAYS.hours, (2025,), seconds=True)
    assert DayReader(exact, {}).value("07:31:30").scans.first == 451.5


def test_a_single_time_is_a_time_of_day() -> None:
    assert minutes_of(" 07:31 ") == 451
    assert minutes_of("hadir") is None
