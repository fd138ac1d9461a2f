"""What intake made of a fixture, in the terms of the truth, and where the two differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.fields import Kind
from tataletak.truth import Flat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn_eval.domain.evaluation import Dataset
    from asn_eval.domain.tables import Column, Table
    from tataletak.recipe import Recipe
    from tataletak.truth import Plain

_PLACES: Final = 9


def read_flat(dataset: Dataset) -> list[Flat]:
    """Return every value of every record of a dataset, sorted as the truth is."""
    rows = [
        row
        for table in (*dataset.tables.values(), *dataset.units.values())
        for row in _of_table(table, dataset)
    ]
    return sorted(rows, key=lambda row: (*row[:4], row.field, row.at))


def _of_table(table: Table, dataset: Dataset) -> Iterator[Flat]:
    columns = dict(table.columns)
    for record in range(len(table)):
        block = table.blocks[int(table.block[record])]
        person = int(table.person[record])
        for name, column in columns.items():
            place = table.place(record, name)
            value = _value(column, record)
            if name == "nip":
                value = str(dataset.people.nip[person]) or None
            if value is not None:
                yield Flat(
                    block.file, block.sheet, table.name, int(table.row[record]), place.cell, name,
                    value,
                )  # fmt: skip


def _value(column: Column, record: int) -> Plain:
    if column.kind is Kind.NUMBER:
        number = float(column.numbers()[record])
        return None if np.isnan(number) else round(number, _PLACES)
    if column.kind is Kind.DATE:
        day = column.values[record]
        return None if np.isnat(day) else day.astype("datetime64[D]").astype(object)
    code = int(column.codes()[record])
    return None if code < 0 else column.labels[code]


def differences(recipe: Recipe, dataset: Dataset) -> list[str]:
    """Say in a line each value that the truth has and the dataset has otherwise or not at all.

    The NIP of a person told by name is told by the name's cell; a record of a
    table is found by file, sheet, table and row, and where a row gives several by
    the cell of each value.
    """
    read = read_flat(dataset)
    got: dict[tuple[object, ...], list[Flat]] = {}
    for row in read:
        got.setdefault((row.file, row.table, row.row, row.field), []).append(row)
    lines = []
    for row in recipe.truth.flat():
        if row.value is None:
            continue
        name, wanted = _field_of(row)
        if not name:
            continue
        here = got.get((row.file, row.table, row.row, name), [])
        value = round(wanted, _PLACES) if isinstance(wanted, float) else wanted
        if any(_same(value, other.value) and row.at in {"", other.at} for other in here):
            continue
        seen = sorted({f"{other.value}@{other.at}" for other in here})[:3]
        lines.append(
            f"{row.file} {row.sheet} {row.table} r{row.row} {row.field}:"
            f" {value}@{row.at} got {seen}"
        )
    return lines


_DERIVED: Final = frozenset({
    "hari_kerja", "hadir", "alpa", "izin", "sakit", "cuti", "dinas_luar", "alpa_beruntun",
})  # fmt: skip
"""What follows from a day's code, whatever it is."""


def additions(recipe: Recipe, dataset: Dataset) -> list[str]:
    """Name the fields that the dataset gives and the truth of the table does not have."""
    known: dict[tuple[str, str], set[str]] = {}
    daily: set[str] = set()
    for row in recipe.truth.flat():
        known.setdefault((row.file, row.table), set()).add(row.field)
        if row.field in {"absen", "masuk"}:
            daily.add(row.file)
    found = {
        f"{row.file} {row.table}: {row.field}"
        for row in read_flat(dataset)
        if row.field not in known.get((row.file, row.table), set())
        and not (row.file in daily and row.field in _DERIVED)
    }
    return sorted(found)


_DAYS: Final = frozenset({"hadir", "alpa", "izin", "sakit", "cuti", "dinas_luar"})


def _field_of(row: Flat) -> tuple[str, Plain]:
    """Return the field and value that a day's code becomes; "" for a day that counts as nothing."""
    if row.field != "absen":
        return row.field, row.value
    return (str(row.value), 1.0) if row.value in _DAYS else ("", None)


def _same(one: Plain, other: Plain) -> bool:
    if isinstance(one, str) and isinstance(other, str):
        return " ".join(one.split()) == " ".join(other.split())
    return one == other and type(one) is type(other)
