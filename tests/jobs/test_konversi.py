"""Conversions from workbooks to every face, to the record and back."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

from asn_eval.cli.main import main
from asn_eval.errors import ExitCode
from asn_eval.jobs.runs import open_run
from made import nip
from reports.chromium import Browser

if TYPE_CHECKING:
    from collections.abc import Iterator

RUBRIC = Path(__file__).parents[1] / "rubric" / "konversi" / "angka_kredit.yaml"
ROSTER = """NIP;Nama;Unit Kerja;Jenjang Jabatan;Bulan Penilaian;TPP Dasar
{0};Orang Nol;Dinas A;Ahli Pertama;12;5000000
{1};Orang Satu;Dinas A;Ahli Pertama;2;4750000
{2};Orang Dua;Dinas B;Pemula;12;12500000
{3};Orang Tiga;Dinas B;Ahli Muda;dua belas;9000000
{4};Orang Empat;Dinas B;Ahli Pratama;12;
{5};Orang Lima;Dinas C;;;
{6};Orang Enam;Dinas C;Ahli Utama;12;1
"""
NIPS = [nip(number) for number in range(7)]
SCORES = (95, 80, 55, 61, 88, 77)
EXPECTED = {
    0: ("18.75", "4750000", "2850000"),
    1: ("2.08", "3800000", "2280000"),
    2: ("1.88", "6875000", "4125000"),
    3: ("", "5490000", "3294000"),
    4: ("", "0", ""),
    5: ("", "0", ""),
    6: ("", "", ""),
}


def _score(tmp_path: Path, roster: str = ROSTER, rubric: Path = RUBRIC) -> Path:
    data = tmp_path / "data"
    data.mkdir()
    if roster:
        (data / "pegawai.csv").write_text(roster.format(*NIPS), "utf-8")
    lines = ["NIP;Nama;Unit Kerja;Indikator;Target;Realisasi"]
    lines += [
        f"{person};Orang;Dinas;Layanan;100;{score}"
        for person, score in zip(NIPS, SCORES, strict=False)
    ]
    (data / "target.csv").write_text("\n".join(lines) + "\n", "utf-8")
    main(["score", str(data), "-r", str(rubric), "-p", "2025", "-o", str(tmp_path / "h")], {})
    return tmp_path / "h"


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _score(tmp_path_factory.mktemp("konversi"))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_the_ranking_ends_in_a_column_for_each_conversion(run: Path) -> None:
    rows = _rows(run / "peringkat.csv")
    assert [*rows[0]][-3:] == ["angka_kredit", "tpp", "tpp_kinerja"]
    found = {
        NIPS.index(row["nip"]): (row["angka_kredit"], row["tpp"], row["tpp_kinerja"])
        for row in rows
    }
    assert found == EXPECTED
    status = {NIPS.index(row["nip"]): row["status"] for row in rows}
    assert status == dict.fromkeys(range(6), "dinilai") | {6: "O403"}


def test_findings_name_the_cells_and_say_that_the_person_stays_scored(run: Path) -> None:
    found = {(row["kode"], row["sel"]) for row in _rows(run / "temuan.csv")}
    wanted = {("S304", "E5"), ("K605", "D6"), ("O457", "E5"), ("O457", "D6"), ("O456", "D7")}
    assert wanted | {("O456", "F6"), ("O456", "F7")} <= found
    assert not {code for code, _ in found} & {"O401", "O406", "O407", "O458"}


def test_without_the_table_everybody_is_scored_and_it_is_told_once(tmp_path: Path) -> None:
    run = _score(tmp_path, roster="")
    rows = _rows(run / "peringkat.csv")
    assert [row["status"] for row in rows] == ["dinilai"] * 6
    assert {row["tpp"] for row in rows} == {""}
    told = [row["kode"] for row in _rows(run / "temuan.csv") if row["kode"].startswith("O4")]
    assert told == ["O458"] * 4


def test_the_record_gives_the_conversions_back(run: Path, tmp_path: Path) -> None:
    opened = open_run(run).evaluation.conversions
    assert opened is not None
    assert opened.value[0].tolist() == [18.75, 4_750_000, 2_850_000]
    assert opened.cause[3].tolist() == ["O457", "", ""]
    again = tmp_path / "lagi"
    change = "konversi.tpp.pembulatan=-3"
    assert main(["whatif", str(run), "--set", change, "--out", str(again)], {}) == ExitCode.DONE
    changed = {row["nip"]: row["tpp"] for row in _rows(again / "peringkat.csv")}
    assert changed[NIPS[2]] == "6875000"
    assert open_run(again).evaluation.rank.tolist() == open_run(run).evaluation.rank.tolist()


def test_a_rubric_without_conversions_keeps_its_record_as_it_was(tmp_path: Path) -> None:
    text = RUBRIC.read_text("utf-8")
    plain = tmp_path / "konversi" / "angka_kredit.yaml"
    plain.parent.mkdir()
    plain.write_text(text[: text.index("konversi:\n  angka_kredit")].replace(
        "  permen: {judul: PermenPANRB 1/2023, sifat: belum_terverifikasi}\n", ""
    ), "utf-8")  # fmt: skip
    run = _score(tmp_path, rubric=plain)
    assert open_run(run).evaluation.conversions is None
    assert b"konversi" not in (run / "rekaman.zip").read_bytes()
    for name in ("laporan.md", "peringkat.csv"):
        assert "Konversi" not in (run / name).read_text("utf-8")


def test_the_text_report_tells_sums_people_and_the_rule(run: Path) -> None:
    text = (run / "laporan.md").read_text("utf-8")
    assert "| Angka kredit | 3 | 0 | 3 | 22,71 | 1,88 | 18,75 |" in text
    assert "| TPP menurut nilai akhir (rupiah) | 6 | 0 | 0 | 20.915.000 | 0 | 6.875.000 |" in text
    assert "| Baik | – (O457) | 0 | – (O456) |" in text
    assert "Konversi TPP menurut nilai akhir = nilai akhir ÷ 100" in text


def test_the_workbook_has_amounts_causes_and_factors(run: Path) -> None:
    book = openpyxl.load_workbook(run / "hasil.xlsx")
    heads = [cell.value for cell in book["Peringkat"][4]]
    assert heads[-5:] == [
        "Angka kredit",
        "Angka kredit: sebab tidak ada",
        "TPP menurut nilai akhir (rupiah)",
        "TPP bagian produktivitas (rupiah)",
        "TPP bagian produktivitas: sebab tidak ada",
    ]
    first, second = [[cell.value for cell in book["Peringkat"][row]][-5:] for row in (5, 6)]
    assert first == [18.75, None, 4_750_000, 2_850_000, None]
    assert second == [None, "O457", 0, None, "O456"]
    detail = book["Rincian"]
    assert [cell.value for cell in detail[5]][-4:] == [
        "nilai akhir sebelum dibulatkan ÷ 100",
        "tetap ÷ 100",
        "tpp_dasar (pegawai)",
        "Hasil",
    ]
    assert [cell.value for cell in detail[6]][-4:] == [95, 60, 5_000_000, 2_850_000]
    summary = [cell.value for row in book["Ringkasan"].iter_rows() for cell in row]
    assert "Konversi hasil" in summary
    assert 20_915_000 in summary


def test_units_are_ranked_in_every_face(run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = (run / "peringkat_unit.csv").read_text("utf-8").splitlines()
    assert lines == [
        "peringkat,unit,nilai,dinilai,pegawai,status",
        "1,Dinas A,87.50,2,2,diperingkat",
        "2,Dinas B,68.00,3,3,diperingkat",
        ",Dinas C,77.00,1,2,O459",
    ]
    manifest = json.loads((run / "manifest.json").read_text("utf-8"))
    assert "peringkat_unit.csv" in {item["berkas"] for item in manifest["keluaran"]}
    text = (run / "laporan.md").read_text("utf-8")
    assert "| – | Dinas C | 77,00 | 1 dari 2 | Unit terlalu kecil untuk diperingkat |" in text
    assert "Unit diperingkat menurut rata-rata nilai akhir pegawainya, dibulatkan ke 2" in text
    page = (run / "laporan.html").read_text("utf-8")
    assert '<a href="#peringkat-unit">' in page
    assert "<td>Unit terlalu kecil untuk diperingkat</td>" in page
    sheet = openpyxl.load_workbook(run / "hasil.xlsx")["Ringkasan"]
    rows = [[cell.value for cell in row[:6]] for row in sheet.iter_rows()]
    assert ["Dinas A", 1, 87.5, 2, 2, None] in rows
    assert ["Dinas C", None, 77, 1, 2, "Unit terlalu kecil untuk diperingkat"] in rows
    opened = open_run(run).evaluation.units
    assert [(unit.name, unit.value) for unit in opened][2] == ("Dinas C", 77)
    assert main(["explain", str(run), NIPS[2]], {}) == ExitCode.DONE
    shown = capsys.readouterr().out
    assert "Dinas B: Rata-rata 68,00, 3 dari 3 dinilai, peringkat 2 di antara unit" in shown
    assert main(["explain", str(run), NIPS[5]], {}) == ExitCode.DONE
    assert "tanpa peringkat (Unit terlalu kecil" in capsys.readouterr().out
    assert main(["explain", str(run), NIPS[5], "--json"], {}) == ExitCode.DONE
    unit = json.loads(capsys.readouterr().out)["unit"]
    assert (unit["peringkat"], unit["sebab"], unit["pegawai"]) == (None, "O459", 2)


def test_units_may_go_by_the_median(tmp_path: Path) -> None:
    text = RUBRIC.read_text("utf-8").replace("nilai: rata\n", "nilai: median\n")
    rubric = tmp_path / "konversi" / "angka_kredit.yaml"
    rubric.parent.mkdir()
    rubric.write_text(text, "utf-8")
    run = _score(tmp_path, rubric=rubric)
    assert "2,Dinas B,61.00,3,3,diperingkat" in (run / "peringkat_unit.csv").read_text("utf-8")
    told = (run / "laporan.md").read_text("utf-8")
    assert "Unit diperingkat menurut nilai tengah dari nilai akhir pegawainya" in told
    assert "| Peringkat | Unit | Nilai tengah | Dinilai | Keterangan |" in told


def test_explain_writes_the_arithmetic_down_to_the_cells(
    run: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", str(run), NIPS[1]], {}) == ExitCode.DONE
    shown = " ".join(capsys.readouterr().out.replace("│", " ").split())
    assert "Angka kredit: 100 ÷ 100 × 12,5 × 2 ÷ 12" in shown
    assert "= 2,08 angka kredit" in shown
    assert "100: angka predikat Baik" in shown
    assert "jumlah_bulan 2 [E3] → 2" in shown
    assert main(["explain", str(run), NIPS[5]], {}) == ExitCode.DONE
    shown = " ".join(capsys.readouterr().out.replace("│", " ").split())
    assert "Angka kredit: tidak ada (Data untuk konversi tidak ada, O456)" in shown
    assert "TPP menurut nilai akhir: 0 rupiah (menurut aturan data kosong)" in shown
    assert main(["explain", str(run), NIPS[6]], {}) == ExitCode.DONE
    assert "Angka kredit: tidak ada" in capsys.readouterr().out
    assert main(["explain", str(run), NIPS[1], "--json"], {}) == ExitCode.DONE
    first = json.loads(capsys.readouterr().out)["konversi"][0]
    assert (first["id"], first["jumlah"], first["sebab"]) == ("angka_kredit", 2.08, "")
    assert [part["angka"] for part in first["kali"]] == [100, 12.5, 2]


def test_the_console_and_the_page_tell_what_conversions_come_to(
    tmp_path: Path, run: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _score(tmp_path)
    shown = " ".join(capsys.readouterr().out.split())
    assert "Angka kredit: 3 pegawai, jumlah 22,71, dari 1,88 sampai 18,75;" in shown
    page = (run / "laporan.html").read_text("utf-8")
    assert '<a href="#konversi">' in page
    assert "<bdi>20.915.000</bdi>" in page


def test_a_provisional_result_marks_its_conversion(tmp_path: Path) -> None:
    text = RUBRIC.read_text("utf-8")
    two = text.replace("    bobot: 100\n", "    bobot: 50\n").replace(
        "predikat:\n  - {nama: Sangat Baik",
        "  lain:\n    judul: Lain\n    bobot: 50\n    dasar: perwali\n    sifat: ilustrasi\n"
        "    ukur: {metode: jumlah, dari: disiplin, kolom: hadir}\n"
        "    nilai: {metode: apa_adanya}\n    kosong: sementara\n    sumber: opsional\n"
        "predikat:\n  - {nama: Sangat Baik",
        1,
    )
    rubric = tmp_path / "konversi" / "angka_kredit.yaml"
    rubric.parent.mkdir()
    rubric.write_text(two, "utf-8")
    run = _score(tmp_path, rubric=rubric)
    first = _rows(run / "peringkat.csv")[0]
    assert (first["status"], first["angka_kredit"]) == ("sementara", "18.75")
    text = (run / "laporan.md").read_text("utf-8")
    assert "18,75 (sementara)" in text
    assert "| Angka kredit | 3 | 3 | 3 |" in text


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    opened = Browser(tmp_path_factory.mktemp("profil"))
    yield opened
    opened.close()


@pytest.mark.chromium
def test_the_page_writes_a_persons_arithmetic(browser: Browser, run: Path) -> None:
    shown = []
    for person in (1, 3, 5):
        browser.open(run / "laporan.html", f"nip={NIPS[person]}")
        items = "[...document.querySelectorAll('#orang li')].map(item => item.textContent)"
        shown.append([text for text in browser.run(items) if text.startswith(("Angka", "TPP"))])
    assert browser.complaints == []
    assert shown[0][0] == (
        "Angka kredit: 100 ÷ 100 [angka predikat] × 12,5 [jenjang_jabatan (pegawai)] × "
        "2 ÷ 12 [jumlah_bulan (pegawai)], dibulatkan ke 2 desimal, setengah ke atas = "
        "2,08 angka kredit"
    )
    assert shown[1][:2] == [
        "Angka kredit: tidak ada (Konversi tidak dihitung karena sel yang galat, O457)",
        (
            "TPP menurut nilai akhir: 61 ÷ 100 [nilai akhir] × 9.000.000 [tpp_dasar (pegawai)], "
            "dibulatkan ke bilangan bulat, setengah ke atas = 5.490.000 rupiah"
        ),
    ]
    assert shown[2][1] == "TPP menurut nilai akhir: 0 rupiah (menurut aturan data kosong)"
