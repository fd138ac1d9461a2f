"""Rules over results: tie-breaks, follow-ups, areas to improve, safeguards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.documents.document import Problem
from asn_eval.documents.near import listed, nearest
from asn_eval.documents.scalars import shown
from asn_eval.rubric import grammar
from asn_eval.rubric.lint.numbers import outside
from asn_eval.rubric.lint.raw_range import is_rating
from asn_eval.rubric.lint.tree import conditional, dotted, follow_ups, nodes
from asn_eval.rubric.references import limit_of, matching, short_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn_eval.documents.document import Path
    from asn_eval.rubric.build_tree import AnyCondition
    from asn_eval.rubric.grammar import RubricModel

ATTRIBUTES: Final = ("unit", "jabatan", "jenis_jabatan", "golongan", "pendidikan", "status")
"""What persons can be grouped by, and what criteria can be for."""


def tie_breaks(model: RubricModel) -> Iterator[Problem]:
    """Check that tie-breaks name one criterion each."""
    for index, name in enumerate(model.ranking.tie_breaks):
        yield from criterion(name, model, ("peringkat", "pemutus", index))


def groups(model: RubricModel) -> Iterator[Problem]:
    """Check that ranking groups are attributes of a person."""
    for index, name in enumerate(model.ranking.groups):
        if name not in ATTRIBUTES:
            saran = nearest(name, ATTRIBUTES) or listed(ATTRIBUTES)
            slots = {"nama": name, "saran": saran, "pilihan": listed(ATTRIBUTES)}
            yield Problem("K571", ("peringkat", "kelompok", index), slots)


def criterion(name: str, model: RubricModel, path: Path) -> Iterator[Problem]:
    """Check that a name means one criterion."""
    paths = [dotted(node) for node, _ in nodes(model)]
    found = matching(name, paths)
    short = [short_name(item) for item in found or paths]
    if not found:
        names = {item.rpartition(".")[2]: None for item in short} | dict.fromkeys(short)
        saran = nearest(name, names) or listed(short)
        yield Problem("K564", path, {"nama": name, "saran": saran, "pilihan": listed(short)})
    elif len(found) > 1:
        yield Problem("K565", path, {"nama": name, "pilihan": listed(short)})


def conditions(model: RubricModel) -> Iterator[Problem]:
    """Check that conditions name criteria that exist, and raw values those of leaves."""
    for path, item in conditional(model):
        for index, condition in enumerate(item.conditions):
            yield from named(condition, model, (*path, "jika", index))


def named(
    condition: AnyCondition | grammar.MeasuredCondition, model: RubricModel, path: Path
) -> Iterator[Problem]:
    """Check that one condition names a criterion, a leaf for a raw value."""
    if isinstance(condition, grammar.ScoreCondition):
        yield from criterion(condition.criterion, model, (*path, "kriteria"))
    elif isinstance(condition, grammar.RawCondition):
        leaf_paths = [
            dotted(place) for place, node in nodes(model) if isinstance(node, grammar.LeafModel)
        ]
        yield from _raw(condition.criterion, model, leaf_paths, (*path, "ukuran"))


def _raw(name: str, model: RubricModel, leaf_paths: list[str], path: Path) -> Iterator[Problem]:
    problems = list(criterion(name, model, path))
    yield from problems
    if not problems and not matching(name, leaf_paths):
        names = listed(short_name(item) for item in leaf_paths)
        yield Problem("K570", path, {"nama": name, "pilihan": names})


def limits(model: RubricModel) -> Iterator[Problem]:
    """Check that limits on scores lie on the scale."""
    bounds = (model.scale.low, model.scale.high)
    for path, item in conditional(model):
        for index, condition in enumerate(item.conditions):
            if isinstance(condition, grammar.ScoreCondition):
                test, limit = limit_of(condition)
                place = (*path, "jika", index, test.value)
                yield from outside(test.value, limit, bounds, place)


def grades(model: RubricModel) -> Iterator[Problem]:
    """Check that conditions on predikat name bands of this rubric."""
    names = [band.name for band in model.bands]
    for path, item in follow_ups(model):
        for index, condition in enumerate(item.conditions):
            if isinstance(condition, grammar.GradeCondition):
                place = (*path, "jika", index, "predikat")
                yield from known_grades(condition.grades, names, place)


def known_grades(wanted: list[str], names: list[str], path: Path) -> Iterator[Problem]:
    """Check that each label is the name of a band."""
    for index, grade in enumerate(wanted):
        if grade not in names:
            saran = nearest(grade, names) or listed(names)
            slots = {"nilai": shown(grade), "saran": saran, "pilihan": listed(names)}
            yield Problem("K566", (*path, index), slots)


def rating_limits(model: RubricModel) -> Iterator[Problem]:
    """Check that limits on mean ratings lie on the rating scale, and gaps fit inside it."""
    if model.rating is None:
        return
    low, high = model.rating.low, model.rating.high
    for name, item in model.improvements.items():
        if is_rating(item.table, item.column):
            place = ("perbaikan", name, "di_bawah")
            yield from outside("di_bawah", item.below, (low, high), place)
    for name, gap in model.rater_gaps.items():
        if is_rating(gap.table, gap.column):
            place = ("pengaman", name, "lebih_dari")
            yield from outside("lebih_dari", gap.limit, (0.0, high - low), place)
