"""Texts about conversions, the order of ranks, and rankings of units in a rubric."""

from __future__ import annotations

from typing import Final

from asn_eval.findings.model import Entry, Severity, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "K650",
        "konversi-tanpa-predikat",
        Severity.ERROR,
        Text(
            "Konversi tidak memuat semua predikat",
            "{alamat} tidak memuat {predikat}.",
            "Setiap predikat rubrik ini punya angkanya.",
            "Tambahkan {predikat} di {alamat}.",
            "Orang dengan predikat itu tidak akan punya konversi.",
        ),
        Text(
            "A conversion does not name every predikat",
            "{alamat} lacks {predikat}.",
            "Every predikat of this rubric has its number.",
            "Add {predikat} at {alamat}.",
            "Somebody with that predikat would have no conversion.",
        ),
    ),
    Entry(
        "K651",
        "konversi-sama-untuk-semua",
        Severity.ERROR,
        Text(
            "Konversi sama untuk semua orang",
            "Semua faktor konversi {nama} adalah angka tetap.",
            "Paling sedikit satu faktor berasal dari orangnya: predikat, nilai_akhir, atau ukur.",
            "Tambahkan faktor predikat, nilai_akhir, atau ukur.",
            "Angka yang sama untuk semua orang bukan konversi dari hasil penilaian.",
        ),
        Text(
            "A conversion is the same for everybody",
            "All factors of the conversion {nama} are fixed numbers.",
            "At least one factor comes from the person: predikat, nilai_akhir, or ukur.",
            "Add a factor predikat, nilai_akhir, or ukur.",
            "A number that is the same for everybody does not follow from a result.",
        ),
    ),
    Entry(
        "K652",
        "faktor-ganda",
        Severity.ERROR,
        Text(
            "Faktor konversi tertulis dua kali",
            "Konversi {nama} mengalikan {kunci} lebih dari sekali.",
            "{kunci} paling banyak satu kali dalam satu konversi.",
            "Hapus salah satunya.",
            "Hasil yang dikalikan dua kali menjadi kuadratnya.",
        ),
        Text(
            "A factor of a conversion stands twice",
            "The conversion {nama} multiplies by {kunci} more than once.",
            "{kunci} stands at most once in a conversion.",
            "Remove one of them.",
            "A result that is multiplied twice is squared.",
        ),
    ),
    Entry(
        "K653",
        "konversi-naik-turun",
        Severity.WARNING,
        Text(
            "Angka konversi tidak searah dengan predikat",
            "Dari predikat terbaik ke terbawah angkanya naik dan turun: {deret}.",
            "Angkanya hanya turun, atau hanya naik, mengikuti urutan predikat.",
            "Periksa angka-angka itu terhadap peraturannya.",
            "Angka yang tertukar memberi orang yang lebih baik konversi yang lebih kecil.",
        ),
        Text(
            "Numbers of a conversion do not follow the predikat",
            "From the best predikat to the lowest the numbers rise and fall: {deret}.",
            "They only fall, or only rise, in the order of the predikat.",
            "Check the numbers against their regulation.",
            "Numbers that are swapped give somebody better a smaller conversion.",
        ),
    ),
    Entry(
        "K654",
        "nama-konversi-terpakai",
        Severity.ERROR,
        Text(
            "Id konversi sudah dipakai",
            "{nama} sudah menjadi nama kolom lain di peringkat.csv.",
            "Id konversi berbeda dari id kriteria dan dari kolom bawaan peringkat.csv.",
            "Ganti id {nama}.",
            "Dua kolom bernama sama membuat pembacanya mengambil yang salah.",
        ),
        Text(
            "The id of a conversion is taken",
            "{nama} is already the name of another column of peringkat.csv.",
            "The id of a conversion differs from ids of criteria and from the usual columns.",
            "Change the id {nama}.",
            "With two columns of one name a reader takes the wrong one.",
        ),
    ),
    Entry(
        "K656",
        "peringkat-tanpa-utama",
        Severity.ERROR,
        Text(
            "Urutan peringkat belum dinyatakan",
            "Predikat berasal dari matriks, tetapi peringkat belum menyatakan utama.",
            "peringkat memuat utama: predikat atau utama: nilai.",
            "Tulis peringkat: {{utama: predikat}} supaya predikat yang lebih baik selalu di atas.",
            "Dengan matriks, angka setempat dapat menaruh predikat yang lebih baik di bawah.",
        ),
        Text(
            "What ranks follow first is not said",
            "Predikat come from a matrix, and peringkat does not say utama.",
            "peringkat says utama: predikat or utama: nilai.",
            "Write peringkat: {{utama: predikat}} so that a better predikat always stands above.",
            "With a matrix the local number can put a better predikat below a worse one.",
        ),
    ),
)
