"""Pieces of YAML that our own strict reader takes back as they were meant."""

from __future__ import annotations

import json

_LONGEST = 200
"""Longest text written; a key of more than 1,024 characters would not be read."""


def quoted(text: str) -> str:
    r"""Write a text in double quotes.

    >>> quoted('Kata "Baik"'), quoted("a\\b")
    ('"Kata \\"Baik\\""', '"a\\\\b"')
    """
    return json.dumps(text, ensure_ascii=False)


def can_stand(text: str) -> bool:
    r"""Tell whether a text can be written into a file and read back the same.

    >>> can_stand("Plg. Cepat"), can_stand("a\x07b"), can_stand("")
    (True, False, False)
    """
    return bool(text.strip()) and text.isprintable() and len(text) <= _LONGEST


def remark(text: str) -> str:
    r"""Write a text as part of a comment: one line, nothing that does not show.

    >>> remark("dua\nbaris\x07")
    'dua baris'
    """
    line = " ".join(text.split())
    plain = "".join(character for character in line if character.isprintable())
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1] + "…"
