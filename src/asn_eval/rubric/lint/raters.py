"""Rater groups: roles that the table knows, and minimums that can be met."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.documents.document import Problem
from asn_eval.documents.near import listed, nearest
from asn_eval.domain.fields import TABLES, Kind
from asn_eval.rubric import grammar
from asn_eval.rubric.lint.tree import measured

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asn_eval.documents.document import Path
    from asn_eval.rubric.grammar import RubricModel

RATER_FIELD: Final = "peran"
SELF: Final = "diri"
"""Self ratings are shown and never count, so no rule may weigh them."""


def groups(model: RubricModel) -> Iterator[Problem]:
    """Check that rater groups are roles of the table, and that minimums fit them."""
    for path, measure in measured(model):
        if isinstance(measure, grammar.RaterGroupsModel):
            yield from _rater_groups(measure, path)
    for name, gap in model.rater_gaps.items():
        yield from _rater_gap(gap, ("pengaman", name))


def _roles(table_name: str, path: Path) -> tuple[tuple[str, ...], list[Problem]]:
    """Roles that a table knows; a table without them cannot feed rater groups."""
    table = TABLES.get(table_name)
    if table is None:
        return (), []
    field = table.field(RATER_FIELD)
    slots = {"kolom": RATER_FIELD, "tabel": table.name, "pilihan": "dari: feedback"}
    if field is None:
        return (), [Problem("K548", (*path, "dari"), slots | {"saran": "dari: feedback"})]
    if field.kind is not Kind.CATEGORY:
        slots |= {"jenis": field.kind.value, "perlu": Kind.CATEGORY.value}
        return (), [Problem("K549", (*path, "dari"), slots)]
    return field.categories, []


def _rater_groups(model: grammar.RaterGroupsModel, path: Path) -> Iterator[Problem]:
    roles, problems = _roles(model.table, path)
    yield from problems
    known = tuple(role for role in roles if role != SELF)
    for group in model.weights if known else ():
        if group not in known:
            yield _unknown_group(group, known, (*path, "penilai", group), at_key=True)
    for group in model.least:
        if group not in model.weights:
            slots = {"kelompok": group, "pilihan": listed(model.weights)}
            yield Problem("K553", (*path, "minimal", group), slots, at_key=True)
    if model.least_groups > len(model.weights):
        slots = {"nilai": str(model.least_groups), "jumlah": str(len(model.weights))}
        yield Problem("K554", (*path, "minimal_kelompok"), slots)


def _unknown_group(
    group: str, known: tuple[str, ...], path: Path, *, at_key: bool = False
) -> Problem:
    saran = nearest(group, known) or listed(known)
    slots = {"kelompok": group, "saran": saran, "pilihan": listed(known)}
    return Problem("K551", path, slots, at_key=at_key)


def _rater_gap(model: grammar.RaterGapModel, path: Path) -> Iterator[Problem]:
    roles, problems = _roles(model.table, path)
    yield from problems
    named = [(model.group, (*path, "kelompok"))]
    named += [(group, (*path, "terhadap", index)) for index, group in enumerate(model.others)]
    for group, place in named if roles else ():
        if group not in roles:
            yield _unknown_group(group, roles, place)
    if model.group in model.others:
        index = model.others.index(model.group)
        yield Problem("K572", (*path, "terhadap", index), {"kelompok": model.group})
