"""Specs of the measures that pick rows by their value: median, extremes, a map of labels."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from asn_eval.domain.specs.common import Filtered

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asn_eval.domain.specs.common import Where


@dataclass(frozen=True, slots=True)
class Median(Filtered):
    """Median of a column over the person's filled rows; ``least`` of them needed."""

    table: str
    column: str
    where: Where = ()
    least: int = 1


@dataclass(frozen=True, slots=True)
class Largest(Filtered):
    """Largest value of a column among the person's filled rows."""

    table: str
    column: str
    where: Where = ()


@dataclass(frozen=True, slots=True)
class Smallest(Filtered):
    """Smallest value of a column among the person's filled rows."""

    table: str
    column: str
    where: Where = ()


class Pick(StrEnum):
    """Which of several mapped values of a person counts."""

    ONE = "satu"
    LARGEST = "terbesar"
    SMALLEST = "terkecil"


@dataclass(frozen=True, slots=True)
class CategoryMap(Filtered):
    """The number that stands for the label of a column.

    ``values`` by label; labels are compared by
    :func:`asn_eval.domain.labels.squeezed`. ``other`` is the number of a label
    that is not listed; None makes such a label a fault.
    """

    table: str
    column: str
    values: Mapping[str, float]
    other: float | None = None
    pick: Pick = Pick.ONE
    where: Where = ()
