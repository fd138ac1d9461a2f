"""Running numbers of a table: a number that is missing is often a person deleted by hand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.findings import Finding
from asn_eval.intake.headings import fold

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asn_eval.intake.body import Body
    from asn_eval.intake.grid import Value
    from asn_eval.intake.records import Sheet

_HEADINGS: Final = frozenset({"no", "nomor", "no urut", "nomor urut", "nr", "urut", "no urt"})
_NUMBER: Final = re.compile(r"\(?0*(\d{1,7})\)?\.?")
_LEAST: Final = 5
"""Fewer numbers tell no numbering."""
_MOST: Final = 10
"""More gaps than this are one finding: the list was taken out of a larger one."""
_NAMED: Final = 12
_HIGHEST: Final = 10**7


@dataclass(frozen=True)
class _Numbering:
    """The running numbers of the records that have one, as they follow one another.

    ``records`` and ``numbers`` (n,) in row order; ``begins`` (n,) True where the
    count starts at 1 again, ``announced`` (n,) True where a heading, a section
    or a total stands before the row; ``person`` (n,) codes of who it is about, -1
    where that is not known.
    """

    records: NDArray[np.intp]
    numbers: NDArray[np.int64]
    begins: NDArray[np.bool_]
    announced: NDArray[np.bool_]
    person: NDArray[np.int32]


@dataclass(frozen=True)
class _Gap:
    """Numbers from ``low`` to ``high`` that should stand before a record and do not."""

    record: int
    low: int
    high: int


def numbering_column(sheet: Sheet) -> int | None:
    """Return the column that numbers the rows, None when there is none."""
    for position, column in enumerate(sheet.view.columns):
        if position in sheet.fit.taken or column.constant or not column.path:
            continue
        if fold(column.path[-1]) in _HEADINGS:
            return position
    return None


def numbering_findings(sheet: Sheet, body: Body) -> list[Finding]:
    """Report numbers that are missing (L222), stand twice (L223) or start again (L225).

    Where each number is that of one person, they are looked at as a set, whatever
    the order of the rows. Else a count may start again where the row before is a
    heading, a section or a total, and for each person who has several rows. A
    number repeated for the same person is no fault.
    """
    position = numbering_column(sheet)
    if position is None:
        return []
    numbering = _read(sheet, body, position)
    if len(numbering.numbers) < max(_LEAST, len(sheet.index) // 2):
        return []
    whole = _of_persons(numbering)
    gaps, twice = _as_set(numbering) if whole else _as_list(numbering)
    if sum(gap.high - gap.low + 1 for gap in gaps) > len(numbering.numbers):
        # more numbers are missing than there are: these are no running numbers
        return []
    return [
        *_gap_findings(sheet, position, gaps),
        *_twice_findings(sheet, position, twice),
        *([] if whole else _restarts(sheet, position, numbering)),
    ]


def _of_persons(numbering: _Numbering) -> bool:
    """Tell whether each number is that of one person: then the order of rows says nothing."""
    known = numbering.person >= 0
    numbers, person = numbering.numbers[known], numbering.person[known].astype(np.int64)
    pairs = np.unique(numbers * (person.max(initial=0) + 1) + person)
    return len(pairs) == len(np.unique(numbers))


def _as_list(numbering: _Numbering) -> tuple[list[_Gap], list[tuple[int, int]]]:
    """Look at counts one after the other."""
    gaps, twice = _in_order(numbering)
    for part in _disordered(numbering):
        more, again = _as_set(part)
        gaps, twice = gaps + more, twice + again
    return gaps, twice


def _read(sheet: Sheet, body: Body, position: int) -> _Numbering:
    codes, values = sheet.coded(position)
    table = np.array([*(_number(value) for value in values), -1], dtype=np.int64)
    numbers = table[codes]
    records = np.flatnonzero(numbers > 0)
    numbers = numbers[records]
    sections = np.searchsorted(np.array(body.sections, dtype=np.intp), sheet.index[records])
    before = np.concatenate([[1], numbers[:-1]])
    # of a list that was sorted otherwise the 1 stands anywhere, and once
    begins = (numbers == 1) & (before != 1) & (np.count_nonzero(numbers == 1) > 1)
    begins[:1] = True
    announced = np.diff(sections, prepend=-1) > 0
    return _Numbering(records, numbers, begins, announced, _people(sheet)[records])


def _people(sheet: Sheet) -> NDArray[np.int32]:
    """Return who each record is about, -1 where the NIP was not accepted."""
    if sheet.identity is None:
        return np.arange(len(sheet.index), dtype=np.int32)
    accepted = np.array([not code for code in sheet.identity.rejected], dtype=np.bool_)
    codes = sheet.identity.codes
    return np.where(accepted[codes], codes, np.int32(-1))


def _differ(one: NDArray[np.int32], other: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Tell where two persons are known and not the same."""
    return np.asarray((one != other) & (one >= 0) & (other >= 0))


def _number(value: Value) -> int:
    if isinstance(value, float):
        return int(value) if value.is_integer() and 0 < value < _HIGHEST else -1
    match = _NUMBER.fullmatch(value.strip()) if isinstance(value, str) else None
    return int(match[1]) if match else -1


def _steps(numbering: _Numbering) -> NDArray[np.int64]:
    """Return by how much each number is above the one before, from 0 where a count begins."""
    before = np.concatenate([[0], numbering.numbers[:-1]])
    return np.asarray(numbering.numbers - np.where(numbering.begins, 0, before))


def _falling(numbering: _Numbering) -> NDArray[np.bool_]:
    """Mark the numbers of counts that fall somewhere."""
    count = np.cumsum(numbering.begins)
    return np.isin(count, count[_steps(numbering) < 0])


def _in_order(numbering: _Numbering) -> tuple[list[_Gap], list[tuple[int, int]]]:
    """Look at the counts that only rise, step by step."""
    steps, numbers = _steps(numbering), numbering.numbers
    rising = ~_falling(numbering)
    leap = rising & (steps > 1)
    leap[:1] &= _begins_late(numbers[:1], len(numbers))
    gaps = [
        _Gap(int(numbering.records[at]), int(numbers[at] - steps[at]) + 1, int(numbers[at]) - 1)
        for at in np.flatnonzero(leap).tolist()
    ]
    before = np.concatenate([numbering.person[:1], numbering.person[:-1]])
    other = _differ(numbering.person, before)
    twice = np.flatnonzero(rising & (steps == 0) & other).tolist()
    return gaps, [(int(numbering.records[at]), int(numbers[at])) for at in twice]


def _begins_late(number: NDArray[np.int64], count: int) -> NDArray[np.bool_]:
    """Tell whether a first number is a little late.

    A list that begins at 51 goes on from another file; one that begins at 2 lost
    somebody.
    """
    return np.asarray(number - 1 <= max(1, count // 10))


def _disordered(numbering: _Numbering) -> list[_Numbering]:
    """Return the counts that fall somewhere, each by itself."""
    falling = np.flatnonzero(_falling(numbering))
    if not len(falling):
        return []
    count = np.cumsum(numbering.begins)[falling]
    parts = np.split(falling, np.flatnonzero(np.diff(count)) + 1)
    return [
        _Numbering(
            numbering.records[part],
            numbering.numbers[part],
            numbering.begins[part],
            numbering.announced[part],
            numbering.person[part],
        )
        for part in parts
    ]


def _as_set(part: _Numbering) -> tuple[list[_Gap], list[tuple[int, int]]]:
    """Look whether each number is there, and once, where they follow no order."""
    distinct, first, back = np.unique(part.numbers, return_index=True, return_inverse=True)
    before = np.concatenate([[0], distinct[:-1]])
    leap = distinct - before > 1
    leap[:1] &= _begins_late(distinct[:1], len(part.numbers))
    gaps = [
        _Gap(int(part.records[first[at]]), int(before[at]) + 1, int(distinct[at]) - 1)
        for at in np.flatnonzero(leap).tolist()
    ]
    again = np.flatnonzero(_differ(part.person, part.person[first[back]])).tolist()
    return gaps, [(int(part.records[at]), int(part.numbers[at])) for at in again]


def _gap_findings(sheet: Sheet, position: int, gaps: list[_Gap]) -> list[Finding]:
    gaps = sorted(gaps, key=lambda gap: gap.record)
    together = [gaps] if len(gaps) > _MOST else [[gap] for gap in gaps]
    return [
        Finding(
            "L222",
            sheet.place(group[0].record, position),
            {
                "nomor": _listed(group),
                "jumlah": str(sum(gap.high - gap.low + 1 for gap in group)),
            },
        )
        for group in together
    ]


def _twice_findings(sheet: Sheet, position: int, twice: list[tuple[int, int]]) -> list[Finding]:
    twice = sorted(twice)
    if len(twice) > _MOST:
        numbers = sorted({number for _, number in twice})
        told = [_Gap(0, number, number) for number in numbers]
        place = sheet.place(twice[0][0], position)
        return [Finding("L223", place, {"nomor": _listed(told)})]
    return [
        Finding("L223", sheet.place(record, position), {"nomor": str(number)})
        for record, number in twice
    ]


def _restarts(sheet: Sheet, position: int, numbering: _Numbering) -> list[Finding]:
    """Report counts that start again without a word, unless each person has one."""
    starts = numbering.begins & ~numbering.announced
    starts[:1] = False
    at = np.flatnonzero(starts)
    if not len(at):
        return []
    changes = numbering.person[at] != numbering.person[at - 1]
    counted = len(np.unique(numbering.person))
    if changes.all() and len(at) + 1 >= counted and counted < len(numbering.person):
        return []
    place = sheet.place(int(numbering.records[at[0]]), position)
    return [Finding("L225", place, {"jumlah": str(len(at))})]


def _listed(gaps: list[_Gap]) -> str:
    """Write numbers, runs of them as ranges; no more than a line of them.

    >>> _listed([_Gap(0, 3, 5), _Gap(0, 9, 9)])
    '3–5, 9'
    """
    texts = [
        str(gap.low) if gap.low == gap.high else f"{gap.low}–{gap.high}" for gap in gaps[:_NAMED]
    ]
    return ", ".join([*texts, "…"] if len(gaps) > _NAMED else texts)
