"""Accepted NIPs that a rejected one may have been meant for.

A NIP has no check digit, so nothing is repaired here: likeness only tells whose
records may not be all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.domain.nip import DIGITS, normalise_nip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_FLOATED: Final = re.compile(r"(\d)(?:[.,](\d+))?[eE]\+?0*17")
_LOST: Final = 3
"""A sheet keeps 15 digits of a number: of a NIP the last three are lost."""

_KEPT: Final = 10**_LOST
"""One unit of the 15th digit."""

_TELLING: Final = 10**6
"""With an uncertainty up to this, a number still tells birth date and year of appointment."""

_MISTYPED: Final = 2
"""So many wrong characters are one mistake: two digits changed places."""


@dataclass(frozen=True)
class KnownNips:
    """Accepted NIPs, ascending: as numbers (n,) int64 and as characters (n, 18) uint32."""

    numbers: NDArray[np.int64]
    characters: NDArray[np.uint32]

    def near(self, raw: str, *, named: bool) -> list[int]:
        """Return the positions of the NIPs that a rejected cell may have meant.

        A number agrees as far as its digits go: less than one unit of the 15th
        digit apart. A number of fewer digits (``1,98701E+17``) fits many people;
        it counts only where no name says who is meant (``named``). A text of 18
        characters agrees when at most two differ, one of 17 or 19 when one
        character was left out or added.
        """
        floated = _FLOATED.fullmatch(raw)
        if floated:
            return self._about(floated[1], floated[2] or "", named=named)
        text = np.array([ord(character) for character in normalise_nip(raw)], dtype=np.uint32)
        if len(text) == DIGITS:
            fits = np.count_nonzero(self.characters != text, axis=1) <= _MISTYPED
        elif abs(len(text) - DIGITS) == 1:
            fits = self._one_apart(text)
        else:
            return []
        positions: list[int] = np.flatnonzero(fits).tolist()
        return positions

    def _about(self, first: str, places: str, *, named: bool) -> list[int]:
        """Return the NIPs less than one unit of the last digit told away from a number."""
        step = 10 ** max(DIGITS - 1 - len(places), _LOST)
        if named and step > _TELLING:
            return []
        value = int(first + places[: DIGITS - 1].ljust(DIGITS - 1, "0"))
        if step == _KEPT:
            # a double lies up to 16 beside the number that the sheet shows
            value = (value + _KEPT // 2) // _KEPT * _KEPT
        low, high = np.searchsorted(self.numbers, [value - step + 1, value + step]).tolist()
        return list(range(low, high))

    def _one_apart(self, text: NDArray[np.uint32]) -> NDArray[np.bool_]:
        """Tell which NIPs become the text when one character is left out or added.

        That is so when what they share at the start and what they share at the
        end together cover the shorter of the two.
        """
        shorter = min(DIGITS, len(text))
        head = self.characters[:, :shorter] == text[:shorter]
        tail = self.characters[:, DIGITS - shorter :] == text[len(text) - shorter :]
        at_start = np.cumprod(head, axis=1).sum(axis=1)
        at_end = np.cumprod(tail[:, ::-1], axis=1).sum(axis=1)
        return np.asarray(at_start + at_end >= shorter)


def known_nips(nips: Sequence[str]) -> KnownNips:
    """Prepare accepted NIPs, ascending, for comparison."""
    texts = np.array(nips, dtype=f"U{DIGITS}")
    return KnownNips(texts.astype(np.int64), texts.view(np.uint32).reshape(-1, DIGITS))
