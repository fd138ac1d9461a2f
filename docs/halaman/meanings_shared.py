"""Meanings of keys that every measure shares."""

from __future__ import annotations

from typing import Final

TABLE: Final = "Tabel yang dibaca, misalnya `feedback`."
WHERE: Final = (
    "Hanya baris yang isiannya salah satu dari ini; huruf besar dan spasi tidak berpengaruh."
)
EXCLUDE: Final = (
    "Baris yang isiannya salah satu dari ini ditinggalkan, misalnya `{peran: [diri]}`. Sel kosong "
    "tidak cocok dengan `saring` maupun `kecuali`."
)
METHOD: Final = "Nama caranya."
LEVEL: Final = (
    "`unit`: tabelnya tentang unit (`layanan`, `target_unit`); ukurannya dihitung per unit dan "
    "berlaku bagi semua pegawai unit itu. Unit pegawai dicocokkan tanpa memandang huruf besar dan "
    "spasi; pegawai yang unitnya tidak ada di tabel itu tidak punya data."
)
MEASURE: Final = {
    "metode": METHOD,
    "dari": TABLE,
    "saring": WHERE,
    "kecuali": EXCLUDE,
    "tingkat": LEVEL,
}
