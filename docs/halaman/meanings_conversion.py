"""Meanings of the keys of ``konversi`` and ``peringkat_unit``."""

from __future__ import annotations

from typing import Final

_DIVISOR: Final = {"bagi": "Faktor ini dibagi angka ini, misalnya 100 untuk persen."}

CONVERSIONS: Final[dict[str, dict[str, str]]] = {
    "UnitRankingModel": {
        "nilai": "`rata` atau `median` dari nilai akhir pegawai unit itu yang dinilai.",
        "minimal_orang": "Unit dengan lebih sedikit orang dinilai tampil tanpa peringkat (O459).",
        "pembulatan": "Banyaknya desimal nilai unit; peringkat dibaca dari angka itu.",
        "dasar": "Id dasar, atau daftar id, dari bagian `dasar`.",
        "sifat": "Sejauh mana angka di sini sudah diperiksa terhadap aturannya.",
    },
    "ConversionModel": {
        "judul": "Nama yang dibaca orang.",
        "satuan": "Satuan hasilnya, misalnya rupiah.",
        "kali": "Faktor-faktor yang dikalikan; tiap butir memuat tepat satu jenis faktor.",
        "berlaku_bagi": "Hanya bagi orang yang isiannya salah satu dari daftar itu; bagi yang lain "
        "konversi ini tidak ada (O464). Isian kosong tidak mengeluarkan siapa pun.",
        "kecuali_bagi": "Kebalikannya: tidak ada bagi orang yang isiannya di daftar.",
        "pembulatan": "Banyaknya desimal; -2 membulatkan ke ratusan.",
        "kosong": (
            "Bila data satu faktor tidak ada: `tanpa_hasil` (kosong) atau `nol`. Sel yang galat "
            "selalu membuatnya kosong."
        ),
        "dasar": "Id dasar, atau daftar id, dari bagian `dasar`.",
        "sifat": "Sejauh mana angka di sini sudah diperiksa terhadap aturannya.",
    },
    "GradeFactorModel": _DIVISOR
    | {"predikat": "Angka tiap predikat; semua predikat rubrik ini disebut, yang lain ditolak."},
    "FinalFactorModel": _DIVISOR
    | {
        "nilai_akhir": (
            "`dibulatkan`: nilai akhir seperti yang dilihat pembaca; `persis`: sebelum dibulatkan."
        )
    },
    "MeasureFactorModel": _DIVISOR
    | {"ukur": "Cara mengukur seperti pada kriteria; selnya ikut di `explain`."},
    "FixedFactorModel": _DIVISOR | {"tetap": "Angka yang sama untuk semua orang."},
}
