"""``nilai`` by formula."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from asn_eval.documents.model import Grammar, Id, Text


class ResultModel(Grammar):
    """What a formula may give."""

    low: float = Field(alias="minimal")
    high: float = Field(alias="maksimal")


class FormulaModel(Grammar):
    """``metode: rumus``."""

    method: Literal["rumus"] = Field(alias="metode")
    text: Text = Field(alias="rumus")
    constants: dict[Id, float] = Field(alias="tetapan", default_factory=dict)
    result: ResultModel = Field(alias="hasil")
