"""Small helpers for tests of rubrics: the valid example, changed in one place."""

from __future__ import annotations

from pathlib import Path

from asn_eval.errors import AsnEvalError, RubricFault
from asn_eval.findings import Finding, message_of
from asn_eval.language import Lang
from asn_eval.rubric import LoadedRubric, load_rubric

HERE = Path(__file__).parent
VALID = (HERE / "valid.yaml").read_text("utf-8")


def changed(*pairs: tuple[str, str], more: str = "") -> str:
    """Return the valid rubric with each old text, found exactly once, replaced."""
    text = VALID
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text + more


def loaded(*pairs: tuple[str, str], more: str = "") -> LoadedRubric:
    return load_rubric(changed(*pairs, more=more), "contoh.yaml")


def faults(text: str) -> list[str]:
    """Return what is wrong as ``CODE line:column``."""
    try:
        load_rubric(text, "contoh.yaml")
    except RubricFault as fault:
        return [where(finding) for finding in fault.findings]
    return []


def spot(text: str, words: str) -> str:
    """Return ``line:column`` of words that stand once in a text."""
    assert text.count(words) == 1, words
    before = text[: text.index(words)]
    return f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


def where(finding: Finding) -> str:
    return f"{finding.code} {finding.place.row}:{finding.place.column}"


def codes(fault: AsnEvalError) -> list[str]:
    return [finding.code for finding in fault.findings]


def sentence(finding: Finding, lang: Lang = Lang.ID) -> str:
    text = message_of(finding, lang)
    return f"{text.found} {text.expected} {text.remedy}"
