"""People who are told by name only, matched with those whose NIP is known.

A name is matched when, folded, it is exactly the name of one person of the
roster (or of the other tables with NIP, where there is no roster); of several
namesakes the one of the same unit. Nearness is proposed, never applied.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.findings import Finding
from asn_eval.intake.headings import fold
from asn_eval.intake.identity import NAMED, UNKNOWN, split_named
from asn_eval.intake.names import name_key, near_names, unit_key
from asn_eval.intake.reconcile import ROSTER
from asn_eval.origin import Place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asn_eval.intake.blocks import SheetTable


@dataclass(frozen=True)
class _Known:
    """Persons with an accepted NIP: NIPs by folded name, units and name by NIP."""

    by_name: Mapping[str, frozenset[str]]
    units: Mapping[str, frozenset[str]]
    written: Mapping[str, str]

    def owner(self, name: str, unit: str) -> tuple[str, str]:
        """Return the NIP of a name, or "" and the code that says why there is none."""
        if not self.by_name:
            return "", "O433"
        found = self.by_name.get(name_key(name), frozenset())
        if len(found) > 1 and unit:
            same = {nip for nip in found if self._works_in(nip, unit_key(unit))}
            found = frozenset(same) if len(same) == 1 else found
        if len(found) == 1:
            return next(iter(found)), ""
        return "", "O431" if found else "O430"

    def _works_in(self, nip: str, unit: str) -> bool:
        """Tell whether somebody is of a unit; a sheet's name may be its name cut short."""
        return any(known.startswith(unit) for known in self.units.get(nip, ()))

    def near(self, name: str) -> str:
        """Return the names most like one, as they are written; "–" when none is near."""
        return ", ".join(near.name for near in near_names(name, self.written.values())) or "–"


def match_names(parts: Sequence[SheetTable]) -> tuple[list[SheetTable], list[Finding]]:
    """Turn the names of parts without NIP into NIPs; each sheet and each miss is a finding."""
    if not any(key.startswith(NAMED) for part in parts for key in part.keys):
        return list(parts), []
    known = _known(parts)
    matched: list[SheetTable] = []
    findings: list[Finding] = []
    for part in parts:
        if any(key.startswith(NAMED) for key in part.keys):
            made, found = _matched(part, known)
            matched.append(made)
            findings += found
        else:
            matched.append(part)
    return matched, findings


def _known(parts: Sequence[SheetTable]) -> _Known:
    """Collect who is known by NIP: from the roster if there is one, else from every table."""
    rosters = [part for part in parts if part.name == ROSTER]
    by_name: defaultdict[str, set[str]] = defaultdict(set)
    units: defaultdict[str, set[str]] = defaultdict(set)
    written: dict[str, str] = {}
    for part in rosters or parts:
        names = part.columns.get("nama")
        if names is None or any(key.startswith(NAMED) for key in part.keys):
            continue
        accepted = np.array([not code for code in part.rejected], dtype=np.bool_)
        good = accepted[part.person] & (names.codes() >= 0)
        pairs = np.unique(np.stack([part.person[good], names.codes()[good]]), axis=1)
        for person, code in pairs.T.tolist():
            key = name_key(names.labels[code])
            by_name[key].add(part.keys[person])
            written.setdefault(key, names.labels[code])
        _add_units(part, units)
    frozen = {name: frozenset(nips) for name, nips in by_name.items() if name}
    return _Known(frozen, {nip: frozenset(told) for nip, told in units.items()}, written)


def _add_units(part: SheetTable, units: defaultdict[str, set[str]]) -> None:
    column = part.columns.get("unit")
    if column is None:
        return
    filled = column.codes() >= 0
    pairs = np.unique(np.stack([part.person[filled], column.codes()[filled]]), axis=1)
    for person, code in pairs.T.tolist():
        units[part.keys[person]].add(unit_key(column.labels[code]))


def _matched(part: SheetTable, known: _Known) -> tuple[SheetTable, list[Finding]]:
    """Give one part the NIPs of its names."""
    at: dict[str, int] = {}
    rejected: list[str] = []
    table = np.zeros(len(part.keys), dtype=np.int32)
    findings: list[Finding] = []
    found = 0
    for place, (key, fault) in enumerate(zip(part.keys, part.rejected, strict=True)):
        new, code = key, fault
        if key.startswith(NAMED):
            name, unit = split_named(key)
            new, code = known.owner(name, unit)
            found += not code
            if code:
                new = f"{UNKNOWN}|{fold(name)}"
                findings.append(_missed(part, place, name, code, known, new))
        table[place] = at.setdefault(new, len(at))
        if len(at) > len(rejected):
            rejected.append(code)
    made = replace(part, person=table[part.person], keys=tuple(at), rejected=tuple(rejected))
    block = part.blocks[0]
    heads = Place(block.file, block.sheet, block.header_row)
    slots = {"jumlah": str(found or len(part.keys)), "tabel": part.name}
    if not known.by_name:
        return made, [Finding("O433", heads, slots)]
    return made, [*([Finding("O432", heads, slots)] if found else []), *findings]


def _missed(part: SheetTable, place: int, name: str, code: str, known: _Known, key: str) -> Finding:
    slots = {"nama": name, "mirip": known.near(name), "tabel": part.name}
    records = np.flatnonzero(part.person == place)
    if not len(records):
        # the rows that name this person gave no record: none of their scans could be read
        block = part.blocks[0]
        return Finding(code, Place(block.file, block.sheet, block.header_row), slots, key)
    record = int(records[0])
    block = part.blocks[int(part.block[record])]
    column = part.columns.get("nama")
    rows = part.row if column is None or column.rows is None else column.rows
    cell = Place(block.file, block.sheet, int(rows[record]), block.columns.get("nama", 0))
    return Finding(code, cell, slots, key)
