"""The folder on disk: each workbook in the format that its name says."""

from __future__ import annotations

import csv
import datetime as dt
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import openpyxl
import xlwt
from openpyxl.cell import WriteOnlyCell

from asn_eval.origin import column_letter
from formats import made_ods, made_xlsb
from rusak.books import Book, Error, Folder, Formula, Percent
from rusak.clean import clean_folder

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

    from rusak.books import Cell

DAY_FORMAT = "dd-mm-yyyy"


def write_folder(folder: Folder, at: Path) -> None:
    """Write all files of a folder."""
    for name, book in folder.books.items():
        (at / name).write_bytes(bytes_of(book))
    for name, content in folder.files.items():
        (at / name).write_bytes(content)


def bytes_of(book: Book) -> bytes:
    """Return the bytes of a workbook; a clean one is written once."""
    ending = Path(book.name).suffix
    content = next(
        (
            written
            for every in (1, 2)
            for clean, written in _clean_books(ending, every)
            if clean.name == book.name and clean.sheets == book.sheets
        ),
        b"",
    )
    content = content or _WRITERS[ending](book)
    return content if book.bytes_done is None else book.bytes_done(content)


@cache
def _clean_books(ending: str, every: int) -> list[tuple[Book, bytes]]:
    return [(book, _WRITERS[ending](book)) for book in clean_folder(ending, every).books.values()]


def _xlsx(book: Book) -> bytes:
    made = openpyxl.Workbook(write_only=True)
    for sheet in book.sheets:
        page = made.create_sheet(sheet.name)
        page.sheet_state = "hidden" if sheet.hidden else "visible"
        for row in sheet.hidden_rows:
            page.row_dimensions[row].hidden = True
        for column in sheet.hidden_columns:
            page.column_dimensions[column_letter(column)].hidden = True
        for cells in sheet.rows:
            page.append([_xlsx_cell(page, cell) for cell in cells])
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def _xlsx_cell(page: WriteOnlyWorksheet, cell: Cell) -> object:
    """Return what openpyxl writes: ``=…`` is a formula without result, ``#N/A`` an error."""
    if isinstance(cell, Percent):
        made = WriteOnlyCell(page, float(cell))
        made.number_format = "0%"
        return made
    if isinstance(cell, dt.date):
        # a cell has a time of day
        made = WriteOnlyCell(page, dt.datetime.combine(cell, dt.time()))
        made.number_format = DAY_FORMAT
        return made
    return str(cell) if isinstance(cell, (Formula, Error)) else cell


_XLWT_NAMES = {"#N/A": "#N/A!"}
"""Errors that the writer of .xls files calls otherwise."""


def _xls(book: Book) -> bytes:
    made = xlwt.Workbook()
    day = xlwt.easyxf(num_format_str=DAY_FORMAT)
    for sheet in book.sheets:
        page = made.add_sheet(sheet.name)
        page.visibility = int(sheet.hidden)
        for row in sheet.hidden_rows:
            page.row(row - 1).hidden = True
        for column in sheet.hidden_columns:
            page.col(column - 1).hidden = True
        for row, cells in enumerate(sheet.rows):
            for column, cell in enumerate(cells):
                _put_xls(page, row, column, cell, day)
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def _put_xls(page: xlwt.Worksheet, row: int, column: int, cell: Cell, day: xlwt.XFStyle) -> None:
    if isinstance(cell, Error):
        page.row(row).set_cell_error(column, _XLWT_NAMES.get(cell, str(cell)))
    elif isinstance(cell, dt.date):
        page.write(row, column, cell, day)
    elif cell is not None:
        page.write(row, column, cell)


def _ods(book: Book) -> bytes:
    tables = {
        sheet.name: made_ods.rows_xml([[_ods_cell(cell) for cell in row] for row in sheet.rows])
        for sheet in book.sheets
    }
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.ods"
        return made_ods.write_ods(path, made_ods.content_xml(tables)).read_bytes()


def _ods_cell(cell: Cell) -> made_xlsb.Cell:
    """Return a cell of the maker of documents; a day is a text that reads one way."""
    if isinstance(cell, dt.date):
        return cell.isoformat()
    if isinstance(cell, Percent):
        return made_xlsb.Percent(cell)
    return made_xlsb.Error(cell) if isinstance(cell, Error) else cell


def _csv(book: Book) -> bytes:
    stream = StringIO()
    writer = csv.writer(stream, delimiter=";")
    writer.writerows(book.sheets[0].rows)
    return stream.getvalue().encode()


_WRITERS = {".xlsx": _xlsx, ".xls": _xls, ".ods": _ods, ".csv": _csv}
