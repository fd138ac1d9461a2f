"""The run record: everything that the commands after ``score`` read.

It holds the tables as read, the people, the stages of the evaluation, the
findings and the effective rubric as text, so that no workbook is opened again.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from asn_eval.domain.conversion import Conversions
from asn_eval.domain.evaluation import Areas, Dataset, Evaluation, People
from asn_eval.domain.fields import Kind
from asn_eval.domain.period import parse_period
from asn_eval.domain.tables import Block, Column, SheetUse, Source, Table
from asn_eval.findings import Finding
from asn_eval.origin import Place
from asn_eval.store.decided import (
    decisions_json,
    group_json,
    read_decisions,
    read_group,
    read_unit,
    unit_json,
)
from asn_eval.store.pack import Pack, write_pack

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from numpy.typing import NDArray

    from asn_eval.domain.rubric import Rubric

RECORD_NAME: Final = "rekaman.zip"
FORMAT: Final = 1

_STAGES: Final = tuple(
    field.name for field in fields(Evaluation) if str(field.type).startswith("NDArray")
)
_PERSON_ARRAYS: Final = ("key", "nip", "identified", "identity_code", "seen")
_AREA_ARRAYS: Final = tuple(field.name for field in fields(Areas))
_CONVERSION_ARRAYS: Final = tuple(field.name for field in fields(Conversions))


@dataclass(frozen=True)
class RunRecord:
    """A finished run: its facts (JSON), and access to its dataset and evaluation.

    ``facts`` holds ``rubrik_teks``, ``rubrik_nama``, ``periode``, ``simulasi``,
    ``pengaturan``, ``bahasa``, ``data`` and ``versi``.
    """

    facts: Mapping[str, Any]
    pack: Pack

    def dataset(self) -> Dataset:
        """Read people, tables, sources and the findings of intake."""
        content = self.pack.document("data")
        tables = {item["nama"]: _read_table(self.pack, item) for item in content["tabel"]}
        units = {item["nama"]: _read_table(self.pack, item) for item in content["tabel_unit"]}
        findings = [_finding(item) for item in self.pack.document("temuan")]
        return Dataset(
            people=self._people(),
            tables=tables,
            sources=tuple(Source(**item) for item in content["sumber"]),
            sheets=tuple(_sheet(item) for item in content["lembar"]),
            findings=tuple(findings[: content["temuan_masukan"]]),
            units=units,
            decisions=read_decisions(content.get("keputusan", {})),
        )

    def evaluation(self, rubric: Rubric) -> Evaluation:
        """Read the evaluation as it was; ``rubric`` is the effective one."""
        content = self.pack.document("data")
        stages: dict[str, Any] = {name: self.pack.array(f"tahap/{name}") for name in _STAGES}
        areas = {name: self.pack.array(f"perbaikan/{name}") for name in _AREA_ARRAYS}
        return Evaluation(
            rubric=rubric,
            period=parse_period(self.facts["periode"]),
            people=self._people(),
            nodes=tuple(content["simpul"]),
            leaves=tuple(content["daun"]),
            group_labels=tuple(content["kelompok"]),
            areas=Areas(**areas),
            sources=tuple(Source(**item) for item in content["sumber"]),
            sheets=tuple(_sheet(item) for item in content["lembar"]),
            findings=tuple(_finding(item) for item in self.pack.document("temuan")),
            distribution=tuple(map(read_group, content.get("distribusi", []))),
            units=tuple(map(read_unit, content.get("unit", []))),
            conversions=self._conversions() if rubric.conversions else None,
            **stages,
        )

    def _conversions(self) -> Conversions:
        arrays = {name: self.pack.array(f"konversi/{name}") for name in _CONVERSION_ARRAYS}
        return Conversions(**arrays)

    def _people(self) -> People:
        content = self.pack.document("orang")
        arrays = {name: self.pack.array(f"orang/{name}") for name in _PERSON_ARRAYS}
        attributes = {name: self.pack.array(f"sifat/{name}") for name in content["sifat"]}
        return People(attributes=attributes, tables=tuple(content["tabel"]), **arrays)


def write_record(
    path: Path, facts: Mapping[str, Any], dataset: Dataset, evaluation: Evaluation
) -> None:
    """Write the record of a run; the same run gives the same bytes."""
    people = dataset.people
    arrays: dict[str, NDArray[Any]] = {
        f"orang/{name}": getattr(people, name) for name in _PERSON_ARRAYS
    }
    arrays |= {f"sifat/{name}": array for name, array in people.attributes.items()}
    arrays |= {f"tahap/{name}": getattr(evaluation, name) for name in _STAGES}
    arrays |= {f"perbaikan/{name}": getattr(evaluation.areas, name) for name in _AREA_ARRAYS}
    if evaluation.conversions is not None:
        found = evaluation.conversions
        arrays |= {f"konversi/{name}": getattr(found, name) for name in _CONVERSION_ARRAYS}
    for table in (*dataset.tables.values(), *dataset.units.values()):
        arrays |= _table_arrays(table)
    documents = {
        "jalan": {"format": FORMAT, **facts},
        "orang": {"tabel": people.tables, "sifat": list(people.attributes)},
        "data": _described(dataset, evaluation),
        "temuan": [_finding_json(finding) for finding in evaluation.findings],
    }
    write_pack(path, arrays, documents)


def read_record(path: Path) -> RunRecord:
    """Open the record of a run.

    Raises:
        OSError: the file cannot be read.
        KeyError, ValueError, zipfile.BadZipFile: it is not a record.

    """
    pack = Pack(path)
    return RunRecord(pack.document("jalan"), pack)


def _described(dataset: Dataset, evaluation: Evaluation) -> dict[str, Any]:
    return {
        "tabel": [_table_json(table) for table in dataset.tables.values()],
        "tabel_unit": [_table_json(table) for table in dataset.units.values()],
        "sumber": [_plain(source) for source in dataset.sources],
        "lembar": [_plain(sheet) for sheet in dataset.sheets],
        "temuan_masukan": len(dataset.findings),
        "simpul": evaluation.nodes,
        "daun": evaluation.leaves,
        "kelompok": evaluation.group_labels,
        "keputusan": decisions_json(dataset.decisions),
        "distribusi": [group_json(group) for group in evaluation.distribution],
        **_units_json(evaluation),
    }


def _units_json(evaluation: Evaluation) -> dict[str, Any]:
    """Write the ranking of units; nothing where units are not ranked."""
    units = [unit_json(unit) for unit in evaluation.units]
    return {"unit": units} if units else {}


def _plain(item: Source | SheetUse | Block) -> dict[str, Any]:
    pairs = ((field.name, getattr(item, field.name)) for field in fields(item))
    return {name: dict(value) if hasattr(value, "items") else value for name, value in pairs}


def _table_json(table: Table) -> dict[str, Any]:
    return {
        "nama": table.name,
        "kolom": [
            {
                "nama": column.name,
                "jenis": column.kind,
                "label": column.labels,
                "baris": column.rows is not None,
            }
            for column in table.columns.values()
        ],
        "blok": [_plain(block) for block in table.blocks],
    }


def _table_arrays(table: Table) -> dict[str, NDArray[Any]]:
    base = f"tabel/{table.name}"
    arrays: dict[str, NDArray[Any]] = {
        f"{base}/{name}": getattr(table, name) for name in ("block", "row", "person", "doubtful")
    }
    for name, column in table.columns.items():
        values: NDArray[Any] = column.values
        if column.kind is Kind.DATE:
            values = values.astype("datetime64[D]").astype(np.int64)
        arrays[f"{base}/nilai/{name}"] = values
        arrays[f"{base}/galat/{name}"] = np.flatnonzero(column.faulty)
        if column.rows is not None:
            arrays[f"{base}/baris/{name}"] = column.rows
    return arrays


def _read_table(pack: Pack, content: Mapping[str, Any]) -> Table:
    base = f"tabel/{content['nama']}"
    row = pack.array(f"{base}/row")
    columns = {item["nama"]: _read_column(pack, base, item, len(row)) for item in content["kolom"]}
    return Table(
        name=content["nama"],
        columns=columns,
        block=pack.array(f"{base}/block"),
        row=row,
        person=pack.array(f"{base}/person"),
        blocks=tuple(Block(**item) for item in content["blok"]),
        doubtful=pack.array(f"{base}/doubtful"),
    )


def _read_column(pack: Pack, base: str, content: Mapping[str, Any], size: int) -> Column:
    kind = Kind(content["jenis"])
    name = content["nama"]
    values: NDArray[Any] = pack.array(f"{base}/nilai/{name}")
    if kind is Kind.DATE:
        values = values.astype(np.int64).astype("datetime64[D]")
    elif kind is not Kind.NUMBER:
        values = values.astype(np.int32)
    faulty = np.zeros(size, dtype=bool)
    faulty[pack.array(f"{base}/galat/{name}")] = True
    rows = pack.array(f"{base}/baris/{name}").astype(np.int32) if content["baris"] else None
    return Column(name, kind, values, faulty, tuple(content["label"]), rows)


def _sheet(content: Mapping[str, Any]) -> SheetUse:
    mapped = tuple((heading, field) for heading, field in content["mapped"])
    assumed = tuple((habit, detail) for habit, detail in content["assumed"])
    told = {"mapped": mapped, "unmapped": tuple(content["unmapped"]), "assumed": assumed}
    return SheetUse(**{**content, **told})


def _finding_json(finding: Finding) -> list[Any]:
    place = finding.place
    return [
        finding.code, place.file, place.sheet, place.row, place.column,
        dict(finding.slots), finding.key,
    ]  # fmt: skip


def _finding(content: list[Any]) -> Finding:
    code, file, sheet, row, column, slots, key = content
    return Finding(code, Place(file, sheet, row, column), slots, key)
