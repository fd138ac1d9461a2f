"""``asn-eval mapping`` from argv to what the user sees, and mappings beside the data."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import openpyxl
import pytest

from asn_eval.cli.main import main
from asn_eval.domain.mapping import SheetRule
from asn_eval.domain.nip import normalise_nip
from asn_eval.errors import ExitCode, IOFault, UsageFault
from asn_eval.folder import (
    CORRECTIONS_NAME,
    MAPPING_NAME,
    PROPOSALS_NAME,
    list_layouts,
    load_mapping,
)
from asn_eval.intake.selection import find_files
from asn_eval.jobs.batch import batch
from asn_eval.jobs.setup import CONFIG_NAME, Request, prepare
from asn_eval.language import Words
from asn_eval.store import read_record
from intake.books import BUDI, SITI, Cell, write
from places import EXAMPLES

if TYPE_CHECKING:
    from pathlib import Path

MAPPING = "format: 1\nlembar:\n  - {berkas: catatan.xlsx, abaikan: ya}\n"
CORRECTION = """format: 1
koreksi:
  - berkas: catatan.xlsx
    lembar: Data
    sel: A1
    tertulis: "x"
    menjadi: "y"
    oleh: Rina Wulandari
    tanggal: 2025-10-02
    alasan: Salah ketik
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of an example folder."""
    return shutil.copytree(EXAMPLES / "plaju", tmp_path / "data")


def test_the_shipped_mappings_are_listed_and_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mapping", "list"], {}) == ExitCode.DONE
    said = capsys.readouterr().out
    for layout in list_layouts():
        assert layout.name in said
        assert main(["mapping", "show", layout.name], {}) == ExitCode.DONE
        assert capsys.readouterr().out == layout.path.read_text("utf-8")


def test_an_unknown_shipped_mapping_gets_a_suggestion(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mapping", "show", "kejati"], {}) == ExitCode.USAGE
    said = capsys.readouterr().err
    assert "P720" in said
    assert "“kejati-bulanan”" in said
    assert main(["--lang", "en", "mapping", "show", "qqq"], {}) == ExitCode.USAGE
    assert "Shipped mapping not known" in capsys.readouterr().err


def test_a_mapping_is_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "pemetaan.yaml"
    path.write_text(MAPPING, encoding="utf-8")
    assert main(["mapping", "check", str(path)], {}) == ExitCode.DONE
    assert "1 aturan" in capsys.readouterr().out
    path.write_text(MAPPING.replace("abaikan", "abaika"), encoding="utf-8")
    assert main(["mapping", "check", str(path)], {}) == ExitCode.USAGE
    assert "pemetaan.yaml:3:28" in capsys.readouterr().err


def test_a_suggestion_is_written_once_and_loads(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "usulan.yaml"
    assert main(["mapping", "suggest", str(folder), "--out", str(out)], {}) == ExitCode.DONE
    said = capsys.readouterr().out
    assert "asn-eval mapping check" in said
    rules = load_mapping(out)
    assert {rule.table for rule in rules} >= {"target", "disiplin"}
    text = out.read_text("utf-8")
    assert main(["mapping", "suggest", str(folder)], {}) == ExitCode.DONE
    assert capsys.readouterr().out == text
    assert main(["mapping", "suggest", str(folder), "-o", str(out)], {}) == ExitCode.USAGE
    assert "P741" in capsys.readouterr().err
    assert out.read_text("utf-8") == text


def test_a_suggestion_holds_no_nip_and_no_name(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["mapping", "suggest", str(folder), "--rubric", "plaju"], {})
    said = capsys.readouterr().out
    persons: set[str] = set()
    for path in folder.glob("*.xlsx"):
        for sheet in openpyxl.load_workbook(path):
            for row in sheet.iter_rows(values_only=True):
                for cell in row:
                    if isinstance(cell, str) and normalise_nip(cell).isdigit():
                        persons.update(str(text) for text in row[:3] if text)
    persons = {text for text in persons if len(text) > 6}
    assert persons
    assert not [text for text in persons if text in said]


def test_what_cannot_be_looked_at_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["mapping", "suggest", str(tmp_path / "tiada.xlsx")], {}) == ExitCode.IO
    assert "J641" in capsys.readouterr().err
    (tmp_path / "rusak.xlsx").write_bytes(b"PK\x03\x04 rusak")
    code = main(["mapping", "suggest", str(tmp_path / "rusak.xlsx")], {})
    assert code == ExitCode.NOTHING_MATCHED
    assert "rusak.xlsx" in capsys.readouterr().err
    shutil.copy(min((EXAMPLES / "plaju").glob("*.xlsx")), tmp_path)
    assert main(["mapping", "suggest", str(tmp_path)], {}) == ExitCode.DONE_WITH_ERRORS
    said = capsys.readouterr()
    assert "rusak.xlsx" in said.err
    assert "tabel:" in said.out


# --- beside the data ---------------------------------------------------------------


def test_the_files_of_a_folder_reach_intake_the_record_and_the_manifest(
    folder: Path, tmp_path: Path
) -> None:
    (folder / MAPPING_NAME).write_text(MAPPING, encoding="utf-8")
    (folder / CORRECTIONS_NAME).write_text(CORRECTION, encoding="utf-8")
    options = prepare(Request((folder,))).intake_options()
    assert [rule.file for rule in options.rules] == ["catatan.xlsx"]
    assert [item.value for item in options.corrections] == ["y"]
    out, other, again = tmp_path / "hasil", tmp_path / "simulasi", tmp_path / "lagi"
    main(["score", str(folder), "-o", str(out)], {})
    main(["score", str(folder), "-o", str(again)], {})
    main(["whatif", str(out), "--set", "pembulatan.nilai_akhir=1", "-o", str(other)], {})
    for run in (out, other):
        manifest = json.loads((run / "manifest.json").read_text(encoding="utf-8"))
        named = {item["berkas"]: item["sha256"] for item in manifest["masukan"]}
        assert len(named[MAPPING_NAME]) == len(named[CORRECTIONS_NAME]) == 64
        facts = read_record(run / "rekaman.zip").facts
        assert [item["berkas"] for item in facts["pemetaan_koreksi"]] == [
            MAPPING_NAME,
            CORRECTIONS_NAME,
        ]
    for path in out.iterdir():
        assert path.read_bytes() == (again / path.name).read_bytes(), path.name


def test_a_folder_says_nothing_about_its_own_files(folder: Path) -> None:
    for name in (MAPPING_NAME, CORRECTIONS_NAME, PROPOSALS_NAME, CONFIG_NAME):
        (folder / name).write_text("format: 1\n", encoding="utf-8")
    _, findings = find_files([folder])
    assert findings == ()


def test_a_named_mapping_comes_before_the_folders(folder: Path, tmp_path: Path) -> None:
    (folder / MAPPING_NAME).write_text(MAPPING, encoding="utf-8")
    config = (folder / CONFIG_NAME).read_text("utf-8")
    (folder / "umum.yaml").write_text(MAPPING.replace("catatan", "umum"), encoding="utf-8")
    (folder / CONFIG_NAME).write_text(f"{config}pemetaan: umum.yaml\n", encoding="utf-8")
    assert prepare(Request((folder,))).said.rules[0].file == "umum.xlsx"
    named = tmp_path / "lain.yaml"
    named.write_text(MAPPING.replace("catatan", "lain"), encoding="utf-8")
    assert prepare(Request((folder,), mapping=named)).said.rules[0].file == "lain.xlsx"
    shared = f"{config}koreksi: bersama.yaml\n"
    (folder / CONFIG_NAME).write_text(shared, encoding="utf-8")
    with pytest.raises(IOFault) as caught:
        prepare(Request((folder,)))
    assert str(caught.value.findings[0].place) == "bersama.yaml"
    (folder / "bersama.yaml").write_text(CORRECTION, encoding="utf-8")
    assert len(prepare(Request((folder,))).said.corrections) == 1


@pytest.mark.parametrize("command", ["score", "check"])
def test_a_faulty_mapping_stops_before_anything_is_read(
    command: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    named = tmp_path / "peta.yaml"
    named.write_text("format: 1\nlembar:\n  - tabel: disiplim\n", encoding="utf-8")
    out = tmp_path / "hasil"
    line = [command, str(folder), "--mapping", str(named), "-o", str(out)]
    assert main(line, {}) == ExitCode.USAGE
    said = capsys.readouterr().err
    assert "P701" in said
    assert "peta.yaml:3:12" in said
    assert not out.exists()


def test_several_folders_leave_no_mapping_to_chance(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "susulan"
    other.mkdir()
    shutil.copy(next(folder.glob("*.xlsx")), other)
    (other / MAPPING_NAME).write_text(MAPPING, encoding="utf-8")
    (other / CORRECTIONS_NAME).write_text(CORRECTION, encoding="utf-8")
    with pytest.raises(UsageFault) as caught:
        prepare(Request((folder, other), "plaju"))
    assert [finding.code for finding in caught.value.findings] == ["P742"]
    named = prepare(Request((folder, other), "plaju", mapping=other / MAPPING_NAME))
    assert isinstance(named.said.rules[0], SheetRule)
    assert len(named.said.corrections) == 1


@pytest.mark.usefixtures("folder")
def test_a_task_of_a_batch_may_name_its_mapping(tmp_path: Path) -> None:
    (tmp_path / "peta.yaml").write_text("format: 2\n", encoding="utf-8")
    plan = tmp_path / "rencana.yaml"
    plan.write_text(
        "format: 1\n"
        "keluaran: hasil\n"
        "tugas:\n"
        "  - {id: plaju, data: data, rubrik: plaju, pemetaan: peta.yaml}\n",
        encoding="utf-8",
    )
    (task,) = batch(plan, None, Words()).tasks
    assert [finding.code for finding in task.findings] == ["K535"]


def test_a_layout_that_nothing_knows_is_mapped_by_following_the_messages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Headings are guessed by their shape; asked again, the mapping in place leads to the words."""
    head: list[Cell] = ["Nomor Pokok", "Garapan", "Patokan", "Hasil Nyata", "Arahnya"]
    rows: list[list[Cell]] = [
        [BUDI, "Laporan", 10, 9, "makin banyak"],
        [SITI, "Surat", 5, 5, "naik"],
    ]
    write(tmp_path / "garapan.xlsx", [["DAFTAR GARAPAN"], [*head], *rows])
    asked = ["mapping", "suggest", str(tmp_path / "garapan.xlsx")]
    assert main(asked, {}) == ExitCode.DONE
    first = capsys.readouterr().out
    assert "# baris_judul: 2" in first
    assert '# "Nomor Pokok": abaikan' in first

    fields = ("nip", "indikator", "target", "realisasi", "polarisasi")
    columns = "".join(
        f'      "{word}": {field}\n' for word, field in zip(head, fields, strict=True)
    )
    rule = "  - berkas: garapan.xlsx\n    tabel: target\n    baris_judul: 2\n    kolom:\n"
    mapping = tmp_path / "pemetaan.yaml"
    mapping.write_text(f"format: 1\nlembar:\n{rule}{columns}", "utf-8")
    assert main(asked, {}) == ExitCode.DONE
    second = capsys.readouterr().out
    assert "    tabel: target" in second
    assert '    #     "makin banyak":' in second

    ignored = "  - berkas: garapan.xlsx\n    abaikan: ya\n"
    mapping.write_text(f"format: 1\nlembar:\n{ignored}", "utf-8")
    assert main(asked, {}) == ExitCode.DONE
    assert "diabaikan menurut pemetaan" in capsys.readouterr().out
