"""What a file is by its first bytes and its table of contents, before it is opened for real."""

from __future__ import annotations

import mmap
import re
from typing import TYPE_CHECKING, Final
from zipfile import BadZipFile, ZipFile

from asn_eval.findings import Finding
from asn_eval.intake.bounds import MIB
from asn_eval.origin import Place

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.intake.bounds import Limits

_HEAD_BYTES: Final = 4096
_WORKBOOK_PART: Final = re.compile(r"xl/workbook\w*\.xml")
_SMALL: Final = 64 * MIB
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")

_MAGIC: Final[tuple[tuple[bytes, str], ...]] = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"{\\rtf", "RTF"),
    (b"version https://git-lfs", "Git LFS"),
)
_PARTS: Final[tuple[tuple[str, str, str], ...]] = (
    ("xl/workbook.bin", "B104", "XLSB"),
    ("content.xml", "B104", "ODS"),
    ("word/document.xml", "B108", "Word (DOCX)"),
    ("ppt/presentation.xml", "B108", "PowerPoint (PPTX)"),
)
_WEB: Final = (b"<html", b"<!doctype html", b"<table", b"<head", b"<body", b"<meta", b"<style")
_TEXT_MARKS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def fault_of(path: Path, name: str, limits: Limits) -> Finding | None:
    """Return why a file is no workbook that may be opened; None when it looks like one.

    Raises:
        OSError: the file cannot be read.

    """
    place = Place(name)
    size = path.stat().st_size
    if size == 0:
        return Finding("B102", place)
    if size > limits.file_bytes:
        slots = {"ukuran": str(-(-size // MIB)), "batas": str(limits.file_bytes // MIB)}
        return Finding("B114", place, slots)
    with path.open("rb") as stream:
        head = stream.read(_HEAD_BYTES)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _fault_of_zip(path, place, limits)
    if head.startswith(_OLE):
        return _fault_of_ole(path, place)
    return _fault_of_other(head, place)


def _fault_of_zip(path: Path, place: Place, limits: Limits) -> Finding | None:
    try:
        with ZipFile(path) as package:
            parts = package.infolist()
    except (BadZipFile, NotImplementedError, ValueError):
        return Finding("B111", place)
    names = {part.filename.casefold().replace("\\", "/") for part in parts}
    if not any(map(_WORKBOOK_PART.fullmatch, names)):
        for part, code, kind in _PARTS:
            if part in names:
                return Finding(code, place, {_SLOT_OF[code]: kind})
        return Finding("B110", place)
    unpacked = sum(part.file_size for part in parts)
    packed = max(sum(part.compress_size for part in parts), 1)
    if unpacked > limits.unpacked_bytes or (unpacked > _SMALL and unpacked / packed > limits.ratio):
        return Finding("B115", place, {"batas": str(limits.unpacked_bytes // MIB)})
    return None


_SLOT_OF: Final = {"B104": "format", "B108": "jenis"}


def _fault_of_ole(path: Path, place: Place) -> Finding:
    with path.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as body:
        if body.find(_ENCRYPTED) >= 0:
            return Finding("B105", place)
    return Finding("B104", place, {"format": "XLS (Excel 97–2003)"})


def _fault_of_other(head: bytes, place: Place) -> Finding:
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return Finding("B108", place, {"jenis": kind})
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"<?xml") and b"office:spreadsheet" in start:
        return Finding("B104", place, {"format": "XML Spreadsheet 2003"})
    if start.startswith(_WEB) or (start.startswith(b"<") and b"<html" in start):
        return Finding("B103", place)
    if start.startswith(b"<<<<<<< "):
        return Finding("B107", place)
    return Finding("B106" if _is_text(head) else "B109", place)


def _is_text(head: bytes) -> bool:
    """Tell whether bytes read as text: marked as such, or free of control characters."""
    if head.startswith(_TEXT_MARKS):
        return True
    return not any(byte < ord(" ") and byte not in b"\t\r\n\f" for byte in head)
