"""What conversions come to over everybody, as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.reports.markdown_text import escape, table_lines

if TYPE_CHECKING:
    from asn_eval.reports.view_model import View


def conversion_lines(view: View) -> list[str]:
    """Write one line per conversion; [] where the rubric declares none."""
    if not view.conversions:
        return []
    words = view.words
    heads = [
        words("Konversi"), words("Pegawai"), words("Sementara"), words("Tanpa konversi"),
        words("Jumlah"), words("Terendah"), words("Tertinggi"),
    ]  # fmt: skip
    rows = [
        (escape(row.title), row.persons, row.provisional, row.without, escape(row.total),
         escape(row.lowest), escape(row.highest))
        for row in view.conversions
    ]  # fmt: skip
    return ["## " + words("Konversi hasil"), "", *table_lines(heads, rows, "lrrrrrr")]
