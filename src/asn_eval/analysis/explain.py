"""One person's result as a tree of arithmetic, down to the cells.

The trace is the evaluation's own output: the numbers of a leaf come from the
same measure function, run on this person's rows alone, and are checked against
what was recorded.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.analysis.converted import ConversionLine, conversion_lines
from asn_eval.analysis.rows import RowLine, cell, rows_of
from asn_eval.analysis.without import deciding
from asn_eval.analysis.working import part_lines
from asn_eval.domain.evaluation import Dataset, People
from asn_eval.domain.specs import Cohort, RaterGroups
from asn_eval.engine import (
    LeafMeasure,
    Working,
    by_unit,
    counted,
    in_period,
    measure_leaf,
    scope_of,
)
from asn_eval.exact import quantize

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asn_eval.analysis.without import Deciding
    from asn_eval.analysis.working import PartLine
    from asn_eval.domain.evaluation import Evaluation
    from asn_eval.domain.rubric import Criterion
    from asn_eval.domain.tables import Table
    from asn_eval.domain.tree import Step
    from asn_eval.origin import Place


@dataclass(frozen=True)
class GroupLine:
    """One rater group: nominal percent, effective share, mean rating (NaN: none).

    ``raters`` is how many there were, ``least`` how many the rubric asks for.
    """

    name: str
    nominal: float
    share: float
    mean: float
    raters: int
    least: int


@dataclass(frozen=True)
class StepLine:
    """One step after the children were added up: the value before it and the change."""

    step: Step
    before: float
    change: float
    after: float


@dataclass(frozen=True)
class NodeLine:
    """One criterion of the tree with this person's numbers.

    ``weight`` is the effective share within the parent (of 1), ``nominal`` the
    rubric's percent or points. ``contribution`` of the children and the changes
    of ``steps`` add up to ``score``.
    ``unrounded`` is what was measured, ``raw`` what was scored; they differ where
    the criterion rounds. ``peers`` are the raw values of everybody scored
    together, where the score is relative to them. ``without`` says what puts the
    person outside the criterion, which then has no weight; () where it exists.
    """

    criterion: Criterion
    raw: float
    score: float
    nominal: float
    weight: float
    contribution: float
    filled: bool
    cause: str
    children: tuple[NodeLine, ...] = ()
    rows: tuple[RowLine, ...] = ()
    groups: tuple[GroupLine, ...] = ()
    unrounded: float = float("nan")
    peers: tuple[float, ...] = ()
    steps: tuple[StepLine, ...] = ()
    parts: tuple[PartLine, ...] = ()
    without: tuple[Deciding, ...] = ()


@dataclass(frozen=True)
class UnusedRow:
    """A row of this person that no criterion used, and the word for why."""

    place: Place
    table: str
    reason: str


@dataclass(frozen=True)
class Explanation:
    """Everything that led to one person's result.

    ``steps`` lead from the sum of the contributions to the exact value;
    ``conversions`` are what the result is worth elsewhere.
    """

    index: int
    nodes: tuple[NodeLine, ...]
    unused: tuple[UnusedRow, ...]
    next_band: str
    points_to_next: float
    steps: tuple[StepLine, ...] = ()
    conversions: tuple[ConversionLine, ...] = ()


def explain(evaluation: Evaluation, dataset: Dataset, person: int) -> Explanation:
    """Explain one person by position.

    Raises:
        ValueError: the working does not give the recorded raw value, which
            would be a defect of this program.

    """
    alone = one_person(dataset, person)
    leaves = evaluation.rubric.leaves()
    scope = scope_of(evaluation.rubric, alone.people)
    measured = {
        leaf.path: scope.limited(leaf, measure_leaf(leaf, alone, evaluation.period))
        for leaf in leaves
    }
    for index, leaf in enumerate(leaves):
        recorded = evaluation.raw[person, index]
        if not np.array_equal(measured[leaf.path].raw, [recorded], equal_nan=True):
            message = f"the working of {leaf.path} does not give the recorded value"
            raise ValueError(message)
    nodes = tuple(
        _node(evaluation, person, top, measured, alone) for top in evaluation.rubric.criteria
    )
    name, points = _next_band(evaluation, person)
    after = {
        leaf.path: measure_leaf(leaf, alone, evaluation.period)
        for leaf in evaluation.rubric.converting()
    }
    return Explanation(
        person,
        nodes,
        _unused(evaluation, person, alone, measured | after),
        name,
        points,
        _steps(evaluation, person, "", float(evaluation.exact[person])),
        conversion_lines(evaluation, person, alone, after),
    )


def _steps(evaluation: Evaluation, person: int, path: str, value: float) -> tuple[StepLine, ...]:
    """Walk back from a value through the changes that led to it; () without a value."""
    if np.isnan(value):
        return ()
    found: list[StepLine] = []
    after = value
    for index, step in reversed(list(enumerate(evaluation.rubric.steps()))):
        if step.path == path:
            change = float(evaluation.steps[person, index])
            before = float(quantize(after - change))
            found.append(StepLine(step, before, change, after))
            after = before
    return tuple(reversed(found))


def one_person(dataset: Dataset, person: int) -> Dataset:
    """Reduce a dataset to the rows of one person."""
    people = dataset.people
    chosen = np.asarray([person])
    alone = People(
        key=people.key[chosen],
        nip=people.nip[chosen],
        identified=people.identified[chosen],
        identity_code=people.identity_code[chosen],
        attributes={name: array[chosen] for name, array in people.attributes.items()},
        tables=people.tables,
        seen=people.seen[chosen],
    )
    tables = {name: _rows_of(table, person) for name, table in dataset.tables.items()}
    units = {name: _rows_of_unit(table, alone) for name, table in dataset.units.items()}
    return replace(dataset, people=alone, tables=tables, units=units)


def _rows_of_unit(table: Table, alone: People) -> Table:
    return table.take(by_unit(table, alone).rows_of_unit(0))


def _rows_of(table: Table, person: int) -> Table:
    rows = table.take(np.flatnonzero(table.person == person))
    alone = np.zeros(len(rows), dtype=np.int32)
    doubtful = alone[:0] if person not in table.doubtful else np.zeros(1, dtype=np.int32)
    return replace(rows, person=alone, doubtful=doubtful)


def _node(
    evaluation: Evaluation,
    person: int,
    criterion: Criterion,
    measured: Mapping[str, LeafMeasure],
    alone: Dataset,
) -> NodeLine:
    index = evaluation.node_index(criterion.path)
    score = float(evaluation.score[person, index])
    line = NodeLine(
        criterion=criterion,
        raw=float("nan"),
        score=score,
        nominal=criterion.weight,
        weight=float(evaluation.weight[person, index]),
        contribution=float(evaluation.contribution[person, index]),
        filled=False,
        cause="",
        children=tuple(
            _node(evaluation, person, child, measured, alone) for child in criterion.children
        ),
        steps=_steps(evaluation, person, criterion.path, score),
        without=deciding(evaluation, alone, person, criterion),
    )
    if line.without:
        return replace(line, weight=float("nan"), contribution=float("nan"))
    if not criterion.is_leaf:
        return line
    leaf = evaluation.leaves.index(criterion.path)
    working = measured[criterion.path].working
    return replace(
        line,
        raw=float(evaluation.raw[person, leaf]),
        filled=bool(evaluation.filled[person, leaf]),
        cause=str(evaluation.cause[person, leaf]),
        rows=rows_of(criterion.measure, working, alone),
        groups=_groups(criterion, working),
        unrounded=float(measured[criterion.path].unrounded[0]),
        peers=_peers(evaluation, criterion, leaf),
        parts=part_lines(criterion.measure, working),
    )


def _peers(evaluation: Evaluation, criterion: Criterion, leaf: int) -> tuple[float, ...]:
    if not isinstance(criterion.score, Cohort):
        return ()
    values = evaluation.raw[counted(evaluation.people), leaf]
    return tuple(values[~np.isnan(values)].tolist())


def _groups(criterion: Criterion, working: Working | None) -> tuple[GroupLine, ...]:
    spec, measured = criterion.measure, working.measured if working else None
    if not isinstance(spec, RaterGroups) or measured is None or measured.groups is None:
        return ()
    found = measured.groups
    return tuple(
        GroupLine(
            name,
            nominal,
            float(found.shares[0, position]),
            float(found.means[0, position]),
            int(found.raters[0, position]),
            int(found.least[position]),
        )
        for position, (name, nominal) in enumerate(spec.weights.items())
    )


def _unused(
    evaluation: Evaluation, person: int, alone: Dataset, measured: Mapping[str, LeafMeasure]
) -> tuple[UnusedRow, ...]:
    """List the rows that no criterion used, with the word for the reason."""
    found = []
    for name in evaluation.rubric.tables():
        table = alone.tables.get(name)
        if table is None:
            continue
        used = np.zeros(len(table), dtype=bool)
        read, passed, without = used.copy(), used.copy(), used.copy()
        for path, item in measured.items():
            working = item.working
            if working is None or working.selection.table.name != name:
                continue
            if path in evaluation.leaves and evaluation.outside(path)[person]:
                without[working.selection.rows] = True
            else:
                used[working.selection.rows[working.measured.weight != 0]] = True
                read[working.selection.rows] |= working.measured.groups is not None
                passed[working.selection.rows] |= working.measured.picks
        inside = in_period(table, evaluation.period)
        for row in np.flatnonzero(~used).tolist():
            reason = _reason(table, row, inside=bool(inside[row]), rated=bool(read[row]))
            if reason == "kriteria" and (passed[row] or without[row]):
                reason = "pilihan" if passed[row] else "lingkup"
            found.append(UnusedRow(table.place(row, "nip"), name, reason))
    return tuple(found)


def _reason(table: Table, row: int, *, inside: bool, rated: bool) -> str:
    """Give the word for why a row did not count: periode, diri, kelompok, or kriteria."""
    if not inside:
        return "periode"
    if "peran" in table and cell(table, row, "peran").value == "diri":
        return "diri"
    return "kelompok" if rated else "kriteria"


def _next_band(evaluation: Evaluation, person: int) -> tuple[str, float]:
    """Name the next better predikat and the points that are missing to it."""
    band = int(evaluation.band[person])
    if band <= 0:
        return "", float("nan")
    better = evaluation.rubric.bands[band - 1]
    points = better.start - float(evaluation.final[person])
    # Beside a matrix there is no bound, and where only a requirement is lacking no points are.
    return (better.name, points) if points > 0 else ("", float("nan"))
