"""The printed explanation: formulas with numbers, and the answer in the last lines."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from asn_eval.analysis import explain
from asn_eval.domain.rubric import Criterion, Missing, MissingPolicy, Standing
from asn_eval.domain.specs import (
    AsIs,
    Capped,
    Deduction,
    Direction,
    Linear,
    Mean,
    RaterGroups,
    Step,
    Steps,
    Sum,
)
from asn_eval.domain.tree import Adjustment, Adjustments, Combination, Combine, Effect
from asn_eval.engine import evaluate
from asn_eval.language import Words
from asn_eval.reports.arithmetic import formula
from asn_eval.reports.explained import show_explanation, unused_reason
from made import FAULT, Row, dataset, leaf, nip, node, rubric

if TYPE_CHECKING:
    from asn_eval.domain.evaluation import Dataset

A = nip(1)


def _said(data: Dataset, *criteria: Criterion) -> list[str]:
    evaluation = evaluate(rubric(*criteria), data, None)
    stream = io.StringIO()
    screen = Console(file=stream, width=80, markup=False, highlight=False)
    show_explanation(screen, evaluation, explain(evaluation, data, 0), Words())
    return stream.getvalue().rstrip().splitlines()


@pytest.mark.parametrize(
    ("spec", "raw", "expected"),
    [
        (AsIs(), 88.5, "88,5"),
        (Capped(100), 113.6, "min(100; maks(0; 113,6))"),
        (Linear((1, 5), (0, 100)), 6, "0 + ([6 → 5] - 1) / (5 - 1) × (100 - 0)"),
        (Linear((5, 1), (0, 100)), 3, "0 + (3 - 5) / (1 - 5) × (100 - 0)"),
        (Deduction(100, 0.25, 10), 18, "maks(10; 100 - 0,25 × 18)"),
        (Steps((Step(0, 100), Step(3, 70)), Direction.DOWN), 3, "3 ≥ 3 → 70"),
    ],
)
def test_each_method_writes_its_formula(spec: AsIs, raw: float, expected: str) -> None:
    assert formula(spec, Words(), raw) == expected


def test_a_method_without_a_formula_is_a_defect() -> None:
    with pytest.raises(TypeError, match="no formula"):
        formula("bukan metode", Words(), 1.0)  # type: ignore[arg-type]  # on purpose


def test_the_answer_stands_in_the_last_lines_within_80_columns() -> None:
    rows: list[Row] = [{"nip": A, "alpa": 80, "izin": None}]
    spread = Missing(MissingPolicy.REDISTRIBUTE)
    tree = node(
        "kriteria.t",
        50,
        leaf("kriteria.t.kriteria.alpa", 60, Sum("disiplin", "alpa")),
        leaf("kriteria.t.kriteria.izin", 40, Sum("disiplin", "izin"), missing=spread),
    )
    said = _said(dataset({"disiplin": rows}), tree, leaf("kriteria.b", 50, Sum("disiplin", "alpa")))
    assert said[-1] == "Kurang 10 poin ke predikat Sangat Baik"
    assert said[-2].startswith("Predikat Baik, peringkat 1")
    assert said[-3] == "Nilai 80 dibulatkan 2 angka menjadi 80,00"
    assert max(map(len, said)) <= 80
    whole = " ".join(line.strip("│├└─ ") for line in said)
    assert "bobot asal 60%" in whole
    assert "Izin: data kosong; bobot 40% dibagi" in whole


def test_a_value_that_a_policy_put_in_is_said_to_be_one() -> None:
    zero = leaf("kriteria.a", 50, Sum("disiplin", "izin"), missing=Missing(MissingPolicy.ZERO))
    data = dataset({"disiplin": [{"nip": A, "alpa": 80, "izin": None}]})
    said = _said(data, zero, leaf("kriteria.b", 50, Sum("disiplin", "alpa")))
    assert any("menurut aturan data kosong" in line for line in said)


def test_somebody_not_scored_is_told_the_code() -> None:
    said = _said(
        dataset({"disiplin": [{"nip": A, "alpa": FAULT}]}),
        leaf("kriteria.a", 100, Sum("disiplin", "alpa")),
    )
    assert said[-1].startswith("Tidak dinilai: O406 ")
    assert any("tidak ada nilai (O406)" in line for line in said)


def test_many_rows_are_cut_and_counted_and_an_empty_group_is_named() -> None:
    rows: list[Row] = [
        {"nip": A, "peran": "rekan", "penilai": f"p{index}", "aspek": "x", "nilai": 90}
        for index in range(33)
    ]
    rows.append({"nip": A, "peran": "rekan", "penilai": "q", "aspek": "x", "nilai": None})
    spec = RaterGroups("feedback", "nilai", {"rekan": 60.0, "atasan": 40.0})
    said = _said(dataset({"feedback": rows}), leaf("kriteria.r", 100, spec))
    assert any("dan 4 baris lagi" in line for line in said)
    assert any("atasan: tidak ada penilai" in line for line in said)


def test_a_row_without_weight_did_not_count() -> None:
    rows: list[Row] = [
        {"nip": A, "peran": "rekan", "aspek": "x", "nilai": 90},
        {"nip": A, "peran": "rekan", "aspek": "x", "nilai": None},
    ]
    said = _said(dataset({"feedback": rows}), leaf("kriteria.r", 100, Mean("feedback", "nilai")))
    assert any("tidak dihitung" in line for line in said)


@pytest.mark.parametrize("reason", ["periode", "diri", "kelompok", "kriteria"])
def test_every_reason_has_a_sentence(reason: str) -> None:
    assert unused_reason(reason, Words()).startswith("tidak dihitung")


def test_steps_and_points_are_told_line_by_line() -> None:
    basis = ("naskah",)
    rows = Adjustments(
        first_only=False,
        rows=(
            Adjustment("satu", "Alpa", (), Effect.TAKE, 3.25, basis, Standing.ILLUSTRATION),
            Adjustment("dua", "Batas", (), Effect.AT_MOST, 99, basis, Standing.ILLUSTRATION),
        ),
    )
    inner = replace(
        node(
            "kriteria.a", 60,
            leaf("kriteria.a.kriteria.alpa", 50, Sum("disiplin", "alpa")),
            leaf("kriteria.a.kriteria.izin", 50, Sum("disiplin", "izin")),
        ),
        combine=Combination(Combine.GEOMETRIC), in_points=True, adjustments=rows, digits=1,
    )  # fmt: skip
    spread = Missing(MissingPolicy.REDISTRIBUTE)
    other = replace(
        leaf("kriteria.cuti", 40, Sum("disiplin", "cuti"), missing=spread), in_points=True
    )
    rule = rubric(inner, other, combine=Combination(Combine.SUM))
    data = dataset({"disiplin": [{"nip": A, "alpa": 9, "izin": 36, "cuti": None}]})
    evaluation = evaluate(rule, data, None)
    stream = io.StringIO()
    screen = Console(file=stream, width=160, markup=False, highlight=False)
    show_explanation(screen, evaluation, explain(evaluation, data, 0), Words())
    said = stream.getvalue()
    for line in (
        "nilai 14,8 dari paling banyak 60 poin × 1,666666667 = 24,666666667",
        "Penyesuaian gabungan: 22,5 → 18 (-4,5)",
        "Penyesuaian Alpa: dikurangi 3,25: 18 → 14,75 (-3,25); dasar: Naskah [ilustrasi]",
        "Dibulatkan ke 1 desimal: 14,75 → 14,8 (+0,05)",
    ):
        assert line in said
    assert "Batas" not in said


def test_all_points_of_a_criterion_count_as_they_are() -> None:
    points = replace(leaf("kriteria.alpa", 100, Sum("disiplin", "alpa")), in_points=True)
    data = dataset({"disiplin": [{"nip": A, "alpa": 9}]})
    rule = rubric(points, combine=Combination(Combine.SUM))
    evaluation = evaluate(rule, data, None)
    stream = io.StringIO()
    show_explanation(
        Console(file=stream, width=160), evaluation, explain(evaluation, data, 0), Words()
    )
    assert "nilai 9 dari paling banyak 100 poin" in stream.getvalue()
