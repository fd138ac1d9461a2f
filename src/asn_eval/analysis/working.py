"""The working inside a measure: rows scored on their own, columns added up by factors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from asn_eval.domain.specs import RowScores, WeightedSum

if TYPE_CHECKING:
    from asn_eval.domain.specs import MeasureSpec, ScoreSpec
    from asn_eval.engine import Working
    from asn_eval.methods import Measured


@dataclass(frozen=True)
class PartLine:
    """One part of a sum by factors: its columns and their total, and what that gives.

    ``per`` is what the total is counted by, None where it is only multiplied;
    ``whole`` says that what is short of a unit is dropped.
    """

    columns: tuple[str, ...]
    total: float
    factor: float
    given: float
    per: float | None = None
    whole: bool = False


@dataclass(frozen=True)
class ScoredLine:
    """How one row was scored: percent achieved, as it was scored, by which method.

    ``digits`` are those it was rounded to, None where it was not. ``score`` is
    None where no entry of the rule fits the row.
    """

    achieved: float
    clean: float
    digits: int | None
    score: ScoreSpec | None


def scored_line(spec: MeasureSpec, measured: Measured, row: int) -> ScoredLine | None:
    """Say how one row was scored; None for measures that score persons only."""
    if measured.scored is None or not isinstance(spec, RowScores):
        return None
    entry = int(measured.scored.entry[row])
    return ScoredLine(
        float(measured.scored.achieved[row]),
        float(measured.scored.clean[row]),
        spec.digits,
        spec.scores[entry].score if entry >= 0 else None,
    )


def part_lines(spec: MeasureSpec | None, working: Working | None) -> tuple[PartLine, ...]:
    """Give the parts of a sum by factors, in the order of the rule; () without rows."""
    if working is None or not isinstance(spec, WeightedSum) or not len(working.selection.rows):
        return ()
    said = [((name,), factor, None, False) for name, factor in spec.factors]
    counted_by = [(item.columns, item.times, item.per, item.whole) for item in spec.equivalents]
    at = working.owner[0]
    numbers = [(float(part.total[at]), float(part.given[at])) for part in working.measured.parts]
    return tuple(
        PartLine(columns, total, factor, given, per, whole)
        for (columns, factor, per, whole), (total, given) in zip(
            [*said, *counted_by], numbers, strict=True
        )
    )
