"""Findings about the shape of a sheet and what was assumed to read it (L212…, O430…, P751…)."""

from __future__ import annotations

from typing import Final

from asn_eval.findings.model import Entry, Severity, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "L212",
        "baris-tersembunyi",
        Severity.WARNING,
        Text(
            title="Baris tersembunyi ikut dibaca",
            found="{jumlah} baris data tersembunyi (di antaranya baris {baris}) dan tetap dibaca.",
            expected="Baris yang dipakai terlihat oleh semua orang.",
            remedy=(
                "Tampilkan barisnya atau hapus penyaringnya (Data › Filter › Clear); hapus "
                "barisnya dari berkas bila memang tidak dipakai."
            ),
            why="Penyaring menyembunyikan orang, tidak menghapusnya; tidak boleh ada yang hilang.",
        ),
        Text(
            title="Hidden rows were read",
            found="{jumlah} rows of data are hidden (row {baris} among them) and were read.",
            expected="Rows in use are visible to everybody.",
            remedy=(
                "Unhide the rows or clear the filter (Data › Filter › Clear); delete them from "
                "the file if they are not in use."
            ),
            why="A filter hides people without deleting them; nobody may be lost.",
        ),
    ),
    Entry(
        "L213",
        "kolom-tersembunyi",
        Severity.WARNING,
        Text(
            title="Kolom tersembunyi ikut dibaca",
            found="Kolom {judul} tersembunyi dan tetap dibaca sebagai {kolom}.",
            expected="Kolom yang dipakai terlihat oleh semua orang.",
            remedy="Tampilkan kolomnya (Unhide), atau hapus bila memang tidak dipakai.",
            why="Bobot atau nilai yang tidak terlihat tidak dapat diperiksa siapa pun.",
        ),
        Text(
            title="Hidden column was read",
            found="Column {judul} is hidden and was read all the same, as {kolom}.",
            expected="Columns in use are visible to everybody.",
            remedy="Unhide the column, or delete it if it is not in use.",
            why="Nobody can check a weight or a score that is not visible.",
        ),
    ),
    Entry(
        "L214",
        "bulan-tidak-diketahui",
        Severity.ERROR,
        Text(
            title="Bulan kolom hari tidak diketahui",
            found="Lembar ini berkolom hari ({hari}), tetapi tidak mengatakan bulan dan tahunnya.",
            expected="Satu bulan dengan tahunnya, misalnya `Bulan: September 2025` di atas tabel.",
            remedy=(
                "Tulis bulannya di atas tabel, atau nyatakan `bulan: 2025-09` untuk lembar ini di "
                "pemetaan.yaml (`asn-eval mapping suggest BERKAS` menuliskan kerangkanya)."
            ),
            why="Tanpa bulan, hari kerja dan hari libur tidak dapat dibedakan.",
        ),
        Text(
            title="Month of the day columns unknown",
            found="This sheet has day columns ({hari}) but does not say their month and year.",
            expected="One month with its year, such as `Bulan: September 2025` above the table.",
            remedy=(
                "Write the month above the table, or declare `bulan: 2025-09` for this sheet in "
                "pemetaan.yaml (`asn-eval mapping suggest FILE` writes a first version)."
            ),
            why="Without the month nobody can tell working days from holidays.",
        ),
    ),
    Entry(
        "L215",
        "jam-kerja-tidak-dinyatakan",
        Severity.WARNING,
        Text(
            title="Rubrik tidak menyatakan jam kerja",
            found=(
                "Lembar ini berisi kehadiran per hari; tanpa `jam_kerja` di rubrik, setiap hari "
                "di dalamnya dihitung sebagai hari kerja dan menit terlambat tidak dihitung."
            ),
            expected="Rubrik yang menyatakan `jam_kerja` dan kalendernya.",
            remedy="Tulis bagian `jam_kerja` di rubrik; contohnya ada di docs/id/absensi.md.",
            why="Terlambat dan hari kerja ditentukan aturan, bukan oleh mesin absensi.",
        ),
        Text(
            title="The rubric says no working hours",
            found=(
                "This sheet holds attendance day by day; without `jam_kerja` in the rubric every "
                "day of it counts as a working day, and no minute of lateness is counted."
            ),
            expected="A rubric that says `jam_kerja` and its calendar.",
            remedy="Write a `jam_kerja` section in the rubric; docs/id/absensi.md has an example.",
            why="Lateness and working days are a matter of rules, not of the machine.",
        ),
    ),
    Entry(
        "O430",
        "nama-tidak-terdaftar",
        Severity.ERROR,
        Text(
            title="Nama tidak ada di daftar pegawai",
            found="Tabel {tabel} menyebut {nama} tanpa NIP, dan tidak seorang pun bernama begitu.",
            expected="Nama yang sama persis dengan satu pegawai yang NIP-nya diketahui.",
            remedy=(
                "Yang mirip: {mirip}. Samakan penulisan namanya, tambahkan kolom NIP, atau "
                "putuskan orangnya di koreksi.yaml; yang mirip tidak pernah dipakai sendiri."
            ),
            why="Nilai orang lain tidak boleh menempel karena namanya mirip.",
        ),
        Text(
            title="Name not in the list of employees",
            found="Table {tabel} names {nama} without a NIP, and nobody goes by that name.",
            expected="A name that is exactly that of one employee whose NIP is known.",
            remedy=(
                "Similar: {mirip}. Write the name alike, add a NIP column, or decide who it is in "
                "koreksi.yaml; a similar name is never taken by itself."
            ),
            why="Nobody may be given another's scores because their names are similar.",
        ),
    ),
    Entry(
        "O431",
        "nama-dimiliki-beberapa",
        Severity.ERROR,
        Text(
            title="Beberapa pegawai bernama sama",
            found="Tabel {tabel} menyebut {nama} tanpa NIP, dan beberapa pegawai bernama begitu.",
            expected="Nama yang, bersama unitnya, menunjuk tepat satu pegawai.",
            remedy=(
                "Tambahkan kolom NIP atau unit, atau putuskan orangnya di koreksi.yaml dengan "
                "mengganti sel namanya."
            ),
            why="Nilai tidak boleh jatuh ke orang yang salah di antara dua orang bernama sama.",
        ),
        Text(
            title="Several employees of one name",
            found="Table {tabel} names {nama} without a NIP, and several employees go by it.",
            expected="A name that, together with its unit, means exactly one employee.",
            remedy=(
                "Add a column of NIP or unit, or decide who it is in koreksi.yaml by replacing "
                "the cell of the name."
            ),
            why="A score must not fall to the wrong one of two people of one name.",
        ),
    ),
    Entry(
        "O432",
        "dicocokkan-lewat-nama",
        Severity.WARNING,
        Text(
            title="Orang dicocokkan lewat nama",
            found="Tabel {tabel} di sini tanpa NIP: {jumlah} orang dicocokkan lewat nama persis.",
            expected="Kolom NIP, yang tidak mungkin dimiliki dua orang.",
            remedy="Periksa bahwa namanya memang orang itu; lebih baik tambahkan kolom NIP.",
            why="Nama dapat dimiliki dua orang; apa yang diandaikan harus terlihat.",
        ),
        Text(
            title="People matched by name",
            found="Table {tabel} has no NIP here: {jumlah} people were matched by exact name.",
            expected="A column of NIPs, which no two people share.",
            remedy="Check that the names mean these people; better add a column of NIPs.",
            why="Two people may share a name; what was assumed has to be seen.",
        ),
    ),
    Entry(
        "O433",
        "tanpa-nip-tanpa-daftar",
        Severity.ERROR,
        Text(
            title="Tabel tanpa NIP dan tanpa daftar pegawai",
            found="Tabel {tabel} di sini menyebut {jumlah} orang tanpa NIP.",
            expected="Kolom NIP, atau daftar pegawai (NIP dan nama) untuk mencocokkan namanya.",
            remedy=(
                "Tambahkan daftar pegawai ke folder, misalnya ekspor SIASN, atau kolom NIP ke "
                "lembar ini."
            ),
            why="Tanpa NIP tidak diketahui nilai ini milik siapa.",
        ),
        Text(
            title="Table without NIP and without a list of employees",
            found="Table {tabel} here names {jumlah} people without a NIP.",
            expected="A column of NIPs, or a list of employees (NIP and name) to match names with.",
            remedy=(
                "Add a list of employees to the folder, such as a SIASN export, or a column of "
                "NIPs to this sheet."
            ),
            why="Without a NIP nobody knows whose scores these are.",
        ),
    ),
    Entry(
        "P751",
        "koreksi-dipakai",
        Severity.INFO,
        Text(
            title="Sel dibaca menurut koreksi",
            found="Sel ini dibaca menurut {berkas_koreksi}, diputuskan {oleh} pada {tanggal}.",
            expected="Data yang benar sejak berkas aslinya.",
            remedy="Alasannya: {alasan}. Perbaiki berkas asli bila sempat, lalu hapus koreksinya.",
            why="Koreksi mengubah nilai orang; siapa yang memutuskan harus tercatat.",
        ),
        Text(
            title="Cell read as corrected",
            found="This cell was read as {berkas_koreksi} says, decided by {oleh} on {tanggal}.",
            expected="Data that are right in the original file.",
            remedy="The reason: {alasan}. Mend the original when you can, and drop the correction.",
            why="A correction changes somebody's score; who decided has to be on record.",
        ),
    ),
    Entry(
        "P752",
        "koreksi-tidak-cocok",
        Severity.ERROR,
        Text(
            title="Koreksi tidak dipakai",
            found="{berkas_koreksi} (oleh {oleh}) menyebut isi lain daripada yang ada di sel ini.",
            expected="`tertulis` sama dengan isi sel saat ini.",
            remedy=(
                "Periksa apakah berkasnya sudah diganti; sesuaikan `sel` dan `tertulis`, atau "
                "hapus koreksinya bila datanya sudah benar."
            ),
            why="Koreksi untuk berkas lama tidak boleh mengubah berkas baru diam-diam.",
        ),
        Text(
            title="Correction not applied",
            found="{berkas_koreksi} (by {oleh}) says something else stood in this cell.",
            expected="`tertulis` is what the cell holds now.",
            remedy=(
                "See whether the file was replaced; adjust `sel` and `tertulis`, or delete the "
                "correction if the data are right by now."
            ),
            why="A correction of an old file must not change a new one in silence.",
        ),
    ),
)
