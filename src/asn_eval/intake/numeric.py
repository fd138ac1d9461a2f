"""Number columns: cells and texts to float64, each doubtful cell a finding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.exact import Reading, parse_number
from asn_eval.findings import Finding
from asn_eval.intake.plain import number_text, shown
from asn_eval.intake.records import used

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.domain.fields import Field
    from asn_eval.intake.grid import Value
    from asn_eval.intake.records import Sheet

_OK: Final = 0
_STATES: Final = {
    Reading.VALUE: _OK,
    Reading.EMPTY: _OK,
    Reading.AMBIGUOUS: 1,
    Reading.NOT_A_NUMBER: 2,
}
_CODES: Final = {1: "S303", 2: "S304"}
_LEAST_SCALE: Final = 3
"""From so many values outside on, their distribution is shown too."""
_SHOWN_NUMBERS: Final = 6
_LARGEST: Final = 1e15
_SMALLEST: Final = 1e-12
_SENSIBLE: Final = "0, 1E-12–1E+15"
"""Numbers that sums, shares and products cannot outgrow; Excel holds no more digits."""
_CLEAN_PLACES: Final = 10
"""Percent cells are shares in binary: 0.07 × 100 is 7.000000000000001."""


@dataclass(frozen=True)
class Numbers:
    """A number column at the record rows.

    ``values`` (n,) NaN where empty or faulty; ``faulty`` (n,); ``percent`` (n,)
    True where the cell or text was in percent.
    """

    values: NDArray[np.float64]
    faulty: NDArray[np.bool_]
    percent: NDArray[np.bool_]


def read_numbers(
    sheet: Sheet, field: Field, position: int, bounds: tuple[float | None, float | None]
) -> tuple[Numbers, list[Finding]]:
    """Read a number column; ``bounds`` are the lowest and highest value allowed."""
    values, state, percent = _raw(sheet, position, sheet.decimal(field.name))
    # what outgrows every number by its unit or its percent sign lies outside
    with np.errstate(over="ignore"):
        if sheet.rule and field.name in sheet.rule.factors:
            values = values * sheet.rule.factors[field.name]
        _apply_formats(sheet, position, values, percent)
    findings = []
    for record in np.flatnonzero(state != _OK).tolist():
        slots = {"kolom": field.name, "nilai": shown(sheet.cell(record, position))}
        findings.append(sheet.finding(_CODES[int(state[record])], record, position, slots))
    outside = _outside(values, field, bounds)
    limits = _bounds_text(bounds, whole=field.whole)
    strange = _strange(values) & ~outside
    for record in np.flatnonzero(outside | strange).tolist():
        value = number_text(float(values[record]))
        limit = _SENSIBLE if strange[record] else limits
        slots = {"kolom": field.name, "nilai": value, "batas": limit}
        findings.append(sheet.finding("S305", record, position, slots))
    findings += _scale_findings(sheet, field, position, values, outside, limits)
    faulty = outside | strange | (state != _OK)
    values[faulty] = np.nan
    return Numbers(values, faulty, percent), findings


def _raw(
    sheet: Sheet, position: int, decimal: str
) -> tuple[NDArray[np.float64], NDArray[np.int8], NDArray[np.bool_]]:
    """Read the cells as they stand: values, states, and which texts are in percent."""
    column = sheet.view.columns[position].cells
    if column.numbers is None:
        codes, distinct = sheet.coded(position)
        table = _read_distinct(distinct, used(codes, len(distinct)), decimal)
        return table[0][codes], table[1][codes], table[2][codes]
    values = column.numbers[sheet.index]
    state = np.zeros(len(values), dtype=np.int8)
    percent = np.zeros(len(values), dtype=np.bool_)
    for record, cell in sheet.strays(column).items():
        values[record], state[record], percent[record] = _read(cell, decimal)
    return values, state, percent


def _read_distinct(
    distinct: tuple[Value, ...], occurring: list[int], decimal: str
) -> tuple[NDArray[np.float64], NDArray[np.int8], NDArray[np.bool_]]:
    """Read each distinct cell once; the last entry of each table is the empty cell."""
    values = np.full(len(distinct) + 1, np.nan)
    state = np.zeros(len(distinct) + 1, dtype=np.int8)
    percent = np.zeros(len(distinct) + 1, dtype=np.bool_)
    for code in occurring:
        values[code], state[code], percent[code] = _read(distinct[code], decimal)
    return values, state, percent


def _read(cell: Value, decimal: str) -> tuple[float, int, bool]:
    if type(cell) is float:
        return cell, _OK, False
    if not isinstance(cell, str):
        return np.nan, _STATES[Reading.NOT_A_NUMBER], False
    reading = parse_number(cell, decimal)
    return reading.value, _STATES[reading.state], reading.percent


def _apply_formats(
    sheet: Sheet, position: int, values: NDArray[np.float64], percent: NDArray[np.bool_]
) -> None:
    """Turn cells shown as percent into percent points, in place."""
    shown_so = sheet.percent_records(position) & ~np.isnan(values) & ~percent
    values[shown_so] = np.round(values[shown_so] * 100.0, _CLEAN_PLACES)
    percent |= shown_so


def _outside(
    values: NDArray[np.float64], field: Field, bounds: tuple[float | None, float | None]
) -> NDArray[np.bool_]:
    low, high = bounds
    outside = np.zeros(len(values), dtype=np.bool_)
    if low is not None:
        outside |= values < low
    if high is not None:
        outside |= values > high
    if field.whole:
        outside |= ~np.isnan(values) & (values != np.rint(values))
    return outside


def _scale_findings(
    sheet: Sheet,
    field: Field,
    position: int,
    values: NDArray[np.float64],
    outside: NDArray[np.bool_],
    limits: str,
) -> list[Finding]:
    """Show how values outside are distributed: many of a few numbers are another scale."""
    numbers, counts = np.unique(values[outside], return_counts=True)
    if counts.sum() < _LEAST_SCALE:
        return []
    order = np.argsort(-counts, kind="stable")[:_SHOWN_NUMBERS].tolist()
    spread = [f"{number_text(float(numbers[at]))} ({counts[at]}×)" for at in order]
    slots = {
        "kolom": field.name,
        "batas": limits,
        "jumlah": str(counts.sum()),
        "semua": str(np.count_nonzero(~np.isnan(values))),
        "sebaran": ", ".join([*spread, "…"] if len(numbers) > len(spread) else spread),
    }
    return [Finding("S320", sheet.heading_place(position), slots)]


def _strange(values: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Tell which numbers no office has counted, a NIP in the wrong column among them."""
    size = np.abs(values)
    strange: NDArray[np.bool_] = (size > _LARGEST) | ((size < _SMALLEST) & (values != 0))
    return strange


def _bounds_text(bounds: tuple[float | None, float | None], *, whole: bool) -> str:
    low, high = ("" if bound is None else number_text(bound) for bound in bounds)
    text = f"{low}–{high}" if low and high else f"≥ {low}" if low else f"≤ {high}"
    return f"{text}, bulat" if whole else text


def mixed_percent(numbers: Numbers) -> tuple[NDArray[np.intp], int, int]:
    """Find the smaller kind where a column mixes percent and plain numbers.

    Returns the records of the smaller kind (percent when both are as many) and
    how many there are of each kind. Zero is the same in both and counts for
    neither.
    """
    told = ~np.isnan(numbers.values) & (numbers.values != 0)
    percent, plain = told & numbers.percent, told & ~numbers.percent
    counts = int(np.count_nonzero(percent)), int(np.count_nonzero(plain))
    if not all(counts):
        return np.empty(0, dtype=np.intp), *counts
    return np.flatnonzero(percent if counts[0] <= counts[1] else plain), *counts
