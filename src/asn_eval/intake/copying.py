"""The marked copy of one workbook, made by openpyxl; runs in a worker process.

Everything that openpyxl can keep stays as the author made it, but for the fill
and the note of faulty cells and one new sheet at the end, which also names what
could not be kept.
"""

from __future__ import annotations

import os
import warnings
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby, islice
from typing import TYPE_CHECKING, Final
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from asn_eval.errors import IOFault
from asn_eval.findings import Finding, Severity, entry_of, message_of
from asn_eval.intake.findings_sheet import add_findings_sheet, printable
from asn_eval.intake.unkept import lost_in
from asn_eval.origin import Place

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from openpyxl.workbook import Workbook

    from asn_eval.intake.marked import CopyOrder
    from asn_eval.intake.unkept import Lost
    from asn_eval.language import Lang

MARKED_CELLS: Final = 2_000
"""Cells of one workbook that are coloured and noted; the sheet lists as many findings."""

_AUTHOR: Final = "asn-eval"
_SIGNED: Final = f":lastModifiedBy>{_AUTHOR}<".encode()
_FILLS: Final = {
    Severity.ERROR: PatternFill("solid", fgColor="FFF4B6B6"),
    Severity.WARNING: PatternFill("solid", fgColor="FFFFEB9C"),
    Severity.INFO: PatternFill("solid", fgColor="FFDDEBF7"),
}
_RANK: Final = {severity: rank for rank, severity in enumerate(Severity)}
_NOTE_WIDTH: Final = 380
_NOTE_CHARACTERS: Final = 52
_LINE_HEIGHT: Final = 17
_NOTE_LENGTH: Final = 3000


@dataclass(frozen=True, slots=True)
class Copied:
    """A copy that was written, and what of the original is not in it."""

    path: Path
    lost: tuple[Lost, ...] = ()


def write_copy(source: Path, _name: str, order: CopyOrder) -> Copied:
    """Write the marked copy of a workbook; return its path and what it could not keep.

    Raises:
        IOFault: the workbook cannot be opened, or the copy cannot be written
            because the folder refuses it or the old copy is open in Excel.

    """
    findings = sorted(order.findings, key=reading_order)
    macros = order.target.suffix == ".xlsm"
    try:
        book = _opened(source, macros=macros)
        lost = lost_in(source, book, macros=macros)
    except Exception as error:
        # openpyxl lets through whatever its parsers raise on damaged parts
        raise _not_written(order.target) from error
    _mark_cells(book, findings, order.lang)
    listed = findings[:MARKED_CELLS]
    add_findings_sheet(book, listed, len(findings), order.lang, order.labels, lost=lost)
    return Copied(save(book, order.target), lost)


def _opened(source: Path, *, macros: bool) -> Workbook:
    """Open a workbook by its content; the name of the file may lie about it."""
    with source.open("rb") as stream, warnings.catch_warnings():
        # what is dropped is told in our own words
        warnings.simplefilter("ignore")
        book = load_workbook(stream, keep_vba=macros, rich_text=True)
    # the copy is a workbook to read, even of a file that makes new workbooks
    book.template = False
    return book


def reading_order(finding: Finding) -> tuple[Place, int, str]:
    """Order findings by place, the worst of a cell first."""
    return finding.place, _RANK[entry_of(finding).severity], finding.code


def _mark_cells(book: Workbook, findings: Iterable[Finding], lang: Lang) -> None:
    """Colour and note the faulty cells, at most :data:`MARKED_CELLS`."""
    at_cells = (finding for finding in findings if finding.place.row and finding.place.column)
    by_cell = groupby(at_cells, key=lambda finding: finding.place)
    for place, here in islice(by_cell, MARKED_CELLS):
        if place.sheet in book.sheetnames:
            _mark(book[place.sheet].cell(place.row, place.column), list(here), lang)


def _mark(cell: Cell | MergedCell, findings: list[Finding], lang: Lang) -> None:
    worst = min((entry_of(finding).severity for finding in findings), key=_RANK.__getitem__)
    cell.fill = _FILLS[worst]
    # an inner cell of a merged range is shown by the first one and takes no note
    if isinstance(cell, Cell):
        cell.comment = _note(findings, lang, cell.comment)


def _note(findings: list[Finding], lang: Lang, old: Comment | None) -> Comment:
    """Join what the findings say; the note that the author wrote comes last."""
    parts = [_note_text(finding, lang) for finding in findings]
    if old is not None:
        parts.append(old.text)
    text = printable("\n\n".join(parts))[:_NOTE_LENGTH]
    lines = sum(1 + len(line) // _NOTE_CHARACTERS for line in text.split("\n"))
    return Comment(text, _AUTHOR, height=_LINE_HEIGHT * (lines + 1), width=_NOTE_WIDTH)


def _note_text(finding: Finding, lang: Lang) -> str:
    text = message_of(finding, lang)
    return f"{finding.code} – {text.title}\n{text.found}\n{text.expected}\n→ {text.remedy}"


def save(book: Workbook, target: Path) -> Path:
    """Write beside the target and rename, so that the copy is whole or not there.

    A copy that somebody changed since it was written stays: the new one gets
    another name, which is returned.
    """
    book.properties.lastModifiedBy = _AUTHOR
    target = _unspoilt(target)
    draft = target.with_name(f".{target.name}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        book.save(draft)
        with draft.open("r+b") as written:
            os.fsync(written.fileno())
        draft.replace(target)
    except OSError as error:
        raise _not_written(target) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    return target


def _unspoilt(target: Path) -> Path:
    """Return the target, or a name beside it where the target is somebody's work."""
    stem, dot, mark = target.stem.rpartition(".")
    free, number = target, 1
    while free.is_file() and not _untouched(free):
        told = "(baru)" if number == 1 else f"(baru {number})"
        free = target.with_name(f"{stem} {told}{dot}{mark}{target.suffix}")
        number += 1
    return free


def _untouched(copy: Path) -> bool:
    """Tell whether a copy is as we wrote it: a program that saves it signs for the change."""
    try:
        with ZipFile(copy) as package:
            return _SIGNED in package.read("docProps/core.xml")
    except (BadZipFile, KeyError, OSError):
        return False


def _not_written(target: Path) -> IOFault:
    return IOFault([Finding("B125", Place(target.name))])
