"""A matrix rubric and its distribution from files to report, and back from the run record."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from asn_eval.cli.main import main
from asn_eval.domain.distribution import Verdict
from asn_eval.errors import ExitCode
from asn_eval.jobs.runs import open_run
from made import nip

RUBRIC = Path(__file__).parents[1] / "rubric" / "grades" / "permen6.yaml"
CONFIG = f"""
rubrik: {RUBRIC.as_posix()}
periode: 2025
predikat_organisasi: {{Dinas A: Baik, Dinas B: Kurang, Dinas D: Sangat Kurang}}
"""
PERSONS = 62


def _unit(index: int) -> str:
    if index < 30:
        return "Dinas A"
    return "Dinas B" if index < 35 else "Dinas C" if index < 40 else "Dinas D"


def _folder(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    target = ["NIP,Nama,Unit Kerja,Indikator,Target,Realisasi"]
    feedback = ["NIP,Penilai,Peran,Aspek,Nilai"]
    for index in range(PERSONS):
        result = (115, 95, 92, 100)[index % 4] if index < 40 else 50
        conduct = (115, 95)[index % 2] if index < 40 else 60
        target.append(f"{nip(index)},Orang {index},{_unit(index)},Berkas,100,{result}")
        if index != 7:
            feedback.append(f"{nip(index)},A1,atasan,Kerja sama,{conduct}")
    (folder / "target.csv").write_text("\n".join(target) + "\n", "utf-8")
    (folder / "feedback.csv").write_text("\n".join(feedback) + "\n", "utf-8")
    (folder / "asn-eval.yaml").write_text(CONFIG, "utf-8")
    return folder


@pytest.fixture
def run(tmp_path: Path) -> Path:
    assert main(["score", str(_folder(tmp_path)), "--out", str(tmp_path / "h")], {}) == 0
    return tmp_path / "h"


def test_findings_of_grading_come_from_the_files(run: Path) -> None:
    codes = {finding.code for finding in open_run(run).evaluation.findings}
    assert {"O450", "O451", "O452", "O453"} <= codes


def test_the_record_gives_back_what_was_graded(run: Path) -> None:
    opened = open_run(run)
    verdicts = {group.label: group.verdict for group in opened.evaluation.distribution}
    assert verdicts == {
        "Dinas A": Verdict.BROKEN,
        "Dinas B": Verdict.COUNTED,
        "Dinas C": Verdict.UNDECLARED,
        "Dinas D": Verdict.BROKEN,
    }
    assert opened.dataset.decisions.organisation.of("Dinas B") == "Kurang"
    manifest = json.loads((run / "manifest.json").read_text("utf-8"))
    assert [group["label"] for group in manifest["distribusi"]] == list(verdicts)
    assert opened.evaluation.ratings.shape == (PERSONS, 2)


def test_whatif_keeps_the_declared_organisation(run: Path, tmp_path: Path) -> None:
    rules = "distribusi.pola.Baik.aturan=[{predikat: [Baik], paling_banyak: 90}]"
    again = tmp_path / "lagi"
    assert main(["whatif", str(run), "--set", rules, "--out", str(again)], {}) == 0
    first = open_run(again).evaluation.distribution[0]
    assert (first.pattern, first.verdict) == ("Baik", Verdict.KEPT)


def test_explain_names_the_ratings(run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", str(run), nip(0)], {}) == ExitCode.DONE
    assert "Rating Perilaku Kerja: Di Atas Ekspektasi" in capsys.readouterr().out
    assert main(["explain", str(run), nip(0), "--json"], {}) == ExitCode.DONE
    told = json.loads(capsys.readouterr().out)
    assert told["predikat_sebelum_syarat"] == told["predikat"] == "Sangat Baik"
    assert set(told["rating"]) == {"Hasil Kerja", "Perilaku Kerja"}
    assert main(["explain", str(run), nip(7), "--json"], {}) == ExitCode.DONE
    assert json.loads(capsys.readouterr().out)["predikat_sebelum_syarat"] is None


@pytest.mark.parametrize("name", ["laporan.html", "laporan.md"])
def test_reports_tell_the_distribution_and_the_local_number(run: Path, name: str) -> None:
    text = (run / name).read_text("utf-8")
    assert "Perpindahan paling sedikit: " in text.replace("<bdi>", "")
    assert "hitungan setempat" in text
    assert "tidak sesuai pola" in text
