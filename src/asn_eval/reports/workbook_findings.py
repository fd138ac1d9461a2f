"""Temuan: every finding with its cell and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.findings import Severity
from asn_eval.reports.csvs import FINDINGS_HEADER, finding_rows
from asn_eval.reports.view_findings import severity_word
from asn_eval.reports.workbook_bulk import text_cells
from asn_eval.reports.workbook_sheet import (
    TOP,
    LongColumn,
    height_of,
    long_table,
    new_sheet,
    put,
)
from asn_eval.reports.workbook_styles import ALARM, AMBER, Style

if TYPE_CHECKING:
    from asn_eval.reports.workbook_bulk import Rows
    from asn_eval.reports.workbook_sheet import Desk

MOST: Final = 20_000
"""Findings that the sheet lists; ``temuan.csv`` holds all of them."""

_WIDTHS: Final = (8, 11, 20, 15, 8, 40, 36, 52, 20)


def findings_sheet(desk: Desk, name: str) -> Rows:
    """Lay out Temuan, with the columns of ``temuan.csv``."""
    words = desk.view.words
    findings = desk.view.evaluation.findings
    headings = (
        words("Kode"), words("Tingkat"), words("Berkas"), words("Lembar"), words("Sel"),
        words("Temuan"), words("Diharapkan"), words("Tindakan"), words("Orang"),
    )  # fmt: skip
    levels = {severity.value: severity_word(words, severity) for severity in Severity}
    texts_by_column = finding_rows(findings[:MOST], words)
    level = FINDINGS_HEADER.index("tingkat")
    texts_by_column[level][:] = map(levels.__getitem__, texts_by_column[level])
    columns = [
        LongColumn(heading, width, Style.WRAP, text_cells(texts))
        for heading, width, texts in zip(headings, _WIDTHS, texts_by_column, strict=True)
    ]
    sheet = new_sheet(desk, name, words("Temuan"))
    if len(findings) > MOST:
        note = words(
            "{tampil} temuan pertama dari {semua}; semuanya ada di temuan.csv.",
            tampil=words.number(MOST),
            semua=words.number(len(findings)),
        )
        put(sheet, 0, FINDINGS_HEADER.index("temuan"), note, desk.styles[Style.STAMP])
    heights = [
        height_of(list(zip(texts, _WIDTHS, strict=True)))
        for texts in zip(*texts_by_column, strict=True)
    ]
    rows = long_table(desk, sheet, columns, keep=0, heights=heights)
    for severity, color in ((Severity.ERROR, ALARM), (Severity.WARNING, AMBER)):
        look = desk.book.add_format({"font_color": color, "bold": True})
        rule = {
            "type": "cell",
            "criteria": "==",
            "value": f'"{levels[severity.value]}"',
            "format": look,
        }
        sheet.conditional_format(TOP + 1, level, TOP + max(len(rows), 1), level, rule)
    return rows
