"""One table from two sheets for the same people, with nothing to tell them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.fields import PERIOD_FIELDS, TABLES
from asn_eval.findings import Finding
from asn_eval.intake.spots import sheets_of
from asn_eval.origin import Place

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.domain.evaluation import People
    from asn_eval.domain.tables import Column, Table

_LEAST: Final = 2
_SHARE: Final = 0.2
"""So many people, and this share of the smaller sheet, must stand in both sheets."""


def report_twice(table: Table, people: People) -> list[Finding]:
    """Report sheets that give a table for people whom an earlier sheet gave it for.

    Sheets of two quarters are then added together in silence. It is no matter
    where dates tell the records apart: a sheet with any date is left out. Ratings
    by several raters are the normal case: a feedback sheet with any rater code is
    left out too, and anonymous sheets are compared only if they share a role.
    Each sheet is reported once, with the earlier sheet that shares most people.
    """
    field = PERIOD_FIELDS.get(table.name)
    sheets, of_record = sheets_of(table)
    if field is None or len(sheets) < _LEAST:
        return []
    apart = np.zeros(len(sheets), dtype=np.bool_)
    for name in (field, *TABLES[table.name].key_needs):
        apart[of_record[_filled(table.columns.get(name), len(table))]] = True
    records = people.identified[table.person] & ~apart[of_record]
    shared, sizes = _shared(table.person[records], of_record[records], len(sheets))
    shared[~_comparable(table, of_record, len(sheets))] = 0
    least = np.minimum.outer(sizes, sizes) * _SHARE
    earlier = np.triu((shared >= _LEAST) & (shared >= least), k=1)
    findings = []
    for later in np.flatnonzero(earlier.any(axis=0)).tolist():
        other = int(np.argmax(np.where(earlier[:, later], shared[:, later], 0)))
        slots = {"tabel": table.name, "jumlah": str(shared[other, later])}
        slots["lembar_lain"] = str(Place(*sheets[other]))
        findings.append(Finding("O414", Place(*sheets[later]), slots))
    return findings


def _filled(column: Column | None, count: int) -> NDArray[np.bool_]:
    """Tell which cells of a column hold anything, readable or not."""
    if column is None:
        return np.zeros(count, dtype=np.bool_)
    return np.asarray(~column.empty() | column.faulty)


def _shared(
    person: NDArray[np.int32], sheet: NDArray[np.int64], count: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Count the persons that each two sheets share (S, S), and those of each sheet (S,)."""
    members = np.unique(person.astype(np.int64) * count + sheet)
    sizes = np.bincount(members % count, minlength=count)
    often = np.bincount(members // count)[members // count] >= _LEAST
    persons, row = np.unique(members[often] // count, return_inverse=True)
    table = np.zeros((len(persons), count), dtype=np.float32)
    table[row, members[often] % count] = 1
    return np.rint(table.T @ table).astype(np.int64), sizes


def _comparable(table: Table, sheet: NDArray[np.int64], count: int) -> NDArray[np.bool_]:
    """Tell which sheets are about the same thing (S, S): feedback of one role at least."""
    roles = table.columns.get("peran") if table.name == "feedback" else None
    if roles is None:
        return np.ones((count, count), dtype=np.bool_)
    holds = np.zeros((count, len(roles.labels) + 1), dtype=np.int64)
    holds[sheet, roles.codes()] = 1
    return np.asarray(holds @ holds.T > 0)
