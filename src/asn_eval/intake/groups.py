"""Columns that say the same thing again: for each aspect, month, day or person.

A group is one of these: which columns feed which fields, and what its heading
says about all of its records. A row gives a record for every group.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from asn_eval.domain.fields import TARGET
from asn_eval.intake.categories import lookup_of
from asn_eval.intake.headings import fold
from asn_eval.intake.layout.cells import LEAST_DAYS, day_number
from asn_eval.intake.layout.headers import claimed_key
from asn_eval.intake.spans import span_of_heading
from asn_eval.language import translatable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from asn_eval.intake.grid import Value
    from asn_eval.intake.headings import Lookup
    from asn_eval.intake.layout.view import View, ViewColumn

ASPECTS: Final = translatable("satu kolom tiap aspek")
SPANS: Final = translatable("satu kolom tiap bulan atau triwulan")
TARGET_ASPECTS: Final = translatable("target dan realisasi tiap aspek")
DAYS: Final = translatable("satu kolom tiap hari")
PERSONS: Final = translatable("satu kolom tiap kompetensi dan orang")

ABSEN: Final = "absen"
"""The pseudo-field of a day's cell: a code, or when somebody came and went."""

_PAIRED: Final = frozenset({"target", "realisasi"})
_LEAST_GROUPS: Final = 2
_LEAST_GRID: Final = 4
_NUMBERED: Final = re.compile(r"^\d+\s*[.)]\s*")


@dataclass(frozen=True, slots=True)
class Constant:
    """What a heading says for a whole group, and the cell that says it."""

    value: Value
    row: int
    column: int


@dataclass(frozen=True)
class Group:
    """One record of every row: field → position, and field → constant."""

    fields: Mapping[str, int]
    constants: Mapping[str, Constant] = field(default_factory=dict)


@dataclass(frozen=True)
class Groups:
    """The groups of a sheet, and the habit that they are."""

    habit: str
    groups: tuple[Group, ...]

    @property
    def fields(self) -> frozenset[str]:
        """Fields that the groups give."""
        return frozenset(
            name for group in self.groups for name in (*group.fields, *group.constants)
        )

    @property
    def positions(self) -> frozenset[int]:
        """Columns that the groups take."""
        return frozenset(place for group in self.groups for place in group.fields.values())


def aspect_groups(view: View, positions: Sequence[int]) -> Groups:
    """Make a group of each column of ratings: its heading is the aspect."""
    groups = [
        Group({"nilai": place}, {"aspek": _heading(view.columns[place])}) for place in positions
    ]
    return Groups(ASPECTS, tuple(groups))


def _heading(column: ViewColumn) -> Constant:
    return Constant(column.heading, column.heading_row, column.column)


def grid_groups(view: View) -> Groups | None:
    """Find ``competency [n. <name>]`` columns; None when there are none."""
    groups = []
    for place, column in enumerate(view.columns):
        told = rated_person(column.heading)
        if told:
            at = (column.heading_row, column.column)
            constants = {"aspek": Constant(told[0], *at), "nama": Constant(told[1], *at)}
            groups.append(Group({"nilai": place}, constants))
    return Groups(PERSONS, tuple(groups)) if len(groups) >= _LEAST_GRID else None


def rated_person(heading: str) -> tuple[str, str] | None:
    """Part ``competency [n. <name>]``, with letters in the name, into its two texts.

    By hand: a pattern would try every way of parting a cell of 30,000 letters.
    """
    if not heading.endswith("]"):
        return None
    body = heading[:-1]
    start = body.find("[", body.rfind("]") + 1)
    name = _NUMBERED.sub("", body[start + 1 :].strip())
    if start < 0 or not any(letter.isalpha() for letter in name):
        return None
    return _NUMBERED.sub("", body[:start].strip()), name


def span_groups(view: View, lookup: Lookup, year: int | None) -> Groups | None:
    """Find target and realisasi repeated for months or quarters; None when they are not.

    Headings are ``Januari › Target`` or ``Target Januari``; ``year`` is the year of
    headings that name none. Without a year nothing can be dated.
    """
    found: defaultdict[tuple[int, int], dict[str, int]] = defaultdict(dict)
    heads: dict[tuple[int, int], Constant] = {}
    for place, column in enumerate(view.columns):
        told = _span_and_field(column.path, lookup)
        if told is None:
            continue
        name, months, written, part = told
        own_year = written or year
        if own_year is None or name in found[own_year, months.start]:
            return None
        key = (own_year, months.start)
        found[key][name] = place
        day = dt.date(own_year, months.start, 1)
        heads.setdefault(key, Constant(day, *column.place_of(part)))
    whole = [key for key in sorted(found) if found[key].keys() >= _PAIRED]
    if len(whole) < _LEAST_GROUPS:
        return None
    return Groups(SPANS, tuple(Group(found[key], {"tanggal": heads[key]}) for key in whole))


def _span_and_field(
    path: tuple[str, ...], lookup: Lookup
) -> tuple[str, range, int | None, str] | None:
    """Read a heading as a field and a part of the year."""
    for part in path:
        told = span_of_heading(part)
        if told is None:
            continue
        rest = [other for other in path if other != part]
        name = told.field or _claimed((*rest,), lookup)
        if name in _PAIRED:
            return name, told.months, told.year, part
    return None


def _claimed(path: tuple[str, ...], lookup: Lookup) -> str:
    key = claimed_key(path, lookup) if path else ""
    return lookup[key][0] if key else ""


def aspect_pairs(view: View, lookup: Lookup) -> Groups | None:
    """Find ``Target › Kuantitas``, ``Realisasi › Kuantitas`` …; None when there are none."""
    spec = TARGET.field("aspek")
    words = lookup_of(spec) if spec else {}
    found: defaultdict[int, dict[str, int]] = defaultdict(dict)
    heads: dict[int, Constant] = {}
    for place, column in enumerate(view.columns):
        aspect = words.get(fold(column.path[-1])) if len(column.path) > 1 else None
        name = _claimed(column.path[:-1], lookup)
        if aspect is None or name not in _PAIRED:
            continue
        if name in found[aspect]:
            return None
        found[aspect][name] = place
        heads.setdefault(aspect, Constant(column.path[-1], column.heading_row, column.column))
    whole = [aspect for aspect in sorted(found) if found[aspect].keys() >= _PAIRED]
    if not whole:
        return None
    groups = [Group(found[aspect], {"aspek": heads[aspect]}) for aspect in whole]
    return Groups(TARGET_ASPECTS, tuple(groups))


def day_groups(
    view: View, lookup: Lookup, first: dt.date | None, last: dt.date | None
) -> Groups | None:
    """Find day columns ``01 … 31``; None when there are none.

    ``first`` and ``last`` are the days that the sheet is about; without them a
    column that does not tell its own date has no date. A day that the month does
    not have is left out.
    """
    found: defaultdict[int, dict[str, int]] = defaultdict(dict)
    heads: dict[int, Constant] = {}
    order: list[int] = []
    for place, column in enumerate(view.columns):
        told = _day_of(column.path)
        if told is None:
            continue
        number, rest, part = told
        name = _claimed(rest, lookup)
        name = name if name in {"masuk", "pulang"} else ABSEN
        if order and order[-1] != number and number in found:
            return None
        if number not in found:
            order.append(number)
        found[number].setdefault(name, place)
        heads.setdefault(number, Constant(float(number), *column.place_of(part)))
    if len(order) < LEAST_DAYS or not _in_a_row(order):
        return None
    groups = []
    for number in order:
        day = date_in(number, first, last)
        told_day = {} if day is None else {"tanggal": _dated(heads[number], day)}
        if first is None or day is not None:
            groups.append(Group(found[number], told_day))
    return Groups(DAYS, tuple(groups))


def _dated(constant: Constant, day: dt.date) -> Constant:
    return Constant(day, constant.row, constant.column)


def _day_of(path: tuple[str, ...]) -> tuple[int, tuple[str, ...], str] | None:
    for part in path:
        number = day_number(part)
        if number:
            return number, tuple(other for other in path if other != part), part
        try:
            day = dt.date.fromisoformat(part)
        except ValueError:
            continue
        return day.toordinal(), tuple(other for other in path if other != part), part
    return None


def _in_a_row(days: Iterable[int]) -> bool:
    """Tell whether days follow one another, once over the end of a month at most."""
    listed = list(days)
    steps = [after - before for before, after in pairwise(listed)]
    breaks = [step for step in steps if step <= 0]
    forward = sum(step == 1 for step in steps)
    return len(breaks) <= 1 and forward >= len(steps) / 2


_ORDINAL: Final = 1000


def date_in(number: int, first: dt.date | None, last: dt.date | None) -> dt.date | None:
    """Return the date of a day column; None when the days told do not have it."""
    if number > _ORDINAL:
        return dt.date.fromordinal(number)
    if first is None or last is None:
        return None
    for month in ((first.year, first.month), (last.year, last.month)):
        try:
            day = dt.date(*month, number)
        except ValueError:
            continue
        if first <= day <= last:
            return day
    return None
