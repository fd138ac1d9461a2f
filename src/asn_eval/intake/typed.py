"""The record rows of a sheet as typed columns, with a finding for each faulty cell."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np

from asn_eval.domain.fields import Field, Kind
from asn_eval.domain.tables import Column
from asn_eval.findings import Finding
from asn_eval.intake.categories import lookup_of, read_categories
from asn_eval.intake.dates import read_dates
from asn_eval.intake.gaps import report_gaps
from asn_eval.intake.groups import SPANS, TARGET_ASPECTS
from asn_eval.intake.headings import fold
from asn_eval.intake.numeric import Numbers, mixed_percent, read_numbers
from asn_eval.intake.plain import filled_ones
from asn_eval.intake.recognise import ALL_TABLES
from asn_eval.intake.texts import read_texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from asn_eval.intake.groups import Constant, Group
    from asn_eval.intake.records import Identity, Sheet

_COMPARED: Final = ("target", "realisasi")
"""Number fields that are divided by one another, row by row."""

_Read: TypeAlias = "tuple[Column, Numbers | None, list[Finding]]"


@dataclass(frozen=True)
class Typed:
    """Typed columns of an area by field; ``groups`` are those of each group, in order.

    ``records`` are for each group the positions of the records that it has.
    """

    columns: Mapping[str, Column]
    groups: tuple[Mapping[str, Column], ...]
    findings: tuple[Finding, ...]
    records: tuple[NDArray[np.intp], ...] = ()


def read_columns(sheet: Sheet, identities: Sequence[Identity]) -> Typed:
    """Read every mapped column of an area but the NIP.

    ``identities`` tell whom each group is about; one for all when persons stand
    in rows.
    """
    columns, findings = _read_fields(sheet, sheet.fit.columns)
    groups: list[Mapping[str, Column]] = []
    records: list[NDArray[np.intp]] = []
    for place, group in enumerate(sheet.fit.groups.groups if sheet.fit.groups else ()):
        identity = identities[place] if len(identities) > 1 else identities[0]
        kept = _told(sheet, group)
        part = replace(
            sheet,
            index=sheet.index[kept],
            identity=replace(identity, codes=identity.codes[kept]),
        )
        own, found = _read_fields(part, group.fields)
        own |= {name: _constant(part, name, told) for name, told in group.constants.items()}
        groups.append(own)
        records.append(kept)
        findings += found
    return Typed(columns, tuple(groups), tuple(findings), tuple(records))


def _told(sheet: Sheet, group: Group) -> NDArray[np.intp]:
    """Return the records that a group says anything about.

    A month without target and realisasi is no record of that month. A rating
    that was not given stays: who was asked and did not answer is worth knowing.
    """
    everything = np.arange(len(sheet.index))
    if sheet.fit.groups is None or sheet.fit.groups.habit not in {SPANS, TARGET_ASPECTS}:
        return everything
    filled = np.zeros(len(sheet.index), dtype=np.bool_)
    for position in group.fields.values():
        codes, values = sheet.coded(position)
        filled |= np.array([*filled_ones(values), False])[codes]
    return np.flatnonzero(filled)


def _read_fields(
    sheet: Sheet, positions: Mapping[str, int]
) -> tuple[dict[str, Column], list[Finding]]:
    columns: dict[str, Column] = {}
    numbers: dict[str, Numbers] = {}
    findings: list[Finding] = []
    named = sheet.options.needed_columns.get(sheet.fit.table, ())
    for field in ALL_TABLES[sheet.fit.table].fields:
        position = positions.get(field.name)
        if position is None or field.kind is Kind.NIP or (field.spare and field.name not in named):
            continue
        columns[field.name], read, found = _read(sheet, field, position)
        findings += found
        if read is not None:
            numbers[field.name] = read
    findings += _percent_by_row(sheet, positions, numbers)
    return columns, findings


def _constant(sheet: Sheet, name: str, constant: Constant) -> Column:
    """Make a column of what a heading says for all records of a group."""
    count = len(sheet.index)
    field = ALL_TABLES[sheet.fit.table].field(name)
    kind = field.kind if field else Kind.TEXT
    sound = np.zeros(count, dtype=np.bool_)
    rows = np.full(count, constant.row, dtype=np.int32)
    if kind is Kind.DATE:
        days = np.full(count, np.datetime64(str(constant.value), "D"))
        return Column(name, kind, days, sound, (), rows)
    if kind is Kind.CATEGORY and field is not None:
        code = lookup_of(field)[fold(str(constant.value))]
        return Column(
            name, kind, np.full(count, code, dtype=np.int32), sound, field.categories, rows
        )
    codes = np.zeros(count, dtype=np.int32)
    return Column(name, kind, codes, sound, (str(constant.value),), rows)


def _read(sheet: Sheet, field: Field, position: int) -> _Read:
    """Read one column by its kind; then say which of its empty cells are faults."""
    numbers = None
    rows = sheet.own_rows(position)
    labels: tuple[str, ...] = ()
    match field.kind:
        case Kind.NUMBER:
            numbers, findings = read_numbers(sheet, field, position, _bounds(sheet, field))
            column = Column(field.name, field.kind, numbers.values, numbers.faulty, (), rows)
            findings += _percent_by_column(sheet, field, position, numbers)
        case Kind.DATE:
            days, faulty, findings = read_dates(sheet, field, position)
            column = Column(field.name, field.kind, days, faulty, (), rows)
        case Kind.CATEGORY:
            codes, faulty, findings = read_categories(sheet, field, position)
            column = Column(field.name, field.kind, codes, faulty, field.categories, rows)
        case _:
            codes, labels = read_texts(sheet, position)
            faulty = np.zeros(len(codes), dtype=np.bool_)
            column = Column(field.name, field.kind, codes, faulty, labels, rows)
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
    if sheet.fit.table.startswith("target") and field.name in _COMPARED:
        return []
    fewer, percent, plain = mixed_percent(numbers)
    if not len(fewer):
        return []
    _reject(numbers, fewer)
    slots = {"kolom": field.name, "persen": str(percent), "biasa": str(plain)}
    return [Finding("S314", sheet.place(int(fewer[0]), position), slots)]


def _percent_by_row(
    sheet: Sheet, positions: Mapping[str, int], numbers: Mapping[str, Numbers]
) -> list[Finding]:
    """Report rows where only one of target and realisasi is in percent."""
    if any(name not in numbers for name in _COMPARED):
        return []
    target, actual = (numbers[name] for name in _COMPARED)
    told = [~np.isnan(item.values) & (item.values != 0) for item in (target, actual)]
    mixed = np.flatnonzero(told[0] & told[1] & (target.percent != actual.percent))
    for item in (target, actual):
        _reject(item, mixed)
    position = positions["realisasi"]
    slots = {"kolom": ", ".join(_COMPARED)}
    slots |= {"persen": "1", "biasa": "1"}
    return [sheet.finding("S314", record, position, slots) for record in mixed.tolist()]


def _reject(numbers: Numbers, records: object) -> None:
    """Mark records faulty in place; the arrays are those of the column."""
    rows = np.asarray(records, dtype=np.intp)
    numbers.values[rows] = np.nan
    numbers.faulty[rows] = True
