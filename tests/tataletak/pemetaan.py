"""Rules as the text of ``pemetaan.yaml``, the way a user would write it by hand."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from asn_eval.domain.mapping import SheetRule

_NOTHING = "kosong"


def mapping_text(rules: Sequence[SheetRule]) -> str:
    """Write the rules; every text is quoted, so that no text is taken for anything else."""
    lines = ["format: 1", "lembar:"]
    for rule in rules:
        own = list(_rule(rule))
        lines += [f"  - {own[0]}", *(f"    {line}" for line in own[1:])]
    return "\n".join([*lines, ""])


def _rule(rule: SheetRule) -> Iterator[str]:
    yield f"berkas: {_scalar(rule.file)}"
    if rule.sheet != "*":
        yield f"lembar: {_scalar(rule.sheet)}"
    if rule.ignore:
        yield "abaikan: ya"
    if rule.table:
        yield f"tabel: {rule.table}"
    yield from _group("kolom", rule.columns)
    yield from _group("tetap", rule.constants)
    yield from _meanings(rule)
    yield from _split(rule)
    if rule.month:
        yield f"bulan: {rule.month:%Y-%m}"


def _meanings(rule: SheetRule) -> Iterator[str]:
    if rule.values:
        yield "nilai:"
    for name, meanings in rule.values.items():
        yield f"  {name}:"
        for text, value in meanings.items():
            yield f"    {_scalar(text)}: {_scalar(value)}"


def _split(rule: SheetRule) -> Iterator[str]:
    if rule.split:
        yield "pisah:"
    for heading, fields in rule.split.items():
        yield f"  {_scalar(heading)}: [{', '.join(fields)}]"


def _group(key: str, pairs: Mapping[str, str | float | dt.date]) -> Iterator[str]:
    if pairs:
        yield f"{key}:"
        yield from (f"  {_scalar(name)}: {_scalar(value)}" for name, value in pairs.items())


def _scalar(value: str | float | dt.date | None) -> str:
    if value is None:
        return _NOTHING
    if isinstance(value, float):
        return f"{value:g}"
    return json.dumps(str(value), ensure_ascii=False)
