"""Criteria for some people only: what the keys mean, and examples whose cases are run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from asn_eval.jobs.rubrics import open_rubric, run_cases
from halaman.markdown import fenced

if TYPE_CHECKING:
    from collections.abc import Iterator

_FOLDER: Final = Path(__file__).parent / "kota-kami"

_WHAT: Final = """
`berlaku_bagi` membuat sebuah kriteria, daun atau simpul, hanya ada bagi orang yang isiannya salah
satu dari daftar; `kecuali_bagi` sebaliknya. Isiannya `unit`, `jabatan`, `jenis_jabatan`,
`golongan`, `pendidikan`, atau `status`, dibandingkan tanpa memandang huruf besar, spasi, dan titik.
Bila beberapa isian disebut, `berlaku_bagi` menuntut semuanya, sedangkan satu saja yang ada di
`kecuali_bagi` sudah cukup untuk berada di luar. Satu kriteria memakai salah satu kunci.

- **Orang di luar** tidak mempunyai kriteria itu: bukan nol, bukan data kosong, dan bukan nilai
  sementara. Data, sel kosong, dan galat kriteria itu tidak berpengaruh baginya. Laporan menulis
  “tidak berlaku” (di peringkat.csv `tidak_berlaku`), dan `explain` menyebut isian dan selnya.
- **Isian yang kosong** tidak berarti di dalam atau di luar: orangnya tidak dinilai (O460) sampai
  isiannya ada di daftar pegawai, kecuali isian lain sudah menempatkannya di luar.
- Simpul yang semua kriterianya tidak berlaku juga tidak berlaku. Bila tidak ada kriteria yang
  berlaku sama sekali, orangnya tidak dinilai (O461).
- **Bobot** yang setingkat berjumlah 100 atas semuanya, juga yang berlaku bagi sebagian orang. Bagi
  orang di luar, bobot yang tersisa dipakai sebanding: 30, 50, dan 20 tanpa yang 20 menjadi 37,5
  dan 62,5. Kriteria yang saling menggantikan dikumpulkan di satu simpul dengan satu bobot;
  di dalamnya bobotnya berjumlah 100 lagi (K675). Enam bagian yang sama berat ditulis 16.666666667
  empat kali dan 16.666666666 dua kali; tanpa satu di antaranya yang lain menjadi seperlima.
- **Poin** di bawah `jumlah` tidak diperbesar: bagi setiap kelompok yang dibedakan rubrik, poin yang
  berlaku berjumlah nilai tertinggi induknya (K674). Kelompok “lain”, yaitu isian yang tidak
  disebut di daftar mana pun, ikut diperiksa, kecuali bila sedikitnya dua kelompok disebut dan
  semuanya penuh. Orang dengan isian lain itu tidak dinilai bila poinnya tidak penuh (O462), jadi
  ejaan yang salah di data tidak diam-diam mengurangi nilai.
- Di bawah `median`, `minimum`, dan `maksimum` kriteria itu tidak ikut. `data_minimal` menghitung
  yang berlaku saja.
- Syarat yang membaca kriteria yang tidak berlaku tidak terpenuhi. Gerbang, matriks, syarat
  predikat, dan pemutus harus membaca kriteria yang berlaku bagi semua orang yang dikenainya (K677).

Contoh bobot, seperti kepemimpinan pada PP 46/2011, yang hanya dinilai pada pejabat struktural:
"""

_POINTS: Final = """
Contoh poin, seperti kompetensi pada Indeks Profesionalitas ASN:
"""


def scope_lines() -> Iterator[str]:
    """Write what ``berlaku_bagi`` means, with two examples.

    Raises:
        ValueError: an example does not hold.

    """
    yield from ("", "## Kriteria bagi sebagian pegawai", _WHAT)
    yield from _example("kepemimpinan")
    yield _POINTS
    yield from _example("ipasn")


def _example(name: str) -> Iterator[str]:
    path, loaded = open_rubric(str(_FOLDER / f"{name}.yaml"))
    if loaded.warnings or any(result.differences for result in run_cases(path, loaded)):
        message = f"the example does not hold: {loaded.warnings}"
        raise ValueError(message)
    yield from fenced(loaded.text, "yaml")
    yield from fenced(path.with_name(f"{name}.kasus.yaml").read_text("utf-8"), "yaml")
