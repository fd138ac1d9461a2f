"""Who is missing where, and who is called differently in two places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.nip import mask_nip
from asn_eval.findings import Finding
from asn_eval.intake.names import name_key, unit_key
from asn_eval.intake.people import PRECEDENCE, said

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from numpy.typing import NDArray

    from asn_eval.domain.evaluation import People
    from asn_eval.domain.tables import Column, Table
    from asn_eval.origin import Place

ROSTER: Final = "pegawai"
_SEVERAL: Final = 2
_COMPARED: Final = {"nama": "O404", "unit": "O405"}


def reconcile(
    people: People, tables: Mapping[str, Table], *, measured: bool = False
) -> list[Finding]:
    """Compare the sources person by person; ``measured``: the roster is data like the others."""
    findings = _roster_gaps(people, tables)
    if measured:
        findings = [finding for finding in findings if finding.code != "O403"]
    for name, code in _COMPARED.items():
        findings += _differing(name, code, people, tables)
    return findings


def missing_tables(
    wanted: tuple[str, ...], optional: tuple[str, ...], tables: Mapping[str, Table]
) -> list[Finding]:
    """Report tables that the rubric reads and no sheet gives: needed, or optional."""
    return [
        Finding("O412" if name in optional else "O407", slots={"tabel": name})
        for name in wanted
        if name not in tables
    ]


def _roster_gaps(people: People, tables: Mapping[str, Table]) -> list[Finding]:
    """Report who is not in the roster, and who is in the roster only."""
    if ROSTER not in tables:
        return []
    column = people.tables.index(ROSTER)
    listed = people.seen[:, column]
    elsewhere = np.delete(people.seen, column, axis=1).any(axis=1)
    findings = []
    # who is seen nowhere has rows that gave no record; the findings about those rows tell
    for person in np.flatnonzero(people.identified & ~listed & elsewhere).tolist():
        source = people.tables[int(np.argmax(people.seen[person]))]
        slots = {"nip": mask_nip(people.nip[person]), "tabel": source}
        place = _first_place(tables[source], person)
        findings.append(Finding("O402", place, slots, people.key[person]))
    for person in np.flatnonzero(people.identified & listed & ~elsewhere).tolist():
        slots = {"nip": mask_nip(people.nip[person])}
        place = _first_place(tables[ROSTER], person)
        findings.append(Finding("O403", place, slots, people.key[person]))
    return findings


def lonely_people(
    people: People, tables: Mapping[str, Table], expected: Collection[str]
) -> list[Finding]:
    """Report who is in one source only (O440), of several that are about everybody.

    ``expected`` are the tables that everybody should be in. Nothing is said where
    a roster tells who belongs, or where fewer than two of those tables are there.
    """
    told = [name for name in people.tables if name in expected and name in tables]
    if ROSTER in tables or len(told) < _SEVERAL:
        return []
    seen = people.seen[:, [people.tables.index(name) for name in told]]
    findings = []
    for person in np.flatnonzero(people.identified & (seen.sum(axis=1) == 1)).tolist():
        only = told[int(np.argmax(seen[person]))]
        slots = {
            "nip": mask_nip(people.nip[person]),
            "tabel": only,
            "lain": ", ".join(name for name in told if name != only),
        }
        findings.append(
            Finding("O440", _first_place(tables[only], person), slots, people.key[person])
        )
    return findings


def _first_place(table: Table, person: int, name: str = "nip") -> Place:
    return min(table.place(record, name) for record in _records(table, person))


def _records(table: Table, person: int) -> list[int]:
    """Return the records of a person; the table is sorted by person."""
    start, stop = np.searchsorted(table.person, [person, person + 1])
    return list(range(int(start), int(stop)))


@dataclass(frozen=True)
class _Voice:
    """What one table says: per record the number of its text, -1 for nothing."""

    table: Table
    column: Column
    words: NDArray[np.int64]


def _differing(name: str, code: str, people: People, tables: Mapping[str, Table]) -> list[Finding]:
    """Report everything that a source says of a person other than what was taken."""
    numbers: dict[str, int] = {}
    taken = np.full(len(people), -1, dtype=np.int64)
    voices: list[_Voice] = []
    for source in PRECEDENCE:
        table = tables.get(source)
        column = None if table is None else table.columns.get(name)
        if table is None or column is None:
            continue
        numbered = [numbers.setdefault(label, len(numbers)) for label in column.labels]
        words = np.array([*numbered, -1], dtype=np.int64)
        voices.append(_Voice(table, column, words[column.codes()]))
        taken = np.where(taken < 0, words[said(table.person, column, len(people))], taken)
    key_of = name_key if name == "nama" else unit_key
    texts = list(numbers)
    return [
        _difference(name, code, people, voices, voice, record)
        for voice in voices
        for record in _others(voice, taken, people, texts, key_of)
    ]


def _others(
    voice: _Voice,
    taken: NDArray[np.int64],
    people: People,
    texts: list[str],
    key_of: Callable[[str], str],
) -> list[int]:
    """Return one record for each person and each thing said that was not taken.

    Texts are folded only where they differ as they stand, which is rare.
    """
    person = voice.table.person
    other = (voice.words >= 0) & (voice.words != taken[person]) & people.identified[person]
    records = np.flatnonzero(other)
    packed = person[records].astype(np.int64) * (len(texts) + 1) + voice.words[records]
    heard: dict[tuple[int, str], int] = {}
    for record in np.sort(records[np.unique(packed, return_index=True)[1]]).tolist():
        said_here = key_of(texts[voice.words[record]])
        if said_here != key_of(texts[taken[person[record]]]):
            heard.setdefault((int(person[record]), said_here), record)
    return list(heard.values())


def _difference(
    name: str, code: str, people: People, voices: list[_Voice], voice: _Voice, record: int
) -> Finding:
    """Make the finding at a record; the other place is where the taken word stands."""
    person = int(voice.table.person[record])
    text, place = _taken_at(name, people, voices, person)
    slots = {
        "nip": mask_nip(people.nip[person]),
        "nilai": voice.column.labels[int(voice.column.codes()[record])],
        "nilai_lain": text,
        "tempat_lain": str(place),
    }
    return Finding(code, voice.table.place(record, name), slots, people.key[person])


def _taken_at(name: str, people: People, voices: list[_Voice], person: int) -> tuple[str, Place]:
    """Return the word that was taken for a person, and where it stands."""
    key_of = name_key if name == "nama" else unit_key
    wanted = key_of(people.attribute(name)[person])
    said_so = (
        (voice.column.labels[code], voice.table.place(record, name))
        for voice in voices
        for record in _records(voice.table, person)
        if (code := int(voice.column.codes()[record])) >= 0
        and key_of(voice.column.labels[code]) == wanted
    )
    return next(said_so)
