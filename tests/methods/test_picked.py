"""Measures by value: weighted mean, median, extremes, maps of labels, counts with a limit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.domain.specs import (
    CategoryMap,
    Count,
    Largest,
    Mean,
    MeasureSpec,
    Median,
    Pick,
    Smallest,
)
from asn_eval.methods import Measured, columns_of, measure
from made import FAULT, Row, nip, table

if TYPE_CHECKING:
    from random import Random

A, B, C = nip(1), nip(2), nip(3)
PEOPLE = [A, B, C]


def measured(spec: MeasureSpec, rows: list[Row]) -> Measured:
    return measure(table(spec.table, rows, PEOPLE), spec, 3)


def jam(values: list[float | None], person: str = A) -> list[Row]:
    return [{"nip": person, "nama_kegiatan": "X", "jam": value} for value in values]


def close(raw: object, expected: float) -> bool:
    return raw == pytest.approx(expected, rel=1e-12, abs=1e-12)


def test_a_weighted_mean_takes_only_the_proportions_of_the_weights() -> None:
    rows: list[Row] = [
        {"nip": A, "target": 1, "realisasi": 60, "bobot": 3},
        {"nip": A, "target": 1, "realisasi": 80, "bobot": 1},
        {"nip": A, "target": 1, "realisasi": None, "bobot": None},
        {"nip": A, "target": 1, "realisasi": 999, "bobot": 0},
    ]
    got = measured(Mean("target", "realisasi", weight="bobot"), rows)
    assert got.raw[0] == 65
    assert got.weight.tolist() == [0.75, 0.25, 0, 0]
    assert columns_of(Mean("target", "realisasi", weight="bobot")) == ("realisasi", "bobot")
    assert np.isnan(measured(Mean("target", "realisasi", (), 3, "bobot"), rows).raw).all()


def test_a_row_without_weight_and_weights_of_nothing_are_faults() -> None:
    rows: list[Row] = [
        {"nip": A, "target": 1, "realisasi": 60, "bobot": 3},
        {"nip": A, "target": 1, "realisasi": 80, "bobot": None},
        {"nip": B, "target": 1, "realisasi": 80, "bobot": 0},
    ]
    got = measured(Mean("target", "realisasi", weight="bobot"), rows)
    assert np.isnan(got.raw).all()
    assert got.impossible.tolist() == [True, True, False]
    assert [(fault.code, fault.field, fault.rows.tolist()) for fault in got.faults] == [
        ("S312", "bobot", [1]),
        ("S313", "bobot", [2]),
    ]


@given(
    st.lists(st.tuples(st.integers(0, 100), st.integers(1, 100)), min_size=1, max_size=8),
    st.sampled_from([0.1, 3.0, 1000.0]),
)
def test_the_scale_of_weights_and_the_order_of_rows_do_not_matter(
    pairs: list[tuple[int, int]], factor: float
) -> None:
    def raw(factor: float, pairs: list[tuple[int, int]]) -> float:
        rows: list[Row] = [
            {"nip": A, "target": 1, "realisasi": value, "bobot": weight * factor}
            for value, weight in pairs
        ]
        return float(measured(Mean("target", "realisasi", weight="bobot"), rows).raw[0])

    plain = raw(1.0, pairs)
    assert min(pairs)[0] - 1e-9 <= plain <= max(pairs)[0] + 1e-9
    assert raw(1.0, pairs[::-1]) == plain
    assert close(raw(factor, pairs), plain)


@pytest.mark.parametrize(
    ("values", "least", "middle"),
    [
        ([3, 1, 2], 1, 2.0),
        ([4, 1, None, 2, 3], 1, 2.5),
        ([5], 1, 5.0),
        ([5, None], 2, None),
        ([None], 1, None),
    ],
)
def test_the_median_is_the_middle_of_what_is_filled(
    values: list[float | None], least: int, middle: float | None
) -> None:
    got = measured(Median("pelatihan", "jam", least=least), jam(values) + jam([9], C))
    assert np.array_equal(got.raw[:1], [np.nan if middle is None else middle], equal_nan=True)
    assert np.isnan(got.raw[1])
    assert got.picks
    if middle is not None:
        assert got.weight[:-1] @ np.nan_to_num(got.value[:-1]) == middle


@given(st.lists(st.floats(0, 1000), min_size=1, max_size=9), st.randoms(use_true_random=False))
def test_median_and_extremes_do_not_see_the_order_of_rows(
    values: list[float], random: Random
) -> None:
    mixed: list[float | None] = list(values)
    random.shuffle(mixed)
    specs = (Median("pelatihan", "jam"), Largest("pelatihan", "jam"), Smallest("pelatihan", "jam"))
    middle, high, low = (float(measured(spec, jam(mixed)).raw[0]) for spec in specs)
    assert (middle, high, low) == (float(np.median(values)), max(values), min(values))


def test_extremes_share_their_weight_among_equal_rows() -> None:
    rows = jam([8, 3, 8, None]) + jam([None], B)
    got = measured(Largest("pelatihan", "jam"), rows)
    assert (got.raw[0], got.weight.tolist()) == (8, [0.5, 0, 0.5, 0, 0])
    assert np.isnan(got.raw[1:]).all()
    assert got.gaps[0].rows.tolist() == [3, 4]
    low = measured(Smallest("pelatihan", "jam"), jam([0, 3]))
    assert (low.raw[0], np.signbit(low.raw[0]), low.weight.tolist()) == (0, False, [1, 0])


SCHOOL = {"S-3": 25.0, "S-1": 15.0, "SLTA": 5.0}


def school(labels: list[str | None], person: str = A) -> list[Row]:
    return [{"nip": person, "pendidikan": label} for label in labels]


def test_a_map_reads_labels_however_they_are_written() -> None:
    rows = school([" s- 1."]) + school([None], B)
    got = measured(CategoryMap("pegawai", "pendidikan", SCHOOL), rows)
    assert got.raw[0] == 15
    assert np.isnan(got.raw[1:]).all()
    assert not got.impossible.any()
    assert got.gaps[0].rows.tolist() == [1]


def test_a_label_that_the_map_lacks_is_a_fault_unless_the_rubric_gives_a_number() -> None:
    rows = school(["SD"]) + school(["S-3"], B)
    got = measured(CategoryMap("pegawai", "pendidikan", SCHOOL), rows)
    assert np.array_equal(got.raw, [np.nan, 25, np.nan], equal_nan=True)
    assert got.impossible.tolist() == [True, False, False]
    [fault] = got.faults
    assert (fault.code, fault.rows.tolist(), fault.quoted) == ("K605", [0], True)
    got = measured(CategoryMap("pegawai", "pendidikan", SCHOOL, other=1), rows)
    assert (got.raw[0], got.faults) == (1, ())


def test_of_several_labels_the_one_counts_that_the_rubric_says() -> None:
    rows = school(["S-1", "SLTA", None, "S-1"]) + school(["S-3", "s-3"], B)
    one = measured(CategoryMap("pegawai", "pendidikan", SCHOOL), rows)
    assert np.array_equal(one.raw, [np.nan, 25, np.nan], equal_nan=True)
    assert [(fault.code, fault.rows.tolist()) for fault in one.faults] == [("S316", [0, 1, 3])]
    high = measured(CategoryMap("pegawai", "pendidikan", SCHOOL, pick=Pick.LARGEST), rows)
    assert (high.raw[0], high.weight[:4].tolist()) == (15, [0.5, 0, 0, 0.5])
    low = measured(CategoryMap("pegawai", "pendidikan", SCHOOL, pick=Pick.SMALLEST), rows)
    assert (low.raw[0], low.weight[:4].tolist()) == (5, [0, 1, 0, 0])


@pytest.mark.parametrize(
    ("spec", "counted"),
    [
        (Count("pelatihan", column="jam", at_least=20), [0, 1, 1]),
        (Count("pelatihan", column="jam", below=20), [1, 0, 0]),
    ],
)
def test_a_limit_takes_what_lies_on_it(spec: Count, counted: list[float]) -> None:
    edge = [np.nextafter(20, 0) - 1e-8, 20.0, np.nextafter(20, 100)]
    got = measured(spec, jam(edge) + jam([1, None], B))
    assert got.weight[:3].tolist() == counted
    assert got.raw[0] == sum(counted)
    assert np.isnan(got.raw[1:]).all()
    assert got.gaps[0].rows.tolist() == [4]


def test_a_value_one_unit_below_the_limit_is_the_limit() -> None:
    got = measured(Count("pelatihan", column="jam", at_least=0.3), jam([0.1 + 0.2, 0.3 - 5e-17]))
    assert got.raw[0] == 2


def test_a_count_with_a_limit_is_0_when_no_row_reaches_it() -> None:
    got = measured(Count("pelatihan", no_rows=7, column="jam", at_least=20), jam([3]))
    assert got.raw.tolist() == [0, 7, 7]


def test_a_faulty_cell_is_no_gap() -> None:
    rows: list[Row] = [{"nip": A, "nama_kegiatan": "X", "jam": FAULT}]
    assert measured(Largest("pelatihan", "jam"), rows).gaps == ()
