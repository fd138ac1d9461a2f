"""Checks of numbers that several topics share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.documents.document import Problem
from asn_eval.documents.scalars import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn_eval.documents.document import Path


def outside(key: str, value: float, bounds: tuple[float, float], path: Path) -> Iterator[Problem]:
    """Report a value outside its bounds (both allowed)."""
    low, high = bounds
    if not low <= value <= high:
        slots = {
            "kunci": key,
            "nilai": number(value),
            "minimal": number(low),
            "maksimal": number(high),
        }
        yield Problem("K558", path, slots)


def reversed_pair(low: tuple[str, float], high: tuple[str, float], path: Path) -> Iterator[Problem]:
    """Report a pair of bounds that leaves nothing between them."""
    if low[1] >= high[1]:
        slots = {
            "kunci_bawah": low[0],
            "bawah": number(low[1]),
            "kunci_atas": high[0],
            "atas": number(high[1]),
        }
        yield Problem("K559", path, slots)
