"""From the grammar of scores along curves, and relative to others, to their specs."""

from __future__ import annotations

from asn_eval.domain import specs
from asn_eval.methods import parse_formula
from asn_eval.rubric import grammar

AnyCurve = (
    grammar.PointsModel
    | grammar.GoalpostsModel
    | grammar.PiecesModel
    | grammar.BracketsModel
    | grammar.CohortModel
    | grammar.FormulaModel
)


def build_curve(model: AnyCurve, scale: tuple[float, float]) -> specs.ScoreSpec:
    """Return the spec of a ``nilai`` along a curve; ``scale`` is the rubric's."""
    match model:
        case grammar.PointsModel():
            points = tuple(specs.Point(point.raw, point.score) for point in model.points)
            return specs.Points(points, clamp=model.outside == "ujung")
        case grammar.GoalpostsModel():
            return specs.Goalposts(
                model.low,
                model.high,
                specs.Direction(model.direction),
                scale,
                logarithm=model.logarithm == "ya",
            )
        case grammar.PiecesModel():
            return specs.Pieces(tuple(_piece(piece) for piece in model.pieces))
        case grammar.BracketsModel():
            brackets = tuple(specs.Bracket(item.start, item.per) for item in model.brackets)
            return specs.Brackets(model.begin, brackets)
        case grammar.CohortModel():
            return _cohort(model, scale)
        case _:
            return specs.Formula(
                model.text,
                parse_formula(model.text, model.constants).expression,
                tuple(model.constants.items()),
                model.result.low,
                model.result.high,
            )


def _cohort(model: grammar.CohortModel, scale: tuple[float, float]) -> specs.Cohort:
    return specs.Cohort(
        specs.CohortWay(model.way),
        specs.Direction(model.direction),
        model.same,
        scale,
        model.middle or 0.0,
        model.per or 0.0,
    )


def _piece(model: grammar.PieceModel) -> specs.Piece:
    """Return one band; one score for all of it is a level line."""
    (first, last), (low, high) = ends_of(model)
    return specs.Piece(model.start, specs.Point(first, low), specs.Point(last, high))


def ends_of(model: grammar.PieceModel) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the raw values and the scores at both ends of a band's line."""
    if model.source is None or model.target is None:
        level = model.score or 0.0
        return (model.start, model.start + 1.0), (level, level)
    return (model.source[0], model.source[1]), (model.target[0], model.target[1])
