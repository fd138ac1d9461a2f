"""The sheet to fill: locked headings, unlocked cells, a rule and a message per column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from asn_eval.domain.fields import Kind
from asn_eval.intake.forms.guide import content_of
from asn_eval.intake.forms.meaning import meaning_of
from asn_eval.intake.forms.page import print_on_a4
from asn_eval.intake.forms.rules import MESSAGE_LENGTH, TITLE_LENGTH, alarm_of, rule_of
from asn_eval.origin import column_letter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

    from asn_eval.intake.forms.model import Form, FormColumn
    from asn_eval.language import Words

LAST_ROW: Final = 1_048_575
"""The last row of a sheet, counted from 0: rules hold for every row."""

_FACE: Final = {"font_name": "Calibri", "font_size": 11}
_FORMATS: Final = {
    Kind.NIP: "@",
    Kind.TEXT: "@",
    Kind.CATEGORY: "@",
    Kind.NUMBER: "General",
    Kind.DATE: "dd-mm-yyyy",
}
_WIDTHS: Final = {Kind.NIP: 22, Kind.TEXT: 24, Kind.CATEGORY: 14, Kind.NUMBER: 12, Kind.DATE: 13}
_WIDE: Final = {"indikator": 44, "nama": 30, "nama_kegiatan": 44, "komentar": 44, "unit": 30}
_ALLOWED: Final = {
    "format_cells": True, "format_columns": True, "format_rows": True, "sort": True,
    "autofilter": True, "select_locked_cells": True, "select_unlocked_cells": True,
}  # fmt: skip
_ALARM: Final = {"bg_color": "#F4B6B6", "font_color": "#A32020"}
_HEAD: Final = _FACE | {
    "bold": True, "font_color": "#FFFFFF", "text_wrap": True, "valign": "vcenter", "border": 1,
    "border_color": "#FFFFFF", "locked": True,
}  # fmt: skip
_FILLED_COLOUR: Final = "#1F5C6B"
_OPEN_COLOUR: Final = "#5B6B73"


def write_data_sheet(
    book: Workbook, sheet: Worksheet, form: Form, words: Words, ranges: Mapping[str, str]
) -> None:
    """Write headings and rules; ``ranges`` leads from a field to the range of its choices."""
    alarm = book.add_format(_ALARM)
    for index, column in enumerate(form.columns):
        kind, name = column.field.kind, column.field.name
        look = book.add_format(_FACE | {"num_format": _FORMATS[kind], "locked": False})
        sheet.set_column(index, index, _WIDE.get(name, _WIDTHS[kind]), look)
        colour = _FILLED_COLOUR if column.filled else _OPEN_COLOUR
        head = book.add_format(_HEAD | {"bg_color": colour})
        sheet.write_string(0, index, column.heading, head)
        cell = f"{column_letter(index + 1)}2"
        rule = rule_of(column, cell, ranges.get(name, "")) | _messages(words, form, column)
        sheet.data_validation(1, index, LAST_ROW, index, rule)
        if formula := alarm_of(column, cell):
            condition = {"type": "formula", "criteria": formula, "format": alarm}
            sheet.conditional_format(1, index, LAST_ROW, index, condition)
    sheet.set_row(0, 32)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, 0, len(form.columns) - 1)
    sheet.protect("", _ALLOWED)
    sheet.repeat_rows(0)
    print_on_a4(sheet, form, words)
    sheet.activate()


def _messages(words: Words, form: Form, column: FormColumn) -> dict[str, Any]:
    """Word the message that appears when a cell is entered, and the one of a refusal."""
    content = content_of(words, column)
    parts = [meaning_of(words, form.table, column.field.name), content]
    parts.append(words("Wajib diisi.") if column.filled else words("Boleh kosong."))
    refused = words("Isi ini tidak dapat dipakai.")
    allowed = content or meaning_of(words, form.table, column.field.name)
    return {
        "input_title": cut(column.heading, TITLE_LENGTH),
        "input_message": cut(" ".join(filter(None, parts)), MESSAGE_LENGTH),
        "error_title": cut(column.heading, TITLE_LENGTH),
        "error_message": cut(f"{refused} {allowed}", MESSAGE_LENGTH),
    }


def cut(text: str, length: int) -> str:
    """Shorten a text to a length.

    >>> cut("NIP 18 digit", 12), cut("NIP 18 digit", 8)
    ('NIP 18 digit', 'NIP 18 …')
    """
    return text if len(text) <= length else text[: length - 1] + "…"
