"""The sentences that the script of the page says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.reports.view_scope import not_applicable
from asn_eval.reports.view_text import DASH

if TYPE_CHECKING:
    from asn_eval.language import Words


def script_words(words: Words) -> dict[str, str]:
    """Collect the sentences by the names the script knows; slots stay open."""
    return {**_marks(words), **_list_words(words), **_person_words(words), **_result_words(words)}


def _marks(words: Words) -> dict[str, str]:
    sample = words.number(1000.5, 1)
    return {"thousands": sample[1], "decimal": sample[5], "none": DASH}


def _list_words(words: Words) -> dict[str, str]:
    return {
        "shown": words("{tampil} dari {semua} pegawai"),
        "all_units": words("Semua unit"),
        "all_grades": words("Semua predikat"),
        "unknown_unit": words("(unit tidak diketahui)"),
        "no_name": words("(tanpa nama)"),
        "not_scored": words("tidak dinilai"),
        "provisional": words("sementara"),
        "nobody": words("Tidak ada pegawai yang cocok dengan pencarian ini."),
        "old_browser": words(
            "Peramban ini tidak dapat membuka data terkompresi; yang tampil hanya baris pertama."
        ),
        "print_cut": words(
            "Dicetak {tampil} baris pertama dari {semua}; lengkapnya di hasil.xlsx."
        ),
        "not_found": words("Pegawai ini tidak ada di laporan."),
    }


def _person_words(words: Words) -> dict[str, str]:
    return {
        "close": words("Tutup"),
        "previous": words("Sebelumnya"),
        "next": words("Berikutnya"),
        "final": words("Nilai akhir"),
        "grade": words("Predikat"),
        "rank": words("Peringkat"),
        "rank_of": words("{peringkat} dari {semua}"),
        "unit_rank": words("Peringkat di unit"),
        "working": words("Dari mana nilai ini"),
        "criterion": words("Kriteria"),
        "raw": words("Nilai mentah"),
        "score": words("Skor"),
        "weight": words("Bobot"),
        "contribution": words("Sumbangan"),
        "sum": words("Jumlah sumbangan"),
        "rounded": words("Dibulatkan ke {angka} desimal, setengah ke atas"),
        "calibrated": words("{sesudah} (dikalibrasi dari {sebelum})"),
        "by_matrix": words("Predikat {predikat}, dari matriks dua rating"),
        "lowered": words("Predikat {predikat}: syarat {lebih} tidak terpenuhi"),
        "rating": words("Rating"),
        "grade_from": words("Predikat {predikat}: mulai {batas}"),
        "partial": words("Hitungan di bawah hanya sampai data yang terbaca."),
        "how": words("Cara menghitung"),
        "basis": words("Dasar: {dasar}"),
    }


def _result_words(words: Words) -> dict[str, str]:
    return {
        "why_not": words("Tidak dinilai. Sebab: {alasan} ({kode})."),
        "between": words(
            "Nilai sementara: bila data dilengkapi, hasilnya antara {rendah} dan {tinggi}."
        ),
        "filled": words("data kosong"),
        "absent": words("data kosong"),
        "outside": not_applicable(words),
        "fault": words("data galat ({kode})"),
        "conversions": words("Konversi hasil"),
        "conversion": words("{judul}: {deret}, {bulat} = {jumlah}"),
        "no_conversion": words("{judul}: tidak ada ({sebab}, {kode})"),
        "by_rule": words("{judul}: {jumlah} (menurut aturan data kosong)"),
        "improve": words("Yang perlu ditingkatkan"),
        "area": words("{judul}: {label} (rata-rata {rata}, {jumlah} penilaian)"),
        "follow_ups": words("Tindak lanjut"),
        "safeguards": words("Penanda untuk diperiksa"),
        "remarks": words("Temuan pada data pegawai ini"),
        "remarks_cut": words("Daftar temuan di sini dipotong; lengkapnya di temuan.csv."),
        "sources": words("Ada di sumber"),
        "not_in": words("tidak ada di: {daftar}"),
        "command": words("Rincian sampai ke sel asal:"),
        "run_folder": words("FOLDER-HASIL"),
    }
