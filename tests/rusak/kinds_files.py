"""Files that cannot be read, or are no workbooks, or come twice."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

import xlwt

from rusak.books import Book, Expected, Sheet
from rusak.kind import Kind
from rusak.writing import bytes_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from rusak.books import Folder
    from rusak.kind import Injure

_PAGE: Final = (
    b"<!DOCTYPE html><html><head><title>Masuk</title></head><body><p>Sesi habis</p></body></html>"
)
_CONFLICT: Final = b"nip;nama\n<<<<<<< HEAD\n1;Budi\n=======\n1;Badu\n>>>>>>> cabang\n"
_PHP: Final = (
    b"<br />\n<b>Fatal error</b>:  Uncaught Error in /var/www/e.php:12\nStack trace:\n#0 {main}"
)


def _extra(code: str, name: str, content: Callable[[Folder, Random], bytes]) -> Injure:
    """Lay another file into the folder."""

    def injure(folder: Folder, random: Random) -> list[Expected]:
        folder.files[name] = content(folder, random)
        return [Expected(code, name)] if code else []

    return injure


def _bytes(content: bytes) -> Callable[[Folder, Random], bytes]:
    def give(folder: Folder, random: Random) -> bytes:
        del folder, random
        return content

    return give


def _instead(code: str, change: Callable[[bytes, Random], bytes]) -> Injure:
    """Spoil the bytes of the innovations, which the rubric can do without (O412)."""

    def injure(folder: Folder, random: Random) -> list[Expected]:
        book = folder.book("inovasi")
        seed = random.random()

        def done(content: bytes) -> bytes:
            return change(content, type(random)(seed))

        book.bytes_done = done
        return [Expected(code, book.name), Expected("O412")]

    return injure


def _cut(content: bytes, random: Random) -> bytes:
    return content[: random.randint(len(content) // 3, len(content) - 100)]


def _zip(*names: str) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w") as package:
        for name in names:
            package.writestr(name, "x")
    return stream.getvalue()


def _locked() -> bytes:
    """Return a compound file as Excel writes it around a workbook with a password."""
    book = xlwt.Workbook()
    book.add_sheet("Data")
    stream = BytesIO()
    book.save(stream)
    old, new = (name.encode("utf-16-le") for name in ("Workbook", "EncryptedPackage"))
    length = (len(new) + 2).to_bytes(2, "little")
    return stream.getvalue().replace(
        old.ljust(64, b"\0") + b"\x12\0", new.ljust(64, b"\0") + length
    )


def _copy(folder: Folder, random: Random) -> bytes:
    del random
    return bytes_of(folder.book("target_a"))


def _renamed(folder: Folder, random: Random) -> list[Expected]:
    """The first bytes decide, not the name: a workbook called .xls is read all the same.

    Its name in places is the one that it now has.
    """
    book = folder.book("inovasi")
    del folder.books[book.name]
    record = random.choice(folder.records("disiplin"))
    record["Alpa"] = "nihil"
    folder.files["inovasi.xls"] = bytes_of(book)
    return [record.expect("S304", "Alpa")]


def _only_notes(folder: Folder, random: Random) -> list[Expected]:
    """A workbook of notes gives no table."""
    del random
    folder.books["catatan.xlsx"] = Book("catatan.xlsx", [Sheet("Isi", 1, [["Catatan"], ["Rapat"]])])
    return [Expected("L206", "catatan.xlsx")]


def _empty_book(folder: Folder, random: Random) -> list[Expected]:
    del random
    folder.books["kosong.xlsx"] = Book("kosong.xlsx", [Sheet("Sheet1", 1, [])])
    return [Expected("B117", "kosong.xlsx")]


def _lock(folder: Folder, random: Random) -> list[Expected]:
    """A lock file of Excel or LibreOffice: somebody has the workbook open."""
    name = random.choice(("~$target_a.xlsx", ".~lock.target_a.xlsx#"))
    folder.files[name] = b"\x05admin"
    return [Expected("B101", name)]


def _old_table(folder: Folder, random: Random) -> list[Expected]:
    """A table that the rubric does not read."""
    rows = [["No", "NIP", "Nama Kegiatan", "Jam"]]
    records = random.sample(folder.records("pegawai"), 5)
    rows += [[number, record.nip, "Bimtek Arsip", 8] for number, record in enumerate(records, 1)]  # type: ignore[list-item] # cells
    folder.books["pelatihan.xlsx"] = Book("pelatihan.xlsx", [Sheet("Pelatihan", 1, rows)])  # type: ignore[arg-type] # cells
    return [Expected("L210", "pelatihan.xlsx")]


KINDS: Final = (
    Kind("berkas-kosong", _extra("B102", "susulan.xlsx", _bytes(b""))),
    Kind("berkas-halaman-web", _extra("B103", "susulan.xls", _bytes(_PAGE))),
    Kind("berkas-galat-php", _extra("B128", "ekspor.xls", _bytes(_PHP))),
    Kind("berkas-asing", _extra("B109", "susulan.xlsx", _bytes(bytes(range(128, 256)) * 4))),
    Kind("berkas-pdf", _extra("B108", "susulan.xlsx", _bytes(b"%PDF-1.7\n%\xe2\xe3\n1 0 obj\n"))),
    Kind(
        "berkas-word",
        _extra("B108", "surat.xlsx", _bytes(_zip("[Content_Types].xml", "word/document.xml"))),
    ),
    Kind("berkas-arsip", _extra("B110", "semua.xlsx", _bytes(_zip("foto/satu.jpg")))),
    Kind("berkas-konflik", _extra("B107", "gabung.csv", _bytes(_CONFLICT))),
    Kind(
        "berkas-teks-tanpa-kolom",
        _extra("B106", "catatan.csv", _bytes(b"rapat pagi\nbawa laptop\n")),
    ),
    Kind("berkas-bersandi", _extra("B105", "rahasia.xlsx", _bytes(_locked()))),
    Kind("berkas-lain", _extra("B123", "DAFTAR.md", _bytes(b"# Daftar\n"))),
    Kind("berkas-salinan-bertanda", _extra("B124", "target_a.ditandai.xlsx", _copy)),
    Kind("berkas-disalin", _extra("B116", "zz_salinan.xlsx", _copy)),
    Kind("berkas-setelan", _extra("", "Thumbs.db", _bytes(b"x"))),
    Kind("berkas-kunci", _lock),
    Kind("berkas-terpotong", _instead("B111", _cut)),
    Kind("berkas-salah-akhiran", _renamed),
    Kind("buku-catatan-saja", _only_notes),
    Kind("buku-kosong", _empty_book),
    Kind("buku-tak-dipakai", _old_table),
)
