"""The record rows of a sheet as typed columns, with a finding for each faulty cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np

from asn_eval.domain.fields import FEEDBACK, TABLES, Field, Kind
from asn_eval.domain.tables import Column
from asn_eval.findings import Finding
from asn_eval.intake.categories import read_categories
from asn_eval.intake.dates import read_dates
from asn_eval.intake.gaps import report_gaps
from asn_eval.intake.numeric import Numbers, mixed_percent, read_numbers
from asn_eval.intake.texts import read_texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asn_eval.intake.records import Sheet

_COMPARED: Final = ("target", "realisasi")
"""Number fields that are divided by one another, row by row."""

_Read: TypeAlias = "tuple[Column, Numbers | None, list[Finding]]"


@dataclass(frozen=True)
class Typed:
    """Typed columns of a sheet by field, and of the aspect columns by grid column."""

    columns: Mapping[str, Column]
    aspects: Mapping[int, Column]
    findings: tuple[Finding, ...]


def read_columns(sheet: Sheet) -> Typed:
    """Read every mapped column of a sheet but the NIP."""
    columns: dict[str, Column] = {}
    numbers: dict[str, Numbers] = {}
    findings: list[Finding] = []
    for field in TABLES[sheet.fit.table].fields:
        position = sheet.fit.columns.get(field.name)
        if position is None or field.kind is Kind.NIP:
            continue
        columns[field.name], read, found = _read(sheet, field, position)
        findings += found
        if read is not None:
            numbers[field.name] = read
    findings += _percent_by_row(sheet, columns, numbers)
    aspects: dict[int, Column] = {}
    for position in sheet.fit.aspects:
        aspects[position], _, found = _read(sheet, _RATING, position)
        findings += found
    return Typed(columns, aspects, tuple(findings))


_RATING: Final = next(field for field in FEEDBACK.fields if field.name == "nilai")


def _read(sheet: Sheet, field: Field, position: int) -> _Read:
    """Read one column by its kind; then say which of its empty cells are faults."""
    numbers = None
    labels: tuple[str, ...] = ()
    match field.kind:
        case Kind.NUMBER:
            numbers, findings = read_numbers(sheet, field, position, _bounds(sheet, field))
            column = Column(field.name, field.kind, numbers.values, numbers.faulty)
            findings += _percent_by_column(sheet, field, position, numbers)
        case Kind.DATE:
            days, faulty, findings = read_dates(sheet, field, position)
            column = Column(field.name, field.kind, days, faulty)
        case Kind.CATEGORY:
            codes, faulty, findings = read_categories(sheet, field, position)
            column = Column(field.name, field.kind, codes, faulty, field.categories)
        case _:
            codes, labels = read_texts(sheet, position)
            faulty = np.zeros(len(codes), dtype=np.bool_)
            column = Column(field.name, field.kind, codes, faulty, labels)
            findings = []
    return column, numbers, findings + report_gaps(sheet, field, position, column)


def _bounds(sheet: Sheet, field: Field) -> tuple[float | None, float | None]:
    rating = sheet.options.rating_range
    if sheet.fit.table == "feedback" and field.name == "nilai" and rating is not None:
        return rating
    return field.low, field.high


def _percent_by_column(
    sheet: Sheet, field: Field, position: int, numbers: Numbers
) -> list[Finding]:
    """Report a column that mixes percent and plain numbers, once, and reject the fewer.

    Target and realisasi are exempt: there each row is an indicator with a unit
    of its own, so they are compared within the row.
    """
    if sheet.fit.table == "target" and field.name in _COMPARED:
        return []
    fewer, percent, plain = mixed_percent(numbers)
    if not len(fewer):
        return []
    _reject(numbers, fewer)
    slots = {"kolom": field.name, "persen": str(percent), "biasa": str(plain)}
    return [Finding("S314", sheet.place(int(fewer[0]), position), slots)]


def _percent_by_row(
    sheet: Sheet, columns: Mapping[str, Column], numbers: Mapping[str, Numbers]
) -> list[Finding]:
    """Report rows where only one of target and realisasi is in percent."""
    if any(name not in numbers for name in _COMPARED):
        return []
    target, actual = (numbers[name] for name in _COMPARED)
    told = [~np.isnan(item.values) & (item.values != 0) for item in (target, actual)]
    mixed = np.flatnonzero(told[0] & told[1] & (target.percent != actual.percent))
    for item in (target, actual):
        _reject(item, mixed)
    position = sheet.fit.columns["realisasi"]
    slots = {"kolom": ", ".join(columns[name].name for name in _COMPARED)}
    slots |= {"persen": "1", "biasa": "1"}
    return [sheet.finding("S314", record, position, slots) for record in mixed.tolist()]


def _reject(numbers: Numbers, records: object) -> None:
    """Mark records faulty in place; the arrays are those of the column."""
    rows = np.asarray(records, dtype=np.intp)
    numbers.values[rows] = np.nan
    numbers.faulty[rows] = True
