"""What a plain YAML scalar means here, and how a value is written back.

YAML 1.1 turns ``no`` into False, ``7:30`` into 450 and ``0x10`` into 16. Here a
plain scalar is a whole number, a decimal, true/false, null or an ISO date, and
otherwise the text that stands there.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from asn_eval.documents.document import Data, Scalar

_WORDS: Final[dict[str, bool | None]] = {
    "true": True,
    "false": False,
    "null": None,
    "~": None,
    "": None,
}
_WHOLE: Final = re.compile(r"-?(0|[1-9]\d{0,14})", re.ASCII)
_DECIMAL: Final = re.compile(r"-?(0|[1-9]\d{0,14})\.\d{1,15}", re.ASCII)
_DATE: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_LONGEST: Final = 60


def resolve(text: str) -> Scalar:
    """Return the meaning of a plain scalar.

    >>> [resolve(text) for text in ("12", "-3", "12.5", "true", "~", "2025-01-01")]
    [12, -3, 12.5, True, None, datetime.date(2025, 1, 1)]
    >>> [resolve(text) for text in ("no", "7:30", "1e3", "0x10", "1_000", "007", "12,5", ".5")]
    ['no', '7:30', '1e3', '0x10', '1_000', '007', '12,5', '.5']
    """
    if text in _WORDS:
        return _WORDS[text]
    if _WHOLE.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    match = _DATE.fullmatch(text)
    return _date(text, *map(int, match.groups())) if match else text


def _date(text: str, year: int, month: int, day: int) -> dt.date | str:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return text


def written(value: Scalar) -> str:
    """Write a scalar as a plain YAML scalar would stand in a file.

    >>> written(27.0), written(1e-07), written(True), written(None), written("Baik")
    ('27', '0.0000001', 'true', 'null', 'Baik')
    """
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return number(value)
    return str(value)


def number(value: float) -> str:
    """Write a number in plain decimals, without a needless ``.0`` or exponent.

    >>> number(33.34), number(100.0), number(-0.0), number(1e16)
    ('33.34', '100', '0', '10000000000000000')
    """
    text = f"{Decimal(repr(float(value))):f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def shown(value: Data) -> str:
    """Show a value in a message: text in quotes, long things shortened.

    >>> shown("dua puluh"), shown(3), shown([1, 5]), shown({"a": 1})
    ('"dua puluh"', '3', '[1, 5]', '{a: 1}')
    """
    if isinstance(value, str):
        text = f'"{value}"'
    elif isinstance(value, dict):
        text = "{" + ", ".join(f"{key}: {shown(item)}" for key, item in value.items()) + "}"
    elif isinstance(value, list):
        text = "[" + ", ".join(shown(item) for item in value) + "]"
    else:
        text = written(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
