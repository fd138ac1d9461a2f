"""Small pieces of Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_CODE: Final = re.compile(r"(`[^`]*`)")
_SPECIAL: Final = re.compile(r"([\\*<\[\]])")


def made_by(sentence: str) -> str:
    """Give the first line of a generated page, which a reader does not see."""
    return f"<!-- {sentence}: python docs/buat_dokumen.py -->"


def escaped(text: str) -> str:
    """Write a text so that it shows as it is; what stands in backticks stays code."""
    parts = _CODE.split(text)
    parts[::2] = [_SPECIAL.sub(r"\\\1", part) for part in parts[::2]]
    return "".join(parts)


def code(text: str) -> str:
    """Write a word of the program."""
    return f"`{text}`"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Write a table; cells are Markdown already."""
    return ["", _row(heads), _row(["---"] * len(heads)), *map(_row, rows), ""]


def fenced(text: str, language: str) -> list[str]:
    """Write a block of code."""
    return ["", f"```{language}", *text.strip("\n").split("\n"), "```", ""]


def page(lines: Iterable[str]) -> str:
    """Join lines to a page without empty lines in a row."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
