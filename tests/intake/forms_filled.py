"""Forms filled by openpyxl with invented data, as an office would fill them."""

from __future__ import annotations

import datetime as dt
from itertools import product
from typing import TYPE_CHECKING, Any

import openpyxl

from asn_eval.domain.fields import Kind
from asn_eval.intake.forms.guide import read_once
from made import nip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from asn_eval.intake.forms.model import Form, FormColumn

Draw = "Callable[[FormColumn], Any]"
RATERS = 6
ASPECTS = ("Kerja sama", "Integritas", "Pelayanan")
COUNTED = {"hari_kerja": 22, "hadir": 18, "alpa": 1, "izin": 1, "sakit": 1, "cuti": 1}


def fill(path: Path, form: Form, people: int, draw: Callable[[FormColumn], Any]) -> Path:
    """Put rows into the form at ``path``; ``draw`` gives the values that may be anything."""
    book = openpyxl.load_workbook(path)
    sheet = book[form.sheet]
    names = [column.field.name for column in form.columns]
    for number, row in enumerate(rows(form, people, draw), start=2):
        for position, name in enumerate(names, start=1):
            if row[name] is not None:
                sheet.cell(number, position).value = row[name]
    book.save(path)
    return path


def rows(form: Form, people: int, draw: Callable[[FormColumn], Any]) -> Iterator[Mapping[str, Any]]:
    """Yield the rows of a form: what makes a record unique is told, the rest is drawn."""
    for person in range(people):
        for told in _records(form):
            drawn = {column.field.name: draw(column) for column in form.columns}
            yield {**drawn, **_person(person), **told}


def _person(person: int) -> dict[str, Any]:
    digits = nip(person)
    born = dt.date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    return {
        "nip": digits, "nama": f"Orang {person}", "unit": "Dinas Rekaan", "tanggal_lahir": born,
        "jenis_kelamin": "L", "tmt_cpns": dt.date(2014, 5, 1), "status": "PNS",
    }  # fmt: skip


def _records(form: Form) -> Iterator[dict[str, Any]]:
    """Yield what tells the records of one person apart."""
    by_name = {column.field.name: column for column in form.columns}
    match form.table:
        case "target":
            yield from _indicators(by_name)
        case "feedback":
            aspects = by_name["aspek"].choices or ASPECTS
            for role, rater, aspect in product(by_name["peran"].choices, range(RATERS), aspects):
                yield {"peran": role, "penilai": f"{role}-{rater}", "aspek": aspect, "waktu": None}
        case "disiplin":
            yield {**COUNTED, "tanggal": None, "dinas_luar": 0}
        case "pegawai" | "layanan":
            yield {}
        case "evaluasi":
            yield {"tahun": "2025", "tanggal": None}
        case "inovasi":
            # a rubric may read one nilai a person
            yield {"nama_kegiatan": "Kegiatan 0"}
        case _:
            count = 1 if read_once(form) else 2
            yield from ({"nama_kegiatan": f"Kegiatan {number}"} for number in range(count))


def _indicators(by_name: Mapping[str, FormColumn]) -> Iterator[dict[str, Any]]:
    """Yield an indicator for each aspect and kind; each month when the rule follows months."""
    aspects = by_name["aspek"].choices if "aspek" in by_name else ("",)
    kinds = (by_name["jenis"].choices if "jenis" in by_name else ()) or ("",)
    date = by_name["tanggal"]
    months = [date.first, date.last] if date.used else [None]
    made = list(product(aspects, kinds))
    for (aspect, kind), month in product(made, months):
        yield {
            "indikator": f"Indikator {aspect} {kind}", "aspek": aspect or None,
            "jenis": kind or None, "tanggal": month, "bobot": 100 / len(made),
        }  # fmt: skip


def plain(column: FormColumn) -> Any:  # noqa: ANN401 - any cell
    """Give a value in the middle of what a column takes."""
    match column.field.kind:
        case Kind.NUMBER:
            low, high = column.low or 0.0, column.high
            return 80.0 if high is None else (low + high) // 2
        case Kind.DATE:
            return None
        case _:
            return column.choices[0] if column.choices else "Rekaan"
