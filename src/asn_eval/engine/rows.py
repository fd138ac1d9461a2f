"""Which rows of a table a rule reads: period, filter, and faults in the way."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.fields import PERIOD_FIELDS, UNIT_TABLES
from asn_eval.methods.filters import labelled
from asn_eval.methods.groups import group_any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from asn_eval.domain.period import Period
    from asn_eval.domain.specs import Where
    from asn_eval.domain.tables import Table


@dataclass(frozen=True)
class Selection:
    """The rows that a rule reads, and the persons it cannot be applied to.

    ``rows`` (r,): positions in the whole table. ``table``: those rows with the
    columns that the rule reads. ``blocked`` (n,): True where one of the
    person's rows holds, in a column the rule reads, a cell that could not be
    read; which rows count cannot be known then.
    """

    rows: NDArray[np.intp]
    table: Table
    blocked: NDArray[np.bool_]


def in_period(table: Table, period: Period | None) -> NDArray[np.bool_]:
    """Mark the rows inside the period; a row without a date belongs to it."""
    name = PERIOD_FIELDS.get(table.name, "")
    if period is None or name not in table:
        return np.ones(len(table), dtype=bool)
    dates = np.asarray(table.columns[name].values).astype("datetime64[D]")
    first, last = np.datetime64(period.first), np.datetime64(period.last)
    return np.asarray(np.isnat(dates) | ((dates >= first) & (dates <= last)))


def key_of(table: Table) -> str:
    """Name the field that says whom a record of a table is about."""
    return "unit" if table.name in UNIT_TABLES else "nip"


def select(
    table: Table,
    columns: Iterable[str],
    where: Where,
    period: Period | None,
    people: int,
    exclude: Where = (),
) -> Selection:
    """Select the rows that a rule reads: all of ``where`` hold, none of ``exclude`` does.

    An empty cell matches neither filter. A fault in a filter column, in the period's
    date or in a column that is read blocks the person: the missing-data policy is for
    absence, not for faults. So does a record that may be the person's but has no accepted NIP.
    """
    inside = in_period(table, period)
    unknown = np.zeros(len(table), dtype=bool)
    passes = inside.copy()
    for name, labels in where:
        unknown |= table.columns[name].faulty & inside
        passes &= labelled(table, name, labels)
    for name, labels in exclude:
        unknown |= table.columns[name].faulty & inside
        passes &= ~labelled(table, name, labels)
    date = PERIOD_FIELDS.get(table.name, "")
    if period is not None and date in table:
        unknown |= table.columns[date].faulty
    for name in columns:
        unknown |= passes & table.columns[name].faulty
    rows = np.flatnonzero(passes)
    kept = _needed(table, columns).take(rows)
    blocked = group_any(table.person, unknown, people)
    blocked[table.doubtful] = True
    return Selection(rows, kept, blocked)


_ALWAYS_KEPT = ("penilai", "aspek")
"""Columns that count raters; small, and no spec names them."""


def _needed(table: Table, columns: Iterable[str]) -> Table:
    """Drop the columns that a rule does not read, to keep memory modest."""
    names = dict.fromkeys([*columns, *_ALWAYS_KEPT])
    kept = {name: table.columns[name] for name in names if name in table}
    return replace(table, columns=kept)
