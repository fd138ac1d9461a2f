"""How predikat may spread: patterns by the predikat of the organisation."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from asn_eval.documents.model import Grammar, Labels
from asn_eval.documents.organisation import OrganisationValue
from asn_eval.rubric.choices import exactly_one
from asn_eval.rubric.grounded import Grounded


class ShareRuleModel(Grammar):
    """One rule about the heads of a set of predikat."""

    grades: Labels = Field(alias="predikat")
    at_most: float | None = Field(alias="paling_banyak", default=None, ge=0, le=100)
    at_least: float | None = Field(alias="paling_sedikit", default=None, ge=0, le=100)
    presence: Literal["ada", "tidak_ada"] | None = Field(alias="harus", default=None)

    @model_validator(mode="after")
    def one_limit(self) -> Self:
        """Exactly one operator; a range is two rules."""
        exactly_one(
            {
                "paling_banyak": self.at_most,
                "paling_sedikit": self.at_least,
                "harus": self.presence,
            }
        )
        return self


class TargetModel(Grammar):
    """Target percents, and who gets a head that is left over."""

    percents: dict[str, float] = Field(alias="persen", min_length=1)
    ties: Literal["terbaik", "terbawah"] = Field(alias="sisa_sama")


class PatternModel(Grammar):
    """The pattern of one organisation predikat."""

    rules: list[ShareRuleModel] = Field(alias="aturan", default_factory=list)
    target: TargetModel | None = Field(alias="sasaran", default=None)


class DistributionModel(Grounded):
    """Patterns, the groups they are held against, and the predikat that chooses."""

    group: Literal["unit", "semua"] = Field(alias="kelompok")
    least: int = Field(alias="minimal_orang", ge=1)
    organisation: OrganisationValue | None = Field(alias="predikat_organisasi", default=None)
    patterns: dict[str, PatternModel] = Field(alias="pola", min_length=1)
