"""A hostile name is text in every output, and reaches nobody's shell, sheet or page."""

from __future__ import annotations

import csv
import shutil
from typing import TYPE_CHECKING

import openpyxl
import pytest

from asn_eval.cli.main import main
from asn_eval.errors import ExitCode
from places import EXAMPLES

if TYPE_CHECKING:
    from pathlib import Path

NAMES = (
    "=cmd|' /C calc'!A0",
    "<script>alert(1)</script>",
    "[/bold]",
    "a\u202egnp.exe",
    "+SUM(1)|`x`",
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run of the Sibolga example in which some people have hostile names."""
    folder = tmp_path_factory.mktemp("data")
    for path in (EXAMPLES / "sibolga").iterdir():
        shutil.copy(path, folder)
    renamed: dict[str, str] = {}
    for name, header in (
        ("target_tw3.xlsx", 6),
        ("disiplin_tw3.xlsx", 7),
        ("feedback_tw3.xlsx", 6),
    ):
        book = openpyxl.load_workbook(folder / name)
        sheet = book.worksheets[0]
        heads = {str(cell.value).split()[0]: cell.column for cell in sheet[header] if cell.value}
        for row in range(header + 1, sheet.max_row + 1):
            nip = str(sheet.cell(row, heads["NIP"]).value or "")
            key = "".join(filter(str.isdigit, nip))
            if len(key) == 18 and "Nama" in heads:
                if key not in renamed and len(renamed) < len(NAMES):
                    renamed[key] = NAMES[len(renamed)]
                if key in renamed:
                    cell = sheet.cell(row, heads["Nama"])
                    cell.value = renamed[key]
                    cell.data_type = "s"
        book.save(folder / name)
    assert len(renamed) == len(NAMES)
    out = folder / "hasil"
    assert main(["score", str(folder), "-o", str(out)], {}) == ExitCode.DONE
    return out


def test_in_the_csv_a_formula_is_disarmed(hostile: Path) -> None:
    with (hostile / "peringkat.csv").open(encoding="utf-8", newline="") as stream:
        names = [line["nama"] for line in csv.DictReader(stream)]
    assert not [name for name in names if name.startswith(("=", "+", "-", "@"))]
    assert any("cmd|" in name for name in names)


def test_in_the_workbook_everything_is_text(hostile: Path) -> None:
    book = openpyxl.load_workbook(hostile / "hasil.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    formulas = [cell.value for cell in cells if cell.data_type == "f"]
    assert formulas == ["=SUM(B11:B13)"]  # our own: persons add up
    assert any(cell.value == NAMES[0] for cell in cells)


def test_in_the_page_no_markup_comes_from_a_name(hostile: Path) -> None:
    text = (hostile / "laporan.html").read_text(encoding="utf-8")
    assert "<script>alert" not in text
    assert "\u202e" not in text


def test_in_markdown_no_markup_comes_from_a_name(hostile: Path) -> None:
    text = (hostile / "laporan.md").read_text(encoding="utf-8")
    assert "<script>" not in text
    assert "\u202e" not in text


def test_on_the_console_markup_is_letters(
    hostile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (hostile / "peringkat.csv").open(encoding="utf-8", newline="") as stream:
        by_name = {line["nama"]: line["nip"] for line in csv.DictReader(stream)}
    assert main(["explain", str(hostile), by_name["[/bold]"]], {}) == ExitCode.DONE
    assert "[/bold]" in capsys.readouterr().out
    [reversed_name] = [name for name in by_name if "gnp.exe" in name]
    assert main(["explain", str(hostile), by_name[reversed_name]], {}) == ExitCode.DONE
    assert "\u202e" not in capsys.readouterr().out
