"""Rows from the reader library turned into columns, a chunk at a time.

Chunks keep memory low (a million rows are never Python lists at once) and the
work per cell in C: a whole chunk of a column is either packed as float64 or
coded through one dictionary.
"""

from __future__ import annotations

import math
from collections import defaultdict
from itertools import count, islice
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from asn_eval.intake.grid import HEAD_ROWS, GridColumn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from asn_eval.intake.grid import Value

_CHUNK: Final = 4096
_CHUNK_CELLS: Final = 1 << 20
_STRAYS: Final = HEAD_ROWS
"""A column with more cells that are no numbers than this becomes a coded one."""

_NUMBERS: Final = frozenset({float, int})
"""An .xls or .xlsb file has whole numbers too; in a grid every number is a float."""


class _Truth:
    """Stands for a boolean in a dictionary, where ``True == 1.0``."""

    def __init__(self, value: bool) -> None:  # noqa: FBT001 - a value, not a flag
        self.value = value


_TRUTHS: Final = {False: _Truth(value=False), True: _Truth(value=True)}


def columns_of(
    rows: Iterable[Sequence[Any]],
) -> tuple[int, tuple[GridColumn, ...], tuple[tuple[Value | None, ...], ...]]:
    """Turn the reader's rows into columns; also return their number and the head.

    An empty cell is ``""`` in the rows, and text of no characters is empty too.
    """
    source = iter(rows)
    builders: list[_Builder] = []
    head: tuple[tuple[Value | None, ...], ...] = ()
    total = 0
    for chunk in _chunks(source):
        if not builders:
            builders = [_Builder() for _ in chunk[0]]
            head = tuple(tuple(map(_plain, row)) for row in chunk[:HEAD_ROWS])
        for builder, cells in zip(builders, zip(*chunk, strict=True), strict=True):
            builder.add(cells)
        total += len(chunk)
    return total, tuple(builder.finish() for builder in builders), head


def _chunks(source: Iterator[Sequence[Any]]) -> Iterator[list[Sequence[Any]]]:
    size = _CHUNK
    while chunk := list(islice(source, size)):
        yield chunk
        size = max(1, min(_CHUNK, _CHUNK_CELLS // (len(chunk[0]) or 1)))


def _plain(cell: Any) -> Value | None:  # noqa: ANN401 - whatever the reader gives
    """Return a cell as the grid holds it: empty text is empty, NaN and infinities are text.

    A hostile sheet may hold "NaN" as a number; as text it is a fault, as NaN it
    would pass for an empty cell.
    """
    if type(cell) is int:
        return float(cell)
    if type(cell) is float and not math.isfinite(cell):
        return str(cell)
    held: Value | None = None if cell == "" else cell
    return held


class _Builder:
    """Collects one column: as numbers while it can, as codes from then on."""

    def __init__(self) -> None:
        self._parts: list[NDArray[Any]] = []
        self._rows = 0
        self._others: dict[int, Value] = {}
        self._index: defaultdict[object, int] | None = None

    def add(self, cells: tuple[Any, ...]) -> None:
        """Take the next cells of the column."""
        if self._index is None:
            numbers, others = _numbers_in(cells, self._rows)
            if len(self._others) + len(others) <= _STRAYS:
                self._parts.append(numbers)
                self._others.update(others)
            else:
                self._turn_to_codes()
        if self._index is not None:
            self._parts.append(_codes_in(cells, self._index))
        self._rows += len(cells)

    def finish(self) -> GridColumn:
        """Return the column in the shape that suits what was seen."""
        if self._index is None and not self._mostly_numbers():
            self._turn_to_codes()
        whole = np.concatenate(self._parts)
        if self._index is None:
            return GridColumn(whole, None, others=self._others)
        values = tuple(key.value if isinstance(key, _Truth) else key for key in self._index)
        return GridColumn(None, whole, values[1:])  # type: ignore[arg-type] # keys are cells

    def _mostly_numbers(self) -> bool:
        numbers = sum(int(np.count_nonzero(~np.isnan(part))) for part in self._parts)
        return numbers > len(self._others)

    def _turn_to_codes(self) -> None:
        """Code what has been packed as numbers so far."""
        self._index = defaultdict(count().__next__, {"": -1})
        start = 0
        for i, part in enumerate(self._parts):
            cells = ["" if math.isnan(cell) else cell for cell in part.tolist()]
            for row in range(start, start + len(cells)) if self._others else ():
                cells[row - start] = self._others.get(row, cells[row - start])
            self._parts[i] = _codes_in(tuple(cells), self._index)
            start += len(cells)
        self._others = {}


def _numbers_in(cells: tuple[Any, ...], start: int) -> tuple[NDArray[np.float64], dict[int, Value]]:
    """Pack cells as float64; cells that are no numbers are returned by row."""
    types = set(map(type, cells))
    if types <= _NUMBERS:
        numbers = np.array(cells, dtype=np.float64)
        if np.isfinite(numbers).all():
            return numbers, {}
    others: dict[int, Value] = {}
    plain: list[float] = []
    for row, cell in enumerate(cells, start):
        if type(cell) in _NUMBERS and math.isfinite(cell):
            plain.append(float(cell))
            continue
        plain.append(math.nan)
        if (held := _plain(cell)) is not None:
            others[row] = held
            if len(others) > _STRAYS:
                break
    return np.array(plain), others


def _codes_in(cells: tuple[Any, ...], index: defaultdict[object, int]) -> NDArray[np.int32]:
    """Code cells through the column's dictionary, which numbers what is new."""
    keys: Iterable[object] = cells
    types = set(map(type, cells))
    if not types.isdisjoint(_SPECIAL):
        keys = map(_key, cells)
    return np.fromiter(map(index.__getitem__, keys), np.int32, len(cells))


def _key(cell: Any) -> object:  # noqa: ANN401 - whatever the reader gives
    if type(cell) is bool:
        return _TRUTHS[cell]
    if type(cell) is int:
        return float(cell)
    return str(cell) if type(cell) is float and not math.isfinite(cell) else cell


_SPECIAL: Final = frozenset({bool, float, int})
