"""Data that a measure cannot use are found in real workbooks, at their cell."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from asn_eval.cli.main import main
from made import nip
from places import ROOT

if TYPE_CHECKING:
    from pathlib import Path

RUBRIC = ROOT / "tests" / "rubric" / "kasus" / "ukuran.yaml"
A = nip(1)
HEADS = {
    "pegawai": "NIP;Nama;Pendidikan;TMT CPNS",
    "target": "NIP;Indikator;Target;Realisasi;Bobot;Tanggal",
}


def found(folder: Path, name: str, *lines: str) -> list[tuple[str, str]]:
    """Score one table; return code and cell of what was found about cells."""
    rubric = folder / "kasus" / "ukuran.yaml"
    rubric.parent.mkdir()
    rubric.write_text(RUBRIC.read_text("utf-8").replace(", lain: 1", ""), "utf-8")
    data = folder / "data"
    data.mkdir()
    text = "\n".join([HEADS[name], *lines])
    (data / f"{name}.csv").write_text(text + "\n", "utf-8")
    out = folder / "hasil"
    main(["score", str(data), "--rubric", str(rubric), "-p", "2025", "-o", str(out)], {})
    with (out / "temuan.csv").open(encoding="utf-8", newline="") as stream:
        return [(row["kode"], row["sel"]) for row in csv.DictReader(stream)]


@pytest.mark.parametrize(
    ("name", "lines", "expected"),
    [
        ("pegawai", [f"{A};Orang Satu;Pesantren;2014-05-01"], ("K605", "C2")),
        ("pegawai", [f"{A};Orang Satu;S-1;2026-05-01"], ("K608", "D2")),
        (
            "target",
            [f"{A};Layanan;10;8;1;2025-09-30", f"{A};Laporan;10;9;1;2025-09-30"],
            ("K606", "F3"),
        ),
        ("target", [f"{A};Layanan;10;8;;2025-09-30"], ("S312", "E2")),
    ],
)
def test_a_fault_is_told_at_its_cell(
    name: str, lines: list[str], expected: tuple[str, str], tmp_path: Path
) -> None:
    assert expected in found(tmp_path, name, *lines)


def test_a_range_stands_for_an_empty_target_and_one_upside_down_is_told(tmp_path: Path) -> None:
    rubric = RUBRIC.with_name("rentang.yaml")
    data, out = tmp_path / "data", tmp_path / "hasil"
    data.mkdir()
    lines = [
        "NIP;Indikator;Target;Target Bawah;Target Atas;Realisasi;Polarisasi",
        f"{A};Layanan;;80;90;70;naik",
        f"{nip(2)};Layanan;;90;80;70;naik",
        f"{nip(3)};Layanan;;80;;70;naik",
    ]
    (data / "target.csv").write_text("\n".join(lines) + "\n", "utf-8")
    main(["score", str(data), "--rubric", str(rubric), "-p", "2022", "-o", str(out)], {})
    with (out / "temuan.csv").open(encoding="utf-8", newline="") as stream:
        cells = {(row["kode"], row["sel"]) for row in csv.DictReader(stream)}
    assert ("K607", "D3") in cells
    assert ("S312", "C4") in cells
    assert not {cell for _, cell in cells} & {"C2", "C3"}
    with (out / "peringkat.csv").open(encoding="utf-8", newline="") as stream:
        final = {row["nip"]: row["nilai_akhir"] for row in csv.DictReader(stream)}
    assert [final[nip(number)] for number in (1, 2, 3)] == ["87.50", "", ""]


def test_a_survey_of_a_unit_is_read_recorded_and_explained(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rubric = RUBRIC.with_name("skm.yaml")
    data, out = tmp_path / "data", tmp_path / "hasil"
    data.mkdir()
    units = (f"{A};Orang Satu;DINAS  DUKCAPIL", f"{nip(2)};Orang Dua;Inspektorat")
    (data / "pegawai.csv").write_text("\n".join(["NIP;Nama;Unit", *units]) + "\n", "utf-8")
    heads = "Unit;" + ";".join(f"U{element}" for element in range(1, 10)) + ";Tanggal"
    answers = [f"Dinas Dukcapil;{';'.join('4' * 9)};2025-03-01"] * 2
    answers += [f"Dinas Dukcapil;{';'.join('1' * 9)};2024-03-01"]
    (data / "layanan.csv").write_text("\n".join([heads, *answers]) + "\n", "utf-8")
    main(["score", str(data), "--rubric", str(rubric), "-p", "2025", "-o", str(out)], {})
    with (out / "peringkat.csv").open(encoding="utf-8", newline="") as stream:
        rows = {row["nip"]: (row["nilai_akhir"], row["status"]) for row in csv.DictReader(stream)}
    assert rows == {A: ("100.00", "dinilai"), nip(2): ("", "O401")}
    with (out / "temuan.csv").open(encoding="utf-8", newline="") as stream:
        codes = {row["kode"] for row in csv.DictReader(stream)}
    assert "O403" not in codes
    capsys.readouterr()
    assert main(["explain", str(out), A], {}) == 0
    shown = capsys.readouterr().out
    assert "layanan.csv" in shown
    assert "u1 4 [B2]" in " ".join(shown.split())
