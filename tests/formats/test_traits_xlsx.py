"""Merged ranges, hidden rows and columns, filters: what a sheet shows and hides."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
import xlsxwriter

from asn_eval.errors import IOFault
from asn_eval.findings import Finding
from asn_eval.intake.formats import pieces
from asn_eval.intake.formats.opening import open_book
from asn_eval.intake.formats.pieces import pieces_of
from asn_eval.intake.formats.rawtraits import traits_of
from asn_eval.origin import Place
from intake.raw_xlsx import number_cell, sheet_xml, write_xlsx

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.intake.grid import Traits

_PLACE = Place("a.xlsx", "S")


def _traits(xml: str) -> Traits:
    return traits_of(pieces_of(lambda: BytesIO(xml.encode()), 1 << 30, _PLACE))


def _of_file(path: Path, sheet: int = 0) -> Traits:
    book = open_book(path, path.name)
    assert not isinstance(book, Finding)
    assert book.traits(book.sheets[sheet]) is book.traits(book.sheets[sheet])
    return book.traits(book.sheets[sheet])


def test_traits_of_a_workbook_written_by_xlsxwriter(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Rekap")
    sheet.merge_range("A1:F1", "REKAPITULASI")
    sheet.merge_range("B3:B4", "NIP")
    sheet.set_row(6, None, None, {"hidden": True})
    sheet.set_row(8, None, None, {"hidden": True})
    sheet.set_column("C:D", 10, None, {"hidden": True})
    sheet.write("A9", 1)
    sheet.autofilter("A4:F9")
    plain = book.add_worksheet("Polos")
    plain.write("A1", "hidden=\"1\" <mergeCell ref='A1:B2'>")
    chosen = book.add_worksheet("Tersaring")
    chosen.autofilter("A1:B9")
    chosen.filter_column("A", "x > 2")
    table = book.add_worksheet("Tabel")
    table.add_table("A1:B9", {"columns": [{"header": "Unit"}, {"header": "Nilai"}]})
    book.close()
    traits = _of_file(path)
    assert traits.merges == ((1, 1, 1, 6), (3, 2, 4, 2))
    assert traits.hidden_rows.tolist() == [7, 9]
    assert traits.hidden_columns == (3, 4)
    assert not traits.filtered
    for index, filtered in ((1, False), (2, True), (3, False)):
        other = _of_file(path, index)
        assert (other.merges, other.hidden_rows.tolist(), other.hidden_columns) == ((), [], ())
        assert other.filtered is filtered


@pytest.mark.parametrize("piece", [1, 50, 1 << 20])
def test_rows_are_counted_when_not_numbered(monkeypatch: pytest.MonkeyPatch, piece: int) -> None:
    monkeypatch.setattr(pieces, "_PIECE", piece)
    monkeypatch.setattr(pieces, "_HEAD_BYTES", 100)
    rows = '<row/><row hidden=\'true\'><c/></row><row r="9" hidden="1"/><row hidden="1"></row>'
    assert _traits(sheet_xml(rows)).hidden_rows.tolist() == [2, 9, 10]
    prefixed = '<x:row r="4" hidden="1"><x:c hidden="1"/></x:row><x:rowBreaks hidden="1"/>'
    assert _traits(sheet_xml(prefixed, prefix="x:")).hidden_rows.tolist() == [4]


def test_hostile_spans_stay_small() -> None:
    head = '<cols><col min="1" max="99999999999" hidden="1"/><col min="x" hidden="1"/></cols>'
    merges = '<mergeCells><mergeCell ref="A1"/><mergeCell/><mergeCell ref="A1:ZZZ9"/></mergeCells>'
    traits = _traits(head + sheet_xml("") + merges)
    assert len(traits.hidden_columns) == 16384
    assert traits.merges == ((1, 1, 9, 18278),)


def test_filter_of_a_table_counts(tmp_path: Path) -> None:
    relations = (
        '<Relationships><Relationship Id="a" Target="../tables/t.xml" Type="x/table"/>'
        "</Relationships>"
    )
    parts = {
        "xl/worksheets/_rels/sheet1.xml.rels": relations,
        "xl/tables/t.xml": '<table><autoFilter><filterColumn colId="0"/></autoFilter></table>',
    }
    path = write_xlsx(tmp_path / "a.xlsx", f'<row r="1">{number_cell("A1")}</row>', parts)
    assert _of_file(path).filtered


def test_traits_of_a_sheet_that_cannot_be_unpacked(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", "", {"xl/worksheets/sheet1.xml": None})
    with pytest.raises(IOFault, match="B118"):
        _of_file(path)
