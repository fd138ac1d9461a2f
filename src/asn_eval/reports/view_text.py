"""Text from foreign files, made safe to show; numbers as people write them.

Control characters and the marks that change the direction of writing are
replaced by a visible name, so that no cell can reorder or hide the text beside
it. Nothing else is changed: each output escapes its own markup.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.reports.safe import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from asn_eval.language import Words

_SPACES: Final = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
_LONGEST: Final = 300
RULE_TEXT: Final = 4000
"""Longest text of a rubric that is shown; cells are cut earlier."""

DASH: Final = "–"
"""Shown where there is no value."""


def safe(text: object, longest: int = _LONGEST) -> str:
    r"""Make one text of a source safe to show on one line.

    >>> safe("Budi\u202egnp.exe"), safe("dua\nbaris")
    ('Budi⟨U+202E⟩gnp.exe', 'dua baris')
    """
    flat = visible(_SPACES.sub(" ", str(text)))
    return flat if len(flat) <= longest else flat[: longest - 1] + "…"


def safe_all(texts: Iterable[object]) -> list[str]:
    """Make many texts safe; plain ASCII, the usual case, costs one scan."""
    plain = list(map(str, texts))
    joined = "".join(plain)
    tame = joined.isascii() and joined.isprintable()
    if tame and max(map(len, plain), default=0) <= _LONGEST:
        return plain
    return [safe(text) for text in plain]


def coded(values: NDArray[np.object_]) -> tuple[list[str], NDArray[np.int32]]:
    """Turn texts into sorted distinct labels and the code of each entry."""
    texts = values.tolist()
    labels = sorted(set(texts))
    position = {label: index for index, label in enumerate(labels)}
    codes = np.fromiter(map(position.__getitem__, texts), dtype=np.int32, count=len(texts))
    return safe_all(labels), codes


def trimmed(words: Words, value: float, most: int = 4) -> str:
    """Write a number without trailing zeros, at most ``most`` decimals.

    >>> from asn_eval.language import Words
    >>> trimmed(Words(), 33.50), trimmed(Words(), 1000), trimmed(Words(), float("nan"))
    ('33,5', '1.000', '–')
    """
    if np.isnan(value):
        return DASH
    whole, mark, part = words.number(value, most).rpartition("," if _comma(words) else ".")
    part = part.rstrip("0")
    return whole + mark + part if part else whole


def _comma(words: Words) -> bool:
    return words.number(0.5, 1) == "0,5"


def fixed(words: Words, value: float, digits: int) -> str:
    """Write a number with fixed decimals; a dash where there is none."""
    return DASH if np.isnan(value) else words.number(value, digits)


def listed(words: Words, texts: Iterable[str]) -> str:
    """Join texts as a sentence does: ``a, b dan c``.

    >>> from asn_eval.language import Words
    >>> listed(Words(), ["a", "b", "c"])
    'a, b dan c'
    """
    parts = list(texts)
    if len(parts) <= 1:
        return "".join(parts)
    return words("{awal} dan {akhir}", awal=", ".join(parts[:-1]), akhir=parts[-1])
