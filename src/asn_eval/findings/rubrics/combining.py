"""Texts about combinations, points, adjustments, and nodes that cannot have a value."""

from __future__ import annotations

from typing import Final

from asn_eval.findings.model import Entry, Severity, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "K620",
        "poin-berlebih",
        Severity.ERROR,
        Text(
            "Poin melebihi nilai tertinggi induknya",
            "{alamat}: poin yang setingkat berjumlah {jumlah}, padahal induknya paling tinggi"
            " {atas}.",
            "Jumlah poin {atas}, atau ada penyesuaian yang memotongnya.",
            "Kurangi poin sampai berjumlah {atas}, atau tulis penyesuaian dengan paling_tinggi.",
            "Poin di atas batas induknya akan terpotong tanpa ada aturan yang mengatakannya.",
        ),
        Text(
            "Points exceed the highest value of their parent",
            "{alamat}: the points of these siblings sum to {jumlah}, but their parent goes up"
            " to {atas}.",
            "Points that sum to {atas}, or an adjustment that cuts them.",
            "Lower points until they sum to {atas}, or write an adjustment with paling_tinggi.",
            "Points above the limit of their parent would be cut although no rule says so.",
        ),
    ),
    Entry(
        "K621",
        "poin-kurang",
        Severity.WARNING,
        Text(
            "Poin tidak mencapai nilai tertinggi induknya",
            "{alamat}: poin yang setingkat hanya berjumlah {jumlah}; induknya dapat sampai {atas}.",
            "Jumlah poin {atas}.",
            "Naikkan poin, atau ubah batas induknya menjadi {jumlah}.",
            "Nilai tertinggi yang tidak dapat dicapai siapa pun merugikan semua orang diam-diam.",
        ),
        Text(
            "Points do not reach the highest value of their parent",
            "{alamat}: the points of these siblings sum to {jumlah} only; their parent may go"
            " up to {atas}.",
            "Points that sum to {atas}.",
            "Raise points, or change the limit of the parent to {jumlah}.",
            "A highest value that nobody can reach quietly harms everybody.",
        ),
    ),
    Entry(
        "K622",
        "bobot-tak-berarti",
        Severity.ERROR,
        Text(
            "Kunci ini tidak berarti di bawah cara gabung induknya",
            "{alamat}: “{kunci}” tidak dibaca bila induknya memakai gabung {cara}.",
            "Kunci yang dibaca gabung {cara}: {perlu}.",
            "Hapus “{kunci}”, atau ganti cara gabung induknya; yang dibaca: {perlu}.",
            "Angka yang tertulis tetapi tidak dihitung menyesatkan orang yang membaca aturannya.",
        ),
        Text(
            "This key says nothing under its parent's combination",
            "{alamat}: “{kunci}” is not read when the parent has gabung {cara}.",
            "The key that gabung {cara} reads: {perlu}.",
            "Delete “{kunci}”, or change the combination of the parent; what is read: {perlu}.",
            "A number that is written but not counted misleads whoever reads the rule.",
        ),
    ),
    Entry(
        "K623",
        "kosong-lawan-gabung",
        Severity.ERROR,
        Text(
            "Aturan data kosong bertentangan dengan cara gabung",
            "{alamat}: data kosong pada “{nama}” tidak dapat diolah oleh gabung {cara}.",
            "Aturan data kosong yang menghasilkan nilai yang dapat diolah gabung {cara}.",
            "Pakai gagal, atau nilai_tetap di atas 0 beserta dasarnya.",
            "Data kosong tidak boleh menentukan hasil tanpa ada aturan yang mengatakannya.",
        ),
        Text(
            "Missing-data rule contradicts the combination",
            "{alamat}: missing data of “{nama}” cannot be handled by gabung {cara}.",
            "A missing-data rule that leads to a value that gabung {cara} can handle.",
            "Use gagal, or a nilai_tetap above 0 with its basis.",
            "Missing data must not decide a result without a rule that says so.",
        ),
    ),
    Entry(
        "K624",
        "baris-tak-tercapai",
        Severity.ERROR,
        Text(
            "Baris penyesuaian tidak pernah berlaku",
            "{alamat}: baris “{nama}” tidak pernah berlaku karena baris “{sebab}” mendahului "
            "atau menyangkalnya.",
            "Setiap baris dapat berlaku bagi seseorang.",
            "Pindahkan baris yang lebih sempit ke atas, perbaiki batasnya, atau hapus “{nama}”.",
            "Baris yang tidak pernah berlaku adalah aturan yang hanya tampak ada.",
        ),
        Text(
            "A row of adjustments never applies",
            "{alamat}: the row “{nama}” never applies, because the row “{sebab}” comes before"
            " it or contradicts it.",
            "Every row can apply to somebody.",
            "Move the narrower row up, correct its limit, or delete “{nama}”.",
            "A row that never applies is a rule that only seems to exist.",
        ),
    ),
    Entry(
        "K625",
        "syarat-belum-diketahui",
        Severity.ERROR,
        Text(
            "Syarat ini belum diketahui di sini",
            "{alamat}: {apa} belum ada nilainya ketika kriteria ini dihitung.",
            "Ukuran mentah mana pun, atau nilai kriteria di bawah kriteria ini.",
            "Pakai “ukuran”, pilih kriteria di bawahnya, atau pindahkan penyesuaian ke nilai "
            "akhir.",
            "Anak dihitung sebelum induknya; syarat yang berputar tidak mempunyai jawaban.",
        ),
        Text(
            "This condition is not known here yet",
            "{alamat}: {apa} has no value yet when this criterion is computed.",
            "Any raw value, or the score of a criterion below this one.",
            "Use “ukuran”, choose a criterion below, or move the adjustment to the final value.",
            "Children are computed before their parents; a circular condition has no answer.",
        ),
    ),
    Entry(
        "K626",
        "gabung-tak-positif",
        Severity.ERROR,
        Text(
            "Nilai 0 atau kurang tidak dapat digabung",
            "Kriteria {kriteria} tidak dapat dihitung: salah satu bagiannya bernilai 0 atau "
            "kurang.",
            "Setiap bagian kriteria {kriteria} bernilai di atas 0.",
            "Periksa data bagiannya; bila 0 memang mungkin, ganti cara gabung di rubrik.",
            "Rata-rata geometrik dan harmonik tidak terdefinisi untuk 0; menebaknya tidak adil.",
        ),
        Text(
            "A value of 0 or less cannot be combined",
            "Criterion {kriteria} cannot be computed: one of its parts is 0 or less.",
            "Every part of criterion {kriteria} is above 0.",
            "Check the data of its parts; if 0 can occur, change the combination in the rubric.",
            "Geometric and harmonic means are undefined for 0; guessing them would be unfair.",
        ),
    ),
    Entry(
        "K627",
        "data-terlalu-sedikit",
        Severity.ERROR,
        Text(
            "Data terlalu sedikit untuk menilai kriteria",
            "Kriteria {kriteria} tidak dinilai: data bagiannya kurang dari yang disyaratkan "
            "rubrik.",
            "Bagian yang terukur cukup untuk kriteria {kriteria}.",
            "Lengkapi data orang ini, lalu jalankan lagi.",
            "Nilai yang bersandar pada sedikit data tidak dapat dibandingkan dengan yang lengkap.",
        ),
        Text(
            "Too little data to score a criterion",
            "Criterion {kriteria} is not scored: its parts have less data than the rubric "
            "asks for.",
            "Enough measured parts for criterion {kriteria}.",
            "Complete the data of this person, then run again.",
            "A score that rests on little data cannot be compared with a complete one.",
        ),
    ),
    Entry(
        "K628",
        "jumlah-anak",
        Severity.ERROR,
        Text(
            "Banyaknya anak tidak cukup",
            "{alamat}: {kunci} {nilai}, padahal hanya ada {anak} kriteria di bawahnya.",
            "Angka yang lebih kecil daripada banyaknya kriteria, yaitu {anak}.",
            "Kecilkan angkanya, atau pakai rata_tertimbang bila semuanya dihitung.",
            "Aturan yang mengambil atau membuang semuanya tidak memilih apa pun.",
        ),
        Text(
            "Not enough children",
            "{alamat}: {kunci} {nilai}, but there are only {anak} criteria below.",
            "A number smaller than the number of criteria, which is {anak}.",
            "Lower the number, or use rata_tertimbang if all of them count.",
            "A rule that takes or drops everything chooses nothing.",
        ),
    ),
)
