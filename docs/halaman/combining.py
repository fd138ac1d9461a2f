"""Combinations and adjustments: words, what adds up, and an example whose cases are run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from asn_eval.domain.rules import Comparison, Condition
from asn_eval.domain.tree import Combination, Combine
from asn_eval.jobs.rubrics import open_rubric, run_cases
from asn_eval.language import Words
from asn_eval.reports.view_combining import combination_sentence
from asn_eval.rubric import load_rubric
from halaman.markdown import code, fenced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn_eval.domain.rubric import Rubric

_EXAMPLE: Final = Path(__file__).parent / "kota-kami" / "jabatan.yaml"

_WHAT: Final = """
`gabung` mengatakan bagaimana kriteria di bawahnya menjadi satu nilai, pada simpul atau pada berkas
itu sendiri (untuk nilai akhir). Tanpa `gabung`, nilainya rata-rata tertimbang.
"""

_SNIPPETS: Final = (
    "gabung: {terbaik: 1, seri: pertama}",
    "gabung: {buang_terendah: 1, seri: terakhir}",
    "gabung: {gerbang: {kriteria: kehadiran, paling_sedikit: 60}, jika_tidak: 40}",
)
"""Combinations with numbers; each is put into the example and loaded."""

_HOW: Final = """
**Yang dijumlahkan.** Sumbangan sebuah kriteria adalah bobot efektif × nilainya. Sumbangan semua
bagian ditambah perubahan tiap langkah sama persis dengan nilai induknya, pada setiap cara:

- rata_tertimbang, terbaik, buang_terendah: bobot efektif adalah bobot bagian yang dipakai dibagi
  jumlahnya; bagian yang tidak dipakai berbobot 0;
- jumlah: sumbangan adalah poinnya sendiri; bila ada bagian tanpa data, semua poin dikali satu
  faktor, yaitu jumlah semua poin dibagi jumlah poin bagian yang ada;
- median, minimum, maksimum: bagian yang terpilih berbobot 100% (dua di tengah masing-masing 50%);
- geometrik, harmonik: bobotnya seperti rata-rata tertimbang, dan satu baris bernama “Penyesuaian
  gabungan” memuat selisih antara nilai cara itu dan rata-rata tertimbang;
- gerbang: seperti rata-rata tertimbang; bila syaratnya tidak terpenuhi, satu baris memuat selisih
  sampai nilai yang ditetapkan.

Sesudah itu urutannya: baris penyesuaian, pemotongan pada batas skala (hanya bila ada penyesuaian),
pembulatan. Syarat `kriteria` membandingkan nilai yang sudah dibulatkan seperti yang dilihat
pembaca; nilai yang tidak ada tidak memenuhi syarat apa pun. Simpul mengetahui nilai di bawahnya dan
semua ukuran; `predikat` hanya diketahui nilai akhir, yaitu predikat sebelum penyesuaian.
Peringkat dan predikat dibaca sesudah semuanya. Di hasil.xlsx angkanya tetap, bukan rumus; setiap
langkah punya kolom sendiri di lembar Rincian.

Di bawah `jumlah`, jumlah poin sama dengan nilai tertinggi induknya: poinnya sendiri, atau
`skala.maksimal`. Poin boleh lebih bila induknya punya penyesuaian yang memotong.

Contoh yang dijalankan bersama kasusnya:
"""


def combining_lines() -> Iterator[str]:
    """Write the words of ``gabung``, what adds up, and the example.

    Raises:
        ValueError: the example does not hold.

    """
    path, loaded = open_rubric(str(_EXAMPLE))
    if loaded.warnings or any(result.differences for result in run_cases(path, loaded)):
        message = f"the example does not hold: {loaded.warnings}"
        raise ValueError(message)
    yield from ("", "## gabung", _WHAT)
    yield from (f"- {code(kind)}: {_sentence(loaded.rubric, kind)}" for kind in Combine)
    yield from ("", "Yang memerlukan angka ditulis begini:", "")
    for snippet in _SNIPPETS:
        load_rubric(loaded.text.replace("gabung: geometrik", snippet), path.name)
        yield from fenced(snippet, "yaml")
    yield _HOW
    yield from fenced(loaded.text, "yaml")
    yield from fenced(_EXAMPLE.with_name("jabatan.kasus.yaml").read_text("utf-8"), "yaml")


def _sentence(rubric: Rubric, kind: Combine) -> str:
    if kind is Combine.WEIGHTED_MEAN:
        return "Nilainya rata-rata tertimbang bagian-bagiannya."
    leaf = rubric.leaves()[0].path
    gate = Condition(criterion=leaf, test=Comparison.AT_LEAST, limit=60)
    spec = Combination(kind, 2, gate=gate if kind is Combine.GATE else None, otherwise=50)
    return combination_sentence(Words(), rubric, spec)
