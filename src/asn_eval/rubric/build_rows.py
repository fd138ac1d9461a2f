"""From the grammar of rows scored one by one to their specs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.domain import specs
from asn_eval.rubric.build_scores import build_score
from asn_eval.rubric.build_where import build_where

if TYPE_CHECKING:
    from asn_eval.rubric import grammar


def build_rows(model: grammar.RowScoresModel, scale: tuple[float, float]) -> specs.RowScores:
    """Return the spec of ``skor_baris``; ``scale`` is the rubric's."""
    return specs.RowScores(
        table=model.table,
        actual=model.actual,
        target=model.target,
        scores=tuple(
            specs.RowScore(build_score(item.score, scale), build_where(item.where))
            for item in model.scores
        ),
        polarity=model.polarity or "",
        direction=specs.Direction(model.direction) if model.direction else None,
        weight=model.weight or "",
        cap=model.cap,
        floor=model.floor,
        where=build_where(model.where),
        target_low=model.target_low or "",
        target_high=model.target_high or "",
        digits=model.digits,
        by=model.by or "",
    )
