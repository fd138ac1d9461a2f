"""The criteria that a new rubric can start from, each with rows of a worked case."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final


@dataclass(frozen=True, slots=True)
class Part:
    """A criterion to start from.

    ``leaf`` are the lines below its weight, ``rows`` the rows of the case, and
    ``score`` what they give, as ``working`` explains. ``needed``: without rows
    the person is not scored.
    """

    title: str
    leaf: str
    rows: str
    working: str
    score: Decimal
    needed: bool = True
    rated: bool = False


PARTS: Final[dict[str, Part]] = {
    "disiplin": Part(
        title="Disiplin (hari tidak masuk tanpa keterangan)",
        leaf="""\
    satuan: hari
    ukur: {metode: jumlah, dari: disiplin, kolom: alpa}
    # Batas bawah ikut ke pitanya: tepat 3 hari bernilai 70. Ganti angka-angkanya di sini.
    nilai:
      metode: tangga
      arah: turun
      pita:
        - {mulai: 0, nilai: 100}
        - {mulai: 1, nilai: 90}
        - {mulai: 3, nilai: 70}
        - {mulai: 5, nilai: 40}
        - {mulai: 10, nilai: 0}
    # Tanpa data orangnya tidak dinilai. Pilihan lain: nol, bagi_ulang, sementara.
    kosong: gagal
""",
        rows="      disiplin: [{hari_kerja: 64, hadir: 63, alpa: 1}]\n",
        working="alpa 1 → 90",
        score=Decimal(90),
    ),
    "kinerja": Part(
        title="Capaian target kerja",
        leaf="""\
    satuan: "%"
    # Tiap indikator paling tinggi 120 %, lalu dirata-ratakan menurut bobot indikator.
    ukur:
      metode: capaian
      dari: target
      realisasi: realisasi
      target: target
      polarisasi: polarisasi
      bobot: bobot
      atas: 120
      bawah: 0
    nilai: {metode: capaian, batas: 100, bawah: 0}
    kosong: gagal
""",
        rows="      target: [{indikator: Berkas selesai, target: 20, realisasi: 18, bobot: 100, "
        "polarisasi: naik}]\n",
        working="18/20 = 90 % → 90",
        score=Decimal(90),
    ),
    "perilaku": Part(
        title="Perilaku kerja menurut atasan dan rekan",
        leaf="""\
    satuan: skala 1–5
    # Rekan paling sedikit tiga orang, supaya tidak seorang pun dapat dikenali.
    ukur:
      metode: kelompok_penilai
      dari: feedback
      kolom: nilai
      penilai: {atasan: 60, rekan: 40}
      minimal: {rekan: 3}
      kurang: gagal
    nilai: {metode: linear, dari: [1, 5], ke: [0, 100]}
    kosong: gagal
""",
        rows="      feedback:\n"
        + "".join(
            f"        - {{penilai: {name}, peran: {role}, aspek: Kerja sama, nilai: 4}}\n"
            for name, role in (("A1", "atasan"), ("R1", "rekan"), ("R2", "rekan"), ("R3", "rekan"))
        ),
        working="semua penilai memberi 4 → (4 − 1)/4 × 100 = 75",
        score=Decimal(75),
        rated=True,
    ),
    "inovasi": Part(
        title="Inovasi",
        leaf="""\
    satuan: inovasi
    # Yang tidak mencatatkan inovasi terhitung nol inovasi.
    ukur: {metode: cacah, dari: inovasi, tanpa_baris: 0}
    nilai:
      metode: tangga
      arah: naik
      pita:
        - {mulai: 0, nilai: 50}
        - {mulai: 1, nilai: 80}
        - {mulai: 2, nilai: 100}
    kosong: nol
""",
        rows="      inovasi: [{nama_kegiatan: Loket antrean daring}]\n",
        working="satu inovasi → 80",
        score=Decimal(80),
        needed=False,
    ),
}
"""By the id that the criterion gets."""
