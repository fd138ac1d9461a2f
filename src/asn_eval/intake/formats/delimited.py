"""CSV and TSV files: which delimiter, which rows; every cell is text."""

from __future__ import annotations

import csv
from collections import Counter
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from asn_eval.findings import Finding
from asn_eval.intake.columns import columns_of
from asn_eval.intake.formats.encoding import ANSI, UTF8, encoding_of_file
from asn_eval.intake.formats.extent import Extent, extent_fault
from asn_eval.intake.formats.plainbook import TextBook, TextSheet
from asn_eval.intake.grid import SHEET_COLUMNS, SHEET_ROWS, Grid, Traits
from asn_eval.origin import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from typing import TextIO

    from asn_eval.intake.bounds import Limits

_DELIMITERS: Final = {";": ";", "\t": "Tab", ",": ",", "|": "|"}
"""The delimiters that are looked for, the likeliest first, and their names."""

_ENCODINGS: Final = {UTF8: "UTF-8", ANSI: "Windows-1252"}
_SAMPLE_ROWS: Final = 200
_SAMPLE_CHARACTERS: Final = 1 << 20
_HINT: Final = "sep="
_FORMULA_OF_TEXT: Final = '="'


class Dialect(NamedTuple):
    """How a text file is written: encoding, delimiter, lines before the first row."""

    encoding: str
    delimiter: str
    lines_before: int


class _Length(NamedTuple):
    """The fields of a row: all of them, and those up to the last that is filled."""

    fields: int
    filled: int


class _Shape(NamedTuple):
    """How many rows have which length, and the first row of every length."""

    lengths: Counter[_Length]
    first: dict[_Length, int]


def open_delimited(path: Path, name: str, limits: Limits) -> TextBook | Finding:
    """Read a CSV or TSV file as a book of one sheet, named like the file.

    Raises:
        OSError: the file cannot be read.

    """
    dialect = _dialect_of(path)
    if dialect is None:
        return Finding("B109", Place(name))
    if not dialect.delimiter:
        return Finding("B106", Place(name))
    title = path.stem
    shape = _measure(path, name, dialect)
    if isinstance(shape, Finding):
        return shape
    end = shape.lengths.total(), max(length.fields for length in shape.lengths)
    cells = sum(length.filled * rows for length, rows in shape.lengths.items())
    fault = extent_fault(Place(name, title), Extent(end, cells), limits)
    if fault is None and (end[0] > SHEET_ROWS or end[1] > SHEET_COLUMNS):
        fault = Finding("B118", Place(name, title))
    if fault:
        return fault
    with _opened(path, dialect) as stream:
        rows, columns, head = columns_of(_padded(_rows_in(stream, dialect), end[1]))
    grid = Grid(title, visible=True, first_column=1, rows=rows, head=head, columns=columns)
    remarks = [_how_read(name, dialect), *_shifted(name, title, shape)]
    return TextBook((TextSheet(title, grid, Traits()),), tuple(remarks))


def _dialect_of(path: Path) -> Dialect | None:
    """Find out how a text file is written; None when it is in no known encoding."""
    encoding = encoding_of_file(path)
    if encoding is None:
        return None
    with _opened(path, Dialect(encoding, "", 0)) as stream:
        sample = stream.read(_SAMPLE_CHARACTERS)
        whole = not stream.read(1)
    lines = sample.splitlines(keepends=True)
    if not whole and len(lines) > 1:
        lines.pop()
    first = lines[0].strip() if lines else ""
    if first[: len(_HINT)].lower() == _HINT and first[len(_HINT) :] in _DELIMITERS:
        return Dialect(encoding, first[len(_HINT) :], 1)
    return Dialect(encoding, _delimiter_of(lines), 0)


def _delimiter_of(lines: list[str]) -> str:
    r"""Return the delimiter that gives the most rows of one length; "" when none splits.

    >>> _delimiter_of(["nama;nilai\n", "Adi, S.E.;1,5\n", "Budi, S.H., M.M.;2\n"])
    ';'
    """
    agreement = {mark: _agreement(lines, mark) for mark in _DELIMITERS}
    best = max(agreement, key=agreement.__getitem__)
    return best if agreement[best] else ""


def _agreement(lines: list[str], delimiter: str) -> int:
    """Count the sample rows that have the commonest number of fields above one."""
    lengths: Counter[int] = Counter()
    with suppress(csv.Error):
        for row in islice(csv.reader(lines, delimiter=delimiter), _SAMPLE_ROWS):
            lengths[len(row)] += 1
    return max((rows for length, rows in lengths.items() if length > 1), default=0)


def _opened(path: Path, dialect: Dialect) -> TextIO:
    """Open a text file after its byte order mark and the lines that are no rows."""
    stream = path.open(encoding=dialect.encoding, newline="")
    if dialect.encoding != UTF8 and stream.read(1) != "\ufeff":
        stream.seek(0)
    for _ in range(dialect.lines_before):
        stream.readline()
    return stream


def _rows_in(stream: TextIO, dialect: Dialect) -> Iterator[list[str]]:
    """Return the rows; strict, for an unpaired quote swallows the rows after it."""
    return csv.reader(stream, delimiter=dialect.delimiter, strict=True)


def _measure(path: Path, name: str, dialect: Dialect) -> _Shape | Finding:
    """Count the rows by length, so that they can then be read to one width."""
    lengths: Counter[_Length] = Counter()
    first: dict[_Length, int] = {}
    number = 0
    with _opened(path, dialect) as stream:
        try:
            for number, row in enumerate(_rows_in(stream, dialect), start=1):
                filled = len(row)
                while filled and not row[filled - 1]:
                    filled -= 1
                length = _Length(len(row), filled)
                lengths[length] += 1
                first.setdefault(length, number)
        except csv.Error:
            return Finding("B130", Place(name, row=number + 1), {"baris": str(number + 1)})
    return _Shape(lengths, first)


def _padded(rows: Iterable[list[str]], width: int) -> Iterator[list[str]]:
    """Yield rows of one length, with text that was disguised as a formula as it is shown."""
    for row in rows:
        cells = [_shown(cell) if cell[:2] == _FORMULA_OF_TEXT else cell for cell in row]
        cells.extend([""] * (width - len(cells)))
        yield cells


def _shown(cell: str) -> str:
    """Return the text of a formula that gives one: programs write NIPs so.

    >>> _shown('="198701232014051999"'), _shown('="a"&"b"')
    ('198701232014051999', '="a"&"b"')
    """
    inner = cell[len(_FORMULA_OF_TEXT) : -1]
    plain = len(cell) > len(_FORMULA_OF_TEXT) and cell.endswith('"') and '"' not in inner
    return inner if plain else cell


def _how_read(name: str, dialect: Dialect) -> Finding:
    encoding = _ENCODINGS.get(dialect.encoding, "UTF-16")
    slots = {"pemisah": _DELIMITERS[dialect.delimiter], "pengodean": encoding}
    return Finding("B132", Place(name), slots)


def _shifted(name: str, title: str, shape: _Shape) -> list[Finding]:
    """Report rows filled beyond the width of most rows, and of the first that is as wide.

    Their values stand in wrong columns. Programs that leave out empty fields at
    the end write the heading row wider than most.
    """
    rows_by_fields: Counter[int] = Counter()
    for length, rows in shape.lengths.items():
        rows_by_fields[length.fields] += rows
    usual = max(rows_by_fields, key=lambda fields: (rows_by_fields[fields], fields))
    as_wide = [length for length in shape.lengths if length.fields >= usual]
    heading = min(as_wide, key=shape.first.__getitem__)
    longer = [length for length in as_wide if length.filled > max(usual, heading.filled)]
    if not longer or usual <= 1:
        return []
    slots = {
        "jumlah": str(sum(shape.lengths[length] for length in longer)),
        "biasa": str(max(usual, heading.filled)),
        "panjang": str(max(length.filled for length in longer)),
    }
    return [Finding("B134", Place(name, title, min(map(shape.first.__getitem__, longer))), slots)]
