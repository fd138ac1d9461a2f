"""The roster against its own NIPs, and its dates as a column."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from rusak.books import Absent
from rusak.kind import Kind

if TYPE_CHECKING:
    from random import Random

    from rusak.books import Expected, Folder, Record

_EVERY: Final = (".xls", ".ods", ".csv")
_LAST_MONTH: Final = 12


def _birth_date(folder: Folder, random: Random) -> list[Expected]:
    record = random.choice(folder.records("pegawai"))
    record["Tanggal Lahir"] = _date(record, "Tanggal Lahir") + dt.timedelta(random.randint(1, 900))
    return [record.expect("S340", "Tanggal Lahir")]


def _sex(folder: Folder, random: Random) -> list[Expected]:
    record = random.choice(folder.records("pegawai"))
    record["Jenis Kelamin"] = "P" if record.nip[14] == "1" else "Laki-laki"
    return [record.expect("S341", "Jenis Kelamin")]


def _appointed(folder: Folder, random: Random) -> list[Expected]:
    record = random.choice([one for one in folder.records("pegawai") if _pns(one)])
    record["TMT CPNS"] = _date(record, "TMT CPNS") + dt.timedelta(random.randint(32, 300))
    return [record.expect("S342", "TMT CPNS")]


def _appointed_pppk(folder: Folder, random: Random) -> list[Expected]:
    """A NIP of PPPK holds no month: nothing to compare with."""
    record = random.choice([one for one in folder.records("pegawai") if not _pns(one)])
    record["TMT CPNS"] = _date(record, "TMT CPNS") + dt.timedelta(random.randint(32, 300))
    return []


def _service(folder: Folder, random: Random) -> list[Expected]:
    record = random.choice(folder.records("pegawai"))
    record["Status"] = random.choice(
        ("PPPK", "P3K Paruh Waktu") if _pns(record) else ("PNS", "CPNS")
    )
    return [record.expect("S343", "Status")]


def _pns(record: Record) -> bool:
    return int(record.nip[12:14]) <= _LAST_MONTH


def _date(record: Record, heading: str) -> dt.date:
    day = record[heading]
    if not isinstance(day, dt.date):
        raise Absent(heading)
    return day


def _swapped(folder: Folder, random: Random) -> list[Expected]:
    """Excel in English read day/month as month/day wherever that is a date.

    One finding for the column, at the first date that reads both ways.
    """
    del random
    changed = []
    for record in folder.records("pegawai"):
        day = _date(record, "Tanggal Lahir")
        if day.day <= _LAST_MONTH and day.day != day.month:
            record["Tanggal Lahir"] = dt.date(day.year, day.day, day.month)
            changed.append(record)
    return [changed[0].expect("S344", "Tanggal Lahir")]


def _column_of_texts(written: str, code: str) -> Kind:
    """Write the birth dates as texts; a code names the first of them when it must be said."""

    def injure(folder: Folder, random: Random) -> list[Expected]:
        del random
        records = folder.records("pegawai")
        for record in records:
            record["Tanggal Lahir"] = format(_date(record, "Tanggal Lahir"), written)
        return [records[0].expect(code, "Tanggal Lahir")] if code else []

    return Kind(f"tanggal-lahir-teks-{written}", injure, _EVERY)


def _both_ways(folder: Folder, random: Random) -> list[Expected]:
    """TMT on the first of a month reads both ways as text; the NIPs of the rows tell which."""
    del random
    records = folder.records("pegawai")
    for record in records:
        record["TMT CPNS"] = format(_date(record, "TMT CPNS"), "%d/%m/%Y")
    return [records[0].expect("S346", "TMT CPNS")]


def _month_first(folder: Folder, random: Random) -> list[Expected]:
    """The same, written by a computer in English."""
    del random
    records = folder.records("pegawai")
    for record in records:
        record["TMT CPNS"] = format(_date(record, "TMT CPNS"), "%m/%d/%Y")
    return [records[0].expect("S347", "TMT CPNS")]


KINDS: Final = (
    Kind("lahir-beda-nip", _birth_date, _EVERY),
    Kind("kelamin-beda-nip", _sex, _EVERY),
    Kind("tmt-beda-nip", _appointed, _EVERY),
    Kind("tmt-pppk-bebas", _appointed_pppk),
    Kind("jenis-pegawai-beda-nip", _service, _EVERY),
    Kind("lahir-tertukar-sekolom", _swapped, _EVERY),
    _column_of_texts("%d-%m-%Y", ""),
    _column_of_texts("%Y-%m-%d", ""),
    _column_of_texts("%m/%d/%Y", "S318"),
    Kind("tmt-dua-arah", _both_ways, _EVERY),
    Kind("tmt-bulan-di-depan", _month_first, _EVERY),
)
