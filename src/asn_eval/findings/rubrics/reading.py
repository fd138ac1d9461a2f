"""Texts about reading a YAML file: encoding, size, syntax, refused features."""

from __future__ import annotations

from typing import Final

from asn_eval.findings.model import Entry, Severity, Text

_ONE_MEANING_ID: Final = "Berkas aturan harus berarti sama bagi setiap pembaca dan setiap program."
_ONE_MEANING_EN: Final = "A rule file must mean the same to every reader and every program."

ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "K501",
        "bukan-utf8",
        Severity.ERROR,
        Text(
            "Berkas bukan teks UTF-8",
            "Isi berkas tidak dapat dibaca sebagai teks UTF-8.",
            "Berkas teks biasa dengan pengodean UTF-8.",
            "Buka berkas di Notepad, pilih Simpan Sebagai (Save As), Encoding: UTF-8, lalu simpan.",
            "Pengodean lain membuat huruf berubah tanpa terlihat.",
        ),
        Text(
            "File is not UTF-8 text",
            "The content of the file cannot be read as UTF-8 text.",
            "A plain text file encoded as UTF-8.",
            "Open the file in Notepad, choose Save As, Encoding: UTF-8, and save it.",
            "Another encoding changes letters without anybody seeing it.",
        ),
    ),
    Entry(
        "K502",
        "berkas-terlalu-besar",
        Severity.ERROR,
        Text(
            "Berkas aturan terlalu besar",
            "Berkas berukuran {ukuran} bita.",
            "Paling besar {batas} bita.",
            "Periksa apakah berkas yang ditunjuk benar. Pindahkan lampiran dan data keluar dari "
            "berkas aturan.",
            "Aturan yang sah dapat dibaca orang sampai habis; berkas sebesar ini bukan aturan.",
        ),
        Text(
            "Rule file is too large",
            "The file has {ukuran} bytes.",
            "At most {batas} bytes.",
            "Check that the right file was named. Move annexes and data out of the rule file.",
            "A valid rule can be read to the end by a person; a file this large is no rule.",
        ),
    ),
    Entry(
        "K503",
        "berkas-kosong",
        Severity.ERROR,
        Text(
            "Berkas kosong",
            "Berkas tidak berisi apa pun selain baris kosong atau komentar.",
            "Berkas YAML dengan kunci dan nilainya.",
            "Isi berkas, atau tunjuk berkas yang benar.",
            "Berkas kosong biasanya sisa penyimpanan yang gagal.",
        ),
        Text(
            "File is empty",
            "The file holds nothing but blank lines or comments.",
            "A YAML file with keys and values.",
            "Fill the file, or name the right one.",
            "An empty file is usually what a failed save left behind.",
        ),
    ),
    Entry(
        "K505",
        "sintaks-yaml",
        Severity.ERROR,
        Text(
            "Baris ini bukan YAML yang sah",
            "Penulisan di tempat ini tidak dapat dipahami.",
            "Pasangan “kunci: nilai” dengan inden yang rata.",
            "Periksa baris ini dan baris di atasnya: titik dua, tanda hubung, inden, dan tanda "
            "kutip. Bandingkan dengan bagian lain yang sejenis.",
            _ONE_MEANING_ID,
        ),
        Text(
            "This line is not valid YAML",
            "What is written here cannot be understood.",
            "Pairs “key: value” with even indentation.",
            "Check this line and the one above: colon, hyphen, indentation and quotes. Compare "
            "with a similar part of the file.",
            _ONE_MEANING_EN,
        ),
    ),
    Entry(
        "K506",
        "tab",
        Severity.ERROR,
        Text(
            "Inden memakai tombol Tab",
            "Baris ini memakai karakter Tab.",
            "Inden memakai spasi, dua untuk setiap tingkat.",
            "Hapus Tab di awal baris dan ketik spasi sebagai gantinya.",
            "Lebar Tab berbeda di setiap program, sehingga susunan aturan menjadi tidak pasti.",
        ),
        Text(
            "Indentation uses the Tab key",
            "This line uses a Tab character.",
            "Indentation uses spaces, two for each level.",
            "Delete the Tab at the start of the line and type spaces instead.",
            "The width of a Tab differs between programs, so the structure becomes uncertain.",
        ),
    ),
    Entry(
        "K507",
        "kutip-terbuka",
        Severity.ERROR,
        Text(
            "Tanda kutip tidak ditutup",
            "Teks yang dimulai di sini tidak memiliki tanda kutip penutup.",
            "Setiap tanda kutip pembuka memiliki pasangan.",
            "Tambahkan tanda kutip penutup di akhir teks. Apostrof di dalam teks berkutip tunggal "
            "ditulis dua kali.",
            "Tanpa penutup, sisa berkas terbaca sebagai satu teks panjang.",
        ),
        Text(
            "Quote is not closed",
            "The text that starts here has no closing quote.",
            "Every opening quote has its pair.",
            "Add the closing quote at the end of the text. An apostrophe inside single quotes is "
            "written twice.",
            "Without it the rest of the file reads as one long text.",
        ),
    ),
    Entry(
        "K508",
        "kurung-atau-koma",
        Severity.ERROR,
        Text(
            "Kurung atau koma tidak lengkap",
            "Daftar atau kelompok dalam kurung di tempat ini tidak lengkap.",
            "Setiap [ atau kurung kurawal ditutup, isinya dipisahkan koma.",
            "Periksa kurung penutup, koma di antara isi, dan kurung yang berlebih.",
            "Tanpa penutup tidak pasti di mana daftar berakhir.",
        ),
        Text(
            "Bracket or comma is missing",
            "The list or group in brackets here is not complete.",
            "Every [ or curly bracket is closed, the items are separated by commas.",
            "Check the closing bracket, the commas between items, and stray brackets.",
            "Without the closing one it is uncertain where the list ends.",
        ),
    ),
    Entry(
        "K509",
        "inden-atau-titik-dua",
        Severity.ERROR,
        Text(
            "Inden atau titik dua salah",
            "Susunan baris di tempat ini tidak cocok dengan baris di atasnya.",
            "Kunci yang setingkat berinden sama; setiap kunci diikuti titik dua dan spasi.",
            "Ratakan inden dengan kunci yang setingkat, lengkapi titik dua. Teks yang memuat "
            "titik dua dan spasi diberi tanda kutip.",
            "Inden menentukan aturan mana milik kriteria mana.",
        ),
        Text(
            "Indentation or colon is wrong",
            "The structure of the line here does not fit the lines above.",
            "Keys of one level have the same indentation; each is followed by colon and space.",
            "Align the indentation with keys of the same level, complete the colon. Put a text "
            "that holds a colon and a space in quotes.",
            "Indentation decides which rule belongs to which criterion.",
        ),
    ),
    Entry(
        "K510",
        "karakter-terlarang",
        Severity.ERROR,
        Text(
            "Karakter tak terlihat",
            "Ada karakter kendali {karakter} di tempat ini.",
            "Hanya huruf, angka, tanda baca, spasi, dan baris baru.",
            "Hapus karakter itu; ketik ulang bagian ini bila hasil salinan dari program lain.",
            "Karakter yang tak terlihat dapat merusak laporan dan lembar hasil.",
        ),
        Text(
            "Invisible character",
            "There is a control character {karakter} here.",
            "Only letters, digits, punctuation, spaces and line breaks.",
            "Delete the character; type this part again if it was pasted from another program.",
            "Characters nobody sees can break reports and result workbooks.",
        ),
    ),
    Entry(
        "K511",
        "jangkar",
        Severity.ERROR,
        Text(
            "Jangkar dan rujukan YAML tidak dipakai",
            "Ada {nama} di tempat ini.",
            "Setiap nilai ditulis lengkap di tempatnya.",
            "Tulis ulang nilainya di sini. Bila {nama} dimaksudkan sebagai teks, beri tanda kutip.",
            "Pembaca melihat seluruh aturan di satu halaman tanpa mencari rujukan.",
        ),
        Text(
            "YAML anchors and aliases are not used",
            "There is {nama} here.",
            "Every value is written out where it belongs.",
            "Write the value again here. If {nama} is meant as text, put it in quotes.",
            "A reader sees the whole rule on one page without chasing references.",
        ),
    ),
    Entry(
        "K512",
        "kunci-gabung",
        Severity.ERROR,
        Text(
            "Kunci gabung << tidak dipakai",
            "Ada kunci << di tempat ini.",
            "Setiap kunci ditulis lengkap di tempatnya.",
            "Hapus << dan tulis kunci yang dimaksud satu per satu.",
            "Satu berkas adalah seluruh aturan, tanpa pewarisan yang tersembunyi.",
        ),
        Text(
            "The merge key << is not used",
            "There is a key << here.",
            "Every key is written out where it belongs.",
            "Delete << and write the keys one by one.",
            "One file is the whole rule, without hidden inheritance.",
        ),
    ),
    Entry(
        "K513",
        "tag",
        Severity.ERROR,
        Text(
            "Tag YAML tidak dipakai",
            "Ada tag {nama} di tempat ini.",
            "Nilai ditulis tanpa tag.",
            "Hapus {nama}. Teks yang diawali tanda seru diberi tanda kutip.",
            "Tag dapat mengubah arti nilai tanpa terlihat oleh pembaca.",
        ),
        Text(
            "YAML tags are not used",
            "There is a tag {nama} here.",
            "Values are written without tags.",
            "Delete {nama}. Put a text that starts with an exclamation mark in quotes.",
            "A tag can change the meaning of a value without the reader seeing it.",
        ),
    ),
    Entry(
        "K514",
        "beberapa-dokumen",
        Severity.ERROR,
        Text(
            "Lebih dari satu dokumen dalam berkas",
            "Dokumen kedua dimulai di sini (tanda ---).",
            "Satu berkas memuat satu dokumen.",
            "Pindahkan dokumen kedua ke berkas sendiri, atau hapus tanda ---.",
            _ONE_MEANING_ID,
        ),
        Text(
            "More than one document in the file",
            "A second document starts here (the mark ---).",
            "One file holds one document.",
            "Move the second document to a file of its own, or delete the mark ---.",
            _ONE_MEANING_EN,
        ),
    ),
    Entry(
        "K515",
        "kunci-ganda",
        Severity.ERROR,
        Text(
            "Kunci ditulis dua kali",
            "Kunci “{kunci}” sudah ada di {tempat_lain} (baris:kolom).",
            "Setiap kunci hanya sekali di dalam kelompoknya.",
            "Hapus atau ganti nama salah satu kunci “{kunci}”.",
            "Bila dua-duanya dibiarkan, tidak pasti angka mana yang berlaku.",
        ),
        Text(
            "Key is written twice",
            "The key “{kunci}” already stands at {tempat_lain} (line:column).",
            "Every key only once within its group.",
            "Delete or rename one of the keys “{kunci}”.",
            "If both stay, it is uncertain which number holds.",
        ),
    ),
    Entry(
        "K516",
        "terlalu-dalam",
        Severity.ERROR,
        Text(
            "Susunan terlalu dalam",
            "Di tempat ini susunan lebih dalam dari {batas} tingkat.",
            "Paling dalam {batas} tingkat.",
            "Sederhanakan susunannya; periksa kurung yang berulang.",
            "Susunan sedalam ini tidak dapat diperiksa orang.",
        ),
        Text(
            "Structure is too deep",
            "Here the structure is deeper than {batas} levels.",
            "At most {batas} levels.",
            "Simplify the structure; check for repeated brackets.",
            "Nobody can review a structure this deep.",
        ),
    ),
    Entry(
        "K517",
        "kunci-bukan-teks",
        Severity.ERROR,
        Text(
            "Kunci bukan teks",
            "Kunci di tempat ini berupa daftar atau kelompok.",
            "Kunci berupa teks biasa.",
            "Tulis kunci sebagai teks; hapus kurung atau tanda tanya di depannya.",
            "Setiap aturan disebut menurut kuncinya.",
        ),
        Text(
            "Key is not a text",
            "The key here is a list or a group.",
            "A key is plain text.",
            "Write the key as text; delete the brackets or the question mark before it.",
            "Every rule is addressed by its key.",
        ),
    ),
    Entry(
        "K518",
        "karakter-awal",
        Severity.ERROR,
        Text(
            "Teks perlu tanda kutip",
            "Teks di tempat ini diawali karakter {karakter} yang berarti khusus bagi YAML.",
            "Teks yang diawali @ ` % & * ! | > diberi tanda kutip.",
            "Beri tanda kutip di awal dan akhir teks itu.",
            "Tanpa tanda kutip, karakter itu dibaca sebagai perintah YAML.",
        ),
        Text(
            "Text needs quotes",
            "The text here starts with the character {karakter}, which is special to YAML.",
            "A text that starts with @ ` % & * ! | > stands in quotes.",
            "Put quotes at the start and the end of that text.",
            "Without quotes the character is read as a YAML command.",
        ),
    ),
    Entry(
        "K519",
        "garis-miring-balik",
        Severity.ERROR,
        Text(
            "Garis miring balik di dalam kutip ganda",
            "Ada urutan dengan garis miring balik (\\) yang tidak dikenal.",
            "Di dalam kutip ganda, garis miring balik ditulis dua kali.",
            "Pakai kutip tunggal ('…') untuk teks yang memuat garis miring balik.",
            "Di dalam kutip ganda, garis miring balik mengubah huruf sesudahnya.",
        ),
        Text(
            "Backslash inside double quotes",
            "There is a sequence with a backslash (\\) that is not known.",
            "Inside double quotes a backslash is written twice.",
            "Use single quotes ('…') for a text that holds a backslash.",
            "Inside double quotes a backslash changes the letter after it.",
        ),
    ),
)
