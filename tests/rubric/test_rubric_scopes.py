"""Criteria for some people only: what the linter lets through and what it refuses."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from asn_eval.domain.scope import Scope
from asn_eval.errors import RubricFault
from asn_eval.jobs.rubrics import open_rubric, run_cases
from asn_eval.rubric import load_rubric
from rubric.rubric_texts import faults

if TYPE_CHECKING:
    from asn_eval.findings import Finding

FRAME = """format: 1
rubrik: contoh/kinerja
judul: Rubrik contoh
instansi: Pemerintah Contoh
berlaku: {mulai: 2025-01-01}
periode: [triwulan]
dasar:
  naskah: {judul: Naskah contoh, sifat: ilustrasi}
skala: {minimal: 0, maksimal: 100}
pembulatan: {cara: setengah_ke_atas, nilai_akhir: 2}
%s
kriteria:
%spredikat:
  - {nama: Baik, mulai: 75}
  - {nama: Kurang, mulai: 0}
sifat_predikat: ilustrasi
"""
STRUCTURAL = "berlaku_bagi: {jenis_jabatan: [JPT, Pengawas]}"
OTHERS = "kecuali_bagi: {jenis_jabatan: [jpt, PENGAWAS]}"
CLERKS = "berlaku_bagi: {jenis_jabatan: [Pelaksana]}"
SUM = "gabung: jumlah"


def _leaf(name: str, *keys: str, depth: int = 1, top: float = 100) -> str:
    lines = (
        f"{name}:",
        f"  judul: {name.title()}",
        *(f"  {key}" for key in keys),
        "  dasar: naskah",
        "  sifat: ilustrasi",
        "  ukur: {metode: jumlah, dari: disiplin, kolom: alpa}",
        f"  nilai: {{metode: potongan, awal: {top}, per: 1, bawah: 0}}",
        "  kosong: gagal",
    )
    return "".join(f"{'  ' * depth}{line}\n" for line in lines)


def _points(name: str, points: float, *keys: str, depth: int = 1) -> str:
    return _leaf(name, f"poin: {points}", *keys, depth=depth, top=points)


def _node(name: str, *keys: str, below: str) -> str:
    lines = (f"{name}:", f"  judul: {name.title()}", *(f"  {key}" for key in keys))
    lines += ("  dasar: naskah", "  sifat: ilustrasi", "  kriteria:")
    return "".join(f"  {line}\n" for line in lines) + below


def _codes(tree: str, head: str = "") -> list[str]:
    return [item.split()[0] for item in faults(FRAME % (head, tree))]


def _warnings(tree: str, head: str = "") -> tuple[Finding, ...]:
    return load_rubric(FRAME % (head, tree), "contoh.yaml").warnings


@pytest.mark.parametrize("name", ["pp46", "ipasn"])
def test_the_worked_cases_come_out_and_nothing_is_warned_of(name: str) -> None:
    path, rule = open_rubric(str(Path(__file__).parent / "bagi" / f"{name}.yaml"))
    assert rule.warnings == ()
    results = run_cases(path, rule)
    assert [item.differences for item in results if item.differences] == []
    assert len(results) >= 3


def test_the_keys_become_a_scope() -> None:
    tree = _leaf("a", "bobot: 80") + _leaf("b", "bobot: 20", STRUCTURAL)
    rule = load_rubric(FRAME % ("", tree), "contoh.yaml").rubric
    assert [node.scope for node in rule.nodes()] == [
        None,
        Scope((("jenis_jabatan", ("JPT", "Pengawas")),)),
    ]


@pytest.mark.parametrize(
    ("head", "tree"),
    [
        ("", _leaf("a", "bobot: 80") + _leaf("b", "bobot: 20", STRUCTURAL)),
        ("", _leaf("a", "bobot: 60") + _node("b", "bobot: 40", below=(
            _leaf("c", "bobot: 50", STRUCTURAL, depth=3) + _leaf("d", "bobot: 50", OTHERS, depth=3)
        ))),
        (SUM, _points("a", 60) + _points("b", 40, STRUCTURAL) + _points("c", 40, OTHERS)),
        # two groups are named and full: whoever is neither is for the scoring to refuse
        (SUM, _points("a", 60) + _points("b", 40, STRUCTURAL) + _points("c", 40, CLERKS)),
        # nothing below a node applies to others, whose points stand elsewhere
        (SUM, _points("a", 60)
            + _node("b", "poin: 40", SUM, below=_points("c", 40, STRUCTURAL, depth=3))
            + _points("d", 40, OTHERS)),
        # a table of adjustments may cut what is too much
        (SUM + "\npenyesuaian: {cara: semua, baris: {atas: {judul: Atas, paling_tinggi: 100, "
            "dasar: naskah, sifat: ilustrasi}}}",
            _points("a", 100) + _points("b", 40, STRUCTURAL)),
        ("gabung: {buang_terendah: 1, seri: pertama}",
            _leaf("a", "bobot: 40") + _leaf("b", "bobot: 40") + _leaf("c", "bobot: 20", OTHERS)),
        ("gabung: {gerbang: {ukuran: a, kurang_dari: 3}, jika_tidak: 0}",
            _leaf("a", "bobot: 80") + _leaf("b", "bobot: 20", OTHERS)),
        ("gabung: {gerbang: {predikat: [Baik]}, jika_tidak: 0}",
            _leaf("a", "bobot: 80") + _leaf("b", "bobot: 20", OTHERS)),
        ("peringkat: {kelompok: [jenis_jabatan], pemutus: [b]}",
            _leaf("a", "bobot: 80") + _leaf("b", "bobot: 20", OTHERS)),
        ("gabung: median", _leaf("a") + _leaf("b", STRUCTURAL) + _leaf("c", CLERKS)),
    ],
)  # fmt: skip
def test_rules_for_some_people_pass_without_a_word(head: str, tree: str) -> None:
    assert _warnings(tree, head) == ()


@pytest.mark.parametrize(
    ("head", "tree", "codes"),
    [
        ("", _leaf("a", "bobot: 80") + _leaf("b", "bobot: 20", "berlaku_bagi: {}"), ["K533"]),
        ("", _leaf("a", "bobot: 80") + _leaf("b", "bobot: 20", "berlaku_bagi: {unit: []}"),
            ["K533"]),
        ("", _leaf("a", "bobot: 80") + _leaf("b", "bobot: 20", "berlaku_bagi: [JPT]"), ["K531"]),
        ("", _leaf("a", "bobot: 80") + _leaf("b", "bobot: 20", "berlakubagi: {unit: [A]}"),
            ["K521"]),
        ("", _leaf("a", "bobot: 80") + _leaf("b", "bobot: 20",
            "berlaku_bagi: {unit: [Dinas A, dinas  a.]}"), ["K546"]),
        ("", _leaf("a", "bobot: 80") + _leaf("b", "bobot: 20", "kecuali_bagi: {nip: ['1']}"),
            ["K670"]),
        ("", _leaf("a", "bobot: 80") + _leaf("b", "bobot: 10", STRUCTURAL), ["K541"]),
        ("", _leaf("a", "bobot: 80") + _leaf("b", "bobot: 20", STRUCTURAL)
            + _leaf("c", "bobot: 20", OTHERS), ["K675"]),
        (SUM, _points("a", 60) + _points("b", 40, STRUCTURAL), ["K674"]),
        (SUM, _points("a", 60) + _points("b", 40, STRUCTURAL) + _points("c", 30, CLERKS),
            ["K674"]),
        (SUM, _points("a", 60) + _points("b", 50, STRUCTURAL) + _points("c", 40, OTHERS),
            ["K674"]),
        ("gabung: {gerbang: {ukuran: b, kurang_dari: 3}, jika_tidak: 0}",
            _leaf("a", "bobot: 80") + _leaf("b", "bobot: 20", OTHERS), ["K677"]),
        ("gabung: {gerbang: {kriteria: x, paling_sedikit: 3}, jika_tidak: 0}",
            _leaf("a", "bobot: 80") + _leaf("b", "bobot: 20", OTHERS), ["K564"]),
        ("peringkat: {kelompok: [unit], pemutus: [b]}",
            _leaf("a", "bobot: 80") + _leaf("b", "bobot: 20", OTHERS), ["K677"]),
        ("gabung: {buang_terendah: 1, seri: pertama}",
            _leaf("a", "bobot: 50", STRUCTURAL) + _leaf("b", "bobot: 50", OTHERS), ["K676"]),
        ("", _leaf("a", "bobot: 60") + _node("b", "bobot: 40", STRUCTURAL, below=_node(
            "c", "bobot: 100", CLERKS, below=_leaf("d", "bobot: 100", CLERKS, depth=5)
        ).replace("\n  ", "\n      ").replace("  c:", "      c:", 1)), ["K672"]),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused(head: str, tree: str, codes: list[str]) -> None:
    assert _codes(tree, head) == codes


def test_a_gate_inside_a_node_for_some_may_read_what_they_have() -> None:
    gate = "gabung: {gerbang: {kriteria: c, paling_sedikit: 60}, jika_tidak: 0}"
    below = _leaf("c", "bobot: 50", depth=3) + _leaf("d", "bobot: 50", depth=3)
    tree = _leaf("a", "bobot: 60") + _node("b", "bobot: 40", STRUCTURAL, gate, below=below)
    assert _warnings(tree) == ()


@pytest.mark.parametrize("key", ["kriteria", "ukuran"])
def test_a_requirement_reads_what_everybody_has(key: str) -> None:
    test = f"{{{key}: %s, paling_sedikit: 1}}"
    head = f"syarat_predikat: {{Baik: {{jika: [{test}], dasar: naskah, sifat: ilustrasi}}}}"
    tree = _leaf("a", "bobot: 80") + _leaf("b", "bobot: 20", STRUCTURAL)
    assert _codes(tree, head % "a") == []
    assert _codes(tree, head % "b") == ["K677"]


def test_a_matrix_reads_what_everybody_has() -> None:
    rating = "rating: [{nama: Atas, mulai: 50}, {nama: Bawah, mulai: 0}]"
    matrix = """peringkat: {utama: nilai}
predikat_matriks:
  baris: a
  kolom: b
  isi: {Atas: {Atas: Baik, Bawah: Kurang}, Bawah: {Atas: Kurang, Bawah: Kurang}}
  catatan_nilai: Nilai setempat.
  dasar: naskah
  sifat: ilustrasi"""
    tree = _leaf("a", "bobot: 80", rating) + _leaf("b", "bobot: 20", rating, STRUCTURAL)
    text = (FRAME % (matrix, tree)).replace(", mulai: 75", "").replace("Kurang, mulai: 0", "Kurang")
    with pytest.raises(RubricFault) as caught:
        load_rubric(text, "contoh.yaml")
    [finding] = caught.value.findings
    assert (finding.code, finding.slots["kelompok"]) == ("K677", "jenis_jabatan lain")
