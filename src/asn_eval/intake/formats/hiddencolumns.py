"""The hidden columns of a sheet, from ranges that may be as many as a hostile file likes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asn_eval.intake.grid import SHEET_COLUMNS

if TYPE_CHECKING:
    from numpy.typing import NDArray


class HiddenColumns:
    """Which sheet columns (1-based) are hidden; a range costs the same however wide it is.

    >>> hidden = HiddenColumns()
    >>> hidden.hide(2, 3), hidden.hide(0, 1), hidden.hide(16384, 4294967295)
    (None, None, None)
    >>> hidden.numbers
    (1, 2, 3, 16384)
    """

    def __init__(self) -> None:
        self._mask: NDArray[np.bool_] = np.zeros(SHEET_COLUMNS + 1, dtype=np.bool_)

    def hide(self, first: int, last: int) -> None:
        """Hide a range of columns, as far as it lies on a sheet."""
        self._mask[max(first, 1) : min(last, SHEET_COLUMNS) + 1] = True

    @property
    def numbers(self) -> tuple[int, ...]:
        """The hidden columns, ascending."""
        return tuple(np.flatnonzero(self._mask).tolist())
