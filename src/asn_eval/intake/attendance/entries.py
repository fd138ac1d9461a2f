"""What passes between reading attendance and deriving from it: arrays, one entry a day."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from asn_eval.domain.tables import Column
    from asn_eval.intake.grid import Value


@dataclass(frozen=True)
class Coded:
    """A sheet column at the record rows: int32 codes (-1 empty) into distinct values."""

    codes: NDArray[np.int32]
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding in the making: its code, the cell, its slots.

    ``row`` and ``column`` are 1-based; ``person`` is the person code it is about,
    -1 when it is about several.
    """

    code: str
    row: int
    column: int
    slots: Mapping[str, str] = field(default_factory=dict)
    person: int = -1


@dataclass(frozen=True)
class Entries:
    """One entry per person and day; every array is (n,).

    ``first`` and ``last`` are clock minutes, NaN without a scan; ``either``: the
    one scan may be either. ``presence`` holds
    :class:`~asn_eval.domain.schedule.Presence`. ``row`` is the sheet row of the
    record and its first scan, ``last_row`` that of its last; ``block`` the
    position of the rectangle it came from. ``shift`` is a position in the
    schedule's shifts (-1 none). ``start`` and ``end`` are the row's own hours as
    clock minutes. ``extra``: no row of the sheet speaks of the day.
    """

    person: NDArray[np.int32]
    day: NDArray[np.datetime64]
    first: NDArray[np.float64]
    last: NDArray[np.float64]
    either: NDArray[np.bool_]
    presence: NDArray[np.int8]
    row: NDArray[np.int32]
    last_row: NDArray[np.int32]
    block: NDArray[np.int32]
    shift: NDArray[np.int32]
    start: NDArray[np.float64]
    end: NDArray[np.float64]
    extra: NDArray[np.bool_]

    def __len__(self) -> int:
        """Return the number of entries."""
        return len(self.person)

    def take(self, chosen: NDArray[np.bool_] | NDArray[np.intp]) -> Entries:
        """Return some of the entries."""
        return replace(
            self, **{item.name: getattr(self, item.name)[chosen] for item in fields(self)}
        )


def entries(
    person: NDArray[np.int32],
    day: NDArray[np.datetime64],
    row: NDArray[np.int32],
    **known: NDArray[Any],
) -> Entries:
    """Make entries; what is not ``known`` is empty."""
    count = len(person)
    usual: dict[str, NDArray[Any]] = {
        "first": np.full(count, np.nan),
        "last": np.full(count, np.nan),
        "either": np.zeros(count, dtype=np.bool_),
        "presence": np.full(count, -1, dtype=np.int8),
        "last_row": row,
        "block": np.zeros(count, dtype=np.int32),
        "shift": np.full(count, -1, dtype=np.int32),
        "start": np.full(count, np.nan),
        "end": np.full(count, np.nan),
        "extra": np.zeros(count, dtype=np.bool_),
    }
    return Entries(person=person, day=day, row=row, **(usual | known))


def joined(*parts: Entries) -> Entries:
    """Put entries behind one another."""
    return Entries(
        **{
            item.name: np.concatenate([getattr(part, item.name) for part in parts])
            for item in fields(Entries)
        }
    )


@dataclass(frozen=True)
class Days:
    """Records of ``disiplin``, one per person and day; what the caller makes a table of.

    ``person`` (n,) are the caller's person codes, ``row`` (n,) sheet rows,
    ``block`` (n,) positions in ``blocks``, which say for each field the sheet
    column (1-based) that gave it. A record whose cells hold row 0 is a working
    day that no row speaks of; its ``row`` is then the person's first one.
    """

    person: NDArray[np.int32]
    row: NDArray[np.int32]
    block: NDArray[np.int32]
    columns: Mapping[str, Column]
    blocks: tuple[Mapping[str, int], ...]
    remarks: tuple[Remark, ...]
