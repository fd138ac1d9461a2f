"""Rubric files in, rubrics and findings out.

Names are loaded when first used, so that listing rubrics needs neither YAML
nor pydantic.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from asn_eval.rubric.calendars import CalendarFile, shelf_from, shelf_of
    from asn_eval.rubric.cases import (
        Case,
        Expected,
        RankCase,
        SpreadCase,
        UnitCase,
        load_cases,
        load_rank_cases,
        load_spread_cases,
        load_unit_cases,
    )
    from asn_eval.rubric.diff import RuleChange, Told, rule_diff, told_diff
    from asn_eval.rubric.library import RubricEntry, find_rubric, list_rubrics, rubric_id_of
    from asn_eval.rubric.load import LoadedRubric, digest, load_rubric
    from asn_eval.rubric.plan import Plan, Task, load_plan
    from asn_eval.rubric.references import matching
    from asn_eval.rubric.schema import rubric_schema
    from asn_eval.rubric.settings import apply_settings, effective_text

__all__ = [
    "CalendarFile",
    "Case",
    "Expected",
    "LoadedRubric",
    "Plan",
    "RankCase",
    "RubricEntry",
    "RuleChange",
    "SpreadCase",
    "Task",
    "Told",
    "UnitCase",
    "apply_settings",
    "digest",
    "effective_text",
    "find_rubric",
    "list_rubrics",
    "load_cases",
    "load_plan",
    "load_rank_cases",
    "load_rubric",
    "load_spread_cases",
    "load_unit_cases",
    "matching",
    "rubric_id_of",
    "rubric_schema",
    "rule_diff",
    "shelf_from",
    "shelf_of",
    "told_diff",
]

_HOMES: Final = {
    "calendars": ("CalendarFile", "shelf_from", "shelf_of"),
    "cases": (
        "Case",
        "Expected",
        "RankCase",
        "SpreadCase",
        "UnitCase",
        "load_cases",
        "load_rank_cases",
        "load_spread_cases",
        "load_unit_cases",
    ),
    "diff": ("RuleChange", "Told", "rule_diff", "told_diff"),
    "library": ("RubricEntry", "find_rubric", "list_rubrics", "rubric_id_of"),
    "load": ("LoadedRubric", "digest", "load_rubric"),
    "plan": ("Plan", "Task", "load_plan"),
    "references": ("matching",),
    "schema": ("rubric_schema",),
    "settings": ("apply_settings", "effective_text"),
}


if not TYPE_CHECKING:  # a type checker would take every name for known

    def __getattr__(name: str) -> object:
        """Load a public name from its module."""
        for home, names in _HOMES.items():
            if name in names:
                return getattr(import_module(f"{__name__}.{home}"), name)
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
