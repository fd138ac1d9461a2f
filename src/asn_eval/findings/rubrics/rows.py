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
            "Capaian baris ini (kolom {kolom}) tidak punya nilai menurut aturan di rubrik.",
            "Aturan nilai baris ini mencakup setiap capaian yang mungkin.",
            "Periksa realisasi dan targetnya; bila benar, lengkapi aturan nilainya di rubrik.",
            "Nilai baris yang tidak dapat dihitung tidak boleh menjadi nol atau hilang.",
        ),
        Text(
            "Achievement of a row has no score",
            "The rubric has no points for the achievement of this row (column {kolom}).",
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
    Entry(
        "K664",
        "satuan-berbeda-dijumlah",
        Severity.ERROR,
        Text(
            "Kolom bersatuan berbeda dijumlah begitu saja",
            "Kolom {kolom} ({satuan}) dijumlah dengan {lain} ({satuan_lain}) tanpa faktor.",
            "Kolom yang dijumlah tanpa faktor satuannya sama.",
            "Beri kolomnya faktor di “isi”, atau hitung menit per hari dengan “setara” tersendiri.",
            "Satu menit dan satu hari bukan dua dari sesuatu.",
        ),
        Text(
            "Columns of different units added up as they are",
            "Column {kolom} ({satuan}) is added to {lain} ({satuan_lain}) without a factor.",
            "Columns that are added up without factors have one unit.",
            "Give the column a factor in “isi”, or count minutes by the day in a “setara” of its "
            "own.",
            "A minute and a day are not two of anything.",
        ),
    ),
    Entry(
        "K665",
        "faktor-nol",
        Severity.ERROR,
        Text(
            "Faktor sebuah kolom nol",
            "Kolom {kolom} diberi faktor 0.",
            "Setiap kolom di “isi” punya faktor selain nol.",
            "Hapus {kolom} dari “isi”, atau tulis faktor yang dimaksud.",
            "Kolom berfaktor nol tampak dihitung, padahal tidak berpengaruh.",
        ),
        Text(
            "Factor of a column is zero",
            "Column {kolom} has the factor 0.",
            "Every column of “isi” has a factor other than zero.",
            "Remove {kolom} from “isi”, or write the factor that is meant.",
            "A column of factor zero looks as if it counted and does not.",
        ),
    ),
    Entry(
        "K666",
        "kolom-terhitung-dua-kali",
        Severity.WARNING,
        Text(
            "Kolom dihitung lebih dari sekali",
            "Kolom {kolom} sudah dijumlah di bagian lain ukuran ini.",
            "Satu pelanggaran dihitung sekali saja.",
            "Hapus {kolom} dari salah satunya, kecuali aturannya memang menghitungnya dua kali.",
            "Menit yang sama dapat memotong nilai dua kali tanpa disadari.",
        ),
        Text(
            "Column counted more than once",
            "Column {kolom} is already added up in another part of this measure.",
            "One violation counts once.",
            "Remove {kolom} from one of them, unless the rule does count it twice.",
            "The same minutes can cost a person twice without anybody noticing.",
        ),
    ),
    Entry(
        "K667",
        "faktor-negatif",
        Severity.ERROR,
        Text(
            "Faktor potongan negatif",
            "Faktor kolom {kolom} bernilai {nilai}; potongan sudah mengurangi, jadi ini menambah.",
            "Faktor di “isi” yang nilainya “potongan” lebih besar dari nol.",
            "Tulis faktor tanpa tanda minus: minus 0,5 setiap kali ditulis 0.5.",
            "Dua kali minus menambah nilai orang yang melanggar.",
        ),
        Text(
            "Negative factor of a deduction",
            "The factor of column {kolom} is {nilai}; a deduction takes away, so this adds.",
            "Factors of “isi” that feed a “potongan” are above zero.",
            "Write the factor without a minus: minus 0.5 each time is written 0.5.",
            "Two minus signs give points to whoever broke the rule.",
        ),
    ),
)
