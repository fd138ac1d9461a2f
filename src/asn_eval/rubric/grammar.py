"""The rubric language, format 1: what a rubric file may say.

Left of each line stands the code name, ``alias`` is the key that authors
write. Only this module and ``grammar_schedule`` (``jam_kerja``) know both.
Numbers are never read from text, keys are closed, and a ``metode`` decides
which keys belong beside it. Whether what is said makes sense is for ``asn_eval.rubric.lint``.
"""

from __future__ import annotations

import datetime as dt  # noqa: TC003  # pydantic reads annotations at run time
from typing import Annotated, Literal, Self

from pydantic import Discriminator, Field, Tag, model_validator

from asn_eval.documents.model import Grammar, Id, Labels, RubricId, Text
from asn_eval.rubric.choices import (
    NODE,
    branch_of_condition,
    branch_of_criterion,
    branch_of_missing,
    by_method,
    exactly_one,
)
from asn_eval.rubric.grammar_schedule import (
    ScheduleModel,  # noqa: TC001  # pydantic reads annotations at run time
)
from asn_eval.rubric.grounded import Grounded, Ids, StandingWord

DirectionWord = Literal["naik", "turun"]
PeriodWord = Literal["bulanan", "triwulan", "semester", "tahunan"]
Pair = Annotated[list[float], Field(min_length=2, max_length=2)]
Where = dict[str, Labels]


# --- ukur: table rows to one raw value per person --------------------------------


class Measure(Grammar):
    """What every measure says: its table and which rows count."""

    table: str = Field(alias="dari")
    where: Where = Field(alias="saring", default_factory=dict)


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


class CountModel(Measure):
    """``metode: cacah``."""

    method: Literal["cacah"] = Field(alias="metode")
    no_rows: float | None = Field(alias="tanpa_baris", default=None)


class MeanModel(Measure):
    """``metode: rata``."""

    method: Literal["rata"] = Field(alias="metode")
    column: str = Field(alias="kolom")
    least: int = Field(alias="minimal", default=1, ge=1)


class RatioModel(Measure):
    """``metode: rasio``."""

    method: Literal["rasio"] = Field(alias="metode")
    numerator: str = Field(alias="pembilang")
    plus: list[str] = Field(alias="tambah", default_factory=list)
    denominator: str = Field(alias="penyebut")
    empty_cell: float | None = Field(alias="sel_kosong", default=None)


class Targets(Measure):
    """What ``capaian`` and ``kemajuan`` share."""

    actual: str = Field(alias="realisasi")
    target: str = Field(alias="target")
    polarity: str | None = Field(alias="polarisasi", default=None)
    direction: DirectionWord | None = Field(alias="arah", default=None)
    weight: str | None = Field(alias="bobot", default=None)
    cap: float | None = Field(alias="atas", default=None)
    floor: float = Field(alias="bawah", default=0.0)

    @model_validator(mode="after")
    def one_direction(self) -> Self:
        """Either the rows say which direction is better, or the rubric does."""
        exactly_one({"polarisasi": self.polarity, "arah": self.direction})
        return self


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
    | Annotated[RaterGroupsModel, Tag("#kelompok_penilai")],
    Discriminator(by_method),
]


# --- nilai: raw value to the scale -------------------------------------------------


class AsIsModel(Grammar):
    """``metode: apa_adanya``."""

    method: Literal["apa_adanya"] = Field(alias="metode")


class LinearModel(Grammar):
    """``metode: linear``."""

    method: Literal["linear"] = Field(alias="metode")
    source: Pair = Field(alias="dari")
    target: Pair = Field(alias="ke")


class CappedModel(Grammar):
    """``metode: capaian``."""

    method: Literal["capaian"] = Field(alias="metode")
    cap: float = Field(alias="batas")
    floor: float = Field(alias="bawah", default=0.0)


class StepModel(Grammar):
    """One step of a table."""

    start: float = Field(alias="mulai")
    score: float = Field(alias="nilai")


class StepsModel(Grammar):
    """``metode: tangga``."""

    method: Literal["tangga"] = Field(alias="metode")
    direction: DirectionWord = Field(alias="arah")
    steps: list[StepModel] = Field(alias="pita", min_length=1)


class DeductionModel(Grammar):
    """``metode: potongan``."""

    method: Literal["potongan"] = Field(alias="metode")
    start: float = Field(alias="awal")
    per: float = Field(alias="per")
    floor: float = Field(alias="bawah", default=0.0)


ScoreModel = Annotated[
    Annotated[AsIsModel, Tag("#apa_adanya")]
    | Annotated[LinearModel, Tag("#linear")]
    | Annotated[CappedModel, Tag("#capaian")]
    | Annotated[StepsModel, Tag("#tangga")]
    | Annotated[DeductionModel, Tag("#potongan")],
    Discriminator(by_method),
]


class FixedModel(Grammar):
    """``kosong`` with a number of its own."""

    value: float = Field(alias="nilai_tetap")
    basis: Ids = Field(alias="dasar")


MissingModel = Annotated[
    Annotated[Literal["gagal", "nol", "bagi_ulang", "sementara"], Tag("#kata")]
    | Annotated[FixedModel, Tag("#tetap")],
    Discriminator(branch_of_missing),
]


# --- the criteria tree -------------------------------------------------------------


class CriterionBase(Grounded):
    """What nodes and leaves share."""

    title: Text = Field(alias="judul")
    weight: float = Field(alias="bobot")


class LeafModel(CriterionBase):
    """A criterion that is measured."""

    unit: Text = Field(alias="satuan", default="")
    measure: MeasureModel = Field(alias="ukur")
    score: ScoreModel = Field(alias="nilai")
    missing: MissingModel = Field(alias="kosong")
    source: Literal["wajib", "opsional"] = Field(alias="sumber", default="wajib")


class NodeModel(CriterionBase):
    """A criterion that is combined from others."""

    combine: Literal["rata_tertimbang"] = Field(alias="gabung", default="rata_tertimbang")
    children: dict[Id, CriterionModel] = Field(alias="kriteria", min_length=1)


CriterionModel = Annotated[
    Annotated[LeafModel, Tag("#daun")] | Annotated[NodeModel, Tag(NODE)],
    Discriminator(branch_of_criterion),
]


# --- the rest of the file ----------------------------------------------------------


class BasisModel(Grammar):
    """A legal or documentary basis."""

    title: Text = Field(alias="judul")
    quote: Text = Field(alias="kutipan", default="")
    source: Text = Field(alias="sumber", default="")
    standing: StandingWord = Field(alias="sifat")


class ValidityModel(Grammar):
    """First and last day on which the rubric holds."""

    start: dt.date = Field(alias="mulai")
    end: dt.date | None = Field(alias="sampai", default=None)


class RangeModel(Grammar):
    """Lowest and highest value."""

    low: float = Field(alias="minimal")
    high: float = Field(alias="maksimal")


class RoundingModel(Grammar):
    """The one rounding step."""

    mode: Literal["setengah_ke_atas"] = Field(alias="cara")
    digits: int = Field(alias="nilai_akhir", ge=0, le=6)


class BandModel(Grammar):
    """A predikat and its lower bound."""

    name: Text = Field(alias="nama")
    start: float = Field(alias="mulai")


class RankingModel(Grammar):
    """Groups ranked apart, ties, tie-breaks."""

    groups: list[str] = Field(alias="kelompok", default_factory=list)
    ties: Literal["kompetisi", "padat"] = Field(alias="seri", default="kompetisi")
    tie_breaks: list[str] = Field(alias="pemutus", default_factory=list)


class GradeCondition(Grammar):
    """The predikat is one of these."""

    grades: Labels = Field(alias="predikat")


class Limited(Grammar):
    """A comparison with one limit."""

    at_least: float | None = Field(alias="paling_sedikit", default=None)
    below: float | None = Field(alias="kurang_dari", default=None)

    @model_validator(mode="after")
    def one_limit(self) -> Self:
        """Exactly one comparison; a range is two conditions."""
        exactly_one({"paling_sedikit": self.at_least, "kurang_dari": self.below})
        return self


class ScoreCondition(Limited):
    """The score of a criterion against a limit."""

    criterion: str = Field(alias="kriteria")


class RawCondition(Limited):
    """The raw value of a leaf against a limit."""

    criterion: str = Field(alias="ukuran")


ConditionModel = Annotated[
    Annotated[GradeCondition, Tag("#predikat")]
    | Annotated[ScoreCondition, Tag("#kriteria")]
    | Annotated[RawCondition, Tag("#ukuran")],
    Discriminator(branch_of_condition),
]


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
    criteria: dict[Id, CriterionModel] = Field(alias="kriteria", min_length=1)
    bands: list[BandModel] = Field(alias="predikat", min_length=1)
    bands_standing: StandingWord = Field(alias="sifat_predikat")
    ranking: RankingModel = Field(alias="peringkat", default_factory=RankingModel)
    follow_ups: dict[Id, FollowUpModel] = Field(alias="tindak_lanjut", default_factory=dict)
    improvements: dict[Id, ImprovementModel] = Field(alias="perbaikan", default_factory=dict)
    rater_gaps: dict[Id, RaterGapModel] = Field(alias="pengaman", default_factory=dict)
