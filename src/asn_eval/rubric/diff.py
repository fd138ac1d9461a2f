"""What changed between two rules, value by value, by address."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from asn_eval.documents.address import address_of, addresses, item_name, locate, value_at
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


class Kind(Enum):
    """Whether something is new, gone, or has another value."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Told:
    """One change as people tell it.

    ``path`` is its address, key by key. A whole criterion, predikat or basis that
    came or went is one change, with its ``title``; else ``old`` and ``new`` are
    the values. ``lines`` are those in the old and the new file, 0 where not there.
    """

    kind: Kind
    path: tuple[str, ...]
    title: str
    old: str
    new: str
    lines: tuple[int, int]


def told_diff(old: LoadedRubric, new: LoadedRubric) -> tuple[Told, ...]:
    """Compare two rules so that a whole that came or went is told once."""
    found: dict[tuple[Kind, tuple[str, ...]], Told] = {}
    before, after = _data(old), _data(new)
    for data, other in ((before, after), (after, before)):
        for path in addresses(data):
            names = _names(data, path)
            there = locate(other, ".".join(names))
            if there is None:
                told = _whole(data, other, path, old, new)
            elif data is before and _text(value_at(data, path)) != _text(value_at(other, there)):
                told = _changed(names, (path, there), old, new)
            else:
                continue
            found.setdefault((told.kind, told.path), told)
    return tuple(found.values())


def _data(loaded: LoadedRubric) -> Data:
    return dict(loaded.document)


def _names(data: Data, path: Path) -> tuple[str, ...]:
    """Name every step of a path as addresses do."""
    return tuple(
        str(step) if isinstance(step, str) else item_name(value_at(data, path[: index + 1]))
        for index, step in enumerate(path)
    )


def _whole(data: Data, other: Data, path: Path, old: LoadedRubric, new: LoadedRubric) -> Told:
    """Tell of the outermost thing on a path that only one of the two rules has."""
    depth = next(
        index
        for index in range(1, len(path) + 1)
        if locate(other, ".".join(_names(data, path[:index]))) is None
    )
    here = path[:depth]
    value = value_at(data, here)
    gone = data == _data(old)
    source = old.source if gone else new.source
    line = source.place(here, at_key=isinstance(here[-1], str)).row
    text = "" if isinstance(value, dict) else _text(value)
    return Told(
        kind=Kind.REMOVED if gone else Kind.ADDED,
        path=_names(data, here),
        title=_title(value),
        old=text if gone else "",
        new="" if gone else text,
        lines=(line, 0) if gone else (0, line),
    )


def _title(value: Data) -> str:
    """Give what a thing is called, or what it is, in a few words."""
    if not isinstance(value, dict):
        return ""
    for key in ("judul", "isi"):
        if isinstance(value.get(key), str):
            return str(value[key])
    return ", ".join(
        f"{key} {_text(item)}" for key, item in value.items() if not isinstance(item, dict)
    )


def _changed(
    names: tuple[str, ...], paths: tuple[Path, Path], old: LoadedRubric, new: LoadedRubric
) -> Told:
    was, now = value_at(_data(old), paths[0]), value_at(_data(new), paths[1])
    lines = (old.source.place(paths[0]).row, new.source.place(paths[1]).row)
    return Told(Kind.CHANGED, names, "", _text(was), _text(now), lines)
