"""One sheet: its heading, small tables, long tables, and how it prints."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asn_eval.reports.safe import sheet_text
from asn_eval.reports.workbook_bulk import Rows
from asn_eval.reports.workbook_page import print_set_up
from asn_eval.reports.workbook_styles import Style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

    from asn_eval.reports.view_model import View
    from asn_eval.reports.workbook_styles import Styles

Cell = str | float | None

TOP: Final = 3
"""Row (0-based) of the first table row below title, subtitle and stamp."""

_STAMPED: Final = 8
_LINE: Final = 15.0
_MOST_LINES: Final = 27
_AIR: Final = 0.95
"""Letters are narrower than the digits that column widths count; lines are not quite full."""

_NUMBERS: Final = frozenset(
    {Style.RANK, Style.WHOLE, Style.SCORE, Style.FINAL, Style.EXACT, Style.SHARE, Style.PERCENT}
)


@dataclass(frozen=True)
class Desk:
    """What every sheet is made with."""

    book: Workbook
    styles: Styles
    view: View


@dataclass(frozen=True)
class LongColumn:
    """One column of a long table: heading, look, and its cell bodies.

    ``group`` is the heading above the heading; neighbours of one group share it.
    """

    heading: str
    width: float
    style: Style
    cells: Sequence[str]
    group: str = ""


def put(sheet: Worksheet, row: int, column: int, value: Cell, look: object) -> None:
    """Write one cell: text as text, numbers as numbers, nothing as an empty cell."""
    if value is None or value == "" or (isinstance(value, float) and math.isnan(value)):
        sheet.write_blank(row, column, None, look)
    elif isinstance(value, str):
        sheet.write_string(row, column, sheet_text(value), look)
    else:
        sheet.write_number(row, column, value, look)


def head_style(style: Style) -> Style:
    """Give the look of a heading above cells of a style: numbers stand right."""
    if style is Style.RANK:
        return Style.GROUP
    return Style.HEAD_NUMBER if style in _NUMBERS else Style.HEAD


def new_sheet(desk: Desk, name: str, title: str) -> Worksheet:
    """Add a sheet with title, rubric, periode, and the stamp of a simulation."""
    view, styles = desk.view, desk.styles
    sheet = desk.book.add_worksheet(name)
    sheet.set_row(0, 26)
    put(sheet, 0, 0, title, styles[Style.TITLE])
    subtitle = f"{view.rules.title} · {view.institution} · {view.period}"
    put(sheet, 1, 0, subtitle, styles[Style.SUBTITLE])
    if view.simulation:
        put(sheet, 2, 0, view.simulation, styles[Style.STAMP])
        for place in range(1, _STAMPED):
            sheet.write_blank(2, place, None, styles[Style.STAMP])
    return sheet


def section(desk: Desk, sheet: Worksheet, row: int, title: str, columns: int) -> int:
    """Write the title of a part of a sheet, underlined; return the row after it."""
    look = desk.styles[Style.SECTION]
    put(sheet, row, 0, title, look)
    for place in range(1, columns):
        sheet.write_blank(row, place, None, look)
    sheet.set_row(row, 20)
    return row + 1


def height_of(texts: Sequence[tuple[str, float]]) -> float:
    """Give the height in points that a row needs; texts come with column widths.

    Spreadsheets do not all adjust the height of a row when they open a file.
    """
    lines = max((math.ceil(len(text) * _AIR / width) for text, width in texts), default=1)
    return _LINE * min(max(lines, 1), _MOST_LINES)


def small_table(
    desk: Desk,
    sheet: Worksheet,
    row: int,
    columns: Sequence[tuple[str, Style]],
    rows: Sequence[Sequence[Cell]],
    widths: Sequence[float] = (),
) -> int:
    """Write headings and a few rows; return the row after them.

    With the ``widths`` of the columns, rows get the height that their text needs.
    """
    sheet.set_row(row, 2 * _LINE if widths else _LINE + 3)
    for place, (heading, style) in enumerate(columns):
        put(sheet, row, place, heading, desk.styles[head_style(style)])
    for offset, values in enumerate(rows, start=1):
        for place, ((_, style), value) in enumerate(zip(columns, values, strict=True)):
            put(sheet, row + offset, place, value, desk.styles[style])
        if widths:
            texts = [(value, width) for value, width in zip(values, widths, strict=False)
                     if isinstance(value, str)]  # fmt: skip
            sheet.set_row(row + offset, height_of(texts))
    return row + len(rows) + 1


def long_table(
    desk: Desk,
    sheet: Worksheet,
    columns: Sequence[LongColumn],
    keep: int,
    heights: Sequence[float] = (),
) -> Rows:
    """Lay out a long table with frozen headings and a filter; return its rows.

    The first ``keep`` columns stay in sight and repeat on every printed page.
    Writes the headings and one pattern row; the rows are poured in later.
    """
    grouped = any(column.group for column in columns)
    head = TOP + 1 if grouped else TOP
    if grouped:
        _group_headings(desk, sheet, columns)
    headings = [(column.heading, column.width) for column in columns]
    sheet.set_row(head, max(2 * _LINE, height_of(headings)) + 2)
    for place, column in enumerate(columns):
        sheet.set_column(place, place, column.width)
        put(sheet, head, place, column.heading, desk.styles[head_style(column.style)])
        look = desk.styles[column.style]
        if column.style in _NUMBERS:
            sheet.write_number(head + 1, place, 0, look)
        else:
            sheet.write_string(head + 1, place, "x", look)
    last = head + max(len(columns[0].cells), 1)
    sheet.autofilter(head, 0, last, len(columns) - 1)
    sheet.freeze_panes(head + 1, keep)
    if keep:
        sheet.repeat_columns(0, keep - 1)
    print_set_up(desk.view, sheet, (TOP, head), sum(column.width for column in columns))
    return Rows(head + 2, tuple(column.cells for column in columns), tuple(heights))


def _group_headings(desk: Desk, sheet: Worksheet, columns: Sequence[LongColumn]) -> None:
    """Write the upper headings, each across the columns of its group."""
    look = desk.styles[Style.GROUP]
    start = 0
    while start < len(columns):
        stop = start + 1
        while stop < len(columns) and columns[stop].group == columns[start].group:
            stop += 1
        group = columns[start].group
        if group and stop - start > 1:
            sheet.merge_range(TOP, start, TOP, stop - 1, sheet_text(group), look)
        else:
            for place in range(start, stop):
                put(sheet, TOP, place, group, look)
        start = stop
