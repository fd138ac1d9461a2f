"""Measures by definition: value, sum, count, mean, ratio."""

from __future__ import annotations

import numpy as np
import pytest

from asn_eval.domain.specs import Count, Mean, Ratio, Sum, Value
from asn_eval.methods import columns_of, measure, value_columns
from made import FAULT, Row, nip, table

A, B, C = nip(1), nip(2), nip(3)
PEOPLE = [A, B, C]


def test_value_takes_the_only_row_and_refuses_to_choose_among_several() -> None:
    rows = [{"nip": A, "alpa": 2}, {"nip": B, "alpa": 1}, {"nip": B, "alpa": 5}]
    got = measure(table("disiplin", rows, PEOPLE), Value("disiplin", "alpa"), 3)
    assert got.raw[0] == 2
    assert np.isnan(got.raw[1:]).all()
    assert got.impossible.tolist() == [False, True, False]
    assert [(fault.code, fault.rows.tolist()) for fault in got.faults] == [("S316", [2])]


def test_sum_adds_rows_and_an_empty_cell_makes_it_absent() -> None:
    rows: list[Row] = [
        {"nip": A, "alpa": 0.1},
        {"nip": A, "alpa": 0.2},
        {"nip": B, "alpa": 1},
        {"nip": B, "alpa": None},
    ]
    got = measure(table("disiplin", rows, PEOPLE), Sum("disiplin", "alpa"), 3)
    assert got.raw[0] == pytest.approx(0.3, abs=1e-15)
    assert np.isnan(got.raw[1:]).all()
    assert got.gaps[0].rows.tolist() == [3]
    assert not got.impossible.any()


def test_sum_and_count_use_the_declared_value_for_a_person_without_rows() -> None:
    rows = [{"nip": A, "nama_kegiatan": "X", "jam": 8}]
    trained = table("pelatihan", rows, PEOPLE)
    assert measure(trained, Sum("pelatihan", "jam", no_rows=0), 3).raw.tolist() == [8, 0, 0]
    assert measure(trained, Count("pelatihan", no_rows=0), 3).raw.tolist() == [1, 0, 0]
    assert np.isnan(measure(trained, Count("pelatihan"), 3).raw[1:]).all()


def test_mean_skips_empty_cells_and_needs_its_minimum() -> None:
    rows: list[Row] = [
        {"nip": A, "peran": "rekan", "aspek": "x", "nilai": 4},
        {"nip": A, "peran": "rekan", "aspek": "x", "nilai": 5},
        {"nip": A, "peran": "rekan", "aspek": "x", "nilai": None},
        {"nip": B, "peran": "rekan", "aspek": "x", "nilai": 3},
    ]
    got = measure(table("feedback", rows, PEOPLE), Mean("feedback", "nilai", least=2), 3)
    assert got.raw[0] == 4.5
    assert np.isnan(got.raw[1:]).all()
    assert got.weight.tolist() == [0.5, 0.5, 0.0, 1.0]


def test_ratio_is_percent_of_sums_with_extra_columns() -> None:
    rows = [
        {"nip": A, "hadir": 58, "dinas_luar": 2, "hari_kerja": 63},
        {"nip": A, "hadir": 20, "dinas_luar": 0, "hari_kerja": 21},
        {"nip": B, "hadir": 1, "dinas_luar": None, "hari_kerja": 2},
    ]
    spec = Ratio("disiplin", "hadir", "hari_kerja", plus=("dinas_luar",))
    got = measure(table("disiplin", rows, PEOPLE), spec, 3)
    assert got.raw[0] == pytest.approx(100 * 80 / 84, abs=1e-12)
    assert np.isnan(got.raw[1:]).all()
    assert [gap.field for gap in got.gaps] == ["dinas_luar"]


def test_ratio_over_zero_is_a_fault_at_the_denominator() -> None:
    rows = [{"nip": A, "hadir": 0, "hari_kerja": 0}]
    got = measure(table("disiplin", rows, PEOPLE), Ratio("disiplin", "hadir", "hari_kerja"), 3)
    assert got.impossible.tolist() == [True, False, False]
    assert (got.faults[0].code, got.faults[0].field) == ("S313", "hari_kerja")


def test_a_spec_names_the_columns_it_reads_and_those_it_filters_by() -> None:
    spec = Ratio("disiplin", "hadir", "hari_kerja", plus=("cuti",), where=(("unit", ("A",)),))
    assert value_columns(spec) == ("hadir", "cuti", "hari_kerja")
    assert columns_of(spec) == ("hadir", "cuti", "hari_kerja", "unit")


def test_a_declared_value_stands_for_empty_cells_but_never_for_faults() -> None:
    rows: list[Row] = [
        {"nip": A, "hadir": 60, "izin": None, "hari_kerja": 64},
        {"nip": B, "hadir": 60, "izin": FAULT, "hari_kerja": 64},
    ]
    days = table("disiplin", rows, PEOPLE)
    ratio = measure(days, Ratio("disiplin", "hadir", "hari_kerja", ("izin",), empty_cell=0), 3)
    assert ratio.raw[0] == 93.75
    assert np.isnan(ratio.raw[1])
    assert ratio.gaps == ()
    total = measure(days, Sum("disiplin", "izin", empty_cell=0), 3)
    assert total.raw[0] == 0
    assert np.isnan(total.raw[1])
