"""``ukur``: table rows to one raw value per person."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from asn_eval.rubric.choices import by_method
from asn_eval.rubric.grammar.dated import DaysModel, LatestModel, LongestRunModel
from asn_eval.rubric.grammar.elements import ElementsModel
from asn_eval.rubric.grammar.factors import WeightedSumModel
from asn_eval.rubric.grammar.limited import Limited
from asn_eval.rubric.grammar.measure import Measure
from asn_eval.rubric.grammar.picked import (
    CategoryMapModel,
    LargestModel,
    MedianModel,
    SmallestModel,
)
from asn_eval.rubric.grammar.rows import RowScoresModel
from asn_eval.rubric.grammar.targets import Targets


class ValueModel(Measure):
    """``metode: nilai``."""

    method: Literal["nilai"] = Field(alias="metode")
    column: str = Field(alias="kolom")


class SumModel(Measure):
    """``metode: jumlah``."""

    method: Literal["jumlah"] = Field(alias="metode")
    column: str = Field(alias="kolom")
    no_rows: float | None = Field(alias="tanpa_baris", default=None)
    empty_cell: float | None = Field(alias="sel_kosong", default=None)


class CountConditionModel(Limited):
    """Which rows ``cacah`` counts: a number column against a limit."""

    column: str = Field(alias="kolom")


class CountModel(Measure):
    """``metode: cacah``."""

    method: Literal["cacah"] = Field(alias="metode")
    condition: CountConditionModel | None = Field(alias="syarat", default=None)
    no_rows: float | None = Field(alias="tanpa_baris", default=None)


class MeanModel(Measure):
    """``metode: rata``."""

    method: Literal["rata"] = Field(alias="metode")
    column: str = Field(alias="kolom")
    least: int = Field(alias="minimal", default=1, ge=1)
    weight: str | None = Field(alias="bobot", default=None)


class RatioModel(Measure):
    """``metode: rasio``."""

    method: Literal["rasio"] = Field(alias="metode")
    numerator: str = Field(alias="pembilang")
    plus: list[str] = Field(alias="tambah", default_factory=list)
    denominator: str = Field(alias="penyebut")
    empty_cell: float | None = Field(alias="sel_kosong", default=None)


class AchievementModel(Targets):
    """``metode: capaian``."""

    method: Literal["capaian"] = Field(alias="metode")


class ProgressModel(Targets):
    """``metode: kemajuan``."""

    method: Literal["kemajuan"] = Field(alias="metode")
    date: str = Field(alias="tanggal")


class RaterGroupsModel(Measure):
    """``metode: kelompok_penilai``."""

    method: Literal["kelompok_penilai"] = Field(alias="metode")
    column: str = Field(alias="kolom")
    weights: dict[str, float] = Field(alias="penilai", min_length=1)
    least: dict[str, Annotated[int, Field(ge=1)]] = Field(alias="minimal", default_factory=dict)
    shortfall: Literal["gabung", "bagi_ulang", "gagal"] = Field(alias="kurang")
    least_groups: int = Field(alias="minimal_kelompok", default=1, ge=1)


MeasureModel = Annotated[
    Annotated[ValueModel, Tag("#nilai")]
    | Annotated[SumModel, Tag("#jumlah")]
    | Annotated[CountModel, Tag("#cacah")]
    | Annotated[MeanModel, Tag("#rata")]
    | Annotated[RatioModel, Tag("#rasio")]
    | Annotated[AchievementModel, Tag("#capaian")]
    | Annotated[ProgressModel, Tag("#kemajuan")]
    | Annotated[RaterGroupsModel, Tag("#kelompok_penilai")]
    | Annotated[MedianModel, Tag("#median")]
    | Annotated[LargestModel, Tag("#terbesar")]
    | Annotated[SmallestModel, Tag("#terkecil")]
    | Annotated[CategoryMapModel, Tag("#peta")]
    | Annotated[LatestModel, Tag("#terbaru")]
    | Annotated[LongestRunModel, Tag("#runtun")]
    | Annotated[DaysModel, Tag("#hari")]
    | Annotated[ElementsModel, Tag("#unsur")]
    | Annotated[RowScoresModel, Tag("#skor_baris")]
    | Annotated[WeightedSumModel, Tag("#jumlah_tertimbang")],
    Discriminator(by_method),
]
