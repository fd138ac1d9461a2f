"""Numbers that are none, that read two ways, or that cannot be."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from rusak.books import Error, Formula, Percent
from rusak.kind import Kind

if TYPE_CHECKING:
    from random import Random

    from rusak.books import Cell, Expected, Folder

_FIELDS: Final = (
    ("target_a", "Target"),
    ("target_b", "Realisasi"),
    ("target_a", "Bobot"),
    ("disiplin", "Alpa"),
    ("disiplin", "Terlambat (menit)"),
    ("disiplin", "Hari Kerja"),
    ("umpan_balik", "Nilai"),
    ("umpan_lebar", "Komunikasi"),
)
_EVERY: Final = (".xls", ".ods", ".csv")
_TYPED: Final = (".xls", ".ods")
_RATINGS: Final = _FIELDS[-2:]
_ALONE: Final = (*_FIELDS[:2], _FIELDS[4], *_RATINGS)
"""Fields whose number may change without contradicting another of the same row."""


def _cell(
    name: str,
    code: str,
    cells: tuple[Cell, ...],
    fields: tuple[tuple[str, str], ...] = _FIELDS,
    formats: tuple[str, ...] = (),
) -> Kind:
    """Put one of some values into a number cell; the finding is there, or there is none."""

    def injure(folder: Folder, random: Random) -> list[Expected]:
        stem, heading = random.choice(fields)
        record = random.choice(folder.records(stem))
        record[heading] = random.choice(cells)
        return [record.expect(code, heading)] if code else []

    return Kind(name, injure, formats)


def _too_many_days(folder: Folder, random: Random) -> list[Expected]:
    """More days than working days; the first of the columns that are added is named."""
    record = random.choice(folder.records("disiplin"))
    record["Cuti"] = record["Hari Kerja"]
    return [record.expect("S319", "Hadir")]


def _one_percent_weight(folder: Folder, random: Random) -> list[Expected]:
    """One weight as percent among plain numbers: 40 % is stored as 0.4."""
    record = random.choice(folder.records("target_a", "target_b"))
    record["Bobot"] = Percent(float(str(record["Bobot"])) / 100)
    return [record.expect("S314", "Bobot")]


def _one_percent_rating(folder: Folder, random: Random) -> list[Expected]:
    """A rating as a text in percent, within the scale by its number."""
    record = random.choice(folder.records("umpan_balik"))
    record["Nilai"] = f"{random.randint(1, 5)}%"
    return [record.expect("S314", "Nilai")]


def _percent_against_plain(folder: Folder, random: Random) -> list[Expected]:
    """Only one of target and realisasi in percent; named is realisasi, whichever it is."""
    record = random.choice(folder.records("target_a", "target_b"))
    heading = random.choice(("Target", "Realisasi"))
    record[heading] = Percent(random.randint(50, 99) / 100)
    return [record.expect("S314", "Realisasi")]


def _all_percent(folder: Folder, random: Random) -> list[Expected]:
    """All weights in percent: nothing is mixed."""
    for record in folder.records(random.choice(("target_a", "target_b"))):
        record["Bobot"] = Percent(float(str(record["Bobot"])) / 100)
    return []


def _both_percent(folder: Folder, random: Random) -> list[Expected]:
    """Target and realisasi of one indicator in percent: nothing is wrong with that."""
    record = random.choice(folder.records("target_a", "target_b"))
    record["Target"], record["Realisasi"] = Percent(0.95), Percent(random.randint(50, 99) / 100)
    return []


def _empty(stem: str, heading: str) -> Kind:
    """Clear a cell that every record needs."""

    def injure(folder: Folder, random: Random) -> list[Expected]:
        record = random.choice(folder.records(stem))
        record[heading] = random.choice((None, "-", " "))
        return [record.expect("S312", heading)]

    return Kind(f"kosong-{stem}-{heading}", injure, _EVERY)


KINDS: Final = (
    _cell("angka-kata", "S304", ("nihil", "belum ada", "tidak tahu", "?"), formats=_EVERY),
    _cell("angka-rancu", "S303", ("1.234", "2,500"), formats=_EVERY),
    _cell("angka-koma", "", ("2,5", "3,0"), _ALONE, formats=_EVERY),
    _cell("angka-sebagai-teks", "", ("3", " 4 "), _ALONE, formats=_EVERY),
    _cell("angka-berkelompok", "", ("1.234,56", "1,234.56", "1 250"), _FIELDS[:2], _EVERY),
    _cell("angka-kelompok-salah", "S304", ("1.23.456", "12,34,5"), formats=_EVERY),
    _cell("angka-bertanda-baca", "S304", ("5.", "(3)", "5*", "3-", "~5"), formats=_EVERY),
    _cell("angka-asing", "S304", ("\u0663", "\uff15", "1_000", "0x10"), formats=_EVERY),
    _cell("angka-huruf-o", "S304", ("1O", "O", "l2"), formats=_EVERY),
    _cell("angka-bersatuan", "S304", ("3 hari", "5 berkas", "±4", "1/2"), formats=_EVERY),
    _cell("angka-dua-nilai", "S304", ("3 4", "2;5", "3-4"), formats=_TYPED),
    _cell("angka-negatif", "S305", (-1, -2.5), formats=_EVERY),
    _cell("angka-negatif-teks", "S305", ("-1", "−3"), formats=_EVERY),
    _cell("angka-hari-mustahil", "S305", (400, 1e9), _FIELDS[3:4], _EVERY),
    _cell("angka-menit-mustahil", "S305", (1e9, 1e300), _FIELDS[4:5], _TYPED),
    _cell("nilai-di-atas-skala", "S305", (6, 50, 1e12), _RATINGS, _EVERY),
    _cell("nilai-nol", "S305", (0, 0.5), _RATINGS, _EVERY),
    _cell("angka-galat-na", "S309", (Error("#N/A"),), formats=_TYPED),
    _cell("angka-galat-div", "S309", (Error("#DIV/0!"),), formats=_TYPED),
    _cell("angka-galat-ref", "S309", (Error("#REF!"),)),
    _cell("angka-galat-value", "S309", (Error("#VALUE!"),)),
    _cell("angka-rumus", "S308", (Formula("=1+2"), Formula("=SUM(F4:F5)"))),
    _cell("angka-benar-salah", "S304", (True, False), formats=_TYPED),
    _cell("angka-tanggal", "S304", (dt.date(2025, 2, 1), dt.date(2026, 5, 3)), formats=(".xls",)),
    _cell("angka-tak-hingga", "S304", ("inf", "NaN", "1e5"), formats=_EVERY),
    _cell("angka-rujukan", "S304", ("lihat lampiran", "idem", '"'), formats=_TYPED),
    Kind("hari-melebihi", _too_many_days, _EVERY),
    Kind("bobot-persen", _one_percent_weight, (".ods",)),
    Kind("bobot-persen-semua", _all_percent, (".ods",)),
    Kind("nilai-persen", _one_percent_rating, _EVERY),
    Kind("persen-sebelah", _percent_against_plain, (".ods",)),
    Kind("persen-keduanya", _both_percent, (".ods",)),
    _empty("target_a", "Target"),
    _empty("target_b", "Indikator"),
    _empty("umpan_balik", "Peran"),
    _empty("umpan_balik", "Aspek"),
    _empty("umpan_lebar", "Peran"),
    _empty("inovasi", "Nama Kegiatan"),
)
