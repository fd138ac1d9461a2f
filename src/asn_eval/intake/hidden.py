"""Rows and columns that nobody sees and that are read all the same: said, never left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.findings import Finding
from asn_eval.intake.plain import shown
from asn_eval.language import translatable
from asn_eval.origin import Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asn_eval.intake.grid import Traits
    from asn_eval.intake.records import Sheet

ROWS: Final = translatable("baris tersembunyi")
COLUMNS: Final = translatable("kolom tersembunyi")


def hidden_parts(sheet: Sheet, traits: Traits) -> tuple[Mapping[str, int], list[Finding]]:
    """Count hidden rows and columns that give records, and report them.

    One finding for all rows, at the first; one for each column.
    """
    rows = sheet.view.rows[sheet.index]
    hidden = rows[np.isin(rows, traits.hidden_rows)]
    findings: list[Finding] = []
    counts: dict[str, int] = {}
    if len(hidden):
        counts[ROWS] = len(hidden)
        place = Place(sheet.file, sheet.name, int(hidden[0]))
        slots = {"jumlah": str(len(hidden)), "baris": str(int(hidden[0]))}
        findings.append(Finding("L212", place, slots))
    fields = {position: name for name, position in sheet.fit.columns.items()}
    for position in sorted(sheet.fit.taken):
        column = sheet.view.columns[position]
        if column.column in traits.hidden_columns and not column.constant:
            counts[COLUMNS] = counts.get(COLUMNS, 0) + 1
            slots = {"judul": shown(column.heading), "kolom": fields.get(position, "–")}
            findings.append(Finding("L213", sheet.heading_place(position), slots))
    return counts, findings
