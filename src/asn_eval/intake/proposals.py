"""Whom a row with a rejected NIP may be about: proposals for a person to decide.

Nothing is applied here. A proposal needs the name and at least one more thing
that agrees, and nothing that disagrees: only one employee of that name is left.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.nip import DIGITS, OLD_DIGITS, mask_nip, normalise_nip
from asn_eval.findings import Finding
from asn_eval.intake.identity import FLOATED, masked
from asn_eval.intake.likeness import KnownNips, known_nips
from asn_eval.intake.names import name_key, unit_key
from asn_eval.intake.reconcile import ROSTER
from asn_eval.intake.suspects import raw_of, strange_rows, texts_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from asn_eval.domain.evaluation import People
    from asn_eval.domain.tables import Table
    from asn_eval.origin import Place

_REJECTED: Final = frozenset({"S301", "S302"})
_LEAST_EVIDENCE: Final = 2
_NUMBER: Final = re.compile(r"\d+(\.\d+)?(e\+\d+)?")
_NAME, _UNIT, _DIGITS_LEFT, _OLD = "nama", "unit", "nip", "nip_lama"


@dataclass(frozen=True, slots=True)
class NipProposal:
    """One cell, what stands there as it is shown, and the NIP that it may be.

    ``place`` is the NIP cell; ``nip`` is whole, for the correction file only;
    ``evidence`` names the fields that agree, of nama, unit, nip (the digits that
    are left) and nip_lama. ``key`` is the key of the row's entry of its own.
    """

    place: Place
    written: str
    nip: str
    evidence: tuple[str, ...]
    key: str

    def finding(self) -> Finding:
        """Tell that the row has one possible owner; NIPs only masked."""
        slots = {
            "nilai": masked(self.written),
            "nip": mask_nip(self.nip),
            "bukti": ", ".join(self.evidence),
        }
        return Finding("O420", self.place, slots, self.key)


def propose_nips(people: People, tables: Mapping[str, Table]) -> list[NipProposal]:
    """Propose an owner for each row whose NIP was rejected, where the roster has just one.

    Rows are those with S301 or S302 in every table but the roster, in the order
    of their places. Without a roster nothing is proposed.
    """
    accepted = int(np.count_nonzero(people.identified))
    roster = tables.get(ROSTER)
    if roster is None or not accepted:
        return []
    rows = {
        name: found
        for name, table in tables.items()
        if name != ROSTER and len(found := strange_rows(table, accepted))
    }
    if not rows:
        return []
    listed = _Listed(
        people,
        known_nips(people.nip[:accepted].tolist()),
        _by_text(roster, _NAME, accepted),
        _by_text(roster, _OLD, accepted),
    )
    proposals = [
        proposal
        for name, found in rows.items()
        for proposal in _of_table(tables[name], found, listed)
    ]
    return sorted(proposals, key=lambda proposal: proposal.place)


def _by_text(roster: Table, name: str, accepted: int) -> dict[str, set[int]]:
    """Return the persons of the roster by what a field says of them, folded."""
    column = roster.columns.get(name)
    if column is None:
        return {}
    key_of = name_key if name == _NAME else normalise_nip
    keys = [key_of(label) for label in column.labels]
    found: dict[str, set[int]] = {}
    rows = np.flatnonzero((column.codes() >= 0) & (roster.person < accepted))
    pairs = zip(roster.person[rows].tolist(), column.codes()[rows].tolist(), strict=True)
    for person, code in pairs:
        found.setdefault(keys[code], set()).add(person)
    return found


@dataclass(frozen=True)
class _Listed:
    """The accepted persons of the roster, by name and by old NIP."""

    people: People
    nips: KnownNips
    names: Mapping[str, set[int]]
    old: Mapping[str, set[int]]

    def owner(self, raw: str, name: str, unit: str) -> tuple[int, tuple[str, ...]] | None:
        """Return the only person whom a row may be about, with what agrees."""
        persons = self.names.get(name_key(name), set()) if name else set()
        evidence = [_NAME]
        units = self.people.attribute(_UNIT)
        if persons and unit_key(unit):
            persons = {who for who in persons if unit_key(units[who]) in {"", unit_key(unit)}}
            if all(units[who] for who in persons):
                evidence.append(_UNIT)
        for field, told in self._digits(raw):
            persons = persons & told
            evidence.append(field)
        if len(persons) != 1 or len(evidence) < _LEAST_EVIDENCE:
            return None
        return next(iter(persons)), tuple(evidence)

    def _digits(self, raw: str) -> list[tuple[str, set[int]]]:
        """Return who agrees with the digits that are left; nothing when they tell nothing."""
        normal = normalise_nip(raw)
        if len(normal) == OLD_DIGITS and normal.isdigit():
            return [(_OLD, self.old[normal])] if normal in self.old else []
        if FLOATED.fullmatch(raw) or abs(len(normal) - DIGITS) <= 1:
            return [(_DIGITS_LEFT, set(self.nips.near(raw, named=False)))]
        return []


def _of_table(table: Table, rows: NDArray[np.intp], listed: _Listed) -> list[NipProposal]:
    people, found = listed.people, []
    owners: dict[tuple[str, str, str], tuple[int, tuple[str, ...]] | None] = {}
    persons = table.person[rows].tolist()
    told = zip(texts_at(table, _NAME, rows), texts_at(table, _UNIT, rows), strict=True)
    for record, person, (name, unit) in zip(rows.tolist(), persons, told, strict=True):
        if people.identity_code[person] not in _REJECTED:
            continue
        asked = (raw_of(people.key[person]), name, unit)
        if asked not in owners:
            owners[asked] = listed.owner(*asked)
        owner = owners[asked]
        if owner is not None:
            who, evidence = owner
            place = table.place(record, "nip")
            nip = people.nip[who]
            written = _written(asked[0], people.identity_code[person])
            found.append(NipProposal(place, written, nip, evidence, people.key[person]))
    return found


def _written(raw: str, code: str) -> str:
    """Return what stands in the cell, a number with all digits: two NIP may be shown alike."""
    if code == "S301" and _NUMBER.fullmatch(raw):
        return f"{float(raw):.0f}"
    return raw
