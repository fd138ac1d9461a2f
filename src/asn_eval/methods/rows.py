"""Rows scored one by one: the achievement of each, its points, then their mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.labels import fold
from asn_eval.exact import quantize, round_half_away
from asn_eval.methods.achievement import (
    achieved_rows,
    declared_weights,
    row_weights,
    weighted_mean,
)
from asn_eval.methods.filters import passes
from asn_eval.methods.groups import group_any, group_sum
from asn_eval.methods.measured import Measured, ScoredRows, faults_at, gaps_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from asn_eval.domain.specs import RowScores, ScoreSpec
    from asn_eval.domain.tables import Table

    Score = Callable[[NDArray[np.float64], ScoreSpec], NDArray[np.float64]]

_NONE = -1
"""Stands for no entry that fits a row."""


def row_scores(table: Table, spec: RowScores, people: int, score: Score) -> Measured:
    """Score each row by its achievement, then take the mean of the points.

    Formula by row: ``c = 100 * actual / target`` when more is better,
    ``c = 100 * (2 - actual / target)`` when less is better; then clamped to
    ``[floor, cap]`` and rounded to ``digits`` places, half away from zero, where
    that is declared; ``p = s(c)`` with s the score of the first entry whose
    ``where`` the row passes. By person: ``raw = sum(w * p) / sum(w)`` with w the
    ``weight`` column, or 1; with ``by`` the plain mean over its labels of the
    plain mean of the rows of one label. Units: points. Missing: no row, or any
    row without actual, target, direction, weight or label, is absent. Edges:
    targets and ranges as in capaian; labels are compared without case and with
    single spaces; a row that no entry fits is a fault (K660), and so is an
    achievement that its score knows no points for (K661). Points are not kept
    within the scale of the rubric, only the mean is. Source: PermenPANRB 8/2021,
    nilai capaian IKI; Perka BKN 1/2013, nilai capaian SKP.
    """
    rows = achieved_rows(table, spec)
    clean = rows.value if spec.digits is None else round_half_away(rows.value, spec.digits)
    entry = _entries(table, spec)
    points = np.full(len(table), np.nan)
    for index, item in enumerate(spec.scores):
        mine = entry == index
        points[mine] = quantize(score(clean[mine], item.score))
    strange, off = entry == _NONE, (entry != _NONE) & ~np.isnan(clean) & np.isnan(points)
    raw, share, impossible = _mean(table, spec, points, people)
    impossible |= group_any(table.person, rows.wrong | strange | off, people)
    raw[impossible] = np.nan
    return Measured(
        raw,
        points,
        share,
        impossible,
        weights=None if spec.by else declared_weights(table, spec, people),
        faults=(
            *rows.faults,
            *faults_at("K660", _filtered(spec), strange),
            *faults_at("K661", spec.actual, off),
        ),
        gaps=rows.gaps + gaps_of(table, [spec.by] if spec.by else []),
        scored=ScoredRows(rows.value, clean, entry),
    )


def _filtered(spec: RowScores) -> str:
    """Name the first column that tells the rows apart."""
    return next((name for item in spec.scores for name, _ in item.where), spec.actual)


def _entries(table: Table, spec: RowScores) -> NDArray[np.intp]:
    """Give the position of the first entry that each row passes, -1 for none."""
    found = np.full(len(table), _NONE, dtype=np.intp)
    for index, item in reversed(list(enumerate(spec.scores))):
        found[passes(table, item.where)] = index
    return found


def _mean(
    table: Table, spec: RowScores, points: NDArray[np.float64], people: int
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.bool_]]:
    """Give the mean by person, each row's share of it, and where weights are 0."""
    if spec.by:
        return _mean_of_means(table, spec.by, points, people)
    return weighted_mean(table.person, points, row_weights(table, spec), people)


def _mean_of_means(
    table: Table, by: str, points: NDArray[np.float64], people: int
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.bool_]]:
    """Average the rows of one label of a person, then the labels, all alike."""
    column = table.columns[by]
    _, same = np.unique([*map(fold, column.labels), ""], return_inverse=True)
    label = same[column.codes()]
    width = len(column.labels) + 1
    pairs, group = np.unique(table.person * np.int64(width) + label, return_inverse=True)
    rows = np.bincount(group, minlength=len(pairs))
    owner = pairs // width
    labels = np.bincount(owner, minlength=people)
    means = group_sum(group, points, len(rows)) / np.maximum(rows, 1)
    raw = np.full(people, np.nan)
    incomplete = group_any(table.person, np.isnan(points) | column.empty(), people)
    usable = (labels > 0) & ~incomplete
    raw[usable] = group_sum(owner, means, people)[usable] / labels[usable]
    share = 1.0 / (rows[group] * labels[table.person])
    return raw, share, np.zeros(people, dtype=bool)
