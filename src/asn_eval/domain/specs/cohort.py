"""Spec of scores relative to the people who are scored together."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asn_eval.domain.specs.common import Direction


class CohortWay(StrEnum):
    """How a raw value is placed among those of the others."""

    MIN_MAX = "minmaks"
    Z = "z"
    PERCENTILE = "persentil"
    RANK = "peringkat"


@dataclass(frozen=True, slots=True)
class Cohort:
    """Place among the people scored together; ``same`` when all are equal.

    ``middle`` and ``per`` (points at the mean, points by standard deviation)
    are for ``z`` only.
    """

    way: CohortWay
    direction: Direction
    same: float
    scale: tuple[float, float]
    middle: float = 0.0
    per: float = 0.0
