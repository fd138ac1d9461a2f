"""Sound files to damage: every format, every layout of the fixtures, every kind of YAML."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import xlwt

from formats.made_ods import content_xml, rows_xml, write_ods
from formats.made_xlsb import Percent, hidden_column_record, merge_record, sheet_bin
from formats.made_xlsb import write_xlsb as write_xlsb_rows
from intake.books import (
    ANDI,
    BUDI,
    DISIPLIN_HEAD,
    FEEDBACK_HEAD,
    RINA,
    SITI,
    TARGET_HEAD,
    Shown,
    write_sheets,
)
from places import ROOT
from tataletak.recipes import RECIPES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from formats.made_xlsb import Cell

NAMES: Final = ("Budi Santosa", "Siti Aminah", "Andi Wijaya", "Rina Marpaung")
_NIPS: Final = (BUDI, SITI, ANDI, RINA)
_LARGEST: Final = 200_000
"""Bytes of a seed; what is larger finds nothing more and takes longer."""


@dataclass(frozen=True)
class Seed:
    """A file to damage; ``beside`` are sound files that lie in the same folder."""

    name: str
    content: bytes
    beside: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def suffix(self) -> str:
        """The ending of the file's name, which says how to damage it."""
        return self.name.rpartition(".")[2]


def _people() -> list[tuple[str, str]]:
    return list(zip(_NIPS, NAMES, strict=True))


def _target() -> list[list[Cell]]:
    rows: list[list[Cell]] = [["REKAPITULASI CAPAIAN"], [], list(TARGET_HEAD)]
    for i, (nip, name) in enumerate(_people()):
        share: Cell = Percent(0.875) if i % 2 else 87.5
        rows.append([nip, name, "Dokumen", 10.0 + i, share, 100.0, "naik"])
    return [*rows, ["", "Jumlah", "", 46.0]]


def _disiplin() -> list[list[Cell]]:
    rows: list[list[Cell]] = [list(DISIPLIN_HEAD)]
    return rows + [[nip, name, 22.0, 20.0, 2.0] for nip, name in _people()]


def _feedback() -> list[list[Cell]]:
    rows: list[list[Cell]] = [list(FEEDBACK_HEAD)]
    for nip, _ in _people():
        rows += [[nip, SITI, "Rekan", "Kerja sama", 4.0], [nip, BUDI, "Atasan", "Disiplin", 5.0]]
    return rows


_TABLES: Final[Mapping[str, Sequence[Sequence[Cell]]]] = {
    "Target": _target(),
    "Disiplin": _disiplin(),
    "Feedback": _feedback(),
}


def _own(folder: Path) -> Iterator[Path]:
    """Write the same three tables in every format."""
    shown = {
        name: [[Shown(cell, "0.0%") if isinstance(cell, Percent) else cell for cell in row]
               for row in rows]
        for name, rows in _TABLES.items()
    }  # fmt: skip
    yield write_sheets(folder / "tabel.xlsx", shown, hidden=("Feedback",))
    tail = merge_record(1, 1, 1, 5) + hidden_column_record(6, 6)
    parts = {"xl/worksheets/sheet1.bin": sheet_bin(_target(), (5,), tail)}
    yield write_xlsb_rows(folder / "tabel.xlsb", [["x"]], parts)
    tables = {name: rows_xml(rows) for name, rows in _TABLES.items()}
    yield write_ods(folder / "tabel.ods", content_xml(tables))
    yield _write_xls(folder / "tabel.xls")
    yield from _write_texts(folder)


def _write_xls(path: Path) -> Path:
    book = xlwt.Workbook()
    percent = xlwt.easyxf(num_format_str="0.0%")
    for name, rows in _TABLES.items():
        sheet = book.add_sheet(name)
        for r, row in enumerate(rows):
            for c, cell in enumerate(row):
                sheet.write(r, c, float(cell), percent) if isinstance(
                    cell, Percent
                ) else sheet.write(r, c, cell)
        sheet.row(9).set_cell_error(5, "#DIV/0!")
        sheet.write(10, 5, xlwt.Formula("D4/D5"))
        sheet.write(11, 5, dt.date(2025, 7, 1))
        sheet.write_merge(13, 14, 0, 2, "Mengetahui")
        sheet.row(4).hidden = True
        sheet.col(6).hidden = True
    book.save(str(path))
    return path


def _write_texts(folder: Path) -> Iterator[Path]:
    for encoding, delimiter in (("utf-8-sig", ";"), ("cp1252", ","), ("utf-16", "\t")):
        path = folder / f"teks_{encoding}.csv"
        lines = (delimiter.join(f'"{cell}"' for cell in row) for row in _TABLES["Disiplin"])
        path.write_bytes("\r\n".join(lines).encode(encoding))
        yield path
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in _TABLES["Feedback"])
    page = folder / "halaman.html"
    page.write_text(f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>", "utf-8")
    yield page


def _suffix_of(path: Path) -> str:
    """Return the ending that the bytes ask for: web pages are named .xls too."""
    head = path.read_bytes()[:8]
    if head.startswith(b"PK"):
        return path.suffix if path.suffix != ".xls" else ".xlsx"
    if head.startswith(b"\xd0\xcf"):
        return ".xls"
    return ".csv" if path.suffix in {".csv", ".tsv", ".txt"} else ".html"


def _layouts(folder: Path) -> Iterator[Seed]:
    """Make the fixtures of the layouts, each with what its user says of it."""
    for number, maker in enumerate(RECIPES):
        home = folder / str(number)
        home.mkdir()
        recipe = maker(home)
        said = {"pemetaan.yaml": recipe.mapping.encode()} if recipe.mapping else {}
        for path in recipe.files:
            if 0 < path.stat().st_size <= _LARGEST:
                name = f"{path.stem}{_suffix_of(path)}"
                yield Seed(name, path.read_bytes(), said)


def _yaml() -> Iterator[Seed]:
    """Take the YAML files of the repository, sound ones and those with one fault each."""
    for folder in ("rubrics", "mappings", "examples", "tests/rubric", "tests/folder"):
        for path in sorted((ROOT / folder).rglob("*.yaml")):
            name = f"{path.parent.name}_{path.name}"
            yield Seed(name, path.read_bytes())


def make_seeds(folder: Path) -> tuple[Seed, ...]:
    """Make every seed, using an empty folder for the files on the way."""
    own = (Seed(path.name, path.read_bytes()) for path in _own(folder))
    return (*own, *_layouts(folder), *_yaml())
