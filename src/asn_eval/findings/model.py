"""The shape of a finding and of its catalogue entry."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from asn_eval.origin import Place

if TYPE_CHECKING:
    from collections.abc import Mapping


_LIKE_NIP: Final = re.compile(r"(?<!\d)(\d{8})(\d{9,11}|[ .]?\d{6}[ .]?\d[ .]?\d{3})(?!\d)")
"""A NIP, also with a digit too few or too many, or written in groups."""

_DIGIT: Final = re.compile(r"\d")


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
    cells, never a row. A NIP in them is masked here, whoever makes the finding:
    it may stand in any cell, not only where one belongs. ``key`` names the person it is
    about by the position-free person key, or "" when it is about no one.
    """

    code: str
    place: Place = field(default_factory=Place)
    slots: Mapping[str, str] = field(default_factory=dict)
    key: str = ""

    def __post_init__(self) -> None:
        """Mask what looks like a NIP in the slots."""
        if any(_LIKE_NIP.search(text) for text in self.slots.values()):
            slots = {name: mask_nips(text) for name, text in self.slots.items()}
            object.__setattr__(self, "slots", slots)


def mask_nips(text: str) -> str:
    """Mask every NIP in a text but for its birth date, as messages show one.

    >>> mask_nips("milik 198701232014051999"), mask_nips("19870123 201405 1 999")
    ('milik 19870123••••••••••', '19870123 •••••• • •••')
    """
    return _LIKE_NIP.sub(lambda found: found[1] + _DIGIT.sub("•", found[2]), text)
