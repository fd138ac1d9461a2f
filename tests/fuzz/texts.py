"""Damage to CSV and YAML, token by token."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from fuzz.words import harmful

if TYPE_CHECKING:
    import random

_TOKEN: Final = re.compile(r"""[\w.-]+|[^\w\s]|[ \t]+|\r?\n""")
_SCALAR: Final = re.compile(r"(?<=: )[^\n{\[]+|(?<=- )[^\n{\[]+|(?<=: )\{[^\n]*\}")
_CSV: Final = (";", ",", "\t", "|", '"', '""', "\r", "\n", "\r\n", '="x"', "sep=;\n", "\0", "\x1a")
_YAML: Final = (
    "&a ", "*a", "<<: *a", "!!python/object/apply:os.system ", "!x ", "!", "? ", ": ", "- ",
    "---\n", "...\n", "\t", "|\n", ">-\n", "'", '"', '"\\UFFFFFFFF"', '"\\x00"', "%YAML 9.9\n",
    "#", "@", "`", "{", "}", "[", "]", ",", "[" * 200, "{a: " * 200, "- " * 200, "\u0085", "\u2028",
    "\ufeff", "\x07", "\ud7ff", "~", "null", "yes", "1e999", "0x7fffffffffffffffff", ".inf", ".nan",
    "2025-02-30", "0001-01-01", "9999-12-31", "-1", "1e308", "999999999999999", "a: b: c", "x: 1\n",
    "periode: 2025-TW9\n", "2025-TW3", "ke: [0, 100]", "mulai: -5", "bobot: 1e3", "A0", "XFE1:A1",
)  # fmt: skip


def damage_text(rng: random.Random, content: bytes) -> bytes:
    """Damage a CSV file in its encoding."""
    encoding = "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8"
    text = _damaged(rng, content.decode(encoding, "replace"), _CSV)
    return text.encode(rng.choice((encoding, encoding, "cp1252")), "replace")


def damage_yaml(rng: random.Random, content: bytes) -> bytes:
    """Damage a YAML file."""
    text = content.decode("utf-8", "surrogateescape")
    for _ in range(rng.choice((1, 1, 2, 4))):
        text = _damaged(rng, text, _YAML)
    return text.encode("utf-8", "surrogateescape")


def _damaged(rng: random.Random, text: str, tokens: tuple[str, ...]) -> str:
    match rng.randrange(8):
        case 0:
            return _lines(rng, text)
        case 1 | 2:
            return _replaced(rng, text, _SCALAR, rng.choice(tokens))
        case 3:
            return _replaced(rng, text, _SCALAR, harmful(rng))
        case 4:
            return _replaced(rng, text, _TOKEN, harmful(rng))
        case 5:
            return _replaced(rng, text, _TOKEN, "")
        case _:
            at = rng.randrange(len(text) + 1)
            return text[:at] + rng.choice(tokens) + text[at:]


def _replaced(rng: random.Random, text: str, pattern: re.Pattern[str], new: str) -> str:
    start = rng.randrange(len(text) + 1)
    match = pattern.search(text, start) or pattern.search(text)
    return text[: match.start()] + new + text[match.end() :] if match else text + new


def _lines(rng: random.Random, text: str) -> str:
    """Drop, repeat, move or indent a line."""
    lines = text.splitlines(keepends=True) or [""]
    i = rng.randrange(len(lines))
    match rng.randrange(4):
        case 0:
            del lines[i]
        case 1:
            lines[i:i] = [lines[i]] * rng.choice((1, 2, 300))
        case 2:
            lines.insert(rng.randrange(len(lines)), lines.pop(i))
        case _:
            lines[i] = rng.choice((" ", "  ", "\t")) + lines[i]
    return "".join(lines)
