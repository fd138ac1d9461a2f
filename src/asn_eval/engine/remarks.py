"""Findings that only scoring can make: absent data, faults of a formula, periods."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.fields import PERIOD_FIELDS, UNIT_TABLES
from asn_eval.engine.combine import UNFILLED
from asn_eval.engine.rows import in_period, key_of
from asn_eval.exact import round_half_away
from asn_eval.findings import Finding
from asn_eval.origin import Place

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.domain.evaluation import Dataset, People
    from asn_eval.domain.period import Period
    from asn_eval.domain.rubric import Criterion, Rubric
    from asn_eval.domain.tables import Table
    from asn_eval.engine.combine import Tree
    from asn_eval.engine.leaves import LeafScores
    from asn_eval.engine.measure import LeafMeasure, Working
    from asn_eval.methods import RowFault

NO_DATA = "O401"
PROVISIONAL = "O408"
NO_RATING = "O450"
EMPTY_CELL = "O416"
_MONTHS = 12
_CLEAN = 6
OFF_TABLE = "S315"


def leaf_remarks(
    leaf: Criterion,
    index: int,
    measured: LeafMeasure,
    scores: LeafScores,
    people: People,
    known: NDArray[np.bool_],
) -> list[Finding]:
    """Collect the findings of one leaf: cell faults, absent data, short groups.

    A missing source is not reported here: intake says so once per table. ``known``
    are the persons with data: somebody seen only in the roster has a finding that
    says so, and one is enough.
    """
    working = measured.working
    if working is None:
        return []
    of_people = leaf.measure is not None and leaf.measure.table not in UNIT_TABLES
    off_table = np.flatnonzero(scores.cause[:, index] == OFF_TABLE)
    failed = np.flatnonzero(scores.failed[:, index] & known)
    provisional = np.flatnonzero(scores.provisional[:, index] & known)
    return [
        *cell_faults(working, people if of_people else None),
        *_off_table(leaf, measured.raw, off_table, working, people),
        *_absent(NO_DATA, leaf, failed, working, people),
        *_absent(PROVISIONAL, leaf, provisional, working, people),
        *_shortages(leaf, working, people),
        *(_weights(leaf, working, people) if of_people else ()),
    ]


def cell_faults(working: Working, people: People | None) -> list[Finding]:
    """Report the cells that a measure cannot use; those of a unit are about nobody alone."""
    table = working.selection.table
    return [
        Finding(
            fault.code,
            table.place(row, fault.field),
            {"kolom": fault.field} | _quote(table, row, fault),
            people.key[table.person[row]] if people else "",
        )
        for fault in working.measured.faults
        for row in fault.rows.tolist()
    ]


def _quote(table: Table, row: int, fault: RowFault) -> dict[str, str]:
    """Give what stands in the cell, for the faults that say it."""
    if not fault.quoted:
        return {}
    column = table.columns[fault.field]
    value = column.values[row]
    return {"nilai": column.labels[int(value)] if column.labels else str(value)}


def _off_table(
    leaf: Criterion,
    raw: NDArray[np.float64],
    persons: NDArray[np.intp],
    working: Working,
    people: People,
) -> list[Finding]:
    table = working.selection.table
    found = []
    for person in persons.tolist():
        first = working.rows_of(person)[:1].tolist()
        place = table.place(first[0], key_of(table)) if first else Place()
        slots = {"kriteria": leaf.title, "nilai": f"{raw[person]:.9g}"}
        found.append(Finding(OFF_TABLE, place, slots, people.key[person]))
    return found


def _absent(
    code: str, leaf: Criterion, persons: NDArray[np.intp], working: Working, people: People
) -> list[Finding]:
    """Report absent data: the empty cell where there is one, and what it leads to."""
    slots = {"kriteria": leaf.title, "tabel": working.selection.table.name}
    found = []
    for person in persons.tolist():
        column, place = _gap_cell(working, person)
        if column:
            told = {"kriteria": leaf.title, "kolom": column}
            found.append(Finding(EMPTY_CELL, place, told, people.key[person]))
        found.append(Finding(code, Place(), slots, people.key[person]))
    return found


def _gap_cell(working: Working, person: int) -> tuple[str, Place]:
    """Name the empty cell that made a value absent, and its column."""
    table = working.selection.table
    for gap in working.measured.gaps:
        rows = gap.rows[table.person[gap.rows] == working.owner[person]]
        if len(rows):
            return gap.field, table.place(int(rows[0]), gap.field)
    return "", Place()


def _shortages(leaf: Criterion, working: Working, people: People) -> list[Finding]:
    """Report short rater groups once each; persons not identified are not counted."""
    counted = [
        (shortage, int(people.identified[shortage.people].sum()))
        for shortage in working.measured.shortages
    ]
    return [
        Finding(
            "O411",
            Place(),
            {
                "kriteria": leaf.title,
                "kelompok": shortage.group,
                "jumlah": str(number),
                "minimal": str(shortage.least),
            },
        )
        for shortage, number in counted
        if number
    ]


def _weights(leaf: Criterion, working: Working, people: People) -> list[Finding]:
    """Report persons whose declared weights do not sum to 100, or to 1 as shares.

    Rows of several months may sum to a multiple of it. Persons who are blocked
    have a finding that says why, and rows that are missing for that reason.
    """
    sums, column = working.measured.weights, getattr(leaf.measure, "weight", "")
    if sums is None:
        return []
    table = working.selection.table
    rounded = round_half_away(sums, _CLEAN)
    listed = np.bincount(table.person, minlength=len(people)) > 0
    whole = (rounded % 100 == 0) | ((rounded % 1 == 0) & (rounded <= _MONTHS))
    off = listed & ~whole & ~working.selection.blocked & people.identified
    found = []
    for person in np.flatnonzero(off).tolist():
        row = int(np.flatnonzero(table.person == person)[0])
        slots = {"jumlah": f"{rounded[person]:.9g}"}
        found.append(Finding("O417", table.place(row, column), slots, people.key[person]))
    return found


def node_remarks(rubric: Rubric, tree: Tree, people: People) -> list[Finding]:
    """Report nodes that cannot have a value for somebody, once per person and node."""
    titles = {node.path: node.title for node in (*rubric.nodes(), rubric.root())}
    known = people.identified & people.has_data()
    return [
        Finding(fault.code, Place(), {"kriteria": titles[fault.path]}, people.key[person])
        for fault in tree.faults
        if fault.code != UNFILLED
        for person in np.flatnonzero(fault.people & known).tolist()
    ]


def period_remarks(rubric: Rubric, dataset: Dataset, period: Period | None) -> list[Finding]:
    """Report rows outside the period by block, or that no period was given."""
    if period is None:
        return [Finding("O410")]
    found = []
    for name in rubric.tables():
        table = dataset.table(name)
        if table is None:
            continue
        outside = ~in_period(table, period)
        counts = np.bincount(table.block[outside], minlength=len(table.blocks))
        for position in np.flatnonzero(counts).tolist():
            block = table.blocks[position]
            field = PERIOD_FIELDS[name]
            place = Place(block.file, block.sheet, 0, block.columns.get(field, 0))
            slots = {
                "jumlah": str(int(counts[position])),
                "kolom": field,
                "periode": str(period),
            }
            found.append(Finding("O409", place, slots))
    return found


def group_remarks(rubric: Rubric, people: People) -> list[Finding]:
    """Report persons for whom a declared ranking group is not known."""
    found = []
    for name in rubric.ranking.groups:
        number = int((people.identified & (people.attribute(name) == "")).sum())
        if number:
            found.append(Finding("O418", slots={"kelompok": name, "jumlah": str(number)}))
    return found


def rating_remarks(
    rubric: Rubric, people: People, reason: NDArray[np.object_], ratings: NDArray[np.int32]
) -> list[Finding]:
    """Report persons to whom the matrix gives no predikat, with the ratings they lack."""
    if rubric.matrix is None:
        return []
    rated = rubric.rated()
    sides = [
        (index, node.title)
        for index, node in enumerate(rated)
        if node.path in (rubric.matrix.row, rubric.matrix.column)
    ]
    found = []
    for person in np.flatnonzero(reason == NO_RATING).tolist():
        lacking = [title for index, title in sides if ratings[person, index] < 0]
        slots = {"kriteria": ", ".join(lacking)}
        found.append(Finding(NO_RATING, slots=slots, key=people.key[person]))
    return found
