"""Rows without an accepted NIP, and the persons who may own them.

Such a row stays with an entry of its own that is not scored. But it is missing
from the records of whoever owns it, and a score without it would look right and
be wrong. So everybody who may be the owner is doubtful in that table.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from asn_eval.domain.nip import mask_nip, normalise_nip
from asn_eval.findings import Finding
from asn_eval.intake.identity import UNKNOWN
from asn_eval.intake.likeness import KnownNips, known_nips
from asn_eval.intake.names import name_key, unit_key
from asn_eval.intake.spots import ROW_BITS, spots_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from numpy.typing import NDArray

    from asn_eval.domain.evaluation import People
    from asn_eval.domain.tables import Table


def doubt_owners(
    people: People, tables: Mapping[str, Table], names: Collection[str]
) -> tuple[dict[str, Table], list[Finding]]:
    """Fill ``doubtful`` of the tables in ``names``, with a finding for each suspect.

    Suspects of a row are, together: accepted persons of the same name (those of
    the same unit, where units are known and leave anybody); those whose NIP is
    near the rejected one; and for a row with neither NIP nor name, as merged
    cells leave it, those of the row above it.
    """
    doubted, findings = dict(tables), []
    accepted = int(np.count_nonzero(people.identified))
    strangers = {
        name: rows
        for name in names
        if len(rows := strange_rows(tables[name], accepted)) and accepted
    }
    if not strangers:
        return doubted, []
    wanted = {
        name_key(text)
        for name, rows in strangers.items()
        for text in set(texts_at(tables[name], "nama", rows))
    }
    nips = known_nips(people.nip[:accepted].tolist())
    search = _Search(people, nips, _namesakes(wanted - {""}, tables, accepted))
    for name, rows in strangers.items():
        owned = _owned(tables[name], rows, search)
        persons = np.array(sorted(owned), dtype=np.int32)
        doubted[name] = replace(tables[name], doubtful=persons)
        findings += [_finding(tables[name], person, owned[person], people) for person in owned]
    return doubted, findings


def _finding(table: Table, person: int, rows: list[int], people: People) -> Finding:
    place = min(table.place(row, "nip") for row in rows)
    slots = {"tabel": table.name, "nip": mask_nip(people.nip[person]), "jumlah": str(len(rows))}
    return Finding("O413", place, slots, people.key[person])


def strange_rows(table: Table, accepted: int) -> NDArray[np.intp]:
    """Return one record for each sheet row whose NIP was not accepted.

    The table is sorted by person, and persons without an accepted NIP are last.
    """
    start = int(np.searchsorted(table.person, accepted))
    if start == len(table):
        return np.zeros(0, dtype=np.intp)
    return np.unique(spots_of(table)[start:], return_index=True)[1] + start


def texts_at(table: Table, name: str, rows: NDArray[np.intp]) -> list[str]:
    """Return the text of a field at some records, "" where there is none."""
    column = table.columns.get(name)
    if column is None:
        return [""] * len(rows)
    texts: list[str] = column.take(rows).text().tolist()
    return texts


def _namesakes(wanted: set[str], tables: Mapping[str, Table], accepted: int) -> dict[str, set[int]]:
    """Return who of the accepted persons goes by which of the wanted names, in any table."""
    found: dict[str, set[int]] = {key: set() for key in wanted}
    for table in tables.values():
        column = table.columns.get("nama")
        if column is None:
            continue
        keys = [name_key(label) for label in column.labels]
        asked = np.array([*(key in wanted for key in keys), False])
        rows = np.flatnonzero(asked[column.codes()] & (table.person < accepted))
        pairs = np.unique(np.stack([table.person[rows], column.codes()[rows]]), axis=1)
        for person, code in pairs.T.tolist():
            found[keys[code]].add(person)
    return found


@dataclass(frozen=True)
class _Search:
    """What is known of the accepted persons, and who was already looked for."""

    people: People
    nips: KnownNips
    namesakes: Mapping[str, set[int]]
    done: dict[tuple[str, str, str], set[int]] = field(default_factory=dict)

    def suspects(self, key: str, name: str, unit: str) -> set[int]:
        """Return who may own a row, by its name and by what stands in its NIP cell."""
        asked = (key, name, unit)
        if asked not in self.done:
            raw = raw_of(key)
            by_name = self._named(name_key(name), unit_key(unit))
            self.done[asked] = by_name | set(self.nips.near(raw, named=bool(name_key(name))))
        return self.done[asked]

    def _named(self, name: str, unit: str) -> set[int]:
        persons = self.namesakes.get(name, set())
        units = self.people.attribute("unit")
        same = {who for who in persons if unit_key(units[who]) in {"", unit}}
        return same if unit and same else persons


def raw_of(key: str) -> str:
    """Return what stood in the NIP cell; the folded name behind the bar holds no bar."""
    return key.removeprefix(UNKNOWN).rpartition("|")[0]


def _silent(key: str) -> bool:
    """Tell whether a row says neither NIP nor name."""
    return not normalise_nip(raw_of(key)) and key.endswith("|")


def _owned(table: Table, rows: NDArray[np.intp], search: _Search) -> dict[int, list[int]]:
    """Return by suspect the rows that may be theirs."""
    keys = search.people.key[table.person[rows]].tolist()
    told = zip(keys, texts_at(table, "nama", rows), texts_at(table, "unit", rows), strict=True)
    suspects = [search.suspects(*row) for row in told]
    silent = [index for index, key in enumerate(keys) if _silent(key)]
    if silent:
        by_row = dict(zip(rows.tolist(), suspects, strict=True))
        above = _rows_above(table, rows, silent)
        for index, row in zip(silent, above, strict=True):
            person = -1 if row < 0 else int(table.person[row])
            known = person >= 0 and bool(search.people.identified[person])
            suspects[index] = {person} if known else by_row.get(row, set())
    owned: dict[int, list[int]] = {}
    for row, persons in zip(rows.tolist(), suspects, strict=True):
        for person in persons:
            owned.setdefault(person, []).append(row)
    return owned


def _rows_above(table: Table, rows: NDArray[np.intp], silent: list[int]) -> list[int]:
    """Return for each silent row the record that says who it is about, -1 for none.

    It is the nearest one above it in its sheet; among the records of one sheet
    row the first in the table, as in ``rows``.
    """
    spots = spots_of(table)
    asked = spots[rows[silent]]
    speaking = np.flatnonzero(~np.isin(spots, asked))
    values, first = np.unique(spots[speaking], return_index=True)
    at = np.searchsorted(values, asked) - 1
    found = at >= 0
    found[found] = values[at[found]] >> ROW_BITS == asked[found] >> ROW_BITS
    above: list[int] = np.where(found, speaking[first[at]] if len(first) else -1, -1).tolist()
    return above
