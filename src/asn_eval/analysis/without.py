"""Why a criterion does not exist for a person: the attributes that say so, and their cells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.labels import squeezed
from asn_eval.domain.scope import Reach, decided
from asn_eval.origin import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn_eval.domain.evaluation import Dataset, Evaluation
    from asn_eval.domain.rubric import Criterion


@dataclass(frozen=True)
class Deciding:
    """An attribute of a person, its value, and the cell that gave it where that is known."""

    name: str
    value: str
    place: Place


def deciding(
    evaluation: Evaluation, alone: Dataset, person: int, criterion: Criterion
) -> tuple[Deciding, ...]:
    """Name what puts a person outside a criterion; () when the criterion exists.

    It is said by the criterion, else by the nearest one above, else by those below.
    ``alone`` holds the rows of this person only.
    """
    if not evaluation.outside(criterion.path)[person]:
        return ()
    above = [node for node in evaluation.rubric.nodes() if _holds(node, criterion)]
    for node in (*reversed(above), *criterion.walk()):
        names = _names(node, alone)
        if names:
            return tuple(_of(alone, name) for name in names)
    return ()  # pragma: no cover - a criterion is out for a reason


def _holds(node: Criterion, criterion: Criterion) -> bool:
    return f"{criterion.path}.".startswith(f"{node.path}.")


def _names(node: Criterion, alone: Dataset) -> list[str]:
    if node.scope is None:
        return []
    states = decided(node.scope, alone.people.attribute)
    return [name for name, state in states.items() if state[0] == Reach.OUTSIDE]


def _of(alone: Dataset, name: str) -> Deciding:
    value = str(alone.people.attribute(name)[0])
    return Deciding(name, value, next(_cells(alone, name, value), Place()))


def _cells(alone: Dataset, name: str, value: str) -> Iterator[Place]:
    """Yield the cells that say the value, of the source that counts first before others."""
    for source in alone.people.tables:
        table = alone.tables.get(source)
        if table is not None and name in table:
            texts = table.columns[name].text().tolist()
            said = [squeezed(text) == squeezed(value) for text in texts]
            for row in np.flatnonzero(said).tolist():
                yield table.place(row, name)
