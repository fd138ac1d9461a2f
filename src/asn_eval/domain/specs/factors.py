"""Spec of the measure that adds up several columns, each by a factor of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from asn_eval.domain.specs.common import Filtered

if TYPE_CHECKING:
    from asn_eval.domain.specs.common import Where


@dataclass(frozen=True, slots=True)
class Equivalent:
    """Columns that are summed, then counted by ``per``, as minutes are by the day.

    ``whole``: only whole units count and the rest is dropped. ``times`` is what
    one unit gives.
    """

    columns: tuple[str, ...]
    per: float
    whole: bool
    times: float = 1.0


@dataclass(frozen=True, slots=True)
class WeightedSum(Filtered):
    """Sum of columns, each times its factor, plus the units of the equivalents.

    ``factors`` are pairs of a column and its factor. ``empty_cell`` stands for
    an empty cell of any of the columns.
    """

    table: str
    factors: tuple[tuple[str, float], ...]
    equivalents: tuple[Equivalent, ...] = ()
    where: Where = ()
    no_rows: float | None = None
    empty_cell: float | None = None

    def columns(self) -> tuple[str, ...]:
        """Name every column that is added up, once."""
        names = [name for name, _ in self.factors]
        names += [name for item in self.equivalents for name in item.columns]
        return tuple(dict.fromkeys(names))
