"""Day matrices: codes and times by day column, each number with its one cell."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from asn_eval.domain.schedule import DayOff, Missing, OffKind, Presence, Regime, Span
from intake.attendance_sheets import FIVE_DAYS, LENIENT, OFFICE, cell, dates, matrix, remarks, told

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.domain.schedule import Schedule
    from asn_eval.intake.attendance import Days
    from intake.books import Cell

SEPTEMBER = {f"{day:02d}": dt.date(2025, 9, day) for day in range(1, 31)}
FIRST_WEEK = {f"{day:02d}": dt.date(2025, 9, day) for day in range(1, 6)}
WEEK = {"01": dt.date(2025, 9, 1), "02": dt.date(2025, 9, 2), "06": dt.date(2025, 9, 6)}


def _week(
    folder: Path, *rows: tuple[Cell, ...], schedule: Schedule = FIVE_DAYS, **told: str | None
) -> Days:
    """Read Monday, Tuesday and Saturday."""
    names = [(f"Orang {index}", *row) for index, row in enumerate(rows)]
    return matrix(folder, [("Nama", "01", "02", "06"), *names], WEEK, schedule, dict(told))


def test_times_become_minutes_levels_and_texts(tmp_path: Path) -> None:
    days = _week(tmp_path, ("08:05 - 16:16", "07:30 - 15:10", "-"))
    assert dates(days) == [dt.date(2025, 9, 1), dt.date(2025, 9, 2)]
    assert told(days, "hadir") == told(days, "hari_kerja") == [1, 1]
    assert told(days, "terlambat_menit") == [35, 0]
    assert told(days, "pulang_cepat_menit") == [0, 50]
    assert told(days, "tl2") == [1, 0]
    assert told(days, "psw2") == [0, 1]
    assert [told(days, f"tl{level}") for level in (1, 3, 4)] == [[0, 0]] * 3
    assert told(days, "masuk") == ["08:05", "07:30"]
    assert told(days, "pulang") == ["16:16", "15:10"]
    assert remarks(days) == []


def test_every_number_of_a_day_cites_the_cell_of_person_and_day(tmp_path: Path) -> None:
    days = _week(tmp_path, ("H", "A", "-"), ("S", "DL", "-"))
    assert [cell(days, record, "alpa") for record in range(4)] == ["B2", "C2", "B3", "C3"]
    assert cell(days, 1, "hari_kerja") == cell(days, 1, "alpa_beruntun") == "C2"
    assert days.columns["alpa"].rows is None


def test_codes_count_each_in_their_field(tmp_path: Path) -> None:
    days = _week(tmp_path, ("H", "A", "H"), ("S", "I", "-"), ("C", "DL", "LIBUR"))
    counted = {name: sum(told(days, name)) for name in ("hadir", "alpa", "sakit", "izin", "cuti")}
    assert counted == {"hadir": 1, "alpa": 1, "sakit": 1, "izin": 1, "cuti": 1}
    assert sum(told(days, "dinas_luar")) == 1
    assert "terlambat_menit" not in days.columns
    assert "masuk" not in days.columns


def test_excused_days_leave_the_denominator_and_count_as_present_if_declared(
    tmp_path: Path,
) -> None:
    rules = replace(FIVE_DAYS, excluded=(Presence.LEAVE,), as_present=(Presence.DUTY,))
    days = _week(tmp_path, ("C", "DL", "-"), schedule=rules)
    assert told(days, "hari_kerja") == [0, 1]
    assert told(days, "hadir") == [0, 1]
    assert told(days, "cuti") == [1, 0]


def test_a_missing_check_out_counts_as_declared(tmp_path: Path) -> None:
    days = _week(tmp_path, ("07:39 - 00:00", "00:00 - 16:16", "-"))
    assert told(days, "psw4") == [1, 0]
    assert told(days, "pulang_cepat_menit") == [91, 0]
    assert told(days, "tl4") == [0, 1]
    assert told(days, "terlambat_menit") == [9, 91]
    assert told(days, "pulang") == [None, "16:16"]


def test_a_missing_scan_may_be_an_absence_or_nothing(tmp_path: Path) -> None:
    rules = replace(FIVE_DAYS, missing_in=Missing(absent=True), missing_out=Missing(minutes=0))
    days = _week(tmp_path, ("07:39 - 00:00", "00:00 - 16:16", "-"), schedule=rules)
    assert told(days, "alpa") == [0, 1]
    assert told(days, "hadir") == [1, 0]
    assert told(days, "pulang_cepat_menit") == [0, 0]
    assert told(days, "terlambat_menit") == [9, 0]
    assert told(days, "alpa_beruntun") == [0, 1]


def test_a_level_without_minutes_leaves_the_minutes_empty(tmp_path: Path) -> None:
    rules = replace(FIVE_DAYS, missing_out=Missing(level=4), early=None)
    days = _week(tmp_path, ("07:39 - 00:00", "07:30 - 16:16", "-"), schedule=rules)
    assert told(days, "psw4") == [1, 0]
    assert told(days, "pulang_cepat_menit") == [None, 0]
    assert not days.columns["pulang_cepat_menit"].faulty.any()


def test_without_levels_there_are_no_columns_of_levels(tmp_path: Path) -> None:
    rules = replace(FIVE_DAYS, late=None, early=None, missing_in=None, missing_out=None)
    days = _week(tmp_path, ("07:39 - 16:00", "07:30 - 16:16", "-"), schedule=rules)
    assert "tl1" not in days.columns
    assert "psw4" not in days.columns
    assert told(days, "terlambat_menit") == [9, 0]


def test_a_single_time_is_the_scan_whose_due_time_is_nearer(tmp_path: Path) -> None:
    days = _week(tmp_path, ("07:31", "16:16", "-"))
    assert told(days, "masuk") == ["07:31", None]
    assert told(days, "pulang") == [None, "16:16"]
    assert told(days, "psw4") == [1, 0]
    assert told(days, "tl4") == [0, 1]


def test_work_on_a_day_off_is_kept_and_counts_nothing(tmp_path: Path) -> None:
    days = _week(tmp_path, ("07:31 - 16:00", "07:31 - 16:00", "09:00 - 12:00"))
    assert told(days, "hari_kerja") == [1, 1, 0]
    assert told(days, "hadir") == [1, 1, 0]
    assert told(days, "terlambat_menit") == [1, 1, 0]
    assert told(days, "masuk")[2] == "09:00"


def test_a_holiday_is_no_working_day(tmp_path: Path) -> None:
    off = DayOff(dt.date(2025, 9, 1), "Libur", OffKind.NATIONAL, "Keputusan")
    days = _week(tmp_path, ("-", "H", "-"), schedule=replace(FIVE_DAYS, days_off=(off,)))
    assert told(days, "hari_kerja") == [1]
    assert remarks(days) == []


def test_ramadan_has_its_own_hours(tmp_path: Path) -> None:
    hours = (replace(OFFICE, start=480, end=900),) * 7
    span = Span(dt.date(2025, 9, 2), dt.date(2025, 9, 30))
    rules = replace(FIVE_DAYS, regimes=(Regime("ramadan", (span,), hours),))
    days = _week(tmp_path, ("07:50 - 15:30", "07:50 - 15:30", "-"), schedule=rules)
    assert told(days, "terlambat_menit") == [20, 0]
    assert told(days, "pulang_cepat_menit") == [30, 0]


def test_the_example_of_october_by_hand(tmp_path: Path) -> None:
    """1–14 and 17–31 October 2022, absent every working day: 10 and 11 days, one run of 21."""
    month = {f"{day:02d}": dt.date(2022, 10, day) for day in range(1, 32)}
    cells = ["A" if day.weekday() < 5 else "-" for day in month.values()]
    days = matrix(tmp_path, [("Nama", *month), ("Orang", *cells)], month)
    absent = dict(zip(dates(days), told(days, "alpa"), strict=True))
    assert sum(count for day, count in absent.items() if day.day <= 14) == 10
    assert sum(count for day, count in absent.items() if day.day >= 17) == 11
    run = dict(zip(dates(days), told(days, "alpa_beruntun"), strict=True))
    assert (run[dt.date(2022, 10, 14)], max(run.values())) == (10, 21)


@pytest.mark.parametrize(
    ("rules", "longest"),
    [(replace(FIVE_DAYS, run_breaks=True), 2), (replace(FIVE_DAYS, run_breaks=False), 4)],
)
def test_an_excused_day_ends_a_run_of_absence_or_not_as_declared(
    tmp_path: Path, rules: Schedule, longest: int
) -> None:
    cells = ["A", "A", "S", "A", "A"]
    days = matrix(tmp_path, [("Nama", *FIRST_WEEK), ("Orang", *cells)], FIRST_WEEK, rules)
    assert max(told(days, "alpa_beruntun")) == longest


# --- what no rule says is a finding, and the day neither present nor absent ----------


def _faulty(days: Days, name: str = "alpa") -> list[bool]:
    faulty: list[bool] = days.columns[name].faulty.tolist()
    return faulty


def test_an_unknown_code_is_one_finding_however_often_it_stands(tmp_path: Path) -> None:
    days = _week(tmp_path, ("X", "H", "-"), ("H", "X", "-"), ("X", "TLX", "-"))
    assert remarks(days) == [("S322", "B2"), ("S322", "C4")]
    assert [remark.slots for remark in days.remarks] == [
        {"nilai": "X", "jumlah": "3"},
        {"nilai": "TLX", "jumlah": "1"},
    ]
    assert _faulty(days) == [True, False, False, True, True, True]
    assert told(days, "hadir") == [None, 1, 1, None, None, None]


def test_an_empty_cell_of_a_working_day_is_a_finding_unless_something_says_what_it_means(
    tmp_path: Path,
) -> None:
    rows = (("H", None, None), ("H", "-", None))
    days = _week(tmp_path, *rows)
    assert remarks(days) == [("S323", "C2")]
    assert days.remarks[0].slots == {"jumlah": "2", "tanggal": "2025-09-02"}
    assert _faulty(days) == [False, True, False, True]
    assert told(_week(tmp_path, *rows, schedule=LENIENT), "alpa") == [0, 1, 0, 1]


def test_a_mapping_says_what_the_empty_cell_means(tmp_path: Path) -> None:
    rows = [("Nama", "01", "02", "06"), ("Orang", "H", None, None)]
    absent = matrix(tmp_path, rows, WEEK, told={"": "alpa"})
    assert told(absent, "alpa") == [0, 1]
    nothing = matrix(tmp_path, rows, WEEK, told={"": None})
    assert told(nothing, "alpa") == [0]
    assert remarks(nothing) == []


def test_a_run_across_a_faulty_day_is_not_known(tmp_path: Path) -> None:
    row = ("Orang", "A", "X", "A", "H", "A")
    days = matrix(tmp_path, [("Nama", *FIRST_WEEK), row], FIRST_WEEK)
    assert told(days, "alpa_beruntun") == [1, None, None, 0, 1]
    assert told(days, "alpa") == [1, None, 1, 0, 1]


def test_a_year_without_a_calendar_is_a_finding(tmp_path: Path) -> None:
    two = {"01": dt.date(2024, 9, 2), "02": dt.date(2025, 9, 2)}
    days = matrix(tmp_path, [("Nama", "01", "02"), ("Orang", "A", "A")], two)
    assert remarks(days) == [("S321", "B2")]
    assert told(days, "alpa") == [None, 1]


def test_an_undeclared_missing_scan_is_a_finding(tmp_path: Path) -> None:
    rules = replace(FIVE_DAYS, missing_in=None, missing_out=None)
    days = _week(tmp_path, ("07:39 - 00:00", "00:00 - 16:16", "-"), schedule=rules)
    assert remarks(days) == [("S325", "C2"), ("S326", "B2")]
    assert _faulty(days) == [True, True]


def test_times_that_run_backwards_are_a_finding_at_their_cell(tmp_path: Path) -> None:
    days = _week(tmp_path, ("16:16 - 07:31", "07:31 - 16:16", "-"))
    assert remarks(days) == [("S327", "B2")]
    assert days.remarks[0].slots == {"masuk": "16:16", "pulang": "07:31"}
    assert _faulty(days) == [True, False]


def test_codes_that_the_calendar_denies_are_findings(tmp_path: Path) -> None:
    days = _week(tmp_path, ("LIBUR", "H", "A"), ("H", "H", "A"))
    assert remarks(days) == [("S329", "D2"), ("S330", "B2")]
    assert days.remarks[0].slots["jumlah"] == "2"
    assert _faulty(days) == [True, False, False, False]
    assert sum(filter(None, told(days, "alpa"))) == 0


def test_a_day_that_nobody_of_many_has_is_no_absence_of_the_whole_office(tmp_path: Path) -> None:
    rows = tuple(("H", None, None) for _ in range(5))
    for told_empty in ({}, {"": "alpa"}):
        sheet = [("Nama", "01", "02", "06"), *((f"Orang {i}", *row) for i, row in enumerate(rows))]
        days = matrix(tmp_path, sheet, WEEK, LENIENT, told_empty)
        assert remarks(days) == [("S334", "C2")]
        assert days.remarks[0].slots == {"jumlah": "5", "tanggal": "2025-09-02"}
        assert told(days, "alpa") == [0, None] * 5


def test_a_whole_month_of_a_kejati_sheet(tmp_path: Path) -> None:
    """Codes in capitals, WEEKEND on days off; counts agree with a count by hand."""
    codes = {6: "WEEKEND", 7: "WEEKEND", 13: "WEEKEND", 14: "WEEKEND", 20: "WEEKEND",
             21: "WEEKEND", 27: "WEEKEND", 28: "WEEKEND", 2: "DINAS LUAR", 3: "UNDANGAN",
             9: "SAKIT", 10: "ISOMAN", 16: "IJIN", 17: "CUTI", 22: "WFH"}  # fmt: skip
    cells = [codes.get(day.day, "WFO") for day in SEPTEMBER.values()]
    days = matrix(tmp_path, [("Nama", *SEPTEMBER), ("Orang", *cells)], SEPTEMBER)
    counted = {
        name: sum(told(days, name))
        for name in ("hari_kerja", "hadir", "dinas_luar", "sakit", "izin", "cuti", "alpa")
    }
    assert counted == {
        "hari_kerja": 22, "hadir": 16, "dinas_luar": 2, "sakit": 2, "izin": 1, "cuti": 1, "alpa": 0,
    }  # fmt: skip
    assert remarks(days) == []


def test_a_matrix_without_days_gives_no_records(tmp_path: Path) -> None:
    days = matrix(tmp_path, [("Nama", "01"), ("Orang", "H")], {})
    assert len(days.row) == 0
