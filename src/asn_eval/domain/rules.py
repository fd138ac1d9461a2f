"""What rules of every kind share: how far they are verified, and their conditions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """How far the basis of a number has been verified."""

    VERIFIED = "terverifikasi"
    ILLUSTRATION = "ilustrasi"
    UNVERIFIED = "belum_terverifikasi"


class Comparison(StrEnum):
    """A comparison of a number with a limit."""

    AT_LEAST = "paling_sedikit"
    BELOW = "kurang_dari"


@dataclass(frozen=True, slots=True)
class Condition:
    """One declared condition; all of those that are given must hold.

    ``grades`` tests the predikat; ``criterion`` with ``test`` and ``limit``
    tests the score of a criterion, or its measured raw value when ``raw``.
    """

    grades: tuple[str, ...] = ()
    criterion: str = ""
    raw: bool = False
    test: Comparison | None = None
    limit: float = 0.0
