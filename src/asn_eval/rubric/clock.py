"""Times of day as rubrics write them."""

from __future__ import annotations

import re
from typing import Final

_TIME: Final = re.compile(r"([01]\d|2[0-3])[:.]([0-5]\d)", re.ASCII)
_HOUR: Final = 60


def minutes_of(text: str) -> int | None:
    """Read a time of day as minutes from midnight; None when it is not one.

    >>> minutes_of("07:30"), minutes_of("16.00"), minutes_of("7.5"), minutes_of("24:00")
    (450, 960, None, None)
    """
    match = _TIME.fullmatch(text.strip())
    return int(match[1]) * _HOUR + int(match[2]) if match else None
