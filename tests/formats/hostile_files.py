"""Files made to harm, by kind: how each is made and which codes may be found in it."""

from __future__ import annotations

import struct
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZipFile

import xlwt
from xlwt.CompoundDoc import XlsDoc

from formats.made_ods import content_xml, rows_xml, write_ods
from formats.made_xlsb import record, sheet_bin, write_xlsb
from intake.books import BUDI, TARGET_HEAD, write
from intake.raw_xlsx import STRINGS, STYLES, WORKBOOK, number_cell, sheet_xml, write_xlsx

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    Maker = Callable[[Path], object]

_MIB: Final = 1 << 20
_SHEET: Final = "xl/worksheets/sheet1.xml"
_TEXT: Final = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
_TABLE: Final[tuple[str, ...]] = ("NIP", "Nama", "Indikator", "Target", "Realisasi")


# --- workbooks of XML ------------------------------------------------------------


def far(row: int, column: str) -> str:
    """Return two rows, the second with one cell far away."""
    return (
        f'<row r="1">{number_cell("A1")}</row><row r="{row}">{number_cell(f"{column}{row}")}</row>'
    )


def _sheet(rows: str, parts: dict[str, str | None] | None = None) -> Maker:
    return lambda path: write_xlsx(path, rows, parts)


def declaring(rows: str) -> str:
    """Return a sheet that claims to be as large as a sheet can be."""
    return sheet_xml(rows).replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>')


def _table(last: str) -> str:
    """Return rows of a table whose last cell is given as XML."""
    head = "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in _TABLE)
    text = '<c t="inlineStr"><is><t>{}</t></is></c>'
    cells = "".join(text.format(word) for word in (BUDI, "Budi", "Dokumen"))
    return f'<row r="1">{head}</row><row r="2">{cells}<c><v>10</v></c>{last}</row>'


_LAUGHS: Final = (
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)
_OUTSIDE: Final = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


def _doctype(xml: str, declared: str = _LAUGHS) -> str:
    head, rest = xml.split("?>", 1)
    return f"{head}?>{declared}{rest}"


def _part(name: str, xml: str) -> Maker:
    return _sheet(_TEXT, {name: xml})


_HIDDEN: Final = '<col min="1" max="16384" hidden="1"/>'
_SHEET_LINE: Final = WORKBOOK[WORKBOOK.index("<sheet ") : WORKBOOK.index("</sheets>")]
_MERGED: Final = '<mergeCell ref="F9:XFD1048576"/>'
_XLSX: Final[Mapping[str, tuple[Maker, set[str]]]] = {
    "sel xfd": (_sheet(far(1_048_576, "XFD")), {"B122"}),
    "sel xfd dinyatakan": (_part(_SHEET, declaring(far(1_048_576, "XFD"))), {"B126"}),
    "di luar lembar": (_sheet(far(1, "XFE")), {"B118"}),
    "kolom jauh": (_sheet(far(1, "ZZZZZZ")), {"B118", "B122"}),
    "baris 4e9": (_sheet(far(4_000_000_000, "A")), {"B118", "B122"}),
    "baris nol": (_sheet(far(0, "A")), {"B118"}),
    "tanpa baris": (_sheet('<row r="1"><c r="A"><v>1</v></c></row>'), {"B118"}),
    "tanpa kolom": (_sheet('<row r="1"><c r="1"><v>1</v></c></row>'), {"B118"}),
    "tanpa string": (_sheet(_TEXT, {"xl/sharedStrings.xml": None}), {"B118"}),
    "entitas lembar": (_part(_SHEET, _doctype(sheet_xml(_TEXT))), {"B129"}),
    "entitas string": (_part("xl/sharedStrings.xml", _doctype(STRINGS)), {"B129"}),
    "entitas gaya": (_part("xl/styles.xml", _doctype(STYLES)), {"B129"}),
    "entitas luar": (_part("xl/workbook.xml", _doctype(WORKBOOK, _OUTSIDE)), {"B129"}),
    # the reader library reads it as 1
    "entitas asing": (_sheet(_table("<c><v>1&a;</v></c>")), {"B118"}),
    "utf-16": (_part(_SHEET, "\ufeff"), {"B118", "B117"}),
    "tag dalam tag": (
        # half a million formulas or error cells inside one tag
        _sheet(_table("<c><v>1</v></c>") + f'<row><c r="A3" {"<f " * 500_000}/></row>'),
        {"B118"},
    ),
    "atribut banyak": (
        _sheet(_table(f'<c {" ".join(["t=" + chr(34) + "e" + chr(34)] * 300_000)}><v>1</v></c>')),
        {"B118"},
    ),
    "sel terbuka": (_sheet(_table("<c><v>1</v></c>") + "<row>" + '<c t="e">' * 300_000), {"B118"}),
    "kolom tersembunyi": (
        _part(_SHEET, sheet_xml(_table("<c><v>x</v></c>")).replace(
            "<sheetData>", f"<cols>{_HIDDEN * 100_000}</cols><sheetData>")),
        {"S304", "S307"},
    ),
    "lembar banyak": (
        _part("xl/workbook.xml", WORKBOOK.replace(_SHEET_LINE, _SHEET_LINE * 3000)), {"B137"},
    ),
    "gabungan": (
        _part(_SHEET, sheet_xml(_table("<c><v>x</v></c>")).replace(
            "</worksheet>", f"<mergeCells>{_MERGED * 100_000}</mergeCells></worksheet>")),
        {"S304", "S307"},
    ),
    "nama atribut": (
        _part("xl/workbook.xml", WORKBOOK.replace("<sheet ", f"<sheet {'a' * 300_000} ")),
        {"B119", "B118"},
    ),
}  # fmt: skip


# --- bombs -----------------------------------------------------------------------


def _big_part(name: str, start: str, filler: bytes, end: str, mib: int) -> Maker:
    """Write a workbook one of whose parts unpacks to that many MiB."""

    def make(path: Path) -> None:
        write_xlsx(path, _TEXT, {name: None})
        with ZipFile(path, "a", ZIP_DEFLATED, compresslevel=1) as package:
            _fill(package, name, (start, filler, end), mib)

    return make


def _fill(package: ZipFile, name: str, parts: tuple[str, bytes, str], mib: int) -> None:
    start, filler, end = parts
    with package.open(name, "w", force_zip64=True) as part:
        part.write(start.encode())
        for _ in range(mib):
            part.write(filler)
        part.write(end.encode())


def _content_bomb(path: Path) -> None:
    write_ods(path, "")
    start, end = content_xml({"Data": rows_xml([["|"]])}).split("|")
    with ZipFile(path, "w", ZIP_DEFLATED, compresslevel=1) as package:
        _fill(package, "content.xml", (start, _FILL, end), 1024)


_FILL: Final = b"x" * _MIB
_ROW_FILL: Final = (b'<row><c t="inlineStr"><is><t>x</t></is></c></row>' * 22_000)[:_MIB]
_BOMBS: Final[Mapping[str, tuple[Maker, set[str]]]] = {
    "bom lembar": (_big_part(_SHEET, sheet_xml("")[:-24], _ROW_FILL, "", 1024), {"B115"}),
    "bom string": (
        _big_part("xl/sharedStrings.xml", STRINGS[:-12], _FILL, "</t></si></sst>", 3072),
        {"B115"},
    ),
    "bom gaya": (_big_part("xl/styles.xml", STYLES[:-13], _FILL, "</styleSheet>", 1024), {"B115"}),
    "bom kecil": (_big_part("xl/sharedStrings.xml", STRINGS[:-12], _FILL, "", 63), {"B119"}),
    "bom ods": (_content_bomb, {"B115"}),
}


# --- binary workbooks ------------------------------------------------------------


def _compound(change: Callable[[bytearray], None]) -> Maker:
    """Write an .xls workbook and change the sectors around its records."""

    def make(path: Path) -> None:
        book, packed = xlwt.Workbook(), BytesIO()
        book.add_sheet("Data").write(0, 0, 1)
        book.save(packed)
        content = bytearray(packed.getvalue())
        change(content)
        path.write_bytes(content)

    return make


def _directory_loop(content: bytearray) -> None:
    first = struct.unpack_from("<I", content, 48)[0]
    # the first entry below the root is its own left neighbour
    at = (first + 1) * 512 + 128 + 68
    content[at : at + 4] = struct.pack("<I", 1)


def _sector_loop(content: bytearray) -> None:
    table = (struct.unpack_from("<I", content, 76)[0] + 1) * 512
    first = struct.unpack_from("<I", content, 48)[0]
    content[table + 4 * first : table + 4 * first + 4] = struct.pack("<I", first)


def _biff(records: bytes) -> Maker:
    """Write an .xls workbook from records of one sheet."""

    def make(path: Path) -> None:
        start = _record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0))
        sheet = _record(0x85, struct.pack("<IHBB", 0, 0, 1, 0) + b"D")
        end = _record(0x0A)
        offset = len(start + sheet + end)
        sheet = _record(0x85, struct.pack("<IHBB", offset, 0, 1, 0) + b"D")
        inner = _record(0x809, struct.pack("<HHHHII", 0x600, 16, 0, 0, 0, 0)) + records
        with path.open("wb") as stream:
            XlsDoc().save(stream, start + sheet + end + inner)

    return make


def _record(kind: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def _xlsb(tail: bytes) -> Maker:
    return lambda path: write_xlsb(path, [], {"xl/worksheets/sheet1.bin": tail})


_NUMBER: Final = _record(0x203, struct.pack("<HHHd", 0, 0, 0, 1.0))
_FAR: Final = struct.pack("<IIHBBB", 0xFFFFFFF0, 0, 300, 0, 0, 0) + struct.pack("<I", 0)
_BINARY: Final[Mapping[str, tuple[Maker, set[str]]]] = {
    "ole direktori": (_compound(_directory_loop), {"B111"}),
    "ole sektor": (_compound(_sector_loop), {"B111"}),
    # records without end: the last one leads back to nothing
    "biff tanpa akhir": (_biff(_NUMBER), {"B118", "B119"}),
    "biff panjang": (_biff(_NUMBER + struct.pack("<HH", 0x203, 0xFFFF)), {"B118", "B119"}),
    "biff pendek": (_biff(_record(0x203) * 1000 + _record(0x0A)), {"B118", "B119", "B120"}),
    "xlsb panjang": (_xlsb(sheet_bin([[1.0]])[:-4] + b"\x05\xff\xff\xff\x7f"), {"B118"}),
    "xlsb baris jauh": (_xlsb(record(129) + record(145) + record(0, _FAR)
                              + record(5, struct.pack("<IId", 0, 0, 1.0)) + record(146)),
                        {"B118", "B126"}),
}  # fmt: skip


# --- documents of LibreOffice and web pages --------------------------------------


def _ods(rows: str, declared: str = "") -> Maker:
    return lambda path: write_ods(path, content_xml({"Data": rows}, declared))


def _repeated(rows: int, columns: int) -> str:
    cell = (
        f'<table:table-cell table:number-columns-repeated="{columns}" office:value-type="float" '
        'office:value="1"><text:p>1</text:p></table:table-cell>'
    )
    return f'<table:table-row table:number-rows-repeated="{rows}">{cell}</table:table-row>'


def _html(page: str) -> Maker:
    return lambda path: path.write_text(page, encoding="utf-8")


_OTHERS: Final[Mapping[str, tuple[Maker, set[str]]]] = {
    "ods baris": (_ods(_repeated(1_000_000, 1000)), {"B133"}),
    "ods kolom": (_ods(_repeated(1, 16_384) * 3000), {"B133"}),
    "ods jauh": (
        _ods(
            '<table:table-row table:number-rows-repeated="1048575"/><table:table-row>'
            '<table:table-cell table:number-columns-repeated="16383"/>'
            '<table:table-cell office:value-type="float" office:value="1"/></table:table-row>'
        ),
        {"B126"},
    ),
    "ods entitas": (_ods(rows_xml([["x"]]), _LAUGHS), {"B129"}),
    "html entitas": (
        _html(f"{_LAUGHS}<html><table><tr><td>&b;</td><td>&a;</td></tr></table>"),
        {"L206"},
    ),
    "html rentang": (_html("<table>" + "<tr><td colspan=16384 rowspan=1000000>x" * 3000), {"B133"}),
    "html dalam": (_html("<table><tr><td>x" * 20_000), {"B136"}),
    "html tabel": (_html("<table><tr><td>x</table>" * 2_000), {"B135"}),
    "html tag terbuka": (_html("<table><tr><td>x</td></tr>" + "<td a=1 " * 100_000), {"L206"}),
    "html komentar terbuka": (_html("<table><tr><td>x</td></tr>" + "<!--" * 200_000), {"L206"}),
    "csv kutip": (_html("NIP;Nama\n" + '1;"x\n' * 200_001), {"B130"}),
    "csv panjang": (_html("NIP;Nama\n1;" + "x" * 40_000_000), {"B130", "L206"}),
}


def _spaces(path: Path) -> None:
    heading, cells = "Nama/NIP", ["Budi" + " ." * 16_000, "Siti" + " \n" * 16_000]
    write(path, [(heading, "Indikator", "Target", "Realisasi"),
                 *((cell, "Dokumen", "Rp" + " " * 30_000 + "x", 1) for cell in cells)])  # fmt: skip


_CONTENTS: Final[Mapping[str, tuple[Maker, set[str]]]] = {
    "spasi": (_spaces, {"S301", "S302", "S304", "L201", "L203", "L206", "L211", "O430", "O433"}),
}

REFUSED: Final[Mapping[str, tuple[Maker, set[str]]]] = {
    **_XLSX, **_BINARY, **_OTHERS, **_CONTENTS, **_BOMBS,
}  # fmt: skip
"""Every kind, with the codes that may be found in it, one at least."""

GOOD: Final = (TARGET_HEAD, (BUDI, "Budi", "Dokumen", 10, 8, 100, "naik"))
"""The rows of the sound workbook that lies beside them."""
