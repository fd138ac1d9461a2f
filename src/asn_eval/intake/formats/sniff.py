"""What a file is by its first bytes and its table of contents, before it is opened for real."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.findings import Finding
from asn_eval.intake.bounds import MIB
from asn_eval.intake.formats.kinds import Kind, Look
from asn_eval.intake.formats.ole import MAGIC
from asn_eval.intake.formats.sniffole import look_at_ole
from asn_eval.intake.formats.snifftext import look_at_text
from asn_eval.intake.formats.sniffzip import look_at_zip
from asn_eval.origin import Place

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.intake.bounds import Limits

_HEAD_BYTES: Final = 4096
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")

_OTHERS: Final[tuple[tuple[bytes, str], ...]] = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"\x1f\x8b", "GZIP"),
    (b"{\\rtf", "RTF"),
    (b"SQLite format 3", "SQLite"),
    (b"version https://git-lfs", "Git LFS"),
)
_OLDER: Final[tuple[tuple[bytes, str], ...]] = (
    (b"\x09\x00\x04\x00", "XLS (Excel 2)"),
    (b"\x09\x02\x06\x00", "XLS (Excel 3)"),
    (b"\x09\x04\x06\x00", "XLS (Excel 4)"),
    (b"\x09\x08\x08\x00", "XLS (Excel 5)"),
    (b"MIME-Version:", "MHTML"),
    (b"ID;P", "SYLK"),
)


def look_at(path: Path, name: str, limits: Limits) -> Look | Finding:
    """Return the format of a file, or why it may not be opened.

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
    if head.startswith(_ZIP):
        return look_at_zip(path, place, limits)
    if head.startswith(MAGIC):
        fault = look_at_ole(path, place)
        return fault or Look(Kind.XLS, size)
    known = _known(head, place)
    return known or look_at_text(path, head, size, place)


def _known(head: bytes, place: Place) -> Finding | None:
    for magic, kind in _OTHERS:
        if head.startswith(magic):
            return Finding("B108", place, {"jenis": kind})
    for magic, kind in _OLDER:
        if head.startswith(magic):
            return Finding("B104", place, {"format": kind})
    return None
