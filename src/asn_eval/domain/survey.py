"""What a look at a sheet found, for a mapping that a person will finish.

It holds headings and the distinct values of category columns, never a row; NIPs
and names of persons are left out where it is made.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class SeenValue:
    """A value that no field knows: the text, how many cells hold it, what it may mean."""

    text: str
    count: int
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class SeenColumn:
    """One column of a sheet.

    ``heading`` is "" when there is none; ``field`` is what it was taken for, ""
    when nothing; ``near`` are fields that it may be, the likeliest first;
    ``filled`` counts the cells below the heading; ``repeated`` counts columns that
    differ only in what stands in brackets; ``rating`` tells one of several columns
    of ratings, each an aspect.
    """

    letter: str
    heading: str
    field: str = ""
    near: tuple[str, ...] = ()
    filled: int = 0
    repeated: int = 1
    rating: bool = False


@dataclass(frozen=True)
class SheetSurvey:
    """One sheet: its table and headings, what is missing, and values to give a meaning.

    ``table`` is "" when none was recognised, and ``reason`` says why it would not
    be read; ``rivals`` are tables that fit equally. ``missing`` are required
    fields without a column, ``unmet`` those that the rubric reads besides.
    ``values`` maps a field to values that it does not know, ``more`` to how many
    further ones there are. ``days`` counts columns that stand for a day.
    """

    file: str
    sheet: str
    table: str = ""
    reason: str = ""
    rivals: tuple[str, ...] = ()
    header_rows: tuple[int, ...] = ()
    columns: tuple[SeenColumn, ...] = ()
    missing: tuple[str, ...] = ()
    unmet: tuple[str, ...] = ()
    values: Mapping[str, tuple[SeenValue, ...]] = field(default_factory=dict)
    more: Mapping[str, int] = field(default_factory=dict)
    days: int = 0
