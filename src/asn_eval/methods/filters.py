"""Which rows of a table a filter of the rubric lets through."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.labels import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from asn_eval.domain.specs import Where
    from asn_eval.domain.tables import Table


def labelled(table: Table, name: str, labels: Iterable[str]) -> NDArray[np.bool_]:
    """Mark the rows whose cell holds one of the labels; an empty cell holds none."""
    column = table.columns[name]
    wanted = {fold(label) for label in labels}
    held = np.asarray([*(fold(label) in wanted for label in column.labels), False])
    return np.asarray(held[column.codes()])


def passes(table: Table, where: Where) -> NDArray[np.bool_]:
    """Mark the rows for which every part of a filter holds; all of them without a filter."""
    kept = np.ones(len(table), dtype=bool)
    for name, labels in where:
        kept &= labelled(table, name, labels)
    return kept
