"""A YAML file as plain data with a mark for every key and every value.

Checks speak in :class:`Problem` values, which name a path in the data. Only
here does a path become a place (line and column), so a check never handles
positions itself.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from asn_eval.documents.address import address_of
from asn_eval.findings import Finding
from asn_eval.origin import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Scalar: TypeAlias = str | int | float | bool | dt.date | None
Data: TypeAlias = "Scalar | list[Data] | dict[str, Data]"
Path: TypeAlias = tuple[str | int, ...]
Mark: TypeAlias = tuple[int, int]
"""Line and column, both 1-based."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault at a path of the data; ``at_key`` points at the key itself.

    ``offset`` counts characters into a text; it moves the place where the text
    stands in quotes, so that one character of it is one column of the file.
    """

    code: str
    path: Path
    slots: Mapping[str, str] = field(default_factory=dict)
    at_key: bool = False
    offset: int = 0


@dataclass(frozen=True)
class Document:
    """What the strict reader made of one text.

    ``spoiled`` lists paths whose value could not be taken as written; checks of
    the value there would only repeat the reader's own finding. ``quoted`` lists
    the paths of texts in quotes. ``complete`` is False when reading had to stop
    before the end.
    """

    name: str
    data: Data
    keys: Mapping[Path, Mark] = field(default_factory=dict)
    values: Mapping[Path, Mark] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    spoiled: frozenset[Path] = frozenset()
    quoted: frozenset[Path] = frozenset()
    complete: bool = True

    def place(self, path: Path, *, at_key: bool = False) -> Place:
        """Return where a path stands; for a path not in the file, its nearest parent."""
        first, second = (self.keys, self.values) if at_key else (self.values, self.keys)
        while True:
            mark = first.get(path) or second.get(path)
            if mark or not path:
                line, column = mark or (1, 1)
                return Place(self.name, row=line, column=column)
            path = path[:-1]
            first, second = self.keys, self.values

    def findings_of(self, problems: Iterable[Problem]) -> tuple[Finding, ...]:
        """Turn problems into findings in file order, without those the reader explains."""
        findings = (
            Finding(
                problem.code,
                self._spot(problem),
                {**self._addresses(problem.path), **problem.slots},
            )
            for problem in problems
            if not self._is_spoiled(problem.path)
        )
        return in_file_order(findings)

    def _spot(self, problem: Problem) -> Place:
        """Return the place of a problem, inside a text in quotes where it says so."""
        place = self.place(problem.path, at_key=problem.at_key)
        if problem.offset and problem.path in self.quoted:
            return replace(place, column=place.column + 1 + problem.offset)
        return place

    def _addresses(self, path: Path) -> dict[str, str]:
        """Write where a path stands, and what holds it; the file holds the outermost."""
        address, holder = address_of(self.data, path), address_of(self.data, path[:-1])
        return {"alamat": address or self.name, "tempat": holder or self.name}

    def _is_spoiled(self, path: Path) -> bool:
        return any(path[:length] in self.spoiled for length in range(len(path) + 1))


def in_file_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort findings by place, then code."""
    return tuple(sorted(findings, key=lambda finding: (finding.place, finding.code)))
