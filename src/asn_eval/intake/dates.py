"""Date columns: Excel dates, serial numbers and Indonesian texts to days.

A text such as 03/04/2025 cannot be judged alone, so a column is read as a
whole: one value that is only possible as day/month settles all of them; when
every value can be read both ways, the column is a finding, unless its heading
says the order, as in ``TMT GOLONGAN (MM-DD-YYYY)``, the folder declares it, or
the NIPs beside it tell.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np

from asn_eval.findings import Finding
from asn_eval.intake.agreement import Settled, settle
from asn_eval.intake.headings import fold
from asn_eval.intake.plain import is_blank, shown
from asn_eval.intake.records import used
from asn_eval.language import Lang, month_names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from asn_eval.domain.fields import Field
    from asn_eval.intake.grid import Value
    from asn_eval.intake.records import Sheet

Day: TypeAlias = dt.date | None

_FIRST_SERIAL: Final = 20_000.0
_LAST_SERIAL: Final = 60_000.0
_EPOCH: Final = dt.date(1899, 12, 30)
_SHORT: Final = {
    "jan": 1, "feb": 2, "peb": 2, "mar": 3, "apr": 4, "mei": 5, "may": 5, "jun": 6, "jul": 7,
    "agu": 8, "agt": 8, "ags": 8, "agust": 8, "aug": 8, "sep": 9, "sept": 9, "okt": 10, "oct": 10,
    "nov": 11, "nop": 11, "des": 12, "dec": 12, "pebruari": 2, "nopember": 11,
}  # fmt: skip
MONTHS: Final = _SHORT | {
    name.casefold(): number
    for lang in Lang
    for number, name in enumerate(month_names(lang), start=1)
}
"""Names of months, folded, to their number."""

MONTH_FIRST: Final = "bulan-hari"
"""The declared order of text dates that read month/day/year."""

DAY_FIRST: Final = "hari-bulan"
"""The declared order of text dates that read day/month/year."""

_SAID_ORDER: Final = re.compile(
    r"\b(?:(?P<month>mm d{1,2}|bb hh|bln tgl|bulan tanggal)|"
    r"(?:d{1,2} mm|hh bb|tgl bln|tanggal bulan)) (?:y{2,4}|t{2,4}|thn|tahun)\b"
)

_CLOCK: Final = re.compile(r"(?<![ T])[ T]++\d{1,2}[:.]\d{2}.*$")
_ISO: Final = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?")
_PAIR: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_WORDY: Final = re.compile(r"(?:(\d{1,2}) )?([a-z]+)(?: (\d{4}))?")


@dataclass(frozen=True, slots=True)
class Pair:
    """A text of two numbers and a year: day/month or month/day."""

    first: int
    second: int
    year: int

    def day(self, *, month_first: bool) -> Day:
        """Read it one way; None when that is no day of the calendar."""
        if month_first:
            return _day(self.year, self.first, self.second)
        return _day(self.year, self.second, self.first)


def read_date(value: Value, year: int | None = None) -> Day | Pair:
    """Read one cell as a day; ``year`` serves month names that stand alone.

    A month without a day is its first day. None: not a date.

    >>> read_date("17 Agustus 2025"), read_date(45886.0), read_date("03/04/2025")
    (datetime.date(2025, 8, 17), datetime.date(2025, 8, 17), Pair(first=3, second=4, year=2025))
    """
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if type(value) is float:
        return _serial(value)
    return _read_text(value, year) if isinstance(value, str) else None


def read_dates(
    sheet: Sheet, field: Field, position: int
) -> tuple[NDArray[np.datetime64], NDArray[np.bool_], list[Finding]]:
    """Read a date column: days (NaT empty or faulty), faulty, findings."""
    codes, values = sheet.coded(position)
    year = sheet.options.period.year if sheet.options.period else None
    told = [code for code in used(codes, len(values)) if not is_blank(values[code])]
    read = {code: read_date(values[code], year) for code in told}
    pairs = {code: item for code, item in read.items() if isinstance(item, Pair)}
    order = _column_order(sheet, field, position, pairs, codes)
    days = np.full(len(values) + 1, "NaT", dtype="datetime64[D]")
    for code, item in read.items():
        day = item.day(month_first=order.month_first) if isinstance(item, Pair) else item
        if day is not None and not (order.unknown and code in pairs):
            days[code] = np.datetime64(day, "D")
    unread = np.isin(codes, [code for code in told if np.isnat(days[code])])
    in_pairs = np.isin(codes, list(pairs))
    bad = unread & ~in_pairs if order.unknown else unread
    findings = _no_dates(sheet, field, position, bad)
    if order.finding:
        findings.append(_column_finding(order, sheet, field, position, in_pairs))
    return days[codes], unread, findings


@dataclass(frozen=True)
class _Order:
    """How the text dates of a column are read, and the finding that says so, if any."""

    month_first: bool
    finding: str = ""
    slots: Mapping[str, str] = field(default_factory=dict)

    @property
    def unknown(self) -> bool:
        """Tell whether nobody knows the order."""
        return self.finding == "S311"


def _column_order(
    sheet: Sheet, field: Field, position: int, pairs: Mapping[int, Pair], codes: NDArray[np.int32]
) -> _Order:
    """Decide the order of a column: said or declared, by its own dates, by the NIPs."""
    declared = sheet.date_order(field.name, said_order(sheet.view.headings[position]))
    if declared or not pairs:
        return _Order(declared == MONTH_FIRST)
    month_first, ambiguous = _order(list(pairs.values()))
    if not ambiguous:
        return _Order(month_first, "S318" if month_first else "")
    settled = _settled(sheet, field, pairs, codes)
    if settled is None:
        return _Order(month_first=False, finding="S311")
    counts = {"jumlah": str(settled.agreeing), "diperiksa": str(settled.tested)}
    return _Order(settled.month_first, "S347" if settled.month_first else "S346", counts)


def _settled(
    sheet: Sheet, field: Field, pairs: Mapping[int, Pair], codes: NDArray[np.int32]
) -> Settled | None:
    """Ask the NIPs of the rows which way a column reads."""
    readings = []
    for month_first in (False, True):
        days = np.full(int(codes.max(initial=0)) + 2, "NaT", dtype="datetime64[D]")
        for code, pair in pairs.items():
            days[code] = np.datetime64(pair.day(month_first=month_first), "D")
        readings.append(days[codes])
    return settle(sheet.identity, field.name, *readings)


def said_order(heading: str) -> str:
    """Return the order of day and month that a heading says, "" when it says none.

    >>> said_order("TMT GOLONGAN (MM-DD-YYYY)"), said_order("Tanggal (dd/mm/yyyy)")
    ('bulan-hari', 'hari-bulan')
    """
    said = _SAID_ORDER.search(fold(heading))
    if said is None:
        return ""
    return MONTH_FIRST if said["month"] else DAY_FIRST


def _no_dates(
    sheet: Sheet, field: Field, position: int, records: NDArray[np.bool_]
) -> list[Finding]:
    """Report cells that are no dates, one by one."""
    return [
        sheet.finding(
            "S310",
            record,
            position,
            {"kolom": field.name, "nilai": shown(sheet.cell(record, position))},
        )
        for record in np.flatnonzero(records).tolist()
    ]


def _column_finding(
    order: _Order, sheet: Sheet, field: Field, position: int, mine: NDArray[np.bool_]
) -> Finding:
    """Make the one finding of a whole column, at the first cell it is about."""
    first = int(np.argmax(mine))
    slots = {"kolom": field.name, "nilai": shown(sheet.cell(first, position)), **order.slots}
    if order.unknown:
        slots["jumlah"] = str(int(np.count_nonzero(mine)))
    return Finding(order.finding, sheet.place(first, position), slots)


def _order(pairs: list[Pair]) -> tuple[bool, bool]:
    """Return whether the month comes first, and whether nobody can tell."""
    day_first = sum(pair.day(month_first=False) is not None for pair in pairs)
    month_first = sum(pair.day(month_first=True) is not None for pair in pairs)
    both = day_first == month_first == len(pairs)
    ambiguous = both and any(pair.first != pair.second for pair in pairs)
    return month_first == len(pairs) > day_first, ambiguous


def _serial(number: float) -> Day:
    if not _FIRST_SERIAL <= number <= _LAST_SERIAL:
        return None
    return _EPOCH + dt.timedelta(days=int(number))


def _read_text(text: str, year: int | None) -> Day | Pair:
    plain = _CLOCK.sub("", text.strip())
    if match := _ISO.fullmatch(plain):
        return _day(int(match[1]), int(match[2]), int(match[3] or 1))
    if match := _PAIR.fullmatch(plain):
        return Pair(int(match[1]), int(match[2]), int(match[3]))
    match = _WORDY.fullmatch(fold(plain))
    if match is None or match[2] not in MONTHS:
        return None
    told = int(match[3]) if match[3] else year
    if told is None or (match[1] and not match[3]):
        return None
    return _day(told, MONTHS[match[2]], int(match[1] or 1))


def _day(year: int, month: int, day: int) -> Day:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
