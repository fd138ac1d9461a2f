"""What a mapping says that words of a column mean, put in their place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.intake.grid import GridColumn
from asn_eval.intake.header import claims_of
from asn_eval.intake.headings import fold
from asn_eval.intake.plain import as_text, is_blank

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asn_eval.domain.mapping import SheetRule
    from asn_eval.intake.grid import Value
    from asn_eval.intake.headings import Lookup
    from asn_eval.intake.layout.view import View


def translated(view: View, known: Mapping[str, Lookup], rule: SheetRule) -> View:
    """Translate the columns of the fields that a mapping lists values for."""
    lookup = known.get(rule.table) if rule.table else None
    columns = list(view.columns)
    for lookup_ in [lookup] if lookup else list(known.values()):
        for name, claimed in claims_of(view, lookup_, rule).items():
            for _, position in claimed if name in rule.values else ():
                before = view.columns[position]
                cells = mapped_cells(before.cells, rule.values[name])
                columns[position] = replace(before, cells=cells, written=before.cells)
    return view.with_columns(columns)


def mapped_cells(cells: GridColumn, values: Mapping[str, str | float | None]) -> GridColumn:
    """Return cells in which told words say what a mapping says they mean.

    Words are compared as they stand first (``v`` and ``V`` may differ), then
    folded. "" is the empty cell.
    """
    codes, old = cells.as_codes(0)
    exact = {text.strip(): value for text, value in values.items()}
    folded = {fold(text): value for text, value in values.items() if fold(text)}
    new: list[Value] = []
    table = np.full(len(old) + 1, -1, dtype=np.int32)
    for code, value in enumerate(old):
        text = as_text(value) or (value.strip() if isinstance(value, str) else "")
        told: Value | None = value
        if text in exact:
            told = _cell(exact[text])
        elif fold(text) in folded:
            told = _cell(folded[fold(text)])
        elif is_blank(value) and "" in exact:
            told = _cell(exact[""])
        if told is not None:
            table[code] = len(new)
            new.append(told)
    if (empty := exact.get("")) is not None:
        table[-1] = len(new)
        new.append(_cell(empty) or "")
    return GridColumn(None, table[codes], tuple(new))


def _cell(value: str | float | None) -> Value | None:
    return float(value) if isinstance(value, int) else value
