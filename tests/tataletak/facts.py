"""What about the data of a fixture was made wrong, odd or worth telling on purpose."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tataletak.truth import Plain


class FactKind(StrEnum):
    """Kinds of what was planted."""

    FOOTER_OFF = "footer total differs from the rows"
    FOOTER_AGREES = "footer total agrees with the rows"
    NUMBER_MISSING = "a running number is missing"
    NUMBER_TWICE = "a running number stands twice"
    NUMBERING_RESTARTS = "the numbering starts again"
    NIP_DESTROYED = "a NIP was destroyed by Excel"
    DATES_SWAPPED = "day and month are swapped in the whole column"
    DATE_IMPOSSIBLE = "a date that cannot be"
    DURATIONS = "durations written as hours and minutes"
    NUMBERS_AS_TEXT = "numbers written as text"
    MONTH_FIRST = "a column of dates written month first"
    DATES_MIXED = "one column writes dates in several ways"
    OUTSIDE_SCALE = "a value outside the scale"
    ONE_VALUE = "a rater gave one value only"
    SAME_ROWS = "rows are the same in every answer"
    NO_TIMESTAMP = "rows without timestamp"
    NO_HEADING = "a column of values without heading"
    NO_CACHED_VALUE = "a formula without value"
    HIDDEN = "hidden rows or columns"
    FILTER = "an active filter"
    APOSTROPHE = "cells that hold an apostrophe"
    NO_CHECK_OUT = "a day without check-out"
    NO_SCAN = "a day without scan"
    NIGHT_SHIFT = "work past midnight"
    UNKNOWN_WORD = "a word that only a mapping can explain"
    DUPLICATE_HEADING = "two columns of one heading"
    INDEX = "an index that the rows give"
    TWO_MONTHS = "two months in one title"
    SIDE_BLOCK = "another block beside the table"


@dataclass(frozen=True, slots=True)
class Fact:
    """Something planted: its kind, its cells in sheet order, what about it, as plain values."""

    kind: FactKind
    cells: tuple[str, ...]
    words: str
    values: Mapping[str, Plain] = field(default_factory=dict)
    code: str = ""
