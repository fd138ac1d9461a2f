"""Shuffled rows, split workbooks, renamed headings: the same result."""

from __future__ import annotations

import random
import shutil
from typing import TYPE_CHECKING

import openpyxl
import pytest

from asn_eval.jobs.outputs import Format
from asn_eval.jobs.score import score
from asn_eval.jobs.setup import Request
from asn_eval.language import Words
from places import EXAMPLES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

BOOKS = {"target_tw3.xlsx": 6, "disiplin_tw3.xlsx": 7, "feedback_tw3.xlsx": 6}
"""Workbooks of the Sibolga example and the row of their headings."""


def _body(sheet: Worksheet, header: int) -> tuple[int, int]:
    """Find the first and last row of data: those with a NIP."""
    heads = [str(cell.value) for cell in sheet[header]]
    column = next(at for at, head in enumerate(heads, start=1) if head.startswith("NIP"))
    rows = [
        row
        for row in range(header + 1, sheet.max_row + 1)
        if sum(map(str.isdigit, str(sheet.cell(row, column).value or ""))) == 18
    ]
    return min(rows), max(rows)


def _shuffle(folder: Path) -> None:
    for name, header in BOOKS.items():
        book = openpyxl.load_workbook(folder / name)
        sheet = book.worksheets[0]
        first, last = _body(sheet, header)
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(first, last)]
        random.Random(7).shuffle(rows)
        for index, row in enumerate(rows):
            for column, value in enumerate(row, start=1):
                sheet.cell(first + index, column).value = value
        book.save(folder / name)


def _split(folder: Path) -> None:
    for name, header in BOOKS.items():
        original = openpyxl.load_workbook(folder / name)
        first, last = _body(original.worksheets[0], header)
        middle = (first + last) // 2
        for part, (low, high) in enumerate([(first, middle), (middle + 1, last)], start=1):
            book = openpyxl.load_workbook(folder / name)
            sheet = book.worksheets[0]
            sheet.delete_rows(high + 1, sheet.max_row - high)
            if low > first:
                sheet.delete_rows(first, low - first)
            book.save(folder / f"bagian{part}_{name}")
        (folder / name).unlink()


RENAMED = {
    "Realisasi": "CAPAIAN  REALISASI",
    "Nilai": "Skor",
    "Target": "TARGET ",
    "Nama": "NAMA\nPEGAWAI",
}


def _rename(folder: Path) -> None:
    changed = 0
    for name, header in BOOKS.items():
        book = openpyxl.load_workbook(folder / name)
        for cell in book.worksheets[0][header]:
            new = RENAMED.get(str(cell.value))
            if new:
                cell.value = new
                changed += 1
        book.save(folder / name)
    assert changed > 0


def _results(folder: Path, out: Path) -> dict[str, object]:
    score(Request((folder,), out=out), Words(), tuple(Format))
    book = openpyxl.load_workbook(out / "hasil.xlsx", read_only=True)
    return {
        "csv": (out / "peringkat.csv").read_bytes(),
        **{
            name: list(book[name].iter_rows(values_only=True))
            for name in ("Ringkasan", "Peringkat", "Rincian", "Rubrik")
        },
    }


@pytest.mark.parametrize("change", [_shuffle, _split, _rename])
def test_only_the_recorded_sources_differ(change: Callable[[Path], None], tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(EXAMPLES / "sibolga", folder)
    before = _results(folder, tmp_path / "sebelum")
    change(folder)
    after = _results(folder, tmp_path / "sesudah")
    for name, content in before.items():
        assert after[name] == content, name
