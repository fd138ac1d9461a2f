"""Findings about conversions and rankings of units, which leave results as they are."""

from __future__ import annotations

from typing import Final

from asn_eval.findings.model import Entry, Severity, Text

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "O456",
        "konversi-tanpa-data",
        Severity.WARNING,
        Text(
            "Data untuk konversi tidak ada",
            "Konversi {konversi} tidak dihitung: tidak ada isinya di tabel {tabel} ({kolom}).",
            "Data {kolom} orang ini ada di tabel {tabel}.",
            "Lengkapi datanya, lalu jalankan lagi. Nilai dan peringkatnya tidak berubah.",
            "Data yang tidak ada tidak diterka; hanya konversinya yang kosong.",
        ),
        Text(
            "No data for a conversion",
            "The conversion {konversi} is not computed: table {tabel} says nothing ({kolom}).",
            "Table {tabel} holds {kolom} of this person.",
            "Complete the data and run again. Score and rank stay as they are.",
            "What is not there is not guessed; only the conversion is left empty.",
        ),
    ),
    Entry(
        "O457",
        "konversi-sel-galat",
        Severity.WARNING,
        Text(
            "Konversi tidak dihitung karena sel yang galat",
            "Konversi {konversi} tidak dihitung: isi tabel {tabel} ({kolom}) tidak dapat dipakai.",
            "Semua sel yang dibaca konversi itu benar.",
            "Perbaiki sel yang disebut temuan lain untuk orang ini. Nilai dan peringkat tetap.",
            "Sel yang galat tidak pernah menjadi angka; orangnya tetap dinilai.",
        ),
        Text(
            "A cell at fault leaves no conversion",
            "The conversion {konversi} is not computed: table {tabel} ({kolom}) cannot be used.",
            "Every cell that the conversion reads is right.",
            "Correct the cell that another finding names for this person. Score and rank stay.",
            "A cell at fault never becomes a number; the person is scored all the same.",
        ),
    ),
    Entry(
        "O458",
        "konversi-tanpa-tabel",
        Severity.WARNING,
        Text(
            "Tabel atau kolom untuk konversi tidak ada",
            "Konversi {konversi} membaca {kolom} dari tabel {tabel}; tidak ada lembar yang memuat.",
            "Ada lembar {tabel} dengan kolom {kolom}.",
            "Tambahkan lembar atau kolom itu. Nilai dan peringkat semua orang tidak berubah.",
            "Tanpa tabel itu tidak seorang pun punya konversi ini.",
        ),
        Text(
            "Table or column for a conversion is missing",
            "The conversion {konversi} reads {kolom} of table {tabel}, which no sheet gives.",
            "There is a sheet {tabel} with {kolom}.",
            "Add the sheet or the column. Score and rank of everybody stay as they are.",
            "Without that table nobody has this conversion.",
        ),
    ),
    Entry(
        "O459",
        "unit-terlalu-kecil",
        Severity.INFO,
        Text(
            "Unit terlalu kecil untuk diperingkat",
            "Unit {unit}: {dinilai} dari {semua} orang dinilai, minimal {minimal}.",
            "Sedikitnya {minimal} orang dinilai di sebuah unit yang diperingkat.",
            "Tidak perlu apa-apa bila unitnya memang kecil; nilainya tetap tampil.",
            "Pada unit yang kecil satu orang saja sudah mengubah peringkat unitnya.",
        ),
        Text(
            "Unit too small for a rank",
            "Unit {unit}: {dinilai} of {semua} persons are scored, at least {minimal} are needed.",
            "At least {minimal} persons are scored in a unit that is ranked.",
            "Nothing to do if the unit is that small; its value is shown all the same.",
            "In a small unit a single person changes the rank of the whole unit.",
        ),
    ),
    Entry(
        "O464",
        "konversi-tidak-berlaku",
        Severity.INFO,
        Text(
            "Konversi tidak berlaku",
            "Konversi {konversi} tidak berlaku bagi {jumlah} orang yang dinilai.",
            "Konversi hanya bagi pegawai yang disebut rubrik di berlaku_bagi atau kecuali_bagi.",
            "Tidak perlu apa-apa; bila ada yang seharusnya mendapat, periksa isiannya di daftar "
            "pegawai.",
            "Yang tidak berhak tidak sama dengan yang datanya kurang.",
        ),
        Text(
            "Conversion does not apply",
            "The conversion {konversi} does not apply to {jumlah} persons who are scored.",
            "A conversion is for those the rubric names in berlaku_bagi or kecuali_bagi only.",
            "Nothing to do; if somebody should have it, check the attribute in the roster.",
            "Having no claim is not the same as missing data.",
        ),
    ),
)
