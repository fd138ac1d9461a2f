"""What the reader library does not tell: percent, error and uncalculated cells."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import openpyxl
import pytest
import xlsxwriter

from asn_eval.errors import IOFault
from asn_eval.intake.formats import pieces
from asn_eval.intake.formats.found import Found, LazyMarks
from asn_eval.intake.formats.opening import open_book
from asn_eval.intake.formats.package import Package
from asn_eval.intake.formats.rawscan import found_in
from asn_eval.intake.formats.workbook import CalamineBook
from asn_eval.origin import Place
from intake.raw_xlsx import STYLES, sheet_xml, write_xlsx

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from asn_eval.intake.formats.pieces import Piece
    from asn_eval.intake.grid import Marks

_LIMIT = 1 << 30


def _scan(rows: str, *, prefix: str = "", styles: frozenset[int] = frozenset({1, 2})) -> LazyMarks:
    xml = sheet_xml(rows, prefix=prefix).encode()
    return LazyMarks(lambda: found_in(_pieces(xml), styles))


def _pieces(xml: bytes, limit: int = _LIMIT) -> Iterator[Piece]:
    return pieces.pieces_of(lambda: BytesIO(xml), limit, Place("a.xlsx", "S"))


def _marks(path: Path) -> Marks:
    book = open_book(path, path.name)
    assert isinstance(book, CalamineBook)
    return book.marks(book.sheets[0])


def test_error_cells_with_their_text() -> None:
    marks = _scan(
        '<row r="2"><c r="A2" t="e"><v>#DIV/0!</v></c><c t=\'e\' s="1" r="AB2"><f>B1</f>'
        '<v>#N/A</v></c><c r="AC2" t="e"/><c r="AD2" t="s"><v>1</v></c></row>'
    )
    assert marks.errors() == {(2, 1): "#DIV/0!", (2, 28): "#N/A", (2, 29): ""}


def test_text_that_looks_like_an_error_mark_is_text() -> None:
    marks = _scan('<row r="1"><c r="A1" t="inlineStr"><is><t>t="e" s="1"</t></is></c></row>')
    assert marks.errors() == {}
    assert marks.percent() == frozenset()


@pytest.mark.parametrize(
    ("cell", "uncached"),
    [
        ('<c r="B3"><f>1+1</f></c>', True),
        ('<c r="B3"><f>1+1</f><v></v></c>', True),
        ('<c r="B3"><f>1+1</f><v/></c>', True),
        ('<c r="B3"><f>1+1</f><v /></c>', True),
        ('<c r="B3"><f t="shared" si="0"/></c>', True),
        ('<c r="B3"><f t="shared" ref="B3:B9" si="0">A1</f><v></v></c>', True),
        ('<c r="B3" t="str"><f>A1</f></c>', True),
        ('<c r="B3"><f>1+1</f><v>2</v></c>', False),
        ('<c r="B3"><f t="shared" si="0"/><v>0</v></c>', False),
        ('<c r="B3" t="str"><f>""</f><v></v></c>', False),
        ('<c r="B3" t="str"><f>A1</f><v xml:space="preserve"> </v></c>', False),
        ('<c r="B3" t="inlineStr"><f>A1</f><is><t>x</t></is></c>', False),
        ('<c r="B3"><v></v></c>', False),
    ],
)
def test_formula_without_calculated_value(cell: str, *, uncached: bool) -> None:
    before = '<c r="A3"><f>2</f><v>2</v></c>'
    found = _scan(f'<row r="3">{before}{cell}</row>').uncached()
    assert found == (frozenset({(3, 2)}) if uncached else frozenset())


def test_percent_cells_that_hold_something() -> None:
    marks = _scan(
        '<row r="5"><c r="A5" s="1"><v>0.875</v></c><c r="B5" s="1"/><c s=\'2\' r="C5"><v>1</v></c>'
        '<c r="D5" s="12"><v>1</v></c><c r="E5"><v>1</v></c></row>'
        '<row r="6" s="1"><c r="A6" s="1"><v>1</v></c></row>'
    )
    assert marks.percent() == {(5, 1), (5, 3), (6, 1)}
    assert marks.percent_rows(1).tolist() == [5, 6]
    assert marks.percent_rows(2).tolist() == []


def test_cell_without_a_style_has_the_first_one() -> None:
    row = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>1</v></c><c r="C1" s="00"><v>2</v>'
    marks = _scan(f"{row}</c></row>", styles=frozenset({0}))
    assert marks.percent() == {(1, 1), (1, 3)}


def test_namespace_prefix() -> None:
    marks = _scan(
        '<x:row r="1"><x:c r="A1" t="e"><x:v>#REF!</x:v></x:c><x:c r="B1"><x:f>1</x:f></x:c>'
        '<x:c r="C1" s="1"><x:v>1</x:v></x:c></x:row>',
        prefix="x:",
    )
    assert marks.errors() == {(1, 1): "#REF!"}
    assert marks.uncached() == {(1, 2)}
    assert marks.percent() == {(1, 3)}


def test_positions_are_counted_when_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "_PIECE", 64)
    monkeypatch.setattr(pieces, "_HEAD_BYTES", 64)
    empty = "<row><c><v>1</v></c></row>" * 9
    last = '<row><c/><c r="D13" t="e"><v>#A</v></c><c t="e"><v>#B</v></c></row>'
    marks = _scan(f'{empty}<row r="12"><c t="e"><v>#C</v></c></row>{last}')
    assert marks.errors() == {(13, 4): "#A", (13, 5): "#B", (12, 1): "#C"}
    nothing_before = _scan("<row><c><f>1</f></c></row>" * 3)
    assert nothing_before.uncached() == {(1, 1), (2, 1), (3, 1)}


@pytest.mark.parametrize("piece", [1, 7, 61, 4096])
def test_cells_across_pieces_are_found(monkeypatch: pytest.MonkeyPatch, piece: int) -> None:
    monkeypatch.setattr(pieces, "_PIECE", piece)
    monkeypatch.setattr(pieces, "_HEAD_BYTES", 100)
    rows = "".join(
        f'<row r="{r}"><c r="A{r}" s="1"><v>1</v></c><c r="B{r}"><f>A{r}</f></c></row>'
        for r in range(1, 40)
    )
    marks = _scan(rows)
    assert marks.percent() == {(r, 1) for r in range(1, 40)}
    assert marks.uncached() == {(r, 2) for r in range(1, 40)}


def test_sheet_is_scanned_once() -> None:
    scanned = []

    def scan() -> Found:
        scanned.append(1)
        return Found(errors={(1 << 15) | 1: "#N/A"})

    marks = LazyMarks(scan)
    assert marks.errors() == {(1, 1): "#N/A"}
    assert marks.percent() == frozenset()
    assert scanned == [1]


def test_sheet_longer_than_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    xml = sheet_xml("<row></row>" * 1000).encode()
    with pytest.raises(IOFault) as fault:
        found_in(_pieces(xml, 5000), frozenset())
    assert fault.value.findings[0].code == "B115"
    assert fault.value.findings[0].place == Place("a.xlsx", "S")
    monkeypatch.setattr(pieces, "_LONGEST_ROW", 8000)
    with pytest.raises(IOFault, match="B115"):
        _scan("<row>" + " " * 9000).errors()


def test_marks_of_a_workbook_written_by_xlsxwriter(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("<1> & 'dua' \"satu\" é")
    sheet.write_number("C7", 0.875, book.add_format({"num_format": "0.0%"}))
    sheet.write_number("D7", 3, book.add_format({"num_format": '0" %"'}))
    sheet.write_formula("E7", "=1/0", None, "#DIV/0!")
    sheet.write_formula("F7", "=1+1", None, "")
    book.close()
    marks = _marks(path)
    assert marks.percent() == {(7, 3)}
    assert marks.errors() == {(7, 5): "#DIV/0!"}
    assert marks.uncached() == {(7, 6)}


def test_marks_of_a_workbook_written_by_openpyxl(tmp_path: Path) -> None:
    path = tmp_path / "o.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["B2"], sheet["B3"] = "=A1", 0.5
    sheet["B3"].number_format = "0%"
    book.save(path)
    marks = _marks(path)
    assert marks.uncached() == {(2, 2)}
    assert marks.percent() == {(3, 2)}


def test_percent_styles_come_from_cell_formats_only(tmp_path: Path) -> None:
    package = Package(write_xlsx(tmp_path / "a.xlsx", ""))
    assert package.percent_styles() == {1, 2}
    assert package.sheet_parts() == {"Data & Nilai": "xl/worksheets/sheet1.xml"}
    without = STYLES.replace("cellXfs", "lainnya")
    assert not Package(
        write_xlsx(tmp_path / "b.xlsx", "", {"xl/styles.xml": without})
    ).percent_styles()
    assert not Package(write_xlsx(tmp_path / "c.xlsx", "", {"_rels/.rels": None})).read("tidak/ada")


def test_an_entity_that_xml_does_not_know_is_no_text() -> None:
    for text in ("1&a;", "x & y", "&#;"):
        with pytest.raises(IOFault, match="B118"):
            _scan(f'<row r="1"><c r="A1"><v>{text}</v></c></row>').errors()
    for text in ("&amp;&lt;&gt;&quot;&apos;", "&#65;", "&#x1F4A9;"):
        assert not _scan(f'<row r="1"><c r="A1"><v>{text}</v></c></row>').errors()


def test_a_cell_that_is_not_closed_ends_at_the_next() -> None:
    marks = _scan('<row r="1"><c r="A1" t="e"><c r="B1" t="e"><v>#N/A</v></c></row>')
    assert marks.errors() == {(1, 1): "", (1, 2): "#N/A"}


def test_of_formulas_in_one_cell_the_first_tells() -> None:
    marks = _scan('<row r="1"><c r="A1"><f>B1</f><f>C1</f></c><f>D1</f></row>')
    assert marks.uncached() == {(1, 1)}


def test_a_tag_of_many_kilobytes_is_no_cell() -> None:
    spaces = " " * 5000
    assert not _scan(f'<row r="1"><c r="A1"{spaces}t="e"><v>#N/A</v></c></row>').errors()


def test_cell_formats_without_end_tell_nothing(tmp_path: Path) -> None:
    cut = STYLES.replace("</cellXfs>", "")
    package = Package(write_xlsx(tmp_path / "a.xlsx", "", {"xl/styles.xml": cut}))
    assert not package.percent_styles()
