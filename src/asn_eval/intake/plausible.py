"""Numbers of one record that cannot all be right together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.findings import Finding
from asn_eval.intake.plain import number_text

if TYPE_CHECKING:
    from asn_eval.domain.evaluation import People
    from asn_eval.domain.tables import Table

DAYS: Final = ("hadir", "alpa", "izin", "sakit", "cuti", "dinas_luar")
"""A working day is counted in one of these."""

_SLACK: Final = 1e-9
"""Days are halves at the smallest; less than this is a tail of binary digits."""


def report_days(table: Table, people: People) -> list[Finding]:
    """Report records of disiplin whose days together exceed the working days.

    ``hadir + alpa + izin + sakit + cuti + dinas_luar > hari_kerja``, of what is
    filled; where no working days are told nothing is compared. The place is the
    first of these cells that is filled.
    """
    names = [name for name in DAYS if name in table]
    if table.name != "disiplin" or "hari_kerja" not in table or not names:
        return []
    days = np.stack([table.columns[name].numbers() for name in names])
    total, working = np.nansum(days, axis=0), table.columns["hari_kerja"].numbers()
    findings = []
    for record in np.flatnonzero(total > working + _SLACK).tolist():
        filled = [name for name, day in zip(names, days[:, record], strict=True) if day > 0]
        slots = {
            "kolom": " + ".join(filled),
            "jumlah": number_text(float(total[record])),
            "hari_kerja": number_text(float(working[record])),
        }
        key = people.key[table.person[record]]
        findings.append(Finding("S319", table.place(record, filled[0]), slots, key))
    return findings
