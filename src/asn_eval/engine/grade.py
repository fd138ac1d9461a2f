"""Stage 4, grade: the rounded value, or two ratings, to a predikat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.engine.holds import holds
from asn_eval.exact import round_half_away

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from asn_eval.domain.rubric import Band, GradeMatrix, Rubric

    ByPath = Mapping[str, NDArray[np.float64]]


@dataclass(frozen=True)
class Grades:
    """Predikat by person, before and after requirements, and the ratings (n, R)."""

    band: NDArray[np.int32]
    plain: NDArray[np.int32]
    ratings: NDArray[np.int32]


def grade_people(
    rubric: Rubric, final: NDArray[np.float64], scores: ByPath, raws: ByPath
) -> Grades:
    """Give everybody ratings and a predikat, by bands or by the matrix.

    ``final`` (n,) is the rounded value, NaN for persons without one, who get no
    predikat. Ratings are read from scores rounded to the rubric's digits, the
    numbers that the reader sees.
    """
    rated = rubric.rated()
    columns = [
        grade(round_half_away(scores[node.path], rubric.digits), node.rating) for node in rated
    ]
    none = np.empty((len(final), 0), dtype=np.int32)
    ratings = np.column_stack(columns).astype(np.int32) if columns else none
    if rubric.matrix is None:
        plain = grade(final, rubric.bands)
    else:
        sides = [[node.path for node in rated].index(path) for path in _sides(rubric.matrix)]
        table = _table(rubric, rubric.matrix)
        plain = by_matrix(ratings[:, sides[0]], ratings[:, sides[1]], table)
        plain = np.where(np.isnan(final), -1, plain).astype(np.int32)
    return Grades(_required(rubric, plain, scores, raws), plain, ratings)


def grade(final: NDArray[np.float64], bands: Sequence[Band]) -> NDArray[np.int32]:
    """Give the position of each value's band, -1 where there is no value.

    Formula: the band with the largest ``start <= final``; bands are listed
    highest first and their lower bound belongs to them. Shapes: (n,) to (n,).

    >>> from asn_eval.domain.rubric import Band
    >>> grade(np.array([90.0, 89.99]), [Band("Sangat Baik", 90), Band("Baik", 0)]).tolist()
    [0, 1]
    """
    starts = np.asarray([band.start for band in reversed(bands)], dtype=np.float64)
    found = np.searchsorted(starts, final, side="right") - 1
    outside = np.isnan(final) | (found < 0)
    return np.where(outside, -1, len(starts) - 1 - found).astype(np.int32)


def by_matrix(
    row: NDArray[np.int32], column: NDArray[np.int32], table: NDArray[np.int32]
) -> NDArray[np.int32]:
    """Read each person's predikat off a table of two ratings.

    Formula: ``table[row, column]``. Shapes: (n,), (n,) and (ratings of the row,
    ratings of the column) to (n,). Missing: -1 in either rating gives -1.

    >>> by_matrix(np.array([0, 1, -1]), np.array([1, 1, 0]), np.array([[0, 1], [1, 2]])).tolist()
    [1, 2, -1]
    """
    return np.where((row < 0) | (column < 0), -1, table[row, column]).astype(np.int32)


def without_rating(rubric: Rubric, score: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Tell who lacks a rating that the matrix needs: scores (n, C) to (n,)."""
    if rubric.matrix is None:
        return np.zeros(len(score), dtype=bool)
    paths = [node.path for node in rubric.nodes()]
    columns = [paths.index(path) for path in _sides(rubric.matrix)]
    return np.asarray(np.isnan(score[:, columns]).any(axis=1))


def _sides(matrix: GradeMatrix) -> tuple[str, str]:
    return matrix.row, matrix.column


def _table(rubric: Rubric, matrix: GradeMatrix) -> NDArray[np.int32]:
    """Write the matrix with positions in the place of names, best ratings first."""
    names = [band.name for band in rubric.bands]
    ratings = {node.path: node.rating for node in rubric.rated()}
    return np.asarray(
        [
            [names.index(matrix.cells[row.name][column.name]) for column in ratings[matrix.column]]
            for row in ratings[matrix.row]
        ],
        dtype=np.int32,
    )


def _required(
    rubric: Rubric, plain: NDArray[np.int32], scores: ByPath, raws: ByPath
) -> NDArray[np.int32]:
    """Lower by one predikat whoever lacks what theirs requires, from the best down.

    Who is lowered must meet the requirement of the next predikat too. The
    lowest has none, so nobody falls out.
    """
    band = plain.copy()
    required = {item.grade: item for item in rubric.requirements}
    for position, name in enumerate(grade.name for grade in rubric.bands):
        if name in required:
            met = np.ones(len(band), dtype=bool)
            for condition in required[name].conditions:
                met &= holds(rubric, condition, band, scores, raws)
            band[(band == position) & ~met] += 1
    return band
