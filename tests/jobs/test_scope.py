"""Criteria for some people only, from workbooks to every face of the result."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from asn_eval.cli.main import main
from asn_eval.errors import ExitCode
from asn_eval.jobs.runs import open_run
from asn_eval.language import Lang, Words
from asn_eval.reports.facts import RunFacts
from asn_eval.reports.view import build_view
from asn_eval.reports.view_payload import payload
from made import nip

if TYPE_CHECKING:
    from pathlib import Path

HEAD, CLERK, GUEST, NOTHING, BADLY = (nip(number) for number in range(1, 6))
RUBRIC = """
format: 1
rubrik: uji/bagi
judul: Uji berlaku bagi
instansi: Instansi Uji
berlaku: {mulai: 2025-01-01}
periode: [tahunan]
dasar:
  naskah: {judul: Naskah, sifat: ilustrasi}
skala: {minimal: 0, maksimal: 100}
pembulatan: {cara: setengah_ke_atas, nilai_akhir: 2}
gabung: jumlah
kriteria:
  alpa:
    judul: Alpa
    poin: 60
    dasar: naskah
    sifat: ilustrasi
    ukur: {metode: jumlah, dari: disiplin, kolom: alpa}
    nilai: {metode: potongan, awal: 60, per: 1, bawah: 0}
    kosong: gagal
  memimpin:
    judul: Memimpin
    poin: 40
    berlaku_bagi: {jenis_jabatan: [JPT, Pengawas]}
    dasar: naskah
    sifat: ilustrasi
    rating: [{nama: Cakap, mulai: 30}, {nama: Belum cakap, mulai: 0}]
    kriteria:
      izin:
        judul: Izin
        bobot: 100
        dasar: naskah
        sifat: ilustrasi
        ukur: {metode: jumlah, dari: disiplin, kolom: izin}
        nilai: {metode: potongan, awal: 40, per: 1, bawah: 0}
        kosong: gagal
  melayani:
    judul: Melayani
    poin: 40
    berlaku_bagi: {jenis_jabatan: [Pelaksana]}
    dasar: naskah
    sifat: ilustrasi
    ukur: {metode: jumlah, dari: disiplin, kolom: sakit}
    nilai: {metode: potongan, awal: 40, per: 1, bawah: 0}
    kosong: gagal
predikat:
  - {nama: Baik, mulai: 75}
  - {nama: Kurang, mulai: 0}
sifat_predikat: ilustrasi
"""
PEGAWAI = f"""NIP,Nama,Unit Kerja,Jenis Jabatan
{HEAD},Ayu,Dinas A,pengawas
{CLERK},Budi,Dinas A,Pelaksana
{GUEST},Cici,Dinas A,JPT Pratama
{NOTHING},Dedi,Dinas A,
"""
DISIPLIN = f"""NIP,Nama,Alpa,Izin,Sakit
{HEAD},Ayu,1,2,
{CLERK},Budi,2,dua,3
{GUEST},Cici,0,0,0
{NOTHING},Dedi,0,0,0
"""


def _score(folder: Path, rubric: str = RUBRIC, lang: str = "id") -> Path:
    data = folder / "data"
    (folder / "uji").mkdir()
    data.mkdir()
    (folder / "uji" / "bagi.yaml").write_text(rubric, "utf-8")
    (data / "pegawai.csv").write_text(PEGAWAI, "utf-8")
    (data / "disiplin.csv").write_text(DISIPLIN, "utf-8")
    out = folder / "hasil"
    rule = str(folder / "uji" / "bagi.yaml")
    main(["--lang", lang, "score", str(data), "--rubric", rule, "-p", "2025", "-o", str(out)], {})
    return out


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _score(tmp_path_factory.mktemp("bagi"))


def _lines(path: Path) -> dict[str, dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return {line["nip"]: line for line in csv.DictReader(stream)}


def test_the_ranking_says_what_does_not_apply(run: Path) -> None:
    lines = _lines(run / "peringkat.csv")
    head, clerk = lines[HEAD], lines[CLERK]
    assert (head["nilai_akhir"], head["memimpin"], head["melayani"]) == (
        "97.00", "38", "tidak_berlaku",
    )  # fmt: skip
    assert (clerk["nilai_akhir"], clerk["memimpin"], clerk["memimpin.izin"]) == (
        "95.00", "tidak_berlaku", "tidak_berlaku",
    )  # fmt: skip
    assert {nip_: lines[nip_]["status"] for nip_ in (GUEST, NOTHING)} == {
        GUEST: "O462", NOTHING: "O460",
    }  # fmt: skip
    assert lines[NOTHING]["memimpin"] == ""


def test_the_findings_name_the_cell_to_fill_and_the_spelling(run: Path) -> None:
    with (run / "temuan.csv").open(encoding="utf-8", newline="") as stream:
        found = {line["kode"]: line for line in csv.DictReader(stream)}
    assert (found["O460"]["berkas"], found["O460"]["sel"]) == ("pegawai.csv", "D5")
    assert "JPT Pratama" in found["O462"]["temuan"]
    assert "“JPT”" in found["O463"]["temuan"]


def test_nothing_applies_when_every_criterion_is_for_others(tmp_path: Path) -> None:
    alpa = "    judul: Alpa\n"
    scope = "    berlaku_bagi: {jenis_jabatan: [JPT, Pengawas, Pelaksana]}\n"
    lines = _lines(_score(tmp_path, RUBRIC.replace(alpa, alpa + scope)) / "peringkat.csv")
    assert (lines[GUEST]["status"], lines[CLERK]["nilai_akhir"]) == ("O461", "95.00")


def test_explain_names_the_value_and_its_cell(
    run: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", str(run), CLERK], {}) == ExitCode.DONE
    told = " ".join(capsys.readouterr().out.replace("│", " ").split())
    assert "Memimpin: tidak berlaku bagi Pelaksana (jenis_jabatan [pegawai.csv" in told
    assert "Izin: tidak berlaku bagi Pelaksana" in told
    assert "!D3" in told
    assert "Jumlah: 58 + 37 = 95" in told


def test_explain_as_json_says_it_only_where_it_holds(
    run: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", str(run), CLERK, "--json"], {}) == ExitCode.DONE
    nodes = {node["jalur"]: node for node in json.loads(capsys.readouterr().out)["kriteria"]}
    [told] = nodes["kriteria.memimpin"]["tidak_berlaku_bagi"]
    assert (told["isian"], told["nilai"], told["sel"]) == ("jenis_jabatan", "Pelaksana", "D3")
    assert nodes["kriteria.memimpin"]["bobot_efektif"] is None
    assert nodes["kriteria.memimpin"]["sumbangan"] is None
    assert "tidak_berlaku_bagi" not in nodes["kriteria.alpa"]


def test_explain_works_for_somebody_who_is_neither_in_nor_out(
    run: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", str(run), NOTHING], {}) == ExitCode.DONE
    assert "Melayani: tidak ada nilai (O460)" in capsys.readouterr().out


def test_the_workbook_says_it_in_words(run: Path) -> None:
    book = load_workbook(run / "hasil.xlsx")
    for sheet in ("Peringkat", "Rincian"):
        rows = [[cell.value for cell in row] for row in book[sheet].iter_rows()]
        [clerk] = [row for row in rows if CLERK in row]
        assert "tidak berlaku" in clerk
        assert 0 not in clerk
    rule = [cell.value for row in book["Rubrik"].iter_rows() for cell in row if cell.value]
    assert any("Hanya berlaku bagi jenis_jabatan Pelaksana." in str(text) for text in rule)


@pytest.mark.parametrize(
    ("lang", "sentence", "rule"),
    [
        (Lang.ID, "tidak berlaku bagi 2 orang", "Hanya berlaku bagi jenis_jabatan JPT, Pengawas."),
        (Lang.EN, "does not apply to 2 persons", "Applies to jenis_jabatan JPT, Pengawas only."),
    ],
)
def test_the_report_counts_them_apart(tmp_path: Path, lang: Lang, sentence: str, rule: str) -> None:
    text = (_score(tmp_path, lang=lang.value) / "laporan.md").read_text("utf-8")
    assert sentence in text
    assert rule in text


def test_the_page_has_what_it_needs_to_say_it(run: Path) -> None:
    evaluation = open_run(run).evaluation
    data: Any = payload(Words(), evaluation)
    place = data["nip"].split("\n").index(CLERK)
    assert [leaf["filled"][place] for leaf in data["leaves"]] == [0, 2, 0]
    [rating] = data["ratings"]
    assert rating["d"][rating["k"][place]] == "tidak berlaku"
    rows = build_view(evaluation, Words(), RunFacts("0", "x")).ranking.rows
    [clerk] = [row for row in rows if row.nip == CLERK]
    assert clerk.criteria == ("58,00", "tidak berlaku", "37,00")
    assert "tidak berlaku" in (run / "laporan.html").read_text("utf-8")


def test_rubric_show_diff_and_coverage_know_it(
    run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rule = run.parent / "uji" / "bagi.yaml"
    other = tmp_path / "bagi.yaml"
    other.write_text(RUBRIC.replace("[JPT, Pengawas]", "[JPT]"), "utf-8")
    assert main(["rubric", "show", str(rule)], {}) == ExitCode.DONE
    assert "Hanya berlaku bagi jenis_jabatan Pelaksana." in capsys.readouterr().out
    main(["rubric", "diff", str(rule), str(other)], {})
    told = " ".join(capsys.readouterr().out.split())
    assert "berlaku_bagi jenis_jabatan memimpin berubah" in told or "[JPT, Pengawas]" in told
    case = """
rubrik: uji/bagi
kasus:
  - nama: Pelaksana tidak memimpin
    data:
      pegawai: [{jenis_jabatan: Pelaksana}]
      disiplin: [{alpa: 0, izin: 3, sakit: 0}]
    hasil: {kriteria: {memimpin: null, melayani: 40}, nilai_akhir: 100, predikat: Baik}
"""
    rule.with_name("bagi.kasus.yaml").write_text(case, "utf-8")
    assert main(["rubric", "test", "--coverage", str(rule)], {}) == ExitCode.DONE
    told = " ".join(capsys.readouterr().out.split())
    assert "memimpin: orang yang dikenai kriteria ini" in told
    assert "melayani: orang yang tidak dikenai kriteria ini" in told
    assert "izin: di ujung atas" in told or "izin: tanpa data" in told
    assert main(["rubric", "docs", str(rule)], {}) == ExitCode.DONE
    page = capsys.readouterr().out
    assert "Hanya berlaku bagi jenis_jabatan JPT, Pengawas." in page
