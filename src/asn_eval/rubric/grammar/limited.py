"""One comparison with one limit, as conditions make it."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from asn_eval.documents.model import Grammar
from asn_eval.rubric.choices import exactly_one


class Limited(Grammar):
    """A comparison with one limit."""

    at_least: float | None = Field(alias="paling_sedikit", default=None)
    below: float | None = Field(alias="kurang_dari", default=None)

    @model_validator(mode="after")
    def one_limit(self) -> Self:
        """Exactly one comparison; a range is two conditions."""
        exactly_one({"paling_sedikit": self.at_least, "kurang_dari": self.below})
        return self
