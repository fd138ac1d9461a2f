"""How far a sheet is filled, against how much of it fits in memory.

The reader library holds a sheet as a full rectangle around its filled cells:
two cells in opposite corners of a sheet would be 17 billion.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from asn_eval.findings import Finding
from asn_eval.origin import column_letter

if TYPE_CHECKING:
    from asn_eval.intake.bounds import Limits
    from asn_eval.origin import Place


_SPARSE_FROM: Final = 8_000_000
_FILLED_ONE_IN: Final = 100


class Extent(NamedTuple):
    """How far a sheet is filled: its last row and column, and the number of filled cells."""

    end: tuple[int, int]
    filled: int


def extent_fault(place: Place, extent: Extent, limits: Limits) -> Finding | None:
    """Return why a sheet is too large, or too large for the little it holds; None if neither."""
    area = extent.end[0] * extent.end[1]
    if extent.filled > limits.cells:
        return Finding("B133", place, {"isi": str(extent.filled), "batas": str(limits.cells)})
    if area <= limits.cells and not is_sparse(area, extent.filled):
        return None
    cell = f"{column_letter(extent.end[1])}{extent.end[0]}"
    return Finding("B126", place, {"isi": str(extent.filled), "sel": cell, "luas": str(area)})


def is_sparse(area: int, filled: int) -> bool:
    """Tell whether a large rectangle is all but empty.

    >>> is_sparse(16_777_216, 40), is_sparse(16_777_216, 1_000_000), is_sparse(5000, 2)
    (True, False, False)
    """
    return area > _SPARSE_FROM and area > _FILLED_ONE_IN * filled
