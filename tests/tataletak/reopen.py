"""Fixture files opened again by other libraries than those that wrote them."""

from __future__ import annotations

import csv
import io
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from tataletak.page import address

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

Cells: TypeAlias = "dict[str, Any]"
"""Address → value of every cell with something in it."""

_OLE: Final = b"\xd0\xcf\x11\xe0"


def reopen(path: Path) -> dict[str, Cells]:
    """Return the cells of each sheet; a text file is one sheet of its own name."""
    head = path.read_bytes()[:8]
    if head.startswith(b"PK"):
        return _xlsx(path)
    if head.startswith(_OLE):
        return _xls(path)
    if head.startswith(b"<"):
        return _html(path)
    return {path.stem: _csv(path)}


def is_typed(path: Path) -> bool:
    """Whether the format knows numbers from text."""
    return path.read_bytes()[:4] in {b"PK\x03\x04", _OLE}


def _xlsx(path: Path) -> dict[str, Cells]:
    book = load_workbook(path, data_only=True)
    return {
        sheet.title: {
            cell.coordinate: cell.value
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        }
        for sheet in book.worksheets
    }


def _xls(path: Path) -> dict[str, Cells]:
    book = CalamineWorkbook.from_path(str(path))
    found: dict[str, Cells] = {}
    for name in book.sheet_names:
        rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        found[name] = _numbered(rows)
    return found


def _csv(path: Path) -> Cells:
    data = path.read_bytes()
    text = data.decode("utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "cp1252")
    delimiter = max(";,\t", key=text.count)
    return _numbered(list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)))


def _numbered(rows: Sequence[Sequence[Any]]) -> Cells:
    return {
        address(row, column): value
        for row, cells in enumerate(rows, start=1)
        for column, value in enumerate(cells, start=1)
        if value not in {None, ""}
    }


class _Tables(HTMLParser):
    """The tables of a page, cells at their place with spans counted."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[Cells] = []
        self.taken: set[tuple[int, int]] = set()
        self.row = self.column = 0
        self.text: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.tables.append({})
            self.taken, self.row = set(), 0
        elif tag == "tr":
            self.row, self.column = self.row + 1, 0
        elif tag in {"td", "th"}:
            self._start(dict(attrs))
        elif tag == "br" and self.text is not None:
            self.text.append("\n")

    def _start(self, attrs: dict[str, str | None]) -> None:
        self.column += 1
        while (self.row, self.column) in self.taken:
            self.column += 1
        down, right = int(attrs.get("rowspan") or 1), int(attrs.get("colspan") or 1)
        self.taken |= {(self.row + i, self.column + j) for i in range(down) for j in range(right)}
        self.text = []

    def handle_data(self, data: str) -> None:
        if self.text is not None:
            self.text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag in {"td", "th"} and self.text is not None:
            text = "".join(self.text)
            if text:
                self.tables[-1][address(self.row, self.column)] = text
            self.text = None


def _html(path: Path) -> dict[str, Cells]:
    parser = _Tables()
    parser.feed(path.read_text(encoding="utf-8"))
    return {f"Tabel {number}": table for number, table in enumerate(parser.tables, start=1)}
