"""The literal tables of methods: which function carries out which spec."""

from __future__ import annotations

from dataclasses import fields
from functools import wraps
from typing import TYPE_CHECKING, Any, Final

from asn_eval.domain import specs
from asn_eval.domain.tree import Combine
from asn_eval.methods import (
    achievement,
    cohort,
    combinations,
    curves,
    dated,
    elements,
    factors,
    formula,
    means,
    measures,
    picked,
    raters,
    rows,
    scores,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

    from asn_eval.domain.specs import MeasureSpec, ScoreSpec
    from asn_eval.domain.tables import Table
    from asn_eval.domain.tree import Combination
    from asn_eval.methods.combinations import Combined
    from asn_eval.methods.measured import Measured


@wraps(rows.row_scores)
def _row_scores(table: Table, spec: specs.RowScores, people: int) -> Measured:
    """Score the rows by the very table of scores that criteria are scored by."""
    return rows.row_scores(table, spec, people, score)


# A function of the table takes the spec it stands beside; Any is that pairing,
# which a literal table of functions over a union cannot say in types.
MEASURES: Final[dict[type, Callable[[Table, Any, int], Measured]]] = {
    specs.Value: measures.value,
    specs.Sum: measures.total,
    specs.Count: measures.count,
    specs.Mean: means.mean,
    specs.Ratio: measures.ratio,
    specs.Achievement: achievement.achievement,
    specs.Progress: achievement.progress,
    specs.RaterGroups: raters.rater_groups,
    specs.Median: picked.median,
    specs.Largest: picked.largest,
    specs.Smallest: picked.smallest,
    specs.CategoryMap: picked.category_map,
    specs.Latest: dated.latest,
    specs.LongestRun: dated.longest_run,
    specs.Days: dated.days,
    specs.Elements: elements.elements,
    specs.RowScores: _row_scores,
    specs.WeightedSum: factors.weighted_sum,
}

SCORES: Final[dict[type, Callable[[NDArray[np.float64], Any], NDArray[np.float64]]]] = {
    specs.AsIs: scores.as_is,
    specs.Linear: scores.linear,
    specs.Capped: scores.capped,
    specs.Steps: scores.steps,
    specs.Deduction: scores.deduction,
    specs.Points: curves.points,
    specs.Goalposts: curves.goalposts,
    specs.Pieces: curves.pieces,
    specs.Brackets: curves.brackets,
    specs.Cohort: cohort.cohort,
    specs.Formula: formula.formula,
}

COMBINATIONS: Final[
    dict[
        Combine,
        Callable[
            [NDArray[np.float64], NDArray[np.float64], NDArray[np.bool_], Combination], Combined
        ],
    ]
] = {
    Combine.WEIGHTED_MEAN: combinations.weighted_mean,
    Combine.SUM: combinations.total,
    Combine.GEOMETRIC: combinations.geometric,
    Combine.HARMONIC: combinations.harmonic,
    Combine.MEDIAN: combinations.median,
    Combine.MINIMUM: combinations.minimum,
    Combine.MAXIMUM: combinations.maximum,
    Combine.BEST: combinations.best,
    Combine.DROP_LOWEST: combinations.drop_lowest,
    Combine.GATE: combinations.weighted_mean,
}
"""A gate is a weighted mean that the engine replaces where its condition does not hold."""

_COLUMN_FIELDS: Final = (
    "column", "numerator", "plus", "denominator", "actual", "target", "polarity", "weight", "date",
    "since", "until", "target_low", "target_high", "columns",
)  # fmt: skip


def measure(table: Table, spec: MeasureSpec, people: int) -> Measured:
    """Carry out a measure on selected rows of its table."""
    return MEASURES[type(spec)](table, spec, people)


def score(raw: NDArray[np.float64], spec: ScoreSpec) -> NDArray[np.float64]:
    """Carry out a score method on raw values."""
    return SCORES[type(spec)](raw, spec)


def combine(
    values: NDArray[np.float64],
    weights: NDArray[np.float64],
    kept: NDArray[np.bool_],
    spec: Combination,
) -> Combined:
    """Carry out a combination on the values of children."""
    return COMBINATIONS[spec.kind](values, weights, kept, spec)


def columns_of(spec: MeasureSpec) -> tuple[str, ...]:
    """Name the columns that a measure reads, filters included."""
    names = list(value_columns(spec))
    names += [name for name, _ in (*spec.where, *spec.exclude)]
    return tuple(dict.fromkeys(names))


def value_columns(spec: MeasureSpec) -> tuple[str, ...]:
    """Name the columns whose cells enter the value of a measure."""
    known = {field.name for field in fields(spec)}
    names: list[str] = []
    for name in _COLUMN_FIELDS:
        if name in known:
            value = getattr(spec, name)
            names += value if isinstance(value, tuple) else [value]
    match spec:
        case specs.RaterGroups():
            names.append("peran")
        case specs.RowScores():
            names += [spec.by, *(name for item in spec.scores for name, _ in item.where)]
        case specs.WeightedSum():
            names += spec.columns()
    return tuple(dict.fromkeys(name for name in names if name))
