"""Cells as plain text: what counts as empty, and how a value is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asn_eval.intake.grid import Value

_HOLLOW: Final = " \t\r\n\v\f\u00a0\u202f\u2007\u200b-–—'’`"
"""A text of nothing but spaces, dashes and quotes says nothing."""

_SHOWN: Final = 60
_EXACT_WHOLE: Final = 1e15


def is_blank(value: Value | None) -> bool:
    """Tell whether a cell holds nothing: no value, spaces, a dash or a lone quote."""
    return value is None or (isinstance(value, str) and not value.strip(_HOLLOW))


def filled_ones(values: Sequence[Value]) -> list[bool]:
    """Tell of many values which say something; the opposite of :func:`is_blank`."""
    return [type(value) is not str or bool(value.strip(_HOLLOW)) for value in values]


def as_text(value: Value) -> str:
    r"""Write a cell as text with single spaces; "" when it is blank.

    >>> as_text(3.0), as_text("  Dinas\n Kesehatan "), as_text(" - ")
    ('3', 'Dinas Kesehatan', '')
    """
    if is_blank(value):
        return ""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return number_text(value)
    return str(value)


def number_text(value: float) -> str:
    """Write a number without a tail of binary digits.

    >>> number_text(12.0), number_text(0.1 + 0.2), number_text(1.98701232014051e17)
    ('12', '0.3', '1.98701E+17')
    """
    return f"{value:.5E}" if abs(value) >= _EXACT_WHOLE else f"{value:.12g}"


def shown(value: Value | None) -> str:
    """Write a cell for a message: text cut to a length that a person reads."""
    text = "" if value is None else as_text(value) or str(value).strip()
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
