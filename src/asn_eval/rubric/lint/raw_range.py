"""The lowest and highest raw value that a measure can give, where that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.domain.fields import TABLES
from asn_eval.rubric import grammar

if TYPE_CHECKING:
    from asn_eval.rubric.build_measures import AnyMeasure
    from asn_eval.rubric.grammar import RangeModel

Range = tuple[float | None, float | None]
"""Lowest and highest; None where nothing bounds it."""


def raw_range(measure: AnyMeasure, rating: RangeModel | None) -> Range:
    """Return the range of a measure's raw value."""
    match measure:
        case grammar.ValueModel() | grammar.MeanModel() | grammar.RaterGroupsModel():
            return field_range(measure.table, measure.column, rating)
        case grammar.SumModel():
            low, _ = field_range(measure.table, measure.column, rating)
            # Several rows only add up when nothing negative can be among them.
            lowest = low if low is not None and low >= 0 else None
            return _with_no_rows(lowest, measure.no_rows), None
        case grammar.CountModel():
            return _with_no_rows(1.0, measure.no_rows), None
        case grammar.RatioModel():
            return 0.0, None
        case grammar.AchievementModel():
            return measure.floor, measure.cap
        case _:
            span = None if measure.cap is None else measure.cap - measure.floor
            return (None if span is None else -span), span


def _with_no_rows(low: float | None, no_rows: float | None) -> float | None:
    if low is None or no_rows is None:
        return low
    return min(low, no_rows)


def field_range(table_name: str, column: str, rating: RangeModel | None) -> Range:
    """Return the range of a field; ratings take theirs from ``skala_penilaian``."""
    if is_rating(table_name, column):
        return (rating.low, rating.high) if rating else (None, None)
    table = TABLES.get(table_name)
    field = table.field(column) if table else None
    return (field.low, field.high) if field else (None, None)


def is_rating(table: str, column: str) -> bool:
    """Tell whether a field holds ratings on the rating scale."""
    return (table, column) == ("feedback", "nilai")
