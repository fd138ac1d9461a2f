"""From the grammar to the domain: bands, ratings, the matrix, what a predikat requires."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.domain import rubric as domain
from asn_eval.rubric import grammar
from asn_eval.rubric.build_measures import build_measure
from asn_eval.rubric.grounded import ids
from asn_eval.rubric.references import limit_of, path_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

AnyTest = grammar.ScoreCondition | grammar.RawCondition | grammar.MeasuredCondition


def build_bands(
    models: Iterable[grammar.BandModel | grammar.RatingModel],
) -> tuple[domain.Band, ...]:
    """Build predikat or ratings; one without a bound starts nowhere (NaN)."""
    return tuple(
        domain.Band(item.name, float("nan") if item.start is None else item.start)
        for item in models
    )


def build_matrix(model: grammar.MatrixModel, paths: Sequence[str]) -> domain.GradeMatrix:
    """Build the matrix, its criteria by their paths."""
    return domain.GradeMatrix(
        row=path_of(model.row, paths),
        column=path_of(model.column, paths),
        cells={row: dict(cells) for row, cells in model.cells.items()},
        note=model.note,
        basis=ids(model.basis),
        standing=domain.Standing(model.standing),
    )


def build_requirement(
    name: str, model: grammar.RequirementModel, paths: Sequence[str]
) -> domain.Requirement:
    """Build what one predikat requires, and the measures that only this reads."""
    built = [_test(name, index, item, paths) for index, item in enumerate(model.conditions)]
    return domain.Requirement(
        grade=name,
        conditions=tuple(condition for condition, _ in built),
        measured=tuple(leaf for _, leaf in built if leaf),
        basis=ids(model.basis),
        standing=domain.Standing(model.standing),
    )


def _test(
    name: str, index: int, model: AnyTest, paths: Sequence[str]
) -> tuple[domain.Condition, domain.Criterion | None]:
    test, limit = limit_of(model)
    if isinstance(model, grammar.MeasuredCondition):
        path = f"syarat_predikat.{name}.jika.{index}"
        leaf = domain.Criterion(
            id=name,
            path=path,
            title=name,
            weight=0,
            basis=(),
            standing=domain.Standing.UNVERIFIED,
            measure=build_measure(model.measure),
            optional=True,
        )
        return domain.Condition(criterion=path, raw=True, test=test, limit=limit), leaf
    raw = isinstance(model, grammar.RawCondition)
    path = path_of(model.criterion, paths)
    return domain.Condition(criterion=path, raw=raw, test=test, limit=limit), None
