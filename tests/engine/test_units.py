"""Measures of units count for everybody of the unit, and lead to the unit's cells."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from asn_eval.analysis import explain
from asn_eval.domain.fields import UNIT_TABLES
from asn_eval.domain.period import parse_period
from asn_eval.domain.rubric import Missing, MissingPolicy
from asn_eval.domain.specs import (
    Achievement,
    Direction,
    Elements,
    Mean,
    MeasureSpec,
    Step,
    Steps,
    Sum,
    Value,
)
from asn_eval.domain.tables import Block, Table
from asn_eval.engine import evaluate
from made import FAULT, Row, column, dataset, leaf, nip, rubric

if TYPE_CHECKING:
    from asn_eval.domain.evaluation import Dataset

A, B, C = nip(1), nip(2), nip(3)
UNITS = {A: "dinas  pendidikan", B: "Dinas Kesehatan", C: ""}
SURVEY = Mean("layanan", "u1")


def about_units(name: str, rows: list[Row]) -> Table:
    fields = [item for item in UNIT_TABLES[name].fields if any(item.name in row for row in rows)]
    places = {item.name: index for index, item in enumerate(fields, start=1)}
    return Table(
        name,
        {item.name: column(item.name, item.kind, rows) for item in fields},
        np.zeros(len(rows), dtype=np.int32),
        np.arange(2, len(rows) + 2, dtype=np.int32),
        np.full(len(rows), -1, dtype=np.int32),
        (Block("layanan.xlsx", "Survei", 1, places, {}),),
    )


def data(*rows: Row, name: str = "layanan") -> Dataset:
    people = dataset({"pegawai": [{"nip": one, "nama": "X"} for one in UNITS]}, units=UNITS)
    return replace(people, units={name: about_units(name, list(rows))})


def answer(unit: str | None, u1: object) -> Row:
    return {"unit": unit, "u1": u1}


ROWS = (
    answer("Dinas Pendidikan", 4),
    answer("DINAS PENDIDIKAN ", 2),
    answer("Dinas Kesehatan", 1),
    answer(None, 1),
)


def test_everybody_of_a_unit_gets_its_value_and_nobody_else() -> None:
    result = evaluate(rubric(leaf("kriteria.u", 100, SURVEY)), data(*ROWS), None)
    assert np.array_equal(result.raw[:, 0], [3, 1, np.nan], equal_nan=True)
    assert result.reason.tolist() == ["", "", "O401"]


def test_an_explanation_cites_the_rows_of_the_unit() -> None:
    given = data(*ROWS)
    result = evaluate(rubric(leaf("kriteria.u", 100, SURVEY)), given, None)
    [node] = explain(result, given, 0).nodes
    cells = [cell.place.cell for row in node.rows for cell in row.cells]
    assert cells == ["B2", "B3"]
    assert [row.place.cell for row in node.rows] == ["A2", "A3"]
    assert [row.weight for row in node.rows] == [0.5, 0.5]
    assert explain(result, given, 2).nodes[0].rows == ()


def test_a_fault_of_a_unit_is_a_fault_of_its_people() -> None:
    lenient = leaf("kriteria.u", 100, SURVEY, missing=Missing(MissingPolicy.ZERO))
    rows = (answer("Dinas Pendidikan", FAULT), answer("Dinas Kesehatan", 2))
    result = evaluate(rubric(lenient), data(*rows), None)
    assert result.reason.tolist() == ["O406", "", ""]
    twice = (answer("Dinas Kesehatan", 2), answer("Dinas Kesehatan", 3))
    result = evaluate(rubric(leaf("kriteria.u", 100, Value("layanan", "u1"))), data(*twice), None)
    [finding] = [item for item in result.findings if item.code == "S316"]
    assert (result.reason[1], finding.key, finding.place.cell) == ("S316", "", "B3")


def test_what_is_below_the_steps_and_what_is_empty_is_told_at_the_unit() -> None:
    steps = Steps((Step(2, 100),), Direction.UP)
    result = evaluate(rubric(leaf("kriteria.u", 100, SURVEY, steps)), data(*ROWS), None)
    [finding] = [item for item in result.findings if item.code == "S315"]
    assert (finding.key, finding.place.cell) == (B, "A4")
    result = evaluate(rubric(leaf("kriteria.u", 100, Sum("layanan", "u1"))),
                      data(answer("Dinas Kesehatan", None)), None)  # fmt: skip
    [finding] = [item for item in result.findings if item.code == "O416"]
    assert (finding.key, finding.place.cell) == (B, "B2")


def test_rows_of_units_outside_the_period_do_not_count_and_weights_are_not_blamed() -> None:
    spec = Achievement("target_unit", "realisasi", "target", direction=Direction.UP, weight="bobot")
    rows: list[Row] = [
        {"unit": "Dinas Kesehatan", "target": 10, "realisasi": 8, "bobot": 30,
         "tanggal": dt.date(2025, 8, 1)},
        {"unit": "Dinas Kesehatan", "target": 10, "realisasi": 1, "bobot": 30,
         "tanggal": dt.date(2024, 8, 1)},
    ]  # fmt: skip
    given = data(*rows, name="target_unit")
    result = evaluate(rubric(leaf("kriteria.u", 100, spec)), given, parse_period("2025"))
    assert result.final[1] == 80
    assert {item.code for item in result.findings} == {"O409", "O401"}


@pytest.mark.parametrize("spec", [SURVEY, Elements("layanan", ("u1", "u2"))])
def test_without_the_survey_or_its_column_nobody_is_measured(spec: MeasureSpec) -> None:
    given = data(*ROWS) if isinstance(spec, Elements) else replace(data(*ROWS), units={})
    result = evaluate(rubric(leaf("kriteria.u", 100, spec)), given, None)
    assert set(result.reason.tolist()) == {"O407"}
