"""From a rubric to its forms: which columns, and what may stand in them.

A form asks for what the rubric reads, for who the row is about, and for what
tells records apart; nothing else. Choices are narrowed to what a rule reads
when every rule of the table reads only those.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from asn_eval.domain.fields import ALL_TABLES, PERIOD_FIELDS, Field, Kind
from asn_eval.domain.specs import CategoryMap, RaterGroups
from asn_eval.intake.categories import lookup_of
from asn_eval.intake.forms.model import Form, FormColumn
from asn_eval.intake.headings import ALL_HEADINGS, fold, lookup_for
from asn_eval.methods import columns_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from asn_eval.domain.period import Period
    from asn_eval.domain.rubric import Rubric
    from asn_eval.domain.specs import MeasureSpec

ROSTER: Final = "pegawai"
_ALWAYS: Final = frozenset({"nip", "nama", "unit"})
_ALSO: Final[Mapping[str, tuple[str, ...]]] = {
    "target": ("satuan",),
    "feedback": ("penilai", "komentar"),
    "disiplin": ("hari_kerja", "alpa"),
    "evaluasi": ("tahun",),
    "layanan": ("saran",),
    ROSTER: (
        "jabatan", "jenis_jabatan", "golongan", "pendidikan", "tanggal_lahir", "jenis_kelamin",
        "tmt_cpns", "status",
    ),
}  # fmt: skip
"""Columns that a form has beside those that a rule reads."""

_FIRST_DAY: Final = dt.date(1955, 1, 1)
_LAST_DAY: Final = dt.date(2060, 12, 31)
"""Intake takes numbers outside these days for no dates."""

_ROLE: Final = "peran"
_PREFERRED: Final = {"penilai": ("Kode Penilai",)}
"""Headings that a form takes before the usual ones: raters need not be named."""


def design_forms(rubric: Rubric, period: Period | None = None) -> tuple[Form, ...]:
    """Design a form for the roster and for each table that the rubric reads."""
    tables = dict.fromkeys((ROSTER, *rubric.tables()))
    return tuple(_form(rubric, table, period) for table in tables)


def _form(rubric: Rubric, table: str, period: Period | None) -> Form:
    used = dict.fromkeys(read_by(rubric, table))
    wanted = _ALWAYS | used.keys() | set(_ALSO.get(table, ())) | {PERIOD_FIELDS.get(table, "")}
    if table == ROSTER:
        wanted |= set(rubric.ranking.groups)
    lookup = lookup_for(table, rubric.aliases.get(table))
    columns = tuple(
        _column(rubric, table, field, period, _heading(table, field.name, lookup))
        for field in ALL_TABLES[table].fields
        if field.name in wanted or field.required
    )
    return Form(table, rubric, str(period or ""), columns)


def _column(
    rubric: Rubric, table: str, field: Field, period: Period | None, heading: str
) -> FormColumn:
    low, high = field.low, field.high
    if table == "feedback" and field.name == "nilai":
        low, high = rubric.rating_low, rubric.rating_high
    first = last = None
    if field.kind is Kind.DATE:
        first, last = _FIRST_DAY, _LAST_DAY
        if period is not None and PERIOD_FIELDS.get(table) == field.name:
            first, last = period.first, period.last
    return FormColumn(
        field,
        heading,
        filled=field.filled,
        used=field.name in read_by(rubric, table),
        choices=_choices(rubric, table, field),
        low=low,
        high=high,
        first=first,
        last=last,
    )


def read_by(rubric: Rubric, table: str) -> tuple[str, ...]:
    """Name the columns of a table that any rule of the rubric reads."""
    names: list[str] = []
    for spec in _measures(rubric, table):
        names += columns_of(spec)
    for item in rubric.improvements:
        if item.table == table:
            names += [item.column, item.by, *(name for name, _ in item.where)]
    for gap in rubric.rater_gaps:
        if gap.table == table:
            names += [gap.column, _ROLE]
    if table == ROSTER:
        names += rubric.ranking.groups
        names += deciding(rubric)
    return tuple(dict.fromkeys(names))


def deciding(rubric: Rubric) -> tuple[str, ...]:
    """Name the attributes that say which criteria and conversions exist for a person."""
    scopes = [node.scope for node in rubric.nodes() if node.scope]
    scopes += [item.scope for item in rubric.conversions if item.scope]
    return tuple(dict.fromkeys(name for scope in scopes for name in scope.attributes()))


def _heading(table: str, field: str, lookup: Mapping[str, tuple[str, int]]) -> str:
    """Return the first usual heading that means the field under this rubric."""
    usual = [heading for rank in ALL_HEADINGS[table][field] for heading in rank]
    usual[:0] = _PREFERRED.get(field, ())
    return next((text for text in usual if lookup[fold(text)][0] == field), field)


def _choices(rubric: Rubric, table: str, field: Field) -> tuple[str, ...]:
    """Return what may stand in a column: the words that rules read, else its categories.

    A column is narrowed only if every measure of the table names the words it
    reads; what other rules name is then added. A measure that refuses any label
    but its own narrows the column that it reads.
    """
    closed = [
        tuple(spec.values)
        for spec in _measures(rubric, table)
        if isinstance(spec, CategoryMap) and spec.column == field.name and spec.other is None
    ]
    if closed:
        return tuple(label for label in closed[0] if all(label in one for one in closed))
    measured = [_named(spec, field.name) for spec in _measures(rubric, table)]
    if not measured or not all(measured):
        return field.categories
    words = [
        word for named in (*measured, *_named_elsewhere(rubric, table, field)) for word in named
    ]
    if field.kind is Kind.CATEGORY:
        known = lookup_of(field)
        words = [field.categories[known[fold(word)]] for word in words if fold(word) in known]
    return tuple(dict.fromkeys(words))


def _measures(rubric: Rubric, table: str) -> Iterator[MeasureSpec]:
    for leaf in (*rubric.leaves(), *rubric.converting()):
        if leaf.measure is not None and leaf.measure.table == table:
            yield leaf.measure


def _named(spec: MeasureSpec, field: str) -> tuple[str, ...]:
    """Return the words of a field that a measure reads; none means all of them."""
    if field == _ROLE and isinstance(spec, RaterGroups):
        return tuple(spec.weights)
    return dict(spec.where).get(field, ())


def _named_elsewhere(rubric: Rubric, table: str, field: Field) -> Iterator[tuple[str, ...]]:
    for item in rubric.improvements:
        if item.table == table:
            yield dict(item.where).get(field.name, ())
    for gap in rubric.rater_gaps:
        if gap.table == table and field.name == _ROLE:
            yield (gap.group, *gap.others)
