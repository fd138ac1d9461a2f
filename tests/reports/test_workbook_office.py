"""LibreOffice opens the workbook and reads the same values."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from asn_eval.language import Words
from asn_eval.reports.facts import RunFacts
from asn_eval.reports.workbook import write_workbook
from factories import Shares, evaluation, finding

if TYPE_CHECKING:
    from pathlib import Path

OFFICE = shutil.which("soffice")


@pytest.mark.libreoffice
def test_libreoffice_reads_what_was_written(tmp_path: Path) -> None:
    if OFFICE is None:
        if os.environ.get("CI") == "true":
            pytest.fail("LibreOffice is missing in CI")
        pytest.skip("LibreOffice is not installed")
    result = evaluation(60, hostile=True, shares=Shares(0.1, 0.1, 0.1, 0.1),
                        findings=[finding("S301")])  # fmt: skip
    path = tmp_path / "hasil.xlsx"
    write_workbook(result, path, Words(), RunFacts("0.1.0", "contoh"))
    second_sheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2"
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    subprocess.run(
        [OFFICE, profile, "--headless", "--convert-to", second_sheet, "--outdir", tmp_path, path],
        check=True,
        capture_output=True,
        timeout=120,
    )
    (export,) = tmp_path.glob("*.csv")
    with export.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[4:]
    assert [row[1] for row in rows] == result.people.nip[result.order].tolist()
    finals = [row[5] for row in rows[: int((result.rank > 0).sum())]]
    assert [float(value) for value in finals] == result.final[result.order][: len(finals)].tolist()
