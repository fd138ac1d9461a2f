"""Conversions come last: they change nobody, and say why they are not there."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields, replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_eval.analysis import explain
from asn_eval.domain.conversion import (
    Conversion,
    FinalFactor,
    FixedFactor,
    GradeFactor,
    MeasuredFactor,
    NoFactor,
)
from asn_eval.domain.decisions import Calibration, Decisions
from asn_eval.domain.rubric import Missing, MissingPolicy, Standing
from asn_eval.domain.scope import Scope
from asn_eval.domain.specs import CategoryMap, Count, Days, Pick, Sum
from asn_eval.engine import evaluate
from asn_eval.origin import Place
from made import BANDS, FAULT, Row, dataset, leaf, nip, rubric

if TYPE_CHECKING:
    from asn_eval.domain.conversion import Factor
    from asn_eval.domain.evaluation import Dataset, Evaluation
    from asn_eval.domain.rubric import Rubric

A, B, C = nip(1), nip(2), nip(3)
PERCENT = GradeFactor({"Sangat Baik": 150, "Baik": 100, "Cukup": 75, "Kurang": 50}, 100)
MONTHS = MeasuredFactor(Sum("pegawai", "jumlah_bulan"), 12)
LEVEL = MeasuredFactor(
    CategoryMap("pegawai", "jenjang_jabatan", {"Ahli Pertama": 12.5, "Pemula": 3.75}, pick=Pick.ONE)
)


def _item(name: str, *factors: Factor, digits: int = 2, zero: bool = False) -> Conversion:
    missing = NoFactor.ZERO if zero else NoFactor.NOTHING
    return Conversion(
        name, name.title(), "unit", factors, digits, missing, ("naskah",), Standing.ILLUSTRATION
    )


def _rule(*items: Conversion, missing: MissingPolicy = MissingPolicy.FAIL) -> Rubric:
    work = leaf("kriteria.kerja", 50, Sum("disiplin", "hadir"))
    rest = leaf("kriteria.sisa", 50, Sum("disiplin", "izin"), missing=Missing(missing))
    return rubric(work, rest, conversions=items)


def _data(*roster: Row, scores: tuple[float | None, ...] = (95, 80, 50)) -> Dataset:
    rows: list[Row] = [
        {"nip": person, "hadir": score, "izin": score}
        for person, score in zip((A, B, C), scores, strict=False)
    ]
    return dataset({"disiplin": rows, **({"pegawai": list(roster)} if roster else {})})


def _with_kinds(data: Dataset) -> Dataset:
    """Say of the three what kind of post each holds; of the last it is not known."""
    kinds = np.asarray(["fungsional", "Pelaksana", ""], dtype=object)
    attributes = {**data.people.attributes, "jenis_jabatan": kinds}
    return replace(data, people=replace(data.people, attributes=attributes))


def _values(result: Evaluation, at: int = 0) -> list[float | None]:
    assert result.conversions is not None
    column = result.conversions.value[:, at].tolist()
    return [None if np.isnan(value) else value for value in column]


def _told(result: Evaluation, *codes: str) -> list[tuple[str, str, str]]:
    return [
        (item.code, item.key, item.place.cell) for item in result.findings if item.code in codes
    ]


def test_predikat_months_and_level_are_multiplied() -> None:
    roster: list[Row] = [
        {"nip": A, "jenjang_jabatan": "Ahli Pertama", "jumlah_bulan": 12},
        {"nip": B, "jenjang_jabatan": "ahli pertama", "jumlah_bulan": 2},
        {"nip": C, "jenjang_jabatan": "Pemula", "jumlah_bulan": 12},
    ]
    got = evaluate(_rule(_item("ak", PERCENT, LEVEL, MONTHS)), _data(*roster), None)
    assert _values(got) == [18.75, 2.08, 1.88]
    assert got.conversions is not None
    assert got.conversions.factor.tolist() == [[150, 12.5, 12], [100, 12.5, 2], [50, 3.75, 12]]
    assert _told(got, "O456", "O457", "O458") == []


def test_the_final_value_counts_as_shown_or_as_it_is() -> None:
    shown = _item("a", FinalFactor(rounded=True), FixedFactor(1000), digits=0)
    whole = _item("b", FinalFactor(rounded=False), FixedFactor(1000), digits=0)
    got = evaluate(_rule(shown, whole), _data(scores=(80.0064, 80.0, 70)), None)
    assert (_values(got, 0)[0], _values(got, 1)[0]) == (80010, 80006)


def test_whoever_a_conversion_is_not_for_has_none_and_no_complaint() -> None:
    scope = Scope(only=(("jenis_jabatan", ("Fungsional",)),))
    roster: list[Row] = [
        {"nip": A, "jumlah_bulan": 12},
        {"nip": B, "jumlah_bulan": None},
        {"nip": C, "jumlah_bulan": None},
    ]
    rule = _rule(replace(_item("ak", PERCENT, MONTHS, zero=False), scope=scope))
    got = evaluate(rule, _with_kinds(_data(*roster)), None)
    assert _values(got) == [1.5, None, None]
    assert got.conversions is not None
    assert got.conversions.cause[:, 0].tolist() == ["", "O464", "O456"]  # empty: nobody is put out
    assert _told(got, "O456") == [("O456", C, "B4")]
    [told] = [item for item in got.findings if item.code == "O464"]
    assert told.slots == {"konversi": "Ak", "jumlah": "1"}
    barred = Scope(barred=(("jenis_jabatan", ("Pelaksana", "Fungsional")),))
    rule = _rule(replace(_item("ak", FixedFactor(2), PERCENT), scope=barred))
    unscored = evaluate(rule, _with_kinds(_data(*roster, scores=(95, None, 80))), None)
    assert _values(unscored) == [None, None, 2.0]
    assert unscored.conversions is not None
    assert unscored.conversions.cause[:, 0].tolist() == ["O464", "", ""]  # not scored: own reason


def test_without_conversions_there_is_nothing() -> None:
    assert evaluate(_rule(), _data(), None).conversions is None


def test_an_absent_factor_leaves_the_conversion_empty_or_nothing_and_the_person_scored() -> None:
    roster: list[Row] = [{"nip": A, "jumlah_bulan": 12}, {"nip": B, "jumlah_bulan": None}]
    rule = _rule(_item("a", PERCENT, MONTHS), _item("b", PERCENT, MONTHS, zero=True))
    got = evaluate(rule, _data(*roster), None)
    assert _values(got, 0) == [1.5, None, None]
    assert _values(got, 1) == [1.5, 0, 0]
    assert got.conversions is not None
    assert got.conversions.cause.tolist() == [["", ""], ["O456", ""], ["O456", ""]]
    assert got.rank.tolist() == [1, 2, 3]
    assert _told(got, "O456") == [("O456", B, "B3"), ("O456", C, "")]


def test_a_cell_at_fault_leaves_the_conversion_empty_whatever_absence_would_do() -> None:
    roster: list[Row] = [
        {"nip": A, "jumlah_bulan": FAULT, "jenjang_jabatan": "Pemula"},
        {"nip": B, "jumlah_bulan": 12, "jenjang_jabatan": "Ahli Pratama"},
        {"nip": C, "jumlah_bulan": None, "jenjang_jabatan": "Ahli Pratama"},
    ]
    rule = _rule(_item("ak", PERCENT, MONTHS, LEVEL, zero=True), _item("b", PERCENT, LEVEL))
    got = evaluate(rule, _data(*roster), None)
    assert _values(got) == [None, None, None]
    assert got.conversions is not None
    assert got.conversions.cause[:, 0].tolist() == ["O457"] * 3
    assert got.rank.tolist() == [1, 2, 3]
    assert _told(got, "K605") == [("K605", B, "B3"), ("K605", C, "B4")]  # told once
    ak = _told(got, "O457")[:3]
    assert ak == [("O457", A, "C2"), ("O457", B, "B3"), ("O457", C, "B4")]


def test_every_kind_of_fault_is_placed_at_its_own_cell() -> None:
    roster: list[Row] = [
        {"nip": A, "jenjang_jabatan": "Ahli Pratama"},
        {"nip": B, "jenjang_jabatan": "Pemula"},
        {"nip": B, "jenjang_jabatan": "Ahli Pertama"},
    ]
    got = evaluate(_rule(_item("a", PERCENT, LEVEL)), _data(*roster, scores=(95, 80)), None)
    assert _told(got, "O457") == [("O457", A, "B2"), ("O457", B, "B3")]


def test_a_fault_that_a_criterion_tells_is_not_told_again() -> None:
    level = leaf("kriteria.jenjang", 100, LEVEL.measure)
    rule = rubric(level, conversions=(_item("a", FinalFactor(rounded=True), LEVEL),))
    roster: list[Row] = [{"nip": A, "jenjang_jabatan": "Ahli Pratama"}]
    got = evaluate(rule, dataset({"pegawai": roster}), None)
    assert _told(got, "K605", "O457") == [("K605", A, "B2")]  # not scored: no conversion to miss
    assert _values(got) == [None]


def test_a_fault_in_a_filter_has_no_cell_of_the_value() -> None:
    where = (("jenjang_jabatan", ("Pemula",)),)
    filtered = MeasuredFactor(Sum("pegawai", "jumlah_bulan", where))
    roster: list[Row] = [{"nip": A, "jumlah_bulan": 12, "jenjang_jabatan": FAULT}]
    got = evaluate(_rule(_item("a", filtered)), _data(*roster, scores=(95,)), None)
    assert _told(got, "O457") == [("O457", A, "")]


def test_a_table_that_no_sheet_gives_is_told_once() -> None:
    got = evaluate(_rule(_item("a", PERCENT, MONTHS, LEVEL, zero=True)), _data(), None)
    assert _values(got) == [None, None, None]
    assert got.conversions is not None
    assert set(got.conversions.cause.ravel().tolist()) == {"O458"}
    assert _told(got, "O458") == [("O458", "", ""), ("O458", "", "")]
    assert got.rank.tolist() == [1, 2, 3]


def test_days_without_a_periode_are_absent() -> None:
    service = MeasuredFactor(Days("pegawai", "tmt_cpns"))
    roster: list[Row] = [{"nip": A, "tmt_cpns": dt.date(2020, 1, 1)}]
    got = evaluate(_rule(_item("a", PERCENT, service)), _data(*roster, scores=(95,)), None)
    assert _told(got, "O456") == [("O456", A, "")]


def test_the_calibrated_predikat_counts() -> None:
    decided = Calibration(A, "Sangat Baik", "Baik", "x", dt.date(2026, 1, 2), "y", "z", Place())
    data = replace(_data(scores=(95,)), decisions=Decisions(calibrations=(decided,)))
    assert _values(evaluate(_rule(_item("a", PERCENT)), data, None)) == [1.0]


def test_a_provisional_result_has_a_conversion() -> None:
    rows: list[Row] = [{"nip": A, "hadir": 80, "izin": None}]
    rule = _rule(_item("a", FinalFactor(rounded=True)), missing=MissingPolicy.PROVISIONAL)
    got = evaluate(rule, dataset({"disiplin": rows}), None)
    assert got.status.tolist() == [1]
    assert _values(got) == [80]


def test_explain_leads_to_the_cells_and_refuses_another_number() -> None:
    counted = MeasuredFactor(Count("pegawai"))
    roster: list[Row] = [{"nip": A, "jumlah_bulan": 12}, {"nip": B, "jumlah_bulan": None}]
    rule = _rule(_item("a", PERCENT, MONTHS, counted))
    data = _data(*roster, scores=(95, 80))
    got = evaluate(rule, data, None)
    [line] = explain(got, data, 0).conversions
    assert (line.value, line.cause, [part.value for part in line.factors]) == (
        1.5,
        "",
        [150, 12, 1],
    )
    assert [cell.place.cell for row in line.factors[1].rows for cell in row.cells] == ["B2"]
    assert explain(got, data, 0).unused == ()
    [line] = explain(got, data, 1).conversions
    assert line.cause == "O456"
    other = _data({"nip": A, "jumlah_bulan": 11}, {"nip": B}, scores=(95, 80))
    with pytest.raises(ValueError, match="does not give the recorded factor"):
        explain(got, other, 0)


@given(st.lists(st.tuples(st.sampled_from([None, 40, 60, 75, 90]), st.integers(0, 12)), max_size=6))
def test_conversions_change_nothing_else(people: list[tuple[int | None, int]]) -> None:
    rows: list[Row] = [
        {"nip": nip(at), "hadir": score, "izin": score} for at, (score, _) in enumerate(people)
    ]
    roster: list[Row] = [
        {"nip": nip(at), "nama": "x", "jumlah_bulan": months}
        for at, (_, months) in enumerate(people)
    ]
    roster.append({"nip": nip(9), "nama": "hanya di daftar", "jumlah_bulan": 12})
    data = dataset({"disiplin": rows, "pegawai": roster})
    plain, converted = (
        evaluate(rule, data, None) for rule in (_rule(), _rule(_item("a", PERCENT, MONTHS)))
    )
    for field in fields(plain):
        if field.name not in {"rubric", "conversions", "findings", "areas"}:
            one, other = getattr(plain, field.name), getattr(converted, field.name)
            if isinstance(one, np.ndarray):
                np.testing.assert_array_equal(one, other, err_msg=field.name)
    assert converted.reason[-1] == "O403"
    assert [band.name for band in BANDS] == list(PERCENT.values)
    extra = [item.code for item in converted.findings[len(plain.findings) :]]
    assert set(extra) <= {"O456"}
