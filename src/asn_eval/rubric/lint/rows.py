"""Rows scored one by one: entries that can apply, their names, one way of weighing them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.documents.document import Problem
from asn_eval.documents.scalars import shown
from asn_eval.rubric import grammar
from asn_eval.rubric.lint.sources import folded
from asn_eval.rubric.lint.tree import measured

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from asn_eval.rubric.build_measures import AnyMeasure
    from asn_eval.rubric.grammar import RubricModel


def entries(model: RubricModel) -> Iterator[Problem]:
    """Check that no entry comes after one that takes all of its rows."""
    for path, measure in measured(model):
        if not isinstance(measure, grammar.RowScoresModel):
            continue
        for index, item in enumerate(measure.scores):
            for before, other in enumerate(measure.scores[:index]):
                if _within(item.where, other.where):
                    slots = {"urutan": str(index + 1), "sebelum": str(before + 1)}
                    yield Problem("K662", (*path, "nilai", index), slots)
                    break


def _within(inner: Mapping[str, list[str]], outer: Mapping[str, list[str]]) -> bool:
    """Tell whether every row that passes the inner filter passes the outer one."""
    return all(
        name in inner and {*map(folded, inner[name])} <= {*map(folded, labels)}
        for name, labels in outer.items()
    )


def names(model: RubricModel) -> Iterator[Problem]:
    """Check that no two entries of a list bear one name, which settings could not tell apart."""
    for path, measure in measured(model):
        key, given = _named(measure)
        for index, name in enumerate(given):
            if name is not None and name in given[:index]:
                yield Problem("K546", (*path, key, index, "nama"), {"nilai": shown(name)})


def _named(measure: AnyMeasure) -> tuple[str, list[str | None]]:
    """Name the list of a measure whose items may bear names, and give their names."""
    match measure:
        case grammar.RowScoresModel():
            return "nilai", [item.name for item in measure.scores]
        case grammar.WeightedSumModel():
            return "setara", [item.name for item in measure.equivalents]
        case _:
            return "", []


def shares(model: RubricModel) -> Iterator[Problem]:
    """Check that rows are weighed by a column or averaged by label, not both."""
    for path, measure in measured(model):
        if isinstance(measure, grammar.RowScoresModel) and measure.by and measure.weight:
            yield Problem("K663", (*path, "bobot"), {"kolom": measure.weight}, at_key=True)
