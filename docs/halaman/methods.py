"""Methods of measuring and scoring: an example that loads, its sentence, its formula."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asn_eval.language import Words
from asn_eval.methods.registry import MEASURES, SCORES
from asn_eval.reports.view_measures import measure_sentence
from asn_eval.reports.view_scores import score_sentence
from asn_eval.rubric import grammar, load_rubric
from halaman.markdown import escaped, fenced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn_eval.domain.rubric import Criterion

EXAMPLES: Final = {
    "ValueModel": "{metode: nilai, dari: disiplin, kolom: hadir}",
    "SumModel": "{metode: jumlah, dari: disiplin, kolom: alpa}",
    "CountModel": (
        "{metode: cacah, dari: pelatihan, syarat: {kolom: jam, paling_sedikit: 20}, tanpa_baris: 0}"
    ),
    "MeanModel": "{metode: rata, dari: feedback, kolom: nilai, saring: {peran: [atasan]}}",
    "RatioModel": (
        "{metode: rasio, dari: disiplin, pembilang: hadir, tambah: [dinas_luar], "
        "penyebut: hari_kerja}"
    ),
    "AchievementModel": (
        "{metode: capaian, dari: target, realisasi: realisasi, target: target, "
        "polarisasi: polarisasi, bobot: bobot, atas: 120}"
    ),
    "ProgressModel": (
        "{metode: kemajuan, dari: target, realisasi: realisasi, target: target, arah: naik, "
        "atas: 100, tanggal: tanggal}"
    ),
    "RaterGroupsModel": (
        "{metode: kelompok_penilai, dari: feedback, kolom: nilai, "
        "penilai: {atasan: 60, rekan: 40}, minimal: {rekan: 3}, kurang: bagi_ulang}"
    ),
    "MedianModel": "{metode: median, dari: feedback, kolom: nilai, kecuali: {peran: [diri]}}",
    "LargestModel": "{metode: terbesar, dari: inovasi, kolom: nilai}",
    "SmallestModel": "{metode: terkecil, dari: proyek, kolom: nilai}",
    "CategoryMapModel": (
        "{metode: peta, dari: pegawai, kolom: pendidikan, isi: {S-3: 25, S-2: 20, S-1: 15}}"
    ),
    "LatestModel": "{metode: terbaru, dari: target, kolom: realisasi, tanggal: tanggal}",
    "LongestRunModel": (
        "{metode: runtun, dari: disiplin, kolom: alpa, tanggal: tanggal, paling_sedikit: 1, "
        "sela: sambung, tanpa_baris: 0}"
    ),
    "DaysModel": "{metode: hari, dari: pegawai, sejak: tmt_cpns, sampai: akhir_periode}",
    "ElementsModel": (
        "{metode: unsur, dari: layanan, tingkat: unit, "
        "kolom: [u1, u2, u3, u4, u5, u6, u7, u8, u9], bobot: sama}"
    ),
    "RowScoresModel": (
        "{metode: skor_baris, dari: target, realisasi: realisasi, target: target, arah: naik, "
        "nilai: [{saring: {aspek: [waktu, biaya]}, nilai: {metode: rumus, "
        'rumus: "max(176 - x, 0) if x >= 76 else x", hasil: {minimal: 0, maksimal: 100}}}, '
        "{nilai: {metode: capaian, batas: 100}}], menurut: indikator}"
    ),
    "WeightedSumModel": (
        "{metode: jumlah_tertimbang, dari: disiplin, "
        "isi: {tl1: 0.5, tl2: 1, tl3: 1.25, tl4: 1.5, alpa: 3}, "
        "setara: [{kolom: [terlambat_menit, pulang_cepat_menit], per: 450, pecahan: dibuang, "
        "kali: 3}], tanpa_baris: 0}"
    ),
    "AsIsModel": "{metode: apa_adanya}",
    "LinearModel": "{metode: linear, dari: [1, 5], ke: [0, 100]}",
    "CappedModel": "{metode: capaian, batas: 100}",
    "StepsModel": (
        "{metode: tangga, arah: turun, pita: [{mulai: 0, nilai: 100}, {mulai: 1, nilai: 90}, "
        "{mulai: 3, nilai: 70}]}"
    ),
    "DeductionModel": "{metode: potongan, awal: 100, per: 0.25}",
    "CohortModel": "{metode: kohort, cara: minmaks, arah: naik, bila_sama: 50}",
    "FormulaModel": (
        '{metode: rumus, rumus: "100 - per * max(x - bebas, 0)", tetapan: {per: 2.5, bebas: 3}, '
        "hasil: {minimal: 0, maksimal: 100}}"
    ),
    "PointsModel": (
        "{metode: titik, luar: ujung, titik: [{ukuran: 0, nilai: 100}, {ukuran: 30, nilai: 90}, "
        "{ukuran: 120, nilai: 0}]}"
    ),
    "GoalpostsModel": "{metode: patokan, bawah: 0, atas: 10, arah: turun}",
    "PiecesModel": (
        "{metode: bertahap, pita: [{mulai: 0, dari: [0, 59], ke: [0, 49]}, "
        "{mulai: 60, dari: [60, 79], ke: [50, 69]}, {mulai: 80, nilai: 100}]}"
    ),
    "BracketsModel": (
        "{metode: marjinal, awal: 0, pita: [{mulai: 0, per: 2}, {mulai: 20, per: 1}]}"
    ),
}
"""One example of each method, by the grammar's name of it."""

PARTS: Final = {
    "StepsModel": ("StepModel",),
    "CountModel": ("CountConditionModel",),
    "PointsModel": ("PointModel",),
    "PiecesModel": ("PieceModel",),
    "BracketsModel": ("BracketModel",),
    "FormulaModel": ("ResultModel",),
    "RowScoresModel": ("RowScoreModel",),
    "WeightedSumModel": ("EquivalentModel",),
}
"""Mappings inside the mapping of a method."""

PART_TITLES: Final = {
    "StepModel": "Tiap anak tangga",
    "CountConditionModel": "Isi `syarat`",
    "PointModel": "Tiap titik",
    "PieceModel": "Tiap pita",
    "BracketModel": "Tiap pita",
    "ResultModel": "Isi `hasil`",
    "RowScoreModel": "Tiap entri `nilai`",
    "EquivalentModel": "Tiap isi `setara`",
}
"""What stands over the keys of such a mapping."""

_PARTNER: Final = {"LinearModel": "MeanModel", "CappedModel": "AchievementModel"}
"""What a score method is measured with in its example, where the usual would not do."""

_TEMPLATE: Final = """
format: 1
rubrik: contoh/metode
judul: Contoh
instansi: Contoh
berlaku: {{mulai: 2025-01-01}}
periode: [triwulan]
dasar:
  naskah: {{judul: Naskah, sifat: ilustrasi}}
skala: {{minimal: 0, maksimal: 100}}
skala_penilaian: {{minimal: 1, maksimal: 5}}
pembulatan: {{cara: setengah_ke_atas, nilai_akhir: 2}}
kriteria:
  contoh:
    judul: Contoh
    bobot: 100
    dasar: naskah
    sifat: ilustrasi
    ukur: {measure}
    nilai: {score}
    kosong: gagal
predikat:
  - {{nama: Semua, mulai: 0}}
sifat_predikat: ilustrasi
"""
_LABEL: Final = re.compile(
    r"(?:(?<=\s)|^)(Formula by row|By person|Formula|Units|Shapes|Missing|Edges|Source):\s+"
)
_ROLE: Final = re.compile(r":func:`(\w+)`")
_CODE: Final = re.compile(r"`[^`]*`")
_NAME: Final = re.compile(r"(?:spec\.)?\b([a-z_]+)\b")


@dataclass(frozen=True)
class _Method:
    """A method in use: the key it stands under, its example, sentence and docstring."""

    key: str
    example: str
    sentence: str
    docstring: str


def method_lines(name: str, *, measuring: bool) -> Iterator[str]:
    """Write one method: example, the report's sentence about it, formula."""
    method = _measure(name) if measuring else _score(name)
    yield from fenced(f"{method.key}: {method.example}", "yaml")
    yield f"Laporan menyebutnya: “{escaped(method.sentence)}”"
    yield from ("", "Rumus (English, dengan nama kunci seperti di YAML):", "")
    yield from _formula(name, method.docstring)


def _measure(name: str) -> _Method:
    leaf = _leaf(EXAMPLES[name], EXAMPLES["AsIsModel"])
    if leaf.measure is None:
        raise ValueError(name)
    function = MEASURES[type(leaf.measure)]
    sentence = measure_sentence(Words(), leaf.measure)
    return _Method("ukur", EXAMPLES[name], sentence, inspect.getdoc(function) or "")


def _score(name: str) -> _Method:
    leaf = _leaf(EXAMPLES[_PARTNER.get(name, "SumModel")], EXAMPLES[name])
    if leaf.score is None:
        raise ValueError(name)
    function = SCORES[type(leaf.score)]
    sentence = score_sentence(Words(), leaf.score)
    return _Method("nilai", EXAMPLES[name], sentence, inspect.getdoc(function) or "")


def _leaf(measure: str, score: str) -> Criterion:
    """Load the example, so that no page shows a method that does not load."""
    text = _TEMPLATE.format(measure=measure, score=score).lstrip()
    [leaf] = load_rubric(text, "contoh.yaml").rubric.leaves()
    return leaf


def _formula(name: str, docstring: str) -> Iterator[str]:
    """Split a docstring into its summary and labelled parts; examples are left out."""
    for paragraph in docstring.partition(">>>")[0].split("\n\n"):
        prose = _ROLE.sub(r"`\1`", " ".join(paragraph.split()).replace("``", "`"))
        plain, *parts = _LABEL.split(prose)
        if plain.strip():
            yield f"- {_in_yaml(name, plain)}"
        for label, text in zip(parts[::2], parts[1::2], strict=True):
            yield f"- *{label}:* {_in_yaml(name, text)}"


def _in_yaml(name: str, text: str) -> str:
    """Write the names in code as the keys that stand in the file."""
    models = [getattr(grammar, part) for part in (name, *PARTS.get(name, ()))]
    keys: dict[str, str] = {
        field: info.alias or field for model in models for field, info in model.model_fields.items()
    }

    def rename(match: re.Match[str]) -> str:
        return _NAME.sub(lambda word: keys.get(word[1], word[1]), match[0])

    return escaped(_CODE.sub(rename, text.strip()))
