"""Workbooks that look like those of a BKD: kop, merged titles, borders, signature."""

from __future__ import annotations

import datetime as dt
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import xlsxwriter

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet


@dataclass(frozen=True)
class Formula:
    """A formula with the value Excel stored for it; "" when none was stored."""

    text: str
    value: str


Cell = str | float | dt.date | Formula | None
_FIXED: Final = dt.datetime(2025, 10, 3, 8, 0, tzinfo=dt.UTC).replace(tzinfo=None)
"""Creation time written into every workbook, so that its bytes never change."""

_UNCACHED: Final = "belum dihitung"
_FORMATS: Final[dict[str, dict[str, object]]] = {
    "": {},
    "center": {"align": "center"},
    "number": {"num_format": "#,##0.##"},
    "rating": {"num_format": "0.0", "align": "center"},
    "percent": {"num_format": "0%", "align": "center"},
    "date": {"num_format": "dd-mm-yyyy", "align": "center"},
    "month": {"num_format": "[$-421]mmmm yyyy", "align": "center"},
    "text": {"num_format": "@"},
}


@dataclass(frozen=True)
class Column:
    """A column of a sheet: heading, width in characters, look of its cells."""

    heading: str
    width: float
    look: str = ""


@dataclass(frozen=True)
class Signature:
    """The block below a table: place and date, the office, name and NIP."""

    place: str
    office: str
    name: str
    nip: str


@dataclass(frozen=True)
class Sheet:
    """One sheet: kop lines from row 1, header at ``header_row``, records below."""

    name: str
    kop: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Cell]]
    header_row: int
    numbering: bool = False
    signature: Signature | None = None


@dataclass(frozen=True)
class Notes:
    """A sheet of plain lines, such as instructions for filling in."""

    name: str
    lines: tuple[str, ...]


def write_book(path: Path, sheets: Iterable[Sheet | Notes]) -> None:
    """Write one workbook; the same sheets always give the same bytes."""
    with xlsxwriter.Workbook(
        path, {"strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        book.set_properties({"created": _FIXED, "author": "Contoh asn-eval"})
        for sheet in sheets:
            target = book.add_worksheet(sheet.name)
            if isinstance(sheet, Notes):
                _write_notes(target, sheet, book.add_format({"text_wrap": True}))
            else:
                _SheetWriter(book, target, sheet).write()
    _drop_uncached(path)


def _drop_uncached(path: Path) -> None:
    """Take out the results that mark formulas whose result was never stored."""
    with zipfile.ZipFile(path) as book:
        parts = [(info, book.read(info)) for info in book.infolist()]
    marked = f"<v>{_UNCACHED}</v>".encode()
    if not any(marked in content for _, content in parts):
        return
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for info, content in parts:
            book.writestr(info, content.replace(b' t="str"><f>', b"><f>").replace(marked, b""))


def _write_notes(target: Worksheet, sheet: Notes, wrapped: Format) -> None:
    target.set_column(0, 0, 90, wrapped)
    for row, line in enumerate(sheet.lines):
        target.write_string(row, 0, line)


class _SheetWriter:
    """Writes one table sheet; keeps its formats."""

    def __init__(self, book: xlsxwriter.Workbook, target: Worksheet, sheet: Sheet) -> None:
        self._target = target
        self._sheet = sheet
        self._last = len(sheet.columns) - 1
        bordered = {"border": 1, "valign": "vcenter", "font_size": 10}
        self._looks = {
            name: book.add_format({**bordered, **look}) for name, look in _FORMATS.items()
        }
        self._plain = book.add_format({"font_size": 10})
        self._bold = book.add_format({"bold": True, "underline": 1, "font_size": 10})
        self._kop = book.add_format({"bold": True, "align": "center", "font_size": 12})
        self._head = book.add_format(
            {**bordered, "bold": True, "align": "center", "text_wrap": True, "bg_color": "#D9E1F2"}
        )
        self._small = book.add_format({**bordered, "italic": True, "align": "center"})

    def write(self) -> None:
        """Write kop, header, numbering row, records and signature."""
        sheet = self._sheet
        for row, line in enumerate(sheet.kop):
            self._target.merge_range(row, 0, row, self._last, line, self._kop)
        head = sheet.header_row - 1
        for position, column in enumerate(sheet.columns):
            self._target.set_column(position, position, column.width)
            self._target.write_string(head, position, column.heading, self._head)
            if sheet.numbering:
                self._target.write_number(head + 1, position, position + 1, self._small)
        self._target.set_row(head, 32)
        first = head + (2 if sheet.numbering else 1)
        for offset, cells in enumerate(sheet.rows):
            self._write_row(first + offset, cells)
        self._set_page(head)
        if sheet.signature:
            self._write_signature(first + len(sheet.rows) + 2, sheet.signature)

    def _write_row(self, row: int, cells: Sequence[Cell]) -> None:
        for position, (column, cell) in enumerate(zip(self._sheet.columns, cells, strict=True)):
            look = self._looks[column.look]
            match cell:
                case None:
                    self._target.write_blank(row, position, None, look)
                case dt.date():
                    self._target.write_datetime(row, position, cell, self._date_look(column))
                case Formula():
                    stored = cell.value or _UNCACHED
                    self._target.write_formula(row, position, cell.text, look, stored)
                case str():
                    self._target.write_string(row, position, cell, look)
                case _:
                    self._target.write_number(row, position, cell, look)

    def _date_look(self, column: Column) -> Format:
        return self._looks[column.look if column.look in {"date", "month"} else "date"]

    def _set_page(self, head: int) -> None:
        self._target.freeze_panes(head + 1, 0)
        self._target.set_landscape()
        self._target.set_paper(9)
        self._target.fit_to_pages(1, 0)
        self._target.repeat_rows(head)

    def _write_signature(self, row: int, signature: Signature) -> None:
        column = max(self._last - 3, 1)
        lines = (signature.place, "Mengetahui,", signature.office, "", "", "")
        for offset, line in enumerate(lines):
            self._target.write_string(row + offset, column, line, self._plain)
        self._target.write_string(row + 6, column, signature.name, self._bold)
        self._target.write_string(row + 7, column, f"NIP. {signature.nip}", self._plain)
