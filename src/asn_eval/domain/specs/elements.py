"""Spec of the survey measure: means of columns, weighted and added up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from asn_eval.domain.specs.common import Filtered

if TYPE_CHECKING:
    from asn_eval.domain.specs.common import Where


@dataclass(frozen=True, slots=True)
class Elements(Filtered):
    """Sum of the means of several columns, each times its share.

    ``shares`` are those of 1, in the order of ``columns``; empty means equal
    ones. They count as they are written: nine times 0.11 is 0.99.
    """

    table: str
    columns: tuple[str, ...]
    shares: tuple[float, ...] = ()
    where: Where = ()
