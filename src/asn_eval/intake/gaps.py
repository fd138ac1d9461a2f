"""Empty cells that are no absence: formulas without value, errors, required fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.fields import Field, Kind
from asn_eval.intake.people import ATTRIBUTES
from asn_eval.intake.plain import is_blank

if TYPE_CHECKING:
    from asn_eval.domain.tables import Column
    from asn_eval.findings import Finding
    from asn_eval.intake.records import Sheet


def report_gaps(sheet: Sheet, field: Field, position: int, column: Column) -> list[Finding]:
    """Report empty cells that hide a fault, and mark them faulty in place.

    The reader library hands out a formula without a stored value, and an error
    such as #DIV/0!, as an empty cell; the sheet itself is asked only when a
    column that matters has gaps. A text matters when every record needs it or
    when it says who somebody is: a unit that is #N/A puts its people into no
    group at all. Comments and names of units of measure may be empty anywhere.
    """
    if field.kind is Kind.TEXT and not field.filled and field.name not in ATTRIBUTES:
        return []
    empty = np.flatnonzero(column.empty() & ~column.faulty)
    if not len(empty):
        return []
    errors, uncached = sheet.marks.errors(), sheet.marks.uncached()
    findings = []
    for record in empty.tolist() if errors or uncached or field.filled else ():
        code, slots = hidden_fault(sheet, record, position, field.name)
        if code or (field.filled and not _is_range(sheet, field, record)):
            findings.append(sheet.finding(code or "S312", record, position, slots))
            column.faulty[record] = True
    return findings


def _is_range(sheet: Sheet, field: Field, record: int) -> bool:
    """Tell whether a record has a range where the single target is empty."""
    ends = [sheet.fit.columns.get(name) for name in ("target_bawah", "target_atas")]
    return field.name == "target" and all(
        end is not None and not is_blank(sheet.cell(record, end)) for end in ends
    )


def hidden_fault(sheet: Sheet, record: int, position: int, name: str) -> tuple[str, dict[str, str]]:
    """Return code and slots of what an empty cell hides: an error, or a formula without value.

    The code is "" when the cell is really empty.
    """
    cell = (int(sheet.rows(position)[record]), sheet.column(position))
    slots = {"kolom": name}
    error = sheet.marks.errors().get(cell)
    if error is not None:
        return "S309", slots | {"nilai": error}
    return ("S308" if cell in sheet.marks.uncached() else ""), slots
