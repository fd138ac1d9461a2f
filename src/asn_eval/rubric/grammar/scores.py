"""``nilai``: a raw value to the scale of the rubric."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from asn_eval.documents.model import Grammar
from asn_eval.rubric.choices import by_method
from asn_eval.rubric.grammar.cohort import CohortModel
from asn_eval.rubric.grammar.curves import (
    BracketsModel,
    GoalpostsModel,
    PiecesModel,
    PointsModel,
)
from asn_eval.rubric.grammar.formula import FormulaModel
from asn_eval.rubric.grammar.words import DirectionWord, Pair


class AsIsModel(Grammar):
    """``metode: apa_adanya``."""

    method: Literal["apa_adanya"] = Field(alias="metode")


class LinearModel(Grammar):
    """``metode: linear``."""

    method: Literal["linear"] = Field(alias="metode")
    source: Pair = Field(alias="dari")
    target: Pair = Field(alias="ke")


class CappedModel(Grammar):
    """``metode: capaian``."""

    method: Literal["capaian"] = Field(alias="metode")
    cap: float = Field(alias="batas")
    floor: float = Field(alias="bawah", default=0.0)


class StepModel(Grammar):
    """One step of a table."""

    start: float = Field(alias="mulai")
    score: float = Field(alias="nilai")


class StepsModel(Grammar):
    """``metode: tangga``."""

    method: Literal["tangga"] = Field(alias="metode")
    direction: DirectionWord = Field(alias="arah")
    bound: Literal["termasuk", "tidak_termasuk"] = Field(alias="batas", default="termasuk")
    steps: list[StepModel] = Field(alias="pita", min_length=1)


class DeductionModel(Grammar):
    """``metode: potongan``."""

    method: Literal["potongan"] = Field(alias="metode")
    start: float = Field(alias="awal")
    per: float = Field(alias="per")
    floor: float = Field(alias="bawah", default=0.0)
    most: Annotated[float, Field(gt=0)] | None = Field(alias="paling_banyak", default=None)
    share: Annotated[float, Field(gt=0, le=100)] | None = Field(alias="bagian", default=None)


ScoreModel = Annotated[
    Annotated[AsIsModel, Tag("#apa_adanya")]
    | Annotated[LinearModel, Tag("#linear")]
    | Annotated[CappedModel, Tag("#capaian")]
    | Annotated[StepsModel, Tag("#tangga")]
    | Annotated[DeductionModel, Tag("#potongan")]
    | Annotated[PointsModel, Tag("#titik")]
    | Annotated[GoalpostsModel, Tag("#patokan")]
    | Annotated[PiecesModel, Tag("#bertahap")]
    | Annotated[BracketsModel, Tag("#marjinal")]
    | Annotated[CohortModel, Tag("#kohort")]
    | Annotated[FormulaModel, Tag("#rumus")],
    Discriminator(by_method),
]
