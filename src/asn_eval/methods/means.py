"""The mean of a column, plain or weighted by another column."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asn_eval.methods.groups import group_any, group_count, group_sum
from asn_eval.methods.measured import Measured, faults_at, gaps_of

if TYPE_CHECKING:
    from asn_eval.domain.specs import Mean
    from asn_eval.domain.tables import Table


def mean(table: Table, spec: Mean, people: int) -> Measured:
    """Average a column.

    Formula: ``raw = sum(w * x) / sum(w)`` over the filled rows, with w the
    ``weight`` column, or 1; only the proportions of the weights matter. Units:
    those of the column. Missing: empty cells are skipped; fewer than ``least``
    filled rows (of a weight above 0) is absent. Edges: a filled row without a
    weight is a fault (S312), never a weight of 0; a written 0 leaves its row out;
    weights that are all 0 are a fault (S313). Source: definition.
    """
    numbers = table.columns[spec.column].numbers()
    filled = ~np.isnan(numbers)
    declared = table.columns[spec.weight].numbers() if spec.weight else np.ones(len(table))
    unweighted = filled & np.isnan(declared)
    weight = np.where(filled, np.nan_to_num(declared), 0.0)
    counts = group_count(table.person, weight != 0, people)
    total = group_sum(table.person, weight, people)
    lacking = group_any(table.person, unweighted, people)
    weightless = group_any(table.person, filled, people) & ~lacking & (total == 0)
    raw = np.full(people, np.nan)
    enough = (counts >= max(spec.least, 1)) & ~lacking & ~weightless
    raw[enough] = group_sum(table.person, weight * np.nan_to_num(numbers), people)[enough]
    raw[enough] /= total[enough]
    share = weight / np.where(total == 0, 1.0, total)[table.person]
    faults = faults_at("S312", spec.weight, unweighted)
    faults += faults_at("S313", spec.weight, filled & weightless[table.person])
    gaps = gaps_of(table, [spec.column])
    return Measured(raw, numbers, share, lacking | weightless, faults=faults, gaps=gaps)
