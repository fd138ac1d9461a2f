"""Working hours: times that can be read, levels that ascend, spans that do not overlap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.documents.document import Problem
from asn_eval.documents.scalars import number, shown
from asn_eval.rubric.clock import minutes_of
from asn_eval.rubric.grammar_schedule import WeekModel
from asn_eval.rubric.lint.sources import folded

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from asn_eval.documents.document import Path
    from asn_eval.rubric.grammar import RubricModel
    from asn_eval.rubric.grammar_schedule import HoursModel, LevelsModel, ScheduleModel, SpanModel

_HERE: Path = ("jam_kerja",)


def times(model: RubricModel) -> Iterator[Problem]:
    """Check that times can be read, and that work does not end when it begins."""
    for path, hours in _hours(model.schedule):
        read = {
            key: minutes_of(text) for key, text in (("masuk", hours.start), ("pulang", hours.end))
        }
        for key, minutes in read.items():
            if minutes is None:
                written = hours.start if key == "masuk" else hours.end
                yield Problem("K592", (*path, key), {"nilai": shown(written)})
        if read["masuk"] is not None and read["masuk"] == read["pulang"]:
            yield Problem("K592", (*path, "pulang"), {"nilai": shown(hours.end)})


def _hours(schedule: ScheduleModel | None) -> Iterator[tuple[Path, HoursModel]]:
    if schedule is None:
        return
    yield from _week(schedule.week, (*_HERE, "jam"))
    for name, regime in schedule.regimes.items():
        yield from _week(regime.week, (*_HERE, "masa_khusus", name, "jam"))
    for name, shift in schedule.shifts.items():
        yield (*_HERE, "sif", name, "jam"), shift.hours


def _week(week: WeekModel, path: Path) -> Iterator[tuple[Path, HoursModel]]:
    for name, item in WeekModel.model_fields.items():
        hours: HoursModel | None = getattr(week, name)
        if hours is not None:
            yield (*path, item.alias or name), hours


def steps(model: RubricModel) -> Iterator[Problem]:
    """Check that the levels of lateness and early leave ascend."""
    if model.schedule is None:
        return
    given = (("tl", model.schedule.late), ("psw", model.schedule.early))
    for key, item in given:
        if item is not None:
            yield from _steps(item, (*_HERE, key, "mulai"))


def _steps(item: LevelsModel, path: Path) -> Iterator[Problem]:
    for index in range(1, len(item.bounds)):
        before, here = item.bounds[index - 1], item.bounds[index]
        if here <= before:
            slots = {"mulai": number(here), "sebelum": number(before)}
            yield Problem("K595", (*path, index), slots)


def spans(model: RubricModel) -> Iterator[Problem]:
    """Check that spans run forward and that no day lies in two of them."""
    if model.schedule is None:
        return
    seen: list[tuple[dt.date, dt.date]] = []
    for name, regime in model.schedule.regimes.items():
        for index, span in enumerate(regime.spans or ()):
            path = (*_HERE, "masa_khusus", name, "rentang", index)
            yield from _span(span, path, seen)
            seen.append((span.start, span.end))


def _span(
    span: SpanModel, path: Path, seen: Sequence[tuple[dt.date, dt.date]]
) -> Iterator[Problem]:
    slots = {"mulai": span.start.isoformat(), "sampai": span.end.isoformat()}
    if span.end < span.start:
        yield Problem("K597", (*path, "sampai"), slots)
    elif any(span.start <= last and first <= span.end for first, last in seen):
        yield Problem("K598", (*path, "mulai"), slots)


def lists(model: RubricModel) -> Iterator[Problem]:
    """Check that nothing stands twice in a list."""
    schedule = model.schedule
    if schedule is None:
        return
    given: tuple[tuple[Path, Sequence[object]], ...] = (
        (("kalender",), schedule.calendars),
        (("hari_kerja",), schedule.weekdays),
        (("keluar_dari_hari_kerja",), schedule.excluded),
        (("dihitung_hadir",), schedule.as_present),
    )
    for path, items in given:
        for index, item in enumerate(items):
            if item in items[:index]:
                yield Problem("K546", (*_HERE, *path, index), {"nilai": str(item)})
    days = [off.day for off in schedule.local]
    for index, day in enumerate(days):
        if day in days[:index]:
            path = (*_HERE, "libur_setempat", index, "tanggal")
            yield Problem("K546", path, {"nilai": day.isoformat()})


def shift_names(model: RubricModel) -> Iterator[Problem]:
    """Check that a text of the sheets names one shift only."""
    seen: set[str] = set()
    for name, shift in (model.schedule.shifts if model.schedule else {}).items():
        for index, label in enumerate(shift.labels):
            if folded(label) in seen:
                path = (*_HERE, "sif", name, "nama", index)
                yield Problem("K546", path, {"nilai": shown(label)})
            seen.add(folded(label))
