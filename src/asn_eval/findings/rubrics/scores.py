"""Texts about scores along curves, formulas, and scores relative to others."""

from __future__ import annotations

from typing import Final

from asn_eval.findings.model import Entry, Severity, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "K610",
        "urutan-titik",
        Severity.ERROR,
        Text(
            "Titik tidak berurutan",
            "{alamat}: titik pada ukuran {ukuran} berada sesudah titik pada {sebelum}.",
            "Ukuran titik naik dari baris ke baris, tanpa ukuran yang sama.",
            "Urutkan titik menurut “ukuran” dari yang terkecil; satu ukuran hanya satu titik.",
            "Satu ukuran tidak boleh mempunyai dua nilai.",
        ),
        Text(
            "Points out of order",
            "{alamat}: the point at {ukuran} stands after the point at {sebelum}.",
            "The raw values of the points rise from line to line, none of them twice.",
            "Sort the points by “ukuran”, smallest first; one point for each raw value.",
            "One raw value must not have two scores.",
        ),
    ),
    Entry(
        "K611",
        "urutan-pita",
        Severity.ERROR,
        Text(
            "Pita tidak berurutan",
            "{alamat}: pita mulai {mulai} berada sesudah pita mulai {sebelum}.",
            "Batas bawah pita naik dari baris ke baris.",
            "Urutkan pita menurut “mulai” dari yang terkecil, tanpa batas yang sama.",
            "Pita yang tidak berurutan membuat sebagian nilai dihitung dengan pita yang salah.",
        ),
        Text(
            "Bands out of order",
            "{alamat}: the band from {mulai} stands after the band from {sebelum}.",
            "The lower bounds of the bands rise from line to line.",
            "Sort the bands by “mulai”, smallest first, without equal bounds.",
            "Bands out of order make some values count by the wrong band.",
        ),
    ),
    Entry(
        "K612",
        "logaritma-tak-positif",
        Severity.ERROR,
        Text(
            "Logaritma butuh patokan di atas nol",
            "{alamat} adalah {nilai}, sedangkan logaritma: ya.",
            "“bawah” lebih dari nol bila jaraknya dihitung dengan logaritma.",
            "Beri patokan bawah yang lebih dari nol, atau hapus “logaritma”.",
            "Logaritma dari nol atau angka negatif tidak ada.",
        ),
        Text(
            "A logarithm needs goalposts above zero",
            "{alamat} is {nilai}, while logaritma: ya.",
            "“bawah” above zero where distances are measured by logarithm.",
            "Give a lower goalpost above zero, or remove “logaritma”.",
            "Zero and negative numbers have no logarithm.",
        ),
    ),
    Entry(
        "K613",
        "awal-pita",
        Severity.ERROR,
        Text(
            "Pita tidak mencakup ukuran terendah",
            "Pita pertama mulai {mulai}, padahal ukurannya dapat serendah {terendah}.",
            "Ukuran serendah {terendah} masuk salah satu pita.",
            "Tambahkan pita yang mencakup {terendah}, atau turunkan batas pita pertama.",
            "Ukuran tanpa pita tidak mempunyai nilai, dan orangnya tidak dapat dinilai.",
        ),
        Text(
            "Bands do not cover the lowest raw value",
            "The first band starts at {mulai}, but the measure can be as low as {terendah}.",
            "A raw value as low as {terendah} falls into one of the bands.",
            "Add a band that covers {terendah}, or lower the bound of the first one.",
            "A raw value without a band has no score, and the person cannot be scored.",
        ),
    ),
)
