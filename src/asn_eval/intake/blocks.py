"""A typed sheet as records of its table, with the way back to each cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.fields import Kind
from asn_eval.domain.tables import Block, Column

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from asn_eval.intake.records import Identity, Sheet
    from asn_eval.intake.typed import Typed


@dataclass(frozen=True)
class SheetTable:
    """Records of one sheet: columns but the NIP, places, and who each is about.

    ``block`` and ``row`` (n,) int32 lead to the cell; ``person`` (n,) int32 is
    a code into ``keys``; ``rejected`` holds the finding code of the keys whose
    NIP was not accepted, "" of the others.
    """

    name: str
    columns: Mapping[str, Column]
    blocks: tuple[Block, ...]
    block: NDArray[np.int32]
    row: NDArray[np.int32]
    person: NDArray[np.int32]
    keys: tuple[str, ...]
    rejected: tuple[str, ...]

    def __len__(self) -> int:
        """Return the number of records."""
        return len(self.row)


def build_table(sheet: Sheet, identity: Identity, typed: Typed) -> SheetTable:
    """Make records of a typed sheet; each aspect column gives a record per row."""
    rows = (sheet.index + 1).astype(np.int32)
    columns = dict(typed.columns)
    blocks: tuple[Block, ...] = (_block(sheet, {}),)
    times = max(len(typed.aspects), 1)
    if typed.aspects:
        columns = {name: _repeat(column, times) for name, column in columns.items()}
        columns |= _melt(sheet, typed.aspects)
        blocks = tuple(_block(sheet, {"aspek": at, "nilai": at}) for at in typed.aspects)
    block = np.repeat(np.arange(times, dtype=np.int32), len(rows))
    return SheetTable(
        sheet.fit.table,
        columns,
        blocks,
        block,
        np.tile(rows, times),
        np.tile(identity.codes, times),
        identity.keys,
        identity.rejected,
    )


def _block(sheet: Sheet, aspect: Mapping[str, int]) -> Block:
    positions = {**sheet.fit.columns, **aspect}
    return Block(
        sheet.file,
        sheet.grid.sheet,
        sheet.header.row,
        {name: sheet.column(position) for name, position in positions.items()},
        {name: sheet.header.headings[position] for name, position in positions.items()},
    )


def _repeat(column: Column, times: int) -> Column:
    rows = np.tile(np.arange(len(column.values)), times)
    return column.take(rows)


def _melt(sheet: Sheet, aspects: Mapping[int, Column]) -> dict[str, Column]:
    """Put aspect columns under one another: the rating, and the heading as its aspect."""
    records = len(sheet.index)
    values = np.concatenate([column.numbers() for column in aspects.values()])
    faulty = np.concatenate([column.faulty for column in aspects.values()])
    codes = np.repeat(np.arange(len(aspects), dtype=np.int32), records)
    labels = tuple(sheet.header.headings[position] for position in aspects)
    sound = np.zeros(len(codes), dtype=np.bool_)
    return {
        "aspek": Column("aspek", Kind.TEXT, codes, sound, labels),
        "nilai": Column("nilai", Kind.NUMBER, values, faulty),
    }
