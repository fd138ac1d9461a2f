"""What every ``ukur`` says: its table, and which rows of it count."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from asn_eval.documents.model import Grammar
from asn_eval.rubric.grammar.words import Where


class Measure(Grammar):
    """Its table, rows that must match or are left out, and for whom it counts."""

    table: str = Field(alias="dari")
    where: Where = Field(alias="saring", default_factory=dict)
    exclude: Where = Field(alias="kecuali", default_factory=dict)
    level: Literal["unit"] | None = Field(alias="tingkat", default=None)
