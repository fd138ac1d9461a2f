"""Pages that a web application wrote instead of a table, or into it, when it failed."""

from __future__ import annotations

import re
from typing import Final

_LOOK: Final = 65_536

_FATAL: Final = re.compile(
    r"(?:fatal|parse|syntax) error(?:</b>)?\s*:|uncaught \w*(?:exception|error)"
    r"|an uncaught exception was encountered|a database error occurred|sqlstate\["
    r"|whoops, looks like something went wrong|maximum execution time of \d+"
    r"|allowed memory size of \d+",
    re.IGNORECASE,
)
_MESSAGE: Final = re.compile(
    r"(?:warning|notice|deprecated|strict standards)(?:</b>)?\s*:.{1,2000}?"
    r"\bon line\b|a php error was encountered",
    re.IGNORECASE | re.DOTALL,
)


def is_fatal(head: str) -> bool:
    """Tell whether a text says that the application stopped.

    >>> is_fatal("<br /><b>Fatal error</b>:  Uncaught Error in /app/a.php on line 3")
    True
    """
    return bool(_FATAL.search(head[:_LOOK]))


def has_error_message(text: str) -> bool:
    """Tell whether a text holds a message of the application that it went on after.

    >>> has_error_message("<b>Notice</b>: Undefined index: nip in <b>a.php</b> on line <b>9</b>")
    True
    >>> has_error_message("<td>Notice</td>")
    False
    """
    return bool(_MESSAGE.search(text[:_LOOK]))
