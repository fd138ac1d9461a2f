"""How far a sheet is filled, against how much of it fits in memory.

The reader library holds a sheet as a full rectangle around its filled cells:
two cells in opposite corners of a sheet would be 17 billion.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.findings import Finding
from asn_eval.origin import column_letter

if TYPE_CHECKING:
    from asn_eval.intake.bounds import Limits
    from asn_eval.origin import Place


def extent_fault(place: Place, end: tuple[int, int], filled: int, limits: Limits) -> Finding | None:
    """Return why a sheet is too large; None when it is not.

    ``end`` is the last row and the last column with a filled cell, ``filled``
    counts those cells.
    """
    if end[0] * end[1] <= limits.cells:
        return None
    slots = {"isi": str(filled), "batas": str(limits.cells)}
    if filled > limits.cells:
        return Finding("B133", place, slots)
    return Finding("B126", place, slots | {"sel": f"{column_letter(end[1])}{end[0]}"})
