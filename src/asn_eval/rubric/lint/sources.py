"""Tables and fields: they exist, hold the right kind, and filters can match."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from asn_eval.documents.document import Problem
from asn_eval.documents.near import listed, nearest
from asn_eval.documents.scalars import shown
from asn_eval.domain.fields import ALL_TABLES, TABLES, Kind
from asn_eval.rubric import grammar
from asn_eval.rubric.lint.tree import measured

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from asn_eval.documents.document import Path
    from asn_eval.documents.model import Grammar
    from asn_eval.domain.fields import TableSpec
    from asn_eval.rubric.build_measures import AnyMeasure
    from asn_eval.rubric.grammar import RubricModel

_NUMBER: Final = (Kind.NUMBER,)
_DATE: Final = (Kind.DATE,)
_WORDS: Final = (Kind.CATEGORY, Kind.TEXT)
_NO_COLUMN: Final = (("sampai", grammar.PERIOD_END), ("bobot", "sama"))
"""What stands where a column could be named."""

_OF_WORDS: Final = (grammar.CategoryMapModel,)
"""Measures whose ``kolom`` holds words."""

_PARTS: Final = (grammar.RowScoreModel, grammar.EquivalentModel)
"""Parts of a measure."""

_FIELDS: Final[Mapping[str, tuple[Kind, ...]]] = {
    "kolom": _NUMBER,
    "pembilang": _NUMBER,
    "tambah": _NUMBER,
    "penyebut": _NUMBER,
    "realisasi": _NUMBER,
    "target": _NUMBER,
    "bobot": _NUMBER,
    "polarisasi": (Kind.CATEGORY,),
    "tanggal": _DATE,
    "menurut": _WORDS,
    "target_bawah": _NUMBER,
    "target_atas": _NUMBER,
    "sejak": _DATE,
    "sampai": _DATE,
}
"""Keys of rules that name a field, and the kinds of field that fit."""


class Use(NamedTuple):
    """A rule that reads a table: its mapping in the file, and the model of it."""

    path: Path
    table: str
    model: Grammar
    where: Mapping[str, list[str]]
    exclude: Mapping[str, list[str]]

    def filters(self) -> Iterator[tuple[Path, str, list[str]]]:
        """Yield each filter: where it stands, its column, and its labels."""
        for key, given in (("saring", self.where), ("kecuali", self.exclude)):
            for name, labels in given.items():
                yield (*self.path, key, name), name, labels


def uses(model: RubricModel) -> Iterator[Use]:
    """Yield everything in the rubric that reads a table."""
    for path, rows in measured(model):
        yield Use(path, rows.table, rows, rows.where, rows.exclude)
        yield from _parts(rows, path)
    for name, item in model.improvements.items():
        yield Use(("perbaikan", name), item.table, item, item.where, {})
    for name, gap in model.rater_gaps.items():
        yield Use(("pengaman", name), gap.table, gap, {}, {})


def _parts(rows: AnyMeasure, path: Path) -> Iterator[Use]:
    """Yield the parts of a measure that read columns of its table on their own."""
    if isinstance(rows, grammar.RowScoresModel):
        for index, item in enumerate(rows.scores):
            yield Use((*path, "nilai", index), rows.table, item, item.where, {})
    elif isinstance(rows, grammar.WeightedSumModel):
        for index, part in enumerate(rows.equivalents):
            yield Use((*path, "setara", index), rows.table, part, {}, {})


def tables(model: RubricModel) -> Iterator[Problem]:
    """Check that every table that is read is a standard table."""
    for use in uses(model):
        if isinstance(use.model, _PARTS):
            continue  # its table is that of the measure around it
        known = ALL_TABLES if use.path[-1] == "ukur" else TABLES
        yield from _table(use.table, (*use.path, "dari"), known)
    for name in model.aliases:
        yield from _table(name, ("alias", name), TABLES, at_key=True)


def _table(
    name: str, path: Path, known: Iterable[str], *, at_key: bool = False
) -> Iterator[Problem]:
    if name not in known:
        saran = nearest(name, known) or listed(known)
        slots = {"tabel": name, "saran": saran, "pilihan": listed(known)}
        yield Problem("K547", path, slots, at_key=at_key)


def columns(model: RubricModel) -> Iterator[Problem]:
    """Check that every field that is read exists in its table and is of a kind that fits."""
    for use in uses(model):
        table = ALL_TABLES.get(use.table)
        if table is not None:
            yield from _columns_of(use, table)
    for name, fields in model.aliases.items():
        table = TABLES.get(name)
        if table is not None:
            for field in fields:
                yield from _column(field, table, tuple(Kind), ("alias", name, field), at_key=True)


def _columns_of(use: Use, table: TableSpec) -> Iterator[Problem]:
    for attribute, info in type(use.model).model_fields.items():
        key = info.alias or attribute
        given: object = getattr(use.model, attribute)
        if key not in _FIELDS or not isinstance(given, str | list) or (key, given) in _NO_COLUMN:
            continue
        names = [given] if isinstance(given, str) else given
        for index, name in enumerate(names):
            path = (*use.path, key) if isinstance(given, str) else (*use.path, key, index)
            yield from _column(name, table, _kinds(use.model, key), path)
    if isinstance(use.model, grammar.CountModel) and use.model.condition:
        column = use.model.condition.column
        yield from _column(column, table, _NUMBER, (*use.path, "syarat", "kolom"))
    if isinstance(use.model, grammar.WeightedSumModel):
        for name in use.model.factors:
            yield from _column(name, table, _NUMBER, (*use.path, "isi", name), at_key=True)
    for path, name, _ in use.filters():
        yield from _column(name, table, _WORDS, path, at_key=True)


def _kinds(model: Grammar, key: str) -> tuple[Kind, ...]:
    """Return the kinds of field that fit a key of this rule."""
    return _WORDS if key == "kolom" and isinstance(model, _OF_WORDS) else _FIELDS[key]


def _column(
    name: str, table: TableSpec, kinds: tuple[Kind, ...], path: Path, *, at_key: bool = False
) -> Iterator[Problem]:
    field = table.field(name)
    known = [item.name for item in table.fields if item.kind in kinds]
    slots = {"kolom": name, "tabel": table.name, "pilihan": listed(known)}
    if field is None:
        saran = nearest(name, known) or listed(known)
        yield Problem("K548", path, slots | {"saran": saran}, at_key=at_key)
    elif field.kind not in kinds:
        wanted = " / ".join(kind.value for kind in kinds)
        slots |= {"jenis": field.kind.value, "perlu": wanted}
        yield Problem("K549", path, slots, at_key=at_key)


def labels(model: RubricModel) -> Iterator[Problem]:
    """Check that labels in filters on category fields are values of that category."""
    for use in uses(model):
        table = ALL_TABLES.get(use.table)
        for path, name, wanted in use.filters():
            field = table.field(name) if table else None
            if field and field.categories:
                yield from _known(wanted, field.categories, path, "K550", name)


def _known(
    wanted: Iterable[str], known: tuple[str, ...], path: Path, code: str, field: str
) -> Iterator[Problem]:
    for index, label in enumerate(wanted):
        if folded(label) not in known:
            saran = nearest(label, known) or listed(known)
            slots = {"nilai": shown(label), "kolom": field, "saran": saran}
            yield Problem(code, (*path, index), slots | {"pilihan": listed(known)})


def folded(label: str) -> str:
    """Compare labels without case and with single spaces, as the engine does."""
    return " ".join(label.casefold().split())
