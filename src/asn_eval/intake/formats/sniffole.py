"""A look at a compound file (OLE): an .xls workbook, something else, or locked."""

from __future__ import annotations

import mmap
from typing import TYPE_CHECKING, Final

from asn_eval.findings import Finding
from asn_eval.intake.formats.biff import BIFF5, BiffError, opening_of
from asn_eval.intake.formats.ole import Compound, OleError

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.origin import Place

_LOOK: Final = 65_536
_ENCRYPTED: Final = "encryptedpackage"
_STREAMS: Final = ("workbook", "book")
_OTHERS: Final = (
    ("worddocument", "Word (DOC)"),
    ("powerpoint document", "PowerPoint (PPT)"),
    ("__properties_version1.0", "Outlook (MSG)"),
)


def look_at_ole(path: Path, place: Place) -> Finding | None:
    """Return why a compound file is no workbook that can be read; None when it is one.

    Raises:
        OSError: the file cannot be read.

    """
    with path.open("rb") as stream:
        try:
            with mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as content:
                return _fault_in(Compound(content), place)
        except (OleError, BiffError):
            return Finding("B111", place)


def workbook_stream(content: bytes) -> bytes:
    """Return the records of an .xls workbook.

    Raises:
        OleError: the file around them is damaged.

    """
    compound = Compound(content)
    return next((compound.stream(name) for name in _STREAMS if name in compound.names), b"")


def _fault_in(compound: Compound, place: Place) -> Finding | None:
    if _ENCRYPTED in compound.names:
        return Finding("B105", place)
    name = next((name for name in _STREAMS if name in compound.names), "")
    if not name:
        for stream, kind in _OTHERS:
            if stream in compound.names:
                return Finding("B108", place, {"jenis": kind})
        return Finding("B109", place)
    version, encrypted = opening_of(compound.stream(name, _LOOK))
    if encrypted:
        return Finding("B105", place)
    if version < BIFF5:
        return Finding("B104", place, {"format": "XLS (Excel 2–4)"})
    return None
