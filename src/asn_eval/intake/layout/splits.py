"""Several things in one cell, a line each: name and NIP, rank and date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.intake.grid import GridColumn
from asn_eval.intake.layout.view import ViewColumn
from asn_eval.intake.plain import is_blank
from asn_eval.language import translatable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asn_eval.intake.grid import Value
    from asn_eval.intake.layout.view import View

SPLIT: Final = translatable("isi sel dipisah menurut baris")
_SHARE: Final = 0.6
_NAME_NIP: Final = re.compile(
    # what separates the two is taken whole and never given back: a cell of a
    # thousand spaces would be parted in every possible way
    r"\s*+(?P<name>[^\d\s](?:[^\n]*?[^\s/,;–-])??)[\s/,;–-]*+(?<=[\s/])"
    r"(?:NIP|NIPPPK|NI PPPK)?[\s.:]*+(?P<nip>\d[\d .]{14,24}\d)\s*+",
    re.IGNORECASE,
)


def split_columns(view: View) -> View:
    """Split the columns whose cells hold two things; others stay as they are."""
    columns: list[ViewColumn] = []
    made: list[tuple[str, str]] = []
    for column in view.columns:
        parts = _parts(column)
        columns += parts or [column]
        if parts:
            made.append((SPLIT, column.heading))
    return view.with_columns(columns, *made) if made else view


def split_declared(view: View, heading: str, fields: Sequence[str]) -> View:
    """Split one column by lines into the fields that a mapping names, in their order."""
    columns: list[ViewColumn] = []
    for column in view.columns:
        if column.heading != heading:
            columns.append(column)
            continue
        cells = [_lines(value) for value in _texts(column.cells)]
        for place, name in enumerate(fields):
            columns.append(_made(column, (name,), [_line(lines, place) for lines in cells]))
    return view.with_columns(columns, (SPLIT, heading))


def _parts(column: ViewColumn) -> list[ViewColumn]:
    """Return the columns that one column holds; none when it holds one thing a cell."""
    if column.cells.numbers is not None or not column.path:
        return []
    texts = _texts(column.cells)
    written = [text for text in texts if isinstance(text, str) and not is_blank(text)]
    heading = column.heading.casefold()
    told_both = "nip" in heading and "nama" in heading
    several = sum("\n" in text for text in written)
    if not written or not (told_both or several >= _SHARE * len(written)):
        return []
    found = [_NAME_NIP.fullmatch(text) if isinstance(text, str) else None for text in texts]
    if sum(match is not None for match in found) >= _SHARE * len(written):
        names = [_name(match, text) for match, text in zip(found, texts, strict=True)]
        nips = [match["nip"] if match else None for match in found]
        return [_made(column, ("Nama",), names), _made(column, ("NIP",), nips)]
    labels = [label.strip() for label in column.path[-1].split("/")]
    if len(labels) != 2 or several < _SHARE * len(written):  # noqa: PLR2004 - a label a line
        return []
    lines = [_lines(text) for text in texts]
    return [
        _made(column, (*column.path[:-1], label), [_line(told, place) for told in lines])
        for place, label in enumerate(labels)
    ]


def _name(match: re.Match[str] | None, text: Value) -> Value:
    """Return the name, or what stands in a cell of another form, so that it is not lost."""
    return match["name"].strip() if match else text


def _line(lines: Sequence[Value], place: int) -> Value | None:
    return lines[place] if place < len(lines) else None


def _lines(value: Value) -> list[Value]:
    """Return the lines of a text; anything else is one line as it stands."""
    if not isinstance(value, str):
        return [value]
    return [line.strip() for line in value.split("\n") if line.strip()]


def _texts(cells: GridColumn) -> tuple[Value, ...]:
    return cells.as_codes(0)[1]


def _made(column: ViewColumn, path: tuple[str, ...], told: Sequence[Value | None]) -> ViewColumn:
    """Make a column of the same cells that says something else for each distinct value."""
    codes, _ = column.cells.as_codes(0)
    places = [place for place, value in enumerate(told) if value is not None]
    table = np.full(len(told) + 1, -1, dtype=np.int32)
    table[places] = np.arange(len(places), dtype=np.int32)
    values = tuple(value for value in told if value is not None)
    cells = GridColumn(None, table[codes], values)
    return ViewColumn(path, cells, column.column, column.heading_row, column.rows)
