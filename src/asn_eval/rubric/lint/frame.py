"""The frame of the file: validity, scales, repetitions, depth, headings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.documents.document import Problem
from asn_eval.documents.scalars import shown
from asn_eval.rubric.grammar import EquivalentModel, GradeCondition, UnitMedianModel
from asn_eval.rubric.lint.numbers import reversed_pair
from asn_eval.rubric.lint.sources import folded, uses
from asn_eval.rubric.lint.tree import adjustments, follow_ups, grounded, leaves, nodes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asn_eval.documents.document import Path
    from asn_eval.rubric.grammar import RubricModel

MAX_LEVELS: Final = 6
"""Deepest tree of criteria; nobody follows a score through more levels."""


def validity(model: RubricModel) -> Iterator[Problem]:
    """Check that the last day does not lie before the first."""
    start, end = model.validity.start, model.validity.end
    if end is not None and end < start:
        slots = {"mulai": start.isoformat(), "sampai": end.isoformat()}
        yield Problem("K567", ("berlaku", "sampai"), slots)


def optional_sources(model: RubricModel) -> Iterator[Problem]:
    """Check that an optional source does not fail everybody when it is missing."""
    for path, leaf in leaves(model):
        fails = leaf.missing == "gagal" or isinstance(leaf.missing, UnitMedianModel)
        if leaf.source == "opsional" and fails:
            yield Problem("K545", (*path, "sumber"))


def scales(model: RubricModel) -> Iterator[Problem]:
    """Check that scales have a bottom below their top."""
    given = [("skala", model.scale)]
    if model.rating:
        given.append(("skala_penilaian", model.rating))
    for key, scale in given:
        yield from reversed_pair(("minimal", scale.low), ("maksimal", scale.high), (key,))


def rating_scale(model: RubricModel) -> Iterator[Problem]:
    """Check that a rubric that reads ratings says on which scale they are given."""
    readers = [use.path for use in uses(model) if use.table == "feedback"]
    if readers and model.rating is None:
        yield Problem("K568", (*readers[0], "dari"), {})


def depth(model: RubricModel) -> Iterator[Problem]:
    """Check that the tree of criteria stays shallow enough to follow."""
    for path, _ in nodes(model):
        level = len(path) // 2
        if level == MAX_LEVELS + 1:
            yield Problem("K569", path, {"batas": str(MAX_LEVELS)}, at_key=True)


def repetitions(model: RubricModel) -> Iterator[Problem]:
    """Check that nothing stands twice in a list of names."""
    for index, band in enumerate(model.bands):
        if folded(band.name) in {folded(other.name) for other in model.bands[:index]}:
            yield Problem("K546", ("predikat", index, "nama"), {"nilai": shown(band.name)})
    for path, names in _lists(model):
        for index, name in enumerate(names):
            if folded(name) in {folded(other) for other in names[:index]}:
                yield Problem("K546", (*path, index), {"nilai": shown(name)})


def _lists(model: RubricModel) -> Iterator[tuple[Path, list[str]]]:
    yield ("periode",), list(model.period_kinds)
    yield ("peringkat", "kelompok"), model.ranking.groups
    yield ("peringkat", "pemutus"), model.ranking.tie_breaks
    yield from _lists_of_readers(model)
    for name, pattern in (model.distribution.patterns if model.distribution else {}).items():
        for index, rule in enumerate(pattern.rules):
            yield ("distribusi", "pola", name, "aturan", index, "predikat"), rule.grades
    tested = [(path, follow.conditions) for path, follow in follow_ups(model)]
    tested += [((*table, name), row.conditions) for table, name, row in adjustments(model)]
    for path, conditions in tested:
        for index, condition in enumerate(conditions):
            if isinstance(condition, GradeCondition):
                yield (*path, "jika", index, "predikat"), condition.grades


def _lists_of_readers(model: RubricModel) -> Iterator[tuple[Path, list[str]]]:
    for path, item in grounded(model):
        if isinstance(item.basis, list):
            yield (*path, "dasar"), item.basis
    for use in uses(model):
        for path, _, wanted in use.filters():
            yield path, wanted
        if isinstance(use.model, EquivalentModel):
            yield (*use.path, "kolom"), use.model.columns
    for name, gap in model.rater_gaps.items():
        yield ("pengaman", name, "terhadap"), gap.others


def headings(model: RubricModel) -> Iterator[Problem]:
    """Check that one heading stands for one field of a table only."""
    for table, fields in model.aliases.items():
        seen: dict[str, str] = {}
        for path, heading in _headings(table, fields.items()):
            field = str(path[2])
            first = seen.setdefault(folded(heading), field)
            if first != field:
                slots = {"judul": shown(heading), "kolom": first, "tabel": table}
                yield Problem("K573", path, slots)


def _headings(table: str, fields: Iterable[tuple[str, list[str]]]) -> Iterator[tuple[Path, str]]:
    for field, names in fields:
        for index, heading in enumerate(names):
            yield ("alias", table, field, index), heading
