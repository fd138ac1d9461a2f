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
ROW_SCORE: Final = {
    "saring": "Baris yang dinilai dengan entri ini; tanpa `saring` semua baris.",
    "nilai": (
        "Cara nilai seperti pada kriteria, kecuali `kohort`. Nilai satu baris tidak dibatasi "
        "oleh `skala`; rata-ratanya dinilai lagi oleh `nilai` kriterianya."
    ),
}
