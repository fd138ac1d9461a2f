"""From ratings to predikat: the matrix, and what a predikat requires besides its bound."""

from __future__ import annotations

from typing import Annotated

from pydantic import Discriminator, Field, Tag

from asn_eval.documents.model import Text
from asn_eval.rubric.choices import branch_of_test
from asn_eval.rubric.grammar.conditions import RawCondition, ScoreCondition
from asn_eval.rubric.grammar.limited import Limited
from asn_eval.rubric.grammar.measures import MeasureModel
from asn_eval.rubric.grounded import Grounded


class MatrixModel(Grounded):
    """Predikat from the ratings of two criteria."""

    row: str = Field(alias="baris")
    column: str = Field(alias="kolom")
    cells: dict[str, dict[str, Text]] = Field(alias="isi", min_length=1)
    note: Text = Field(alias="catatan_nilai")


class MeasuredCondition(Limited):
    """A measure of its own, which is no criterion, against a limit."""

    measure: MeasureModel = Field(alias="ukur")


TestModel = Annotated[
    Annotated[ScoreCondition, Tag("#kriteria")]
    | Annotated[RawCondition, Tag("#ukuran")]
    | Annotated[MeasuredCondition, Tag("#ukur")],
    Discriminator(branch_of_test),
]


class RequirementModel(Grounded):
    """What a predikat requires besides its bound."""

    conditions: list[TestModel] = Field(alias="jika", min_length=1)
