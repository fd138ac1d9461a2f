"""Worked cases about groups on the terminal: how predikat spread, and ranks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from asn_eval.reports.view_distribution import verdict_text
from asn_eval.reports.view_text import safe, trimmed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asn_eval.domain.distribution import GroupCheck
    from asn_eval.language import Words

_EXACT = 9
"""Decimals of ranks, which are halves at the finest."""


@dataclass(frozen=True)
class GroupLine:
    """A case about a group: what came out, and where that differs from the case.

    ``check`` is None in a case of ranking, which has ``ranks``, and where no pattern
    could be checked; groups below ``least`` persons are only counted.
    """

    name: str
    check: GroupCheck | None
    least: int
    ranks: Sequence[float]
    differences: Sequence[tuple[str, str, str]]


def group_outcome(words: Words, line: GroupLine) -> str:
    """Say what came out of a case about a group."""
    if line.ranks:
        ranks = "; ".join(trimmed(words, rank, _EXACT) for rank in line.ranks)
        return words("peringkat {daftar}", daftar=ranks)
    if line.check is None:
        return words("tidak ada pola yang dapat diperiksa")
    verdict = verdict_text(words, line.check.verdict, line.least)
    if not line.check.moves:
        return words("sebaran {putusan}", putusan=verdict)
    moves = "; ".join(safe(move) for move in line.check.moves)
    return words("sebaran {putusan}; perlu pindah {pindah}", putusan=verdict, pindah=moves)
