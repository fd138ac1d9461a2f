"""Realisasi against a target: what every measure of achievement says."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from asn_eval.rubric.choices import exactly_one
from asn_eval.rubric.grammar.measure import Measure
from asn_eval.rubric.grammar.words import DirectionWord


class Targets(Measure):
    """What ``capaian``, ``kemajuan`` and ``skor_baris`` share."""

    actual: str = Field(alias="realisasi")
    target: str = Field(alias="target")
    polarity: str | None = Field(alias="polarisasi", default=None)
    direction: DirectionWord | None = Field(alias="arah", default=None)
    weight: str | None = Field(alias="bobot", default=None)
    cap: float | None = Field(alias="atas", default=None)
    floor: float = Field(alias="bawah", default=0.0)
    target_low: str | None = Field(alias="target_bawah", default=None)
    target_high: str | None = Field(alias="target_atas", default=None)

    @model_validator(mode="after")
    def one_direction(self) -> Self:
        """Either the rows say which direction is better, or the rubric does."""
        exactly_one({"polarisasi": self.polarity, "arah": self.direction})
        return self
