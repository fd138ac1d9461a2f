"""Merged ranges of a sheet, by array index of a grid."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asn_eval.intake.grid import Grid

Range: TypeAlias = "tuple[int, int, int, int]"


@dataclass(frozen=True)
class Merges:
    """``ranges`` are (first row, first column, last row, last column), 0-based, inclusive."""

    ranges: tuple[Range, ...] = ()

    @cached_property
    def _by_row(self) -> dict[int, list[Range]]:
        found: defaultdict[int, list[Range]] = defaultdict(list)
        for span in self.ranges:
            found[span[0]].append(span)
        return dict(found)

    def near(self, row: int, reach: int = 4) -> Iterator[Range]:
        """Yield the ranges that start in a row or in a few rows above it and cover it."""
        for first in range(row - reach, row + 1):
            for span in self._by_row.get(first, ()):
                if span[2] >= row:
                    yield span

    def first(self, row: int, column: int) -> tuple[int, int] | None:
        """Return the first cell of the range that covers a cell, None when none does."""
        for span in self.near(row):
            if span[1] <= column <= span[3]:
                return span[0], span[1]
        return None

    def joined(self, upper: int, lower: int) -> bool:
        """Tell whether a range covers cells of both rows."""
        return any(span[0] <= upper for span in self.near(lower))

    def widths(self, row: int) -> list[int]:
        """Return how many columns each range of a row covers, where it is more than one."""
        wide = [span for span in self.near(row) if span[3] > span[1]]
        return [span[3] - span[1] + 1 for span in wide]

    def downward(self, column: int) -> list[tuple[int, int]]:
        """Return first and last row of the ranges that go down in a column."""
        return [
            (span[0], span[2])
            for span in self.ranges
            if span[2] > span[0] and span[1] <= column <= span[3]
        ]


def merges_of(ranges: Sequence[Range], grid: Grid) -> Merges:
    """Turn sheet ranges (1-based) into ranges of a grid; cells left of it are cut off."""
    shift = grid.first_column
    return Merges(
        tuple(
            (top - 1, max(left - shift, 0), bottom - 1, right - shift)
            for top, left, bottom, right in ranges
            if right >= shift
        )
    )
