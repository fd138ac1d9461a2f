"""``nilai`` relative to the people who are scored together."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from asn_eval.documents.model import Grammar
from asn_eval.rubric.grammar.words import DirectionWord


class CohortModel(Grammar):
    """``metode: kohort``."""

    method: Literal["kohort"] = Field(alias="metode")
    way: Literal["minmaks", "z", "persentil", "peringkat"] = Field(alias="cara")
    direction: DirectionWord = Field(alias="arah")
    same: float = Field(alias="bila_sama")
    middle: float | None = Field(alias="tengah", default=None)
    per: Annotated[float, Field(gt=0)] | None = Field(alias="per", default=None)
