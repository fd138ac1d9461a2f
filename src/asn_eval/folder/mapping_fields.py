"""Whether the fields that a mapping names exist, once each, and are of a fitting kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asn_eval.documents.document import Problem
from asn_eval.documents.near import listed, nearest
from asn_eval.documents.scalars import shown
from asn_eval.domain.fields import Kind
from asn_eval.domain.mapping import ATTENDANCE, IGNORED, SCANS
from asn_eval.folder.known import column_number, fields_named, names_in, tables_with
from asn_eval.folder.mapping_grammar import OTHERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from asn_eval.documents.document import Path
    from asn_eval.folder.mapping_grammar import RuleModel

LETTER_SIGN: Final = "="
_LETTERS: Final = re.compile(r"=\s*([A-Za-z]{1,3})", re.ASCII)
_LAST_COLUMN: Final = 16_384
_REPEATED: Final = frozenset({IGNORED, ATTENDANCE, SCANS, "nilai"})
"""What several columns may give: a day each, a scan each, an aspect each."""

_KINDS: Final = {
    "kali": (frozenset({Kind.NUMBER}), "angka"),
    "angka": (frozenset({Kind.NUMBER}), "angka"),
    "tanggal": (frozenset({Kind.DATE}), "tanggal"),
}
_TIMED: Final = frozenset({SCANS, "masuk", "pulang"})
"""Text fields whose cells may begin with a date."""


def field_problems(rule: RuleModel, path: Path) -> Iterator[Problem]:
    """Report unknown fields, fields given twice, headings named twice, kinds that do not fit."""
    table = rule.table or ""
    for place, name in _named(rule, path):
        yield from unknown_field(table, name, place)
    yield from _letters(rule, path)
    yield from _headings_twice(rule, path)
    yield from _fields_twice(rule, path)
    yield from _kinds(rule, path)


def letter_of(heading: str) -> str:
    """Return the column letters of a key such as ``=C``; "" for a heading.

    >>> letter_of("=c"), letter_of("= Jumlah")
    ('C', '')
    """
    found = _LETTERS.fullmatch(heading.strip())
    return found[1].upper() if found else ""


def unknown_field(table: str, name: str, path: Path, *, at_key: bool = False) -> Iterator[Problem]:
    """Report a field that the table does not have."""
    if name == IGNORED or fields_named(table, name):
        return
    slots = {"nilai": shown(name), "tabel": table or "–"}
    elsewhere = tables_with(name)
    if elsewhere:
        yield Problem("P703", path, slots | {"lain": listed(elsewhere)}, at_key=at_key)
        return
    near = nearest(name, names_in(table))
    slots |= {"saran": f"“{near}”" if near else "–", "dikenal": listed(names_in(table))}
    yield Problem("P702", path, slots, at_key=at_key)


def _named(rule: RuleModel, path: Path) -> Iterator[tuple[Path, str]]:
    """Yield the fields that stand as values, with their places."""
    for heading, name in rule.columns.items():
        yield (*path, "kolom", heading), name
    for heading, names in rule.split.items():
        for index, name in enumerate(names):
            yield (*path, "pisah", heading, index), name
    for index, name in enumerate(rule.fill_down):
        yield (*path, "isi_ke_bawah", index), name


def _letters(rule: RuleModel, path: Path) -> Iterator[Problem]:
    for heading in rule.columns:
        inside = 0 < column_number(letter_of(heading)) <= _LAST_COLUMN
        if heading.strip().startswith(LETTER_SIGN) and not inside:
            yield Problem("P706", (*path, "kolom", heading), {"nilai": shown(heading)}, at_key=True)


def _headings_twice(rule: RuleModel, path: Path) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for key, headings in (("kolom", rule.columns), ("pisah", rule.split)):
        for heading in headings:
            plain = " ".join(heading.split()).casefold()
            if not plain:
                yield Problem("P705", (*path, key, heading), at_key=True)
            elif plain in seen:
                slots = {"judul": shown(heading), "judul_lain": shown(seen[plain])}
                yield Problem("P711", (*path, key, heading), slots, at_key=True)
            seen.setdefault(plain, heading)


def _fields_twice(rule: RuleModel, path: Path) -> Iterator[Problem]:
    """Report a field that two of columns, parts of a cell and constants give."""
    seen: dict[str, str] = {}
    for place, name in _givers(rule, path):
        where = " › ".join(str(step) for step in place[len(path) : len(path) + 2])
        if name in seen and name not in _REPEATED:
            yield Problem("P710", place, {"nilai": name, "di": where, "di_lain": seen[name]})
        seen.setdefault(name, where)


def _givers(rule: RuleModel, path: Path) -> Iterator[tuple[Path, str]]:
    for place, name in _named(rule, path):
        if place[len(path)] != "isi_ke_bawah":
            yield place, name
    for name in rule.constants:
        yield (*path, "tetap", name), name


def _kinds(rule: RuleModel, path: Path) -> Iterator[Problem]:
    """Report a convention for a field that holds something else."""
    table = rule.table or ""
    for key, names in _conventions(rule).items():
        kinds, word = _KINDS[key]
        for name in names:
            place = (*path, key, name)
            fields = fields_named(table, name)
            timed = key == "tanggal" and name in _TIMED
            if not fields:
                yield from unknown_field(table, name, place, at_key=True)
            elif not timed and not any(field.kind in kinds for field in fields):
                slots = {"kunci": key, "nilai": name, "jenis": word}
                yield Problem("P716", place, slots, at_key=True)


def _conventions(rule: RuleModel) -> Mapping[str, list[str]]:
    by_field = {"kali": rule.factors, "angka": rule.decimals, "tanggal": rule.orders}
    return {
        key: [name for name in said if name != OTHERS]
        for key, said in by_field.items()
        if isinstance(said, dict)
    }
