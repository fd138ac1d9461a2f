"""One form as the bytes of a workbook; the same form gives the same bytes."""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

import xlsxwriter

import asn_eval
from asn_eval.intake.forms.data_sheet import write_data_sheet
from asn_eval.intake.forms.guide_sheet import write_guide_sheet

if TYPE_CHECKING:
    from asn_eval.intake.forms.model import Form
    from asn_eval.language import Words

GUIDE: Final = "Petunjuk"
_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def form_bytes(form: Form, words: Words) -> bytes:
    """Make the workbook: a sheet to fill and the sheet ``Petunjuk``.

    The date in the properties is the first day on which the rubric is valid.
    """
    stream = BytesIO()
    with xlsxwriter.Workbook(stream, _OPTIONS) as book:
        book.set_properties(_properties(form, words))
        data, guide = book.add_worksheet(form.sheet), book.add_worksheet(GUIDE)
        ranges = write_guide_sheet(book, guide, form, words)
        write_data_sheet(book, data, form, words, ranges)
    return stream.getvalue()


def _properties(form: Form, words: Words) -> dict[str, Any]:
    rubric = form.rubric
    return {
        "title": words("Isian {tabel}", tabel=form.table),
        "subject": rubric.title,
        "author": rubric.institution,
        "company": rubric.institution,
        "keywords": " ".join(filter(None, (rubric.id, form.table, form.period))),
        "comments": f"asn-eval {asn_eval.__version__}",
        "created": dt.datetime.combine(rubric.valid_from, dt.time(), tzinfo=dt.UTC),
    }
