"""Cliffs: two neighbouring results whose scores lie further apart than declared."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from asn_eval.documents.document import Problem
from asn_eval.documents.scalars import number
from asn_eval.rubric import grammar
from asn_eval.rubric.lint.tree import scored

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from asn_eval.documents.document import Path
    from asn_eval.rubric.grammar import RubricModel

Jump = tuple["Path", float, float]
"""Where a score begins (below ``nilai``), the score before, the score from there on."""


def _steps(score: grammar.StepsModel) -> Iterator[Jump]:
    for index, (before, after) in enumerate(pairwise(score.steps), start=1):
        yield ("pita", index, "nilai"), before.score, after.score


JUMPS: Final[dict[type, Callable[[Any], Iterator[Jump]]]] = {grammar.StepsModel: _steps}
"""The jumps of each score that has any."""


def jumps(model: RubricModel) -> Iterator[Problem]:
    """Warn of a jump above the declared size; nothing is declared, nothing is said."""
    if model.cliff is None:
        return
    for path, score in scored(model):
        find = JUMPS.get(type(score))
        for below, before, after in find(score) if find else ():
            size = round(abs(after - before), 9)
            if size > model.cliff:
                slots = {
                    "sebelum": number(before),
                    "sesudah": number(after),
                    "lompatan": number(size),
                    "batas": number(model.cliff),
                }
                yield Problem("K647", (*path, *below), slots)
