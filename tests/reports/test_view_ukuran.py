"""Sentences of the measures that pick rows, follow dates, weigh and leave out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from asn_eval.domain import specs
from asn_eval.language import Lang, Words
from asn_eval.language.catalogue import words_for
from asn_eval.reports.view_measures import measure_sentence

RUN = "Catatan berturut-turut terbanyak di tabel disiplin, menurut tanggal, "
STATUS = "Isi kolom status di tabel pegawai dibaca sebagai angka: PNS → 2; "
BUSY = specs.Mean(
    "feedback",
    "nilai",
    (("aspek", ("x",)),),
    2,
    "bobot",
    exclude=(("peran", ("diri", "rekan")), ("aspek", ("y",))),
)

ROWS = specs.RowScores(
    "target",
    "realisasi",
    "target",
    (
        specs.RowScore(specs.Capped(76), (("aspek", ("waktu", "biaya")),)),
        specs.RowScore(specs.AsIs()),
    ),
    direction=specs.Direction.UP,
    digits=0,
    by="indikator",
    exclude=(("jenis", ("tambahan",)),),
)


@pytest.mark.parametrize(
    ("spec", "sentence"),
    [
        (
            BUSY,
            (
                "Rata-rata kolom nilai di tabel feedback, tertimbang kolom bobot "
                "(sedikitnya 2 baris), tanpa baris dengan peran = diri / rekan atau aspek = y, "
                "hanya baris dengan aspek = x."
            ),
        ),
        (
            specs.Count("pelatihan", column="jam", at_least=20),
            "Banyaknya baris di tabel pelatihan yang jam-nya paling sedikit 20.",
        ),
        (
            specs.Count("pelatihan", (), 0, "jam", below=2.5),
            "Banyaknya baris di tabel pelatihan yang jam-nya kurang dari 2,5 (tanpa baris: 0).",
        ),
        (
            specs.Median("proyek", "nilai", least=3),
            "Nilai tengah kolom nilai di tabel proyek (sedikitnya 3 baris).",
        ),
        (
            specs.Achievement(
                "target",
                "realisasi",
                "target",
                direction=specs.Direction.UP,
                target_low="target_bawah",
                target_high="target_atas",
            ),
            (
                "Rata-rata capaian realisasi terhadap target (persen) di tabel target, atau "
                "terhadap rentang target_bawah sampai target_atas (di dalamnya 100, di atasnya "
                "dibagi batas atas, di bawahnya dibagi batas bawah), makin besar makin baik, "
                "tiap baris sedikitnya 0."
            ),
        ),
        (
            specs.Elements("layanan", ("u1", "u2")),
            (
                "Rata-rata dari rata-rata unsur u1 dan u2, sama berat di tabel layanan, dihitung "
                "per unit dan berlaku bagi semua pegawai unit itu."
            ),
        ),
        (
            specs.Elements("layanan", ("u1", "u2"), (0.11, 0.5)),
            (
                "Jumlah rata-rata unsur kali bobotnya: u1 × 0,11 dan u2 × 0,5 di tabel layanan, "
                "dihitung per unit dan berlaku bagi semua pegawai unit itu."
            ),
        ),
        (
            ROWS,
            (
                "Tiap baris tabel target dinilai sendiri menurut capaian realisasi terhadap "
                "target (persen), makin besar makin baik, tiap baris sedikitnya 0. Capaian itu "
                "dibulatkan 0 angka di belakang koma dahulu. Baris dengan aspek = waktu / biaya: "
                "Persen dibaca sebagai skor, paling rendah 0 dan paling tinggi 76. Baris lainnya: "
                "Nilai itu langsung menjadi skor. Nilai baris dirata-ratakan dahulu per "
                "indikator, lalu antar-indikator, tanpa baris dengan jenis = tambahan."
            ),
        ),
        (
            replace(ROWS, scores=ROWS.scores[1:], by="", digits=None, exclude=()),
            (
                "Tiap baris tabel target dinilai sendiri menurut capaian realisasi terhadap "
                "target (persen), makin besar makin baik, tiap baris sedikitnya 0. Nilai itu "
                "langsung menjadi skor. Nilai baris dirata-ratakan."
            ),
        ),
        (
            replace(ROWS, scores=ROWS.scores[1:], by="", digits=None, weight="bobot", exclude=()),
            (
                "Tiap baris tabel target dinilai sendiri menurut capaian realisasi terhadap "
                "target (persen), makin besar makin baik, tiap baris sedikitnya 0. Nilai itu "
                "langsung menjadi skor. Nilai baris dirata-ratakan, tertimbang kolom bobot."
            ),
        ),
        (
            specs.WeightedSum(
                "disiplin",
                (("tl1", 0.5), ("alpa", 3)),
                (
                    specs.Equivalent(("terlambat_menit", "pulang_cepat_menit"), 450, whole=True),
                    specs.Equivalent(("izin",), 2, whole=False, times=1.5),
                ),
                no_rows=0,
                empty_cell=1,
            ),
            (
                "Jumlah kolom kali faktornya di tabel disiplin: tl1 × 0,5 dan alpa × 3; ditambah "
                "1 untuk tiap 450 utuh dari jumlah terlambat_menit + pulang_cepat_menit, sisanya "
                "dibuang; ditambah 1,5 untuk tiap 2 dari jumlah izin, pecahannya ikut dihitung "
                "(tanpa baris: 0) (sel kosong: 1)."
            ),
        ),
        (specs.Largest("proyek", "nilai"), "Nilai terbesar kolom nilai di tabel proyek."),
        (specs.Smallest("proyek", "nilai"), "Nilai terkecil kolom nilai di tabel proyek."),
        (
            specs.CategoryMap("pegawai", "status", {"PNS": 2}),
            STATUS + "isi lain adalah kesalahan data; semua baris seorang harus memberi angka "
            "yang sama.",
        ),
        (
            specs.CategoryMap("pegawai", "status", {"PNS": 2}, 1, specs.Pick.LARGEST),
            STATUS + "isi lain → 1; dari beberapa baris diambil yang terbesar.",
        ),
        (
            specs.CategoryMap("pegawai", "status", {"PNS": 2}, 1, specs.Pick.SMALLEST),
            STATUS + "isi lain → 1; dari beberapa baris diambil yang terkecil.",
        ),
        (
            specs.Latest("target", "realisasi", "tanggal"),
            "Nilai kolom realisasi di tabel target pada tanggal terakhir dalam periode.",
        ),
        (
            specs.LongestRun("disiplin", "alpa", "tanggal", 1, None),
            RUN + "yang alpa-nya paling sedikit 1; hari tanpa catatan tidak memutus.",
        ),
        (
            specs.LongestRun("disiplin", "alpa", "tanggal", 1, 3, (), 0, 0),
            RUN + "yang alpa-nya paling sedikit 1; putus bila jarak dua catatan lebih dari 3 "
            "hari (tanpa baris: 0) (sel kosong: 0).",
        ),
        (
            specs.Days("pegawai", "tmt_cpns", "tmt_golongan"),
            "Hari kalender dari tmt_cpns sampai tmt_golongan di tabel pegawai.",
        ),
        (
            specs.Days("pegawai", "tmt_cpns"),
            "Hari kalender dari tmt_cpns di tabel pegawai sampai hari terakhir periode.",
        ),
    ],
)
def test_measures_are_told_in_plain_sentences(spec: specs.MeasureSpec, sentence: str) -> None:
    assert measure_sentence(Words(), spec) == sentence
    english = measure_sentence(words_for(Lang.EN), spec)
    assert english != sentence
    assert " kolom " not in english
