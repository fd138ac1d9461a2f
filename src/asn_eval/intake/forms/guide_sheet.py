"""The sheet ``Petunjuk``: how to fill the form, column by column, and on what basis."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from asn_eval.intake.forms.guide import basis_lines, column_help, read_once
from asn_eval.intake.forms.meaning import row_of
from asn_eval.intake.forms.page import print_on_a4

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

    from asn_eval.intake.forms.model import Form
    from asn_eval.language import Words

_WIDTHS: Final = (26, 16, 46, 46, 34)
_LINE_POINTS: Final = 15.0
_TITLE_POINTS: Final = 24.0
_FACE: Final = {"font_name": "Calibri", "font_size": 11, "valign": "top", "text_wrap": True}
_STYLES: Final[dict[str, dict[str, Any]]] = {
    "title": {"bold": True, "font_size": 16, "font_color": "#1F5C6B", "text_wrap": False},
    "section": {
        "bold": True, "font_size": 13, "font_color": "#1F5C6B", "bottom": 2, "text_wrap": False,
    },
    "plain": {"text_wrap": False},
    "head": {"bold": True, "font_color": "#FFFFFF", "bg_color": "#1F5C6B"},
    "cell": {"bottom": 4, "bottom_color": "#C9D3D7"},
}  # fmt: skip


class _Writer:
    """Writes rows from the top down."""

    def __init__(self, book: Workbook, sheet: Worksheet) -> None:
        self.sheet = sheet
        self.row = 0
        self._looks = {name: book.add_format(_FACE | look) for name, look in _STYLES.items()}

    def line(self, style: str, *cells: str) -> int:
        """Write a row; return its number, counted from 1."""
        for column, text in enumerate(cells):
            if text or style in {"head", "cell"}:
                self.sheet.write_string(self.row, column, text, self._looks[style])
        if style == "cell":
            lines = max(-(-len(text) // (w - 2)) for text, w in zip(cells, _WIDTHS, strict=False))
            self.sheet.set_row(self.row, _LINE_POINTS * max(lines, 1))
        elif style == "title":
            self.sheet.set_row(self.row, _TITLE_POINTS)
        self.row += 1
        return self.row

    def table(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Write headings and rows, then a gap."""
        self.line("head", *head)
        for cells in rows:
            self.line("cell", *cells)
        self.row += 1


def write_guide_sheet(book: Workbook, sheet: Worksheet, form: Form, words: Words) -> dict[str, str]:
    """Write the sheet; return by field the range that lists its choices."""
    writer = _Writer(book, sheet)
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    _opening(writer, form, words)
    helps = [column_help(words, form, column) for column in form.columns]
    writer.line("section", words("Kolom"))
    writer.table(
        [
            words("Judul"),
            words("Keharusan"),
            words("Yang diisikan"),
            words("Bila kosong"),
            words("Dipakai untuk"),
        ],
        [(h.heading, h.duty, h.content, h.empty, h.used_by) for h in helps],
    )
    ranges = _choices(writer, form, words)
    _bases(writer, form, words)
    sheet.protect("", {"format_columns": True, "select_locked_cells": True})
    print_on_a4(sheet, form, words)
    return ranges


def _opening(writer: _Writer, form: Form, words: Words) -> None:
    rubric = form.rubric
    writer.line("title", words("Petunjuk pengisian lembar {lembar}", lembar=form.sheet))
    writer.line("plain", f"{rubric.title} · {rubric.institution} · {rubric.id}")
    if form.period:
        writer.line("plain", words("Periode {periode}", periode=form.period))
    writer.row += 1
    once = ", ".join(read_once(form))
    rows = row_of(words, form.table)
    if once:
        told = words(
            "Rubrik membaca {kolom} sekali: satu baris saja untuk tiap pegawai.", kolom=once
        )
        rows = f"{rows} {told}"
    steps = (
        rows,
        words(
            "Tempel sebagai nilai atau teks, supaya format kolom NIP tidak berubah menjadi angka."
        ),
        words("Jangan mengubah, menghapus, atau menggabungkan judul kolom di baris pertama."),
        words("Sel merah berarti isinya belum dapat dipakai."),
        words("Simpan sebagai .xlsx, lalu periksa dengan asn-eval check."),
    )
    for number, step in enumerate(steps, start=1):
        writer.line("plain", f"{number}. {step}")
    writer.row += 1


def _choices(writer: _Writer, form: Form, words: Words) -> dict[str, str]:
    """List the choices under one another, each column apart."""
    listed = [column for column in form.columns if column.choices]
    ranges: dict[str, str] = {}
    if listed:
        writer.line("section", words("Pilihan isian"))
    for column in listed:
        label = words("Pilihan untuk kolom {kolom}", kolom=column.heading)
        rows = [
            writer.line("cell", "" if index else label, choice)
            for index, choice in enumerate(column.choices)
        ]
        ranges[column.field.name] = f"{writer.sheet.name}!$B${rows[0]}:$B${rows[-1]}"
        writer.row += 1
    return ranges


def _bases(writer: _Writer, form: Form, words: Words) -> None:
    lines = basis_lines(words, form)
    if not lines:
        return
    writer.line("section", words("Dasar penilaian yang memakai lembar ini"))
    writer.table(
        [words("Kriteria"), words("Sifat"), words("Dasar"), words("Sumber")],
        [(line.criterion, line.standing, line.basis, line.source) for line in lines],
    )
