"""Each command from argv to what the user sees."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import openpyxl
import pytest

from asn_eval.cli.main import main
from asn_eval.errors import ExitCode
from asn_eval.jobs.score import score
from places import EXAMPLES, INSTANSI, RUBRICS

if TYPE_CHECKING:
    from pathlib import Path

CHANGE = ["--set", "kriteria.disiplin.bobot=30", "--set", "kriteria.kualitas_kerja.bobot=30"]


def test_whatif_shows_rules_and_movers_and_never_touches_the_rubric(
    sibolga_run: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rubric = RUBRICS / "sibolga" / "kinerja.yaml"
    before, record = rubric.read_bytes(), (sibolga_run / "rekaman.zip").read_bytes()
    assert main(["whatif", str(sibolga_run), *CHANGE], {}) == ExitCode.DONE
    said = capsys.readouterr().out.rstrip().splitlines()
    assert "SIMULASI" in said[0]
    assert any("kriteria.disiplin.bobot" in line and "25" in line and "30" in line for line in said)
    assert "predikat" in " ".join(said[-2:])
    assert max(map(len, said)) <= 80
    assert rubric.read_bytes() == before
    assert (sibolga_run / "rekaman.zip").read_bytes() == record


def test_whatif_outputs_are_stamped(
    sibolga_run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "simulasi"
    assert main(["whatif", str(sibolga_run), *CHANGE, "-o", str(out)], {}) == ExitCode.DONE
    assert str(out) in capsys.readouterr().out.replace("\n", "")
    assert "SIMULASI" in (out / "laporan.html").read_text(encoding="utf-8")
    assert "SIMULASI" in (out / "laporan.md").read_text(encoding="utf-8")
    book = openpyxl.load_workbook(out / "hasil.xlsx")
    texts = [str(cell.value) for row in book["Ringkasan"].iter_rows() for cell in row]
    assert any("SIMULASI" in text for text in texts)
    assert json.loads((out / "manifest.json").read_text(encoding="utf-8"))["simulasi"] is True


def test_whatif_equals_a_score_with_the_same_settings(sibolga_run: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "a", tmp_path / "b"
    assert main(["whatif", str(sibolga_run), *CHANGE, "-o", str(one)], {}) == ExitCode.DONE
    assert main(["score", str(EXAMPLES / "sibolga"), *CHANGE, "-o", str(other)], {}) == 0
    for name in ("peringkat.csv", "laporan.html", "hasil.xlsx"):
        assert (one / name).read_bytes() == (other / name).read_bytes(), name


def test_a_run_that_is_damaged_is_refused_with_its_code(
    sibolga_run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(sibolga_run, tmp_path / "hasil")
    (tmp_path / "hasil" / "rekaman.zip").write_bytes(b"rusak")
    assert main(["whatif", str(tmp_path / "hasil"), *CHANGE], {}) == ExitCode.USAGE
    assert "J644" in capsys.readouterr().err


def test_check_marks_copies_and_leaves_the_originals(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    originals = {path.name: path.read_bytes() for path in (EXAMPLES / "salah").iterdir()}
    code = main(["check", str(EXAMPLES / "salah"), "-o", str(tmp_path / "periksa")], {})
    assert code == ExitCode.DONE_WITH_ERRORS
    said = capsys.readouterr().out
    assert "S301" in said
    assert (tmp_path / "periksa" / "target_tw3.ditandai.xlsx").is_file()
    assert (tmp_path / "periksa" / "temuan.csv").is_file()
    assert {path.name: path.read_bytes() for path in (EXAMPLES / "salah").iterdir()} == originals
    assert not list(tmp_path.rglob("peringkat.csv"))


def test_check_of_clean_data_writes_nothing_to_correct(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "periksa"
    assert main(["check", str(EXAMPLES / "tanjungselor"), "-o", str(folder)], {}) == ExitCode.DONE
    assert not list(tmp_path.rglob("*.ditandai.xlsx"))
    assert capsys.readouterr().err == ""


def test_rubric_list_names_the_five(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rubric", "list"], {}) == ExitCode.DONE
    said = capsys.readouterr().out
    assert all(f"{name}/kinerja" in said for name in INSTANSI)


@pytest.mark.parametrize("name", INSTANSI)
def test_every_rubric_shows_checks_and_passes_its_cases(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in ("show", "check", "test"):
        assert main(["rubric", command, name], {}) == ExitCode.DONE
        said = capsys.readouterr()
        assert said.err == ""
        assert max(map(len, said.out.splitlines())) <= 80


def test_a_case_that_does_not_come_out_is_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "sibolga"
    shutil.copytree(RUBRICS / "sibolga", folder)
    rubric = folder / "kinerja.yaml"
    text = rubric.read_text(encoding="utf-8")
    rubric.write_text(text.replace("per: 0.25", "per: 0.5"), encoding="utf-8")
    assert main(["rubric", "test", str(rubric)], {}) == ExitCode.DONE_WITH_ERRORS
    assert "ketepatan_jam" in capsys.readouterr().out


def test_a_rubric_without_cases_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(RUBRICS / "medan" / "kinerja.yaml", tmp_path / "kinerja.yaml")
    code = main(["rubric", "test", str(tmp_path / "kinerja.yaml")], {})
    assert code == ExitCode.NOTHING_MATCHED
    assert "J649" in capsys.readouterr().err


def test_warnings_of_a_rubric_go_to_stderr(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (RUBRICS / "medan" / "kinerja.yaml").read_text(encoding="utf-8")
    unused = "dasar:\n  tak_terpakai: {judul: X, sifat: ilustrasi}\n"
    path = tmp_path / "kinerja.yaml"
    path.write_text(text.replace("dasar:\n", unused, 1), encoding="utf-8")
    assert main(["rubric", "check", str(path)], {}) == ExitCode.DONE
    said = capsys.readouterr()
    assert "K562" in said.err
    assert "sah" in said.out


def test_a_broken_rubric_names_line_column_and_remedy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (RUBRICS / "medan" / "kinerja.yaml").read_text(encoding="utf-8")
    path = tmp_path / "kinerja.yaml"
    path.write_text(text.replace("instansi:", "instasi:", 1), encoding="utf-8")
    assert main(["rubric", "check", str(path)], {}) == ExitCode.USAGE
    said = capsys.readouterr().err
    assert "kinerja.yaml:" in said
    assert "instansi" in said


def test_the_folder_configuration_is_enough_and_flags_win(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(EXAMPLES / "medan", folder)
    (folder / "asn-eval.yaml").write_text(
        "rubrik: medan\nperiode: 2025-TW3\nkeluaran: ../keluaran\n", encoding="utf-8"
    )
    assert main(["score", str(folder), "--format", "md"], {}) == ExitCode.DONE
    assert (tmp_path / "keluaran" / "medan-kinerja_2025-TW3" / "laporan.md").is_file()
    assert "laporan.md" in capsys.readouterr().out
    assert main(["score", str(folder), "--rubric", "tidak-ada"], {}) == ExitCode.USAGE


def test_the_usual_folder_never_replaces_the_run_of_other_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("dinas-a", "dinas-b"):
        shutil.copytree(EXAMPLES / "medan", tmp_path / name)
    assert main(["score", "dinas-a", "--format", "md"], {}) == ExitCode.DONE
    assert main(["score", "dinas-a", "--format", "md"], {}) == ExitCode.DONE
    assert main(["score", "dinas-b", "--format", "md"], {}) == ExitCode.USAGE
    said = capsys.readouterr().err
    assert "J650" in said
    assert "dinas-a" in said


def test_a_plan_finds_a_rubric_beside_it_and_fills_a_tasks_own_period(tmp_path: Path) -> None:
    shutil.copy(RUBRICS / "medan" / "kinerja.yaml", tmp_path / "medan.yaml")
    (tmp_path / "data").symlink_to(EXAMPLES)
    plan = tmp_path / "rencana.yaml"
    plan.write_text(
        "format: 1\nkeluaran: hasil/{periode}\ntugas:\n"
        "  - {id: a, data: data/medan, rubrik: medan.yaml, periode: 2025-TW3}\n",
        encoding="utf-8",
    )
    assert main(["batch", str(plan), "--format", "md"], {}) == ExitCode.DONE
    assert (tmp_path / "hasil" / "2025-TW3" / "a" / "laporan.md").is_file()


def test_a_misspelt_key_of_the_configuration_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(EXAMPLES / "medan", folder)
    (folder / "asn-eval.yaml").write_text("rubrk: medan\n", encoding="utf-8")
    assert main(["score", str(folder)], {}) == ExitCode.USAGE
    assert "rubrik" in capsys.readouterr().err


def test_without_a_period_the_result_says_what_was_not_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(EXAMPLES / "medan", folder)
    (folder / "asn-eval.yaml").unlink()
    arguments = ["score", str(folder), "-r", "medan", "-o", str(tmp_path / "h"), "--format", "xlsx"]
    assert main(arguments, {}) == ExitCode.DONE
    said = capsys.readouterr().out
    assert "O410" in said
    assert said.rstrip().endswith("hasil.xlsx")


def test_a_defect_in_one_task_of_a_batch_does_not_stop_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def sometimes(request: object, *rest: object) -> object:
        if "rusak" in str(getattr(request, "out", "")):
            raise ZeroDivisionError
        if "penuh" in str(getattr(request, "out", "")):
            raise OSError(28, "No space left on device")
        return score(request, *rest)  # type: ignore[arg-type]  # passed through

    monkeypatch.setattr("asn_eval.jobs.batch.score", sometimes)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    (tmp_path / "data").symlink_to(EXAMPLES)
    plan = tmp_path / "rencana.yaml"
    tasks = "".join(
        f"  - {{id: {name}, data: data/medan, rubrik: medan, periode: 2025-TW3}}\n"
        for name in ("rusak", "penuh", "baik")
    )
    plan.write_text(f"format: 1\nkeluaran: hasil\ntugas:\n{tasks}", encoding="utf-8")
    assert main(["batch", str(plan), "--format", "md"], {}) == ExitCode.PARTIAL
    said = capsys.readouterr()
    assert "J670" in said.err
    assert "J638" in said.err
    assert "1 dari 3" in said.out
