"""``ukur`` that scores every row on its own."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from asn_eval.documents.model import Grammar, Text
from asn_eval.rubric.choices import by_method
from asn_eval.rubric.grammar.curves import (
    BracketsModel,
    GoalpostsModel,
    PiecesModel,
    PointsModel,
)
from asn_eval.rubric.grammar.formula import FormulaModel
from asn_eval.rubric.grammar.scores import (
    AsIsModel,
    CappedModel,
    DeductionModel,
    LinearModel,
    StepsModel,
)
from asn_eval.rubric.grammar.targets import Targets
from asn_eval.rubric.grammar.words import Digits, Where

# A row has no cohort: kohort is left out.
OneScore = Annotated[
    Annotated[AsIsModel, Tag("#apa_adanya")]
    | Annotated[LinearModel, Tag("#linear")]
    | Annotated[CappedModel, Tag("#capaian")]
    | Annotated[StepsModel, Tag("#tangga")]
    | Annotated[DeductionModel, Tag("#potongan")]
    | Annotated[PointsModel, Tag("#titik")]
    | Annotated[GoalpostsModel, Tag("#patokan")]
    | Annotated[PiecesModel, Tag("#bertahap")]
    | Annotated[BracketsModel, Tag("#marjinal")]
    | Annotated[FormulaModel, Tag("#rumus")],
    Discriminator(by_method),
]


class RowScoreModel(Grammar):
    """How the rows that pass a filter are scored."""

    name: Text | None = Field(alias="nama", default=None)
    where: Where = Field(alias="saring", default_factory=dict)
    score: OneScore = Field(alias="nilai")


class RowScoresModel(Targets):
    """``metode: skor_baris``."""

    method: Literal["skor_baris"] = Field(alias="metode")
    digits: Digits | None = Field(alias="pembulatan", default=None)
    scores: Annotated[list[RowScoreModel], Field(min_length=1)] = Field(alias="nilai")
    by: str | None = Field(alias="menurut", default=None)
