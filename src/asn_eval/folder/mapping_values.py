"""Whether constants and meanings of values fit the fields that they are for."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from asn_eval.documents.document import Problem
from asn_eval.documents.near import listed, nearest
from asn_eval.documents.scalars import number, shown
from asn_eval.domain.fields import Kind
from asn_eval.domain.nip import Nip, parse_nip
from asn_eval.folder.known import fields_named
from asn_eval.folder.mapping_fields import unknown_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asn_eval.documents.document import Path
    from asn_eval.domain.fields import Field
    from asn_eval.folder.mapping_grammar import RuleModel

    Given = str | float | dt.date | None

NOTHING: Final = "kosong"
"""The meaning of a value that says nothing."""

_TYPES: Final[dict[Kind, tuple[type, ...]]] = {
    Kind.NUMBER: (int, float),
    Kind.DATE: (dt.date,),
}


def value_problems(rule: RuleModel, path: Path) -> Iterator[Problem]:
    """Report constants and meanings that their fields cannot hold."""
    table = rule.table or ""
    for name, value in rule.constants.items():
        place = (*path, "tetap", name)
        fields = fields_named(table, name)
        if fields:
            yield from _misfit(fields, value, place)
        else:
            yield from unknown_field(table, name, place, at_key=True)
    for name, meanings in rule.values.items():
        yield from _meanings(table, name, meanings, (*path, "nilai", name))


def _meanings(table: str, name: str, meanings: dict[str, Given], path: Path) -> Iterator[Problem]:
    fields = fields_named(table, name)
    if not fields:
        yield from unknown_field(table, name, path, at_key=True)
        return
    if any(field.kind is Kind.NIP for field in fields):
        yield Problem("P715", path, at_key=True)
        return
    yield from _contradictions(meanings, path)
    for text, value in meanings.items():
        if value != NOTHING:
            yield from _misfit(fields, value, (*path, text))


def _contradictions(meanings: dict[str, Given], path: Path) -> Iterator[Problem]:
    """Report a text that has two meanings; case and spaces make no other text."""
    seen: dict[str, str] = {}
    for text, value in meanings.items():
        plain = " ".join(text.split()).casefold()
        other = seen.setdefault(plain, text)
        if other != text and meanings[other] != value:
            slots = {"nilai": shown(text), "nilai_lain": shown(other)}
            yield Problem("P714", (*path, text), slots, at_key=True)


def _misfit(fields: Sequence[Field], value: Given, path: Path) -> Iterator[Problem]:
    """Report a value that no field of the name can hold; the first field says why."""
    if value is None:
        yield Problem("P713", path)
        return
    found = [_problem(field, value, path) for field in fields]
    if all(problem is not None for problem in found):
        yield from filter(None, found[:1])


def _problem(field: Field, value: Given, path: Path) -> Problem | None:
    if not isinstance(value, _TYPES.get(field.kind, (str,))):
        slots = {"nilai": shown(value), "isian": field.name, "jenis": field.kind.value}
        return Problem("P719", path, slots)
    if field.kind is Kind.NIP:
        return _nip_problem(str(value), path)
    if isinstance(value, (int, float)):
        return _outside(field, float(value), path)
    if field.categories and value not in field.categories:
        return _unknown_category(field, str(value), path)
    return None if str(value).strip() else Problem("P713", path)


def _nip_problem(text: str, path: Path) -> Problem | None:
    read = parse_nip(text)
    if isinstance(read, Nip):
        return None
    return Problem("P735", path, {"alasan": read.reason, "reason": read.english})


def _outside(field: Field, value: float, path: Path) -> Problem | None:
    low, high = field.low, field.high
    too_low, too_high = low is not None and value < low, high is not None and value > high
    if not (too_low or too_high or (field.whole and value != int(value))):
        return None
    bounds = " ".join(
        f"{sign} {number(bound)}" for sign, bound in (("≥", low), ("≤", high)) if bound is not None
    )
    return Problem("P718", path, {"nilai": number(value), "isian": field.name, "batas": bounds})


def _unknown_category(field: Field, value: str, path: Path) -> Problem:
    near = nearest(value, field.categories)
    slots = {"nilai": shown(value), "isian": field.name, "pilihan": listed(field.categories)}
    return Problem("P704", path, slots | {"saran": f"“{near}”" if near else "–"})
