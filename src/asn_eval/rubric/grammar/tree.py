"""The tree of criteria: leaves that are measured, nodes that are combined, missing data."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from asn_eval.documents.model import Grammar, Id, Text
from asn_eval.rubric.choices import NODE, branch_of_criterion, branch_of_missing
from asn_eval.rubric.grammar.measures import (
    MeasureModel,
)
from asn_eval.rubric.grammar.scores import (
    ScoreModel,
)
from asn_eval.rubric.grounded import Grounded, Ids


class FixedModel(Grammar):
    """``kosong`` with a number of its own."""

    value: float = Field(alias="nilai_tetap")
    basis: Ids = Field(alias="dasar")


MissingModel = Annotated[
    Annotated[Literal["gagal", "nol", "bagi_ulang", "sementara"], Tag("#kata")]
    | Annotated[FixedModel, Tag("#tetap")],
    Discriminator(branch_of_missing),
]


class RatingModel(Grammar):
    """A rating of a criterion and its lower bound."""

    name: Text = Field(alias="nama")
    start: float = Field(alias="mulai")


class CriterionBase(Grounded):
    """What nodes and leaves share."""

    title: Text = Field(alias="judul")
    weight: float = Field(alias="bobot")
    rating: Annotated[list[RatingModel], Field(min_length=1)] | None = Field(
        alias="rating", default=None
    )


class LeafModel(CriterionBase):
    """A criterion that is measured."""

    unit: Text = Field(alias="satuan", default="")
    measure: MeasureModel = Field(alias="ukur")
    score: ScoreModel = Field(alias="nilai")
    missing: MissingModel = Field(alias="kosong")
    source: Literal["wajib", "opsional"] = Field(alias="sumber", default="wajib")


class NodeModel(CriterionBase):
    """A criterion that is combined from others."""

    combine: Literal["rata_tertimbang"] = Field(alias="gabung", default="rata_tertimbang")
    children: dict[Id, CriterionModel] = Field(alias="kriteria", min_length=1)


CriterionModel = Annotated[
    Annotated[LeafModel, Tag("#daun")] | Annotated[NodeModel, Tag(NODE)],
    Discriminator(branch_of_criterion),
]
