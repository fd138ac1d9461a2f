"""Measures by date: the latest value, the longest run, calendar days."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.domain.specs import Days, Latest, LongestRun, MeasureSpec
from asn_eval.methods import Measured, columns_of, measure
from made import Row, nip, table

if TYPE_CHECKING:
    from random import Random

A, B, C = nip(1), nip(2), nip(3)
PEOPLE = [A, B, C]
FIRST = dt.date(2025, 9, 1)
LATEST = Latest("target", "realisasi", "tanggal")
RUN = LongestRun("disiplin", "alpa", "tanggal", 1, None)


def measured(spec: MeasureSpec, rows: list[Row]) -> Measured:
    return measure(table(spec.table, rows, PEOPLE), spec, 3)


def same(raw: object, expected: list[float]) -> bool:
    return np.array_equal(np.asarray(raw), expected, equal_nan=True)


def on(day: int) -> dt.date:
    return FIRST + dt.timedelta(days=day)


def results(pairs: list[tuple[int | None, float | None]], person: str = A) -> list[Row]:
    return [
        {
            "nip": person,
            "target": 1,
            "tanggal": None if day is None else on(day),
            "realisasi": value,
        }
        for day, value in pairs
    ]


def days(pairs: list[tuple[int | None, float | None]], person: str = A) -> list[Row]:
    return [
        {"nip": person, "tanggal": None if day is None else on(day), "alpa": value}
        for day, value in pairs
    ]


def test_the_latest_row_counts_whatever_stands_first() -> None:
    got = measured(LATEST, results([(30, 80), (0, 60)]) + results([(1, 5), (1, 5)], B))
    assert same(got.raw, [80, 5, np.nan])
    assert got.weight.tolist() == [1, 0, 0.5, 0.5]
    assert (got.faults, got.gaps) == ((), ())


def test_an_empty_latest_cell_and_a_row_without_date_are_absent() -> None:
    got = measured(LATEST, results([(30, None), (0, 60)]) + results([(None, 5), (1, 5)], B))
    assert same(got.raw, [np.nan, np.nan, np.nan])
    assert not got.impossible.any()
    assert [(gap.field, gap.rows.tolist()) for gap in got.gaps] == [
        ("tanggal", [2]),
        ("realisasi", [0]),
    ]


def test_different_values_of_the_latest_date_are_a_fault() -> None:
    got = measured(LATEST, results([(30, 80), (30, 81), (0, 60)]))
    assert got.impossible.tolist() == [True, False, False]
    assert np.isnan(got.raw[0])
    [fault] = got.faults
    assert (fault.code, fault.field, fault.rows.tolist()) == ("K606", "tanggal", [0, 1])


def test_a_run_passes_over_days_without_a_record() -> None:
    week: list[tuple[int | None, float | None]] = [
        (3, 1),
        (0, 1),
        (1, 1),
        (2, 1),
        (4, 1),
        (7, 1),
        (8, 0),
        (9, 2),
    ]
    got = measured(RUN, days(week) + days([(0, 0), (1, 0.5)], B))
    assert same(got.raw, [6, 0, np.nan])
    assert got.weight.tolist() == [1, 1, 1, 1, 1, 1, 0, 0, 0, 0]
    assert got.weight[:8] @ got.value[:8] == got.raw[0]


def test_a_declared_gap_breaks_a_run() -> None:
    week: list[tuple[int | None, float | None]] = [(0, 1), (1, 1), (4, 1), (5, 1), (6, 1)]
    spec = LongestRun("disiplin", "alpa", "tanggal", 1, 2)
    assert measured(spec, days(week)).raw[0] == 3
    assert measured(LongestRun("disiplin", "alpa", "tanggal", 1, 3), days(week)).raw[0] == 5


def test_of_two_longest_runs_the_first_is_shown() -> None:
    got = measured(RUN, days([(0, 1), (1, 0), (2, 1)]))
    assert (got.raw[0], got.weight.tolist()) == (1, [1, 0, 0])


def test_two_records_of_one_day_are_a_fault() -> None:
    got = measured(RUN, days([(0, 1), (0, 1), (1, 1)]) + days([(0, 1)], B))
    assert same(got.raw, [np.nan, 1, np.nan])
    assert got.impossible.tolist() == [True, False, False]
    assert [(fault.code, len(fault.rows)) for fault in got.faults] == [("K606", 1)]


def test_what_is_empty_makes_a_run_absent_unless_the_rubric_says_what_it_counts_as() -> None:
    rows = days([(0, 1), (1, None), (2, 1)]) + days([(None, 1), (None, 1)], B)
    got = measured(RUN, rows)
    assert same(got.raw, [np.nan, np.nan, np.nan])
    assert not got.impossible.any()
    assert [(gap.field, gap.rows.tolist()) for gap in got.gaps] == [
        ("tanggal", [3, 4]),
        ("alpa", [1]),
    ]
    filled = LongestRun("disiplin", "alpa", "tanggal", 1, None, no_rows=0, empty_cell=1)
    got = measured(filled, rows)
    assert same(got.raw, [3, np.nan, 0])
    assert [gap.field for gap in got.gaps] == ["tanggal"]


def test_a_table_without_rows_has_no_run() -> None:
    empty = table("disiplin", days([(0, 1)]), PEOPLE).take(np.zeros(0, dtype=np.intp))
    assert same(measure(empty, RUN, 3).raw, [np.nan] * 3)


@given(st.lists(st.booleans(), min_size=1, max_size=12), st.randoms(use_true_random=False))
def test_a_run_is_the_longest_of_the_marks_in_a_row(marks: list[bool], random: Random) -> None:
    rows = days([(day, float(mark)) for day, mark in enumerate(marks)])
    random.shuffle(rows)
    text = "".join("x" if mark else "." for mark in marks)
    got = measured(RUN, rows)
    assert got.raw[0] == max(len(part) for part in text.split("."))
    assert got.weight.sum() == got.raw[0]


def service(start: dt.date | None, end: dt.date | None, person: str = A) -> list[Row]:
    return [{"nip": person, "tmt_cpns": start, "tmt_golongan": end}]


def test_days_are_calendar_days() -> None:
    spec = Days("pegawai", "tmt_cpns", last=dt.date(2024, 3, 1))
    got = measured(spec, service(dt.date(2024, 2, 28), None) + service(None, None, B))
    assert same(got.raw, [2, np.nan, np.nan])
    assert [gap.rows.tolist() for gap in got.gaps] == [[1]]
    pair = Days("pegawai", "tmt_cpns", "tmt_golongan")
    assert columns_of(pair) == ("tmt_cpns", "tmt_golongan")
    got = measured(pair, service(FIRST, FIRST) + service(FIRST, on(31), B))
    assert same(got.raw, [0, 31, np.nan])


def test_a_first_date_after_the_last_and_several_rows_are_faults() -> None:
    spec = Days("pegawai", "tmt_cpns", "tmt_golongan")
    rows = service(on(1), FIRST) + service(FIRST, on(1), B) + service(FIRST, on(2), B)
    got = measured(spec, rows)
    assert same(got.raw, [np.nan] * 3)
    assert got.impossible.tolist() == [True, True, False]
    assert [(fault.code, fault.rows.tolist()) for fault in got.faults] == [
        ("K608", [0]),
        ("S316", [1, 2]),
    ]


@pytest.mark.parametrize("spec", [LATEST, RUN])
def test_the_columns_read_are_named(spec: MeasureSpec) -> None:
    assert columns_of(spec)[1] == "tanggal"
