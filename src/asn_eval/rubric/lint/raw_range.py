"""The lowest and highest raw value that a measure can give, where that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.domain.fields import ALL_TABLES
from asn_eval.rubric import grammar

if TYPE_CHECKING:
    from asn_eval.rubric.build_measures import AnyMeasure
    from asn_eval.rubric.grammar import RangeModel

Range = tuple[float | None, float | None]
"""Lowest and highest; None where nothing bounds it."""


_OF_FIELD: Final = (
    grammar.ValueModel,
    grammar.MeanModel,
    grammar.RaterGroupsModel,
    grammar.MedianModel,
    grammar.LargestModel,
    grammar.SmallestModel,
    grammar.LatestModel,
)
"""Measures that stay within the range of the column they read."""


def raw_range(measure: AnyMeasure, rating: RangeModel | None) -> Range:
    """Return the range of a measure's raw value."""
    if isinstance(measure, _OF_FIELD):
        return field_range(measure.table, measure.column, rating)
    match measure:
        case grammar.SumModel() | grammar.ElementsModel() | grammar.WeightedSumModel():
            return _added_up(measure, rating)
        case grammar.CountModel() | grammar.LongestRunModel():
            some = isinstance(measure, grammar.CountModel) and not measure.condition
            return _with_no_rows(1.0 if some else 0.0, measure.no_rows), None
        case grammar.CategoryMapModel():
            return _of_map(measure)
        case grammar.Targets():
            return _of_targets(measure)
        case _:
            return 0.0, None


def _added_up(
    measure: grammar.SumModel | grammar.ElementsModel | grammar.WeightedSumModel,
    rating: RangeModel | None,
) -> Range:
    if isinstance(measure, grammar.ElementsModel):
        return _of_elements(measure, rating)
    if isinstance(measure, grammar.WeightedSumModel):
        return _of_factors(measure, rating)
    return _of_sum(measure, rating)


def _of_sum(measure: grammar.SumModel, rating: RangeModel | None) -> Range:
    low, _ = field_range(measure.table, measure.column, rating)
    # Several rows only add up when nothing negative can be among them.
    lowest = low if low is not None and low >= 0 else None
    return _with_no_rows(lowest, measure.no_rows), None


def _of_factors(measure: grammar.WeightedSumModel, rating: RangeModel | None) -> Range:
    """Nothing lies below 0 where no factor and no column is negative."""
    names = [*measure.factors, *(name for item in measure.equivalents for name in item.columns)]
    lows = [field_range(measure.table, name, rating)[0] for name in names]
    signs = [low is not None and low >= 0 for low in lows]
    signs += [factor >= 0 for factor in measure.factors.values()]
    return _with_no_rows(0.0 if all(signs) else None, measure.no_rows), None


def _of_elements(measure: grammar.ElementsModel, rating: RangeModel | None) -> Range:
    ranges = [field_range(measure.table, column, rating) for column in measure.columns]
    if isinstance(measure.shares, str):
        shares = [1 / len(ranges)] * len(ranges)
    else:
        shares = [measure.shares.get(column, 0.0) / 100 for column in measure.columns]
    ends = []
    for side in (0, 1):
        known = [(bounds[side], share) for bounds, share in zip(ranges, shares, strict=True)]
        whole = [end * share for end, share in known if end is not None]
        ends.append(round(sum(whole), 9) if len(whole) == len(known) else None)
    return ends[0], ends[1]


def _of_targets(measure: grammar.Targets) -> Range:
    if isinstance(measure, grammar.AchievementModel):
        return measure.floor, measure.cap
    if isinstance(measure, grammar.RowScoresModel):
        return None, None  # points, which the scores of its rows decide on
    span = None if measure.cap is None else measure.cap - measure.floor
    return (None if span is None else -span), span


def _of_map(measure: grammar.CategoryMapModel) -> Range:
    numbers = list(measure.values.values())
    numbers += [] if isinstance(measure.other, str) else [measure.other]
    return min(numbers), max(numbers)


def _with_no_rows(low: float | None, no_rows: float | None) -> float | None:
    if low is None or no_rows is None:
        return low
    return min(low, no_rows)


def field_range(table_name: str, column: str, rating: RangeModel | None) -> Range:
    """Return the range of a field; ratings take theirs from ``skala_penilaian``."""
    if is_rating(table_name, column):
        return (rating.low, rating.high) if rating else (None, None)
    table = ALL_TABLES.get(table_name)
    field = table.field(column) if table else None
    return (field.low, field.high) if field else (None, None)


def is_rating(table: str, column: str) -> bool:
    """Tell whether a field holds ratings on the rating scale."""
    return (table, column) == ("feedback", "nilai")
