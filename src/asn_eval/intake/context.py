"""What an area tells besides its headings: the days, the month and the year it is about."""

from __future__ import annotations

import calendar
import re
from typing import TYPE_CHECKING, Final

from asn_eval.domain.period import PeriodKind
from asn_eval.intake.layout.facts import days_of, month_of
from asn_eval.intake.recognise import Seen

if TYPE_CHECKING:
    import datetime as dt

    from asn_eval.domain.mapping import SheetRule
    from asn_eval.intake.aspects import Ratings
    from asn_eval.intake.layout.view import View
    from asn_eval.intake.options import IntakeOptions

_YEAR: Final = re.compile(r"\b(20\d{2})\b")


def seen_of(view: View, ratings: Ratings, options: IntakeOptions, rule: SheetRule | None) -> Seen:
    """Notice what all tables may want to know of an area."""
    first, last = days_seen(view, options, rule)
    clash = bool(ratings.clashes)
    return Seen(ratings.named, clash, options.period, first, last, year_of(view, options), rule)


def days_seen(
    view: View, options: IntakeOptions, rule: SheetRule | None
) -> tuple[dt.date | None, dt.date | None]:
    """Return first and last day that a sheet is about.

    In this order: what a mapping says, a label above the table, the title, the name
    of the sheet, the month of the periode; None when nothing says it.
    """
    if rule and rule.month:
        return _whole_month(rule.month)
    labels = [str(fact.value) for fact in view.facts if fact.field == "bulan"]
    for text in (*labels, view.title, view.sheet):
        span = days_of(text)
        if span:
            return span
        month = month_of(text)
        if month:
            return _whole_month(month)
    year = year_of(view, options)
    month = month_of(f"{view.sheet} {year}") if year else None
    if month:
        return _whole_month(month)
    period = options.period
    if period is not None and period.kind is PeriodKind.MONTH:
        return period.first, period.last
    return None, None


def year_of(view: View, options: IntakeOptions) -> int | None:
    """Return the one year that title and sheet name tell, else the year of the periode."""
    years = set(_YEAR.findall(f"{view.title} {view.sheet}"))
    if len(years) == 1:
        return int(years.pop())
    return options.period.year if options.period else None


def _whole_month(day: dt.date) -> tuple[dt.date, dt.date]:
    last = calendar.monthrange(day.year, day.month)[1]
    return day.replace(day=1), day.replace(day=last)
