"""What specs of several families share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Where = tuple[tuple[str, tuple[str, ...]], ...]
"""Row filter: every named field must hold one of its labels (text is folded)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filtered:
    """What every measure has: rows that it leaves out.

    A row is left out when *any* named field holds one of its labels. An empty
    cell holds no label, so that it never leaves a row out, as it never lets one
    through ``where``.
    """

    exclude: Where = ()


class Direction(StrEnum):
    """Whether more is better."""

    UP = "naik"
    DOWN = "turun"
