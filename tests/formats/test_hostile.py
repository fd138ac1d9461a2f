"""Files made to harm: each is a coded finding, in little time and memory, through the worker.

They lie in one folder with a sound workbook, which is read all the same.
"""

from __future__ import annotations

import resource
import sys
import time
from typing import TYPE_CHECKING, Final

import pytest

from asn_eval.findings import Finding, Severity, entry_of, message_of
from asn_eval.intake import process
from asn_eval.intake.bounds import MIB, Limits
from asn_eval.intake.dataset import read_dataset
from asn_eval.intake.formats.opening import open_book
from asn_eval.intake.grid import Grid
from asn_eval.intake.options import IntakeOptions
from asn_eval.language import Lang
from asn_eval.origin import Place
from formats.hostile_files import GOOD, REFUSED, declaring, far
from intake.books import BUDI, write
from intake.raw_xlsx import number_cell, write_xlsx

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.domain.evaluation import Dataset
    from asn_eval.intake.wire import Task

_posix = pytest.mark.skipif(sys.platform == "win32", reason="memory is bounded on POSIX only")
_SECONDS: Final = 20
_MEMORY: Final = 1024 * MIB
_SHEET: Final = "xl/worksheets/sheet1.xml"


@_posix
@pytest.mark.slow
def test_hostile_files_are_coded_findings_and_the_sound_one_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind, (make, _) in REFUSED.items():
        make(tmp_path / f"{kind}.xlsx")
    write(tmp_path / "baik.xlsx", GOOD)
    seconds = _timed(monkeypatch)
    dataset = read_dataset([tmp_path], IntakeOptions())
    wrong = {
        kind: (seconds.get(f"{kind}.xlsx"), found)
        for kind, (_, codes) in REFUSED.items()
        if not (found := _errors(dataset, kind)) or not found <= codes
    }
    assert wrong == {}
    assert max(seconds.values()) < _SECONDS
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 < _MEMORY
    assert [use.table for use in dataset.sheets if use.file == "baik.xlsx"] == ["target"]
    assert BUDI in dataset.people.nip.tolist()


def _timed(monkeypatch: pytest.MonkeyPatch) -> dict[str, float]:
    """Return a table that fills with the seconds that each file takes."""
    seconds: dict[str, float] = {}
    run = process._run  # noqa: SLF001 - timed from outside

    def timed(task: Task, children: process._Children) -> object:
        started = time.monotonic()
        result = run(task, children)
        seconds[task.name] = time.monotonic() - started
        return result

    monkeypatch.setattr(process, "_run", timed)
    return seconds


def _errors(dataset: Dataset, kind: str) -> set[str]:
    """Return the codes of the errors found in a file."""
    here = [finding for finding in dataset.findings if finding.place.file == f"{kind}.xlsx"]
    return {f.code for f in here if entry_of(f).severity is Severity.ERROR}


def test_declared_size_alone_does_no_harm(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path / "a.xlsx",
        "",
        {_SHEET: declaring(f'<row r="1">{number_cell("A1", 5)}</row>')},
    )
    book = open_book(path, "a.xlsx")
    assert not isinstance(book, Finding)
    grid = book.grid(book.sheets[0])
    assert isinstance(grid, Grid)
    assert grid.head == ((5.0,),)


def test_empty_formatted_cells_far_away_are_no_content(tmp_path: Path) -> None:
    rows = f'<row r="1">{number_cell("A1", 5)}</row><row r="9"><c r="XFD9" s="1"/></row>'
    parts: dict[str, str | None] = {_SHEET: declaring(rows)}
    book = open_book(write_xlsx(tmp_path / "a.xlsx", "", parts), "a.xlsx")
    assert not isinstance(book, Finding)
    assert isinstance(book.grid(book.sheets[0]), Grid)


def test_lost_cell_is_named_and_other_sheets_are_read(tmp_path: Path) -> None:
    parts: dict[str, str | None] = {_SHEET: declaring(far(900_000, "Z"))}
    book = open_book(write_xlsx(tmp_path / "a.xlsx", "", parts), "a.xlsx")
    assert not isinstance(book, Finding)
    finding = book.grid(book.sheets[0])
    slots = {"isi": "2", "sel": "Z900000", "luas": "23400000"}
    assert finding == Finding("B126", Place("a.xlsx", "Data & Nilai"), slots)
    assert "terbentang sampai Z900000" in message_of(finding, Lang.ID).found
    assert "reach to Z900000" in message_of(finding, Lang.EN).found
    assert "Ctrl+End" in message_of(finding, Lang.EN).remedy


def test_limits_follow_the_size_of_the_file() -> None:
    limits = Limits()
    small, large = limits.for_size(MIB, 2), limits.for_size(400 * MIB, 2)
    assert small.memory < 1024 * MIB
    assert small.processor_seconds < 60
    assert large.memory > 1600 * MIB
    assert limits.for_size(4096 * MIB, 8) == limits


def test_a_workbook_of_too_many_sheets(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    REFUSED["lembar banyak"][0](path)
    finding = open_book(path, "a.xlsx")
    assert finding == Finding("B137", Place("a.xlsx"), {"jumlah": "3000", "batas": "500"})
    assert "memuat 3000 lembar" in message_of(finding, Lang.ID).found
    assert "holds 3000 sheets" in message_of(finding, Lang.EN).found
