"""The answers to a 360 grid: few raters think, many give one value, some come from nowhere."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tataletak.facts import FactKind
from tataletak.page import address
from tataletak.people import dice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tataletak.draft import Draft
    from tataletak.page import Written
    from tataletak.r15_grid360 import Layout

_SERIAL_EPOCH: Final = dt.date(1899, 12, 30)
_BIRTHDAY_SERIAL: Final = 29819
"""21 August 1981: a rater gave a birthday as the day of filling in."""

_ONE_VALUE_SHARE: Final = 0.28


@dataclass(frozen=True, slots=True)
class Rater:
    """A row of the grid: when it was written, what it says about everybody."""

    day: dt.date | None
    written_at: Written
    filled_on: Written
    post: str | None
    values: tuple[int, ...]


def raters(seed: str, layout: Layout, width: int) -> list[Rater]:
    """Invent the rows; the last ``layout.silent`` have no timestamp and one value."""
    rng = dice(f"{seed} jawaban")
    found = []
    for number in range(layout.raters):
        silent = number >= layout.raters - layout.silent
        if silent:
            values = (layout.unknown,) * width
        elif rng.random() < _ONE_VALUE_SHARE:
            values = (rng.choice((layout.unknown, layout.unknown, 75)),) * width
        else:
            values = tuple(rng.choices((75, layout.unknown, 65), (72, 24, 4), k=width))
        moment = dt.datetime.combine(
            layout.first + dt.timedelta(days=number % 9),
            dt.time(8 + number % 9, 7 * number % 60, 13 * number % 60),
        )
        found.append(
            Rater(
                None if silent else moment.date(),
                None if silent else _time(moment, layout),
                None if silent else _filled(moment.date(), number),
                "Staf" if number % 4 == 0 and not silent else None,
                values,
            )
        )
    return found


def _time(moment: dt.datetime, layout: Layout) -> Written:
    if layout.typed:
        return moment
    half = "AM" if moment.hour < 12 else "PM"
    hour = (moment.hour - 1) % 12 + 1
    return f"{moment:%Y/%m/%d} {hour}:{moment:%M:%S} {half} GMT+8"


def _filled(day: dt.date, number: int) -> Written:
    """Write the day of filling in as one of the ways that stand in the real column."""
    if number == 11:
        return _BIRTHDAY_SERIAL
    if number % 3 == 0:
        return (day - _SERIAL_EPOCH).days
    return f"{day.month}/{day.day}/{day.year}"


def facts(
    draft: Draft,
    layout: Layout,
    answers: Sequence[Rater],
    grid: Sequence[int],
    blank: Sequence[int],
) -> None:
    """Write down what is odd about the answers."""
    counts = Counter(value for rater in answers for value in rater.values)
    cells = [
        address(row, column)
        for row, rater in enumerate(answers, start=2)
        for column, value in zip(grid, rater.values, strict=True)
        if value == layout.unknown
    ]
    told = {str(value): float(count) for value, count in sorted(counts.items())}
    draft.fact(FactKind.OUTSIDE_SCALE, cells, "outside the scale 65/75/85", "S305", **told)
    heads = [address(1, column) for column in blank]
    draft.fact(FactKind.NO_HEADING, heads, "values without heading", "L208")
    rows = range(2, len(answers) + 2)
    alone = [row for row, rater in zip(rows, answers, strict=True) if len(set(rater.values)) == 1]
    draft.fact(FactKind.ONE_VALUE, [f"A{row}" for row in alone], "one value for everybody")
    full = Counter(rater.values for rater in answers)
    same = [row for row, rater in zip(rows, answers, strict=True) if full[rater.values] > 1]
    draft.fact(FactKind.SAME_ROWS, [f"A{row}" for row in same], "identical in every answer")
    silent = [row for row, rater in zip(rows, answers, strict=True) if rater.day is None]
    draft.fact(FactKind.NO_TIMESTAMP, [f"A{row}" for row in silent], "no timestamp")
    draft.fact(
        FactKind.DATES_MIXED, ("C2", f"C{rows[-1]}"), "M/D/YYYY as text beside serial numbers"
    )
    draft.fact(FactKind.DATE_IMPOSSIBLE, ("C13",), "a birthday", serial=_BIRTHDAY_SERIAL)
