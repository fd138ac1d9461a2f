"""The data of everybody for the page, in columns that compress well.

One entry per person in reading order. What the page can work out by exact
arithmetic is left out: the score of a node and the contributions follow from
the scores of the leaves, the effective weights and the changes of the steps, all
on the grid of 1e-12.

A column of numbers is ``{"e": decimals, "v": [whole numbers or null]}``, or
with few distinct values ``{"e": decimals, "d": [distinct], "k": [codes]}``. A
column of texts is ``{"d": [labels], "k": [codes]}`` or one string with a line
per person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.scope import scoped
from asn_eval.domain.tree import UNWEIGHTED, Combine
from asn_eval.findings import message_of
from asn_eval.reports.view_combining import step_text
from asn_eval.reports.view_conversion import factor_name, rounding_text
from asn_eval.reports.view_grades import rating_sentence
from asn_eval.reports.view_rubric import criterion_sentences
from asn_eval.reports.view_scope import not_applicable, scope_sentence
from asn_eval.reports.view_sources import combinations, reason_text
from asn_eval.reports.view_text import coded, safe, safe_all, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from asn_eval.domain.evaluation import Evaluation
    from asn_eval.domain.rubric import Criterion, Rubric
    from asn_eval.language import Words

Json = dict[str, object]

GRID: Final = 12
"""Decimals of the grid that scores lie on."""

RAW_DECIMALS: Final = 4
"""Decimals that a measured value is shown with."""

FACTOR_DECIMALS: Final = 6
"""Decimals that a factor of a conversion is shown with."""

_DICTIONARY: Final = 2048
_REMARKS: Final = 3000

_CHOOSING: Final = frozenset({*UNWEIGHTED, Combine.BEST, Combine.DROP_LOWEST})
"""Combinations that may leave out a child; one that is at fault is a fault all the same."""


def payload(words: Words, evaluation: Evaluation) -> Json:
    """Collect the columns of everybody and what is needed to read them."""
    order = evaluation.order
    rubric = evaluation.rubric
    return {
        "n": len(order),
        "digits": rubric.digits,
        "scale": [rubric.scale_low, rubric.scale_high],
        "grades": [[safe(b.name), trimmed(words, b.start)] for b in rubric.bands],
        "matrix": rubric.matrix is not None,
        "ratings": _ratings(words, evaluation, order),
        "tables": list(evaluation.people.tables),
        "nodes": _nodes(words, evaluation),
        "follow_ups": [[safe(f.kind), safe(f.text)] for f in rubric.follow_ups],
        "safeguards": [safe(gap.title) for gap in rubric.rater_gaps],
        **_identity(evaluation, order),
        **_results(words, evaluation, order),
        "leaves": [_leaf(evaluation, order, index) for index in range(len(evaluation.leaves))],
        "weights": _weights(evaluation.weight[order]),
        "changes": list(_changes(words, evaluation, order)),
        "areas": _areas(evaluation, order),
        "remarks": _remarks(words, evaluation, order),
        **_conversions(words, evaluation, order),
    }


def _conversions(words: Words, evaluation: Evaluation, order: NDArray[np.int32]) -> Json:
    """Encode amounts and factors of each conversion; nothing where none is declared."""
    found = evaluation.conversions
    if found is None:
        return {}
    items, column = [], 0
    for index, item in enumerate(evaluation.rubric.conversions):
        causes, cause = coded(found.cause[order, index])
        factors = []
        for factor in item.factors:
            by = "" if factor.divisor == 1 else trimmed(words, factor.divisor, FACTOR_DECIMALS)
            values = numbers(found.factor[order, column], FACTOR_DECIMALS)
            factors.append({"name": factor_name(words, factor), "by": by, "x": values})
            column += 1
        items.append(
            {
                "title": safe(item.title),
                "unit": safe(item.unit),
                "digits": max(item.digits, 0),
                "rounding": rounding_text(words, item.digits),
                "amount": numbers(found.value[order, index], max(item.digits, 0)),
                "cause": {"d": [[code, reason_text(words, code)] for code in causes],
                          "k": cause.tolist()},
                "factors": factors,
            }
        )  # fmt: skip
    return {"conversions": items}


def _nodes(words: Words, evaluation: Evaluation) -> list[Json]:
    rubric = evaluation.rubric
    parent = {child.path: node.path for node in rubric.nodes() for child in node.children}
    return [
        {
            "title": safe(node.title),
            "parent": evaluation.nodes.index(parent[node.path]) if node.path in parent else -1,
            "leaf": evaluation.leaves.index(node.path) if node.is_leaf else -1,
            "unit": safe(node.unit),
            "how": [*_how(words, rubric, node), *_rating(words, node)],
            "basis": [safe(rubric.bases[name].title) for name in node.basis],
        }
        for node in rubric.nodes()
    ]


def _how(words: Words, rubric: Rubric, node: Criterion) -> tuple[str, ...]:
    scope = (scope_sentence(words, node),) if node.scope else ()
    return (*scope, *criterion_sentences(words, rubric, node))


def _ratings(words: Words, evaluation: Evaluation, order: NDArray[np.int32]) -> list[Json]:
    """Encode the ratings of each rated criterion, and their names."""
    rated = enumerate(evaluation.rubric.rated())
    return [_rated(words, evaluation, node, index, order) for index, node in rated]


def _rated(
    words: Words, evaluation: Evaluation, node: Criterion, index: int, order: NDArray[np.int32]
) -> Json:
    """Encode one rating; where the criterion does not exist, that is said in its place."""
    names = [safe(item.name) for item in node.rating]
    outside = evaluation.outside(node.path)
    given = np.where(outside, len(names), evaluation.ratings[:, index])[order]
    if outside.any():
        names.append(not_applicable(words))
    return {"title": safe(node.title), "d": names, "k": given.tolist()}


def _rating(words: Words, node: Criterion) -> tuple[str, ...]:
    return (rating_sentence(words, node),) if node.rating else ()


def _identity(evaluation: Evaluation, order: NDArray[np.int32]) -> Json:
    people = evaluation.people
    stray = np.flatnonzero(~people.identified[order])
    return {
        "nip": _lines(people.nip[order]),
        "keys": dict(
            zip(map(str, stray.tolist()), safe_all(people.key[order][stray]), strict=True)
        ),
        "name": _lines(people.attribute("nama")[order]),
        "unit": _labels(people.attribute("unit")[order]),
        "job": _labels(people.attribute("jabatan")[order]),
        "level": _labels(people.attribute("golongan")[order]),
    }


def _results(words: Words, evaluation: Evaluation, order: NDArray[np.int32]) -> Json:
    digits = evaluation.rubric.digits
    marks, seen = combinations(evaluation.people.seen[order])
    reasons, reason = coded(evaluation.reason[order])
    return {
        "final": numbers(evaluation.final[order], digits),
        "low": numbers(evaluation.low[order] - evaluation.final[order], digits),
        "high": numbers(evaluation.high[order] - evaluation.final[order], digits),
        "band": evaluation.band[order].tolist(),
        "plain": _if_changed(evaluation.plain_band, evaluation.given_band, order),
        "given": _if_changed(evaluation.given_band, evaluation.band, order),
        "status": evaluation.status[order].tolist(),
        "reason": {
            "d": [[code, reason_text(words, code)] for code in reasons],
            "k": reason.tolist(),
        },
        "rank": _places(evaluation.shown_rank()[order]),
        "unit_rank": _places(evaluation.shown_unit_rank()[order]),
        "group": {
            "d": safe_all(evaluation.group_labels),
            "k": evaluation.group[order].tolist(),
        },
        "seen": {"d": marks.astype(int).tolist(), "k": seen.tolist()},
        "follow": _bits(evaluation.follow[order]),
        "flags": _bits(evaluation.flags[order]),
    }


def _places(shown: NDArray[np.float64]) -> list[float]:
    """Write ranks, 0 for none; whole numbers unless places are shared."""
    known = np.nan_to_num(shown)
    whole = known.astype(np.int64)
    places: list[float] = (whole if np.array_equal(whole, known) else known).tolist()
    return places


def _if_changed(
    before: NDArray[np.int32], after: NDArray[np.int32], order: NDArray[np.int32]
) -> list[int]:
    """Give the predikat before a step; nothing where the step changed none."""
    changed: list[int] = [] if np.array_equal(before, after) else before[order].tolist()
    return changed


def _leaf(evaluation: Evaluation, order: NDArray[np.int32], leaf: int) -> Json:
    """Encode measured value, score and state of one leaf.

    A measured value of many sizes is stored as its distance from the score: it
    is 0 wherever percents are read as points. ``filled`` is 1 where the
    missing-data policy spoke and 2 where the leaf does not exist for the person.
    """
    outside = evaluation.outside(evaluation.leaves[leaf])[order]
    score = evaluation.score[order, evaluation.nodes.index(evaluation.leaves[leaf])]
    raw = evaluation.raw[order, leaf]
    faults, fault = coded(evaluation.cause[order, leaf])
    plain = numbers(raw, RAW_DECIMALS)
    near = _whole(raw, RAW_DECIMALS) - _whole(score, RAW_DECIMALS)
    apart = "v" in plain and not np.isnan(near[~np.isnan(raw)]).any()
    return {
        "score": numbers(score, GRID),
        "raw": numbers(near / 10**RAW_DECIMALS, RAW_DECIMALS) if apart else plain,
        "apart": apart,
        "filled": _bits(np.column_stack([evaluation.filled[order, leaf], outside])),
        "fault": {"d": faults, "k": fault.tolist()},
    }


def _weights(weight: NDArray[np.float64]) -> Json:
    """Encode effective weights as the few distinct sets of them that occur."""
    code = np.zeros(len(weight), dtype=np.int64)
    for column in weight.T:
        if len(column) and (column != column[0]).any():
            _, part = np.unique(column, return_inverse=True)
            _, code = np.unique(code * (int(part.max()) + 1) + part, return_inverse=True)
    _, first = np.unique(code, return_index=True)
    return {"d": weight[first].tolist(), "k": code.tolist()}


def _changes(words: Words, evaluation: Evaluation, order: NDArray[np.int32]) -> Iterable[Json]:
    """Encode what changed each node after its children; null where the node has no value.

    A node that may have no value although its children have gets a line of its own.
    """
    rubric = evaluation.rubric
    values = {path: evaluation.score[:, index] for index, path in enumerate(evaluation.nodes)}
    values[""] = evaluation.exact
    nodes = {node.path: node for node in (*rubric.nodes(), rubric.root()) if node.children}
    for index, step in enumerate(rubric.steps()):
        if step.path in nodes:
            name = step_text(words, step, nodes[step.path].digits)
            lost = np.isnan(values[step.path])
            change = np.where(lost, np.nan, evaluation.steps[:, index])
            yield _change(evaluation, step.path, name, change[order])
    for path, node in nodes.items():
        unfilled = node.combine.kind is Combine.SUM and bool(scoped(rubric))
        if node.least_data or unfilled or node.combine.kind in _CHOOSING:
            lost = np.where(np.isnan(values[path][order]), np.nan, 0.0)
            yield _change(evaluation, path, "", lost)


def _change(evaluation: Evaluation, path: str, name: str, change: NDArray[np.float64]) -> Json:
    node = evaluation.nodes.index(path) if path else -1
    return {"node": node, "name": name, "by": numbers(change, GRID)}


def _areas(evaluation: Evaluation, order: NDArray[np.int32]) -> Json:
    """Encode areas to improve as one run per person, in reading order."""
    areas = evaluation.areas
    position = np.empty(len(order), dtype=np.intp)
    position[order] = np.arange(len(order))
    sort = np.argsort(position[areas.person], kind="stable")
    return {
        "count": np.bincount(position[areas.person], minlength=len(order)).tolist(),
        "items": [safe(item.title) for item in evaluation.rubric.improvements],
        "item": areas.item[sort].tolist(),
        "label": _labels(areas.label[sort]),
        "mean": numbers(areas.mean[sort], 2),
        "rows": areas.count[sort].tolist(),
    }


def _remarks(words: Words, evaluation: Evaluation, order: NDArray[np.int32]) -> Json:
    """Say which findings are about whom: code, sentence, place; the first few thousand."""
    about = [finding for finding in evaluation.findings if finding.key]
    keys = evaluation.people.key
    position = np.empty(len(order), dtype=np.intp)
    position[order] = np.arange(len(order))
    index = dict(zip(keys.tolist(), position.tolist(), strict=True)) if about else {}
    shown = [finding for finding in about if finding.key in index][:_REMARKS]
    return {
        "person": [index[finding.key] for finding in shown],
        "text": [
            [finding.code, safe(message_of(finding, words.lang).found), safe(finding.place)]
            for finding in shown
        ],
        "cut": len(about) > _REMARKS,
    }


def numbers(values: NDArray[np.float64], decimals: int) -> Json:
    """Encode a column of numbers with at most ``decimals`` places.

    >>> numbers(np.array([1.5, 1.5, np.nan]), 2)
    {'e': 1, 'd': [15, None], 'k': [0, 0, 1]}
    """
    whole = _whole(values, decimals)
    fewest = _fewest(whole, decimals)
    whole /= 10 ** (decimals - fewest)
    distinct, codes = np.unique(whole, return_inverse=True)
    if len(distinct) <= min(_DICTIONARY, max(len(whole) // 2, 2)):
        return {"e": fewest, "d": _or_null(distinct), "k": codes.tolist()}
    return {"e": fewest, "v": _or_null(whole)}


def _whole(values: NDArray[np.float64], decimals: int) -> NDArray[np.float64]:
    return np.rint(values * 10.0**decimals)


def _fewest(whole: NDArray[np.float64], decimals: int) -> int:
    """Count the decimals that are needed to say every value exactly."""
    known = whole[~np.isnan(whole)]
    for fewer in range(decimals):
        if not (known % 10 ** (decimals - fewer)).any():
            return fewer
    return decimals


def _or_null(whole: NDArray[np.float64]) -> list[int | None]:
    missing = np.isnan(whole)
    result: list[int | None] = np.where(missing, 0, whole).astype(np.int64).tolist()
    for index in np.flatnonzero(missing).tolist():
        result[index] = None
    return result


def _labels(values: NDArray[np.object_]) -> Json:
    labels, codes = coded(values)
    return {"d": labels, "k": codes.tolist()}


def _lines(values: Iterable[object]) -> str:
    return "\n".join(safe_all(values))


def _bits(marks: NDArray[np.bool_]) -> list[int]:
    """Write the marks of each person as one whole number, first mark lowest."""
    width = marks.shape[1]
    bits: list[int] = (marks.astype(np.int64) @ (1 << np.arange(width, dtype=np.int64))).tolist()
    return bits
