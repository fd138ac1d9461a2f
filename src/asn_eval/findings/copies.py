"""Findings about the copies that ``check`` writes, and about input forms (B150…, berkas)."""

from __future__ import annotations

from typing import Final

from asn_eval.findings.model import Entry, Severity, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "B150",
        "salinan-tidak-lengkap",
        Severity.INFO,
        Text(
            title="Salinan bertanda tidak memuat semuanya",
            found="Yang tidak ikut di salinan bertanda berkas ini: {alasan}.",
            expected="Berkas aslinya, yang tetap utuh, untuk melihat bagian-bagian itu.",
            remedy="Perbaiki di berkas aslinya, jangan mengganti aslinya dengan salinan ini.",
            why="Salinan menunjukkan sel yang salah; bagian lain tidak semuanya dapat disalin.",
        ),
        Text(
            title="Marked copy does not hold everything",
            found="Not in the marked copy of this file: {reason}.",
            expected="The original, which is untouched, to see those parts.",
            remedy="Correct the original; do not replace it with this copy.",
            why="The copy shows the faulty cells; not all other parts can be copied.",
        ),
    ),
    Entry(
        "B151",
        "daftar-pengganti-salinan",
        Severity.INFO,
        Text(
            title="Daftar temuan, bukan salinan",
            found="Berkas ini tidak dapat disalin dan ditandai; temuannya ditulis sebagai daftar.",
            expected="Buku kerja .xlsx atau .xlsm yang utuh dan tidak terlalu besar.",
            remedy=(
                "Pakai daftar .temuan.xlsx di folder hasil pemeriksaan; alamat selnya adalah "
                "alamat di berkas asli."
            ),
            why="Temuan harus sampai kepada pengirim walaupun berkasnya tidak dapat disalin.",
        ),
        Text(
            title="A list of findings, not a copy",
            found="This file cannot be copied and marked; its findings are written as a list.",
            expected="A whole .xlsx or .xlsm workbook that is not too large.",
            remedy=(
                "Use the list .temuan.xlsx in the folder of the check; its addresses are those of "
                "the original."
            ),
            why="Findings have to reach the sender even where the file cannot be copied.",
        ),
    ),
    Entry(
        "B152",
        "isian-sudah-ada",
        Severity.ERROR,
        Text(
            title="Berkas isian sudah ada",
            found="Berkas bernama ini sudah ada dan isinya lain; tidak ditimpa.",
            expected="Folder tanpa berkas isian yang sudah dikerjakan.",
            remedy="Sebut folder lain dengan --out, atau pindahkan berkas itu dahulu.",
            why="Berkas itu mungkin sudah diisi; isian orang tidak boleh hilang.",
        ),
        Text(
            title="The form is there already",
            found="A file of this name exists with other content; it is not overwritten.",
            expected="A folder without forms that somebody has worked on.",
            remedy="Name another folder with --out, or move that file away first.",
            why="The file may have been filled already; nobody's entries may be lost.",
        ),
    ),
)
