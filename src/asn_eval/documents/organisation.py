"""The declared predikat of an organisation, as a rubric and a data folder give it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Discriminator, Field, Tag

from asn_eval.documents.model import Text
from asn_eval.domain.distribution import Organisation


def branch_of_organisation(value: object) -> str:
    """Pick between one predikat and one per unit."""
    return "#unit" if isinstance(value, dict) else "#semua"


OrganisationValue = Annotated[
    Annotated[Text, Tag("#semua")] | Annotated[dict[str, Text], Field(min_length=1), Tag("#unit")],
    Discriminator(branch_of_organisation),
]
"""One predikat for everybody, or one per unit."""


def organisation_of(given: str | dict[str, str] | None) -> Organisation:
    """Return the declared predikat, of everybody or by unit."""
    if isinstance(given, dict):
        return Organisation(units=dict(given))
    return Organisation(given or "")
