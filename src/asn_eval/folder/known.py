"""The tables and fields that a mapping may name, pseudo-fields included."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asn_eval.domain.fields import TABLES, UNIT_TABLES
from asn_eval.domain.mapping import PSEUDO_FIELDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asn_eval.domain.fields import Field

KNOWN: Final[Mapping[str, Mapping[str, Field]]] = {
    name: {field.name: field for field in (*spec.fields, *PSEUDO_FIELDS.get(name, ()))}
    for name, spec in (TABLES | UNIT_TABLES).items()
}
"""Table → field name → field."""


def fields_named(table: str, name: str) -> tuple[Field, ...]:
    """Return the field of a table, or of every table when none is said.

    >>> [field.kind.value for field in fields_named("", "peran")]
    ['kategori', 'teks']
    """
    tables = [KNOWN[table]] if table in KNOWN else KNOWN.values()
    return tuple(fields[name] for fields in tables if name in fields)


def names_in(table: str) -> tuple[str, ...]:
    """Return the field names of a table, or of every table when none is said."""
    tables = [KNOWN[table]] if table in KNOWN else KNOWN.values()
    return tuple(dict.fromkeys(name for fields in tables for name in fields))


def tables_with(name: str) -> tuple[str, ...]:
    """Return the tables that have a field."""
    return tuple(table for table, fields in KNOWN.items() if name in fields)


def column_number(letters: str) -> int:
    """Return the 1-based number of a sheet column; 0 for no letters.

    >>> column_number("A"), column_number("xfd"), column_number("")
    (1, 16384, 0)
    """
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
