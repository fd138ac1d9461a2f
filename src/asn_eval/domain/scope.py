"""For whom a criterion exists: people whose attributes have, or have not, named values.

A person outside has no such criterion at all, which is not the same as having no
data for it. Shapes: n persons, C criteria in the order of the rubric.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.labels import squeezed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    from asn_eval.domain.rubric import Criterion, Rubric

    Named = tuple[tuple[str, tuple[str, ...]], ...]
    Attribute = Callable[[str], NDArray[np.object_]]
    States = NDArray[np.int8]


class Reach(IntEnum):
    """Whether a criterion exists for a person; of two that both must hold the larger counts."""

    APPLIES = 0
    UNKNOWN = 1
    OUTSIDE = 2


@dataclass(frozen=True, slots=True)
class Scope:
    """Attributes with labels: every one of ``only`` must have one, none of ``barred`` may.

    Labels are compared without case, spaces and full stops.
    """

    only: Named = ()
    barred: Named = ()

    def parts(self) -> Iterator[tuple[str, frozenset[str], bool]]:
        """Yield each attribute, its folded labels, and whether having one lets a person in."""
        for named, inside in ((self.only, True), (self.barred, False)):
            for name, labels in named:
                yield name, frozenset(map(squeezed, labels)), inside

    def attributes(self) -> tuple[str, ...]:
        """Name the attributes that decide, in the order of the file."""
        return tuple(name for name, _, _ in self.parts())


def scoped(rubric: Rubric) -> tuple[Criterion, ...]:
    """Return the criteria that do not exist for everybody, in the order of the file."""
    return tuple(node for node in rubric.nodes() if node.scope)


def decided(scope: Scope, attribute: Attribute) -> dict[str, States]:
    """Say by attribute who is in, who is out, and of whom nothing is known (n,).

    ``attribute`` gives the text of an attribute by person, "" where it is empty.
    """
    found: defaultdict[str, list[States]] = defaultdict(list)
    for name, labels, inside in scope.parts():
        texts, code = np.unique(attribute(name).astype(str), return_inverse=True)
        told = [_state(squeezed(text), labels, inside=inside) for text in texts.tolist()]
        found[name].append(np.asarray(told, dtype=np.int8)[code])
    return {name: np.max(states, axis=0) for name, states in found.items()}


def _state(value: str, labels: frozenset[str], *, inside: bool) -> Reach:
    if not value:
        return Reach.UNKNOWN
    return Reach.APPLIES if (value in labels) is inside else Reach.OUTSIDE


def reach(rubric: Rubric, attribute: Attribute, people: int) -> States:
    """Tell of every criterion for whom it exists: (n, C).

    Formula: what is out above is out below; a node is out when all below it are.
    Somebody whose attribute is empty is neither in nor out, unless another
    attribute says out: nothing is guessed.
    """
    nodes = rubric.nodes()
    states = np.zeros((people, len(nodes)), dtype=np.int8)
    column = {node.path: index for index, node in enumerate(nodes)}
    for index, node in enumerate(nodes):  # parents come first
        if node.scope:
            own = np.max(list(decided(node.scope, attribute).values()), axis=0)
            states[:, index] = np.maximum(states[:, index], own)
        for child in node.children:
            states[:, column[child.path]] = states[:, index]
    for index, node in reversed(list(enumerate(nodes))):
        if node.children:
            below = states[:, [column[child.path] for child in node.children]]
            states[:, index] = np.maximum(states[:, index], below.min(axis=1))
    return states
