"""A survey index by definition."""

from __future__ import annotations

import numpy as np
import pytest

from asn_eval.domain.specs import Elements
from asn_eval.methods import columns_of, measure
from made import Row, nip, table

A, B = nip(1), nip(2)
DAYS = ("hadir", "izin")


def test_means_of_columns_are_weighted_and_added() -> None:
    rows: list[Row] = [
        {"nip": A, "hadir": 4, "izin": 2},
        {"nip": A, "hadir": 2, "izin": None},
        {"nip": B, "hadir": 4, "izin": None},
    ]
    days = table("disiplin", rows, [A, B])
    got = measure(days, Elements("disiplin", DAYS), 2)
    assert got.raw[0] == pytest.approx((3 + 2) / 2, abs=1e-12)
    assert np.isnan(got.raw[1])
    assert [gap.rows.tolist() for gap in got.gaps] == [[1, 2]]
    assert (got.value * got.weight)[:2].sum() == pytest.approx(2.5, abs=1e-12)
    got = measure(days, Elements("disiplin", DAYS, (0.5, 0.4)), 2)
    assert got.raw[0] == pytest.approx(0.5 * 3 + 0.4 * 2, abs=1e-12)
    assert columns_of(Elements("disiplin", DAYS)) == DAYS


def test_a_row_without_any_answer_weighs_nothing() -> None:
    rows: list[Row] = [{"nip": A, "hadir": 4, "izin": 2}, {"nip": A, "hadir": None, "izin": None}]
    got = measure(table("disiplin", rows, [A]), Elements("disiplin", DAYS), 1)
    assert got.weight.tolist() == [1, 0]
