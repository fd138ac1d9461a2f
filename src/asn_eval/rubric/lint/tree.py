"""Walking the criteria of a model, with the path of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.rubric.grammar import LeafModel, NodeModel

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from asn_eval.documents.document import Path
    from asn_eval.rubric.grammar import FollowUpModel, RequirementModel, RubricModel
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


def levels(model: RubricModel) -> Iterator[tuple[Path, Mapping[str, AnyCriterion]]]:
    """Yield the children of every node, with the path of their mapping."""
    yield ("kriteria",), model.criteria
    for path, criterion in nodes(model):
        if isinstance(criterion, NodeModel):
            yield (*path, "kriteria"), criterion.children


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
    sections: tuple[tuple[str, Mapping[str, Grounded]], ...] = (
        ("tindak_lanjut", model.follow_ups),
        ("perbaikan", model.improvements),
        ("pengaman", model.rater_gaps),
        ("syarat_predikat", model.requirements),
    )
    for section, items in sections:
        for name, item in items.items():
            yield (section, name), item


def follow_ups(model: RubricModel) -> Iterator[tuple[Path, FollowUpModel]]:
    """Yield every declared follow-up with its path."""
    for name, item in model.follow_ups.items():
        yield ("tindak_lanjut", name), item


def conditional(model: RubricModel) -> Iterator[tuple[Path, FollowUpModel | RequirementModel]]:
    """Yield everything that holds under conditions, with its path."""
    yield from follow_ups(model)
    for name, item in model.requirements.items():
        yield ("syarat_predikat", name), item
