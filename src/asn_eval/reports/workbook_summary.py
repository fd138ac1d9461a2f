"""Ringkasan: the first sheet answers who, how well and how sure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from asn_eval.domain.evaluation import Status
from asn_eval.reports.safe import sheet_text
from asn_eval.reports.view_sources import reason_text
from asn_eval.reports.workbook_conversion import conversion_part
from asn_eval.reports.workbook_distribution import distribution_part
from asn_eval.reports.workbook_page import print_set_up
from asn_eval.reports.workbook_sheet import put, section, small_table
from asn_eval.reports.workbook_styles import ACCENT, LINE, Style
from asn_eval.reports.workbook_units import unit_rank_part, units_part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xlsxwriter.worksheet import Worksheet

    from asn_eval.reports.workbook_sheet import Desk

_LAST: Final = 8
_WIDTHS: Final = (34, 12, 12, 12, 12, 12, 12, 12, 12)
_CHART: Final = {"width": 470, "height": 230}


def summary_sheet(desk: Desk, name: str, sheets: Mapping[str, str]) -> None:
    """Write Ringkasan; ``sheets`` maps the other sheets to what they hold."""
    sheet = desk.book.add_worksheet(name)
    sheet.hide_gridlines(2)
    for place, width in enumerate(_WIDTHS):
        sheet.set_column(place, place, width)
    sheet.set_column(_LAST + 1, _LAST + len(desk.view.grades), _WIDTHS[-1])
    row = _opening(desk, sheet)
    row = _people(desk, sheet, row)
    row = _grades(desk, sheet, name, row)
    row = _reasons(desk, sheet, row)
    row = _findings(desk, sheet, row)
    row = _legend(desk, sheet, row, sheets)
    row = unit_rank_part(desk, sheet, row)
    row = distribution_part(desk, sheet, row)
    row = conversion_part(desk, sheet, row)
    units_part(desk, sheet, row)
    print_set_up(desk.view, sheet)


def _opening(desk: Desk, sheet: Worksheet) -> int:
    view, styles = desk.view, desk.styles
    sheet.set_row(0, 30)
    put(sheet, 0, 0, view.title, styles[Style.TITLE])
    put(sheet, 1, 0, f"{view.rules.title} · {view.institution}", styles[Style.SUBTITLE])
    put(sheet, 2, 0, view.words("Periode: {periode}", periode=view.period), styles[Style.SUBTITLE])
    row = 3
    if view.simulation:
        sheet.merge_range(row, 0, row, _LAST, sheet_text(view.simulation), styles[Style.STAMP])
        row += 1
    sheet.set_row(row, 36)
    sheet.merge_range(row, 0, row, _LAST, sheet_text(view.headline.answer), styles[Style.LEAD])
    for sentence in view.headline.how_sure:
        row += 1
        put(sheet, row, 0, sentence, styles[Style.SUBTITLE])
    return row + 2


def _people(desk: Desk, sheet: Worksheet, row: int) -> int:
    """Write the three numbers and their sum as a formula, so that anyone can check it."""
    words = desk.view.words
    row = section(desk, sheet, row, words("Pegawai"), 2)
    seen, *parts = desk.view.counts
    for part in parts:
        put(sheet, row, 0, part.label, desk.styles[Style.TEXT])
        put(sheet, row, 1, part.value, desk.styles[Style.WHOLE])
        row += 1
    first = row - len(parts) + 1
    put(sheet, row, 0, seen.label, desk.styles[Style.TOTAL])
    formula = f"=SUM(B{first}:B{row})"
    sheet.write_formula(row, 1, formula, desk.styles[Style.TOTAL_NUMBER], seen.value)
    return row + 2


def _grades(desk: Desk, sheet: Worksheet, name: str, row: int) -> int:
    words = desk.view.words
    start = row
    row = section(desk, sheet, row, words("Sebaran predikat"), 4)
    columns = (
        (words("Predikat"), Style.TEXT),
        (words("Mulai"), Style.FINAL),
        (words("Pegawai"), Style.WHOLE),
        (words("Bagian"), Style.SHARE),
    )
    bands = desk.view.evaluation.rubric.bands
    rows = [
        (grade.name, band.start, grade.count, grade.share)
        for grade, band in zip(desk.view.grades, bands, strict=True)
    ]
    first = row + 1
    row = small_table(desk, sheet, row, columns, rows)
    _chart(desk, sheet, name, start, (first, row - 1))
    return row + 1


def _chart(desk: Desk, sheet: Worksheet, name: str, row: int, rows: tuple[int, int]) -> None:
    """Put the distribution beside its table, in the order of the table."""
    words = desk.view.words
    chart = desk.book.add_chart({"type": "bar"})
    chart.add_series(_series(name, rows, words("Pegawai")))
    font = {"name": "Calibri", "size": 9}
    chart.set_title({"name": words("Pegawai menurut predikat"), "name_font": {"size": 11}})
    chart.set_legend({"none": True})
    chart.set_y_axis({"reverse": True, "num_font": font, "line": {"color": LINE}})
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}, "min": 0})
    chart.set_size(_CHART)
    chart.set_chartarea({"border": {"none": True}})
    text = ", ".join(f"{grade.name} {grade.number}" for grade in desk.view.grades)
    above = max(row - len(desk.view.counts) - 2, 0)
    sheet.insert_chart(above, 4, chart, {"description": sheet_text(text), "object_position": 2})


def _series(name: str, rows: tuple[int, int], title: str) -> dict[str, Any]:
    return {
        "name": title,
        "categories": [name, rows[0], 0, rows[1], 0],
        "values": [name, rows[0], 2, rows[1], 2],
        "fill": {"color": ACCENT},
        "gap": 60,
        "data_labels": {"value": True, "num_format": "#,##0", "font": {"size": 9}},
    }


def _reasons(desk: Desk, sheet: Worksheet, row: int) -> int:
    """Say why people are not scored; nothing when everybody is."""
    words = desk.view.words
    evaluation = desk.view.evaluation
    lost = evaluation.reason[evaluation.status == Status.NOT_SCORED].tolist()
    if not lost:
        return row
    row = section(desk, sheet, row, words("Mengapa tidak dinilai"), 3)
    columns = (
        (words("Alasan"), Style.TEXT),
        (words("Kode"), Style.TEXT),
        (words("Pegawai"), Style.WHOLE),
    )
    rows = [(reason_text(words, code), code, lost.count(code)) for code in sorted(set(lost))]
    return small_table(desk, sheet, row, columns, rows) + 1


def _findings(desk: Desk, sheet: Worksheet, row: int) -> int:
    words = desk.view.words
    row = section(desk, sheet, row, words("Temuan data"), 2)
    columns = ((words("Tingkat"), Style.TEXT), (words("Jumlah"), Style.WHOLE))
    rows = [(count.label, count.value) for count in desk.view.severities]
    return small_table(desk, sheet, row, columns, rows) + 1


def _legend(desk: Desk, sheet: Worksheet, row: int, sheets: Mapping[str, str]) -> int:
    """Explain the words used, and lead to the other sheets."""
    words = desk.view.words
    row = section(desk, sheet, row, words("Cara membaca"), _LAST + 1)
    for other, purpose in sheets.items():
        look = desk.styles[Style.LINK]
        sheet.write_url(row, 0, f"internal:'{other}'!A1", look, other)
        put(sheet, row, 1, purpose, desk.styles[Style.SUBTITLE])
        row += 1
    notes = (
        words("Status dinilai: semua data yang diperlukan ada."),
        words("Status sementara: data belum lengkap; nilai akhir masih dapat berubah."),
        words("Status berupa kode: pegawai tidak dinilai; arti kode ada di lembar Temuan."),
        desk.view.rules.illustrative,
    )
    for note in filter(None, notes):
        sheet.set_row(row, 30 if note == desk.view.rules.illustrative else 15)
        sheet.merge_range(row, 0, row, _LAST, sheet_text(note), desk.styles[Style.NOTE])
        row += 1
    return row + 1
