"""Scores along fixed curves: points and bands in order, ends that leave something between."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from asn_eval.documents.document import Problem
from asn_eval.documents.scalars import number
from asn_eval.rubric import grammar
from asn_eval.rubric.build_curves import AnyCurve, ends_of
from asn_eval.rubric.lint.met import met
from asn_eval.rubric.lint.numbers import reversed_pair
from asn_eval.rubric.lint.tree import scored

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn_eval.documents.document import Path
    from asn_eval.rubric.build_scores import AnyScore
    from asn_eval.rubric.grammar import RubricModel


def values(score: AnyScore, path: Path) -> Iterator[tuple[str, float, Path]]:
    """Yield every score that a curve names: key, value, path."""
    match score:
        case grammar.PointsModel():
            for index, point in enumerate(score.points):
                yield "nilai", point.score, (*path, "titik", index, "nilai")
        case grammar.PiecesModel():
            for index, piece in enumerate(score.pieces):
                yield from _piece_values(piece, (*path, "pita", index))
        case grammar.BracketsModel():
            yield "awal", score.begin, (*path, "awal")
        case grammar.CohortModel() | grammar.FormulaModel():
            yield from _declared(score, path)


def _piece_values(piece: grammar.PieceModel, path: Path) -> Iterator[tuple[str, float, Path]]:
    if piece.score is not None:
        yield "nilai", piece.score, (*path, "nilai")
    for index, value in enumerate(piece.target or ()):
        yield "ke", value, (*path, "ke", index)


def _declared(
    score: grammar.CohortModel | grammar.FormulaModel, path: Path
) -> Iterator[tuple[str, float, Path]]:
    """Yield the scores that are declared rather than computed."""
    if isinstance(score, grammar.FormulaModel):
        yield "minimal", score.result.low, (*path, "hasil", "minimal")
        yield "maksimal", score.result.high, (*path, "hasil", "maksimal")
        return
    yield "bila_sama", score.same, (*path, "bila_sama")
    if score.middle is not None:
        yield "tengah", score.middle, (*path, "tengah")


def best(score: AnyCurve) -> float | None:
    """Return the highest score that a curve names; None where it goes to the scale's end."""
    match score:
        case grammar.PointsModel():
            return max(point.score for point in score.points)
        case grammar.PiecesModel():
            return max(max(ends_of(piece)[1]) for piece in score.pieces)
        case grammar.FormulaModel():
            return score.result.high
        case _:
            return None


def order(model: RubricModel) -> Iterator[Problem]:
    """Check that points rise by ``ukuran``, and bands by ``mulai``."""
    for here, score in scored(model):
        match score:
            case grammar.PointsModel(points=points):
                yield from _rising("K610", [p.raw for p in points], (*here, "titik"), "ukuran")
            case grammar.PiecesModel(pieces=pieces):
                yield from _rising("K611", [p.start for p in pieces], (*here, "pita"), "mulai")
            case grammar.BracketsModel(brackets=brackets):
                yield from _rising("K611", [b.start for b in brackets], (*here, "pita"), "mulai")


def _rising(code: str, numbers: list[float], path: Path, key: str) -> Iterator[Problem]:
    for index, (before, after) in enumerate(pairwise(numbers), start=1):
        if after <= before:
            slots = {key: number(after), "sebelum": number(before)}
            yield Problem(code, (*path, index, key), slots)


def ends(model: RubricModel) -> Iterator[Problem]:
    """Check that goalposts and lines have something between them, and logarithms exist."""
    for here, score in scored(model):
        if isinstance(score, grammar.GoalpostsModel):
            yield from reversed_pair(("bawah", score.low), ("atas", score.high), here)
            if score.logarithm == "ya" and score.low <= 0:
                yield Problem("K612", (*here, "bawah"), {"nilai": number(score.low)})
        elif isinstance(score, grammar.PiecesModel):
            for index, piece in enumerate(score.pieces):
                if piece.source is not None:
                    low, high = piece.source
                    place = (*here, "pita", index, "dari")
                    yield from reversed_pair(("dari[1]", low), ("dari[2]", high), place)


def first_piece(model: RubricModel) -> Iterator[Problem]:
    """Check that the first band or point covers the lowest raw value that can occur."""
    for path, score, (low, _) in met(model):
        match score:
            case grammar.PiecesModel(pieces=pieces):
                start, place = min(piece.start for piece in pieces), ("pita", 0, "mulai")
            case grammar.PointsModel(points=points, outside="gagal"):
                start, place = min(point.raw for point in points), ("titik", 0, "ukuran")
            case _:
                continue
        if low is not None and start > low:
            slots = {"mulai": number(start), "terendah": number(low)}
            yield Problem("K613", (*path, *place), slots)
