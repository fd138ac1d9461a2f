"""A rubric file as a whole: bases, scale, predikat, ranking, follow-ups."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from asn_eval.documents.model import Grammar, Id, Labels, RubricId, Text
from asn_eval.rubric.grammar.combining import AdjustmentsModel, CombineModel
from asn_eval.rubric.grammar.conditions import ConditionModel
from asn_eval.rubric.grammar.conversion import ConversionModel
from asn_eval.rubric.grammar.distribution import DistributionModel
from asn_eval.rubric.grammar.grades import MatrixModel, RequirementModel
from asn_eval.rubric.grammar.tree import (
    CriterionModel,
)
from asn_eval.rubric.grammar.units import UnitRankingModel
from asn_eval.rubric.grammar.words import PeriodWord, Where
from asn_eval.rubric.grammar_schedule import (
    ScheduleModel,
)
from asn_eval.rubric.grounded import Grounded, StandingWord


class ValidityModel(Grammar):
    """First and last day on which a rubric, or a basis, holds."""

    start: dt.date = Field(alias="mulai")
    end: dt.date | None = Field(alias="sampai", default=None)


class BasisModel(Grammar):
    """A legal or documentary basis."""

    title: Text = Field(alias="judul")
    quote: Text = Field(alias="kutipan", default="")
    source: Text = Field(alias="sumber", default="")
    standing: StandingWord = Field(alias="sifat")
    validity: ValidityModel | None = Field(alias="berlaku", default=None)


class RangeModel(Grammar):
    """Lowest and highest value."""

    low: float = Field(alias="minimal")
    high: float = Field(alias="maksimal")


class RoundingModel(Grammar):
    """The one rounding step."""

    mode: Literal["setengah_ke_atas"] = Field(alias="cara")
    digits: int = Field(alias="nilai_akhir", ge=0, le=6)


class BandModel(Grammar):
    """A predikat and its lower bound, which it has none of beside a matrix."""

    name: Text = Field(alias="nama")
    start: float | None = Field(alias="mulai", default=None)


class RankingModel(Grammar):
    """What decides first, groups ranked apart, ties, tie-breaks."""

    first: Literal["predikat", "nilai"] | None = Field(alias="utama", default=None)
    groups: list[str] = Field(alias="kelompok", default_factory=list)
    ties: Literal["kompetisi", "padat", "modifikasi", "urut_rata"] = Field(
        alias="seri", default="kompetisi"
    )
    tie_breaks: list[str] = Field(alias="pemutus", default_factory=list)


class FollowUpModel(Grounded):
    """A declared follow-up."""

    kind: Literal["penghargaan", "sanksi", "pelatihan", "pembinaan", "pengakuan"] = Field(
        alias="jenis"
    )
    text: Text = Field(alias="isi")
    conditions: list[ConditionModel] = Field(alias="jika", min_length=1)


class ImprovementModel(Grounded):
    """Areas to improve."""

    title: Text = Field(alias="judul")
    table: str = Field(alias="dari")
    column: str = Field(alias="kolom")
    by: str = Field(alias="menurut")
    below: float = Field(alias="di_bawah")
    most: int = Field(alias="paling_banyak", ge=1)
    where: Where = Field(alias="saring", default_factory=dict)
    least: int = Field(alias="minimal", default=1, ge=1)
    advice: dict[str, Text] = Field(alias="saran", default_factory=dict)


class RaterGapModel(Grounded):
    """A safeguard against one rater group that stands far from the others."""

    title: Text = Field(alias="judul")
    method: Literal["selisih_penilai"] = Field(alias="metode")
    table: str = Field(alias="dari")
    column: str = Field(alias="kolom")
    group: str = Field(alias="kelompok")
    others: Labels = Field(alias="terhadap")
    limit: float = Field(alias="lebih_dari", gt=0)


class RubricModel(Grammar):
    """One rubric file."""

    format: Literal[1] = Field(alias="format")
    id: RubricId = Field(alias="rubrik")
    title: Text = Field(alias="judul")
    institution: Text = Field(alias="instansi")
    notes: Text = Field(alias="catatan", default="")
    validity: ValidityModel = Field(alias="berlaku")
    period_kinds: list[PeriodWord] = Field(alias="periode", min_length=1)
    bases: dict[Id, BasisModel] = Field(alias="dasar", min_length=1)
    scale: RangeModel = Field(alias="skala")
    rating: RangeModel | None = Field(alias="skala_penilaian", default=None)
    rounding: RoundingModel = Field(alias="pembulatan")
    aliases: dict[str, dict[str, Labels]] = Field(alias="alias", default_factory=dict)
    schedule: ScheduleModel | None = Field(alias="jam_kerja", default=None)
    combine: CombineModel = Field(alias="gabung", default="rata_tertimbang")
    criteria: dict[Id, CriterionModel] = Field(alias="kriteria", min_length=1)
    least_data: float = Field(alias="data_minimal", default=0.0, ge=0, le=100)
    adjustments: AdjustmentsModel | None = Field(alias="penyesuaian", default=None)
    bands: list[BandModel] = Field(alias="predikat", min_length=1)
    bands_standing: StandingWord = Field(alias="sifat_predikat")
    matrix: MatrixModel | None = Field(alias="predikat_matriks", default=None)
    requirements: dict[str, RequirementModel] = Field(alias="syarat_predikat", default_factory=dict)
    distribution: DistributionModel | None = Field(alias="distribusi", default=None)
    ranking: RankingModel = Field(alias="peringkat", default_factory=RankingModel)
    follow_ups: dict[Id, FollowUpModel] = Field(alias="tindak_lanjut", default_factory=dict)
    improvements: dict[Id, ImprovementModel] = Field(alias="perbaikan", default_factory=dict)
    rater_gaps: dict[Id, RaterGapModel] = Field(alias="pengaman", default_factory=dict)
    conversions: dict[Id, ConversionModel] = Field(alias="konversi", default_factory=dict)
    unit_ranking: UnitRankingModel | None = Field(alias="peringkat_unit", default=None)
    cliff: float | None = Field(alias="lompatan_wajar", default=None, gt=0)
