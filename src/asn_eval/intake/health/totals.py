"""Rows of totals against the rows that they speak for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np

from asn_eval.findings import Finding
from asn_eval.intake.attendance.words import DEFAULT, folded
from asn_eval.intake.groups import ABSEN
from asn_eval.intake.headings import fold
from asn_eval.intake.health.numbering import numbering_column
from asn_eval.intake.plain import number_text, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from asn_eval.intake.body import Body
    from asn_eval.intake.grid import GridColumn
    from asn_eval.intake.records import Sheet

_MEANS: Final = ("rata rata", "rerata", "mean", "average")
_MOST_DECIMALS: Final = 6
_SLACK: Final = 1e-9
_LABEL: Final = "jumlah "

_Computing: TypeAlias = "Callable[[_Total], NDArray[np.float64]]"
"""What returns everything that a total may rightly be, nothing when that is unknown."""


@dataclass(frozen=True)
class _Total:
    """A row of totals: its array index, its words, and where sections before it began."""

    row: int
    label: str
    starts: tuple[int, ...]

    @property
    def is_mean(self) -> bool:
        """Tell whether it is a row of averages."""
        return fold(self.label).startswith(_MEANS)


@dataclass(frozen=True)
class _Difference:
    """A cell of a total that nothing gives: its column, and the number that comes nearest."""

    position: int
    written: float
    nearest: float


def total_findings(sheet: Sheet, body: Body) -> list[Finding]:
    """Report rows of totals that the rows above do not give (L221), each at its first cell.

    A total may speak for the rows since any earlier total, a section or the whole
    table; it is their sum or their mean, rounded to the decimals written. A column
    with texts among its numbers cannot be added up and is passed over; so is a
    formula without a calculated value. In a sheet with a column a day
    ``JUMLAH SAKIT`` counts the cells that say so.
    """
    totals = _totals(sheet, body)
    if not totals:
        return []
    found: dict[int, list[_Difference]] = {}
    numbered = numbering_column(sheet)
    for position, column in enumerate(sheet.view.columns):
        if not column.constant and position != numbered:
            for row, difference in _compare(sheet, totals, position):
                found.setdefault(row, []).append(difference)
    return [_finding(sheet, total, found[total.row]) for total in totals if total.row in found]


def _totals(sheet: Sheet, body: Body) -> list[_Total]:
    totals: list[_Total] = []
    starts = [0]
    for row in body.totals:
        totals.append(_Total(row, _label(sheet, row), tuple(starts)))
        starts.append(row + 1)
    return totals


def _label(sheet: Sheet, row: int) -> str:
    cells = (column.cells.cell(row) for column in sheet.view.columns if not column.constant)
    return next((cell for cell in cells if isinstance(cell, str) and cell.strip()), "")


def _compare(
    sheet: Sheet, totals: Sequence[_Total], position: int
) -> list[tuple[int, _Difference]]:
    """Return the totals of one column that disagree, by row."""
    cells = _as_written(sheet, position)
    written = {total.row: cells.cell(total.row) for total in totals}
    if not any(type(cell) is float for cell in written.values()):
        return []
    computing = _adding(sheet, cells) or _counting(sheet, cells, position)
    if computing is None:
        return []
    differences = []
    for total in totals:
        cell = written[total.row]
        if not isinstance(cell, float):
            continue
        may_be = computing(total)
        if not len(may_be) or _agrees(cell, may_be):
            continue
        place = sheet.area_place(total.row, position)
        if (place.row, place.column) not in sheet.marks.uncached():
            nearest = float(may_be[np.abs(may_be - cell).argmin()])
            differences.append((total.row, _Difference(position, cell, nearest)))
    return differences


def _as_written(sheet: Sheet, position: int) -> GridColumn:
    column = sheet.view.columns[position]
    return column.cells if column.written is None else column.written


def _adding(sheet: Sheet, cells: GridColumn) -> _Computing | None:
    """Return what adds up a column of numbers; None when it has none, or texts among them."""
    numbers, others = cells.as_numbers(0)
    held = numbers[sheet.index]
    told = ~np.isnan(held)
    if np.isin(list(others), sheet.index).any() or not told.any():
        return None
    sums = np.concatenate([[0.0], np.cumsum(np.where(told, held, 0.0))])
    counts = np.concatenate([[0], np.cumsum(told)])

    def compute(total: _Total) -> NDArray[np.float64]:
        first, last = _span(sheet, total)
        number = counts[last] - counts[first]
        sections = (sums[last] - sums[first])[number > 0]
        means = sections / number[number > 0]
        return means if total.is_mean else np.concatenate([sections, means])

    return compute


def _counting(sheet: Sheet, cells: GridColumn, position: int) -> _Computing | None:
    """Return what counts the cells of a day column that say what the label of a total says."""
    groups = sheet.fit.groups.groups if sheet.fit.groups else ()
    daily = any(group.fields.get(ABSEN) == position for group in groups)
    if not daily or cells.numbers is not None:
        return None
    codes = cells.codes_from(0)[sheet.index]
    texts = [folded(value) if isinstance(value, str) else "" for value in cells.values]
    written = _written(sheet)

    def compute(total: _Total) -> NDArray[np.float64]:
        label = folded(total.label)
        word = label.removeprefix(_LABEL)
        if word == label:
            return np.empty(0)
        first, last = _span(sheet, total)
        said = [text == word or (word not in written and _means(text, word)) for text in texts]
        upto = np.concatenate([[0], np.cumsum(np.array([*said, False])[codes])])
        return np.asarray(upto[last] - upto[first], dtype=np.float64)

    return compute


def _written(sheet: Sheet) -> frozenset[str]:
    """Return the folded texts of all day columns: a word that is used means itself only."""
    groups = sheet.fit.groups.groups if sheet.fit.groups else ()
    places = (group.fields.get(ABSEN) for group in groups)
    columns = (_as_written(sheet, place) for place in places if place is not None)
    values = (value for cells in columns for value in cells.values)
    return frozenset(folded(value) for value in values if isinstance(value, str))


def _span(sheet: Sheet, total: _Total) -> tuple[NDArray[np.intp], int]:
    """Return the records at which sections may have begun, and where they end.

    A total above the whole table speaks for all of it.
    """
    last = int(np.searchsorted(sheet.index, total.row))
    first = np.searchsorted(sheet.index, total.starts)
    return (first, last) if last else (first[:1], len(sheet.index))


def _means(text: str, word: str) -> bool:
    return word in DEFAULT and DEFAULT.get(text) is DEFAULT[word]


def _agrees(written: float, computed: NDArray[np.float64]) -> bool:
    slack = 0.5 * 10.0 ** -_decimals(written) + _SLACK * max(1.0, abs(written))
    return bool((np.abs(computed - written) <= slack).any())


def _decimals(number: float) -> int:
    """Count the decimals written.

    >>> _decimals(12.0), _decimals(1190.25)
    (0, 2)
    """
    text = number_text(number)
    return min(len(text.partition(".")[2]), _MOST_DECIMALS)


def _finding(sheet: Sheet, total: _Total, differences: Sequence[_Difference]) -> Finding:
    first = differences[0]
    return Finding(
        "L221",
        sheet.area_place(total.row, first.position),
        {
            "judul": shown(sheet.view.columns[first.position].heading),
            "label": shown(total.label),
            "tertulis": number_text(first.written),
            "dihitung": number_text(round(first.nearest, _MOST_DECIMALS)),
            "jumlah": str(len(differences)),
        },
    )
