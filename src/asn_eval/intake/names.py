"""Names of people and units as they are compared: without titles, case and spaces.

A name is compared exactly, once folded. Names that are only near are proposed
to a person and never applied.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

import numpy as np

from asn_eval.intake.headings import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

_TITLES: Final = frozenset({
    "dr", "drs", "dra", "drg", "drh", "ir", "h", "hj", "kh", "prof", "apt", "ns", "tn", "ny",
    "sdr", "sdri", "bpk", "ust", "ustadz", "ustadzah",
})  # fmt: skip
_DEGREES: Final = frozenset({
    "amd", "amdak", "amdfarm", "amdgz", "amdkeb", "amdkep", "amdkes", "amdkl", "amdkom",
    "amg", "amk", "apt", "bba", "mag", "map", "mars", "mba", "meng", "mepid",
    "mfarm", "mh", "mhum", "mikom", "mkeb", "mkep", "mkes", "mkm", "mkom", "mm", "mpa", "mpd",
    "mpdi", "mph", "mpsi", "msc", "msi", "msn", "msos", "mt", "ners", "ns", "phd", "psi", "sag",
    "sap", "sarch", "sds", "se", "sei", "sfarm", "sgz", "sh", "shi", "shum", "sikom", "sip",
    "skeb", "skel", "skep", "skes", "skesmas", "ski", "skm", "skom", "sp", "spd", "spdi", "spi",
    "spsi", "spt", "ss", "ssi", "ssn", "ssos", "ssosi", "sst", "sstp", "sstpi", "st", "sth", "sthi",
    "stp", "strkeb", "strkep", "strkes", "amtrkeb",
})  # fmt: skip
_LONGEST_DEGREE: Final = 3
"""A degree may be written in so many words: A. Md. Kep."""

_LEAST_LIKENESS: Final = 0.85
_MOST_PROPOSED: Final = 3
_PLACES: Final = 64


@dataclass(frozen=True, slots=True, order=True)
class NearName:
    """A name that may have been meant; ``likeness`` from 0 to 1."""

    name: str
    likeness: float


def name_key(text: str) -> str:
    """Fold a name for comparison: no titles, degrees, punctuation, case or spaces.

    Titles are dropped before the name; after it, what follows the first comma,
    and degrees without a comma. One word always stays.

    >>> name_key("Drs. H. Budi Santoso, M.Si") == name_key("BUDI  SANTOSO S. Pd. M.M.")
    True
    >>> name_key("Nur'aini") == name_key("NUR AINI A.Md.Kep")
    True
    """
    return "".join(_words(text))


def unit_key(text: str) -> str:
    """Fold the name of a unit for comparison: letters and digits only."""
    return fold(text).replace(" ", "")


@dataclass(frozen=True)
class KnownNames:
    """Names of a roster, ready to be compared with many others.

    ``keys`` are the folded names, ``ordered`` the same letters with the words in
    order of the alphabet; ``letters`` (n, 64) counts them.
    """

    names: tuple[str, ...]
    keys: tuple[str, ...]
    ordered: tuple[str, ...]
    letters: NDArray[np.int64]

    def near(self, name: str) -> tuple[NearName, ...]:
        """Return at most 3 names that are like a name, the likest first; see near_names."""
        words = _words(name)
        if not words:
            return ()
        key = "".join(words)
        matchers = [SequenceMatcher(autojunk=False), SequenceMatcher(autojunk=False)]
        for matcher, text in zip(matchers, (key, "".join(sorted(words))), strict=True):
            matcher.set_seq2(text)
        found = []
        for index in self._maybe(key):
            if self.keys[index] != key:
                texts = (self.keys[index], self.ordered[index])
                likeness = max(map(_ratio, matchers, texts))
                if likeness >= _LEAST_LIKENESS:
                    found.append(NearName(self.names[index], round(likeness, 3)))
        return tuple(sorted(found, key=lambda near: (-near.likeness, near.name))[:_MOST_PROPOSED])

    def _maybe(self, key: str) -> list[int]:
        """Return the names whose letters, in whatever order, are alike enough."""
        asked = _letters([key])[0]
        shared = np.minimum(self.letters, asked).sum(axis=1)
        most = 2 * shared / np.maximum(self.letters.sum(axis=1) + len(key), 1)
        indices: list[int] = np.flatnonzero(most >= _LEAST_LIKENESS).tolist()
        return indices


def known_names(names: Iterable[str]) -> KnownNames:
    """Prepare the names of a roster; the same name counts once."""
    told = tuple(dict.fromkeys(names))
    words = [_words(name) for name in told]
    keys = tuple("".join(parts) for parts in words)
    ordered = tuple("".join(sorted(parts)) for parts in words)
    return KnownNames(told, keys, ordered, _letters(keys))


def near_names(name: str, roster_names: Iterable[str]) -> tuple[NearName, ...]:
    """Return at most 3 names of the roster that are like a name, the likest first.

    Likeness is that of the folded names, or of their words in order of the
    alphabet where that is more; 0.85 is the least. A name that is the same once
    folded is no near name. For a person to look at, never to apply.

    >>> [near.name for near in near_names("Siti Aminha", ["Siti Aminah", "Budi", "SITI AMINHA"])]
    ['Siti Aminah']
    """
    return known_names(roster_names).near(name)


def _ratio(matcher: SequenceMatcher[str], text: str) -> float:
    matcher.set_seq1(text)
    return matcher.ratio()


def _letters(keys: Sequence[str]) -> NDArray[np.int64]:
    """Count the letters of each text (n, 64); rare letters share a place."""
    codes = np.frombuffer("".join(keys).encode("utf-32-le"), dtype=np.uint32) % _PLACES
    rows = np.repeat(np.arange(len(keys)), [len(key) for key in keys])
    counts = np.bincount(rows * _PLACES + codes, minlength=len(keys) * _PLACES)
    return np.asarray(counts.reshape(len(keys), _PLACES))


def _words(text: str) -> list[str]:
    """Return the folded words of a name without titles and degrees."""
    words = text.partition(",")[0].split()
    while taken := _degree_at_end(words):
        words = words[:-taken]
    folded = fold(" ".join(words)).split()
    while len(folded) > 1 and folded[0] in _TITLES:
        folded = folded[1:]
    return folded


def _degree_at_end(words: list[str]) -> int:
    """Return how many of the last words are one degree; 0 when they are none.

    A degree has a dot or two capitals: "Map" at the end of a name is part of it.
    """
    for count in range(1, min(_LONGEST_DEGREE, len(words) - 1) + 1):
        written = "".join(words[-count:])
        marked = "." in written or sum(map(str.isupper, written)) > 1
        if marked and fold(written).replace(" ", "") in _DEGREES:
            return count
    return 0
