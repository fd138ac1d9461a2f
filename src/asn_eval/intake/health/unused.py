"""Columns of numbers that no rule of the rubric uses: an analyst may expect them to count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.fields import Kind
from asn_eval.findings import Finding
from asn_eval.intake.aspects import holds_number
from asn_eval.intake.health.numbering import numbering_column
from asn_eval.intake.plain import shown
from asn_eval.intake.plausible import DAYS
from asn_eval.intake.recognise import ALL_TABLES

if TYPE_CHECKING:
    from asn_eval.intake.records import Sheet

_ROSTER: Final = "pegawai"
_NAMED: Final = 8
_COMPARED: Final = frozenset({"bobot", "hari_kerja", *DAYS})
"""Fields by which others are checked: weights sum to 100, days to the working days."""


def unused_findings(sheet: Sheet) -> list[Finding]:
    """Name the columns of numbers that give nothing to any rule (L224), in one finding.

    Those are columns of numbers that no field claims, and fields of numbers that
    the rubric does not read; the numbering of the rows is neither, and columns that
    clash are told as such. Nothing is said where no rubric is known, nor of a roster.
    """
    needed = sheet.options.needed_columns.get(sheet.fit.table)
    if needed is None or sheet.fit.table == _ROSTER:
        return []
    fields = {position: name for name, position in sheet.fit.columns.items()}
    groups = sheet.fit.groups.positions if sheet.fit.groups else frozenset()
    clashing = {place for clash in sheet.fit.clashes for place in (clash.first, clash.second)}
    left_out = {numbering_column(sheet), *groups, *clashing}
    idle = [
        position
        for position, column in enumerate(sheet.view.columns)
        if position not in left_out
        and not column.constant
        and column.path
        and _idle(sheet, fields.get(position, ""), position, needed)
    ]
    if not idle:
        return []
    names = [shown(sheet.view.columns[position].heading) for position in idle[:_NAMED]]
    more = ["…"] if len(idle) > _NAMED else []
    slots = {"judul": ", ".join([*names, *more]), "tabel": sheet.fit.table}
    return [Finding("L224", sheet.heading_place(idle[0]), slots)]


def _idle(sheet: Sheet, field: str, position: int, needed: tuple[str, ...]) -> bool:
    if field:
        spec = ALL_TABLES[sheet.fit.table].field(field)
        number = spec is not None and spec.kind is Kind.NUMBER
        return number and field not in needed and field not in _COMPARED
    return _numeric(sheet, position)


def _numeric(sheet: Sheet, position: int) -> bool:
    """Tell whether most filled cells of a column hold a number; in text files they are texts."""
    if sheet.view.columns[position].cells.numbers is not None:
        return True
    codes, values = sheet.coded(position)
    counts = np.bincount(codes[codes >= 0], minlength=len(values))
    numbers = np.array([*map(holds_number, values)], dtype=np.bool_)
    return bool(2 * counts[numbers].sum() > counts.sum())
