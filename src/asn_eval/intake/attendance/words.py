"""Codes of attendance: what offices write in a day's cell besides times."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.domain.schedule import WORDS, Presence
from asn_eval.intake.plain import as_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asn_eval.intake.grid import Value

_LISTED: Final[dict[Presence, tuple[str, ...]]] = {
    Presence.PRESENT: ("h", "hadir", "wfo", "wfh", "wfa", "v", "✓", "✔", "√"),
    Presence.ABSENT: (
        "a", "alpa", "alpha", "alfa", "tk", "tanpa keterangan", "tidak absen", "tidak hadir",
        "mangkir",
    ),
    Presence.PERMIT: ("i", "izin", "ijin"),
    Presence.SICK: ("s", "sakit", "isoman"),
    Presence.LEAVE: (
        "c", "ct", "cuti", "cuti tahunan", "cuti besar", "cuti sakit", "cuti melahirkan",
        "cuti alasan penting",
    ),
    Presence.DUTY: (
        "dl", "dinas luar", "dinas_luar", "d. luar", "tugas luar", "undangan", "tb",
        "tugas belajar", "dik", "diklat",
    ),
    Presence.OFF: ("l", "libur", "hari libur", "libur nasional", "cuti bersama", "weekend", "off"),
}  # fmt: skip

DEFAULT: Final[dict[str, Presence]] = {
    word: presence for presence, words in _LISTED.items() for word in words
}
"""The codes taken as read, folded, to what they say; a mapping may say otherwise."""

SAYS_NOTHING: Final = None


def folded(text: str) -> str:
    """Fold case and spaces; signs stay, for a tick and a cross are two codes.

    >>> folded(" Dinas  LUAR ")
    'dinas luar'
    """
    return " ".join(text.casefold().split())


def told_codes(told: Mapping[str, str | float | None]) -> dict[str, Presence | None]:
    """Return what a mapping says of codes, folded; None is "says nothing".

    A value that is no word of attendance makes the code unreadable.
    """
    return {
        folded(text): None if word is None else WORDS.get(str(word), Presence.FAULTY)
        for text, word in told.items()
    }


def code_of(value: Value) -> str:
    """Return the folded text by which a cell is looked up."""
    if isinstance(value, str):
        return folded(value)
    return folded(as_text(value))
