"""Measures: filters that leave something, maps that are clear, columns that differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.documents.document import Problem
from asn_eval.documents.near import listed
from asn_eval.documents.scalars import shown
from asn_eval.domain.fields import ALL_TABLES, UNIT_TABLES, Kind
from asn_eval.domain.labels import squeezed
from asn_eval.rubric import grammar
from asn_eval.rubric.lint.sources import folded
from asn_eval.rubric.lint.tree import measured

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn_eval.documents.document import Path
    from asn_eval.rubric.grammar import RubricModel


def filters(model: RubricModel) -> Iterator[Problem]:
    """Check that no label is both asked for and left out."""
    for path, measure in measured(model):
        for name, labels in measure.exclude.items():
            wanted = {folded(label) for label in measure.where.get(name, ())}
            for index, label in enumerate(labels):
                if folded(label) in wanted:
                    place = (*path, "kecuali", name, index)
                    yield Problem("K600", place, {"nilai": shown(label), "kolom": name})


def maps(model: RubricModel) -> Iterator[Problem]:
    """Check that labels of a map differ by more than case, spaces and full stops."""
    for path, measure in measured(model):
        if isinstance(measure, grammar.CategoryMapModel):
            place = (*path, "isi")
            yield from _distinct(measure, place)
            yield from _known(measure, place)


def _distinct(measure: grammar.CategoryMapModel, path: Path) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for label in measure.values:
        other = first.setdefault(squeezed(label), label)
        if other != label:
            slots = {"nilai": shown(label), "lain": shown(other)}
            yield Problem("K601", (*path, label), slots, at_key=True)


def _known(measure: grammar.CategoryMapModel, path: Path) -> Iterator[Problem]:
    """Check the labels of a category column, which can hold no others."""
    table = ALL_TABLES.get(measure.table)
    field = table.field(measure.column) if table else None
    if field is None or not field.categories:
        return
    known = {squeezed(label) for label in field.categories}
    for label in measure.values:
        if squeezed(label) not in known:
            pilihan = listed(field.categories)
            slots = {"nilai": shown(label), "kolom": field.name}
            yield Problem(
                "K550", (*path, label), slots | {"saran": pilihan, "pilihan": pilihan}, at_key=True
            )


def pairs(model: RubricModel) -> Iterator[Problem]:
    """Check that the two columns of a span or a range are given, and differ."""
    for path, measure in measured(model):
        if isinstance(measure, grammar.DaysModel):
            yield from _differ(("sejak", measure.since), ("sampai", measure.until), path)
        elif isinstance(measure, grammar.Targets):
            yield from _range(measure, path)


def _range(measure: grammar.Targets, path: Path) -> Iterator[Problem]:
    ends = {"target_bawah": measure.target_low, "target_atas": measure.target_high}
    given = [key for key, column in ends.items() if column is not None]
    if len(given) == 1:
        [lacking] = ends.keys() - given
        yield Problem("K603", (*path, given[0]), {"kunci": given[0], "lain": lacking}, at_key=True)
    low, high = measure.target_low, measure.target_high
    if low is not None and high is not None:
        yield from _differ(("target_bawah", low), ("target_atas", high), path)


def _differ(first: tuple[str, str], second: tuple[str, str], path: Path) -> Iterator[Problem]:
    if first[1] == second[1]:
        slots = {"kunci": second[0], "lain": first[0], "kolom": first[1]}
        yield Problem("K602", (*path, second[0]), slots)


def weights(model: RubricModel) -> Iterator[Problem]:
    """Check that the weights of a mean come from a column that cannot be negative."""
    for path, measure in measured(model):
        if not isinstance(measure, grammar.MeanModel) or measure.weight is None:
            continue
        table = ALL_TABLES.get(measure.table)
        field = table.field(measure.weight) if table else None
        if field and field.kind is Kind.NUMBER and (field.low is None or field.low < 0):
            yield Problem("K604", (*path, "bobot"), {"kolom": field.name})


def levels(model: RubricModel) -> Iterator[Problem]:
    """Check that a table of units, and only such a table, is measured by unit."""
    for path, measure in measured(model):
        known, of_units = measure.table in ALL_TABLES, measure.table in UNIT_TABLES
        if known and of_units != (measure.level == "unit"):
            slots = {"tabel": measure.table, "pilihan": listed(UNIT_TABLES)}
            yield Problem("K609", (*path, "tingkat" if measure.level else "dari"), slots)


def elements(model: RubricModel) -> Iterator[Problem]:
    """Check that every column of a survey has a weight, and every weight a column."""
    for path, measure in measured(model):
        if not isinstance(measure, grammar.ElementsModel) or isinstance(measure.shares, str):
            continue
        place = (*path, "bobot")
        for name in sorted(measure.shares.keys() - {*measure.columns}):
            known = listed(measure.columns)
            slots = {"kolom": name, "tabel": measure.table, "saran": known, "pilihan": known}
            yield Problem("K548", (*place, name), slots, at_key=True)
        for name in measure.columns:
            if name not in measure.shares:
                yield Problem("K525", place, {"kunci": name})
