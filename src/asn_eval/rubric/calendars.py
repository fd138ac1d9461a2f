"""Calendar files: the days off that rubrics name by year.

A calendar is looked for beside the rubric (``kalender/2025.yaml`` in its folder
or in the one above), then among those shipped. Its text is part of the rule:
:class:`~asn_eval.rubric.load.LoadedRubric` keeps it, and so does every run.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from asn_eval.documents.document import Problem
from asn_eval.documents.near import listed
from asn_eval.documents.simple import model_of
from asn_eval.documents.strict import read_yaml
from asn_eval.documents.textfile import read_text
from asn_eval.errors import RubricFault
from asn_eval.rubric.grammar_schedule import CalendarModel
from asn_eval.rubric.library import CALENDARS, shipped_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path as FilePath

    from asn_eval.documents.document import Path
    from asn_eval.findings import Finding
    from asn_eval.rubric.grammar_schedule import ScheduleModel, SpanModel


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """A calendar as it stands: the name of its file and its text."""

    name: str
    text: str


Shelf: TypeAlias = "Callable[[int], CalendarFile | None]"
"""Where calendars are found: the year to its file, None when there is none."""

_NAMED: Final = ("jam_kerja", "kalender")
_VERIFIED: Final = "terverifikasi"


@dataclass(frozen=True)
class Opened:
    """The calendars of a rubric, and what is wrong with them or with naming them."""

    files: tuple[CalendarFile, ...] = ()
    models: tuple[CalendarModel, ...] = ()
    problems: tuple[Problem, ...] = ()
    findings: tuple[Finding, ...] = ()


def shelf_of(rubric: FilePath | None = None) -> Shelf:
    """Return the shelf of a rubric file; without one, that of the shipped calendars."""
    beside = [rubric.parent, rubric.parent.parent] if rubric else []
    folders = [folder / CALENDARS for folder in (*beside, shipped_folder())]

    def find(year: int) -> CalendarFile | None:
        for folder in folders:
            path = folder / f"{year}.yaml"
            if path.is_file():
                return CalendarFile(_name(year), read_text(path))
        return None

    return find


def _name(year: int) -> str:
    return f"{CALENDARS}/{year}.yaml"


def shelf_from(texts: Mapping[str, str]) -> Shelf:
    """Return a shelf of texts by file name, as a run keeps them."""

    def find(year: int) -> CalendarFile | None:
        name = _name(year)
        return CalendarFile(name, texts[name]) if name in texts else None

    return find


def open_calendars(schedule: ScheduleModel | None, shelf: Shelf) -> Opened:
    """Read the calendars that a rubric names; every fault is told, nothing is raised."""
    if schedule is None:
        return Opened()
    files: list[CalendarFile] = []
    models: list[CalendarModel] = []
    problems: list[Problem] = []
    findings: list[Finding] = []
    for index, year in enumerate(schedule.calendars):
        file = shelf(year)
        if file is None:
            problems.append(Problem("K593", (*_NAMED, index), {"nilai": str(year)}))
            continue
        model, found = read_calendar(file, year)
        files.append(file)
        findings += found
        models += [model] if model else []
    if not problems and not findings:
        problems += [*_spans(schedule, models), *_overlaps(schedule, models)]
        problems += _standing(schedule, models)
    return Opened(tuple(files), tuple(models), tuple(problems), tuple(findings))


def read_calendar(
    file: CalendarFile, year: int
) -> tuple[CalendarModel | None, tuple[Finding, ...]]:
    """Read one calendar strictly; the model is None when it cannot be used."""
    document = read_yaml(file.text, file.name)
    try:
        model = model_of(document, CalendarModel, RubricFault)
    except RubricFault as fault:
        return None, fault.findings
    found = document.findings_of(_problems(model, year))
    return (None if found else model), found


def _problems(model: CalendarModel, year: int) -> Iterator[Problem]:
    """Check that the file is of its year, that days lie in it, each day once."""
    if model.year != year:
        yield Problem("K594", ("kalender",), {"nilai": str(model.year), "tahun": str(year)})
        return
    days = [off.day for off in model.off]
    for index, day in enumerate(days):
        path: Path = ("libur", index, "tanggal")
        if day.year != year:
            yield Problem("K594", path, {"nilai": day.isoformat(), "tahun": str(year)})
        elif day in days[:index]:
            yield Problem("K546", path, {"nilai": day.isoformat()})
    for name, span in model.spans.items():
        if span.end < span.start:
            slots = {"mulai": span.start.isoformat(), "sampai": span.end.isoformat()}
            yield Problem("K597", ("masa", name, "sampai"), slots)


def _spans(schedule: ScheduleModel, models: Sequence[CalendarModel]) -> Iterator[Problem]:
    """Check that a regime whose days the calendars give is in every one of them."""
    for name, regime in schedule.regimes.items():
        if regime.named is None:
            continue
        without = [str(model.year) for model in models if regime.named not in model.spans]
        if without:
            known = dict.fromkeys(span for model in models for span in model.spans)
            slots = {"nama": regime.named, "tahun": listed(without), "pilihan": listed(known)}
            path = ("jam_kerja", "masa_khusus", name, "menurut_kalender")
            yield Problem("K596", path, slots)


def _overlaps(schedule: ScheduleModel, models: Sequence[CalendarModel]) -> Iterator[Problem]:
    """Check that a span of the calendars shares no day with another regime's."""
    named = {name: regime.named for name, regime in schedule.regimes.items() if regime.named}
    found: dict[str, Sequence[SpanModel]] = {
        name: [model.spans[span] for model in models if span in model.spans]
        for name, span in named.items()
    }
    for name, regime in schedule.regimes.items():
        others = [span for other, item in found.items() if other != name for span in item]
        for index, span in enumerate(regime.spans or ()):
            if any(span.start <= other.end and other.start <= span.end for other in others):
                slots = {"mulai": span.start.isoformat(), "sampai": span.end.isoformat()}
                path = ("jam_kerja", "masa_khusus", name, "rentang", index, "mulai")
                yield Problem("K598", path, slots)


def _standing(schedule: ScheduleModel, models: Sequence[CalendarModel]) -> Iterator[Problem]:
    """Check that hours called verified do not rest on a calendar that is not."""
    weak = [str(model.year) for model in models if model.standing != _VERIFIED]
    if schedule.standing == _VERIFIED and weak:
        yield Problem("K599", ("jam_kerja", "sifat"), {"tahun": listed(weak)})
