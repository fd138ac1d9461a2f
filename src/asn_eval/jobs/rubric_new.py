"""A new rubric on disk: the rule, its worked cases, and the schema that editors read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from asn_eval.rubric import rubric_schema
from asn_eval.rubric.library import CASES_SUFFIX
from asn_eval.rubric.starter import cases_text, rubric_text

if TYPE_CHECKING:
    from pathlib import Path

    from asn_eval.rubric.starter import Wish

SCHEMA = "rubric.schema.json"


def new_rubric(wish: Wish, folder: Path) -> tuple[Path, ...]:
    """Write ``folder/instansi/nama.yaml``, its cases, and the schema beside the folder.

    A file that is there already is never overwritten.

    Raises:
        FileExistsError: the rubric or its cases are there already.
        OSError: a file cannot be written.

    """
    rubric = folder / f"{wish.id}.yaml"
    cases = rubric.with_name(rubric.stem + CASES_SUFFIX)
    rubric.parent.mkdir(parents=True, exist_ok=True)
    _write(rubric, rubric_text(wish))
    _write(cases, cases_text(wish))
    schema = folder / SCHEMA
    if not schema.exists():
        _write(schema, schema_text())
    return rubric, cases, schema


def schema_text() -> str:
    """Write the JSON Schema of the rubric language."""
    return json.dumps(rubric_schema(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _write(path: Path, text: str) -> None:
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
