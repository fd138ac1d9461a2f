"""A periode of appraisal: month, quarter, half-year or year."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class PeriodKind(StrEnum):
    """Kinds of periode, as rubrics name them."""

    MONTH = "bulanan"
    QUARTER = "triwulan"
    HALF = "semester"
    YEAR = "tahunan"


_MONTHS_OF: Final = {
    PeriodKind.MONTH: 1,
    PeriodKind.QUARTER: 3,
    PeriodKind.HALF: 6,
    PeriodKind.YEAR: 12,
}
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_FORMS: Final = (
    (PeriodKind.YEAR, re.compile(r"^(?P<year>\d{4})$")),
    (PeriodKind.MONTH, re.compile(r"^(?P<year>\d{4})[-/ ](?P<part>0[1-9]|1[0-2])$")),
    (
        PeriodKind.QUARTER,
        re.compile(r"^(?P<year>\d{4})[-/ ]?(?:tw|triwulan|q)[-/ ]?(?P<part>[1-4]|i{1,3}|iv)$"),
    ),
    (
        PeriodKind.QUARTER,
        re.compile(r"^(?:tw|triwulan|q)[-/ ]?(?P<part>[1-4]|i{1,3}|iv)[-/ ](?P<year>\d{4})$"),
    ),
    (
        PeriodKind.HALF,
        re.compile(r"^(?P<year>\d{4})[-/ ]?(?:s|smt|semester)[-/ ]?(?P<part>[12]|i{1,2})$"),
    ),
    (
        PeriodKind.HALF,
        re.compile(r"^(?:s|smt|semester)[-/ ]?(?P<part>[12]|i{1,2})[-/ ](?P<year>\d{4})$"),
    ),
)


@dataclass(frozen=True, slots=True)
class Period:
    """A periode: its kind, year and number within the year (0 for a year).

    >>> str(parse_period("TW III 2025")), parse_period("2025-09").last
    ('2025-TW3', datetime.date(2025, 9, 30))
    """

    kind: PeriodKind
    year: int
    part: int = 0

    @property
    def first(self) -> dt.date:
        """First day of the periode."""
        months = _MONTHS_OF[self.kind]
        return dt.date(self.year, max(self.part - 1, 0) * months + 1, 1)

    @property
    def last(self) -> dt.date:
        """Last day of the periode."""
        month = self.first.month + _MONTHS_OF[self.kind] - 1
        return dt.date(self.year, month, calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """Return the canonical form: 2025, 2025-S1, 2025-TW3 or 2025-09."""
        match self.kind:
            case PeriodKind.YEAR:
                return f"{self.year}"
            case PeriodKind.HALF:
                return f"{self.year}-S{self.part}"
            case PeriodKind.QUARTER:
                return f"{self.year}-TW{self.part}"
            case PeriodKind.MONTH:
                return f"{self.year}-{self.part:02d}"


def parse_period(text: str) -> Period | None:
    """Read a periode, Roman or Arabic numbers; None when it is not one.

    >>> parse_period("semester 2 2025"), parse_period("besok")
    (Period(kind=<PeriodKind.HALF: 'semester'>, year=2025, part=2), None)
    """
    folded = " ".join(text.strip().lower().split())
    for kind, form in _FORMS:
        match = form.match(folded)
        if match:
            part = match.groupdict().get("part", "0")
            return Period(kind, int(match["year"]), _ROMAN.get(part) or int(part))
    return None
