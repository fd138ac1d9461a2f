"""A look at a workbook for ``asn-eval mapping suggest``; runs in the worker process.

It asks the same pieces that reading asks, so what it shows is what ``score``
would do. This is the only module that ties a suggestion to them.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from asn_eval.domain.mapping import rule_for
from asn_eval.domain.survey import SheetSurvey
from asn_eval.findings import Finding
from asn_eval.intake.formats.opening import open_book
from asn_eval.intake.groups import DAYS
from asn_eval.intake.headings import fold, heading_keys, lookups
from asn_eval.intake.layout.regions import plain_view
from asn_eval.intake.plain import is_blank
from asn_eval.intake.plans import Plan, Source, plans_of
from asn_eval.intake.recognise import ALL_TABLES
from asn_eval.intake.seen import seen_columns, tells_of_a_person
from asn_eval.intake.seen_values import Unknown, unknown_values
from asn_eval.intake.uses import DAMAGED, EMPTY, IGNORED, NO_HEADER, reason_for

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from asn_eval.intake.grid import Grid, Value
    from asn_eval.intake.headings import Lookup
    from asn_eval.intake.options import IntakeOptions
    from asn_eval.intake.recognise import Fit

SURVEY_JOB: Final = "asn_eval.intake.survey:survey_book"
_ENOUGH_KNOWN: Final = 3
_LEAST_HEADINGS: Final = 2
_LEAST_WORDS: Final = 3
"""Fewer words that nothing knows are no row of headings."""


def survey_book(path: Path, name: str, options: IntakeOptions) -> tuple[SheetSurvey, ...] | Finding:
    """Look at every sheet of one workbook; a workbook that cannot be opened is a finding."""
    book = open_book(path, name, options.limits)
    if isinstance(book, Finding):
        return book
    known = lookups(options.aliases)
    return tuple(
        survey
        for info in book.sheets
        for survey in _survey(
            Source(book, info, name, options, known, rule_for(options.rules, name, info.name))
        )
    )


def _survey(source: Source) -> list[SheetSurvey]:
    """Look at one sheet; every area that is a table is looked at by itself."""
    file, sheet = source.name, source.info.name
    if source.rule and source.rule.ignore:
        return [SheetSurvey(file, sheet, reason=IGNORED)]
    grid = source.book.grid(source.info)
    if isinstance(grid, Finding):
        return [SheetSurvey(file, sheet, reason=DAMAGED)]
    if not grid.columns or not grid.rows:
        return [SheetSurvey(file, sheet, reason=EMPTY)]
    plans = plans_of(source, grid)
    if not plans:
        return [_without_header(grid, file, source.known)]
    told = [plan for plan in plans if plan.verdict.fit is not None] or plans[:1]
    return [_of_plan(source, plan) for plan in told]


def _of_plan(source: Source, plan: Plan) -> SheetSurvey:
    view, verdict, options = plan.view, plan.verdict, source.options
    fit = verdict.fit
    groups = fit.groups if fit else None
    days = sorted(groups.positions) if groups and groups.habit == DAYS else []
    decided = fit is not None and not (verdict.rivals or verdict.strange)
    table = fit.table if fit and (decided or days) else ""
    columns = seen_columns(view, fit if table else None, source.known, frozenset(days))
    unknown = unknown_values(view, fit, days) if fit and table else Unknown({}, {})
    return SheetSurvey(
        source.name,
        view.sheet,
        table,
        "" if days else reason_for(verdict, options.wanted),
        verdict.rivals,
        view.header_rows,
        columns,
        _missing(fit) if fit and not days else (),
        _unmet(fit, options) if fit and not days else (),
        unknown.values,
        unknown.more,
        len(days),
    )


def _missing(fit: Fit) -> tuple[str, ...]:
    """Return required fields that no column gives, or that two columns claim."""
    clashing = {clash.field for clash in fit.clashes}
    needed = [field.name for field in ALL_TABLES[fit.table].fields if field.required]
    return tuple(name for name in needed if name in fit.missing or name in clashing)


def _unmet(fit: Fit, options: IntakeOptions) -> tuple[str, ...]:
    """Return fields that the rubric reads and no column gives."""
    repeated = fit.groups.fields if fit.groups else frozenset()
    wanted = options.needed_columns.get(fit.table, ())
    gone = {*fit.columns, *repeated, *_missing(fit)}
    return tuple(name for name in wanted if name not in gone)


def _without_header(grid: Grid, file: str, known: Mapping[str, Lookup]) -> SheetSurvey:
    """Look at a sheet whose headings no table knows: guess where they stand."""
    vocabulary = {key for lookup in known.values() for key in lookup}
    best, at = 0, 0
    for index, row in enumerate(grid.head[: grid.rows]):
        count = _headings_in(row, vocabulary)
        if count > best:
            best, at = count, index + 1
    at = at or _row_of_words(grid.head[: grid.rows])
    rows = (at,) if at else ()
    view = plain_view(grid, at)
    columns = seen_columns(view, None, known, frozenset())
    return SheetSurvey(file, grid.sheet, reason=NO_HEADER, header_rows=rows, columns=columns)


def _row_of_words(head: Sequence[Sequence[Value | None]]) -> int:
    """Return the row that heads a table by its shape, 0 for none: the one of most words.

    It holds nothing but different words, and of the cells below it at least half
    are filled and one is a number or tells of a person.
    """
    best, at = 0, 0
    for index, (row, below) in enumerate(pairwise(head)):
        words = {place: cell for place, cell in enumerate(row) if not is_blank(cell)}
        texts = [fold(cell) for cell in words.values() if isinstance(cell, str)]
        if len(texts) < max(len(words), _LEAST_WORDS) or len({*texts}) < len(texts):
            continue
        if any(tells_of_a_person(str(cell)) for cell in words.values()):
            continue
        under = [below[place] for place in words if not is_blank(below[place])]
        telling = any(not isinstance(cell, str) or tells_of_a_person(cell) for cell in under)
        if telling and 2 * len(under) >= len(words) and len(words) > best:
            best, at = len(words), index + 1
    return at


def _headings_in(row: tuple[Value | None, ...], vocabulary: set[str]) -> int:
    """Count the texts of a row that may be headings: mostly words that head columns.

    A row that tells of a person is none, whatever else stands in it.
    """
    texts = [cell for cell in row if isinstance(cell, str) and fold(cell)]
    if len(texts) < _LEAST_HEADINGS or any(map(tells_of_a_person, texts)):
        return 0
    hits = sum(any(key in vocabulary for key in heading_keys(text)) for text in texts)
    return len(texts) if hits >= _ENOUGH_KNOWN or 2 * hits > len(texts) else 0
