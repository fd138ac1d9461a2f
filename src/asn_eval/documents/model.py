"""The base of every grammar model: closed, strict, and known to its faults."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import (
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    ValidationInfo,
    model_validator,
)

from asn_eval.documents.document import Data  # noqa: TC001  # pydantic reads annotations at run time


def branch_of_period(value: object) -> str:
    """Pick between a year and a text."""
    return "#tahun" if isinstance(value, int) and not isinstance(value, bool) else "#teks"


Text = Annotated[str, StringConstraints(pattern=r"\S")]
"""Text with at least one visible character."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
"""A name that rules point at: small letters, digits and underscores."""

RubricId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]*/[a-z0-9][a-z0-9_-]*$")]
"""``instansi/nama``, as the rubric's file is called."""

PeriodValue = Annotated[
    Annotated[int, Tag("#tahun")] | Annotated[Text, Tag("#teks")],
    Discriminator(branch_of_period),
]
"""A periode as YAML gives it: a year may stand as a number."""

Labels = Annotated[list[Text], Field(min_length=1)]
"""One or more texts."""


class Grammar(BaseModel):
    """A mapping with a closed set of keys and no coercion of types."""

    # Building is deferred: only the model of a whole file is ever built, parts with it.
    model_config: ClassVar[ConfigDict] = ConfigDict(
        extra="forbid", strict=True, frozen=True, defer_build=True
    )

    @model_validator(mode="before")
    @classmethod
    def note_keys(cls, value: Data, info: ValidationInfo) -> Data:
        """Remember which model a mapping was read with, for "did you mean"."""
        if isinstance(value, dict) and isinstance(info.context, dict):
            info.context[id(value)] = cls
        return value

    @classmethod
    def known_keys(cls) -> tuple[str, ...]:
        """Keys a file may use here, in the order of the grammar."""
        return tuple(field.alias or name for name, field in cls.model_fields.items())
