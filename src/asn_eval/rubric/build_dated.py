"""From the grammar of measures that follow dates to their specs."""

from __future__ import annotations

from asn_eval.domain import specs
from asn_eval.rubric import grammar
from asn_eval.rubric.build_where import build_where

DatedModel = grammar.LatestModel | grammar.LongestRunModel | grammar.DaysModel


def build_dated(model: DatedModel) -> specs.MeasureSpec:
    """Return the spec of an ``ukur`` that follows dates."""
    where = build_where(model.where)
    match model:
        case grammar.LatestModel():
            return specs.Latest(model.table, model.column, model.date, where)
        case grammar.LongestRunModel():
            return specs.LongestRun(
                table=model.table,
                column=model.column,
                date=model.date,
                at_least=model.at_least,
                gap=None if isinstance(model.gap, str) else model.gap,
                where=where,
                no_rows=model.no_rows,
                empty_cell=model.empty_cell,
            )
        case _:
            until = "" if model.until == grammar.PERIOD_END else model.until
            return specs.Days(model.table, model.since, until, where)
