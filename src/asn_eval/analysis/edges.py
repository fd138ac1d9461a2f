"""What happens right at a threshold: the value on it, and one unit of the last digit below."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from asn_eval.domain import specs
from asn_eval.engine.follow import follow_ups
from asn_eval.engine.grade import grade
from asn_eval.exact import round_one
from asn_eval.methods import score

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from numpy.typing import NDArray

    from asn_eval.domain.rubric import Criterion, FollowUp, Rubric

_PLACES: Final = 9

Path = tuple[str | int, ...]
Result = str | float | bool
"""A predikat, a score, or whether a condition holds."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A threshold and what the rule gives around it.

    ``under`` is the value one unit of the last shown digit below ``limit``;
    ``above`` tells whether the two differ: the value on the threshold goes with
    those above it.
    """

    path: Path
    name: str
    limit: float
    under: float
    on_limit: Result
    below: Result
    above: bool


def edges(rubric: Rubric) -> Iterator[Edge]:
    """Try every threshold of a rubric; the unit is that of the digits of the final value."""
    for leaf in rubric.leaves():
        yield from _of_score(rubric, leaf)
    yield from _of_bands(rubric)
    for item in rubric.follow_ups:
        yield from _of_follow_up(rubric, item)


def _around(rubric: Rubric, limit: float) -> tuple[float, float]:
    return round_one(limit - 10.0**-rubric.digits, _PLACES), limit


def _of_score(rubric: Rubric, leaf: Criterion) -> Iterator[Edge]:
    path = (*leaf.path.split("."),)
    for (below, values), given in _limits(rubric, leaf.score):
        results = np.clip(given, rubric.scale_low, rubric.scale_high).tolist()
        yield _edge((*path, "nilai", *below), leaf.id, values, results)
    if isinstance(leaf.measure, specs.RowScores):
        for index, item in enumerate(leaf.measure.scores):
            for (below, values), given in _limits(rubric, item.score):
                inside = (*path, "ukur", "nilai", index, "nilai", *below)
                yield _edge(inside, leaf.id, values, given.tolist())


def _limits(
    rubric: Rubric, spec: specs.ScoreSpec | None
) -> Iterator[tuple[tuple[Path, tuple[float, float]], NDArray[np.float64]]]:
    """Yield each limit of a score: its path and the two values tried, and what they give."""
    find = LIMITS.get(type(spec))
    if spec is None or find is None:
        return
    for below, limit in find(spec):
        values = _around(rubric, limit)
        yield (below, values), score(np.asarray(values), spec)


def _steps(spec: specs.Steps) -> Iterator[tuple[Path, float]]:
    for index, step in enumerate(spec.steps):
        if index:
            yield ("pita", index, "mulai"), step.start


LIMITS: Final[Mapping[type, Callable[[Any], Iterator[tuple[Path, float]]]]] = {specs.Steps: _steps}
"""The raw values at which each score method jumps."""


def _of_bands(rubric: Rubric) -> Iterator[Edge]:
    bands = rubric.bands[:-1] if rubric.matrix is None else ()  # a matrix has no thresholds
    for index, band in enumerate(bands):
        values = _around(rubric, band.start)
        found = grade(np.asarray(values), rubric.bands).tolist()
        results = [rubric.bands[place].name if place >= 0 else "" for place in found]
        yield _edge(("predikat", index, "mulai"), band.name, values, results)


def _of_follow_up(rubric: Rubric, item: FollowUp) -> Iterator[Edge]:
    for index, condition in enumerate(item.conditions):
        if condition.test is None:
            continue
        alone = replace(rubric, follow_ups=(replace(item, conditions=(condition,)),))
        values = _around(rubric, condition.limit)
        given = {condition.criterion: np.asarray(values)}
        band = np.zeros(len(values), dtype=np.int32)
        results = follow_ups(alone, band, given, given)[:, 0].tolist()
        path = ("tindak_lanjut", item.id, "jika", index, condition.test.value)
        yield _edge(path, item.id, values, results)


def _edge(path: Path, name: str, values: tuple[float, float], results: list[Any]) -> Edge:
    under, limit = values
    below, on_limit = results
    return Edge(path, name, limit, under, on_limit, below, above=on_limit != below)
