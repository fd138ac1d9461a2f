"""From ``jam_kerja`` and the calendars it names to a :class:`Schedule`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.domain import schedule as domain
from asn_eval.rubric.clock import minutes_of
from asn_eval.rubric.grammar_schedule import WeekModel
from asn_eval.rubric.grounded import ids

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from asn_eval.rubric import grammar_schedule as grammar

_CLOCK_WORDS = {"tingkat_1": 1, "tingkat_2": 2, "tingkat_3": 3, "tingkat_4": 4}


def build_schedule(
    model: grammar.ScheduleModel, calendars: Sequence[grammar.CalendarModel]
) -> domain.Schedule:
    """Return the schedule that a linted model and its calendars describe."""
    tolerance = model.tolerance
    return domain.Schedule(
        weekdays=tuple(day in model.weekdays for day in domain.WEEKDAYS),
        hours=_week(model.week),
        years=tuple(sorted(model.calendars)),
        days_off=tuple(sorted(_days_off(model, calendars), key=lambda off: off.day)),
        regimes=tuple(_regime(*item, calendars) for item in model.regimes.items()),
        shifts=tuple(
            domain.Shift(name, tuple(shift.labels), _hours(shift.hours), shift.any_day)
            for name, shift in model.shifts.items()
        ),
        rows_own=model.source == "baris",
        tolerance=domain.Tolerance(tolerance.late, tolerance.early, tolerance.beyond == "penuh")
        if tolerance
        else domain.Tolerance(),
        late=_steps(model.late),
        early=_steps(model.early),
        seconds=model.seconds == "dihitung",
        double_scan=model.double_scan,
        no_record=domain.WORDS[model.no_record] if model.no_record else None,
        missing_in=_missing(model.missing_in),
        missing_out=_missing(model.missing_out),
        excluded=_presences(model.excluded),
        as_present=_presences(model.as_present),
        run_breaks=model.excused_in_run == "memutus",
        basis=ids(model.basis),
        calendars=tuple(calendar.source for calendar in calendars),
    )


def _hours(model: grammar.HoursModel) -> domain.Hours:
    """Return minutes; an end that is not after the start is on the next day."""
    start, end = (minutes_of(text) or 0 for text in (model.start, model.end))
    return domain.Hours(start, end if end > start else end + domain.DAY)


def _week(model: grammar.WeekModel) -> tuple[domain.Hours, ...]:
    """Return hours by day of the week, Monday first; the usual ones where none are named."""
    names = list(WeekModel.model_fields)[1:]
    own = [getattr(model, name) for name in names]
    return tuple(_hours(hours or model.usual) for hours in own)


def _days_off(
    model: grammar.ScheduleModel, calendars: Iterable[grammar.CalendarModel]
) -> Iterator[domain.DayOff]:
    for calendar in calendars:
        for off in calendar.off:
            kind = domain.OffKind(off.kind)
            if kind is not domain.OffKind.JOINT_LEAVE or model.joint_leave == "libur":
                yield domain.DayOff(off.day, off.name, kind, calendar.source)
    for local in model.local:
        yield domain.DayOff(local.day, local.name, domain.OffKind.LOCAL, local.source)


def _regime(
    name: str, model: grammar.RegimeModel, calendars: Iterable[grammar.CalendarModel]
) -> domain.Regime:
    given = model.spans or [
        calendar.spans[model.named] for calendar in calendars if model.named in calendar.spans
    ]
    spans = tuple(domain.Span(span.start, span.end) for span in given)
    return domain.Regime(name, spans, _week(model.week))


def _steps(model: grammar.LevelsModel | None) -> domain.Steps | None:
    return domain.Steps(tuple(model.bounds), model.side == "termasuk") if model else None


def _missing(model: grammar.MissingScanModel | None) -> domain.Missing | None:
    if model is None:
        return None
    level = _CLOCK_WORDS.get(model.counts_as, 0)
    nothing = 0.0 if not level else None
    return domain.Missing(
        level=level,
        absent=model.counts_as == "alpa",
        minutes=nothing if model.minutes is None else model.minutes,
    )


def _presences(words: Iterable[str]) -> tuple[domain.Presence, ...]:
    return tuple(domain.WORDS[word] for word in words)
