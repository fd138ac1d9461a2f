"""Stage 2, score: raw values to scores of the leaves, and what absent data means.

Shapes: n persons, L leaves, in the order of the rubric.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from asn_eval.domain.rubric import MissingPolicy
from asn_eval.domain.specs import Cohort
from asn_eval.engine.measure import rounded
from asn_eval.exact import quantize
from asn_eval.methods import score

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asn_eval.domain.rubric import Missing, Rubric

_SPREADS: Final = (MissingPolicy.REDISTRIBUTE, MissingPolicy.PROVISIONAL)


@dataclass(frozen=True)
class LeafScores:
    """Scores of the leaves (n, L) after the missing-data policies.

    ``filled``: the policy gave the score. ``spread``: the criterion drops out
    and its weight goes to its siblings. ``provisional``: so it does, and the
    result is provisional. ``failed``: the person cannot be scored for lack of
    data. ``cause``: finding codes for impossible values.
    """

    score: NDArray[np.float64]
    filled: NDArray[np.bool_]
    spread: NDArray[np.bool_]
    provisional: NDArray[np.bool_]
    failed: NDArray[np.bool_]
    cause: NDArray[np.object_]


def by_column(columns: Sequence[NDArray[Any]]) -> NDArray[Any]:
    """Put columns side by side (n, L), each in one piece: the stages work column by column."""
    return np.asarray(columns).T


def score_leaves(
    rubric: Rubric,
    raw: NDArray[np.float64],
    cause: NDArray[np.object_],
    unit: NDArray[np.object_] | None = None,
    counted: NDArray[np.bool_] | None = None,
    outside: NDArray[np.bool_] | None = None,
) -> LeafScores:
    """Score every leaf, then let its missing-data policy speak where data is absent.

    ``unit`` (n,): the unit of each person, "" unknown; None: nobody has one.
    ``counted`` (n,): who stands in the cohort of a relative score; somebody who
    does not has no such score and no say in those of others. None: everybody.
    ``outside`` (n, L): the leaf does not exist for the person, so that nothing is
    absent. None: every leaf exists for everybody.
    """
    leaves = rubric.leaves()
    scores = np.full(raw.shape, np.nan, order="F")
    names = ("filled", "spread", "prov", "failed")
    marks = {name: np.zeros(raw.shape, dtype=bool, order="F") for name in names}
    causes = cause.copy(order="F")
    units = np.full(len(raw), "", dtype=object) if unit is None else unit
    for index, leaf in enumerate(leaves):
        if leaf.score is None or leaf.missing is None:
            message = f"{leaf.path} is a leaf without nilai or kosong"
            raise ValueError(message)
        own = raw[:, index]
        if isinstance(leaf.score, Cohort) and counted is not None:
            own = np.where(counted, own, np.nan)
        value = rounded(quantize(score(own, leaf.score)), leaf.score_digits)
        value = np.clip(value, *rubric.bounds(leaf))
        off_table = ~np.isnan(own) & np.isnan(value)
        causes[off_table, index] = "S315"
        absent = np.isnan(raw[:, index]) & (causes[:, index] == "")
        if outside is not None:
            absent &= ~outside[:, index]
        policy = leaf.missing.policy
        if policy in _SPREADS:
            marks["spread"][:, index] = absent
            marks["prov"][:, index] = absent & (policy is MissingPolicy.PROVISIONAL)
        else:
            stand_in = _stand_in(leaf.missing, value, units)
            filled = absent & ~np.isnan(stand_in)
            value = np.where(filled, stand_in, value)
            marks["filled"][:, index] = filled
            marks["failed"][:, index] = absent & ~filled
        scores[:, index] = value
    return LeafScores(
        scores, marks["filled"], marks["spread"], marks["prov"], marks["failed"], causes
    )


def _stand_in(
    missing: Missing, value: NDArray[np.float64], unit: NDArray[np.object_]
) -> NDArray[np.float64]:
    """Give the score that stands in for absent data (n,), NaN where nothing may."""
    if missing.policy is MissingPolicy.ZERO:
        return np.zeros(len(value))
    if missing.policy is MissingPolicy.FIXED:
        return np.full(len(value), missing.value)
    if missing.policy is MissingPolicy.UNIT_MEDIAN:
        return unit_median(value, unit, missing.least)
    return np.full(len(value), np.nan)


def unit_median(
    value: NDArray[np.float64], unit: NDArray[np.object_], least: int
) -> NDArray[np.float64]:
    """Give everybody the median of the scores in their unit, NaN where too few have one.

    Formula: of the c known scores of the unit, sorted, the middle one or the
    mean of the two in the middle. Shapes: (n,) to (n,). Missing: fewer than
    ``least`` known scores, or no unit, give NaN.

    >>> units = np.asarray(["A", "A", "A", ""], dtype=object)
    >>> unit_median(np.array([80.0, 90.0, np.nan, 70.0]), units, 2).tolist()
    [85.0, 85.0, 85.0, nan]
    """
    labels, code = np.unique(unit.astype(str), return_inverse=True)
    known = ~np.isnan(value)
    order = np.lexsort([value[known], code[known]])
    ranked = value[known][order]
    count = np.bincount(code[known], minlength=len(labels))
    start = np.cumsum(count) - count
    enough = (count >= least) & (labels != "")
    median = np.full(len(labels), np.nan)
    low, high = start[enough] + (count[enough] - 1) // 2, start[enough] + count[enough] // 2
    median[enough] = quantize((ranked[low] + ranked[high]) / 2)
    return np.asarray(median[code])
