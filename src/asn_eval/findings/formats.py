"""Findings about formats: files that are no table, or hold one badly (B126…, berkas)."""

from __future__ import annotations

from typing import Final

from asn_eval.findings.model import Entry, Severity, Text
from asn_eval.findings.reading import BOUNDS_WHY_EN, BOUNDS_WHY_ID, REBUILD_EN, REBUILD_ID

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "B126",
        "sel-jauh-di-luar-tabel",
        Severity.ERROR,
        Text(
            title="Ada sel terisi jauh di luar tabel",
            found=(
                "Sel yang terisi di lembar ini hanya {isi}, tetapi terbentang sampai {sel}; "
                "dari A1 sampai ke sana ada {luas} sel."
            ),
            expected="Tabel yang rapat, tanpa isi yang tercecer jauh di kanan atau di bawah.",
            remedy=(
                "Di Excel tekan Ctrl+End, hapus kolom dan baris di luar tabel (klik kanan › "
                "Hapus), simpan, lalu jalankan lagi."
            ),
            why=(
                "Satu sel yang tercecer membuat lembar seluas itu harus dimuat "
                "dan menghabiskan memori."
            ),
        ),
        Text(
            title="A filled cell lies far outside the table",
            found=(
                "Only {isi} cells of this sheet are filled, but they reach to {sel}; "
                "from A1 to there are {luas} cells."
            ),
            expected="A compact table, with nothing lost far to the right or far below.",
            remedy=(
                "In Excel press Ctrl+End, delete the columns and rows outside the table (right "
                "click › Delete), save, and run again."
            ),
            why="One lost cell makes a sheet of that size be loaded, and uses up the memory.",
        ),
    ),
    Entry(
        "B127",
        "berkas-biner-menjadi-teks",
        Severity.ERROR,
        Text(
            title="Buku kerja rusak karena dialihkan menjadi teks",
            found=(
                "Isi berkas ini buku kerja yang pernah diperlakukan sebagai teks; "
                "byte aslinya sudah terganti."
            ),
            expected="Buku kerja yang disalin apa adanya, byte demi byte.",
            remedy=(
                "Isi yang terganti tidak dapat dipulihkan. Minta berkas aslinya dari pengirim, "
                "misalnya sebagai lampiran atau di dalam arsip ZIP."
            ),
            why=(
                "Program surel, FTP mode teks, dan penyimpanan kode kadang mengganti byte "
                "yang bukan teks."
            ),
        ),
        Text(
            title="Workbook destroyed by a text conversion",
            found=(
                "The content of this file is a workbook that was once treated as text; "
                "its original bytes have been replaced."
            ),
            expected="A workbook that is copied as it is, byte by byte.",
            remedy=(
                "What was replaced cannot be restored. Ask the sender for the original file, for "
                "instance as an attachment or inside a ZIP archive."
            ),
            why=(
                "Mail programs, FTP in text mode and code stores sometimes replace bytes that are "
                "not text."
            ),
        ),
    ),
    Entry(
        "B128",
        "halaman-galat-aplikasi",
        Severity.ERROR,
        Text(
            title="Pesan galat aplikasi, bukan tabel",
            found=(
                "Isi berkas ini pesan galat dari aplikasi yang seharusnya mengekspor tabel "
                "(misalnya PHP Fatal error)."
            ),
            expected="Tabel hasil ekspor yang selesai tanpa pesan galat.",
            remedy=(
                "Ulangi ekspor dari aplikasinya, bila perlu untuk rentang yang lebih kecil; "
                "bila pesan itu muncul lagi, laporkan kepada pengelola aplikasi."
            ),
            why=(
                "Ekspor yang berhenti di tengah jalan dapat memuat sebagian pegawai saja; "
                "sisanya akan hilang tanpa terlihat."
            ),
        ),
        Text(
            title="Application error message instead of a table",
            found=(
                "The content of this file is an error message of the application that should have "
                "exported a table (such as PHP Fatal error)."
            ),
            expected="An exported table that was completed without an error message.",
            remedy=(
                "Export from the application again, for a smaller range if need be; if the message "
                "returns, report it to whoever runs the application."
            ),
            why=(
                "An export that stopped midway may hold only some of the employees; the others "
                "would be lost without anyone noticing."
            ),
        ),
    ),
    Entry(
        "B129",
        "deklarasi-xml",
        Severity.ERROR,
        Text(
            title="Buku kerja memuat deklarasi XML yang berbahaya",
            found="Di dalam berkas ini ada deklarasi DOCTYPE, tempat entitas XML dibuat.",
            expected="Buku kerja tanpa deklarasi DOCTYPE, seperti yang ditulis program kantor.",
            remedy=REBUILD_ID,
            why=(
                "Entitas XML dapat mengembang tanpa batas atau membaca berkas lain "
                "di komputer ini; tidak satu pun dibuka."
            ),
        ),
        Text(
            title="Workbook holds a dangerous XML declaration",
            found="Inside this file is a DOCTYPE declaration, where XML entities are made.",
            expected="A workbook without a DOCTYPE declaration, as office programs write it.",
            remedy=REBUILD_EN,
            why=(
                "XML entities can grow without end or read other files of this computer; "
                "not one of them is opened."
            ),
        ),
    ),
    Entry(
        "B130",
        "kutip-csv",
        Severity.ERROR,
        Text(
            title="Tanda kutip CSV tidak berpasangan",
            found='Di baris {baris} tanda kutip (") tidak berpasangan atau berada di tengah isi.',
            expected=(
                'Isi yang memuat pemisah diapit kutip, dan kutip di dalamnya ditulis dua kali ("").'
            ),
            remedy=(
                "Buka berkas di penyunting teks, perbaiki tanda kutip di baris itu, atau ekspor "
                "ulang sebagai .xlsx."
            ),
            why=(
                "Kutip yang tidak ditutup menelan baris-baris sesudahnya: orang-orang di situ "
                "akan hilang."
            ),
        ),
        Text(
            title="Unpaired quote in CSV",
            found='In row {baris} a quote (") is not paired, or stands in the middle of a value.',
            expected=(
                "Values that hold the delimiter are enclosed in quotes, and quotes inside them are "
                'written twice ("").'
            ),
            remedy=(
                "Open the file in a text editor, mend the quotes of that row, or export again as "
                ".xlsx."
            ),
            why="A quote that is not closed swallows the rows after it: people would be lost.",
        ),
    ),
    Entry(
        "B131",
        "pesan-galat-di-halaman",
        Severity.WARNING,
        Text(
            title="Ada pesan galat aplikasi di dalam ekspor",
            found=(
                "Sebelum tabelnya, halaman ini memuat pesan galat aplikasi "
                "(misalnya PHP Notice atau Warning)."
            ),
            expected="Tabel hasil ekspor yang selesai tanpa pesan galat.",
            remedy=(
                "Cocokkan banyaknya baris dengan yang tampil di aplikasi; laporkan pesan itu "
                "kepada pengelola aplikasi."
            ),
            why="Aplikasi yang mengeluh saat mengekspor dapat mengosongkan sebagian kolom.",
        ),
        Text(
            title="Application error message inside the export",
            found=(
                "Before its table this page holds an error message of the application "
                "(such as PHP Notice or Warning)."
            ),
            expected="An exported table that was completed without an error message.",
            remedy=(
                "Compare the number of rows with what the application shows; report the message to "
                "whoever runs the application."
            ),
            why="An application that complains while exporting may leave some columns empty.",
        ),
    ),
    Entry(
        "B132",
        "cara-teks-dibaca",
        Severity.INFO,
        Text(
            title="Berkas teks dibaca sebagai tabel",
            found="Berkas ini dibaca dengan pemisah kolom {pemisah} dan pengodean {pengodean}.",
            expected="Pemisah dan pengodean yang dipakai saat berkas ditulis.",
            remedy="Tidak perlu berbuat apa pun bila kolom dan nama di laporan sudah benar.",
            why=(
                "Berkas CSV tidak mencatat cara menulisnya; yang disimpulkan dari isinya "
                "harus terlihat."
            ),
        ),
        Text(
            title="Text file read as a table",
            found="This file was read with column delimiter {pemisah} and encoding {pengodean}.",
            expected="The delimiter and encoding with which the file was written.",
            remedy="Nothing needs doing if the columns and names in the report are right.",
            why=(
                "A CSV file does not record how it was written; what was concluded from its "
                "content must be seen."
            ),
        ),
    ),
    Entry(
        "B133",
        "terlalu-banyak-sel",
        Severity.ERROR,
        Text(
            title="Terlalu banyak sel",
            found="Di sini ada {isi} sel, lebih banyak daripada yang dapat dimuat.",
            expected="Paling banyak {batas} sel dalam satu lembar.",
            remedy=(
                "Bagi tabelnya menjadi beberapa berkas (misalnya per unit kerja); bagian-bagiannya "
                "digabung kembali saat dinilai. Hapus kolom yang tidak diperlukan."
            ),
            why=BOUNDS_WHY_ID,
        ),
        Text(
            title="Too many cells",
            found="Here are {isi} cells, more than can be loaded.",
            expected="At most {batas} cells in one sheet.",
            remedy=(
                "Split the table into several files (by unit, for instance); the parts are joined "
                "again when scoring. Remove columns that are not needed."
            ),
            why=BOUNDS_WHY_EN,
        ),
    ),
    Entry(
        "B134",
        "baris-csv-bergeser",
        Severity.WARNING,
        Text(
            title="Baris CSV berisi lebih banyak kolom daripada biasanya",
            found=(
                "Pada {jumlah} baris, mulai dari baris ini, ada sampai {panjang} isian, padahal "
                "kebanyakan baris berisi {biasa}."
            ),
            expected="Setiap baris dengan banyak isian yang sama.",
            remedy=(
                "Periksa apakah ada isi yang memuat pemisah tanpa diapit kutip, misalnya gelar "
                "sesudah koma; apit dengan kutip atau ekspor ulang sebagai .xlsx."
            ),
            why="Isi sesudah pemisah yang tidak diapit bergeser ke kolom yang salah.",
        ),
        Text(
            title="CSV rows hold more fields than usual",
            found=(
                "In {jumlah} rows, the first of them here, there are up to {panjang} fields, while "
                "most rows have {biasa}."
            ),
            expected="The same number of fields in every row.",
            remedy=(
                "See whether a value holds the delimiter without being quoted, such as a degree "
                "after a comma; quote it, or export again as .xlsx."
            ),
            why="What follows a delimiter that is not quoted moves into the wrong column.",
        ),
    ),
    Entry(
        "B135",
        "terlalu-banyak-tabel",
        Severity.ERROR,
        Text(
            title="Terlalu banyak tabel di satu halaman",
            found="Halaman ini memuat {jumlah} tabel.",
            expected="Paling banyak {batas} tabel dalam satu berkas.",
            remedy="Ekspor ulang dalam beberapa berkas, atau sebagai satu tabel di .xlsx.",
            why=BOUNDS_WHY_ID,
        ),
        Text(
            title="Too many tables in one page",
            found="This page holds {jumlah} tables.",
            expected="At most {batas} tables in one file.",
            remedy="Export again in several files, or as one table in .xlsx.",
            why=BOUNDS_WHY_EN,
        ),
    ),
    Entry(
        "B136",
        "tabel-bersarang-terlalu-dalam",
        Severity.ERROR,
        Text(
            title="Tabel bersarang terlalu dalam",
            found="Halaman ini memuat tabel di dalam tabel, lebih dari {batas} tingkat.",
            expected="Paling banyak {batas} tingkat; halaman kantor jarang lebih dari lima.",
            remedy="Ekspor ulang dari aplikasinya, atau simpan sebagai .xlsx.",
            why=BOUNDS_WHY_ID,
        ),
        Text(
            title="Tables nested too deep",
            found="This page holds tables inside tables, more than {batas} levels deep.",
            expected="At most {batas} levels; pages of offices seldom have more than five.",
            remedy="Export from the application again, or save as .xlsx.",
            why=BOUNDS_WHY_EN,
        ),
    ),
    Entry(
        "B137",
        "terlalu-banyak-lembar",
        Severity.ERROR,
        Text(
            title="Terlalu banyak lembar",
            found="Buku kerja ini memuat {jumlah} lembar.",
            expected="Paling banyak {batas} lembar dalam satu buku kerja.",
            remedy=(
                "Bagi menjadi beberapa buku kerja (misalnya per unit kerja); bagian-bagiannya "
                "digabung kembali saat dinilai."
            ),
            why=BOUNDS_WHY_ID,
        ),
        Text(
            title="Too many sheets",
            found="This workbook holds {jumlah} sheets.",
            expected="At most {batas} sheets in one workbook.",
            remedy=(
                "Split it into several workbooks (by unit, for instance); the parts are joined "
                "again when scoring."
            ),
            why=BOUNDS_WHY_EN,
        ),
    ),
)
