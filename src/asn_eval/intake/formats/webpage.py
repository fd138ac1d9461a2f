"""A web page saved under the name of a workbook: one sheet for each of its tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.findings import Finding
from asn_eval.intake.columns import columns_of
from asn_eval.intake.formats.encoding import ANSI, encoding_of_file
from asn_eval.intake.formats.errorpage import has_error_message, is_fatal
from asn_eval.intake.formats.extent import Extent, extent_fault
from asn_eval.intake.formats.plainbook import TextBook, TextSheet
from asn_eval.intake.formats.webtables import (
    DEEPEST,
    TooDeepError,
    TooManyCellsError,
    WebTable,
    tables_in,
)
from asn_eval.intake.grid import Grid, Traits
from asn_eval.origin import Place

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.intake.bounds import Limits

_MOST_TABLES: Final = 1000
_END: Final = 4096


def open_page(path: Path, name: str, limits: Limits) -> TextBook | Finding:
    """Read the tables of a web page.

    Raises:
        OSError: the file cannot be read.

    """
    page = path.read_text(encoding_of_file(path) or ANSI, errors="replace")
    if is_fatal(page) or is_fatal(page[-_END:]):
        return Finding("B128", Place(name))
    try:
        tables = tables_in(page, limits.cells)
    except TooManyCellsError:
        slots = {"isi": f"> {limits.cells}", "batas": str(limits.cells)}
        return Finding("B133", Place(name), slots)
    except TooDeepError:
        return Finding("B136", Place(name), {"batas": str(DEEPEST)})
    if not tables:
        return Finding("B103", Place(name))
    if len(tables) > _MOST_TABLES:
        slots = {"jumlah": str(len(tables)), "batas": str(_MOST_TABLES)}
        return Finding("B135", Place(name), slots)
    sheets = tuple(_sheet(table, i, name, limits) for i, table in enumerate(tables, start=1))
    return TextBook(sheets, (Finding("B131", Place(name)),) if has_error_message(page) else ())


def _sheet(table: WebTable, number: int, name: str, limits: Limits) -> TextSheet:
    title = f"Tabel {number}"
    width = table.width
    extent = Extent((len(table.rows), width), table.filled)
    fault = extent_fault(Place(name, title), extent, limits)
    hidden = np.array(table.hidden_rows, dtype=np.int32)
    traits = Traits(tuple(table.merges), hidden)
    if fault:
        return TextSheet(title, fault, traits)
    padded = (row + [""] * (width - len(row)) for row in table.rows)
    rows, columns, head = columns_of(padded)
    grid = Grid(title, visible=True, first_column=1, rows=rows, head=head, columns=columns)
    return TextSheet(title, grid, traits)
