"""``ukur`` by the value of rows: median, extremes, a map of labels to numbers."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from asn_eval.documents.model import Text
from asn_eval.rubric.choices import branch_of_word_or_number
from asn_eval.rubric.grammar.measure import Measure


class MedianModel(Measure):
    """``metode: median``."""

    method: Literal["median"] = Field(alias="metode")
    column: str = Field(alias="kolom")
    least: int = Field(alias="minimal", default=1, ge=1)


class LargestModel(Measure):
    """``metode: terbesar``."""

    method: Literal["terbesar"] = Field(alias="metode")
    column: str = Field(alias="kolom")


class SmallestModel(Measure):
    """``metode: terkecil``."""

    method: Literal["terkecil"] = Field(alias="metode")
    column: str = Field(alias="kolom")


Other = Annotated[
    Annotated[Literal["gagal"], Tag("#kata")] | Annotated[float, Tag("#angka")],
    Discriminator(branch_of_word_or_number),
]


class CategoryMapModel(Measure):
    """``metode: peta``."""

    method: Literal["peta"] = Field(alias="metode")
    column: str = Field(alias="kolom")
    values: dict[Text, float] = Field(alias="isi", min_length=1)
    other: Other = Field(alias="lain", default="gagal")
    pick: Literal["satu", "terbesar", "terkecil"] = Field(alias="ambil", default="satu")
