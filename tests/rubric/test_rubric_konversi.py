"""Conversions in rubrics: worked cases, what the linter refuses, and the rule in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from asn_eval.analysis.coverage import coverage
from asn_eval.cli.main import main
from asn_eval.documents.textfile import read_text
from asn_eval.errors import ExitCode
from asn_eval.jobs.group_cases import run_group_cases
from asn_eval.jobs.rubric_docs import rubric_docs
from asn_eval.jobs.rubrics import open_rubric, run_cases
from asn_eval.language import Lang, Words
from asn_eval.language.catalogue import words_for
from asn_eval.reports.csvs import BEFORE_CALIBRATION, RANKING_HEADER
from asn_eval.reports.view_rubric import rule_book
from asn_eval.rubric import load_rubric
from asn_eval.rubric.lint import conversion
from rubric.rubric_texts import changed, faults

HERE = Path(__file__).parent / "konversi"
RUBRIC = HERE / "angka_kredit.yaml"
FINAL = "{nilai_akhir: dibulatkan, bagi: 100}"
MEASURE = "{ukur: {metode: jumlah, dari: disiplin, kolom: hadir}, bagi: 12}"


def _with(*factors: str, more: str = "", name: str = "angka") -> str:
    section = f"""
konversi:
  {name}:
    judul: Angka kredit
    satuan: angka kredit
    kali: [{", ".join(factors)}]
    pembulatan: 2
    kosong: tanpa_hasil
    dasar: naskah
    sifat: ilustrasi
{more}"""
    return changed(more=section)


def _codes(text: str) -> list[str]:
    return [item.split()[0] for item in faults(text)]


def test_the_worked_cases_hold_through_the_bench(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rubric", "check", str(RUBRIC)], {}) == ExitCode.DONE
    assert main(["rubric", "test", str(RUBRIC)], {}) == ExitCode.DONE
    shown = " ".join(capsys.readouterr().out.split())
    assert "0 berbeda" in shown
    assert "predikat Sangat Baik, angka_kredit 18,75, tpp 4.750.000" in shown


def test_a_case_tells_a_conversion_that_did_not_come_out(tmp_path: Path) -> None:
    (tmp_path / "konversi").mkdir()
    file = tmp_path / "konversi" / "angka_kredit.yaml"
    file.write_text(read_text(RUBRIC), "utf-8")
    cases = read_text(HERE / "angka_kredit.kasus.yaml")
    wrong = cases.replace("{angka_kredit: 18.75, tpp: 4750000", "{angka_kredit: 18.7, tpq: 1", 1)
    wrong = wrong.replace("{angka_kredit: 2.08,", "{angka_kredit: null,", 1)
    wrong = wrong.replace("konversi: {angka_kredit: null}}", "konversi: {angka_kredit: 1}}", 1)
    file.with_name("angka_kredit.kasus.yaml").write_text(wrong, "utf-8")
    found = [item for result in run_cases(*open_rubric(str(file))) for item in result.differences]
    assert [(item.what, item.expected, item.got) for item in found] == [
        ("konversi angka_kredit", "18.7", "18.75"),
        ("konversi tpq", "1", "–"),
        ("konversi angka_kredit", "None", "2.08"),
        ("konversi angka_kredit", "1", "None"),
    ]


def test_a_case_of_units_tells_what_did_not_come_out(tmp_path: Path) -> None:
    (tmp_path / "konversi").mkdir()
    file = tmp_path / "konversi" / "angka_kredit.yaml"
    file.write_text(read_text(RUBRIC), "utf-8")
    cases = read_text(HERE / "angka_kredit.kasus.yaml")
    wrong = cases.replace(
        "Dinas B: {nilai: 85, peringkat: 3}", "Dinas B: {nilai: 85, peringkat: 2}"
    )
    wrong += "      Dinas Z: {nilai: null, peringkat: null}\n"
    file.with_name("angka_kredit.kasus.yaml").write_text(wrong, "utf-8")
    [result] = run_group_cases(*open_rubric(str(file)))
    assert [(item.what, item.got) for item in result.differences] == [
        ("Dinas B", "(85.0, 3.0)"),
        ("Dinas Z", "–"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("nilai: rata", "nilai: rerata", "K523"),
        ("minimal_orang: 2", "minimal_orang: 0", "K538"),
        ("minimal_orang: 2", "minimal_org: 2", "K521"),
        ("  pembulatan: 2\n  dasar: perwali", "  dasar: perwali", "K525"),
        ("  pembulatan: 2\n  dasar: perwali", "  pembulatan: 2\n  dasar: perwal", "K561"),
    ],
)
def test_the_ranking_of_units_is_checked(old: str, new: str, code: str) -> None:
    text = read_text(RUBRIC)
    assert _codes(text.replace(old, new, 1)) == [code]


def test_the_page_for_people_ends_its_example_in_the_amounts() -> None:
    page = rubric_docs(str(RUBRIC), Words())
    assert "- Angka kredit: **18,75**\n- TPP menurut nilai akhir (rupiah): **4.750.000**" in page
    assert "- Konversi Angka kredit = angka predikat (" in page


def test_coverage_counts_what_conversions_can_do() -> None:
    runs = [(item.evaluation, item.dataset) for item in run_cases(*open_rubric(str(RUBRIC)))]
    missed = [branch.path for branch in coverage(runs).missed]
    assert [path for path in missed if path[0] == "konversi"] == []
    first = [branch.path for branch in coverage(runs[:1]).missed if branch.path[0] == "konversi"]
    assert first == [
        ("konversi", name, "kosong") for name in ("angka_kredit", "tpp", "tpp_kinerja")
    ]


def test_a_case_may_ask_a_rubric_without_conversions() -> None:
    path, loaded = open_rubric(str(HERE.parent / "grades" / "pp30.yaml"))
    first = run_cases(path, loaded)[0]
    assert first.conversions == ()


@pytest.mark.parametrize(
    ("factors", "expected"),
    [
        ((FINAL,), []),
        ((FINAL, MEASURE, "{tetap: 2.5}"), []),
        (("{predikat: {Baik: 1, Kurang: 0.5}}", FINAL), []),
        (("{predikat: {Baik: 0.5, Kurang: 1}}",), []),
        ((), ["K533"]),
        (("{tetap: 2}", "{tetap: 3}"), ["K651"]),
        ((FINAL, FINAL), ["K652"]),
        (("{predikat: {Baik: 1}}",), ["K650"]),
        (("{predikat: {Baik: 1, Kurang: 0.5, Cukup: 2}}",), ["K566"]),
        (("{predikat: {Baik: 1, kurang: 0.5}}",), ["K650", "K566"]),
        (("{predikat: {Baik: 1, Baik: 1, Kurang: 0.5}}",), ["K515"]),
        (("{predikat: {}}",), ["K533"]),
        (("{predikat: {Baik: -1, Kurang: 0.5}}",), ["K538"]),
        (("{nilai_akhir: persis, bagi: 0}",), ["K538"]),
        (("{tetap: 0}", FINAL), ["K538"]),
        (("{nilai_akhir: bulat}",), ["K523"]),
        (("{nilai: persis}",), ["K521"]),
        (("{bagi: 2}",), ["K537"]),
        (("7",), ["K531"]),
        ((MEASURE.replace("disiplin", "disiplim"),), ["K547"]),
        ((MEASURE.replace("hadir", "hadirr"),), ["K548"]),
        ((MEASURE.replace("kolom: hadir", "kolom: masuk"),), ["K549"]),
        ((MEASURE.replace("metode: jumlah, ", ""),), ["K525"]),
        ((MEASURE.replace("bagi", "begi"),), ["K521"]),
        (
            (
                (
                    "{ukur: {metode: kelompok_penilai, dari: feedback, kolom: nilai, "
                    "penilai: {atasan: 60, rekn: 50}, kurang: gagal}}"
                ),
            ),
            ["K541", "K551"],
        ),
    ],
)
def test_factors_are_checked(factors: tuple[str, ...], expected: list[str]) -> None:
    assert _codes(_with(*factors)) == expected


def test_names_and_titles_are_their_own() -> None:
    assert _codes(_with(FINAL, name="nilai_akhir")) == ["K654"]
    assert _codes(_with(FINAL, name="disiplin")) == ["K654"]
    second = _with(FINAL).partition("konversi:\n")[2].replace("  angka:", "  lain:", 1)
    assert _codes(_with(FINAL, more=second)) == ["K546"]
    assert set(conversion._TAKEN) == {*RANKING_HEADER, BEFORE_CALIBRATION}  # noqa: SLF001 - two layers, one list


def test_what_must_be_said_is_asked_for() -> None:
    for key in ("    pembulatan: 2\n", "    kosong: tanpa_hasil\n", "    satuan: angka kredit\n"):
        assert _codes(_with(FINAL).replace(key, "")) == ["K525"]
    assert _codes(_with(FINAL).replace("pembulatan: 2\n    kosong", "pembulatan: 12\n    kosong"))
    wrong_basis = _with(FINAL)
    at = wrong_basis.rindex("dasar: naskah")
    assert _codes(wrong_basis[:at] + wrong_basis[at:].replace("naskah", "naskh")) == ["K561"]


def test_the_rule_is_said_in_both_languages() -> None:
    rubric = load_rubric(read_text(RUBRIC), "a.yaml").rubric
    told = [text for text in rule_book(Words(), rubric).sentences if text.startswith("Konversi")]
    assert told[1] == (
        "Konversi TPP menurut nilai akhir = nilai akhir ÷ 100 × (Nilai kolom tpp_dasar di tabel "
        "pegawai); dibulatkan ke bilangan bulat, setengah ke atas, dalam rupiah. Bila data salah "
        "satu faktor tidak ada: 0. Tidak mengubah nilai, predikat, atau peringkat. Dasar: Perwali "
        "contoh tentang TPP. [ilustrasi]"
    )
    assert "× 60 ÷ 100 ×" in told[2]
    assert "kelipatan 100" in told[2]
    assert told[0].startswith("Konversi Angka kredit = angka predikat (Sangat Baik 150; Baik 100;")
    english = rule_book(words_for(Lang.EN), rubric).sentences
    assert sum("It changes no value, predikat or rank." in text for text in english) == len(told)


@pytest.mark.parametrize(
    ("keys", "codes"),
    [
        ("    berlaku_bagi: {nip: ['1']}\n", ["K670"]),
        ("    kecuali_bagi: {unit: [Dinas A, dinas  a.]}\n", ["K546"]),
        ("    berlaku_bagi: {unit: [A]}\n    kecuali_bagi: {unit: [B]}\n", ["K671"]),
        ("    berlaku_bagi: {jenis_jabatan: [Fungsional]}\n", []),
    ],
)
def test_for_whom_a_conversion_is_said_as_for_criteria(keys: str, codes: list[str]) -> None:
    assert _codes(_with(FINAL, MEASURE, more=keys)) == codes
