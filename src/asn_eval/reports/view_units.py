"""Distribution of predikat, and units compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.reports.view_model import GradeShare, UnitRow
from asn_eval.reports.view_text import DASH, coded, fixed, safe, trimmed

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.domain.evaluation import Evaluation
    from asn_eval.domain.rubric import Rubric
    from asn_eval.language import Words

SMALL_UNIT: Final = 5
"""Below this many persons scored, a unit's figures say little."""

UNITS: Final = 300
"""Units that a report lists."""


def grade_shares(words: Words, evaluation: Evaluation) -> tuple[GradeShare, ...]:
    """Count persons per predikat; shares are of those who have one."""
    bands = evaluation.rubric.bands
    graded = evaluation.band[evaluation.band >= 0]
    tally = np.bincount(graded, minlength=len(bands)).tolist()
    total = max(len(graded), 1)
    return tuple(
        GradeShare(
            name=safe(band.name),
            limit=trimmed(words, band.start),
            count=count,
            number=words.number(count),
            percent=words.percent(count / total, 1),
            share=count / total,
        )
        for band, count in zip(bands, tally, strict=True)
    )


def unit_rows(words: Words, evaluation: Evaluation) -> tuple[UnitRow, ...]:
    """Compare units: the highest median first, equal medians by name.

    Persons without a score count as persons of the unit and nowhere else.
    """
    labels, code = coded(evaluation.people.attribute("unit"))
    spread = _spread(code, evaluation.final, len(labels))
    people = np.bincount(code, minlength=len(labels))
    grades = _grades(code, evaluation.band, len(labels), len(evaluation.rubric.bands))
    falling: NDArray[np.float64] = np.nan_to_num(-spread[1], nan=np.inf)
    order = np.argsort(falling, kind="stable")
    return tuple(
        _unit(
            words,
            evaluation.rubric,
            labels[unit] or words("(unit tidak diketahui)"),
            int(people[unit]),
            spread[:, unit],
            grades[unit],
        )
        for unit in order.tolist()
    )


def _spread(
    code: NDArray[np.int32], values: NDArray[np.float64], units: int
) -> NDArray[np.float64]:
    """Lowest, median and highest value by unit: (3, units), NaN without values."""
    known = np.flatnonzero(~np.isnan(values))
    order = known[np.lexsort((values[known], code[known]))]
    ranked = values[order]
    count = np.bincount(code[known], minlength=units)
    first = np.concatenate([[0], np.cumsum(count)[:-1]])
    result = np.full((3, units), np.nan)
    some = np.flatnonzero(count)
    start, size = first[some], count[some]
    result[0, some] = ranked[start]
    result[1, some] = (ranked[start + (size - 1) // 2] + ranked[start + size // 2]) / 2
    result[2, some] = ranked[start + size - 1]
    return result


def _grades(
    code: NDArray[np.int32], band: NDArray[np.int32], units: int, bands: int
) -> NDArray[np.int64]:
    graded = band >= 0
    joined = code[graded].astype(np.int64) * bands + band[graded]
    return np.bincount(joined, minlength=units * bands).reshape(units, bands)


def _unit(
    words: Words,
    rubric: Rubric,
    name: str,
    persons: int,
    spread: NDArray[np.float64],
    grades: NDArray[np.int64],
) -> UnitRow:
    scored = int(grades.sum())
    width = rubric.scale_high - rubric.scale_low
    at = np.nan_to_num((spread - rubric.scale_low) / width)
    return UnitRow(
        name=name,
        persons=_persons(words, persons, scored),
        scored=scored,
        lowest=fixed(words, spread[0], rubric.digits),
        median=fixed(words, spread[1], rubric.digits),
        highest=fixed(words, spread[2], rubric.digits),
        grades=tuple(
            words.percent(count / scored) if scored else DASH for count in grades.tolist()
        ),
        small=scored < SMALL_UNIT,
        at_lowest=float(at[0]),
        at_median=float(at[1]),
        at_highest=float(at[2]),
    )


def _persons(words: Words, persons: int, scored: int) -> str:
    if persons == scored:
        return words.number(scored)
    return words(
        "{dinilai} dari {semua}", dinilai=words.number(scored), semua=words.number(persons)
    )
