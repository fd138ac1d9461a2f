"""A score from each layout is explained by cells of the file that hold what is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pytest

from asn_eval.analysis.explain import explain
from asn_eval.domain.evaluation import Status
from asn_eval.jobs.score import score_in_memory
from asn_eval.jobs.setup import Request
from tataletak import r09_tpp
from tataletak.recipes import RECIPES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from asn_eval.analysis.explain import NodeLine
    from asn_eval.analysis.rows import CellLine
    from asn_eval.origin import Place
    from tataletak.recipe import Maker, Recipe
    from tataletak.truth import Cell

_HEAD: Final = """\
format: 1
rubrik: uji/tata-letak
judul: Rubrik uji tata letak
instansi: Instansi Uji
berlaku: {mulai: 2015-01-01}
periode: [bulanan, tahunan]
sifat_predikat: ilustrasi
dasar:
  uji: {judul: "Aturan rekaan untuk pengujian", sifat: ilustrasi}
skala: {minimal: 0, maksimal: 100}
skala_penilaian: {minimal: 0, maksimal: 200}
pembulatan: {cara: setengah_ke_atas, nilai_akhir: 2}
predikat:
  - {nama: Baik, mulai: 50}
  - {nama: Kurang, mulai: 0}
peringkat: {seri: kompetisi}
kriteria:
  nilai:
    judul: Nilai uji
    sifat: ilustrasi
    bobot: 100
    kosong: gagal
    dasar: uji
"""
_HOURS: Final = """\
jam_kerja:
  dasar: uji
  sifat: ilustrasi
  kalender: [{tahun}]
  hari_kerja: [senin, selasa, rabu, kamis, jumat]
  jam: {{biasa: {{masuk: 07:30, pulang: 16:00}}}}
  tl: {{mulai: [1, 31, 61, 91], batas: termasuk}}
  psw: {{mulai: [1, 31, 61, 91], batas: termasuk}}
  tanpa_catatan: alpa
  hari_sah_dalam_alpa_beruntun: memutus
  tanpa_scan_masuk: {{dihitung: tingkat_4, menit: 91}}
  tanpa_scan_pulang: {{dihitung: tingkat_4, menit: 91}}
"""
_CALENDAR: Final = """\
format: 1
kalender: {tahun}
judul: Kalender rekaan tahun {tahun}
sumber: Rekaan untuk pengujian
sifat: ilustrasi
libur:
"""
_MEASURES: Final = {
    "disiplin": (
        "    ukur: {metode: jumlah, dari: disiplin, kolom: alpa}\n"
        "    nilai: {metode: linear, dari: [0, 400], ke: [100, 0]}\n"
    ),
    "target": (
        "    ukur: {metode: capaian, dari: target, realisasi: realisasi, target: target, "
        "arah: naik, atas: 200, bawah: 0}\n"
        "    nilai: {metode: capaian, batas: 100}\n"
    ),
    "feedback": (
        "    ukur: {metode: rata, dari: feedback, kolom: nilai}\n"
        "    nilai: {metode: linear, dari: [0, 200], ke: [0, 100]}\n"
    ),
}
_PEOPLE: Final = 8
_MEASURED: Final = (
    "r01_fingerspot", "r02_manado_html", "r03_manado", "r05_tapteng", "r06_bps",
    "r07_kejati_csv", "r08_kejati_xlsx", "r09_tpp", "r15_grid360",
)  # fmt: skip
"""Layouts of a table that a rubric measures; the others list people, or are about units."""
_MAKERS: Final = [
    maker
    for maker in RECIPES
    if maker.__module__.rpartition(".")[2] in _MEASURED and maker is not r09_tpp.make_10
]


def _made(maker: Maker, folder: Path) -> tuple[Recipe, str]:
    """Write a fixture with a rubric that reads its table."""
    recipe = maker(folder)
    tables = {table.table for sheet in recipe.truth.sheets for table in sheet.tables}
    table = next(name for name in _MEASURES if name in tables)
    year = {"tahun": recipe.periode[:4]}
    rule = _HEAD + _MEASURES[table] + (_HOURS.format(**year) if table == "disiplin" else "")
    (folder / "aturan" / "kalender").mkdir(parents=True)
    (folder / "aturan" / "uji.yaml").write_text(rule, encoding="utf-8")
    calendar = folder / "aturan" / "kalender" / f"{recipe.periode[:4]}.yaml"
    calendar.write_text(_CALENDAR.format(**year) + _holidays(recipe), encoding="utf-8")
    if recipe.mapping:
        (folder / "pemetaan.yaml").write_text(recipe.mapping, encoding="utf-8")
    return recipe, table


def _holidays(recipe: Recipe) -> str:
    """Write the days on which the file says that nobody works, Independence Day besides."""
    days = {f"{recipe.periode[:4]}-08-17"}
    for sheet in recipe.truth.sheets:
        for record in (record for table in sheet.tables for record in table.records):
            if "absen" in record.fields and record.fields["absen"].value == "libur":
                days.add(str(record.fields["tanggal"].value))
    line = "  - {{tanggal: {}, nama: Libur rekaan, jenis: libur_nasional}}\n"
    return "".join(map(line.format, sorted(days)))


def _cells(nodes: tuple[NodeLine, ...]) -> Iterator[CellLine]:
    for node in nodes:
        for row in node.rows:
            yield from row.cells
        yield from _cells(node.children)


def _at(place: Place) -> tuple[str, str, str]:
    return place.file, place.sheet, place.cell


def _truth(recipe: Recipe) -> dict[tuple[str, str, str, str], list[tuple[str, Cell]]]:
    """Return what the truth says about each cell of each person."""
    told: dict[tuple[str, str, str, str], list[tuple[str, Cell]]] = {}
    for sheet in recipe.truth.sheets:
        for table in sheet.tables:
            for record in table.records:
                for field, cell in record.fields.items():
                    key = (record.nip, sheet.file, sheet.sheet, cell.at)
                    told.setdefault(key, []).append((field, cell))
    return told


def _holds(line: CellLine, told: list[tuple[str, Cell]]) -> bool:
    """Tell whether the truth says of a cell what the explanation says."""
    for field, cell in told:
        if field == "absen":
            # a day's code gives the count that it is called after
            if line.value == str(int(cell.value == line.field)):
                return True
        elif field in {"masuk", "pulang"} or field != line.field:
            continue
        elif isinstance(cell.value, float):
            if abs(float(line.value or "nan") - cell.value) < 1e-9:
                return True
        elif line.value == ("" if cell.value is None else str(cell.value)):
            return True
    return False


@pytest.mark.parametrize(
    "maker", _MAKERS, ids=[f"{m.__module__.rpartition('.')[2]}.{m.__name__}" for m in _MAKERS]
)
def test_every_cited_cell_holds_what_is_said(maker: Maker, tmp_path: Path) -> None:
    recipe, table = _made(maker, tmp_path)
    request = Request(
        (tmp_path,), rubric=str(tmp_path / "aturan" / "uji.yaml"), period=recipe.periode
    )
    scored = score_in_memory(request)
    status = np.asarray(scored.evaluation.status)
    people = np.flatnonzero(status != Status.NOT_SCORED)
    truth = _truth(recipe)
    lines = [
        (scored.evaluation.people.nip[person], line)
        for person in people[:: max(1, len(people) // _PEOPLE)].tolist()
        for line in _cells(explain(scored.evaluation, scored.dataset, person).nodes)
    ]
    wrong = [
        f"{line.place} {line.field}={line.value}"
        for nip, line in lines
        if line.place.row
        and not _holds(
            line, truth.get((nip, line.place.file, line.place.sheet, line.place.cell), [])
        )
    ]
    assert wrong == []
    uncached = any(finding.code == "S308" for finding in scored.evaluation.findings)
    assert bool(lines) != uncached, table
