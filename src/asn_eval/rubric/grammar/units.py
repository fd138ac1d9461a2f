"""``peringkat_unit``: units ranked by the final values of their people."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from asn_eval.rubric.grammar.words import Digits
from asn_eval.rubric.grounded import Grounded


class UnitRankingModel(Grounded):
    """By what units are ranked, from how many persons on, and to which digits."""

    value: Literal["rata", "median"] = Field(alias="nilai")
    least: int = Field(alias="minimal_orang", ge=1)
    digits: Digits = Field(alias="pembulatan")
