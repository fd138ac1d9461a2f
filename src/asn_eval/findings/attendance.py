"""Findings about attendance read from scans and codes (S321–S334, sel)."""

from __future__ import annotations

from typing import Final

from asn_eval.findings.model import Entry, Severity, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "S321",
        "tahun-tanpa-kalender",
        Severity.ERROR,
        Text(
            title="Hari libur tahun ini tidak dinyatakan",
            found="{jumlah} hari absensi, mulai {tanggal}, di luar kalender yang dipakai rubrik.",
            expected="Setiap tanggal berada di tahun yang disebut `jam_kerja: kalender` di rubrik.",
            remedy=(
                "Periksa dulu tanggalnya. Bila benar, tambahkan tahun itu ke `kalender` di rubrik."
            ),
            why=(
                "Tanpa kalender tahunnya, hari libur akan terhitung sebagai hari tidak masuk kerja."
            ),
        ),
        Text(
            title="Holidays of this year are not declared",
            found="{jumlah} days of attendance, from {tanggal}, lie outside the named calendars.",
            expected="Every date lies in a year that the rubric names under `jam_kerja: kalender`.",
            remedy="Check the date first. If it is right, add its year to the rubric's `kalender`.",
            why="Without the calendar of its year, a holiday would count as a day absent.",
        ),
    ),
    Entry(
        "S322",
        "kode-absen-asing",
        Severity.ERROR,
        Text(
            title="Kode absen tidak dikenal",
            found='Isi "{nilai}" ada di {jumlah} sel; artinya tidak diketahui.',
            expected=(
                "Jam seperti 07:31 - 16:16, atau kode yang dikenal: H, WFO, WFH, DL, S, I, C, A, "
                "TK, LIBUR, dan sejenisnya."
            ),
            remedy=(
                "Nyatakan artinya di pemetaan.yaml, di bagian nilai untuk `absen`: hadir, alpa, "
                "izin, sakit, cuti, dinas_luar, atau libur. Bila salah ketik, betulkan selnya."
            ),
            why="Kode yang ditebak dapat membuat orang yang hadir terhitung alpa, atau sebaliknya.",
        ),
        Text(
            title="Unknown code of attendance",
            found='The content "{nilai}" is in {jumlah} cells; what it means is not known.',
            expected=(
                "Times such as 07:31 - 16:16, or a known code: H, WFO, WFH, DL, S, I, C, A, TK, "
                "LIBUR and the like."
            ),
            remedy=(
                "Say what it means in pemetaan.yaml, among the values of `absen`: hadir, alpa, "
                "izin, sakit, cuti, dinas_luar or libur. If it is a typing slip, correct the cell."
            ),
            why="A guessed code may count as absent somebody who was there, or the reverse.",
        ),
    ),
    Entry(
        "S323",
        "sel-absen-kosong",
        Severity.ERROR,
        Text(
            title="Absensi kosong pada hari kerja",
            found="{jumlah} orang tidak punya isian pada hari kerja {tanggal}.",
            expected="Jam atau kode untuk setiap orang pada setiap hari kerja.",
            remedy=(
                "Isi selnya, atau nyatakan arti sel kosong: `tanpa_catatan: alpa` di rubrik, atau "
                'arti `""` untuk `absen` di pemetaan.yaml.'
            ),
            why="Sel kosong bisa berarti alpa, bisa berarti belum diisi; keduanya tidak sama.",
        ),
        Text(
            title="Attendance empty on a working day",
            found="{jumlah} persons have no entry on the working day {tanggal}.",
            expected="A time or a code for every person on every working day.",
            remedy=(
                "Fill the cells, or say what an empty cell means: `tanpa_catatan: alpa` in the "
                'rubric, or the meaning of `""` for `absen` in pemetaan.yaml.'
            ),
            why="An empty cell may mean absent or not filled in yet; these are not the same.",
        ),
    ),
    Entry(
        "S324",
        "hari-tanpa-baris",
        Severity.ERROR,
        Text(
            title="Hari kerja tanpa baris",
            found=("{jumlah} hari kerja (orang × hari) tidak punya baris, yang pertama {tanggal}."),
            expected="Sebuah baris per orang dan hari kerja, atau arti hari tanpa baris.",
            remedy=(
                "Lengkapi ekspornya, atau nyatakan `tanpa_catatan: alpa` di `jam_kerja` rubrik."
            ),
            why="Log yang terpotong tidak boleh membuat orang terhitung alpa.",
        ),
        Text(
            title="Working day without a row",
            found="{jumlah} working days (person × day) have no row, the first is {tanggal}.",
            expected="A row per person and working day, or what a day without a row means.",
            remedy="Complete the export, or say `tanpa_catatan: alpa` in the rubric's `jam_kerja`.",
            why="A log that was cut short must not make anybody count as absent.",
        ),
    ),
    Entry(
        "S325",
        "tanpa-scan-masuk",
        Severity.ERROR,
        Text(
            title="Hadir tanpa pindai masuk",
            found="{jumlah} hari punya jam pulang tanpa jam masuk, yang pertama {tanggal}.",
            expected="Jam masuk pada setiap hari hadir, atau arti hari tanpa jam masuk.",
            remedy="Nyatakan `tanpa_scan_masuk` di `jam_kerja` rubrik, atau lengkapi jamnya.",
            why="Sebagian aturan menghitungnya TL4, sebagian alpa; tanpa aturan tidak dihitung.",
        ),
        Text(
            title="Present without a scan on arrival",
            found="{jumlah} days have a departure but no arrival, the first is {tanggal}.",
            expected="An arrival on every day present, or what a day without one means.",
            remedy="Say `tanpa_scan_masuk` in `jam_kerja` of the rubric, or complete the times.",
            why="Some rules count it as TL4, some as absent; without a rule it is not counted.",
        ),
    ),
    Entry(
        "S326",
        "tanpa-scan-pulang",
        Severity.ERROR,
        Text(
            title="Hadir tanpa pindai pulang",
            found="{jumlah} hari punya jam masuk tanpa jam pulang, yang pertama {tanggal}.",
            expected="Jam pulang pada setiap hari hadir, atau arti hari tanpa jam pulang.",
            remedy="Nyatakan `tanpa_scan_pulang` di `jam_kerja` rubrik, atau lengkapi jamnya.",
            why="Sebagian aturan menghitungnya PSW4, sebagian alpa; tanpa aturan tidak dihitung.",
        ),
        Text(
            title="Present without a scan on departure",
            found="{jumlah} days have an arrival but no departure, the first is {tanggal}.",
            expected="A departure on every day present, or what a day without one means.",
            remedy="Say `tanpa_scan_pulang` in `jam_kerja` of the rubric, or complete the times.",
            why="Some rules count it as PSW4, some as absent; without a rule it is not counted.",
        ),
    ),
    Entry(
        "S327",
        "pulang-sebelum-masuk",
        Severity.ERROR,
        Text(
            title="Jam pulang mendahului jam masuk",
            found="Masuk {masuk}, pulang {pulang}.",
            expected="Jam pulang sesudah jam masuk, kecuali pada sif yang melewati tengah malam.",
            remedy=(
                "Betulkan jamnya. Bila ini sif malam, nyatakan sifnya di `jam_kerja: sif` rubrik."
            ),
            why="Jam yang tertukar membuat keterlambatan dan pulang cepat keduanya salah.",
        ),
        Text(
            title="Departure before arrival",
            found="Arrival {masuk}, departure {pulang}.",
            expected="A departure after the arrival, except on a shift over midnight.",
            remedy=(
                "Correct the times. If it is a night shift, declare it in `jam_kerja: sif` of the "
                "rubric."
            ),
            why="Swapped times make both lateness and early leave wrong.",
        ),
    ),
    Entry(
        "S328",
        "alpa-tetapi-pindai",
        Severity.ERROR,
        Text(
            title="Tercatat alpa tetapi ada pindaian",
            found="Hari itu tercatat alpa, padahal ada pindaian: masuk {masuk}, pulang {pulang}.",
            expected="Alpa tanpa pindaian, atau pindaian tanpa alpa.",
            remedy="Tanyakan ke petugas absensi, lalu betulkan kode atau jamnya.",
            why="Dua keterangan yang bertentangan tidak boleh dipilihkan oleh program.",
        ),
        Text(
            title="Marked absent but scanned",
            found="The day is marked absent, yet there are scans: in {masuk}, out {pulang}.",
            expected="An absence without scans, or scans without an absence.",
            remedy="Ask whoever keeps the attendance, then correct the code or the times.",
            why="The program must not choose between two statements that contradict each other.",
        ),
    ),
    Entry(
        "S329",
        "alpa-di-hari-libur",
        Severity.WARNING,
        Text(
            title="Alpa pada hari libur",
            found="{jumlah} orang tercatat alpa pada {tanggal}, yang bukan hari kerja.",
            expected="Alpa hanya pada hari kerja.",
            remedy=(
                "Bila hari itu hari kerja, periksa `hari_kerja` dan kalender rubrik. Bila libur, "
                "tidak ada yang perlu diubah: alpa itu tidak dihitung."
            ),
            why="Kalender rubrik menentukan hari kerja; data yang berbeda patut diperiksa.",
        ),
        Text(
            title="Absent on a day off",
            found="{jumlah} persons are marked absent on {tanggal}, which is no working day.",
            expected="Absences on working days only.",
            remedy=(
                "If it was a working day, check `hari_kerja` and the calendars of the rubric. If "
                "it was a day off, nothing has to change: the absence is not counted."
            ),
            why="The rubric's calendar decides about working days; data that differ need a look.",
        ),
    ),
    Entry(
        "S330",
        "libur-di-hari-kerja",
        Severity.ERROR,
        Text(
            title="Libur pada hari kerja",
            found="{jumlah} orang tercatat libur pada {tanggal}, yang menurut rubrik hari kerja.",
            expected="Kode libur hanya pada hari yang libur menurut kalender rubrik.",
            remedy=(
                "Bila libur setempat, tambahkan ke `libur_setempat` di rubrik dengan sumbernya. "
                "Bila bukan, betulkan kodenya."
            ),
            why="Tanpa itu tidak pasti apakah hari tersebut ikut menjadi pembagi.",
        ),
        Text(
            title="Off on a working day",
            found="{jumlah} persons are marked off on {tanggal}, a working day by the rubric.",
            expected="The code for off only on days that the rubric's calendar has off.",
            remedy=(
                "If it was a local holiday, add it to `libur_setempat` in the rubric with its "
                "source. If not, correct the code."
            ),
            why="Without that it is uncertain whether the day belongs in the denominator.",
        ),
    ),
    Entry(
        "S331",
        "sif-tak-dikenal",
        Severity.ERROR,
        Text(
            title="Sif tidak dikenal",
            found='Sif "{nilai}" ada di {jumlah} baris. Yang dikenal: {dikenal}.',
            expected="Nama sif yang ada di `jam_kerja: sif` rubrik.",
            remedy="Tambahkan nama itu ke sifnya di rubrik, atau betulkan isinya.",
            why="Tanpa sif yang pasti, jam masuk dan pulangnya tidak diketahui.",
        ),
        Text(
            title="Unknown shift",
            found='The shift "{nilai}" is in {jumlah} rows. Known are: {dikenal}.',
            expected="The name of a shift in `jam_kerja: sif` of the rubric.",
            remedy="Add the name to its shift in the rubric, or correct the cell.",
            why="Without a certain shift, its start and end are not known.",
        ),
    ),
    Entry(
        "S332",
        "jam-baris-kosong",
        Severity.ERROR,
        Text(
            title="Jam kerja barisnya kosong",
            found="{jumlah} baris tidak punya jam masuk dan jam pulang, yang pertama {tanggal}.",
            expected="Jam Masuk dan Jam Pulang di setiap baris, karena rubrik memakai jam baris.",
            remedy="Isi kedua jamnya, atau pakai `sumber_jam: rubrik`.",
            why="Tanpa jam yang berlaku, keterlambatan tidak dapat dihitung.",
        ),
        Text(
            title="Working hours of the row are empty",
            found="{jumlah} rows have no start and end of work, the first is {tanggal}.",
            expected="Jam Masuk and Jam Pulang in every row, for the rubric uses the row's hours.",
            remedy="Fill both times, or use `sumber_jam: rubrik`.",
            why="Without the hours that hold, lateness cannot be counted.",
        ),
    ),
    Entry(
        "S333",
        "pindaian-tak-terbaca",
        Severity.ERROR,
        Text(
            title="Jam pindai tidak terbaca",
            found='Isi "{nilai}" di {jumlah} sel bukan jam.',
            expected="Jam seperti 07:31, jam Excel, atau kosong bila tidak ada pindaian.",
            remedy="Ketik ulang jamnya sebagai jam. Angka seperti 7,31 bukan jam.",
            why="Jam yang dibaca sebagai angka desimal menggeser menitnya.",
        ),
        Text(
            title="Time of a scan cannot be read",
            found='The content "{nilai}" in {jumlah} cells is no time.',
            expected="A time such as 07:31, an Excel time, or nothing when there was no scan.",
            remedy="Type the time again as a time. A number such as 7.31 is none.",
            why="A time read as a decimal number shifts its minutes.",
        ),
    ),
    Entry(
        "S334",
        "hari-kerja-sepi",
        Severity.ERROR,
        Text(
            title="Hari kerja tanpa seorang pun",
            found="Tak seorang pun dari {jumlah} orang punya catatan pada hari kerja {tanggal}.",
            expected="Catatan sedikitnya satu orang pada setiap hari kerja.",
            remedy=(
                "Periksa apakah mesin mati, hari itu belum diisi, atau libur setempat. Hari yang "
                "tidak dihitung dinyatakan di `libur_setempat` rubrik dengan sumbernya."
            ),
            why="Mesin yang mati sehari tidak boleh menjadi alpa seluruh kantor.",
        ),
        Text(
            title="Working day without anybody",
            found="None of {jumlah} persons has a record on the working day {tanggal}.",
            expected="A record of at least one person on every working day.",
            remedy=(
                "Check whether the machine was off, the day not filled in yet, or a local holiday. "
                "A day that does not count is declared in `libur_setempat` with its source."
            ),
            why="A machine that was off for a day must not become an absence of the whole office.",
        ),
    ),
)
