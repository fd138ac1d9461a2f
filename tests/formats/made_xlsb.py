"""Workbooks of the binary format, made by hand record by record."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZipFile

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

PERCENT: Final = 1
"""The cell format that is a percent format of the workbook's own; 0 is General."""

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_ERROR_CODES: Final = {"#DIV/0!": 0x07, "#N/A": 0x2A}


class Error(str):
    """An error value in a cell."""

    __slots__ = ()


class Percent(float):
    """A number shown as percent."""


Cell = str | float | bool | Percent | Error | None


def record(kind: int, content: bytes = b"") -> bytes:
    """Return a record with its kind and length in front."""
    head = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    length = len(content)
    size = b""
    while True:
        length, low = length >> 7, length & 0x7F
        size += bytes([low | (0x80 if length else 0)])
        if not length:
            return head + size + content


def text(content: str) -> bytes:
    """Return a text with its length in front."""
    return struct.pack("<I", len(content)) + content.encode("utf-16-le")


def cell_record(column: int, cell: Cell) -> bytes:
    """Return the record of a cell."""
    head = struct.pack("<II", column, PERCENT if isinstance(cell, Percent) else 0)
    if isinstance(cell, Error):
        return record(3, head + bytes([_ERROR_CODES[cell]]))
    if isinstance(cell, bool):
        return record(4, head + bytes([cell]))
    if isinstance(cell, str):
        return record(6, head + text(cell))
    return b"" if cell is None else record(5, head + struct.pack("<d", cell))


def row_record(row: int, *, hidden: bool = False) -> bytes:
    """Return the record that starts a row (from 0)."""
    flags = 0x10 if hidden else 0
    return record(0, struct.pack("<IIHBBB", row, 0, 300, 0, flags, 0) + struct.pack("<I", 0))


def sheet_bin(
    rows: Sequence[Sequence[Cell]], hidden_rows: Sequence[int] = (), tail: bytes = b""
) -> bytes:
    """Return the part of a sheet; ``tail`` are records after its rows."""
    width = max(map(len, rows), default=1)
    area = struct.pack("<IIII", 0, max(len(rows), 1) - 1, 0, width - 1)
    content = b"".join(
        row_record(r, hidden=r + 1 in hidden_rows)
        + b"".join(map(cell_record, range(len(row)), row))
        for r, row in enumerate(rows)
    )
    body = record(148, area) + record(145) + content + record(146)
    return record(129) + body + tail + record(130)


def merge_record(top: int, left: int, bottom: int, right: int) -> bytes:
    """Return the record of a merged range, given from 1."""
    return record(176, struct.pack("<IIII", top - 1, bottom - 1, left - 1, right - 1))


def hidden_column_record(first: int, last: int) -> bytes:
    """Return the record of hidden columns, given from 1."""
    return record(60, struct.pack("<IIIIH", first - 1, last - 1, 2560, 0, 1))


_STYLES: Final = b"".join([
    record(278),
    record(615, struct.pack("<I", 1)),
    record(44, struct.pack("<H", 164) + text("0.00%")),
    record(616),
    record(626, struct.pack("<I", 1)),
    record(47, struct.pack("<HH", 0xFFFF, 10) + bytes(12)),
    record(627),
    record(617, struct.pack("<I", 2)),
    record(47, struct.pack("<HH", 0, 0) + bytes(12)),
    record(47, struct.pack("<HH", 0, 164) + bytes(12)),
    record(618),
    record(279),
])  # fmt: skip


def write_xlsb(
    path: Path, rows: Sequence[Sequence[Cell]], parts: Mapping[str, bytes | None] | None = None
) -> Path:
    """Write a workbook of one sheet; ``parts`` replaces parts, None leaves one out."""
    types = (
        f'<?xml version="1.0"?><Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="bin" '
        'ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>'
    )
    root = (
        f'<?xml version="1.0"?><Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.bin"/>'
        "</Relationships>"
    )
    relations = (
        f'<?xml version="1.0"?><Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.bin"/>'
        f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.bin"/>'
        "</Relationships>"
    )
    sheet = record(156, struct.pack("<II", 0, 1) + text("rId1") + text("Data"))
    contents: dict[str, bytes | None] = {
        "[Content_Types].xml": types.encode(),
        "_rels/.rels": root.encode(),
        "xl/workbook.bin": record(131) + record(143) + sheet + record(144) + record(132),
        "xl/_rels/workbook.bin.rels": relations.encode(),
        "xl/styles.bin": _STYLES,
        "xl/worksheets/sheet1.bin": sheet_bin(rows),
    }
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        for name, content in (contents | dict(parts or {})).items():
            if content is not None:
                package.writestr(name, content)
    return path
