"""Scoring alone, with a rubric of forty nodes, against the bare reader's time in one run.

    python benchmarks/penilaian.py benchmarks/data/100000

reads the folder once, evaluates it three times with a rubric of forty nodes,
reads it once more with the bare reader, and prints the ratio of the two.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Final

from asn_eval.engine import evaluate
from asn_eval.intake import read_dataset
from asn_eval.jobs.setup import Request, prepare
from asn_eval.rubric import load_rubric
from bare import main as read_bare

_LIMIT: Final = 0.1
_HEAD: Final = """format: 1
rubrik: banding/empat_puluh
judul: Empat puluh simpul
instansi: Pemerintah Contoh
berlaku: {mulai: 2025-01-01}
periode: [triwulan]
dasar:
  naskah: {judul: Naskah contoh, sifat: ilustrasi}
skala: {minimal: 0, maksimal: 100}
skala_penilaian: {minimal: 1, maksimal: 5}
pembulatan: {cara: setengah_ke_atas, nilai_akhir: 2}
kriteria:
"""
_TAIL: Final = """predikat:
  - {nama: Baik, mulai: 75}
  - {nama: Kurang, mulai: 0}
sifat_predikat: ilustrasi
peringkat: {kelompok: [unit], seri: kompetisi, pemutus: [k0, k1]}
"""
_STEPS: Final = (
    "{metode: tangga, arah: turun, pita: [{mulai: 0, nilai: 100}, {mulai: 3, nilai: 50}]}"
)
_MORE: Final = "{metode: tangga, arah: naik, pita: [{mulai: 0, nilai: 40}, {mulai: 3, nilai: 100}]}"
_RATED: Final = "{metode: linear, dari: [1, 5], ke: [0, 100]}"
_PERCENT: Final = "{metode: capaian, batas: 100}"
_ROLES: Final = ("atasan", "rekan", "bawahan", "masyarakat")
_ASPECTS: Final = ("Kerja sama", "Pelayanan")
_INDICATORS: Final = (
    "Jumlah dokumen selesai", "Jumlah laporan tepat waktu", "Jumlah layanan diberikan",
    "Jumlah pengaduan", "Rata-rata lama proses",
)  # fmt: skip
_TARGET: Final = (
    "{metode: capaian, dari: target, realisasi: realisasi, target: target, "
    "polarisasi: polarisasi, atas: 120"
)
_RATERS: Final = "penilai: {atasan: 60, rekan: 40}, kurang: bagi_ulang"


def leaves() -> list[tuple[str, str]]:
    """Give thirty-two criteria that all read something else: ``ukur`` and ``nilai`` each."""
    rating = "dari: feedback, kolom: nilai"
    made = [
        (f"{{metode: rata, {rating}, saring: {{peran: [{role}], aspek: [{aspect}]}}}}", _RATED)
        for role in _ROLES
        for aspect in _ASPECTS
    ]
    for aspect in _ASPECTS:
        only = f"saring: {{aspek: [{aspect}]}}"
        made += [
            (f"{{metode: {way}, {rating}, {only}}}", _RATED)
            for way in ("median", "terbesar", "terkecil")
        ]
        made.append((f"{{metode: kelompok_penilai, {rating}, {_RATERS}, {only}}}", _RATED))
    for name in _INDICATORS:
        only = f"saring: {{indikator: [{name}]}}"
        made.append((f"{_TARGET}, {only}}}", _PERCENT))
        made.append((f"{{metode: jumlah, dari: target, kolom: realisasi, {only}}}", _MORE))
    made += [
        (f"{_TARGET}, bobot: bobot}}", _PERCENT),
        ("{metode: jumlah, dari: disiplin, kolom: alpa}", _STEPS),
        ("{metode: jumlah, dari: disiplin, kolom: izin}", _STEPS),
        ("{metode: jumlah, dari: disiplin, kolom: terlambat_menit}", _STEPS),
        ("{metode: rasio, dari: disiplin, pembilang: hadir, penyebut: hari_kerja}", _PERCENT),
        ("{metode: cacah, dari: inovasi, tanpa_baris: 0}", _MORE),
    ]
    return made


def rubric() -> str:
    """Write a rubric of eight nodes with four measured criteria each: forty nodes."""
    lines, made = [_HEAD], leaves()
    for node in range(8):
        lines.append(
            f"  k{node}:\n    judul: Simpul {node}\n    bobot: 12.5\n    dasar: naskah\n"
            f"    sifat: ilustrasi\n    kriteria:\n"
        )
        for leaf in range(4):
            measure, score = made[node * 4 + leaf]
            lines.append(
                f"      l{node}_{leaf}:\n        judul: Daun {node}.{leaf}\n        bobot: 25\n"
                f"        dasar: naskah\n        sifat: ilustrasi\n        ukur: {measure}\n"
                f"        nilai: {score}\n        kosong: bagi_ulang\n"
            )
    return "".join([*lines, _TAIL])


def main() -> None:
    """Time scoring and the bare reader, and print what scoring costs."""
    folder = Path(sys.argv[1])
    setup = prepare(Request((folder,), rubric="sibolga", period="2025-TW3"))
    dataset = read_dataset(setup.data, setup.intake_options())
    rule = load_rubric(rubric(), "empat_puluh.yaml").rubric
    costs = []
    for _ in range(3):
        started = time.perf_counter()
        result = evaluate(rule, dataset, setup.period)
        costs.append(time.perf_counter() - started)
    started = time.perf_counter()
    read_bare()
    bare = time.perf_counter() - started
    scoring = sorted(costs)[1]
    print(f"{len(result.people)} orang, {len(rule.nodes())} simpul")
    print(f"menilai {scoring:.2f} s, pembaca {bare:.2f} s: {scoring / bare:.3f}, batas {_LIMIT}")


if __name__ == "__main__":
    main()
