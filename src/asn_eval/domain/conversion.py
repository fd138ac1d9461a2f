"""What a result is worth outside the appraisal: quantities that follow from it.

A conversion comes after predikat and final value and changes neither of them,
nor any rank. It is the product of its factors, rounded once.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    from numpy.typing import NDArray

    from asn_eval.domain.rules import Standing
    from asn_eval.domain.scope import Scope
    from asn_eval.domain.specs import MeasureSpec


class NoFactor(StrEnum):
    """What a conversion is when data for one of its factors is absent."""

    NOTHING = "tanpa_hasil"
    ZERO = "nol"


@dataclass(frozen=True, slots=True)
class GradeFactor:
    """The number that the rubric gives the person's predikat, all predikat named."""

    values: Mapping[str, float]
    divisor: float = 1.0


@dataclass(frozen=True, slots=True)
class FinalFactor:
    """The final value: as it is shown when ``rounded``, else before rounding."""

    rounded: bool
    divisor: float = 1.0


@dataclass(frozen=True, slots=True)
class FixedFactor:
    """A number of the rubric."""

    value: float
    divisor: float = 1.0


@dataclass(frozen=True, slots=True)
class MeasuredFactor:
    """What a measure gives for the person, read as those of criteria are."""

    measure: MeasureSpec
    divisor: float = 1.0


Factor = GradeFactor | FinalFactor | FixedFactor | MeasuredFactor


@dataclass(frozen=True, slots=True)
class Conversion:
    """A quantity that follows from a result, in ``unit``, rounded to ``digits`` places.

    ``scope`` says for whom it exists, None for everybody.
    """

    id: str
    title: str
    unit: str
    factors: tuple[Factor, ...]
    digits: int
    missing: NoFactor
    basis: tuple[str, ...]
    standing: Standing
    scope: Scope | None = None


@dataclass(frozen=True)
class Conversions:
    """The conversions of everybody: n persons, K conversions, F factors of all of them.

    ``value`` (n, K): NaN where there is none. ``factor`` (n, F): each factor
    before its divisor, in the order of the rubric, NaN unknown. ``cause``
    (n, K): finding code why a person who is scored has none, "" otherwise.
    """

    value: NDArray[np.float64]
    factor: NDArray[np.float64]
    cause: NDArray[np.object_]
