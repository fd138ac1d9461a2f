"""Answers of a form that stand twice: sent twice, or copied."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.findings import Finding
from asn_eval.intake.groups import ASPECTS, PERSONS
from asn_eval.intake.health.numbering import numbering_column

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from asn_eval.intake.grid import Value
    from asn_eval.intake.records import Sheet

_MANY: Final = 20
"""So many answers that differ among themselves do not agree by chance."""


def alike_findings(sheet: Sheet) -> list[Finding]:
    """Report rows of a form that say the same as a row above (S352), all in one finding.

    Two rows say the same when they agree in every cell, the moment of sending
    included; or, everything else aside, in at least 20 answers that are not all
    one value. Where raters are named, rows that agree in every cell are told
    record by record instead.
    """
    answers = _answers(sheet)
    if not answers:
        return []
    moments = np.zeros(len(sheet.index), dtype=np.bool_)
    if "penilai" not in sheet.fit.columns:
        moments = _timed(sheet)
    twin = _twins(sheet, _all_columns(sheet), moments)
    if len(answers) >= _MANY:
        twin = np.maximum(twin, _twins(sheet, answers, _varied(sheet, answers)))
    again = np.flatnonzero(twin >= 0)
    if not len(again):
        return []
    rows = sheet.view.rows[sheet.index]
    record = int(again[0])
    slots = {"jumlah": str(len(again)), "baris": str(rows[int(twin[record])])}
    return [Finding("S352", sheet.column_place(int(rows[record]), answers[0]), slots)]


def _answers(sheet: Sheet) -> list[int]:
    """Return the columns of answers of a form, none when the sheet is no form."""
    fit = sheet.fit
    if fit.table == "layanan":
        return sorted(place for name, place in fit.columns.items() if name.startswith("u"))
    formed = fit.groups is not None and fit.groups.habit in {ASPECTS, PERSONS}
    if not formed or fit.table != "feedback":
        return []
    return sorted(fit.groups.positions) if fit.groups else []


def _all_columns(sheet: Sheet) -> list[int]:
    left_out = numbering_column(sheet)
    columns = enumerate(sheet.view.columns)
    return [place for place, column in columns if place != left_out and not column.constant]


def _timed(sheet: Sheet) -> NDArray[np.bool_]:
    """Mark the records that say when they were sent, to the minute."""
    moment = sheet.fit.columns.get("waktu", sheet.fit.columns.get("tanggal"))
    if moment is None:
        return np.zeros(len(sheet.index), dtype=np.bool_)
    codes, values = sheet.coded(moment)
    return np.asarray(np.array([*map(_has_time, values), False])[codes])


def _has_time(value: Value) -> bool:
    """Tell whether a cell says a time of day.

    >>> _has_time("2025/09/30 8:15:02 AM GMT+7"), _has_time(45930.0), _has_time(45930.34375)
    (True, False, True)
    """
    if isinstance(value, dt.datetime):
        return value.time() != dt.time()
    if isinstance(value, float):
        return not value.is_integer()
    return isinstance(value, str) and ":" in value


def _varied(sheet: Sheet, answers: Iterable[int]) -> NDArray[np.bool_]:
    """Mark the records whose answers are not all one value; an empty one is none."""
    known: dict[tuple[type, Value], int] = {}
    lowest = np.full(len(sheet.index), np.iinfo(np.int64).max)
    highest = np.full(len(sheet.index), -1)
    for position in answers:
        codes, values = sheet.coded(position)
        numbered = [known.setdefault((type(value), value), len(known)) for value in values]
        told = np.array([*numbered, -1], dtype=np.int64)[codes]
        highest = np.maximum(highest, told)
        lowest = np.where(told < 0, lowest, np.minimum(lowest, told))
    return np.asarray(lowest < highest)


def _twins(sheet: Sheet, columns: Iterable[int], wanted: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Return for each record the first before it that agrees in some columns, -1 for none."""
    twin = np.full(len(sheet.index), -1, dtype=np.intp)
    records = np.flatnonzero(wanted)
    if not len(records):
        return twin
    group = np.zeros(len(records), dtype=np.int64)
    for position in columns:
        codes, values = sheet.coded(position)
        packed = group * (len(values) + 1) + codes[records] + 1
        group = np.unique(packed, return_inverse=True)[1].astype(np.int64)
    _, first, back = np.unique(group, return_index=True, return_inverse=True)
    earlier = first[back]
    later = earlier != np.arange(len(records))
    twin[records[later]] = records[earlier[later]]
    return twin
