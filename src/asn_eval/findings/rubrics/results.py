"""Texts about bases, references between rules, ranking and follow-up."""

from __future__ import annotations

from typing import Final

from asn_eval.findings.model import Entry, Severity, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "K561",
        "dasar-tak-dikenal",
        Severity.ERROR,
        Text(
            "Dasar tidak dikenal",
            "{alamat}: dasar “{nama}” tidak ada. Mungkin maksudnya: {saran}.",
            "Salah satu dari: {pilihan}.",
            "Ganti “{nama}”, atau tambahkan di bagian “dasar”.",
            "Setiap aturan harus dapat dilacak ke dasarnya.",
        ),
        Text(
            "Unknown basis",
            "{alamat}: there is no basis “{nama}”. Perhaps: {saran}.",
            "One of: {pilihan}.",
            "Replace “{nama}”, or add it to the section “dasar”.",
            "Every rule must lead back to its basis.",
        ),
    ),
    Entry(
        "K562",
        "dasar-tak-dipakai",
        Severity.WARNING,
        Text(
            "Dasar tidak dipakai",
            "Dasar “{nama}” tidak disebut oleh satu aturan pun.",
            "Setiap dasar yang ditulis dipakai.",
            "Sebut “{nama}” pada aturan yang bersandar padanya, atau hapus.",
            "Dasar tanpa aturan membuat rubrik tampak lebih kuat daripada isinya.",
        ),
        Text(
            "Basis is not used",
            "The basis “{nama}” is not named by any rule.",
            "Every basis that is written is used.",
            "Name “{nama}” in the rule that rests on it, or delete it.",
            "A basis without a rule makes the rubric look firmer than it is.",
        ),
    ),
    Entry(
        "K563",
        "sifat-melebihi-dasar",
        Severity.ERROR,
        Text(
            "Sifat lebih kuat daripada dasarnya",
            "“{nama}” disebut terverifikasi, padahal tidak satu pun dasarnya demikian ({dasar}).",
            "Angka yang terverifikasi bersandar pada dasar yang terverifikasi.",
            "Ganti sifatnya menjadi ilustrasi atau belum_terverifikasi, atau sebut dasar yang "
            "sudah terverifikasi.",
            "Ilustrasi tidak boleh tampil sebagai ketentuan.",
        ),
        Text(
            "Standing firmer than its basis",
            "“{nama}” is called terverifikasi, but none of its bases is ({dasar}).",
            "Verified numbers rest on a verified basis.",
            "Change the standing to ilustrasi or belum_terverifikasi, or name a basis that is "
            "verified.",
            "An illustration must not pass for a regulation.",
        ),
    ),
    Entry(
        "K564",
        "kriteria-tak-dikenal",
        Severity.ERROR,
        Text(
            "Kriteria tidak dikenal",
            "{alamat}: kriteria “{nama}” tidak ada. Mungkin maksudnya: {saran}.",
            "Salah satu dari: {pilihan}.",
            "Ganti “{nama}” dengan id kriteria yang ada.",
            "Aturan yang menunjuk kriteria yang tidak ada tidak pernah berlaku.",
        ),
        Text(
            "Unknown criterion",
            "{alamat}: there is no criterion “{nama}”. Perhaps: {saran}.",
            "One of: {pilihan}.",
            "Replace “{nama}” by the id of a criterion that exists.",
            "A rule that points at no criterion never applies.",
        ),
    ),
    Entry(
        "K565",
        "kriteria-rancu",
        Severity.ERROR,
        Text(
            "Kriteria rancu",
            "{alamat}: ada beberapa kriteria bernama “{nama}”.",
            "Salah satu dari: {pilihan}.",
            "Tulis alamat lengkapnya dengan titik, seperti dalam daftar itu.",
            "Tidak boleh ada keraguan kriteria mana yang menentukan.",
        ),
        Text(
            "Ambiguous criterion",
            "{alamat}: several criteria are called “{nama}”.",
            "One of: {pilihan}.",
            "Write the full dotted address, as in that list.",
            "There must be no doubt which criterion decides.",
        ),
    ),
    Entry(
        "K566",
        "predikat-tak-dikenal",
        Severity.ERROR,
        Text(
            "Predikat tidak dikenal",
            "{alamat}: predikat {nilai} tidak ada. Mungkin maksudnya: {saran}.",
            "Salah satu dari: {pilihan}.",
            "Samakan ejaannya dengan bagian “predikat”, termasuk huruf besar.",
            "Tindak lanjut dengan predikat yang tidak ada tidak pernah berlaku.",
        ),
        Text(
            "Unknown predikat",
            "{alamat}: there is no predikat {nilai}. Perhaps: {saran}.",
            "One of: {pilihan}.",
            "Spell it as in the section “predikat”, capitals included.",
            "A follow-up on a predikat that does not exist never applies.",
        ),
    ),
    Entry(
        "K570",
        "ukuran-bukan-daun",
        Severity.ERROR,
        Text(
            "Kriteria ini tidak diukur langsung",
            "{alamat}: “{nama}” adalah gabungan, sehingga tidak mempunyai ukuran.",
            "Kriteria yang memuat “ukur”: {pilihan}.",
            "Pakai “kriteria: {nama}” untuk nilainya, atau pilih kriteria yang diukur.",
            "Hanya kriteria terbawah yang mempunyai ukuran mentah.",
        ),
        Text(
            "This criterion is not measured itself",
            "{alamat}: “{nama}” is combined from others, so it has no raw value.",
            "A criterion with “ukur”: {pilihan}.",
            "Use “kriteria: {nama}” for its score, or choose a criterion that is measured.",
            "Only the lowest criteria have a raw value.",
        ),
    ),
    Entry(
        "K571",
        "kelompok-peringkat",
        Severity.ERROR,
        Text(
            "Kelompok peringkat tidak dikenal",
            "{alamat}: “{nama}” bukan keterangan pegawai. Mungkin maksudnya: {saran}.",
            "Salah satu dari: {pilihan}.",
            "Ganti “{nama}” dengan keterangan pegawai yang ada.",
            "Peringkat hanya dapat dibagi menurut keterangan yang dimiliki setiap orang.",
        ),
        Text(
            "Unknown ranking group",
            "{alamat}: “{nama}” is not an attribute of a person. Perhaps: {saran}.",
            "One of: {pilihan}.",
            "Replace “{nama}” by an attribute that exists.",
            "Ranks can only be split by what is known of every person.",
        ),
    ),
)
