"""Empty cells that are no absence: formulas without value, errors, required fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.fields import Field, Kind

if TYPE_CHECKING:
    from asn_eval.domain.tables import Column
    from asn_eval.findings import Finding
    from asn_eval.intake.records import Sheet


def report_gaps(sheet: Sheet, field: Field, position: int, column: Column) -> list[Finding]:
    """Report empty cells that hide a fault, and mark them faulty in place.

    The reader library hands out a formula without a stored value, and an error
    such as #DIV/0!, as an empty cell; the sheet itself is asked only when a
    column that matters has gaps.
    """
    if field.kind is Kind.TEXT and not field.filled:
        return []
    empty = np.flatnonzero(column.empty() & ~column.faulty)
    if not len(empty):
        return []
    errors, uncached = sheet.marks.errors(), sheet.marks.uncached()
    at_column = sheet.column(position)
    rows = sheet.rows(position)
    findings = []
    for record in empty.tolist() if errors or uncached or field.filled else ():
        cell = (int(rows[record]), at_column)
        slots = {"kolom": field.name}
        if cell in errors:
            findings.append(
                sheet.finding("S309", record, position, slots | {"nilai": errors[cell]})
            )
        elif cell in uncached:
            findings.append(sheet.finding("S308", record, position, slots))
        elif field.filled:
            findings.append(sheet.finding("S312", record, position, slots))
        else:
            continue
        column.faulty[record] = True
    return findings
