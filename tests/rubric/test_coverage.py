"""The bench: which branches cases reach, what happens at thresholds, what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from asn_eval.analysis.branches import MEASURES, SCORES, Way, can_be_absent, score_branches
from asn_eval.analysis.coverage import Branch, Coverage, coverage
from asn_eval.analysis.edges import edges
from asn_eval.cli.main import main
from asn_eval.domain import specs
from asn_eval.errors import ExitCode
from asn_eval.jobs.rubrics import CaseResult, open_rubric, run_cases
from asn_eval.language import Lang
from asn_eval.language.catalogue import words_for
from asn_eval.reports.bench import branch_sentence
from asn_eval.rubric import LoadedRubric, RubricEntry, list_rubrics

HERE = Path(__file__).parent
CASE = """\
  - nama: {name}
    periode: {period}
    data:
{data}
    hasil: {{nilai_akhir: {final}}}
"""


def _folder(tmp_path: Path, cases: str, rubric: str = "kaya.yaml") -> Path:
    folder = tmp_path / "contoh"
    folder.mkdir()
    text = (HERE / rubric).read_text("utf-8").replace("contoh/kaya", "contoh/kinerja")
    (folder / "kinerja.yaml").write_text(text, "utf-8")
    (folder / "kinerja.kasus.yaml").write_text("rubrik: contoh/kinerja\nkasus:\n" + cases, "utf-8")
    return folder / "kinerja.yaml"


def _run(path: Path) -> tuple[LoadedRubric, tuple[CaseResult, ...], Coverage]:
    file, loaded = open_rubric(str(path))
    results = run_cases(file, loaded)
    return loaded, results, coverage((item.evaluation, item.dataset) for item in results)


RICH = """\
      target:
        - {indikator: A, target: 9, realisasi: 9, bobot: 1, polarisasi: naik, tanggal: 2025-01-31}
        - {indikator: B, target: 9, realisasi: 9, bobot: 1, polarisasi: turun, tanggal: 2025-02-28}
      inovasi: [{nama_kegiatan: A, nilai: 90, tingkat: unit}, {nama_kegiatan: B, tingkat: provinsi}]
      pelatihan: [{nama_kegiatan: A, jam: 4}]
      disiplin: [{hari_kerja: 20, hadir: 18, dinas_luar: 1}]
      feedback:
        - {penilai: A1, peran: atasan, aspek: Kerja sama, nilai: 3}
        - {penilai: R1, peran: rekan, aspek: Kerja sama, nilai: 5}
        - {penilai: R2, peran: rekan, aspek: Kerja sama, nilai: 5}
        - {penilai: R3, peran: rekan, aspek: Kerja sama, nilai: 5}
        - {penilai: M1, peran: masyarakat, aspek: Kerja sama, nilai: 2}
"""


def test_what_a_rich_case_reaches_is_not_missed(tmp_path: Path) -> None:
    case = CASE.format(name="Kaya", period="2025", data=RICH.rstrip(), final=0)
    _, _, found = _run(_folder(tmp_path, case))
    missed = {(branch.name, branch.way) for branch in found.missed}
    for reached in [
        ("tahunan", Way.PERIOD),
        ("capaian", Way.UP),
        ("capaian", Way.DOWN),
        ("satu_nilai", Way.FILTERED),
        ("satu_nilai", Way.USED),
        ("jumlah", Way.INSIDE),
        ("rata", Way.FILTERED),
        ("rasio", Way.INSIDE),
    ]:
        assert reached not in missed
    for not_reached in [
        ("bulanan", Way.PERIOD),
        ("jumlah", Way.NO_ROWS),
        ("jumlah", Way.MISSING),
        ("penilai", Way.TOO_FEW),
        ("rata", Way.TOO_FEW),
        ("cacah", Way.MISSING),
    ]:
        assert not_reached in missed


def test_a_case_without_rows_reaches_what_is_said_about_absence(tmp_path: Path) -> None:
    data = "      feedback: [{penilai: A1, peran: atasan, aspek: Kerja sama, nilai: 3}]"
    case = CASE.format(name="Kosong", period="2025-03", data=data, final="null")
    _, _, found = _run(_folder(tmp_path, case))
    missed = {(branch.name, branch.way) for branch in found.missed}
    for name, way in [
        ("bulanan", Way.PERIOD),
        ("jumlah", Way.NO_ROWS),
        ("jumlah", Way.LOW),
        ("capaian", Way.MISSING),
        ("rata", Way.TOO_FEW),
        ("penilai", Way.TOO_FEW),
    ]:
        assert (name, way) not in missed
    assert ("hadiah", Way.HOLDS_NOT) in missed  # nobody without a value counts as not meeting it


def test_an_empty_cell_that_counts_is_a_branch_of_its_own(tmp_path: Path) -> None:
    ukur = "{metode: jumlah, dari: disiplin, kolom: alpa}"
    path = _folder(tmp_path, "", "valid.yaml")
    text = path.read_text("utf-8").replace(ukur, ukur[:-1] + ", sel_kosong: 0}")
    path.write_text(text, "utf-8")
    cases = path.with_name("kinerja.kasus.yaml")
    for cell, missing in (("alpa: 1", True), ("hadir: 3", False)):
        data = f"      disiplin: [{{{cell}}}]"
        case = CASE.format(name="Sel", period="2025-TW1", data=data, final="null")
        cases.write_text("rubrik: contoh/kinerja\nkasus:\n" + case, "utf-8")
        ways = {branch.way for branch in _run(path)[2].missed if branch.name == "disiplin"}
        assert (Way.EMPTY_CELL in ways) is missing


def test_percent_of_nothing_is_everything() -> None:
    assert Coverage(0, ()).percent == 100
    assert Coverage(4, (Branch((), Way.USED, "a"),)).percent == 75


def test_a_method_without_a_line_is_covered_when_it_gave_a_score() -> None:
    [branch] = score_branches(specs.AsIs())
    assert branch.way is Way.USED
    assert branch.takes(3.0)
    assert can_be_absent(specs.Value("inovasi", "nilai"))
    assert not can_be_absent(specs.Count("inovasi", no_rows=0))
    assert specs.AsIs not in SCORES
    assert specs.Value not in MEASURES


@pytest.mark.parametrize("entry", list_rubrics(), ids=lambda entry: entry.id)
def test_every_threshold_of_a_shipped_rubric_belongs_to_those_above(entry: RubricEntry) -> None:
    rubric = open_rubric(entry.id)[1].rubric
    found = list(edges(rubric))
    assert len(found) >= (0 if rubric.matrix else len(rubric.bands) - 1)
    assert all(edge.above for edge in found)
    unit = 10.0**-rubric.digits
    assert all(edge.limit - edge.under == pytest.approx(unit) for edge in found)


def test_a_threshold_that_moves_nothing_is_told_apart(tmp_path: Path) -> None:
    path = _folder(tmp_path, "", "valid.yaml")
    text = path.read_text("utf-8").replace("{mulai: 3, nilai: 70}", "{mulai: 3, nilai: 100}")
    path.write_text(text, "utf-8")
    steps, band = edges(open_rubric(str(path))[1].rubric)
    assert (steps.above, band.above) == (False, True)
    assert (band.limit, band.under, band.on_limit, band.below) == (75, 74.99, "Baik", "Kurang")


def test_every_way_has_words_in_both_languages() -> None:
    for lang in Lang:
        said = {branch_sentence(words_for(lang), Branch((), way, "x", 5.0)) for way in Way}
        assert len(said) == len(Way)


def test_coverage_names_file_and_line_and_minimum_decides(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    case = CASE.format(
        name="Satu", period="2025-TW1", data="      disiplin: [{alpa: 3}]", final="null"
    )
    path = _folder(tmp_path, case, "valid.yaml")
    monkeypatch.chdir(tmp_path)
    command = ["rubric", "test", str(path)]
    assert main([*command, "--coverage"], {}) == ExitCode.DONE
    said = capsys.readouterr().out
    line = path.read_text("utf-8").splitlines().index("  - {nama: Baik, mulai: 75}") + 1
    assert f"contoh/kinerja.yaml:{line}  Baik: predikat mulai 75" in said
    percent = float(re.findall(r"\((\d+,\d)%\)", said)[0].replace(",", "."))
    assert main([*command, "--minimum", str(percent - 1)], {}) == ExitCode.DONE
    assert main([*command, "--minimum", str(percent + 1)], {}) == ExitCode.DONE_WITH_ERRORS


def test_a_reason_is_compared_and_a_result_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = "      disiplin: [{alpa: 3}]"
    case = CASE.format(name="Satu", period="2025-TW1", data=data, final="null, alasan: O401")
    path = _folder(tmp_path, case, "valid.yaml")
    assert main(["rubric", "test", str(path)], {}) == ExitCode.DONE
    assert "Diharapkan dan ternyata: tidak dinilai, alasan O401" in capsys.readouterr().out
    cases = path.with_name("kinerja.kasus.yaml")
    cases.write_text(cases.read_text("utf-8").replace("O401", "O406"), "utf-8")
    assert main(["rubric", "test", str(path)], {}) == ExitCode.DONE_WITH_ERRORS
    said = capsys.readouterr().out
    assert "Ternyata: tidak dinilai" in said
    assert "alasan: diharapkan O406, ternyata O401" in said


def test_a_provisional_result_is_called_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rubric", "test", "sibolga"], {}) == ExitCode.DONE
    assert "nilai akhir 92,86, predikat Sangat Baik, sementara" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("period", "inside"), [("2024", False), ("2025", True), ("2026-12", True), ("2027-01", False)]
)
def test_a_case_outside_the_validity_does_not_count_for_it(
    tmp_path: Path, period: str, *, inside: bool
) -> None:
    data = "      pelatihan: [{nama_kegiatan: A, jam: 4}]"
    case = CASE.format(name="Masa", period=period, data=data, final="null")
    _, _, found = _run(_folder(tmp_path, case))
    assert (Way.VALID in {branch.way for branch in found.missed}) is not inside
