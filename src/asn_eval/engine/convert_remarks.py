"""Findings about conversions: cells at fault, and why somebody has none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.fields import UNIT_TABLES
from asn_eval.engine.convert import ABSENT, FAULTY, NO_TABLE, OUTSIDE, why
from asn_eval.engine.measure import NO_SOURCE
from asn_eval.engine.remarks import cell_faults
from asn_eval.findings import Finding
from asn_eval.methods import columns_of, value_columns
from asn_eval.origin import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asn_eval.domain.conversion import Conversion
    from asn_eval.domain.evaluation import People
    from asn_eval.domain.rubric import Criterion, Rubric
    from asn_eval.engine.convert import Converted
    from asn_eval.engine.measure import LeafMeasure, Working


def conversion_remarks(
    rubric: Rubric, converted: Converted, people: People, told: Sequence[Finding]
) -> list[Finding]:
    """Report the cells that conversions cannot use, and who has no conversion and why.

    A cell that a criterion, or an earlier conversion, has told already is not told
    again. A table or column that no sheet gives is told once for a conversion,
    not once for each person.
    """
    said = {_spot(finding) for finding in told}
    found = []
    for leaf in rubric.converting():
        for finding in _cells(leaf, converted.measures[leaf.path], people):
            if _spot(finding) not in said:
                said.add(_spot(finding))
                found.append(finding)
    for index, item in enumerate(rubric.conversions):
        leaves = [leaf for leaf in rubric.converting() if leaf.id == item.id]
        found += _without(item, index, leaves, converted, people)
        outside = int((converted.result.cause[:, index] == OUTSIDE).sum())
        if outside:
            found.append(Finding(OUTSIDE, slots={"konversi": item.title, "jumlah": str(outside)}))
    return found


def _spot(finding: Finding) -> tuple[str, Place, str]:
    return finding.code, finding.place, finding.key


def _cells(leaf: Criterion, measured: LeafMeasure, people: People) -> list[Finding]:
    if measured.working is None:
        return []
    of_people = _table_of(leaf) not in UNIT_TABLES
    return cell_faults(measured.working, people if of_people else None)


def _without(
    item: Conversion,
    index: int,
    leaves: Sequence[Criterion],
    converted: Converted,
    people: People,
) -> list[Finding]:
    """Report everybody who is scored and has no conversion."""
    cause = converted.result.cause[:, index]
    told = {leaf.path: {"konversi": item.title} | _read(leaf) for leaf in leaves}
    found = [
        Finding(NO_TABLE, slots=told[leaf.path])
        for leaf in leaves
        if bool(((cause == NO_TABLE) & (converted.measures[leaf.path].cause == NO_SOURCE)).any())
    ]
    spots = {
        (leaf.path, code): _spots(leaf, converted.measures[leaf.path].working, code)
        for leaf in leaves
        for code in (ABSENT, FAULTY)
    }
    for person in np.flatnonzero((cause == ABSENT) | (cause == FAULTY)).tolist():
        code = str(cause[person])
        leaf = next(leaf for leaf in leaves if _lacks(converted.measures[leaf.path], person, code))
        place = spots[leaf.path, code].of(person)
        found.append(Finding(code, place, told[leaf.path], people.key[person]))
    return found


def _lacks(measured: LeafMeasure, person: int, code: str) -> bool:
    """Tell whether a measure has no value for a person, for this cause."""
    return bool(np.isnan(measured.raw[person])) and why(str(measured.cause[person])) == code


@dataclass(frozen=True)
class _Spots:
    """The first cell by owner of records that leaves a measure without a value.

    ``row`` and ``field`` (owners,): position in the table and in ``fields``, -1 for none.
    """

    working: Working | None
    fields: tuple[str, ...]
    row: NDArray[np.intp]
    field: NDArray[np.intp]

    def of(self, person: int) -> Place:
        """Place the cell of a person; no place where none is to blame."""
        if self.working is None:
            return Place()
        owner = self.working.owner[person]
        if owner < 0 or self.row[owner] < 0:
            return Place()
        field = self.fields[int(self.field[owner])]
        return self.working.selection.table.place(int(self.row[owner]), field)


def _spots(leaf: Criterion, working: Working | None, code: str) -> _Spots:
    """Find for everybody at once the first empty cell, or the first that is at fault."""
    if working is None:
        return _Spots(None, (), np.zeros(0, np.intp), np.zeros(0, np.intp))
    table, measured = working.selection.table, working.measured
    blamed = [(gap.field, gap.rows) for gap in measured.gaps]
    if code == FAULTY:
        names = value_columns(leaf.measure) if leaf.measure else ()
        unread = [(name, np.flatnonzero(table.columns[name].faulty)) for name in names]
        blamed = [(fault.field, fault.rows) for fault in measured.faults] + unread
    row = np.full(len(measured.raw), -1, dtype=np.intp)
    field = row.copy()
    for index, (_, rows) in reversed(list(enumerate(blamed))):
        # Written from the last row to the first, so that the first is what stays.
        owners = table.person[rows[::-1]]
        row[owners], field[owners] = rows[::-1], index
    return _Spots(working, tuple(name for name, _ in blamed), row, field)


def _read(leaf: Criterion) -> dict[str, str]:
    """Name what a measure reads: its table, and the columns of it."""
    columns = columns_of(leaf.measure) if leaf.measure else ()
    return {"tabel": _table_of(leaf), "kolom": ", ".join(columns) or "–"}


def _table_of(leaf: Criterion) -> str:
    return leaf.measure.table if leaf.measure else ""
