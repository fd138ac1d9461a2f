"""Cells that cannot be read: one remark for each distinct value."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asn_eval.intake.attendance.entries import Remark
from asn_eval.intake.plain import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from asn_eval.intake.attendance.entries import Coded


class Tally:
    """Counts unreadable values, over one column or several, so that each is told once."""

    def __init__(self, code: str, slots: Mapping[str, str] | None = None) -> None:
        self._code = code
        self._slots = dict(slots or {})
        self._found: dict[str, tuple[int, tuple[int, int]]] = {}

    def add(
        self, cells: Coded, unread: NDArray[np.bool_], rows: NDArray[np.int32], column: int
    ) -> None:
        """Count the unreadable cells of one column."""
        for value in np.unique(cells.codes[unread]).tolist():
            mine = unread & (cells.codes == value)
            text = shown(cells.values[value] if value >= 0 else None)
            here = (int(rows[mine].min()), column)
            count, first = self._found.get(text, (0, here))
            self._found[text] = (count + int(np.count_nonzero(mine)), min(first, here))

    def remarks(self) -> list[Remark]:
        """Give one remark per value, the most frequent first."""
        ordered = sorted(self._found.items(), key=lambda item: (-item[1][0], item[0]))
        return [
            Remark(self._code, *first, {**self._slots, "nilai": text, "jumlah": str(count)})
            for text, (count, first) in ordered
        ]
