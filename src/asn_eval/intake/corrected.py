"""Cells that a named person corrected, put in their place before anything is read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.findings import Finding
from asn_eval.intake.plain import as_text, shown
from asn_eval.origin import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asn_eval.domain.corrections import Correction
    from asn_eval.intake.grid import Grid, GridColumn, Value


APPLIED: Final = frozenset({"P751", "P752"})
"""What became of a correction; it says nothing about whether its sheet is read."""

_SHOWN_WHOLE: Final = 1e15
"""From here on a number is shown with fewer digits than it has: two NIP look alike."""


def corrected(
    grid: Grid, file: str, corrections: Sequence[Correction]
) -> tuple[Grid, tuple[Finding, ...]]:
    """Apply the corrections of one sheet; each one applied, or not, is a finding.

    A correction applies only where the cell shows what it says stood there.
    """
    findings: list[Finding] = []
    for correction in corrections:
        if correction.file != file or correction.sheet != grid.sheet:
            continue
        place = Place(file, grid.sheet, correction.row, correction.column)
        index, position = correction.row - 1, correction.column - grid.first_column
        inside = 0 <= index < grid.rows and 0 <= position < len(grid.columns)
        old = grid.columns[position].cell(index) if inside else None
        slots = {"berkas_koreksi": str(correction.place), "oleh": correction.by}
        if not inside or not _same(old, correction.written):
            findings.append(Finding("P752", place, slots))
            continue
        grid = _with_cell(grid, index, position, correction.value)
        told = {"tanggal": correction.date.isoformat(), "alasan": correction.reason}
        findings.append(Finding("P751", place, slots | told))
    return grid, tuple(findings)


def _same(old: Value | None, written: str) -> bool:
    told = " ".join(written.split())
    if isinstance(old, float):
        # Excel keeps and shows fifteen digits of a number
        exact = {f"{old:.17g}", f"{old:.0f}", f"{float(f'{old:.15g}'):.0f}"}
        return told in exact or (abs(old) < _SHOWN_WHOLE and told == as_text(old))
    return old is not None and told in {as_text(old), shown(old)}


def _with_cell(grid: Grid, index: int, position: int, value: object) -> Grid:
    columns = list(grid.columns)
    columns[position] = _replaced(columns[position], index, _cell(value))
    head = [list(row) for row in grid.head]
    if index < len(head):
        head[index][position] = _cell(value)
    return replace(grid, columns=tuple(columns), head=tuple(tuple(row) for row in head))


def _cell(value: object) -> Value:
    if isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    return value  # type: ignore[return-value] # a correction holds text, a number or a date


def _replaced(column: GridColumn, index: int, value: Value) -> GridColumn:
    """Return a column with one cell changed; the others are not looked at."""
    if column.numbers is not None:
        numbers = column.numbers.copy()
        others = {row: cell for row, cell in column.others.items() if row != index}
        numbers[index] = value if type(value) is float else np.nan
        if type(value) is not float:
            others[index] = value
        return replace(column, numbers=numbers, others=others)
    codes = column.codes_from(0).copy()
    codes[index] = len(column.values)
    return replace(column, codes=codes, values=(*column.values, value))
