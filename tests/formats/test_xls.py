"""Workbooks of Excel 97-2003: what the records tell beside the cells."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

import pytest
import xlwt

from asn_eval.errors import IOFault
from asn_eval.findings import Finding
from asn_eval.intake.bounds import Limits
from asn_eval.intake.formats.biff import BiffError, opening_of, read_globals, scan_sheet
from asn_eval.intake.formats.opening import open_book
from asn_eval.intake.formats.workbook import CalamineBook
from asn_eval.intake.formats.xls import XlsDetails
from asn_eval.intake.grid import Grid, SheetInfo
from asn_eval.origin import Place

if TYPE_CHECKING:
    from pathlib import Path

_YES: Final = True
_PERCENT: Final = frozenset({1})


def _book(path: Path) -> CalamineBook:
    book = open_book(path, path.name)
    assert isinstance(book, CalamineBook)
    return book


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """Return a workbook with percent cells, errors, formulas and hidden parts."""
    path = tmp_path / "rekap.xls"
    book = xlwt.Workbook()
    sheet = book.add_sheet("Rekap")
    percent = xlwt.easyxf(num_format_str="0.0%")
    quoted = xlwt.easyxf(num_format_str='0" %"')
    builtin = xlwt.easyxf(num_format_str="0%")
    sheet.write_merge(0, 0, 0, 5, "REKAPITULASI")
    sheet.write(2, 0, "NIP")
    sheet.write(3, 0, "198701232014051999")
    sheet.write(3, 1, 0.875, percent)
    sheet.write(3, 2, 88, quoted)
    sheet.write(3, 3, 0.5, builtin)
    sheet.row(4).set_cell_error(1, "#DIV/0!")
    sheet.row(4).set_cell_boolean(2, _YES)
    sheet.write(4, 3, xlwt.Formula("1+1"))
    for column in range(6):
        sheet.write(5, column, column + 0.5, percent if column == 4 else xlwt.Style.default_style)
    sheet.row(5).hidden = True
    sheet.col(2).hidden = True
    book.add_sheet("Sembunyi").visibility = 1
    book.save(str(path))
    return path


def test_marks_and_traits_of_a_workbook(written: Path) -> None:
    book = _book(written)
    rekap, hidden = book.sheets
    assert (rekap.name, rekap.visible, hidden.visible) == ("Rekap", True, False)
    assert book.has_percent
    marks, traits = book.marks(rekap), book.traits(rekap)
    assert marks.percent() == {(4, 2), (4, 4), (6, 5)}
    assert marks.percent_rows(2).tolist() == [4]
    assert marks.errors() == {(5, 2): "#DIV/0!"}
    assert traits.merges == ((1, 1, 1, 6),)
    assert traits.hidden_rows.tolist() == [6]
    assert traits.hidden_columns == (3,)
    assert not traits.filtered
    assert not book.remarks


def test_grid_holds_the_cells_and_no_false_zero(written: Path) -> None:
    book = _book(written)
    grid = book.grid(book.sheets[0])
    assert isinstance(grid, Grid)
    assert grid.head[3][:4] == ("198701232014051999", 0.875, 88.0, 0.5)
    assert grid.head[4][:3] == (None, None, True)
    assert grid.head[5] == (0.5, 1.5, 2.5, 3.5, 4.5, 5.5)
    assert all(type(cell) is float for cell in grid.head[5])


def _record(kind: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def _bof(version: int = 0x0600, kind: int = 0x0010) -> bytes:
    return _record(0x0809, struct.pack("<HHHHII", version, kind, 0, 0, 0, 0))


_EOF: Final = _record(0x000A)


def _formula(row: int, column: int, result: bytes, flags: int = 0, style: int = 0) -> bytes:
    return _record(0x0006, struct.pack("<HHH8sHI", row, column, style, result, flags, 0) + b"\0\0")


def _scan(*records: bytes) -> tuple[dict[tuple[int, int], str], set[int], list[int]]:
    found = scan_sheet(_bof() + b"".join(records) + _EOF, 0, _PERCENT).found
    return (
        {(p >> 15, p & 0x7FFF): t for p, t in found.errors.items()},
        {(p & 0x7FFF) for p in found.uncached},
        [p & 0x7FFF for p in found.percent],
    )


_TEXT_FOLLOWS: Final = b"\0\0\0\0\0\0\xff\xff"


@pytest.mark.parametrize(
    ("records", "uncached"),
    [
        ([_formula(0, 0, struct.pack("<d", 2))], False),
        ([_formula(0, 0, struct.pack("<d", 0))], False),
        ([_formula(0, 0, struct.pack("<d", 0), flags=2)], True),
        ([_formula(0, 0, struct.pack("<d", 5), flags=2)], False),
        ([_formula(0, 0, _TEXT_FOLLOWS)], True),
        ([_formula(0, 0, _TEXT_FOLLOWS), _record(0x0207, b"\1\0\0a")], False),
        ([_record(0x0207, b"\1\0\0a")], False),
        ([_formula(0, 0, b"\3\0\0\0\0\0\xff\xff")], False),
    ],
    ids=["value", "zero", "never", "volatile", "no text", "text", "text alone", "empty text"],
)
def test_formula_without_calculated_value(records: list[bytes], *, uncached: bool) -> None:
    assert _scan(*records)[1] == ({1} if uncached else set())


def test_errors_and_percents_in_records() -> None:
    errors, _, percent = _scan(
        _formula(1, 1, b"\2\0\x07\0\0\0\xff\xff"),
        _formula(2, 2, b"\2\0\x99\0\0\0\xff\xff"),
        _record(0x0205, struct.pack("<HHHBB", 3, 3, 0, 0x2A, 1)),
        _record(0x0205, struct.pack("<HHHBB", 4, 4, 0, 1, 0)),
        _formula(5, 5, struct.pack("<d", 0.5), style=1),
        _record(0x00BD, struct.pack("<HHHIHIH", 6, 6, 0, 0, 1, 0, 7)),
    )
    assert errors == {(2, 2): "#DIV/0!", (3, 3): "#?", (4, 4): "#N/A"}
    assert percent == [6, 8]


def test_layout_records_and_charts_inside_a_sheet() -> None:
    chart = _bof(kind=0x0020) + _record(0x0203, bytes(14)) + _EOF
    scan = scan_sheet(
        _bof()
        + chart
        + _record(0x00FD, struct.pack("<HHHI", 4, 2, 0, 0))
        + _record(0x009B)
        + _record(0x00E5, struct.pack("<H4H", 9, 0, 1, 0, 3))
        + _record(0x007D, struct.pack("<HHHHHH", 5, 999, 0, 0, 1, 0))
        + _record(0x007D, struct.pack("<HHHHHH", 0, 0, 0, 0, 0, 0))
        + _record(0x0208, struct.pack("<HHHHHHHH", 7, 0, 0, 0, 0, 0, 0x20, 0))
        + _record(0x0208, struct.pack("<HHHHHHHH", 8, 0, 0, 0, 0, 0, 0, 0))
        + _EOF,
        0,
        _PERCENT,
    )
    assert scan.traits.filtered
    assert scan.traits.merges == ((1, 1, 2, 4),)
    assert scan.traits.hidden_columns == tuple(range(6, 257))
    assert scan.traits.hidden_rows.tolist() == [8]
    assert scan.extent == ((5, 3), 1)


def test_percent_formats_of_both_versions() -> None:
    xf = [_record(0x00E0, struct.pack("<HH", 0, code)) for code in (0, 9, 164, 165)]
    texts = [b"\x05\0\x000.00%", b"\x02\0\x01" + "0%".encode("utf-16-le")]
    formats = [_record(0x041E, struct.pack("<H", 164 + i) + text) for i, text in enumerate(texts)]
    new = read_globals(_bof(kind=5) + b"".join(formats + xf) + _EOF)
    assert new.percent_formats == {1, 2, 3}
    old = _record(0x041E, struct.pack("<H", 164) + b"\x040.0%")
    assert read_globals(_bof(0x0500, 5) + old + b"".join(xf) + _EOF).percent_formats == {1, 2}


def test_opening_records() -> None:
    assert opening_of(_bof() + _record(0x002F, bytes(6)) + _EOF) == (0x0600, True)
    assert opening_of(_bof(0x0500)) == (0x0500, False)
    for damaged in (b"", b"\x09\x08\x00\x00", _record(0x0200) + _EOF[:2]):
        with pytest.raises(BiffError):
            opening_of(damaged)


def test_damaged_sheet_is_a_finding_and_its_marks_a_fault() -> None:
    sheet = struct.pack("<I", 9999) + bytes(4)
    stream = _bof(kind=5) + _record(0x0085, sheet) + _EOF
    short = _bof() + _record(0x0006, b"\0") + _EOF
    other = struct.pack("<I", len(stream) + len(_record(0x0085, sheet))) + bytes(4)
    stream = _bof(kind=5) + _record(0x0085, sheet) + _record(0x0085, other) + _EOF + short
    details = XlsDetails(stream, "a.xls", Limits())
    for index in range(3):
        info = SheetInfo(index, "S", visible=True)
        assert details.fault(info) == Finding("B118", Place("a.xls", "S"))
        with pytest.raises(IOFault, match="B118"):
            details.traits(info)


def test_lost_cell_far_away_is_named(tmp_path: Path) -> None:
    path = tmp_path / "jauh.xls"
    book = xlwt.Workbook()
    sheet = book.add_sheet("Data")
    sheet.write(0, 0, 1)
    sheet.write(65535, 255, 1)
    book.save(str(path))
    read = _book(path)
    finding = read.grid(read.sheets[0])
    slots = {"isi": "2", "sel": "IV65536", "luas": "16777216"}
    assert finding == Finding("B126", Place("jauh.xls", "Data"), slots)
