"""Units ranked by the final values of their people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asn_eval.domain.rules import Standing


@dataclass(frozen=True, slots=True)
class UnitRanking:
    """How units are ranked: by the median or mean of final values, rounded to ``digits``.

    A unit with fewer than ``least`` persons scored has a value and no rank.
    """

    median: bool
    least: int
    digits: int
    basis: tuple[str, ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class UnitStanding:
    """One unit: its size, its value (NaN for none), its rank as shown (NaN for none).

    ``name`` is "" for the persons whose unit is not known. ``scored`` of
    ``people`` have a final value. ``reason``: finding code why there is no rank.
    """

    name: str
    people: int
    scored: int
    value: float
    rank: float
    reason: str
