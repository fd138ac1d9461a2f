"""Rubrics of scoring methods with worked cases, and what their sentences say."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from asn_eval.analysis import explain
from asn_eval.engine import evaluate
from asn_eval.errors import RubricFault
from asn_eval.jobs.cases import dataset_of
from asn_eval.jobs.rubrics import open_rubric, run_cases
from asn_eval.language import Lang, Words
from asn_eval.language.catalogue import words_for
from asn_eval.reports.explained import explanation_json, show_explanation
from asn_eval.reports.view_rubric import criterion_sentences, rule_book
from asn_eval.rubric import load_cases
from rubric.rubric_texts import changed, faults, sentence, spot, where

if TYPE_CHECKING:
    from asn_eval.rubric import LoadedRubric

FILES = sorted(
    path
    for path in (Path(__file__).parent / "nilai").glob("*.yaml")
    if not path.name.endswith(".kasus.yaml")
)
STEPS = "{metode: tangga, arah: turun, pita: [{mulai: 0, nilai: 100}, {mulai: 3, nilai: 70}]}"


def opened(name: str) -> tuple[Path, LoadedRubric]:
    return open_rubric(str(Path(__file__).parent / "nilai" / f"{name}.yaml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_worked_case_comes_out(path: Path) -> None:
    results = run_cases(*open_rubric(str(path)))
    assert results
    assert [item for result in results for item in result.differences] == []


def test_the_reader_sees_the_number_that_was_scored() -> None:
    path, loaded = opened("skp")
    case = load_cases(path.with_name("skp.kasus.yaml"))[0]
    data = dataset_of(case, loaded.rubric)
    evaluation = evaluate(loaded.rubric, data, None)
    explanation = explain(evaluation, data, 0)
    assert evaluation.raw[0, 0] == explanation.nodes[0].raw == 98
    assert explanation.nodes[0].unrounded == pytest.approx(97.894736842)
    told = explanation_json(evaluation, explanation, Words())
    assert '"ukuran": 98.0' in told
    assert '"ukuran_sebelum_dibulatkan": 97.8947' in told


def test_rounding_is_said_in_both_languages() -> None:
    rubric = opened("skp")[1].rubric
    [leaf] = rubric.leaves()
    _, told, _ = criterion_sentences(Words(), rubric, leaf)
    assert told.startswith(
        "Ukuran dibulatkan 0 angka di belakang koma dahulu. "
        "Skornya dibulatkan 2 angka di belakang koma. Skor menurut pita:"
    )
    _, english, _ = criterion_sentences(words_for(Lang.EN), rubric, leaf)
    assert english.startswith("The raw value is first rounded to 0 decimals.")


@pytest.mark.parametrize(
    ("score", "words", "code"),
    [
        ("{metode: titik, titik: [{ukuran: 0, nilai: 1}]}", "", "K525"),
        (
            "{metode: titik, luar: ujung, titik: [{ukuran: 0, nilai: 101}, {ukuran: 1, nilai: 0}]}",
            "101}",
            "K558",
        ),
        ("{metode: bertahap, pita: [{mulai: 0, nilai: -7}]}", "-7}", "K558"),
        ("{metode: bertahap, pita: [{mulai: 0, dari: [0, 1], ke: [0, 777]}]}", "777]", "K558"),
        ("{metode: bertahap, pita: [{mulai: 0, dari: [9, 8], ke: [0, 100]}]}", "[9, 8]", "K559"),
        ("{metode: marjinal, awal: 555, pita: [{mulai: 0, per: 1}]}", "555,", "K558"),
        ("{metode: patokan, bawah: 9, atas: 1, arah: naik}", "{metode: patokan", "K559"),
    ],
)
def test_a_curve_that_makes_no_sense_is_refused(score: str, words: str, code: str) -> None:
    text = changed((STEPS, score))
    found = faults(text)
    if words:
        # what never reaches a predikat is told of the predikat as well
        assert [item for item in found if not item.startswith("K640")] == [
            f"{code} {spot(text, words)}"
        ]
    else:
        assert code in [item.split()[0] for item in found]


def test_a_band_has_one_score_or_a_line() -> None:
    for band in ("{mulai: 0}", "{mulai: 0, nilai: 1, dari: [0, 1], ke: [0, 1]}"):
        text = changed((STEPS, f"{{metode: bertahap, pita: [{band}]}}"))
        assert [item.split()[0] for item in faults(text)] == ["K537"]


def test_digits_of_a_rounding_are_bounded() -> None:
    text = changed((STEPS, STEPS + "\n    pembulatan: {ukuran: 10}"))
    assert faults(text) == [f"K538 {spot(text, '10}')}"]


def test_a_first_step_that_excludes_the_lowest_raw_value_is_refused() -> None:
    text = changed(
        ("arah: turun, pita: [{mulai: 0", "arah: turun, batas: tidak_termasuk, pita: [{mulai: 0")
    )
    assert faults(text) == [f"K613 {spot(text, '0, nilai: 100}')}"]


def test_z_needs_its_numbers_and_scores_lie_on_the_scale() -> None:
    bare = changed((STEPS, "{metode: kohort, cara: z, arah: turun, bila_sama: 1}"))
    assert [item.split()[0] for item in faults(bare)] == ["K617", "K617"]
    wide = changed(
        (STEPS, "{metode: kohort, cara: z, arah: turun, bila_sama: 101, tengah: -5, per: 1}")
    )
    assert [item.split()[0] for item in faults(wide)] == ["K558", "K558"]


def test_a_relative_criterion_is_flagged_wherever_the_rule_is_shown() -> None:
    rubric = opened("kohort")[1].rubric
    told = rule_book(Words(), rubric).sentences[-1]
    assert told.startswith("Kriteria Hari alpa, Jam pelatihan dinilai relatif terhadap pegawai")
    assert not any(
        "relatif" in line for line in rule_book(Words(), opened("skp")[1].rubric).sentences
    )
    assert [item.code for item in opened("kohort")[1].warnings] == ["K616", "K616"]


RULE = '{metode: rumus, rumus: "100 - 2.5 * x", hasil: {minimal: 0, maksimal: 100}}'


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        ('"100 - 2.5 * y"', 'y", hasil'),
        ('"100 - x.real"', "x.real"),
        ('"100 -"', ""),
    ],
)
def test_a_formula_is_refused_where_it_goes_wrong(formula: str, words: str) -> None:
    text = changed((STEPS, RULE.replace('"100 - 2.5 * x"', formula)))
    [found] = faults(text)
    assert found.startswith("K618 19:")
    if words:
        assert found == f"K618 {spot(text, words)}"


def test_a_formula_without_quotes_is_refused_at_its_text() -> None:
    text = changed((STEPS, RULE.replace('"100 - 2.5 * x"', "100 - 2.5 * y")))
    assert faults(text) == [f"K618 {spot(text, '100 - 2.5 * y')}"]


def test_a_formula_names_its_range_within_the_scale() -> None:
    wide = changed((STEPS, RULE.replace("maksimal: 100", "maksimal: 101")))
    assert [item.split()[0] for item in faults(wide)] == ["K558"]
    turned = changed((STEPS, RULE.replace("minimal: 0", "minimal: 100")))
    assert [item.split()[0] for item in faults(turned)] == ["K559"]


CASE = """\
rubrik: contoh/kinerja
kasus:
  - nama: Satu orang
    data: {disiplin: [{alpa: %s}]}
    hasil: {kriteria: {%s: %s}, nilai_akhir: null}
"""


@pytest.mark.parametrize(
    ("case", "refused"),
    [
        (None, True),
        (("3", "penilaian", "null"), True),
        (("3", "disiplin", "null"), True),
        (("null", "disiplin", "92.5"), True),
        (("3", "disiplin", "92.5"), False),
    ],
)
def test_a_formula_needs_a_case_that_reaches_it(
    tmp_path: Path, case: tuple[str, str, str] | None, *, refused: bool
) -> None:
    file = tmp_path / "contoh" / "kinerja.yaml"
    file.parent.mkdir()
    text = changed((STEPS, RULE))
    file.write_text(text, "utf-8")
    if case:
        file.with_name("kinerja.kasus.yaml").write_text(CASE % case, "utf-8")
    if not refused:
        assert open_rubric(str(file))
        return
    with pytest.raises(RubricFault) as caught:
        open_rubric(str(file))
    [finding] = caught.value.findings
    assert where(finding) == f"K619 {spot(text, chr(34) + '100 - 2.5 * x')}"
    assert "kinerja.kasus.yaml" in sentence(finding)


def test_a_person_outside_the_range_of_a_formula_is_told_so() -> None:
    path, loaded = opened("rumus")
    case = load_cases(path.with_name("rumus.kasus.yaml"))[2]
    evaluation = evaluate(loaded.rubric, dataset_of(case, loaded.rubric), None)
    assert evaluation.reason.tolist() == ["S315"]
    [finding] = [item for item in evaluation.findings if item.code == "S315"]
    assert "Ukuran 99" in sentence(finding)


def test_points_without_ends_must_cover_the_lowest_raw_value() -> None:
    points = "titik: [{ukuran: 1, nilai: 100}, {ukuran: 9, nilai: 0}]}"
    strict = changed((STEPS, "{metode: titik, luar: gagal, " + points))
    assert faults(strict) == [f"K613 {spot(strict, '1, nilai: 100}')}"]
    assert faults(changed((STEPS, "{metode: titik, luar: ujung, " + points))) == []


def test_the_printed_working_shows_both_roundings() -> None:
    path, loaded = opened("skp")
    data = dataset_of(load_cases(path.with_name("skp.kasus.yaml"))[0], loaded.rubric)
    evaluation = evaluate(loaded.rubric, data, None)
    stream = io.StringIO()
    screen = Console(file=stream, width=300, markup=False, highlight=False)
    show_explanation(screen, evaluation, explain(evaluation, data, 0), Words())
    assert (
        "ukuran 97,894736842 dibulatkan 0 angka menjadi 98 %; "
        "70 + (98 - 80) / (99 - 80) × (89 - 70) → dibulatkan 2 angka → nilai 88 × bobot 100% = 88"
    ) in stream.getvalue()
