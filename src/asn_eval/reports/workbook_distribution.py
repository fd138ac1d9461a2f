"""The distribution held against its pattern, as a part of Ringkasan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.reports.workbook_sheet import section, small_table
from asn_eval.reports.workbook_styles import Style

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

    from asn_eval.reports.workbook_sheet import Cell, Desk


def distribution_part(desk: Desk, sheet: Worksheet, row: int) -> int:
    """Write one line per group; nothing where the rubric declares no pattern."""
    rows: list[tuple[Cell, ...]] = [
        (line.label, line.heads, line.pattern, line.verdict, line.rules, line.moves, *line.counts)
        for line in desk.view.spread
    ]
    if not rows:
        return row
    words = desk.view.words
    grades = desk.view.grades
    row = section(desk, sheet, row, words("Sebaran predikat menurut pola"), 6 + len(grades))
    columns = (
        (words("Kelompok"), Style.WRAP),
        (words("Pegawai"), Style.WHOLE),
        (words("Predikat organisasi"), Style.WRAP),
        (words("Hasil"), Style.WRAP),
        (words("Yang tidak sesuai"), Style.WRAP),
        (words("Perpindahan paling sedikit"), Style.WRAP),
        *((grade.name, Style.WHOLE) for grade in grades),
    )
    return small_table(desk, sheet, row, columns, rows) + 1
