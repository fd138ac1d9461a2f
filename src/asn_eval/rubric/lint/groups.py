"""The groups of people that a rubric tells apart by ``berlaku_bagi`` and ``kecuali_bagi``.

Labels that stand in the same lists are one kind; what no list names is the kind
"lain". A group is one kind of every attribute.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from math import prod
from typing import TYPE_CHECKING, Final

from asn_eval.domain.labels import squeezed
from asn_eval.rubric.build_tree import scope_of
from asn_eval.rubric.grammar import NodeModel
from asn_eval.rubric.lint.tree import nodes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from asn_eval.documents.document import Path
    from asn_eval.domain.scope import Scope
    from asn_eval.rubric.grammar import RubricModel
    from asn_eval.rubric.lint.tree import AnyCriterion

MOST: Final = 4096
"""Groups that are looked at; nobody can check more by hand either."""

OTHER: Final = "lain"


@dataclass(frozen=True)
class Kind:
    """Labels that the rubric treats alike; ``label`` is one of them, "" for all others."""

    name: str
    label: str


Group = dict[str, Kind]


def too_many(scopes: Iterable[Scope]) -> bool:
    """Tell whether the attributes make more groups than are looked at."""
    return prod(len(kinds) for kinds in _kinds(scopes).values()) > MOST


def groups_of(scopes: Iterable[Scope]) -> list[Group]:
    """List the groups that scopes tell apart; one without any attribute where there is none."""
    kinds = _kinds(scopes)
    if prod(len(found) for found in kinds.values()) > MOST:
        return []
    return [dict(zip(kinds, chosen, strict=True)) for chosen in product(*kinds.values())]


def _kinds(scopes: Iterable[Scope]) -> dict[str, list[Kind]]:
    """Part the labels of each attribute by the lists that they stand in."""
    parts = [part for scope in scopes for part in scope.parts()]
    spelt = {squeezed(label): label for scope in scopes for label in _labels(scope)}
    found: dict[str, list[Kind]] = {}
    for name in dict.fromkeys(name for name, _, _ in parts):
        lists = [labels for own, labels, _ in parts if own == name]
        alike: dict[tuple[bool, ...], list[str]] = {}
        for label in sorted(frozenset().union(*lists), key=list(spelt).index):
            alike.setdefault(tuple(label in labels for labels in lists), []).append(label)
        kinds = [Kind("/".join(spelt[one] for one in same), same[0]) for same in alike.values()]
        found[name] = [*kinds, Kind(OTHER, "")]
    return found


def _labels(scope: Scope) -> Iterator[str]:
    for _, labels in (*scope.only, *scope.barred):
        yield from labels


def name_of(group: Group) -> str:
    """Write a group: ``jenis_jabatan JPT/Administrator, golongan lain``."""
    return ", ".join(f"{name} {kind.name}" for name, kind in group.items())


def all_named(group: Group) -> bool:
    """Tell whether the rubric names a label of every attribute of a group."""
    return all(kind.label for kind in group.values())


def holds(scope: Scope | None, group: Group) -> bool:
    """Tell whether a scope lets a group in."""
    if scope is None:
        return True
    return all((group[name].label in labels) is inside for name, labels, inside in scope.parts())


def exists(criterion: AnyCriterion, group: Group) -> bool:
    """Tell whether a criterion, its parents aside, exists for a group."""
    if not holds(scope_of(criterion), group):
        return False
    below = criterion.children.values() if isinstance(criterion, NodeModel) else ()
    return not below or any(exists(child, group) for child in below)


def present(children: Mapping[str, AnyCriterion], group: Group) -> list[str]:
    """Name the children that exist for a group."""
    return [name for name, child in children.items() if exists(child, group)]


def chain(model: RubricModel, path: Path) -> list[AnyCriterion]:
    """Return a criterion and all above it, from the top down; nothing for the file itself."""
    known = dict(nodes(model))
    return [known[path[:length]] for length in range(2, len(path) + 1, 2)]


def scopes_above(model: RubricModel, path: Path) -> list[Scope]:
    """Return the scopes of a criterion and of all above it."""
    return [scope for node in chain(model, path) if (scope := scope_of(node))]


def scopes_around(model: RubricModel, path: Path) -> list[Scope]:
    """Return the scopes that decide what exists below a criterion; of all for the file."""
    below = (node for place, node in nodes(model) if place[: len(path)] == path != place)
    own = [scope for node in below if (scope := scope_of(node))]
    return [*scopes_above(model, path), *own]


def within(model: RubricModel, path: Path) -> list[Group]:
    """List the groups for which a criterion, or the file, is not ruled out from above."""
    above = scopes_above(model, path)
    groups = groups_of(scopes_around(model, path))
    return [group for group in groups if all(holds(scope, group) for scope in above)]
