"""What a scan of a sheet found, and the marks that answer from it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from numpy.typing import NDArray

    from asn_eval.intake.formats.extent import Extent
    from asn_eval.intake.grid import Position, Traits

_COLUMN_BITS: Final = 15
_COLUMN_MASK: Final = (1 << _COLUMN_BITS) - 1

ERROR_LENGTH: Final = 32
"""Characters of an error text that are kept."""


def pack(row: int, column: int) -> int:
    """Return row and column in one number.

    >>> position_of(pack(1048576, 16384))
    (1048576, 16384)
    """
    return (row << _COLUMN_BITS) | column


def position_of(packed: int) -> Position:
    """Return the row and column of a packed position."""
    return packed >> _COLUMN_BITS, packed & _COLUMN_MASK


@dataclass
class Found:
    """The cells that matter of one sheet, as packed positions."""

    percent: list[int] = field(default_factory=list)
    errors: dict[int, str] = field(default_factory=dict)
    uncached: list[int] = field(default_factory=list)


class Scan(NamedTuple):
    """All that one scan of a sheet told."""

    found: Found
    traits: Traits
    extent: Extent


class LazyMarks:
    """Marks of a sheet that is scanned once, when first asked.

    See :class:`asn_eval.intake.grid.Marks`. Whatever ``scan`` raises, every
    method raises.
    """

    def __init__(self, scan: Callable[[], Found]) -> None:
        self._scan = scan

    def percent(self) -> frozenset[Position]:
        """Return the non-empty cells shown as percent."""
        return frozenset(map(position_of, self._found.percent))

    def percent_rows(self, column: int) -> NDArray[np.int32]:
        """Return the sheet rows of the percent cells of a sheet column, ascending."""
        packed = np.array(self._found.percent, dtype=np.int64)
        rows = packed[(packed & _COLUMN_MASK) == column] >> _COLUMN_BITS
        return np.unique(rows).astype(np.int32)

    def errors(self) -> Mapping[Position, str]:
        """Return the error cells and their text, such as ``#DIV/0!``."""
        return {position_of(packed): text for packed, text in self._found.errors.items()}

    def uncached(self) -> frozenset[Position]:
        """Return the formula cells without a calculated value."""
        return frozenset(map(position_of, self._found.uncached))

    @cached_property
    def _found(self) -> Found:
        return self._scan()
