"""Dates: every way of writing one, and columns that read both ways."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.domain.period import parse_period
from asn_eval.findings import message_of
from asn_eval.intake.dates import Pair, read_date, said_order
from asn_eval.intake.options import IntakeOptions
from asn_eval.language import Lang
from intake.books import BUDI, DISIPLIN_HEAD, Cell, found, read, words

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.intake.grid import Value
    from asn_eval.intake.parts import WorkbookPart

_DAY = dt.date(2025, 8, 17)
_OPTIONS = IntakeOptions(period=parse_period("2025-TW3"))


def _read(folder: Path, *cells: Cell, options: IntakeOptions = _OPTIONS) -> WorkbookPart:
    rows: list[list[Cell]] = [[BUDI, "Budi", 21, 20, 1, cell] for cell in cells]
    return read(folder, [[*DISIPLIN_HEAD, "Tanggal"], *rows], options)


def _days(part: WorkbookPart) -> list[str]:
    return [str(day) for day in part.tables[0].columns["tanggal"].values]


@pytest.mark.parametrize(
    "cell",
    [
        _DAY,
        dt.datetime(2025, 8, 17, 9, 30),  # noqa: DTZ001 - as sheets have it
        45886.0,
        45886.4,
        "2025-08-17",
        "2025/08/17",
        "2025-08-17T09:30:00",
        "2025/08/17 9:21:33 AM GMT+8",
        "17 Agustus 2025",
        "17 AGUSTUS 2025",
        "17-Agt-2025",
        "17 August 2025",
        " 17  Aug 2025 ",
    ],
)
def test_one_day_in_many_dresses(cell: Value) -> None:
    assert read_date(cell) == _DAY


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("Agustus 2025", dt.date(2025, 8, 1)),
        ("2025-08", dt.date(2025, 8, 1)),
        ("Nopember 2025", dt.date(2025, 11, 1)),
        ("agustus", dt.date(2025, 8, 1)),
        ("Des", dt.date(2025, 12, 1)),
    ],
)
def test_a_month_is_its_first_day(cell: str, day: dt.date) -> None:
    assert read_date(cell, 2025) == day


@pytest.mark.parametrize(
    "cell",
    [
        "besok", "Agustus", "17 Agustus", "31 Februari 2025", "2025-13-01", 8.0, 70000.0, True,
        dt.time(7, 30), dt.timedelta(hours=30), "17/08/25", "2025", "TW III", "32 13 2025",
    ],
)  # fmt: skip
def test_what_is_no_date(cell: Value) -> None:
    assert read_date(cell) is None


def test_a_day_with_a_month_name_needs_its_year() -> None:
    assert read_date("17 Agustus", 2025) is None


@given(st.dates(dt.date(1955, 1, 1), dt.date(2060, 12, 31)))
def test_dates_read_back_from_text_and_serial(day: dt.date) -> None:
    assert read_date(day.isoformat()) == day
    assert read_date(f"{day:%d-%m-%Y}") == Pair(day.day, day.month, day.year)
    assert read_date(float((day - dt.date(1899, 12, 30)).days)) == day


@given(st.text(max_size=24) | st.floats(allow_nan=True, allow_infinity=True))
def test_any_cell_is_read_without_failing(cell: Value) -> None:
    assert read_date(cell, 2025) is None or isinstance(read_date(cell, 2025), dt.date | Pair)


def test_a_column_with_one_clear_day_first_is_day_first(tmp_path: Path) -> None:
    part = _read(tmp_path, "03/04/2025", "17-08-2025", _DAY)
    assert part.findings == ()
    assert _days(part) == ["2025-04-03", "2025-08-17", "2025-08-17"]


def test_a_column_that_is_month_first_says_so(tmp_path: Path) -> None:
    part = _read(tmp_path, "03/04/2025", "12/21/2025")
    (finding,) = part.findings
    assert (finding.code, finding.place.cell) == ("S318", "F2")
    assert "dibaca bulan/hari/tahun" in words(finding)[0]
    assert "were read month/day/year" in words(finding)[1]
    assert _days(part) == ["2025-03-04", "2025-12-21"]


def test_s311_a_column_that_reads_both_ways_is_one_finding(tmp_path: Path) -> None:
    part = _read(tmp_path, "03/04/2025", _DAY, "05/06/2025", "07/07/2025")
    (finding,) = part.findings
    assert (finding.code, finding.place.cell, finding.slots["jumlah"]) == ("S311", "F2", "3")
    assert '(misalnya "03/04/2025")' in words(finding)[0]
    assert '("03/04/2025", for instance)' in words(finding)[1]
    for lang in Lang:
        assert "`tanggal: hari-bulan`" in message_of(finding, lang).remedy
    assert part.tables[0].columns["tanggal"].faulty.tolist() == [True, False, True, True]
    assert _days(part) == ["NaT", "2025-08-17", "NaT", "NaT"]


@pytest.mark.parametrize(
    ("order", "days"),
    [
        ("hari-bulan", ["2025-04-03", "2025-06-05", "NaT", "2025-08-17"]),
        ("bulan-hari", ["2025-03-04", "2025-05-06", "2025-12-21", "2025-08-17"]),
    ],
)
def test_a_declared_order_settles_every_text_date(
    order: str, days: list[str], tmp_path: Path
) -> None:
    options = replace(_OPTIONS, date_order=order)
    part = _read(tmp_path, "03/04/2025", "05/06/2025", "12/21/2025", _DAY, options=options)
    assert _days(part) == days
    assert found(part.findings) == ([("S310", "F4")] if "NaT" in days else [])


def test_a_column_where_both_readings_agree_is_no_riddle(tmp_path: Path) -> None:
    part = _read(tmp_path, "07/07/2025", "08/08/2025")
    assert part.findings == ()
    assert _days(part) == ["2025-07-07", "2025-08-08"]


def test_a_column_that_reads_in_no_single_way_is_read_day_first(tmp_path: Path) -> None:
    part = _read(tmp_path, "17/08/2025", "08/17/2025")
    assert found(part.findings) == [("S310", "F3")]
    assert _days(part) == ["2025-08-17", "NaT"]


def test_s310_not_a_date(tmp_path: Path) -> None:
    part = _read(tmp_path, "31-09-2025", "besok", "", "-", "September")
    assert found(part.findings) == [("S310", "F2"), ("S310", "F3")]
    assert words(part.findings[1]) == (
        'Isi sel "besok" di kolom tanggal bukan tanggal.',
        'The cell content "besok" in column tanggal is not a date.',
    )
    assert part.tables[0].columns["tanggal"].faulty.tolist() == [True, True, False, False, False]
    assert _days(part)[2:] == ["NaT", "NaT", "2025-09-01"]


def test_a_month_alone_needs_a_periode(tmp_path: Path) -> None:
    part = _read(tmp_path, "September", options=replace(_OPTIONS, period=None))
    assert found(part.findings) == [("S310", "F2")]


@pytest.mark.parametrize(
    ("heading", "days"),
    [
        ("Tanggal (MM-DD-YYYY)", ["2025-03-04", "2025-05-06"]),
        ("Tanggal\n(dd/mm/yyyy)", ["2025-04-03", "2025-06-05"]),
        ("Tanggal (hh-bb-tttt)", ["2025-04-03", "2025-06-05"]),
    ],
)
def test_a_heading_that_says_the_order_settles_its_column(
    heading: str, days: list[str], tmp_path: Path
) -> None:
    rows: list[list[Cell]] = [[BUDI, "B", 21, 20, 1, day] for day in ("03/04/2025", "05/06/2025")]
    options = replace(_OPTIONS, date_order="hari-bulan")
    part = read(tmp_path, [[*DISIPLIN_HEAD, heading], *rows], options)
    assert part.findings == ()
    assert _days(part) == days


@pytest.mark.parametrize("heading", ["Tanggal", "Tanggal (yyyy-mm-dd)", "Tanggal SK", "MM Tahun"])
def test_other_headings_say_no_order(heading: str) -> None:
    assert said_order(heading) == ""
