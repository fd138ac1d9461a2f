"""What a workbook holds that its marked copy cannot: told by the parts of the package.

openpyxl keeps cells, formats, notes, tables, rules of its own kind and most
charts, and drops the rest without a word. Here the parts of the original are
counted, and what the opened workbook still has is taken off.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Final
from zipfile import ZipFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from openpyxl.workbook import Workbook

_CHUNK: Final = 1 << 20
_LONGEST_MARK: Final = 64
_PART_LIMIT: Final = 64 << 20


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of content: what it is called in both languages."""

    indonesian: str
    english: str


@dataclass(frozen=True, slots=True)
class Lost:
    """So many of a kind are not in the copy."""

    kind: Kind
    count: int


CHART: Final = Kind("bagan", "charts")
IMAGE: Final = Kind("gambar", "pictures")
SHAPE: Final = Kind("bentuk dan kotak teks", "shapes and text boxes")
PIVOT: Final = Kind("tabel pivot", "pivot tables")
LINK: Final = Kind("tautan ke buku kerja lain", "links to other workbooks")
MACRO: Final = Kind("proyek makro", "macro projects")
CONTROL: Final = Kind("tombol dan kontrol formulir", "buttons and form controls")
DYNAMIC: Final = Kind("rumus larik dinamis", "dynamic array formulas")

_BY_NAME: Final[tuple[tuple[str, Kind], ...]] = (
    (r"xl/charts/chart(ex)?\d*\.xml", CHART),
    (r"xl/pivottables/[^/]+\.xml", PIVOT),
    (r"xl/externallinks/[^/]+\.xml", LINK),
    (r"xl/vbaproject\.bin", MACRO),
    (r"xl/slicers/[^/]+\.xml", Kind("pemotong data (slicer)", "slicers")),
    (r"xl/timelines/[^/]+\.xml", Kind("garis waktu pivot", "timelines")),
    (r"xl/activex/[^/]+\.xml", Kind("kontrol ActiveX", "ActiveX controls")),
    (r"xl/embeddings/[^/]+", Kind("objek tertanam", "embedded objects")),
    (r"xl/model/[^/]+", Kind("model data", "data models")),
    (r"xl/connections\.xml", Kind("koneksi data", "data connections")),
    (r"xl/querytables/[^/]+\.xml", Kind("tabel kueri", "query tables")),
    (r"xl/threadedcomments/[^/]+\.xml", Kind("utas komentar", "comment threads")),
    (r"customxml/item\d*\.xml", Kind("XML tambahan", "custom XML parts")),
    (
        r"xl/richdata/rdrichvalue\.xml",
        Kind("gambar atau data di dalam sel", "rich values in cells"),
    ),
    (r"xl/featurepropertybag/[^/]+\.xml", Kind("kotak centang sel", "cell checkboxes")),
    (r"xl/(macrosheets|dialogsheets)/[^/]+\.xml", Kind("lembar makro lama", "old macro sheets")),
    (r"_xmlsignatures/sig\d*\.xml", Kind("tanda tangan digital", "digital signatures")),
)
"""Names of parts, in small letters, and what each such part is."""

_IN_SHEETS: Final[tuple[tuple[bytes, Kind], ...]] = (
    (b"<x14:sparklineGroup ", Kind("bagan mini di sel", "sparkline groups")),
    (b"<x14:sparklineGroup>", Kind("bagan mini di sel", "sparkline groups")),
    (b"<x14:dataValidation ", Kind("validasi ke lembar lain", "validations by another sheet")),
    (b"<x14:cfRule ", Kind("format bersyarat baru", "newer conditional formats")),
    (b"<legacyDrawingHF ", Kind("gambar di kepala halaman", "pictures in page headers")),
    (b"<picture ", Kind("gambar latar lembar", "sheet backgrounds")),
)
"""Marks in the XML of a sheet that openpyxl leaves out."""

_ALTERNATIVE: Final = re.compile(rb"<mc:AlternateContent.*?</mc:AlternateContent>", re.DOTALL)
_SHAPES: Final = re.compile(rb"<xdr:(?:sp|cxnSp)[ >]")
_PICTURES: Final = re.compile(rb"<xdr:pic[ >]")
_OBJECTS: Final = re.compile(rb"""ObjectType=["'](?!Note|Pict)\w+""")
_SPILLING: Final = b"XLDAPR"


def lost_in(path: Path, book: Workbook, *, macros: bool) -> tuple[Lost, ...]:
    """Return what the workbook at ``path`` has and ``book``, opened from it, has not.

    ``macros``: the copy keeps the macro project. In the order of the tables here.
    """
    with ZipFile(path) as package:
        held = _held(package)
    held.subtract(_kept(book, macros=macros))
    if macros:
        # openpyxl takes the drawing of such controls over together with the macros
        del held[CONTROL]
    return tuple(Lost(kind, count) for kind, count in held.items() if count > 0)


def sentence(lost: tuple[Lost, ...], *, english: bool = False) -> str:
    """Name what is lost, as a message says it.

    >>> sentence((Lost(CHART, 2), Lost(SHAPE, 1)))
    'bagan (2), bentuk dan kotak teks (1)'
    """
    return ", ".join(
        f"{item.kind.english if english else item.kind.indonesian} ({item.count})" for item in lost
    )


def _held(package: ZipFile) -> Counter[Kind]:
    held: Counter[Kind] = Counter()
    for name in sorted(package.namelist()):
        part = name.casefold().replace("\\", "/")
        held.update(kind for pattern, kind in _BY_NAME if re.fullmatch(pattern, part))
        if part.startswith("xl/worksheets/") and part.endswith(".xml"):
            with package.open(name) as stream:
                held.update(_marks_in(stream))
        elif part.startswith("xl/drawings/") and part.endswith((".xml", ".vml")):
            held.update(_drawn(_read(package, name)))
        elif part == "xl/metadata.xml" and _SPILLING in _read(package, name):
            held[DYNAMIC] += 1
    return _legacy_once(held, package)


def _legacy_once(held: Counter[Kind], package: ZipFile) -> Counter[Kind]:
    """Count a form control once: newer files describe each in a part of its own as well."""
    own = sum("xl/ctrlprops/" in name.casefold() for name in package.namelist())
    held[CONTROL] = max(held[CONTROL], own)
    return held


def _kept(book: Workbook, *, macros: bool) -> Mapping[Kind, int]:
    """Count what openpyxl took over; it keeps these lists to itself."""
    sheets = [*book.worksheets, *book.chartsheets]
    return {
        CHART: sum(len(getattr(sheet, "_charts", ())) for sheet in sheets),
        IMAGE: sum(len(getattr(sheet, "_images", ())) for sheet in sheets),
        PIVOT: sum(len(getattr(sheet, "_pivots", ())) for sheet in sheets),
        LINK: len(getattr(book, "_external_links", ())),
        MACRO: int(macros),
    }


def _marks_in(stream: IO[bytes]) -> Iterator[Kind]:
    """Yield the kind of each mark in the XML of a sheet, read piece by piece."""
    tail = b""
    while chunk := stream.read(_CHUNK):
        piece = tail + chunk
        tail = piece[-_LONGEST_MARK:]
        for mark, kind in _IN_SHEETS:
            # marks that lie in the tail as a whole are counted with the next piece
            for _ in range(piece.count(mark) - tail.count(mark)):
                yield kind
    for mark, kind in _IN_SHEETS:
        for _ in range(tail.count(mark)):
            yield kind


def _drawn(xml: bytes) -> Mapping[Kind, int]:
    plain = _ALTERNATIVE.sub(b"", xml)
    return {
        SHAPE: len(_SHAPES.findall(plain)),
        IMAGE: len(_PICTURES.findall(plain)),
        CONTROL: len(_OBJECTS.findall(xml)),
    }


def _read(package: ZipFile, name: str) -> bytes:
    with package.open(name) as stream:
        return stream.read(_PART_LIMIT)
