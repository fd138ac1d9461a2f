"""A typed sheet as records of its table, with the way back to each cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from asn_eval.domain.tables import Block, Column

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from asn_eval.intake.groups import Group
    from asn_eval.intake.records import Identity, Sheet
    from asn_eval.intake.typed import Typed


@dataclass(frozen=True)
class SheetTable:
    """Records of one sheet: columns but the NIP, places, and who each is about.

    ``block`` and ``row`` (n,) int32 lead to the cell; ``person`` (n,) int32 is
    a code into ``keys``; ``rejected`` holds the finding code of the keys whose
    NIP was not accepted, "" of the others. ``key_rows`` (n,) are the sheet rows of
    the cells that say who a record is about, where they are not the record's own.
    """

    name: str
    columns: Mapping[str, Column]
    blocks: tuple[Block, ...]
    block: NDArray[np.int32]
    row: NDArray[np.int32]
    person: NDArray[np.int32]
    keys: tuple[str, ...]
    rejected: tuple[str, ...]
    key_rows: NDArray[np.int32] | None = None

    def __len__(self) -> int:
        """Return the number of records."""
        return len(self.row)


def build_table(sheet: Sheet, identities: Sequence[Identity], typed: Typed) -> SheetTable:
    """Make records of a typed area; each group of columns gives a record per row."""
    rows = sheet.view.rows[sheet.index]
    everything = np.arange(len(rows))
    parts = typed.records or (everything,)
    record = np.concatenate(parts)
    columns = {
        name: column.take(record) if typed.records else column
        for name, column in typed.columns.items()
    }
    blocks: tuple[Block, ...] = (_block(sheet, None),)
    if typed.groups:
        columns |= {name: _stacked(name, typed.groups) for name in typed.groups[0]}
        groups = sheet.fit.groups.groups if sheet.fit.groups else ()
        blocks = tuple(_block(sheet, group) for group in groups)
    sizes = [len(part) for part in parts]
    block = np.repeat(np.arange(len(blocks), dtype=np.int32), sizes)
    keys, rejected, person = _people(identities, parts)
    return SheetTable(
        sheet.fit.table,
        columns,
        blocks,
        block,
        rows[record],
        person,
        keys,
        rejected,
        _key_rows(sheet, columns, record),
    )


def _key_rows(
    sheet: Sheet, columns: Mapping[str, Column], record: NDArray[np.intp]
) -> NDArray[np.int32] | None:
    position = sheet.fit.columns.get("nip")
    if position is None:
        return columns["nama"].rows if "nama" in columns else None
    own = sheet.own_rows(position)
    return None if own is None else own[record]


def _people(
    identities: Sequence[Identity], parts: Sequence[NDArray[np.intp]]
) -> tuple[tuple[str, ...], tuple[str, ...], NDArray[np.int32]]:
    """Put the persons of all groups under one set of keys."""
    if len(identities) == 1:
        (only,) = identities
        return only.keys, only.rejected, only.codes[np.concatenate(parts)]
    at: dict[str, int] = {}
    rejected: list[str] = []
    codes = []
    for identity, part in zip(identities, parts, strict=True):
        for key, code in zip(identity.keys, identity.rejected, strict=True):
            if key not in at:
                at[key] = len(at)
                rejected.append(code)
        table = np.array([at[key] for key in identity.keys], dtype=np.int32)
        codes.append(table[identity.codes[part]])
    return tuple(at), tuple(rejected), np.concatenate(codes)


def _block(sheet: Sheet, group: Group | None) -> Block:
    positions = {**sheet.fit.columns, **(group.fields if group else {})}
    columns = {name: sheet.column(position) for name, position in positions.items()}
    headings = {name: sheet.view.headings[position] for name, position in positions.items()}
    for name, constant in group.constants.items() if group else ():
        columns[name], headings[name] = constant.column, str(constant.value)
    if "nip" not in columns and "nama" in columns:
        # who is told by name is told there
        columns["nip"], headings["nip"] = columns["nama"], headings["nama"]
    return Block(sheet.file, sheet.name, sheet.view.header_row, columns, headings)


def _stacked(name: str, groups: Sequence[Mapping[str, Column]]) -> Column:
    """Put the columns of all groups under one another, with one set of labels."""
    pieces = [group[name] for group in groups]
    labels = tuple(dict.fromkeys(label for piece in pieces for label in piece.labels))
    at = {label: code for code, label in enumerate(labels)}
    values: list[NDArray[Any]] = []
    for piece in pieces:
        if piece.labels and piece.labels != labels:
            table = np.array([*(at[label] for label in piece.labels), -1], dtype=np.int32)
            values.append(table[piece.codes()])
        else:
            values.append(piece.values)
    faulty = np.concatenate([piece.faulty for piece in pieces])
    rows = None
    if all(piece.rows is not None for piece in pieces):
        rows = np.concatenate([piece.rows for piece in pieces if piece.rows is not None])
    return Column(name, pieces[0].kind, np.concatenate(values), faulty, labels, rows)
