"""Which rows of a sheet are headings: found by structure, named by what tables know.

A heading row holds words, hardly any twice, no NIP and no amounts. Rows of
groups above it (merged over several columns) and of sub-headings below it
belong to it; the parts of a column's heading make its path.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from asn_eval.intake.elements import LEAST, element_of
from asn_eval.intake.headings import Lookup, fold, path_keys
from asn_eval.intake.layout.cells import LEAST_DAYS, day_number, heading_text, is_data

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from asn_eval.intake.grid import Value
    from asn_eval.intake.layout.merges import Merges

Paths: TypeAlias = "tuple[tuple[str, ...], ...]"
Places: TypeAlias = "tuple[tuple[tuple[int, int], ...], ...]"
Rows: TypeAlias = "Mapping[int, Sequence[Value | None]]"

_LEAST_TEXTS: Final = 2
_DISTINCT: Final = 0.5
_MOST_LEVELS: Final = 3
_TOO_WIDE: Final = 0.8
_STRUCTURE: Final = 3
"""What a calendar or a grid of persons is worth in known fields."""
_KEYS: Final = {"nip": 3, "nama": 2, "unit": 1}
_FACT_WORDS: Final = frozenset({
    "unit kerja", "opd", "skpd", "instansi", "nama", "nip", "bulan", "periode", "tanggal",
    "jabatan", "tahun", "dinas", "satuan kerja", "perangkat daerah",
})  # fmt: skip


@dataclass(frozen=True)
class Span:
    """Heading rows by array index; for every grid column a path and the cell of each part."""

    top: int
    bottom: int
    paths: Paths
    places: Places
    score: int


def span_around(main: int, rows: Rows, known: Mapping[str, Lookup], merges: Merges) -> Span | None:
    """Return the heading rows around one that may be the main one; None when it may not.

    ``rows`` are the rows that may be looked at, by array index.
    """
    row = rows[main]
    texts = [heading_text(cell) for cell in row]
    filled = [text for text in texts if text]
    worded = sum(any(map(str.isalpha, text)) for text in filled)
    if worded < _LEAST_TEXTS or is_data(row) or _says_facts(row):
        return None
    if len(set(map(fold, filled))) < _DISTINCT * len(filled):
        return None
    bottom = main
    while bottom - main < _MOST_LEVELS and _is_sub(bottom + 1, main, rows, known, merges):
        bottom += 1
    top = main
    while main - top < _MOST_LEVELS and _is_group(top - 1, top, rows, merges):
        top -= 1
    return span_of(top, bottom, rows, known, merges)


def span_of(top: int, bottom: int, rows: Rows, known: Mapping[str, Lookup], merges: Merges) -> Span:
    """Flatten heading rows that are known, and say how well tables know them."""
    paths, places = _flatten(top, bottom, rows, merges)
    return Span(top, bottom, paths, places, _score(paths, known))


def _score(paths: Paths, known: Mapping[str, Lookup]) -> int:
    """Count the fields of the table that knows most, and weigh persons and calendars."""
    both = sum(_KEYS[name] for name in ("nip", "nama")) * any(map(tells_both, paths))
    days = sum(any(day_number(part) for part in path) for path in paths)
    grid = sum(path[-1].endswith("]") and "[" in path[-1] for path in paths if path)
    asked = len({element for path in paths if (element := element_of(" ".join(path)))})
    habits = sum((days >= LEAST_DAYS, grid >= LEAST_DAYS, asked >= LEAST))
    best = 0
    for lookup in known.values():
        claimed = {lookup[key][0] for path in paths if (key := claimed_key(path, lookup))}
        score = len(claimed)
        # a lone "NIP" stands in many a note; with something beside it, it heads persons
        if len(claimed) >= _LEAST_TEXTS or habits or both:
            score += sum(_KEYS.get(name, 0) for name in claimed)
        best = max(best, score)
    return best + both + _STRUCTURE * habits


def tells_both(path: tuple[str, ...]) -> bool:
    """Tell whether a heading is of names and NIPs together, in one cell or two rows."""
    return {"nip", "nama"} <= set(fold(" ".join(path)).split())


def claimed_key(path: tuple[str, ...], lookup: Lookup) -> str:
    """Return the first way of reading a heading that a table knows, "" when it knows none."""
    return next((key for key in path_keys(path) if key in lookup), "")


def _says_facts(row: Sequence[Value | None]) -> bool:
    """Tell whether a row is of labels and values above a table: ``Unit Kerja : …``."""
    texts = [cell.strip() for cell in row if isinstance(cell, str) and cell.strip()]
    if any(text.startswith(":") or text.endswith(":") or " : " in text for text in texts):
        return True
    return len(texts) == _LEAST_TEXTS and fold(texts[0]) in _FACT_WORDS and ":" in texts[1][:1]


def _is_sub(index: int, main: int, rows: Rows, known: Mapping[str, Lookup], merges: Merges) -> bool:
    """Tell whether a row holds sub-headings of the row above."""
    row = rows.get(index)
    if row is None or all(cell is None for cell in row) or is_data(row):
        return False
    if any(cell is not None and not heading_text(cell) for cell in row):
        return False
    filled = [place for place, cell in enumerate(row) if heading_text(cell)]
    if merges.joined(main, index):
        return True
    if len(filled) < _LEAST_TEXTS or set(filled) & _key_columns(rows[main], known):
        return False
    return not _is_numbering(row)


def _key_columns(row: Sequence[Value | None], known: Mapping[str, Lookup]) -> set[int]:
    """Return the columns whose cell every record fills: NIP and name, else the first."""
    found = {
        place
        for place, cell in enumerate(row)
        if (text := heading_text(cell))
        for lookup in known.values()
        if (key := claimed_key((text,), lookup)) and lookup[key][0] in {"nip", "nama"}
    }
    first = next((place for place, cell in enumerate(row) if heading_text(cell)), 0)
    return found or {first}


def _is_numbering(row: Sequence[Value | None]) -> bool:
    numbers = [day_number(heading_text(cell)) for cell in row if cell is not None]
    return numbers[:3] == [1, 2, 3] and len(numbers) < LEAST_DAYS


def _is_group(index: int, below: int, rows: Rows, merges: Merges) -> bool:
    """Tell whether a row holds groups of the headings below it."""
    row = rows.get(index)
    if row is None or is_data(row) or _says_facts(row):
        return False
    filled = [place for place, cell in enumerate(row) if heading_text(cell)]
    if not filled or any(cell is not None and not heading_text(cell) for cell in row):
        return False
    headed = [place for place, cell in enumerate(rows[below]) if heading_text(cell)]
    if merges.joined(index, below):
        return True
    widths = merges.widths(index)
    if widths:
        return all(width <= _TOO_WIDE * len(headed) for width in widths)
    if len(filled) < _LEAST_TEXTS or fold(heading_text(row[filled[0]])) in _FACT_WORDS:
        return False
    return any(place + 1 in headed and place in headed and place + 1 not in filled
               for place in filled)  # fmt: skip


def _flatten(top: int, bottom: int, rows: Rows, merges: Merges) -> tuple[Paths, Places]:
    """Give every column the parts of its heading from the top row down."""
    width = len(rows[top])
    owners: list[list[tuple[int, int]]] = [[] for _ in range(width)]
    for index in range(top, bottom + 1):
        for column in range(width):
            owner = _owner(index, column, bottom, rows, merges, owners)
            if owner is not None and owner not in owners[column]:
                owners[column].append(owner)
    told = [
        {heading_text(rows[row][place]): (row, place) for row, place in reversed(cells)}
        for cells in owners
    ]
    paths = tuple(tuple(reversed(parts)) for parts in told)
    return paths, tuple(tuple(reversed(parts.values())) for parts in told)


def _owner(
    index: int,
    column: int,
    bottom: int,
    rows: Rows,
    merges: Merges,
    owners: Sequence[Sequence[tuple[int, int]]],
) -> tuple[int, int] | None:
    """Return the cell that heads a column in one heading row.

    It is the cell itself, the first of its merged range, or, where nobody merged
    the row, the group to the left that both columns' sub-headings stand under.
    """
    if heading_text(rows[index][column]):
        return index, column
    merged = merges.first(index, column)
    if merged is not None:
        return merged if merged[0] in rows and heading_text(rows[merged[0]][merged[1]]) else None
    if index == bottom or column == 0 or merges.widths(index):
        return None
    left = next((cell for cell in owners[column - 1] if cell[0] == index), None)
    if left is None or not heading_text(rows[index + 1][column]):
        return None
    same_above = [c for c in owners[column] if c[0] < index] == [
        c for c in owners[column - 1] if c[0] < index
    ]
    return left if same_above and heading_text(rows[index + 1][left[1]]) else None
