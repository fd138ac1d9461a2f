"""Spec of the measure that scores every row on its own, before any mean is taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from asn_eval.domain.specs.common import Filtered

if TYPE_CHECKING:
    from asn_eval.domain.specs.common import Direction, Where
    from asn_eval.domain.specs.scores import ScoreSpec


@dataclass(frozen=True, slots=True)
class RowScore:
    """How the rows that pass ``where`` are scored; all rows without a filter."""

    score: ScoreSpec
    where: Where = ()


@dataclass(frozen=True, slots=True)
class RowScores(Filtered):
    """Mean of the scores of the rows, each scored by its own achievement.

    The achievement of a row is that of :class:`Achievement`, rounded to
    ``digits`` places where that is not None; the first of ``scores`` whose
    filter the row passes makes points of it. With ``by``, the rows of one label
    are averaged first, then the labels; else ``weight`` may weigh the rows.
    """

    table: str
    actual: str
    target: str
    scores: tuple[RowScore, ...]
    polarity: str = ""
    direction: Direction | None = None
    weight: str = ""
    cap: float | None = None
    floor: float = 0.0
    where: Where = ()
    target_low: str = ""
    target_high: str = ""
    digits: int | None = None
    by: str = ""
