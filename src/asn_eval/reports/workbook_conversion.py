"""Conversions in the workbook: amounts beside the ranking, their working, and their sums."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.evaluation import Status
from asn_eval.reports.view_conversion import conversion_heading, factor_name
from asn_eval.reports.workbook_bulk import number_cells, text_cells
from asn_eval.reports.workbook_sheet import LongColumn, section, small_table
from asn_eval.reports.workbook_styles import Style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray
    from xlsxwriter.worksheet import Worksheet

    from asn_eval.domain.conversion import Conversion
    from asn_eval.reports.workbook_sheet import Cell, Desk

_TWO = 2


def amount_columns(desk: Desk) -> Iterator[LongColumn]:
    """Yield the amount of each conversion, and beside it the code why somebody has none."""
    evaluation = desk.view.evaluation
    found = evaluation.conversions
    if found is None:
        return
    for index, item in enumerate(evaluation.rubric.conversions):
        title = conversion_heading(item)
        yield _numbers(desk, title, _style(item), found.value[:, index])
        cause = found.cause[evaluation.order, index]
        if (cause != "").any():
            heading = desk.view.words("{judul}: sebab tidak ada", judul=item.title)
            yield LongColumn(heading, 14, Style.TEXT, text_cells(cause.tolist()))


def working_columns(desk: Desk) -> Iterator[LongColumn]:
    """Yield the factors of each conversion before their divisors, then the amount."""
    evaluation, words = desk.view.evaluation, desk.view.words
    found = evaluation.conversions
    if found is None:
        return
    column = 0
    for index, item in enumerate(evaluation.rubric.conversions):
        group = conversion_heading(item)
        for factor in item.factors:
            heading = factor_name(words, factor)
            if factor.divisor != 1:
                heading = f"{heading} ÷ {words.number(factor.divisor)}"
            yield _numbers(desk, heading, Style.SCORE, found.factor[:, column], group)
            column += 1
        yield _numbers(desk, words("Hasil"), _style(item), found.value[:, index], group)


def conversion_part(desk: Desk, sheet: Worksheet, row: int) -> int:
    """Sum up each conversion in Ringkasan; nothing where the rubric declares none."""
    evaluation, words = desk.view.evaluation, desk.view.words
    found = evaluation.conversions
    if found is None:
        return row
    scored = evaluation.status != Status.NOT_SCORED
    row = section(desk, sheet, row, words("Konversi hasil"), 6)
    for index, item in enumerate(evaluation.rubric.conversions):
        look = _style(item)
        columns = (
            (words("Konversi"), Style.WRAP),
            (words("Pegawai"), Style.WHOLE),
            (words("Tanpa konversi"), Style.WHOLE),
            (words("Jumlah"), look),
            (words("Terendah"), look),
            (words("Tertinggi"), look),
        )
        row = small_table(desk, sheet, row, columns, [_sums(item, found.value[scored, index])])
    return row + 1


def _sums(item: Conversion, values: NDArray[np.float64]) -> tuple[Cell, ...]:
    known = values[~np.isnan(values)]
    without = len(values) - len(known)
    title = conversion_heading(item)
    if not len(known):
        return title, 0, without, None, None, None
    return title, len(known), without, float(known.sum()), float(known.min()), float(known.max())


def _style(item: Conversion) -> Style:
    """Choose a look with enough decimals; whole amounts have marks for thousands."""
    if item.digits <= 0:
        return Style.WHOLE
    return Style.SCORE if item.digits <= _TWO else Style.EXACT


def _numbers(
    desk: Desk, heading: str, style: Style, values: NDArray[np.float64], group: str = ""
) -> LongColumn:
    cells = number_cells(values[desk.view.evaluation.order])
    return LongColumn(heading, 15, style, cells, group)
