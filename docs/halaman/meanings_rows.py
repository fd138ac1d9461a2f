"""What the keys of rows scored one by one, and of columns added up by factors, mean."""

from __future__ import annotations

from typing import Final

ROW_SCORES: Final = {
    "bobot": (
        "Kolom bobot tiap baris; tanpa ini semua baris sama berat. Tidak boleh bersama `menurut`."
    ),
    "pembulatan": (
        "Capaian tiap baris dibulatkan ke sekian desimal *sebelum* dinilai; 0 berarti persen "
        "bulat. Tanpa kunci ini tidak dibulatkan."
    ),
    "nilai": (
        "Cara capaian satu baris menjadi nilai; yang berlaku ialah entri pertama yang cocok "
        "dengan barisnya. Baris yang tidak cocok dengan entri mana pun adalah kesalahan data "
        "(K660), dan begitu pula capaian di luar aturan nilainya (K661). Bila kegiatan tidak "
        "dilaksanakan, tulis realisasi 0: capaiannya 0, dan rumusnya yang menentukan nilainya; "
        "sel kosong berarti tidak ada data."
    ),
    "menurut": (
        "Kolom yang mengelompokkan baris, misalnya `indikator`: nilai baris sekelompok "
        "dirata-ratakan dahulu, lalu kelompoknya, semuanya sama berat."
    ),
}
_NAME: Final = "Nama entri ini, supaya isinya dapat disebut dengan `--set`."
ROW_SCORE: Final = {
    "nama": _NAME,
    "saring": "Baris yang dinilai dengan entri ini; tanpa `saring` semua baris.",
    "nilai": (
        "Cara nilai seperti pada kriteria, kecuali `kohort`. Nilai satu baris tidak dibatasi "
        "oleh `skala`; rata-ratanya dinilai lagi oleh `nilai` kriterianya."
    ),
}
WEIGHTED_SUM: Final = {
    "isi": (
        "Kolom angka → faktornya, misalnya persen potongan tiap kejadian. Kolom bersatuan "
        "berbeda hanya dapat dijumlah lewat faktornya."
    ),
    "setara": (
        "Jumlah beberapa kolom yang dihitung per sekian, misalnya tiap 450 menit terlambat dan "
        "pulang cepat sama dengan sehari tidak masuk."
    ),
    "tanpa_baris": "Ukuran orang tanpa satu baris pun.",
    "sel_kosong": "Nilai untuk sel kosong atau - di kolom mana pun; bawaannya: ukuran tidak ada.",
}
EQUIVALENT: Final = {
    "nama": _NAME,
    "kolom": "Kolom-kolom bersatuan sama yang dijumlah dahulu, seluruh baris orang itu.",
    "per": "Jumlah itu dihitung per sekian.",
    "pecahan": (
        "`dibuang`: hanya yang utuh dihitung, 1400 menit per 450 menjadi 3; `dihitung`: "
        "pecahannya ikut."
    ),
    "kali": "Yang ditambahkan untuk tiap satuan.",
}
