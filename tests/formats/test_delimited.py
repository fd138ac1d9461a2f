"""CSV and TSV: delimiters, encodings, quotes, rows that are longer than the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asn_eval.findings import Finding, Severity, entry_of, message_of
from asn_eval.intake.bounds import Limits
from asn_eval.intake.formats.opening import open_book
from asn_eval.intake.formats.plainbook import TextBook
from asn_eval.intake.grid import Grid
from asn_eval.language import Lang
from asn_eval.origin import Place

if TYPE_CHECKING:
    from pathlib import Path

_NIP = "198701232014051999"


def _open(folder: Path, text: str | bytes, limits: Limits | None = None) -> TextBook | Finding:
    path = folder / "disiplin tw3.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    book = open_book(path, path.name, limits)
    assert isinstance(book, (TextBook, Finding))
    return book


def _book(folder: Path, text: str | bytes) -> TextBook:
    book = _open(folder, text)
    assert isinstance(book, TextBook)
    return book


def _head(book: TextBook) -> tuple[tuple[object, ...], ...]:
    grid = book.grid(book.sheets[0])
    assert isinstance(grid, Grid)
    assert len(grid.columns[0]) == grid.rows
    return grid.head


@pytest.mark.parametrize(("mark", "name"), [(";", ";"), (",", ","), ("\t", "Tab"), ("|", "|")])
def test_delimiters_are_found_and_said(tmp_path: Path, mark: str, name: str) -> None:
    text = f"NIP{mark}Nama{mark}Alpa\r\n{_NIP}{mark}Budi Santoso{mark}1\r\n"
    book = _book(tmp_path, text)
    assert book.sheets[0].name == "disiplin tw3"
    assert _head(book) == (("NIP", "Nama", "Alpa"), (_NIP, "Budi Santoso", "1"))
    [remark] = book.remarks
    slots = {"pemisah": name, "pengodean": "UTF-8"}
    assert remark == Finding("B132", Place("disiplin tw3.csv"), slots)
    assert entry_of(remark).severity is Severity.INFO
    assert f"pemisah kolom {name}" in message_of(remark, Lang.ID).found
    assert f"delimiter {name}" in message_of(remark, Lang.EN).found


def test_commas_in_names_and_numbers_do_not_mislead(tmp_path: Path) -> None:
    rows = "".join(f"{_NIP};Budi, S.E., M.M.;{i},5\n" for i in range(30))
    assert _head(_book(tmp_path, f"REKAP\n\nNIP;Nama;Nilai\n{rows}"))[3] == (
        _NIP,
        "Budi, S.E., M.M.",
        "0,5",
    )


def test_line_that_names_the_delimiter(tmp_path: Path) -> None:
    assert _head(_book(tmp_path, "SEP=|\r\na;b|c;d\r\n")) == (("a;b", "c;d"),)


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("cp1252", "Windows-1252"),
    ],
)
def test_encodings(tmp_path: Path, encoding: str, name: str) -> None:
    book = _book(tmp_path, "Nama lengkap;Nilai\nJosé;1\n".encode(encoding))
    assert _head(book) == (("Nama lengkap", "Nilai"), ("José", "1"))
    assert book.remarks[0].slots["pengodean"] == name


def test_bytes_that_fit_no_encoding_are_refused(tmp_path: Path) -> None:
    assert _open(tmp_path, b"nama;nilai\na\x81b;1\n") == Finding("B109", Place("disiplin tw3.csv"))


def test_quotes_line_ends_and_disguised_text(tmp_path: Path) -> None:
    text = f'NIP;Nama\n="{_NIP}";"Budi\r\n""Bob"""\n="a"&"b";O"Brien\n"=""1""";x\n'
    assert _head(_book(tmp_path, text))[1:] == (
        (_NIP, 'Budi\r\n"Bob"'),
        ('="a"&"b"', 'O"Brien'),
        ("1", "x"),
    )


def test_ragged_rows_and_blank_rows_keep_their_place(tmp_path: Path) -> None:
    assert _head(_book(tmp_path, "REKAP\n\nNIP;Nama;Ket\n1;Budi\n2\n")) == (
        ("REKAP", None, None),
        (None, None, None),
        ("NIP", "Nama", "Ket"),
        ("1", "Budi", None),
        ("2", None, None),
    )


@pytest.mark.parametrize("row", ['1;"Budi', '1;"Bu"di;2', '1;"' + "x" * 140_000 + '"'])
def test_unpaired_quote_is_refused_with_its_row(tmp_path: Path, row: str) -> None:
    finding = _open(tmp_path, f"NIP;Nama\n{row}\n2;Siti\n")
    assert finding == Finding("B130", Place("disiplin tw3.csv", row=2), {"baris": "2"})
    assert "Di baris 2" in message_of(finding, Lang.ID).found
    assert "In row 2" in message_of(finding, Lang.EN).found


def test_rows_with_more_fields_are_named(tmp_path: Path) -> None:
    text = "NIP,Nama,Alpa\n1,Budi,0\n2,Siti,1\n3,Andi, S.E.,1\n4,Rina, S.E., M.M.,1\n5,Joko,0,\n"
    book = _book(tmp_path, text)
    shifted = book.remarks[1]
    slots = {"jumlah": "2", "biasa": "3", "panjang": "5"}
    assert shifted == Finding("B134", Place("disiplin tw3.csv", "disiplin tw3", 4), slots)
    assert entry_of(shifted).severity is Severity.WARNING
    assert "Pada 2 baris" in message_of(shifted, Lang.ID).found
    assert "In 2 rows" in message_of(shifted, Lang.EN).found


@pytest.mark.parametrize(
    "text",
    [
        "NIP;Nama;Ket\n1;Budi\n2;Siti\n3;Andi;cuti\n",
        "NIP;Nama;;;;\n1;Budi;;;;\n2;Siti;;;;\n",
        "NIP;Nama\n1;Budi\n",
    ],
    ids=["ends left out", "empty columns", "even"],
)
def test_rows_as_wide_as_the_headings_are_no_fault(tmp_path: Path, text: str) -> None:
    assert [remark.code for remark in _book(tmp_path, text).remarks] == ["B132"]


@pytest.mark.parametrize("text", ["Kepada Yth.\nKepala BKD\n", "\n\n", '"a\n"b"c\n'])
def test_text_without_columns_is_refused(tmp_path: Path, text: str) -> None:
    finding = _open(tmp_path, text)
    assert finding == Finding("B106", Place("disiplin tw3.csv"))
    assert "tanpa pemisah kolom" in message_of(finding, Lang.ID).found
    assert "column delimiter" in message_of(finding, Lang.EN).found


def test_conflict_deep_inside_is_refused(tmp_path: Path) -> None:
    rows = "1;Budi\n" * 2000
    text = f"NIP;Nama\n{rows}<<<<<<< HEAD\n2;Siti\n=======\n2;Sita\n>>>>>>> lain\n"
    assert _open(tmp_path, text) == Finding("B107", Place("disiplin tw3.csv"))


def test_too_many_cells_or_columns(tmp_path: Path) -> None:
    finding = _open(tmp_path, "a;b;c\n" * 100, Limits(cells=200))
    slots = {"isi": "300", "batas": "200"}
    assert finding == Finding("B133", Place("disiplin tw3.csv", "disiplin tw3"), slots)
    wide = _open(tmp_path, "a" + ";b" * 17_000 + "\nc;d\n")
    assert wide == Finding("B118", Place("disiplin tw3.csv", "disiplin tw3"))


def test_long_file_is_read_to_its_end(tmp_path: Path) -> None:
    rows = "".join(f"{i};nama {i % 7};{i / 8}\n" for i in range(70_000))
    book = _book(tmp_path, "No;Nama;Nilai\n" + rows)
    grid = book.grid(book.sheets[0])
    assert isinstance(grid, Grid)
    assert (grid.rows, grid.columns[2].cell(70_000)) == (70_001, "8749.875")
    assert book.traits(book.sheets[0]).merges == ()
