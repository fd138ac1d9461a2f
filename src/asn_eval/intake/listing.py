"""The findings workbook: for files that cannot be copied and marked.

It quotes addresses, and of a faulty row the faulty cell only: nobody needs the
other facts about a person to correct one cell. Runs in a worker process.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl import Workbook

from asn_eval.domain.nip import mask_nip, normalise_nip
from asn_eval.findings import Finding
from asn_eval.intake.copying import MARKED_CELLS, Copied, reading_order, save
from asn_eval.intake.findings_sheet import add_findings_sheet
from asn_eval.intake.formats.opening import open_book
from asn_eval.intake.plain import shown

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.intake.grid import Book, Grid
    from asn_eval.intake.marked import CopyOrder
    from asn_eval.origin import Place

_LONG_NUMBER = 15


def write_list(source: Path, name: str, order: CopyOrder) -> Copied:
    """Write a workbook that lists the findings of a file, and return its path.

    A file that does not open any more is listed without what its cells hold.

    Raises:
        IOFault: the workbook cannot be written.

    """
    findings = sorted(order.findings, key=reading_order)
    listed = findings[:MARKED_CELLS]
    opened = open_book(source, name, order.limits)
    cells = {} if isinstance(opened, Finding) else _cells(opened, listed)
    book = Workbook()
    for sheet in book.sheetnames:
        del book[sheet]
    add_findings_sheet(book, listed, len(findings), order.lang, order.labels, cells=cells)
    return Copied(save(book, order.target))


def _cells(book: Book, findings: list[Finding]) -> dict[Place, str]:
    """Return what the faulty cells hold, as it is shown; long numbers masked like a NIP."""
    places = {finding.place for finding in findings if finding.place.row and finding.place.column}
    found: dict[Place, str] = {}
    for info in book.sheets:
        mine = [place for place in places if place.sheet == info.name]
        grid = book.grid(info) if mine else None
        if grid is not None and not isinstance(grid, Finding):
            found |= {place: _quoted(grid, place) for place in mine}
    return found


def _quoted(grid: Grid, place: Place) -> str:
    column = place.column - grid.first_column
    if not 0 <= column < len(grid.columns) or place.row > grid.rows:
        return ""
    text = shown(grid.columns[column].cell(place.row - 1))
    digits = normalise_nip(text)
    return mask_nip(digits) if digits.isdigit() and len(digits) >= _LONG_NUMBER else text
