"""From the grammar of scores to their specs."""

from __future__ import annotations

from asn_eval.domain import specs
from asn_eval.rubric import grammar
from asn_eval.rubric.build_curves import AnyCurve, build_curve

AnyScore = (
    grammar.AsIsModel
    | grammar.LinearModel
    | grammar.CappedModel
    | grammar.StepsModel
    | grammar.DeductionModel
    | AnyCurve
)


def build_score(model: AnyScore, scale: tuple[float, float]) -> specs.ScoreSpec:
    """Return the spec of a ``nilai``; ``scale`` is the rubric's."""
    match model:
        case grammar.AsIsModel():
            return specs.AsIs()
        case grammar.LinearModel():
            low, high = model.source
            first, last = model.target
            return specs.Linear((low, high), (first, last))
        case grammar.CappedModel():
            return specs.Capped(model.cap, model.floor)
        case grammar.StepsModel():
            steps = tuple(specs.Step(step.start, step.score) for step in model.steps)
            return specs.Steps(
                steps, specs.Direction(model.direction), closed=model.bound == "termasuk"
            )
        case grammar.DeductionModel():
            return specs.Deduction(model.start, model.per, model.floor, model.most, model.share)
        case _:
            return build_curve(model, scale)
