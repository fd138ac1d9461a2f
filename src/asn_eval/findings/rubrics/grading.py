"""Texts about ratings, the matrix of predikat, requirements and patterns of distribution."""

from __future__ import annotations

from typing import Final

from asn_eval.findings.model import Entry, Severity, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "K630",
        "predikat-tanpa-batas",
        Severity.ERROR,
        Text(
            "Predikat tanpa batas bawah",
            "Predikat “{nama}” tidak punya mulai.",
            "Tanpa predikat_matriks setiap predikat punya mulai.",
            "Tulis mulai untuk “{nama}”, atau tulis predikat_matriks.",
            "Tanpa batas atau matriks tidak ada yang menentukan predikat ini.",
        ),
        Text(
            "Predikat without a lower bound",
            "The predikat “{nama}” has no mulai.",
            "Without predikat_matriks every predikat has mulai.",
            "Give “{nama}” a mulai, or write predikat_matriks.",
            "With neither bound nor matrix nothing decides on this predikat.",
        ),
    ),
    Entry(
        "K631",
        "batas-di-samping-matriks",
        Severity.ERROR,
        Text(
            "Predikat punya batas dan matriks sekaligus",
            "Predikat “{nama}” mulai {mulai}, padahal ada predikat_matriks.",
            "Predikat ditentukan oleh batas nilai atau oleh matriks, tidak oleh keduanya.",
            "Hapus mulai pada “{nama}”, atau hapus predikat_matriks.",
            "Dua cara menentukan predikat dapat memberi dua jawaban.",
        ),
        Text(
            "Predikat has both a bound and a matrix",
            "The predikat “{nama}” starts at {mulai}, and there is a predikat_matriks.",
            "Predikat come from bounds or from a matrix, not from both.",
            "Remove mulai of “{nama}”, or remove predikat_matriks.",
            "Two ways to a predikat can give two answers.",
        ),
    ),
    Entry(
        "K632",
        "sel-matriks-kurang",
        Severity.ERROR,
        Text(
            "Matriks predikat tidak lengkap",
            "{alamat} tidak memuat rating dari {kriteria}: {rating}.",
            "Setiap pasangan rating punya predikat.",
            "Tambahkan {rating} di {alamat}.",
            "Orang dengan pasangan rating itu tidak akan mendapat predikat.",
        ),
        Text(
            "Matrix of predikat is not complete",
            "{alamat} lacks ratings of {kriteria}: {rating}.",
            "Every pair of ratings has a predikat.",
            "Add {rating} at {alamat}.",
            "Somebody with that pair of ratings would get no predikat.",
        ),
    ),
    Entry(
        "K633",
        "rating-tak-dikenal",
        Severity.ERROR,
        Text(
            "Rating tidak dikenal",
            "{alamat}: {kriteria} tidak punya rating {nilai}.",
            "Rating yang tertulis pada kriteria {kriteria}.",
            "Samakan ejaannya. Mungkin maksudnya: {saran}.",
            "Baris atau kolom matriks ini tidak pernah terpakai.",
        ),
        Text(
            "Unknown rating",
            "{alamat}: {kriteria} has no rating {nilai}.",
            "A rating that is written at the criterion {kriteria}.",
            "Spell it the same. Perhaps: {saran}.",
            "This row or column of the matrix would never be used.",
        ),
    ),
    Entry(
        "K634",
        "kriteria-tanpa-rating",
        Severity.ERROR,
        Text(
            "Kriteria matriks tidak punya rating",
            "Kriteria “{nama}” tidak punya rating.",
            "Baris dan kolom matriks adalah kriteria yang punya rating.",
            "Tulis rating pada kriteria “{nama}”, atau pilih kriteria lain.",
            "Matriks membaca dua rating, bukan dua angka.",
        ),
        Text(
            "Criterion of the matrix has no ratings",
            "The criterion “{nama}” has no rating.",
            "Row and column of the matrix are criteria with ratings.",
            "Write rating at the criterion “{nama}”, or choose another.",
            "The matrix reads two ratings, not two numbers.",
        ),
    ),
    Entry(
        "K635",
        "urutan-rating",
        Severity.ERROR,
        Text(
            "Batas rating salah",
            "Rating “{nama}” mulai {mulai}.",
            "Batasnya {batas}.",
            "Urutkan rating dari yang tertinggi; yang terakhir mulai pada nilai terendah skala.",
            "Batas yang terbalik atau bercelah membuat rating tidak tercapai atau tidak ada.",
        ),
        Text(
            "Wrong bound of a rating",
            "The rating “{nama}” starts at {mulai}.",
            "Its bound is {batas}.",
            "Sort the ratings highest first; the last starts at the bottom of the scale.",
            "Bounds out of order or with a gap leave a rating out of reach, or nothing.",
        ),
    ),
    Entry(
        "K637",
        "syarat-predikat-terbawah",
        Severity.ERROR,
        Text(
            "Predikat terbawah diberi syarat",
            "Predikat “{nama}” adalah yang terbawah, tetapi bersyarat.",
            "Yang tidak memenuhi syarat turun ke predikat di bawahnya.",
            "Hapus syarat “{nama}”.",
            "Di bawah predikat terakhir tidak ada apa-apa lagi.",
        ),
        Text(
            "The lowest predikat has a requirement",
            "The predikat “{nama}” is the lowest, and has a requirement.",
            "Whoever does not meet a requirement gets the next lower predikat.",
            "Remove the requirement of “{nama}”.",
            "There is nothing below the last predikat.",
        ),
    ),
    Entry(
        "K636",
        "sasaran-pola",
        Severity.ERROR,
        Text(
            "Sasaran pola distribusi salah",
            "Sasaran berjumlah {jumlah}; aturan pola itu: {aturan}.",
            "Sasaran berjumlah tepat 100 dan memenuhi aturan polanya sendiri.",
            "Ubah persen sasaran, atau aturan pola itu.",
            "Sasaran yang melanggar aturannya sendiri tidak dapat dikejar siapa pun.",
        ),
        Text(
            "Target of a pattern is wrong",
            "The target percents sum to {jumlah}; the rules of the pattern: {aturan}.",
            "Target percents sum to exactly 100 and keep the rules of their own pattern.",
            "Change the target percents, or the rules of the pattern.",
            "Nobody can reach a target that breaks its own rules.",
        ),
    ),
    Entry(
        "K638",
        "himpunan-bersilangan",
        Severity.ERROR,
        Text(
            "Dua aturan distribusi bersilangan",
            "Himpunan {satu} dan {dua} berbagi sebagian predikat saja.",
            "Himpunan dalam satu pola terpisah, atau yang satu memuat yang lain.",
            "Pecah salah satu aturan, misalnya satu aturan per predikat.",
            "Dari himpunan yang bersilangan perpindahan paling sedikit tidak dapat dihitung pasti.",
        ),
        Text(
            "Two rules of distribution cross",
            "The sets {satu} and {dua} share only a part of their predikat.",
            "Sets of one pattern are apart, or one holds the other.",
            "Split one of the rules, for example into one rule per predikat.",
            "From crossing sets the fewest moves cannot be told for certain.",
        ),
    ),
    Entry(
        "K639",
        "pola-bertentangan",
        Severity.ERROR,
        Text(
            "Aturan distribusi saling bertentangan",
            "Aturan ini tidak dapat dipenuhi bersama: {aturan}.",
            "Ada sebaran yang memenuhi semua aturan satu pola.",
            "Ubah persennya; semua batas paling sedikit bersama-sama tidak lebih dari 100.",
            "Pola yang tidak dapat dipenuhi akan selalu dilaporkan melanggar.",
        ),
        Text(
            "Rules of distribution contradict each other",
            "These rules cannot be kept together: {aturan}.",
            "Some distribution keeps all rules of a pattern.",
            "Change the percents; all the minima together are at most 100.",
            "A pattern that cannot be kept would be reported as broken every time.",
        ),
    ),
)
