"""Documents of LibreOffice: repeated cells, hidden rows, percentages, errors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from asn_eval.findings import Finding, message_of
from asn_eval.intake.bounds import Limits
from asn_eval.intake.formats.opening import open_book
from asn_eval.intake.formats.workbook import CalamineBook
from asn_eval.intake.grid import Grid, SheetInfo
from asn_eval.language import Lang
from asn_eval.origin import Place
from formats.made_ods import cell_xml, content_xml, rows_xml, write_ods
from formats.made_xlsb import Error, Percent

if TYPE_CHECKING:
    from pathlib import Path

    from formats.made_xlsb import Cell

_ROWS: Final[list[list[Cell]]] = [
    ["NIP", "Nama", "Capaian"],
    ["198701232014051999", "Budi", Percent(0.875)],
    [None, Error("#N/A"), True, 3.0],
]


def _open(path: Path, inner: str, limits: Limits | None = None) -> CalamineBook | Finding:
    book = open_book(write_ods(path / "a.ods", content_xml({"Data": inner})), "a.ods", limits)
    assert isinstance(book, (CalamineBook, Finding))
    return book


def _book(path: Path, inner: str) -> tuple[CalamineBook, SheetInfo]:
    book = _open(path, inner)
    assert isinstance(book, CalamineBook)
    return book, book.sheets[0]


def _head(path: Path, inner: str) -> tuple[tuple[object, ...], ...]:
    book, sheet = _book(path, inner)
    grid = book.grid(sheet)
    assert isinstance(grid, Grid)
    return grid.head


def test_cells_and_marks(tmp_path: Path) -> None:
    book, sheet = _book(tmp_path, rows_xml(_ROWS))
    assert _head(tmp_path, rows_xml(_ROWS))[1:] == (
        ("198701232014051999", "Budi", 0.875, None),
        (None, None, True, 3.0),
    )
    marks = book.marks(sheet)
    assert book.has_percent
    assert marks.percent() == {(2, 3)}
    assert marks.errors() == {(3, 2): "#N/A"}
    assert not book.marks(SheetInfo(9, "Lain", visible=True)).errors()


def test_percent_by_the_style_of_a_plain_number(tmp_path: Path) -> None:
    cells = "".join(
        f'<table:table-cell {style} office:value-type="float" office:value="0.5">'
        "<text:p>50%</text:p></table:table-cell>"
        for style in ('table:style-name="ce1"', 'table:style-name="ce2"', "")
    )
    book, sheet = _book(tmp_path, f"<table:table-row>{cells}</table:table-row>")
    assert book.marks(sheet).percent() == {(1, 1)}


def test_error_that_excel_saves_as_zero_is_an_empty_cell(tmp_path: Path) -> None:
    zero = 'table:formula="of:=0/0" office:value-type="float" office:value="0"'
    row = f"<table:table-cell {zero}><text:p>#DIV/0!</text:p></table:table-cell>"
    plain = f"<table:table-cell {zero}><text:p>0</text:p></table:table-cell>"
    inner = f"<table:table-row>{row}{plain}{cell_xml(1.0)}</table:table-row>"
    book, sheet = _book(tmp_path, inner)
    assert book.marks(sheet).errors() == {(1, 1): "#DIV/0!"}
    assert _head(tmp_path, inner) == ((None, 0.0, 1.0),)


def test_formula_without_calculated_value(tmp_path: Path) -> None:
    formula = '<table:table-cell table:formula="of:=1+1"/>'
    text = '<table:table-cell table:formula="of:=A1"><text:p>x</text:p></table:table-cell>'
    row = f"<table:table-row>{formula}{text}{cell_xml(1.0)}</table:table-row>"
    book, sheet = _book(tmp_path, row)
    assert book.marks(sheet).uncached() == {(1, 1)}


def test_repeated_rows_and_cells_count(tmp_path: Path) -> None:
    percent = cell_xml(Percent(0.5)).replace("<table:table-cell", "<table:table-cell {0}")
    twice = percent.format('table:number-columns-repeated="2"')
    inner = (
        '<table:table-column table:number-columns-repeated="2"/>'
        '<table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>'
        '<table:table-row table:number-rows-repeated="3" table:visibility="collapse">'
        "<table:table-cell/></table:table-row>"
        '<table:table-row table:number-rows-repeated="2" table:visibility="filter">'
        f"<table:table-cell/>{twice}</table:table-row>"
        "<table:table-row>"
        '<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="3"/>'
        f"<table:covered-table-cell/>{cell_xml(1.0)}</table:table-row>"
        '<table:table-row table:number-rows-repeated="1048570" table:visibility="collapse">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
        '<table:table-row table:visibility="collapse"><table:table-cell/></table:table-row>'
    )
    book, sheet = _book(tmp_path, inner)
    traits = book.traits(sheet)
    assert traits.hidden_columns == (3, 4)
    assert traits.hidden_rows[:6].tolist() == [1, 2, 3, 4, 5, 7]
    assert traits.hidden_rows[-1] == 1_048_576
    assert traits.filtered
    assert traits.merges == ((6, 1, 8, 2),)
    assert book.marks(sheet).percent() == {(4, 2), (4, 3), (5, 2), (5, 3)}


def test_table_inside_a_cell_belongs_to_the_cell(tmp_path: Path) -> None:
    nested = (
        '<table:table table:name="Dalam"><table:table-column table:visibility="collapse"/>'
        f"{rows_xml([[Percent(1.0)]])}</table:table>"
    )
    cell = f'<table:table-cell office:value-type="string">{nested}</table:table-cell>'
    inner = f"<table:table-row>{cell}</table:table-row>{rows_xml([[Percent(0.5)]])}"
    path = write_ods(tmp_path / "a.ods", content_xml({"Data": inner}))
    book = open_book(path, "a.ods")
    assert isinstance(book, CalamineBook)
    assert book.marks(book.sheets[0]).percent() == {(2, 1)}
    assert book.traits(book.sheets[0]).hidden_columns == ()


_BOMB: Final = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
_FILE: Final = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize("declared", [_BOMB, _FILE, "<!DOCTYPE x>"])
def test_document_type_is_refused(tmp_path: Path, declared: str) -> None:
    content = content_xml({"Data": rows_xml([["&b;"]]).replace("&amp;b;", "&b;")}, declared)
    finding = open_book(write_ods(tmp_path / "a.ods", content), "a.ods")
    assert finding == Finding("B129", Place("a.ods"))
    assert "DOCTYPE" in message_of(finding, Lang.ID).found
    assert "DOCTYPE" in message_of(finding, Lang.EN).found


def test_repetition_without_end_is_refused(tmp_path: Path) -> None:
    filled = cell_xml("x").replace("<table:table-cell", "<table:table-cell {0}")
    wide = filled.format('table:number-columns-repeated="16384"')
    row = f'<table:table-row table:number-rows-repeated="1048576">{wide}</table:table-row>'
    finding = _open(tmp_path, row)
    slots = {"isi": "> 32000000", "batas": "32000000"}
    assert finding == Finding("B133", Place("a.ods", "Data"), slots)
    uncached = (
        '<table:table-row table:number-rows-repeated="9"><table:table-cell table:formula="of:=1" '
        'table:number-columns-repeated="9"/></table:table-row>'
    )
    finding = _open(tmp_path, uncached, Limits(cells=80))
    assert isinstance(finding, Finding)
    assert finding.code == "B133"


def test_lost_cell_far_away_is_named(tmp_path: Path) -> None:
    empty = (
        '<table:table-row table:number-rows-repeated="99999"><table:table-cell/></table:table-row>'
    )
    far = '<table:table-cell table:number-columns-repeated="999"/>' + cell_xml("x")
    finding = _open(tmp_path, f"{empty}<table:table-row>{far}</table:table-row>")
    slots = {"isi": "1", "sel": "ALL100000", "luas": "100000000"}
    assert finding == Finding("B126", Place("a.ods", "Data"), slots)


def test_damaged_or_endless_document(tmp_path: Path) -> None:
    path = write_ods(tmp_path / "a.ods", content_xml({"Data": ""})[:-40])
    assert open_book(path, "a.ods") == Finding("B119", Place("a.ods"))
    write_ods(path, content_xml({"Data": rows_xml([["x" * 9000]])}))
    path.write_bytes(path.read_bytes().replace(b"content.xml", b"content.xmk", 1))
    assert open_book(path, "a.ods") == Finding("B119", Place("a.ods"))
    path = write_ods(path, content_xml({"Data": rows_xml([["x" * 3_000_000]])}))
    lied = path.read_bytes()
    found = open_book(path, "a.ods", Limits(unpacked_bytes=2_000_000))
    assert lied
    assert isinstance(found, Finding)
    assert found.code == "B115"


def test_locked_document(tmp_path: Path) -> None:
    manifest = "<manifest:manifest><manifest:encryption-data/></manifest:manifest>"
    path = write_ods(tmp_path / "a.ods", "acak", {"META-INF/manifest.xml": manifest})
    assert open_book(path, "a.ods") == Finding("B105", Place("a.ods"))
    path = write_ods(tmp_path / "b.ods", "acak", {"encrypted-package": "x"})
    assert open_book(path, "b.ods") == Finding("B105", Place("b.ods"))


@pytest.mark.parametrize("kind", ["text", "presentation", "graphics"])
def test_other_documents_of_the_family(tmp_path: Path, kind: str) -> None:
    mime = f"application/vnd.oasis.opendocument.{kind}"
    path = write_ods(tmp_path / "a.ods", "<x/>", {"mimetype": mime})
    finding = open_book(path, "a.ods")
    assert isinstance(finding, Finding)
    assert finding.code == "B108"
