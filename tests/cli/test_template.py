"""``asn-eval template``: written, filled, checked; and never over somebody's work."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import openpyxl
import pytest

from asn_eval.cli.main import main
from asn_eval.documents.textfile import read_text
from asn_eval.domain.period import parse_period
from asn_eval.errors import ExitCode
from asn_eval.intake.forms.design import design_forms
from asn_eval.rubric import find_rubric, load_rubric
from intake.forms_filled import fill, plain
from places import INSTANSI

if TYPE_CHECKING:
    from pathlib import Path


def _period(name: str) -> str:
    return "2025-09" if name == "plaju" else "2025-TW3"


@pytest.mark.parametrize("name", INSTANSI)
def test_a_filled_form_passes_check_without_a_finding(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, period = tmp_path / "isian", _period(name)
    assert main(["template", name, "-p", period, "-o", str(folder)], {}) == ExitCode.DONE
    said = capsys.readouterr().out.splitlines()
    names = sorted(line.rpartition("/")[2] for line in said[:-1])
    assert names == sorted(path.name for path in folder.iterdir())
    path = find_rubric(name)
    rubric = load_rubric(read_text(path), path.name).rubric
    for form in design_forms(rubric, parse_period(period)):
        fill(folder / form.file, form, 3, plain)
    checked = main(
        ["check", str(folder), "--rubric", name, "-p", period, "-o", str(tmp_path / "p")], {}
    )
    shown = capsys.readouterr()
    # every form is filled with one and the same number, which is told and is no fault
    assert set(re.findall(r"[A-Z]\d{3}(?=:)", shown.out)) <= {"S350", "S351"}
    assert checked == ExitCode.DONE
    assert not list(tmp_path.rglob("*.ditandai.xlsx"))


def test_b152_a_form_that_was_filled_is_never_overwritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["template", "sibolga", "-o", str(tmp_path)]
    assert main(command, {}) == ExitCode.DONE
    assert main(command, {}) == ExitCode.DONE
    target = tmp_path / "target.xlsx"
    book = openpyxl.load_workbook(target)
    book["Target"]["B2"] = "Budi"
    book.save(target)
    (tmp_path / "pegawai.xlsx").unlink()
    filled = target.read_bytes()
    capsys.readouterr()
    assert main(command, {}) == ExitCode.USAGE
    said = capsys.readouterr().err
    assert "B152" in said
    assert "target.xlsx" in said
    assert target.read_bytes() == filled
    assert not (tmp_path / "pegawai.xlsx").exists()
    (tmp_path / "map" / "target.xlsx").mkdir(parents=True)
    assert main(["template", "sibolga", "-o", str(tmp_path / "map")], {}) == ExitCode.USAGE


def test_without_a_folder_the_forms_lie_beside_in_one_named_after_the_rubric(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["template", "medan", "--lang", "en"], {}) == ExitCode.DONE
    said = capsys.readouterr().out
    assert "Once filled, check: asn-eval check isian-medan-kinerja --rubric medan" in said
    assert sorted(path.name for path in (tmp_path / "isian-medan-kinerja").iterdir()) == [
        "feedback.xlsx", "pegawai.xlsx", "target.xlsx",
    ]  # fmt: skip
    sheet = openpyxl.load_workbook("isian-medan-kinerja/target.xlsx")["Petunjuk"]
    assert sheet["A1"].value == "How to fill the sheet Target"


def test_a_period_that_the_rubric_does_not_take_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "x"
    assert main(["template", "plaju", "-p", "2025-TW3", "-o", str(out)], {}) == ExitCode.USAGE
    assert "J636" in capsys.readouterr().err
    assert not out.exists()
