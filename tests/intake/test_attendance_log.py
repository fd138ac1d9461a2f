"""Logs with a row per day or a row per scan: days without a row, shifts, cells cited."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields, replace
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_eval.domain.schedule import DAY
from asn_eval.intake.attendance.entries import Entries
from asn_eval.intake.attendance.scans import group_scans
from intake.attendance_sheets import (
    FIVE_DAYS,
    LENIENT,
    NIGHT,
    cell,
    dates,
    log,
    remarks,
    scans,
    told,
)

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.intake.attendance import Days
    from intake.books import Cell

HEAD = ("Nama", "Tanggal", "Jam Kerja", "Scan Masuk", "Scan Pulang")
SHIFTS = replace(LENIENT, shifts=(NIGHT,))


def _faulty(days: Days, name: str = "alpa") -> list[bool]:
    faulty: list[bool] = days.columns[name].faulty.tolist()
    return faulty


# --- a row per day -------------------------------------------------------------------


def test_a_fingerspot_log_with_american_dates_is_read(tmp_path: Path) -> None:
    rows: list[tuple[Cell, ...]] = [
        ("Nama", "Tanggal", "Scan Masuk", "Scan Pulang", "Terlambat", "Absent"),
        ("Ani", "9/1/2025", "07:43", "16:20", "00:13", ""),
        ("Ani", "9/2/2025", "", "", "", "True"),
        ("Ani", "9/3/2025", "07:20", "15:30", "", "False"),
    ]
    days = log(tmp_path, rows)
    assert told(days, "hadir") == [1, 0, 1]
    assert told(days, "alpa") == [0, 1, 0]
    assert told(days, "terlambat_menit") == [13, 0, 0]
    assert told(days, "pulang_cepat_menit") == [0, 0, 30]
    assert told(days, "tl1") == [1, 0, 0]
    assert remarks(days) == []
    assert [cell(days, 0, name) for name in ("terlambat_menit", "psw1", "alpa", "hari_kerja")] == [
        "C2", "D2", "F2", "B2",
    ]  # fmt: skip


def test_a_working_day_without_a_row_counts_as_declared_and_no_cell_says_it(
    tmp_path: Path,
) -> None:
    rows: list[tuple[Cell, ...]] = [
        HEAD,
        ("Ani", "9/1/2025", "", "07:20", "16:20"),
        ("Budi", "9/1/2025", "", "07:20", "16:20"),
        ("Budi", "9/2/2025", "", "07:20", "16:20"),
        ("Ani", "9/8/2025", "", "07:20", "16:20"),
        ("Budi", "9/8/2025", "", "07:20", "16:20"),
    ]
    days = log(tmp_path, rows, LENIENT)
    ani = days.person == days.person[0]
    absent = days.columns["alpa"].numbers()
    assert absent[ani].tolist() == [0, 1, 1, 1, 1, 0]
    assert absent[~ani].tolist() == [0, 0, 1, 1, 1, 0]
    assert told(days, "alpa_beruntun")[:6] == [0, 1, 2, 3, 4, 0]
    assert [cell(days, record, "alpa") for record in (0, 1)] == ["D2", ""]
    assert days.row[1] == 2


def test_the_span_says_which_days_the_log_answers_for(tmp_path: Path) -> None:
    rows = [HEAD, ("Ani", "9/3/2025", "", "07:20", "16:20")]
    span = (dt.date(2025, 9, 1), dt.date(2025, 9, 5))
    assert told(log(tmp_path, rows, LENIENT, span), "alpa") == [1, 1, 0, 1, 1]
    assert told(log(tmp_path, rows, LENIENT), "alpa") == [0]


def test_without_a_rule_a_day_without_a_row_is_a_finding_and_faulty(tmp_path: Path) -> None:
    rows: list[tuple[Cell, ...]] = [
        HEAD,
        ("Ani", "9/1/2025", "", "07:20", "16:20"),
        ("Ani", "9/3/2025", "", "07:20", "16:20"),
    ]
    days = log(tmp_path, rows)
    assert remarks(days) == [("S324", "B2")]
    assert days.remarks[0].slots == {"jumlah": "1", "tanggal": "2025-09-02"}
    assert _faulty(days) == [False, True, False]
    assert told(days, "hari_kerja") == [1, None, 1]


def test_a_row_without_scans_is_an_empty_cell_of_that_day(tmp_path: Path) -> None:
    days = log(tmp_path, [HEAD, ("Ani", "9/1/2025", "", "", "")])
    assert remarks(days) == [("S323", "D2")]
    assert told(log(tmp_path, [HEAD, ("Ani", "9/1/2025", "", "", "")], LENIENT), "alpa") == [1]


def test_a_row_without_a_date_gives_no_day(tmp_path: Path) -> None:
    rows = [HEAD, ("Ani", "tidak ada", "", "07:20", "16:20")]
    assert len(log(tmp_path, rows).row) == 0


def test_a_row_whose_date_is_lost_may_be_any_day_without_a_row(tmp_path: Path) -> None:
    rows: list[tuple[Cell, ...]] = [
        HEAD,
        ("Ani", "9/1/2025", "", "07:20", "16:20"),
        ("Ani", "entah", "", "07:20", "16:20"),
        ("Ani", "9/3/2025", "", "07:20", "16:20"),
        ("Budi", "9/1/2025", "", "07:20", "16:20"),
    ]
    days = log(tmp_path, rows, LENIENT)
    assert told(days, "alpa") == [0, None, 0, 0, 1, 1]


def test_999_is_no_scan_and_a_night_shift_ends_on_the_next_day(tmp_path: Path) -> None:
    """The BPS form: 999 where nothing was scanned, 19:17 → 07:38 at night."""
    rows: list[tuple[Cell, ...]] = [
        HEAD,
        ("Ani", "9/1/2025", "", 999.0, "16:05"),
        ("Ani", "9/2/2025", "Malam", "19:17", "07:38"),
        ("Ani", "9/3/2025", "malam", "18:55", "06:40"),
        ("Ani", "9/6/2025", "Malam", "00:40", "07:00"),
    ]
    days = log(tmp_path, rows, SHIFTS)
    assert dates(days) == [dt.date(2025, 9, day) for day in (1, 2, 3, 6)]
    assert told(days, "terlambat_menit") == [91, 17, 0, 340]
    assert told(days, "pulang_cepat_menit") == [0, 0, 20, 0]
    assert told(days, "hari_kerja") == [1, 1, 1, 1]
    assert told(days, "pulang") == ["16:05", "07:38", "06:40", "07:00"]
    assert remarks(days) == []


def test_an_unknown_shift_is_one_finding(tmp_path: Path) -> None:
    rows: list[tuple[Cell, ...]] = [
        HEAD,
        ("Ani", "9/1/2025", "Sore", "14:00", "21:00"),
        ("Budi", "9/1/2025", "Sore", "14:00", "21:00"),
    ]
    days = log(tmp_path, rows, SHIFTS)
    assert remarks(days) == [("S331", "C2")]
    assert days.remarks[0].slots == {"nilai": "Sore", "jumlah": "2", "dikenal": "malam"}
    assert _faulty(days) == [True, True]


def test_the_hours_of_the_row_decide_where_the_rubric_says_so(tmp_path: Path) -> None:
    head = ("Nama", "Tanggal", "Jam Masuk", "Jam Pulang", "Scan Masuk", "Scan Pulang")
    rows: list[tuple[Cell, ...]] = [
        head,
        ("Ani", "9/1/2025", dt.time(8, 0), dt.time(15, 0), "08:10", "15:00"),
        ("Ani", "9/2/2025", "19:00", "07:00", "19:05", "06:50"),
        ("Ani", "9/3/2025", "", "", "08:10", "15:00"),
    ]
    days = log(tmp_path, rows, replace(FIVE_DAYS, rows_own=True))
    assert told(days, "terlambat_menit") == [10, 5, None]
    assert told(days, "pulang_cepat_menit") == [0, 10, None]
    assert remarks(days) == [("S332", "E4")]
    by_rubric = log(tmp_path, rows)
    assert told(by_rubric, "terlambat_menit")[0] == 40


def test_a_time_that_cannot_be_read_is_one_finding_per_value(tmp_path: Path) -> None:
    rows: list[tuple[Cell, ...]] = [
        HEAD,
        ("Ani", "9/1/2025", "", 7.31, "16:20"),
        ("Budi", "9/1/2025", "", 7.31, "16:20"),
        ("Ani", "9/2/2025", "", "07:31", "sore"),
        ("Budi", "9/2/2025", "", "07:31", "16:20"),
    ]
    days = log(tmp_path, rows)
    assert remarks(days) == [("S333", "D2"), ("S333", "E4")]
    assert [remark.slots["nilai"] for remark in days.remarks] == ["7.31", "sore"]
    assert _faulty(days) == [True, True, True, False]


def test_codes_and_scans_stand_side_by_side(tmp_path: Path) -> None:
    head = ("Nama", "Tanggal", "Scan Masuk", "Status", "Waktu Scan")
    rows: list[tuple[Cell, ...]] = [
        head,
        ("Ani", "9/1/2025", "", "SAKIT", ""),
        ("Ani", "9/2/2025", "", "", "07:31 12:00 16:02"),
        ("Ani", "9/3/2025", "08:00", "H", ""),
        ("Ani", "9/4/2025", "", "ALPA", "07:31 16:02"),
        ("Ani", "9/5/2025", "", "??", ""),
    ]
    days = log(tmp_path, rows)
    assert told(days, "sakit") == [1, 0, 0, None, None]
    assert told(days, "terlambat_menit") == [0, 1, 30, None, None]
    assert told(days, "psw4") == [0, 0, 1, None, None]
    assert remarks(days) == [("S322", "D6"), ("S328", "D5")]


def test_an_empty_log_gives_no_days(tmp_path: Path) -> None:
    assert len(log(tmp_path, [HEAD, ("Ani", "", "", "", "")], LENIENT).row) == 0


# --- a row per scan ------------------------------------------------------------------

SCANS = ("Nama", "Waktu", "State")


def test_arrival_and_departure_cite_the_rows_of_their_scans(tmp_path: Path) -> None:
    rows: list[tuple[Cell, ...]] = [
        SCANS,
        ("Ani", "2025-09-01 12:01:00", "C/In"),
        ("Ani", "2025-09-01 16:16:40", "C/Out"),
        ("Ani", "2025-09-01 07:43:59", "C/In"),
        ("Ani", "2025-09-01 12:00:00", "C/Out"),
    ]
    days = scans(tmp_path, rows)
    assert told(days, "masuk") == ["07:43"]
    assert told(days, "pulang") == ["16:16"]
    assert told(days, "terlambat_menit") == [13]
    assert cell(days, 0, "terlambat_menit") == cell(days, 0, "hadir") == "B4"
    assert cell(days, 0, "pulang_cepat_menit") == cell(days, 0, "psw1") == "B3"


def test_a_night_shift_stays_with_the_day_it_began(tmp_path: Path) -> None:
    rows: list[tuple[Cell, ...]] = [
        SCANS,
        ("Ani", "2025-09-01 18:50", "C/In"),
        ("Ani", "2025-09-02 07:10", "C/Out"),
        ("Ani", "2025-09-02 19:05", "C/In"),
        ("Ani", "2025-09-03 06:30", "C/Out"),
    ]
    night = replace(FIVE_DAYS, hours=(NIGHT.hours,) * 7)
    days = scans(tmp_path, rows, night)
    assert dates(days) == [dt.date(2025, 9, 1), dt.date(2025, 9, 2)]
    assert told(days, "terlambat_menit") == [0, 5]
    assert told(days, "pulang_cepat_menit") == [0, 30]
    assert cell(days, 1, "pulang_cepat_menit") == "B5"
    stateless = scans(tmp_path, [row[:2] for row in rows], night)
    assert told(stateless, "terlambat_menit") == [0, 5]
    assert told(stateless, "pulang_cepat_menit") == [0, 30]


def test_a_scan_of_the_new_day_does_not_part_the_night_from_its_end(tmp_path: Path) -> None:
    rows: list[tuple[Cell, ...]] = [
        SCANS,
        ("Ani", "2025-09-01 18:00", "C/In"),
        ("Ani", "2025-09-02 01:00", "Overtime"),
        ("Ani", "2025-09-02 02:00", "C/Out"),
    ]
    days = scans(tmp_path, rows)
    assert dates(days) == [dt.date(2025, 9, 1), dt.date(2025, 9, 2)]
    assert told(days, "pulang")[0] == "02:00"


def test_a_forgotten_check_out_is_not_the_next_days(tmp_path: Path) -> None:
    rows: list[tuple[Cell, ...]] = [
        SCANS,
        ("Ani", "2025-09-01 07:20", "C/In"),
        ("Ani", "2025-09-02 16:05", "C/Out"),
    ]
    days = scans(tmp_path, rows)
    assert told(days, "psw4") == [1, 0]
    assert told(days, "tl4") == [0, 1]
    assert told(days, "pulang") == [None, "16:05"]
    assert cell(days, 0, "psw4") == "B2"


def test_without_states_first_and_last_count_and_one_scan_may_be_either(tmp_path: Path) -> None:
    rows: list[tuple[Cell, ...]] = [
        SCANS[:2],
        ("Ani", dt.datetime.fromisoformat("2025-09-01T07:20")),
        ("Ani", dt.datetime.fromisoformat("2025-09-01T16:05")),
        ("Ani", dt.datetime.fromisoformat("2025-09-02T16:05")),
        ("Ani", dt.datetime.fromisoformat("2025-09-03T07:20")),
        ("Ani", dt.datetime.fromisoformat("2025-09-03T07:22")),
    ]
    days = scans(tmp_path, rows, replace(LENIENT, double_scan=5))
    assert told(days, "masuk") == ["07:20", None, "07:20"]
    assert told(days, "pulang") == ["16:05", "16:05", None]
    assert told(days, "tl4") == [0, 1, 0]
    assert told(days, "psw4") == [0, 0, 1]


def test_a_stamp_that_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    rows: list[tuple[Cell, ...]] = [
        SCANS,
        ("Ani", "2025-09-01 07:20", "C/In"),
        ("Ani", "2025-09-01", "C/Out"),
        ("Ani", "kemarin 16:00", "C/Out"),
        ("Ani", "2025/09/01 4:16:33 PM GMT+8", "Overtime"),
        ("Ani", "13/09/2025 16:00", ""),
    ]
    days = scans(tmp_path, rows)
    assert remarks(days) == [("S333", "B3"), ("S333", "B4")]
    assert told(days, "pulang")[0] == "16:16"


def test_a_scan_whose_time_is_lost_may_be_any_that_is_missing(tmp_path: Path) -> None:
    rows: list[tuple[Cell, ...]] = [
        SCANS,
        ("Ani", "2025-09-01 07:20", "C/In"),
        ("Ani", "2025-09-01 16:20", "C/Out"),
        ("Ani", "2025-09-02 07:20", "C/In"),
        ("Ani", "rusak", "C/Out"),
        ("Budi", "2025-09-02 07:20", "C/In"),
        ("Budi", "2025-09-02 16:20", "C/Out"),
    ]
    days = scans(tmp_path, rows, LENIENT)
    assert told(days, "hadir") == [1, None, 0, 1]
    assert told(days, "alpa") == [0, None, 1, 0]


def test_a_machine_log_without_any_readable_stamp_gives_no_days(tmp_path: Path) -> None:
    days = scans(tmp_path, [SCANS[:2], ("Ani", "kemarin")])
    assert len(days.row) == 0


@settings(max_examples=300)
@given(data=st.data())
def test_grouping_does_not_depend_on_the_order_of_rows(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 30))
    person = data.draw(st.lists(st.integers(0, 2), min_size=count, max_size=count))
    times = st.lists(st.integers(0, 5 * DAY), unique=True, min_size=count, max_size=count)
    stamp = data.draw(times)
    state = data.draw(st.lists(st.sampled_from([-1, 0, 1]), min_size=count, max_size=count))
    order = np.array(data.draw(st.permutations(range(count))))
    row = np.arange(2, count + 2, dtype=np.int32)
    scanned = (
        np.array(person, dtype=np.int32),
        np.array(stamp, dtype=np.float64),
        np.array(state, dtype=np.int8),
    )
    one = group_scans(*scanned, row, FIVE_DAYS)
    who, when, how = (array[order] for array in scanned)
    other = group_scans(who, when, how, row[order], FIVE_DAYS)
    for item in fields(Entries):
        first, second = getattr(one, item.name), getattr(other, item.name)
        assert np.array_equal(first, second, equal_nan=first.dtype.kind == "f")
    pairs = list(zip(one.person.tolist(), one.day.tolist(), strict=True))
    assert len(set(pairs)) == len(pairs)
    assert set(one.row.tolist()) | set(one.last_row.tolist()) <= set(row.tolist())
