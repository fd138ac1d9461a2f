"""Datasets and rubrics made from plain rows, for tests of the core."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from asn_eval.domain.evaluation import Dataset, People
from asn_eval.domain.fields import TABLES, Kind
from asn_eval.domain.period import PeriodKind
from asn_eval.domain.rubric import (
    Band,
    Basis,
    Criterion,
    Missing,
    MissingPolicy,
    Ranking,
    Rubric,
    Standing,
)
from asn_eval.domain.specs import AsIs
from asn_eval.domain.tables import Block, Column, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asn_eval.domain.specs import MeasureSpec, ScoreSpec

Row = Mapping[str, Any]

FAULT = object()
"""Stands for a cell that could not be read."""

BANDS = (Band("Sangat Baik", 90), Band("Baik", 75), Band("Cukup", 60), Band("Kurang", 0))


def nip(number: int) -> str:
    """An invented NIP; its last three digits are 990 to 999."""
    return f"1987{number // 280 % 12 + 1:02d}{number // 10 % 28 + 1:02d}2014051{990 + number % 10}"


def table(name: str, rows: Sequence[Row], people: Sequence[str]) -> Table:
    """Make a table; each row names its person under ``nip``."""
    fields = [item for item in TABLES[name].fields if item.name != "nip"]
    used = [item for item in fields if any(item.name in row for row in rows)]
    positions = {item.name: index + 2 for index, item in enumerate(used)} | {"nip": 1}
    return Table(
        name=name,
        columns={item.name: column(item.name, item.kind, rows) for item in used},
        block=np.zeros(len(rows), dtype=np.int32),
        row=np.arange(2, len(rows) + 2, dtype=np.int32),
        person=np.asarray([people.index(row["nip"]) for row in rows], dtype=np.int32),
        blocks=(Block(f"{name}.xlsx", "Data", 1, positions, {}),),
    )


def column(name: str, kind: Kind, rows: Sequence[Row]) -> Column:
    """Make one column; ``FAULT`` marks a cell that could not be read."""
    held = [row.get(name) for row in rows]
    faulty = np.asarray([value is FAULT for value in held], dtype=bool)
    plain = [None if value is FAULT else value for value in held]
    if kind is Kind.NUMBER:
        numbers = [np.nan if value is None else float(value) for value in plain]
        return Column(name, kind, np.asarray(numbers, dtype=np.float64), faulty)
    if kind is Kind.DATE:
        dates = [value if isinstance(value, dt.date) else "NaT" for value in plain]
        return Column(name, kind, np.asarray(dates, dtype="datetime64[D]"), faulty)
    labels = tuple(sorted({str(value) for value in plain if value is not None}))
    codes = [-1 if value is None else labels.index(str(value)) for value in plain]
    return Column(name, kind, np.asarray(codes, dtype=np.int32), faulty, labels)


def dataset(
    rows: Mapping[str, Sequence[Row]],
    units: Mapping[str, str] | None = None,
    also: Sequence[str] = (),
) -> Dataset:
    """Make a dataset of everybody named in any row, or in ``also``."""
    everybody = sorted({row["nip"] for table_rows in rows.values() for row in table_rows} | {*also})
    tables = {name: table(name, listed, everybody) for name, listed in rows.items()}
    seen = np.asarray(
        [[any(row["nip"] == one for row in rows[name]) for name in rows] for one in everybody]
    ).reshape(len(everybody), len(rows))
    keys = np.asarray(everybody, dtype=object)
    unit = [(units or {}).get(one, "Dinas A") for one in everybody]
    people = People(
        key=keys,
        nip=keys,
        identified=np.ones(len(everybody), dtype=bool),
        identity_code=np.full(len(everybody), "", dtype=object),
        attributes={
            "nama": np.asarray([f"Orang {one[-3:]}" for one in everybody], dtype=object),
            "unit": np.asarray(unit, dtype=object),
        },
        tables=tuple(rows),
        seen=seen,
    )
    return Dataset(people, tables, (), (), ())


def leaf(
    path: str,
    weight: float,
    measure: MeasureSpec,
    score: ScoreSpec | None = None,
    missing: Missing | None = None,
) -> Criterion:
    """Make a leaf criterion."""
    return Criterion(
        id=path.rsplit(".", 1)[-1],
        path=path,
        title=path.rsplit(".", 1)[-1].title(),
        weight=weight,
        basis=("naskah",),
        standing=Standing.ILLUSTRATION,
        measure=measure,
        score=score or AsIs(),
        missing=missing or Missing(MissingPolicy.FAIL),
    )


def node(path: str, weight: float, *children: Criterion) -> Criterion:
    """Make an inner criterion."""
    return Criterion(
        id=path.rsplit(".", 1)[-1],
        path=path,
        title=path,
        weight=weight,
        basis=("naskah",),
        standing=Standing.ILLUSTRATION,
        children=children,
    )


def rubric(*criteria: Criterion, **changes: Any) -> Rubric:  # noqa: ANN401 - any part of a rubric
    """Make a rubric on a scale of 0 to 100 with four bands."""
    parts: dict[str, Any] = {
        "id": "uji/kinerja",
        "title": "Rubrik uji",
        "institution": "Instansi Uji",
        "valid_from": dt.date(2025, 1, 1),
        "valid_to": None,
        "period_kinds": tuple(PeriodKind),
        "bases": {"naskah": Basis("naskah", "Naskah", "…", "Uji", Standing.ILLUSTRATION)},
        "scale_low": 0.0,
        "scale_high": 100.0,
        "digits": 2,
        "criteria": criteria,
        "bands": BANDS,
        "bands_standing": Standing.ILLUSTRATION,
        "ranking": Ranking(),
    }
    return Rubric(**(parts | changes))
