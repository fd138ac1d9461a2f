"""An area as it stands to an area of plain columns: every habit undone, and said."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.intake.header import claims_of
from asn_eval.intake.layout.facts import month_of, names_unit
from asn_eval.intake.layout.filled import fill_down, fill_merged
from asn_eval.intake.layout.headers import tells_both
from asn_eval.intake.layout.pairs import paired
from asn_eval.intake.layout.splits import split_columns, split_declared
from asn_eval.intake.layout.view import ViewColumn, constant
from asn_eval.intake.valuemaps import translated
from asn_eval.language import translatable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asn_eval.domain.mapping import SheetRule
    from asn_eval.intake.grid import Value
    from asn_eval.intake.headings import Lookup
    from asn_eval.intake.layout.merges import Merges
    from asn_eval.intake.layout.view import View

TOLD: Final = translatable("dikatakan sekali untuk semua baris")
DECLARED: Final = translatable("ditetapkan pemetaan untuk semua baris")

_KEYS: Final = ("nip", "nama", "unit", "jabatan", "golongan", "indikator", "tanggal", "penilai")
"""Fields whose merged cells speak for all rows that they cover."""

_PERSON_FACTS: Final = ("nip", "nama", "unit", "jabatan")


def shaped(
    view: View,
    known: Mapping[str, Lookup],
    merges: Merges,
    first_column: int,
    rule: SheetRule | None,
) -> View:
    """Undo the habits of an area: split cells, pairs of rows, merged keys, facts above."""
    for heading, fields in (rule.split if rule else {}).items():
        view = split_declared(view, heading, fields)
    view = split_columns(view)
    if merges.ranges:
        view = fill_merged(view, _positions(view, known, _KEYS, rule), merges, first_column)
    if rule and rule.fill_down:
        view = fill_down(view, _positions(view, known, rule.fill_down, rule))
    if not (rule and rule.rows_per_person == 1):
        view = _paired(view, known, declared=bool(rule and rule.rows_per_person > 1), rule=rule)
    view = _with_constants(view, rule)
    view = _with_facts(view, known, rule)
    return translated(view, known, rule) if rule and rule.values else view


def _positions(
    view: View, known: Mapping[str, Lookup], fields: tuple[str, ...], rule: SheetRule | None
) -> set[int]:
    """Return the columns that any table takes for one of some fields."""
    found: set[int] = set()
    for lookup in known.values():
        for name, claimed in claims_of(view, lookup, rule).items():
            if name in fields:
                found |= {position for _, position in claimed}
    return found


def _paired(
    view: View, known: Mapping[str, Lookup], *, declared: bool, rule: SheetRule | None
) -> View:
    """Undo two rows a person in the column that holds both name and NIP."""
    nips = _positions(view, known, ("nip",), rule)
    both = [place for place, column in enumerate(view.columns) if tells_both(column.path)]
    names = sorted(_positions(view, known, ("nama",), rule))
    for position in [*both, *names] if not nips or both else []:
        made = paired(view, position, declared=declared)
        if made is not view:
            return made
    return view


def _with_constants(view: View, rule: SheetRule | None) -> View:
    """Add what a mapping says of every row."""
    if rule is None or not rule.constants:
        return view
    columns = [
        _constant_column(name, value, 0, 0, len(view)) for name, value in rule.constants.items()
    ]
    told = [(DECLARED, f"{name} = {value}") for name, value in rule.constants.items()]
    return view.with_columns([*view.columns, *columns], *told)


def _with_facts(view: View, known: Mapping[str, Lookup], rule: SheetRule | None) -> View:
    """Add what is said above the table, for fields that no column gives."""
    lookup = known["pegawai"]
    given = claims_of(view, lookup, rule).keys() | (rule.constants.keys() if rule else set())
    columns, told = list(view.columns), []
    for fact in view.facts:
        if fact.field in _PERSON_FACTS and fact.field not in given:
            columns.append(
                _constant_column(fact.field, fact.value, fact.row, fact.column, len(view))
            )
            told.append((TOLD, f"{fact.field} = {_shown(fact.value)}"))
            given = given | {fact.field}
    if "unit" not in given and names_unit(view.sheet):
        columns.append(_constant_column("unit", view.sheet, 0, 0, len(view)))
        told.append((TOLD, f"unit = {view.sheet}"))
    if not told:
        return view
    return view.with_columns(columns, *[(habit, text) for habit, text in told])


def _shown(value: Value) -> str:
    text = " ".join(str(value).split())
    return "•" * 6 if sum(map(str.isdigit, text)) > 8 else text  # noqa: PLR2004 - a NIP is masked


def _constant_column(name: str, value: Value, row: int, column: int, count: int) -> ViewColumn:
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        value = dt.datetime(value.year, value.month, value.day)  # noqa: DTZ001 - a cell has no zone
    rows = np.full(count, row, dtype=np.int32)
    return ViewColumn((name,), constant(value, count), column, row, rows, constant=True)


def dated(view: View, known: Mapping[str, Lookup], year: int | None) -> View:
    """Add the month that a sheet is about as a date, where no column gives one.

    The month is told by a label above the table, by the name of the sheet, or by
    both name and a year known from elsewhere; a title that names several months
    tells none.
    """
    if any("tanggal" in claims_of(view, known[name]) for name in ("target", "disiplin")):
        return view
    fact = next((fact for fact in view.facts if fact.field == "bulan"), None)
    told = month_of(str(fact.value)) if fact else None
    row, column = (fact.row, fact.column) if fact and told else (0, 0)
    if told is None:
        told = month_of(view.sheet) or (month_of(f"{view.sheet} {year}") if year else None)
    if told is None:
        return view
    made = _constant_column("tanggal", told, row, column, len(view))
    return replace(
        view,
        columns=(*view.columns, made),
        assumed=(*view.assumed, (TOLD, f"tanggal = {told:%Y-%m}")),
    )
