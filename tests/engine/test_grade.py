"""Ratings, the matrix of two of them, and requirements that lower a predikat."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.domain.decisions import Calibration, Decisions
from asn_eval.domain.evaluation import Status
from asn_eval.domain.rubric import (
    Band,
    Comparison,
    Condition,
    GradeMatrix,
    Missing,
    MissingPolicy,
    Ranking,
    Requirement,
    Standing,
)
from asn_eval.domain.specs import Count, Sum
from asn_eval.engine import evaluate
from asn_eval.engine.grade import by_matrix, grade
from asn_eval.origin import Place
from made import BANDS, Row, dataset, leaf, nip, rubric

if TYPE_CHECKING:
    from asn_eval.domain.evaluation import Evaluation
    from asn_eval.domain.rubric import Rubric

RATING = (Band("Atas", 80), Band("Sesuai", 50), Band("Bawah", 0))
CELLS = {
    "Atas": {"Atas": "Sangat Baik", "Sesuai": "Baik", "Bawah": "Cukup"},
    "Sesuai": {"Atas": "Baik", "Sesuai": "Baik", "Bawah": "Cukup"},
    "Bawah": {"Atas": "Cukup", "Sesuai": "Cukup", "Bawah": "Kurang"},
}
GRADES = tuple(Band(band.name, math.nan) for band in BANDS)
RESULT, CONDUCT = "kriteria.hasil", "kriteria.perilaku"


def _two(missing: MissingPolicy = MissingPolicy.REDISTRIBUTE) -> Rubric:
    result = replace(leaf(RESULT, 60, Sum("disiplin", "alpa")), rating=RATING)
    conduct = leaf(CONDUCT, 40, Sum("disiplin", "izin"), missing=Missing(missing))
    matrix = GradeMatrix(RESULT, CONDUCT, CELLS, "Setempat.", ("naskah",), Standing.ILLUSTRATION)
    return rubric(result, replace(conduct, rating=RATING), bands=GRADES, matrix=matrix)


def _scored(rule: Rubric, *rows: Row) -> Evaluation:
    return evaluate(rule, dataset({"disiplin": list(rows)}), None)


@pytest.mark.parametrize("result", [79.99, 80.0, 100.0, 50.0, 49.99, 0.0])
@pytest.mark.parametrize("conduct", [80.0, 50.0, 12.0])
def test_the_cell_of_two_ratings_is_the_predikat(result: float, conduct: float) -> None:
    got = _scored(_two(), {"nip": nip(1), "alpa": result, "izin": conduct})
    names = [
        next(rating.name for rating in RATING if rating.start <= value)
        for value in (result, conduct)
    ]
    assert [RATING[at].name for at in got.ratings[0]] == names
    assert BANDS[got.band[0]].name == CELLS[names[0]][names[1]]
    assert got.band[0] == got.plain_band[0]


def _first(rule: Rubric) -> Rubric:
    return replace(rule, ranking=Ranking(grade_first=True, tie_breaks=(CONDUCT,)))


def test_a_better_predikat_stands_above_a_larger_number() -> None:
    rows: list[Row] = [
        {"nip": nip(1), "alpa": 100, "izin": 49},  # 79,6 Cukup
        {"nip": nip(2), "alpa": 50, "izin": 80},  # 62 Baik
        {"nip": nip(3), "alpa": 50, "izin": 50},  # 50 Baik
    ]
    by_value, by_grade = _scored(_two(), *rows), _scored(_first(_two()), *rows)
    assert [BANDS[at].name for at in by_grade.band] == ["Cukup", "Baik", "Baik"]
    assert by_value.rank.tolist() == [1, 2, 3]
    assert by_grade.rank.tolist() == by_grade.unit_rank.tolist() == [3, 1, 2]
    assert by_grade.order.tolist() == [1, 2, 0]
    assert by_grade.final.tolist() == by_value.final.tolist()


def test_the_decided_predikat_ranks() -> None:
    rows: list[Row] = [
        {"nip": nip(1), "alpa": 80, "izin": 80},
        {"nip": nip(2), "alpa": 50, "izin": 80},
    ]
    decided = Calibration(
        nip(1), "Sangat Baik", "Cukup", "a", dt.date(2026, 1, 2), "b", "c", Place()
    )
    data = replace(dataset({"disiplin": rows}), decisions=Decisions(calibrations=(decided,)))
    assert evaluate(_first(_two()), data, None).rank.tolist() == [2, 1]
    assert evaluate(_two(), data, None).rank.tolist() == [1, 2]


@given(
    st.lists(
        st.tuples(st.sampled_from([0, 49, 50, 79, 80, 100]), st.sampled_from([0, 50, 80, None])),
        min_size=1,
        max_size=8,
    )
)
def test_rank_is_the_number_of_persons_strictly_better_and_one(
    people: list[tuple[int, int | None]],
) -> None:
    rows: list[Row] = [
        {"nip": nip(at), "alpa": alpa, "izin": izin} for at, (alpa, izin) in enumerate(people)
    ]
    got = _scored(_first(_two()), *rows)
    known = [at for at, value in enumerate(got.final) if not math.isnan(value)]
    conduct = got.score[:, got.node_index(CONDUCT)]
    keys = {at: (-got.band[at], got.final[at], conduct[at]) for at in known}
    for at in range(len(people)):
        better = sum(keys[other] > keys[at] for other in known) if at in keys else -1
        assert got.rank[at] == better + 1


def test_a_rating_reads_the_number_that_the_reader_sees() -> None:
    rows: list[Row] = [
        {"nip": nip(1), "alpa": 79.995, "izin": 80},
        {"nip": nip(2), "alpa": 79.9949, "izin": 80},
    ]
    assert _scored(_two(), *rows).ratings[:, 0].tolist() == [0, 1]


def test_without_a_rating_there_is_no_predikat_and_the_person_is_not_scored() -> None:
    rows: list[Row] = [
        {"nip": nip(1), "alpa": 90, "izin": None},
        {"nip": nip(2), "alpa": 90, "izin": 90},
    ]
    got = _scored(_two(), *rows)
    assert got.status.tolist() == [Status.NOT_SCORED, Status.SCORED]
    assert got.band.tolist() == [-1, 0]
    assert got.reason.tolist() == ["O450", ""]
    assert np.isnan(got.final[0])
    [finding] = [item for item in got.findings if item.code == "O450"]
    assert (finding.key, finding.slots["kriteria"]) == (nip(1), "Perilaku")


def test_without_data_that_must_be_there_the_reason_is_the_data() -> None:
    got = _scored(_two(MissingPolicy.FAIL), {"nip": nip(1), "alpa": 90, "izin": None})
    assert got.reason.tolist() == ["O401"]


@given(
    st.lists(
        st.tuples(st.integers(-1, 2), st.integers(-1, 2)), min_size=1, max_size=20, unique=True
    )
)
def test_a_better_rating_never_gives_a_worse_predikat(pairs: list[tuple[int, int]]) -> None:
    names = [band.name for band in BANDS]
    table = np.asarray([[names.index(CELLS[r.name][c.name]) for c in RATING] for r in RATING])
    rows, columns = (np.asarray([pair[side] for pair in pairs], np.int32) for side in (0, 1))
    got = dict(zip(pairs, by_matrix(rows, columns, table).tolist(), strict=True))
    for one, position in got.items():
        assert (position < 0) == (-1 in one)
        for other, worse in got.items():
            if -1 not in one and one[0] <= other[0] and one[1] <= other[1]:
                assert position <= worse


@given(st.sampled_from([50.0, 80.0]), st.permutations(range(4)))
def test_a_bound_belongs_to_its_rating_and_rows_do_not_matter(
    bound: float, order: list[int]
) -> None:
    values = np.array([math.nextafter(bound, -math.inf), bound, math.nan, -1.0])
    expected = grade(values, RATING)
    assert expected[0] == expected[1] + 1
    assert expected[2:].tolist() == [-1, -1]
    assert grade(values[order], RATING).tolist() == expected[order].tolist()


def _idea(name: str, limit: float = 1, path: str = "") -> Requirement:
    counted = replace(leaf(f"syarat_predikat.{name}.jika.0", 0, Count("inovasi", no_rows=0.0)))
    tested = Condition(criterion=path or counted.path, raw=True, test=Comparison.AT_LEAST)
    test = replace(tested, limit=limit)
    leaves = () if path else (replace(counted, score=None, missing=None, optional=True),)
    return Requirement(name, (test,), leaves, ("naskah",), Standing.ILLUSTRATION)


def test_a_requirement_that_is_not_met_gives_the_next_lower_predikat() -> None:
    rule = rubric(leaf("kriteria.x", 100, Sum("disiplin", "alpa")), requirements=(_idea("Baik"),))
    rows: list[Row] = [{"nip": nip(at), "alpa": value} for at, value in enumerate([95, 80, 80, 65])]
    ideas: list[Row] = [{"nip": nip(2), "nama_kegiatan": "Loket"}]
    got = evaluate(rule, dataset({"disiplin": rows, "inovasi": ideas}), None)
    assert got.plain_band.tolist() == [0, 1, 1, 2]
    assert got.band.tolist() == [0, 2, 1, 2]
    assert rule.tables() == ("disiplin", "inovasi")
    assert rule.optional_tables() == ("inovasi",)


def test_who_is_lowered_must_meet_the_next_requirement_too() -> None:
    both = (_idea("Sangat Baik", 96, "kriteria.x"), _idea("Baik", 98, "kriteria.x"))
    rule = rubric(leaf("kriteria.x", 100, Sum("disiplin", "alpa")), requirements=both)
    rows: list[Row] = [{"nip": nip(at), "alpa": value} for at, value in enumerate([95, 97, 80])]
    assert _scored(rule, *rows).band.tolist() == [2, 0, 2]


def test_without_the_table_nobody_meets_a_requirement_and_nobody_is_lost() -> None:
    rule = rubric(leaf("kriteria.x", 100, Sum("disiplin", "alpa")), requirements=(_idea("Baik"),))
    got = _scored(rule, {"nip": nip(1), "alpa": 80})
    assert (got.band.tolist(), got.status.tolist()) == ([2], [Status.SCORED])
