"""Combinations, points, tables of adjustments and data shares, as rubrics with their cases."""

from __future__ import annotations

from pathlib import Path

import pytest

from asn_eval.jobs.rubrics import open_rubric, run_cases
from rubric.rubric_texts import changed, faults

FILES = sorted(
    path for path in (Path(__file__).parent / "pohon").glob("*.yaml") if ".kasus" not in path.name
)
SECOND = ("    bobot: 60\n", "")
ROWS = """\
penyesuaian:
  cara: %s
  baris:
    satu: {judul: Satu, jika: [%s], %s, dasar: naskah, sifat: ilustrasi}
    dua: {judul: Dua, jika: [%s], kurang: 5, dasar: naskah, sifat: ilustrasi}
"""


def _gabung(text: str) -> tuple[str, str]:
    return "\nkriteria:\n", f"\ngabung: {text}\nkriteria:\n"


def _codes(text: str) -> list[str]:
    return [item.split()[0] for item in faults(text)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_worked_cases_come_out_and_nothing_is_warned_of(path: Path) -> None:
    found, loaded = open_rubric(str(path))
    assert loaded.warnings == ()
    results = run_cases(found, loaded)
    assert results
    assert [item.differences for item in results if item.differences] == []


@pytest.mark.parametrize(
    ("gabung", "codes"),
    [
        ("rata_tertimbang", []),
        ("geometrik", []),
        ("harmonik", []),
        ("median", ["K622", "K622"]),
        ("jumlah", ["K622", "K622"]),
        ("{terbaik: 1, seri: pertama}", []),
        ("{buang_terendah: 1, seri: terakhir}", []),
        ("{buang_terendah: 2, seri: terakhir}", ["K628"]),
        ("{terbaik: 1}", ["K525"]),
        ("{terbaikk: 1, seri: pertama}", ["K521"]),
        ("{terbaik: 1, seri: tengah}", ["K524"]),
        ("rata", ["K524"]),
        ("{gerbang: {kriteria: disiplin, paling_sedikit: 70}, jika_tidak: 0}", []),
        ("{gerbang: {ukuran: disiplin, kurang_dari: 3}, jika_tidak: 0}", []),
        ("{gerbang: {predikat: [Baik]}, jika_tidak: 0}", []),
        ("{gerbang: {kriteria: disiplin, paling_sedikit: 70}, jika_tidak: 101}", ["K558"]),
        ("{gerbang: {kriteria: disiplin, paling_sedikit: 170}, jika_tidak: 1}", ["K558"]),
        ("{gerbang: {kriteria: disipln, paling_sedikit: 70}, jika_tidak: 0}", ["K564"]),
        ("{gerbang: {}, jika_tidak: 0}", ["K537"]),
    ],
)
def test_combinations_are_checked(gabung: str, codes: list[str]) -> None:
    assert _codes(changed(_gabung(gabung))) == codes


def test_children_of_a_median_have_no_weights() -> None:
    assert _codes(changed(_gabung("median"), ("    bobot: 40\n", ""), SECOND)) == []


def test_a_missing_weight_is_reported_and_a_misspelt_one_once() -> None:
    assert _codes(changed(SECOND)) == ["K525"]
    assert _codes(changed(("    bobot: 60\n", "    bobott: 60\n"))) == ["K521"]
    assert _codes(changed(("    bobot: 60\n", "    bobot: 60\n    poin: 3\n"))) == [
        "K622",
        "K558",  # the scale of this criterion would end at 3
    ]


@pytest.mark.parametrize(
    ("kosong", "gabung", "codes"),
    [
        ("nol", "harmonik", ["K623"]),
        ("{nilai_tetap: 0, dasar: naskah}", "geometrik", ["K623"]),
        ("{nilai_tetap: 1, dasar: naskah}", "geometrik", []),
        ("{median_unit: 3}", "geometrik", []),
        ("{median_unit: 0}", "rata_tertimbang", ["K538"]),
        (
            "bagi_ulang",
            "{gerbang: {kriteria: disiplin, paling_sedikit: 70}, jika_tidak: 0}",
            ["K623"],
        ),
        (
            "sementara",
            "{gerbang: {kriteria: penilaian, paling_sedikit: 70}, jika_tidak: 0}",
            [],
        ),
    ],
)
def test_absent_data_fits_the_combination(kosong: str, gabung: str, codes: list[str]) -> None:
    first = ("    kosong: gagal\n  penilaian", f"    kosong: {kosong}\n  penilaian")
    assert _codes(changed(first, _gabung(gabung))) == codes


def test_a_median_of_nobody_cannot_stand_in_for_an_optional_table() -> None:
    first = (
        "    kosong: gagal\n  penilaian",
        "    kosong: {median_unit: 2}\n    sumber: opsional\n  penilaian",
    )
    assert _codes(changed(first)) == ["K545"]


RAW = "{ukuran: disiplin, %s}"


@pytest.mark.parametrize(
    ("cara", "satu", "efek", "dua", "codes"),
    [
        ("pertama", RAW % "paling_sedikit: 5", "kurang: 9", RAW % "paling_sedikit: 3", []),
        ("pertama", RAW % "paling_sedikit: 3", "kurang: 9", RAW % "paling_sedikit: 3", ["K624"]),
        ("pertama", RAW % "kurang_dari: 3", "kurang: 9", RAW % "kurang_dari: 2", ["K624"]),
        ("pertama", RAW % "kurang_dari: 3", "kurang: 9", RAW % "paling_sedikit: 2", []),
        ("pertama", "{kriteria: disiplin, kurang_dari: 30}", "kurang: 9",
         "{kriteria: penilaian, kurang_dari: 20}", []),
        ("semua", RAW % "paling_sedikit: 3", "kurang: 9", RAW % "paling_sedikit: 5", []),
        ("pertama", "", "kurang: 9", RAW % "paling_sedikit: 5", ["K624"]),
        ("pertama", "{predikat: [Baik, Kurang]}", "kurang: 9", "{predikat: [Baik]}", ["K624"]),
        ("pertama", "{predikat: [Baik]}", "kurang: 9", RAW % "paling_sedikit: 5", []),
        ("semua", "{predikat: [Baik]}, {predikat: [Kurang]}", "kurang: 9", "", ["K624"]),
        ("semua", "{predikat: [Baik]}, " + RAW % "kurang_dari: 3", "kurang: 9", "", []),
        ("semua", RAW % "kurang_dari: 3" + ", " + RAW % "paling_sedikit: 3", "kurang: 9", "",
         ["K624"]),
        ("semua", RAW % "kurang_dari: 4" + ", " + RAW % "paling_sedikit: 3", "kurang: 9", "", []),
        ("semua", RAW % "kurang_dari: 3" + ", {kriteria: penilaian, paling_sedikit: 3}",
         "kurang: 9", "", []),
        ("semua", "{predikat: [Baik, Baik]}", "kurang: 9", "", ["K546"]),
        ("semua", "{predikat: [Bai]}", "kurang: 9", "", ["K566"]),
        ("semua", "{kriteria: disipln, kurang_dari: 3}", "kurang: 9", "", ["K564"]),
        ("semua", "{kriteria: disiplin, kurang_dari: 300}", "kurang: 9", "", ["K558"]),
        ("semua", "", "paling_tinggi: 101", "", ["K558"]),
        ("semua", "", "kali: 1, kurang: 3", "", ["K537"]),
        ("semua", "", "kurang: 0", "", ["K538"]),
        ("tiap", "", "kurang: 1", "", ["K524"]),
    ],
)  # fmt: skip
def test_decision_tables_are_checked(
    cara: str, satu: str, efek: str, dua: str, codes: list[str]
) -> None:
    assert _codes(changed(more=ROWS % (cara, satu, efek, dua))) == codes


def test_a_table_without_a_hit_policy_is_refused() -> None:
    text = changed(more=ROWS % ("semua", "", "kurang: 1", "")).replace("  cara: semua\n", "")
    assert _codes(text) == ["K525"]


def test_a_row_names_a_basis_that_exists() -> None:
    text = changed(more=ROWS % ("semua", "", "kurang: 1", "")).replace(
        "kurang: 5, dasar: naskah", "kurang: 5, dasar: nask"
    )
    assert _codes(text) == ["K561"]


def test_a_node_does_not_know_the_predikat() -> None:
    text = (Path(__file__).parent / "broken" / "K625-predikat.yaml").read_text("utf-8")
    text = text.replace("{kriteria: penilaian, kurang_dari: 50}", "{predikat: [Baik]}")
    assert _codes(text) == ["K625"]
    below = text.replace("{predikat: [Baik]}", "{kriteria: disiplin, kurang_dari: 50}")
    assert _codes(below) == []
    itself = text.replace("{predikat: [Baik]}", "{kriteria: kehadiran, kurang_dari: 50}")
    assert _codes(itself) == ["K625"]
