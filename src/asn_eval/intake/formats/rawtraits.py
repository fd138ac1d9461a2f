"""Merged ranges, hidden rows and columns, and an active filter of an .xlsx sheet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.intake.formats.hiddencolumns import HiddenColumns
from asn_eval.intake.formats.package import elements
from asn_eval.intake.formats.pieces import column_number
from asn_eval.intake.grid import Traits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asn_eval.intake.formats.pieces import Piece
    from asn_eval.intake.grid import Range

_HIDDEN: Final = re.compile(rb"""hidden\s*=\s*["'](?:1|true)["']""")
_RANGE: Final = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7}):\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_CRITERIA: Final = re.compile(rb"<(?:\w+:)?filterColumn[\s/>]")
_TRUE: Final = frozenset({"1", "true"})


def traits_of(pieces: Iterable[Piece]) -> Traits:
    """Collect the traits of a sheet from its pieces, each looked at once."""
    merges: list[Range] = []
    rows: list[int] = []
    columns = HiddenColumns()
    filtered = False
    for piece in pieces:
        rows.extend(_hidden_rows(piece))
        if b"mergeCell" in piece.xml:
            merges.extend(_merges(piece.xml))
        # columns and filters stand outside the rows, so in few pieces
        if b"<" + piece.prefix + b"col" in piece.xml:
            _hide_columns(piece.xml, columns)
        filtered = filtered or has_criteria(piece.xml)
    hidden = np.unique(np.array(rows, dtype=np.int32))
    return Traits(tuple(merges), hidden[hidden > 0], columns.numbers, filtered)


def has_criteria(xml: bytes) -> bool:
    """Tell whether a filter in a sheet or table part leaves rows out."""
    return b"filterColumn" in xml and bool(_CRITERIA.search(xml))


def _hidden_rows(piece: Piece) -> Iterator[int]:
    if b"hidden" in piece.xml:
        for hint in _HIDDEN.finditer(piece.xml):
            yield piece.row_around(hint.start())


def _merges(xml: bytes) -> Iterator[Range]:
    for merged in elements(xml, b"mergeCell"):
        if found := _RANGE.fullmatch(merged.get("ref", "")):
            first = int(found[2]), column_number(found[1].encode())
            last = int(found[4]), column_number(found[3].encode())
            yield (*first, *last)


def _hide_columns(xml: bytes, columns: HiddenColumns) -> None:
    for column in elements(xml, b"col"):
        first, last = column.get("min", ""), column.get("max", "")
        if column.get("hidden") in _TRUE and first.isdecimal() and last.isdecimal():
            columns.hide(int(first[:9]), int(last[:9]))
