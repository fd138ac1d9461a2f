"""Texts about criteria that exist for some people only."""

from __future__ import annotations

from typing import Final

from asn_eval.findings.model import Entry, Severity, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "K670",
        "berlaku-isian-asing",
        Severity.ERROR,
        Text(
            "Isian pegawai tidak dikenal",
            "{alamat}: “{nama}” bukan isian pegawai.",
            "Salah satu dari: {pilihan}.",
            "Tulis {saran}.",
            "Kriteria yang berlaku bagi sebagian orang memerlukan isian yang diketahui tentang"
            " semua orang.",
        ),
        Text(
            "Unknown attribute of employees",
            "{alamat}: “{nama}” is not an attribute of employees.",
            "One of: {pilihan}.",
            "Write {saran}.",
            "A criterion for some people needs an attribute that is known of everybody.",
        ),
    ),
    Entry(
        "K671",
        "berlaku-dua-kunci",
        Severity.ERROR,
        Text(
            "berlaku_bagi dan kecuali_bagi pada satu kriteria",
            "{alamat}: kriteria ini memuat berlaku_bagi dan kecuali_bagi sekaligus.",
            "Salah satu saja.",
            "Hapus salah satunya; untuk mempersempit lagi, pakai kriteria di bawahnya.",
            "Dua daftar yang saling memotong sulit dibaca dan mudah salah.",
        ),
        Text(
            "Both berlaku_bagi and kecuali_bagi on one criterion",
            "{alamat}: this criterion has both berlaku_bagi and kecuali_bagi.",
            "Only one of them.",
            "Delete one of them; to narrow it further, use a criterion below.",
            "Two lists that cut across each other are hard to read and easy to get wrong.",
        ),
    ),
    Entry(
        "K672",
        "berlaku-bagi-tak-seorang-pun",
        Severity.ERROR,
        Text(
            "Kriteria tidak dapat berlaku bagi siapa pun",
            "{alamat}: kriteria “{nama}” tidak dapat berlaku bagi siapa pun; daftarnya menyangkal"
            " dirinya sendiri atau induknya.",
            "Sedikitnya satu isian yang juga lolos dari daftar induknya.",
            "Perbaiki daftarnya atau daftar induknya, atau hapus kriteria ini.",
            "Kriteria yang tidak berlaku bagi siapa pun hanya tampak ada.",
        ),
        Text(
            "A criterion that nobody can have",
            "{alamat}: nobody can have criterion “{nama}”; its list contradicts itself or its"
            " parent.",
            "At least one value that the list of the parent lets through too.",
            "Correct the list or that of the parent, or delete this criterion.",
            "A criterion that nobody has only seems to exist.",
        ),
    ),
    Entry(
        "K673",
        "berlaku-tanpa-batas",
        Severity.WARNING,
        Text(
            "Daftar ini tidak membatasi siapa pun",
            "{alamat}: setiap orang yang mempunyai induk “{nama}” juga lolos dari daftar ini.",
            "Daftar yang lebih sempit daripada daftar induknya, atau tanpa daftar.",
            "Hapus daftar ini, atau persempit.",
            "Batas yang tidak membatasi menyesatkan orang yang membaca aturannya.",
        ),
        Text(
            "This list leaves nobody out",
            "{alamat}: everybody who has the parent of “{nama}” passes this list too.",
            "A list that is narrower than that of the parent, or no list.",
            "Delete this list, or narrow it.",
            "A limit that limits nothing misleads whoever reads the rule.",
        ),
    ),
    Entry(
        "K674",
        "poin-per-kelompok",
        Severity.ERROR,
        Text(
            "Poin suatu kelompok tidak sama dengan nilai tertinggi",
            "{alamat}: poin yang berlaku harus berjumlah {atas} bagi setiap kelompok, tetapi"
            " {kelompok}.",
            "Jumlah {atas} bagi setiap kelompok pegawai yang dibedakan rubrik.",
            "Ubah poinnya, atau lengkapi daftar; pakai kecuali_bagi untuk “selain itu”.",
            "Di bawah jumlah poin tidak diperbesar; kelompok yang poinnya kurang dirugikan"
            " diam-diam.",
        ),
        Text(
            "The points of a group do not make the highest value",
            "{alamat}: the points that apply must sum to {atas} for every group, but {kelompok}.",
            "A sum of {atas} for every group of employees that the rubric tells apart.",
            "Change the points, or complete the lists; use kecuali_bagi for all others.",
            "Below jumlah points are not scaled up; a group with fewer points would be harmed"
            " in silence.",
        ),
    ),
    Entry(
        "K675",
        "bobot-per-kelompok",
        Severity.ERROR,
        Text(
            "Bobot berjumlah 100 per kelompok, bukan seluruhnya",
            "{alamat}: bobot yang setingkat berjumlah {jumlah}; 100 hanya bagi tiap kelompok.",
            "Jumlah 100 atas semua kriteria setingkat, juga yang berlaku bagi sebagian orang.",
            "Kumpulkan kriteria yang saling menggantikan di satu simpul dengan satu bobot; di"
            " dalamnya bobotnya berjumlah 100 lagi.",
            "Bobot kriteria yang tidak berlaku dibagi sebanding ke yang lain; satu cara saja, agar"
            " angka di rubrik selalu berarti sama.",
        ),
        Text(
            "Weights sum to 100 for each group, not over all",
            "{alamat}: the weights of these siblings sum to {jumlah}; to 100 for each group only.",
            "A sum of 100 over all siblings, those for some people included.",
            "Put criteria that replace one another into one node with one weight; inside it the"
            " weights sum to 100 again.",
            "The weight of a criterion that does not apply goes to the others in proportion; one"
            " way only, so that a number in a rubric always means the same.",
        ),
    ),
    Entry(
        "K676",
        "buang-per-kelompok",
        Severity.ERROR,
        Text(
            "Tidak ada yang tersisa bagi suatu kelompok",
            "{alamat}: membuang {nilai} tidak menyisakan kriteria bagi {kelompok}.",
            "Sedikitnya satu kriteria tersisa bagi setiap kelompok.",
            "Kecilkan angkanya, atau longgarkan berlaku_bagi.",
            "Orang yang semua kriterianya dibuang tidak dapat dinilai.",
        ),
        Text(
            "Nothing is left for a group",
            "{alamat}: dropping {nilai} leaves no criterion for {kelompok}.",
            "At least one criterion is left for every group.",
            "Lower the number, or widen berlaku_bagi.",
            "A person whose criteria are all dropped cannot be scored.",
        ),
    ),
    Entry(
        "K677",
        "aturan-untuk-semua",
        Severity.ERROR,
        Text(
            "Aturan ini membaca kriteria yang tidak dimiliki semua orang",
            "{alamat}: “{nama}” tidak berlaku bagi {kelompok}.",
            "Kriteria yang berlaku bagi semua orang yang dikenai aturan ini.",
            "Pilih kriteria yang berlaku bagi semua; pemutus boleh bila isiannya ada di"
            " peringkat.kelompok.",
            "Gerbang, matriks, syarat predikat, dan pemutus memutuskan tentang setiap orang;"
            " kriteria yang tidak ada akan memutuskan tanpa aturan.",
        ),
        Text(
            "This rule reads a criterion that not everybody has",
            "{alamat}: “{nama}” does not apply to {kelompok}.",
            "A criterion that applies to everybody whom this rule is about.",
            "Choose a criterion that applies to all; a tie-break may if its attribute stands in"
            " peringkat.kelompok.",
            "Gates, the matrix, requirements of a predikat and tie-breaks decide about everybody;"
            " a criterion that is not there would decide without a rule.",
        ),
    ),
    Entry(
        "K678",
        "terlalu-banyak-kelompok",
        Severity.ERROR,
        Text(
            "Terlalu banyak kelompok yang dibedakan",
            "{alamat}: berlaku_bagi dan kecuali_bagi membedakan lebih dari {batas} kelompok.",
            "Paling banyak {batas} kelompok.",
            "Pakai lebih sedikit isian, atau satukan daftarnya.",
            "Sebanyak itu tidak dapat diperiksa satu per satu, juga tidak oleh pembacanya.",
        ),
        Text(
            "Too many groups are told apart",
            "{alamat}: berlaku_bagi and kecuali_bagi tell more than {batas} groups apart.",
            "At most {batas} groups.",
            "Use fewer attributes, or join the lists.",
            "So many cannot be checked one by one, nor by whoever reads the rule.",
        ),
    ),
)
