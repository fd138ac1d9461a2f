"""Findings about files: what cannot be opened, read or trusted (B…, berkas).

Here are those that are refused by a look from outside; ``reading`` holds the rest.
"""

from __future__ import annotations

from typing import Final

from asn_eval.findings import reading
from asn_eval.findings.model import Entry, Severity, Text
from asn_eval.findings.reading import (
    ASK_AGAIN_EN,
    ASK_AGAIN_ID,
    BOUNDS_WHY_EN,
    BOUNDS_WHY_ID,
    REBUILD_EN,
    REBUILD_ID,
    TABLE_FILE_EN,
    TABLE_FILE_ID,
)

_SAVE_AS_ID: Final = (
    "Buka di Excel atau LibreOffice, pilih Simpan Sebagai (Save As), "
    "jenis Buku Kerja Excel (*.xlsx), lalu jalankan lagi dengan berkas baru itu."
)
_SAVE_AS_EN: Final = (
    "Open it in Excel or LibreOffice, choose Save As, type Excel Workbook (*.xlsx), "
    "and run again with the new file."
)

_NOT_READ: Final[tuple[Entry, ...]] = (
    Entry(
        "B101",
        "berkas-kunci",
        Severity.WARNING,
        Text(
            title="Berkas sedang dibuka di program lain",
            found=(
                "Ada berkas kunci untuk {berkas}: berkas itu sedang terbuka, atau programnya "
                "pernah berhenti mendadak."
            ),
            expected="Semua berkas sudah disimpan dan ditutup sebelum dinilai.",
            remedy=(
                "Simpan dan tutup {berkas} di Excel, lalu jalankan lagi. Bila berkas itu tidak "
                "sedang terbuka, hapus berkas kunci ini."
            ),
            why=(
                "Yang dibaca adalah isi terakhir yang tersimpan; perubahan yang belum disimpan "
                "tidak ikut dinilai."
            ),
        ),
        Text(
            title="File is open in another program",
            found=(
                "There is a lock file for {berkas}: the file is open, or its program once stopped "
                "abruptly."
            ),
            expected="All files are saved and closed before scoring.",
            remedy=(
                "Save and close {berkas} in Excel, then run again. If it is not open, delete this "
                "lock file."
            ),
            why="What is read is what was last saved; unsaved changes are not scored.",
        ),
    ),
    Entry(
        "B102",
        "berkas-nol-byte",
        Severity.ERROR,
        Text(
            title="Berkas kosong (0 byte)",
            found="Berkas ini berukuran 0 byte.",
            expected=TABLE_FILE_ID,
            remedy="Salin atau unduh ulang berkas dari sumbernya; penyalinan sebelumnya terputus.",
            why="Berkas kosong tidak sama dengan data kosong: isinya hilang dalam perjalanan.",
        ),
        Text(
            title="Empty file (0 bytes)",
            found="This file has a size of 0 bytes.",
            expected=TABLE_FILE_EN,
            remedy="Copy or download the file from its source again; the last copy was cut off.",
            why="An empty file is not the same as no data: its content was lost on the way.",
        ),
    ),
    Entry(
        "B103",
        "halaman-web-tanpa-tabel",
        Severity.ERROR,
        Text(
            title="Halaman web tanpa tabel",
            found="Isi berkas ini halaman web (HTML) yang tidak memuat tabel berisi data.",
            expected=TABLE_FILE_ID,
            remedy=(
                "Bila berkas ini disimpan dari Excel sebagai halaman web, datanya ada di folder "
                "pendampingnya: buka berkas aslinya dan simpan sebagai .xlsx. Bila diunduh, masuk "
                "ke aplikasinya dan ekspor ulang; yang terunduh mungkin halaman masuk."
            ),
            why="Halaman berbingkai dan halaman masuk hanya menunjuk ke data di tempat lain.",
        ),
        Text(
            title="Web page without a table",
            found="The content of this file is a web page (HTML) without a table of data.",
            expected=TABLE_FILE_EN,
            remedy=(
                "If it was saved from Excel as a web page, the data are in the folder beside it: "
                "open the original and save as .xlsx. If it was downloaded, log in to the "
                "application and export again; what was downloaded may be the login page."
            ),
            why="Pages of frames and login pages only point to data that are elsewhere.",
        ),
    ),
    Entry(
        "B104",
        "format-tidak-didukung",
        Severity.ERROR,
        Text(
            title="Format tidak didukung",
            found="Berkas ini berformat {format}, yang tidak dibaca.",
            expected=TABLE_FILE_ID,
            remedy=_SAVE_AS_ID,
            why="Yang dibaca hanya format yang setiap nilainya dapat ditelusuri ke selnya.",
        ),
        Text(
            title="Format not supported",
            found="This file has the format {format}, which is not read.",
            expected=TABLE_FILE_EN,
            remedy=_SAVE_AS_EN,
            why="Only formats are read in which every value can be traced to its cell.",
        ),
    ),
    Entry(
        "B105",
        "berpassword",
        Severity.ERROR,
        Text(
            title="Berkas dilindungi kata sandi",
            found="Berkas ini terenkripsi dengan kata sandi sehingga tidak dapat dibaca.",
            expected="Buku kerja (.xlsx, .xls, .xlsb, .ods) tanpa kata sandi untuk membuka.",
            remedy=(
                "Buka di Excel dengan kata sandinya, pilih Berkas › Info › Proteksi Buku Kerja › "
                "Enkripsi dengan Kata Sandi, kosongkan, simpan, lalu jalankan lagi."
            ),
            why=(
                "Kata sandi tidak pernah diminta oleh program ini, supaya tidak "
                "tersimpan di mana pun."
            ),
        ),
        Text(
            title="File is protected by a password",
            found="This file is encrypted with a password and cannot be read.",
            expected="A workbook (.xlsx, .xls, .xlsb, .ods) that opens without a password.",
            remedy=(
                "Open it in Excel with its password, choose File › Info › Protect Workbook › "
                "Encrypt with Password, clear it, save, and run again."
            ),
            why="This program never asks for a password, so that none is kept anywhere.",
        ),
    ),
    Entry(
        "B106",
        "teks-tanpa-kolom",
        Severity.ERROR,
        Text(
            title="Berkas teks tanpa kolom",
            found=(
                "Isi berkas ini teks biasa tanpa pemisah kolom (titik koma, koma, tab, "
                "atau garis tegak)."
            ),
            expected=TABLE_FILE_ID,
            remedy=(
                "Bila ini tabel, ekspor ulang sebagai .xlsx, atau sebagai CSV dengan titik koma "
                "di antara kolom. Bila bukan, keluarkan dari folder data."
            ),
            why="Teks yang tidak terbagi dalam kolom tidak dapat dicocokkan dengan judul apa pun.",
        ),
        Text(
            title="Text file without columns",
            found=(
                "The content of this file is plain text without a column delimiter (semicolon, "
                "comma, tab or vertical bar)."
            ),
            expected=TABLE_FILE_EN,
            remedy=(
                "If this is a table, export it again as .xlsx, or as CSV with semicolons between "
                "the columns. If not, take it out of the data folder."
            ),
            why="Text that is not divided into columns cannot be matched with any heading.",
        ),
    ),
    Entry(
        "B107",
        "konflik-penggabungan",
        Severity.ERROR,
        Text(
            title="Berkas berisi tanda konflik",
            found="Isi berkas ini tanda konflik penggabungan (<<<<<<<), bukan buku kerja.",
            expected=TABLE_FILE_ID,
            remedy=(
                "Ambil kembali salah satu versi berkas yang utuh dari penyimpanan bersama, lalu "
                "jalankan lagi."
            ),
            why="Dua versi yang tercampur tidak dapat dinilai; seseorang harus memilih.",
        ),
        Text(
            title="File holds conflict marks",
            found="The content of this file is merge conflict marks (<<<<<<<), not a workbook.",
            expected=TABLE_FILE_EN,
            remedy=(
                "Fetch one whole version of the file from the shared store again, then run again."
            ),
            why="Two versions mixed together cannot be scored; somebody has to choose.",
        ),
    ),
    Entry(
        "B108",
        "bukan-buku-kerja",
        Severity.ERROR,
        Text(
            title="Bukan buku kerja",
            found="Isi berkas ini {jenis}, walaupun namanya seperti buku kerja.",
            expected=TABLE_FILE_ID,
            remedy=(
                "Minta berkas Excel aslinya dari pengirim. Mengganti akhiran nama "
                "tidak mengubah isi."
            ),
            why="Jenis berkas ditentukan oleh isinya, bukan oleh namanya.",
        ),
        Text(
            title="Not a workbook",
            found="The content of this file is {jenis}, although it is named like a workbook.",
            expected=TABLE_FILE_EN,
            remedy=(
                "Ask the sender for the original Excel file. Renaming a file does not change what "
                "it is."
            ),
            why="What a file is depends on its content, not on its name.",
        ),
    ),
    Entry(
        "B109",
        "isi-tidak-dikenal",
        Severity.ERROR,
        Text(
            title="Isi berkas tidak dikenal",
            found="Isi berkas ini tidak dikenal sebagai buku kerja atau format lain.",
            expected=TABLE_FILE_ID,
            remedy=ASK_AGAIN_ID,
            why="Berkas yang tidak dikenal tidak ditebak isinya.",
        ),
        Text(
            title="Content not recognised",
            found="The content of this file is not recognised as a workbook or any other format.",
            expected=TABLE_FILE_EN,
            remedy=ASK_AGAIN_EN,
            why="The content of an unknown file is not guessed.",
        ),
    ),
    Entry(
        "B110",
        "zip-tanpa-buku-kerja",
        Severity.ERROR,
        Text(
            title="Arsip tanpa buku kerja",
            found="Berkas ini arsip ZIP yang tidak memuat buku kerja.",
            expected=TABLE_FILE_ID,
            remedy="Bila ini arsip kiriman, ekstrak dahulu dan pakai berkas data di dalamnya.",
            why="Berkas .xlsx memang arsip ZIP, tetapi isinya harus buku kerja.",
        ),
        Text(
            title="Archive without a workbook",
            found="This file is a ZIP archive that holds no workbook.",
            expected=TABLE_FILE_EN,
            remedy="If this is a sent archive, extract it first and use the data files inside.",
            why="An .xlsx file is a ZIP archive indeed, but it has to hold a workbook.",
        ),
    ),
    Entry(
        "B111",
        "arsip-rusak",
        Severity.ERROR,
        Text(
            title="Berkas terpotong atau rusak",
            found="Berkas ini berawal seperti buku kerja, tetapi arsipnya terpotong atau rusak.",
            expected="Buku kerja (.xlsx, .xls, .xlsb, .ods) yang utuh.",
            remedy="Salin atau unduh ulang berkas dari sumbernya. " + ASK_AGAIN_ID,
            why="Sebagian isi yang masih terbaca dapat kehilangan orang tanpa terlihat.",
        ),
        Text(
            title="File is cut off or damaged",
            found="This file begins like a workbook, but its archive is cut off or damaged.",
            expected="A whole workbook (.xlsx, .xls, .xlsb, .ods).",
            remedy="Copy or download the file from its source again. " + ASK_AGAIN_EN,
            why="The part that is still readable may be missing people without anyone noticing.",
        ),
    ),
    Entry(
        "B112",
        "tidak-dapat-dibuka",
        Severity.ERROR,
        Text(
            title="Berkas tidak dapat dibuka",
            found="Berkas ini ada, tetapi sistem menolak membacanya.",
            expected="Berkas yang boleh dibaca dan tidak dikunci program lain.",
            remedy=(
                "Tutup berkas di Excel dan di program sinkronisasi, pastikan Anda berhak "
                "membacanya, lalu jalankan lagi."
            ),
            why="Berkas yang terkunci dapat sedang berubah; hasilnya tidak dapat diulang.",
        ),
        Text(
            title="File cannot be opened",
            found="This file exists, but the system refuses to read it.",
            expected="A file that may be read and is not locked by another program.",
            remedy=(
                "Close the file in Excel and in any sync program, make sure you may read it, "
                "and run again."
            ),
            why="A locked file may be changing; the result could not be repeated.",
        ),
    ),
    Entry(
        "B113",
        "tidak-ditemukan",
        Severity.ERROR,
        Text(
            title="Berkas atau folder tidak ditemukan",
            found="Tidak ada berkas atau folder dengan nama ini.",
            expected="Nama berkas atau folder yang ada.",
            remedy=(
                "Periksa ejaan dan letaknya; seret berkas ke jendela terminal agar namanya tepat."
            ),
            why="Data yang disebut tetapi tidak ada harus diketahui sebelum ada yang dinilai.",
        ),
        Text(
            title="File or folder not found",
            found="There is no file or folder of this name.",
            expected="The name of a file or folder that exists.",
            remedy=(
                "Check its spelling and where it is; drag the file onto the terminal window to get "
                "the exact name."
            ),
            why="Data that is named but absent must be known before anyone is scored.",
        ),
    ),
    Entry(
        "B114",
        "terlalu-besar",
        Severity.ERROR,
        Text(
            title="Berkas terlalu besar",
            found="Berkas ini berukuran {ukuran} MB.",
            expected="Paling besar {batas} MB.",
            remedy=(
                "Hapus gambar dan lembar yang tidak diperlukan, atau bagi menjadi beberapa berkas; "
                "bagian-bagiannya digabung kembali saat dinilai."
            ),
            why=BOUNDS_WHY_ID,
        ),
        Text(
            title="File is too large",
            found="This file has a size of {ukuran} MB.",
            expected="At most {batas} MB.",
            remedy=(
                "Remove pictures and sheets that are not needed, or split it into several files; "
                "the parts are joined again when scoring."
            ),
            why=BOUNDS_WHY_EN,
        ),
    ),
    Entry(
        "B115",
        "bom-dekompresi",
        Severity.ERROR,
        Text(
            title="Isi berkas mengembang tidak wajar",
            found="Isi berkas ini mengembang melampaui batas ketika dibuka.",
            expected=(
                "Isi yang mengembang paling banyak {batas} MB, dengan perbandingan yang wajar."
            ),
            remedy=REBUILD_ID,
            why=BOUNDS_WHY_ID,
        ),
        Text(
            title="Content unpacks beyond reason",
            found="The content of this file unpacks beyond the limit when opened.",
            expected="Content that unpacks to at most {batas} MB, in a reasonable ratio.",
            remedy=REBUILD_EN,
            why=BOUNDS_WHY_EN,
        ),
    ),
    Entry(
        "B116",
        "isi-sama",
        Severity.WARNING,
        Text(
            title="Isi sama dengan berkas lain",
            found="Isi berkas ini sama persis dengan {berkas}; berkas ini tidak dibaca.",
            expected="Setiap berkas hanya satu kali.",
            remedy="Hapus salah satunya. Bila seharusnya berbeda, minta berkas yang benar.",
            why="Data yang dibaca dua kali akan dihitung dua kali.",
        ),
        Text(
            title="Same content as another file",
            found="The content of this file is exactly that of {berkas}; this file is not read.",
            expected="Every file only once.",
            remedy="Delete one of them. If they should differ, ask for the right file.",
            why="Data read twice would count twice.",
        ),
    ),
)

ENTRIES: Final[tuple[Entry, ...]] = _NOT_READ + reading.ENTRIES
