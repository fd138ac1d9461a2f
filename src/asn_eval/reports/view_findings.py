"""Findings grouped by code, as people read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.findings import CATALOGUE, Severity, message_of
from asn_eval.origin import Place
from asn_eval.reports.view_model import Count, Example, FindingGroup
from asn_eval.reports.view_text import safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asn_eval.domain.evaluation import People
    from asn_eval.findings import Finding
    from asn_eval.findings.model import Text
    from asn_eval.language import Words

EXAMPLES: Final = 50
"""Findings of one code that a report lists; the rest stand in temuan.csv."""

_ORDER: Final = tuple(Severity)


def finding_groups(
    words: Words, findings: Iterable[Finding], people: People | None = None
) -> tuple[FindingGroup, ...]:
    """Group findings by code: the gravest first, then in the order of the catalogue.

    ``people`` gives the names of the persons that findings are about.
    """
    by_code: dict[str, list[Finding]] = {}
    for finding in findings:
        by_code.setdefault(finding.code, []).append(finding)
    place = {code: index for index, code in enumerate(CATALOGUE)}
    codes = sorted(by_code, key=lambda code: (_ORDER.index(CATALOGUE[code].severity), place[code]))
    return tuple(_group(words, code, by_code[code], people) for code in codes)


def _group(
    words: Words, code: str, findings: Sequence[Finding], people: People | None
) -> FindingGroup:
    severity = CATALOGUE[code].severity
    text = message_of(findings[0], words.lang)
    left = len(findings) - EXAMPLES
    shown = [message_of(finding, words.lang) for finding in findings[:EXAMPLES]]
    alike = all(other.remedy == text.remedy for other in shown)
    return FindingGroup(
        code=code,
        severity=severity_word(words, severity),
        level=severity.value,
        title=safe(text.title),
        count=len(findings),
        number=words.number(len(findings)),
        remedy=safe(text.remedy) if alike else words("Tindakannya tertulis pada tiap butir."),
        why=safe(text.why),
        examples=tuple(
            _example(words, finding, told, people, own=not alike)
            for finding, told in zip(findings, shown, strict=False)
        ),
        rest=words("dan {jumlah} lagi, lihat temuan.csv", jumlah=words.number(left))
        if left > 0
        else "",
    )


def _example(
    words: Words, finding: Finding, text: Text, people: People | None, *, own: bool
) -> Example:
    """Describe one finding; with what to do about it where that is its ``own``."""
    name = _name_of(words, finding.key, people)
    return Example(
        place=place_text(finding.place),
        found=safe(f"{text.found} → {text.remedy}" if own else text.found),
        expected=safe(text.expected),
        who=name,
        link=safe(finding.key) if name else "",
    )


def _name_of(words: Words, key: str, people: People | None) -> str:
    """Find the name of a person by key; "" when the finding is about nobody at hand."""
    if not key or people is None:
        return ""
    position = int(np.searchsorted(people.key, key))
    if position >= len(people) or people.key[position] != key:
        return ""
    return safe(people.attribute("nama")[position]) or words("(tanpa nama)")


def place_text(place: Place) -> str:
    """Write a place; "" when a finding is about no place."""
    return "" if place == Place() else safe(place)


def severity_word(words: Words, severity: Severity) -> str:
    """Name a severity to people."""
    match severity:
        case Severity.ERROR:
            return words("galat")
        case Severity.WARNING:
            return words("peringatan")
        case Severity.INFO:
            return words("info")


def severity_counts(words: Words, findings: Iterable[Finding]) -> tuple[Count, ...]:
    """Count the findings by severity, the gravest first; all three are named."""
    tally = dict.fromkeys(_ORDER, 0)
    for finding in findings:
        tally[CATALOGUE[finding.code].severity] += 1
    return tuple(
        Count(severity_word(words, severity), words.number(count), count, severity.value)
        for severity, count in tally.items()
    )
