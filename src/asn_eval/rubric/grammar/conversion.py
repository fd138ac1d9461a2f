"""``konversi``: what a result is worth elsewhere, as a product of factors."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from asn_eval.documents.model import Grammar, Text
from asn_eval.rubric.choices import branch_of_factor
from asn_eval.rubric.grammar.measures import MeasureModel
from asn_eval.rubric.grammar.tree import People
from asn_eval.rubric.grammar.words import Digits
from asn_eval.rubric.grounded import Grounded


class FactorModel(Grammar):
    """What every factor may say: the number it is divided by."""

    divisor: float = Field(alias="bagi", default=1.0, gt=0)


class GradeFactorModel(FactorModel):
    """A number for each predikat."""

    grades: dict[str, Annotated[float, Field(ge=0)]] = Field(alias="predikat", min_length=1)


class FinalFactorModel(FactorModel):
    """The final value, as it is shown or before rounding."""

    final: Literal["dibulatkan", "persis"] = Field(alias="nilai_akhir")


class FixedFactorModel(FactorModel):
    """A number that is the same for everybody."""

    value: float = Field(alias="tetap", gt=0)


class MeasureFactorModel(FactorModel):
    """What a measure gives for the person."""

    measure: MeasureModel = Field(alias="ukur")


AnyFactor = Annotated[
    Annotated[GradeFactorModel, Tag("#predikat")]
    | Annotated[FinalFactorModel, Tag("#nilai_akhir")]
    | Annotated[FixedFactorModel, Tag("#tetap")]
    | Annotated[MeasureFactorModel, Tag("#ukur")],
    Discriminator(branch_of_factor),
]


class ConversionModel(Grounded):
    """One quantity that follows from the result."""

    title: Text = Field(alias="judul")
    unit: Text = Field(alias="satuan")
    factors: list[AnyFactor] = Field(alias="kali", min_length=1)
    digits: Digits = Field(alias="pembulatan")
    missing: Literal["tanpa_hasil", "nol"] = Field(alias="kosong")
    only: People | None = Field(alias="berlaku_bagi", default=None)
    barred: People | None = Field(alias="kecuali_bagi", default=None)
