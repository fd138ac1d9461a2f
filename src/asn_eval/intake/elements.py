"""The nine elements of the public satisfaction survey, told by what a question asks.

Here u8 is sarana dan prasarana and u9 penanganan pengaduan. Instansi number these
two differently (PermenPANRB 14/2017 as it is quoted), so the text decides, and the
code only where there is no text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from asn_eval.intake.headings import fold

_WORDS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("u9", ("pengaduan",)),
    ("u8", ("sarana", "prasarana")),
    ("u1", ("persyaratan",)),
    ("u2", ("prosedur", "mekanisme", "alur")),
    ("u4", ("biaya", "tarif")),
    ("u6", ("kompetensi", "kemampuan")),
    ("u7", ("perilaku", "kesopanan", "keramahan")),
    ("u5", ("produk", "hasil")),
    ("u3", ("waktu", "kecepatan")),
)
"""Element → words; the first that a question holds counts."""

_ASKING: Final = frozenset(
    {"pelayanan", "petugas", "pendapat", "bagaimana", "layanan", "pelaksana"}
)
_CODE: Final = re.compile(r"u ?([1-9])\b")
LEAST: Final = 5
"""So many elements in one row make a survey."""


@lru_cache(maxsize=4096)
def element_of(heading: str) -> str:
    """Return the element that a heading asks about, "" when it asks about none.

    >>> element_of("U8 (Sarana & Prasarana)"), element_of("U8"), element_of("Cap waktu")
    ('u8', 'u8', '')
    """
    folded = fold(heading)
    code = _CODE.match(folded)
    words = set(folded.split())
    if code or words & _ASKING:
        for element, told in _WORDS:
            if words & set(told):
                return element
    return f"u{code[1]}" if code and len(words) == 1 + (" " in code[0]) else ""
