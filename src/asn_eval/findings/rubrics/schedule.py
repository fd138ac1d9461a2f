"""Texts about ``jam_kerja`` and about calendar files."""

from __future__ import annotations

from typing import Final

from asn_eval.findings.model import Entry, Severity, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "K592",
        "jam-tak-terbaca",
        Severity.ERROR,
        Text(
            "Jam tidak terbaca",
            "{alamat} berisi {nilai}.",
            "Jam 00:00 sampai 23:59, misalnya 07:30; masuk dan pulang tidak sama.",
            "Tulis jam dan menit dua angka dengan titik dua. Pulang yang lebih kecil daripada "
            "masuk berarti hari berikutnya.",
            "Jam bukan angka desimal: 7.30 sebagai angka berarti tujuh jam delapan belas menit.",
        ),
        Text(
            "Time cannot be read",
            "{alamat} holds {nilai}.",
            "A time from 00:00 to 23:59, for example 07:30; masuk and pulang differ.",
            "Write hour and minute with two digits and a colon. A pulang below masuk means the "
            "next day.",
            "A time is no decimal: 7.30 as a number is seven hours and eighteen minutes.",
        ),
    ),
    Entry(
        "K593",
        "kalender-tak-ada",
        Severity.ERROR,
        Text(
            "Kalender tidak ditemukan",
            "Tidak ada berkas kalender untuk tahun {nilai}.",
            "Berkas kalender/{nilai}.yaml di samping rubrik, atau kalender yang disertakan.",
            "Buat kalender/{nilai}.yaml di folder rubrik dari keputusan hari libur tahun itu, atau "
            "perbaiki tahunnya.",
            "Tanpa hari libur yang dinyatakan, hari libur terhitung sebagai tidak masuk kerja.",
        ),
        Text(
            "Calendar not found",
            "There is no calendar file for the year {nilai}.",
            "A file kalender/{nilai}.yaml beside the rubric, or a calendar that is shipped.",
            "Make kalender/{nilai}.yaml in the rubric's folder from the decree on holidays of that "
            "year, or correct the year.",
            "Without declared holidays a holiday would count as a day absent.",
        ),
    ),
    Entry(
        "K594",
        "kalender-tahun-lain",
        Severity.ERROR,
        Text(
            "Isi kalender bukan tahunnya",
            "{alamat} berisi {nilai}, padahal kalender ini untuk tahun {tahun}.",
            "Satu berkas kalender memuat satu tahun, sama dengan nama berkasnya.",
            "Perbaiki tahunnya, atau pindahkan ke berkas kalender tahun itu.",
            "Hari libur yang salah tahun membuat hari kerja hilang atau bertambah.",
        ),
        Text(
            "Calendar holds another year",
            "{alamat} holds {nilai}, but this calendar is of the year {tahun}.",
            "A calendar file holds one year, the one its name says.",
            "Correct the year, or move the entry to the calendar of that year.",
            "A holiday in the wrong year removes a working day or adds one.",
        ),
    ),
    Entry(
        "K595",
        "tingkat-tak-berurutan",
        Severity.ERROR,
        Text(
            "Batas tingkat tidak berurutan",
            "{alamat}: {mulai} tidak di atas {sebelum}.",
            "Batas TL dan PSW dalam menit, makin besar dari tingkat 1 ke tingkat 4.",
            "Urutkan batasnya dari yang terkecil, masing-masing berbeda.",
            "Batas yang terbalik membuat satu tingkat tidak pernah tercapai.",
        ),
        Text(
            "Bounds of levels out of order",
            "{alamat}: {mulai} is not above {sebelum}.",
            "Bounds of TL and PSW in minutes, growing from level 1 to level 4.",
            "Sort the bounds from the smallest, each of them different.",
            "Reversed bounds make one level unreachable.",
        ),
    ),
    Entry(
        "K596",
        "masa-tak-ada",
        Severity.ERROR,
        Text(
            "Masa tidak ada di kalender",
            "Masa “{nama}” tidak ada di kalender {tahun}. Yang ada: {pilihan}.",
            "Masa yang ada di setiap kalender yang dipakai, di bagian masa.",
            "Tambahkan masa itu ke kalender {tahun}, atau tulis rentangnya di rubrik dengan "
            "“rentang”.",
            "Tanpa tanggalnya, jam kerja khusus seperti Ramadan tidak pernah berlaku.",
        ),
        Text(
            "Calendar has no such span",
            "The span “{nama}” is not in the calendar {tahun}. There are: {pilihan}.",
            "A span that every calendar in use has, in its section masa.",
            "Add the span to the calendar {tahun}, or write its days in the rubric under "
            "“rentang”.",
            "Without its dates, special hours such as those of Ramadan never apply.",
        ),
    ),
    Entry(
        "K597",
        "rentang-terbalik",
        Severity.ERROR,
        Text(
            "Rentang tanggal terbalik",
            "{alamat}: mulai {mulai}, sampai {sampai}.",
            "Hari terakhir tidak mendahului hari pertama.",
            "Tukar kedua tanggalnya, atau perbaiki tahunnya.",
            "Rentang terbalik tidak memuat satu hari pun.",
        ),
        Text(
            "Span runs backwards",
            "{alamat}: from {mulai} to {sampai}.",
            "The last day is not before the first.",
            "Swap the two dates, or correct the year.",
            "A reversed span holds no day at all.",
        ),
    ),
    Entry(
        "K598",
        "masa-bertumpuk",
        Severity.ERROR,
        Text(
            "Dua masa khusus bertumpuk",
            "{alamat}: {mulai} sampai {sampai} bertumpuk dengan rentang sebelumnya.",
            "Setiap hari paling banyak berada di satu masa khusus.",
            "Ubah rentangnya sehingga tidak ada hari yang sama.",
            "Di hari yang bertumpuk tidak pasti jam kerja mana yang berlaku.",
        ),
        Text(
            "Two special spans overlap",
            "{alamat}: {mulai} to {sampai} overlaps with an earlier span.",
            "Every day lies in at most one special span.",
            "Change the spans so that they share no day.",
            "On a shared day it is uncertain which hours apply.",
        ),
    ),
    Entry(
        "K599",
        "kalender-belum-terverifikasi",
        Severity.ERROR,
        Text(
            "Kalendernya belum terverifikasi",
            "jam_kerja bersifat terverifikasi, padahal kalender {tahun} belum.",
            "Sifat terverifikasi hanya di atas kalender yang terverifikasi.",
            "Cocokkan kalender {tahun} dengan keputusannya lalu ubah sifatnya, atau turunkan sifat "
            "jam_kerja.",
            "Laporan tidak boleh mengaku lebih pasti daripada daftar hari liburnya.",
        ),
        Text(
            "Calendar is not verified",
            "jam_kerja says terverifikasi, but the calendar {tahun} is not.",
            "The standing terverifikasi only on calendars that are verified.",
            "Compare the calendar {tahun} with its decree and change its standing, or lower that "
            "of jam_kerja.",
            "A report must not claim to be surer than its list of holidays.",
        ),
    ),
)
