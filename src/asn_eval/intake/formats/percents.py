"""Which number formats show a number as percent."""

from __future__ import annotations

import re
from typing import Final

PERCENT_BUILT_IN: Final = frozenset({9, 10})
"""Numbers of the built-in percent formats, in every format of Excel."""

_QUOTED: Final = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.')


def is_percent_format(code: str) -> bool:
    r"""Tell whether a number format multiplies by 100: a percent sign outside quotes.

    >>> [is_percent_format(code) for code in ("0.0%", '0" %"', r"0\%", "General")]
    [True, False, False, False]
    """
    return "%" in _QUOTED.sub("", code)
