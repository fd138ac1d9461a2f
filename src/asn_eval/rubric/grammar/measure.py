"""What every ``ukur`` says: its table, and which rows of it count."""

from __future__ import annotations

from pydantic import Field

from asn_eval.documents.model import Grammar
from asn_eval.rubric.grammar.words import Where


class Measure(Grammar):
    """Its table, rows that must match, and rows that are left out."""

    table: str = Field(alias="dari")
    where: Where = Field(alias="saring", default_factory=dict)
    exclude: Where = Field(alias="kecuali", default_factory=dict)
