"""A NIP that Excel destroyed: proposed by ``check``, signed by a person, and then in force."""

from __future__ import annotations

import csv
import json
import shutil
from typing import TYPE_CHECKING, Final

import openpyxl
import pytest

from asn_eval.cli.main import main
from asn_eval.domain.nip import normalise_nip
from asn_eval.errors import ExitCode
from places import EXAMPLES

if TYPE_CHECKING:
    from pathlib import Path

_FILE: Final = "disiplin_tw3.xlsx"
_SHEET: Final = "Rekap Kehadiran"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The Sibolga example with a list of its people."""
    folder = tmp_path / "kantor"
    shutil.copytree(EXAMPLES / "sibolga", folder)
    people = {}
    rows = openpyxl.load_workbook(folder / _FILE)[_SHEET].iter_rows(min_row=8, values_only=True)
    for _, name, nip, unit, *_ in rows:
        if isinstance(nip, str) and len(normalise_nip(nip)) == 18:
            people[normalise_nip(nip)] = (name, unit)
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["NIP", "Nama", "Unit Kerja", "Jabatan"])
    for nip, (name, unit) in people.items():
        sheet.append([nip, name, unit, "Pelaksana"])
    book.save(folder / "pegawai.xlsx")
    return folder


def _destroy(folder: Path) -> str:
    """Turn one NIP into a number, as Excel does; return the NIP."""
    book = openpyxl.load_workbook(folder / _FILE)
    cell = book[_SHEET]["C9"]
    nip = normalise_nip(str(cell.value))
    cell.value = float(nip)
    cell.number_format = "0.00E+00"
    book.save(folder / _FILE)
    return nip


def _ranking(out: Path) -> list[dict[str, str]]:
    with (out / "peringkat.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def _signed(text: str) -> str:
    for key, value in (
        ("oleh", "Rina Wulandari, Kasubbag Umum"),
        ("tanggal", "2025-10-02"),
        ("alasan", "Dicocokkan dengan SK pengangkatan"),
    ):
        text = text.replace(f'{key}: ""', f'{key}: "{value}"')
    return text


def test_a_proposal_holds_nothing_until_somebody_signs_it(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["score", str(folder), "-o", str(tmp_path / "utuh")], {})
    nip = _destroy(folder)
    out = tmp_path / "periksa"
    capsys.readouterr()
    assert main(["check", str(folder), "-o", str(out)], {}) == ExitCode.DONE_WITH_ERRORS
    said = capsys.readouterr().out
    assert "O420" in said
    assert "Usulan koreksi: " in said
    assert nip not in said
    proposed = (out / "koreksi.usulan.yaml").read_text(encoding="utf-8")
    assert f'menjadi: "{nip}"' in proposed

    (folder / "koreksi.yaml").write_text(proposed, encoding="utf-8")
    assert main(["check", str(folder), "-o", str(out)], {}) == ExitCode.USAGE
    assert "P733" in capsys.readouterr().err

    (folder / "koreksi.yaml").write_text(_signed(proposed), encoding="utf-8")
    assert main(["score", str(folder), "-o", str(tmp_path / "dikoreksi")], {}) == ExitCode.DONE
    said = capsys.readouterr().out
    assert "P751" in said
    assert "S301" not in said
    assert _ranking(tmp_path / "dikoreksi") == _ranking(tmp_path / "utuh")

    assert main(["explain", str(tmp_path / "dikoreksi"), nip], {}) == ExitCode.DONE
    said = " ".join(capsys.readouterr().out.split())
    assert "Sel ini dibaca menurut koreksi.yaml" in said
    assert main(["explain", str(tmp_path / "dikoreksi"), nip, "--json"], {}) == ExitCode.DONE
    [told] = json.loads(capsys.readouterr().out)["koreksi"]
    assert told["tempat"] in said


def test_without_anything_to_propose_there_is_no_file(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["--lang", "en", "check", str(folder), "-o", str(tmp_path / "periksa")], {})
    assert "Proposed corrections" not in capsys.readouterr().out
    assert not (tmp_path / "periksa" / "koreksi.usulan.yaml").exists()
