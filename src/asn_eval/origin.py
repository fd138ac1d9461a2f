"""Where a value came from: a cell of a sheet, or a line of a text file.

A place is a value like any other: frozen, ordered, printable. File names are
relative to the folder the user gave, so a place never shows the machine.
"""

from __future__ import annotations

from dataclasses import dataclass

_ALPHABET = 26


def column_letter(number: int) -> str:
    """Return the sheet letter of a 1-based column number.

    >>> column_letter(1), column_letter(26), column_letter(27), column_letter(16384)
    ('A', 'Z', 'AA', 'XFD')
    """
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, _ALPHABET)
        letters = chr(ord("A") + rest) + letters
    return letters


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in an input: file, sheet and cell; each level may be left open.

    ``row`` and ``column`` are 1-based, 0 means "not said". With a ``sheet`` they
    name a cell; without one they name line and column of a text file.

    >>> str(Place("feedback_tw3.xlsx", "Rekap", 17, 6))
    'feedback_tw3.xlsx › Rekap!F17'
    >>> str(Place("rubrik.yaml", row=12, column=5))
    'rubrik.yaml:12:5'
    """

    file: str = ""
    sheet: str = ""
    row: int = 0
    column: int = 0

    @property
    def cell(self) -> str:
        """Cell address such as ``F17``; only the part that is known."""
        if not self.sheet:
            return ""
        return column_letter(self.column) + (str(self.row) if self.row else "")

    def __str__(self) -> str:
        if self.sheet:
            cell = self.cell
            return f"{self.file} › {self.sheet}" + (f"!{cell}" if cell else "")
        parts = [self.file, *(str(n) for n in (self.row, self.column) if n)]
        return ":".join(parts)
