"""The roster against its own NIPs: birth date, sex, TMT CPNS and kind of service.

A NIP says four things about its owner. Where a column of the same row says
another, one of the two is wrong, and nobody here decides which. A date column
is also tested as a whole: when nearly all of its dates agree with the NIPs once
day and month change places, the column is swapped, and that is one finding.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.nip import Service, Told, mask_nip, told_by
from asn_eval.findings import Finding
from asn_eval.intake.headings import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from asn_eval.domain.evaluation import People
    from asn_eval.domain.tables import Column, Table
    from asn_eval.intake.records import Identity

BIRTH: Final = "tanggal_lahir"
APPOINTED: Final = "tmt_cpns"
SEX: Final = "jenis_kelamin"
SERVICES: Final = ("status", "jenis_pegawai", "kedudukan")

_LEAST: Final = 3
_NEARLY_ALL: Final = 0.9
_HARDLY_ANY: Final = 0.1
_MONTHS: Final = 12
_PPPK: Final = ("pppk", "p3k")
_PNS: Final = frozenset({"pns", "cpns"})
_NOT: Final = frozenset({"non", "bukan"})


def check_roster(table: Table, people: People, *, declared: bool) -> tuple[Table, list[Finding]]:
    """Compare the columns of a roster with the NIPs beside them.

    Only records with an accepted NIP are compared. Dates of a swapped column
    that read both ways become faulty, unless ``declared``: the folder says the
    order of its dates, so they stay as they were read.
    """
    count = int(np.searchsorted(table.person, int(np.count_nonzero(people.identified))))
    roster = _Roster(table, people, told_by(people.nip[table.person[:count]].tolist()), count)
    columns, findings = dict(table.columns), []
    for name in (BIRTH, APPOINTED):
        column = table.columns.get(name)
        if column is None:
            continue
        swapped, found = _swapped_columns(roster, column, declared=declared)
        findings += found + _dates(roster, column, swapped)
        if found and not declared:
            columns[name] = _faulty(column, swapped)
    findings += _sexes(roster)
    for name in SERVICES:
        findings += _services(roster, name)
    return replace(table, columns=columns), findings


@dataclass(frozen=True)
class _Roster:
    """A roster, and what the NIPs of its first ``count`` records say."""

    table: Table
    people: People
    told: Told
    count: int

    def finding(self, code: str, record: int, name: str, slots: Mapping[str, str]) -> Finding:
        """Make a finding at a cell, about the person of its record."""
        person = self.table.person[record]
        told = {"nip": mask_nip(self.people.nip[person]), **slots}
        return Finding(code, self.table.place(record, name), told, self.people.key[person])


@dataclass(frozen=True, slots=True)
class Settled:
    """Which way a column of text dates reads by its NIPs, and by how many of them."""

    month_first: bool
    agreeing: int
    tested: int


def settle(
    identity: Identity | None,
    name: str,
    day_first: NDArray[np.datetime64],
    month_first: NDArray[np.datetime64],
) -> Settled | None:
    """Let accepted NIPs decide which of two readings (n,) of a column is right.

    Counted are the records where the readings differ and the NIP tells. One
    reading wins as in a swapped column, see :func:`_wins`; otherwise None.
    """
    if identity is None or name not in {BIRTH, APPOINTED}:
        return None
    sound = np.array([not code for code in identity.rejected], dtype=np.bool_)
    rows = np.flatnonzero(sound[identity.codes] & (day_first != month_first))
    told = told_by([identity.keys[code] for code in identity.codes[rows].tolist()])
    known = _known(told, name)
    tested = int(np.count_nonzero(known))
    first, second = (
        int(np.count_nonzero(known & _agrees(told, name, days[rows])))
        for days in (day_first, month_first)
    )
    if _wins(first, second, tested):
        return Settled(month_first=False, agreeing=first, tested=tested)
    if _wins(second, first, tested):
        return Settled(month_first=True, agreeing=second, tested=tested)
    return None


def _wins(reading: int, other: int, tested: int) -> bool:
    """Tell whether one reading of a column is right and the other is not.

    At least 3 dates are tested, 90 % agree with the NIP by the one reading and
    at most 10 % by the other.
    """
    enough = tested >= _LEAST and reading >= tested * _NEARLY_ALL
    return enough and other <= tested * _HARDLY_ANY


def _agrees(told: Told, name: str, days: NDArray[np.datetime64]) -> NDArray[np.bool_]:
    """Tell which days are what the NIPs say: the birth date, or the month of TMT CPNS."""
    if name == BIRTH:
        return np.asarray(days == told.birth)
    return np.asarray(days.astype("datetime64[M]") == told.appointed)


def _known(told: Told, name: str) -> NDArray[np.bool_]:
    """Tell which NIPs say anything about the field; a NIP of PPPK holds no month."""
    return ~np.isnat(told.birth if name == BIRTH else told.appointed)


def swapped(days: NDArray[np.datetime64]) -> NDArray[np.datetime64]:
    """Let day and month change places; NaT where that is no day or the same day.

    >>> dates = np.array(["2025-01-03", "2025-03-17", "2025-04-04"], dtype="datetime64[D]")
    >>> swapped(dates).astype(str).tolist()
    ['2025-03-01', 'NaT', 'NaT']
    """
    other = np.full(len(days), "NaT", dtype="datetime64[D]")
    told = ~np.isnat(days)
    months, years = days[told].astype("datetime64[M]"), days[told].astype("datetime64[Y]")
    month = (months - years.astype("datetime64[M]")).astype(np.int64)
    day = (days[told] - months.astype("datetime64[D]")).astype(np.int64)
    turned = (years.astype("datetime64[M]") + day).astype("datetime64[D]") + month
    turned[(day >= _MONTHS) | (day == month)] = np.datetime64("NaT")
    other[told] = turned
    return other


def kind_of(text: str) -> Service | None:
    """Read the kind of service off a status; None when it says neither, or both.

    >>> kind_of("PPPK PARUH WAKTU"), kind_of("CPNS"), kind_of("Aktif"), kind_of("Non PNS")
    (<Service.PPPK: 'PPPK'>, <Service.PNS: 'PNS'>, None, None)
    """
    folded = fold(text)
    tokens = folded.split()
    pppk = any(token.startswith(_PPPK) for token in tokens) or "perjanjian kerja" in folded
    pns = not _PNS.isdisjoint(tokens) or "pegawai negeri sipil" in folded
    if pppk == pns or not _NOT.isdisjoint(tokens):
        return None
    return Service.PPPK if pppk else Service.PNS


def _swapped_columns(
    roster: _Roster, column: Column, *, declared: bool
) -> tuple[NDArray[np.bool_], list[Finding]]:
    """Return the records (n,) whose date is of a swapped column, and a finding for each column.

    A column is one block of a sheet. Tested are its dates that read both ways
    and have a NIP that tells.
    """
    table, name, count = roster.table, column.name, roster.count
    days = column.values.astype("datetime64[D]")
    turned = swapped(days)
    both = ~np.isnat(turned)
    told = both[:count] & _known(roster.told, name)
    written = told & _agrees(roster.told, name, days[:count])
    other = told & _agrees(roster.told, name, turned[:count])
    blocks = len(table.blocks)
    tested, kept, changed = (
        np.bincount(table.block[:count][rows], minlength=blocks) for rows in (told, written, other)
    )
    guilty = np.array([_wins(*counts) for counts in zip(changed, kept, tested, strict=True)])
    mine = both & guilty[table.block]
    findings = []
    for block in np.flatnonzero(guilty).tolist():
        rows = np.flatnonzero(mine & (table.block == block))
        place = table.place(int(rows[np.argmin(table.row[rows])]), name)
        slots = {
            "kolom": name,
            "jumlah": str(changed[block]),
            "tertulis": str(kept[block]),
            "diperiksa": str(tested[block]),
        }
        findings.append(Finding("S345" if declared else "S344", place, slots))
    return mine, findings


def _faulty(column: Column, records: NDArray[np.bool_]) -> Column:
    values = column.values.copy()
    values[records] = np.datetime64("NaT")
    return replace(column, values=values, faulty=column.faulty | records)


def _dates(roster: _Roster, column: Column, told_already: NDArray[np.bool_]) -> list[Finding]:
    """Report dates that are not what the NIP says, one by one."""
    name, count = column.name, roster.count
    days = column.values[:count].astype("datetime64[D]")
    other = ~np.isnat(days) & _known(roster.told, name) & ~_agrees(roster.told, name, days)
    findings = []
    for record in np.flatnonzero(other & ~told_already[:count]).tolist():
        if name == BIRTH:
            slots = {"nilai": _day(days[record]), "nilai_nip": _day(roster.told.birth[record])}
            findings.append(roster.finding("S340", record, name, slots))
        else:
            slots = {
                "nilai": _day(days[record])[3:],
                "nilai_nip": _day(roster.told.appointed[record])[3:],
            }
            findings.append(roster.finding("S342", record, name, slots))
    return findings


def _sexes(roster: _Roster) -> list[Finding]:
    column = roster.table.columns.get(SEX)
    if column is None:
        return []
    codes = column.codes()[: roster.count]
    male = np.array([label == "L" for label in column.labels] + [False])
    other = (codes >= 0) & (male[codes] != roster.told.male)
    return [
        roster.finding(
            "S341",
            record,
            SEX,
            {
                "nilai": column.labels[codes[record]],
                "nilai_nip": "L" if roster.told.male[record] else "P",
            },
        )
        for record in np.flatnonzero(other).tolist()
    ]


def _services(roster: _Roster, name: str) -> list[Finding]:
    column = roster.table.columns.get(name)
    if column is None:
        return []
    kinds = [kind_of(label) for label in column.labels]
    said = np.array([*(kind is not None for kind in kinds), False])
    pns = np.array([*(kind is Service.PNS for kind in kinds), False])
    codes = column.codes()[: roster.count]
    other = said[codes] & (pns[codes] != roster.told.pns)
    return [
        roster.finding(
            "S343",
            record,
            name,
            {
                "kolom": name,
                "nilai": column.labels[codes[record]],
                "nilai_nip": (Service.PNS if roster.told.pns[record] else Service.PPPK).value,
            },
        )
        for record in np.flatnonzero(other).tolist()
    ]


def _day(date: np.datetime64) -> str:
    """Write a day as Indonesian files do; a month is its first day."""
    year, month, day = str(date.astype("datetime64[D]")).split("-")
    return f"{day}-{month}-{year}"
