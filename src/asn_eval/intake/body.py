"""Which rows below the headings are records, and which are not.

Nobody may be lost here, and nobody invented: a row with a name and no NIP is a
record (with a fault), a total, a numbering row or a signature block is not.
Every row left out is counted by reason.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.intake.area import Area, Mark, area_below
from asn_eval.intake.headings import fold
from asn_eval.language import translatable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from asn_eval.intake.grid import Grid, Value
    from asn_eval.intake.header import Header
    from asn_eval.intake.recognise import Fit

NUMBERING: Final = translatable("penomoran")
BLANK: Final = translatable("kosong")
UNFILLED: Final = translatable("tanpa isi")
TOTAL: Final = translatable("jumlah")
SUBTITLE: Final = translatable("subjudul")
REPEATED: Final = translatable("judul berulang")
CLOSING: Final = translatable("penutup")

_LEAST_NUMBERING: Final = 3
_LEAST_FILLED: Final = 2
_TOTALS: Final = (
    "jumlah", "jml", "total", "grand total", "sub total", "subtotal", "rata rata", "rerata",
)  # fmt: skip
_CLOSINGS: Final = (
    "mengetahui", "menyetujui", "catatan", "keterangan", "ket", "sumber", "dibuat", "disusun",
    "ditetapkan", "disahkan", "kepala", "plt", "plh", "pejabat", "sekretaris", "nip", "an", "a n",
    "pembina", "penata", "petugas", "pembuat", "dicetak", "ttd", "tertanda", "legenda",
)  # fmt: skip
_DATED: Final = re.compile(r", *\d{1,2} +[a-z]+ +\d{4}$", re.IGNORECASE)
_NUMBERED: Final = re.compile(r"\(?(\d{1,3})\)?\.?")


@dataclass(frozen=True)
class Body:
    """Array indices of the record rows, and counts of the rows left out."""

    index: NDArray[np.intp]
    dropped: Mapping[str, int]


def find_body(grid: Grid, header: Header, fit: Fit) -> Body:
    """Find the record rows of a sheet under its headings."""
    area = area_below(grid, header, fit)
    keep = np.zeros(len(area.any), dtype=np.bool_)
    dropped: Counter[str] = Counter()
    first = int(np.argmax(area.any)) if area.any.any() else -1
    numbered = first >= 0 and _is_numbering(area.cells(first))
    last = _last_solid(area, skip=first if numbered else -1)
    inside = slice(0, last + 1)
    keep[inside] = np.isin(area.mark[inside], (Mark.NIP, Mark.PREFIXED))
    nothing = ~keep[inside] & (area.others[inside] == 0) & (area.mark[inside] == Mark.EMPTY)
    dropped[BLANK] = int(np.count_nonzero(nothing & ~area.any[inside]))
    dropped[UNFILLED] = int(np.count_nonzero(nothing & area.any[inside]))
    for row in np.flatnonzero(~keep[inside] & ~nothing).tolist():
        reason = NUMBERING if numbered and row == first else _reason_inside(area, row)
        keep[row] = not reason
        dropped[reason] += 1
    if numbered and first > last:
        dropped[NUMBERING] += 1
        area.any[first] = False
    _close(area, last, keep, dropped)
    counts = {reason: count for reason, count in sorted(dropped.items()) if reason and count}
    return Body(np.flatnonzero(keep) + header.row, counts)


def _last_solid(area: Area, skip: int) -> int:
    """Return the last row that is surely a record, -1 when there is none."""
    solid = (area.mark == Mark.NIP) & (area.others >= 1)
    solid |= (area.mark == Mark.PREFIXED) & (area.others >= _LEAST_FILLED)
    if not solid.any():
        solid = area.others >= min(_LEAST_FILLED, len(area.mapped) - 1)
        solid &= area.mark != Mark.EMPTY
    if skip >= 0:
        solid[skip] = False
    rows = np.flatnonzero(solid)
    return int(rows[-1]) if len(rows) else -1


def _is_numbering(cells: list[Value | None]) -> bool:
    """Tell whether a row only numbers the columns: 1 2 3 …, or (1) (2) (3) …."""
    numbers = []
    for cell in cells:
        if cell is None:
            continue
        match = _NUMBERED.fullmatch(cell.strip()) if isinstance(cell, str) else None
        number = float(match[1]) if match else cell
        if type(number) is not float:
            return False
        numbers.append(number)
    steps = [after - before for before, after in pairwise(numbers)]
    return len(numbers) >= _LEAST_NUMBERING and all(step == 1.0 for step in steps)


def _reason_inside(area: Area, row: int) -> str:
    """Say why a doubtful row between records is none; "" when it is one."""
    nip = area.grid.columns[area.nip].cell(area.start + row)
    if isinstance(nip, str) and fold(nip) == fold(area.heading):
        return REPEATED
    if _is_total(area, row):
        return TOTAL
    if area.mark[row] == Mark.OTHER and area.others[row] == 0:
        return SUBTITLE
    return ""


def _close(area: Area, last: int, keep: NDArray[np.bool_], dropped: Counter[str]) -> None:
    """Go through what stands below the last sure record: people without NIP, footers."""
    touching, before = True, last
    for row in (np.flatnonzero(area.any[last + 1 :]) + last + 1).tolist():
        touching = touching and row == before + 1
        before = row
        unfilled = area.others[row] == 0 and area.mark[row] == Mark.EMPTY
        reason = CLOSING if unfilled else _reason_below(area, row, touching=touching)
        touching = touching and not reason
        keep[row] = not reason
        dropped[reason] += 1


def _reason_below(area: Area, row: int, *, touching: bool) -> str:
    """Say why a row below the last sure record is none; "" when it is one.

    A row that touches the table and has enough cells filled is a record; so is
    a row further down that holds numbers and text of the table.
    """
    if _is_total(area, row):
        return TOTAL
    if area.mark[row] == Mark.NIP and touching:
        return ""
    place, text = _first_text(area, row)
    alone = area.others[row] < _LEAST_FILLED
    if _starts(text, _CLOSINGS) and (alone or place in {area.nip, area.name}):
        return CLOSING
    if _DATED.search(text) or place not in area.mapped or area.mark[row] == Mark.PREFIXED:
        return CLOSING
    enough = area.others[row] >= min(_LEAST_FILLED, len(area.mapped) - 1)
    if (touching and enough) or (area.others[row] > _LEAST_FILLED and _has_number(area, row)):
        return ""
    return CLOSING


def _has_number(area: Area, row: int) -> bool:
    cells = area.cells(row)
    return any(type(cells[index]) is float for index in area.mapped)


def _is_total(area: Area, row: int) -> bool:
    """Tell a row of totals: by its label, or by numbers below the table and nothing else."""
    place, text = _first_text(area, row)
    if place in area.mapped - {area.nip, area.name}:
        return fold(text) in _TOTALS
    return _starts(text, _TOTALS)


def _first_text(area: Area, row: int) -> tuple[int, str]:
    """Return the first cell of a row that holds words, -1 and "" when none does."""
    for index, cell in enumerate(area.cells(row)):
        if isinstance(cell, str) and any(map(str.isalpha, cell)):
            return index, cell
    return -1, ""


def _starts(text: str, words: tuple[str, ...]) -> bool:
    folded = fold(text)
    return any(folded == word or folded.startswith(word + " ") for word in words)
