"""Texts about the tables, fields and rater groups that a rubric reads."""

from __future__ import annotations

from typing import Final

from asn_eval.findings.model import Entry, Severity, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "K547",
        "tabel-tak-dikenal",
        Severity.ERROR,
        Text(
            "Tabel tidak dikenal",
            "{alamat}: tabel “{tabel}” tidak ada. Mungkin maksudnya: {saran}.",
            "Salah satu dari: {pilihan}.",
            "Ganti “{tabel}” dengan nama tabel baku.",
            "Rubrik hanya membaca tabel baku yang dikenali dari lembar kerja.",
        ),
        Text(
            "Unknown table",
            "{alamat}: there is no table “{tabel}”. Perhaps: {saran}.",
            "One of: {pilihan}.",
            "Replace “{tabel}” by the name of a standard table.",
            "A rubric reads only the standard tables that are recognised in workbooks.",
        ),
    ),
    Entry(
        "K548",
        "kolom-tak-dikenal",
        Severity.ERROR,
        Text(
            "Kolom tidak dikenal",
            "{alamat}: kolom “{kolom}” tidak ada pada tabel “{tabel}”. Mungkin maksudnya: {saran}.",
            "Salah satu dari: {pilihan}.",
            "Ganti “{kolom}” dengan nama kolom baku. Judul di lembar kerja boleh berbeda; "
            "daftarkan di “alias”.",
            "Kolom yang salah eja tidak pernah mendapat data.",
        ),
        Text(
            "Unknown column",
            "{alamat}: the table “{tabel}” has no column “{kolom}”. Perhaps: {saran}.",
            "One of: {pilihan}.",
            "Replace “{kolom}” by the name of a standard column. Headings in workbooks may differ; "
            "list them under “alias”.",
            "A misspelt column never gets any data.",
        ),
    ),
    Entry(
        "K549",
        "jenis-kolom",
        Severity.ERROR,
        Text(
            "Jenis kolom tidak cocok",
            "{alamat}: kolom “{kolom}” pada tabel “{tabel}” berjenis {jenis}.",
            "Kolom berjenis {perlu}: {pilihan}.",
            "Pilih kolom yang jenisnya cocok.",
            "Teks tidak dapat dijumlahkan, dan angka tidak dapat dipakai menyaring.",
        ),
        Text(
            "Kind of column does not fit",
            "{alamat}: the column “{kolom}” of the table “{tabel}” is of kind {jenis}.",
            "A column of kind {perlu}: {pilihan}.",
            "Choose a column of a kind that fits.",
            "Text cannot be added up, and numbers cannot be used to filter.",
        ),
    ),
    Entry(
        "K550",
        "kategori-tak-dikenal",
        Severity.ERROR,
        Text(
            "Saringan memakai kategori yang tidak ada",
            "{alamat}: {nilai} bukan isi kolom “{kolom}”. Mungkin maksudnya: {saran}.",
            "Salah satu dari: {pilihan}.",
            "Ganti dengan kategori yang ada.",
            "Saringan dengan kategori yang tidak ada membuang semua baris.",
        ),
        Text(
            "Filter names a category that does not exist",
            "{alamat}: {nilai} is not a value of the column “{kolom}”. Perhaps: {saran}.",
            "One of: {pilihan}.",
            "Replace it by a category that exists.",
            "A filter on a category that does not exist drops every row.",
        ),
    ),
    Entry(
        "K551",
        "kelompok-tak-dikenal",
        Severity.ERROR,
        Text(
            "Kelompok penilai tidak dikenal",
            "{alamat}: kelompok “{kelompok}” tidak dapat dipakai di sini. "
            "Mungkin maksudnya: {saran}.",
            "Salah satu dari: {pilihan}.",
            "Ganti “{kelompok}” dengan kelompok penilai yang ada. Penilaian diri tidak pernah "
            "diberi bobot.",
            "Kelompok yang salah eja tidak pernah mempunyai penilai.",
        ),
        Text(
            "Unknown rater group",
            "{alamat}: the group “{kelompok}” cannot be used here. Perhaps: {saran}.",
            "One of: {pilihan}.",
            "Replace “{kelompok}” by a rater group that exists. Self ratings are never weighed.",
            "A misspelt group never has any raters.",
        ),
    ),
    Entry(
        "K553",
        "minimal-tanpa-bobot",
        Severity.ERROR,
        Text(
            "Jumlah minimal untuk kelompok tanpa bobot",
            "{alamat}: kelompok “{kelompok}” tidak ada di “penilai”.",
            "Hanya kelompok yang berbobot: {pilihan}.",
            "Beri “{kelompok}” bobot di “penilai”, atau hapus dari “minimal”.",
            "Batas untuk kelompok yang tidak dihitung tidak berpengaruh apa pun.",
        ),
        Text(
            "Minimum for a group without weight",
            "{alamat}: the group “{kelompok}” is not in “penilai”.",
            "Only groups with a weight: {pilihan}.",
            "Give “{kelompok}” a weight in “penilai”, or delete it from “minimal”.",
            "A minimum for a group that does not count has no effect.",
        ),
    ),
    Entry(
        "K554",
        "minimal-kelompok",
        Severity.ERROR,
        Text(
            "Jumlah minimal kelompok terlalu besar",
            "{alamat} adalah {nilai}, padahal hanya ada {jumlah} kelompok.",
            "Paling banyak {jumlah}.",
            "Turunkan menjadi {jumlah} atau kurang.",
            "Syarat ini tidak akan pernah terpenuhi, sehingga tidak seorang pun dinilai.",
        ),
        Text(
            "Minimum number of groups too large",
            "{alamat} is {nilai}, but there are only {jumlah} groups.",
            "At most {jumlah}.",
            "Lower it to {jumlah} or less.",
            "This can never be met, so nobody would be scored.",
        ),
    ),
    Entry(
        "K568",
        "skala-penilaian-tidak-ada",
        Severity.ERROR,
        Text(
            "Skala penilaian belum ditulis",
            "{alamat} membaca tabel feedback, tetapi rubrik tidak memuat “skala_penilaian”.",
            "Nilai terendah dan tertinggi yang boleh diberikan penilai.",
            "Tambahkan “skala_penilaian” dengan “minimal” dan “maksimal” di tingkat teratas.",
            "Tanpa skala, angka 10 pada formulir 1–5 tidak ketahuan salah.",
        ),
        Text(
            "Rating scale is missing",
            "{alamat} reads the table feedback, but the rubric has no “skala_penilaian”.",
            "The lowest and highest number a rater may give.",
            "Add “skala_penilaian” with “minimal” and “maksimal” at the top level.",
            "Without it a 10 on a 1–5 form is not seen to be wrong.",
        ),
    ),
    Entry(
        "K572",
        "kelompok-terhadap-diri",
        Severity.ERROR,
        Text(
            "Kelompok dibandingkan dengan dirinya sendiri",
            "{alamat}: “{kelompok}” juga kelompok yang diperiksa.",
            "“terhadap” hanya memuat kelompok lain.",
            "Hapus “{kelompok}” dari “terhadap”.",
            "Perbandingan dengan diri sendiri mengecilkan selisih yang dicari.",
        ),
        Text(
            "Group compared with itself",
            "{alamat}: “{kelompok}” is also the group being checked.",
            "“terhadap” names other groups only.",
            "Delete “{kelompok}” from “terhadap”.",
            "Comparing with oneself shrinks the gap one is looking for.",
        ),
    ),
    Entry(
        "K573",
        "judul-rancu",
        Severity.ERROR,
        Text(
            "Satu judul untuk dua kolom",
            "{alamat}: judul {judul} sudah dipakai untuk kolom “{kolom}” pada tabel “{tabel}”.",
            "Satu judul berarti satu kolom.",
            "Hapus judul itu dari salah satu kolom.",
            "Judul yang rancu membuat angka masuk ke kolom yang salah.",
        ),
        Text(
            "One heading for two columns",
            "{alamat}: the heading {judul} already stands for the column “{kolom}” of the table "
            "“{tabel}”.",
            "One heading means one column.",
            "Delete the heading from one of the columns.",
            "An ambiguous heading sends numbers to the wrong column.",
        ),
    ),
)
