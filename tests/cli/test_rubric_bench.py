"""The bench on the command line: new, docs, diff, show with lines, schema, and its guide."""

from __future__ import annotations

import json
import re
import shlex
from decimal import Decimal
from pathlib import Path

import pytest

from asn_eval.cli.main import main
from asn_eval.documents.textfile import read_text
from asn_eval.errors import ExitCode
from asn_eval.rubric import load_rubric, rubric_schema
from asn_eval.rubric.library import list_rubrics
from asn_eval.rubric.starter_parts import PARTS
from places import ROOT, RUBRICS

GUIDE = ROOT / "docs" / "id" / "rubrik-baru.md"
COMMANDS = [
    line.removeprefix("asn-eval ")
    for block in re.findall(
        r"^```sh\n(.*?)^```$", GUIDE.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    for line in block.splitlines()
]


def _said(capsys: pytest.CaptureFixture[str]) -> str:
    return " ".join(capsys.readouterr().out.split())


def test_the_guide_is_carried_out_in_an_empty_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert len(COMMANDS) == 7
    for command in COMMANDS:
        assert main(shlex.split(command), {}) == ExitCode.DONE, command
    assert capsys.readouterr().err == ""
    assert "# Penilaian Kinerja ASN Kota Kami" in Path("kinerja.md").read_text("utf-8")


@pytest.mark.parametrize("period", ["bulanan", "triwulan", "semester", "tahunan"])
@pytest.mark.parametrize("weights", ["inovasi=100", "perilaku=33.5,disiplin=66.5", "kinerja=100"])
def test_whatever_is_chosen_passes_check_and_test_at_once(
    tmp_path: Path, weights: str, period: str
) -> None:
    command = ["rubric", "new", "kota-kami/kinerja", "--kriteria", weights, "--periode", period]
    assert main([*command, "--out", str(tmp_path), "--judul", 'Nilai "A"'], {}) == ExitCode.DONE
    path = tmp_path / "kota-kami" / "kinerja.yaml"
    assert load_rubric(read_text(path), path.name).warnings == ()
    assert main(["rubric", "test", str(path)], {}) == ExitCode.DONE
    first = path.read_text("utf-8").partition("\n")[0].partition("$schema=")[2]
    assert json.loads((path.parent / first).read_text("utf-8")) == rubric_schema()


def test_every_part_together_passes(tmp_path: Path) -> None:
    weights = ",".join(f"{name}={Decimal(100) / len(PARTS)}" for name in PARTS)
    command = ["rubric", "new", "a/b", "--kriteria", weights, "--out", str(tmp_path)]
    assert main([*command, "--mulai", "2026-02-01"], {}) == ExitCode.DONE
    assert main(["rubric", "test", str(tmp_path / "a" / "b.yaml")], {}) == ExitCode.DONE


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Sebutkan NAMA"),
        (["Kota Kami"], "Sebutkan NAMA"),
        (["a/b", "--periode", "mingguan"], "mingguan"),
        (["a/b", "--mulai", "besok"], "besok"),
        (["a/b", "--kriteria", "disiplin=40"], "berjumlah 100"),
        (["a/b", "--kriteria", "disiplin=50,disiplin=50"], "masing-masing sekali"),
        (["a/b", "--kriteria", "sikap=100"], "disiplin, kinerja, perilaku, inovasi"),
        (["a/b", "--kriteria", "disiplin"], "berjumlah 100"),
    ],
)
def test_without_a_terminal_a_wrong_answer_ends_and_writes_nothing(
    tmp_path: Path, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rubric", "new", *arguments, "--out", str(tmp_path)], {}) == ExitCode.USAGE
    assert said in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_on_a_terminal_it_asks_for_what_was_not_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["kota-kami/kinerja", "Pemkot Kami", "Judul Kami", "tahunan", "2026-01-01"])

    def ask(question: str, default: str | None) -> str:
        return next(answers, default or question)

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setattr("typer.prompt", ask)
    assert main(["rubric", "new", "--out", str(tmp_path)], {}) == ExitCode.DONE
    text = (tmp_path / "kota-kami" / "kinerja.yaml").read_text("utf-8")
    for piece in ('judul: "Judul Kami"', 'instansi: "Pemkot Kami"', "periode: [tahunan]"):
        assert piece in text


def test_a_rubric_that_is_there_is_never_overwritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["rubric", "new", "a/b", "--out", str(tmp_path)]
    assert main(command, {}) == ExitCode.DONE
    path = tmp_path / "a" / "b.yaml"
    path.write_text("punya saya", "utf-8")
    assert main(command, {}) == ExitCode.IO
    assert "J638" in capsys.readouterr().err
    assert path.read_text("utf-8") == "punya saya"


def test_a_page_says_what_counts_and_shows_one_example(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rubric", "docs", "sibolga"], {}) == ExitCode.DONE
    page = capsys.readouterr().out
    assert "| – Kehadiran (tidak masuk tanpa keterangan) | 60% | 15% | ilustrasi |" in page
    assert "Jumlah: 25 + 33,25 + 5 + 22,5 = 85,75" in page
    assert "predikat **Baik**" in page
    assert main(["rubric", "docs", "medan", "--lang", "en"], {}) == ExitCode.DONE
    english = capsys.readouterr().out
    assert "## Safeguards" in english
    assert "## Where it is written" in english


def test_a_page_without_usable_cases_has_no_example(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "plaju"
    folder.mkdir()
    path = folder / "kinerja.yaml"
    text = read_text(RUBRICS / "plaju" / "kinerja.yaml")
    path.write_text(text.partition("tindak_lanjut:")[0].replace("sifat: ilustrasi", "sifat: "
        "terverifikasi"), "utf-8")  # fmt: skip
    text = path.read_text("utf-8")
    for name in ("umpan_balik_negatif", "pengakuan", "diskusi"):
        text = re.sub(rf"  {name}:\n(    .*\n)+", "", text)
    path.write_text(text, "utf-8")
    assert main(["rubric", "docs", str(path)], {}) == ExitCode.DONE
    page = capsys.readouterr().out
    for heading in ("Satu contoh", "Tindak lanjut", "Area yang", "belum diperiksa", "Pengaman"):
        assert heading not in page
    (folder / "kinerja.kasus.yaml").write_text(
        "rubrik: plaju/kinerja\nkasus:\n  - nama: X\n    data: {disiplin: [{hadir: 1}]}\n"
        "    hasil: {nilai_akhir: null}\n",
        "utf-8",
    )
    assert main(["rubric", "docs", str(path)], {}) == ExitCode.DONE
    assert "Satu contoh" not in capsys.readouterr().out


def test_show_names_the_line_of_every_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rubric", "show", "medan", "--line-origin"], {}) == ExitCode.DONE
    said = _said(capsys)
    lines = (RUBRICS / "medan" / "kinerja.yaml").read_text("utf-8").splitlines()
    for key, words in [
        ("      ramah:", "35% Ramah [ilustrasi] (kinerja.yaml:{})"),
        ("  - {nama: Baik, mulai: 76}", "Baik 76 kinerja.yaml:{}"),
        ("  pelatihan_teknis:", "permohonan. [ilustrasi] (kinerja.yaml:{})"),
        ("  atasan_berbeda:", "penilai lain [ilustrasi] (kinerja.yaml:{})"),
        ("  sikap:", "(kinerja.yaml:{})"),
    ]:
        assert words.format(lines.index(key) + 1) in said


DIFFERENT = [
    (
        "    bobot: 55\n",
        "    bobot: 60\n",
        "bobot kriteria produktivitas berubah dari 55 menjadi 60",
    ),
    ("mulai: 91}", "mulai: 90}", "mulai predikat Sangat Baik berubah dari 91 menjadi 90"),
    ("  - {nama: Cukup, mulai: 61}\n", "", "predikat Cukup “nama Cukup, mulai 61” dihapus"),
    (
        "  - {nama: Cukup, mulai: 61}\n",
        "  - {nama: Cukup, mulai: 61}\n  - {nama: Sedang, mulai: 50}\n",
        "predikat Sedang “nama Sedang, mulai 50” ditambahkan",
    ),
    (
        "{mulai: 95, nilai: 90}",
        "{mulai: 96, nilai: 90}",
        "kriteria produktivitas.ketepatan nilai › pita › 95 “mulai 95, nilai 90” dihapus",
    ),
    ("seri: padat", "seri: kompetisi", "peringkat › seri berubah dari padat menjadi kompetisi"),
    ("nilai_akhir: 2}", "nilai_akhir: 1}", "pembulatan › nilai_akhir berubah dari 2 menjadi 1"),
    (
        "\ndasar:\n",
        "\ndasar:\n  baru: {judul: Perwali Baru, sifat: ilustrasi}\n",
        "dasar baru “Perwali Baru” ditambahkan",
    ),
    ("    minimal: 3\n", "", "perbaikan sikap minimal dihapus: 3"),
    ("lebih_dari: 1\n", "lebih_dari: 0.5\n", "lebih_dari pengaman atasan_berbeda berubah dari 1"),
    (
        "kosong: sementara\n\npredikat",
        "kosong: gagal\n\npredikat",
        "kosong kriteria kualitas_layanan.profesional berubah dari sementara menjadi gagal",
    ),
]


@pytest.mark.parametrize(("old", "new", "sentence"), DIFFERENT)
def test_a_difference_is_said_in_words(
    tmp_path: Path, old: str, new: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (RUBRICS / "medan" / "kinerja.yaml").read_text("utf-8")
    assert text.count(old) == 1
    text = text.replace(old, new).replace("    bobot: 45\n", "    bobot: 40\n", "60\n" in new)
    path = tmp_path / "kinerja.yaml"
    path.write_text(text, "utf-8")
    assert main(["rubric", "diff", "medan", str(path)], {}) == ExitCode.DONE
    assert sentence in _said(capsys)


def test_a_criterion_that_came_is_one_change(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (RUBRICS / "padangsidempuan" / "kinerja.yaml").read_text("utf-8")
    gone = re.sub(r"  inovasi:\n    judul: Program inovatif\n    bobot: 5\n(    .*\n)+", "", text)
    gone = re.sub(r"  (inovasi|hasil_program):\n    judul.*\n(    .*\n)+", "", gone)
    gone = gone.replace("    bobot: 15\n", "    bobot: 20\n")
    path = tmp_path / "kinerja.yaml"
    path.write_text(gone, "utf-8")
    assert main(["rubric", "diff", str(path), "padangsidempuan"], {}) == ExitCode.DONE
    said = _said(capsys)
    assert "kriteria inovasi “Program inovatif” ditambahkan" in said
    assert "kriteria inovasi ukur" not in said
    assert "4 perubahan." in said


def test_a_rubric_does_not_differ_from_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rubric", "diff", "medan", "medan"], {}) == ExitCode.DONE
    assert _said(capsys) == "Tidak ada yang berubah."


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rubric", "schema"], {}) == ExitCode.DONE
    assert json.loads(capsys.readouterr().out) == rubric_schema()


def test_several_rubrics_are_summed_by_name_and_all_shipped_ones_agree(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["rubric", "test", "--semua"], {}) == ExitCode.DONE
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines] == [item.id for item in list_rubrics()]
    assert all(line.endswith(" kasus, 0 berbeda.") for line in lines)
    assert main(["rubric", "test", "sibolga", "medan"], {}) == ExitCode.DONE
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_among_several_rubrics_only_what_differs_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "sibolga"
    folder.mkdir()
    for name in ("kinerja.yaml", "kinerja.kasus.yaml"):
        text = (RUBRICS / "sibolga" / name).read_text("utf-8")
        (folder / name).write_text(text.replace("nilai_akhir: 85.75", "nilai_akhir: 85"), "utf-8")
    path = str(folder / "kinerja.yaml")
    assert main(["rubric", "test", "medan", path], {}) == ExitCode.DONE_WITH_ERRORS
    shown = " ".join(capsys.readouterr().out.split())
    assert shown.count("BERBEDA:") == 1
    assert "sibolga/kinerja: 9 kasus, 1 berbeda." in shown


def test_without_a_rubric_the_way_out_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rubric", "test"], {}) == ExitCode.USAGE
    assert "Sebutkan rubriknya, atau pakai --semua." in capsys.readouterr().err
