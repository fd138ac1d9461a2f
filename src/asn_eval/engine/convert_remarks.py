"""Findings about conversions: cells at fault, and why somebody has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.fields import UNIT_TABLES
from asn_eval.engine.convert import ABSENT, FAULTY, NO_TABLE, why
from asn_eval.engine.measure import NO_SOURCE
from asn_eval.engine.remarks import cell_faults, gap_cell
from asn_eval.findings import Finding
from asn_eval.methods import columns_of, value_columns
from asn_eval.origin import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    title = {"konversi": item.title}
    found = [
        Finding(NO_TABLE, slots=title | _read(leaf))
        for leaf in leaves
        if bool(((cause == NO_TABLE) & (converted.measures[leaf.path].cause == NO_SOURCE)).any())
    ]
    for person in np.flatnonzero((cause == ABSENT) | (cause == FAULTY)).tolist():
        code = str(cause[person])
        leaf = next(leaf for leaf in leaves if _lacks(converted.measures[leaf.path], person, code))
        place = _place(leaf, converted.measures[leaf.path].working, person, code)
        found.append(Finding(code, place, title | _read(leaf), people.key[person]))
    return found


def _lacks(measured: LeafMeasure, person: int, code: str) -> bool:
    """Tell whether a measure has no value for a person, for this cause."""
    return bool(np.isnan(measured.raw[person])) and why(str(measured.cause[person])) == code


def _read(leaf: Criterion) -> dict[str, str]:
    """Name what a measure reads: its table, and the columns of it."""
    columns = columns_of(leaf.measure) if leaf.measure else ()
    return {"tabel": _table_of(leaf), "kolom": ", ".join(columns) or "–"}


def _table_of(leaf: Criterion) -> str:
    return leaf.measure.table if leaf.measure else ""


def _place(leaf: Criterion, working: Working | None, person: int, code: str) -> Place:
    """Place the cell that leaves a person without a value; no place where none does."""
    if working is None:
        return Place()
    return _fault(leaf, working, person) if code == FAULTY else gap_cell(working, person)[1]


def _fault(leaf: Criterion, working: Working, person: int) -> Place:
    """Place the first cell of a person that could not be used, or not be read."""
    table, rows = working.selection.table, working.rows_of(person)
    for fault in working.measured.faults:
        for row in np.intersect1d(fault.rows, rows).tolist():
            return table.place(row, fault.field)
    for name in value_columns(leaf.measure) if leaf.measure else ():
        for row in rows[table.columns[name].faulty[rows]].tolist():
            return table.place(row, name)
    return Place()
