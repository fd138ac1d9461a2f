"""Findings about single cells and records (S…, sel)."""

from __future__ import annotations

from typing import Final

from asn_eval.findings.model import Entry, Severity, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "S301",
        "nip-angka",
        Severity.ERROR,
        Text(
            title="NIP tersimpan sebagai angka",
            found="NIP di sel ini tersimpan sebagai angka ({nilai}).",
            expected="NIP tersimpan sebagai teks, 18 digit utuh.",
            remedy=(
                "Format kolom NIP sebagai Teks (Ctrl+1 › Teks), lalu salin ulang NIP 18 digit "
                "dari data kepegawaian. Mengubah format saja tidak mengembalikan digit yang hilang."
            ),
            why=(
                "Excel hanya menyimpan 15 digit pertama sebuah angka; tiga digit terakhir NIP "
                "menjadi nol, sehingga nilai dapat jatuh ke orang lain."
            ),
        ),
        Text(
            title="NIP stored as a number",
            found="The NIP in this cell is stored as a number ({nilai}).",
            expected="The NIP is stored as text, all 18 digits.",
            remedy=(
                "Format the NIP column as Text (Ctrl+1 › Text), then copy the 18-digit NIP again "
                "from the personnel data. Changing the format alone does not bring digits back."
            ),
            why=(
                "Excel keeps only the first 15 digits of a number; the last three digits of the "
                "NIP become zero, so that a score can fall to somebody else."
            ),
        ),
    ),
    Entry(
        "S302",
        "nip-salah",
        Severity.ERROR,
        Text(
            title="NIP tidak sah",
            found="NIP {nilai} tidak dapat dipakai: {alasan}.",
            expected=(
                "18 digit: tanggal lahir (8), tahun dan bulan TMT CPNS atau tahun dan kode PPPK "
                "(6), jenis kelamin 1 atau 2, nomor urut 001–999."
            ),
            remedy="Cocokkan dengan data kepegawaian dan ketik ulang NIP 18 digit sebagai teks.",
            why="NIP yang salah memisahkan orang dari datanya atau menempelkan data orang lain.",
        ),
        Text(
            title="Invalid NIP",
            found="The NIP {nilai} cannot be used: {reason}.",
            expected=(
                "18 digits: birth date (tanggal lahir, 8), year and month of TMT CPNS or year and "
                "PPPK code (6), sex (jenis kelamin) 1 or 2, sequence (nomor urut) 001–999."
            ),
            remedy="Compare with the personnel data and type the 18-digit NIP again as text.",
            why="A wrong NIP parts people from their data, or gives them somebody else's.",
        ),
    ),
    Entry(
        "S303",
        "angka-rancu",
        Severity.ERROR,
        Text(
            title="Angka rancu",
            found='Teks "{nilai}" di kolom {kolom} dapat dibaca dengan dua cara.',
            expected="Angka yang hanya dapat dibaca dengan satu cara.",
            remedy=(
                "Ketik ulang sebagai angka di Excel, atau nyatakan tanda desimal berkas dengan "
                "`desimal: koma` (atau `titik`) di asn-eval.yaml."
            ),
            why=(
                "1.234 dapat berarti seribu dua ratus tiga puluh empat atau satu koma dua; "
                "nilai tidak boleh ditebak."
            ),
        ),
        Text(
            title="Ambiguous number",
            found='The text "{nilai}" in column {kolom} can be read in two ways.',
            expected="A number that can be read in one way only.",
            remedy=(
                "Type it again as a number in Excel, or declare the decimal mark of the files with "
                "`desimal: koma` (or `titik`) in asn-eval.yaml."
            ),
            why=(
                "1.234 may mean one thousand two hundred and thirty-four or one point two; "
                "a value must not be guessed."
            ),
        ),
    ),
    Entry(
        "S304",
        "bukan-angka",
        Severity.ERROR,
        Text(
            title="Bukan angka",
            found='Isi sel "{nilai}" di kolom {kolom} bukan angka.',
            expected="Angka; sel kosong atau tanda - bila tidak ada data.",
            remedy="Ganti isi sel dengan angka saja, tanpa satuan atau keterangan.",
            why="Teks yang bukan angka tidak dapat dihitung, dan tidak boleh dianggap nol.",
        ),
        Text(
            title="Not a number",
            found='The cell content "{nilai}" in column {kolom} is not a number.',
            expected="A number; an empty cell or the sign - where there is no data.",
            remedy="Replace the content with the number alone, without unit or remark.",
            why="Text that is no number cannot be computed with and must not count as zero.",
        ),
    ),
    Entry(
        "S305",
        "di-luar-rentang",
        Severity.ERROR,
        Text(
            title="Nilai di luar rentang",
            found="Nilai {nilai} di kolom {kolom} di luar rentang {batas}.",
            expected="Nilai dalam rentang {batas}.",
            remedy="Periksa sumbernya dan perbaiki nilai di sel ini.",
            why="Satu nilai di luar skala dapat membalik urutan peringkat.",
        ),
        Text(
            title="Value outside its range",
            found="The value {nilai} in column {kolom} is outside its range, {batas}.",
            expected="A value within {batas}.",
            remedy="Check the source and correct the value in this cell.",
            why="One value off the scale can reverse the order of a ranking.",
        ),
    ),
    Entry(
        "S306",
        "kategori-tak-dikenal",
        Severity.ERROR,
        Text(
            title="Isian tidak dikenal",
            found='Isian "{nilai}" di kolom {kolom} tidak dikenal; yang dikenal: {pilihan}.',
            expected="Salah satu dari: {pilihan}.",
            remedy=(
                "Ganti isian dengan salah satu pilihan itu. Bila kantor Anda memang memakai kata "
                "lain, beri artinya di `nilai` pemetaan: `asn-eval mapping suggest BERKAS`."
            ),
            why="Isian yang tidak dikenal tidak dapat ditempatkan, dan tidak boleh ditebak.",
        ),
        Text(
            title="Unknown category",
            found='The entry "{nilai}" in column {kolom} is not known; known are: {pilihan}.',
            expected="One of: {pilihan}.",
            remedy=(
                "Replace the entry by one of these. If your office does use other words, give "
                "their meaning under `nilai` of a mapping: `asn-eval mapping suggest FILE`."
            ),
            why="An unknown entry cannot be placed and must not be guessed.",
        ),
    ),
    Entry(
        "S307",
        "catatan-ganda",
        Severity.ERROR,
        Text(
            title="Catatan ganda",
            found="Catatan tabel {tabel} ini mengulang catatan di {tempat_lain}.",
            expected="Satu catatan saja untuk setiap gabungan {kunci}.",
            remedy=(
                "Hapus salah satu catatan, atau bedakan isinya (misalnya tanggal) bila keduanya "
                "memang benar."
            ),
            why="Catatan yang terhitung dua kali mengubah nilai tanpa terlihat.",
        ),
        Text(
            title="Duplicate record",
            found="This record of table {tabel} repeats the record at {tempat_lain}.",
            expected="One record only for each combination of {kunci}.",
            remedy=(
                "Delete one of the records, or tell them apart (by date, for instance) if both "
                "are right."
            ),
            why="A record that counts twice changes a score without anybody seeing it.",
        ),
    ),
    Entry(
        "S308",
        "rumus-tanpa-nilai",
        Severity.ERROR,
        Text(
            title="Rumus tanpa hasil",
            found="Sel di kolom {kolom} berisi rumus yang hasilnya tidak tersimpan.",
            expected="Angka atau teks, atau rumus yang hasilnya tersimpan.",
            remedy="Buka berkas di Excel, tunggu sampai terhitung, simpan, lalu jalankan lagi.",
            why="Hasil yang tidak tersimpan terbaca kosong; kosong bukan nol.",
        ),
        Text(
            title="Formula without a result",
            found="The cell in column {kolom} holds a formula whose result is not stored.",
            expected="A number or text, or a formula whose result is stored.",
            remedy="Open the file in Excel, wait until it has calculated, save, and run again.",
            why="A result that is not stored reads as empty; empty is not zero.",
        ),
    ),
    Entry(
        "S309",
        "sel-error",
        Severity.ERROR,
        Text(
            title="Sel berisi kesalahan Excel",
            found="Sel di kolom {kolom} berisi {nilai}.",
            expected="Angka atau teks.",
            remedy="Perbaiki rumus di sel ini, atau ketik nilainya.",
            why="Kesalahan rumus bukan data; menganggapnya kosong menyembunyikan masalah.",
        ),
        Text(
            title="Cell holds an Excel error",
            found="The cell in column {kolom} holds {nilai}.",
            expected="A number or text.",
            remedy="Repair the formula in this cell, or type the value.",
            why="A formula error is not data; treating it as empty would hide the problem.",
        ),
    ),
    Entry(
        "S310",
        "bukan-tanggal",
        Severity.ERROR,
        Text(
            title="Bukan tanggal",
            found='Isi sel "{nilai}" di kolom {kolom} bukan tanggal.',
            expected=(
                "Tanggal, misalnya 17-08-2025, 17 Agustus 2025 atau Agustus 2025; nama bulan saja "
                "bila periode diberikan."
            ),
            remedy="Ketik ulang tanggal di sel ini.",
            why="Tanpa tanggal tidak dapat dipastikan apakah catatan masuk periode.",
        ),
        Text(
            title="Not a date",
            found='The cell content "{nilai}" in column {kolom} is not a date.',
            expected=(
                "A date such as 17-08-2025, 17 Agustus 2025 or Agustus 2025; the name of a month "
                "alone when the periode is given."
            ),
            remedy="Type the date in this cell again.",
            why="Without a date nobody can tell whether the record falls in the periode.",
        ),
    ),
    Entry(
        "S311",
        "tanggal-rancu",
        Severity.ERROR,
        Text(
            title="Kolom tanggal rancu",
            found=(
                'Semua tanggal teks di kolom {kolom} (misalnya "{nilai}") dapat dibaca '
                "hari/bulan maupun bulan/hari; jumlahnya {jumlah}."
            ),
            expected="Tanggal yang hanya dapat dibaca dengan satu cara.",
            remedy=(
                "Nyatakan urutannya dengan `tanggal: hari-bulan` (atau `bulan-hari`) di "
                "asn-eval.yaml, atau ketik tanggal sebagai tanggal Excel."
            ),
            why="03/04 dapat berarti 3 April atau 4 Maret; catatan dapat jatuh ke periode lain.",
        ),
        Text(
            title="Ambiguous date column",
            found=(
                'All text dates in column {kolom} ("{nilai}", for instance) can be read as '
                "day/month and as month/day; there are {jumlah}."
            ),
            expected="Dates that can be read in one way only.",
            remedy=(
                "Declare the order with `tanggal: hari-bulan` (day first, or `bulan-hari`) in "
                "asn-eval.yaml, or enter the dates as Excel dates."
            ),
            why="03/04 may mean 3 April or 4 March; a record can fall into another periode.",
        ),
    ),
    Entry(
        "S312",
        "sel-wajib-kosong",
        Severity.ERROR,
        Text(
            title="Sel wajib kosong",
            found="Sel di kolom {kolom} kosong.",
            expected="Kolom {kolom} terisi pada setiap catatan.",
            remedy=(
                "Isi sel ini. Bila selnya digabung ke bawah (merge), pisahkan dan isi setiap baris."
            ),
            why="Tanpa isian ini catatan tidak dapat dikaitkan dengan orang atau kriteria.",
        ),
        Text(
            title="Required cell is empty",
            found="The cell in column {kolom} is empty.",
            expected="Column {kolom} is filled in every record.",
            remedy="Fill this cell. If cells are merged downwards, unmerge them and fill each row.",
            why="Without it the record cannot be tied to a person or a criterion.",
        ),
    ),
    Entry(
        "S313",
        "target-nol",
        Severity.ERROR,
        Text(
            title="Pembagi nol",
            found="Nilai di kolom {kolom} nol, sehingga capaian tidak dapat dihitung.",
            expected="Nilai kolom {kolom} lebih besar dari nol.",
            remedy="Perbaiki nilainya, atau hapus catatan yang memang tidak berlaku.",
            why="Pembagian dengan nol tidak punya hasil; memilih 0 atau 100 berarti menebak.",
        ),
        Text(
            title="Division by zero",
            found="The value in column {kolom} is zero, so that no achievement can be computed.",
            expected="A value of column {kolom} above zero.",
            remedy="Correct the value, or delete a record that does not apply.",
            why="Division by zero has no result; to choose 0 or 100 would be a guess.",
        ),
    ),
    Entry(
        "S314",
        "persen-campur",
        Severity.ERROR,
        Text(
            title="Persen dan angka biasa bercampur",
            found="Kolom {kolom} mencampur {persen} nilai persen dan {biasa} angka biasa.",
            expected="Semua sel yang dibandingkan ditulis sebagai persen, atau semua tidak.",
            remedy="Samakan format selnya: semua persen (95%) atau semua angka biasa (95).",
            why="95% tersimpan sebagai 0,95 di Excel; bercampur dengan 95 ia keliru seratus kali.",
        ),
        Text(
            title="Percent and plain numbers mixed",
            found="Column {kolom} mixes {persen} percent values and {biasa} plain numbers.",
            expected="All cells that are compared are written as percent, or none.",
            remedy="Give the cells one format: all percent (95%) or all plain numbers (95).",
            why="Excel stores 95% as 0.95; mixed with 95 it is wrong by a factor of a hundred.",
        ),
    ),
    Entry(
        "S315",
        "tak-tercakup-cara-nilai",
        Severity.ERROR,
        Text(
            title="Ukuran tidak tercakup cara nilai",
            found="Ukuran {nilai} untuk kriteria {kriteria} tidak tercakup cara nilai di rubrik.",
            expected="Ukuran yang tercakup tangga, pita, titik, atau hasil rumus di rubrik.",
            remedy="Periksa datanya; bila benar, lengkapi cara nilai kriteria ini di rubrik.",
            why="Rubrik tidak mengatakan berapa nilai untuk ukuran itu, dan nilai tidak dikarang.",
        ),
        Text(
            title="Raw value not covered by the method",
            found="The raw value {nilai} of criterion {kriteria} is not covered by its method.",
            expected="A raw value covered by the steps, bands, points or formula of the rubric.",
            remedy="Check the data; if they are right, complete the method in the rubric.",
            why="The rubric does not say what that raw value is worth, and scores are not made up.",
        ),
    ),
    Entry(
        "S316",
        "lebih-dari-satu",
        Severity.ERROR,
        Text(
            title="Lebih dari satu baris",
            found="Ada lebih dari satu baris untuk orang ini, padahal kolom {kolom} dibaca sekali.",
            expected="Satu baris untuk setiap orang dalam periode.",
            remedy="Sisakan satu baris, atau pakai rubrik yang menjumlahkan atau merata-ratakan.",
            why="Bila ada dua nilai, tidak boleh dipilih salah satu begitu saja.",
        ),
        Text(
            title="More than one row",
            found="There are several rows for this person, but column {kolom} is read once.",
            expected="One row for each person within the periode.",
            remedy="Keep one row, or use a rubric that adds up or averages.",
            why="Where there are two values, neither may simply be chosen.",
        ),
    ),
    Entry(
        "S317",
        "catatan-kembar",
        Severity.WARNING,
        Text(
            title="Catatan kembar",
            found="Catatan tabel {tabel} ini sama persis dengan catatan di {tempat_lain}.",
            expected="Setiap orang tercatat satu kali di daftar pegawai.",
            remedy="Hapus salah satu baris; isinya sama, jadi nilai tidak terpengaruh.",
            why="Baris yang sama dua kali biasanya tanda daftar disalin dua kali.",
        ),
        Text(
            title="Identical record",
            found="This record of table {tabel} is identical to the record at {tempat_lain}.",
            expected="Everybody stands once in the list of employees.",
            remedy="Delete one of the rows; they say the same, so that no score is affected.",
            why="The same row twice usually means that a list was copied twice.",
        ),
    ),
    Entry(
        "S318",
        "tanggal-bulan-hari",
        Severity.INFO,
        Text(
            title="Tanggal dibaca bulan/hari",
            found='Tanggal teks di kolom {kolom} (misalnya "{nilai}") dibaca bulan/hari/tahun.',
            expected="Tanggal ditulis hari/bulan/tahun.",
            remedy="Periksa satu tanggal; bila salah, ketik kolom ini sebagai tanggal Excel.",
            why="Sebagian tanggal di kolom ini hanya sah bila dibaca bulan/hari.",
        ),
        Text(
            title="Dates read as month/day",
            found='Text dates in column {kolom} (such as "{nilai}") were read month/day/year.',
            expected="Dates written day/month/year.",
            remedy="Check one date; if it is wrong, enter the column as Excel dates.",
            why="Some dates of this column are only valid when read month/day.",
        ),
    ),
    Entry(
        "S319",
        "hari-melebihi",
        Severity.WARNING,
        Text(
            title="Jumlah hari melebihi hari kerja",
            found="{kolom} berjumlah {jumlah} hari, padahal hari kerjanya {hari_kerja}.",
            expected="Setiap hari kerja dihitung satu kali, di satu kolom saja.",
            remedy="Periksa kolom {kolom} dan hari kerja di baris ini, lalu perbaiki yang keliru.",
            why="Jumlah yang mustahil berarti salah ketik, atau hari yang dihitung dua kali.",
        ),
        Text(
            title="More days than working days",
            found="{kolom} sum to {jumlah} days, but there are {hari_kerja} working days.",
            expected="Every working day is counted once, in one column only.",
            remedy="Check {kolom} and the working days of this row, and correct what is wrong.",
            why="An impossible sum is a slip of typing, or a day that was counted twice.",
        ),
    ),
)
