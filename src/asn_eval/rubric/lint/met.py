"""Scores with the raw values that they can meet: of persons, and of single rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.rubric.grammar import RowScoresModel
from asn_eval.rubric.lint.raw_range import raw_range
from asn_eval.rubric.lint.tree import leaves, measured

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn_eval.documents.document import Path
    from asn_eval.rubric.build_scores import AnyScore
    from asn_eval.rubric.grammar import RubricModel
    from asn_eval.rubric.lint.raw_range import Range


def met(model: RubricModel) -> Iterator[tuple[Path, AnyScore, Range]]:
    """Yield every ``nilai`` with its path and the lowest and highest raw value it can meet."""
    for path, leaf in leaves(model):
        yield (*path, "nilai"), leaf.score, raw_range(leaf.measure, model.rating)
    for path, measure in measured(model):
        if isinstance(measure, RowScoresModel):
            for index, item in enumerate(measure.scores):
                yield (*path, "nilai", index, "nilai"), item.score, (measure.floor, measure.cap)
