"""Words and small forms that several parts of the rubric language share."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from asn_eval.documents.model import Labels
from asn_eval.exact import COARSEST, PLACES

DirectionWord = Literal["naik", "turun"]
PeriodWord = Literal["bulanan", "triwulan", "semester", "tahunan"]
Pair = Annotated[list[float], Field(min_length=2, max_length=2)]
Where = dict[str, Labels]
Digits = Annotated[int, Field(ge=COARSEST, le=PLACES)]
