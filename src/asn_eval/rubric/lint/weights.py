"""Weights: positive, and those of the children of each node sum to 100."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.documents.document import Problem
from asn_eval.documents.scalars import number
from asn_eval.exact import PLACES, round_one
from asn_eval.rubric.grammar import RaterGroupsModel
from asn_eval.rubric.lint.tree import leaves, levels
from asn_eval.rubric.weights import WHOLE, one_change, rescaled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from asn_eval.documents.document import Path
    from asn_eval.rubric.grammar import RubricModel


def sums(model: RubricModel) -> Iterator[Problem]:
    """Check the children of every node."""
    for path, children in levels(model):
        weights = {name: child.weight for name, child in children.items()}
        yield from _positive(weights, path, "bobot")
        yield from _sum(weights, path)


def rater_sums(model: RubricModel) -> Iterator[Problem]:
    """Check the weights of rater groups."""
    for path, leaf in leaves(model):
        if isinstance(leaf.measure, RaterGroupsModel):
            here = (*path, "ukur", "penilai")
            yield from _positive(leaf.measure.weights, here, "")
            yield from _sum(leaf.measure.weights, here)


def _positive(weights: Mapping[str, float], path: Path, key: str) -> Iterator[Problem]:
    for name, weight in weights.items():
        if weight <= 0:
            place = (*path, name, key) if key else (*path, name)
            yield Problem("K542", place, {"nama": name, "nilai": number(weight)})


def _sum(weights: Mapping[str, float], path: Path) -> Iterator[Problem]:
    total = round_one(sum(weights.values()), PLACES)
    if total == WHOLE or min(weights.values()) <= 0:
        return
    slots = {
        "jumlah": number(total),
        "ubah": _changes(weights, one_change(weights)),
        "skala": _changes(weights, rescaled(weights)),
    }
    yield Problem("K541", path, slots, at_key=True)


def _changes(old: Mapping[str, float], new: Mapping[str, float]) -> str:
    return ", ".join(
        f"{name} {number(old[name])} → {number(weight)}" for name, weight in new.items()
    )
