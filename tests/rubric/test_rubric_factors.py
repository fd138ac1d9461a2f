"""Columns added up by factors, from the file of the rubric to the explanation."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from rich.console import Console

from asn_eval.analysis import explain
from asn_eval.analysis.branches import Way, can_be_absent, measure_branches
from asn_eval.cli.main import main
from asn_eval.domain.specs import WeightedSum
from asn_eval.engine import evaluate
from asn_eval.jobs.cases import dataset_of
from asn_eval.jobs.rubrics import open_rubric
from asn_eval.language import Lang, Words
from asn_eval.language.catalogue import words_for
from asn_eval.reports.explained import explanation_json, show_explanation
from asn_eval.rubric import apply_settings, load_cases, load_rubric
from made import nip
from places import ROOT
from rubric.rubric_texts import changed, faults, loaded, spot

if TYPE_CHECKING:
    from pathlib import Path

HERE = ROOT / "tests" / "rubric" / "kasus"
OLD = "{metode: jumlah, dari: disiplin, kolom: alpa}"


def summed(parts: str) -> str:
    """Return the valid rubric with columns added up by factors."""
    return changed((OLD, f"{{metode: jumlah_tertimbang, dari: disiplin, {parts}}}"))


def said(case: int, words: Words) -> tuple[str, dict[str, Any]]:
    """Explain the person of a worked case: as text and as JSON."""
    path, rule = open_rubric(str(HERE / "jam_ke_hari.yaml"))
    data = dataset_of(load_cases(path.with_name("jam_ke_hari.kasus.yaml"))[case], rule.rubric)
    evaluation = evaluate(rule.rubric, data, None)
    stream = io.StringIO()
    screen = Console(file=stream, width=500, markup=False, highlight=False)
    found = explain(evaluation, data, 0)
    show_explanation(screen, evaluation, found, words)
    return stream.getvalue(), json.loads(explanation_json(evaluation, found, words))


def test_the_explanation_shows_every_part_with_its_total_and_its_rest() -> None:
    text, content = said(3, Words())
    assert "alpa: 2 × 1 = 2" in text
    minutes = "terlambat_menit + pulang_cepat_menit: 1.400 ÷ 450"
    assert f"{minutes} = 3 utuh, sisa 50 dibuang; × 1 = 3" in text
    assert f"{minutes} × 2 = 6,222222222" in text
    assert "terlambat_menit 1400 [" in text
    assert "5,111" not in text  # a row alone gives nothing: rests are dropped of the sum
    whole, loose = content["kriteria"]
    assert [part["hasil"] for part in whole["bagian"]] == [2, 3]
    assert whole["bagian"][1]["pecahan_dibuang"] is True
    assert loose["bagian"][1]["per"] == 450
    english, _ = said(3, words_for(Lang.EN))
    assert "3 whole, rest 50 dropped" in english


def test_a_person_without_rows_has_no_parts_to_show() -> None:
    text, content = said(4, Words())
    assert "÷" not in text
    assert "bagian" not in content["kriteria"][0]


def test_the_ways_of_a_sum_are_known_to_the_bench() -> None:
    rule = load_rubric(summed("isi: {alpa: 3}, tanpa_baris: 0, sel_kosong: 1"), "x.yaml").rubric
    spec = rule.leaves()[0].measure
    assert isinstance(spec, WeightedSum)
    assert [item.way for item in measure_branches(spec)] == [Way.NO_ROWS, Way.EMPTY_CELL]
    assert not can_be_absent(spec)
    assert can_be_absent(WeightedSum("disiplin", spec.factors))


@pytest.mark.parametrize(
    ("parts", "words", "code"),
    [
        ("isi: {alpha: 3}", "alpha: 3", "K548"),
        ("isi: {hukuman: 3}", "hukuman: 3", "K549"),
        ("isi: {alpa: 3}, setara: [{kolom: [trlambat], per: 9, pecahan: dibuang}]", "trl", "K548"),
        ("isi: {alpa: 3}, setara: [{kolom: [alpa], per: 0, pecahan: dibuang}]", "0, pec", "K538"),
        ("isi: {alpa: 3}, setara: [{kolom: [izin], per: 9, pecahan: buang}]", "buang}", "K523"),
        (
            "isi: {alpa: 3}, setara: [{kolom: [izin, izin], per: 9, pecahan: dibuang}]",
            "izin], per",
            "K546",
        ),
        (
            "isi: {tl1: 3}, setara: [{kolom: [izin, terlambat_menit], per: 9, pecahan: dibuang}]",
            "terlambat_menit],",
            "K664",
        ),
    ],
)
def test_a_sum_that_makes_no_sense_is_refused_at_its_place(
    parts: str, words: str, code: str
) -> None:
    text = summed(parts)
    assert faults(text) == [f"{code} {spot(text, words)}"]


def test_what_is_counted_by_so_much_must_say_what_becomes_of_the_rest() -> None:
    text = summed("isi: {alpa: 3}, setara: [{kolom: [izin], per: 9}]")
    assert [item.split()[0] for item in faults(text)] == ["K525"]


@pytest.mark.parametrize(
    ("parts", "unit", "code"),
    [
        ("isi: {alpa: 1, izin: 1}", "menit", "K642"),
        ("isi: {alpa: 1, izin: 1}", "hari", ""),
        ("isi: {alpa: 3, terlambat_menit: 0.1}", "hari", ""),
        ("isi: {alpa: 1, tl1: 1}", "menit", ""),
        ("isi: {alpa: 1, terlambat_menit: 1}", "hari", "K664"),
    ],
)
def test_a_plain_sum_keeps_the_unit_of_its_columns(parts: str, unit: str, code: str) -> None:
    text = summed(parts).replace("satuan: hari", f"satuan: {unit}", 1)
    if "satuan" not in text:
        text = text.replace(
            "    ukur: {metode: jumlah_t", f"    satuan: {unit}\n    ukur: {{metode: jumlah_t"
        )
    assert [item.split()[0] for item in faults(text)] == ([code] if code else [])


def test_a_named_part_can_be_set_and_no_two_share_a_name() -> None:
    part = "{nama: menit, kolom: [terlambat_menit], per: 450, pecahan: dibuang}"
    rule = load_rubric(summed(f"isi: {{alpa: 1}}, setara: [{part}]"), "x.yaml")
    spec = apply_settings(rule, ["kriteria.disiplin.ukur.setara.menit.per=480"])
    measure = spec.rubric.leaves()[0].measure
    assert isinstance(measure, WeightedSum)
    assert measure.equivalents[0].per == 480
    other = part.replace("terlambat", "pulang_cepat")
    text = summed(f"isi: {{alpa: 1}}, setara: [{part}, {other}]")
    assert faults(text) == [f"K546 {spot(text, 'menit, kolom: [pulang')}"]


def test_negative_factors_leave_the_lowest_value_open() -> None:
    text = summed("isi: {alpa: -1}")
    assert faults(text) == []
    from_one = "pita: [{mulai: 1, nilai: 100}, {mulai: 3, nilai: 70}]"
    strict = summed("isi: {alpa: 1}").replace(
        "pita: [{mulai: 0, nilai: 100}, {mulai: 3, nilai: 70}]", from_one
    )
    assert "K557" in [item.split()[0] for item in faults(strict)]


def test_a_heading_declared_for_a_column_with_a_factor_is_read() -> None:
    rule = loaded(
        (OLD, "{metode: jumlah_tertimbang, dari: disiplin, isi: {tl1: 0.5}}"),
        more="alias: {disiplin: {tl1: [Telat ringan]}}\n",
    )
    assert rule.warnings == ()


def test_a_real_file_is_added_up_and_explained(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, out = tmp_path / "data", tmp_path / "hasil"
    data.mkdir()
    lines = [
        "NIP;Alpa;Terlambat (menit);Pulang Cepat (menit);Tanggal",
        f"{nip(1)};1;900;500;2025-09-01",
        f"{nip(2)};0;449;;2025-09-01",
    ]
    (data / "disiplin.csv").write_text("\n".join(lines) + "\n", "utf-8")
    rubric = HERE / "jam_ke_hari.yaml"
    main(["score", str(data), "--rubric", str(rubric), "-p", "2025-09", "-o", str(out)], {})
    with (out / "peringkat.csv").open(encoding="utf-8", newline="") as stream:
        rows = {row["nip"]: row for row in csv.DictReader(stream)}
    assert [rows[nip(number)]["utuh"] for number in (1, 2)] == ["96", "100"]
    capsys.readouterr()
    assert main(["explain", str(out), nip(1)], {}) == 0
    shown = " ".join(capsys.readouterr().out.replace("│", " ").split())
    assert "1.400 ÷ 450 = 3 utuh, sisa 50 dibuang; × 1 = 3" in shown
