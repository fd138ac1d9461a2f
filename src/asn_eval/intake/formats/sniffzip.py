"""A look at a zip archive: an .xlsx, .xlsb or .ods workbook, something else, or a bomb."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

from asn_eval.findings import Finding
from asn_eval.intake.bounds import MIB
from asn_eval.intake.formats.kinds import Kind, Look
from asn_eval.intake.formats.pieces import UNPACKING_FAULTS
from asn_eval.intake.formats.snifftext import was_converted

if TYPE_CHECKING:
    from pathlib import Path
    from zipfile import ZipInfo

    from asn_eval.intake.bounds import Limits
    from asn_eval.origin import Place

_WORKBOOK_PART: Final = re.compile(r"xl/workbook\w*\.xml")
_SMALL: Final = 64 * MIB
_LOCKED: Final = 1
"""The flag of a part that is encrypted."""

_OTHERS: Final[tuple[tuple[str, str], ...]] = (
    ("word/document.xml", "Word (DOCX)"),
    ("ppt/presentation.xml", "PowerPoint (PPTX)"),
)
_DOCUMENTS: Final[tuple[tuple[bytes, str], ...]] = (
    (b"opendocument.text", "Writer (ODT)"),
    (b"opendocument.presentation", "Impress (ODP)"),
    (b"opendocument.graphics", "Draw (ODG)"),
)
_CONTENT: Final = "content.xml"
_TELLING: Final = ("META-INF/manifest.xml", "mimetype", "[Content_Types].xml")
_TYPES: Final = (
    # where the workbook lies does not matter; some programs put it at the root
    (re.compile(rb"spreadsheetml\.(?:sheet|template)\.main\+xml"), Kind.XLSX),
    (re.compile(rb"ms-excel\.(?:sheet|template)\.macroEnabled\.main\+xml"), Kind.XLSX),
    (re.compile(rb"ms-excel\.sheet\.binary"), Kind.XLSB),
)
_MANIFEST_BYTES: Final = MIB


def look_at_zip(path: Path, place: Place, limits: Limits) -> Look | Finding:
    """Return the format of a zip archive, or why it may not be opened.

    Raises:
        OSError: the file cannot be read.

    """
    with path.open("rb") as stream:
        try:
            with ZipFile(stream) as package:
                return _look_inside(package, place, limits)
        except UNPACKING_FAULTS:
            return Finding("B127" if was_converted(path) else "B111", place)


def _look_inside(package: ZipFile, place: Place, limits: Limits) -> Look | Finding:
    """Look at the list of parts, and into those that tell the format."""
    parts = package.infolist()
    # before any part is opened: one that is locked cannot be
    if any(part.flag_bits & _LOCKED for part in parts):
        return Finding("B105", place)
    manifest, mime, types = (_start(package, name) for name in _TELLING)
    names = {part.filename.casefold().replace("\\", "/") for part in parts}
    if b"encryption-data" in manifest or "encrypted-package" in names:
        return Finding("B105", place)
    kind = _kind_of(names, mime, types, place)
    if isinstance(kind, Finding):
        return kind
    unpacked = sum(part.file_size for part in parts)
    if unpacked > limits.unpacked_bytes or any(_is_bomb(part, limits) for part in parts):
        return Finding("B115", place, {"batas": str(limits.unpacked_bytes // MIB)})
    return Look(kind, unpacked)


def _start(package: ZipFile, name: str) -> bytes:
    """Return the start of a part; b"" when it is absent."""
    if name not in package.namelist():
        return b""
    with package.open(name) as stream:
        return stream.read(_MANIFEST_BYTES)


def _kind_of(names: set[str], mime: bytes, types: bytes, place: Place) -> Kind | Finding:
    if any(map(_WORKBOOK_PART.fullmatch, names)):
        return Kind.XLSX
    if "xl/workbook.bin" in names:
        return Kind.XLSB
    for pattern, declared in _TYPES:
        if pattern.search(types):
            return declared
    return _document_of(names, mime, place)


def _document_of(names: set[str], mime: bytes, place: Place) -> Kind | Finding:
    for part, kind in _OTHERS:
        if part in names:
            return Finding("B108", place, {"jenis": kind})
    for mark, kind in _DOCUMENTS:
        if mark in mime:
            return Finding("B108", place, {"jenis": kind})
    return Kind.ODS if _CONTENT in names else Finding("B110", place)


def _is_bomb(part: ZipInfo, limits: Limits) -> bool:
    """Tell whether a part unpacks to more than any table of its packed size would."""
    return part.file_size > _SMALL and part.file_size > limits.ratio * max(part.compress_size, 1)
