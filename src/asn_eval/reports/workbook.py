"""``hasil.xlsx``: the result as a workbook that people can check.

XlsxWriter makes the workbook: sheets, formats, headings, print set-up, small
tables. The rows of the long sheets are poured in afterwards, see
:mod:`asn_eval.reports.workbook_bulk`. The same evaluation gives the same bytes.
"""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from typing import TYPE_CHECKING, Final

import xlsxwriter

from asn_eval.reports.safe import sheet_text
from asn_eval.reports.view import build_view
from asn_eval.reports.workbook_bulk import pour
from asn_eval.reports.workbook_findings import findings_sheet
from asn_eval.reports.workbook_people import detail_sheet, ranking_sheet
from asn_eval.reports.workbook_rubric import rubric_sheet
from asn_eval.reports.workbook_sheet import Desk
from asn_eval.reports.workbook_sources import sources_sheet
from asn_eval.reports.workbook_styles import make_styles
from asn_eval.reports.workbook_summary import summary_sheet

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.domain.evaluation import Evaluation
    from asn_eval.language import Words
    from asn_eval.reports.facts import RunFacts
    from asn_eval.reports.view_model import View
    from asn_eval.reports.workbook_bulk import Rows

SHEETS: Final = ("Ringkasan", "Peringkat", "Rincian", "Temuan", "Rubrik", "Sumber")
"""Names of the sheets, in order. They are addresses and never change with language."""

_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_NO_PERIOD: Final = dt.date(2000, 1, 1)


def write_workbook(evaluation: Evaluation, path: Path, words: Words, facts: RunFacts) -> None:
    """Write ``hasil.xlsx`` with its six sheets.

    Values are the evaluation's own, with all digits; formats show them as the
    rubric rounds them. Text from the inputs is text, whatever it looks like.
    The date in the document properties is the last day of the periode.

    Raises:
        OSError: the file cannot be written.

    """
    view = build_view(evaluation, words, facts)
    layout = BytesIO()
    with xlsxwriter.Workbook(layout, _OPTIONS) as book:
        desk = Desk(book, make_styles(book, evaluation.rubric.digits), view)
        book.set_properties(_properties(view))
        bodies = _sheets(desk)
    pour(layout, path, {_part(name): rows for name, rows in bodies.items()})


def _sheets(desk: Desk) -> dict[str, Rows]:
    """Lay out all sheets in order; return the rows of the long ones."""
    summary, ranking, detail, findings, rubric, sources = SHEETS
    words = desk.view.words
    purposes = {
        ranking: words("urutan pegawai, nilai akhir, predikat, status"),
        detail: words("data, skor, bobot dan sumbangan setiap kriteria per pegawai"),
        findings: words("masalah pada data: di sel mana, dan apa yang harus dilakukan"),
        rubric: words("aturan lengkap dengan dasar dan sifatnya"),
        sources: words("berkas, lembar dan kolom yang dipakai; rekonsiliasi pegawai"),
    }
    summary_sheet(desk, summary, purposes)
    bodies = {ranking: ranking_sheet(desk, ranking), detail: detail_sheet(desk, detail)}
    bodies[findings] = findings_sheet(desk, findings)
    rubric_sheet(desk, rubric)
    sources_sheet(desk, sources)
    return bodies


def _part(name: str) -> str:
    """Give the name under which the file format keeps a sheet: numbered in order."""
    return f"xl/worksheets/sheet{SHEETS.index(name) + 1}.xml"


def _properties(view: View) -> dict[str, object]:
    period = view.evaluation.period
    day = period.last if period else _NO_PERIOD
    return {
        "title": sheet_text(f"{view.title} · {view.period}"),
        "subject": sheet_text(view.rules.title),
        "author": sheet_text(view.institution),
        "company": sheet_text(view.institution),
        "keywords": sheet_text(view.rules.id),
        "comments": sheet_text(view.simulation or f"asn-eval {view.facts.version}"),
        "status": "SIMULASI" if view.simulation else "",
        "created": dt.datetime.combine(day, dt.time(), tzinfo=dt.UTC),
    }
