"""``ukur`` that adds up several columns, each by a factor of its own."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from asn_eval.documents.model import Grammar, Labels, Text
from asn_eval.rubric.grammar.measure import Measure


class EquivalentModel(Grammar):
    """Columns that are summed, then counted by so much."""

    name: Text | None = Field(alias="nama", default=None)
    columns: Labels = Field(alias="kolom")
    per: float = Field(alias="per", gt=0)
    rest: Literal["dibuang", "dihitung"] = Field(alias="pecahan")
    times: float = Field(alias="kali", default=1.0, gt=0)


class WeightedSumModel(Measure):
    """``metode: jumlah_tertimbang``."""

    method: Literal["jumlah_tertimbang"] = Field(alias="metode")
    factors: Annotated[dict[str, float], Field(min_length=1)] = Field(alias="isi")
    equivalents: list[EquivalentModel] = Field(alias="setara", default_factory=list)
    no_rows: float | None = Field(alias="tanpa_baris", default=None)
    empty_cell: float | None = Field(alias="sel_kosong", default=None)
