"""The distribution held against its pattern, as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.reports.markdown_text import escape, rest_line, table_lines

if TYPE_CHECKING:
    from asn_eval.reports.view_model import SpreadRow, View

_TOP: Final = 20


def spread_lines(view: View) -> list[str]:
    """Write one line per group, those that do not comply first; [] without patterns."""
    if not view.spread:
        return []
    words = view.words
    heads = [
        words("Kelompok"), words("Predikat organisasi"), words("Pegawai"),
        *(escape(grade.name) for grade in view.grades), words("Hasil"),
    ]  # fmt: skip
    rows = [
        (row.label, row.pattern, row.persons, *row.grades, _result(view, row))
        for row in view.spread
    ]
    table = table_lines(heads, rows[:_TOP], "llr" + "r" * len(view.grades) + "l")
    title = "## " + words("Sebaran predikat menurut pola")
    return [title, "", *table, "", *rest_line(words, len(rows), _TOP, "hasil.xlsx")]


def _result(view: View, row: SpreadRow) -> str:
    words = view.words
    parts = [row.verdict, row.rules]
    if row.moves:
        parts.append(words("Perpindahan paling sedikit:") + " " + row.moves)
    if row.targets:
        parts.append(words("Sasaran:") + " " + row.targets)
    return ". ".join(filter(None, parts))
