"""Rows scored one by one: the regulations' numbers, order, edges, faults."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.domain import specs
from asn_eval.methods import columns_of, measure, parse_formula, value_columns
from made import Row, nip, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asn_eval.methods import Measured

A, B = nip(1), nip(2)
PEOPLE = [A, B]
UP = specs.Direction.UP


def line(start: float, first: float, last: float, low: float, high: float) -> specs.Piece:
    return specs.Piece(start, specs.Point(first, low), specs.Point(last, high))


IKI = specs.Pieces(
    (
        line(0, 0, 59, 0, 49),
        line(60, 60, 79, 50, 69),
        line(80, 80, 99, 70, 89),
        line(100, 100, 101, 109, 109),
        line(101, 101, 110, 110, 120),
        line(111, 111, 112, 120, 120),
    )
)
WHOLE = specs.RowScores(
    "target", "realisasi", "target", (specs.RowScore(IKI),), direction=UP, digits=0
)
_TEXT = "max(176 - x, 0) if x >= 76 else x"
SAVING = specs.Formula(_TEXT, parse_formula(_TEXT, {}).expression, (), 0, 100)
PP46 = specs.RowScores(
    "target",
    "realisasi",
    "target",
    (
        specs.RowScore(SAVING, (("aspek", ("Waktu", "biaya")),)),
        specs.RowScore(specs.AsIs()),
    ),
    direction=UP,
    by="indikator",
)


def row(
    who: str, label: str | None, target: float | None, actual: float | None, **more: str
) -> Row:
    return {"nip": who, "indikator": label, "target": target, "realisasi": actual, **more}


def got(rows: Sequence[Row], spec: specs.RowScores) -> Measured:
    return measure(table("target", rows, PEOPLE), spec, len(PEOPLE))


def test_rows_are_scored_before_they_are_averaged() -> None:
    rows = [row(A, "a", 95, 93), row(A, "b", 100, 120)]
    found = got(rows, WHOLE)
    assert found.value.tolist() == [88, 120]
    assert found.raw[0] == 104
    mean = measure(
        table("target", rows, PEOPLE),
        specs.Achievement("target", "realisasi", "target", direction=UP),
        2,
    ).raw
    from_mean = specs.RowScores(
        "target", "realisasi", "target", (specs.RowScore(IKI),), direction=UP, digits=0
    )
    other = got([row(A, "a", 100, float(mean[0]))], from_mean).raw[0]
    assert other == pytest.approx(110 + 10 / 9 * 8)  # the curve at the mean of 109 %


@pytest.mark.parametrize(
    ("actual", "points"), [(97.5, 88), (97.4, 87), (98.5, 89), (99.5, 109), (30, 30 / 59 * 49)]
)
def test_the_achievement_is_rounded_half_up_before_it_is_scored(
    actual: float, points: float
) -> None:
    assert got([row(A, "a", 100, actual)], WHOLE).raw[0] == pytest.approx(points, abs=1e-12)


def test_without_rounding_the_achievement_is_scored_as_it_is() -> None:
    found = got([row(A, "a", 95, 93)], replace(WHOLE, digits=None))
    assert found.raw[0] == pytest.approx(87.894736842105, abs=1e-11)
    assert found.scored is not None
    assert found.scored.clean.tolist() == found.scored.achieved.tolist()


@pytest.mark.parametrize(
    ("target", "actual", "points"),
    [(12, 12, 76), (5, 4, 96), (12, 9.12, 100), (12, 9, 75), (12, 0, 0), (12, 15, 51), (12, 24, 0)],
)
def test_savings_of_time_and_money_by_the_rule_of_24_percent(
    target: float, actual: float, points: float
) -> None:
    assert got([row(A, "a", target, actual, aspek="waktu")], PP46).raw[0] == points


def test_rows_of_one_label_are_averaged_first_however_it_is_written() -> None:
    rows = [
        row(A, "Laporan", 1, 1, aspek="kuantitas"),
        row(A, "Berkas", 100, 50, aspek="kuantitas"),
        row(A, " laporan ", 100, 90, aspek="kualitas"),
        row(A, "LAPORAN", 12, 12, aspek="waktu"),
        row(A, "Laporan", 9, 9, aspek="biaya"),
        row(B, "Laporan", 10, 8, aspek="kuantitas"),
    ]
    found = got(rows, PP46)
    assert found.raw.tolist() == [(85.5 + 50) / 2, 80]
    assert found.weight.tolist() == [0.125, 0.5, 0.125, 0.125, 0.125, 1]
    assert found.weights is None


def test_a_row_without_label_or_realisasi_makes_the_measure_absent() -> None:
    no_label = row(A, None, 1, 1, aspek="kualitas")
    found = got([no_label, row(B, "b", 1, None)], PP46)
    assert np.isnan(found.raw).all()
    assert not found.impossible.any()
    assert {gap.field for gap in found.gaps} == {"indikator", "realisasi"}


def test_weights_weigh_rows_and_are_told_where_they_do_not_sum_to_100() -> None:
    rows: list[Row] = [
        {"nip": A, "indikator": "a", "target": 100, "realisasi": 100, "bobot": 60},
        {"nip": A, "indikator": "b", "target": 100, "realisasi": 50, "bobot": 40},
    ]
    plain = replace(WHOLE, scores=(specs.RowScore(specs.AsIs()),), weight="bobot")
    found = got(rows, plain)
    assert found.raw[0] == 80
    assert found.weights is not None
    assert found.weights.tolist() == [100, 0]


def test_ranges_directions_and_clamps_are_those_of_capaian() -> None:
    spec = replace(
        WHOLE,
        direction=None,
        polarity="polarisasi",
        target_low="target_bawah",
        target_high="target_atas",
        scores=(specs.RowScore(specs.AsIs()),),
        digits=None,
        cap=120,
        floor=50,
    )
    up = {"nip": A, "polarisasi": "naik"}
    rows: list[Row] = [
        {**up, "target_bawah": 80, "target_atas": 90, "realisasi": 70},
        {**up, "target_bawah": 80, "target_atas": 90, "realisasi": 85},
        {"nip": A, "polarisasi": "turun", "target": 8, "realisasi": 9},
        {**up, "target": 10, "realisasi": 99},
        {**up, "target": 10, "realisasi": 1},
    ]
    found = got(rows, spec)
    assert found.value.tolist() == [87.5, 100, 87.5, 120, 50]
    assert found.raw[0] == 89


def test_a_row_that_no_entry_fits_is_a_fault_of_its_person() -> None:
    only = replace(PP46, scores=PP46.scores[:1])
    rows = [
        row(A, "a", 12, 12, aspek="waktu"),
        row(A, "a", 1, 1, aspek="kuantitas"),
        row(B, "a", 12, 12, aspek="waktu"),
    ]
    found = got(rows, only)
    assert found.raw[1] == 76
    assert found.impossible.tolist() == [True, False]
    [fault] = found.faults
    assert (fault.code, fault.field, fault.rows.tolist()) == ("K660", "aspek", [1])


def test_an_achievement_without_points_is_a_fault_of_its_person() -> None:
    late = specs.RowScore(replace(SAVING, low=60))
    found = got([row(A, "a", 10, 2), row(B, "a", 10, 8)], replace(WHOLE, scores=(late,)))
    assert found.impossible.tolist() == [True, False]
    [fault] = found.faults
    assert (fault.code, fault.field, fault.rows.tolist()) == ("K661", "realisasi", [0])


def test_a_target_of_zero_is_a_fault_and_nobody_has_rows() -> None:
    found = got([row(A, "a", 0, 2)], WHOLE)
    assert [fault.code for fault in found.faults] == ["S313"]
    assert found.impossible.tolist() == [True, False]
    assert np.isnan(found.raw).all()


def test_filters_of_entries_are_columns_that_are_read() -> None:
    names = ("realisasi", "target", "indikator", "aspek")
    assert value_columns(PP46) == columns_of(PP46) == names


ROWS = st.lists(
    st.tuples(
        st.sampled_from(PEOPLE),
        st.sampled_from(["a", "b", "c"]),
        st.sampled_from(["waktu", "biaya", "kuantitas"]),
        st.floats(0.01, 1e6),
        st.floats(0, 1e6),
    ),
    min_size=1,
    max_size=12,
)


@given(ROWS, st.randoms(use_true_random=False))
def test_the_order_of_rows_never_matters_and_the_mean_stays_within_the_points(
    drawn: list[tuple[str, str, str, float, float]],
    shuffler: object,
) -> None:
    rows = [row(who, label, goal, done, aspek=aspek) for who, label, aspek, goal, done in drawn]
    mixed = list(rows)
    shuffler.shuffle(mixed)  # type: ignore[attr-defined]  # random.Random
    for spec in (PP46, replace(PP46, by=""), replace(PP46, digits=0)):
        one, other = got(rows, spec), got(mixed, spec)
        assert one.raw.tolist() == pytest.approx(other.raw.tolist(), abs=0, nan_ok=True)
        for position, who in enumerate(PEOPLE):
            points = [p for p, line_ in zip(one.value, rows, strict=True) if line_["nip"] == who]
            if points:
                assert min(points) - 1e-9 <= one.raw[position] <= max(points) + 1e-9


@given(st.floats(0, 300), st.floats(0, 50))
def test_more_is_never_worse_where_the_score_rises(actual: float, more: float) -> None:
    rising = replace(WHOLE, scores=(specs.RowScore(specs.Capped(120)),))
    low, high = (got([row(A, "a", 100, value)], rising).raw[0] for value in (actual, actual + more))
    assert low <= high


@pytest.mark.parametrize("edge", [60.0, 80.0, 100.0])
def test_the_closed_side_of_a_band_holds_to_one_unit_in_the_last_place(edge: float) -> None:
    exact = replace(WHOLE, digits=None)
    values = [np.nextafter(edge, 0), edge, np.nextafter(edge, 999)]
    points = [got([row(A, "a", 100, float(value))], exact).raw[0] for value in values]
    # compared after rounding to nine places: one ulp does not leave the band
    assert points[0] == pytest.approx(points[1], abs=1e-9)
    assert points[1] == pytest.approx(points[2], abs=1e-9)
