"""Units are ranked by their people, and say their size and why they have no rank."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from asn_eval.domain.rubric import Ranking, Standing, Ties
from asn_eval.domain.specs import Sum
from asn_eval.domain.units import UnitRanking
from asn_eval.engine import evaluate, rank_units
from made import Row, dataset, leaf, nip, rubric

if TYPE_CHECKING:
    from asn_eval.domain.rubric import Rubric

RULE = UnitRanking(
    median=False, least=2, digits=1, basis=("naskah",), standing=Standing.ILLUSTRATION
)
UNITS = ("A", "A", "A", "B", "B", "C", "", "D", "D")
FINAL = (90.0, 80.0, np.nan, 85.04, 85.04, 99.0, 70.0, 60.0, 61.0)


def _rule(rule: UnitRanking | None = RULE, ties: Ties = Ties.COMPETITION) -> Rubric:
    work = leaf("kriteria.kerja", 100, Sum("disiplin", "hadir"))
    return rubric(work, unit_ranking=rule, ranking=Ranking(ties=ties))


def _standing(rule: Rubric) -> list[tuple[str, int, int, float, float | None, str]]:
    ranked = rank_units(rule, np.asarray(UNITS, dtype=object), np.asarray(FINAL))
    return [
        (u.name, u.people, u.scored, u.value, None if math.isnan(u.rank) else u.rank, u.reason)
        for u in ranked
    ]


def test_units_are_ranked_by_the_rounded_value_with_their_size() -> None:
    assert _standing(_rule()) == [
        ("A", 3, 2, 85.0, 1, ""),
        ("B", 2, 2, 85.0, 1, ""),
        ("D", 2, 2, 60.5, 3, ""),
        ("C", 1, 1, 99.0, None, "O459"),
        ("", 1, 1, 70.0, None, "O418"),
    ]


@pytest.mark.parametrize(
    ("ties", "ranks"),
    [
        (Ties.DENSE, [1, 1, 2]),
        (Ties.MODIFIED, [2, 2, 3]),
        (Ties.FRACTIONAL, [1.5, 1.5, 3]),
    ],
)
def test_ties_are_those_for_persons(ties: Ties, ranks: list[float]) -> None:
    assert [line[4] for line in _standing(_rule(ties=ties))][:3] == ranks


def test_the_median_is_another_value_and_digits_decide() -> None:
    fine = _standing(_rule(replace(RULE, median=True, digits=2)))
    assert [(line[0], line[3], line[4]) for line in fine[:2]] == [("B", 85.04, 1), ("A", 85.0, 2)]


def test_nobody_and_no_rule_give_nothing() -> None:
    assert _standing(_rule(None)) == []
    nobody = np.asarray([], dtype=object)
    assert rank_units(_rule(), nobody, np.asarray([], dtype=np.float64)) == ()


def test_an_evaluation_reports_small_units_and_persons_without_one() -> None:
    rows: list[Row] = [
        {"nip": nip(at), "hadir": None if math.isnan(value) else value}
        for at, value in enumerate(FINAL)
    ]
    data = dataset({"disiplin": rows}, {nip(at): unit for at, unit in enumerate(UNITS)})
    got = evaluate(_rule(), data, None)
    assert [unit.name for unit in got.units] == ["A", "B", "D", "C", ""]
    told = [(item.code, dict(item.slots)) for item in got.findings if item.code in {"O459", "O418"}]
    assert told == [
        ("O459", {"unit": "C", "dinilai": "1", "semua": "1", "minimal": "2"}),
        ("O418", {"kelompok": "unit", "jumlah": "1"}),
    ]
    grouped = replace(_rule(), ranking=Ranking(groups=("unit",)))
    codes = [item.code for item in evaluate(grouped, data, None).findings]
    assert codes.count("O418") == 1
    plain = evaluate(_rule(None), data, None)
    assert plain.units == ()
    assert plain.rank.tolist() == got.rank.tolist()
