"""Achievement and progress by definition and by printed cases."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import numpy as np
import pytest

from asn_eval.domain.specs import Achievement, Direction, Progress
from asn_eval.methods import measure
from made import Row, nip, table

if TYPE_CHECKING:
    from collections.abc import Sequence

A, B, C, D = nip(1), nip(2), nip(3), nip(4)
PEOPLE = [A, B, C, D]
PLAIN = Achievement("target", "realisasi", "target", direction=Direction.UP)


def _raw(rows: Sequence[Row], spec: Achievement | Progress) -> list[float]:
    return list(measure(table("target", rows, PEOPLE), spec, len(PEOPLE)).raw)


def test_more_is_better_divides_and_less_is_better_mirrors() -> None:
    rows = [
        {"nip": A, "indikator": "x", "target": 80, "realisasi": 70, "polarisasi": "naik"},
        {"nip": B, "indikator": "x", "target": 8, "realisasi": 9, "polarisasi": "turun"},
        {"nip": C, "indikator": "x", "target": 8, "realisasi": 9, "polarisasi": None},
    ]
    spec = Achievement("target", "realisasi", "target", polarity="polarisasi")
    got = _raw(rows, spec)
    assert got[:2] == [87.5, 87.5]  # PermenPANRB 8/2021 p. 100: 70 of 80, and 9 against 8
    assert np.isnan(got[2:]).all()


def test_each_row_is_clamped_before_the_mean() -> None:
    rows = [
        {"nip": A, "indikator": "x", "target": 10, "realisasi": 50},
        {"nip": A, "indikator": "y", "target": 10, "realisasi": 5},
    ]
    spec = Achievement("target", "realisasi", "target", direction=Direction.UP, cap=120, floor=60)
    assert _raw(rows, spec)[0] == (120 + 60) / 2


def test_weights_weigh_and_a_zero_weight_row_does_not_count() -> None:
    rows = [
        {"nip": A, "indikator": "x", "target": 10, "realisasi": 9, "bobot": 60},
        {"nip": A, "indikator": "y", "target": 10, "realisasi": 6, "bobot": 40},
        {"nip": A, "indikator": "z", "target": 10, "realisasi": None, "bobot": 0},
    ]
    spec = Achievement("target", "realisasi", "target", direction=Direction.UP, weight="bobot")
    got = measure(table("target", rows, PEOPLE), spec, len(PEOPLE))
    assert got.raw[0] == pytest.approx(0.6 * 90 + 0.4 * 60, abs=1e-12)
    assert got.weight.tolist() == [0.6, 0.4, 0.0]


def test_weights_that_sum_to_zero_are_impossible() -> None:
    rows = [{"nip": A, "indikator": "x", "target": 10, "realisasi": 9, "bobot": 0}]
    spec = Achievement("target", "realisasi", "target", direction=Direction.UP, weight="bobot")
    assert measure(table("target", rows, PEOPLE), spec, 4).impossible.tolist()[0]


def test_a_zero_target_is_a_fault_and_a_missing_actual_is_an_absence() -> None:
    rows = [
        {"nip": A, "indikator": "x", "target": 0, "realisasi": 9},
        {"nip": B, "indikator": "x", "target": 5, "realisasi": None},
    ]
    got = measure(table("target", rows, PEOPLE), PLAIN, len(PEOPLE))
    assert np.isnan(got.raw).all()
    assert got.impossible.tolist() == [True, False, False, False]
    assert [(fault.code, fault.rows.tolist()) for fault in got.faults] == [("S313", [0])]
    assert [(gap.field, gap.rows.tolist()) for gap in got.gaps] == [("realisasi", [1])]


def test_progress_is_last_month_minus_first() -> None:
    def month(person: str, number: int, actual: float) -> dict[str, object]:
        day = dt.date(2025, number, 28)
        return {
            "nip": person, "indikator": "x", "target": 10, "realisasi": actual, "tanggal": day
        }  # fmt: skip

    rows = [month(A, 9, 9), month(A, 7, 6), month(A, 8, 1), month(B, 7, 5)]
    rows.append({"nip": C, "indikator": "x", "target": 10, "realisasi": 5, "tanggal": None})
    spec = Progress("target", "realisasi", "target", "tanggal", direction=Direction.UP)
    got = measure(table("target", rows, PEOPLE), spec, len(PEOPLE))
    assert got.raw[0] == 30
    assert np.isnan(got.raw[1:]).all()
    assert got.weight.tolist() == [1.0, -1.0, 0.0, 0.0, 0.0]


def test_progress_over_a_zero_target_is_impossible() -> None:
    rows = [
        {"nip": A, "indikator": "x", "target": 0, "realisasi": 1, "tanggal": dt.date(2025, 7, 1)},
        {"nip": A, "indikator": "x", "target": 5, "realisasi": 1, "tanggal": dt.date(2025, 8, 1)},
    ]
    spec = Progress("target", "realisasi", "target", "tanggal", direction=Direction.UP)
    got = measure(table("target", rows, PEOPLE), spec, len(PEOPLE))
    assert got.impossible.tolist() == [True, False, False, False]


RANGED = Achievement(
    "target",
    "realisasi",
    "target",
    polarity="polarisasi",
    target_low="target_bawah",
    target_high="target_atas",
)


def _ranged(
    low: float | None, high: float | None, actual: float | None, way: str = "naik"
) -> list[Row]:
    return [
        {"nip": A, "target": 50, "target_bawah": low, "target_atas": high, "realisasi": actual,
         "polarisasi": way}
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("low", "high", "actual", "way", "percent"),
    [
        (80, 90, 70, "naik", 87.5),  # PermenPANRB 8/2021 p. 100
        (80, 90, 80, "naik", 100),
        (80, 90, 85, "turun", 100),
        (80, 90, 90, "naik", 100),
        (80, 90, 92, "naik", 100 * 92 / 90),  # ERRATUM: printed 113
        (7, 8, 6.5, "turun", 100 * (2 - 6.5 / 7)),  # printed 107, rounded
        (7, 8, 9, "turun", 87.5),
        (None, None, 25, "naik", 50),
        (0, 0, 0, "naik", 100),
    ],
)
def test_a_range_is_divided_by_its_nearer_end(
    low: float | None, high: float | None, actual: float, way: str, percent: float
) -> None:
    assert _raw(_ranged(low, high, actual, way), RANGED)[0] == pytest.approx(percent, abs=1e-12)


@pytest.mark.parametrize("way", ["naik", "turun"])
def test_just_outside_a_range_is_nearly_100(way: str) -> None:
    for actual in (np.nextafter(80, 0), np.nextafter(90, 100)):
        [got, *_] = _raw(_ranged(80, 90, actual, way), RANGED)
        assert got == pytest.approx(100, abs=1e-9)


@pytest.mark.parametrize(
    ("low", "high", "actual", "faults", "gaps"),
    [
        (90, 80, 85, [("K607", "target_bawah")], []),
        (0, 0, 1, [("S313", "target_atas")], []),
        (80, None, 85, [], ["target_atas"]),
        (None, 80, 85, [], ["target_bawah"]),
        (80, 90, None, [], ["realisasi"]),
        (0, 90, None, [], ["realisasi"]),
    ],
)
def test_a_range_that_cannot_be_used_gives_no_value(
    low: float | None,
    high: float | None,
    actual: float | None,
    faults: list[tuple[str, str]],
    gaps: list[str],
) -> None:
    got = measure(table("target", _ranged(low, high, actual), PEOPLE), RANGED, len(PEOPLE))
    assert np.isnan(got.raw[0])
    assert [(fault.code, fault.field) for fault in got.faults] == faults
    assert got.impossible[0] == bool(faults)
    assert [gap.field for gap in got.gaps] == gaps


def test_a_single_target_of_zero_beside_ranges_is_a_fault() -> None:
    rows = _ranged(None, None, 5)
    rows = [{**rows[0], "target": 0}]
    got = measure(table("target", rows, PEOPLE), RANGED, len(PEOPLE))
    assert [(fault.code, fault.field) for fault in got.faults] == [("S313", "target")]
