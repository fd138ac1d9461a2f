"""The ways that a method can go, so that worked cases can be held against them.

A new method takes part by one line in :data:`SCORES` or :data:`MEASURES`; one
without a line is covered as soon as it gave a score or a value at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from asn_eval.domain import specs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from asn_eval.engine import Working

_PLACES: Final = 9
"""Places that raw values are compared with, as step tables do."""


class Way(Enum):
    """What kind of way a branch is; the words for it stand in reports."""

    USED = "used"
    STEP = "step"
    LOW = "low"
    HIGH = "high"
    INSIDE = "inside"
    NO_ROWS = "no_rows"
    EMPTY_CELL = "empty_cell"
    TOO_FEW = "too_few"
    UP = "up"
    DOWN = "down"
    FILTERED = "filtered"
    MISSING = "missing"
    BAND = "band"
    MATRIX = "matrix"
    HOLDS = "holds"
    HOLDS_NOT = "holds_not"
    FLAGGED = "flagged"
    NAMED = "named"
    PERIOD = "period"
    VALID = "valid"
    ROUNDED = "rounded"
    APPLIES = "applies"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class ScoreBranch:
    """One way of a score: where it stands below ``nilai``, and which raw values take it."""

    below: tuple[str | int, ...]
    way: Way
    limit: float | None
    takes: Callable[[float], bool]


@dataclass(frozen=True, slots=True)
class MeasureBranch:
    """One way of a measure: where it stands below ``ukur``, and which workings take it."""

    below: tuple[str | int, ...]
    way: Way
    limit: float | None
    takes: Callable[[Working, float], bool]


def score_branches(spec: specs.ScoreSpec) -> tuple[ScoreBranch, ...]:
    """List the ways of a score method; a method without a line has one, being used."""
    find = SCORES.get(type(spec))
    used = ScoreBranch((), Way.USED, None, lambda _: True)
    return tuple(find(spec)) if find else (used,)


def measure_branches(spec: specs.MeasureSpec) -> tuple[MeasureBranch, ...]:
    """List the ways of a measure besides giving a value."""
    find = MEASURES.get(type(spec))
    return tuple(find(spec)) if find else ()


def _steps(spec: specs.Steps) -> Iterator[ScoreBranch]:
    starts = [*(step.start for step in spec.steps), float("inf")]
    for index, (start, end) in enumerate(pairwise(starts)):
        below = ("pita", index, "mulai")
        yield ScoreBranch(below, Way.STEP, start, _between(start, end))


def _between(start: float, end: float) -> Callable[[float], bool]:
    return lambda raw: start <= round(raw, _PLACES) < end


def _ends(
    low: tuple[tuple[str | int, ...], float], high: tuple[tuple[str | int, ...], float]
) -> Iterator[ScoreBranch]:
    """Yield a way at or below the low end, one at or above the high end, one between."""
    (at_low, least), (at_high, most) = low, high
    yield ScoreBranch(at_low, Way.LOW, least, lambda raw: raw <= least)
    yield ScoreBranch((), Way.INSIDE, None, lambda raw: least < raw < most)
    yield ScoreBranch(at_high, Way.HIGH, most, lambda raw: raw >= most)


def _linear(spec: specs.Linear) -> Iterator[ScoreBranch]:
    return _ends((("dari", 0), spec.source[0]), (("dari", 1), spec.source[1]))


def _capped(spec: specs.Capped) -> Iterator[ScoreBranch]:
    return _ends((("bawah",), spec.floor), (("batas",), spec.cap))


def _deduction(spec: specs.Deduction) -> Iterator[ScoreBranch]:
    return _ends((("awal",), 0.0), (("bawah",), (spec.start - spec.floor) / spec.per))


def _no_rows(spec: specs.Sum | specs.Count | specs.WeightedSum) -> Iterator[MeasureBranch]:
    if spec.no_rows is not None:
        yield MeasureBranch(("tanpa_baris",), Way.NO_ROWS, spec.no_rows, _nothing_read)


def _nothing_read(working: Working, raw: float) -> bool:
    return len(working.selection.rows) == 0 and not np.isnan(raw)


def _empty_cell(columns: tuple[str, ...], value: float | None) -> Iterator[MeasureBranch]:
    def takes(working: Working, _: float) -> bool:
        return any(working.selection.table.columns[name].empty().any() for name in columns)

    if value is not None:
        yield MeasureBranch(("sel_kosong",), Way.EMPTY_CELL, value, takes)


def _sum(spec: specs.Sum) -> Iterator[MeasureBranch]:
    yield from _no_rows(spec)
    yield from _empty_cell((spec.column,), spec.empty_cell)


def _weighted_sum(spec: specs.WeightedSum) -> Iterator[MeasureBranch]:
    yield from _no_rows(spec)
    yield from _empty_cell(spec.columns(), spec.empty_cell)


def _ratio(spec: specs.Ratio) -> Iterator[MeasureBranch]:
    return _empty_cell((spec.numerator, *spec.plus), spec.empty_cell)


def _mean(spec: specs.Mean) -> Iterator[MeasureBranch]:
    if spec.least > 1:
        yield MeasureBranch(("minimal",), Way.TOO_FEW, spec.least, _fewer(spec.least))


def _fewer(least: int) -> Callable[[Working, float], bool]:
    return lambda working, _: 0 < len(working.selection.rows) < least


def _targets(
    spec: specs.Achievement | specs.Progress | specs.RowScores,
) -> Iterator[MeasureBranch]:
    if spec.cap is not None:
        yield MeasureBranch(("atas",), Way.HIGH, spec.cap, _reaches(spec.cap))
    for way, word in ((Way.UP, "naik"), (Way.DOWN, "turun")) if spec.polarity else ():
        yield MeasureBranch(("polarisasi",), way, None, _says(spec.polarity, word))


def _reaches(cap: float) -> Callable[[Working, float], bool]:
    def takes(working: Working, _: float) -> bool:
        rows = working.measured.scored
        return bool(((rows.achieved if rows else working.measured.value) >= cap).any())

    return takes


def _says(column: str, word: str) -> Callable[[Working, float], bool]:
    def takes(working: Working, _: float) -> bool:
        cells = working.selection.table.columns[column]
        return word in cells.labels and bool((cells.codes() == cells.labels.index(word)).any())

    return takes


def _raters(spec: specs.RaterGroups) -> Iterator[MeasureBranch]:
    del spec
    yield MeasureBranch(("kurang",), Way.TOO_FEW, None, _short_of_raters)


def _short_of_raters(working: Working, _: float) -> bool:
    groups = working.measured.groups
    return groups is not None and bool((groups.raters < np.maximum(groups.least, 1)).any())


def _row_scores(spec: specs.RowScores) -> Iterator[MeasureBranch]:
    yield from _targets(spec)
    for index, item in enumerate(spec.scores):
        for way in score_branches(item.score):
            below = ("nilai", index, "nilai", *way.below)
            yield MeasureBranch(below, way.way, way.limit, _row_takes(index, way.takes))


def _row_takes(entry: int, takes: Callable[[float], bool]) -> Callable[[Working, float], bool]:
    def some_row_takes(working: Working, _: float) -> bool:
        rows = working.measured.scored
        return rows is not None and any(map(takes, rows.clean[rows.entry == entry].tolist()))

    return some_row_takes


SCORES: Final[Mapping[type, Callable[[Any], Iterator[ScoreBranch]]]] = {
    specs.Linear: _linear,
    specs.Capped: _capped,
    specs.Steps: _steps,
    specs.Deduction: _deduction,
}
"""The ways of each score method that has more than one."""

MEASURES: Final[Mapping[type, Callable[[Any], Iterator[MeasureBranch]]]] = {
    specs.Sum: _sum,
    specs.Count: _no_rows,
    specs.Mean: _mean,
    specs.Ratio: _ratio,
    specs.Achievement: _targets,
    specs.Progress: _targets,
    specs.RaterGroups: _raters,
    specs.RowScores: _row_scores,
    specs.WeightedSum: _weighted_sum,
}
"""The ways of each measure that has more than one."""

NEVER_ABSENT: Final[Mapping[type, Callable[[Any], bool]]] = {
    specs.Count: lambda spec: spec.no_rows is not None,
    specs.WeightedSum: lambda spec: None not in (spec.no_rows, spec.empty_cell),
}
"""Measures that always have a value, so that no case can reach ``kosong``."""


def can_be_absent(spec: specs.MeasureSpec) -> bool:
    """Tell whether a measure can be without a value when its table is there."""
    never = NEVER_ABSENT.get(type(spec))
    return never is None or not never(spec)
