"""From the grammar to the domain: conversions and their factors."""

from __future__ import annotations

from asn_eval.domain import conversion as domain
from asn_eval.domain.rules import Standing
from asn_eval.rubric import grammar
from asn_eval.rubric.build_measures import build_measure
from asn_eval.rubric.build_tree import scope_of
from asn_eval.rubric.grounded import ids

AnyFactor = (
    grammar.GradeFactorModel
    | grammar.FinalFactorModel
    | grammar.FixedFactorModel
    | grammar.MeasureFactorModel
)


def build_conversion(
    name: str, model: grammar.ConversionModel, scale: tuple[float, float]
) -> domain.Conversion:
    """Build one conversion; its factors keep their order. ``scale`` is the rubric's."""
    return domain.Conversion(
        id=name,
        title=model.title,
        unit=model.unit,
        factors=tuple(_factor(factor, scale) for factor in model.factors),
        digits=model.digits,
        missing=domain.NoFactor(model.missing),
        basis=ids(model.basis),
        standing=Standing(model.standing),
        scope=scope_of(model),
    )


def _factor(model: AnyFactor, scale: tuple[float, float]) -> domain.Factor:
    match model:
        case grammar.GradeFactorModel():
            return domain.GradeFactor(dict(model.grades), model.divisor)
        case grammar.FinalFactorModel():
            return domain.FinalFactor(model.final == "dibulatkan", model.divisor)
        case grammar.FixedFactorModel():
            return domain.FixedFactor(model.value, model.divisor)
        case _:
            return domain.MeasuredFactor(build_measure(model.measure, scale), model.divisor)
