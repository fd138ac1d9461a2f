"""From the grammar of columns added up by factors to their specs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.domain import specs
from asn_eval.rubric.build_where import build_where

if TYPE_CHECKING:
    from asn_eval.rubric import grammar


def build_factors(model: grammar.WeightedSumModel) -> specs.WeightedSum:
    """Return the spec of ``jumlah_tertimbang``, columns in the order of the file."""
    return specs.WeightedSum(
        table=model.table,
        factors=tuple(model.factors.items()),
        equivalents=tuple(
            specs.Equivalent(tuple(item.columns), item.per, item.rest == "dibuang", item.times)
            for item in model.equivalents
        ),
        where=build_where(model.where),
        no_rows=model.no_rows,
        empty_cell=model.empty_cell,
    )
