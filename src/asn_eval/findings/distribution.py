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
)
