"""Records of one table that say the same thing twice, over all files."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.fields import TABLES, Kind, TableSpec
from asn_eval.findings import Finding
from asn_eval.intake.assemble import alike

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.domain.tables import Column, Table

_WIDEST: Final = 2**62
"""Packed keys stay below this; beyond it they are numbered anew."""


def mark_duplicates(table: Table, keys: NDArray[np.object_]) -> tuple[Table, list[Finding]]:
    """Report records that repeat a key, and mark all records of that key faulty.

    What makes a key is in the table's spec; ``keys`` are the person keys.
    Records without an accepted NIP, or whose rater is not told, cannot be
    compared. A roster that repeats a row word for word is a warning only.
    """
    spec = TABLES[table.name]
    candidates = _candidates(table, spec)
    packed = _packed(table, spec, candidates)
    ordered = np.sort(packed)
    repeated = ordered[1:][ordered[1:] == ordered[:-1]]
    if not len(repeated):
        return table, []
    twins = np.isin(packed, repeated)
    records, groups = candidates[twins], packed[twins]
    order = np.argsort(groups, kind="stable")
    records, groups = records[order], groups[order]
    cuts = np.flatnonzero(groups[1:] != groups[:-1]) + 1
    findings = [
        finding
        for group in np.split(records, cuts)
        for finding in _report(table, spec, group.tolist(), keys)
    ]
    return _marked(table, spec, records), findings


def _candidates(table: Table, spec: TableSpec) -> NDArray[np.intp]:
    """Return the records whose key is complete enough to be compared."""
    usable = table.columns["nip"].codes() >= 0
    for name in spec.key_needs:
        column = table.columns.get(name)
        usable &= False if column is None else ~column.empty()
    for name in spec.key:
        if name != "nip" and name in table:
            usable &= ~table.columns[name].faulty
    return np.flatnonzero(usable)


def _packed(table: Table, spec: TableSpec, records: NDArray[np.intp]) -> NDArray[np.int64]:
    """Pack the key of each record into one number; equal keys give equal numbers."""
    packed = table.person[records].astype(np.int64)
    width = int(packed.max(initial=0)) + 1
    for name in spec.key:
        if name == "nip" or name not in table:
            continue
        part = _numbered(table.columns[name])[records]
        size = int(part.max(initial=0)) + 1
        if width * size >= _WIDEST:
            packed = np.unique(packed, return_inverse=True)[1].astype(np.int64)
            width = int(packed.max(initial=0)) + 1
        packed, width = packed * size + part, width * size
    return packed


def _numbered(column: Column) -> NDArray[np.int64]:
    """Give each value of a key column a number from 1, 0 if empty; texts compare folded."""
    if column.kind is Kind.DATE:
        days = column.values.astype(np.int64)
        known = ~column.empty()
        first = int(days[known].min(initial=0))
        return np.where(known, days - first + 1, 0)
    folded = [alike(label) for label in column.labels]
    at = {text: number for number, text in enumerate(sorted(set(folded)), start=1)}
    table = np.array([*(at[text] for text in folded), 0], dtype=np.int64)
    return np.asarray(table[column.codes()])


def _report(
    table: Table, spec: TableSpec, group: list[int], keys: NDArray[np.object_]
) -> list[Finding]:
    """Make a finding at each record of a group but the first by place."""
    places = sorted((table.place(record, "nip"), record) for record in group)
    (first, original), *later = places
    slots = {"tabel": table.name, "tempat_lain": str(first)}
    told = slots | {"kunci": ", ".join(name for name in spec.key if name in table)}
    return [
        Finding("S317", place, slots, keys[table.person[record]])
        if _harmless(table, original, record)
        else Finding("S307", place, told, keys[table.person[record]])
        for place, record in later
    ]


def _harmless(table: Table, first: int, second: int) -> bool:
    """Tell whether two records of a roster are the same in every field."""
    return table.name == "pegawai" and all(
        np.array_equal(column.values[[first]], column.values[[second]], equal_nan=False)
        or bool(column.empty()[[first, second]].all())
        for column in table.columns.values()
    )


def _marked(table: Table, spec: TableSpec, records: NDArray[np.intp]) -> Table:
    """Mark the measured columns of records as faulty and empty their cells."""
    columns = dict(table.columns)
    for name, column in table.columns.items():
        if column.kind in {Kind.NUMBER, Kind.CATEGORY} and name not in spec.key:
            values, faulty = column.values.copy(), column.faulty.copy()
            values[records] = np.nan if column.kind is Kind.NUMBER else -1
            faulty[records] = True
            columns[name] = replace(column, values=values, faulty=faulty)
    return replace(table, columns=columns)
