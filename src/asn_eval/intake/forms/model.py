"""What an input form is: a table, its columns, and what may stand in each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from asn_eval.domain.fields import Field
    from asn_eval.domain.rubric import Rubric


@dataclass(frozen=True)
class FormColumn:
    """One column of a form.

    ``heading`` is one that intake maps to ``field`` under this rubric. ``filled``:
    no cell of a row may be empty. ``used``: the rubric reads it. ``choices`` are
    all that may stand in it (empty: anything of its kind). ``low`` and ``high``
    bound numbers, ``first`` and ``last`` dates; None is no bound.
    """

    field: Field
    heading: str
    filled: bool
    used: bool
    choices: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    first: dt.date | None = None
    last: dt.date | None = None


@dataclass(frozen=True)
class Form:
    """The form of one table under one rubric; ``period`` is "" when none is given."""

    table: str
    rubric: Rubric
    period: str
    columns: tuple[FormColumn, ...]

    @property
    def sheet(self) -> str:
        """The name of the sheet with the data."""
        return self.table.capitalize()

    @property
    def file(self) -> str:
        """The name of the workbook."""
        return (
            f"{self.table}_{self.period.casefold()}.xlsx" if self.period else f"{self.table}.xlsx"
        )
