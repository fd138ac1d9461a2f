"""Texts about measures: filters, maps of labels, dates and ranges that cannot be used."""

from __future__ import annotations

from typing import Final

from asn_eval.findings.model import Entry, Severity, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "K600",
        "saring-dan-kecuali",
        Severity.ERROR,
        Text(
            "Isian disaring sekaligus dikecualikan",
            "“{nilai}” di kolom {kolom} ada di saring dan juga di kecuali.",
            "Satu isian hanya ada di saring atau di kecuali.",
            "Hapus “{nilai}” dari salah satunya.",
            "Baris yang diminta dan sekaligus dikecualikan tidak pernah terhitung.",
        ),
        Text(
            "Label both asked for and left out",
            "“{nilai}” of column {kolom} stands in saring and in kecuali.",
            "A label stands in saring or in kecuali, not in both.",
            "Remove “{nilai}” from one of them.",
            "A row that is asked for and left out at once never counts.",
        ),
    ),
    Entry(
        "K601",
        "isi-peta-sama",
        Severity.ERROR,
        Text(
            "Dua isi peta adalah kata yang sama",
            "“{nilai}” dan “{lain}” hanya berbeda huruf besar, spasi, atau titik.",
            "Setiap isi peta berbeda, juga tanpa huruf besar, spasi, dan titik.",
            "Hapus “{nilai}” atau “{lain}”.",
            "Isian di data dibandingkan tanpa memandang huruf besar, spasi, dan titik.",
        ),
        Text(
            "Two labels of a map are the same word",
            "“{nilai}” and “{lain}” differ only in case, spaces or full stops.",
            "The labels of a map differ, case, spaces and full stops aside.",
            "Remove “{nilai}” or “{lain}”.",
            "Labels of the data are compared without case, spaces and full stops.",
        ),
    ),
    Entry(
        "K602",
        "kolom-yang-sama",
        Severity.ERROR,
        Text(
            "Dua kunci menyebut kolom yang sama",
            "“{kunci}” dan “{lain}” sama-sama menyebut kolom {kolom}.",
            "“{kunci}” dan “{lain}” menyebut dua kolom yang berbeda.",
            "Ganti salah satunya dengan kolom yang dimaksud.",
            "Dua kolom yang sama tidak memberi selisih atau rentang apa pun.",
        ),
        Text(
            "Two keys name the same column",
            "“{kunci}” and “{lain}” both name column {kolom}.",
            "“{kunci}” and “{lain}” name two different columns.",
            "Replace one of them by the column that is meant.",
            "A column and itself leave neither a span nor a range between them.",
        ),
    ),
    Entry(
        "K603",
        "rentang-sebelah",
        Severity.ERROR,
        Text(
            "Rentang target hanya punya satu ujung",
            "Ada “{kunci}” tanpa “{lain}”.",
            "Target berupa rentang disebut dengan “target_bawah” dan “target_atas”.",
            "Tambahkan “{lain}”, atau hapus “{kunci}”.",
            "Tanpa salah satu ujungnya tidak diketahui kapan realisasi berada di luar rentang.",
        ),
        Text(
            "Range of a target has one end only",
            "There is “{kunci}” without “{lain}”.",
            "A range is named by “target_bawah” and “target_atas”.",
            "Add “{lain}”, or remove “{kunci}”.",
            "Without one of its ends nobody knows when a realisasi lies outside the range.",
        ),
    ),
    Entry(
        "K604",
        "bobot-bisa-negatif",
        Severity.ERROR,
        Text(
            "Kolom bobot dapat berisi angka negatif",
            "Kolom {kolom} dipakai sebagai bobot, padahal isinya boleh negatif.",
            "Bobot diambil dari kolom yang isinya tidak pernah di bawah nol.",
            "Pilih kolom seperti bobot atau jam.",
            "Bobot negatif membalik pengaruh barisnya.",
        ),
        Text(
            "Column of weights can hold negative numbers",
            "Column {kolom} is used as a weight, but what it holds may be negative.",
            "Weights come from a column that never holds less than zero.",
            "Choose a column such as bobot or jam.",
            "A negative weight turns the effect of its row around.",
        ),
    ),
    Entry(
        "K605",
        "isian-di-luar-peta",
        Severity.ERROR,
        Text(
            "Isian tidak ada di peta rubrik",
            "“{nilai}” di kolom {kolom} tidak ada dalam peta rubrik ini.",
            "Setiap isian kolom {kolom} ada di “isi”, atau rubrik memberi angka di “lain”.",
            "Perbaiki isian selnya; bila benar, tambahkan “{nilai}” ke peta di rubrik.",
            "Isian yang tidak dikenal tidak boleh menjadi nol tanpa ada yang memutuskan.",
        ),
        Text(
            "Label not in the map of the rubric",
            "“{nilai}” in column {kolom} is not in the map of this rubric.",
            "Every label of column {kolom} stands in “isi”, or the rubric says a number in “lain”.",
            "Correct the cell; if it is right, add “{nilai}” to the map of the rubric.",
            "An unknown label must not become a zero that nobody decided on.",
        ),
    ),
    Entry(
        "K606",
        "tanggal-sama",
        Severity.ERROR,
        Text(
            "Beberapa baris bertanggal sama",
            "Ada beberapa baris orang ini bertanggal {nilai} di kolom {kolom}.",
            "Tanggal di kolom {kolom} menentukan urutan baris.",
            "Perbaiki tanggalnya, atau sisakan satu baris.",
            "Dari dua baris setanggal tidak dapat diketahui mana yang terakhir atau berurutan.",
        ),
        Text(
            "Several rows of the same date",
            "Several rows of this person bear the date {nilai} in column {kolom}.",
            "The dates of column {kolom} give the order of the rows.",
            "Correct the date, or keep one row.",
            "Of two rows of one day nobody can tell which is the last, or the next.",
        ),
    ),
    Entry(
        "K607",
        "rentang-target-terbalik",
        Severity.ERROR,
        Text(
            "Rentang target terbalik",
            "Angka di kolom {kolom} lebih besar daripada batas atas targetnya.",
            "Batas bawah target tidak melebihi batas atasnya.",
            "Perbaiki atau tukar kedua batas.",
            "Pada rentang yang terbalik tidak ada realisasi yang berada di dalamnya.",
        ),
        Text(
            "Range of a target upside down",
            "The number in column {kolom} is above the upper end of its target.",
            "The lower end of a target does not exceed the upper one.",
            "Correct the two ends, or swap them.",
            "No realisasi can lie within a range that is upside down.",
        ),
    ),
    Entry(
        "K608",
        "tanggal-terbalik",
        Severity.ERROR,
        Text(
            "Tanggal awal sesudah tanggal akhir",
            "{nilai} di kolom {kolom} terletak sesudah tanggal akhir hitungan.",
            "Tanggal di kolom {kolom} tidak melewati tanggal akhir.",
            "Periksa kedua tanggal dan periode yang dinilai.",
            "Jumlah hari yang negatif bukan masa apa pun.",
        ),
        Text(
            "First date after the last",
            "{nilai} in column {kolom} lies after the date that is counted to.",
            "The date in column {kolom} does not lie beyond the last one.",
            "Check both dates and the periode that is scored.",
            "A negative number of days is no span of time.",
        ),
    ),
    Entry(
        "K609",
        "tingkat-unit",
        Severity.ERROR,
        Text(
            "Tingkat ukuran tidak cocok dengan tabelnya",
            "Tabel {tabel} tidak cocok dengan “tingkat” ukuran ini.",
            "Tabel tentang unit ({pilihan}) diukur dengan “tingkat: unit”; tabel lain tanpa itu.",
            "Tambahkan “tingkat: unit” bila tabelnya tentang unit; bila tidak, hapus “tingkat”.",
            "Hasil satu unit berlaku bagi semua pegawainya; itu harus terbaca di aturannya.",
        ),
        Text(
            "Level of a measure does not fit its table",
            "Table {tabel} does not fit the “tingkat” of this measure.",
            "A table about units ({pilihan}) is measured with “tingkat: unit”, others without it.",
            "Add “tingkat: unit” if the table is about units; otherwise remove “tingkat”.",
            "The result of a unit counts for all of its people, and the rule must say so.",
        ),
    ),
)
