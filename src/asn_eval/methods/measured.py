"""What a measure gives back: one raw value per person, and its working."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from asn_eval.domain.tables import Table


@dataclass(frozen=True)
class RowFault:
    """Rows whose content makes a measure impossible, with the field to blame.

    ``quoted``: the finding says what stands in the cell.
    """

    code: str
    field: str
    rows: NDArray[np.intp]
    quoted: bool = False


@dataclass(frozen=True)
class Shortage:
    """Persons for whom a rater group had fewer raters than its minimum."""

    group: str
    least: int
    people: NDArray[np.intp]


@dataclass(frozen=True)
class GroupMeans:
    """Rater groups (n, G): mean rating (NaN without ratings), effective share of 1.

    ``raters`` (n, G) counts raters, ``least`` (G,) is the minimum of each group.
    """

    means: NDArray[np.float64]
    shares: NDArray[np.float64]
    raters: NDArray[np.intp]
    least: NDArray[np.intp]


@dataclass(frozen=True)
class Part:
    """One part of a sum by person (n,): the total of its columns, and what that gives."""

    total: NDArray[np.float64]
    given: NDArray[np.float64]


@dataclass(frozen=True)
class ScoredRows:
    """What each row (r,) achieved in percent, that number as it was scored, and by which entry.

    ``entry`` is a position among the entries of the rule, -1 where none fits.
    """

    achieved: NDArray[np.float64]
    clean: NDArray[np.float64]
    entry: NDArray[np.intp]


@dataclass(frozen=True)
class Measured:
    """Raw values by person, and what each row gave to them.

    ``raw`` (n,): NaN where absent or impossible. ``impossible`` (n,): True
    where rows exist but cannot be used; the missing-data policy does not apply
    there. ``gaps`` are rows whose emptiness makes a value absent. ``value`` and
    ``weight`` (r,): the row's own value and its weight, such that ``raw`` is the
    sum of ``value * weight``.
    ``weights`` (n,): sum of the person's declared weights, where there are any.
    ``groups`` only for rater groups, ``scored`` where rows are scored one by one.
    ``parts`` only of a sum by factors, in the order of the rule; where it drops what
    is short of a whole unit, the rows give more than ``raw``.
    ``picks``: some rows decide and the others, of weight 0, were read all the same.
    """

    raw: NDArray[np.float64]
    value: NDArray[np.float64]
    weight: NDArray[np.float64]
    impossible: NDArray[np.bool_]
    weights: NDArray[np.float64] | None = None
    faults: tuple[RowFault, ...] = ()
    gaps: tuple[RowFault, ...] = ()
    shortages: tuple[Shortage, ...] = ()
    groups: GroupMeans | None = None
    picks: bool = False
    scored: ScoredRows | None = None
    parts: tuple[Part, ...] = ()


def gaps_of(table: Table, names: Iterable[str]) -> tuple[RowFault, ...]:
    """List the rows whose cell in one of the columns is empty; faults are told elsewhere."""
    gaps = []
    for name in names:
        column = table.columns[name]
        rows = np.flatnonzero(column.empty() & ~column.faulty)
        if len(rows):
            gaps.append(RowFault("O401", name, rows))
    return tuple(gaps)


def faults_at(
    code: str, field: str, marked: NDArray[np.bool_], *, quoted: bool = False
) -> tuple[RowFault, ...]:
    """Make the fault of the marked rows; none when no row is marked."""
    rows = np.flatnonzero(marked)
    return (RowFault(code, field, rows, quoted),) if len(rows) else ()
