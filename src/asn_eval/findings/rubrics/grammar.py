"""Texts about the grammar of a YAML file: keys, types, choices."""

from __future__ import annotations

from typing import Final

from asn_eval.findings.model import Entry, Severity, Text

_CLOSED_ID: Final = (
    "Kunci yang salah ketik tidak boleh diabaikan: aturannya akan diam-diam tidak berlaku."
)
_CLOSED_EN: Final = "A misspelt key must not be ignored: its rule would silently not apply."
_TYPES_ID: Final = "Nilai tidak pernah ditebak artinya; yang tertulis itulah yang berlaku."
_TYPES_EN: Final = "Values are never guessed at; what is written is what holds."

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "K521",
        "kunci-tak-dikenal-mirip",
        Severity.ERROR,
        Text(
            "Kunci tidak dikenal",
            "Kunci “{kunci}” di {tempat} tidak dikenal. Mungkin maksudnya “{saran}”.",
            "Salah satu dari: {dikenal}.",
            "Ganti “{kunci}” dengan “{saran}”, atau hapus baris itu.",
            _CLOSED_ID,
        ),
        Text(
            "Unknown key",
            "The key “{kunci}” in {tempat} is not known. Did you mean “{saran}”?",
            "One of: {dikenal}.",
            "Replace “{kunci}” by “{saran}”, or delete the line.",
            _CLOSED_EN,
        ),
    ),
    Entry(
        "K522",
        "kunci-tak-dikenal",
        Severity.ERROR,
        Text(
            "Kunci tidak dikenal",
            "Kunci “{kunci}” di {tempat} tidak dikenal.",
            "Salah satu dari: {dikenal}.",
            "Hapus “{kunci}”, atau pakai salah satu kunci yang dikenal.",
            _CLOSED_ID,
        ),
        Text(
            "Unknown key",
            "The key “{kunci}” in {tempat} is not known.",
            "One of: {dikenal}.",
            "Delete “{kunci}”, or use one of the known keys.",
            _CLOSED_EN,
        ),
    ),
    Entry(
        "K523",
        "pilihan-tak-dikenal-mirip",
        Severity.ERROR,
        Text(
            "Pilihan tidak dikenal",
            "{alamat}: {nilai} tidak dikenal. Mungkin maksudnya “{saran}”.",
            "Untuk “{kunci}”, salah satu dari: {pilihan}.",
            "Ganti dengan “{saran}”.",
            "Hanya cara hitung dan pilihan yang didokumentasikan yang dapat dijalankan.",
        ),
        Text(
            "Unknown choice",
            "{alamat}: {nilai} is not known. Did you mean “{saran}”?",
            "For “{kunci}”, one of: {pilihan}.",
            "Replace it by “{saran}”.",
            "Only methods and choices that are documented can be carried out.",
        ),
    ),
    Entry(
        "K524",
        "pilihan-tak-dikenal",
        Severity.ERROR,
        Text(
            "Pilihan tidak dikenal",
            "{alamat}: {nilai} tidak dikenal.",
            "Untuk “{kunci}”, salah satu dari: {pilihan}.",
            "Ganti dengan salah satu pilihan itu.",
            "Hanya cara hitung dan pilihan yang didokumentasikan yang dapat dijalankan.",
        ),
        Text(
            "Unknown choice",
            "{alamat}: {nilai} is not known.",
            "For “{kunci}”, one of: {pilihan}.",
            "Replace it by one of these choices.",
            "Only methods and choices that are documented can be carried out.",
        ),
    ),
    Entry(
        "K525",
        "kunci-wajib",
        Severity.ERROR,
        Text(
            "Kunci wajib belum ada",
            "{alamat} belum memuat “{kunci}”.",
            "Kunci “{kunci}” selalu ditulis.",
            "Tambahkan “{kunci}” di {alamat}.",
            "Yang tidak ditulis akan menjadi dugaan; aturan tentang orang tidak boleh diduga.",
        ),
        Text(
            "Required key is missing",
            "{alamat} does not have “{kunci}”.",
            "The key “{kunci}” is always written.",
            "Add “{kunci}” at {alamat}.",
            "What is not written becomes a guess; rules about people must not be guessed.",
        ),
    ),
    Entry(
        "K526",
        "bukan-angka",
        Severity.ERROR,
        Text(
            "Bukan angka",
            "{alamat} berisi {nilai}.",
            "Sebuah angka seperti 25 atau 12.5.",
            "Tulis angka dengan titik sebagai tanda desimal, tanpa tanda kutip, tanpa %, dan "
            "tanpa pemisah ribuan.",
            _TYPES_ID,
        ),
        Text(
            "Not a number",
            "{alamat} holds {nilai}.",
            "A number such as 25 or 12.5.",
            "Write the number with a point as the decimal mark, without quotes, without %, and "
            "without thousands marks.",
            _TYPES_EN,
        ),
    ),
    Entry(
        "K527",
        "bukan-bilangan-bulat",
        Severity.ERROR,
        Text(
            "Bukan bilangan bulat",
            "{alamat} berisi {nilai}.",
            "Sebuah bilangan bulat seperti 3.",
            "Tulis bilangan tanpa desimal dan tanpa tanda kutip.",
            _TYPES_ID,
        ),
        Text(
            "Not a whole number",
            "{alamat} holds {nilai}.",
            "A whole number such as 3.",
            "Write the number without decimals and without quotes.",
            _TYPES_EN,
        ),
    ),
    Entry(
        "K528",
        "bukan-teks",
        Severity.ERROR,
        Text(
            "Bukan teks",
            "{alamat} berisi {nilai}.",
            "Sebuah teks untuk “{kunci}”.",
            "Tulis teksnya. Bila angka, tanggal, atau true/false memang dimaksudkan sebagai teks, "
            "beri tanda kutip.",
            _TYPES_ID,
        ),
        Text(
            "Not a text",
            "{alamat} holds {nilai}.",
            "A text for “{kunci}”.",
            "Write the text. If a number, a date or true/false is meant as text, put it in quotes.",
            _TYPES_EN,
        ),
    ),
    Entry(
        "K529",
        "bukan-tanggal",
        Severity.ERROR,
        Text(
            "Bukan tanggal",
            "{alamat} berisi {nilai}.",
            "Sebuah tanggal yang ada, seperti 2025-01-31 (tahun-bulan-hari).",
            "Tulis tanggal sebagai tahun-bulan-hari tanpa tanda kutip.",
            _TYPES_ID,
        ),
        Text(
            "Not a date",
            "{alamat} holds {nilai}.",
            "A date that exists, such as 2025-01-31 (year-month-day).",
            "Write the date as year-month-day without quotes.",
            _TYPES_EN,
        ),
    ),
    Entry(
        "K530",
        "bukan-daftar",
        Severity.ERROR,
        Text(
            "Bukan daftar",
            "{alamat} berisi {nilai}.",
            "Sebuah daftar untuk “{kunci}”, seperti [a, b].",
            "Tulis isinya di dalam kurung siku, dipisahkan koma, walaupun hanya satu.",
            _TYPES_ID,
        ),
        Text(
            "Not a list",
            "{alamat} holds {nilai}.",
            "A list for “{kunci}”, such as [a, b].",
            "Write the items in square brackets, separated by commas, even if there is only one.",
            _TYPES_EN,
        ),
    ),
    Entry(
        "K531",
        "bukan-kelompok",
        Severity.ERROR,
        Text(
            "Bukan kelompok kunci",
            "{alamat} berisi {nilai}.",
            "Kunci dan nilai yang menjorok di bawahnya.",
            "Tulis kunci-kunci di bawahnya, masing-masing dengan titik dua dan nilainya.",
            _TYPES_ID,
        ),
        Text(
            "Not a group of keys",
            "{alamat} holds {nilai}.",
            "Keys and values indented below it.",
            "Write the keys below it, each with a colon and its value.",
            _TYPES_EN,
        ),
    ),
    Entry(
        "K532",
        "nama-tak-sah",
        Severity.ERROR,
        Text(
            "Nama tidak sah",
            "{alamat}: {nilai} tidak dapat dipakai sebagai nama.",
            "Huruf kecil a–z di depan, lalu huruf kecil, angka, atau garis bawah; id rubrik "
            "ditulis instansi/nama.",
            "Ganti nama itu, misalnya kualitas_kerja, atau sibolga/kinerja untuk id rubrik.",
            "Nama ini dipakai di alamat, di laporan, dan di judul kolom.",
        ),
        Text(
            "Invalid name",
            "{alamat}: {nilai} cannot be used as a name.",
            "A small letter a–z first, then small letters, digits or underscores; a rubric id is "
            "written instansi/name.",
            "Change the name, for example kualitas_kerja, or sibolga/kinerja for a rubric id.",
            "The name is used in addresses, in reports and in column headings.",
        ),
    ),
    Entry(
        "K533",
        "jumlah-isi",
        Severity.ERROR,
        Text(
            "Jumlah isi salah",
            "“{kunci}” di {alamat} berisi {jumlah}.",
            "Jumlah isi: {perlu}.",
            "Lengkapi atau kurangi isinya.",
            "Daftar yang kosong atau tidak lengkap tidak menghasilkan aturan.",
        ),
        Text(
            "Wrong number of items",
            "“{kunci}” at {alamat} holds {jumlah}.",
            "Number of items: {perlu}.",
            "Complete or shorten it.",
            "An empty or incomplete list does not make a rule.",
        ),
    ),
    Entry(
        "K534",
        "simpul-atau-daun",
        Severity.ERROR,
        Text(
            "Kriteria sekaligus gabungan dan ukuran",
            "{alamat} tidak dapat berdampingan dengan “kriteria” pada kriteria yang sama.",
            "Sebuah kriteria dirinci dengan “kriteria”, atau diukur dengan “ukur”, “nilai”, dan "
            "“kosong”; tidak keduanya.",
            "Pindahkan “{kunci}” ke kriteria di bawahnya, atau hapus “kriteria”.",
            "Nilai sebuah kriteria hanya boleh berasal dari satu jalan.",
        ),
        Text(
            "Criterion both combined and measured",
            "{alamat} cannot stand beside “kriteria” in the same criterion.",
            "A criterion is split with “kriteria”, or measured with “ukur”, “nilai” and “kosong”; "
            "not both.",
            "Move “{kunci}” to a criterion below it, or delete “kriteria”.",
            "The score of a criterion may come about in one way only.",
        ),
    ),
    Entry(
        "K535",
        "versi-format",
        Severity.ERROR,
        Text(
            "Versi format tidak didukung",
            "Berkas menyebut format {nilai}.",
            "format: 1",
            "Tulis “format: 1”. Bila berkas dibuat untuk versi yang lebih baru, perbarui asn-eval.",
            "Versi format menentukan arti setiap kunci.",
        ),
        Text(
            "Unsupported format version",
            "The file names format {nilai}.",
            "format: 1",
            "Write “format: 1”. If the file was made for a newer version, update asn-eval.",
            "The format version decides what every key means.",
        ),
    ),
    Entry(
        "K536",
        "teks-kosong",
        Severity.ERROR,
        Text(
            "Teks kosong",
            "{alamat} kosong.",
            "Teks untuk “{kunci}” yang dapat dibaca orang.",
            "Isi teksnya, atau hapus baris itu bila tidak wajib.",
            "Teks ini tampil di laporan; yang kosong tidak menjelaskan apa pun.",
        ),
        Text(
            "Empty text",
            "{alamat} is empty.",
            "A text for “{kunci}” that people can read.",
            "Fill in the text, or delete the line if it is not required.",
            "The text appears in reports; an empty one explains nothing.",
        ),
    ),
    Entry(
        "K537",
        "tepat-satu",
        Severity.ERROR,
        Text(
            "Tepat satu yang boleh ada",
            "{alamat} memuat {jumlah} dari kunci ini: {pilihan}.",
            "Tepat satu dari: {pilihan}.",
            "Sisakan atau tambahkan satu saja. Dua syarat ditulis sebagai dua butir.",
            "Bila tidak ada atau lebih dari satu, tidak pasti mana yang berlaku.",
        ),
        Text(
            "Exactly one may be given",
            "{alamat} holds {jumlah} of these keys: {pilihan}.",
            "Exactly one of: {pilihan}.",
            "Keep or add a single one. Two conditions are written as two items.",
            "With none or several, it is uncertain which one holds.",
        ),
    ),
    Entry(
        "K538",
        "angka-di-luar-batas",
        Severity.ERROR,
        Text(
            "Angka di luar batas",
            "{alamat} berisi {nilai}.",
            "“{kunci}” harus {batas}.",
            "Ganti angkanya.",
            "Di luar batas itu angkanya tidak mempunyai arti.",
        ),
        Text(
            "Number out of bounds",
            "{alamat} holds {nilai}.",
            "“{kunci}” must be {batas}.",
            "Change the number.",
            "Beyond this bound the number has no meaning.",
        ),
    ),
)
