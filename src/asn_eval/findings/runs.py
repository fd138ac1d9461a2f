"""Findings about the run: command line, configuration, output (J…, jalannya perintah)."""

from __future__ import annotations

from typing import Final

from asn_eval.findings.model import Entry, Severity, Text

_LOOKUP: Final[tuple[Entry, ...]] = (
    Entry(
        "J601",
        "rubrik-tidak-ada-mirip",
        Severity.ERROR,
        Text(
            "Rubrik tidak ditemukan",
            "Tidak ada rubrik “{rujukan}”. Mungkin maksudnya “{saran}”.",
            "Salah satu dari: {pilihan}; atau alamat berkas .yaml.",
            "Pakai “{saran}”, atau tunjuk berkas rubriknya.",
            "Menilai dengan rubrik yang keliru lebih buruk daripada tidak menilai.",
        ),
        Text(
            "Rubric not found",
            "There is no rubric “{rujukan}”. Did you mean “{saran}”?",
            "One of: {pilihan}; or the path of a .yaml file.",
            "Use “{saran}”, or name the rubric's file.",
            "Scoring by the wrong rubric is worse than not scoring.",
        ),
    ),
    Entry(
        "J602",
        "rubrik-tidak-ada",
        Severity.ERROR,
        Text(
            "Rubrik tidak ditemukan",
            "Tidak ada rubrik “{rujukan}”.",
            "Salah satu dari: {pilihan}; atau alamat berkas .yaml.",
            "Pilih dari daftar itu (lihat “asn-eval rubric list”), atau tunjuk berkas rubriknya.",
            "Menilai dengan rubrik yang keliru lebih buruk daripada tidak menilai.",
        ),
        Text(
            "Rubric not found",
            "There is no rubric “{rujukan}”.",
            "One of: {pilihan}; or the path of a .yaml file.",
            "Choose from that list (see “asn-eval rubric list”), or name the rubric's file.",
            "Scoring by the wrong rubric is worse than not scoring.",
        ),
    ),
    Entry(
        "J603",
        "berkas-rubrik-tidak-ada",
        Severity.ERROR,
        Text(
            "Berkas rubrik tidak ditemukan",
            "Tidak ada berkas “{rujukan}”, baik dari folder kerja maupun dari folder data.",
            "Alamat berkas .yaml yang ada.",
            "Periksa ejaan dan folder berkas rubrik itu.",
            "Tanpa rubrik tidak ada yang dapat dinilai.",
        ),
        Text(
            "Rubric file not found",
            "There is no file “{rujukan}”, neither from the working folder nor the data folder.",
            "The path of a .yaml file that exists.",
            "Check the spelling and the folder of the rubric file.",
            "Without a rubric nothing can be scored.",
        ),
    ),
    Entry(
        "J604",
        "berkas-tak-terbuka",
        Severity.ERROR,
        Text(
            "Berkas tidak dapat dibuka",
            "Berkas {berkas} tidak dapat dibuka: {alasan}.",
            "Berkas yang ada dan boleh dibaca.",
            "Periksa apakah berkasnya ada, bukan folder, dan Anda berhak membacanya.",
            "Yang tidak terbaca tidak dapat diikuti.",
        ),
        Text(
            "File cannot be opened",
            "The file {berkas} cannot be opened: {alasan}.",
            "A file that exists and may be read.",
            "Check that the file exists, is not a folder, and that you may read it.",
            "What cannot be read cannot be followed.",
        ),
    ),
    Entry(
        "J605",
        "rubrik-rancu",
        Severity.ERROR,
        Text(
            "Instansi mempunyai beberapa rubrik",
            "“{rujukan}” mempunyai lebih dari satu rubrik dan tidak ada yang bernama kinerja.",
            "Salah satu dari: {pilihan}.",
            "Tulis id lengkapnya, seperti dalam daftar itu.",
            "Rubrik tidak dipilih dengan menebak.",
        ),
        Text(
            "The instansi has several rubrics",
            "“{rujukan}” has more than one rubric and none is called kinerja.",
            "One of: {pilihan}.",
            "Write the full id, as in that list.",
            "A rubric is not chosen by guessing.",
        ),
    ),
    Entry(
        "J606",
        "periode-tak-terbaca",
        Severity.ERROR,
        Text(
            "Periode tidak terbaca",
            "Periode {nilai} tidak dikenal.",
            "2025 (tahun), 2025-S1 (semester), 2025-TW3 (triwulan), atau 2025-09 (bulan).",
            "Tulis periode dalam salah satu bentuk itu.",
            "Periode menentukan baris mana yang dihitung dan apakah rubriknya berlaku.",
        ),
        Text(
            "Periode cannot be read",
            "The periode {nilai} is not known.",
            "2025 (year), 2025-S1 (half), 2025-TW3 (quarter) or 2025-09 (month).",
            "Write the periode in one of these forms.",
            "The periode decides which rows count and whether the rubric holds.",
        ),
    ),
    Entry(
        "J607",
        "isian-tak-dikenal",
        Severity.ERROR,
        Text(
            "Isian dalam kurung kurawal tidak dikenal",
            "{nilai} di alamat folder ini tidak dikenal.",
            "Hanya {dikenal} yang diganti.",
            "Perbaiki ejaannya menjadi {dikenal}, atau hapus kurung kurawalnya.",
            "Isian yang salah eja menunjuk folder yang tidak ada.",
        ),
        Text(
            "Unknown slot in curly brackets",
            "{nilai} in this folder's path is not known.",
            "Only {dikenal} is filled in.",
            "Correct it to {dikenal}, or delete the curly brackets.",
            "A misspelt slot points at a folder that does not exist.",
        ),
    ),
)

ENTRIES: Final[tuple[Entry, ...]] = (*_LOOKUP,)
