"""Ratings that bunch: everybody gets one number, or a rater gives nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.findings import Finding
from asn_eval.intake.groups import PERSONS
from asn_eval.intake.plain import number_text

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.intake.blocks import SheetTable
    from asn_eval.intake.records import Sheet

_LEAST: Final = 30
"""Fewer ratings may well be alike."""
_BUNCHED: Final = 0.9
_LEAST_OF_RATER: Final = 5
_LEAST_RATED: Final = 2


def rating_findings(sheet: Sheet, table: SheetTable) -> list[Finding]:
    """Report ratings that bunch at one number (S350) and raters who give one only (S351).

    S350: at least 30 ratings, of which the most frequent number makes 90 %.
    S351: a rater of at least two people who gave at least five ratings, all the
    same. Who rated is told by ``penilai``; in a grid of people the row is one rater.
    """
    values = table.columns["nilai"].numbers() if "nilai" in table.columns else np.empty(0)
    told = ~np.isnan(values)
    if table.name != "feedback" or not told.any():
        return []
    numbers, counts = np.unique(values[told], return_counts=True)
    position = _rating_column(sheet)
    findings = []
    if counts.sum() >= _LEAST and counts.max() >= _BUNCHED * counts.sum():
        slots = {
            "nilai": number_text(float(numbers[counts.argmax()])),
            "jumlah": str(counts.max()),
            "semua": str(counts.sum()),
        }
        findings.append(Finding("S350", sheet.heading_place(position), slots))
    rater = _raters(sheet, table)
    if rater is not None:
        findings += _monotone(sheet, table, np.where(told, rater, -1), position)
    return findings


def _rating_column(sheet: Sheet) -> int:
    groups = sheet.fit.groups
    return sheet.fit.columns["nilai"] if groups is None else groups.groups[0].fields["nilai"]


def _raters(sheet: Sheet, table: SheetTable) -> NDArray[np.int64] | None:
    """Return a number for the rater of each record (-1: not told); None when nobody is."""
    if "penilai" in table.columns:
        return table.columns["penilai"].codes().astype(np.int64)
    if sheet.fit.groups is not None and sheet.fit.groups.habit == PERSONS:
        return table.row.astype(np.int64)
    return None


def _monotone(
    sheet: Sheet, table: SheetTable, rater: NDArray[np.int64], position: int
) -> list[Finding]:
    """Report the raters who gave one number only, all in one finding at the first of them."""
    records = np.flatnonzero(rater >= 0)
    _, who = np.unique(rater[records], return_inverse=True)
    if not len(who):
        return []
    values = table.columns["nilai"].numbers()[records]
    count = np.bincount(who)
    pairs = np.unique(who * np.int64(len(table.keys)) + table.person[records])
    people = np.bincount(pairs // len(table.keys))
    low, high = np.full(len(count), np.inf), np.full(len(count), -np.inf)
    np.minimum.at(low, who, values)
    np.maximum.at(high, who, values)
    asked = (count >= _LEAST_OF_RATER) & (people >= _LEAST_RATED)
    alone = asked & (low == high)
    if not alone.any():
        return []
    first = records[np.argmax(alone[who])]
    row = int(table.row[first])
    place = sheet.column_place(row, sheet.fit.columns.get("penilai", position))
    slots = {
        "jumlah": str(np.count_nonzero(alone)),
        "semua": str(np.count_nonzero(asked)),
    }
    return [Finding("S351", place, slots)]
