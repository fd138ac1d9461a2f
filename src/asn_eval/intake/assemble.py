"""Parts of many workbooks to tables in one order, with one set of labels.

Records are sorted by person; within a person by file, sheet and row. Labels
are sorted, so that neither the order of rows nor the split into workbooks
changes anything but places.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from asn_eval.domain.fields import TABLES, UNIT_TABLES, Field, Kind
from asn_eval.domain.tables import Column, Table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from asn_eval.intake.blocks import SheetTable

SPELLED_ALIKE: Final = frozenset({"aspek", "jenis", "indikator", "nama_kegiatan"})
"""Text fields whose spellings are levelled: they name things, not people."""


def assemble(
    name: str, parts: Sequence[SheetTable], at: Mapping[str, int], nips: tuple[str, ...]
) -> Table:
    """Put the parts of one table together; ``at`` maps person keys to positions.

    ``nips`` are the accepted NIPs, which are the keys of the first persons.
    """
    person = np.concatenate([_persons(part, at) for part in parts])
    order = _order(person)
    person = person[order]
    offsets = np.cumsum([0, *(len(part.blocks) for part in parts)])
    block = np.concatenate(
        [part.block + np.int32(offset) for part, offset in zip(parts, offsets, strict=False)]
    )
    stranger = person >= len(nips)
    codes = np.where(stranger, np.int32(-1), person)
    key_rows = _key_rows(parts)
    told = None if key_rows is None else key_rows[order]
    columns = {"nip": Column("nip", Kind.NIP, codes, stranger, nips, told)}
    for field in TABLES[name].fields:
        if any(field.name in part.columns for part in parts):
            columns[field.name] = _column(field, parts).take(order)
    return Table(
        name,
        columns,
        block[order],
        np.concatenate([part.row for part in parts])[order],
        person,
        tuple(block for part in parts for block in part.blocks),
    )


def _key_rows(parts: Sequence[SheetTable]) -> NDArray[np.int32] | None:
    if all(part.key_rows is None for part in parts):
        return None
    return np.concatenate([part.row if part.key_rows is None else part.key_rows for part in parts])


def assemble_units(name: str, parts: Sequence[SheetTable]) -> Table:
    """Put the parts of a table about units together, by file, sheet and row."""
    spec = UNIT_TABLES[name]
    offsets = np.cumsum([0, *(len(part.blocks) for part in parts)])
    block = [part.block + np.int32(at) for part, at in zip(parts, offsets, strict=False)]
    row = np.concatenate([part.row for part in parts])
    columns = {
        field.name: _column(field, parts)
        for field in spec.fields
        if any(field.name in part.columns for part in parts)
    }
    nobody = np.full(len(row), -1, dtype=np.int32)
    blocks = tuple(block for part in parts for block in part.blocks)
    return Table(name, columns, np.concatenate(block), row, nobody, blocks)


def _persons(part: SheetTable, at: Mapping[str, int]) -> NDArray[np.int32]:
    table = np.array([at[key] for key in part.keys], dtype=np.int32)
    return np.asarray(table[part.person])


def _order(person: NDArray[np.int32]) -> NDArray[np.intp]:
    """Sort stably by person; sorting packed numbers beats a stable argsort."""
    if not np.any(person[1:] < person[:-1]):
        return np.arange(len(person))
    count = len(person)
    packed = person.astype(np.int64) * count + np.arange(count)
    packed.sort()
    return np.asarray(packed % count, dtype=np.intp)


def _column(field: Field, parts: Sequence[SheetTable]) -> Column:
    """Concatenate a field over the parts; a part without it gives empty cells."""
    labels: tuple[str, ...] = field.categories
    pieces = [part.columns.get(field.name) for part in parts]
    if field.kind is Kind.TEXT:
        labels, pieces = _unite(pieces, level=field.name in SPELLED_ALIKE)
    values: NDArray[Any] = np.concatenate(
        [
            _blank(field, len(part)) if piece is None else piece.values
            for piece, part in zip(pieces, parts, strict=True)
        ]
    )
    faulty = [
        np.zeros(len(part), dtype=np.bool_) if piece is None else piece.faulty
        for piece, part in zip(pieces, parts, strict=True)
    ]
    rows = None
    if any(piece is not None and piece.rows is not None for piece in pieces):
        rows = np.concatenate(
            [
                part.row if piece is None or piece.rows is None else piece.rows
                for piece, part in zip(pieces, parts, strict=True)
            ]
        )
    return Column(field.name, field.kind, values, np.concatenate(faulty), labels, rows)


def _blank(
    field: Field, count: int
) -> NDArray[np.int32] | NDArray[np.float64] | NDArray[np.datetime64]:
    match field.kind:
        case Kind.NUMBER:
            return np.full(count, np.nan)
        case Kind.DATE:
            return np.full(count, "NaT", dtype="datetime64[D]")
        case _:
            return np.full(count, -1, dtype=np.int32)


def _unite(
    pieces: Sequence[Column | None], *, level: bool
) -> tuple[tuple[str, ...], list[Column | None]]:
    """Give all pieces one sorted set of labels; return it and the pieces in its codes.

    With ``level``, labels that differ only in case and spaces become the
    spelling that most records use.
    """
    chosen: list[Sequence[str]] = [() if piece is None else piece.labels for piece in pieces]
    if level:
        spelling = _spellings(pieces)
        chosen = [[spelling[alike(text)] for text in texts] for texts in chosen]
    labels = tuple(sorted({text for texts in chosen for text in texts}))
    at = {text: code for code, text in enumerate(labels)}
    united: list[Column | None] = []
    for piece, texts in zip(pieces, chosen, strict=True):
        if piece is None or tuple(texts) == labels:
            united.append(piece)
            continue
        table = np.array([*(at[text] for text in texts), -1], dtype=np.int32)
        united.append(replace(piece, values=table[piece.codes()], labels=labels))
    return labels, united


def _spellings(pieces: Sequence[Column | None]) -> dict[str, str]:
    """Choose the spelling that most records use, among equals the first by letter."""
    counts: dict[str, int] = {}
    for piece in pieces:
        if piece is not None:
            codes = piece.codes()
            tally = np.bincount(codes[codes >= 0], minlength=len(piece.labels))
            for text, count in zip(piece.labels, tally.tolist(), strict=True):
                counts[text] = counts.get(text, 0) + count
    return most_used(counts)


def most_used(counts: Mapping[str, int]) -> dict[str, str]:
    """Map texts, by :func:`alike`, to the spelling used most, the first by letter of equals."""
    chosen: dict[str, str] = {}
    for text in sorted(counts, key=lambda text: (-counts[text], text)):
        chosen.setdefault(alike(text), text)
    return chosen


def alike(text: str) -> str:
    """Fold case and spaces; signs stay, because ``≥ 3`` and ``≤ 3`` are two things."""
    return " ".join(text.casefold().split())
