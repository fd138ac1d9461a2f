"""Workbooks read and joined in this process, as the tests of the parent's side need them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_eval.intake.join import Joined, join_parts
from asn_eval.intake.parts import read_part
from intake.books import RATED, Cell, write_sheets

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from asn_eval.findings import Finding
    from asn_eval.intake.blocks import SheetTable

Sheets = dict[str, list[list[Cell]]]


def join(
    folder: Path, books: Mapping[str, Sheets | list[list[Cell]]], wanted: Sequence[str] = ()
) -> Joined:
    """Write workbooks by file name, of one sheet or of several, read and join them."""
    tables: list[SheetTable] = []
    for name, content in sorted(books.items()):
        sheets = content if isinstance(content, dict) else {"Data": content}
        path = write_sheets(folder / name, sheets)
        tables += read_part(path, path.name, RATED).tables
    return join_parts(tables, tuple(wanted))


def of_code(joined: Joined, code: str) -> list[Finding]:
    """Return the findings of one code, by place."""
    return sorted(
        (finding for finding in joined.findings if finding.code == code),
        key=lambda finding: (finding.place, finding.key),
    )
