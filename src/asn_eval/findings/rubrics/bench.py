"""Texts about what a rubric can never give, never uses, or may no longer rest on."""

from __future__ import annotations

from typing import Final

from asn_eval.findings.model import Entry, Severity, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "K640",
        "predikat-tak-tercapai",
        Severity.ERROR,
        Text(
            "Predikat tidak dapat dicapai siapa pun",
            "Predikat “{nama}” mulai {mulai}, padahal nilai akhir paling tinggi {tertinggi}.",
            "Hasil terbaik mencapai batas bawah setiap predikat.",
            "Turunkan batas “{nama}” menjadi {tertinggi} atau kurang, atau perbaiki kriteria yang "
            "tidak dapat bernilai penuh.",
            "Predikat yang mustahil adalah janji yang tidak pernah ditepati.",
        ),
        Text(
            "Predikat that nobody can reach",
            "The predikat “{nama}” starts at {mulai}, but the highest final value is {tertinggi}.",
            "The best result reaches the lower bound of every predikat.",
            "Lower the bound of “{nama}” to {tertinggi} or less, or correct the criteria that "
            "cannot be scored in full.",
            "An impossible predikat is a promise that is never kept.",
        ),
    ),
    Entry(
        "K641",
        "predikat-tanpa-nilai",
        Severity.ERROR,
        Text(
            "Tidak ada nilai yang jatuh ke predikat ini",
            "Dengan {angka} desimal, tidak ada nilai dari {mulai} (“{nama}”) sampai sebelum "
            "{mulai_atas}.",
            "Setiap predikat memuat sedikitnya satu nilai yang sudah dibulatkan.",
            "Ubah salah satu batas, atau tambah desimal di pembulatan.",
            "Predikat dibaca dari nilai yang sudah dibulatkan.",
        ),
        Text(
            "No value falls into this predikat",
            "With {angka} decimals no value lies from {mulai} (“{nama}”) to just below "
            "{mulai_atas}.",
            "Every predikat holds at least one rounded value.",
            "Change one of the bounds, or add decimals to the rounding.",
            "The predikat is read off the rounded value.",
        ),
    ),
    Entry(
        "K642",
        "satuan-berbeda",
        Severity.ERROR,
        Text(
            "Satuan tidak cocok dengan ukurannya",
            "{alamat}: “{satuan}”, padahal ukurannya dalam {pilihan}.",
            "Satuan yang ditulis sama dengan satuan ukurannya.",
            "Ganti satuan menjadi {pilihan}, atau perbaiki kolom atau cara ukurnya.",
            "Ambang tiga hari dan tiga menit adalah dua aturan yang berbeda.",
        ),
        Text(
            "Unit does not fit the measure",
            "{alamat}: “{satuan}”, but the measure is in {pilihan}.",
            "The unit that is written is the unit of the measure.",
            "Change the unit to {pilihan}, or correct the column or the method.",
            "A threshold of three days and one of three minutes are two different rules.",
        ),
    ),
    Entry(
        "K643",
        "kelompok-tersaring",
        Severity.ERROR,
        Text(
            "Kelompok penilai berbobot tetapi tersaring",
            "{alamat}: “{kelompok}” berbobot, sedangkan saring hanya meloloskan {saring}.",
            "Setiap kelompok yang berbobot lolos dari saringan.",
            "Tambahkan “{kelompok}” ke saring, hapus saring peran, atau hapus kelompok itu.",
            "Kelompok yang tersaring tidak pernah punya penilai, dan bobotnya berpindah diam-diam.",
        ),
        Text(
            "Rater group has a weight but is filtered out",
            "{alamat}: “{kelompok}” has a weight, while saring lets only {saring} pass.",
            "Every group with a weight passes the filter.",
            "Add “{kelompok}” to saring, remove the filter on peran, or remove the group.",
            "A group that is filtered out never has raters, and its weight moves silently.",
        ),
    ),
    Entry(
        "K644",
        "alias-tak-terpakai",
        Severity.WARNING,
        Text(
            "Judul tambahan untuk kolom yang tidak dipakai",
            "Tidak ada aturan yang membaca kolom “{kolom}” dari tabel {tabel}.",
            "Alias hanya untuk kolom yang dibaca rubrik ini.",
            "Hapus alias itu, atau pakai kolomnya dalam sebuah kriteria.",
            "Alias yang tidak terpakai biasanya tertulis di kolom yang salah.",
        ),
        Text(
            "Extra heading for a column that is not used",
            "No rule reads the column “{kolom}” of the table {tabel}.",
            "Aliases only for columns that this rubric reads.",
            "Delete that alias, or use the column in a criterion.",
            "An alias that is not used was usually written for the wrong column.",
        ),
    ),
    Entry(
        "K645",
        "dasar-di-luar-masa",
        Severity.ERROR,
        Text(
            "Dasar tidak berlaku selama rubrik berlaku",
            "Dasar “{nama}” berlaku {dasar}, sedangkan rubrik ini {rubrik}.",
            "Setiap dasar yang dipakai berlaku selama rubriknya berlaku.",
            "Ganti dasarnya dengan aturan penggantinya, atau persempit masa berlaku rubrik.",
            "Angka yang berdiri di atas aturan yang sudah dicabut tidak dapat dipertahankan.",
        ),
        Text(
            "Basis is not in force while the rubric is",
            "The basis “{nama}” is in force {dasar}, while this rubric is {rubrik}.",
            "Every basis that is used is in force as long as the rubric.",
            "Replace the basis by the rule that followed it, or narrow the rubric's validity.",
            "A number that stands on a repealed rule cannot be defended.",
        ),
    ),
    Entry(
        "K646",
        "alasan-tak-dikenal",
        Severity.ERROR,
        Text(
            "Alasan dalam kasus tidak dapat dipakai",
            "{alamat} adalah {nilai}.",
            "Kode temuan yang ada, dan hanya bersama nilai_akhir: null.",
            "Tulis kode seperti O406 dari daftar kode temuan, atau hapus alasan.",
            "Alasan menjelaskan mengapa seseorang tidak dinilai, bukan yang lain.",
        ),
        Text(
            "Reason in a case cannot be used",
            "{alamat} is {nilai}.",
            "A finding code that exists, and only together with nilai_akhir: null.",
            "Write a code such as O406 from the list of finding codes, or delete alasan.",
            "A reason says why somebody is not scored, nothing else.",
        ),
    ),
    Entry(
        "K647",
        "lompatan-besar",
        Severity.WARNING,
        Text(
            "Lompatan nilai lebih besar dari yang dinyatakan wajar",
            "{alamat}: nilai berpindah dari {sebelum} ke {sesudah}, selisih {lompatan}.",
            "Selisih dua pita bertetangga paling besar {batas}, menurut lompatan_wajar.",
            "Sisipkan pita di antaranya, atau naikkan lompatan_wajar bila memang disengaja.",
            "Di tepi lompatan, satu satuan kecil menentukan nasib dua orang yang hampir sama.",
        ),
        Text(
            "Jump of a score above the declared size",
            "{alamat}: the score moves from {sebelum} to {sesudah}, by {lompatan}.",
            "Neighbouring steps differ by at most {batas}, as lompatan_wajar says.",
            "Insert a step between them, or raise lompatan_wajar if it is intended.",
            "At the edge of a cliff one small unit parts two persons who are almost the same.",
        ),
    ),
    Entry(
        "K648",
        "skala-penilaian-nganggur",
        Severity.WARNING,
        Text(
            "Skala penilaian tidak dipakai",
            "Rubrik ini tidak membaca tabel feedback, padahal menyatakan skala_penilaian.",
            "skala_penilaian hanya dalam rubrik yang membaca penilaian.",
            "Hapus skala_penilaian, atau tambahkan kriteria yang membaca feedback.",
            "Angka yang tidak dipakai membuat pembaca mengira ada penilaian.",
        ),
        Text(
            "Rating scale is not used",
            "This rubric does not read the table feedback, yet it declares skala_penilaian.",
            "skala_penilaian only in a rubric that reads ratings.",
            "Delete skala_penilaian, or add a criterion that reads feedback.",
            "A number that is not used makes readers think that there are ratings.",
        ),
    ),
    Entry(
        "K649",
        "tindak-lanjut-mustahil",
        Severity.ERROR,
        Text(
            "Tindak lanjut tidak akan pernah berlaku",
            "Syarat “{nama}” tidak dapat terpenuhi bersama: {syarat}.",
            "Semua syarat sebuah tindak lanjut dapat terpenuhi pada orang yang sama.",
            "Perbaiki angka atau predikatnya; “salah satu” ditulis sebagai dua tindak lanjut.",
            "Tindak lanjut yang mustahil tidak pernah sampai kepada orang yang dimaksud.",
        ),
        Text(
            "Follow-up can never apply",
            "The conditions of “{nama}” cannot hold together: {syarat}.",
            "All conditions of a follow-up can hold for the same person.",
            "Correct the numbers or predikat; “either of two” is written as two follow-ups.",
            "An impossible follow-up never reaches those it is meant for.",
        ),
    ),
)
