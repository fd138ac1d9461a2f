"""Criteria for some people only: known attributes, somebody in them, sums for every group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.documents.document import Problem
from asn_eval.documents.near import listed, nearest
from asn_eval.documents.scalars import number, shown
from asn_eval.domain.labels import squeezed
from asn_eval.exact import PLACES, round_one
from asn_eval.rubric import grammar
from asn_eval.rubric.build_tree import scope_of
from asn_eval.rubric.lint.groups import (
    MOST,
    all_named,
    chain,
    exists,
    groups_of,
    holds,
    name_of,
    present,
    scopes_above,
    scopes_around,
    too_many,
    within,
)
from asn_eval.rubric.lint.rules import ATTRIBUTES
from asn_eval.rubric.lint.tree import children_of, dotted, families, nodes
from asn_eval.rubric.references import matching
from asn_eval.rubric.weights import WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from asn_eval.documents.document import Path
    from asn_eval.rubric.build_tree import AnyCondition
    from asn_eval.rubric.grammar import RubricModel
    from asn_eval.rubric.lint.groups import Group
    from asn_eval.rubric.lint.tree import AnyCriterion

_SHOWN = 3
"""Groups that a message names."""


def keys(model: RubricModel) -> Iterator[Problem]:
    """Check attributes and labels, and that a criterion says it in one way only."""
    converted = ((("konversi", name), item) for name, item in model.conversions.items())
    for path, node in (*nodes(model), *converted):
        if node.only and node.barred:
            yield Problem("K671", (*path, "kecuali_bagi"), {}, at_key=True)
        for key, named in (("berlaku_bagi", node.only), ("kecuali_bagi", node.barred)):
            for name, labels in (named or {}).items():
                yield from _attribute(name, (*path, key, name))
                yield from _repeated(labels, (*path, key, name))


def _attribute(name: str, path: Path) -> Iterator[Problem]:
    if name not in ATTRIBUTES:
        saran = nearest(name, ATTRIBUTES) or listed(ATTRIBUTES)
        slots = {"nama": name, "saran": saran, "pilihan": listed(ATTRIBUTES)}
        yield Problem("K670", path, slots, at_key=True)


def _repeated(labels: list[str], path: Path) -> Iterator[Problem]:
    for index, label in enumerate(labels):
        if squeezed(label) in map(squeezed, labels[:index]):
            yield Problem("K546", (*path, index), {"nilai": shown(label)})


def people(model: RubricModel) -> Iterator[Problem]:
    """Check that somebody can have each criterion, and that somebody can be without it."""
    if too_many(scopes_around(model, ())):
        yield Problem("K678", ("kriteria",), {"batas": str(MOST)}, at_key=True)
        return
    for path, node in nodes(model):
        own = scope_of(node)
        above = scopes_above(model, path[:-2])
        groups = groups_of(scopes_above(model, path))
        left = [group for group in groups if all(holds(scope, group) for scope in above)]
        if own is None or not left:
            continue  # what nobody can have above is reported there
        inside = sum(holds(own, group) for group in left)
        key = "berlaku_bagi" if node.only else "kecuali_bagi"
        if not inside:
            yield Problem("K672", (*path, key), {"nama": str(path[-1])}, at_key=True)
        elif inside == len(left):
            yield Problem("K673", (*path, key), {"nama": str(path[-1])}, at_key=True)


def is_shared(model: RubricModel, path: Path, children: Mapping[str, AnyCriterion]) -> bool:
    """Tell whether all children of a family exist for everybody who has the family."""
    return all(len(present(children, group)) in {0, len(children)} for group in within(model, path))


def _sums(
    model: RubricModel,
    path: Path,
    children: Mapping[str, AnyCriterion],
    parts: Mapping[str, float],
) -> list[tuple[Group, float]]:
    """Sum the weights or points of each group that has any child of a family."""
    found = ((group, present(children, group)) for group in within(model, path))
    return [
        (group, round_one(sum(parts[name] for name in names), PLACES))
        for group, names in found
        if names
    ]


def weights_by_group(
    model: RubricModel,
    path: Path,
    children: Mapping[str, AnyCriterion],
    weights: Mapping[str, float],
) -> bool:
    """Tell whether weights sum to 100 for each group, which is not how they are written."""
    sums = _sums(model, path, children, weights)
    return not is_shared(model, path, children) and all(total == WHOLE for _, total in sums)


def points_by_group(
    model: RubricModel,
    path: Path,
    points: Mapping[str, float],
    top: float,
) -> Iterator[Problem]:
    """Check that the points of every group fill its node.

    Where at least two groups are named and all of those do, others are for the
    scoring to refuse: the rubric says nothing of them.
    """
    owner = dict(families(model))[path]
    sums = _sums(model, path, children_of(owner), points)
    wrong = [
        (group, total)
        for group, total in sums
        if total < top or (total > top and not owner.adjustments)
    ]
    right = [item for item in sums if all_named(item[0]) and item not in wrong]
    if not wrong or (len(right) > 1 and not any(all_named(group) for group, _ in wrong)):
        return
    told = "; ".join(f"{name_of(group)}: {number(total)}" for group, total in wrong[:_SHOWN])
    slots = {"kelompok": told, "atas": number(top)}
    yield Problem("K674", (*path, "kriteria"), slots, at_key=True)


def dropped(model: RubricModel) -> Iterator[Problem]:
    """Check that buang_terendah leaves something for every group."""
    for path, owner in families(model):
        spec, children = owner.combine, children_of(owner)
        if not isinstance(spec, grammar.DropModel) or spec.count >= len(children):
            continue
        for group in within(model, path):
            if 0 < len(present(children, group)) <= spec.count:
                slots = {"nilai": str(spec.count), "kelompok": name_of(group)}
                yield Problem("K676", (*path, "gabung", "buang_terendah"), slots)
                break


def readers(model: RubricModel) -> Iterator[Problem]:
    """Check that gates, the matrix, requirements and tie-breaks read what everybody has."""
    for path, owner in families(model):
        if isinstance(owner.combine, grammar.GateModel):
            place = (*path, "gabung", "gerbang")
            yield from _tested(model, owner.combine.condition, path, place)
    for name, item in model.requirements.items():
        for index, test in enumerate(item.conditions):
            yield from _tested(model, test, (), ("syarat_predikat", name, "jika", index))
    if model.matrix:
        for key, name in (("baris", model.matrix.row), ("kolom", model.matrix.column)):
            yield from _for_all(model, name, (), ("predikat_matriks", key))
    for index, name in enumerate(model.ranking.tie_breaks):
        place = ("peringkat", "pemutus", index)
        yield from _for_all(model, name, (), place, frozenset(model.ranking.groups))


def _tested(
    model: RubricModel,
    test: AnyCondition | grammar.MeasuredCondition,
    owner: Path,
    place: Path,
) -> Iterator[Problem]:
    """Check the criterion that a condition reads, if it reads one."""
    if isinstance(test, grammar.ScoreCondition):
        yield from _for_all(model, test.criterion, owner, (*place, "kriteria"))
    elif isinstance(test, grammar.RawCondition):
        yield from _for_all(model, test.criterion, owner, (*place, "ukuran"))


def _for_all(
    model: RubricModel,
    name: str,
    owner: Path,
    place: Path,
    apart: frozenset[str] = frozenset(),
) -> Iterator[Problem]:
    """Check that a criterion exists for every group that has its reader.

    ``apart``: attributes whose groups are compared among themselves only.
    """
    known = {dotted(path): path for path, _ in nodes(model)}
    found = matching(name, known)
    if len(found) != 1:
        return  # reported as unknown
    path = known[found[0]]
    top = chain(model, owner) or list(model.criteria.values())
    for group in groups_of(scopes_around(model, ())):
        asked = any(exists(node, group) for node in (top[-1:] if owner else top))
        asked &= all(holds(scope, group) for scope in scopes_above(model, owner))
        has = all(exists(node, group) for node in chain(model, path))
        if asked and not has and not set(group) <= apart:
            yield Problem("K677", place, {"nama": name, "kelompok": name_of(group)})
            return
