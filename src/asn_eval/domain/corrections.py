"""Corrections of single cells that a named person decided and signed for.

A correction says what stood in the cell; where something else stands it is not
applied. Every applied correction is reported, with who and why.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from asn_eval.origin import Place


@dataclass(frozen=True, slots=True)
class Correction:
    """One cell, what stood there as it is shown, what is to be read instead.

    ``value`` is text (a NIP, a name), a number or a date; ``by`` is who decided,
    ``date`` when, ``reason`` why; ``place`` is where the correction stands.
    """

    file: str
    sheet: str
    row: int
    column: int
    written: str
    value: str | float | dt.date
    by: str
    date: dt.date
    reason: str
    place: Place
