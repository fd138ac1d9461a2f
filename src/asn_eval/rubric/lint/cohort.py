"""Scores relative to others: said aloud, and complete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.documents.document import Problem
from asn_eval.rubric import grammar
from asn_eval.rubric.lint.tree import leaves

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn_eval.rubric.grammar import RubricModel


def relative(model: RubricModel) -> Iterator[Problem]:
    """Warn that the other people decide, and check the numbers that ``z`` needs."""
    for path, leaf in leaves(model):
        if not isinstance(leaf.score, grammar.CohortModel):
            continue
        here = (*path, "nilai")
        yield Problem("K616", here, {"cara": leaf.score.way, "kriteria": leaf.title}, at_key=True)
        wanted = leaf.score.way == "z"
        for key, value in (("tengah", leaf.score.middle), ("per", leaf.score.per)):
            if (value is not None) != wanted:
                place = here if wanted else (*here, key)
                slots = {"kunci": key, "cara": leaf.score.way}
                yield Problem("K617", place, slots, at_key=True)
