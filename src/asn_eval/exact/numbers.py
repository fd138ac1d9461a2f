"""Numbers written as text, as Indonesian offices write them.

``1.234,5`` and ``1,234.5`` can be read in one way only; ``1.234`` cannot: it is
one and a bit or one thousand two hundred, and this module says so instead of
choosing. A declared decimal mark settles such texts and no others.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

NAN: Final = float("nan")
GROUP: Final = 3
DECIMAL_MARKS: Final = {"koma": ",", "titik": "."}
"""The declared decimal mark by the word that configurations use."""

_EMPTY: Final = frozenset({"", "-", "–", "—", "--"})
_SPACES: Final = dict.fromkeys(map(ord, "\u00a0\u202f\u2007\t\r\n"), " ")
_DRESS: Final = re.compile(
    # spaces are taken whole, or a thousand of them would be parted in every way
    r"(?:rp\.?\s*+)?(?P<sign>[+\-−]?)\s*+(?P<body>[0-9., ]*[0-9])\s*+(?P<percent>%?)",
    re.IGNORECASE,
)
_SPACED: Final = re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{3})+(?:[.,][0-9]+)?")


class Reading(StrEnum):
    """What became of a text that should be a number."""

    VALUE = "nilai"
    EMPTY = "kosong"
    AMBIGUOUS = "rancu"
    NOT_A_NUMBER = "bukan angka"


@dataclass(frozen=True, slots=True)
class NumberReading:
    """A text read as a number; ``value`` is NaN unless ``state`` is VALUE.

    With ``percent`` the value is in percent points: ``95,5%`` is 95.5.
    """

    state: Reading
    value: float = NAN
    percent: bool = False


def parse_number(text: str, decimal: str = "") -> NumberReading:
    """Read a number; ``decimal`` is "koma", "titik" or "" (not declared).

    >>> parse_number("1.234,5").value, parse_number("95,5%").value
    (1234.5, 95.5)
    >>> parse_number("1.234").state, parse_number("1.234", "koma").value
    (<Reading.AMBIGUOUS: 'rancu'>, 1234.0)
    >>> parse_number("9" * 400).state
    <Reading.NOT_A_NUMBER: 'bukan angka'>
    """
    plain = text.translate(_SPACES).strip()
    if plain in _EMPTY:
        return NumberReading(Reading.EMPTY)
    dress = _DRESS.fullmatch(plain)
    if dress is None:
        return NumberReading(Reading.NOT_A_NUMBER)
    body = dress["body"].strip()
    if " " in body:
        number = body.replace(" ", "").replace(",", ".") if _SPACED.fullmatch(body) else None
    else:
        number = _plain_digits(body, DECIMAL_MARKS.get(decimal, ""))
    if number is None:
        return NumberReading(Reading.NOT_A_NUMBER)
    if number == "":
        return NumberReading(Reading.AMBIGUOUS, percent=bool(dress["percent"]))
    sign = -1.0 if dress["sign"] in {"-", "−"} else 1.0
    value = sign * float(number)
    if math.isinf(value):
        return NumberReading(Reading.NOT_A_NUMBER)
    return NumberReading(Reading.VALUE, value, bool(dress["percent"]))


def _plain_digits(body: str, declared: str) -> str | None:
    """Write a body with at most a point; "" when it reads two ways, None when in none."""
    marks = [mark for mark in ".," if mark in body]
    match marks:
        case []:
            return body
        case [mark] if body.count(mark) == 1:
            return _one_mark(body, mark, declared)
        case [mark]:
            return _grouped(body, mark)
        case _:
            decimal = max(marks, key=body.rfind)
            whole, _, fraction = body.rpartition(decimal)
            group = "," if decimal == "." else "."
            grouped = _grouped(whole, group)
            return None if grouped is None else f"{grouped}.{fraction}"


def _one_mark(body: str, mark: str, declared: str) -> str:
    whole, _, fraction = body.partition(mark)
    two_ways = len(fraction) == GROUP and 0 < len(whole) <= GROUP and whole[0] != "0"
    if not two_ways or mark == declared:
        return f"{whole or '0'}.{fraction}"
    return whole + fraction if declared else ""


def _grouped(body: str, mark: str) -> str | None:
    first, *rest = body.split(mark)
    sound = 0 < len(first) <= GROUP and first[0] != "0" and first.isdigit()
    sound = sound and all(len(part) == GROUP and part.isdigit() for part in rest)
    return first + "".join(rest) if sound else None
