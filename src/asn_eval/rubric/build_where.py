"""From the grammar of row filters to their specs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asn_eval.domain import specs


def build_where(where: Mapping[str, list[str]]) -> specs.Where:
    """Row filters in the order of the file."""
    return tuple((name, tuple(labels)) for name, labels in where.items())
