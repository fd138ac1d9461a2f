"""Where the headings of a sheet stand: the row that some table knows best."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from asn_eval.intake.headings import Lookup, heading_keys

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asn_eval.intake.grid import Grid, Value

_LEAST_FIELDS: Final = 2


@dataclass(frozen=True, slots=True)
class Header:
    """The heading row (1-based; the lower one of two) and a heading per grid column."""

    row: int
    headings: tuple[str, ...]


def find_header(grid: Grid, known: Mapping[str, Lookup]) -> Header | None:
    """Find the heading row: most fields of one table, the earliest of equals.

    A row of headings with sub-headings below it counts as one heading row when
    the two together are known better than either alone.
    """
    best, header = _LEAST_FIELDS - 1, None
    for index, row in enumerate(grid.head[: grid.rows]):
        single = tuple(_heading(cell) for cell in row)
        options = [(index + 1, single)]
        if index + 1 < len(grid.head) and _may_be_second(row, grid.head[index + 1]):
            lower = (_heading(cell) for cell in grid.head[index + 1])
            both = tuple(low or high for low, high in zip(lower, single, strict=True))
            options.append((index + 2, both))
        for place, headings in options:
            score = _score(headings, known)
            if score > best:
                best, header = score, Header(place, headings)
    return header


def _heading(cell: Value | None) -> str:
    return " ".join(cell.split()) if isinstance(cell, str) else ""


def _may_be_second(upper: Sequence[Value | None], lower: Sequence[Value | None]) -> bool:
    """Tell whether a row can hold sub-headings: text only, under headings of groups."""
    filled = [index for index, cell in enumerate(lower) if cell is not None]
    text_only = all(isinstance(lower[index], str) for index in filled)
    return bool(filled) and text_only and any(cell is not None for cell in upper)


def _score(headings: Sequence[str], known: Mapping[str, Lookup]) -> int:
    return max(len(claims_of(headings, lookup)) for lookup in known.values())


def claims_of(headings: Sequence[str], lookup: Lookup) -> dict[str, list[tuple[int, int]]]:
    """Collect field → (rank, grid column) of all columns that claim it."""
    claims: dict[str, list[tuple[int, int]]] = {}
    for index, heading in enumerate(headings):
        for key in heading_keys(heading) if heading else ():
            if key in lookup:
                name, rank = lookup[key]
                claims.setdefault(name, []).append((rank, index))
                break
    return claims
