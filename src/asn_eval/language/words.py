"""Sentences and numbers in one language; Indonesian first.

Message ids are the Indonesian sentences, so Indonesian needs no catalogue. A
``Words`` is chosen once, at the edge, and handed down; nothing here reads the
environment or keeps state.
"""

from __future__ import annotations

import gettext
from dataclasses import dataclass, field
from enum import StrEnum


class Lang(StrEnum):
    """Languages of the interface."""

    ID = "id"
    EN = "en"


_MONTHS = {
    Lang.ID: (
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli",
        "Agustus", "September", "Oktober", "November", "Desember",
    ),
    Lang.EN: (
        "January", "February", "March", "April", "May", "June", "July",
        "August", "September", "October", "November", "December",
    ),
}  # fmt: skip


def month_names(lang: Lang) -> tuple[str, ...]:
    """Names of the twelve months, January first."""
    return _MONTHS[lang]


def translatable(text: str) -> str:
    """Mark a sentence that is kept as data and translated where it is shown.

    >>> translatable("lembar kosong")
    'lembar kosong'
    """
    return text


@dataclass(frozen=True)
class Words:
    """Sentences and numbers in one language.

    >>> words = Words(Lang.ID)
    >>> words.number(1234.5, 2), Words(Lang.EN).number(1234.5, 2)
    ('1.234,50', '1,234.50')
    """

    lang: Lang = Lang.ID
    _catalogue: gettext.NullTranslations = field(
        default_factory=gettext.NullTranslations, repr=False, compare=False
    )

    def __call__(self, text: str, /, **slots: object) -> str:
        """Translate a sentence and fill its named slots; a missing slot is an error."""
        sentence = self._catalogue.gettext(text) if text else ""
        return sentence.format(**slots) if slots else sentence

    def number(self, value: float, digits: int = 0) -> str:
        """Write a number with thousands marks, rounded half away from zero; never "-0"."""
        from asn_eval.exact import round_one  # noqa: PLC0415 - numpy would slow down --help

        text = f"{round_one(value, digits) + 0.0:,.{digits}f}"
        return text if self.lang is Lang.EN else text.translate(_SWAP_MARKS)

    def percent(self, share: float, digits: int = 0) -> str:
        """Write a share of 1 as percent."""
        return f"{self.number(share * 100, digits)}%"


_SWAP_MARKS = str.maketrans({",": ".", ".": ","})
