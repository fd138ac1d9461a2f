"""The tree of criteria: leaves that are measured, nodes that are combined, missing data."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from asn_eval.documents.model import Grammar, Id, Text
from asn_eval.rubric.choices import NODE, branch_of_criterion, branch_of_missing, number_if_given
from asn_eval.rubric.grammar.combining import AdjustmentsModel, CombineModel
from asn_eval.rubric.grammar.measures import (
    MeasureModel,
)
from asn_eval.rubric.grammar.scores import (
    ScoreModel,
)
from asn_eval.rubric.grammar.words import Digits, Where
from asn_eval.rubric.grounded import Grounded, Ids


class FixedModel(Grammar):
    """``kosong`` with a number of its own."""

    value: float = Field(alias="nilai_tetap")
    basis: Ids = Field(alias="dasar")


class UnitMedianModel(Grammar):
    """``kosong`` with the median of the unit, from so many colleagues on."""

    least: int = Field(alias="median_unit", ge=1)


MissingModel = Annotated[
    Annotated[Literal["gagal", "nol", "bagi_ulang", "sementara"], Tag("#kata")]
    | Annotated[FixedModel, Tag("#tetap")]
    | Annotated[UnitMedianModel, Tag("#median")],
    Discriminator(branch_of_missing),
]


class RatingModel(Grammar):
    """A rating of a criterion and its lower bound."""

    name: Text = Field(alias="nama")
    start: float = Field(alias="mulai")


People = Annotated[Where, Field(min_length=1)]
"""Attributes of a person with labels."""

Share = Annotated[float | None, BeforeValidator(number_if_given)]


class CriterionBase(Grounded):
    """What nodes and leaves share."""

    title: Text = Field(alias="judul")
    weight: Share = Field(alias="bobot", default=None)
    points: Share = Field(alias="poin", default=None)
    rating: Annotated[list[RatingModel], Field(min_length=1)] | None = Field(
        alias="rating", default=None
    )
    only: People | None = Field(alias="berlaku_bagi", default=None)
    barred: People | None = Field(alias="kecuali_bagi", default=None)


class LeafRoundingModel(Grammar):
    """``pembulatan`` of a leaf: digits of the raw value, and of its score."""

    raw: Digits | None = Field(alias="ukuran", default=None)
    score: Digits | None = Field(alias="nilai", default=None)


class LeafModel(CriterionBase):
    """A criterion that is measured."""

    unit: Text = Field(alias="satuan", default="")
    measure: MeasureModel = Field(alias="ukur")
    score: ScoreModel = Field(alias="nilai")
    missing: MissingModel = Field(alias="kosong")
    source: Literal["wajib", "opsional"] = Field(alias="sumber", default="wajib")
    rounding: LeafRoundingModel | None = Field(alias="pembulatan", default=None)
    top: float | None = Field(alias="puncak", default=None)


class NodeModel(CriterionBase):
    """A criterion that is combined from others."""

    combine: CombineModel = Field(alias="gabung", default="rata_tertimbang")
    children: dict[Id, CriterionModel] = Field(alias="kriteria", min_length=1)
    least_data: float = Field(alias="data_minimal", default=0.0, ge=0, le=100)
    adjustments: AdjustmentsModel | None = Field(alias="penyesuaian", default=None)
    digits: int | None = Field(alias="pembulatan", default=None, ge=0, le=6)


CriterionModel = Annotated[
    Annotated[LeafModel, Tag("#daun")] | Annotated[NodeModel, Tag(NODE)],
    Discriminator(branch_of_criterion),
]
