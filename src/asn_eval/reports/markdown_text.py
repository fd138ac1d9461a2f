"""Markdown from foreign text: escaping, tables, pointers to the rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from asn_eval.language import Words

_MARKUP: Final = re.compile(r"[\\`*\[\]|~]|(?<![^\W_])_|_(?![^\W_])")
_LINKS: Final = re.compile(r"(?i)\b(https?|ftp|mailto):|\bwww\.")
_ENTITIES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def escape(text: str) -> str:
    r"""Make foreign text plain: no markup, no HTML, no links, one line.

    >>> escape("a|b <b>*x*</b>"), escape("feedback_tw3.xlsx"), escape("http://x.id")
    ('a\\|b &lt;b&gt;\\*x\\*&lt;/b&gt;', 'feedback_tw3.xlsx', 'http\\://x.id')
    """
    flat = " ".join(text.split())
    plain = _MARKUP.sub(r"\\\g<0>", flat).translate(_ENTITIES)
    return _LINKS.sub(lambda match: match[0][:-1] + "\\" + match[0][-1], plain)


def squeezed(lines: Iterable[str]) -> Iterator[str]:
    """Let at most one empty line stand between two lines."""
    before = ""
    for line in lines:
        if line or before:
            yield line
        before = line


def table_lines(heads: Sequence[str], rows: Iterable[Sequence[str]], right: str = "") -> list[str]:
    """Write a table; ``right`` has one letter per column, ``r`` aligns right."""
    marks = ["---:" if side == "r" else "---" for side in right.ljust(len(heads), "l")]
    lines = [heads, marks, *([escape(cell) or " " for cell in row] for row in rows)]
    return ["| " + " | ".join(line) + " |" for line in lines]


def rest_line(words: Words, count: int, shown: int, file: str) -> list[str]:
    """Say how many lines were left out and where they stand; nothing when none were."""
    if count <= shown:
        return []
    return [
        words(
            "{jumlah} baris lagi, lihat {berkas}.", jumlah=words.number(count - shown), berkas=file
        )
    ]
