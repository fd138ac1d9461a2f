"""Findings about people and the reconciliation (O…, orang)."""

from __future__ import annotations

from typing import Final

from asn_eval.findings.model import Entry, Severity, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "O401",
        "data-kosong",
        Severity.WARNING,
        Text(
            title="Data kriteria kosong",
            found="Tidak ada data kriteria {kriteria} di tabel {tabel}; orang ini tidak dinilai.",
            expected="Data untuk setiap kriteria yang dinyatakan wajib oleh rubrik.",
            remedy="Lengkapi datanya di berkas sumber, lalu jalankan lagi.",
            why="Rubrik menetapkan bahwa kriteria ini tidak boleh kosong.",
        ),
        Text(
            title="No data for a criterion",
            found="No data for criterion {kriteria} in table {tabel}; this person is not scored.",
            expected="Data for every criterion that the rubric requires.",
            remedy="Complete the data in the source file, then run again.",
            why="The rubric says that this criterion may not be empty.",
        ),
    ),
    Entry(
        "O402",
        "di-luar-daftar",
        Severity.WARNING,
        Text(
            title="Tidak ada di daftar pegawai",
            found="NIP {nip} ada di tabel {tabel} tetapi tidak ada di daftar pegawai.",
            expected="Setiap orang yang dinilai ada di daftar pegawai.",
            remedy="Tambahkan ke daftar pegawai, atau perbaiki NIP di berkas sumber.",
            why="Orang di luar daftar dapat berarti NIP salah ketik atau pegawai yang pindah.",
        ),
        Text(
            title="Not in the list of employees",
            found="NIP {nip} is in table {tabel} but not in the list of employees.",
            expected="Everybody who is scored is in the list of employees.",
            remedy="Add the person to the list, or correct the NIP in the source file.",
            why="A person outside the list may be a mistyped NIP or somebody who has moved on.",
        ),
    ),
    Entry(
        "O403",
        "tanpa-data",
        Severity.WARNING,
        Text(
            title="Tidak ada data sama sekali",
            found="NIP {nip} ada di daftar pegawai tetapi tidak ada di sumber lain; tidak dinilai.",
            expected="Setiap pegawai di daftar punya data di sekurangnya satu sumber.",
            remedy="Lengkapi datanya, atau keluarkan dari daftar bila memang tidak dinilai.",
            why="Tidak seorang pun boleh hilang di antara dua berkas.",
        ),
        Text(
            title="No data at all",
            found="NIP {nip} is in the list of employees but in no other source; not scored.",
            expected="Every employee of the list has data in at least one source.",
            remedy="Complete the data, or take the person off the list if not to be scored.",
            why="Nobody may get lost between two files.",
        ),
    ),
    Entry(
        "O404",
        "nama-berbeda",
        Severity.WARNING,
        Text(
            title="Satu NIP, nama berbeda",
            found='NIP {nip} di sini bernama "{nilai}", di {tempat_lain} "{nilai_lain}".',
            expected="Nama yang sama untuk NIP yang sama.",
            remedy="Periksa apakah NIP atau namanya salah, dan perbaiki di berkas sumber.",
            why="Nama yang berbeda sering berarti NIP milik orang lain.",
        ),
        Text(
            title="One NIP, different names",
            found='NIP {nip} is called "{nilai}" here, "{nilai_lain}" at {tempat_lain}.',
            expected="The same name for the same NIP.",
            remedy="Check whether NIP or name is wrong, and correct it in the source file.",
            why="A different name often means a NIP that belongs to somebody else.",
        ),
    ),
    Entry(
        "O405",
        "unit-berbeda",
        Severity.WARNING,
        Text(
            title="Satu NIP, unit berbeda",
            found='NIP {nip} di sini berunit "{nilai}", di {tempat_lain} "{nilai_lain}".',
            expected="Unit yang sama untuk NIP yang sama.",
            remedy="Samakan nama unit; yang dipakai adalah unit dari daftar pegawai bila ada.",
            why="Peringkat dapat dihitung per unit, jadi unit yang salah mengubah peringkat.",
        ),
        Text(
            title="One NIP, different units",
            found='NIP {nip} is in unit "{nilai}" here, in "{nilai_lain}" at {tempat_lain}.',
            expected="The same unit for the same NIP.",
            remedy="Make the units agree; the one in the list of employees comes first.",
            why="Ranks may be given within units, so a wrong unit changes a rank.",
        ),
    ),
    Entry(
        "O406",
        "data-galat",
        Severity.WARNING,
        Text(
            title="Tidak dinilai karena data galat",
            found="Sel yang diperlukan untuk menilai orang ini tidak dapat dibaca.",
            expected="Semua sel yang dibaca rubrik dapat dibaca.",
            remedy="Perbaiki sel yang disebut di temuan lain untuk orang ini, lalu jalankan lagi.",
            why="Galat bukan ketiadaan: nilai yang tidak terbaca tidak boleh diganti apa pun.",
        ),
        Text(
            title="Not scored because of faulty data",
            found="A cell that is needed to score this person could not be read.",
            expected="All cells that the rubric reads can be read.",
            remedy="Correct the cell named in another finding about this person, then run again.",
            why="A fault is not an absence: an unreadable value must not be replaced by anything.",
        ),
    ),
    Entry(
        "O407",
        "sumber-tidak-ada",
        Severity.ERROR,
        Text(
            title="Sumber tidak ada",
            found="Rubrik memerlukan tabel {tabel}, tetapi tidak ada lembar yang memberikannya.",
            expected="Sekurangnya satu lembar yang dikenali sebagai tabel {tabel}.",
            remedy="Tambahkan berkasnya; bila sudah ada, lihat temuan tentang judul kolomnya.",
            why="Kriteria yang membaca tabel ini tidak dapat dihitung untuk siapa pun.",
        ),
        Text(
            title="Source missing",
            found="The rubric needs table {tabel}, but no sheet gives it.",
            expected="At least one sheet recognised as table {tabel}.",
            remedy="Add the file; if it is there, see the findings about its headings.",
            why="A criterion that reads this table cannot be computed for anybody.",
        ),
    ),
    Entry(
        "O408",
        "sementara",
        Severity.INFO,
        Text(
            title="Nilai sementara",
            found="Data kriteria {kriteria} di tabel {tabel} belum ada; nilainya sementara.",
            expected="Data lengkap untuk semua kriteria.",
            remedy="Lengkapi datanya bila sudah ada, lalu jalankan lagi.",
            why="Rubrik mengizinkan nilai sementara selama data kriteria ini belum lengkap.",
        ),
        Text(
            title="Provisional score",
            found="No data yet for criterion {kriteria} in table {tabel}: a provisional score.",
            expected="Complete data for all criteria.",
            remedy="Complete the data once they are there, then run again.",
            why="The rubric allows a provisional score as long as this criterion is incomplete.",
        ),
    ),
    Entry(
        "O409",
        "di-luar-periode",
        Severity.WARNING,
        Text(
            title="Baris di luar periode",
            found="{jumlah} baris tidak dihitung: {kolom} di luar periode {periode}.",
            expected="Semua baris bertanggal di dalam periode.",
            remedy="Periksa apakah berkas atau periodenya yang keliru.",
            why="Hanya catatan di dalam periode yang boleh menentukan nilai periode itu.",
        ),
        Text(
            title="Rows outside the periode",
            found="{jumlah} rows were not counted: {kolom} outside the periode {periode}.",
            expected="All rows dated within the periode.",
            remedy="Check whether the file or the periode is the wrong one.",
            why="Only records within a periode may decide the score of that periode.",
        ),
    ),
    Entry(
        "O410",
        "tanpa-periode",
        Severity.WARNING,
        Text(
            title="Periode tidak diberikan",
            found="Masa berlaku rubrik tidak diperiksa dan semua baris dihitung.",
            expected="Periode penilaian, misalnya --periode 2025-TW3.",
            remedy="Tambahkan --periode, atau tulis `periode:` di asn-eval.yaml.",
            why="Tanpa periode, data periode lain dapat ikut terhitung.",
        ),
        Text(
            title="No periode given",
            found="Validity of the rubric was not checked, and all rows count.",
            expected="The periode of appraisal, such as --periode 2025-TW3.",
            remedy="Add --periode, or write `periode:` in asn-eval.yaml.",
            why="Without a periode, data of other periods may be counted.",
        ),
    ),
    Entry(
        "O411",
        "penilai-kurang",
        Severity.INFO,
        Text(
            title="Penilai kurang",
            found=(
                "Kriteria {kriteria}: untuk {jumlah} orang, penilai kelompok {kelompok} kurang "
                "dari {minimal}."
            ),
            expected="Sekurangnya {minimal} penilai kelompok {kelompok} untuk setiap orang.",
            remedy="Lengkapi penilaian, atau biarkan aturan rubrik untuk kelompok kecil berlaku.",
            why="Rata-rata dari sedikit penilai mudah condong dan membuka siapa penilainya.",
        ),
        Text(
            title="Too few raters",
            found=(
                "Criterion {kriteria}: for {jumlah} persons, there are fewer raters of group "
                "{kelompok} than {minimal}."
            ),
            expected="At least {minimal} raters of group {kelompok} for everybody.",
            remedy="Complete the ratings, or let the rubric's rule for small groups apply.",
            why="A mean of few raters is easily biased and gives away who they are.",
        ),
    ),
    Entry(
        "O412",
        "sumber-opsional-tidak-ada",
        Severity.WARNING,
        Text(
            title="Sumber opsional tidak ada",
            found="Tidak ada lembar yang memberikan tabel {tabel}; rubrik menyatakannya opsional.",
            expected="Tabel {tabel}, bila instansi memilikinya.",
            remedy="Tambahkan berkasnya bila ada; bila tidak, aturan data kosong berlaku.",
            why="Hasil tanpa tabel ini tidak sebanding dengan hasil yang memakainya.",
        ),
        Text(
            title="Optional source missing",
            found="No sheet gives table {tabel}; the rubric declares it optional.",
            expected="Table {tabel}, if the office has it.",
            remedy="Add the file if there is one; if not, the missing-data policy applies.",
            why="A result without this table cannot be compared with one that uses it.",
        ),
    ),
    Entry(
        "O413",
        "baris-mungkin-miliknya",
        Severity.ERROR,
        Text(
            title="Baris tanpa NIP sah mungkin milik orang ini",
            found=(
                "NIP di sini tidak diterima, dan baris ini mungkin milik NIP {nip} (tabel {tabel}, "
                "{jumlah} baris); orang ini tidak dinilai dengan tabel itu."
            ),
            expected="Setiap baris tabel {tabel} memuat NIP pemiliknya dengan benar.",
            remedy=(
                "Perbaiki NIP di baris ini. Bila selnya digabung, pisahkan lalu isi NIP di setiap "
                "baris."
            ),
            why="Tanpa baris ini datanya kurang: nilainya tampak benar padahal keliru.",
        ),
        Text(
            title="A row without an accepted NIP may be this person's",
            found=(
                "The NIP here was not accepted, and the row may belong to NIP {nip} (table "
                "{tabel}, rows: {jumlah}); this person is not scored by that table."
            ),
            expected="Every row of table {tabel} holds the right NIP of its owner.",
            remedy=(
                "Correct the NIP of this row. If its cell is merged, unmerge it and fill in the "
                "NIP on every row."
            ),
            why="Without this row the data are not all: the score would look right and be wrong.",
        ),
    ),
    Entry(
        "O414",
        "dua-lembar",
        Severity.WARNING,
        Text(
            title="Orang yang sama di dua lembar tanpa tanggal",
            found=(
                "Lembar ini memberi tabel {tabel} untuk {jumlah} orang yang juga ada di "
                "{lembar_lain}; keduanya tanpa tanggal, jadi digabung."
            ),
            expected="Satu lembar untuk satu periode, atau tanggal di setiap baris.",
            remedy="Hapus lembar yang tidak dipakai, atau tambahkan kolom tanggal atau bulan.",
            why="Dua triwulan, atau lembar lama yang tersembunyi, akan terjumlah diam-diam.",
        ),
        Text(
            title="The same people in two sheets without dates",
            found=(
                "This sheet gives table {tabel} for {jumlah} persons who also stand in "
                "{lembar_lain}; neither has dates, so both are taken together."
            ),
            expected="One sheet for one periode, or a date on every row.",
            remedy="Remove the sheet that is not meant, or add a column with the date or month.",
            why="Two quarters, or an old hidden sheet, would be added together in silence.",
        ),
    ),
)
