"""``nilai`` along fixed curves: points, goalposts, bands with lines, brackets."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from asn_eval.documents.model import Grammar
from asn_eval.rubric.choices import exactly_one
from asn_eval.rubric.grammar.words import DirectionWord, Pair


class PointModel(Grammar):
    """One point of a broken line."""

    raw: float = Field(alias="ukuran")
    score: float = Field(alias="nilai")


class PointsModel(Grammar):
    """``metode: titik``."""

    method: Literal["titik"] = Field(alias="metode")
    points: list[PointModel] = Field(alias="titik", min_length=2)
    outside: Literal["ujung", "gagal"] = Field(alias="luar")


class GoalpostsModel(Grammar):
    """``metode: patokan``."""

    method: Literal["patokan"] = Field(alias="metode")
    low: float = Field(alias="bawah")
    high: float = Field(alias="atas")
    direction: DirectionWord = Field(alias="arah")
    logarithm: Literal["ya", "tidak"] = Field(alias="logaritma", default="tidak")


class PieceModel(Grammar):
    """One band: a score for all of it, or a line between two points."""

    start: float = Field(alias="mulai")
    score: float | None = Field(alias="nilai", default=None)
    source: Pair | None = Field(alias="dari", default=None)
    target: Pair | None = Field(alias="ke", default=None)

    @model_validator(mode="after")
    def one_way(self) -> PieceModel:
        """Require one score, or both ends of a line."""
        exactly_one({"nilai": self.score, "dari": self.source})
        exactly_one({"nilai": self.score, "ke": self.target})
        return self


class PiecesModel(Grammar):
    """``metode: bertahap``."""

    method: Literal["bertahap"] = Field(alias="metode")
    pieces: list[PieceModel] = Field(alias="pita", min_length=1)


class BracketModel(Grammar):
    """One bracket."""

    start: float = Field(alias="mulai")
    per: float = Field(alias="per")


class BracketsModel(Grammar):
    """``metode: marjinal``."""

    method: Literal["marjinal"] = Field(alias="metode")
    begin: float = Field(alias="awal", default=0.0)
    brackets: list[BracketModel] = Field(alias="pita", min_length=1)
