"""Conversions: what they are, what absence does, and an example whose cases are run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from asn_eval.jobs.rubrics import open_rubric, run_cases
from halaman.markdown import fenced

if TYPE_CHECKING:
    from collections.abc import Iterator

_EXAMPLE: Final = Path(__file__).parent / "kota-kami" / "konversi.yaml"

_WHAT: Final = """
`konversi` menghitung sesuatu dari hasil yang sudah jadi, misalnya angka kredit atau TPP dalam
rupiah. Nilai, predikat, dan peringkat tidak pernah berubah karenanya. Semua faktor di `kali`
dikalikan dahulu, lalu dibagi dengan semua `bagi`, lalu dibulatkan satu kali, setengah ke atas.
`predikat` dipakai sesudah kalibrasi.

Yang tidak dinilai tidak punya konversi. Bila data satu faktor tidak ada, `kosong` yang menentukan:
`tanpa_hasil` membiarkannya kosong (temuan O456), `nol` menjadikannya 0. Sel yang galat selalu
membuat konversinya kosong (O457), apa pun isi `kosong`, dan selnya disebut temuannya sendiri;
orangnya tetap dinilai. Bila tabel atau kolomnya tidak ada di lembar mana pun, konversinya kosong
bagi semua orang (O458). Konversi dari nilai sementara ditandai sementara.

Hasilnya satu kolom per konversi di `peringkat.csv` (bernama idnya), di `hasil.xlsx`, dan di
laporan; `asn-eval explain` menulis hitungannya sampai ke sel. Kasus uji boleh memuat
`konversi: {angka_kredit: 18.75}` di `hasil`; `null` berarti tidak ada.

`peringkat_unit` menyusun unit menurut rata-rata atau nilai tengah dari nilai akhir pegawainya,
dengan banyaknya orang yang dinilai dan semua orangnya. Nilai sama berperingkat menurut `seri`
seperti pada orang; nilai sementara ikut dihitung. Unit yang terlalu kecil, dan orang tanpa unit,
tampil tanpa peringkat beserta sebabnya. Hasilnya ada di laporan, di `hasil.xlsx`, dan di
`peringkat_unit.csv` (`peringkat`, `unit`, `nilai`, `dinilai`, `pegawai`, `status`: `diperingkat`
atau kode sebabnya). `kasus_peringkat_unit` mengujinya.
"""


def converted_lines() -> Iterator[str]:
    """Show a rubric with conversions, after its worked cases came out.

    Raises:
        ValueError: the example does not hold.

    """
    path, loaded = open_rubric(str(_EXAMPLE))
    if loaded.warnings or any(result.differences for result in run_cases(path, loaded)):
        message = f"the example does not hold: {loaded.warnings}"
        raise ValueError(message)
    yield from ("## Contoh: angka kredit, TPP, dan peringkat unit", _WHAT)
    yield from fenced(loaded.text, "yaml")
    yield from ("", "Kasusnya:")
    yield from fenced(path.with_name("konversi.kasus.yaml").read_text("utf-8"), "yaml")
