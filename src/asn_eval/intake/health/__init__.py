"""Signs that the data of a sheet are not what they seem; said, never mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.intake.health.alike import alike_findings
from asn_eval.intake.health.numbering import numbering_findings
from asn_eval.intake.health.ratings import rating_findings
from asn_eval.intake.health.totals import total_findings
from asn_eval.intake.health.unused import unused_findings

if TYPE_CHECKING:
    from asn_eval.findings import Finding
    from asn_eval.intake.blocks import SheetTable
    from asn_eval.intake.body import Body
    from asn_eval.intake.records import Sheet


def health_findings(sheet: Sheet, body: Body, table: SheetTable) -> list[Finding]:
    """Look at a sheet that was read as a table, and say what is odd about it."""
    return [
        *total_findings(sheet, body),
        *numbering_findings(sheet, body),
        *alike_findings(sheet),
        *rating_findings(sheet, table),
        *unused_findings(sheet),
    ]
