"""The formats that can be read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final


class Kind(Enum):
    """A format, told by the first bytes of a file."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    ODS = "ods"
    XLS = "xls"
    PAGE = "html"
    TEXT = "csv"


@dataclass(frozen=True, slots=True)
class Look:
    """What a look at a file told: its format, and the bytes that it unpacks to."""

    kind: Kind
    unpacked: int

    @property
    def weight(self) -> int:
        """Return how many bytes of memory a byte of this format may take when read."""
        return _WEIGHTS[self.kind]


_WEIGHTS: Final = {
    Kind.XLSX: 2,
    Kind.XLSB: 8,
    Kind.XLS: 8,
    Kind.ODS: 4,
    Kind.PAGE: 16,
    Kind.TEXT: 8,
}
