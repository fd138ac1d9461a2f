"""Rows scored one by one, from the file of the rubric to the explanation and the bench."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from asn_eval.analysis import explain
from asn_eval.analysis.branches import Way, measure_branches
from asn_eval.analysis.coverage import coverage
from asn_eval.analysis.edges import edges
from asn_eval.cli.main import main
from asn_eval.domain.specs import Capped, RowScores
from asn_eval.engine import evaluate
from asn_eval.errors import RubricFault
from asn_eval.jobs.cases import dataset_of
from asn_eval.jobs.rubrics import open_rubric, run_cases
from asn_eval.language import Lang, Words
from asn_eval.language.catalogue import words_for
from asn_eval.reports.explained import explanation_json, show_explanation
from asn_eval.rubric import apply_settings, load_cases, load_rubric
from made import nip
from rubric.rubric_texts import changed, faults, loaded, spot

HERE = Path(__file__).parent / "kasus"
OLD = "{metode: jumlah, dari: disiplin, kolom: alpa}"
UNSORTED = "{metode: tangga, arah: naik, pita: [{mulai: 0, nilai: 9}, {mulai: -3, nilai: 9}]}"
STEPS = "{metode: tangga, arah: turun, pita: [{mulai: 0, nilai: 100}, {mulai: 3, nilai: 70}]}"
PLAIN = "{metode: apa_adanya}"


def rows_of(entries: str, more: str = "", score: str = PLAIN) -> str:
    """Return the valid rubric with rows scored one by one."""
    measure = (
        "{metode: skor_baris, dari: target, realisasi: realisasi, target: target, arah: naik, "
        f"nilai: [{entries}]{more}}}"
    )
    return changed((OLD, measure), (STEPS, score))


def said(name: str, case: int, words: Words) -> tuple[str, dict[str, Any]]:
    """Explain the person of a worked case: as text and as JSON."""
    path, rule = open_rubric(str(HERE / f"{name}.yaml"))
    data = dataset_of(load_cases(path.with_name(f"{name}.kasus.yaml"))[case], rule.rubric)
    evaluation = evaluate(rule.rubric, data, None)
    stream = io.StringIO()
    screen = Console(file=stream, width=500, markup=False, highlight=False)
    found = explain(evaluation, data, 0)
    show_explanation(screen, evaluation, found, words)
    return stream.getvalue(), json.loads(explanation_json(evaluation, found, words))


def test_every_row_is_explained_with_achievement_rounding_points_and_cells() -> None:
    text, content = said("iki_baris", 1, Words())
    assert "indikator A [" in text
    assert (
        "→ capaian 97,894736842% dibulatkan 0 angka menjadi 98%; "
        "70 + (98 - 80) / (99 - 80) × (89 - 70) → 88 × 0,5"
    ) in text
    assert "capaian 120% dibulatkan 0 angka menjadi 120%; 120 ≥ 111 → 120 → 120 × 0,5" in text
    [node] = content["kriteria"]
    assert [row["nilai"] for row in node["baris"]] == [88, 120]
    assert [row["capaian_dibulatkan"] for row in node["baris"]] == [98, 120]
    english, _ = said("iki_baris", 1, words_for(Lang.EN))
    assert "achievement 97.894736842% rounded to 0 decimals is 98%" in english


def test_a_row_of_weight_one_and_one_without_realisasi_are_told_as_such() -> None:
    text, _ = said("pp46", 1, Words())
    assert "→ capaian 80%; " in text
    assert "dengan x = 80" in text
    assert "→ 96\n" in text
    text, content = said("iki_baris", 7, Words())
    assert "→ tanpa capaian" in text
    [node] = content["kriteria"]
    assert node["baris"][1]["capaian"] is None


def test_the_bench_knows_the_ways_of_every_entry() -> None:
    path, rule = open_rubric(str(HERE / "pp46.yaml"))
    runs = [(item.evaluation, item.dataset) for item in run_cases(path, rule)]
    missed = {branch.path for branch in coverage(runs).missed}
    place = ("kriteria", "skp", "ukur", "nilai")
    assert not {path for path in missed if path[:4] == place}
    first = coverage(runs[1:2]).missed  # one row of waktu only
    assert (*place, 1, "nilai") in {branch.path for branch in first}


def test_caps_and_directions_of_rows_are_ways_too() -> None:
    capped = "{nilai: {metode: capaian, batas: 100}}"
    spec = load_rubric(rows_of(capped, ", atas: 120"), "x.yaml").rubric.leaves()[0].measure
    assert isinstance(spec, RowScores)
    ways = [(item.below, item.way) for item in measure_branches(spec)]
    assert (("atas",), Way.HIGH) in ways
    assert (("nilai", 0, "nilai", "batas"), Way.HIGH) in ways


def test_thresholds_of_rows_are_tried_at_both_sides() -> None:
    steps = STEPS.replace("arah: turun", "arah: naik").replace("nilai: 70", "nilai: 150")
    rule = load_rubric(rows_of(f"{{nilai: {steps}}}"), "x.yaml").rubric
    [edge] = [item for item in edges(rule) if "ukur" in item.path]
    assert edge.path == ("kriteria", "disiplin", "ukur", "nilai", 0, "nilai", "pita", 1, "mulai")
    assert (edge.below, edge.on_limit, edge.above) == (100, 150, True)


@pytest.mark.parametrize(
    ("entries", "words", "code"),
    [
        ("{nilai: {metode: linear, dari: [9, 8], ke: [0, 100]}}", "[9, 8]", "K559"),
        ("{nilai: {metode: capaian, batas: 0, bawah: 10}}", "{metode: capaian, batas: 0", "K559"),
        ("{nilai: {metode: potongan, awal: 100, per: -1}}", "-1}", "K560"),
        ("{nilai: {metode: bertahap, pita: [{mulai: 33, nilai: 9}]}}", "33, nilai", "K613"),
        ("{nilai: {metode: kohort}}", "kohort}", "K524"),
        ("{saring: {aspek: [wktu]}, nilai: {metode: apa_adanya}}", "wktu]", "K550"),
        ("{saring: {asp: [waktu]}, nilai: {metode: apa_adanya}}", "asp: [", "K548"),
        ("{saring: {target: [waktu]}, nilai: {metode: apa_adanya}}", "target: [wak", "K549"),
        ("{saring: {jenis: [a, A]}, nilai: {metode: apa_adanya}}", "A]}", "K546"),
        ("{nilai: {metode: patokan, bawah: 9, atas: 1, arah: naik}}", "{metode: patokan", "K559"),
        (
            "{nilai: {metode: bertahap, pita: [{mulai: 0, nilai: 9}, {mulai: -3, nilai: 9}]}}",
            "-3,",
            "K611",
        ),
        (
            f"{{nilai: {UNSORTED}}}",
            "-3,",
            "K555",
        ),
        ("{nilai: {metode: tangga, arah: naik, pita: [{mulai: 5, nilai: 9}]}}", "5, nil", "K557"),
        (
            '{nilai: {metode: rumus, rumus: "1 + y", hasil: {minimal: 0, maksimal: 100}}}',
            'y", hasil',
            "K618",
        ),
    ],
)
def test_the_score_of_a_row_is_held_to_the_rules_of_any_score(
    entries: str, words: str, code: str
) -> None:
    text = rows_of(entries, score="{metode: tangga, arah: naik, pita: [{mulai: 0, nilai: 100}]}")
    found = [item for item in faults(text) if not item.startswith("K575")]
    assert f"{code} {spot(text, words)}" in found
    assert {item.split()[0] for item in found} <= {code, "K557"} if code != "K524" else True


def test_a_named_entry_can_be_set_and_no_two_share_a_name() -> None:
    one = "{nama: waktu, saring: {aspek: [waktu]}, nilai: {metode: capaian, batas: 100}}"
    other = "{nama: lain, nilai: {metode: capaian, batas: 90}}"
    rule = load_rubric(rows_of(f"{one}, {other}"), "x.yaml")
    path = "kriteria.disiplin.ukur.nilai.waktu.nilai.batas=95"
    spec = apply_settings(rule, [path]).rubric.leaves()[0].measure
    assert isinstance(spec, RowScores)
    assert [item.score for item in spec.scores] == [Capped(95), Capped(90)]
    text = rows_of(f"{one}, {other.replace('lain', 'waktu')}")
    assert faults(text) == [f"K546 {spot(text, 'waktu, nilai: {metode: capaian, batas: 90')}"]


def test_a_table_that_does_not_exist_is_told_once() -> None:
    text = rows_of("{nilai: {metode: apa_adanya}}").replace("dari: target", "dari: sasaran")
    assert [item.split()[0] for item in faults(text)] == ["K547"]


def test_a_range_with_one_end_and_bounds_upside_down_are_refused_as_in_capaian() -> None:
    entry = "{nilai: {metode: capaian, batas: 100}}"
    half = rows_of(entry, ", target_bawah: target_bawah")
    assert [item.split()[0] for item in faults(half)] == ["K603"]
    assert "K559" in [item.split()[0] for item in faults(rows_of(entry, ", bawah: 100, atas: 80"))]


def test_the_best_row_bounds_what_the_criterion_can_reach() -> None:
    low = rows_of("{saring: {aspek: [waktu]}, nilai: {metode: capaian, batas: 50}}")
    assert [item.code for item in load_rubric(low, "x.yaml").warnings] == ["K575"]
    free = rows_of(
        "{saring: {aspek: [waktu]}, nilai: {metode: capaian, batas: 50}}, {nilai: "
        "{metode: apa_adanya}}"
    )
    assert load_rubric(free, "x.yaml").warnings == ()


def test_cliffs_of_rows_are_warned_of() -> None:
    steps = (
        "{nilai: {metode: tangga, arah: naik, pita: [{mulai: 0, nilai: 9}, {mulai: 5, nilai: 99}]}}"
    )
    rule = loaded(
        (OLD, rows_of(steps).split("ukur: ")[1].split("\n")[0]),
        (STEPS, "{metode: linear, dari: [0, 99], ke: [0, 100]}"),
        more="lompatan_wajar: 10\n",
    )
    assert [item.code for item in rule.warnings] == ["K647"]


CASES = """\
rubrik: contoh/kinerja
kasus:
  - nama: Satu orang
    data: {{target: [{{indikator: A, aspek: {aspek}, target: 10, realisasi: 8}}]}}
    hasil: {{kriteria: {{disiplin: 80}}, nilai_akhir: null}}
"""


@pytest.mark.parametrize(("aspek", "refused"), [("waktu", True), ("kuantitas", False)])
def test_a_formula_of_rows_needs_a_case_with_such_a_row(
    aspek: str, tmp_path: Path, *, refused: bool
) -> None:
    entries = (
        "{saring: {aspek: [waktu]}, nilai: {metode: apa_adanya}}, "
        '{nilai: {metode: rumus, rumus: "x * 1", hasil: {minimal: 0, maksimal: 100}}}'
    )
    text = rows_of(entries)
    file = tmp_path / "contoh" / "kinerja.yaml"
    file.parent.mkdir()
    file.write_text(text, "utf-8")
    file.with_name("kinerja.kasus.yaml").write_text(CASES.format(aspek=aspek), "utf-8")
    if not refused:
        assert open_rubric(str(file))
        return
    with pytest.raises(RubricFault) as caught:
        open_rubric(str(file))
    [finding] = caught.value.findings
    place = f"{finding.place.row}:{finding.place.column}"
    assert (finding.code, place) == ("K619", spot(text, '"x * 1"'))


def test_faults_of_rows_are_found_in_a_real_file_at_their_cells(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rubric = tmp_path / "kasus" / "pp46.yaml"
    rubric.parent.mkdir()
    text = (HERE / "pp46.yaml").read_text("utf-8")
    strict = text.replace("        - nilai: {metode: apa_adanya}\n", "").replace(
        "max(nt - x, 0)", "nt - x"
    )
    rubric.write_text(strict, "utf-8")
    (rubric.parent / "pp46.kasus.yaml").write_text(
        "rubrik: kasus/pp46\nkasus:\n  - nama: Hemat\n    data: {target: [{indikator: A, aspek: "
        "waktu, target: 5, realisasi: 4}]}\n    hasil: {kriteria: {skp: 96}, nilai_akhir: 96}\n",
        "utf-8",
    )
    data, out = tmp_path / "data", tmp_path / "hasil"
    data.mkdir()
    lines = [
        "NIP;Indikator;Aspek;Target;Realisasi",
        f"{nip(1)};Laporan;waktu;5;4",
        f"{nip(2)};Laporan;kuantitas;5;4",
        f"{nip(2)};Laporan;waktu;5;5",
        f"{nip(3)};Laporan;waktu;5;50",
    ]
    (data / "target.csv").write_text("\n".join(lines) + "\n", "utf-8")
    main(["score", str(data), "--rubric", str(rubric), "-p", "2025", "-o", str(out)], {})
    with (out / "temuan.csv").open(encoding="utf-8", newline="") as stream:
        cells = {(row["kode"], row["sel"]) for row in csv.DictReader(stream)}
    assert {("K660", "C3"), ("K661", "E5")} <= cells
    with (out / "peringkat.csv").open(encoding="utf-8", newline="") as stream:
        final = {row["nip"]: (row["nilai_akhir"], row["status"]) for row in csv.DictReader(stream)}
    assert final == {
        nip(1): ("96.00", "dinilai"),
        nip(2): ("", "K660"),
        nip(3): ("", "K661"),
    }
    capsys.readouterr()
    for number, words in ((2, "tidak ada entri nilai yang cocok"), (3, "di luar aturan nilainya")):
        main(["explain", str(out), nip(number)], {})
        assert words in " ".join(capsys.readouterr().out.replace("│", " ").split())
