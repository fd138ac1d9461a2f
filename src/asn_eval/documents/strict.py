"""The strict YAML reader: plain data, marks, and every fault with its position.

Built on PyYAML's scanner and parser only. Its composer and resolver are left
out: anchors, aliases, merge keys, tags, several documents and duplicate keys
are refused, and a plain scalar means what ``asn_eval.documents.scalars`` says.
Nothing here raises for any text; faults are findings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import yaml

from asn_eval.documents.document import Document, in_file_order
from asn_eval.documents.scalars import resolve, shown
from asn_eval.documents.syntax import explain_syntax
from asn_eval.findings import Finding
from asn_eval.origin import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn_eval.documents.document import Data, Mark, Path

MAX_BYTES: Final = 256 * 1024
"""Largest file read; the longest rubric a person can review is far smaller."""

MAX_DEPTH: Final = 24
"""Deepest nesting read; a rubric with six levels of criteria stays below 20."""

_FORBIDDEN: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


class _Stop(Exception):
    """Reading cannot go on; the finding that says why is already noted."""


@dataclass
class _Notes:
    """What is collected while reading one text."""

    name: str
    keys: dict[Path, Mark] = field(default_factory=dict)
    values: dict[Path, Mark] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    spoiled: set[Path] = field(default_factory=set)
    quoted: set[Path] = field(default_factory=set)

    def note(self, code: str, mark: Mark, **slots: str) -> None:
        """Keep a finding at a position."""
        place = Place(self.name, row=mark[0], column=mark[1])
        self.findings.append(Finding(code, place, slots))


def read_yaml(text: str, name: str) -> Document:
    """Read one text strictly; every fault is in ``findings`` of the document.

    An unreadable text gives ``complete=False`` and whatever was read so far is
    dropped, because checks of half a file would report what is only unread.
    """
    notes = _Notes(name)
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > MAX_BYTES:
        notes.note("K502", (1, 1), ukuran=str(size), batas=str(MAX_BYTES))
        return Document(name, None, findings=tuple(notes.findings), complete=False)
    try:
        data = _read(text.removeprefix("\ufeff"), notes)
    except _Stop:
        return Document(name, None, findings=in_file_order(notes.findings), complete=False)
    findings = in_file_order(notes.findings)
    spoiled, quoted = frozenset(notes.spoiled), frozenset(notes.quoted)
    return Document(name, data, notes.keys, notes.values, findings, spoiled, quoted)


def _read(text: str, notes: _Notes) -> Data:
    reader = _Reader(_events(text, notes), notes)
    reader.expect(yaml.StreamStartEvent)
    if isinstance(reader.peek, yaml.StreamEndEvent):
        notes.note("K503", (1, 1))
        raise _Stop
    reader.expect(yaml.DocumentStartEvent)
    data = reader.node((), 0)
    reader.expect(yaml.DocumentEndEvent)
    if isinstance(reader.peek, yaml.DocumentStartEvent):
        notes.note("K514", _mark(reader.peek))
        raise _Stop
    return data


def _events(text: str, notes: _Notes) -> Iterator[yaml.Event]:
    """Yield the parser's events; a syntax fault is noted and ends the reading."""
    try:
        yield from yaml.parse(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        code, mark, slots = explain_syntax(error, text)
        notes.note(code, mark, **slots)
        raise _Stop from None
    except (ValueError, OverflowError):
        # PyYAML passes an escape such as "\UFFFFFFFF" to chr() unchecked.
        notes.note("K519", (1, 1))
        raise _Stop from None


def _mark(event: yaml.Event) -> Mark:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


class _Reader:
    """One pass over the events, building data and marks."""

    def __init__(self, events: Iterator[yaml.Event], notes: _Notes) -> None:
        self._events = events
        self._notes = notes
        self.peek: yaml.Event = next(events)

    def expect(self, _kind: type[yaml.Event]) -> yaml.Event:
        """Take the next event; the parser guarantees its kind."""
        event = self.peek
        self.peek = next(self._events, event)
        return event

    def node(self, path: Path, depth: int) -> Data:
        """Read one value with all below it."""
        event = self.peek
        mark = _mark(event)
        self._notes.values[path] = mark
        self._refuse_extras(event, path)
        if depth > MAX_DEPTH:
            self._notes.note("K516", mark, batas=str(MAX_DEPTH))
            raise _Stop
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path, depth)
        return self._scalar(path)

    def _refuse_extras(self, event: yaml.Event, path: Path) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._notes.note("K511", _mark(event), nama=f"*{event.anchor}")
            self._notes.spoiled.add(path)
            return
        anchor = getattr(event, "anchor", None)
        tag = getattr(event, "tag", None)
        if anchor:
            self._notes.note("K511", _mark(event), nama=f"&{anchor}")
        if tag:
            self._notes.note("K513", _mark(event), nama=str(tag))
            self._notes.spoiled.add(path)

    def _scalar(self, path: Path) -> Data:
        event = self.expect(yaml.ScalarEvent)
        if not isinstance(event, yaml.ScalarEvent):
            return None  # an alias, already noted
        self._check_characters(event, path)
        if event.style is None:
            return resolve(event.value)
        self._notes.quoted.add(path)
        return event.value

    def _check_characters(self, event: yaml.ScalarEvent, path: Path) -> None:
        found = _FORBIDDEN.search(event.value)
        if found:
            self._notes.note("K510", _mark(event), karakter=f"U+{ord(found[0]):04X}")
            self._notes.spoiled.add(path)

    def _sequence(self, path: Path, depth: int) -> list[Data]:
        self.expect(yaml.SequenceStartEvent)
        items: list[Data] = []
        while not isinstance(self.peek, yaml.SequenceEndEvent):
            items.append(self.node((*path, len(items)), depth + 1))
        self.expect(yaml.SequenceEndEvent)
        return items

    def _mapping(self, path: Path, depth: int) -> dict[str, Data]:
        self.expect(yaml.MappingStartEvent)
        items: dict[str, Data] = {}
        while not isinstance(self.peek, yaml.MappingEndEvent):
            key = self._key(path, items, depth)
            if key is None:
                self._skip(depth)
            else:
                items[key] = self.node((*path, key), depth + 1)
        self.expect(yaml.MappingEndEvent)
        return items

    def _key(self, path: Path, items: dict[str, Data], depth: int) -> str | None:
        """Read a key; None when its value has to be passed over."""
        event = self.peek
        mark = _mark(event)
        if not isinstance(event, yaml.ScalarEvent):
            self._notes.note("K517", mark)
            self._skip(depth)
            return None
        self._refuse_extras(event, (*path, event.value))
        self._check_characters(event, (*path, event.value))
        self.expect(yaml.ScalarEvent)
        if event.value == "<<" and event.style is None:
            self._notes.note("K512", mark)
            return None
        if event.value in items:
            first = self._notes.keys[*path, event.value]
            slots = {"kunci": shown(event.value)[1:-1], "tempat_lain": f"{first[0]}:{first[1]}"}
            self._notes.note("K515", mark, **slots)
            return None
        self._notes.keys[*path, event.value] = mark
        return event.value

    def _skip(self, depth: int) -> None:
        """Pass over a value but keep what the reader finds in it."""
        keys, values, spoiled = self._notes.keys, self._notes.values, self._notes.spoiled
        self._notes.keys, self._notes.values, self._notes.spoiled = {}, {}, set()
        self.node((), depth + 1)
        self._notes.keys, self._notes.values, self._notes.spoiled = keys, values, spoiled
