"""The units compared in numbers, as the last part of Ringkasan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.rubric import Ties
from asn_eval.reports.view_text import coded
from asn_eval.reports.workbook_sheet import section, small_table
from asn_eval.reports.workbook_styles import Style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray
    from xlsxwriter.worksheet import Worksheet

    from asn_eval.domain.evaluation import Evaluation
    from asn_eval.reports.workbook_sheet import Cell, Desk


@dataclass(frozen=True)
class UnitFigures:
    """One unit in numbers; NaN where nobody has a score."""

    name: str
    people: int
    scored: int
    median: float
    low: float
    high: float
    grades: tuple[int, ...]


def units_part(desk: Desk, sheet: Worksheet, row: int) -> None:
    """Compare units: highest median first, equal medians by name."""
    words = desk.view.words
    rubric = desk.view.evaluation.rubric
    row = section(desk, sheet, row, words("Unit"), 6 + len(rubric.bands))
    columns = (
        (words("Unit"), Style.WRAP),
        (words("Pegawai"), Style.WHOLE),
        (words("Dinilai"), Style.WHOLE),
        (words("Nilai tengah"), Style.FINAL),
        (words("Terendah"), Style.SCORE),
        (words("Tertinggi"), Style.SCORE),
        *((band.name, Style.WHOLE) for band in rubric.bands),
    )
    rows: list[tuple[Cell, ...]] = [
        (unit.name or words("(unit tidak diketahui)"), unit.people, unit.scored, unit.median,
         unit.low, unit.high, *unit.grades)
        for unit in unit_figures(desk.view.evaluation)
    ]  # fmt: skip
    small_table(desk, sheet, row, columns, rows)


def unit_rank_part(desk: Desk, sheet: Worksheet, row: int) -> int:
    """Rank the units; nothing where the rubric does not."""
    words, view = desk.view.words, desk.view
    rule = view.evaluation.rubric.unit_ranking
    if rule is None:
        return row
    row = section(desk, sheet, row, words("Peringkat unit"), 6)
    shared = view.evaluation.rubric.ranking.ties is Ties.FRACTIONAL
    columns = (
        (words("Unit"), Style.WRAP),
        (words("Peringkat"), Style.SHARED_RANK if shared else Style.RANK),
        (view.unit_value, Style.SCORE if rule.digits > 0 else Style.WHOLE),
        (words("Dinilai"), Style.WHOLE),
        (words("Pegawai"), Style.WHOLE),
        (words("Keterangan"), Style.WRAP),
    )
    rows: list[tuple[Cell, ...]] = [
        (line.name, unit.rank, unit.value, unit.scored, unit.people, line.reason)
        for unit, line in zip(view.evaluation.units, view.unit_ranks, strict=True)
    ]
    return small_table(desk, sheet, row, columns, rows) + 1


def unit_figures(evaluation: Evaluation) -> tuple[UnitFigures, ...]:
    """Give every unit's figures, the highest median first, then by name.

    The median is that of the rounded final values of the unit's people.
    """
    labels, code = coded(evaluation.people.attribute("unit"))
    figures = [
        _figures(evaluation, label, people)
        for label, people in zip(labels, _members(code, len(labels)), strict=True)
    ]
    return tuple(
        sorted(figures, key=lambda unit: (-np.nan_to_num(unit.median, nan=-np.inf), unit.name))
    )


def _members(code: NDArray[np.int32], units: int) -> Iterator[NDArray[np.intp]]:
    order = np.argsort(code, kind="stable")
    ends = np.searchsorted(code[order], np.arange(units), side="right")
    return iter(np.split(order, ends[:-1]) if units else [])


def _figures(evaluation: Evaluation, name: str, people: NDArray[np.intp]) -> UnitFigures:
    values = evaluation.final[people]
    known = values[~np.isnan(values)]
    band = evaluation.band[people]
    tally = np.bincount(band[band >= 0], minlength=len(evaluation.rubric.bands))
    some = len(known) > 0
    return UnitFigures(
        name=name,
        people=len(people),
        scored=len(known),
        median=float(np.median(known)) if some else np.nan,
        low=float(known.min()) if some else np.nan,
        high=float(known.max()) if some else np.nan,
        grades=tuple(tally.tolist()),
    )
