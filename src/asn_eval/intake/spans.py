"""Headings that name a part of the year: Target TW III, Realisasi September, Januari.

They count in pairs only. A year's target beside a quarter's realisasi would be
divided without anybody noticing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from asn_eval.intake.headings import fold
from asn_eval.language import Lang, month_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asn_eval.domain.period import Period

PAIR: Final = ("target", "realisasi")
_QUARTERS: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_MONTHS: Final = {name.casefold(): n for n, name in enumerate(month_names(Lang.ID), start=1)}
_QUARTER_MONTHS: Final = 3
_SPAN: Final = re.compile(
    r"(?:(target|realisasi) )?(?:(?:tw|triwulan) ?(iv|i{1,3}|[1-4])|(?:bulan )?("
    + "|".join(_MONTHS)
    + r"))(?: (\d{4}))?(?: (target|realisasi))?"
)


@dataclass(frozen=True, slots=True)
class HeadingSpan:
    """Months that a heading names, the field beside them ("" for none), its year if it says one."""

    months: range
    field: str
    year: int | None


@lru_cache(maxsize=4096)
def span_of_heading(heading: str) -> HeadingSpan | None:
    """Read a heading as part of a year; None when it is none.

    >>> span_of_heading("Target TW III")
    HeadingSpan(months=range(7, 10), field='target', year=None)
    >>> span_of_heading("Januari 2025").year
    2025
    """
    match = _SPAN.fullmatch(fold(heading))
    if match is None:
        return None
    year = int(match[4]) if match[4] else None
    return HeadingSpan(_months(match[2], match[3]), match[1] or match[5] or "", year)


def span_claims(headings: Sequence[str], period: Period | None) -> dict[str, list[int]]:
    """Return field → grid columns of the pairs of target and realisasi of the same months.

    Several pairs are all returned, so that they clash. A single pair of months
    outside the periode is none.
    """
    found: dict[range, dict[str, list[int]]] = {}
    for index, heading in enumerate(headings):
        told = span_of_heading(heading)
        if told is not None and told.field:
            found.setdefault(told.months, {}).setdefault(told.field, []).append(index)
    pairs = {months: claims for months, claims in found.items() if len(claims) == len(PAIR)}
    if not pairs or (len(pairs) == 1 and not _meets(next(iter(pairs)), period)):
        return {}
    return {name: [i for claims in pairs.values() for i in claims[name]] for name in PAIR}


def _months(quarter: str | None, month: str | None) -> range:
    if month:
        return range(_MONTHS[month], _MONTHS[month] + 1)
    last = _QUARTERS[quarter or ""] * _QUARTER_MONTHS
    return range(last - _QUARTER_MONTHS + 1, last + 1)


def _meets(months: range, period: Period | None) -> bool:
    """Tell whether a periode, which never leaves its year, has any of the months."""
    return period is None or (
        period.first.month < months.stop and months.start <= period.last.month
    )
