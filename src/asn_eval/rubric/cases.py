"""Worked cases: one person's rows and what the rubric must make of them."""

from __future__ import annotations

import dataclasses
import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, Final

from pydantic import Field

from asn_eval.documents.document import Problem
from asn_eval.documents.model import Grammar, PeriodValue, RubricId, Text
from asn_eval.documents.near import listed, nearest
from asn_eval.documents.periods import period_of, period_problems
from asn_eval.documents.scalars import shown
from asn_eval.documents.simple import model_of, refuse
from asn_eval.documents.strict import read_yaml
from asn_eval.documents.textfile import read_text
from asn_eval.domain.fields import ALL_TABLES, Kind
from asn_eval.errors import RubricFault
from asn_eval.findings import CATALOGUE
from asn_eval.rubric.library import rubric_id_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path as FilePath

    from asn_eval.documents.document import Data, Document, Path
    from asn_eval.domain.fields import Field as TableField
    from asn_eval.domain.fields import TableSpec
    from asn_eval.domain.period import Period
    from asn_eval.origin import Place

CellValue = str | float | dt.date | None
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Expected:
    """What a case must give.

    ``criteria`` maps an id or dotted ids to a score, None where the criterion
    has no score; a criterion left out is not checked. ``final`` and ``grade``
    are None when the person is not scored; ``reason`` is then the finding code
    that says why, "" where the case does not say. ``ratings`` maps a criterion to
    the name of its rating, and ``conversions`` the id of a conversion to its amount,
    None where there is none; one left out is not checked.
    """

    criteria: Mapping[str, float | None]
    final: float | None
    grade: str | None
    reason: str = ""
    ratings: Mapping[str, str] = dataclasses.field(default_factory=dict)
    conversions: Mapping[str, float | None] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Case:
    """One worked case; ``data`` holds the rows of one person by table."""

    name: str
    period: Period | None
    data: Mapping[str, tuple[Mapping[str, CellValue], ...]]
    expected: Expected
    place: Place


@dataclass(frozen=True, slots=True)
class SpreadCase:
    """One worked case of distribution: heads by predikat, and what the check must tell.

    ``broken`` are the rules that are not kept, as they are written in findings;
    ``targets`` the heads by the largest remainder, unchecked when empty; ``moves``
    the fewest persons to move, unchecked when None.
    """

    name: str
    organisation: str
    counts: Mapping[str, int]
    broken: tuple[str, ...]
    targets: Mapping[str, int]
    moves: int | None
    place: Place


@dataclass(frozen=True, slots=True)
class RankCase:
    """One worked case of ranking: final values of one group, and the rank of each.

    ``grades`` are the predikat of the same persons, () where the case names none.
    """

    name: str
    values: tuple[float, ...]
    ranks: tuple[float, ...]
    place: Place
    grades: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UnitCase:
    """One worked case of ranking units: final values by unit, None for who has none.

    ``expected`` maps a unit to its value and rank, None where it has none.
    """

    name: str
    units: Mapping[str, tuple[float | None, ...]]
    expected: Mapping[str, tuple[float | None, float | None]]
    place: Place


class ExpectedModel(Grammar):
    """``hasil`` of a case."""

    criteria: dict[str, float | None] = Field(alias="kriteria", default_factory=dict)
    final: float | None = Field(alias="nilai_akhir")
    grade: Text | None = Field(alias="predikat", default=None)
    reason: Text | None = Field(alias="alasan", default=None)
    ratings: dict[str, Text] = Field(alias="rating", default_factory=dict)
    conversions: dict[str, float | None] = Field(alias="konversi", default_factory=dict)


class CaseModel(Grammar):
    """One case."""

    name: Text = Field(alias="nama")
    period: PeriodValue | None = Field(alias="periode", default=None)
    data: dict[str, Annotated[list[Row], Field(min_length=1)]] = Field(alias="data")
    expected: ExpectedModel = Field(alias="hasil")


class ExpectedSpreadModel(Grammar):
    """``hasil`` of a case of distribution."""

    broken: list[Text] = Field(alias="langgar")
    targets: dict[str, int] = Field(alias="sasaran", default_factory=dict)
    moves: int | None = Field(alias="pindah", default=None)


class SpreadCaseModel(Grammar):
    """One case of distribution."""

    name: Text = Field(alias="nama")
    organisation: Text = Field(alias="predikat_organisasi")
    counts: dict[str, int] = Field(alias="jumlah", min_length=1)
    expected: ExpectedSpreadModel = Field(alias="hasil")


class RankCaseModel(Grammar):
    """One case of ranking."""

    name: Text = Field(alias="nama")
    values: list[float] = Field(alias="nilai", min_length=1)
    ranks: list[float] = Field(alias="peringkat", min_length=1)
    grades: list[Text] = Field(alias="predikat", default_factory=list)


class ExpectedUnitModel(Grammar):
    """What a case expects of one unit."""

    value: float | None = Field(alias="nilai")
    rank: float | None = Field(alias="peringkat")


class UnitCaseModel(Grammar):
    """One case of ranking units."""

    name: Text = Field(alias="nama")
    units: dict[str, Annotated[list[float | None], Field(min_length=1)]] = Field(
        alias="unit", min_length=1
    )
    expected: dict[str, ExpectedUnitModel] = Field(alias="hasil", min_length=1)


class CasesModel(Grammar):
    """A file of cases."""

    rubric: RubricId = Field(alias="rubrik")
    cases: list[CaseModel] = Field(alias="kasus", min_length=1)
    ranks: list[RankCaseModel] = Field(alias="kasus_peringkat", default_factory=list)
    spreads: list[SpreadCaseModel] = Field(alias="kasus_distribusi", default_factory=list)
    units: list[UnitCaseModel] = Field(alias="kasus_peringkat_unit", default_factory=list)


@lru_cache(maxsize=4)
def _book(text: str, name: str) -> tuple[CasesModel, Document]:
    """Read a cases file; one text serves its kinds of cases one after another."""
    document = read_yaml(text, name)
    return model_of(document, CasesModel, RubricFault), document


def load_cases(path: FilePath) -> tuple[Case, ...]:
    """Read the worked cases of a rubric.

    Raises:
        IOFault: the file cannot be opened.
        RubricFault: with every fault found.

    """
    model, document = _book(read_text(path, RubricFault), path.name)
    refuse(_problems(model, rubric_id_of(path)), document, RubricFault)
    return tuple(
        Case(
            name=case.name,
            period=period_of(case.period),
            data={table: tuple(rows) for table, rows in case.data.items()},
            expected=_expected(case.expected),
            place=document.place(("kasus", index)),
        )
        for index, case in enumerate(model.cases)
    )


def _expected(model: ExpectedModel) -> Expected:
    return Expected(
        dict(model.criteria),
        model.final,
        model.grade,
        model.reason or "",
        dict(model.ratings),
        dict(model.conversions),
    )


def load_rank_cases(path: FilePath) -> tuple[RankCase, ...]:
    """Read the worked cases of ranking of a rubric.

    Raises:
        IOFault: the file cannot be opened.
        RubricFault: with every fault found.

    """
    model, document = _book(read_text(path, RubricFault), path.name)
    return tuple(
        RankCase(
            case.name,
            tuple(case.values),
            tuple(case.ranks),
            document.place(("kasus_peringkat", index)),
            tuple(case.grades),
        )
        for index, case in enumerate(model.ranks)
    )


def load_spread_cases(path: FilePath) -> tuple[SpreadCase, ...]:
    """Read the worked cases of distribution of a rubric.

    Raises:
        IOFault: the file cannot be opened.
        RubricFault: with every fault found.

    """
    model, document = _book(read_text(path, RubricFault), path.name)
    return tuple(
        SpreadCase(
            name=case.name,
            organisation=case.organisation,
            counts=dict(case.counts),
            broken=tuple(case.expected.broken),
            targets=dict(case.expected.targets),
            moves=case.expected.moves,
            place=document.place(("kasus_distribusi", index)),
        )
        for index, case in enumerate(model.spreads)
    )


def load_unit_cases(path: FilePath) -> tuple[UnitCase, ...]:
    """Read the worked cases of ranking units of a rubric.

    Raises:
        IOFault: the file cannot be opened.
        RubricFault: with every fault found.

    """
    model, document = _book(read_text(path, RubricFault), path.name)
    return tuple(
        UnitCase(
            name=case.name,
            units={name: tuple(values) for name, values in case.units.items()},
            expected={name: (unit.value, unit.rank) for name, unit in case.expected.items()},
            place=document.place(("kasus_peringkat_unit", index)),
        )
        for index, case in enumerate(model.units)
    )


def _problems(model: CasesModel, rubric_id: str) -> Iterator[Problem]:
    if model.rubric != rubric_id:
        yield Problem("K591", ("rubrik",), {"nilai": model.rubric, "rubrik": rubric_id})
    seen: set[str] = set()
    for index, case in enumerate(model.cases):
        path = ("kasus", index)
        if case.name in seen:
            yield Problem("K546", (*path, "nama"), {"nilai": shown(case.name)})
        seen.add(case.name)
        yield from period_problems(case.period, (*path, "periode"))
        yield from _reason(case.expected, (*path, "hasil", "alasan"))
        for table, rows in case.data.items():
            yield from _table(table, rows, (*path, "data", table))


def _reason(expected: ExpectedModel, path: Path) -> Iterator[Problem]:
    """Check that a reason is a finding code, and stands where somebody is not scored."""
    reason = expected.reason
    if reason is not None and (reason not in CATALOGUE or expected.final is not None):
        yield Problem("K646", path, {"nilai": shown(reason)})


def _table(name: str, rows: list[Row], path: Path) -> Iterator[Problem]:
    table = ALL_TABLES.get(name)
    if table is None:
        saran = nearest(name, ALL_TABLES) or listed(ALL_TABLES)
        slots = {"tabel": name, "saran": saran, "pilihan": listed(ALL_TABLES)}
        yield Problem("K547", path, slots, at_key=True)
        return
    for index, row in enumerate(rows):
        for field, value in row.items():
            yield from _cell(table, field, value, (*path, index, field))


def _cell(table: TableSpec, name: str, value: Data, path: Path) -> Iterator[Problem]:
    field = table.field(name)
    if field is None or field.kind is Kind.NIP:
        known = [item.name for item in table.fields if item.kind is not Kind.NIP]
        saran = nearest(name, known) or listed(known)
        slots = {"kolom": name, "tabel": table.name, "saran": saran, "pilihan": listed(known)}
        yield Problem("K548", path, slots, at_key=True)
    elif value is not None:
        yield from _value(field, value, path)


_TYPES: Final[Mapping[Kind, tuple[tuple[type, ...], str]]] = {
    Kind.NUMBER: ((int, float), "K526"),
    Kind.DATE: ((dt.date,), "K529"),
    Kind.TEXT: ((str,), "K528"),
    Kind.CATEGORY: ((str,), "K528"),
}
"""Python types that fit each kind of field, and the code when they do not."""


def _value(field: TableField, value: Data, path: Path) -> Iterator[Problem]:
    types, code = _TYPES[field.kind]
    slots = {"kunci": field.name, "nilai": shown(value)}
    if not isinstance(value, types) or isinstance(value, bool):
        yield Problem(code, path, slots)
    elif isinstance(value, str) and field.categories and value not in field.categories:
        saran = nearest(value, field.categories) or listed(field.categories)
        slots = {"nilai": shown(value), "kolom": field.name, "saran": saran}
        yield Problem("K550", path, slots | {"pilihan": listed(field.categories)})
