"""Texts about ``--set`` and about worked cases."""

from __future__ import annotations

from typing import Final

from asn_eval.findings.model import Entry, Severity, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "K581",
        "set-tanpa-nilai",
        Severity.ERROR,
        Text(
            "Bentuk --set salah",
            "“{pengaturan}” tidak memuat tanda sama dengan.",
            "ALAMAT=NILAI, misalnya kriteria.disiplin.bobot=30.",
            "Tulis alamat, tanda =, lalu nilainya, tanpa spasi di sekitar =.",
            "Tanpa keduanya tidak pasti apa yang hendak diubah.",
        ),
        Text(
            "Wrong form of --set",
            "“{pengaturan}” has no equals sign.",
            "PATH=VALUE, for example kriteria.disiplin.bobot=30.",
            "Write the address, the sign =, then the value, without spaces around =.",
            "Without both it is uncertain what is to change.",
        ),
    ),
    Entry(
        "K582",
        "alamat-tak-dikenal",
        Severity.ERROR,
        Text(
            "Alamat tidak ada di rubrik",
            "Tidak ada “{tujuan}” di rubrik. Mungkin maksudnya: {saran}.",
            "Alamat sebuah nilai di berkas rubrik, kunci demi kunci dengan titik.",
            "Pakai alamat yang disarankan, atau lihat isi rubrik dengan “asn-eval rubric show”.",
            "Perubahan yang tidak sampai ke tujuannya akan tampak seperti tidak berpengaruh.",
        ),
        Text(
            "Address is not in the rubric",
            "There is no “{tujuan}” in the rubric. Perhaps: {saran}.",
            "The address of a value in the rubric file, key by key with dots.",
            "Use the suggested address, or look at the rubric with “asn-eval rubric show”.",
            "A change that does not reach its target would look as if it had no effect.",
        ),
    ),
    Entry(
        "K584",
        "bobot-setelah-set",
        Severity.ERROR,
        Text(
            "Setelah diubah, bobot tidak lagi 100",
            "Bobot di {alamat} menjadi berjumlah {jumlah}.",
            "Bobot yang setingkat berjumlah tepat 100.",
            "Tambahkan {satu} untuk mengubah satu bobot saja, atau {semua} untuk menyesuaikan "
            "yang lain sebanding.",
            "Bobot lain tidak pernah diubah diam-diam; Anda yang memilih siapa yang mengalah.",
        ),
        Text(
            "After the change weights are no longer 100",
            "The weights at {alamat} now sum to {jumlah}.",
            "Weights of one level sum to exactly 100.",
            "Add {satu} to change a single weight, or {semua} to rescale the others.",
            "Other weights are never changed silently; you choose which one gives way.",
        ),
    ),
    Entry(
        "K585",
        "set-ganda",
        Severity.ERROR,
        Text(
            "Alamat diubah dua kali",
            "“{tujuan}” disebut lebih dari sekali.",
            "Setiap alamat diubah paling banyak sekali.",
            "Sisakan satu --set untuk alamat itu.",
            "Dengan dua nilai tidak pasti mana yang dimaksud.",
        ),
        Text(
            "Address is changed twice",
            "“{tujuan}” is named more than once.",
            "Every address is changed at most once.",
            "Keep one --set for that address.",
            "With two values it is uncertain which one is meant.",
        ),
    ),
    Entry(
        "K586",
        "nilai-set-tak-terbaca",
        Severity.ERROR,
        Text(
            "Nilai --set tidak terbaca",
            "Nilai {nilai} untuk “{tujuan}” tidak dapat dibaca.",
            "Angka, teks, tanggal, atau daftar seperti [1, 5].",
            "Periksa kurung, koma, dan tanda kutip; apit seluruh --set dengan tanda kutip.",
            "Yang tidak terbaca tidak pernah ditebak.",
        ),
        Text(
            "Value of --set cannot be read",
            "The value {nilai} for “{tujuan}” cannot be read.",
            "A number, a text, a date, or a list such as [1, 5].",
            "Check brackets, commas and quotes; put quotes around the whole --set.",
            "What cannot be read is never guessed.",
        ),
    ),
    Entry(
        "K591",
        "kasus-rubrik-lain",
        Severity.ERROR,
        Text(
            "Kasus menyebut rubrik lain",
            "Berkas kasus ini untuk “{nilai}”, padahal berada di samping rubrik “{rubrik}”.",
            "rubrik: {rubrik}",
            "Perbaiki “rubrik” di berkas kasus, atau pindahkan berkasnya.",
            "Kasus yang menguji rubrik lain tidak menjaga apa pun.",
        ),
        Text(
            "Cases name another rubric",
            "These cases are for “{nilai}” but stand beside the rubric “{rubrik}”.",
            "rubrik: {rubrik}",
            "Correct “rubrik” in the file of cases, or move the file.",
            "Cases that test another rubric guard nothing.",
        ),
    ),
)
