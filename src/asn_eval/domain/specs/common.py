"""What specs of several families share."""

from __future__ import annotations

from enum import StrEnum

Where = tuple[tuple[str, tuple[str, ...]], ...]
"""Row filter: every named field must hold one of its labels (text is folded)."""


class Direction(StrEnum):
    """Whether more is better."""

    UP = "naik"
    DOWN = "turun"
