"""JSON Schema of the rubric language, so that editors complete and check keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from asn_eval.rubric.grammar import RubricModel
from asn_eval.rubric.grammar_schedule import CalendarModel

if TYPE_CHECKING:
    from asn_eval.documents.model import Grammar

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def rubric_schema() -> dict[str, Any]:
    """Return the JSON Schema of a rubric file.

    It knows keys, types and choices. What only the linter knows (weights that
    sum to 100, fields that exist) is not in it.
    """
    return _schema(RubricModel, "Rubrik asn-eval, format 1")


def calendar_schema() -> dict[str, Any]:
    """Return the JSON Schema of a calendar file."""
    return _schema(CalendarModel, "Kalender asn-eval, format 1")


def _schema(model: type[Grammar], title: str) -> dict[str, Any]:
    schema = model.model_json_schema(by_alias=True, mode="validation")
    return {"$schema": _DIALECT, **_without_code_names(schema), "title": title}


def _without_code_names(schema: Any) -> Any:  # noqa: ANN401  # JSON of any shape
    """Drop titles and docstrings of classes, which would show code names to authors."""
    if isinstance(schema, list):
        return [_without_code_names(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: {name: _without_code_names(item) for name, item in value.items()}
        if key in {"properties", "$defs"}
        else _without_code_names(value)
        for key, value in schema.items()
        if key not in {"title", "description"}
    }
