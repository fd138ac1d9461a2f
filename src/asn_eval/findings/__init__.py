"""Coded findings: what is wrong, where, and what to do about it."""

from asn_eval.findings.model import Entry, Finding, Severity, Text
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
