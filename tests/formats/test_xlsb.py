"""Binary workbooks: what the records tell beside the cells."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import pytest

from asn_eval.errors import IOFault
from asn_eval.findings import Finding
from asn_eval.intake.bounds import Limits
from asn_eval.intake.formats.opening import open_book
from asn_eval.intake.formats.workbook import CalamineBook
from asn_eval.intake.formats.xlsbrecords import records, scan_sheet
from asn_eval.intake.grid import Grid
from asn_eval.origin import Place
from formats.made_xlsb import (
    Error,
    Percent,
    cell_record,
    hidden_column_record,
    merge_record,
    record,
    row_record,
    sheet_bin,
    write_xlsb,
)

if TYPE_CHECKING:
    from pathlib import Path

    from formats.made_xlsb import Cell

_ROWS: list[list[Cell]] = [
    ["NIP", "Nama", "Capaian"],
    ["198701232014051999", "Budi", Percent(0.875)],
    [None, Error("#N/A"), True, 3.0],
]
_SHEET = "xl/worksheets/sheet1.bin"


def _book(path: Path, limits: Limits | None = None) -> CalamineBook:
    book = open_book(path, path.name, limits)
    assert isinstance(book, CalamineBook)
    return book


def test_cells_marks_and_traits(tmp_path: Path) -> None:
    tail = merge_record(1, 1, 2, 3) + hidden_column_record(2, 3) + record(161, bytes(16))
    part = sheet_bin(_ROWS, [2], tail + record(163, bytes(6)))
    book = _book(write_xlsb(tmp_path / "a.xlsb", _ROWS, {_SHEET: part}))
    sheet = book.sheets[0]
    grid = book.grid(sheet)
    assert isinstance(grid, Grid)
    assert grid.head[1] == ("198701232014051999", "Budi", 0.875, None)
    assert grid.head[2] == (None, None, True, 3.0)
    marks, traits = book.marks(sheet), book.traits(sheet)
    assert book.has_percent
    assert marks.percent() == {(2, 3)}
    assert marks.errors() == {(3, 2): "#N/A"}
    assert marks.uncached() == frozenset()
    assert traits.merges == ((1, 1, 2, 3),)
    assert traits.hidden_rows.tolist() == [2]
    assert traits.hidden_columns == (2, 3)
    assert traits.filtered


def test_workbook_without_percent_formats(tmp_path: Path) -> None:
    book = _book(write_xlsb(tmp_path / "a.xlsb", [["NIP"]], {"xl/styles.bin": None}))
    assert not book.has_percent
    traits = book.traits(book.sheets[0])
    assert (traits.merges, traits.hidden_columns, traits.filtered) == ((), (), False)


def test_hidden_columns_end_with_the_sheet() -> None:
    assert (
        len(scan_sheet(hidden_column_record(16000, 99999), frozenset()).traits.hidden_columns)
        == 385
    )


def test_records_of_long_kinds_and_lengths() -> None:
    content = record(617, bytes(300)) + record(0)
    assert [(kind, end - start) for kind, start, end in records(content)] == [(617, 300), (0, 0)]
    with pytest.raises(EOFError):
        list(records(record(5, bytes(16))[:-1]))
    with pytest.raises(EOFError):
        list(records(b"\x05\xff\xff\xff\xff\xff"))
    assert list(records(b"\x85")) == [(133, 1, 1)]


@pytest.mark.parametrize("part", ["xl/workbook.bin", "xl/styles.bin"])
def test_damaged_workbook_is_a_finding(tmp_path: Path, part: str) -> None:
    path = write_xlsb(tmp_path / "a.xlsb", _ROWS, {part: record(156, bytes(2)) + b"\x2c\x01\x00"})
    assert open_book(path, "a.xlsb") == Finding("B119", Place("a.xlsb"))


@pytest.mark.parametrize("content", [sheet_bin(_ROWS)[:-60], record(5, b"\0"), None])
def test_damaged_sheet_is_a_finding(tmp_path: Path, content: bytes | None) -> None:
    book = _book(write_xlsb(tmp_path / "a.xlsb", _ROWS, {_SHEET: content}))
    assert book.grid(book.sheets[0]) == Finding("B118", Place("a.xlsb", "Data"))
    with pytest.raises(IOFault, match="B118"):
        book.marks(book.sheets[0]).percent()


def test_sheet_longer_than_allowed(tmp_path: Path) -> None:
    path = write_xlsb(tmp_path / "a.xlsb", _ROWS)
    book = _book(path, Limits(unpacked_bytes=10_000))
    book._details._limits = Limits(unpacked_bytes=50)  # type: ignore[attr-defined] # noqa: SLF001 - a zip that lies about its sizes
    finding = book.grid(book.sheets[0])
    assert finding == Finding("B115", Place("a.xlsb", "Data"), {"batas": "0"})


def test_lost_cell_far_away_is_named(tmp_path: Path) -> None:
    far = row_record(1_048_575) + cell_record(16_383, 1.0)
    area = record(148, struct.pack("<IIII", 0, 1, 0, 1)) + record(145)
    part = record(129) + area + row_record(0) + cell_record(0, 1.0) + far + record(146)
    book = _book(write_xlsb(tmp_path / "a.xlsb", [], {_SHEET: part + record(130)}))
    finding = book.grid(book.sheets[0])
    slots = {"isi": "2", "sel": "XFD1048576", "luas": "17179869184"}
    assert finding == Finding("B126", Place("a.xlsb", "Data"), slots)
