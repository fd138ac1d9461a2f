"""Tables about units: records by unit, and which unit a person belongs to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.labels import fold

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.domain.evaluation import People
    from asn_eval.domain.tables import Table


@dataclass(frozen=True)
class ByUnit:
    """A table whose ``person`` is the position of a unit, and the unit of each person.

    ``rows`` (r,): positions in the whole table of the records that name a unit.
    ``unit`` (n,): position of the person's unit, -1 when it has no record.
    """

    table: Table
    rows: NDArray[np.intp]
    units: int
    unit: NDArray[np.int32]

    def rows_of_unit(self, person: int) -> NDArray[np.intp]:
        """Return the records of a person's unit, as positions in the whole table."""
        return np.asarray(self.rows[self.table.person == self.unit[person]])


def by_unit(table: Table, people: People) -> ByUnit:
    """Match records and persons by the folded name of their unit.

    A record without a unit belongs to nobody and is left out; intake reports it.
    """
    column = table.columns["unit"]
    names = [fold(label) for label in column.labels]
    position = {name: index for index, name in enumerate(sorted(set(names)))}
    table_units = np.asarray([*(position[name] for name in names), -1], dtype=np.int32)
    unit = table_units[column.codes()]
    rows = np.flatnonzero(unit >= 0)
    labels, codes = np.unique(people.attribute("unit").astype(str), return_inverse=True)
    own = np.asarray([position.get(fold(label), -1) for label in labels.tolist()], dtype=np.int32)
    named = replace(table.take(rows), person=unit[rows])
    return ByUnit(named, rows, len(position), own[codes])
