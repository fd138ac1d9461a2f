"""The trace: what counted, what did not and why, and that it is the evaluation's own."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import numpy as np
import pytest

from asn_eval.analysis import explain
from asn_eval.domain.period import parse_period
from asn_eval.domain.rubric import Missing, MissingPolicy
from asn_eval.domain.specs import Count, Largest, Mean, RaterGroups, Sum
from asn_eval.engine import evaluate
from made import Row, dataset, leaf, nip, rubric

A, B = nip(1), nip(2)


def test_rows_that_did_not_count_are_listed_with_their_reason() -> None:
    rated = RaterGroups("feedback", "nilai", {"rekan": 100.0}, where=(("aspek", ("x", "y")),))
    rows: list[Row] = [
        {"nip": A, "peran": "rekan", "aspek": "x", "nilai": 4, "waktu": dt.date(2025, 7, 1)},
        {"nip": A, "peran": "diri", "aspek": "x", "nilai": 5, "waktu": None},
        {"nip": A, "peran": "rekan", "aspek": "z", "nilai": 5, "waktu": None},
        {"nip": A, "peran": "rekan", "aspek": "x", "nilai": 5, "waktu": dt.date(2025, 1, 1)},
        {"nip": B, "peran": "rekan", "aspek": "x", "nilai": 1, "waktu": None},
    ]
    data = dataset({"feedback": rows})
    evaluation = evaluate(rubric(leaf("kriteria.r", 100, rated)), data, parse_period("2025-TW3"))
    got = explain(evaluation, data, 0)
    assert [(item.place.row, item.reason) for item in got.unused] == [
        (3, "diri"),
        (4, "kriteria"),
        (5, "periode"),
    ]
    [node] = got.nodes
    assert [row.weight for row in node.rows] == [1.0, 0.0]
    assert node.groups[0].name == "rekan"


def test_a_source_that_is_missing_has_no_rows_to_show() -> None:
    optional = replace(
        leaf("kriteria.n", 50, Count("inovasi"), missing=Missing(MissingPolicy.REDISTRIBUTE)),
        optional=True,
    )
    rule = rubric(optional, leaf("kriteria.a", 50, Sum("disiplin", "alpa")))
    data = dataset({"disiplin": [{"nip": A, "alpa": 80}]})
    evaluation = evaluate(rule, data, None)
    got = explain(evaluation, data, 0)
    assert (evaluation.final[0], got.nodes[0].rows, got.nodes[0].filled) == (80, (), True)
    assert got.next_band == "Sangat Baik"
    assert got.points_to_next == 10


def test_the_best_and_the_unscored_have_no_next_band() -> None:
    rows: list[Row] = [{"nip": A, "alpa": 95}, {"nip": B, "alpa": None}]
    data = dataset({"disiplin": rows})
    evaluation = evaluate(rubric(leaf("kriteria.a", 100, Sum("disiplin", "alpa"))), data, None)
    assert [explain(evaluation, data, person).next_band for person in (0, 1)] == ["", ""]


def test_cells_read_back_as_text_whatever_they_hold() -> None:
    rows: list[Row] = [
        {"nip": A, "peran": "rekan", "aspek": "x", "nilai": None},
        {"nip": A, "peran": "rekan", "aspek": "x", "nilai": 4.5},
    ]
    data = dataset({"feedback": rows})
    evaluation = evaluate(rubric(leaf("kriteria.r", 100, Mean("feedback", "nilai"))), data, None)
    cells = [cell.value for row in explain(evaluation, data, 0).nodes[0].rows for cell in row.cells]
    assert cells == ["x", "", "x", "4.5"]


def test_a_record_that_does_not_match_its_working_is_a_defect() -> None:
    data = dataset({"disiplin": [{"nip": A, "alpa": 80}]})
    evaluation = evaluate(rubric(leaf("kriteria.a", 100, Sum("disiplin", "alpa"))), data, None)
    forged = replace(evaluation, raw=np.asarray([[81.0]]))
    with pytest.raises(ValueError, match=r"kriteria\.a"):
        explain(forged, data, 0)


def test_a_row_that_was_read_but_did_not_decide_says_so() -> None:
    rows: list[Row] = [
        {"nip": A, "nama_kegiatan": name, "nilai": value} for name, value in (("x", 7), ("y", 9))
    ]
    data = dataset({"inovasi": rows})
    best = leaf("kriteria.i", 100, Largest("inovasi", "nilai"))
    got = explain(evaluate(rubric(best), data, None), data, 0)
    assert [(item.place.row, item.reason) for item in got.unused] == [(2, "pilihan")]
    assert [row.cells[-1].place.cell for row in got.nodes[0].rows] == ["C2", "C3"]
