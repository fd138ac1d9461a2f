"""Declared conditions in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.domain.rules import Comparison
from asn_eval.reports.view_text import safe, trimmed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asn_eval.domain.rubric import Rubric
    from asn_eval.domain.rules import Condition
    from asn_eval.language import Words


def titles_of(rubric: Rubric) -> dict[str, str]:
    """Give the title of every criterion by its path."""
    return {node.path: safe(node.title) for node in rubric.nodes()}


def condition_text(words: Words, titles: Mapping[str, str], condition: Condition) -> str:
    """Say what one condition asks for."""
    if condition.grades:
        return words("predikat {daftar}", daftar=" / ".join(map(safe, condition.grades)))
    title = titles.get(condition.criterion, condition.criterion)
    what = words("nilai mentah {judul}", judul=title) if condition.raw else title
    limit = trimmed(words, condition.limit)
    if condition.test is Comparison.AT_LEAST:
        return words("{apa} paling sedikit {batas}", apa=what, batas=limit)
    return words("{apa} kurang dari {batas}", apa=what, batas=limit)
