"""Rubrics that grade by ratings, a matrix, requirements: their cases, faults and words."""

from __future__ import annotations

from pathlib import Path

import pytest

from asn_eval.analysis.branches import Way
from asn_eval.analysis.coverage import trace
from asn_eval.analysis.edges import edges
from asn_eval.cli.main import main
from asn_eval.documents.textfile import read_text
from asn_eval.errors import ExitCode
from asn_eval.jobs.group_cases import run_group_cases
from asn_eval.jobs.rubric_docs import rubric_docs
from asn_eval.jobs.rubrics import open_rubric, run_cases
from asn_eval.language import Lang, Words
from asn_eval.reports.bench_groups import GroupLine, group_outcome
from asn_eval.reports.view_rubric import rule_book
from asn_eval.rubric import load_rubric
from rubric.rubric_texts import changed, faults

HERE = Path(__file__).parent / "grades"
RUBRICS = sorted(path for path in HERE.glob("*.yaml") if not path.name.endswith(".kasus.yaml"))
MATRIX = read_text(HERE / "permen6.yaml")
MEASURED = "{ukur: {metode: cacah, dari: inovasi, tanpa_baris: 0}, paling_sedikit: 1}"
WITHOUT = "Tanpa rating perilaku tidak ada predikat, dan tanpa predikat orang itu tidak dinilai"
REQUIRED = """
syarat_predikat:
  Baik:
    dasar: naskah
    sifat: ilustrasi
    jika: [TEST]
"""


@pytest.mark.parametrize("path", RUBRICS, ids=lambda path: path.stem)
def test_the_cases_of_a_rubric_come_out(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rubric", "check", str(path)], {}) == ExitCode.DONE
    assert main(["rubric", "test", str(path)], {}) == ExitCode.DONE
    assert "0 berbeda" in capsys.readouterr().out


def test_a_case_tells_a_rating_that_did_not_come_out(tmp_path: Path) -> None:
    (tmp_path / "grades").mkdir()
    file = tmp_path / "grades" / "permen6.yaml"
    file.write_text(MATRIX, "utf-8")
    cases = read_text(HERE / "permen6.kasus.yaml")
    wrong = cases.replace("rating: {hasil_kerja: Di Atas", "rating: {hasil_kerja: Sesuai", 1)
    lost = wrong.replace(
        "nilai_akhir: null, predikat: null",
        "nilai_akhir: null, rating: {perilaku_kerja: Di Bawah Ekspektasi}",
    )
    (tmp_path / "grades" / "permen6.kasus.yaml").write_text(lost, "utf-8")
    results = {item.case.name: item for item in run_cases(*open_rubric(str(file)))}
    first, last = results[next(iter(results))], results[WITHOUT]
    [rating] = first.differences
    assert (rating.what, rating.got) == ("rating hasil_kerja", "Di Atas Ekspektasi")
    [rating] = last.differences
    assert (rating.what, rating.got) == ("rating perilaku_kerja", "None")


def test_a_case_that_asks_for_a_rating_where_none_is_given_differs(tmp_path: Path) -> None:
    (tmp_path / "grades").mkdir()
    file = tmp_path / "grades" / "pp30.yaml"
    file.write_text(read_text(HERE / "pp30.yaml"), "utf-8")
    cases = read_text(HERE / "pp30.kasus.yaml")
    asked = cases.replace("nilai_akhir: 106,", "nilai_akhir: 106, rating: {skp: Baik},")
    (tmp_path / "grades" / "pp30.kasus.yaml").write_text(asked, "utf-8")
    first, *_ = run_cases(*open_rubric(str(file)))
    assert [(item.what, item.got) for item in first.differences] == [("rating skp", "None")]


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        (MEASURED, []),
        (MEASURED.replace("inovasi", "inovsi"), ["K547"]),
        (MEASURED.replace("metode: cacah, ", ""), ["K525"]),
        (MEASURED.replace(", paling_sedikit: 1", ""), ["K537"]),
        ("{kriteria: disiplim, paling_sedikit: 1}", ["K564"]),
        ("{kriteria: disiplin, paling_sedikit: 101}", ["K558"]),
        ("{predikat: [Baik]}", ["K537"]),
    ],
)
def test_a_requirement_is_checked_like_any_condition(test: str, expected: list[str]) -> None:
    found = [item.split()[0] for item in faults(changed(more=REQUIRED.replace("TEST", test)))]
    assert found == expected


def test_names_in_matrix_and_requirements_are_checked() -> None:
    wrong = MATRIX.replace(
        "Sesuai Ekspektasi: Baik, Di Bawah", "Sesuai Ekspektasi: Bagus, Di Bawah"
    )
    wrong = wrong.replace("baris: hasil_kerja", "baris: hasil")
    assert [item.split()[0] for item in faults(wrong)] == ["K564", "K566", "K566"]
    unknown = REQUIRED.replace("Baik:", "Bagus:").replace("TEST", MEASURED)
    assert [item.split()[0] for item in faults(changed(more=unknown))] == ["K566"]


def test_ratings_lie_on_the_scale_and_have_names_of_their_own() -> None:
    wrong = MATRIX.replace("mulai: 110}", "mulai: 130}", 1)
    head, mark, tail = wrong.rpartition("{nama: Sesuai Ekspektasi, mulai")
    twice = head + mark.replace("Sesuai", "Di Atas") + tail
    found = [item.split()[0] for item in faults(twice)]
    assert found == ["K558", "K546", "K633", "K633", "K633"]


def test_the_rule_says_how_a_predikat_comes_about() -> None:
    book = rule_book(Words(), load_rubric(MATRIX, "a.yaml").rubric)
    assert book.bands_title == "Predikat dari matriks, yang terbaik dahulu:"
    assert (
        "Predikat dibaca dari rating Hasil Kerja dan rating Perilaku Kerja, bukan dari nilai akhir."
    ) in book.sentences
    assert any("hitungan setempat" in sentence for sentence in book.sentences)
    assert book.lines[0].rating == (
        "Rating: Di Atas Ekspektasi mulai 110; Sesuai Ekspektasi mulai 90; "
        "Di Bawah Ekspektasi mulai 0."
    )


@pytest.mark.parametrize(
    ("old", "new", "differences"),
    [
        ("sasaran: {Atas: 1, Tengah: 2", "sasaran: {Atas: 2, Tengah: 2", [("sasaran Atas", "1")]),
        ('["Bawah ≤ 50%"]', "[]", [("langgar", "('Bawah ≤ 50%',)")]),
        ("pindah: 1", "pindah: 2", [("pindah", "1")]),
        ("jumlah: {Bawah: 2}", "jumlah: {Bawa: 2}", [("kasus_distribusi", "–")]),
        ("predikat_organisasi: Merata", "predikat_organisasi: Rata", [("kasus_distribusi", "–")]),
    ],
)
def test_a_case_of_distribution_tells_what_did_not_come_out(
    tmp_path: Path, old: str, new: str, differences: list[tuple[str, str]]
) -> None:
    (tmp_path / "grades").mkdir()
    file = tmp_path / "grades" / "sasaran.yaml"
    file.write_text(read_text(HERE / "sasaran.yaml"), "utf-8")
    cases = read_text(HERE / "sasaran.kasus.yaml")
    assert cases.count(old) == 1
    file.with_name("sasaran.kasus.yaml").write_text(cases.replace(old, new), "utf-8")
    opened = open_rubric(str(file))
    found = [item for result in run_cases(*opened) for item in result.differences]
    found += [item for result in run_group_cases(*opened) for item in result.differences]
    assert [(item.what, item.got) for item in found] == differences


def test_names_in_patterns_are_checked() -> None:
    wrong = MATRIX.replace(
        "{predikat: [Sangat Kurang], paling", "{predikat: [Sangat Kurng], paling"
    )
    wrong = wrong.replace("minimal_orang: 10", "minimal_orang: 10\n  predikat_organisasi: Baek")
    assert [item.split()[0] for item in faults(wrong)] == ["K523", "K566"]
    units = MATRIX.replace("minimal_orang: 10", "minimal_orang: 10\n  predikat_organisasi: {A: Zz}")
    assert [item.split()[0] for item in faults(units)] == ["K524"]
    share = "sasaran: {persen: {Bawah: 33.3, Atas: 33.4, Lain: 33.3}, sisa_sama: terbaik}"
    target = read_text(HERE / "sasaran.yaml").replace(
        "sasaran: {persen: {Atas: 33.3, Tengah: 33.4, Bawah: 33.3}, sisa_sama: terbaik}", share
    )
    assert {item.split()[0] for item in faults(target)} == {"K566"}
    two = MATRIX.replace("paling_banyak: 70}", "paling_banyak: 70, harus: ada}", 1)
    assert [item.split()[0] for item in faults(two)] == ["K537"]


@pytest.mark.parametrize(
    ("ties", "ranks"),
    [
        ("kompetisi", "[1, 2, 2, 4]"),
        ("modifikasi", "[1, 3, 3, 4]"),
        ("padat", "[1, 2, 2, 3]"),
        ("urut_rata", "[1, 2.5, 2.5, 4]"),
    ],
)
def test_each_convention_ranks_equal_values_its_own_way(
    tmp_path: Path, ties: str, ranks: str
) -> None:
    (tmp_path / "grades").mkdir()
    file = tmp_path / "grades" / "sasaran.yaml"
    text = read_text(HERE / "sasaran.yaml") + f"peringkat: {{seri: {ties}}}\n"
    file.write_text(text, "utf-8")
    case = f"  - {{nama: rank_conventions, nilai: [90, 80, 80, 70], peringkat: {ranks}}}\n"
    cases = read_text(HERE / "sasaran.kasus.yaml") + "kasus_peringkat:\n" + case
    file.with_name("sasaran.kasus.yaml").write_text(cases, "utf-8")
    assert main(["rubric", "test", str(file)], {}) == ExitCode.DONE
    file.with_name("sasaran.kasus.yaml").write_text(cases.replace(ranks, "[1, 2, 3, 4]"), "utf-8")
    assert main(["rubric", "test", str(file)], {}) == ExitCode.DONE_WITH_ERRORS


@pytest.mark.parametrize(
    ("old", "new", "got"),
    [
        ("peringkat: [4, 3, 1, 4, 2]", "peringkat: [2, 4, 1, 2, 5]", "(4.0, 3.0, 1.0, 4.0, 2.0)"),
        ("[Kurang/Misconduct, Butuh Perbaikan, Baik, K", "[Krang, Butuh Perbaikan, Baik, K", "–"),
        ("[Kurang/Misconduct, Butuh Perbaikan, Baik, K", "[Butuh Perbaikan, Baik, K", "–"),
    ],
)
def test_a_case_of_ranking_follows_predikat_first(
    tmp_path: Path, old: str, new: str, got: str
) -> None:
    (tmp_path / "grades").mkdir()
    file = tmp_path / "grades" / "permen6.yaml"
    file.write_text(MATRIX, "utf-8")
    cases = read_text(HERE / "permen6.kasus.yaml")
    assert cases.count(old) == 1
    file.with_name("permen6.kasus.yaml").write_text(cases.replace(old, new), "utf-8")
    found = run_group_cases(*open_rubric(str(file)))[-1].differences
    assert [item.got for item in found] == [got]
    file.write_text(MATRIX.replace("utama: predikat", "utama: nilai"), "utf-8")
    file.with_name("permen6.kasus.yaml").write_text(cases, "utf-8")
    [item] = run_group_cases(*open_rubric(str(file)))[-1].differences
    assert item.got == "(2.0, 4.0, 1.0, 2.0, 5.0)"


def test_a_matrix_asks_what_ranks_follow_first() -> None:
    alone = MATRIX.replace("peringkat: {utama: predikat}\n", "")
    assert [item.split()[0] for item in faults(alone)] == ["K656"]
    assert faults(MATRIX.replace("utama: predikat", "utama: nilai")) == []
    assert [item.split()[0] for item in faults(MATRIX.replace("utama: predikat", "utama: nila"))]


@pytest.mark.parametrize(
    ("first", "words"),
    [
        ("predikat", "predikat yang lebih baik selalu di atas, lalu nilai akhir; "),
        ("nilai", "nilai akhir yang menentukan, juga di antara predikat yang berbeda; "),
    ],
)
def test_the_rule_says_what_ranks_follow(first: str, words: str) -> None:
    text = MATRIX.replace("utama: predikat", f"utama: {first}")
    sentences = " ".join(rule_book(Words(), load_rubric(text, "a.yaml").rubric).sentences)
    assert words in sentences
    assert ("mengurutkan orang yang sepredikat" in sentences) is (first == "predikat")


def test_a_matrix_leaves_no_predikat_to_test_before_it_is_read() -> None:
    row = "{judul: A, jika: [{predikat: [Baik]}], kurang: 1, dasar: permen, sifat: ilustrasi}"
    table = f"penyesuaian: {{cara: semua, baris: {{a: {row}}}}}\n"
    assert "K625" in {item.split()[0] for item in faults(MATRIX + table)}


def test_the_bench_tells_what_came_out_of_groups() -> None:
    opened = open_rubric(str(HERE / "sasaran.yaml"))
    told = [
        group_outcome(Words(Lang.ID), GroupLine(item.name, item.check, 1, item.ranks, ()))
        for item in run_group_cases(*opened)
    ]
    nothing = GroupLine("x", None, 1, (), ())
    assert group_outcome(Words(Lang.ID), nothing) == "tidak ada pola yang dapat diperiksa"
    assert {line.split()[0] for line in told} <= {"sebaran", "peringkat"}
    page = rubric_docs(str(HERE / "permen6.yaml"), Words(Lang.ID))
    assert "Predikat dari matriks, yang terbaik dahulu:" in page
    limits = edges(open_rubric(str(HERE / "permen6.yaml"))[1].rubric)
    assert all(edge.path[0] != "predikat" for edge in limits)
    ways = [
        branch.way
        for item in run_cases(*open_rubric(str(HERE / "permen6.yaml")))
        for branch, _ in trace(item.evaluation, item.dataset)
    ]
    assert Way.MATRIX in ways
    assert Way.BAND not in ways
