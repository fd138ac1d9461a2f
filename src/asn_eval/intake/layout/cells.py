"""What single cells look like: a heading, a day number, a NIP, a label of a fact."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asn_eval.intake.grid import Value

_LONG_DIGITS: Final = 15
_FLOATED: Final = re.compile(r"\d([.,]\d+)?[eE]\+?\d{2}")
_DAY_TEXT: Final = re.compile(
    r"(?:(?:mg|min|minggu|ahad|sn|sen|senin|sl|sel|selasa|rb|rab|rabu|km|kam|kamis|jm|jum|jumat|sb|"
    r"sab|sabtu|tgl|tanggal)[ .,]*)?(\d{1,2})",
    re.IGNORECASE,
)
LAST_DAY: Final = 31
LEAST_DAYS: Final = 5
"""So many day columns beside each other make a calendar, fewer are numbers."""


def heading_text(cell: Value | None) -> str:
    r"""Write a heading cell in one line; "" when it cannot be one.

    >>> heading_text("NAMA\n/ NIP "), heading_text(3.0), heading_text(7.5)
    ('NAMA / NIP', '3', '')
    """
    if isinstance(cell, str):
        return " ".join(cell.split())
    if type(cell) is float and cell.is_integer() and 1 <= cell <= LAST_DAY:
        return str(int(cell))
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, dt.date) else ""


def day_number(text: str) -> int:
    """Return the day of the month that a heading names, 0 when it names none.

    >>> day_number("01"), day_number("Mg 07"), day_number("Sn. 8"), day_number("TL 1")
    (1, 7, 8, 0)
    """
    match = _DAY_TEXT.fullmatch(text.strip())
    number = int(match[1]) if match else 0
    return number if number <= LAST_DAY else 0


def is_nip_like(cell: Value | None) -> bool:
    """Tell whether a cell holds a NIP, whole or destroyed: no heading does."""
    if type(cell) is float:
        return cell >= 10.0 ** (_LONG_DIGITS - 1)
    if not isinstance(cell, str):
        return False
    return sum(map(str.isdigit, cell)) >= _LONG_DIGITS or bool(_FLOATED.fullmatch(cell.strip()))


def is_data(row: Sequence[Value | None]) -> bool:
    """Tell whether a row cannot hold headings: a NIP, times, or more numbers than words.

    Whole numbers from 1 to 31 are taken for days where there are many of them.
    """
    if any(is_nip_like(cell) for cell in row):
        return True
    texts = sum(isinstance(cell, str) and any(map(str.isalpha, cell)) for cell in row)
    days = sum(bool(day_number(heading_text(cell))) for cell in row)
    others = sum(
        cell is not None and not isinstance(cell, str) and not heading_text(cell) for cell in row
    )
    few_days = days if days < LEAST_DAYS else 0
    return others > 0 or few_days > texts
