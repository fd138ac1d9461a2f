"""The result of scoring: every stage kept, one row per person.

Arrays share one declared person order: that of :class:`People`, which is
sorted by key. From here on no index can move a score to another person.
Shapes: n persons, L leaves, C criteria nodes (parents first), R rated criteria,
F follow-ups.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.decisions import Decisions
from asn_eval.domain.rubric import Ties
from asn_eval.domain.scope import Reach, reach

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from asn_eval.domain.conversion import Conversions
    from asn_eval.domain.distribution import GroupCheck
    from asn_eval.domain.period import Period
    from asn_eval.domain.rubric import Rubric
    from asn_eval.domain.tables import SheetUse, Source, Table
    from asn_eval.domain.units import UnitStanding
    from asn_eval.findings import Finding


class Status(IntEnum):
    """The one list that a person ends in."""

    SCORED = 0
    PROVISIONAL = 1
    NOT_SCORED = 2


@dataclass(frozen=True)
class People:
    """Everybody seen in any source, sorted by ``key``.

    ``key`` is the NIP of 18 digits, or for rows whose NIP could not be
    accepted a key made of what stood there. ``identified`` is False for the
    latter; ``identity_code`` then holds the finding code. ``attributes`` maps
    nama, unit, jabatan, jenis_jabatan, golongan, pendidikan and status to object arrays of
    text ("" unknown). ``seen`` (n, T) says in which of ``tables`` each person
    stands.
    """

    key: NDArray[np.object_]
    nip: NDArray[np.object_]
    identified: NDArray[np.bool_]
    identity_code: NDArray[np.object_]
    attributes: Mapping[str, NDArray[np.object_]]
    tables: tuple[str, ...]
    seen: NDArray[np.bool_]

    def __len__(self) -> int:
        """Return the number of persons seen."""
        return len(self.key)

    def has_data(self, *, roster: bool = False) -> NDArray[np.bool_]:
        """Return True for everybody seen in a source, the roster only if ``roster``.

        A rubric that measures the roster finds data in it; to any other, a line
        there says no more than that the person exists.
        """
        elsewhere = [i for i, name in enumerate(self.tables) if roster or name != "pegawai"]
        return np.asarray(self.seen[:, elsewhere].any(axis=1))

    def attribute(self, name: str) -> NDArray[np.object_]:
        """Return an attribute by person, "" where nothing is known."""
        found = self.attributes.get(name)
        return found if found is not None else np.full(len(self), "", dtype=object)


@dataclass(frozen=True)
class Dataset:
    """What intake hands to the engine; ``units`` are the tables about units, by name.

    ``decisions`` are those of people, which no table holds.
    """

    people: People
    tables: Mapping[str, Table]
    sources: tuple[Source, ...]
    sheets: tuple[SheetUse, ...]
    findings: tuple[Finding, ...]
    units: Mapping[str, Table] = field(default_factory=dict)
    decisions: Decisions = field(default_factory=Decisions)

    def table(self, name: str) -> Table | None:
        """Return a table about persons or about units, None when no sheet gives it."""
        found = self.tables.get(name)
        return self.units.get(name) if found is None else found


@dataclass(frozen=True)
class Areas:
    """Areas to improve, one entry per person and label, lowest first.

    ``person`` (int32), ``item`` (index into the rubric's improvements),
    ``label`` (text), ``mean`` in the unit of the column, ``count`` of rows.
    """

    person: NDArray[np.int32]
    item: NDArray[np.int32]
    label: NDArray[np.object_]
    mean: NDArray[np.float64]
    count: NDArray[np.int32]


def shared_place(rank: NDArray[np.int32], group: NDArray[np.int32]) -> NDArray[np.float64]:
    """Give persons of equal competition rank the mean of the places they take.

    Formula: ``rank + (persons with this rank in the group - 1) / 2``. Shapes: (n,)
    and (n,) to (n,). Missing: rank 0 gives NaN.

    >>> shared_place(np.array([1, 2, 2, 4]), np.zeros(4, np.int32)).tolist()
    [1.0, 2.5, 2.5, 4.0]
    """
    pairs = np.column_stack([group, rank])
    _, run, size = np.unique(pairs, axis=0, return_inverse=True, return_counts=True)
    return np.where(rank > 0, rank + (size[run.ravel()] - 1) / 2, np.nan)


@dataclass(frozen=True)
class Evaluation:
    """Scores, predikat and ranks with all the working.

    ``raw`` (n, L): measured values, NaN absent or faulty.
    ``cause`` (n, L): object, finding code why a raw value is NaN, "" otherwise.
    ``filled`` (n, L): bool, True where the missing-data policy stood in.
    ``score`` (n, C): value of every node on the scale, on the grid of 1e-12.
    ``weight`` (n, C): effective weight within the parent as a share of 1.
    ``contribution`` (n, C): share of the parent's value: effective weight times
    score. ``steps`` (n, S): the change that each of the rubric's steps made. The
    contributions of the children and the changes of the steps of a node add up
    to its score exactly; those without a parent, with the last steps, to ``exact``.
    ``exact`` (n,): value before rounding. ``final`` (n,): rounded, NaN if not
    scored. ``low``/``high`` (n,): bounds of a provisional value, else ``final``.
    ``band`` (n,): index into the rubric's bands, -1 none. ``plain_band`` (n,):
    the same before requirements of a predikat. ``given_band`` (n,): what the run
    gives, before decisions of calibration. ``ratings`` (n, R): position of
    each rating in its criterion, -1 none. ``reason`` (n,):
    finding code for persons not scored. ``rank`` (n,): 1-based within
    ``group``, 0 none; ``group`` (n,): index into ``group_labels``.
    ``unit_rank`` (n,): rank within the person's unit. ``follow`` (n, F).
    ``order`` (n,): reading order: ranked persons by group and rank, then the rest.
    ``distribution``: each group held against its declared pattern.
    ``conversions``: what results are worth elsewhere, None where none are declared.
    ``units``: the ranking of units in reading order, () where none is declared.
    """

    rubric: Rubric
    period: Period | None
    people: People
    nodes: tuple[str, ...]
    leaves: tuple[str, ...]
    raw: NDArray[np.float64]
    cause: NDArray[np.object_]
    filled: NDArray[np.bool_]
    score: NDArray[np.float64]
    weight: NDArray[np.float64]
    contribution: NDArray[np.float64]
    steps: NDArray[np.float64]
    exact: NDArray[np.float64]
    final: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    band: NDArray[np.int32]
    plain_band: NDArray[np.int32]
    given_band: NDArray[np.int32]
    ratings: NDArray[np.int32]
    status: NDArray[np.int8]
    reason: NDArray[np.object_]
    rank: NDArray[np.int32]
    group: NDArray[np.int32]
    group_labels: tuple[str, ...]
    unit_rank: NDArray[np.int32]
    follow: NDArray[np.bool_]
    flags: NDArray[np.bool_]
    areas: Areas
    order: NDArray[np.int32]
    sources: tuple[Source, ...]
    sheets: tuple[SheetUse, ...]
    findings: tuple[Finding, ...]
    distribution: tuple[GroupCheck, ...] = ()
    conversions: Conversions | None = None
    units: tuple[UnitStanding, ...] = ()

    def node_index(self, path: str) -> int:
        """Return the position of a criterion's path in the node axis."""
        return self.nodes.index(path)

    @cached_property
    def reach(self) -> NDArray[np.int8]:
        """For whom each criterion exists: a :class:`Reach` by person and node (n, C)."""
        return reach(self.rubric, self.people.attribute, len(self.people))

    def outside(self, path: str) -> NDArray[np.bool_]:
        """Mark the persons for whom a criterion does not exist (n,)."""
        return np.asarray(self.reach[:, self.node_index(path)] == Reach.OUTSIDE)

    def shown_rank(self) -> NDArray[np.float64]:
        """Give the rank that readers see (n,): NaN for none, a mean place where declared."""
        return self._shown(self.rank, self.group)

    def shown_unit_rank(self) -> NDArray[np.float64]:
        """Give the rank within the unit that readers see (n,): NaN for none."""
        if self.rubric.ranking.ties is not Ties.FRACTIONAL:
            return self._shown(self.unit_rank, self.group)
        _, unit = np.unique(self.people.attribute("unit").astype(str), return_inverse=True)
        return self._shown(self.unit_rank, unit.astype(np.int32))

    def _shown(self, rank: NDArray[np.int32], group: NDArray[np.int32]) -> NDArray[np.float64]:
        if self.rubric.ranking.ties is Ties.FRACTIONAL:
            return shared_place(rank, group)
        return np.where(rank > 0, rank, np.nan)

    def status_words(self) -> NDArray[np.object_]:
        """Status by person as data: dinilai, sementara, or the reason's code."""
        words = np.asarray(["dinilai", "sementara", ""], dtype=object)[self.status]
        return np.where(self.status == Status.NOT_SCORED, self.reason, words)

    def counts(self) -> dict[Status, int]:
        """Persons by status; the three add up to the persons seen."""
        tally = np.bincount(self.status, minlength=len(Status))
        return {status: int(tally[status]) for status in Status}
