"""Text columns: codes into distinct labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asn_eval.intake.plain import as_text
from asn_eval.intake.records import used

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asn_eval.intake.records import Sheet


def read_texts(sheet: Sheet, position: int) -> tuple[NDArray[np.int32], tuple[str, ...]]:
    """Read a text column: codes (n,) into sorted distinct labels, -1 where blank."""
    codes, values = sheet.coded(position)
    texts = [""] * (len(values) + 1)
    for code in used(codes, len(values)):
        texts[code] = as_text(values[code])
    labels, table = relabel(texts)
    return table[codes], labels


def relabel(texts: Sequence[str]) -> tuple[tuple[str, ...], NDArray[np.int32]]:
    """Return the sorted distinct texts, and for each text its code (-1 for "")."""
    labels = sorted({text for text in texts if text})
    at = {label: code for code, label in enumerate(labels)}
    return tuple(labels), np.array([at.get(text, -1) for text in texts], dtype=np.int32)
