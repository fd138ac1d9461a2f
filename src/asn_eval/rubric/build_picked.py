"""From the grammar of median, extremes and maps of labels to their specs."""

from __future__ import annotations

from asn_eval.domain import specs
from asn_eval.rubric import grammar
from asn_eval.rubric.build_where import build_where

PickedModel = (
    grammar.MedianModel | grammar.LargestModel | grammar.SmallestModel | grammar.CategoryMapModel
)


def build_picked(model: PickedModel) -> specs.MeasureSpec:
    """Return the spec of an ``ukur`` that picks rows by their value."""
    where = build_where(model.where)
    match model:
        case grammar.MedianModel():
            return specs.Median(model.table, model.column, where, model.least)
        case grammar.LargestModel():
            return specs.Largest(model.table, model.column, where)
        case grammar.SmallestModel():
            return specs.Smallest(model.table, model.column, where)
        case _:
            return specs.CategoryMap(
                table=model.table,
                column=model.column,
                values=dict(model.values),
                other=None if isinstance(model.other, str) else model.other,
                pick=specs.Pick(model.pick),
                where=where,
            )
