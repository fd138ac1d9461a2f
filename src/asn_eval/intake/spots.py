"""Sheets and sheet rows behind the records of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.domain.tables import Table

ROW_BITS: Final = 32


def sheets_of(table: Table) -> tuple[list[tuple[str, str]], NDArray[np.int64]]:
    """Return the sheets (file, name) that feed a table, and by record which one it is.

    Blocks of one sheet (one per aspect column) are one sheet; the order is that
    of the files by name and of the sheets in their workbook.
    """
    numbers: dict[tuple[str, str], int] = {}
    of_block = [
        numbers.setdefault((block.file, block.sheet), len(numbers)) for block in table.blocks
    ]
    return list(numbers), np.array(of_block, dtype=np.int64)[table.block]


def spots_of(table: Table) -> NDArray[np.int64]:
    """Return a number of the sheet row by record, ascending by sheet and row."""
    return (sheets_of(table)[1] << ROW_BITS) | table.row
