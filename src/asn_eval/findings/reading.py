"""Findings about files that were opened and could not be read (B117…, berkas)."""

from __future__ import annotations

from typing import Final

from asn_eval.findings.model import Entry, Severity, Text

TABLE_FILE_ID: Final = "Buku kerja (.xlsx, .xls, .xlsb, .ods), tabel HTML, atau CSV."
TABLE_FILE_EN: Final = "A workbook (.xlsx, .xls, .xlsb, .ods), an HTML table, or CSV."
ASK_AGAIN_ID: Final = (
    "Coba buka di Excel. Bila Excel menawarkan perbaikan, terima lalu simpan sebagai .xlsx baru; "
    "bila tidak terbuka, minta ulang berkas dari pengirimnya."
)
ASK_AGAIN_EN: Final = (
    "Try to open it in Excel. If Excel offers a repair, accept it and save as a new .xlsx; "
    "if it does not open, ask the sender for the file again."
)
REBUILD_ID: Final = (
    "Salin hanya tabel datanya ke buku kerja kosong (tempel sebagai nilai), simpan sebagai .xlsx, "
    "lalu jalankan lagi."
)
REBUILD_EN: Final = (
    "Copy only the data table into an empty workbook (paste as values), save it as .xlsx, "
    "and run again."
)
BOUNDS_WHY_ID: Final = (
    "Satu berkas rusak atau jahat tidak boleh menghabiskan memori dan waktu komputer; "
    "berkas lain tetap dibaca."
)
BOUNDS_WHY_EN: Final = (
    "One broken or malicious file must not use up the computer's memory and time; "
    "the other files are still read."
)

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "B117",
        "buku-kerja-kosong",
        Severity.ERROR,
        Text(
            title="Buku kerja kosong",
            found="Tidak satu pun lembar di berkas ini berisi data.",
            expected="Sedikitnya satu lembar dengan judul kolom dan baris data.",
            remedy=(
                "Pastikan berkas yang benar sudah disimpan; data yang belum disimpan tidak terbaca."
            ),
            why="Buku kerja kosong biasanya tanda bahwa berkas yang salah terkirim.",
        ),
        Text(
            title="Empty workbook",
            found="Not one sheet of this file holds data.",
            expected="At least one sheet with column headings and rows of data.",
            remedy="Make sure the right file was saved; data that was not saved cannot be read.",
            why="An empty workbook usually means that the wrong file was sent.",
        ),
    ),
    Entry(
        "B118",
        "lembar-rusak",
        Severity.ERROR,
        Text(
            title="Lembar tidak dapat dibaca",
            found="Isi lembar ini rusak sehingga tidak dapat dibaca.",
            expected="Lembar yang utuh.",
            remedy=REBUILD_ID,
            why="Lembar yang terbaca sebagian dapat kehilangan orang tanpa terlihat.",
        ),
        Text(
            title="Sheet cannot be read",
            found="The content of this sheet is damaged and cannot be read.",
            expected="A whole sheet.",
            remedy=REBUILD_EN,
            why="A sheet read in part may be missing people without anyone noticing.",
        ),
    ),
    Entry(
        "B119",
        "buku-kerja-rusak",
        Severity.ERROR,
        Text(
            title="Buku kerja tidak dapat dibaca",
            found="Susunan buku kerja ini rusak: daftar lembar, gaya, atau teksnya tidak terbaca.",
            expected="Buku kerja (.xlsx, .xls, .xlsb, .ods) yang utuh.",
            remedy=ASK_AGAIN_ID,
            why="Berkas yang terbaca sebagian dapat kehilangan orang tanpa terlihat.",
        ),
        Text(
            title="Workbook cannot be read",
            found=(
                "The structure of this workbook is damaged: its sheet list, styles or texts cannot "
                "be read."
            ),
            expected="A whole workbook (.xlsx, .xls, .xlsb, .ods).",
            remedy=ASK_AGAIN_EN,
            why="A file read in part may be missing people without anyone noticing.",
        ),
    ),
    Entry(
        "B120",
        "pembaca-berhenti",
        Severity.ERROR,
        Text(
            title="Pembaca berhenti mendadak",
            found="Proses yang membaca berkas ini berhenti mendadak ({sebab}).",
            expected="Berkas yang dapat dibaca sampai selesai.",
            remedy=REBUILD_ID,
            why=(
                "Berkas asing dibaca dalam proses tersendiri, supaya berkas yang rusak tidak "
                "menjatuhkan yang lain."
            ),
        ),
        Text(
            title="Reader stopped abruptly",
            found="The process that read this file stopped abruptly ({sebab}).",
            expected="A file that can be read to its end.",
            remedy=REBUILD_EN,
            why=(
                "Foreign files are read in a process of their own, so that a damaged one does not "
                "take the others down."
            ),
        ),
    ),
    Entry(
        "B121",
        "waktu-habis",
        Severity.ERROR,
        Text(
            title="Waktu membaca habis",
            found="Berkas ini belum selesai dibaca setelah {batas} detik.",
            expected="Berkas yang terbaca dalam {batas} detik.",
            remedy=REBUILD_ID,
            why=BOUNDS_WHY_ID,
        ),
        Text(
            title="Reading took too long",
            found="This file was not read to its end after {batas} seconds.",
            expected="A file that is read within {batas} seconds.",
            remedy=REBUILD_EN,
            why=BOUNDS_WHY_EN,
        ),
    ),
    Entry(
        "B122",
        "memori-habis",
        Severity.ERROR,
        Text(
            title="Memori membaca habis",
            found="Membaca berkas ini memerlukan lebih dari {batas} MB memori.",
            expected="Berkas yang terbaca dengan {batas} MB memori.",
            remedy=(
                "Sering penyebabnya satu sel terisi jauh di luar tabel: tekan Ctrl+End, hapus "
                "baris dan kolom di luar tabel, simpan. Bila tetap: " + REBUILD_ID
            ),
            why=BOUNDS_WHY_ID,
        ),
        Text(
            title="Reading ran out of memory",
            found="Reading this file needs more than {batas} MB of memory.",
            expected="A file that is read with {batas} MB of memory.",
            remedy=(
                "Often the cause is one filled cell far outside the table: press Ctrl+End, delete "
                "rows and columns outside the table, save. If it stays: " + REBUILD_EN
            ),
            why=BOUNDS_WHY_EN,
        ),
    ),
    Entry(
        "B123",
        "berkas-dilewati",
        Severity.INFO,
        Text(
            title="Berkas lain di folder dilewati",
            found="Nama berkas ini bukan nama buku kerja, halaman, atau CSV, jadi tidak dibaca.",
            expected="Data dalam buku kerja (.xlsx, .xls, .xlsb, .ods), tabel HTML, atau CSV.",
            remedy="Tidak perlu berbuat apa pun bila berkas ini memang bukan data.",
            why="Setiap berkas di folder disebut, supaya tidak ada data yang terlewat diam-diam.",
        ),
        Text(
            title="Other file in the folder skipped",
            found="This file is not named like a workbook, a page or CSV, so it is not read.",
            expected="Data in workbooks (.xlsx, .xls, .xlsb, .ods), HTML tables, or CSV.",
            remedy="Nothing needs doing if this file is not data.",
            why="Every file in the folder is named, so that no data is passed over in silence.",
        ),
    ),
    Entry(
        "B124",
        "salinan-ditandai",
        Severity.INFO,
        Text(
            title="Salinan bertanda dilewati",
            found="Berkas ini salinan atau daftar temuan buatan perintah check; tidak dibaca.",
            expected="Data dari berkas aslinya.",
            remedy=(
                "Perbaiki berkas aslinya. Bila sudah memperbaiki salinan ini, hapus lembar Temuan "
                "dan ganti namanya tanpa .ditandai."
            ),
            why="Salinan dan aslinya berisi orang yang sama; membaca keduanya menghitung dua kali.",
        ),
        Text(
            title="Marked copy skipped",
            found="This file is a copy or a list made by the check command, so it is not read.",
            expected="Data from the original file.",
            remedy=(
                "Correct the original. If you corrected this copy, delete its Temuan sheet and "
                "rename it without .ditandai."
            ),
            why="Copy and original hold the same people; reading both would count them twice.",
        ),
    ),
    Entry(
        "B125",
        "salinan-tidak-tertulis",
        Severity.ERROR,
        Text(
            title="Salinan bertanda tidak dapat dibuat",
            found="Salinan bertanda ini tidak dapat dibuat.",
            expected="Folder yang boleh ditulisi, dan salinan lama yang tidak sedang terbuka.",
            remedy=(
                "Tutup salinan lama di Excel, pastikan folder boleh ditulisi dan penyimpanan tidak "
                "penuh, lalu jalankan lagi. Semua temuan tetap ada di temuan.csv."
            ),
            why="Salinan ditulis utuh atau tidak sama sekali; berkas aslinya tidak pernah diubah.",
        ),
        Text(
            title="Marked copy cannot be made",
            found="This marked copy cannot be made.",
            expected="A folder that may be written to, and no old copy that is open.",
            remedy=(
                "Close the old copy in Excel, make sure the folder may be written to and the disk "
                "is not full, then run again. All findings are in temuan.csv still."
            ),
            why="A copy is written whole or not at all; the original file is never changed.",
        ),
    ),
)
