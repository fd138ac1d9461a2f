"""Web pages named .xls: tables as broken as exports are, error messages, spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asn_eval.findings import Finding, Severity, entry_of, message_of
from asn_eval.intake.bounds import Limits
from asn_eval.intake.formats import webpage, webtables
from asn_eval.intake.formats.opening import open_book
from asn_eval.intake.formats.plainbook import TextBook
from asn_eval.intake.grid import Grid
from asn_eval.language import Lang
from asn_eval.origin import Place

if TYPE_CHECKING:
    from pathlib import Path


def _open(folder: Path, page: str | bytes, limits: Limits | None = None) -> TextBook | Finding:
    path = folder / "absen.xls"
    path.write_bytes(page.encode() if isinstance(page, str) else page)
    book = open_book(path, "absen.xls", limits)
    assert isinstance(book, (TextBook, Finding))
    return book


def _book(folder: Path, page: str | bytes) -> TextBook:
    book = _open(folder, page)
    assert isinstance(book, TextBook)
    return book


def _heads(book: TextBook) -> list[tuple[tuple[object, ...], ...]]:
    grids = [book.grid(sheet) for sheet in book.sheets]
    assert all(isinstance(grid, Grid) for grid in grids)
    return [grid.head for grid in grids if isinstance(grid, Grid)]


def test_every_table_is_a_sheet_of_text(tmp_path: Path) -> None:
    page = (
        "<html><body><table><tr><th>NIP</th><th>Nilai</th></tr>"
        "<tr><td>198701232014051999</td><td>87,5%</td></tr></table>"
        "<table><tr><td></td></tr></table><table><tr><td>Jumlah</td></tr></table></body></html>"
    )
    book = _book(tmp_path, page)
    assert [(sheet.name, sheet.visible) for sheet in book.sheets] == [
        ("Tabel 1", True),
        ("Tabel 2", True),
    ]
    assert _heads(book) == [
        (("NIP", "Nilai"), ("198701232014051999", "87,5%")),
        (("Jumlah",),),
    ]
    assert not book.has_percent
    assert not book.remarks
    assert book.marks(book.sheets[0]).errors() == {}
    assert book.marks(book.sheets[0]).percent_rows(1).tolist() == []


def test_breaks_spaces_and_silent_parts(tmp_path: Path) -> None:
    page = (
        "<table><tr><td> Budi \n  Santoso,<br/> S.E. <br><p>NIP. 19870123</p></td>"
        "<td>07:39&nbsp;-&nbsp;00:00 &lt;b&gt;</td></tr>"
        "<tr><td><script>x = '<td>';</script><style>td{}</style><!-- <td> -->a</td>"
        "<td><b>te</b>bal</td></tr></table>"
    )
    [head] = _heads(_book(tmp_path, page))
    assert head[0] == ("Budi Santoso,\nS.E.\nNIP. 19870123", "07:39\u00a0-\u00a000:00 <b>")
    assert head[1] == ("a", "tebal")


def test_tags_that_are_never_closed(tmp_path: Path) -> None:
    page = "<TABLE><THEAD><TR><TH>No<TH>Nama<TBODY><TR><TD>1<TD>Budi<TR><TD>2<TD>Siti"
    [head] = _heads(_book(tmp_path, page))
    assert head == (("No", "Nama"), ("1", "Budi"), ("2", "Siti"))


def test_cells_outside_rows_and_stray_tags(tmp_path: Path) -> None:
    page = (
        "</td></table><table>lepas<br><td>a<td>b<tr></tr><tr><td>c</td>lepas</tr></table>"
        "<td>luar</td></tr><p><![if gte mso 9]><![foo[bar]>"
    )
    [head] = _heads(_book(tmp_path, page))
    assert head == (("a", "b"), (None, None), ("c", None))


def test_spans_make_merged_ranges(tmp_path: Path) -> None:
    page = (
        "<table><tr><th rowspan=2>No</th><th colspan='2'>Kehadiran</th><th rowspan=3>Ket</th></tr>"
        "<tr><th>Masuk</th><th>Pulang</th></tr>"
        "<tr><td>1</td><td rowspan=0 colspan=x>07:30</td><td>16:00</td></tr>"
        "<tr style='display: none'><td>2</td></tr><tr hidden><td>3</td></tr></table>"
    )
    book = _book(tmp_path, page)
    [head] = _heads(book)
    assert head[:3] == (
        ("No", "Kehadiran", None, "Ket"),
        (None, "Masuk", "Pulang", None),
        ("1", "07:30", "16:00", None),
    )
    traits = book.traits(book.sheets[0])
    assert traits.merges == ((1, 1, 2, 1), (1, 2, 1, 3), (1, 4, 3, 4))
    assert traits.hidden_rows.tolist() == [4, 5]


def test_table_inside_a_cell_is_text_and_a_sheet_when_it_is_one(tmp_path: Path) -> None:
    inner = "<table><tr><td>NIP<td>Nilai<tr><td>1<td>90</table>"
    small = "<table><tr><td>Masuk<td>07:30</table>"
    page = f"<table><tr><td>Judul{inner}</td><td>{small}</td></tr></table>"
    layout, data = _heads(_book(tmp_path, page))
    assert layout == (("Judul\nNIP\tNilai\n1\t90".replace("\t", " "), "Masuk 07:30"),)
    assert data == (("NIP", "Nilai"), ("1", "90"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    page = "<table><tr><td>José</td></tr></table>"
    assert _heads(_book(tmp_path, page.encode(encoding))) == [(("José",),)]


def test_bytes_that_fit_no_encoding_are_replaced(tmp_path: Path) -> None:
    assert _heads(_book(tmp_path, b"<table><tr><td>a\x81b")) == [(("a\ufffdb",),)]


def test_page_without_data_is_refused(tmp_path: Path) -> None:
    for page in ("<html><form>Masuk</form>", "<table><tr><td> </td></tr></table>"):
        finding = _open(tmp_path, page)
        assert finding == Finding("B103", Place("absen.xls"))
        assert "tidak memuat tabel" in message_of(finding, Lang.ID).found
        assert "login page" in message_of(finding, Lang.EN).remedy


_NOTICE = "<b>Notice</b>:  Undefined index: unit in <b>/var/e.php</b> on line <b>9</b><br />"
_TABLE = "<table><tr><td>NIP</td><td>Nama</td></tr></table>"


def test_notice_before_the_table_is_a_warning(tmp_path: Path) -> None:
    book = _book(tmp_path, _NOTICE + _TABLE)
    assert book.remarks == (Finding("B131", Place("absen.xls")),)
    assert entry_of(book.remarks[0]).severity is Severity.WARNING
    assert "PHP Notice" in message_of(book.remarks[0], Lang.ID).found
    assert "error message" in message_of(book.remarks[0], Lang.EN).found


def test_export_that_stopped_midway_is_refused(tmp_path: Path) -> None:
    rows = "<tr><td>1</td><td>Budi</td></tr>" * 9000
    end = "<b>Fatal error</b>:  Maximum execution time of 30 seconds exceeded in <b>e.php</b>"
    for page in (f"<table>{rows}{end}", f"<table><tr><td>x{end}</table>{rows}"):
        finding = _open(tmp_path, page)
        assert finding == Finding("B128", Place("absen.xls"))
        assert "hilang tanpa terlihat" in message_of(finding, Lang.ID).why


def test_page_of_too_many_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webpage, "_MOST_TABLES", 3)
    finding = _open(tmp_path, _TABLE * 4)
    assert finding == Finding("B135", Place("absen.xls"), {"jumlah": "4", "batas": "3"})
    assert "4 tabel" in message_of(finding, Lang.ID).found
    assert "4 tables" in message_of(finding, Lang.EN).found


@pytest.mark.parametrize(
    "page",
    [
        "<table>" + "<tr><td colspan=16384>x</td></tr>" * 20,
        "<table><tr><td colspan=16384>x<td>y",
        "<table>" + "<tr><td colspan=9999 rowspan=999>x<td>y" * 40,
        "<table>" + "<tr>" * 1001,
    ],
    ids=["wide", "too wide", "walk", "rows"],
)
def test_spans_and_rows_without_end_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    monkeypatch.setattr(webtables, "SHEET_ROWS", 1000)
    finding = _open(tmp_path, page, Limits(cells=200_000))
    slots = {"isi": "> 200000", "batas": "200000"}
    assert finding == Finding("B133", Place("absen.xls"), slots)
    assert "200000 sel" in message_of(finding, Lang.ID).expected


def test_one_wide_row_in_a_long_table(tmp_path: Path) -> None:
    page = "<table><tr><td colspan=9000>x" + "<tr><td>y" * 2000
    book = _open(tmp_path, page)
    assert isinstance(book, TextBook)
    slots = {"isi": "2001", "sel": "MHD2001", "luas": "18009000"}
    assert book.grid(book.sheets[0]) == Finding("B126", Place("absen.xls", "Tabel 1"), slots)


def test_tables_nested_without_end(tmp_path: Path) -> None:
    finding = _open(tmp_path, "<table><tr><td>x" * 201)
    assert finding == Finding("B136", Place("absen.xls"), {"batas": "200"})
    assert "lebih dari 200 tingkat" in message_of(finding, Lang.ID).found
    assert "more than 200 levels" in message_of(finding, Lang.EN).found
    assert isinstance(_open(tmp_path, "<table><tr><td>x" * 200), TextBook)
