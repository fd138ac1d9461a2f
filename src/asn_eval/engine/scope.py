"""Criteria that do not exist for everybody: masks for the other stages, and findings.

Shapes: n persons, L leaves, C criteria, in the order of the rubric.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.fields import UNIT_TABLES
from asn_eval.domain.scope import Reach, reach

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.domain.evaluation import People
    from asn_eval.domain.rubric import Criterion, Rubric
    from asn_eval.engine.measure import LeafMeasure, Working

    Marks = NDArray[np.bool_]

UNKNOWN: Final = "O460"
"""Reason when an attribute that decides whether a criterion exists is empty."""

NOTHING: Final = "O461"
"""Reason when no criterion exists for a person."""

_WHOLE: Final = 100.0


@dataclass(frozen=True)
class Scoped:
    """For whom each criterion exists.

    ``outside`` (n, C) is None where every criterion exists for everybody.
    ``unknown`` and ``nothing`` (n,): persons who cannot be scored for that.
    """

    rubric: Rubric
    states: NDArray[np.int8]
    outside: Marks | None
    unknown: Marks
    nothing: Marks

    def leaves_outside(self) -> Marks | None:
        """Mark the persons for whom a leaf does not exist: (n, L)."""
        if self.outside is None:
            return None
        return self.outside[:, [node.is_leaf for node in self.rubric.nodes()]]

    def limited(self, leaf: Criterion, measured: LeafMeasure) -> LeafMeasure:
        """Take away what was measured for persons without this leaf, faults included.

        Of whom it is not known whether they have it, nothing is measured either.
        """
        paths = [node.path for node in self.rubric.nodes()]
        states = self.states[:, paths.index(leaf.path)]
        if not states.any():
            return measured
        applies = states == Reach.APPLIES
        cause = np.where(applies, measured.cause, "")
        cause[states == Reach.UNKNOWN] = UNKNOWN
        return replace(
            measured,
            raw=np.where(applies, measured.raw, np.nan),
            cause=cause,
            working=_quiet(leaf, measured.working, applies),
            unrounded=np.where(applies, measured.unrounded, np.nan),
        )


def scope_of(rubric: Rubric, people: People) -> Scoped:
    """Tell for whom each criterion exists."""
    states = reach(rubric, people.attribute, len(people))
    tops = [top.path for top in rubric.criteria]
    columns = [index for index, node in enumerate(rubric.nodes()) if node.path in tops]
    outside = states == Reach.OUTSIDE
    return Scoped(
        rubric,
        states,
        outside if outside.any() else None,
        (states == Reach.UNKNOWN).any(axis=1),
        outside[:, columns].all(axis=1),
    )


def _quiet(leaf: Criterion, working: Working | None, applies: Marks) -> Working | None:
    """Drop remarks about persons without the leaf; those about units are about nobody alone."""
    if working is None or leaf.measure is None or leaf.measure.table in UNIT_TABLES:
        return working
    measured, person = working.measured, working.selection.table.person
    faults = [replace(f, rows=f.rows[applies[person[f.rows]]]) for f in measured.faults]
    short = [replace(s, people=s.people[applies[s.people]]) for s in measured.shortages]
    sums = measured.weights
    return replace(
        working,
        measured=replace(
            measured,
            faults=tuple(faults),
            shortages=tuple(short),
            weights=None if sums is None else np.where(applies, sums, _WHOLE),
        ),
    )
