"""One table in every format: the same people, the same values, percent seen in each."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Final

import numpy as np
import openpyxl
import pytest
import xlwt
from openpyxl.utils import get_column_letter

from asn_eval.findings import Finding, message_of
from asn_eval.intake.dataset import read_dataset
from asn_eval.intake.formats.opening import open_book
from asn_eval.intake.options import IntakeOptions
from asn_eval.language import Lang
from formats.made_ods import content_xml, rows_xml, write_ods
from formats.made_xlsb import Error, Percent, write_xlsb
from intake.books import ANDI, BUDI, SITI

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from asn_eval.domain.evaluation import Dataset
    from formats.made_xlsb import Cell

_ROWS: Final[list[list[Cell]]] = [
    ["NIP", "Nama", "Indikator", "Target", "Realisasi"],
    [BUDI, "Budi Santoso", "Dokumen", 10.0, 8.0],
    [SITI, "Siti Aminah", "Dokumen", 10.0, 12.0],
    [ANDI, "Andi Wijaya", "Layanan", 4.0, 3.5],
]
_MIXED: Final[list[list[Cell]]] = [
    _ROWS[0],
    [BUDI, "Budi Santoso", "Capaian", 100.0, Percent(0.875)],
]
_BROKEN: Final[list[list[Cell]]] = [
    _ROWS[0],
    [BUDI, "Budi Santoso", "Rasio", 1.0, Error("#DIV/0!")],
]


def _xlsx(path: Path, rows: list[list[Cell]]) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for r, row in enumerate(rows, 1):
        for c, cell in enumerate(row, 1):
            made = sheet.cell(r, c, cell)
            if isinstance(cell, Error):
                made.data_type = "e"
            if isinstance(cell, Percent):
                made.number_format = "0.0%"
    book.save(path)


def _xls(path: Path, rows: list[list[Cell]]) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Data")
    percent = xlwt.easyxf(num_format_str="0.0%")
    for r, row in enumerate(rows):
        for c, cell in enumerate(row):
            if isinstance(cell, Error):
                sheet.row(r).set_cell_error(c, cell)
            elif isinstance(cell, Percent):
                sheet.write(r, c, float(cell), percent)
            else:
                sheet.write(r, c, cell)
    book.save(str(path))


def _ods(path: Path, rows: list[list[Cell]]) -> None:
    write_ods(path, content_xml({"Data": rows_xml(rows)}))


def _text(cell: Cell) -> str:
    if isinstance(cell, Percent):
        return f"{100 * cell:g}%"
    return f"{cell:g}" if isinstance(cell, float) else str(cell)


def _html(path: Path, rows: list[list[Cell]]) -> None:
    lines = ("".join(f"<td>{_text(cell)}</td>" for cell in row) for row in rows)
    path.write_text(f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}", encoding="utf-8")


def _csv(path: Path, rows: list[list[Cell]]) -> None:
    text = "".join(";".join(map(_text, row)) + "\n" for row in rows)
    path.write_text(text, encoding="utf-8")


_TYPED: Final[dict[str, Callable[[Path, list[list[Cell]]], object]]] = {
    "xlsx": _xlsx,
    "xls": _xls,
    "xlsb": write_xlsb,
    "ods": _ods,
}
_ALL: Final = {**_TYPED, "html": _html, "csv": _csv}


def _read(folder: Path, kind: str, rows: list[list[Cell]]) -> Dataset:
    # the name says nothing: every one of them is called .xls by some application
    path = folder / f"target_{kind}.xls"
    _ALL[kind](path, rows)
    options = IntakeOptions(wanted=("target",), decimal="titik")
    return read_dataset([path], options)


def _codes(dataset: Dataset) -> list[str]:
    return [finding.code for finding in dataset.findings if finding.code != "B132"]


@pytest.mark.parametrize("kind", _ALL)
def test_same_people_and_values(tmp_path: Path, kind: str) -> None:
    dataset = _read(tmp_path, kind, _ROWS)
    assert _codes(dataset) == []
    table = dataset.tables["target"]
    columns = {name: column.values for name, column in table.columns.items()}
    assert np.array_equal(columns["target"], [4, 10, 10])
    assert np.array_equal(columns["realisasi"], [3.5, 8, 12])
    assert dataset.people.nip.tolist() == [ANDI, BUDI, SITI]


@pytest.mark.parametrize("kind", _ALL)
def test_percent_against_a_plain_number_is_seen(tmp_path: Path, kind: str) -> None:
    assert "S314" in _codes(_read(tmp_path, kind, _MIXED))


@pytest.mark.parametrize("kind", _TYPED)
def test_error_cell_is_an_error_and_no_absence(tmp_path: Path, kind: str) -> None:
    dataset = _read(tmp_path, kind, _BROKEN)
    [error] = [finding for finding in dataset.findings if finding.code == "S309"]
    assert error.place.cell == "E2"
    assert "#DIV/0!" in message_of(error, Lang.ID).found


@pytest.mark.libreoffice
@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_what_libreoffice_writes_says_the_same_as_the_original(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "asli.xlsx"
    _write_rich(path)
    command = ["soffice", "--headless", "--convert-to", kind, "--outdir", str(tmp_path), str(path)]
    home = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    subprocess.run([*command[:1], home, *command[1:]], check=True, capture_output=True, timeout=180)
    assert _facts(tmp_path / f"asli.{kind}") == _facts(path)


def _write_rich(path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Rekap"
    sheet.merge_cells("A1:E1")
    sheet["A1"] = "REKAPITULASI"
    for c, cell in enumerate(_ROWS[0], 1):
        sheet.cell(3, c, str(cell))
    for r in range(4, 12):
        sheet.cell(r, 1, BUDI)
        sheet.cell(r, 4, 0.5 + r / 100).number_format = "0.0%"
        sheet.cell(r, 5, r)
    sheet["F4"] = "=1/0"
    sheet["F5"] = "=NA()"
    sheet["F6"] = "=D4*2"
    sheet.row_dimensions[6].hidden = True
    sheet.column_dimensions[get_column_letter(3)].hidden = True
    hidden = book.create_sheet("Sembunyi")
    hidden["B2"] = 5
    hidden.sheet_state = "hidden"
    book.save(path)


def _facts(path: Path) -> list[object]:
    book = open_book(path, path.name)
    assert not isinstance(book, Finding)
    facts: list[object] = []
    for sheet in book.sheets:
        marks, traits = book.marks(sheet), book.traits(sheet)
        shown = (traits.merges, traits.hidden_rows.tolist(), traits.hidden_columns)
        facts.append((sheet.name, sheet.visible, sorted(marks.percent()), shown))
    return facts
