"""Texts about predikat of people and their distribution."""

from __future__ import annotations

from typing import Final

from asn_eval.findings.model import Entry, Severity, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "O450",
        "rating-tidak-ada",
        Severity.WARNING,
        Text(
            "Predikat tidak dapat dibaca dari matriks",
            "Tidak ada rating untuk {kriteria}.",
            "Kedua rating yang dibaca matriks predikat ada.",
            "Lengkapi data kriteria itu, lalu jalankan lagi.",
            "Predikat berasal dari dua rating; dengan satu rating tidak ada predikat.",
        ),
        Text(
            "The matrix gives no predikat",
            "There is no rating for {kriteria}.",
            "Both ratings that the matrix of predikat reads are there.",
            "Complete the data of that criterion and run again.",
            "The predikat comes from two ratings; one rating gives none.",
        ),
    ),
    Entry(
        "O451",
        "distribusi-tidak-sesuai",
        Severity.WARNING,
        Text(
            "Sebaran predikat tidak sesuai pola",
            "{kelompok}, pola {pola}, {orang} orang: {aturan}, ternyata {jumlah} orang.",
            "Jumlahnya {boleh} orang.",
            "Pertimbangkan bersama pimpinan. Perpindahan paling sedikit: {pindah}.",
            "Pola distribusi adalah pertimbangan pimpinan; tidak ada predikat yang diubah program.",
        ),
        Text(
            "Predikat do not follow the pattern",
            "{kelompok}, pattern {pola}, {orang} persons: {aturan}, but there are {jumlah}.",
            "The number is {boleh} persons.",
            "Consider it with the head of the unit. Fewest moves: {pindah}.",
            "The pattern is for the head to weigh; this program changes no predikat.",
        ),
    ),
    Entry(
        "O452",
        "kelompok-terlalu-kecil",
        Severity.INFO,
        Text(
            "Kelompok kecil hanya dihitung",
            "{kelompok} ada {orang} orang, jadi pola {pola} tidak diperiksa.",
            "Pola diperiksa mulai {minimal} orang.",
            "Tidak perlu apa-apa; jumlah per predikat ada di laporan.",
            "Pada kelompok kecil satu orang sudah berarti puluhan persen.",
        ),
        Text(
            "A small group is only counted",
            "{kelompok} has {orang} persons, so the pattern {pola} is not checked.",
            "Patterns are checked from {minimal} persons on.",
            "Nothing to do; the heads by predikat are in the report.",
            "In a small group one person already means tens of percent.",
        ),
    ),
    Entry(
        "O453",
        "predikat-organisasi-tidak-ada",
        Severity.WARNING,
        Text(
            "Predikat organisasi belum dinyatakan",
            "{kelompok} ({orang} orang): predikat organisasi “{pola}” tidak punya pola.",
            "Salah satu dari: {pilihan}.",
            "Tulis predikat_organisasi di asn-eval.yaml, misalnya per unit.",
            "Tanpa predikat organisasi tidak diketahui pola mana yang berlaku.",
        ),
        Text(
            "Predikat of the organisation not declared",
            "{kelompok} ({orang} persons): no pattern for the organisation predikat “{pola}”.",
            "One of: {pilihan}.",
            "Write predikat_organisasi in asn-eval.yaml, for example by unit.",
            "Without it nobody knows which pattern holds.",
        ),
    ),
    Entry(
        "O454",
        "kalibrasi-tidak-berlaku",
        Severity.WARNING,
        Text(
            "Kalibrasi tidak diberlakukan",
            "Kalibrasi {sebelum} → {sesudah}, sedangkan hasil hitungannya {hasil}.",
            "“sebelum” sama dengan hasil hitungan, dan “sesudah” predikat rubrik ini.",
            "Minta keputusan baru atas hasil sekarang, atau hapus dari kalibrasi.yaml.",
            "Keputusan diambil atas hasil tertentu; atas hasil lain keputusannya bisa lain.",
        ),
        Text(
            "Calibration not applied",
            "The calibration is {sebelum} → {sesudah}, but the run gives {hasil}.",
            "“sebelum” is what the run gives, and “sesudah” a predikat of this rubric.",
            "Ask for a new decision on the present result, or delete it from kalibrasi.yaml.",
            "A decision was taken on a certain result; on another it might be another.",
        ),
    ),
    Entry(
        "O455",
        "predikat-dikalibrasi",
        Severity.INFO,
        Text(
            "Predikat dikalibrasi",
            "{sebelum} → {sesudah}, oleh {oleh} pada {tanggal}: {alasan_keputusan} ({dasar}).",
            "Keputusan yang ditandatangani di kalibrasi.yaml.",
            "Tidak perlu apa-apa; kedua predikat ada di laporan. Nilainya tetap; peringkat "
            "mengikuti predikat hanya bila rubrik mengutamakannya.",
            "Setiap perubahan predikat harus dapat ditelusuri ke orang yang memutuskannya.",
        ),
        Text(
            "Predikat calibrated",
            "{sebelum} → {sesudah}, by {oleh} on {tanggal}: {alasan_keputusan} ({dasar}).",
            "A decision that is signed in kalibrasi.yaml.",
            "Nothing to do; the report shows both predikat. The value stays; the rank follows the "
            "predikat only where the rubric puts it first.",
            "Every changed predikat must lead back to the person who decided it.",
        ),
    ),
)
