"""``jika``: declared conditions over predikat, scores and raw values."""

from __future__ import annotations

from typing import Annotated

from pydantic import Discriminator, Field, Tag

from asn_eval.documents.model import Grammar, Labels
from asn_eval.rubric.choices import branch_of_condition
from asn_eval.rubric.grammar.limited import Limited


class GradeCondition(Grammar):
    """The predikat is one of these."""

    grades: Labels = Field(alias="predikat")


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
