"""Specs of the measures that follow dates: the latest value, a run, a span of days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from asn_eval.domain.specs.common import Filtered

if TYPE_CHECKING:
    import datetime as dt

    from asn_eval.domain.specs.common import Where


@dataclass(frozen=True, slots=True)
class Latest(Filtered):
    """Value of a column in the person's row with the latest date."""

    table: str
    column: str
    date: str
    where: Where = ()


@dataclass(frozen=True, slots=True)
class LongestRun(Filtered):
    """Longest run of neighbouring records, by date, whose value reaches a limit.

    ``gap`` is the largest distance in days between two neighbours that belong
    to one run; None joins neighbours however many days lie between them.
    """

    table: str
    column: str
    date: str
    at_least: float
    gap: int | None
    where: Where = ()
    no_rows: float | None = None
    empty_cell: float | None = None


@dataclass(frozen=True, slots=True)
class Days(Filtered):
    """Calendar days from one date to another.

    ``until`` names the column of the second date; "" means the last day of the
    periode, which the engine puts into ``last``.
    """

    table: str
    since: str
    until: str = ""
    where: Where = ()
    last: dt.date | None = None
