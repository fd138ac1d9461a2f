"""The ranking of units as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.reports.markdown_text import escape, rest_line, table_lines

if TYPE_CHECKING:
    from asn_eval.reports.view_model import View

_TOP: Final = 20


def unit_rank_lines(view: View) -> list[str]:
    """Write one line per unit in reading order; [] where units are not ranked."""
    if not view.unit_ranks:
        return []
    words = view.words
    heads = [
        words("Peringkat"), words("Unit"), view.unit_value, words("Dinilai"), words("Keterangan"),
    ]  # fmt: skip
    rows = [
        (row.rank, escape(row.name), row.value, row.persons, escape(row.reason))
        for row in view.unit_ranks
    ]
    table = table_lines(heads, rows[:_TOP], "rlrrl")
    rest = rest_line(words, len(rows), _TOP, "peringkat_unit.csv")
    return ["## " + words("Peringkat unit"), "", *table, "", *rest]
