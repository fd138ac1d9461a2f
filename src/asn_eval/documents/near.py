"""Suggestions ("did you mean"): the nearest of a set of names."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LIKENESS = 0.6


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the known name most like ``name``, "" when none is like it.

    >>> nearest("disiplim", ["disiplin", "inovasi"]), nearest("x", ["disiplin"])
    ('disiplin', '')
    """
    by_fold = {item.casefold(): item for item in known}
    found = get_close_matches(name.strip().casefold(), by_fold, n=1, cutoff=_LIKENESS)
    return by_fold[found[0]] if found else ""


def listed(names: Iterable[str]) -> str:
    """Write names for a message.

    >>> listed(["naik", "turun"])
    'naik, turun'
    """
    return ", ".join(names) or "–"
