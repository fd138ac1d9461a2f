"""What the keys of measures by value and by date mean."""

from __future__ import annotations

from typing import Final

from halaman.meanings_shared import MEASURE

_EMPTY: Final = "Nilai untuk sel kosong atau -; bawaannya: ukuran tidak ada."
_NONE: Final = "Ukuran orang tanpa satu baris pun."

MEASURES: Final[dict[str, dict[str, str]]] = {
    "MedianModel": MEASURE
    | {
        "kolom": "Kolom angka yang dicari nilai tengahnya; sel kosong dilewati.",
        "minimal": "Paling sedikit sekian baris terisi.",
    },
    "LargestModel": MEASURE | {"kolom": "Kolom angka; sel kosong dilewati."},
    "SmallestModel": MEASURE | {"kolom": "Kolom angka; sel kosong dilewati."},
    "CategoryMapModel": MEASURE
    | {
        "kolom": "Kolom teks atau kategori; sel kosong dilewati.",
        "isi": "Isian → angka; huruf besar, spasi, dan titik tidak berpengaruh.",
        "lain": "Isian di luar peta: `gagal` (kesalahan data), atau angka penggantinya.",
        "ambil": (
            "Bila seorang punya beberapa baris: `satu` menuntut angka yang sama di semua baris, "
            "`terbesar` atau `terkecil` memilih."
        ),
    },
    "LatestModel": MEASURE
    | {
        "kolom": "Kolom angka yang diambil dari baris terakhir; bila kosong, ukurannya tidak ada.",
        "tanggal": "Kolom tanggal yang menentukan baris terakhir.",
    },
    "LongestRunModel": MEASURE
    | {
        "kolom": "Kolom angka yang dibandingkan dengan batas.",
        "tanggal": "Kolom tanggal yang mengurutkan catatan seorang.",
        "paling_sedikit": "Catatan ikut beruntun bila angkanya sama dengan atau di atas ini.",
        "sela": (
            "`sambung`: catatan yang bertetangga selalu beruntun, berapa pun hari di antaranya, "
            "sehingga akhir pekan tidak memutus. Angka: putus bila jarak kedua tanggal lebih dari "
            "sekian hari."
        ),
        "tanpa_baris": _NONE,
        "sel_kosong": _EMPTY,
    },
    "ElementsModel": MEASURE
    | {
        "kolom": "Kolom angka tiap unsur; sel kosong dilewati.",
        "bobot": (
            "`sama`, atau persen tiap unsur; dipakai seperti tertulis, jadi sembilan kali 11 "
            "mencapai 99 persen saja."
        ),
    },
    "DaysModel": MEASURE
    | {
        "sejak": "Kolom tanggal awal, misalnya `tmt_cpns`.",
        "sampai": "Kolom tanggal akhir, atau `akhir_periode`.",
    },
}
