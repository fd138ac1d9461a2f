"""Conditions on results: a predikat, a score or a raw value against a limit."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Discriminator, Field, Tag, model_validator

from asn_eval.documents.model import Grammar, Labels
from asn_eval.rubric.choices import branch_of_condition, exactly_one


class GradeCondition(Grammar):
    """The predikat is one of these."""

    grades: Labels = Field(alias="predikat")


class Limited(Grammar):
    """A comparison with one limit."""

    at_least: float | None = Field(alias="paling_sedikit", default=None)
    below: float | None = Field(alias="kurang_dari", default=None)

    @model_validator(mode="after")
    def one_limit(self) -> Self:
        """Exactly one comparison; a range is two conditions."""
        exactly_one({"paling_sedikit": self.at_least, "kurang_dari": self.below})
        return self


class ScoreCondition(Limited):
    """The score of a criterion against a limit."""

    criterion: str = Field(alias="kriteria")


class RawCondition(Limited):
    """The raw value of a leaf against a limit."""

    criterion: str = Field(alias="ukuran")


ConditionModel = Annotated[
    Annotated[GradeCondition, Tag("#predikat")]
    | Annotated[ScoreCondition, Tag("#kriteria")]
    | Annotated[RawCondition, Tag("#ukuran")],
    Discriminator(branch_of_condition),
]
