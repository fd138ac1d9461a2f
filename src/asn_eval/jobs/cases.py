"""A worked case as a dataset of one invented person."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.evaluation import Dataset, People
from asn_eval.domain.fields import ALL_TABLES, UNIT_TABLES, Kind
from asn_eval.domain.tables import Block, Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from asn_eval.domain.rubric import Rubric
    from asn_eval.rubric import Case

_NIP: Final = "198701232014051999"
_TOLD: Final = ("unit", "jabatan", "jenis_jabatan", "golongan", "pendidikan", "status")
"""Attributes of a person besides the name."""


def dataset_of(case: Case, rubric: Rubric) -> Dataset:
    """Build the dataset of a worked case.

    Tables that the rubric reads and the case does not mention are there but
    empty: a case states data, not workbooks.
    """
    names = tuple(dict.fromkeys([*rubric.tables(), *case.data]))
    made = {name: _table(name, case.data.get(name, ()), case.name) for name in names}
    tables = {name: table for name, table in made.items() if name not in UNIT_TABLES}
    units = {name: table for name, table in made.items() if name in UNIT_TABLES}
    one = np.asarray([_NIP], dtype=object)
    seen = np.asarray([[bool(case.data.get(name)) for name in tables]])
    people = People(
        key=one,
        nip=one,
        identified=np.asarray([True]),
        identity_code=np.asarray([""], dtype=object),
        attributes={
            "nama": np.asarray([case.name], dtype=object),
            **{name: np.asarray([_said(case, tables, name)], dtype=object) for name in _TOLD},
        },
        tables=tuple(tables),
        seen=seen,
    )
    return Dataset(people, tables, (), (), (), units)


def _said(case: Case, tables: Iterable[str], name: str) -> str:
    """Return the first that a row of the person says, the roster's before all others."""
    first = sorted(tables, key=lambda table: table != "pegawai")
    told = (row.get(name) for table in first for row in case.data.get(table, ()))
    return next((str(text) for text in told if text), "")


def _table(name: str, rows: Sequence[Mapping[str, object]], case: str) -> Table:
    fields = [field for field in ALL_TABLES[name].fields if field.name != "nip"]
    columns = {
        field.name: _column(field.name, field.kind, [row.get(field.name) for row in rows])
        for field in fields
    }
    positions = {field.name: index + 1 for index, field in enumerate(fields)}
    size = len(rows)
    return Table(
        name=name,
        columns=columns,
        block=np.zeros(size, dtype=np.int32),
        row=np.arange(1, size + 1, dtype=np.int32),
        person=np.zeros(size, dtype=np.int32),
        blocks=(Block(case, name, 0, positions, {}),),
    )


def _column(name: str, kind: Kind, values: Sequence[object]) -> Column:
    faulty = np.zeros(len(values), dtype=bool)
    if kind is Kind.NUMBER:
        numbers = [np.nan if value is None else float(str(value)) for value in values]
        return Column(name, kind, np.asarray(numbers, dtype=np.float64), faulty)
    if kind is Kind.DATE:
        dates = [value if isinstance(value, dt.date) else "NaT" for value in values]
        return Column(name, kind, np.asarray(dates, dtype="datetime64[D]"), faulty)
    labels = tuple(sorted({str(value) for value in values if value is not None}))
    codes = [-1 if value is None else labels.index(str(value)) for value in values]
    return Column(name, kind, np.asarray(codes, dtype=np.int32), faulty, labels)
