"""A sheet to its table areas: one under another, and beside each other.

The first rows are searched for headings. Further down only rows that hold a
heading of persons, or the first headings again, are looked at, so the cost does
not grow with the rows of a sheet.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.intake.grid import HEAD_ROWS
from asn_eval.intake.headings import Lookup, fold
from asn_eval.intake.layout.cells import heading_text
from asn_eval.intake.layout.facts import facts_in, section_of
from asn_eval.intake.layout.headers import Span, claimed_key, span_around, span_of, tells_both
from asn_eval.intake.layout.view import View, ViewColumn, row_of, sliced

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from asn_eval.domain.mapping import SheetRule
    from asn_eval.intake.grid import Grid, GridColumn, Value
    from asn_eval.intake.layout.merges import Merges
    from asn_eval.intake.layout.view import Fact

_LEAST_SCORE: Final = 2
_WINDOW: Final = 5
_SECTION_ROWS: Final = 2
_MOST_CANDIDATES: Final = 2000
_LONGEST_HEADING: Final = 60
_SAME: Final = 0.6
_KEY_WORDS: Final = ("nip", "nama", "n i p", "pegawai")
_PERSON: Final = frozenset({"nip", "nama"})


@dataclass(frozen=True)
class _Source:
    """A sheet to be cut: its cells, what tables know, what is merged."""

    grid: Grid
    known: Mapping[str, Lookup]
    merges: Merges

    def rows(self, start: int, stop: int) -> dict[int, Sequence[Value | None]]:
        """Return plain rows by array index, within the sheet."""
        inside = range(max(start, 0), min(stop, self.grid.rows))
        return {index: row_of(self.grid, index) for index in inside}


def regions_of(
    grid: Grid, known: Mapping[str, Lookup], merges: Merges, rule: SheetRule | None
) -> tuple[View, ...]:
    """Cut a sheet into its table areas, from the top down; none when nothing is a heading."""
    source = _Source(grid, known, merges)
    spans = _declared(source, rule) if rule and rule.header_rows else _found(source)
    runs = _runs(source, spans)
    end = min(rule.last_row, grid.rows) if rule and rule.last_row else grid.rows
    views: list[View] = []
    for place, run in enumerate(runs):
        stop = runs[place + 1].spans[0].top if place + 1 < len(runs) else end
        start = run.spans[0].bottom + 1
        if rule and rule.first_row:
            start = max(start, rule.first_row - 1)
        views += _beside(source, run, start, max(stop, start))
    return tuple(views)


def plain_view(grid: Grid, header_row: int) -> View:
    """Return a whole sheet under one row taken for headings (0: none), nothing recognised."""
    texts = row_of(grid, header_row - 1) if header_row else (None,) * len(grid.columns)
    columns = tuple(
        ViewColumn(
            (text,) if (text := heading_text(texts[place])) else (),
            sliced(column, header_row, grid.rows),
            grid.first_column + place,
            header_row,
        )
        for place, column in enumerate(grid.columns)
    )
    rows = (header_row,) if header_row else ()
    return View(grid.sheet, grid.visible, rows, header_row + 1, columns)


@dataclass(frozen=True)
class _Run:
    """Headings that stand once or several times and speak for one list of records."""

    spans: tuple[Span, ...]
    title: str
    facts: tuple[Fact, ...]


def _runs(source: _Source, spans: Sequence[Span]) -> list[_Run]:
    """Join headings that only come again, on every page, with nothing new said above them."""
    shift = source.grid.first_column
    floors = [0, *(span.bottom + 1 for span in spans)]
    above = [
        [(index + 1, row) for index, row in source.rows(max(f, s.top - HEAD_ROWS), s.top).items()]
        for f, s in zip(floors, spans, strict=False)
    ]
    facts = [facts_in(rows, shift) for rows in above]
    sections = [section_of(rows[-_SECTION_ROWS:], shift) for rows in above]
    if len(spans) > 1 and all(sections):
        facts = [_joined(told, one) for told, one in zip(facts, sections, strict=True)]
    runs: list[_Run] = []
    for span, rows, told in zip(spans, above, facts, strict=True):
        title = " ".join(cell for _, row in rows for cell in row if isinstance(cell, str))
        if runs and runs[-1].spans[0].paths == span.paths and not told:
            runs[-1] = replace(runs[-1], spans=(*runs[-1].spans, span))
        else:
            runs.append(_Run((span,), title, told))
    return runs


def _joined(facts: tuple[Fact, ...], section: Fact | None) -> tuple[Fact, ...]:
    """Add the unit of a section where no label tells it."""
    if section is None or any(fact.field == "unit" for fact in facts):
        return facts
    return (*facts, section)


def _declared(source: _Source, rule: SheetRule) -> list[Span]:
    top, bottom = rule.header_rows[0] - 1, rule.header_rows[-1] - 1
    if bottom >= source.grid.rows:
        return []
    rows = source.rows(top, bottom + 1)
    return [span_of(top, bottom, rows, source.known, source.merges)]


def _found(source: _Source) -> list[Span]:
    """Return the best heading rows near the top, and all further ones below them."""
    rows = source.rows(0, HEAD_ROWS)
    best: Span | None = None
    for index in rows:
        span = span_around(index, rows, source.known, source.merges)
        if span and span.score >= _LEAST_SCORE and (best is None or span.score > best.score):
            best = span
    if best is None:
        return []
    spans = [best]
    for index in _candidates(source, best):
        if index <= spans[-1].bottom:
            continue
        near = source.rows(index - _WINDOW, index + _WINDOW)
        near = {at: row for at, row in near.items() if at > spans[-1].bottom}
        span = span_around(index, near, source.known, source.merges)
        if span and span.score > _LEAST_SCORE:
            spans.append(span)
    return spans


def _candidates(source: _Source, first: Span) -> list[int]:
    """Return rows below the first headings that may be headings too, ascending."""
    grid = source.grid
    again = np.zeros(grid.rows, dtype=np.int32)
    persons = np.zeros(grid.rows, dtype=np.bool_)
    headed = 0
    for column, path in zip(grid.columns, first.paths, strict=True):
        headed += bool(path)
        for rows, text in _short_texts(column):
            if path and text in path:
                again[rows] += 1
            if _names_person(text, source.known):
                persons[rows] = True
    repeated = again >= max(_LEAST_SCORE, _SAME * headed)
    found = np.flatnonzero(repeated | persons)
    return [int(index) for index in found[found > first.bottom]][:_MOST_CANDIDATES]


def _short_texts(column: GridColumn) -> Iterator[tuple[NDArray[np.intp], str]]:
    """Yield rows and text of the short texts of a column, distinct ones once."""
    if column.numbers is not None:
        for index, cell in column.others.items():
            if isinstance(cell, str) and len(cell) <= _LONGEST_HEADING:
                yield np.array([index]), heading_text(cell)
        return
    codes = column.codes_from(0)
    for code, value in enumerate(column.values):
        if isinstance(value, str) and len(value) <= _LONGEST_HEADING and _may_head(value):
            yield np.flatnonzero(codes == code), heading_text(value)


def _may_head(text: str) -> bool:
    """Tell cheaply whether a text may be a heading of persons: thousands are asked."""
    folded = text.casefold()
    return any(word in folded for word in _KEY_WORDS)


def _names_person(text: str, known: Mapping[str, Lookup]) -> bool:
    return tells_both((text,)) or any(
        key and lookup[key][0] in _PERSON
        for lookup in known.values()
        if (key := claimed_key((text,), lookup))
    )


def _beside(source: _Source, run: _Run, start: int, stop: int) -> Iterator[View]:
    """Make the areas of one set of headings, one for each person column that repeats."""
    span, grid = run.spans[0], source.grid
    shift = grid.first_column
    again = frozenset(
        row - start for other in run.spans[1:] for row in range(other.top, other.bottom + 1)
    )
    cuts = _cuts(span, source.known)
    for left, right in zip(cuts, [*cuts[1:], len(span.paths)], strict=True):
        columns = tuple(
            ViewColumn(
                span.paths[place],
                sliced(grid.columns[place], start, stop),
                grid.first_column + place,
                span.places[place][-1][0] + 1 if span.places[place] else span.bottom + 1,
                places=tuple((row + 1, shift + column) for row, column in span.places[place]),
            )
            for place in range(left, right)
        )
        yield View(
            grid.sheet,
            grid.visible,
            tuple(range(span.top + 1, span.bottom + 2)),
            start + 1,
            columns,
            run.title,
            run.facts,
            repeated=again,
        )


def _cuts(span: Span, known: Mapping[str, Lookup]) -> list[int]:
    """Return where areas beside each other begin: where the first headings come again."""
    headings = [fold(" ".join(path)) for path in span.paths]
    filled = [place for place, heading in enumerate(headings) if heading]
    if not filled:
        return [0]
    first = headings[filled[0]]
    starts = [place for place in filled if headings[place] == first]
    if len(starts) == 1:
        return [0]
    parts = [headings[a:b] for a, b in zip(starts, [*starts[1:], len(headings)], strict=True)]
    whole = all(any(_names_person(heading, known) for heading in part if heading) for part in parts)
    return [0, *starts[1:]] if whole else [0]
