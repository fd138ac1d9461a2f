"""Conversions: every predikat has its number, nothing counts twice, names are their own."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from asn_eval.documents.document import Problem
from asn_eval.documents.near import listed
from asn_eval.documents.scalars import number, shown
from asn_eval.rubric import grammar
from asn_eval.rubric.lint.rules import known_grades
from asn_eval.rubric.lint.sources import folded
from asn_eval.rubric.lint.tree import dotted, nodes
from asn_eval.rubric.references import short_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asn_eval.documents.document import Path
    from asn_eval.rubric.build_conversion import AnyFactor
    from asn_eval.rubric.grammar import RubricModel

_TAKEN: Final = (
    "peringkat", "nip", "nama", "unit", "nilai_akhir", "predikat", "status",
    "predikat_sebelum_kalibrasi",
)  # fmt: skip
"""Columns that ``peringkat.csv`` has of its own."""

_ONCE: Final = {
    grammar.GradeFactorModel: "predikat",
    grammar.FinalFactorModel: "nilai_akhir",
}
"""Factors that would count twice, by the key that says them."""


def grades(model: RubricModel) -> Iterator[Problem]:
    """Check that a factor of predikat names each of them, no other, in one direction."""
    names = [band.name for band in model.bands]
    for path, factor in _factors(model):
        if isinstance(factor, grammar.GradeFactorModel):
            yield from _map(factor, names, (*path, "predikat"))


def _map(factor: grammar.GradeFactorModel, names: Sequence[str], path: Path) -> Iterator[Problem]:
    for name in factor.grades:
        for problem in known_grades([name], list(names), path):
            yield Problem(problem.code, (*path, name), problem.slots, at_key=True)
    lacking = [name for name in names if name not in factor.grades]
    if lacking:
        yield Problem("K650", path, {"predikat": listed(lacking)}, at_key=True)
        return
    steps = [factor.grades[better] - factor.grades[worse] for better, worse in pairwise(names)]
    if any(step > 0 for step in steps) and any(step < 0 for step in steps):
        told = ", ".join(f"{name} {number(factor.grades[name])}" for name in names)
        yield Problem("K653", path, {"deret": told}, at_key=True)


def factors(model: RubricModel) -> Iterator[Problem]:
    """Check that something of the person counts, and nothing of the result twice."""
    for name, item in model.conversions.items():
        path: Path = ("konversi", name, "kali")
        kinds = [type(factor) for factor in item.factors]
        if set(kinds) == {grammar.FixedFactorModel}:
            yield Problem("K651", path, {"nama": name}, at_key=True)
        for kind, key in _ONCE.items():
            places = [index for index, found in enumerate(kinds) if found is kind]
            for index in places[1:]:
                slots = {"kunci": key, "nama": name}
                yield Problem("K652", (*path, index, key), slots, at_key=True)


def names(model: RubricModel) -> Iterator[Problem]:
    """Check that conversions are told apart from one another and from all other columns."""
    criteria = {short_name(dotted(path)) for path, _ in nodes(model)}
    titles: set[str] = set()
    for name, item in model.conversions.items():
        if name in criteria or name in _TAKEN:
            yield Problem("K654", ("konversi", name), {"nama": name}, at_key=True)
        if folded(item.title) in titles:
            yield Problem("K546", ("konversi", name, "judul"), {"nilai": shown(item.title)})
        titles.add(folded(item.title))


def _factors(model: RubricModel) -> Iterator[tuple[Path, AnyFactor]]:
    for name, item in model.conversions.items():
        for index, factor in enumerate(item.factors):
            yield ("konversi", name, "kali", index), factor
