"""``gabung`` and ``penyesuaian``: how children become a node, and what changes it after."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Discriminator, Field, Tag, model_validator

from asn_eval.documents.model import Grammar, Id, Text
from asn_eval.rubric.choices import branch_of_combine, exactly_one
from asn_eval.rubric.grammar.conditions import ConditionModel
from asn_eval.rubric.grounded import Grounded


class BestModel(Grammar):
    """``gabung`` of the best n children."""

    count: int = Field(alias="terbaik", ge=1)
    ties: Literal["pertama", "terakhir"] = Field(alias="seri")


class DropModel(Grammar):
    """``gabung`` without the lowest n children."""

    count: int = Field(alias="buang_terendah", ge=1)
    ties: Literal["pertama", "terakhir"] = Field(alias="seri")


class GateModel(Grammar):
    """``gabung`` that needs a condition on a child."""

    condition: ConditionModel = Field(alias="gerbang")
    otherwise: float = Field(alias="jika_tidak")


CombineModel = Annotated[
    Annotated[
        Literal[
            "rata_tertimbang",
            "jumlah",
            "geometrik",
            "harmonik",
            "median",
            "minimum",
            "maksimum",
        ],
        Tag("#kata"),
    ]
    | Annotated[BestModel, Tag("#terbaik")]
    | Annotated[DropModel, Tag("#buang_terendah")]
    | Annotated[GateModel, Tag("#gerbang")],
    Discriminator(branch_of_combine),
]


class AdjustmentModel(Grounded):
    """One row of a decision table: when it applies, and its one effect."""

    title: Text = Field(alias="judul")
    conditions: list[ConditionModel] = Field(alias="jika", default_factory=list)
    add: float | None = Field(alias="tambah", default=None, gt=0)
    take: float | None = Field(alias="kurang", default=None, gt=0)
    times: float | None = Field(alias="kali", default=None, ge=0)
    at_most: float | None = Field(alias="paling_tinggi", default=None)
    at_least: float | None = Field(alias="paling_rendah", default=None)
    becomes: float | None = Field(alias="menjadi", default=None)

    def effects(self) -> dict[str, float | None]:
        """Every effect by its key, None where it is not given."""
        return {
            "tambah": self.add,
            "kurang": self.take,
            "kali": self.times,
            "paling_tinggi": self.at_most,
            "paling_rendah": self.at_least,
            "menjadi": self.becomes,
        }

    @model_validator(mode="after")
    def one_effect(self) -> Self:
        """Exactly one effect; two effects are two rows."""
        exactly_one(self.effects())
        return self


class AdjustmentsModel(Grammar):
    """An ordered decision table with its hit policy."""

    policy: Literal["pertama", "semua"] = Field(alias="cara")
    rows: dict[Id, AdjustmentModel] = Field(alias="baris", min_length=1)
