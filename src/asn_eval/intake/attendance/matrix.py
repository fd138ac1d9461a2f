"""A sheet with one column per day: ``01 … 31`` with codes or times."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.fields import DISIPLIN
from asn_eval.domain.schedule import Presence
from asn_eval.intake.attendance.derive import derive
from asn_eval.intake.attendance.entries import Coded, Days, Entries, entries, joined
from asn_eval.intake.attendance.judge import MANY
from asn_eval.intake.attendance.unread import Tally
from asn_eval.intake.attendance.values import DayReader, Read

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from asn_eval.domain.schedule import Schedule

_FIELDS: Final = tuple(item.name for item in DISIPLIN.fields)
_LEAVING: Final = ("pulang", "pulang_cepat_menit", "psw1", "psw2", "psw3", "psw4")
"""What the time of leaving decides."""


@dataclass(frozen=True)
class DayColumn:
    """The column of one day: its date, its sheet column (1-based), its cells.

    A day of two columns, coming and leaving, has the second in ``leaving``, which
    stands in sheet column ``leaving_column``.
    """

    day: dt.date
    column: int
    cells: Coded
    leaving: Coded | None = None
    leaving_column: int = 0


@dataclass(frozen=True)
class Matrix:
    """A day matrix at its record rows, (r,): persons, sheet rows (1-based), day columns.

    ``told`` is what a mapping says of codes (``SheetRule.values["absen"]``).
    """

    person: NDArray[np.int32]
    row: NDArray[np.int32]
    days: tuple[DayColumn, ...]
    told: Mapping[str, str | float | None] = field(default_factory=dict)


def read_matrix(matrix: Matrix, schedule: Schedule) -> Days:
    """Read a day matrix: one record per person and day, block i is day column i.

    A code that nobody declared is one finding per distinct value (S322) and its
    days are faulty. An empty cell of a working day counts as a mapping says of
    ``""``, else as the rubric's ``tanpa_catatan``, else it is a finding (S323).
    """
    reader = DayReader(schedule, matrix.told)
    unknown = Tally("S322")
    parts = [_column(matrix, index, reader, unknown) for index in range(len(matrix.days))]
    whole = joined(entries(*_no_days()), *parts)
    blocks = tuple(_cells_of(day) for day in matrix.days)
    return derive(whole, schedule, blocks, unknown.remarks())


def _cells_of(day: DayColumn) -> dict[str, int]:
    """Return the sheet column that gives each field of a day."""
    columns = dict.fromkeys(_FIELDS, day.column)
    if day.leaving is not None:
        columns |= dict.fromkeys(_LEAVING, day.leaving_column)
    return columns


def _both(coming: Read, leaving: Read) -> tuple[Read, NDArray[np.bool_]]:
    """Put both columns of a day together, and mark the days on which they disagree.

    The one time of a column is what its heading says it is. A code counts when
    one of the columns says it or both say the same; two codes make the day faulty.
    """
    says = (coming.presence != Presence.UNSAID, leaving.presence != Presence.UNSAID)
    differing = says[0] & says[1] & (coming.presence != leaving.presence)
    presence = np.where(says[0], coming.presence, leaving.presence)
    left = np.where(np.isnan(leaving.last), leaving.first, leaving.last)
    nothing = np.zeros(len(left), dtype=np.bool_)
    both = Read(
        np.where(differing, np.int8(Presence.FAULTY), presence),
        coming.first,
        left,
        nothing,
        coming.silent & leaving.silent,
        coming.blank & leaving.blank,
    )
    return both, differing


def _no_days() -> tuple[NDArray[np.int32], NDArray[np.datetime64], NDArray[np.int32]]:
    nobody = np.zeros(0, dtype=np.int32)
    return nobody, np.zeros(0, dtype="datetime64[D]"), nobody


def _column(matrix: Matrix, index: int, reader: DayReader, unknown: Tally) -> Entries:
    """Read the cells of one day; cells that a mapping calls silent give no entry."""
    day = matrix.days[index]
    read = reader.column(day.cells)
    unknown.add(day.cells, read.presence == Presence.FAULTY, matrix.row, day.column)
    if day.leaving is not None:
        after = reader.column(day.leaving)
        read, differing = _both(read, after)
        faulty = differing | (after.presence == Presence.FAULTY)
        unknown.add(day.leaving, faulty, matrix.row, day.leaving_column)
    count = len(matrix.row)
    presence = read.presence
    if count >= MANY and np.all(read.blank & ~read.silent):
        # What a mapping says of an empty cell is about a person, not about a day nobody filled in.
        presence = np.full(count, Presence.UNSAID, dtype=np.int8)
    found = entries(
        matrix.person,
        np.full(count, np.datetime64(day.day, "D")),
        matrix.row,
        first=read.first,
        last=read.last,
        either=read.either,
        presence=presence,
        block=np.full(count, index, dtype=np.int32),
    )
    return found.take(~read.silent)
