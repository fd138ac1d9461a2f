"""Which rows below the headings are records, and which are not.

Nobody may be lost here, and nobody invented: a row with a name and no NIP is a
record (with a fault), a total, a numbering row or a signature block is not.
Every row left out is counted by reason.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.intake.area import Area, Mark, area_below
from asn_eval.intake.headings import fold
from asn_eval.language import translatable

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from numpy.typing import NDArray

    from asn_eval.domain.mapping import SheetRule
    from asn_eval.intake.grid import Value
    from asn_eval.intake.layout.view import View
    from asn_eval.intake.recognise import Fit

NUMBERING: Final = translatable("penomoran")
BLANK: Final = translatable("kosong")
UNFILLED: Final = translatable("tanpa isi")
TOTAL: Final = translatable("jumlah")
SUBTITLE: Final = translatable("subjudul")
REPEATED: Final = translatable("judul berulang")
CLOSING: Final = translatable("penutup")
SKIPPED: Final = translatable("dilewati menurut pemetaan")

_SECTIONS: Final = frozenset({TOTAL, SUBTITLE, REPEATED, SKIPPED})

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
    """Array indices of the record rows, and counts of the rows left out.

    ``totals`` are the rows of totals, for comparison with what stands above them;
    ``sections`` those that begin or end a part of the table: totals, subtitles,
    repeated headings, rows of a few words, rows that a mapping passes over.
    """

    index: NDArray[np.intp]
    dropped: Mapping[str, int]
    totals: tuple[int, ...] = ()
    sections: tuple[int, ...] = ()


def find_body(view: View, fit: Fit, rule: SheetRule | None = None) -> Body:
    """Find the record rows of an area under its headings."""
    area = area_below(view, fit)
    count = len(area.any)
    keep = np.zeros(count, dtype=np.bool_)
    reasons: dict[int, str] = dict.fromkeys(sorted(view.repeated), REPEATED)
    reasons |= _skipped(area, rule)
    area = _emptied(area, list(reasons))
    first = int(np.argmax(area.any)) if area.any.any() else -1
    if first >= 0 and _is_numbering(area.cells(first)):
        reasons[first] = NUMBERING
        area = _emptied(area, [first])
    last = _last_solid(area)
    inside = np.arange(count) <= last
    keep |= inside & _sure(area)
    nothing = inside & ~keep & (area.others == 0) & (area.mark == Mark.EMPTY)
    for row in np.flatnonzero(inside & ~keep & ~nothing).tolist():
        reason = _reason_inside(area, row)
        keep[row] = not reason
        if reason:
            reasons[row] = reason
    reasons |= _close(area, last, keep)
    dropped = Counter(reasons.values())
    told = nothing.copy()
    told[list(reasons)] = False
    dropped[BLANK] += int(np.count_nonzero(told & ~area.any))
    dropped[UNFILLED] += int(np.count_nonzero(told & area.any))
    spoken = told & area.any & area.rows_where(lambda text: any(map(str.isalpha, text)))
    totals = _rows_for(reasons, {TOTAL})
    sections = (*_rows_for(reasons, _SECTIONS), *np.flatnonzero(spoken).tolist())
    counts = {reason: number for reason, number in sorted(dropped.items()) if number}
    return Body(np.flatnonzero(keep), counts, totals, tuple(sorted(sections)))


def _rows_for(reasons: Mapping[int, str], wanted: Collection[str]) -> tuple[int, ...]:
    return tuple(sorted(row for row, reason in reasons.items() if reason in wanted))


def _skipped(area: Area, rule: SheetRule | None) -> dict[int, str]:
    """Return the rows that a mapping says are no records."""
    if rule is None:
        return {}
    shift, count = area.view.first_row, len(area.view)
    rows = {row - shift for row in rule.skip_rows if 0 <= row - shift < count}
    for pattern in rule.skip_texts:
        folded = pattern.casefold()

        def like(text: str, pattern: str = folded) -> bool:
            return fnmatchcase(text.strip().casefold(), pattern)

        rows |= {
            row
            for row in np.flatnonzero(area.rows_where(like)).tolist()
            if like(_first_text(area, row)[1])
        }
    return dict.fromkeys(sorted(rows), SKIPPED)


def _emptied(area: Area, rows: list[int]) -> Area:
    """Return the area in which some rows count as empty."""
    if not rows:
        return area
    mark, others, touched = area.mark.copy(), area.others.copy(), area.any.copy()
    mark[rows], others[rows], touched[rows] = Mark.EMPTY, 0, False
    return replace(area, mark=mark, others=others, any=touched)


def _sure(area: Area) -> NDArray[np.bool_]:
    """Mark the rows that are records without another look.

    A NIP makes one. Under another key it is a filled row without a word that a
    total, a footer or a heading begins with.
    """
    if area.by_nip:
        return np.isin(area.mark, (Mark.NIP, Mark.PREFIXED))
    headings = {fold(heading) for heading in area.view.headings if heading}

    def doubtful(text: str) -> bool:
        folded = fold(text)
        return folded in headings or _starts(text, _TOTALS) or _starts(text, _CLOSINGS)

    told = area.mark == Mark.OTHER
    if not area.by_day and len(area.mapped) > 1:
        told &= area.others >= 1
    return np.asarray(told & ~area.rows_where(doubtful))


def _last_solid(area: Area) -> int:
    """Return the last row that is surely a record, -1 when there is none."""
    solid = (area.mark == Mark.NIP) & (area.others >= 1)
    solid |= (area.mark == Mark.PREFIXED) & (area.others >= _LEAST_FILLED)
    if not area.by_nip:
        solid = _sure(area)
        if area.key >= 0 and not area.by_day:
            enough = area.others >= min(_LEAST_FILLED, len(area.mapped) - 1)
            solid &= enough if area.dated is None else enough | area.dated
    elif not solid.any():
        solid = area.others >= min(_LEAST_FILLED, len(area.mapped) - 1)
        solid &= area.mark != Mark.EMPTY
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
    key = area.view.cell(row, area.key) if area.key >= 0 else None
    if isinstance(key, str) and fold(key) == fold(area.heading):
        return REPEATED
    if _is_total(area, row):
        return TOTAL
    if area.mark[row] == Mark.OTHER and _is_numbering(area.cells(row)):
        # printed again with the headings of each page
        return NUMBERING
    if area.mark[row] == Mark.OTHER and area.others[row] == 0:
        return SUBTITLE
    return ""


def _close(area: Area, last: int, keep: NDArray[np.bool_]) -> dict[int, str]:
    """Go through what stands below the last sure record: people without NIP, footers.

    Rows that are kept are marked in place; the reasons of the others are returned.
    """
    reasons: dict[int, str] = {}
    touching, before = True, last
    for row in (np.flatnonzero(area.any[last + 1 :]) + last + 1).tolist():
        touching = touching and row == before + 1
        before = row
        unfilled = area.others[row] == 0 and area.mark[row] == Mark.EMPTY
        if unfilled:
            reason = _reason_unfilled(area, row)
        else:
            reason = _reason_below(area, row, touching=touching)
        touching = touching and not reason
        keep[row] = not reason
        if reason:
            reasons[row] = reason
    return reasons


def _reason_unfilled(area: Area, row: int) -> str:
    """Say what a row is that fills no column of the table, below the last sure record."""
    if _is_total(area, row):
        return TOTAL
    return CLOSING if _first_text(area, row)[1] else UNFILLED


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
    if _starts(text, _CLOSINGS) and (alone or place in {area.key, area.name}):
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
    """Tell a row of totals by its first words: they are, or begin with, a word for a total.

    An indikator may begin so too, as may the unit of a person who is told: there
    the word must stand alone.
    """
    place, text = _first_text(area, row)
    told = area.by_nip and area.mark[row] != Mark.EMPTY
    if place in area.titles or (told and place in area.mapped - {area.key, area.name}):
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
