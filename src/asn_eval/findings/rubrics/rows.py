"""Texts about rows scored one by one, and columns added up by factors."""

from __future__ import annotations

from typing import Final

from asn_eval.findings.model import Entry, Severity, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "K660",
        "baris-tanpa-entri-nilai",
        Severity.ERROR,
        Text(
            "Tidak ada entri nilai untuk baris ini",
            "Tidak satu pun entri “nilai” di rubrik berlaku bagi baris ini (kolom {kolom}).",
            "Setiap baris cocok dengan salah satu entri; entri tanpa “saring” berlaku bagi semua.",
            "Perbaiki isi kolom {kolom}; bila benar, tambahkan entri untuk baris seperti ini.",
            "Baris yang dilewati diam-diam akan mengubah rata-rata orang itu.",
        ),
        Text(
            "No entry scores this row",
            "None of the entries of “nilai” in the rubric applies to this row (column {kolom}).",
            "Every row fits one of the entries; one without “saring” applies to all.",
            "Correct column {kolom}; if it is right, add an entry for rows like this one.",
            "A row that is passed over in silence would change the mean of its person.",
        ),
    ),
    Entry(
        "K661",
        "baris-di-luar-aturan-nilai",
        Severity.ERROR,
        Text(
            "Capaian baris di luar aturan nilainya",
            "Realisasi {nilai} di kolom {kolom} memberi capaian yang tidak punya nilai.",
            "Aturan nilai baris ini mencakup setiap capaian yang mungkin.",
            "Periksa realisasi dan targetnya; bila benar, lengkapi aturan nilainya di rubrik.",
            "Nilai baris yang tidak dapat dihitung tidak boleh menjadi nol atau hilang.",
        ),
        Text(
            "Achievement of a row has no score",
            "Realisasi {nilai} in column {kolom} gives an achievement that has no points.",
            "The score of this row covers every achievement that can occur.",
            "Check realisasi and target; if they are right, complete the score in the rubric.",
            "Points that cannot be computed must neither become zero nor vanish.",
        ),
    ),
    Entry(
        "K662",
        "entri-nilai-tak-terjangkau",
        Severity.ERROR,
        Text(
            "Entri nilai tidak akan pernah dipakai",
            "Semua baris entri ke-{urutan} sudah diambil oleh entri ke-{sebelum}.",
            "Yang berlaku adalah entri pertama yang cocok; yang lebih sempit ditulis lebih dahulu.",
            "Pindahkan entri ke-{urutan} ke atas entri ke-{sebelum}, atau hapus.",
            "Entri yang tidak pernah berlaku menyesatkan orang yang membaca aturannya.",
        ),
        Text(
            "Entry can never be used",
            "All rows of entry {urutan} are already taken by entry {sebelum}.",
            "The first entry that fits applies; the narrower one is written first.",
            "Move entry {urutan} above entry {sebelum}, or remove it.",
            "An entry that never applies misleads those who read the rule.",
        ),
    ),
    Entry(
        "K663",
        "bobot-dan-menurut",
        Severity.ERROR,
        Text(
            "Baris ditimbang dengan dua cara",
            "Ada “bobot” (kolom {kolom}) di samping “menurut”.",
            "“menurut” merata-ratakan baris lalu kelompoknya sama berat; “bobot” menimbang baris.",
            "Hapus “bobot” atau “menurut”.",
            "Dua cara menimbang memberi dua rata-rata yang berbeda.",
        ),
        Text(
            "Rows are weighed in two ways",
            "There is “bobot” (column {kolom}) beside “menurut”.",
            "“menurut” averages rows, then groups, all alike; “bobot” weighs the rows.",
            "Remove “bobot” or “menurut”.",
            "Two ways of weighing give two different means.",
        ),
    ),
)
