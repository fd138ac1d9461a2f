"""Long sheets: many thousands of rows, poured into a workbook as text.

XlsxWriter lays out every sheet: columns, headings, formats, print set-up. Of a
long sheet it also writes one *pattern row*, the first row of the body. Here
the finished file is copied once more, and where a pattern row stands, the real
rows are written in its place, each cell with the format that XlsxWriter gave
the pattern's cell. That uses nothing but the published file format, and costs a
tenth of a call per cell: 4.5 million cells take seconds, not half a minute.

A column is a list of *cell bodies*, made by :func:`number_cells` and
:func:`text_cells`: what follows the address and the style of a cell, such as
``><v>85.6</v>``. Equal values are written once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZipFile

import numpy as np

from asn_eval.reports.safe import xml_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import ArrayLike

EMPTY: Final = ">"
"""Body of an empty cell: its address and style only."""

_LEVEL: Final = 1
"""Compression level: a third of the time of level 6 for a fifth more bytes."""

_CHUNK: Final = 4096
"""Rows that are made at a time."""

_MOST_ROWS: Final = 1_048_576
"""Rows of a sheet; more would make a file that no program opens."""

_CELL: Final = re.compile(r'<c r="([A-Z]+)\d+"(?: s="(\d+)")?')
_DIMENSION: Final = re.compile(r'<dimension ref="[^"]*"/>')


@dataclass(frozen=True)
class Rows:
    """The body of one long sheet.

    ``first`` is the sheet row (1-based) of the pattern row and so of the first
    record; ``columns`` hold one cell body per record, all equally long.
    ``heights`` are in points, for rows of wrapped text; () leaves the usual one.
    """

    first: int
    columns: tuple[Sequence[str], ...]
    heights: tuple[float, ...] = ()

    def __len__(self) -> int:
        """Return the number of records."""
        return len(self.columns[0])


def number_cells(values: ArrayLike) -> list[str]:
    """Give cell bodies for numbers (n,); NaN is an empty cell.

    A number is written with all its digits, so that what is read back equals it.

    >>> number_cells([85.5, float("nan"), 3.0])
    ['><v>85.5</v>', '>', '><v>3</v>']
    """
    numbers = np.asarray(values, dtype=np.float64)
    distinct, where = np.unique(numbers + 0.0, return_inverse=True)
    bodies = [
        EMPTY if value != value else f"><v>{repr(value).removesuffix('.0')}</v>"  # noqa: PLR0124 - NaN
        for value in distinct.tolist()
    ]
    return _spread(bodies, where)


def _spread(bodies: list[str], where: np.ndarray[tuple[int], np.dtype[np.intp]]) -> list[str]:
    if not bodies:
        return []
    spread: list[str] = np.asarray(bodies, dtype=object)[where].tolist()
    return spread


def text_cells(texts: Sequence[str]) -> list[str]:
    """Give cell bodies for texts; "" is an empty cell. Never a formula.

    >>> text_cells(["=1+1", ""])
    [' t="inlineStr"><is><t>=1+1</t></is>', '>']
    """
    bodies = {text: _text_cell(text) for text in set(texts)}
    return [bodies[text] for text in texts]


def _text_cell(text: str) -> str:
    if not text:
        return EMPTY
    content = xml_text(text)
    space = "" if content == content.strip() else ' xml:space="preserve"'
    return f' t="inlineStr"><is><t{space}>{content}</t></is>'


def pour(source: IO[bytes], path: Path, bodies: Mapping[str, Rows]) -> None:
    """Copy a workbook to ``path``, with rows in the place of pattern rows.

    ``bodies`` maps the name of a part (``xl/worksheets/sheet2.xml``) to its rows.
    The same workbook and rows give the same bytes: a part opened by its name
    carries no time.

    Raises:
        ValueError: a part has no pattern row, or one of another width, or the
            sheet does not hold that many rows.

    """
    with ZipFile(source) as parts, ZipFile(path, "w", ZIP_DEFLATED, compresslevel=_LEVEL) as out:
        for name in parts.namelist():
            content = parts.read(name)
            with out.open(name, "w") as part:
                if name in bodies:
                    part.writelines(_filled(content.decode(), bodies[name]))
                else:
                    part.write(content)


def _filled(sheet: str, rows: Rows) -> Iterator[bytes]:
    """Yield the XML of a sheet with the rows in the place of the pattern row."""
    begin = sheet.find(f'<row r="{rows.first}"')
    end = sheet.find("</row>", begin) + len("</row>")
    cells = _CELL.findall(sheet[begin:end]) if begin >= 0 else []
    if len(cells) != len(rows.columns):
        message = f"pattern row {rows.first} has {len(cells)} cells, not {len(rows.columns)}"
        raise ValueError(message)
    if rows.first + len(rows) - 1 > _MOST_ROWS:
        message = f"{len(rows)} rows do not fit on a sheet"
        raise ValueError(message)
    last = f"{cells[-1][0]}{rows.first + max(len(rows) - 1, 0)}"
    yield _DIMENSION.sub(f'<dimension ref="A1:{last}"/>', sheet[:begin], count=1).encode()
    yield from _rows(cells, rows)
    yield sheet[end:].encode()


def _rows(cells: Sequence[tuple[str, str]], rows: Rows) -> Iterator[bytes]:
    template = "".join(f'<c r="{letter}%s" s="{style or 0}"%s</c>' for letter, style in cells)
    template = f'<row r="%s"%s>{template}</row>'
    heights = [f' ht="{height:g}" customHeight="1"' for height in rows.heights]
    heights = heights or [""] * len(rows)
    for start in range(0, len(rows), _CHUNK):
        stop = min(start + _CHUNK, len(rows))
        numbers = [str(rows.first + index) for index in range(start, stop)]
        fields: list[Iterable[str]] = [numbers, heights[start:stop]]
        for column in rows.columns:
            fields += (numbers, column[start:stop])
        yield "".join(map(template.__mod__, zip(*fields, strict=True))).encode()
