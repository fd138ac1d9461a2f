"""One person's conversions, factor by factor, down to the cells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.analysis.rows import RowLine, rows_of
from asn_eval.domain.conversion import MeasuredFactor

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asn_eval.domain.conversion import Conversion, Factor
    from asn_eval.domain.evaluation import Dataset, Evaluation
    from asn_eval.engine import LeafMeasure


@dataclass(frozen=True)
class FactorLine:
    """One factor before its divisor, NaN unknown, and the rows that a measure read for it."""

    factor: Factor
    value: float
    rows: tuple[RowLine, ...] = ()


@dataclass(frozen=True)
class ConversionLine:
    """One conversion of a person: its amount, NaN for none, and the code why there is none."""

    conversion: Conversion
    value: float
    cause: str
    factors: tuple[FactorLine, ...]


def conversion_lines(
    evaluation: Evaluation,
    person: int,
    alone: Dataset,
    measured: Mapping[str, LeafMeasure],
) -> tuple[ConversionLine, ...]:
    """Explain the conversions of one person; ``measured`` are the measures of ``alone``.

    Raises:
        ValueError: the working does not give the recorded factor, which would
            be a defect of this program.

    """
    found = evaluation.conversions
    if found is None:
        return ()
    lines, column = [], 0
    for index, item in enumerate(evaluation.rubric.conversions):
        factors = []
        for place, factor in enumerate(item.factors):
            value = float(found.factor[person, column])
            leaf = measured.get(f"konversi.{item.id}.kali.{place}")
            factors.append(_line(factor, value, leaf, alone))
            column += 1
        amount = float(found.value[person, index])
        lines.append(ConversionLine(item, amount, str(found.cause[person, index]), tuple(factors)))
    return tuple(lines)


def _line(factor: Factor, value: float, leaf: LeafMeasure | None, alone: Dataset) -> FactorLine:
    if leaf is None or not isinstance(factor, MeasuredFactor):
        return FactorLine(factor, value)
    if not np.isnan(value) and float(leaf.raw[0]) != value:
        message = f"the working of {factor.measure} does not give the recorded factor"
        raise ValueError(message)
    return FactorLine(factor, value, rows_of(factor.measure, leaf.working, alone))
