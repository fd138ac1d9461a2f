"""Dates that are none, that read two ways, or that Excel stores otherwise."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from rusak.books import Error
from rusak.kind import Kind

if TYPE_CHECKING:
    from random import Random

    from rusak.books import Cell, Expected, Folder

_FIELDS: Final = (("target_a", "Tanggal"), ("umpan_balik", "Waktu"), ("inovasi", "Tanggal"))
_EVERY: Final = (".xls", ".ods", ".csv")
_TYPED: Final = (".xls", ".ods")
_EPOCH: Final = dt.date(1899, 12, 30)


def _cell(name: str, code: str, cells: tuple[Cell, ...], formats: tuple[str, ...] = _EVERY) -> Kind:
    """Put one of some values into a date cell; the finding is there, or there is none."""

    def injure(folder: Folder, random: Random) -> list[Expected]:
        stem, heading = random.choice(_FIELDS)
        record = random.choice(folder.records(stem))
        record[heading] = random.choice(cells)
        return [record.expect(code, heading)] if code else []

    return Kind(name, injure, formats)


def _column(name: str, code: str, days: tuple[int, int], written: str) -> Kind:
    """Write a whole column as texts; a finding about the column names its first date."""

    def injure(folder: Folder, random: Random) -> list[Expected]:
        stem, heading = random.choice(_FIELDS)
        records = folder.records(stem)
        for record in records:
            day = dt.date(2025, random.randint(7, 9), random.randint(*days))
            record[heading] = format(day, written)
        # so that the column does read one way only where it may
        records[-1][heading] = format(dt.date(2025, 8, days[1]), written)
        return [records[0].expect(code, heading)] if code else []

    return Kind(name, injure, _EVERY)


def _contrary(folder: Folder, random: Random) -> list[Expected]:
    """One text is only possible as day/month, another only as month/day: the other is no date."""
    stem, heading = random.choice(_FIELDS)
    one, other = random.sample(folder.records(stem), 2)
    one[heading], other[heading] = "17/08/2025", "08/17/2025"
    return [other.expect("S310", heading)]


def _serials(folder: Folder, random: Random) -> list[Expected]:
    """The column lost its format: days as Excel counts them."""
    stem, heading = random.choice(_FIELDS)
    for record in folder.records(stem):
        day = record[heading]
        if isinstance(day, dt.date):
            record[heading] = (day - _EPOCH).days
    return []


KINDS: Final = (
    _cell("tanggal-31-februari", "S310", ("31 Februari 2025", "31-02-2025", "2025-02-31")),
    _cell("tanggal-kata", "S310", ("tahun lalu", "TW III", "minggu ke-3")),
    _cell("tanggal-bulan-13", "S310", ("13/13/2025", "2025-13-01")),
    _cell("tanggal-angka-kecil", "S310", (12, 7.5), _TYPED),
    _cell("tanggal-angka-besar", "S310", (20250817, 1e12), _TYPED),
    _cell("tanggal-benar-salah", "S310", (True,), _TYPED),
    _cell("tanggal-galat", "S309", (Error("#N/A"),), _TYPED),
    _cell("tanggal-berkata", "", ("17 Agustus 2025", "3 Sept 2025", "Agustus 2025")),
    _cell("tanggal-iso", "", ("2025-08-17", "2025/09/03")),
    _cell("tanggal-hari-jelas", "", ("17/08/2025", "30-09-2025")),
    _cell("tanggal-satu-rancu", "S311", ("03/08/2025", "08-07-2025"), _TYPED),
    _cell("tanggal-satu-bulan-hari", "S318", ("08/17/2025", "9-30-2025")),
    _cell("tanggal-tahun-dua-angka", "S310", ("17/08/25", "3-9-25")),
    _cell("tanggal-tahun-nol", "S310", ("1900-01-00", "00/00/0000")),
    _cell("tanggal-bertitik", "", ("17.08.2025", "17-Agu-2025")),
    _cell("tanggal-berjam", "", ("2025-08-17 07:31:00", "17/08/2025 16.05")),
    Kind("tanggal-berlawanan", _contrary, _EVERY),
    _column("tanggal-kolom-hari-bulan", "", (1, 28), "%d/%m/%Y"),
    _column("tanggal-kolom-bulan-hari", "S318", (1, 28), "%m/%d/%Y"),
    _column("tanggal-kolom-rancu", "S311", (1, 12), "%d/%m/%Y"),
    Kind("tanggal-kolom-nomor", _serials, _TYPED),
)
