"""The shape of a finding and of its catalogue entry."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from asn_eval.origin import Place

if TYPE_CHECKING:
    from collections.abc import Mapping


class Severity(StrEnum):
    """How much a finding matters; the words are data, not language."""

    ERROR = "galat"
    WARNING = "peringatan"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Text:
    """The words of a finding in one language; ``{slots}`` are filled from it.

    ``title`` names the fault, ``found`` and ``expected`` are sentences with
    slots, ``remedy`` says what to do, ``why`` explains why the rule exists.
    """

    title: str
    found: str
    expected: str
    remedy: str
    why: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One code of the catalogue, in both languages."""

    code: str
    slug: str
    severity: Severity
    id: Text
    en: Text


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault or remark about the data, a file or a rubric.

    ``slots`` fill the sentences of the catalogue. They hold values of single
    cells, never a row, and a NIP only masked. ``key`` names the person it is
    about by the position-free person key, or "" when it is about no one.
    """

    code: str
    place: Place = field(default_factory=Place)
    slots: Mapping[str, str] = field(default_factory=dict)
    key: str = ""
