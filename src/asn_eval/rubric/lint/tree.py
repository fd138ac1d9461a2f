"""Walking the criteria of a model, with the path of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.rubric.grammar import (
    LeafModel,
    MeasuredCondition,
    MeasureFactorModel,
    NodeModel,
    RowScoresModel,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from asn_eval.documents.document import Path
    from asn_eval.rubric.build_measures import AnyMeasure
    from asn_eval.rubric.build_scores import AnyScore
    from asn_eval.rubric.grammar import (
        AdjustmentModel,
        FollowUpModel,
        RequirementModel,
        RubricModel,
    )
    from asn_eval.rubric.grounded import Grounded

AnyCriterion = NodeModel | LeafModel


def nodes(model: RubricModel) -> Iterator[tuple[Path, AnyCriterion]]:
    """Yield every criterion with its path, parents first."""
    yield from _below(model.criteria, ("kriteria",))


def _below(
    criteria: Mapping[str, AnyCriterion], parent: Path
) -> Iterator[tuple[Path, AnyCriterion]]:
    for name, criterion in criteria.items():
        path = (*parent, name)
        yield path, criterion
        if isinstance(criterion, NodeModel):
            yield from _below(criterion.children, (*path, "kriteria"))


def leaves(model: RubricModel) -> Iterator[tuple[Path, LeafModel]]:
    """Yield every measured criterion with its path."""
    for path, criterion in nodes(model):
        if isinstance(criterion, LeafModel):
            yield path, criterion


def scored(model: RubricModel) -> Iterator[tuple[Path, AnyScore]]:
    """Yield every ``nilai`` with its path: those of leaves, then those of single rows."""
    for path, leaf in leaves(model):
        yield (*path, "nilai"), leaf.score
    for path, measure in measured(model):
        if isinstance(measure, RowScoresModel):
            for index, item in enumerate(measure.scores):
                yield (*path, "nilai", index, "nilai"), item.score


def families(model: RubricModel) -> Iterator[tuple[Path, NodeModel | RubricModel]]:
    """Yield the file itself, path (), and every node: whatever has children to combine."""
    yield (), model
    for path, criterion in nodes(model):
        if isinstance(criterion, NodeModel):
            yield path, criterion


def children_of(owner: NodeModel | RubricModel) -> Mapping[str, AnyCriterion]:
    """Return the criteria that a node, or the file itself, combines."""
    return owner.children if isinstance(owner, NodeModel) else owner.criteria


def bounds_of(path: Path, model: RubricModel) -> tuple[float, float]:
    """Return the lowest and highest value of a criterion: 0 to the nearest points, else the scale.

    The path () means the final value.
    """
    low, high = model.scale.low, model.scale.high
    children = dict(model.criteria)
    for name in path[1::2]:
        criterion = children[str(name)]
        if criterion.points is not None:
            low, high = 0.0, criterion.points
        children = dict(criterion.children) if isinstance(criterion, NodeModel) else {}
    return low, high


def adjustments(model: RubricModel) -> Iterator[tuple[Path, str, AdjustmentModel]]:
    """Yield every row of every decision table: the path of its table, its name, the row."""
    for path, owner in families(model):
        if owner.adjustments:
            place = (*path, "penyesuaian", "baris")
            yield from ((place, name, row) for name, row in owner.adjustments.rows.items())


def dotted(path: Path) -> str:
    """Write the path of a criterion as the domain does."""
    return ".".join(str(step) for step in path)


def grounded(model: RubricModel) -> Iterator[tuple[Path, Grounded]]:
    """Yield everything that stands on a basis, with its path."""
    yield from nodes(model)
    if model.schedule:
        yield ("jam_kerja",), model.schedule
    if model.matrix:
        yield ("predikat_matriks",), model.matrix
    if model.distribution:
        yield ("distribusi",), model.distribution
    if model.unit_ranking:
        yield ("peringkat_unit",), model.unit_ranking
    sections: tuple[tuple[str, Mapping[str, Grounded]], ...] = (
        ("tindak_lanjut", model.follow_ups),
        ("perbaikan", model.improvements),
        ("pengaman", model.rater_gaps),
        ("syarat_predikat", model.requirements),
        ("konversi", model.conversions),
    )
    for section, items in sections:
        for name, item in items.items():
            yield (section, name), item
    for table, name, row in adjustments(model):
        yield (*table, name), row


def follow_ups(model: RubricModel) -> Iterator[tuple[Path, FollowUpModel]]:
    """Yield every declared follow-up with its path."""
    for name, item in model.follow_ups.items():
        yield ("tindak_lanjut", name), item


def conditional(model: RubricModel) -> Iterator[tuple[Path, FollowUpModel | RequirementModel]]:
    """Yield everything that holds under conditions, with its path."""
    yield from follow_ups(model)
    for name, item in model.requirements.items():
        yield ("syarat_predikat", name), item


def required_measures(model: RubricModel) -> Iterator[tuple[Path, AnyMeasure]]:
    """Yield every measure that only a requirement of a predikat reads, with its path."""
    for name, item in model.requirements.items():
        for index, test in enumerate(item.conditions):
            if isinstance(test, MeasuredCondition):
                yield ("syarat_predikat", name, "jika", index, "ukur"), test.measure


def converting_measures(model: RubricModel) -> Iterator[tuple[Path, AnyMeasure]]:
    """Yield every measure that a conversion multiplies, with its path."""
    for name, item in model.conversions.items():
        for index, factor in enumerate(item.factors):
            if isinstance(factor, MeasureFactorModel):
                yield ("konversi", name, "kali", index, "ukur"), factor.measure


def measured(model: RubricModel) -> Iterator[tuple[Path, AnyMeasure]]:
    """Yield every measure with its path: of leaves, of requirements, of conversions."""
    for path, leaf in leaves(model):
        yield (*path, "ukur"), leaf.measure
    yield from required_measures(model)
    yield from converting_measures(model)
