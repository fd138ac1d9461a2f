"""Columns added up by factors: definition, rests, missing cells, order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.domain.specs import Equivalent, WeightedSum
from asn_eval.methods import columns_of, measure, value_columns
from made import Row, nip, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asn_eval.methods import Measured

A, B = nip(1), nip(2)
PEOPLE = [A, B]
TPP = WeightedSum("disiplin", (("tl1", 0.5), ("tl3", 1.5), ("psw4", 2), ("alpa", 4)))
MINUTES = ("terlambat_menit", "pulang_cepat_menit")
DAYS = WeightedSum("disiplin", (("alpa", 1),), (Equivalent(MINUTES, 450, whole=True),))


def got(rows: Sequence[Row], spec: WeightedSum) -> Measured:
    return measure(table("disiplin", rows, PEOPLE), spec, len(PEOPLE))


def minutes(who: str, late: float, early: float = 0, absent: float = 0) -> Row:
    return {"nip": who, "alpa": absent, "terlambat_menit": late, "pulang_cepat_menit": early}


def test_each_column_counts_by_its_factor_over_all_rows() -> None:
    rows: list[Row] = [
        {"nip": A, "tl1": 1, "tl3": 0, "psw4": 1, "alpa": 0},
        {"nip": A, "tl1": 1, "tl3": 1, "psw4": 0, "alpa": 1},
    ]
    found = got(rows, TPP)
    assert found.raw[0] == 8.5
    assert np.isnan(found.raw[1])
    assert found.value.tolist() == [2.5, 6]
    assert [float(part.given[0]) for part in found.parts] == [1, 1.5, 2, 4]
    assert [float(part.total[0]) for part in found.parts] == [2, 1, 1, 1]


@pytest.mark.parametrize(
    ("late", "early", "days"),
    [(450, 0, 1), (449, 0, 0), (200, 250, 1), (1400, 0, 3), (899.9999999999, 0, 2), (0, 0, 0)],
)
def test_minutes_become_whole_days(late: float, early: float, days: float) -> None:
    assert got([minutes(A, late, early)], DAYS).raw[0] == days
    assert got([minutes(A, late, early, absent=2)], DAYS).raw[0] == days + 2


def test_the_rest_is_dropped_of_the_sum_and_not_of_every_row() -> None:
    rows = [minutes(A, 300), minutes(A, 0, 300), minutes(B, 300)]
    found = got(rows, DAYS)
    assert found.raw.tolist() == [1, 0]
    assert found.parts[1].total.tolist() == [600, 300]


def test_fractions_count_where_the_rule_says_so_and_a_unit_gives_what_it_says() -> None:
    part = Equivalent(MINUTES, 450, whole=False, times=3)
    found = got([minutes(A, 675)], replace(DAYS, equivalents=(part,)))
    assert found.raw[0] == 4.5
    assert found.value.tolist() == [4.5]


def test_missing_cells_and_missing_rows_as_the_rule_says() -> None:
    rows: list[Row] = [{"nip": A, "alpa": 1, "terlambat_menit": None, "pulang_cepat_menit": 500}]
    found = got(rows, DAYS)
    assert np.isnan(found.raw).all()
    assert [(gap.field, gap.rows.tolist()) for gap in found.gaps] == [("terlambat_menit", [0])]
    assert not found.impossible.any()
    declared = got(rows, replace(DAYS, empty_cell=0, no_rows=7))
    assert declared.raw.tolist() == [2, 7]
    assert declared.gaps == ()


def test_the_columns_are_named_once() -> None:
    twice = replace(DAYS, equivalents=(*DAYS.equivalents, Equivalent(("alpa",), 5, whole=True)))
    assert value_columns(twice) == columns_of(twice) == ("alpa", *MINUTES)


COUNTS = st.integers(0, 400)


@given(
    st.lists(st.tuples(st.sampled_from(PEOPLE), COUNTS, COUNTS, COUNTS), min_size=1, max_size=9),
    st.randoms(use_true_random=False),
)
def test_order_never_matters_more_never_lowers_and_a_rest_stays_below_one_unit(
    drawn: list[tuple[str, int, int, int]], shuffler: object
) -> None:
    rows = [minutes(who, late, early, absent) for who, late, early, absent in drawn]
    mixed = list(rows)
    shuffler.shuffle(mixed)  # type: ignore[attr-defined]  # random.Random
    loose = replace(DAYS, equivalents=(replace(DAYS.equivalents[0], whole=False),))
    one, other = got(rows, DAYS).raw, got(mixed, DAYS).raw
    assert one.tolist() == pytest.approx(other.tolist(), abs=0, nan_ok=True)
    dropped = got(rows, loose).raw - one
    assert ((dropped[~np.isnan(dropped)] >= 0) & (dropped[~np.isnan(dropped)] < 1)).all()
    more = got([*rows, minutes(drawn[0][0], 10)], DAYS).raw
    assert (more >= one)[~np.isnan(one)].all()


@given(st.lists(st.sampled_from([0.1, 0.2, 0.7, 1.25]), min_size=1, max_size=8))
def test_a_common_factor_scales_the_sum(cells: list[float]) -> None:
    rows: list[Row] = [{"nip": A, "alpa": cell} for cell in cells]
    single = WeightedSum("disiplin", (("alpa", 1.0),))
    double = WeightedSum("disiplin", (("alpa", 2.0),))
    assert got(rows, double).raw[0] == pytest.approx(2 * got(rows, single).raw[0], abs=1e-11)
