"""Coded findings: what is wrong, where, and what to do about it.

The sentences are loaded when they are first asked for: a worker that only makes
findings does not need them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from asn_eval.findings.model import Entry, Finding, Severity, Text

if TYPE_CHECKING:
    from asn_eval.findings.texts import CATALOGUE, entry_of, message_of

__all__ = [
    "CATALOGUE",
    "Entry",
    "Finding",
    "Severity",
    "Text",
    "entry_of",
    "message_of",
]

_LATER: Final = frozenset({"CATALOGUE", "entry_of", "message_of"})


def __getattr__(name: str) -> object:
    """Load what needs the whole catalogue."""
    if name in _LATER:
        return getattr(import_module("asn_eval.findings.texts"), name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
