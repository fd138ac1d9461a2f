"""``ukur`` by the dates of rows: the latest value, a run, calendar days."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import Discriminator, Field, Tag

from asn_eval.rubric.choices import branch_of_word_or_number
from asn_eval.rubric.grammar.measure import Measure

PERIOD_END: Final = "akhir_periode"
"""What stands for the last day of the periode where a column could be named."""


class LatestModel(Measure):
    """``metode: terbaru``."""

    method: Literal["terbaru"] = Field(alias="metode")
    column: str = Field(alias="kolom")
    date: str = Field(alias="tanggal")


Gap = Annotated[
    Annotated[Literal["sambung"], Tag("#kata")] | Annotated[int, Field(ge=1), Tag("#angka")],
    Discriminator(branch_of_word_or_number),
]


class LongestRunModel(Measure):
    """``metode: runtun``."""

    method: Literal["runtun"] = Field(alias="metode")
    column: str = Field(alias="kolom")
    date: str = Field(alias="tanggal")
    at_least: float = Field(alias="paling_sedikit")
    gap: Gap = Field(alias="sela")
    no_rows: float | None = Field(alias="tanpa_baris", default=None)
    empty_cell: float | None = Field(alias="sel_kosong", default=None)


class DaysModel(Measure):
    """``metode: hari``."""

    method: Literal["hari"] = Field(alias="metode")
    since: str = Field(alias="sejak")
    until: str = Field(alias="sampai")
