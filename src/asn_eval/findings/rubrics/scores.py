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
            "Cara nilai tidak mencakup ukuran terendah",
            "Pita atau titik pertama mulai {mulai}, padahal ukurannya dapat serendah {terendah}.",
            "Ukuran serendah {terendah} tercakup oleh pita atau titik.",
            "Tambahkan pita atau titik yang mencakup {terendah}, atau turunkan yang pertama.",
            "Ukuran di bawah itu tidak mempunyai nilai, dan orangnya tidak dapat dinilai.",
        ),
        Text(
            "The method does not cover the lowest raw value",
            "The first band or point is at {mulai}, but the measure can be as low as {terendah}.",
            "A raw value as low as {terendah} is covered by the bands or points.",
            "Add a band or point that covers {terendah}, or lower the first one.",
            "A raw value below it has no score, and the person cannot be scored.",
        ),
    ),
    Entry(
        "K614",
        "persen-tanpa-bagian",
        Severity.ERROR,
        Text(
            "Potongan persen tanpa bagian",
            "{alamat}: ukurannya bersatuan {satuan}, tetapi tidak disebut persen dari apa.",
            "“bagian: 100” untuk persen dari keseluruhan, atau misalnya “bagian: 40” untuk "
            "persen dari bagian disiplin.",
            "Tambahkan “bagian” menurut peraturannya.",
            "Persen dari keseluruhan dan persen dari sebagian berbeda jauh, dan keduanya dipakai.",
        ),
        Text(
            "Deduction in percent of nothing",
            "{alamat}: the measure is in {satuan}, but it is not said of what.",
            "“bagian: 100” for percent of the whole, or for example “bagian: 40” for percent of "
            "the discipline share.",
            "Add “bagian” as the regulation says.",
            "Percent of the whole and percent of a part differ widely, and both are in use.",
        ),
    ),
    Entry(
        "K615",
        "tetapan-tak-dipakai",
        Severity.ERROR,
        Text(
            "Tetapan tidak dipakai",
            "Tetapan “{nama}” tidak ada di dalam rumusnya.",
            "Setiap tetapan yang ditulis dipakai oleh rumusnya.",
            "Pakai “{nama}” di dalam rumus, atau hapus.",
            "Angka yang tidak dipakai membuat aturan tampak lain daripada yang dihitung.",
        ),
        Text(
            "Named number is not used",
            "The number “{nama}” does not stand in its formula.",
            "Every number in tetapan is used by its formula.",
            "Use “{nama}” in the formula, or delete it.",
            "A number nobody uses makes the rule look unlike what is computed.",
        ),
    ),
    Entry(
        "K616",
        "relatif-terhadap-orang-lain",
        Severity.WARNING,
        Text(
            "Nilai ditentukan oleh orang lain",
            "“{kriteria}” dinilai dengan kohort ({cara}): nilai seseorang bergantung pada orang "
            "lain yang dinilai bersamanya.",
            "Keputusan tentang seseorang bersandar pada patokan tetap.",
            "Pakai patokan, titik, atau tangga; biarkan bila perbandingan itu memang dikehendaki.",
            "Orang yang hasilnya sama dapat bernilai lain hanya karena kelompoknya lain.",
        ),
        Text(
            "Other people decide the score",
            "“{kriteria}” is scored by kohort ({cara}): a person's score depends on the others "
            "who are scored together.",
            "Decisions about a person rest on fixed goalposts.",
            "Use patokan, titik or tangga; leave it if that comparison is what is wanted.",
            "Equal results can score differently only because the group is another.",
        ),
    ),
    Entry(
        "K617",
        "angka-cara-kohort",
        Severity.ERROR,
        Text(
            "Angka tidak sesuai dengan cara kohort",
            "{alamat}: “{kunci}” tidak sesuai dengan cara: {cara}.",
            "cara: z memuat “tengah” dan “per”; cara lain tidak memuat keduanya.",
            "Tambahkan atau hapus “{kunci}”, atau ganti “cara”.",
            "Hanya z yang membutuhkan nilai pada rata-rata dan angka per simpangan baku.",
        ),
        Text(
            "Number does not fit the way of kohort",
            "{alamat}: “{kunci}” does not go with cara: {cara}.",
            "cara: z holds “tengah” and “per”; the other ways hold neither.",
            "Add or remove “{kunci}”, or change “cara”.",
            "Only z needs a score at the mean and points by standard deviation.",
        ),
    ),
    Entry(
        "K618",
        "rumus-ditolak",
        Severity.ERROR,
        Text(
            "Rumus tidak dapat dipakai",
            "{alamat}, huruf ke-{huruf}: {alasan}.",
            "Hitungan dengan x, tetapan, + - * / **, min, max, abs, sqrt, log, exp, bulat, "
            "perbandingan, dan “a if syarat else b”.",
            "Perbaiki rumusnya; desimal ditulis dengan titik, misalnya 100 - 2.5 * x.",
            "Hanya hitungan yang boleh ada di dalam rubrik, supaya orang dapat memeriksanya.",
        ),
        Text(
            "Formula cannot be used",
            "{alamat}, character {huruf}: {reason}.",
            "Arithmetic with x, tetapan, + - * / **, min, max, abs, sqrt, log, exp, bulat, "
            "comparisons, and “a if condition else b”.",
            "Correct the formula; decimals take a point, for example 100 - 2.5 * x.",
            "Only arithmetic may stand in a rubric, so that people can check it.",
        ),
    ),
    Entry(
        "K619",
        "rumus-tanpa-kasus",
        Severity.ERROR,
        Text(
            "Rumus tanpa kasus hitung tangan",
            "Rumus kriteria “{kriteria}” tidak diperiksa oleh satu kasus pun di {berkas}.",
            "Paling sedikit satu kasus yang sampai pada rumus itu dan menyebut hasilnya.",
            "Tambahkan kasus yang datanya mengisi kriteria itu, dengan nilainya di “hasil: "
            "kriteria”.",
            "Rumus yang belum pernah dihitung dengan tangan tidak dapat dipertanggungjawabkan.",
        ),
        Text(
            "Formula without a worked case",
            "The formula of criterion “{kriteria}” is not checked by any case in {berkas}.",
            "At least one case that reaches the formula and names its result.",
            "Add a case whose data fill that criterion, with its score under “hasil: kriteria”.",
            "A formula that was never worked by hand cannot be answered for.",
        ),
    ),
)
