"""Attendance by definition: each array function against a loop that says the rule in words."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.methods.attendance import (
    expected_days,
    level_of,
    minutes_early,
    minutes_late,
    on_shift,
    running_absence,
    weekday,
    working_days,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

FIVE = [True] * 5 + [False] * 2
MINUTES = st.integers(0, 1439).map(float)
DATES = st.dates(dt.date(1990, 1, 1), dt.date(2060, 12, 31))
NO_DAYS = np.zeros(0, dtype="datetime64[D]")


def days(*texts: str) -> NDArray[np.datetime64]:
    return np.array(texts, dtype="datetime64[D]")


def month(first: str, last: str) -> NDArray[np.datetime64]:
    return np.arange(first, np.datetime64(last) + 1, dtype="datetime64[D]")


# --- minutes -----------------------------------------------------------------------


def test_a_missing_scan_has_no_minutes() -> None:
    none, start = np.array([np.nan]), np.array([450.0])
    assert np.isnan(minutes_late(none, start)).all()
    assert np.isnan(minutes_early(none, start)).all()


def test_past_the_tolerance_all_minutes_count_or_only_the_rest() -> None:
    arrival, start = np.array([455.0, 456.0]), np.array([450.0, 450.0])
    assert minutes_late(arrival, start, 5.0).tolist() == [0.0, 6.0]
    assert minutes_late(arrival, start, 5.0, whole=False).tolist() == [0.0, 1.0]


@given(st.lists(MINUTES, min_size=1), MINUTES, st.integers(0, 30).map(float))
def test_late_and_early_are_one_rule_seen_from_both_ends(
    times: list[float], due: float, tolerance: float
) -> None:
    seen, owed = np.array(times), np.full(len(times), due)
    assert np.array_equal(
        minutes_late(seen, owed, tolerance), minutes_early(-seen, -owed, tolerance)
    )
    late = minutes_late(seen, owed, tolerance)
    assert [0.0 if t - due <= tolerance else t - due for t in times] == late.tolist()


# --- levels ------------------------------------------------------------------------


@given(
    st.lists(st.one_of(MINUTES, st.just(float("nan")), st.floats(-60, 300)), min_size=1),
    st.lists(st.integers(0, 200).map(float), min_size=1, max_size=4, unique=True),
    st.booleans(),
)
def test_the_level_is_the_number_of_bounds_reached(
    minutes: list[float],
    bounds: list[float],
    closed: bool,  # noqa: FBT001  # drawn by hypothesis
) -> None:
    steps = sorted(bounds)
    got = level_of(np.array(minutes), steps, closed=closed).tolist()
    for value, level in zip(minutes, got, strict=True):
        reached = sum(value >= step if closed else value > step for step in steps)
        assert level == (reached if value > 0 else 0)


def test_both_printed_conventions_can_be_said() -> None:
    minutes = np.array([0.0, 1.0, 30.0, 30.5, 31.0, 60.0, 61.0, 90.0, 91.0])
    closed = level_of(minutes, [1, 31, 61, 91], closed=True)
    assert closed.tolist() == [0, 1, 1, 1, 2, 2, 3, 3, 4]
    more_than = level_of(minutes, [0, 30, 60, 90], closed=False)
    assert more_than.tolist() == [0, 1, 1, 2, 2, 2, 3, 3, 4]


# --- days --------------------------------------------------------------------------


@given(
    st.lists(DATES, min_size=1),
    st.lists(DATES, max_size=5),
    st.lists(st.booleans(), min_size=7, max_size=7),
)
def test_working_days_are_weekdays_that_are_not_off(
    dates: list[dt.date], off: list[dt.date], week: list[bool]
) -> None:
    got = working_days(
        np.array(dates, dtype="datetime64[D]"), week, np.array(off, dtype="datetime64[D]")
    )
    assert got.tolist() == [week[day.weekday()] and day not in off for day in dates]
    assert weekday(np.array(dates, dtype="datetime64[D]")).tolist() == [
        day.weekday() for day in dates
    ]


def test_a_day_that_is_not_known_is_no_working_day() -> None:
    assert working_days(days("NaT"), [True] * 7, NO_DAYS).tolist() == [False]


def test_the_printed_example_of_october_and_its_erratum() -> None:
    """BKN 6/2022, contoh: 1–14 October 2022 are 10 working days; 17–31 are 11, not 10."""
    first = working_days(month("2022-10-01", "2022-10-14"), FIVE, NO_DAYS)
    second = working_days(month("2022-10-17", "2022-10-31"), FIVE, NO_DAYS)
    assert (int(first.sum()), int(second.sum())) == (10, 11)


def test_days_that_leave_the_denominator_are_not_owed() -> None:
    person = np.array([0, 0, 0, 1], dtype=np.int32)
    working = np.array([True, True, False, True])
    excluded = np.array([False, True, False, True])
    assert expected_days(person, working, excluded, 3).tolist() == [1, 0, 0]


# --- shifts over midnight ----------------------------------------------------------


@given(MINUTES, MINUTES)
def test_a_time_on_a_night_shift_is_the_reading_nearest_to_what_is_due(
    clock: float, due: float
) -> None:
    owed = due + 1440
    (got,) = on_shift(np.array([clock]), np.array([owed]), np.array([True])).tolist()
    assert (got - clock) % 1440 == 0
    assert abs(got - owed) <= 720


def test_day_shifts_and_unknown_hours_keep_the_clock() -> None:
    clock = np.array([1200.0, 10.0, np.nan])
    due = np.array([450.0, np.nan, 1860.0])
    got = on_shift(clock, due, np.array([False, True, True]))
    assert got[:2].tolist() == [1200.0, 10.0]
    assert np.isnan(got[2])


# --- runs of absence ---------------------------------------------------------------

KINDS = st.sampled_from(["hadir", "alpa", "lewat", "ragu"])


def _naive(entries: list[tuple[int, int, str]]) -> dict[tuple[int, int], float]:
    """Say the rule in words: walk each person's days in order."""
    got: dict[tuple[int, int], float] = {}
    for person in {who for who, _, _ in entries}:
        run, doubtful = 0, False
        for day, kind in sorted((day, kind) for who, day, kind in entries if who == person):
            if kind == "hadir":
                run, doubtful = 0, False
            run += kind == "alpa"
            doubtful |= kind == "ragu"
            told = float("nan") if doubtful else float(run)
            got[person, day] = told if kind in {"alpa", "ragu"} else 0.0
    return got


@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.integers(0, 40), KINDS),
        unique_by=lambda entry: entry[:2],
        max_size=60,
    )
)
def test_a_run_is_counted_as_the_rule_says_whatever_the_order(
    entries: list[tuple[int, int, str]],
) -> None:
    person = np.array([who for who, _, _ in entries], dtype=np.int32)
    day = np.array([when for _, when, _ in entries], dtype="datetime64[D]")
    kinds = [kind for _, _, kind in entries]
    marks = [
        np.array([kind == word for kind in kinds], dtype=bool) for word in ("alpa", "hadir", "ragu")
    ]
    got = running_absence(person, day, *marks)
    wanted = _naive(entries)
    expected = np.array([wanted[who, when] for who, when, _ in entries])
    assert np.array_equal(got, expected, equal_nan=True)


def test_ten_days_in_october_are_one_run_over_the_weekend() -> None:
    october = month("2022-10-01", "2022-10-14")
    away = working_days(october, FIVE, NO_DAYS)
    none = np.zeros(len(october), dtype=bool)
    got = running_absence(np.zeros(len(october), dtype=np.int32), october, away, none, none)
    assert got.max() == 10
    assert got[-1] == 10
