"""Ratings, the matrix of two of them, and what a predikat requires."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from asn_eval.documents.document import Problem
from asn_eval.documents.near import listed, nearest
from asn_eval.documents.scalars import number, shown
from asn_eval.rubric.lint.numbers import outside
from asn_eval.rubric.lint.rules import criterion, known_grades
from asn_eval.rubric.lint.sources import folded
from asn_eval.rubric.lint.tree import dotted, nodes
from asn_eval.rubric.references import matching

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asn_eval.documents.document import Path
    from asn_eval.rubric.grammar import MatrixModel, RatingModel, RubricModel


def ways(model: RubricModel) -> Iterator[Problem]:
    """Check that predikat have lower bounds, or a matrix and none."""
    for index, band in enumerate(model.bands):
        path = ("predikat", index)
        if model.matrix is None and band.start is None:
            yield Problem("K630", path, {"nama": band.name})
        elif model.matrix is not None and band.start is not None:
            slots = {"nama": band.name, "mulai": number(band.start)}
            yield Problem("K631", (*path, "mulai"), slots)


def first(model: RubricModel) -> Iterator[Problem]:
    """Check that a rubric with a matrix says whether predikat or value decides on ranks first."""
    if model.matrix is not None and model.ranking.first is None:
        said = "ranking" in model.model_fields_set
        path = ("peringkat",) if said else ("predikat_matriks",)
        yield Problem("K656", path, {}, at_key=True)


def ratings(model: RubricModel) -> Iterator[Problem]:
    """Check that the ratings of a criterion fall, have names of their own and cover the scale."""
    for path, node in nodes(model):
        if node.rating:
            yield from _rating(node.rating, model, (*path, "rating"))


def _rating(given: Sequence[RatingModel], model: RubricModel, path: Path) -> Iterator[Problem]:
    low, high = model.scale.low, model.scale.high
    for index, item in enumerate(given):
        place = (*path, index, "mulai")
        yield from outside("mulai", item.start, (low, high), place)
        if folded(item.name) in {folded(other.name) for other in given[:index]}:
            yield Problem("K546", (*path, index, "nama"), {"nilai": shown(item.name)})
    for index, (upper, lower) in enumerate(pairwise(given)):
        if lower.start >= upper.start:
            slots = {"nama": lower.name, "mulai": number(lower.start)}
            wanted = slots | {"batas": f"< {number(upper.start)}"}
            yield Problem("K635", (*path, index + 1, "mulai"), wanted)
    last = given[-1]
    if low < last.start <= high:
        slots = {"nama": last.name, "mulai": number(last.start), "batas": f"= {number(low)}"}
        yield Problem("K635", (*path, len(given) - 1, "mulai"), slots)


def matrix(model: RubricModel) -> Iterator[Problem]:
    """Check that the matrix reads two rated criteria and has every cell, no other."""
    if model.matrix is None:
        return
    sides = []
    for key, name in (("baris", model.matrix.row), ("kolom", model.matrix.column)):
        path = ("predikat_matriks", key)
        problems = list(criterion(name, model, path))
        yield from problems
        rated = _rated(model, name) if not problems else []
        if not problems and not rated:
            yield Problem("K634", path, {"nama": name})
        sides.append(rated)
    if all(sides):
        yield from _cells(model.matrix, sides[0], sides[1])


def _rated(model: RubricModel, name: str) -> list[str]:
    """Return the names of the ratings of the criterion that a name means."""
    found = {dotted(path): node for path, node in nodes(model)}
    [path] = matching(name, found)
    return [item.name for item in found[path].rating or ()]


def _cells(given: MatrixModel, rows: list[str], columns: list[str]) -> Iterator[Problem]:
    path: Path = ("predikat_matriks", "isi")
    yield from _strange(list(given.cells), rows, given.row, path)
    for row, cells in given.cells.items():
        yield from _strange(list(cells), columns, given.column, (*path, row))
        if row in rows:
            yield from _lacking(list(cells), columns, given.column, (*path, row))
    yield from _lacking(list(given.cells), rows, given.row, path)


def _strange(given: list[str], known: list[str], name: str, path: Path) -> Iterator[Problem]:
    for rating in given:
        if rating not in known:
            saran = nearest(rating, known) or listed(known)
            slots = {"nilai": shown(rating), "kriteria": name, "saran": saran}
            yield Problem("K633", (*path, rating), slots, at_key=True)


def _lacking(given: list[str], known: list[str], name: str, path: Path) -> Iterator[Problem]:
    lacking = [rating for rating in known if rating not in given]
    if lacking:
        slots = {"kriteria": name, "rating": listed(lacking)}
        yield Problem("K632", path, slots, at_key=True)


def matrix_grades(model: RubricModel) -> Iterator[Problem]:
    """Check that the cells of the matrix hold predikat of this rubric."""
    names = [band.name for band in model.bands]
    cells = model.matrix.cells if model.matrix else {}
    for row, grades in cells.items():
        for column, grade in grades.items():
            path = ("predikat_matriks", "isi", row, column)
            yield from _grade(grade, names, path, at_key=False)


def requirements(model: RubricModel) -> Iterator[Problem]:
    """Check that requirements are those of a predikat that has one below it."""
    names = [band.name for band in model.bands]
    for name in model.requirements:
        path = ("syarat_predikat", name)
        yield from _grade(name, names, path, at_key=True)
        if name == names[-1]:
            yield Problem("K637", path, {"nama": name}, at_key=True)


def _grade(name: str, names: list[str], path: Path, *, at_key: bool) -> Iterator[Problem]:
    for problem in known_grades([name], names, path):
        yield Problem(problem.code, path, problem.slots, at_key=at_key)
