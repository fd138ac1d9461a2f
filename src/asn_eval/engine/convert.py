"""Stage 7, convert: results to what they are worth elsewhere; no result changes.

Shapes: n persons, K conversions, F factors of all of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.conversion import (
    Conversions,
    FinalFactor,
    GradeFactor,
    MeasuredFactor,
    NoFactor,
)
from asn_eval.domain.scope import Reach, decided
from asn_eval.engine.measure import NO_PERIOD, NO_SOURCE, LeafMeasure, measure_leaf
from asn_eval.methods import product

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from asn_eval.domain.conversion import Conversion, FixedFactor
    from asn_eval.domain.evaluation import Dataset, People
    from asn_eval.domain.period import Period
    from asn_eval.domain.rubric import Rubric

ABSENT: Final = "O456"
FAULTY: Final = "O457"
NO_TABLE: Final = "O458"
OUTSIDE: Final = "O464"

_WHY: Final = {"": ABSENT, NO_PERIOD: ABSENT, NO_SOURCE: NO_TABLE}
"""Why a conversion has no value, by why its measure has none; else a cell is at fault."""

_WORST: Final = (NO_TABLE, FAULTY, ABSENT)
"""Of several causes the first of these is told."""


@dataclass(frozen=True)
class Outcome:
    """What conversions start from: value before and after rounding, predikat (n,) each."""

    exact: NDArray[np.float64]
    final: NDArray[np.float64]
    band: NDArray[np.int32]


@dataclass(frozen=True)
class Converted:
    """The conversions, and how each of their measures was read, by path."""

    result: Conversions
    measures: Mapping[str, LeafMeasure]


def convert(
    rubric: Rubric, dataset: Dataset, period: Period | None, outcome: Outcome
) -> Converted | None:
    """Work out every conversion for everybody; None where the rubric declares none.

    Somebody without a final value has no conversion, and their own reason. A
    factor that cannot be read makes the conversion absent and says why, whatever
    ``kosong`` says; that is for data that is not there.
    """
    if not rubric.conversions:
        return None
    measures = {leaf.path: measure_leaf(leaf, dataset, period) for leaf in rubric.converting()}
    parts = [
        _within(_convert(rubric, item, measures, outcome), item, dataset.people)
        for item in rubric.conversions
    ]
    result = Conversions(
        value=np.column_stack([part.value for part in parts]),
        factor=np.column_stack([part.factor for part in parts]),
        cause=np.column_stack([part.cause for part in parts]),
    )
    return Converted(result, measures)


def _within(found: Conversions, item: Conversion, people: People) -> Conversions:
    """Leave out for whom a conversion does not exist; an empty attribute leaves nobody out.

    A factor decides there: who has no level has no conversion by it.
    """
    if item.scope is None:
        return found
    states = decided(item.scope, people.attribute).values()
    outside = np.max(list(states), axis=0) == Reach.OUTSIDE
    told = outside & (~np.isnan(found.value) | (found.cause != ""))
    return Conversions(
        np.where(outside, np.nan, found.value),
        found.factor,
        np.where(told, OUTSIDE, found.cause),
    )


def _convert(
    rubric: Rubric, item: Conversion, measures: Mapping[str, LeafMeasure], outcome: Outcome
) -> Conversions:
    """Work out one conversion: ``value`` and ``cause`` are (n,) here, ``factor`` (n, m)."""
    scored = ~np.isnan(outcome.final)
    columns, cause = [], np.full(len(scored), "", dtype=object)
    for index, factor in enumerate(item.factors):
        if isinstance(factor, MeasuredFactor):
            measured = measures[f"konversi.{item.id}.kali.{index}"]
            column = measured.raw
            cause = np.where(np.isnan(column), _worse(cause, _each(measured.cause)), cause)
        else:
            column = _known(rubric, factor, outcome)
        columns.append(np.where(scored, column, np.nan))
    factors = np.column_stack(columns)
    value = product(factors, [factor.divisor for factor in item.factors], item.digits)
    if item.missing is NoFactor.ZERO:
        nothing = scored & (cause == ABSENT)
        value = np.where(nothing, 0.0, value)
        cause = np.where(nothing, "", cause)
    return Conversions(value, factors, np.where(scored, cause, ""))


def _known(
    rubric: Rubric, factor: GradeFactor | FinalFactor | FixedFactor, outcome: Outcome
) -> NDArray[np.float64]:
    """Give a factor that needs no table, for everybody (n,)."""
    match factor:
        case GradeFactor():
            numbers = [factor.values[band.name] for band in rubric.bands]
            return np.asarray([*numbers, np.nan])[outcome.band]
        case FinalFactor():
            return outcome.final if factor.rounded else outcome.exact
        case _:
            return np.full(len(outcome.final), factor.value)


def why(code: str) -> str:
    """Give the code of a conversion without a value, by the cause of its measure."""
    return _WHY.get(code, FAULTY)


def _each(cause: NDArray[np.object_]) -> NDArray[np.object_]:
    """Translate the causes of a measure (n,), each distinct one once."""
    found = cause.copy()
    for code in set(cause.tolist()):
        found[cause == code] = why(code)
    return found


def _worse(first: NDArray[np.object_], second: NDArray[np.object_]) -> NDArray[np.object_]:
    """Keep of two causes by person the one that is told first."""
    kept = second.copy()
    for code in reversed(_WORST):
        kept = np.where((first == code) | (second == code), code, kept)
    return kept
