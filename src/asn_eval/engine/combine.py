"""Stages 2 and 3, score and combine: raw values up the criteria tree.

Shapes: n persons, L leaves, C nodes (parents before children), all in the
order of the rubric.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.rubric import MissingPolicy
from asn_eval.domain.specs import Cohort
from asn_eval.engine.measure import rounded
from asn_eval.exact import exact_sum, quantize
from asn_eval.methods import score

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asn_eval.domain.rubric import Criterion, Rubric

_STANDS_IN = (MissingPolicy.ZERO, MissingPolicy.FIXED)
_SPREADS = (MissingPolicy.REDISTRIBUTE, MissingPolicy.PROVISIONAL)


@dataclass(frozen=True)
class LeafScores:
    """Scores of the leaves (n, L) after the missing-data policies.

    ``filled``: the policy gave the score. ``spread``: the criterion drops out
    and its weight goes to its siblings. ``provisional``: so it does, and the
    result is provisional. ``failed``: the person cannot be scored for lack of
    data. ``cause``: finding codes for impossible values.
    """

    score: NDArray[np.float64]
    filled: NDArray[np.bool_]
    spread: NDArray[np.bool_]
    provisional: NDArray[np.bool_]
    failed: NDArray[np.bool_]
    cause: NDArray[np.object_]


@dataclass(frozen=True)
class Tree:
    """Values of all nodes (n, C), and of the root (n,)."""

    score: NDArray[np.float64]
    weight: NDArray[np.float64]
    contribution: NDArray[np.float64]
    exact: NDArray[np.float64]


def score_leaves(
    rubric: Rubric,
    raw: NDArray[np.float64],
    cause: NDArray[np.object_],
    counted: NDArray[np.bool_] | None = None,
) -> LeafScores:
    """Score every leaf, then let its missing-data policy speak where data is absent.

    ``counted`` (n,): who stands in the cohort of a relative score; somebody who
    does not has no such score and no say in those of others. None: everybody.
    """
    leaves = rubric.leaves()
    scores = np.full(raw.shape, np.nan)
    marks = {name: np.zeros(raw.shape, dtype=bool) for name in ("filled", "spread", "prov")}
    marks["failed"] = np.zeros(raw.shape, dtype=bool)
    causes = cause.copy()
    for index, leaf in enumerate(leaves):
        if leaf.score is None or leaf.missing is None:
            message = f"{leaf.path} is a leaf without nilai or kosong"
            raise ValueError(message)
        own = raw[:, index]
        if isinstance(leaf.score, Cohort) and counted is not None:
            own = np.where(counted, own, np.nan)
        value = rounded(quantize(score(own, leaf.score)), leaf.score_digits)
        value = np.clip(value, rubric.scale_low, rubric.scale_high)
        off_table = ~np.isnan(own) & np.isnan(value)
        causes[off_table, index] = "S315"
        absent = np.isnan(raw[:, index]) & (causes[:, index] == "")
        policy = leaf.missing.policy
        if policy in _STANDS_IN:
            stand_in = leaf.missing.value if policy is MissingPolicy.FIXED else 0.0
            value = np.where(absent, stand_in, value)
            marks["filled"][:, index] = absent
        elif policy in _SPREADS:
            marks["spread"][:, index] = absent
            marks["prov"][:, index] = absent & (policy is MissingPolicy.PROVISIONAL)
        else:
            marks["failed"][:, index] = absent
        scores[:, index] = value
    return LeafScores(
        scores, marks["filled"], marks["spread"], marks["prov"], marks["failed"], causes
    )


def combine(rubric: Rubric, leaf_scores: NDArray[np.float64], spread: NDArray[np.bool_]) -> Tree:
    """Combine leaf scores up the tree.

    Formula at a node: ``s = sum(w[i] * s[i])`` over the children that have a
    value or are not spread, ``w[i] = weight[i] / sum of their weights``. Each
    product is put on the grid of 1e-12, so the contributions of the children
    add up to the node exactly. A node all of whose children drop out drops out
    itself; a child that is NaN without being spread makes the node NaN.
    """
    nodes = rubric.nodes()
    position = {node.path: index for index, node in enumerate(nodes)}
    shape = (len(leaf_scores), len(nodes))
    values = np.full(shape, np.nan)
    dropped = np.zeros(shape, dtype=bool)
    weight = np.zeros(shape)
    contribution = np.full(shape, np.nan)
    for index, leaf in enumerate(rubric.leaves()):
        values[:, position[leaf.path]] = leaf_scores[:, index]
        dropped[:, position[leaf.path]] = spread[:, index]

    def settle(children: Sequence[Criterion]) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
        columns = [position[child.path] for child in children]
        share, given, value = _weigh(children, values[:, columns], dropped[:, columns])
        weight[:, columns] = share
        contribution[:, columns] = given
        return value, np.asarray(dropped[:, columns].all(axis=1))

    for node in reversed(nodes):  # children come after their parents
        if not node.is_leaf:
            column = position[node.path]
            values[:, column], dropped[:, column] = settle(node.children)
    exact, gone = settle(rubric.criteria)
    exact[gone] = np.nan
    return Tree(values, weight, contribution, exact)


def _weigh(
    children: Sequence[Criterion], values: NDArray[np.float64], dropped: NDArray[np.bool_]
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Give effective weights, contributions and the value of one node."""
    nominal = np.asarray([child.weight for child in children], dtype=np.float64)
    kept = np.where(dropped, 0.0, nominal)
    total = kept.sum(axis=1, keepdims=True)
    share = np.divide(kept, total, out=np.zeros(kept.shape), where=total > 0)
    given = np.where(dropped, 0.0, quantize(share * values))
    value = exact_sum(given)
    value[np.isnan(given).any(axis=1) | dropped.all(axis=1)] = np.nan
    return share, given, value
