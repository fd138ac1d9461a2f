"""Findings that only scoring can make: empty cells that decide, weights, missing units."""

from __future__ import annotations

from typing import Final

from asn_eval.findings.model import Entry, Severity, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "O416",
        "sel-kosong-menentukan",
        Severity.WARNING,
        Text(
            "Sel kosong membuat kriteria tidak dapat dihitung",
            "Sel kolom {kolom} kosong, jadi kriteria {kriteria} tidak dapat dihitung.",
            "Sel kolom {kolom} terisi pada setiap baris orang ini.",
            "Isi selnya; tulis 0 bila memang tidak ada. Tanda - dibaca sebagai kosong.",
            "Kosong tidak dianggap nol: bisa jadi datanya belum masuk.",
        ),
        Text(
            "An empty cell keeps a criterion from being computed",
            "The cell of column {kolom} is empty, so criterion {kriteria} cannot be computed.",
            "The cell of column {kolom} is filled on every row of this person.",
            "Fill the cell; write 0 if there was none. A dash is read as empty.",
            "Empty is not taken as zero: the data may not have come in yet.",
        ),
    ),
    Entry(
        "O417",
        "bobot-tidak-seratus",
        Severity.WARNING,
        Text(
            "Bobot indikator tidak berjumlah 100",
            "Bobot indikator orang ini berjumlah {jumlah}; capaian dibagi menurut jumlah itu.",
            "Bobot semua indikator seseorang berjumlah 100.",
            "Periksa apakah ada indikator yang hilang atau bobot yang salah ketik.",
            "Indikator yang hilang membuat sisanya berbobot lebih besar tanpa terlihat.",
        ),
        Text(
            "Indicator weights do not sum to 100",
            "The indicator weights of this person sum to {jumlah}; the mean is over that sum.",
            "The weights of all indicators of a person sum to 100.",
            "Check whether an indicator is missing or a weight is mistyped.",
            "A missing indicator makes the others weigh more without anybody seeing it.",
        ),
    ),
    Entry(
        "O418",
        "tanpa-kelompok",
        Severity.WARNING,
        Text(
            "Kelompok peringkat tidak diketahui",
            "{jumlah} orang tanpa isian {kelompok} menjadi satu kelompok tersendiri.",
            "Setiap orang punya isian {kelompok}.",
            "Isi kolom {kelompok} di salah satu buku kerja, paling baik di daftar pegawai.",
            "Rubrik memeringkat per kelompok; peringkat mereka tidak dapat dibandingkan.",
        ),
        Text(
            "Ranking group unknown",
            "Persons without {kelompok}: {jumlah}; they are one group of their own.",
            "Everybody has a value for {kelompok}.",
            "Fill the column {kelompok} in one of the workbooks, best in the roster.",
            "This rubric ranks by group; the ranks of these persons cannot be compared.",
        ),
    ),
)
