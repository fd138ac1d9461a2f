"""Stage 3, combine: scores of the leaves up the criteria tree.

Shapes: n persons, L leaves, C nodes (parents before children), S steps, all in
the order of the rubric.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.tree import POSITIVE_ONLY, Combine
from asn_eval.engine.steps import Known, take_steps
from asn_eval.exact import exact_sum, quantize, round_half_away
from asn_eval.methods import combine as combine_children

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.domain.rubric import Criterion, Rubric
    from asn_eval.methods import Combined

NOT_POSITIVE: Final = "K626"
TOO_LITTLE: Final = "K627"
UNFILLED: Final = "O462"
_WHOLE: Final = 100.0
_CLEAN: Final = 9


@dataclass(frozen=True)
class NodeFault:
    """A node that has no value for some persons: its path, the code, who (n,)."""

    path: str
    code: str
    people: NDArray[np.bool_]


@dataclass(frozen=True)
class Tree:
    """Values of all nodes (n, C), of the root (n,), and the changes of steps (n, S)."""

    score: NDArray[np.float64]
    weight: NDArray[np.float64]
    contribution: NDArray[np.float64]
    exact: NDArray[np.float64]
    steps: NDArray[np.float64]
    faults: tuple[NodeFault, ...] = ()


@dataclass(frozen=True)
class _Growth:
    """The tree while it is filled, children before parents; arrays as in :class:`Tree`.

    ``dropped`` (n, C): the criterion drops out. ``present`` (n, C): share of the
    weight below that was measured. ``outside`` (n, C): it does not exist for the
    person; None where all exist for everybody.
    """

    known: Known
    position: dict[str, int]
    values: NDArray[np.float64]
    weight: NDArray[np.float64]
    contribution: NDArray[np.float64]
    dropped: NDArray[np.bool_]
    present: NDArray[np.float64]
    outside: NDArray[np.bool_] | None
    steps: dict[str, NDArray[np.float64]] = field(default_factory=dict)
    faults: list[NodeFault] = field(default_factory=list)


def combine(
    rubric: Rubric,
    leaf_scores: NDArray[np.float64],
    spread: NDArray[np.bool_],
    raw: NDArray[np.float64] | None = None,
    outside: NDArray[np.bool_] | None = None,
) -> Tree:
    """Combine leaf scores up the tree.

    Formula at a node: the combination of the children that have a value or are
    not spread, then its steps (adjustments, the cut at the scale, rounding).
    Each product of effective weight and child is put on the grid of 1e-12, so
    the contributions of the children and the changes of the steps add up to the
    node exactly. A node all of whose children drop out drops out itself; a
    child that is NaN without being spread makes the node NaN. ``raw`` (n, L) are
    the measured values, which conditions test and data_minimal counts.
    ``outside`` (n, C): the criterion does not exist for the person. It drops out
    too, but takes its weight or points with it: nothing is missing.
    """
    raw = leaf_scores if raw is None else raw
    growth = _sown(rubric, leaf_scores, spread, raw, outside)
    for node in reversed(rubric.nodes()):  # children come after their parents
        column = growth.position[node.path]
        if node.is_leaf:
            value = growth.values[:, column]
            value, growth.steps[node.path] = take_steps(growth.known, node, value, value)
        else:
            value = _settle(growth, node)
            children = [growth.position[child.path] for child in node.children]
            growth.dropped[:, column] = growth.dropped[:, children].all(axis=1)
        growth.values[:, column] = growth.known.scores[node.path] = value
    root = rubric.root()
    exact = _settle(growth, root)
    order = [node.path for node in (*rubric.nodes(), root)]
    return Tree(
        growth.values,
        growth.weight,
        growth.contribution,
        exact,
        np.concatenate([growth.steps[path] for path in order], axis=1),
        tuple(sorted(growth.faults, key=lambda fault: order.index(fault.path))),
    )


def _sown(
    rubric: Rubric,
    leaf_scores: NDArray[np.float64],
    spread: NDArray[np.bool_],
    raw: NDArray[np.float64],
    outside: NDArray[np.bool_] | None,
) -> _Growth:
    """Start a tree that holds the leaves only."""
    nodes = rubric.nodes()
    position = {node.path: index for index, node in enumerate(nodes)}
    shape = (len(leaf_scores), len(nodes))
    leaves = rubric.leaves()
    raws = {leaf.path: raw[:, index] for index, leaf in enumerate(leaves)}
    values, dropped = np.full(shape, np.nan, order="F"), np.zeros(shape, dtype=bool, order="F")
    present = np.zeros(shape, order="F")
    columns = [position[leaf.path] for leaf in leaves]
    values[:, columns] = leaf_scores
    dropped[:, columns] = spread if outside is None else spread | outside[:, columns]
    present[:, columns] = ~np.isnan(raw)
    return _Growth(
        known=Known(rubric, {}, raws),
        position=position,
        values=values,
        weight=np.zeros(shape, order="F"),
        contribution=np.full(shape, np.nan, order="F"),
        dropped=dropped,
        present=present,
        outside=outside,
    )


def _settle(growth: _Growth, node: Criterion) -> NDArray[np.float64]:
    """Give the value of a node; write down weights, contributions, steps and faults."""
    columns = [growth.position[child.path] for child in node.children]
    values, dropped = growth.values[:, columns], growth.dropped[:, columns]
    weights = np.asarray([child.weight for child in node.children], dtype=np.float64)
    weights = weights if weights.any() else np.ones(len(weights))
    if growth.outside is not None:
        weights = np.where(growth.outside[:, columns], 0.0, weights)
    found = combine_children(values, weights, ~dropped, node.combine)
    given = np.where(dropped, 0.0, quantize(found.share * values))
    growth.weight[:, columns] = found.share
    growth.contribution[:, columns] = given
    lost = np.isnan(given).any(axis=1) | dropped.all(axis=1)
    lost |= _faulty(growth, node, columns, weights, found)
    plain = np.where(lost, np.nan, exact_sum(given))
    combined = plain if found.value is None else np.where(lost, np.nan, quantize(found.value))
    if node.combine.gate is not None:
        shut = ~growth.known.meets((node.combine.gate,), plain) & ~lost
        combined = np.where(shut, node.combine.otherwise, plain)
    value, growth.steps[node.path] = take_steps(growth.known, node, plain, combined)
    return value


def _faulty(
    growth: _Growth,
    node: Criterion,
    columns: list[int],
    weights: NDArray[np.float64],
    found: Combined,
) -> NDArray[np.bool_]:
    """Mark persons for whom a node cannot have a value, and keep the code that says why."""
    present = _share(growth.present[:, columns], weights)
    if node.path:
        growth.present[:, growth.position[node.path]] = present
    little = round_half_away(present * _WHOLE, _CLEAN) < node.least_data
    fault = np.zeros(len(present), dtype=bool) if found.fault is None else found.fault
    code = NOT_POSITIVE if node.combine.kind in POSITIVE_ONLY else TOO_LITTLE
    unfilled = _unfilled(growth, node, columns, weights)
    for kind, people in ((code, fault), (TOO_LITTLE, little), (UNFILLED, unfilled)):
        if people.any():
            growth.faults.append(NodeFault(node.path, kind, people))
    return fault | little | unfilled


def _share(measured: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Give the share of the weight that was measured (n,), 1 where there is none to measure."""
    if weights.ndim == 1:
        return np.asarray(measured @ weights / weights.sum())
    whole = weights.sum(axis=1)
    part = (measured * weights).sum(axis=1)
    return np.asarray(np.divide(part, whole, out=np.ones(len(whole)), where=whole > 0))


def _unfilled(
    growth: _Growth, node: Criterion, columns: list[int], weights: NDArray[np.float64]
) -> NDArray[np.bool_]:
    """Mark persons whose own points do not fill a sum: the rubric did not think of them.

    Only where some child does not exist for the person and some other does.
    """
    if growth.outside is None or node.combine.kind is not Combine.SUM:
        return np.zeros(len(growth.present), dtype=bool)
    some = growth.outside[:, columns].any(axis=1) & ~growth.outside[:, columns].all(axis=1)
    points = round_half_away(weights.sum(axis=1), _CLEAN)
    return np.asarray(some & (points < growth.known.rubric.bounds(node)[1]))
