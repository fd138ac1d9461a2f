"""Weights: positive, and those of the children of each node sum to 100."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.documents.document import Problem
from asn_eval.documents.scalars import number
from asn_eval.domain.tree import UNWEIGHTED, Combine
from asn_eval.exact import PLACES, round_one
from asn_eval.rubric.build_tree import kind_of
from asn_eval.rubric.grammar import RaterGroupsModel
from asn_eval.rubric.lint.scopes import is_shared, points_by_group, weights_by_group
from asn_eval.rubric.lint.tree import bounds_of, children_of, families, measured
from asn_eval.rubric.weights import WHOLE, one_change, rescaled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from asn_eval.documents.document import Path
    from asn_eval.rubric.grammar import RubricModel
from asn_eval.rubric.lint.tree import AnyCriterion

_FIELDS: Final = {"bobot": "weight", "poin": "points"}
"""The keys by which a criterion counts in its parent, and the grammar's names of them."""


def sums(model: RubricModel) -> Iterator[Problem]:
    """Check the children of every node: percents that sum to 100, or points to its top."""
    for path, owner in families(model):
        here, children = (*path, "kriteria"), children_of(owner)
        kind = kind_of(owner.combine)
        yield from _keys(children, here, kind)
        key = _key(kind)
        given = [
            (name, getattr(child, _FIELDS.get(key, ""), None)) for name, child in children.items()
        ]
        weights = {name: value for name, value in given if value is not None}
        yield from _positive(weights, here, key)
        if len(weights) < len(children):
            continue
        if key == "bobot" and weights_by_group(model, path, children, weights):
            yield from _sum_by_group(weights, here)
        elif key == "bobot":
            yield from _sum(weights, here)
        elif not is_shared(model, path, children):
            yield from points_by_group(model, path, weights, bounds_of(path, model)[1])
        else:
            yield from _points(
                weights, here, bounds_of(path, model)[1], open_=bool(owner.adjustments)
            )


def _key(kind: Combine) -> str:
    """Return the key by which children of a combination count: bobot, poin, or none."""
    if kind in UNWEIGHTED:
        return ""
    return "poin" if kind is Combine.SUM else "bobot"


def _keys(children: Mapping[str, AnyCriterion], path: Path, kind: Combine) -> Iterator[Problem]:
    """Check that children carry the key that their combination reads, and no other."""
    wanted = _key(kind)
    for name, child in children.items():
        given = [key for key, field in _FIELDS.items() if getattr(child, field) is not None]
        strange = [key for key in given if key != wanted]
        for key in strange:
            slots = {"kunci": key, "cara": kind.value, "perlu": wanted or "–"}
            yield Problem("K622", (*path, name, key), slots, at_key=True)
        if wanted and not given:
            yield Problem("K525", (*path, name), {"kunci": wanted}, at_key=True)


def _points(
    points: Mapping[str, float], path: Path, top: float, *, open_: bool
) -> Iterator[Problem]:
    """Check that points fill their node: more is an error unless adjustments cut it."""
    total = round_one(sum(points.values()), PLACES)
    slots = {"jumlah": number(total), "atas": number(top)}
    if total > top and not open_:
        yield Problem("K620", path, slots, at_key=True)
    elif total < top:
        yield Problem("K621", path, slots, at_key=True)


def rater_sums(model: RubricModel) -> Iterator[Problem]:
    """Check the weights of rater groups."""
    for path, measure in measured(model):
        if isinstance(measure, RaterGroupsModel):
            here = (*path, "penilai")
            yield from _positive(measure.weights, here, "")
            yield from _sum(measure.weights, here)


def _positive(weights: Mapping[str, float], path: Path, key: str) -> Iterator[Problem]:
    for name, weight in weights.items():
        if weight <= 0:
            place = (*path, name, key) if key else (*path, name)
            yield Problem("K542", place, {"nama": name, "nilai": number(weight)})


def _sum_by_group(weights: Mapping[str, float], path: Path) -> Iterator[Problem]:
    """Refuse weights that sum to 100 for each group and to something else over all."""
    total = round_one(sum(weights.values()), PLACES)
    if total != WHOLE and min(weights.values()) > 0:
        yield Problem("K675", path, {"jumlah": number(total)}, at_key=True)


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
