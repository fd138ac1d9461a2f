"""The columns of a sheet as a suggestion shows them: headings, fields, what may be meant."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.survey import SeenColumn
from asn_eval.intake.groups import ASPECTS
from asn_eval.intake.headings import fold
from asn_eval.intake.plain import filled_ones
from asn_eval.origin import column_letter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from asn_eval.intake.grid import GridColumn
    from asn_eval.intake.headings import Lookup
    from asn_eval.intake.layout.view import View
    from asn_eval.intake.recognise import Fit

_DIGITS: Final = re.compile(r"(?:\d[ .]?){9}")
"""So many digits in a row are a NIP, a NIK or a telephone number."""

_ALIKE: Final = 0.6
_ALIKE_ANYWHERE: Final = 0.8
"""Among the headings of all tables something is always a little alike."""
_LEAST_LETTERS: Final = 4
"""A shorter heading is like too many others."""

_NAMED: Final = 2
"""Fields named beside a heading that nothing claims."""


def tells_of_a_person(text: str) -> bool:
    """Tell whether a text holds a number that belongs to one person."""
    return bool(_DIGITS.search(text))


def seen_columns(
    view: View,
    fit: Fit | None,
    known: Mapping[str, Lookup],
    days: frozenset[int],
) -> tuple[SeenColumn, ...]:
    """Describe the columns of a sheet, those of a day left out.

    When a heading row tells of a person it is no row of headings: then only the
    columns that a table claims keep their heading.
    """
    fields = {position: name for name, position in fit.columns.items()} if fit else {}
    groups = fit.groups if fit else None
    ratings = groups.positions if groups and groups.habit == ASPECTS else frozenset()
    strict = any(map(tells_of_a_person, view.headings))
    columns = []
    for position, heading in enumerate(view.headings):
        column = view.columns[position]
        filled = count_filled(column.cells)
        if position in days or column.constant or not (heading or filled):
            continue
        field = fields.get(position, "")
        shown = "" if strict and not field else heading
        near = () if field or not shown else near_fields(shown, fit.table if fit else "", known)
        columns.append(
            SeenColumn(
                column_letter(column.column),
                shown,
                field,
                near,
                filled,
                rating=position in ratings,
            )
        )
    return _without_names(columns)


def count_filled(column: GridColumn) -> int:
    """Count the cells below the headings that say something."""
    codes, values = column.as_codes(0)
    known = np.array([*filled_ones(values), False])
    return int(np.count_nonzero(known[codes]))


def near_fields(heading: str, table: str, known: Mapping[str, Lookup]) -> tuple[str, ...]:
    """Return the fields that a heading may mean, those of the table first.

    >>> near_fields("Jml Alpa", "", {"disiplin": {"jumlah alpa": ("alpa", 1)}})
    ('alpa',)
    """
    plain = fold(heading)
    lookups = [known[table]] if table in known else known.values()
    exact = dict.fromkeys(lookup[plain][0] for lookup in lookups if plain in lookup)
    if exact:
        return tuple(exact)[:_NAMED]
    if len(plain) < _LEAST_LETTERS:
        return ()
    least = _ALIKE if table in known else _ALIKE_ANYWHERE
    found = _ranked(plain, (item for lookup in lookups for item in lookup.items()), least)
    return tuple(dict.fromkeys(found))[:_NAMED]


def _ranked(
    heading: str, words: Iterable[tuple[str, tuple[str, int]]], least: float
) -> Sequence[str]:
    rated = [
        (-SequenceMatcher(None, heading, text).ratio(), text, name) for text, (name, _) in words
    ]
    return [name for likeness, _, name in sorted(rated) if -likeness >= least]


def _before_bracket(heading: str) -> str:
    """Return what stands before a bracket at the end of a heading; "" without one."""
    before, found, inside = heading[:-1].rpartition("[")
    return before.rstrip() if found and heading.endswith("]") and "]" not in inside else ""


def _without_names(columns: Sequence[SeenColumn]) -> tuple[SeenColumn, ...]:
    """Fold columns such as ``Kerja sama [1. <name>]`` into one, and drop what is in brackets."""
    bases = {
        column.letter: base
        for column in columns
        if not column.field and (base := _before_bracket(column.heading))
    }
    counts = Counter(bases.values())
    kept: dict[str, SeenColumn] = {}
    for column in columns:
        base = bases.get(column.letter, "")
        if base:
            shown = replace(column, heading=f"{base} […]", near=(), repeated=counts[base])
            kept.setdefault(f"[{base}", shown)
        else:
            kept[column.letter] = column
    return tuple(kept.values())
