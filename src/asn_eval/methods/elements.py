"""A survey index: means of its elements, weighted and added up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asn_eval.methods.groups import group_count, group_sum
from asn_eval.methods.measured import Measured, gaps_of

if TYPE_CHECKING:
    from asn_eval.domain.specs import Elements
    from asn_eval.domain.tables import Table


def elements(table: Table, spec: Elements, people: int) -> Measured:
    """Add up the weighted means of columns.

    Formula: ``raw = sum over columns of share * mean``, with the mean over the
    filled cells of the column and the shares as written, 1 / number of columns
    each when all weigh the same. Shapes: shares in the order of ``columns``.
    Units: those of the columns. Missing: empty cells are skipped; a column
    without a filled cell makes the value absent. Edges: shares are not rescaled,
    so that nine of 0.11 reach 0.99 of the top. Source: PermenPANRB 14/2017.
    """
    shares = spec.shares or (1.0 / len(spec.columns),) * len(spec.columns)
    raw, given = np.zeros(people), np.zeros(len(table))
    for name, share in zip(spec.columns, shares, strict=True):
        numbers = table.columns[name].numbers()
        filled = ~np.isnan(numbers)
        counts = group_count(table.person, filled, people)
        mean = np.full(people, np.nan)
        np.divide(group_sum(table.person, numbers, people), counts, out=mean, where=counts > 0)
        raw += share * mean
        part = share * np.nan_to_num(numbers) / np.maximum(counts, 1)[table.person]
        given += part
    weight = (given != 0).astype(np.float64)
    gaps = gaps_of(table, spec.columns)
    return Measured(raw, given, weight, np.zeros(people, bool), gaps=gaps)
