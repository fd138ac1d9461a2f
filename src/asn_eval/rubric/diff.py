"""What changed between two rules, value by value, by address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from asn_eval.documents.address import address_of, addresses, value_at
from asn_eval.documents.scalars import written

if TYPE_CHECKING:
    from asn_eval.documents.document import Data, Path
    from asn_eval.rubric.load import LoadedRubric


@dataclass(frozen=True, slots=True)
class RuleChange:
    """One value that differs; "" stands for "not there".

    ``line`` is where the old value stands in its file, 0 when it is new.
    """

    path: str
    old: str
    new: str
    line: int


def rule_diff(old: LoadedRubric, new: LoadedRubric) -> tuple[RuleChange, ...]:
    """Compare two rules value by value, in the order of the old file.

    Items of lists are matched by name (a predikat by ``nama``, a step by
    ``mulai``), so that an inserted item does not shift the others.
    """
    before, after = _values(old.document), _values(new.document)
    changes = []
    for address in dict.fromkeys([*before, *after]):
        path, was = before.get(address, ((), ""))
        _, now = after.get(address, ((), ""))
        if was != now:
            line = old.source.place(path).row if path else 0
            changes.append(RuleChange(address, was, now, line))
    return tuple(changes)


def _values(document: object) -> dict[str, tuple[Path, str]]:
    data: Data = dict(document) if isinstance(document, dict) else None
    return {address_of(data, path): (path, _text(value_at(data, path))) for path in addresses(data)}


def _text(value: Data) -> str:
    """Write a value in full; two different values never look the same."""
    if isinstance(value, list):
        return "[" + ", ".join(_text(item) for item in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_text(item)}" for key, item in value.items()) + "}"
    return written(value)
