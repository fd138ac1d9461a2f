"""Findings about criteria that do not exist for everybody (O460 to O463)."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.labels import squeezed
from asn_eval.domain.scope import Reach, decided, scoped
from asn_eval.engine.combine import UNFILLED
from asn_eval.engine.scope import NOTHING, UNKNOWN
from asn_eval.findings import Finding
from asn_eval.origin import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from asn_eval.domain.evaluation import Dataset, People
    from asn_eval.engine.combine import Tree
    from asn_eval.engine.scope import Scoped

    Marks = NDArray[np.bool_]

UNSEEN: Final = "O463"
_ROSTER: Final = "pegawai"
_ALIKE: Final = 0.75
_MOST: Final = 5
"""Values that a finding lists."""


def scope_remarks(scope: Scoped, tree: Tree, dataset: Dataset, known: Marks) -> list[Finding]:
    """Report who is neither in nor out, for whom nothing is, and labels nobody has.

    ``known`` (n,): persons with data; the others have a finding that says so.
    """
    attributes = dict.fromkeys(
        name for node in scoped(scope.rubric) if node.scope for name in node.scope.attributes()
    )
    if not attributes:
        return []
    told = dataset.people.identified & known
    people = dataset.people
    return [
        *_unknown(scope, dataset, told),
        *(
            Finding(NOTHING, Place(), {"isian": _said(people, person, attributes)}, key)
            for person, key in _each(people, scope.nothing & told & ~scope.unknown)
        ),
        *_unfilled(scope, tree, people, told & ~scope.unknown, attributes),
        *(item for name in attributes for item in _unseen(scope, people, name)),
    ]


def _each(people: People, marks: Marks) -> Iterator[tuple[int, str]]:
    return ((person, str(people.key[person])) for person in np.flatnonzero(marks).tolist())


def _said(people: People, person: int, attributes: dict[str, None]) -> str:
    """Write what is known of the attributes that decide."""
    texts = ((name, people.attribute(name)[person]) for name in attributes)
    return ", ".join(f"{name} {text}" for name, text in texts if text)


def _unknown(scope: Scoped, dataset: Dataset, told: Marks) -> Iterator[Finding]:
    """Report each empty attribute of a person once, with the criteria that wait for it."""
    people = dataset.people
    waiting: dict[tuple[int, str], list[str]] = {}
    paths = [node.path for node in scope.rubric.nodes()]
    for node in scoped(scope.rubric):
        open_ = told & (scope.states[:, paths.index(node.path)] == Reach.UNKNOWN)
        for name, states in decided(node.scope, people.attribute).items() if node.scope else ():
            for person in np.flatnonzero(open_ & (states == Reach.UNKNOWN)).tolist():
                waiting.setdefault((person, name), []).append(node.title)
    for (person, name), titles in sorted(waiting.items()):
        slots = {"kolom": name, "kriteria": ", ".join(titles)}
        place = _roster_cell(dataset, person, name)
        yield Finding(UNKNOWN, place, slots, str(people.key[person]))


def _roster_cell(dataset: Dataset, person: int, name: str) -> Place:
    """Return the cell of the roster to fill, no place where the person is not in it."""
    table = dataset.tables.get(_ROSTER)
    rows = [] if table is None else np.flatnonzero(table.person == person).tolist()
    return table.place(rows[0], name) if table is not None and rows else Place()


def _unfilled(
    scope: Scoped, tree: Tree, people: People, told: Marks, attributes: dict[str, None]
) -> Iterator[Finding]:
    titles = {node.path: node.title for node in (*scope.rubric.nodes(), scope.rubric.root())}
    for fault in tree.faults:
        if fault.code == UNFILLED:
            for person, key in _each(people, fault.people & told):
                slots = {
                    "kriteria": titles[fault.path],
                    "isian": _said(people, person, attributes),
                }
                yield Finding(UNFILLED, Place(), slots, key)


def _unseen(scope: Scoped, people: People, name: str) -> Iterator[Finding]:
    """Report labels of the rubric that nobody has although the data may mean them.

    That is when a value that no rule names is written much like the label, or
    when a criterion names no value that anybody has.
    """
    texts = people.attribute(name)[people.identified].astype(str)
    values, counts = np.unique(texts, return_counts=True)
    seen = [str(text) for text in values[np.argsort(-counts, kind="stable")] if text]
    lists = [
        labels
        for node in scoped(scope.rubric)
        if node.scope
        for attribute, labels in (*node.scope.only, *node.scope.barred)
        if attribute == name
    ]
    named = {squeezed(label) for labels in lists for label in labels}
    held = {squeezed(text) for text in seen}
    strange = [text for text in seen if squeezed(text) not in named]
    missed = _missed(lists, held)
    lonely = ", ".join(label for label, alone in missed.items() if alone)
    told = {lonely: strange} if lonely else {}
    told |= {
        label: [text for text in strange if _alike(label, text)]
        for label, alone in missed.items()
        if not alone
    }
    for label, near in told.items():
        if near:
            slots = {"kolom": name, "nilai": label, "ada": ", ".join(near[:_MOST])}
            yield Finding(UNSEEN, slots=slots)


def _missed(lists: list[tuple[str, ...]], held: set[str]) -> dict[str, bool]:
    """Give the labels that nobody has, and whether nobody has any label of their list."""
    missed: dict[str, bool] = {}
    for labels in lists:
        lonely = held.isdisjoint(map(squeezed, labels))
        for label in labels:
            if squeezed(label) not in held:
                missed[label] = missed.get(label, False) or lonely
    return missed


def _alike(label: str, text: str) -> bool:
    one, other = squeezed(label), squeezed(text)
    inside = one in other or other in one
    return inside or SequenceMatcher(None, one, other).ratio() >= _ALIKE
