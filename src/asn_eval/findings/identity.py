"""Findings about a NIP and what stands beside it (S340…, O420…)."""

from __future__ import annotations

from typing import Final

from asn_eval.findings.model import Entry, Severity, Text

_COMPARE_ID: Final = (
    "Bandingkan dengan SK pengangkatan atau SIASN, lalu perbaiki yang salah: NIP-nya atau kolomnya."
)
_COMPARE_EN: Final = (
    "Compare with the letter of appointment or SIASN, then correct what is wrong: the NIP or this "
    "column."
)
_NIP_SAYS_ID: Final = "Kolom yang sama dengan isi NIP di baris itu."
_NIP_SAYS_EN: Final = "A column that says the same as the NIP of its row."
_ORDER_ID: Final = (
    "Tidak perlu bila memang begitu; bila tidak, nyatakan urutannya di asn-eval.yaml: "
    "`tanggal: hari-bulan` atau `tanggal: bulan-hari`."
)
_ORDER_EN: Final = (
    "Nothing, if that is right; if not, declare the order in asn-eval.yaml: "
    "`tanggal: hari-bulan` or `tanggal: bulan-hari`."
)

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "S340",
        "tanggal-lahir-beda-nip",
        Severity.WARNING,
        Text(
            title="Tanggal lahir berbeda dengan NIP",
            found="Tanggal lahir {nilai}, tetapi NIP {nip} menyebut {nilai_nip}.",
            expected=_NIP_SAYS_ID,
            remedy=_COMPARE_ID,
            why=(
                "Delapan digit pertama NIP adalah tanggal lahir; bila berbeda, NIP ini mungkin "
                "milik orang lain."
            ),
        ),
        Text(
            title="Birth date differs from the NIP",
            found="Birth date {nilai}, but NIP {nip} says {nilai_nip}.",
            expected=_NIP_SAYS_EN,
            remedy=_COMPARE_EN,
            why=(
                "The first eight digits of a NIP are the birth date; where they differ, the NIP "
                "may be somebody else's."
            ),
        ),
    ),
    Entry(
        "S341",
        "jenis-kelamin-beda-nip",
        Severity.WARNING,
        Text(
            title="Jenis kelamin berbeda dengan NIP",
            found="Jenis kelamin {nilai}, tetapi NIP {nip} menyebut {nilai_nip}.",
            expected=_NIP_SAYS_ID,
            remedy=_COMPARE_ID,
            why="Digit ke-15 NIP menyebut jenis kelamin: 1 laki-laki, 2 perempuan.",
        ),
        Text(
            title="Sex differs from the NIP",
            found="Sex {nilai}, but NIP {nip} says {nilai_nip} (L is male, P is female).",
            expected=_NIP_SAYS_EN,
            remedy=_COMPARE_EN,
            why="The 15th digit of a NIP tells the sex: 1 is male, 2 is female.",
        ),
    ),
    Entry(
        "S342",
        "tmt-cpns-beda-nip",
        Severity.WARNING,
        Text(
            title="Bulan TMT CPNS berbeda dengan NIP",
            found="TMT CPNS {nilai}, tetapi NIP {nip} menyebut {nilai_nip} (bulan-tahun).",
            expected=_NIP_SAYS_ID,
            remedy=_COMPARE_ID,
            why="Digit ke-9 sampai ke-14 NIP PNS adalah tahun dan bulan TMT CPNS.",
        ),
        Text(
            title="Month of TMT CPNS differs from the NIP",
            found="TMT CPNS {nilai}, but NIP {nip} says {nilai_nip} (month-year).",
            expected=_NIP_SAYS_EN,
            remedy=_COMPARE_EN,
            why="Digits 9 to 14 of the NIP of a PNS are the year and month of TMT CPNS.",
        ),
    ),
    Entry(
        "S343",
        "jenis-kepegawaian-beda-nip",
        Severity.WARNING,
        Text(
            title="Jenis kepegawaian berbeda dengan NIP",
            found='Kolom {kolom} berisi "{nilai}", tetapi NIP {nip} adalah NIP {nilai_nip}.',
            expected=_NIP_SAYS_ID,
            remedy=_COMPARE_ID,
            why=(
                "Digit ke-13 dan ke-14 adalah bulan bagi PNS dan kode kontrak mulai 21 bagi PPPK. "
                "Orang yang berpindah jenis mendapat NIP baru."
            ),
        ),
        Text(
            title="Kind of service differs from the NIP",
            found='Column {kolom} says "{nilai}", but NIP {nip} is one of {nilai_nip}.',
            expected=_NIP_SAYS_EN,
            remedy=_COMPARE_EN,
            why=(
                "Digits 13 and 14 are a month for PNS and a contract code from 21 on for PPPK. "
                "Who changes from one to the other gets a new NIP."
            ),
        ),
    ),
    Entry(
        "S344",
        "hari-bulan-tertukar",
        Severity.ERROR,
        Text(
            title="Hari dan bulan tertukar di seluruh kolom",
            found=(
                "Dari {diperiksa} tanggal di kolom {kolom} yang dapat dibaca dua arah, {jumlah} "
                "cocok dengan NIP bila hari dan bulannya ditukar, {tertulis} cocok seperti "
                "tertulis. Tanggal-tanggal itu tidak dipakai."
            ),
            expected="Tanggal yang cocok dengan NIP di barisnya.",
            remedy=(
                "Ambil ulang dari SIASN dengan kolom tanggal sebagai teks, atau tukar hari dan "
                "bulan di kolom itu. Bila tanggalnya memang benar seperti tertulis, tulis "
                "`tanggal: hari-bulan` di asn-eval.yaml."
            ),
            why=(
                "Excel membaca 01-03-2025 sebagai 3 Januari pada komputer berbahasa Inggris; "
                "masa kerja semua orang lalu salah tanpa terlihat."
            ),
        ),
        Text(
            title="Day and month swapped in a whole column",
            found=(
                "Of {diperiksa} dates in column {kolom} that read both ways, {jumlah} agree with "
                "the NIP once day and month are swapped, {tertulis} agree as they stand. Those "
                "dates are not used."
            ),
            expected="Dates that agree with the NIP of their row.",
            remedy=(
                "Export again from SIASN with the date column as text, or swap day and month in "
                "that column. If the dates are right as they stand, write `tanggal: hari-bulan` "
                "in asn-eval.yaml."
            ),
            why=(
                "Excel on an English computer reads 01-03-2025 as January 3; everybody's years of "
                "service are then wrong without anyone noticing."
            ),
        ),
    ),
    Entry(
        "S345",
        "tanggal-dinyatakan-tak-cocok",
        Severity.WARNING,
        Text(
            title="Urutan tanggal yang dinyatakan tak cocok NIP",
            found=(
                "Dari {diperiksa} tanggal di kolom {kolom} yang dapat dibaca dua arah, {jumlah} "
                "cocok dengan NIP bila hari dan bulannya ditukar, {tertulis} cocok seperti "
                "tertulis. Urutan yang dinyatakan folder ini dipakai."
            ),
            expected="Tanggal yang cocok dengan NIP di barisnya.",
            remedy=(
                "Periksa beberapa tanggal terhadap SK. Bila ternyata tertukar, perbaiki kolomnya, "
                "atau hapus `tanggal` dari asn-eval.yaml agar tanggal itu tidak dipakai."
            ),
            why="Yang dinyatakan orang didahulukan, tetapi NIP hampir semua baris mengatakan lain.",
        ),
        Text(
            title="Declared date order disagrees with the NIPs",
            found=(
                "Of {diperiksa} dates in column {kolom} that read both ways, {jumlah} agree with "
                "the NIP once day and month are swapped, {tertulis} agree as they stand. The "
                "order that this folder declares is used."
            ),
            expected="Dates that agree with the NIP of their row.",
            remedy=(
                "Compare some of the dates with the letters of appointment. If they are swapped, "
                "correct the column, or remove `tanggal` from asn-eval.yaml so that they are not "
                "used."
            ),
            why="What a person declares comes first, but the NIPs of nearly all rows disagree.",
        ),
    ),
    Entry(
        "S346",
        "urutan-tanggal-dari-nip",
        Severity.INFO,
        Text(
            title="Hari di depan, menurut NIP",
            found=(
                'Isi kolom {kolom} (misalnya "{nilai}") dapat dibaca dua arah; dibaca '
                "hari/bulan/tahun karena begitu {jumlah} dari {diperiksa} tanggal cocok dengan "
                "NIP-nya."
            ),
            expected="Sel tanggal Excel, atau teks seperti 2025-08-17.",
            remedy=_ORDER_ID,
            why="NIP memuat tanggal lahir dan bulan TMT CPNS, jadi urutannya tidak perlu ditebak.",
        ),
        Text(
            title="Day comes first, by the NIPs",
            found=(
                'Column {kolom} ("{nilai}", for instance) can be read both ways; it was read '
                "day/month/year because so {jumlah} of {diperiksa} dates agree with their NIP."
            ),
            expected="Date cells of Excel, or text such as 2025-08-17.",
            remedy=_ORDER_EN,
            why="A NIP holds birth date and month of TMT CPNS, so the order need not be guessed.",
        ),
    ),
    Entry(
        "S347",
        "bulan-di-depan-menurut-nip",
        Severity.INFO,
        Text(
            title="Bulan di depan, menurut NIP",
            found=(
                'Isi kolom {kolom} (misalnya "{nilai}") dapat dibaca dua arah; dibaca '
                "bulan/hari/tahun karena begitu {jumlah} dari {diperiksa} tanggal cocok dengan "
                "NIP-nya."
            ),
            expected="Sel tanggal Excel, atau teks seperti 2025-08-17.",
            remedy=_ORDER_ID,
            why="NIP memuat tanggal lahir dan bulan TMT CPNS, jadi urutannya tidak perlu ditebak.",
        ),
        Text(
            title="Month comes first, by the NIPs",
            found=(
                'Column {kolom} ("{nilai}", for instance) can be read both ways; it was read '
                "month/day/year because so {jumlah} of {diperiksa} dates agree with their NIP."
            ),
            expected="Date cells of Excel, or text such as 2025-08-17.",
            remedy=_ORDER_EN,
            why="A NIP holds birth date and month of TMT CPNS, so the order need not be guessed.",
        ),
    ),
    Entry(
        "O420",
        "pemilik-tunggal-ada",
        Severity.INFO,
        Text(
            title="Pemilik baris dapat diusulkan",
            found=(
                'Sel NIP berisi "{nilai}". Di daftar pegawai hanya satu orang yang cocok, NIP '
                "{nip}, menurut: {bukti}."
            ),
            expected="NIP 18 digit yang ditulis sebagai teks.",
            remedy=(
                "Bila memang dia, tulis NIP itu di berkas sumber, atau setujui usulannya di "
                "berkas koreksi dengan nama dan alasan Anda."
            ),
            why=(
                "NIP yang rusak tidak pernah diperbaiki diam-diam; usul baru berlaku setelah ada "
                "orang yang memutuskan."
            ),
        ),
        Text(
            title="The owner of a row can be proposed",
            found=(
                'The NIP cell holds "{nilai}". Only one person in the list of employees agrees, '
                "NIP {nip}, by: {bukti}."
            ),
            expected="A NIP of 18 digits written as text.",
            remedy=(
                "If it is this person, write the NIP in the source file, or accept the proposal "
                "in the correction file with your name and reason."
            ),
            why=(
                "A damaged NIP is never repaired in silence; a proposal counts only after a person "
                "has decided."
            ),
        ),
    ),
)
