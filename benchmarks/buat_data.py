"""Make the workbooks that are measured: invented people, five target rows each.

    python benchmarks/buat_data.py 3000 100000

writes ``benchmarks/data/3000/`` and ``benchmarks/data/100000/``, each with
``target.xlsx`` (5 rows per person), ``disiplin.xlsx`` (1), ``feedback.xlsx``
(10) and ``inovasi.xlsx`` (one person in five). Every NIP has a sequence from
990 to 999, so none can be a real person's. The same numbers give the same data.
"""

from __future__ import annotations

import argparse
import datetime as dt
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import xlsxwriter

if TYPE_CHECKING:
    from collections.abc import Sequence

    Column = Sequence[str] | Sequence[float]

DATA: Final = Path(__file__).parent / "data"
SEED: Final = 2025
_FIRST: Final = ("Adi", "Bunga", "Cahya", "Damar", "Eka", "Fajar", "Gita", "Hadi", "Intan", "Joko")
_MIDDLE: Final = ("Surya", "Ratna", "Bayu", "Lestari", "Agung", "Melati", "Rizki", "Ayu")
_LAST: Final = ("Lubis", "Siregar", "Wijaya", "Nasution", "Harahap", "Saragih", "Putri", "Rambe")
_UNITS: Final = tuple(
    f"{kind} {name}"
    for kind in ("Dinas", "Badan", "Kantor", "UPTD")
    for name in ("Pendidikan", "Kesehatan", "Keuangan", "Perhubungan", "Pertanian", "Sosial")
)
_JOBS: Final = ("Guru Ahli Muda", "Analis Kebijakan", "Perawat Terampil", "Pengelola Data")
_INDICATORS: Final = (
    ("Jumlah dokumen selesai", "dokumen", "naik"),
    ("Jumlah layanan diberikan", "layanan", "naik"),
    ("Rata-rata lama proses", "hari", "turun"),
    ("Jumlah laporan tepat waktu", "laporan", "naik"),
    ("Jumlah pengaduan", "pengaduan", "turun"),
)
_ASPECTS: Final = ("Kerja sama", "Pelayanan")
_RATERS: Final = ("atasan", "rekan", "rekan", "rekan", "rekan")
_WORKDAYS: Final = 64


def main() -> None:
    """Write one folder of workbooks for each size on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("jumlah", nargs="+", type=int, help="banyaknya pegawai")
    for people in parser.parse_args().jumlah:
        make_folder(people, DATA / str(people))


def make_folder(people: int, folder: Path) -> None:
    """Write the four workbooks; the folder appears when they are complete."""
    building = folder.with_name(folder.name + ".baru")
    shutil.rmtree(building, ignore_errors=True)
    building.mkdir(parents=True)
    random = np.random.default_rng(SEED)
    who = _people(people, random)
    for name, columns in (
        ("target", _targets(who, random)),
        ("disiplin", _discipline(who, random)),
        ("feedback", _feedback(who, random)),
        ("inovasi", _innovation(who, random)),
    ):
        rows = write_workbook(building / f"{name}.xlsx", name.title(), columns)
        print(f"{folder.name}/{name}.xlsx: {rows} baris")
    shutil.rmtree(folder, ignore_errors=True)
    building.rename(folder)


def nips(people: int) -> list[str]:
    """Make distinct valid NIPs; sequence, sex, TMT and birth date count like digits."""
    index = np.arange(people)
    index, sequence = index // 10, index % 10
    index, sex = index // 2, index % 2 + 1
    index, month = index // 12, index % 12 + 1
    index, day = index // 28, index % 28 + 1
    index, born = index // 12, index % 12 + 1
    year = 1965 + index
    number = ((year * 100 + born) * 100 + day) * 10_000 + year + 25
    number = ((number * 100 + month) * 10 + sex) * 1000 + 990 + sequence
    return [str(nip) for nip in number.tolist()]


def _people(people: int, random: np.random.Generator) -> dict[str, np.ndarray]:
    names = np.asarray([f"{a} {b} {c}" for a in _FIRST for b in _MIDDLE for c in _LAST], object)
    return {
        "NIP": np.asarray(nips(people), dtype=object),
        "Nama": names[random.integers(0, len(names), people)],
        "Unit Kerja": np.asarray(_UNITS, object)[random.integers(0, len(_UNITS), people)],
        "Jabatan": np.asarray(_JOBS, object)[random.integers(0, len(_JOBS), people)],
    }


def _each(who: dict[str, np.ndarray], rows: int, *fields: str) -> dict[str, Column]:
    return {field: np.repeat(who[field], rows).tolist() for field in fields}


def _targets(who: dict[str, np.ndarray], random: np.random.Generator) -> dict[str, Column]:
    people = len(who["NIP"])
    each = len(_INDICATORS)
    target = random.integers(4, 60, people * each)
    done = np.maximum(np.rint(target * random.uniform(0.55, 1.3, people * each)), 1)
    texts = [
        np.tile(np.asarray(column, object), people) for column in zip(*_INDICATORS, strict=True)
    ]
    return {
        **_each(who, each, "NIP", "Nama", "Unit Kerja", "Jabatan"),
        "Indikator": texts[0].tolist(),
        "Satuan": texts[1].tolist(),
        "Target": target.tolist(),
        "Realisasi": done.tolist(),
        "Bobot": np.tile([30, 25, 20, 15, 10], people).tolist(),
        "Polarisasi": texts[2].tolist(),
    }


def _discipline(who: dict[str, np.ndarray], random: np.random.Generator) -> dict[str, Column]:
    people = len(who["NIP"])
    absent = np.minimum(random.poisson(0.7, people), 12)
    leave = random.integers(0, 4, people)
    late = np.where(random.random(people) < 0.4, 0, random.integers(1, 400, people))  # noqa: PLR2004 - share of the punctual
    return {
        **_each(who, 1, "NIP", "Nama", "Unit Kerja"),
        "Hari Kerja": [_WORKDAYS] * people,
        "Hadir": (_WORKDAYS - absent - leave).tolist(),
        "Alpa": absent.tolist(),
        "Izin": leave.tolist(),
        "Terlambat (menit)": late.tolist(),
    }


def _feedback(who: dict[str, np.ndarray], random: np.random.Generator) -> dict[str, Column]:
    people = len(who["NIP"])
    each = len(_RATERS) * len(_ASPECTS)
    raters = [f"Penilai {number}" for number in range(1, len(_RATERS) + 1) for _ in _ASPECTS]
    roles = [role for role in _RATERS for _ in _ASPECTS]
    level = np.repeat(random.normal(3.8, 0.6, people), each)
    rating = np.clip(np.rint(level + random.normal(0, 0.7, people * each)), 1, 5)
    return {
        **_each(who, each, "NIP", "Nama", "Unit Kerja"),
        "Penilai": raters * people,
        "Peran": roles * people,
        "Aspek": list(_ASPECTS) * (people * len(_RATERS)),
        "Nilai": rating.tolist(),
    }


def _innovation(who: dict[str, np.ndarray], random: np.random.Generator) -> dict[str, Column]:
    chosen = np.flatnonzero(random.random(len(who["NIP"])) < 0.2)  # noqa: PLR2004 - one in five
    names = {field: who[field][chosen].tolist() for field in ("NIP", "Nama", "Unit Kerja")}
    return {**names, "Nama Inovasi": [f"Inovasi {index + 1}" for index in range(len(chosen))]}


def write_workbook(path: Path, sheet_name: str, columns: dict[str, Column]) -> int:
    """Write one sheet with headings in its first row; return the number of rows."""
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    book.set_properties({"created": dt.datetime(2025, 10, 1)})  # noqa: DTZ001 - Excel knows no zones
    sheet = book.add_worksheet(sheet_name)
    sheet.set_column(0, len(columns) - 1, 18)
    for place, heading in enumerate(columns):
        sheet.write_string(0, place, heading)
    write = [
        sheet.write_string if values and isinstance(values[0], str) else sheet.write_number
        for values in columns.values()
    ]
    rows = list(zip(*columns.values(), strict=True))
    for row, values in enumerate(rows, start=1):
        for place, value in enumerate(values):
            write[place](row, place, value)
    book.close()
    return len(rows)


if __name__ == "__main__":
    main()
