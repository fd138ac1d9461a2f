"""``ukur`` by the elements of a survey."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from asn_eval.documents.model import Labels
from asn_eval.rubric.choices import branch_of_word_or_mapping
from asn_eval.rubric.grammar.measure import Measure

Shares = Annotated[
    Annotated[Literal["sama"], Tag("#kata")]
    | Annotated[dict[str, Annotated[float, Field(gt=0)]], Field(min_length=1), Tag("#tetap")],
    Discriminator(branch_of_word_or_mapping),
]


class ElementsModel(Measure):
    """``metode: unsur``."""

    method: Literal["unsur"] = Field(alias="metode")
    columns: Labels = Field(alias="kolom")
    shares: Shares = Field(alias="bobot")
