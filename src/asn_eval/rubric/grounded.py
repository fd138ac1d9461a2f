"""What every rule of a rubric may say about its basis."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from asn_eval.documents.model import Grammar, Id
from asn_eval.rubric.choices import branch_of_text_or_list

StandingWord = Literal["terverifikasi", "ilustrasi", "belum_terverifikasi"]
Ids = Annotated[
    Annotated[Id, Tag("#satu")] | Annotated[list[Id], Field(min_length=1), Tag("#daftar")],
    Discriminator(branch_of_text_or_list),
]


class Grounded(Grammar):
    """Whatever stands on a basis, with the standing of its numbers."""

    basis: Ids = Field(alias="dasar")
    standing: StandingWord = Field(alias="sifat")


def ids(given: str | list[str]) -> tuple[str, ...]:
    """One id or several, always as a tuple."""
    return (given,) if isinstance(given, str) else tuple(given)
