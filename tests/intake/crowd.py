"""Many invented people: as many sound NIPs as a test needs, all in sequence 990 to 999."""

from __future__ import annotations

import datetime as dt


def nips(count: int) -> list[str]:
    """Return distinct NIPs of people born day by day from 1980 on, appointed in January 2010.

    >>> nips(2)
    ['198001012010011990', '198001022010012991']
    """
    first = dt.date(1980, 1, 1)
    return [
        f"{first + dt.timedelta(days=at):%Y%m%d}201001{at % 2 + 1}{990 + at % 10}"
        for at in range(count)
    ]
