"""A sheet as it is written: values by place, merged areas, what is hidden, the filter."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from asn_eval.origin import column_letter

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from tataletak.truth import Plain


class Formula(NamedTuple):
    """A formula; without ``result`` no value is stored beside it."""

    text: str
    result: float | str | None = None


class Shown(NamedTuple):
    """A number or day with a number format of its own."""

    value: float | dt.date
    format: str


Written: TypeAlias = "Plain | Formula | Shown"


@dataclass(slots=True)
class Page:
    """A sheet being filled; rows and columns are 1-based, as in an address."""

    name: str
    cells: dict[tuple[int, int], Written] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    filter: tuple[int, int, int, int] | None = None
    filtered: tuple[int, str] | None = None
    """Column and criterion of the active filter."""

    def put(self, row: int, column: int, value: Written) -> str:
        """Write a value; None leaves the cell out. Return its address."""
        if value is not None:
            self.cells[row, column] = value
        return address(row, column)

    def put_row(self, row: int, values: Sequence[Written], first: int = 1) -> None:
        """Write values beside each other."""
        for column, value in enumerate(values, start=first):
            self.put(row, column, value)

    def merge(self, row: int, column: int, last_row: int, last_column: int) -> None:
        """Merge an area whose value stands in its upper left cell."""
        self.merges.append((row, column, last_row, last_column))

    @property
    def height(self) -> int:
        """Last row with a value."""
        return max((row for row, _ in self.cells), default=0)

    @property
    def width(self) -> int:
        """Last column with a value."""
        return max((column for _, column in self.cells), default=0)


def address(row: int, column: int) -> str:
    """Return the address of a 1-based row and column, such as AB3."""
    return f"{column_letter(column)}{row}"


def plain(value: Written) -> Plain:
    """Return what a reader without formulas sees."""
    if isinstance(value, Formula):
        return value.result
    return value.value if isinstance(value, Shown) else value


def text_of(value: Written) -> str:
    """Return a value as a text format (CSV, HTML) shows it."""
    bare: Any = plain(value)
    if bare is None:
        return ""
    if isinstance(bare, float) and bare == int(bare):
        return str(int(bare))
    return str(bare)
