"""Findings about mappings and corrections (P…, pemetaan dan koreksi).

P701–P721 what a mapping says, P731–P736 corrections, P741–P742 the files themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.findings.model import Entry, Severity, Text

if TYPE_CHECKING:
    from collections.abc import Sequence


def _error(code: str, slug: str, id_: Sequence[str], en: Sequence[str]) -> Entry:
    return Entry(code, slug, Severity.ERROR, Text(*id_), Text(*en))


_FIELDS_ID: Final = "Nama tabel dan isian tetap, supaya rubrik selalu menemukan datanya."
_FIELDS_EN: Final = "Tables and fields have fixed names, so that a rubric always finds its data."
_ONE_ID: Final = "Bila dua tempat mengisi hal yang sama, yang benar tidak boleh ditebak."
_ONE_EN: Final = "Where two places give the same thing, the right one must not be guessed."
_MEANING_ID: Final = "Arti yang tidak dapat disimpan isian itu akan hilang atau keliru dibaca."
_MEANING_EN: Final = "A meaning that the field cannot hold would be lost or misread."
_SIGNED_ID: Final = "Koreksi mengubah data orang, jadi harus jelas siapa yang bertanggung jawab."
_SIGNED_EN: Final = "A correction changes a person's data, so it must be clear who answers for it."

_MAPPING: Final[tuple[Entry, ...]] = (
    _error(
        "P701",
        "tabel-tak-dikenal",
        (
            "Tabel tidak dikenal",
            "{alamat} menyebut tabel {nilai}, yang tidak ada. Mungkin maksudnya: {saran}.",
            "Salah satu dari: {dikenal}.",
            "Ganti nama tabelnya, atau hapus baris itu supaya tabelnya dikenali dari judul kolom.",
            _FIELDS_ID,
        ),
        (
            "Table not known",
            "{alamat} names table {nilai}, which does not exist. Perhaps meant: {saran}.",
            "One of: {dikenal}.",
            "Change the name, or delete the line so that the headings decide about the table.",
            _FIELDS_EN,
        ),
    ),
    _error(
        "P702",
        "isian-tak-dikenal",
        (
            "Isian tidak dikenal",
            "{alamat} menyebut isian {nilai}, yang tidak ada. Mungkin maksudnya: {saran}.",
            "Salah satu dari: {dikenal}; atau abaikan untuk kolom yang tidak dipakai.",
            "Ganti nama isiannya; daftar dan artinya ada di panduan analis.",
            _FIELDS_ID,
        ),
        (
            "Field not known",
            "{alamat} names field {nilai}, which does not exist. Perhaps meant: {saran}.",
            "One of: {dikenal}; or abaikan for a column that is not wanted.",
            "Change the name of the field; the guide for analysts lists them with their meaning.",
            _FIELDS_EN,
        ),
    ),
    _error(
        "P703",
        "isian-tabel-lain",
        (
            "Isian milik tabel lain",
            "{alamat} menyebut isian {nilai}, yang tidak ada di tabel {tabel}; ada di: {lain}.",
            "Isian dari tabel {tabel}.",
            "Periksa `tabel` aturan ini, atau ganti isiannya.",
            _FIELDS_ID,
        ),
        (
            "Field of another table",
            "{alamat} names field {nilai}, which table {tabel} does not have; found in: {lain}.",
            "A field of table {tabel}.",
            "Check `tabel` of this rule, or change the field.",
            _FIELDS_EN,
        ),
    ),
    _error(
        "P704",
        "arti-tak-dikenal",
        (
            "Arti nilai tidak dikenal",
            "{alamat} memberi isian {isian} arti {nilai}. Mungkin maksudnya: {saran}.",
            "Salah satu dari: {pilihan}; di `nilai` juga kosong.",
            "Pilih arti dari daftar itu.",
            _MEANING_ID,
        ),
        (
            "Meaning not known",
            "{alamat} gives field {isian} the meaning {nilai}. Perhaps meant: {saran}.",
            "One of: {pilihan}; under `nilai` also kosong (says nothing).",
            "Choose a meaning from that list.",
            _MEANING_EN,
        ),
    ),
    _error(
        "P705",
        "judul-kosong",
        (
            "Judul kolom kosong",
            "{tempat} memuat judul yang kosong.",
            'Judul kolom persis seperti di lembar, atau huruf kolomnya seperti "=C".',
            'Untuk kolom tanpa judul, tulis hurufnya dengan tanda sama dengan: "=C".',
            "Judul yang kosong cocok dengan kolom tanpa judul mana pun.",
        ),
        (
            "Empty heading",
            "{tempat} holds an empty heading.",
            'A heading as it stands in the sheet, or the letter of its column such as "=C".',
            'For a column without heading write its letter with an equals sign: "=C".',
            "An empty heading fits any column without heading.",
        ),
    ),
    _error(
        "P706",
        "huruf-kolom",
        (
            "Huruf kolom tidak sah",
            "{tempat} menyebut kolom {nilai}.",
            'Huruf kolom Excel dari "=A" sampai "=XFD".',
            'Tulis hurufnya saja sesudah tanda sama dengan, misalnya "=C".',
            "Kolom itu tidak ada di lembar mana pun.",
        ),
        (
            "Invalid column letter",
            "{tempat} names column {nilai}.",
            'The letter of an Excel column from "=A" to "=XFD".',
            'Write nothing but the letter after the equals sign, for example "=C".',
            "No sheet has such a column.",
        ),
    ),
    _error(
        "P707",
        "baris-tidak-urut",
        (
            "Nomor baris tidak masuk akal",
            "{alamat} memuat nomor baris yang tidak naik atau bertentangan.",
            "Nomor baris Excel yang naik; data di bawah baris judul; sampai tidak sebelum mulai.",
            "Buka lembarnya dan periksa nomor baris di tepi kiri.",
            "Baris judul yang dibaca sebagai data, atau sebaliknya, menghasilkan nilai yang salah.",
        ),
        (
            "Row numbers make no sense",
            "{alamat} holds row numbers that do not ascend or contradict each other.",
            "Excel row numbers that ascend; data below the heading rows; sampai not before mulai.",
            "Open the sheet and check the row numbers at its left edge.",
            "Heading rows read as data, or the other way round, give wrong scores.",
        ),
    ),
    _error(
        "P708",
        "pola-dengan-folder",
        (
            "Pola berkas memuat folder",
            "{alamat} berisi {nilai}.",
            'Nama berkas tanpa folder; * berarti "apa saja", misalnya "absen*.xlsx".',
            "Hapus bagian foldernya.",
            "Pola dibandingkan dengan nama berkas saja; pola dengan folder tidak pernah cocok.",
        ),
        (
            "File pattern holds a folder",
            "{alamat} holds {nilai}.",
            'The name of a file without folder; * means "anything", for example "absen*.xlsx".',
            "Delete the part with the folder.",
            "Patterns are compared with file names only; one with a folder never fits.",
        ),
    ),
    _error(
        "P709",
        "aturan-tak-terpakai",
        (
            "Aturan tidak pernah terpakai",
            "Aturan ke-{ini} berlaku untuk lembar yang seluruhnya sudah milik aturan ke-{nomor}.",
            "Pola yang berbeda; aturan yang lebih khusus ditulis lebih dulu.",
            "Gabungkan kedua aturan, ubah polanya, atau pindahkan yang khusus ke atas.",
            "Aturan pertama yang cocok yang berlaku, jadi aturan ini diam-diam diabaikan.",
        ),
        (
            "Rule never used",
            "Rule {ini} is for sheets that all belong to rule {nomor} already.",
            "Different patterns; the more special rule stands first.",
            "Join the two rules, change a pattern, or move the special one up.",
            "The first rule that fits holds, so this one would be passed over in silence.",
        ),
    ),
    _error(
        "P710",
        "isian-diberi-dua-kali",
        (
            "Isian diberi dua kali",
            "Isian {nilai} diberi oleh {di_lain} dan oleh {di}.",
            "Satu sumber saja untuk setiap isian.",
            "Pilih salah satu; untuk kolom yang lain tulis abaikan.",
            _ONE_ID,
        ),
        (
            "Field given twice",
            "Field {nilai} is given by {di_lain} and by {di}.",
            "One source for every field.",
            "Choose one; for the other column write abaikan.",
            _ONE_EN,
        ),
    ),
    _error(
        "P711",
        "judul-disebut-dua-kali",
        (
            "Judul disebut dua kali",
            "Judul {judul} sama dengan {judul_lain}: huruf besar dan spasi tidak membedakan.",
            "Setiap judul sekali saja, di `kolom` atau di `pisah`.",
            (
                "Hapus salah satu. Bila lembarnya memang memuat dua kolom berjudul sama, tulis "
                'hurufnya, misalnya "=C".'
            ),
            _ONE_ID,
        ),
        (
            "Heading named twice",
            "Heading {judul} is the same as {judul_lain}: case and spaces make no difference.",
            "Every heading once only, under `kolom` or under `pisah`.",
            (
                "Delete one. If the sheet does have two columns of that heading, write the letter, "
                'for example "=C".'
            ),
            _ONE_EN,
        ),
    ),
    _error(
        "P712",
        "diabaikan-tetapi-dirinci",
        (
            "Lembar diabaikan tetapi dirinci",
            "{tempat} memuat “abaikan: ya” bersama: {kunci}.",
            "Lembar yang diabaikan, atau lembar yang dirinci; tidak keduanya.",
            "Hapus “abaikan”, atau hapus kunci yang lain.",
            "Bila keduanya ada, tidak pasti apakah lembar itu hendak dibaca.",
        ),
        (
            "Sheet ignored and yet described",
            "{tempat} holds “abaikan: ya” together with: {kunci}.",
            "A sheet that is ignored, or a sheet that is described; not both.",
            "Delete “abaikan”, or delete the other keys.",
            "With both it is uncertain whether the sheet is to be read.",
        ),
    ),
    _error(
        "P713",
        "arti-belum-diisi",
        (
            "Arti belum diisi",
            "{alamat} belum diisi.",
            "Arti dari nilai itu; kosong bila nilai itu tidak berarti apa-apa.",
            "Isi sesudah titik dua, atau hapus barisnya.",
            "Nilai tanpa arti tidak boleh ditebak.",
        ),
        (
            "Meaning not filled in",
            "{alamat} is not filled in.",
            "What the value means; kosong when it says nothing.",
            "Fill it in after the colon, or delete the line.",
            "A value without a meaning must not be guessed.",
        ),
    ),
    _error(
        "P714",
        "arti-bertentangan",
        (
            "Satu nilai dengan dua arti",
            "{nilai} dan {nilai_lain} adalah nilai yang sama dengan arti yang berbeda.",
            "Satu arti untuk satu nilai; huruf besar dan spasi tidak membedakan.",
            "Hapus salah satu.",
            _ONE_ID,
        ),
        (
            "One value with two meanings",
            "{nilai} and {nilai_lain} are the same value with different meanings.",
            "One meaning for one value; case and spaces make no difference.",
            "Delete one.",
            _ONE_EN,
        ),
    ),
    _error(
        "P715",
        "nip-dipetakan",
        (
            "NIP tidak dapat dipetakan",
            "{alamat} memberi arti lain kepada NIP.",
            "Perbaikan NIP per sel di koreksi.yaml.",
            "Pindahkan ke koreksi.yaml, dengan siapa yang memutuskan dan alasannya.",
            "NIP menentukan siapa yang dinilai; perubahannya harus dapat dipertanggungjawabkan.",
        ),
        (
            "NIP cannot be mapped",
            "{alamat} gives NIPs another meaning.",
            "NIPs corrected cell by cell in koreksi.yaml.",
            "Move it to koreksi.yaml, with who decided it and why.",
            "A NIP decides who is scored; somebody has to answer for a change of it.",
        ),
    ),
    _error(
        "P716",
        "jenis-isian",
        (
            "Kunci ini bukan untuk isian itu",
            "{alamat}: {nilai} bukan isian yang memuat {jenis}.",
            "“{kunci}” hanya untuk isian yang memuat {jenis}.",
            "Hapus barisnya, atau ganti nama isiannya.",
            "Aturan yang tidak dapat dijalankan menyesatkan pembacanya.",
        ),
        (
            "Key does not suit that field",
            "{alamat}: {nilai} is no field that holds a {jenis} (angka: number, tanggal: date).",
            "“{kunci}” is only for fields that hold a {jenis}.",
            "Delete the line, or change the name of the field.",
            "A rule that cannot be carried out misleads whoever reads it.",
        ),
    ),
    _error(
        "P717",
        "bulan-tak-terbaca",
        (
            "Bulan tidak terbaca",
            "{alamat} berisi {nilai}.",
            "Satu bulan seperti 2025-09 (tahun-bulan).",
            "Tulis tahun dan bulannya, tanpa tanggal.",
            "Kolom tanggal 1 sampai 31 baru berarti bila bulannya pasti.",
        ),
        (
            "Month cannot be read",
            "{alamat} holds {nilai}.",
            "One month such as 2025-09 (year-month).",
            "Write year and month, without a day.",
            "Columns for the days 1 to 31 mean something only when the month is certain.",
        ),
    ),
    _error(
        "P718",
        "arti-di-luar-batas",
        (
            "Angka di luar batas isian",
            "{alamat} memberi isian {isian} angka {nilai}.",
            "Angka {batas}.",
            "Ganti angkanya.",
            _MEANING_ID,
        ),
        (
            "Number out of the field's bounds",
            "{alamat} gives field {isian} the number {nilai}.",
            "A number {batas}.",
            "Change the number.",
            _MEANING_EN,
        ),
    ),
    _error(
        "P719",
        "arti-salah-jenis",
        (
            "Arti tidak sesuai jenis isian",
            "{alamat} berisi {nilai}, padahal isian {isian} memuat {jenis}.",
            "Isi berjenis {jenis}.",
            "Tulis angka dan tanggal (2025-09-30) tanpa tanda kutip, teks dengan tanda kutip.",
            _MEANING_ID,
        ),
        (
            "Meaning of the wrong kind",
            "{alamat} holds {nilai}, but field {isian} holds {jenis}.",
            "A value of the kind {jenis} (angka: number, tanggal: date, teks: text).",
            "Write numbers and dates (2025-09-30) without quotes, text with quotes.",
            _MEANING_EN,
        ),
    ),
    _error(
        "P720",
        "pemetaan-bawaan-tak-dikenal",
        (
            "Pemetaan bawaan tidak dikenal",
            "{alamat} menyebut {nilai}, yang tidak ada. Mungkin maksudnya: {saran}.",
            "Salah satu dari: {dikenal}.",
            "Lihat daftarnya dengan “asn-eval mapping list”.",
            "Yang disebut tetapi tidak ditemukan tidak boleh dilewati diam-diam.",
        ),
        (
            "Shipped mapping not known",
            "{alamat} names {nilai}, which does not exist. Perhaps meant: {saran}.",
            "One of: {dikenal}.",
            "See the list with “asn-eval mapping list”.",
            "What is named and not found must not be passed over in silence.",
        ),
    ),
    _error(
        "P721",
        "pemetaan-untuk-semua-lembar",
        (
            "Pemetaan bawaan ini perlu nama berkas",
            "{nilai} berlaku untuk lembar apa pun, jadi akan mengambil semua berkas di folder.",
            "Aturan di `lembar` yang menyebut berkasnya dan memakai pemetaan itu.",
            'Tulis di bawah `lembar`: - berkas: "absen*.xlsx", lalu pakai: {nilai}.',
            "Berkas yang terbaca sebagai tabel yang keliru menghasilkan nilai yang salah.",
        ),
        (
            "This shipped mapping needs the name of a file",
            "{nilai} is for any sheet, so it would take all files of the folder.",
            "A rule under `lembar` that names the file and uses that mapping.",
            'Write under `lembar`: - berkas: "absen*.xlsx", then pakai: {nilai}.',
            "A file read as the wrong table gives wrong scores.",
        ),
    ),
)

_CORRECTIONS: Final[tuple[Entry, ...]] = (
    _error(
        "P731",
        "alamat-sel",
        (
            "Alamat sel tidak sah",
            "{alamat} berisi {nilai}.",
            "Satu sel seperti E17: huruf kolom, lalu nomor baris.",
            "Salin alamat sel dari temuan atau dari kotak nama di Excel.",
            "Koreksi hanya berlaku untuk satu sel yang pasti.",
        ),
        (
            "Invalid cell address",
            "{alamat} holds {nilai}.",
            "One cell such as E17: letter of the column, then number of the row.",
            "Copy the address from the finding or from the name box in Excel.",
            "A correction is for one certain cell only.",
        ),
    ),
    _error(
        "P732",
        "koreksi-ganda",
        (
            "Satu sel dikoreksi dua kali",
            "Sel {sel} di lembar {lembar} sudah dikoreksi di {tempat_lain}.",
            "Satu koreksi untuk satu sel.",
            "Hapus salah satu.",
            _ONE_ID,
        ),
        (
            "One cell corrected twice",
            "Cell {sel} of sheet {lembar} is corrected at {tempat_lain} already.",
            "One correction for one cell.",
            "Delete one.",
            _ONE_EN,
        ),
    ),
    _error(
        "P733",
        "koreksi-belum-diputuskan",
        (
            "Koreksi belum diputuskan",
            "“{kunci}” di {tempat} masih kosong.",
            (
                "Nama yang memutuskan (`oleh`), tanggal keputusan (`tanggal`), dan alasannya "
                "(`alasan`)."
            ),
            "Periksa sel dan usulannya, lalu isi ketiganya. Hapus koreksi yang tidak disetujui.",
            _SIGNED_ID,
        ),
        (
            "Correction not decided",
            "“{kunci}” at {tempat} is still empty.",
            "The name of who decided (`oleh`), the date (`tanggal`), and the reason (`alasan`).",
            "Check cell and proposal, then fill in all three. Delete what is not approved.",
            _SIGNED_EN,
        ),
    ),
    _error(
        "P734",
        "nip-tanpa-kutip",
        (
            "NIP tanpa tanda kutip",
            "{alamat} berisi angka panjang tanpa tanda kutip.",
            'NIP sebagai teks, misalnya "198701232014051999".',
            "Beri tanda kutip di kiri dan kanan NIP.",
            "Banyak program membulatkan angka panjang; tanda kutip menjaga semua digitnya.",
        ),
        (
            "NIP without quotes",
            "{alamat} holds a long number without quotes.",
            'A NIP as text, for example "198701232014051999".',
            "Put quotes around the NIP.",
            "Many programs round long numbers; quotes keep every digit.",
        ),
    ),
    _error(
        "P735",
        "nip-tidak-sah",
        (
            "NIP tidak sah",
            "{alamat} bukan NIP yang sah: {alasan}.",
            "NIP 18 digit dengan tanggal lahir, pengangkatan, jenis kelamin, dan nomor urut.",
            "Salin NIP dari daftar pegawai resmi.",
            "NIP tidak mempunyai digit uji, jadi yang janggal tidak boleh diterima.",
        ),
        (
            "NIP not valid",
            "{alamat} is no valid NIP: {reason}.",
            "A NIP of 18 digits with birth date, appointment, sex and sequence.",
            "Copy the NIP from the official list of employees.",
            "A NIP has no check digit, so an odd one must not be accepted.",
        ),
    ),
    _error(
        "P736",
        "koreksi-tanpa-perubahan",
        (
            "Koreksi tidak mengubah apa pun",
            "“tertulis” dan “menjadi” di {tempat} sama.",
            "Isi baru yang berbeda dari yang tertulis.",
            "Isi “menjadi” dengan nilai yang benar, atau hapus koreksinya.",
            _SIGNED_ID,
        ),
        (
            "Correction changes nothing",
            "“tertulis” and “menjadi” at {tempat} are the same.",
            "A new value that differs from what is written.",
            "Put the right value at “menjadi”, or delete the correction.",
            _SIGNED_EN,
        ),
    ),
)

_FILES: Final[tuple[Entry, ...]] = (
    _error(
        "P741",
        "tujuan-pemetaan-ada",
        (
            "Berkas tujuan sudah ada",
            "Berkas ini sudah ada dan mungkin sudah disunting.",
            "Nama berkas yang belum dipakai.",
            "Pilih nama lain dengan --out, atau pindahkan berkas lama.",
            "Pemetaan yang sudah diperbaiki tangan tidak boleh tertimpa.",
        ),
        (
            "Target file exists",
            "This file exists and may have been edited.",
            "The name of a file that does not exist.",
            "Choose another name with --out, or move the old file.",
            "A mapping that somebody improved by hand must not be overwritten.",
        ),
    ),
    _error(
        "P742",
        "pemetaan-beberapa-folder",
        (
            "Pemetaan di salah satu dari beberapa folder",
            "Datanya dari beberapa folder, dan di antaranya ada {berkas}.",
            "Satu pemetaan yang disebut dengan --mapping, atau satu folder data saja.",
            "Sebut --mapping BERKAS, atau nilai tiap folder tersendiri.",
            "Pola sebuah pemetaan tidak boleh diam-diam berlaku untuk folder lain.",
        ),
        (
            "Mapping in one of several folders",
            "The data come from several folders, and one of them holds {berkas}.",
            "One mapping named with --mapping, or data from one folder only.",
            "Name --mapping FILE, or score each folder by itself.",
            "The patterns of a mapping must not hold for another folder in silence.",
        ),
    ),
)

ENTRIES: Final[tuple[Entry, ...]] = (*_MAPPING, *_CORRECTIONS, *_FILES)
