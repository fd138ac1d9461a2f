"""Files that are refused before anything opens them: code, place and words."""

from __future__ import annotations

import os
import string
import sys
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from asn_eval.findings import Finding, Severity, Text, entry_of, message_of
from asn_eval.findings.files import ENTRIES
from asn_eval.intake.bounds import MIB, Limits
from asn_eval.intake.formats.kinds import Kind, Look
from asn_eval.intake.formats.sniff import look_at
from asn_eval.intake.selection import Accepted, InputFile, find_files, inspect_files
from asn_eval.language import Lang
from asn_eval.origin import Place
from intake.raw_xlsx import number_cell, write_xlsx

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from asn_eval.findings import Entry

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
_FRAMES: Final = b'<html><head><title>Absen</title></head><frameset rows="*,39"><frame src="s.htm">'
_CONFLICT: Final = b"nip;nama\n<<<<<<< HEAD\n1;Budi\n=======\n1;Badu\n>>>>>>> cabang\n"
_PHP: Final = (
    b"<br />\n<b>Fatal error</b>:  Uncaught Error: Call to a member function row() on null in "
    b"/var/www/ekspor.php:12\nStack trace:\n#0 {main}\n  thrown in <b>/var/www/ekspor.php</b>"
)
_NOTICE: Final = (
    b"<br />\n<b>Notice</b>:  Undefined index: nip in <b>e.php</b> on line <b>3</b><br />"
)
_XML_2003: Final = (
    b'<?xml version="1.0"?>\n<?mso-application?>'
    b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'
)


def _zip(*names: str) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        with ZipFile(path, "w") as package:
            for name in names:
                package.writestr(name, "x")

    return write


def _cut(path: Path) -> None:
    write_xlsx(path, f'<row r="1">{number_cell("A1")}</row>')
    path.write_bytes(path.read_bytes()[:-200])


def _zip_locked(path: Path) -> None:
    _sound(path)
    content = bytearray(path.read_bytes())
    entry = content.index(b"PK\x01\x02")
    content[entry + 8] |= 1
    path.write_bytes(content)


def _converted(encoding: str) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        rows = "".join(f'<row r="{i}">{number_cell(f"A{i}", i * 7919)}</row>' for i in range(1, 99))
        write_xlsx(path, rows)
        text = path.read_bytes().decode(encoding, "replace")
        path.write_bytes(text.encode())

    return write


def _sound(path: Path) -> Path:
    return write_xlsx(path, f'<row r="1">{number_cell("A1")}</row>')


_REFUSED: Final[dict[str, tuple[bytes | Callable[[Path], None], str, str, str]]] = {
    "nol": (b"", "B102", "0 byte", "0 bytes"),
    "html tanpa tabel": (b"\xef\xbb\xbf<!DOCTYPE html><p>", "B103", "halaman web", "web page"),
    "html xml": (b'<?xml version="1.0"?><html>', "B103", "halaman web", "web page"),
    "bingkai": (_FRAMES, "B103", "halaman web", "web page"),
    "xml 2003": (_XML_2003, "B104", "XML Spreadsheet 2003", "XML Spreadsheet 2003"),
    "fods": (b'<?xml version="1.0"?><office:document>', "B104", "FODS", "FODS"),
    "biff 2": (b"\x09\x00\x04\x00\x07\x00", "B104", "Excel 2", "Excel 2"),
    "mhtml": (b"MIME-Version: 1.0\r\n", "B104", "MHTML", "MHTML"),
    "zip sandi": (_zip_locked, "B105", "kata sandi", "password"),
    "konflik": (_CONFLICT, "B107", "<<<<<<<", "merge conflict"),
    "pdf": (b"%PDF-1.7", "B108", "PDF", "PDF"),
    "png": (b"\x89PNG\r\n", "B108", "PNG", "PNG"),
    "json": (b'\n[{"nip": "1"}]', "B108", "JSON", "JSON"),
    "xml": (b'<?xml version="1.0"?><data/>', "B108", "XML", "XML"),
    "docx": (_zip("word/document.xml"), "B108", "Word (DOCX)", "Word (DOCX)"),
    "acak": (b"\x00\x01\x02\x03acak", "B109", "tidak dikenal", "not recognised"),
    "zip": (_zip("data.xlsx"), "B110", "arsip ZIP", "ZIP archive"),
    "zip kosong": (_zip(), "B110", "arsip ZIP", "ZIP archive"),
    "terpotong": (_cut, "B111", "terpotong", "cut off"),
    "ole rusak": (_OLE, "B111", "terpotong", "cut off"),
    "teks latin": (_converted("latin-1"), "B127", "diperlakukan sebagai teks", "treated as text"),
    "teks utf-8": (_converted("utf-8"), "B127", "diperlakukan sebagai teks", "treated as text"),
    "ole teks": (_OLE.decode("latin-1").encode(), "B127", "sebagai teks", "treated as text"),
    "base64": (b"UEsDBBQABgAIAAAAIQ", "B127", "diperlakukan sebagai teks", "treated as text"),
    "php": (_PHP, "B128", "PHP Fatal error", "PHP Fatal error"),
    "php tanpa tabel": (_NOTICE, "B128", "pesan galat", "error message"),
}


@pytest.mark.parametrize("kind", _REFUSED)
def test_file_that_is_no_workbook_says_what_it_is(tmp_path: Path, kind: str) -> None:
    content, code, indonesian, english = _REFUSED[kind]
    path = tmp_path / "target.xlsx"
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        content(path)
    finding = look_at(path, "target.xlsx", Limits())
    assert isinstance(finding, Finding)
    assert (finding.code, finding.place) == (code, Place("target.xlsx"))
    assert entry_of(finding).severity is Severity.ERROR
    assert indonesian in message_of(finding, Lang.ID).found
    assert english in message_of(finding, Lang.EN).found
    assert len(message_of(finding, Lang.ID).remedy) > 40


def test_sound_workbooks_pass_with_or_without_macros(tmp_path: Path) -> None:
    for name in ("a.xlsx", "a.xlsm", "a.dat"):
        look = look_at(_sound(tmp_path / name), name, Limits())
        assert isinstance(look, Look)
        assert look.kind is Kind.XLSX


def test_file_too_large(tmp_path: Path) -> None:
    path = tmp_path / "besar.xlsx"
    path.write_bytes(bytes(MIB + 1))
    finding = look_at(path, "besar.xlsx", Limits(file_bytes=MIB))
    assert isinstance(finding, Finding)
    assert finding == Finding("B114", Place("besar.xlsx"), {"ukuran": "2", "batas": "1"})
    assert "2 MB" in message_of(finding, Lang.ID).found
    assert "At most 1 MB" in message_of(finding, Lang.EN).expected


def test_decompression_bomb(tmp_path: Path) -> None:
    path = _sound(tmp_path / "bom.xlsx")
    with (
        ZipFile(path, "a", ZIP_DEFLATED, compresslevel=1) as package,
        package.open("xl/media/kosong.bin", "w") as part,
    ):
        for _ in range(65):
            part.write(b" " * MIB)
    assert isinstance(look_at(path, "bom.xlsx", Limits(ratio=10_000)), Look)
    for limits in (Limits(ratio=100), Limits(ratio=10_000, unpacked_bytes=64 * MIB)):
        finding = look_at(path, "bom.xlsx", limits)
        assert isinstance(finding, Finding)
        assert (finding.code, finding.place) == ("B115", Place("bom.xlsx"))
        assert "mengembang" in message_of(finding, Lang.ID).found
        assert f"{limits.unpacked_bytes // MIB} MB" in message_of(finding, Lang.EN).expected


def test_folder_is_listed_in_order_and_what_is_left_out_is_named(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    _sound(tmp_path / "sub" / "dalam.xlsx")
    for name in ("b.XLSX", "a.xlsx", "c.csv", "catatan.txt", "a.ditandai.xlsx", "~$b.XLSX",
                 ".~lock.a.xlsx#", ".DS_Store", "Thumbs.db", "asn-eval.yaml"):  # fmt: skip
        (tmp_path / name).write_bytes(b"x")
    files, findings = find_files([tmp_path])
    assert [file.name for file in files] == ["a.xlsx", "b.XLSX", "c.csv"]
    assert [(finding.code, finding.place.file) for finding in findings] == [
        ("B101", ".~lock.a.xlsx#"),
        ("B124", "a.ditandai.xlsx"),
        ("B123", "catatan.txt"),
        ("B101", "~$b.XLSX"),
    ]
    lock = findings[3]
    assert entry_of(lock).severity is Severity.WARNING
    assert "kunci untuk b.XLSX" in message_of(lock, Lang.ID).found
    assert "close b.XLSX" in message_of(lock, Lang.EN).remedy


def test_files_named_one_by_one(tmp_path: Path) -> None:
    note = tmp_path / "catatan.txt"
    note.write_bytes(b"x")
    files, findings = find_files([note, note, tmp_path / "hilang.xlsx"])
    assert files == (InputFile(note.resolve(), "catatan.txt"),)
    assert [(finding.code, finding.place.file) for finding in findings] == [("B113", "hilang.xlsx")]
    assert "Tidak ada berkas" in message_of(findings[0], Lang.ID).found


def test_same_name_in_two_folders_is_told_apart(tmp_path: Path) -> None:
    for folder in ("dinas", "rsud"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "target.xlsx").write_bytes(b"x")
    files, _ = find_files([tmp_path / "dinas", tmp_path / "rsud"])
    assert [file.name for file in files] == ["dinas/target.xlsx", "rsud/target.xlsx"]


def test_same_bytes_twice_are_read_once(tmp_path: Path) -> None:
    first, other = _sound(tmp_path / "a.xlsx"), _cut
    (tmp_path / "b.xlsx").write_bytes(first.read_bytes())
    other(tmp_path / "c.xlsx")
    names = ("a.xlsx", "b.xlsx", "c.xlsx", "d.xlsx")
    accepted, findings = inspect_files(
        [InputFile(tmp_path / name, name) for name in names], Limits()
    )
    assert [(file.name, file.size) for file in accepted] == [("a.xlsx", first.stat().st_size)]
    assert isinstance(accepted[0], Accepted)
    assert len(accepted[0].sha256) == 64
    assert findings[0] == Finding("B116", Place("b.xlsx"), {"berkas": "a.xlsx"})
    assert entry_of(findings[0]).severity is Severity.WARNING
    assert "sama persis dengan a.xlsx" in message_of(findings[0], Lang.ID).found
    assert [finding.code for finding in findings] == ["B116", "B111", "B112"]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root reads everything")
def test_file_without_permission(tmp_path: Path) -> None:
    path = _sound(tmp_path / "a.xlsx")
    path.chmod(0)
    _, findings = inspect_files([InputFile(path, "a.xlsx")], Limits())
    assert [finding.code for finding in findings] == ["B112"]


def _slots(text: Text) -> set[str]:
    sentences = f"{text.title} {text.found} {text.expected} {text.remedy} {text.why}"
    return {name for _, name, _, _ in string.Formatter().parse(sentences) if name}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.code)
def test_entries_are_complete_in_both_languages(entry: Entry) -> None:
    assert _slots(entry.id) == _slots(entry.en)
    for text in (entry.id, entry.en):
        for sentence in (text.found, text.expected, text.remedy, text.why):
            assert sentence[0].isupper()
            assert sentence.endswith(".")
        assert not text.title.endswith(".")


def test_codes_and_slugs_are_unique() -> None:
    assert len({entry.code for entry in ENTRIES}) == len({entry.slug for entry in ENTRIES})
    assert [entry.code for entry in ENTRIES] == [f"B{n}" for n in range(101, 101 + len(ENTRIES))]
